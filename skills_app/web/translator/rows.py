"""What a translator sees of a text: where it is shown, its picture, and what it stands beside."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256

from skills_app.assessment.bank import OCCUPATION, Bank, Item
from skills_app.assessment.bank_file import BankFiles
from skills_app.assessment.texts_edit import TextRow, text_rows
from skills_app.assessment.yaml_text import Place
from skills_app.web.bank_library import ServedBank

GROUPS = ("fields", "items", "options", "stimuli")


@dataclass(frozen=True)
class EditRow:
    """``key``: names the form's fields. ``seen``: of the words that the page shows, to find out whether somebody
    changed them meanwhile. ``beside``: the same text in a language of the translator's choice."""

    text: TextRow
    beside: str
    picture: str | None

    @property
    def key(self) -> str:
        return re.sub(r"\W", "-", self.text.name)

    @property
    def seen(self) -> str:
        return seen_of(self.text)


def seen_of(row: TextRow) -> str:
    return sha256(f"{row.words}\0{row.state}\0{row.source}".encode()).hexdigest()[:16]


def edit_rows(files: BankFiles, served: ServedBank | None, locale: str, beside: str) -> Iterator[EditRow]:
    """Every text in the order in which a client meets it; ``served``: None where the server does not show the bank."""
    words = {row.place: row.words for row in text_rows(files, beside)}
    rows = {row.place: row for row in text_rows(files, locale)}
    pictures = _pictures(served) if served else {}
    order = [place for place in _in_order(served.bank) if place in rows] if served else []
    for place in dict.fromkeys([*order, *rows]):
        yield EditRow(rows[place], words.get(place, ""), pictures.get(place))


def _in_order(bank: Bank) -> Iterator[Place]:
    yield (OCCUPATION,)
    for field in bank.fields:
        yield "fields", field.id
        for item in field.asked:
            yield "items", item.id
            if not isinstance(item, Item):
                yield from (("stimuli", source) for source in (item.stimulus.sources if item.stimulus else ()))
                yield from (("options", option.id) for option in item.options)


def _pictures(served: ServedBank) -> Mapping[Place, str]:
    bank = served.bank
    scenes: dict[Place, str | None] = {(OCCUPATION,): bank.cover}
    for field in bank.fields:
        scenes["fields", field.id] = field.picture
        for item in field.asked:
            if isinstance(item, Item):
                scenes["items", item.id] = item.picture
                continue
            shown = item.stimulus.scenes if item.stimulus else ()
            scenes["items", item.id] = shown[0] if shown else None
            scenes.update({("stimuli", scene): scene for scene in shown})
            scenes.update({("options", option.id): option.picture for option in item.options})
    return {place: served.picture(scene) for place, scene in scenes.items() if scene}
