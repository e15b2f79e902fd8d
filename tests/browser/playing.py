"""What two people of a played case have in common, and the one who was invited."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from itertools import count, cycle
from pathlib import Path

from browser.hands import Hand
from browser.inspection import Inspector, accessibility_faults
from browser.screen import Screen
from browser.walk import NEXT, PROFILE
from practising import right_value, wrong_value

from skills_app.assessment.bank import Bank, Item
from skills_app.assessment.item_types import INSTEAD
from skills_app.assessment.knowledge import KnowledgeItem

LEAVING = "() => { document.querySelector('main').dataset.left = ''; return true; }"
"""Waited for, since a page that loads itself anew meanwhile has no main for a moment."""
CARD = ".step:has([name=place-{0}], [name=match-{0}]) .tap, [data-right-side={0}] .tap"
CLOCK = """(() => {
  const now = performance.now.bind(performance);
  performance.now = () => now() + (window.thought ?? 0);
})()"""
THINK = "window.thought = (window.thought ?? 0) + 9000"
"""Milliseconds that nobody takes for haste; the other clocks of the page go on as ever."""

FREQUENCIES = ("often", "very_often", "rarely", "watched")

Look = Callable[[str], None]


class CaseInspector(Inspector):
    """Both checkers, layout and a screenshot of every page as it is met. Other widths: the tests of the pages."""

    def __init__(self, screen: Screen, files: str) -> None:
        super().__init__(screen, files)
        self._numbers = count(1)

    def look(self, name: str, locale: str) -> None:
        numbered = f"{next(self._numbers):02}-{name}"
        if name.endswith("on-paper"):
            self.look_at_paper(numbered)
            return
        self.glance(numbered, locale)
        self.photograph(numbered)
        self._note(numbered, accessibility_faults(self.screen.page))


class Player:
    """``look`` is called with a name at every page they come to."""

    def __init__(self, hand: Hand, locale: str, look: Look) -> None:
        self.hand, self.locale, self.look = hand, locale, look
        self.screen, self.page = hand.screen, hand.screen.page

    def open(self, path: str, name: str, status: int = 200) -> None:
        self.screen.open(path, status=status)
        self.screen.settle()
        self.look(name)

    def go(self, selector: str, arrive: str, name: str = "") -> None:
        """To another page, which is looked at when it has a name."""
        self.page.wait_for_function(LEAVING)
        self.hand.press(selector)
        self.screen.arrive("main:not([data-left])")
        self.screen.settle()
        assert self.has(arrive), f"{arrive} is not on {self.page.url}"
        if name:
            self.look(name)

    def has(self, selector: str) -> bool:
        return self.page.locator(selector).count() > 0

    def words(self, selector: str = "main") -> str:
        return self.page.locator(selector).first.inner_text()

    def on_paper(self, name: str) -> None:
        self.page.emulate_media(media="print")
        self.look(f"{name}-on-paper")
        self.page.emulate_media(media="screen")

    def downloaded(self, selector: str) -> bytes:
        """The file that a press brings."""
        with self.page.expect_download() as waiting:
            self.hand.press(selector)
        return Path(waiting.value.path()).read_bytes()


@dataclass(frozen=True)
class Given:
    """An item and what a client gives to it."""

    item: Item | KnowledgeItem
    value: str

    @property
    def instead(self) -> bool:
        return isinstance(self.item, KnowledgeItem) and self.value in INSTEAD


def given_to(bank: Bank, practice: Bank) -> Mapping[str, Given]:
    """By item id. Half of the fields are known well; in the others one is missed, one not known, one done another way.
    What is tried out is understood at once."""
    found = [Given(item, right_value(item)) for item in practice.items.values()]
    found += [Given(item, right_value(item)) for item in practice.knowledge.values()]
    for number, field in enumerate(bank.fields):
        found += [Given(item, value) for item, value in zip(field.items, cycle(FREQUENCIES), strict=False)]
        ways = cycle(("right",) if number % 2 else ("right", "wrong", *INSTEAD))
        found += [Given(item, _value(item, way)) for item, way in zip(field.knowledge, ways, strict=False)]
    return {one.item.id: one for one in found}


def _value(item: KnowledgeItem, way: str) -> str:
    return {"right": right_value, "wrong": wrong_value}[way](item) if way in {"right", "wrong"} else way


class Client(Player):
    """Who was invited, in front of a tablet; time goes by as for somebody who looks and thinks."""

    def begin(self, card: str) -> None:
        """From the address on the card to the forms."""
        self.page.add_init_script(CLOCK)
        self.open(card, "welcome")
        self.go(NEXT, "#bank-cook", "occupations")
        self.hand.choose("#bank-cook")
        self.go(NEXT, "#choose [name=form]", "forms")

    def sit(self, fields: Iterable[str], given: Mapping[str, Given]) -> None:
        """The short form with these fields, to the profile."""
        self.hand.choose("#form-short")
        self.go(NEXT, "#choose [name=field]", "fields")
        for field_id in fields:
            self.hand.choose(f"#field-{field_id}")
        self.go(NEXT, "#item", "practice")
        while not self.has(PROFILE):
            self.go(self._answered(given) if self.has("#item") else NEXT, "main")
            self.look(self._kind())

    def _answered(self, given: Mapping[str, Given]) -> str:
        """Gives what is to be given to the item of this page; what leads on from there."""
        self.page.evaluate(THINK)
        one = given[self.page.input_value("#item [name=item]")]
        if one.instead:
            return f"#item [value={one.value}]"
        if one.item.type in {"ordering", "matching"}:
            for option_id in one.value.replace("=", " ").split():
                self.hand.press(CARD.format(option_id))
        elif one.item.type == "number":
            self.hand.write("#answer", one.value)
        else:
            for option_id in one.value.split():
                self.hand.choose(f"#{option_id}")
        return NEXT

    def _kind(self) -> str:
        kinds = {PROFILE: "profile", "main[data-item]": "item", "#item": "practice"}
        return next((kind for selector, kind in kinds.items() if self.has(selector)), "practised")

    def say(self, words: str) -> None:
        self.hand.write("#own-words", words)
        self.go("#comment .button", "p.own-words", "profile-with-comment")

    def open_to_counsellors(self) -> None:
        self.go("#consent [value=yes]", "#consent [value=no]", "profile-open")

    def take_home(self) -> tuple[bytes, bytes]:
        """What was handed over, as a document and with everything else; then to the profile again."""
        self.page.reload()
        self.look("profile-handed-over")
        self.go(".take a", "#papers", "data")
        taken = self.downloaded("#take button"), self.downloaded(".papers a")
        self.go(".foot a", ".ways", "mine")
        self.go(".ways .main", PROFILE)
        return taken

    def delete(self) -> None:
        self.go(".foot a[href$='/delete']", "#delete", "delete")
        self.go("button[form=delete]", ".receipt", "receipt")
        self.on_paper("receipt")
