"""Lists of sittings for staff: newest first and paged by id. Nothing here orders or filters people by a result."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any, TypedDict, Unpack

from sqlalchemy import ColumnElement, Select, and_, select
from sqlalchemy.orm import Session

from skills_app.records.cases import Scope, sittings_open_to
from skills_app.records.models import CaseClient
from skills_app.records.views import SITTING_COLUMNS, SittingView, client_table, sitting_table

_SITTINGS = select(*SITTING_COLUMNS).join_from(sitting_table, client_table).order_by(sitting_table.c.id.desc())
_STATES = {
    "running": sitting_table.c.finished_at.is_(None),
    "finished": sitting_table.c.finished_at.is_not(None),
}


_FIRST = sitting_table.c.repeats.is_(None)
"""A field that was done again stands with the sitting it belongs to, never by itself."""


class Filters(TypedDict, total=False):
    """What the desk may search by; None is not searched by. ``started``: the first moment, and the first one after."""

    bank_id: str | None
    state: str | None
    started: tuple[datetime, datetime] | None
    reference: str | None


def _within(span: tuple[datetime, datetime]) -> ColumnElement[bool]:
    first, after = span
    return and_(sitting_table.c.started_at >= first, sitting_table.c.started_at < after)


def _of_client(reference: str) -> ColumnElement[bool]:
    """By the ids that the clients' index gives: else SQLite reads every sitting of the house, the newest first."""
    theirs = sitting_table.alias()
    found = select(theirs.c.id).join(client_table, client_table.c.id == theirs.c.client_id)
    return sitting_table.c.id.in_(found.where(client_table.c.reference == reference))


_CONDITIONS: Mapping[str, Callable[[Any], ColumnElement[bool]]] = {
    "bank_id": lambda value: sitting_table.c.bank_id == value,
    "state": _STATES.__getitem__,
    "started": _within,
    "reference": _of_client,
}


def list_sittings(
    db: Session, scope: Scope, *, before: int | None, limit: int, **filters: Unpack[Filters]
) -> list[SittingView]:
    """Those for these eyes. ``before``: the id of the last sitting of the page before. Raises KeyError for an unknown
    filter or state."""
    query = _SITTINGS.where(sittings_open_to(scope), _FIRST).limit(limit)
    if before is not None:
        query = query.where(sitting_table.c.id < before)
    chosen = [_CONDITIONS[name](value) for name, value in filters.items() if value is not None]
    return _read(db, query.where(*chosen))


def find_sitting_open_to(db: Session, scope: Scope, public_id: str) -> SittingView | None:
    """The sitting, if it is for these eyes."""
    found = _read(db, _SITTINGS.where(sitting_table.c.public_id == public_id, sittings_open_to(scope)))
    return found[0] if found else None


def sittings_of_case(db: Session, case_id: int) -> list[SittingView]:
    """Of all its clients, the newest first."""
    clients = select(CaseClient.client_id).where(CaseClient.case_id == case_id)
    return _read(db, _SITTINGS.where(sitting_table.c.client_id.in_(clients), _FIRST))


def sittings_of_client(db: Session, client_id: int) -> list[SittingView]:
    return _read(db, _SITTINGS.where(sitting_table.c.client_id == client_id))


def _read(db: Session, query: Select[Any]) -> list[SittingView]:
    return [SittingView(*row) for row in db.execute(query)]
