"""Deletion by the calendar: what clients were promised must not depend on a timer of the machine."""

import logging
from contextlib import closing
from datetime import date, datetime, timedelta

from skills_app.config import Config
from skills_app.records.database import Database
from skills_app.records.retention import RetentionReport, run_retention

log = logging.getLogger(__name__)

PAUSE = timedelta(hours=1)
"""After a failure, such as a database that is away for a moment."""


def delete_expired(config: Config, *, dry_run: bool = False) -> RetentionReport:
    """Deletes what has reached its day; days are those of ``config.time_zone``."""
    with closing(Database(config.database_url)) as database:
        with database.writing() as db:
            report = run_retention(db, datetime.now(config.time_zone), dry_run)
        if not dry_run:
            database.truncate_log()
    return report


class DailyDeletion:
    """Once at start, then on each new day of the calendar: the clock that counts hours stands while a laptop sleeps."""

    def __init__(self, config: Config) -> None:
        self._config = config
        self._done: date | None = None
        self._not_before: datetime | None = None

    def when_due(self) -> None:
        """Called often. A failure is logged and tried again after PAUSE; it never stops the server."""
        now = datetime.now(self._config.time_zone)
        if now.date() == self._done or (self._not_before and now < self._not_before):
            return
        try:
            delete_expired(self._config)
            self._done = now.date()
        except Exception:
            self._not_before = now + PAUSE
            log.exception("retention failed; it is tried again in an hour")
