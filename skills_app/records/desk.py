"""Lists of sittings for staff: newest first and paged by id. Nothing here orders or filters people by a result."""

from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime, time, timedelta
from typing import Any, TypedDict, Unpack

from sqlalchemy import ColumnElement, Select, and_, select
from sqlalchemy.orm import Session

from skills_app.records.views import SITTING_COLUMNS, SittingView, client_table, sitting_table

_SITTINGS = select(*SITTING_COLUMNS).join_from(sitting_table, client_table).order_by(sitting_table.c.id.desc())
_STATES = {
    "running": sitting_table.c.finished_at.is_(None),
    "finished": sitting_table.c.finished_at.is_not(None),
}


class Filters(TypedDict, total=False):
    """What the desk may search by; None is not searched by. ``day``: of the start, in UTC."""

    bank_id: str | None
    state: str | None
    day: date | None
    reference: str | None
    consented: bool | None


def _within(day: date) -> ColumnElement[bool]:
    begin = datetime.combine(day, time.min, UTC)
    return and_(sitting_table.c.started_at >= begin, sitting_table.c.started_at < begin + timedelta(days=1))


def _consented(wanted: bool) -> ColumnElement[bool]:
    return sitting_table.c.consent_at.is_not(None) if wanted else sitting_table.c.consent_at.is_(None)


_CONDITIONS: Mapping[str, Callable[[Any], ColumnElement[bool]]] = {
    "bank_id": lambda value: sitting_table.c.bank_id == value,
    "state": _STATES.__getitem__,
    "day": _within,
    "reference": lambda value: client_table.c.reference == value,
    "consented": _consented,
}


def list_sittings(
    db: Session, organisation_id: int, *, before: int | None, limit: int, **filters: Unpack[Filters]
) -> list[SittingView]:
    """``before``: the id of the last sitting of the page before. Raises KeyError for an unknown filter or state."""
    query = _SITTINGS.where(sitting_table.c.organisation_id == organisation_id).limit(limit)
    if before is not None:
        query = query.where(sitting_table.c.id < before)
    chosen = [_CONDITIONS[name](value) for name, value in filters.items() if value is not None]
    return _read(db, query.where(*chosen))


def sittings_of_client(db: Session, client_id: int) -> list[SittingView]:
    return _read(db, _SITTINGS.where(sitting_table.c.client_id == client_id))


def _read(db: Session, query: Select[Any]) -> list[SittingView]:
    return [SittingView(*row) for row in db.execute(query)]
