"""What a released report says: frozen at release as JSON, read again for every document that is made of it.

Every text is there in all languages of the report, as it was on the day, so that a document made a year later says
the same, whatever became of bank and translations.
"""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

Words = Mapping[str, str]
"""Locale id -> text; the keys are the report's ``languages``."""

SCHEMA = 1
"""Counts up when a key is added or changes its meaning; older reports are still read."""


@dataclass(frozen=True, slots=True)
class Issuer:
    """The house that released the report; ``logo``: PNG, base64, or empty."""

    name: str
    contact: str
    counsellor: str
    logo: str = ""


@dataclass(frozen=True, slots=True)
class AnsweredActivity:
    """``picture``: name of the built picture, as in the archive; ``wish``: wants to learn it."""

    caption: Words
    picture: str
    answer: Words
    wish: bool


@dataclass(frozen=True, slots=True)
class ReportedShown:
    """``levels``: how many there are; ``secured`` of them are, ``highest`` is the upper end of the band; both 0 to
    ``levels``. ``word``, ``sure``: as on the page; ``how``: the sentences of "How was this computed?"."""

    enough: bool
    levels: int
    secured: int
    highest: int
    word: Words
    sure: Words | None
    items: int
    asked: int
    how: tuple[Words, ...]
    remark: Words | None


@dataclass(frozen=True, slots=True)
class ReportedStep:
    """``picture``: name of the built picture of the interface."""

    sentence: Words
    reason: Words
    picture: str


@dataclass(frozen=True, slots=True)
class ReportedField:
    """One action field: what was told (``tiles`` of 12, ``word``), what was shown, and what the counsellor adds:
    their own level ``rating`` with its reason stands beside the computed one."""

    id: str
    title: Words
    picture: str
    tiles: int
    claim_enough: bool
    word: Words
    answered: int
    asked: int
    shown: ReportedShown | None
    activities: tuple[AnsweredActivity, ...]
    steps: tuple[ReportedStep, ...]
    rating: Words | None
    rating_reason: str
    remark: str


@dataclass(frozen=True, slots=True)
class Report:
    """``languages``: locale ids, the client's first; one or two. ``name``: the client's, if staff typed one, else
    empty. ``facts``: the sentences on how it came about (supervised, help, when); ``notices``: what the document is
    not, and trial version. ``labels``: headings and other words of the layout, by key."""

    public_id: str
    languages: tuple[str, ...]
    occupation: Words
    issuer: Issuer
    case_reference: str
    name: str
    released_on: str
    sat_on: str
    bank_id: str
    bank_version: str
    bank_digest: str
    form_id: str
    trial: bool
    facts: tuple[Words, ...]
    notices: tuple[Words, ...]
    fields: tuple[ReportedField, ...]
    steps: tuple[ReportedStep, ...]
    comment: str
    verify_url: str
    labels: Mapping[str, Words]


def report_to_json(report: Report) -> str:
    """Equal reports give equal texts."""
    return json.dumps({"schema": SCHEMA, **asdict(report)}, ensure_ascii=False, sort_keys=True)


def report_from_json(text: str) -> Report:
    """What report_to_json wrote. Raises ValueError for a later schema than this version knows."""
    raw = json.loads(text)
    if raw.pop("schema") > SCHEMA:
        raise ValueError("this report was written by a later version")
    lists = {
        "languages": tuple(raw["languages"]),
        "issuer": Issuer(**raw["issuer"]),
        "facts": tuple(raw["facts"]),
        "notices": tuple(raw["notices"]),
        "fields": tuple(_field(field) for field in raw["fields"]),
        "steps": tuple(ReportedStep(**step) for step in raw["steps"]),
    }
    return Report(**{**raw, **lists})


def _field(raw: dict[str, Any]) -> ReportedField:
    shown = raw["shown"]
    lists = {
        "shown": ReportedShown(**{**shown, "how": tuple(shown["how"])}) if shown else None,
        "activities": tuple(AnsweredActivity(**activity) for activity in raw["activities"]),
        "steps": tuple(ReportedStep(**step) for step in raw["steps"]),
    }
    return ReportedField(**{**raw, **lists})
