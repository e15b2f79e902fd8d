"""Invented people whom somebody plays in a workshop: what they tell, and what is true of them in each action field."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from skills_app.assessment.bank import Bank
from skills_app.assessment.persona_file import PersonaShape, PersonaTextShape, read_persona_files
from skills_app.assessment.persona_rules import problems_of_reference
from skills_app.assessment.problem import BankError


@dataclass(frozen=True, slots=True)
class Truth:
    """Hidden until the debrief. ``does``: one of the words of a claim; ``level``: what the person would show, from 0
    (nothing) to the number of levels of the bank's first cut set."""

    does: str
    level: int


@dataclass(frozen=True, slots=True)
class PersonaText:
    """Said to the one who plays. ``can``: what they go by at the pictures; ``shy``: what they are slow to say;
    ``note``: for who leads the workshop, what may touch people."""

    name: str
    story: tuple[str, ...]
    can: tuple[str, ...]
    shy: str
    note: str


@dataclass(frozen=True, slots=True)
class Persona:
    """``picture``: scene id of the portrait; ``language``: a locale; ``years`` of experience; ``truth``: by field id,
    in the bank's order; ``texts``: by locale, German and English at least."""

    id: str
    picture: str
    language: str
    years: int
    truth: Mapping[str, Truth]
    texts: Mapping[str, PersonaText]


def read_personas(folder: Path, bank: Bank) -> tuple[Persona, ...]:
    """The personas of the bank in this folder, in the author's order; none when it has no folder ``personas``.
    Raises BankError when the shape of a file is wrong, or something in it does not fit the bank or the other files;
    whether the personas are good ones is checked elsewhere (``check_personas``)."""
    files, problems = read_persona_files(folder)
    if files:
        problems += problems_of_reference(files, bank)
    if problems:
        raise BankError(problems)
    if files is None:
        return ()
    texts = {locale: found.shape.personas for locale, found in files.texts.items()}
    return tuple(_persona(raw, bank, texts) for raw in files.shape.personas)


def _persona(raw: PersonaShape, bank: Bank, texts: Mapping[str, Mapping[str, PersonaTextShape]]) -> Persona:
    truth = {field.id: Truth(raw.truth[field.id].does, raw.truth[field.id].level) for field in bank.fields}
    said = {locale: _text(of_locale[raw.id]) for locale, of_locale in texts.items()}
    return Persona(raw.id, raw.picture, raw.language, raw.years, truth, said)


def _text(raw: PersonaTextShape) -> PersonaText:
    return PersonaText(raw.name, tuple(raw.story), tuple(raw.can), raw.shy, raw.note)
