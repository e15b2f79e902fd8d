"""What is wrong with the personas of a bank. The rules are explained in docs/banks.md, "Personas"."""

import re
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from skills_app.assessment.bank import Bank
from skills_app.assessment.bank_file import read_bank
from skills_app.assessment.checked_bank import Finding
from skills_app.assessment.persona_file import (
    LOCALES,
    PORTRAIT,
    PersonaFiles,
    PersonaShape,
    TruthShape,
    read_persona_files,
)
from skills_app.assessment.plain_language import faults, long_words
from skills_app.assessment.problem import BankError, Problem
from skills_app.assessment.scoring import WORDS
from skills_app.assessment.text_rules import MARKUP
from skills_app.assessment.yaml_text import OPAQUE_ID, Place, YamlFile

PERSONAS = 6
"""A group of three plays three rounds; so two groups side by side never play the same person."""
FEWEST_LANGUAGES = 4
MOST_YEARS = 25
SENTENCES = {"story": (3, 8), "can": (4, 7)}
"""The fewest and the most sentences."""

_ONE_SENTENCE = re.compile(r"[^.!?]+[.!?]")


@dataclass(frozen=True, slots=True)
class CheckedPersonas:
    """``scenes``: ids of the pictures that the bank has."""

    files: PersonaFiles
    bank: Bank
    scenes: Collection[str] = ()

    @property
    def levels(self) -> int:
        return len(self.bank.cut_sets[0].levels) if self.bank.cut_sets else 0

    def personas(self) -> Iterator[tuple[Place, PersonaShape]]:
        for number, persona in enumerate(self.files.shape.personas):
            yield ("personas", number), persona

    def finding(self, message: str, *place: str | int) -> Finding:
        """Something in personas.yaml."""
        return Finding(self.files.file, place, message)

    def said(self) -> Iterator["Said"]:
        for locale, texts in self.files.texts.items():
            for one, text in texts.shape.personas.items():
                place = ("personas", one)
                yield Said(locale, texts.file, (*place, "name"), text.name)
                for key, sentences in (("story", text.story), ("can", text.can)):
                    for number, sentence in enumerate(sentences):
                        yield Said(locale, texts.file, (*place, key, number), sentence, to_player=True)
                yield Said(locale, texts.file, (*place, "shy"), text.shy, to_player=True)
                yield Said(locale, texts.file, (*place, "note"), text.note)


@dataclass(frozen=True, slots=True)
class Said:
    """A name, a sentence or a note; ``to_player``: the one who plays goes by it."""

    locale: str
    file: YamlFile
    place: Place
    words: str
    to_player: bool = False

    def finding(self, message: str) -> Finding:
        return Finding(self.file, self.place, message)


Rule = Callable[[CheckedPersonas], Iterator[Finding]]


def check_personas(folder: Path, scenes: Collection[str]) -> tuple[Problem, ...]:
    """Every problem of the personas of the bank in this folder, by file and line; ``scenes``: ids of its pictures.
    Of a bank that cannot be read only the shape of its personas is looked at."""
    files, problems = read_persona_files(folder)
    if files:
        try:
            personas = CheckedPersonas(files, read_bank(folder), scenes)
        except BankError:
            pass  # its own check says why
        else:
            problems += _problems(personas, {**REFERENCE_RULES, **CONTENT_RULES})
    return tuple(sorted(problems, key=lambda problem: (problem.file, problem.line, problem.rule)))


def problems_of_reference(files: PersonaFiles, bank: Bank) -> list[Problem]:
    """What stands against using the personas at all."""
    return list(_problems(CheckedPersonas(files, bank), REFERENCE_RULES))


def _problems(personas: CheckedPersonas, rules: Mapping[str, Rule]) -> Iterator[Problem]:
    for name, rule in rules.items():
        yield from (finding.file.problem(name, finding.place, finding.message) for finding in rule(personas))


def persona_id(personas: CheckedPersonas) -> Iterator[Finding]:
    seen: set[str] = set()
    for place, persona in personas.personas():
        if not OPAQUE_ID.fullmatch(persona.id):
            yield personas.finding(f"the id {persona.id!r} must be letter, digit, letter, digit", *place, "id")
        if persona.id in seen:
            yield personas.finding(f"the id {persona.id!r} is already in use above", *place, "id")
        seen.add(persona.id)


def persona_truth(personas: CheckedPersonas) -> Iterator[Finding]:
    fields = [field.id for field in personas.bank.fields]
    for place, persona in personas.personas():
        for field in fields:
            if field not in persona.truth:
                yield personas.finding(f"the truth of the field {field} is missing", *place, "truth")
        for field, truth in persona.truth.items():
            if field not in fields:
                yield personas.finding(f"the bank has no field {field!r}", *place, "truth", field)
            elif truth.level > personas.levels:
                message = f"a level is 0 to {personas.levels} in this bank, this one {truth.level}"
                yield personas.finding(message, *place, "truth", field, "level")


def persona_language(personas: CheckedPersonas) -> Iterator[Finding]:
    offered = {locale for form_id in personas.bank.forms for locale in personas.bank.locales(form_id)}
    for place, persona in personas.personas():
        if persona.language not in offered:
            yield personas.finding(f"no form of the bank is offered in {persona.language!r}", *place, "language")


def persona_text(personas: CheckedPersonas) -> Iterator[Finding]:
    known = [persona.id for _, persona in personas.personas()]
    for locale, texts in personas.files.texts.items():
        if texts.shape.locale != locale:
            message = f"the file's name says {locale!r}, not {texts.shape.locale!r}"
            yield Finding(texts.file, ("locale",), message)
        for one in known:
            if one not in texts.shape.personas:
                yield Finding(texts.file, ("personas",), f"the texts of {one} are missing")
        for one in texts.shape.personas:
            if one not in known:
                yield Finding(texts.file, ("personas", one), f"there is no persona {one!r}")


def persona_count(personas: CheckedPersonas) -> Iterator[Finding]:
    number = len(personas.files.shape.personas)
    if number != PERSONAS:
        yield personas.finding(f"a bank has {PERSONAS} personas, this one {number}", "personas")


def persona_languages(personas: CheckedPersonas) -> Iterator[Finding]:
    number = len({persona.language for _, persona in personas.personas()})
    if number < FEWEST_LANGUAGES:
        yield personas.finding(f"personas have {FEWEST_LANGUAGES} languages or more, these {number}", "personas")


def persona_years(personas: CheckedPersonas) -> Iterator[Finding]:
    for place, persona in personas.personas():
        if persona.years > MOST_YEARS:
            yield personas.finding(f"0 to {MOST_YEARS} years, not {persona.years}", *place, "years")


def persona_picture(personas: CheckedPersonas) -> Iterator[Finding]:
    seen: set[str] = set()
    for place, persona in personas.personas():
        scene = persona.picture
        if scene not in personas.scenes:
            yield personas.finding(f"there is no scene {scene!r}", *place, "picture")
        elif not scene.startswith(PORTRAIT):
            yield personas.finding(f"the id of a portrait begins with {PORTRAIT}, not {scene!r}", *place, "picture")
        elif scene in seen:
            yield personas.finding(f"{scene!r} shows another persona already", *place, "picture")
        seen.add(scene)


def persona_balance(personas: CheckedPersonas) -> Iterator[Finding]:
    for place, persona in personas.personas():
        truths = persona.truth.values()
        if not any(_strong(truth, personas.levels) for truth in truths):
            message = "in one field at least the person is strong: regular or extensive, half of the levels or more"
            yield personas.finding(message, *place, "truth")
        if not any(truth.does == WORDS[0] and truth.level == 0 for truth in truths):
            yield personas.finding(f"in one field at least there is nothing: {WORDS[0]}, level 0", *place, "truth")


def _strong(truth: TruthShape, levels: int) -> bool:
    return truth.does in WORDS[2:] and 2 * truth.level >= levels


def persona_sentences(personas: CheckedPersonas) -> Iterator[Finding]:
    for texts in personas.files.texts.values():
        for one, text in texts.shape.personas.items():
            for key, number in (("story", len(text.story)), ("can", len(text.can))):
                fewest, most = SENTENCES[key]
                if not fewest <= number <= most:
                    message = f"{key} has {fewest} to {most} sentences, this one {number}"
                    yield Finding(texts.file, ("personas", one, key), message)
    for said in personas.said():
        if said.to_player and said.locale in LOCALES and not _ONE_SENTENCE.fullmatch(said.words):
            yield said.finding(f"one sentence with its full stop, and no more: {said.words}")


def plain_language(personas: CheckedPersonas) -> Iterator[Finding]:
    for said in personas.said():
        if said.to_player:
            known = personas.files.texts[said.locale].shape.words or ()
            yield from (said.finding(fault) for fault in faults(said.words, said.locale, known))


def unused_word(personas: CheckedPersonas) -> Iterator[Finding]:
    said = [one for one in personas.said() if one.to_player]
    used = {(one.locale, word) for one in said for word in long_words(one.words, one.locale)}
    for locale, texts in personas.files.texts.items():
        for number, word in enumerate(texts.shape.words or ()):
            if (locale, word) not in used:
                yield Finding(texts.file, ("words", number), f"no text needs {word!r} in the list")


def text_markup(personas: CheckedPersonas) -> Iterator[Finding]:
    for said in personas.said():
        if MARKUP.search(said.words):
            yield said.finding("texts never contain HTML")


REFERENCE_RULES: Mapping[str, Rule] = {
    "persona-id": persona_id,
    "persona-truth": persona_truth,
    "persona-language": persona_language,
    "persona-text": persona_text,
}
CONTENT_RULES: Mapping[str, Rule] = {
    "persona-count": persona_count,
    "persona-languages": persona_languages,
    "persona-years": persona_years,
    "persona-picture": persona_picture,
    "persona-balance": persona_balance,
    "persona-sentences": persona_sentences,
    "plain-language": plain_language,
    "unused-word": unused_word,
    "text-markup": text_markup,
}
