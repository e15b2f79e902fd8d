"""What a client is told after a deletion, on their page or at the desk: what went, what stays for how long, and no word
about themselves."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from flask import current_app

from skills_app.config import Config
from skills_app.records.audit import MONTHS_KEPT
from skills_app.records.deleting import Deleted
from skills_app.web.calendar import local


@dataclass(frozen=True)
class Receipt:
    """``log_until``: when the entries of the log go, which hold no answers; ``copies_days``: after how many days copies
    of the database are overwritten, ``copies_until`` the last day of those that were made before."""

    at: datetime
    deleted: Deleted
    log_until: date
    copies_days: int
    copies_until: date


def receipt_of(deleted: Deleted, now: datetime) -> Receipt:
    config: Config = current_app.extensions["config"]
    copies_until = local(now).date() + timedelta(days=config.backup_days)
    return Receipt(now, deleted, log_until(now), config.backup_days, copies_until)


def log_until(now: datetime) -> date:
    """The first day on which an entry written now is deleted: whole months go, MONTHS_KEPT after they are over."""
    months = now.year * 12 + now.month - 1 + MONTHS_KEPT + 1
    return date(months // 12, months % 12 + 1, 1)
