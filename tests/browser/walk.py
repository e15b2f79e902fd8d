"""The way of one client from the first page to the last. ``look`` is called with a name at every kind of page."""

import re
from collections import Counter
from collections.abc import Callable, Mapping
from itertools import cycle

from browser.screen import Screen

ITEMS = 32
OTHER = {"de": "ar", "ar": "de"}
NEXT = ".foot .main"
PROFILE = "main[data-done]"
OFTEN = {"answer": "often"}
HIDDEN = re.compile(r'<input type="hidden" name="(\w+)" value="([^"]*)">')

Look = Callable[[str, str], None]


def item(position: int) -> str:
    return f"main[data-item='{position}']"


def begin_at_once(
    screen: Screen, locale: str, answered: int = 0, answer: Mapping[str, str] = OFTEN, bank_id: str = "cook"
) -> str:
    """A new sitting of this screen's client without looking at the pages before; the address of the item at hand."""
    request = screen.context.request
    page = request.get(f"/{locale}/occupations")
    for choice in ({"bank": bank_id}, {"form": "experience"}, OFTEN, *[answer] * answered):
        if "form" in choice and not page.url.endswith("/forms"):
            continue  # in this language there is one form, so none is asked for
        hidden = dict(HIDDEN.findall(page.text()))
        page = request.post(page.url, form=hidden | dict(choice), headers={"Referer": page.url})
        assert page.ok, page.url
    return page.url


class Walk:
    """``look(page, locale)`` at a page of its own kind, ``glance(page, locale)`` at each further item."""

    def __init__(self, screen: Screen, locale: str, look: Look, glance: Look) -> None:
        self.screen, self.locale = screen, locale
        self._look, self._glance = look, glance
        self.first_item = self.code = ""
        self.given: Counter[str] = Counter()

    def whole(self) -> None:
        self.until_the_profile()
        self.after_the_items()

    def until_the_profile(self) -> None:
        self.before_the_items()
        self.first_items()
        self.change_of_language()
        self.other_items()

    def after_the_items(self) -> None:
        self.profile()
        self.after_the_profile()
        self.next_person()
        self.delete()

    def look(self, page: str) -> None:
        self._look(page, self.locale)

    def go(self, selector: str, arrive: str, page: str = "") -> None:
        """One tap that leads to ``arrive``, which is looked at when it has a name."""
        self.screen.tap(selector)
        self.screen.arrive(arrive)
        if page:
            self.look(page)

    def open(self, path: str, page: str, status: int = 200) -> None:
        self.screen.open(f"/{self.locale}/{path}", status=status)
        self.look(page)

    def answer(self, value: str, arrive: str, page: str = "") -> None:
        self.choose(value)
        self.go(NEXT, arrive, page)

    def choose(self, value: str) -> None:
        """Counts what is to be stored."""
        self.screen.tap(f"#{value}")
        self.given[value] += 1

    def before_the_items(self) -> None:
        """The first page speaks the language the browser asks for."""
        self.screen.watch.expected.add(422)
        self.screen.open("/")
        self.look("language")
        self.go(f"a[hreflang={self.locale}]", ".steps", "welcome")
        self.go(NEXT, "#choose", "occupations")
        self.screen.tap("#bank-cook")
        self.go(NEXT, "#form-experience", "forms")
        self.screen.tap("#form-experience")
        self.go(NEXT, ".scale", "practice")
        self.go(NEXT, "#problem", "practice-missing")
        self.screen.tap("#often")
        self.go(NEXT, item(1), "item")
        self.first_item = self.screen.page.url

    def first_items(self) -> None:
        """Nothing chosen, a wish, back, skip, help."""
        self.go(NEXT, "#problem", "item-missing")
        self.choose("often")
        self.look("item-chosen")
        self.go(NEXT, item(2))
        self.screen.tap("#wish")
        self.answer("never", item(3))
        self.go(".foot a >> nth=0", item(2), "item-stored")
        assert self.screen.page.is_checked("#wish")
        assert self.screen.page.is_checked("#never")
        self.go(NEXT, item(3))
        self.go("button[name=skip]", item(4))
        self.given["skip"] += 1
        self.go("a[href*='/help']", ".ways", "help")
        self.go(NEXT, item(4))

    def change_of_language(self) -> None:
        """Into the other language, one answer there, and back; then a break."""
        self.go("a[href*='/language']", ".languages", "language-of-item")
        self._speak(OTHER[self.locale], 4)
        self.answer("another_way", item(5), "item-in-other-language")
        self.go("a[href*='/language']", ".languages")
        self._speak(OTHER[self.locale], 5)
        self.go("a[href*='/stop']", ".codecard", "stop")
        self.code = self.screen.page.inner_text(".code")
        self.go(NEXT, item(5))

    def _speak(self, locale: str, position: int) -> None:
        self.locale = locale
        self.go(f".languages a[hreflang={locale}]", f"html[lang={locale}] {item(position)}")

    def other_items(self) -> None:
        answers = cycle(("very_often", "rarely", "often", "watched", "often", "unclear", "never"))
        for position in range(5, ITEMS + 1):
            self._glance(f"item-{position}", self.locale)
            if position % 6 == 0:
                self.screen.tap("#wish")
            self.answer(next(answers), item(position + 1) if position < ITEMS else PROFILE)

    def profile(self) -> None:
        self.look("profile")
        self.go("button[value=yes]", "button[value=no]", "profile-shared")
        self.go("button[value=no]", "button[value=yes]")
        self.screen.page.emulate_media(media="print")
        self.look("profile-on-paper")
        self.screen.page.emulate_media(media="screen")

    def after_the_profile(self) -> None:
        self.screen.open(self.first_item, status=409)
        self.look("finished")
        self.go(NEXT, PROFILE)
        self.open("nothing-here", "not-found", 404)
        self.go(".acts a", ".ways", "mine")

    def next_person(self) -> None:
        self.go("a[href*='/next-person']:visible", "#wipe", "next-person")
        self.go(".foot a", ".ways")
        self.go("a[href*='/next-person']:visible", "#wipe")
        self.go(NEXT, ".languages")
        self.open("mine", "not-allowed", 403)

    def delete(self) -> None:
        """With the code from the card, as on another device."""
        self.go(".acts a >> nth=1", "#resume", "code")
        self.screen.page.fill("#code", "wrong")
        self.go(NEXT, "#problem", "code-unknown")
        self.screen.page.fill("#code", self.code)
        self.go(NEXT, ".ways")
        self.go(".acts .main", PROFILE)
        self.go(".foot a[href$='/delete']", "#delete", "delete")
        self.go("button[form=delete]", ".foot a[href='/']", "deleted")
