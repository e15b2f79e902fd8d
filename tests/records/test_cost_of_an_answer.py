"""Saving an answer and showing the next item: how many statements and how many calls of Python they take."""

import cProfile
import pstats
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
from records.examples import Desk
from sqlalchemy import Engine, event

from skills_app.records.sittings import find_sitting, find_sitting_with_response

CALLS_TO_READ = 300
CALLS_TO_STORE = 500
"""About a third more than measured (200 and 350)."""


@contextmanager
def counted(engine: Engine) -> Iterator[list[str]]:
    sent: list[str] = []

    def note(_connection: object, _cursor: object, statement: str, *_more: object) -> None:
        sent.append(statement)

    event.listen(engine, "before_cursor_execute", note)
    yield sent
    event.remove(engine, "before_cursor_execute", note)


def test_finding_a_sitting_is_one_statement(desk: Desk) -> None:
    sitting = desk.sitting()
    with desk.database.writing() as db, counted(desk.database.engine) as sent:
        find_sitting(db, sitting.public_id)
        assert len(sent) == 1
        find_sitting_with_response(db, sitting.public_id, "k1")
        assert len(sent) == 2


@pytest.mark.parametrize(("revision", "key"), [(1, "a"), (1, "b"), (2, "c"), (None, None)])
def test_storing_is_two_statements(desk: Desk, revision: int | None, key: str | None) -> None:
    sitting = desk.sitting()
    desk.save(sitting, client_key="a", revision=1)
    with counted(desk.database.engine) as sent:
        desk.save(sitting, client_key=key, revision=revision)
    assert len(sent) == 2


def calls(work: Callable[[], object]) -> int:
    for _ in range(20):
        work()
    profile = cProfile.Profile()
    profile.runcall(work)
    return int(pstats.Stats(profile).total_calls)  # type: ignore[attr-defined]  # typeshed does not know it


def test_reading_and_storing_are_few_calls(desk: Desk) -> None:
    sitting = desk.sitting()

    def read() -> None:
        with desk.database.reading() as db:
            find_sitting_with_response(db, sitting.public_id, "k1")

    if desk.database.is_sqlite:
        assert calls(read) <= CALLS_TO_READ
        assert calls(lambda: desk.save(sitting)) <= CALLS_TO_STORE
