"""Deletion by the calendar: what clients were promised must not depend on a timer of the machine."""

import logging
from contextlib import closing
from dataclasses import replace
from datetime import date, datetime, timedelta

from skills_app.config import Config
from skills_app.records.database import Database
from skills_app.records.retention import RetentionReport, run_retention
from skills_app.records.stores import play_store
from skills_app.records.throttle import forget_old
from skills_app.records.workshops import end_expired, expired_workshops

log = logging.getLogger(__name__)

PAUSE = timedelta(hours=1)
"""After a failure, such as a database that is away for a moment."""


WORKSHOPS = timedelta(minutes=10)
"""Between two looks at the workshops: they end by the hour, not by the day."""


def delete_expired(config: Config, *, dry_run: bool = False) -> RetentionReport:
    """Deletes what has reached its day, and workshops after their 24 hours; days are those of ``config.time_zone``."""
    with closing(Database(config.database_url)) as database:
        with database.writing() as db:
            report = run_retention(db, datetime.now(config.time_zone), dry_run)
        if not dry_run:
            database.truncate_log()
    return replace(report, workshops=end_workshops(config, dry_run=dry_run))


def end_workshops(config: Config, *, dry_run: bool = False) -> int:
    """How many workshops had their 24 hours, and are deleted with all that was played; wrong codes after their time."""
    now = datetime.now(config.time_zone)
    with closing(play_store(config.play_url)) as store:
        if dry_run:
            with store.reading() as db:
                return len(expired_workshops(db, now))
        with store.writing() as db:
            ended, forgotten = len(end_expired(db, now)), forget_old(db, now)
        if ended or forgotten:
            store.truncate_log()
    return ended


class DailyDeletion:
    """Once at start, then on each new day of the calendar: the clock that counts hours stands while a laptop sleeps.
    Workshops are ended in between."""

    def __init__(self, config: Config) -> None:
        self._config = config
        self._done: date | None = None
        self._not_before: datetime | None = None
        self._looked: datetime | None = None

    def when_due(self) -> None:
        """Called often. A failure is logged and tried again after PAUSE or WORKSHOPS; it never stops the server."""
        now = datetime.now(self._config.time_zone)
        self._days(now)
        self._workshops(now)

    def _workshops(self, now: datetime) -> None:
        if self._looked and now < self._looked + WORKSHOPS:
            return
        self._looked = now
        try:
            end_workshops(self._config)
        except Exception:
            log.exception("workshops could not be ended; it is tried again in ten minutes")

    def _days(self, now: datetime) -> None:
        if now.date() == self._done or (self._not_before and now < self._not_before):
            return
        try:
            delete_expired(self._config)
            self._done = now.date()
        except Exception:
            self._not_before = now + PAUSE
            log.exception("retention failed; it is tried again in an hour")
