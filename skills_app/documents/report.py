"""What a released report says: frozen at release as JSON, read again for every document that is made of it.

Every text is there in all languages of the report, as it was on the day, so that a document made a year later says
the same, whatever became of bank and translations.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, fields, is_dataclass
from datetime import date
from types import MappingProxyType
from typing import Any

Words = Mapping[str, str]
"""Locale id -> text; the keys are the report's ``languages``."""

SCHEMA = 2
"""Counts up when a key is added or changes its meaning; older reports are still read."""

LABELS: Mapping[str, str] = MappingProxyType(
    {
        "title": "Competence profile",
        "trial": "trial version",
        "name": "Name",
        "case": "Case",
        "sat_on": "Tasks done on",
        "released_on": "Handed over on",
        "counsellor": "Counsellor",
        "overview": "All parts of the work",
        "told": "You told us",
        "shown": "The tasks show",
        "possible": "possible",
        "answers_of": "%(answered)s of %(asked)s answers count",
        "tasks_of": "%(items)s of %(asked)s tasks",
        "tiles_alt": "%(tiles)s of %(all)s tiles",
        "steps_alt": "Level %(secured)s of %(levels)s has been shown, level %(highest)s is possible.",
        "unknown_alt": "not enough answers",
        "next_steps": "What could come next",
        "rating": "The counsellor's own view",
        "both_stand": "It is shown beside what was calculated and does not replace it.",
        "reason": "Reason",
        "remark": "The counsellor's remark",
        "comment": "The client's comment",
        "how": "How was this calculated?",
        "activities": "What you told us about",
        "wish": "wants to learn this",
        "facts": "How this came about",
        "notices": "What this document is not",
        "origin": "Question bank %(bank)s, version %(version)s, form %(form)s, content %(digest)s, report %(report)s",
        "verify": "Is this document valid? You can check it at this address:",
        "verify_alt": "QR code of the address where you can check this document",
    }
)
"""The words of the layout that a report brings along in ``labels``, in English; ``%(...)s`` is filled in by the layout,
in the digits of the language."""


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
    ``levels``. ``word``, ``sure``: as on the page; ``how``: the sentences of "How was this calculated?"."""

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
    """``picture``: name of the built picture of the interface. ``language``: the locale that the sentence is in for all
    readers, where a counsellor wrote it in one alone; empty: for each in theirs, as in every report of schema 1."""

    sentence: Words
    reason: Words
    picture: str
    language: str = ""


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
    """``languages``: locale ids, the client's first; one or two. ``digits``: their ten digits, from zero on. ``name``:
    the client's, if staff typed one, else empty. ``released_on``, ``sat_on``: days as ``2026-11-25``. ``facts``: the
    sentences on how it came about (supervised, help, when); ``notices``: what the document is not, and trial version.
    ``labels``: the words of :data:`LABELS`."""

    public_id: str
    languages: tuple[str, ...]
    digits: Words
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
    """Equal reports give equal texts. Raises ValueError for a report of which no document can be made."""
    check_report(report)
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


def check_report(report: Report) -> None:
    """Raises ValueError unless every text is there in every language, and every picture has its text beside it."""
    if not 1 <= len(set(report.languages)) == len(report.languages) <= 2:
        raise ValueError(f"one or two languages, not {report.languages}")
    for day in (report.released_on, report.sat_on):
        date.fromisoformat(day)
    problems = [*_missing_labels(report), *_missing_texts(report, "report", frozenset(report.languages))]
    problems += [f"digits.{locale}: ten are wanted" for locale, ten in report.digits.items() if len(ten) != 10]
    if problems:
        raise ValueError("; ".join(problems))


def _missing_labels(report: Report) -> Iterator[str]:
    yield from (f"labels.{key} is missing" for key in LABELS if key not in report.labels)


def _missing_texts(value: object, place: str, languages: frozenset[str]) -> Iterator[str]:
    if is_dataclass(value):
        for field in fields(value):
            yield from _missing_texts(getattr(value, field.name), f"{place}.{field.name}", languages)
    elif isinstance(value, tuple):
        for number, element in enumerate(value):
            yield from _missing_texts(element, f"{place}[{number}]", languages)
    elif isinstance(value, Mapping) and all(isinstance(text, str) for text in value.values()):
        yield from (
            f"{place}: no text in {locale}" for locale in sorted(languages) if not value.get(locale, "").strip()
        )
    elif isinstance(value, Mapping):
        for key, words in value.items():
            yield from _missing_texts(words, f"{place}.{key}", languages)
