"""Counting failures."""

from datetime import timedelta

from records.examples import NOW
from sqlalchemy import func, select

from skills_app.records.database import Database
from skills_app.records.models import Failure
from skills_app.records.throttle import forget_old, is_throttled, record_failure

WINDOW = timedelta(minutes=10)


def fail(database: Database, subject: str, minutes: int = 0, kind: str = "code") -> None:
    with database.writing() as db:
        record_failure(db, kind, subject, NOW + timedelta(minutes=minutes))


def throttled(database: Database, subject: str, *, minutes: int = 0, kind: str = "code", overall: int = 100) -> bool:
    now = NOW + timedelta(minutes=minutes)
    with database.reading() as db:
        return is_throttled(db, kind, subject, now, per_subject=2, overall=overall, window=WINDOW)


def test_one_subject(database: Database) -> None:
    assert not throttled(database, "a")
    fail(database, "a")
    assert not throttled(database, "a")
    fail(database, "a")
    assert throttled(database, "a")
    assert not throttled(database, "b")
    assert not throttled(database, "a", kind="sign-in")


def test_all_together(database: Database) -> None:
    for number in range(5):
        fail(database, f"guess {number}")
    assert not throttled(database, "new", overall=6)
    assert throttled(database, "new", overall=5)


def test_the_window_passes(database: Database) -> None:
    fail(database, "a")
    fail(database, "a")
    assert throttled(database, "a", minutes=9)
    assert not throttled(database, "a", minutes=10)


def test_old_failures_are_forgotten(database: Database) -> None:
    fail(database, "a")
    fail(database, "a", minutes=14)
    with database.writing() as db:
        assert forget_old(db, NOW + timedelta(minutes=15)) == 1
    fail(database, "b", minutes=29)
    with database.reading() as db:
        assert db.execute(select(func.count()).select_from(Failure)).scalar_one() == 1
