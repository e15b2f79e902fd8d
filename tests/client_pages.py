"""Every page that a client can meet, in one language, one after the other; by name.

Used with the signs of ``web/signs.py`` round all texts, and in Chromium for layout and snapshots.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from inspected import InspectedBrowser, Page
from practising import fields_of, practice_bank, right_value, wrong_value

from skills_app.assessment.bank import Bank, Item
from skills_app.assessment.bank_file import read_bank
from skills_app.assessment.item_types import ITEM_TYPES
from skills_app.assessment.knowledge import KnowledgeItem
from skills_app.assessment.orientation import telling_activities
from skills_app.config import HOME

MANY = 99
"""A page of pictures after the last one: what fits."""
COOK = read_bank(HOME / "question_banks" / "cook")
PRACTICE = {item.type: item for item in practice_bank().fields[0].asked}
TRIES = 3
WITHOUT_SITTING = {
    "welcome": "",
    "language": "language?place=",
    "help": "help",
    "helper": "helper",
    "code": "code",
    "occupations": "occupations",
    "which": "which",
    "trust": "trust",
    "trust-open": "trust/open",
    "next-person": "next-person",
    "verify": "v/unknown",
}
OF_A_SITTING = {
    "language-of-item": "/language?place=sitting/{sitting}/item/{item}",
    "help-of-item": "/help?place=sitting/{sitting}/item/{item}",
    "stop": "/sitting/{sitting}/stop?item={item}",
    "profile-begun": "/sitting/{sitting}/profile",
    "delete": "/sitting/{sitting}/delete",
    "mine": "/mine",
    "data": "/mine/data",
}


@dataclass(frozen=True)
class Shown:
    """A page and what it is called."""

    name: str
    page: Page


class Tour:
    """One client who goes everywhere."""

    def __init__(self, browser: InspectedBrowser, segment: str, bank: Bank = COOK) -> None:
        self.browser, self.segment, self.bank = browser, segment, bank
        self.sitting = ""

    @property
    def has_tasks(self) -> bool:
        """Whether the tasks can be done in these languages."""
        return set(self.segment.split("+")) <= set(self.bank.locales("full"))

    def pages(self) -> Iterator[Shown]:
        yield from self._without_sitting()
        yield from self._activities()
        if self.has_tasks:
            yield from self._tasks()
        yield from self._end()

    def get(self, name: str, place: str, status: int | tuple[int, ...] = 200) -> Shown:
        return Shown(name, self.browser.get(f"/{self.segment}{place}", status=status))

    def send(self, name: str, data: dict[str, str | list[str]], form: str | None = None, status: int = 200) -> Shown:
        return Shown(name, self.browser.send(data, form=form, status=status))

    def _without_sitting(self) -> Iterator[Shown]:
        yield self.get("not-allowed", "/mine", status=403)
        yield self.get("not-found", "/nothing", status=404)
        for name, place in WITHOUT_SITTING.items():
            yield self.get(name, f"/{place}", status=(200, 404))
        yield from self._which()
        self.get("code", "/code")
        yield self.send("code-unknown", {"code": "KKKK"}, status=422)
        self.get("occupations", "/occupations")
        yield self.send("occupations-missing", {}, status=422)
        yield self.get("forms", f"/occupations/{self.bank.id}/forms")
        yield self.send("forms-missing", {}, status=422)
        if self.has_tasks:
            yield self.send("fields", {"form": "short"})
            yield self.send("fields-missing", {}, status=422)

    def _which(self) -> Iterator[Shown]:
        """Two pictures of this bank marked, one marked, none."""
        done = [f"done={self.bank.id}.{item.id}" for item in telling_activities(self.bank)[:2]]
        yield self.get("which-marked", f"/which?{done[0]}")
        yield self.get("which-fits", f"/which?page={MANY}&{'&'.join(done)}")
        yield self.get("which-none", f"/which?page={MANY}&{done[0]}")
        yield self.get("which-nothing", f"/which?page={MANY}")

    def _begin(self, form_id: str) -> Page:
        self.browser.get(f"/{self.segment}/occupations")
        page = self.browser.send({"bank": self.bank.id})
        return self.browser.send({"form": form_id}) if page.address.endswith("/forms") else page

    def _activities(self) -> Iterator[Shown]:
        yield Shown("practice", self._begin("experience"))
        yield self.send("practice-missing", {}, form="item", status=422)
        item = self.send("item", {"answer": "often"}, form="item")
        self.sitting = item.page.hidden("sitting")["value"]
        first = item.page.address
        yield item
        yield self.send("item-missing", {}, form="item", status=422)
        item = self.send("item-next", {"answer": "often", "wish": "1"}, form="item")
        yield Shown("item-stored", self.browser.get(first))
        yield self.send("item-again", {"answer": "another_way"}, form="item")
        yield from self._of_the_sitting(item.page.item_id)

    def _of_the_sitting(self, item: str) -> Iterator[Shown]:
        for name, place in OF_A_SITTING.items():
            yield self.get(name, place.format(sitting=self.sitting, item=item))

    def _tasks(self) -> Iterator[Shown]:
        """One task of each type, and how it is tried out before, in vain first."""
        self.sitting = self._begin("full").address.split("/")[3]
        for kind in ITEM_TYPES:
            item = next((one for one in self.bank.knowledge.values() if one.type == kind), None)
            if item is None:
                continue
            practice = f"/sitting/{self.sitting}/item/{item.id}/practice"
            yield self.get(f"practice-{kind}", practice)
            for again in range(TRIES):
                name = f"practice-{kind}-" + ("helper" if again == TRIES - 1 else "again")
                tried = self.send(name, dict(fields_of(PRACTICE[kind], wrong_value(_task(kind)))), form="item")
                if again != 1:
                    yield tried
            self.get("again", f"{practice}?again=1")
            yield self.send(f"practice-{kind}-done", dict(fields_of(PRACTICE[kind], right_value(_task(kind)))), "item")
            yield self._at(f"task-{kind}", item)
            yield self.send(f"task-{kind}-missing", {}, form="item", status=422)
            self.send("next", dict(fields_of(item, wrong_value(item))), form="item")
            yield self._at(f"task-{kind}-stored", item)

    def _at(self, name: str, item: Item | KnowledgeItem) -> Shown:
        return self.get(name, f"/sitting/{self.sitting}/item/{item.id}")

    def _end(self) -> Iterator[Shown]:
        """Stops, does one part again, looks at both, and deletes."""
        self.get("stop", f"/sitting/{self.sitting}/stop")
        yield self.send("profile", {}, form="finish")
        item = next(iter(self.bank.items))
        yield self.get("finished", f"/sitting/{self.sitting}/item/{item}", status=409)
        yield self.get("repeat", f"/sitting/{self.sitting}/repeat?field={self.bank.fields[0].id}")
        self.send("again", {}, form="repeat")
        again = self.browser.shown.address.split("/")[3]
        self.get("stop", f"/sitting/{again}/stop")
        self.send("profile", {}, form="finish")
        yield self.get("profile-attempts", f"/sitting/{self.sitting}/profile")
        yield self.get("mine-many", "/mine")
        self.get("delete", f"/sitting/{self.sitting}/delete")
        yield self.send("deleted", {}, form="delete")


def _task(kind: str) -> KnowledgeItem:
    item = PRACTICE[kind]
    assert isinstance(item, KnowledgeItem)
    return item
