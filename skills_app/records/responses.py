"""Storing responses. A save may arrive twice, late or in the wrong order; what the client did last is kept."""

import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal

from sqlalchemy import and_, bindparam, case, exists, func, not_, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session
from sqlalchemy.sql.base import Executable

from skills_app.records.database import connection_of
from skills_app.records.upsert import insert_of
from skills_app.records.views import RESPONSE_COLUMNS, ResponseView, SittingView, response_table, sitting_table


class SittingFinished(Exception):
    """The sitting takes no more responses: it is finished, or was deleted."""


class KeyReused(Exception):
    """The client's key belongs to a response to another item or of another sitting."""


@dataclass(frozen=True, slots=True)
class ResponseToStore:
    """Without ``client_key`` and ``revision`` (a page without script) the server gives both. ``seconds``: on item."""

    item_id: str
    value: str
    wish: bool
    locale: str
    second_locale: str | None
    client_key: str | None
    revision: int | None
    client_at: datetime | None
    seconds: float | None
    now: datetime


@dataclass(frozen=True, slots=True)
class Stored:
    """``replayed``: this save was stored before; ``older``: a later one was; ``conflict``: another one of its revision.

    ``revision`` is the one in the database; nothing is written unless ``stored``.
    """

    outcome: Literal["stored", "replayed", "older", "conflict"]
    finished: bool
    revision: int


_THIS_RESPONSE = and_(
    response_table.c.sitting_id == bindparam("sitting_id"), response_table.c.item_id == bindparam("item_id")
)
_GIVEN = {
    column.name: bindparam(column.name, type_=column.type)
    for column in response_table.c
    if column.name not in {"id", "revision"}
}
_REVISION = bindparam("revision", type_=response_table.c.revision.type)


def _save(dialect: str) -> Executable:
    """Inserts, or replaces a lower revision; the same save again writes nothing.

    The sitting's row is locked first (PostgreSQL; SQLite has one writer anyway), so that saves of one sitting queue.
    """
    open_sitting = (
        select(*_GIVEN.values(), func.coalesce(_REVISION, 1))
        .where(
            sitting_table.c.id == bindparam("sitting_id"),
            sitting_table.c.finished_at.is_(None),
            ~exists().where(_THIS_RESPONSE, response_table.c.client_key == bindparam("client_key")),
        )
        .with_for_update(of=sitting_table)
    )
    revision = func.coalesce(_REVISION, response_table.c.revision + 1)
    insert = insert_of(dialect, response_table).from_select([*_GIVEN, "revision"], open_sitting)
    changes = {name: insert.excluded[name] for name in _GIVEN if name not in {"sitting_id", "item_id"}}
    return insert.on_conflict_do_update(
        index_elements=["sitting_id", "item_id"],
        set_=changes | {"revision": revision},
        where=revision > response_table.c.revision,
    ).returning(response_table.c.revision)


def _follow() -> Executable:
    """Counts the responses of the sitting; the last item finishes it when all are there."""
    here = sitting_table.c
    count = (
        select(func.count())
        .select_from(response_table)
        .where(response_table.c.sitting_id == bindparam("sitting_id"))
        .scalar_subquery()
    )
    finished_at = case((count == bindparam("finishes_at"), bindparam("now", type_=here.last_at.type)))
    return (
        update(sitting_table)
        .where(here.id == bindparam("sitting_id"))
        .values(last_at=bindparam("now", type_=here.last_at.type), answered=count, finished_at=finished_at)
        .returning(here.finished_at)
    )


def _compare() -> Executable:
    """What stands in the way of a save that was not written."""
    elsewhere = exists().where(response_table.c.client_key == bindparam("client_key"), not_(_THIS_RESPONSE))
    return (
        select(sitting_table.c.finished_at, response_table.c.revision, response_table.c.client_key, elsewhere)
        .select_from(sitting_table)
        .outerjoin(response_table, _THIS_RESPONSE)
        .where(sitting_table.c.id == bindparam("sitting_id"))
    )


_SAVE: Mapping[str, Executable] = {dialect: _save(dialect) for dialect in ("sqlite", "postgresql")}
_FOLLOW = _follow()
_COMPARE = _compare()


def store_response(db: Session, sitting: SittingView, response: ResponseToStore, *, items: int, last: bool) -> Stored:
    """Stores what was given. ``items``: how many the form has; with all given, saving the ``last`` one finishes.

    Raises SittingFinished and KeyReused, and has then written nothing; a repeated save is answered even when finished.
    """
    connection = connection_of(db)
    values = _values_of(sitting.id, response)
    try:
        revision = connection.execute(_SAVE[connection.dialect.name], values).scalar()
    except IntegrityError as error:
        if "client_key" in str(error.orig):
            raise KeyReused(response.client_key) from error
        raise
    if revision is None:
        return _not_written(connection.execute(_COMPARE, values).first(), response)
    follow = {"sitting_id": sitting.id, "now": response.now, "finishes_at": items if last else -1}
    return Stored("stored", connection.execute(_FOLLOW, follow).scalar() is not None, revision)


def _values_of(sitting_id: int, response: ResponseToStore) -> dict[str, Any]:
    return {
        "sitting_id": sitting_id,
        "item_id": response.item_id,
        "revision": response.revision,
        "client_key": response.client_key or secrets.token_urlsafe(16),
        "value": response.value,
        "wish": response.wish,
        "locale": response.locale,
        "second_locale": response.second_locale,
        "client_at": response.client_at,
        "server_at": response.now,
        "seconds": None if response.seconds is None else round(response.seconds, 1),
    }


def _not_written(found: Sequence[Any] | None, response: ResponseToStore) -> Stored:
    """Why: the sitting is closed, or this save or a later one is there."""
    if found is None:
        raise SittingFinished
    finished_at, revision, client_key, key_is_elsewhere = found
    if key_is_elsewhere:
        raise KeyReused(response.client_key)
    finished = finished_at is not None
    if client_key is not None and client_key == response.client_key:
        return Stored("replayed", finished, revision)
    if revision is None or response.revision is None or response.revision > revision:
        raise SittingFinished
    return Stored("older" if response.revision < revision else "conflict", finished, revision)


def responses_of(db: Session, sitting_id: int) -> list[ResponseView]:
    """In no order that means anything: the form's order is the bank's."""
    query = select(*RESPONSE_COLUMNS).where(response_table.c.sitting_id == sitting_id).order_by(response_table.c.id)
    return [ResponseView(*row) for row in db.execute(query)]


def given_items(db: Session, sitting_id: int) -> set[str]:
    return set(db.scalars(select(response_table.c.item_id).where(response_table.c.sitting_id == sitting_id)))
