"""The nouns of a bank: what one occupation asks, and in which words."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import asdict, dataclass, replace
from dataclasses import field as member
from functools import cached_property
from typing import Literal

from skills_app.assessment.canonical import canonical_json, digest
from skills_app.assessment.constants import Constants
from skills_app.assessment.knowledge import KnowledgeItem

STATES = ("draft", "translated", "reconciled", "expert_ok", "tested")
"""How far a text has come, in order."""

OCCUPATION = "occupation"
"""The key of the occupation's title among the texts; all other keys are field ids and item ids."""

EXPERIENCE = "experience"
"""The kind of a form that asks for activities alone."""

FIELD_STEPS = ("trial_day", "talk", "course", "helper_job", "again")
"""The kinds of next steps that an author chooses for a field."""

STEPS = (*FIELD_STEPS, "qualification", "application_words", "validation", "shared_field")
"""All kinds of next steps; see next_steps.py."""

SHORT = "short"
"""The kind of a form for which the client chooses fields."""

FIELDS_TO_CHOOSE = (2, 3)
"""The fewest and the most fields of a short form."""

PRACTICE = "practice"
"""The bank of everyday items on which every client tries out the types; it is no occupation."""

Selection = Literal["all"] | tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Code:
    """The occupation's place in a public classification; ``match`` is SKOS: exact, close or broad."""

    scheme: str
    version: str
    id: str
    uri: str
    match: str
    verified: bool


@dataclass(frozen=True, slots=True)
class CutScore:
    """The border below ``level``, and how certain the level must be before it is said; ``se``: its standard error;
    ``ratings``: item id -> by judge, the share of workers just at this level who would solve the item."""

    level: int
    cut: float
    threshold: float
    se: float = 0.0
    ratings: Mapping[str, tuple[float, ...]] = member(default_factory=dict)


@dataclass(frozen=True, slots=True)
class CutSet:
    id: str
    scale: str
    method: str
    levels: tuple[CutScore, ...]
    note: str = ""
    roles: tuple[str, ...] = ()
    date: str = ""


@dataclass(frozen=True, slots=True)
class Item:
    """An activity: ``picture`` is a scene id; the other keys are explained in docs/banks.md."""

    id: str
    type: str
    field_id: str
    picture: str
    foil: bool = False
    repeat_of: str | None = None
    implies: tuple[str, ...] = ()
    testlet: str | None = None
    enemies: tuple[str, ...] = ()
    weight: float = 1.0

    @property
    def counts(self) -> bool:
        """Foils and repeats are asked but never enter a claim."""
        return not self.foil and self.repeat_of is None


@dataclass(frozen=True, slots=True)
class Qualification:
    """A partial qualification that matches a field; ``verified``: ``source`` was looked at, and it is offered."""

    id: str
    title: str
    source: str
    verified: bool


@dataclass(frozen=True, slots=True)
class SharedField:
    """The field of another bank that is the same part of work."""

    bank: str
    field: str


@dataclass(frozen=True, slots=True)
class ActionField:
    """A part of the occupation; ``source`` says where it comes from, ``picture`` is the scene that stands for it,
    ``steps`` are the kinds of FIELD_STEPS that make sense in it."""

    id: str
    source: str
    picture: str
    items: tuple[Item, ...]
    knowledge: tuple[KnowledgeItem, ...] = ()
    steps: tuple[str, ...] = FIELD_STEPS
    qualifications: tuple[Qualification, ...] = ()
    shared_with: tuple[SharedField, ...] = ()

    @property
    def asked(self) -> tuple[Item | KnowledgeItem, ...]:
        """The activities, then the knowledge items."""
        return (*self.items, *self.knowledge)


@dataclass(frozen=True, slots=True)
class Form:
    """The kind ``experience`` has activities only, the others have knowledge items too."""

    id: str
    kind: str
    fields: Selection = "all"
    items: Selection = "all"


@dataclass(frozen=True, slots=True)
class Medium:
    """``captions``: locale -> file, beside ``file`` in the folder media."""

    id: str
    kind: str
    file: str
    captions: Mapping[str, str] = member(default_factory=dict)


@dataclass(frozen=True, slots=True)
class BankTexts:
    """The texts of one locale; ``states`` has the same keys as the texts. ``stimuli``: what is seen or heard, by
    source; versions from before these texts have none."""

    locale: str
    occupation: str
    fields: Mapping[str, str]
    captions: Mapping[str, str]
    states: Mapping[str, str]
    options: Mapping[str, str] = member(default_factory=dict)
    stimuli: Mapping[str, str] = member(default_factory=dict)


@dataclass(frozen=True)
class Bank:
    """All items of one occupation in one version. ``training_years``: how long its training takes in Germany;
    ``telling``: the activities by which this work is told from other work, the most telling one first;
    ``usual_times``: by item id, the median seconds that clients took, where it was measured."""

    id: str
    version: str
    licence: str
    source_locale: str
    codes: tuple[Code, ...]
    fields: tuple[ActionField, ...]
    forms: Mapping[str, Form]
    cut_sets: tuple[CutSet, ...]
    claim_cuts: tuple[float, float, float]
    cover: str
    media: tuple[Medium, ...]
    texts: Mapping[str, BankTexts]
    constants: Constants = member(default_factory=Constants)
    training_years: float | None = None
    telling: tuple[str, ...] = ()
    usual_times: Mapping[str, float] = member(default_factory=dict)

    @cached_property
    def digest(self) -> str:
        """Of the bank's content, without its pictures."""
        return digest(canonical_json(asdict(self)))

    @cached_property
    def knowledge(self) -> Mapping[str, KnowledgeItem]:
        return {item.id: item for field in self.fields for item in field.knowledge}

    @cached_property
    def items(self) -> Mapping[str, Item]:
        return {item.id: item for field in self.fields for item in field.items}

    def item(self, item_id: str) -> Item:
        return self.items[item_id]

    def asked(self, item_id: str) -> Item | KnowledgeItem:
        """An activity or a knowledge item."""
        return self.items.get(item_id) or self.knowledge[item_id]

    def field(self, field_id: str) -> ActionField:
        return self._fields_by_id[field_id]

    def fields_of(self, form_id: str, chosen: Collection[str] = ()) -> tuple[ActionField, ...]:
        """The fields of a form in the author's order, each with the items of that form only. ``chosen``: ids of the
        fields that the client chose; without any, all of them."""
        fields = self._fields_by_form[form_id]
        return tuple(field for field in fields if field.id in chosen) if chosen else fields

    def items_of(self, form_id: str) -> tuple[Item, ...]:
        return tuple(item for field in self.fields_of(form_id) for item in field.items)

    def text_keys(self, form_id: str) -> Iterator[str]:
        """The keys of every text a locale needs before the form is offered in it, each once. A stimulus that no
        locale describes needs no text: so an archived version from before there were any goes on in all its locales."""
        yield OCCUPATION
        for field in self.fields_of(form_id):
            yield field.id
            yield from (item.id for item in field.items)
            yield from (item.id for item in field.knowledge)
            yield from (option.id for item in field.knowledge for option in item.options)
        described = {source for texts in self.texts.values() for source in texts.stimuli}
        yield from dict.fromkeys(source for source in self._sources(form_id) if source in described)

    def _sources(self, form_id: str) -> Iterator[str]:
        """Of the stimuli of a form; items may share one."""
        stimuli = (item.stimulus for field in self.fields_of(form_id) for item in field.knowledge)
        return (source for stimulus in stimuli if stimulus for source in stimulus.sources)

    def locales(self, form_id: str) -> tuple[str, ...]:
        """The locales in which every text of the form is there, by file name."""
        return self._locales_by_form[form_id]

    @cached_property
    def trial(self) -> bool:
        """True while any text of any offered locale is below expert_ok."""
        offered = {locale for form_id in self.forms for locale in self.locales(form_id)}
        trusted = STATES[STATES.index("expert_ok") :]
        return any(state not in trusted for locale in offered for state in self.texts[locale].states.values())

    @cached_property
    def _fields_by_id(self) -> Mapping[str, ActionField]:
        return {field.id: field for field in self.fields}

    @cached_property
    def _fields_by_form(self) -> Mapping[str, tuple[ActionField, ...]]:
        return {form_id: tuple(self._chosen_fields(form)) for form_id, form in self.forms.items()}

    def _chosen_fields(self, form: Form) -> Iterator[ActionField]:
        for field in self.fields:
            items = tuple(item for item in field.items if _selects(form.items, item.id))
            asked = () if form.kind == EXPERIENCE else field.knowledge
            knowledge = tuple(item for item in asked if _selects(form.items, item.id))
            if (items or knowledge) and _selects(form.fields, field.id):
                yield replace(field, items=items, knowledge=knowledge)

    @cached_property
    def _locales_by_form(self) -> Mapping[str, tuple[str, ...]]:
        return {form_id: tuple(self._complete_locales(form_id)) for form_id in self.forms}

    def _complete_locales(self, form_id: str) -> Iterator[str]:
        needed = set(self.text_keys(form_id))
        return (locale for locale in sorted(self.texts) if needed <= self.texts[locale].states.keys())


def _selects(selection: Selection, one: str) -> bool:
    return selection == "all" or one in selection
