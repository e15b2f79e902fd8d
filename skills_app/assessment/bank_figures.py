"""What a bank amounts to in figures: items, where keys stand, how long its texts are."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from skills_app.assessment.bank import STATES, ActionField, Bank, BankTexts
from skills_app.assessment.key_patterns import CHOICES

TRUSTED = STATES[STATES.index("expert_ok") :]
"""The states of a text that a person of the trade has agreed to."""

MOVING_KINDS = ("animation", "film")


@dataclass(frozen=True, slots=True)
class FieldFigures:
    """``title``: in the source locale, "" where it is missing; ``activities``: those that count; ``knowledge``: items
    by type."""

    id: str
    title: str
    activities: int
    foils: int
    repeats: int
    knowledge: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class KeyPlaces:
    """Of all choices among so many ``options``: ``keys[0]`` says how often a key stands first, and so on."""

    options: int
    items: int
    keys: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Lengths:
    """In words; ``longest``: the id of the text with ``most`` of them."""

    texts: int
    mean: float
    most: int
    longest: str


@dataclass(frozen=True, slots=True)
class LocaleFigures:
    """``states``: how many texts are in which; ``lengths``: of activities, questions, options and stimuli, where there
    are any."""

    texts: int
    states: Mapping[str, int]
    lengths: Mapping[str, Lengths]


@dataclass(frozen=True, slots=True)
class BankFigures:
    """``moving``: stimuli that move; ``forms``: form id -> the locales in which every text of it is there."""

    id: str
    version: str
    trial: bool
    fields: tuple[FieldFigures, ...]
    moving: int
    key_places: tuple[KeyPlaces, ...]
    forms: Mapping[str, tuple[str, ...]]
    locales: Mapping[str, LocaleFigures]


def bank_figures(bank: Bank) -> BankFigures:
    stimuli = [item.stimulus for item in bank.knowledge.values() if item.stimulus]
    return BankFigures(
        id=bank.id,
        version=bank.version,
        trial=bank.trial,
        fields=tuple(_of_field(bank, field) for field in bank.fields),
        moving=sum(stimulus.kind in MOVING_KINDS for stimulus in stimuli),
        key_places=tuple(_key_places(bank)),
        forms={form_id: bank.locales(form_id) for form_id in bank.forms},
        locales={locale: _of_locale(bank, texts) for locale, texts in bank.texts.items()},
    )


def _of_field(bank: Bank, field: ActionField) -> FieldFigures:
    texts = bank.texts.get(bank.source_locale)
    return FieldFigures(
        id=field.id,
        title=texts.fields.get(field.id, "") if texts else "",
        activities=sum(item.counts for item in field.items),
        foils=sum(item.foil for item in field.items),
        repeats=sum(item.repeat_of is not None for item in field.items),
        knowledge=dict(sorted(Counter(item.type for item in field.knowledge).items())),
    )


def _key_places(bank: Bank) -> Iterator[KeyPlaces]:
    choices = [item for item in bank.knowledge.values() if item.type in CHOICES]
    for number in sorted({len(item.options) for item in choices}):
        alike = [item for item in choices if len(item.options) == number]
        keys = (sum(item.options[place].id in item.key for item in alike) for place in range(number))
        yield KeyPlaces(number, len(alike), tuple(keys))


def _of_locale(bank: Bank, texts: BankTexts) -> LocaleFigures:
    words = {
        "activities": {key: text for key, text in texts.captions.items() if key in bank.items},
        "questions": {key: text for key, text in texts.captions.items() if key in bank.knowledge},
        "options": texts.options,
        "stimuli": texts.stimuli,
    }
    states = Counter(texts.states.values())
    return LocaleFigures(
        texts=len(texts.states),
        states={state: states[state] for state in STATES if states[state]},
        lengths={kind: _lengths(of_kind) for kind, of_kind in words.items() if of_kind},
    )


def _lengths(texts: Mapping[str, str]) -> Lengths:
    lengths = {key: len(text.split()) for key, text in texts.items()}
    longest = max(lengths, key=lengths.__getitem__)
    return Lengths(len(lengths), round(sum(lengths.values()) / len(lengths), 1), lengths[longest], longest)
