"""A robot that sits a bank as a person would: it reads the page, taps, goes back, breaks off and comes again.

It keeps what it gave, so that a test can compare it with what is stored. Everything it does follows from its seed.
"""

import random
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from inspected import InspectedBrowser, Page, Sent, text_of
from journeys.choices import Choice, is_knowledge_item, shown_choice, shown_value, some_choice
from practising import fields_of, practice_bank, right_value, wrong_value

from skills_app.assessment.bank_file import read_bank
from skills_app.assessment.knowledge import KnowledgeItem
from skills_app.config import HOME
from skills_app.web.locale import read_locales

ANSWERS = ("never", "rarely", "often", "very_often", "another_way", "watched", "unclear")
BANKS = {bank_id: read_bank(HOME / "question_banks" / bank_id) for bank_id in ("cook", "joiner", "sales")}
OFFERED = tuple(read_locales(HOME / "translations" / "locales.toml"))
TWO = ("ar+de", "fa_AF+de", "de+ti")
DIGITS = ("0123456789", "٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹", "०१२३४५६७८९")
SCRIPT = {"X-Next-Page": "1"}
PRACTICE = practice_bank().fields[0].asked
HABITS = (
    "answer", "answer", "answer", "answer", "answer", "answer", "answer", "answer",
    "skip", "tap_twice", "tap_nothing", "back", "switch_language", "pause", "resume_by_card", "resume_by_typing",
    "repeat_older_save",
)  # fmt: skip
"""What the robot does on an item page; the more often listed, the more often done."""


def locales_of(form_id: str, bank_id: str = "cook") -> tuple[str, ...]:
    """In which the form can be sat."""
    return tuple(locale for locale in OFFERED if locale in BANKS[bank_id].locales(form_id))


@dataclass(frozen=True)
class Given:
    """What was given last to one item, and in which languages it was seen."""

    value: str
    wish: bool
    locale: str
    second_locale: str | None


@dataclass(frozen=True)
class Save:
    """A save as it went over the line."""

    browser: InspectedBrowser
    address: str
    fields: Sent


class Robot:
    """One person, who chooses occupation and form; ``with_script``: their browser runs the pages' script, so each save
    has a key and a revision."""

    def __init__(
        self,
        new_browser: Callable[..., InspectedBrowser],
        seed: int,
        form_id: str = "experience",
        bank_id: str = "cook",
    ) -> None:
        self.new_browser = new_browser
        self.form_id = form_id
        self.bank_id = bank_id
        self.random = random.Random(seed)
        self.locales = locales_of(form_id, bank_id)
        self.segment = self.locales[seed % len(self.locales)]
        self.with_script = bool(seed % 2)
        self.browser = new_browser(**{"Accept-Language": self.segment.replace("_", "-")})
        self.given: dict[str, Given] = {}
        self.sent: dict[str, Given] = {}
        self.saves: list[Save] = []
        self.done: Counter[str] = Counter()
        self.started_in = self.segment
        self.habits: Sequence[str] = HABITS
        self.public_id = ""
        self.broken_line = False
        """Replies get lost: a save without a key, sent again, may find the sitting finished by itself."""

    @property
    def segments(self) -> tuple[str, ...]:
        return (*self.locales, *(two for two in TWO if two.partition("+")[0] in self.locales))

    @property
    def page(self) -> Page:
        return self.browser.shown

    # -- the whole way

    def walk(self) -> Iterator[Page]:
        """From the first address to the profile; yields after every step, so that several robots can take turns."""
        yield from self._begin()
        while not self.page.is_profile:
            self._look_at_item()
            habit = self.random.choice(self.habits)
            getattr(self, habit)()
            self._practise()
            self.done[habit] += 1
            yield self.page

    def _begin(self) -> Iterator[Page]:
        self.browser.get("/")
        tag = self.segment.replace("_", "-")
        yield self.browser.get(self.page.link(f'main a[hreflang="{tag}"]'))
        yield self.browser.get(self.page.link("footer a.main"))
        yield self.browser.send({"bank": self.bank_id})
        if self.page.address.endswith("/forms"):
            self.browser.send({"form": self.form_id})
        if self.form_id == "short":
            fields = [field["value"] for field in self.page.inputs if field.get("name") == "field"]
            self.browser.send({"field": self.random.sample(fields, self.random.choice((2, 3)))})
        assert self.page.item is None, "the practice page is no item"
        self._practise()
        self.public_id = self.page.hidden("sitting")["value"]
        yield self.page

    def _practise(self) -> None:
        """Tries out a type of item that is new, sometimes in vain at first."""
        while self.page.address.endswith("/practice"):
            if self.page.tree.get_element_by_id("item", None) is None:
                self.browser.get(self.page.link("footer a.main"))
                continue
            item = next(one for one in PRACTICE if one.id == self.page.item_id)
            vain = isinstance(item, KnowledgeItem) and self.random.random() < 0.2
            value = wrong_value(item) if vain and isinstance(item, KnowledgeItem) else right_value(item)
            self.browser.send(fields_of(item, value), form="item")

    def _look_at_item(self) -> None:
        """The page shows what was stored before, in the language of its address."""
        page = self.page
        assert page.lang == self.segment.partition("+")[0].replace("_", "-")
        before = self.given.get(page.item_id)
        if is_knowledge_item(page):
            assert shown_value(page) == (before.value if before else ""), page.address
            return
        assert (page.chosen() or "skip") == (before.value if before else "skip"), page.address
        assert page.wished() == bool(before and before.wish), page.address

    # -- habits

    def answer(self) -> None:
        self._save(self._choice())

    def skip(self) -> None:
        """Sometimes with a picture tapped before: the button counts. A knowledge item has "I don't know" instead."""
        if is_knowledge_item(self.page):
            self._save(Choice({"instead": ["dont_know"]}, "dont_know"))
            return
        tapped = {"answer": ["often"]} if self.random.random() < 0.3 else {}
        self._save(Choice(tapped | {"skip": ["1"]}, "skip"))

    def tap_twice(self) -> None:
        """The same save arrives twice."""
        if self._is_last_item() and not self.with_script:
            return self.answer()
        self._save(self._choice())
        save = self.saves[-1]
        self.browser.post(save.address, save.fields, headers=self._headers())
        return None

    def tap_nothing(self) -> None:
        item = self.page.item
        page = self.browser.send({}, form="item", status=422, headers=self._headers())
        assert page.item == item
        assert page.all("[role=alert]"), "the page says what to do"

    def back(self) -> None:
        """To the item before and, perhaps, another answer; from the first item to the practice page and on again."""
        before = self.page.item or 0
        self.browser.get(self.page.link("footer a.side"))
        if before == 1:
            self._practise()
            return
        assert self.page.item == before - 1
        self._look_at_item()
        self.answer() if self.random.random() < 0.7 else self._keep()

    def switch_language(self) -> None:
        """By the language page, or by typing two languages into the address. The place stays."""
        item_id = self.page.item_id
        if self.random.random() < 0.5:
            address = self._address_in(self.random.choice(self.segments))
        else:
            self.browser.get(self.page.link('header a[href*="/language?"]'))
            links = [link.attrib["href"] for link in self.page.all("main > ul a[hreflang]")]
            assert len(links) == len(self.locales)
            address = self.random.choice(links)
        self._see(self.browser.get(address))
        assert self.page.item_id == item_id

    def pause(self) -> None:
        """Stop, see the card, go on at the same place."""
        item_id = self.page.item_id
        self.browser.get(self.page.link('footer a[href*="/stop"]'))
        self.browser.get(self.page.link("footer a.main"))
        self._practise()
        assert self.page.item_id == item_id

    def resume_by_card(self) -> None:
        """On another device, with the address on the card; the device's own language is the page's."""
        code, own = self._read_card(), self.random.choice(self.locales)
        self.browser = self.new_browser(**{"Accept-Language": own.replace("_", "-")})
        self._see(self.browser.get(f"/r/{code}"))
        assert self.segment == own
        self._go_on()

    def resume_by_typing(self) -> None:
        """On another device, with the code typed as people type."""
        code = self._read_card()
        self.browser = self.new_browser()
        self._see(self.browser.get(f"/{self.random.choice(self.segments)}/code"))
        self.browser.send({"code": self._as_typed(code)})
        self._go_on()

    def repeat_older_save(self) -> None:
        """A save from before comes once more, perhaps from the device used then. Only a key makes it harmless."""
        if not self.with_script or not self.saves:
            return self.answer()
        here = self.page.address, self.browser
        save = self.random.choice(self.saves)
        save.browser.post(save.address, save.fields, headers=SCRIPT)
        address, self.browser = here
        self.browser.get(address)
        return None

    # -- parts of habits

    def _choice(self) -> Choice:
        if is_knowledge_item(self.page):
            return some_choice(self.page, self.random)
        wish = {"wish": ["1"]} if self.random.random() < 0.2 else {}
        value = self.random.choice(ANSWERS)
        return Choice({"answer": [value]} | wish, value)

    def _keep(self) -> None:
        """Leaves what the page shows as it is and taps next."""
        page = self.page
        if is_knowledge_item(page):
            return self._save(shown_choice(page) if shown_value(page) else self._choice())
        wish = {"wish": ["1"]} if page.wished() else {}
        value = page.chosen()
        return self._save(Choice(({"answer": [value]} if value else {"skip": ["1"]}) | wish, value or "skip"))

    def _save(self, choice: Choice) -> None:
        """One save; ``sent`` holds it before it goes, ``given`` after the reply came."""
        page = self.page
        address, hidden = self.browser.form("item")
        fields: dict[str, str | list[str]] = {**hidden, **(self._of_script(page) if self.with_script else {})}
        fields |= choice.fields
        first, _, second = self.segment.partition("+")
        self.sent[page.item_id] = Given(choice.value, "wish" in choice.fields, first, second or None)
        self.saves.append(Save(self.browser, address, fields))
        shown = self.browser.post(
            address, fields, headers=self._headers(), status=(200, 409) if self.broken_line else 200
        )
        self.given[page.item_id] = self.sent[page.item_id]
        if shown.status == 409:
            self.browser.get(shown.link("footer a.main"))

    def _headers(self) -> dict[str, str]:
        return SCRIPT if self.with_script else {}

    def _of_script(self, page: Page) -> dict[str, str]:
        return {
            "client_key": f"{self.random.getrandbits(128):032x}",
            "revision": str(int(page.hidden("seen")["value"]) + 1),
            "client_at": datetime.now(UTC).isoformat(),
            "seconds": f"{self.random.uniform(1, 20):.1f}",
        }

    def _is_last_item(self) -> bool:
        return self.page.item == self.page.items

    def _see(self, page: Page) -> None:
        self.segment = page.address.split("/")[1]

    def _address_in(self, segment: str) -> str:
        """The address of an item page in other languages."""
        return f"/{segment}/sitting/{self.public_id}/item/{self.page.item_id}"

    def _read_card(self) -> str:
        self.browser.get(self.page.link('footer a[href*="/stop"]'))
        return text_of(self.page.all(".code")[0])

    def _go_on(self) -> None:
        """From the client's own page over the page with the card to the first open item."""
        running = self.page.all('main a[href$="/stop"]')
        assert len(running) == 1, "one sitting is running"
        self.browser.get(running[0].attrib["href"])
        self.browser.get(self.page.link("footer a.main"))
        self._practise()
        assert self.page.item_id not in self.given or len(self.given) == self.page.items

    def _as_typed(self, code: str) -> str:
        typed = code.translate(str.maketrans(DIGITS[0], self.random.choice(DIGITS)))
        typed = typed.lower() if self.random.random() < 0.5 else typed
        return self.random.choice((typed, typed.replace("-", ""), f" {typed.replace('-', ' ')} "))
