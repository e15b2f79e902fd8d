"""Counting failures."""

from datetime import timedelta

from records.examples import NOW
from sqlalchemy import func, select

from skills_app.records.database import Database
from skills_app.records.models import Failure
from skills_app.records.throttle import count_failures, forget_old, record_failures


def fail(database: Database, *subjects: str, minutes: int = 0) -> None:
    with database.writing() as db:
        record_failures(db, [("code", subject) for subject in subjects], NOW + timedelta(minutes=minutes))


def counted(database: Database, subject: str, *, minutes: int = 0, kind: str = "code") -> int:
    with database.reading() as db:
        return count_failures(db, kind, subject, NOW + timedelta(minutes=minutes))


def test_each_subject_of_a_kind_is_counted_apart(database: Database) -> None:
    fail(database, "a", "b")
    fail(database, "a")
    assert [counted(database, subject) for subject in ("a", "b", "c")] == [2, 1, 0]
    assert counted(database, "a", kind="sign-in") == 0


def test_the_window_passes(database: Database) -> None:
    fail(database, "a")
    assert counted(database, "a", minutes=14) == 1
    assert counted(database, "a", minutes=15) == 0


def test_old_failures_are_forgotten(database: Database) -> None:
    fail(database, "a")
    fail(database, "a", minutes=14)
    with database.writing() as db:
        assert forget_old(db, NOW + timedelta(minutes=15)) == 1
    fail(database, "b", minutes=29)
    with database.reading() as db:
        assert db.execute(select(func.count()).select_from(Failure)).scalar_one() == 1
