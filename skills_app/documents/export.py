"""Everything of one client as JSON (docs/schemas/client-export.schema.json) and their responses as CSV.

Figures stand for action fields, never for single items: an item's score would tell whether its answer was right,
and the same items are set to others.
"""

import csv
import io
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

SCHEMA, SCHEMA_VERSION = "client-export", 1
"""The version counts up when a key is taken away or changes its meaning."""

Words = Mapping[str, str]
"""Locale id -> text."""


@dataclass(frozen=True, slots=True)
class GivenResponse:
    """What was given to one item: ``value`` as it is stored, ``words`` as it reads; ``captions``: in the client's
    language and in German; ``seconds``: on the item, None when not known."""

    item: str
    field: str
    captions: Words
    value: str
    words: Words
    wish: bool
    seconds: float | None
    language: str
    second_language: str | None
    at: datetime


@dataclass(frozen=True, slots=True)
class ClaimFigures:
    """``mean`` in points from 0 to 3; None, as the next three, without enough answers."""

    mean: float | None
    share: float | None
    error: float | None
    breadth: float | None
    word: str | None
    answered: int
    asked: int
    rule: str


@dataclass(frozen=True, slots=True)
class ShownFigures:
    """``n``: what the items count for; ``sum``: of their points; ``chance``: mean chance value; ``probabilities``: of
    reaching level 1, 2, ...; ``borders``: on the scale of the points. From ``n`` to ``sure`` None where the evidence is
    not enough."""

    evidence: str
    against: tuple[str, ...]
    items: int
    asked: int
    unknown: int
    n: float | None
    sum: float | None
    chance: float | None
    probabilities: tuple[float, ...] | None
    borders: tuple[float, ...] | None
    secured: int | None
    likely: int | None
    band: tuple[int, int] | None
    sure: str | None
    rule: str
    item_rules: tuple[str, ...]
    cut_set: str
    cut_method: str


@dataclass(frozen=True, slots=True)
class FieldFigures:
    """``attempt``: the id of the sitting that they come from; ``shown``: None where the form has no knowledge items."""

    field: str
    titles: Words
    attempt: str
    claimed: ClaimFigures
    shown: ShownFigures | None


@dataclass(frozen=True, slots=True)
class NotedField:
    """What a counsellor wrote about a field; ``rating``: their own level beside the computed one."""

    field: str
    remark: str
    rating: int | None
    reason: str
    discussed_at: datetime | None


@dataclass(frozen=True, slots=True)
class ChangedStep:
    """A next step that a counsellor added in their own ``words``, its ``kind`` is then ``own``, or a computed one that
    they removed; ``removed``: it stands in no report."""

    kind: str
    field: str | None
    words: Words
    removed: bool


@dataclass(frozen=True, slots=True)
class ReviewNotes:
    """``steps``: what was changed in the next steps."""

    state: str
    counsellor: str
    started_at: datetime
    discussed_at: datetime | None
    released_at: datetime | None
    fields: tuple[NotedField, ...]
    steps: tuple[ChangedStep, ...] = ()


@dataclass(frozen=True, slots=True)
class ExportedSitting:
    """``fields``: the chosen ones, empty: all of the form; ``practice``: by item type; ``results``: None until it is
    finished; ``preferred``: field -> id of the sitting whose result is shown; ``deleted_on``: a day."""

    id: str
    bank: str
    bank_version: str
    bank_digest: str
    occupation: Words
    form: str
    fields: tuple[str, ...]
    language: str
    started_at: datetime
    last_at: datetime
    finished_at: datetime | None
    supervised: bool | None
    help: str | None
    practice: Mapping[str, Mapping[str, int | bool]]
    consent_at: datetime | None
    consent_by: str | None
    repeats: str | None
    preferred: Mapping[str, str]
    comment: str
    deleted_on: str
    responses: tuple[GivenResponse, ...]
    results: tuple[FieldFigures, ...] | None
    review: ReviewNotes | None


@dataclass(frozen=True, slots=True)
class ExportedReport:
    """``content``: the report as it was frozen."""

    id: str
    sitting: str
    released_at: datetime
    released_by: str
    revoked_at: datetime | None
    deleted_on: str
    content: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class AccessEntry:
    """``who``: client, staff, operator or clock; ``name``: of the member of staff, if it is known."""

    at: datetime
    who: str
    name: str
    action: str
    subject: str


@dataclass(frozen=True, slots=True)
class ExportedCase:
    """``number``: in the house's own system; ``name``: empty unless staff typed one."""

    number: str
    name: str


@dataclass(frozen=True, slots=True)
class ClientExport:
    """``number``: the client's, as staff say it; ``languages``: the client's first, then German."""

    made_at: datetime
    house: str
    number: str
    languages: tuple[str, ...]
    case: ExportedCase | None
    sittings: tuple[ExportedSitting, ...]
    reports: tuple[ExportedReport, ...]
    access_log: tuple[AccessEntry, ...]


def responses_json(export: ClientExport) -> str:
    """Times in ISO 8601 with UTC."""
    whole = {"schema": SCHEMA, "version": SCHEMA_VERSION, **asdict(export)}
    return json.dumps(whole, ensure_ascii=False, indent=1, default=_plain) + "\n"


def _plain(value: object) -> str:
    if isinstance(value, datetime):
        return value.isoformat()
    raise TypeError(f"{type(value).__name__} has no place in the export")


COLUMNS = (
    "sitting",
    "occupation",
    "form",
    "field",
    "item",
    "caption",
    "caption_de",
    "value",
    "words",
    "wish",
    "seconds",
    "language",
    "at",
)

BYTE_ORDER_MARK = "\N{ZERO WIDTH NO-BREAK SPACE}"
"""Without it some spreadsheets take UTF-8 for something else."""

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")


def responses_csv(export: ClientExport) -> bytes:
    """One row for each response, in UTF-8; texts in the client's language where no column says another one."""
    out = io.StringIO()
    out.write(BYTE_ORDER_MARK)
    writer = csv.writer(out)
    writer.writerow(COLUMNS)
    locale = export.languages[0]
    for sitting in export.sittings:
        for given in sitting.responses:
            row = (
                sitting.id,
                sitting.occupation[locale],
                sitting.form,
                given.field,
                given.item,
                given.captions[locale],
                given.captions[export.languages[-1]],
                given.value,
                given.words[locale],
                int(given.wish),
                "" if given.seconds is None else given.seconds,
                given.language,
                given.at.isoformat(),
            )
            writer.writerow([_harmless(cell) for cell in row])
    return out.getvalue().encode()


def _harmless(cell: str | float) -> str | float:
    """A text that a spreadsheet would take for a formula begins with an apostrophe."""
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_FORMULA) else cell
