"""Sittings: starting, finding, finishing, deleting. responses.py stores what is given, desk.py reads lists."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import and_, bindparam, delete, insert, or_, select, update
from sqlalchemy.orm import Session

from skills_app.records.clients import ClientView, find_client_by_code, new_client
from skills_app.records.database import connection_of
from skills_app.records.desk import list_sittings, sittings_of_client
from skills_app.records.models import Report
from skills_app.records.responses import (
    KeyReused,
    ResponseToStore,
    SittingFinished,
    Stored,
    given_items,
    responses_of,
    store_response,
)
from skills_app.records.views import (
    RESPONSE_COLUMNS,
    SITTING_COLUMNS,
    ResponseView,
    SittingView,
    client_table,
    response_table,
    sitting_table,
)

__all__ = [
    "ClientView",
    "KeyReused",
    "ResponseToStore",
    "ResponseView",
    "SittingFinished",
    "SittingStart",
    "SittingView",
    "Stored",
    "delete_sitting",
    "find_client_by_code",
    "find_sitting",
    "find_sitting_with_response",
    "find_sitting_with_responses",
    "finish_sitting",
    "give_consent",
    "given_items",
    "list_sittings",
    "new_client",
    "responses_of",
    "say_help",
    "sittings_of_client",
    "start_sitting",
    "store_practice",
    "store_response",
    "withdraw_consent",
]

_FIND = (
    select(*SITTING_COLUMNS)
    .join_from(sitting_table, client_table)
    .where(sitting_table.c.public_id == bindparam("public_id"))
)
_FIND_WITH_RESPONSE = _FIND.add_columns(*RESPONSE_COLUMNS).outerjoin(
    response_table,
    and_(response_table.c.sitting_id == sitting_table.c.id, response_table.c.item_id == bindparam("item_id")),
)
_FIND_WITH_ALL = (
    _FIND.add_columns(*RESPONSE_COLUMNS)
    .outerjoin(response_table, response_table.c.sitting_id == sitting_table.c.id)
    .order_by(response_table.c.id)
)
_SITTING_WIDTH = len(SITTING_COLUMNS)


@dataclass(frozen=True)
class SittingStart:
    """What a sitting begins with; ``expires_on`` is the day of its deletion unless consent moves it; ``chosen``: the
    fields of a short form; ``repeats``: see SittingView."""

    organisation_id: int
    client_id: int
    bank_id: str
    bank_version: str
    bank_digest: str
    form_id: str
    seed: int
    locale: str
    now: datetime
    expires_on: date
    chosen: tuple[str, ...] = ()
    supervised: bool | None = None
    repeats: str | None = None


def start_sitting(db: Session, public_id: str, start: SittingStart) -> int:
    """The id of the new sitting."""
    values = asdict(start) | {"chosen": list(start.chosen) or None}
    now = values.pop("now")
    statement = insert(sitting_table).returning(sitting_table.c.id)
    row = values | {"public_id": public_id, "started_at": now, "last_at": now, "answered": 0}
    return int(db.execute(statement, row).scalar_one())


def find_sitting(db: Session, public_id: str) -> SittingView | None:
    row = connection_of(db).execute(_FIND, {"public_id": public_id}).first()
    return None if row is None else SittingView(*row)


def find_sitting_with_response(
    db: Session, public_id: str, item_id: str
) -> tuple[SittingView, ResponseView | None] | None:
    """The sitting and what was given to the item, if anything was."""
    values = {"public_id": public_id, "item_id": item_id}
    row = connection_of(db).execute(_FIND_WITH_RESPONSE, values).first()
    if row is None:
        return None
    given = row[_SITTING_WIDTH:]
    return SittingView(*row[:_SITTING_WIDTH]), None if given[0] is None else ResponseView(*given)


def find_sitting_with_responses(db: Session, public_id: str) -> tuple[SittingView, list[ResponseView]] | None:
    """The sitting and all that was given in it, in one statement."""
    rows = connection_of(db).execute(_FIND_WITH_ALL, {"public_id": public_id}).all()
    if not rows:
        return None
    given = [ResponseView(*row[_SITTING_WIDTH:]) for row in rows if row[_SITTING_WIDTH] is not None]
    return SittingView(*rows[0][:_SITTING_WIDTH]), given


def finish_sitting(db: Session, sitting_id: int, now: datetime) -> None:
    """A sitting that is finished keeps its time."""
    here = sitting_table.c
    db.execute(
        update(sitting_table)
        .where(here.id == sitting_id, here.finished_at.is_(None))
        .values(finished_at=now, last_at=now)
    )


def store_practice(db: Session, sitting_id: int, item_type: str, *, passed: bool, seen: int | None = None) -> int:
    """Counts a try at the practice of an item type; returns how many there are. Once passed, it stays passed.

    ``seen``: the tries that the page knew of. With another number than is stored the try was counted before, or came
    too late, and changes nothing; None: not known, it counts. Raises SittingFinished.
    """
    here = sitting_table.c
    query = select(here.practice).where(here.id == sitting_id, here.finished_at.is_(None)).with_for_update()
    found = db.execute(query).first()
    if found is None:
        raise SittingFinished
    practice = dict(found.practice or {})
    before = practice.get(item_type, {"tries": 0, "passed": False})
    tries = int(before["tries"])
    if seen not in {None, tries}:
        return tries
    practice[item_type] = {"tries": tries + 1, "passed": passed or before["passed"]}
    db.execute(update(sitting_table).where(here.id == sitting_id).values(practice=practice))
    return tries + 1


def say_help(db: Session, sitting_id: int, kind: str) -> bool:
    """How much somebody helped: none, buttons or language. False: it may no more be said (SittingView.may_say_help),
    and what was said stays."""
    here = sitting_table.c
    may_say = or_(here.finished_at.is_(None), and_(here.help.is_(None), here.consent_at.is_(None)))
    said = update(sitting_table).where(here.id == sitting_id, may_say).values(help=kind).returning(here.id)
    return db.execute(said).first() is not None


def give_consent(db: Session, sitting_id: int, by: str, now: datetime, *, expires_on: date | None = None) -> None:
    """Staff may see the sitting and its reports. ``by``: 'client' on their own device, 'code' by handing the code to
    staff."""
    _change_consent(db, sitting_id, {"consent_at": now, "consent_by": by} | _new_expiry(expires_on), withdrawn=False)


def withdraw_consent(db: Session, sitting_id: int, *, expires_on: date | None = None) -> None:
    """Staff may see neither the sitting nor its reports any more."""
    _change_consent(db, sitting_id, {"consent_at": None, "consent_by": None} | _new_expiry(expires_on), withdrawn=True)


def _change_consent(db: Session, sitting_id: int, values: Mapping[str, Any], *, withdrawn: bool) -> None:
    """Of the sitting and, because they outlive it, of its reports."""
    here = sitting_table.c
    db.execute(update(sitting_table).where(here.id == sitting_id).values(values))
    public_id = select(here.public_id).where(here.id == sitting_id).scalar_subquery()
    db.execute(update(Report).where(Report.sitting_public_id == public_id).values(withdrawn=withdrawn))


def _new_expiry(expires_on: date | None) -> dict[str, Any]:
    return {} if expires_on is None else {"expires_on": expires_on}


def delete_sitting(db: Session, sitting_id: int) -> None:
    """With its responses, its review and its reports; with the client too when nothing else is kept of them."""
    here = sitting_table.c
    gone = delete(sitting_table).where(here.id == sitting_id).returning(here.client_id, here.public_id)
    client_id, public_id = db.execute(gone).first() or (None, None)
    db.execute(delete(Report).where(Report.sitting_public_id == public_id))
    others = select(here.id).where(here.client_id == client_id)
    reports = select(Report.id).where(Report.client_id == client_id)
    nothing_else = (client_table.c.id == client_id, ~others.exists(), ~reports.exists())
    db.execute(delete(client_table).where(*nothing_else))
