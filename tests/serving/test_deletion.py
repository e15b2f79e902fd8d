"""Deletion while the server runs: once at start, then on each new day of the calendar."""

import logging
import shutil
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import time_machine
from records.examples import Desk

from skills_app.config import Config
from skills_app.records.database import Database
from skills_app.records.stores import play_store
from skills_app.records.workshops import KEPT, NewWorkshop, find_workshop, open_workshop
from skills_app.serving import deletion
from skills_app.serving.deletion import PAUSE, DailyDeletion, delete_expired, end_workshops

EVENING = datetime(2026, 3, 20, 21, 59, tzinfo=UTC)
"""Before midnight in Berlin; the sittings of the examples expire on 21 March."""

MIDNIGHT = datetime(2026, 3, 20, 23, 0, tzinfo=UTC)
"""In Berlin; in London it is an hour before."""


@pytest.fixture
def config(built_folder: Path, tmp_path: Path) -> Config:
    for name in ("skills.sqlite", "skills.play.sqlite"):
        shutil.copy(built_folder / "empty.sqlite", tmp_path / name)
    return Config(tmp_path, f"sqlite:///{tmp_path}/skills.sqlite", "k" * 32)


@pytest.fixture
def clock() -> Iterator[time_machine.Traveller]:
    with time_machine.travel(EVENING, tick=False) as traveller:
        yield traveller


@pytest.fixture
def runs(monkeypatch: pytest.MonkeyPatch) -> list[datetime]:
    """The moments at which something was to be deleted."""
    moments: list[datetime] = []
    monkeypatch.setattr(deletion, "delete_expired", lambda _config: moments.append(datetime.now(UTC)))
    return moments


def test_a_sitting_goes_when_its_day_begins_in_the_time_zone(config: Config, clock: time_machine.Traveller) -> None:
    with closing(Database(config.database_url)) as database:
        Desk(database).sitting()
    assert delete_expired(config).sittings == 0
    clock.move_to(MIDNIGHT)
    assert delete_expired(config, dry_run=True).sittings == 1
    assert delete_expired(config).sittings == 1
    assert delete_expired(config).sittings == 0


def test_it_runs_at_start_and_then_on_each_new_day(
    config: Config, clock: time_machine.Traveller, runs: list[datetime]
) -> None:
    daily = DailyDeletion(config)
    for moment in (EVENING, EVENING + timedelta(minutes=1), MIDNIGHT, MIDNIGHT + timedelta(hours=23)):
        clock.move_to(moment)
        daily.when_due()
    assert runs == [EVENING, MIDNIGHT]


def test_a_laptop_that_slept_for_days_deletes_when_it_wakes(
    config: Config, clock: time_machine.Traveller, runs: list[datetime]
) -> None:
    daily = DailyDeletion(config)
    daily.when_due()
    clock.move_to(EVENING + timedelta(days=3))
    daily.when_due()
    assert len(runs) == 2


def test_workshops_end_within_ten_minutes_after_their_day(config: Config, clock: time_machine.Traveller) -> None:
    with closing(play_store(config.play_url)) as store, store.writing() as db:
        minutes = {"playing": 20, "talking": 10}
        open_workshop(db, NewWorkshop("w1", "House", 7, "d1", "experience", 2, minutes, EVENING))
    daily = DailyDeletion(config)
    for after, kept in ((timedelta(), 1), (KEPT - timedelta(minutes=1), 1), (KEPT + timedelta(minutes=9), 0)):
        clock.move_to(EVENING + after)
        assert end_workshops(config, dry_run=True) == (kept == 0)
        daily.when_due()
        with closing(play_store(config.play_url)) as store, store.reading() as db:
            assert (find_workshop(db, "w1") is not None) == bool(kept)


def test_the_report_counts_workshops(config: Config, clock: time_machine.Traveller) -> None:
    with closing(play_store(config.play_url)) as store, store.writing() as db:
        open_workshop(db, NewWorkshop("w1", "House", 7, "d1", "experience", 2, {}, EVENING))
    clock.move_to(EVENING + KEPT)
    assert "workshops: 1 would be deleted" in str(delete_expired(config, dry_run=True))
    assert "workshops: 1 deleted" in str(delete_expired(config))
    assert "workshops: 0 deleted" in str(delete_expired(config))


def test_a_failure_is_logged_and_tried_again(
    config: Config, clock: time_machine.Traveller, caplog: pytest.LogCaptureFixture
) -> None:
    (config.data_folder / "skills.sqlite").unlink()
    daily = DailyDeletion(config)
    daily.when_due()
    daily.when_due()
    assert [record.levelno for record in caplog.records] == [logging.ERROR]
    assert "no such table" in caplog.text
    with closing(Database(config.database_url)) as database:
        database.migrate()
    clock.shift(PAUSE)
    daily.when_due()
    assert len(caplog.records) == 1
