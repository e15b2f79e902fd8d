"""Counts failures, such as wrong codes, so that guessing can be slowed down. Successes leave no trace here."""

from datetime import datetime, timedelta

from sqlalchemy import delete, func, insert, select
from sqlalchemy.orm import Session

from skills_app.records.models import Failure

KEPT = timedelta(minutes=15)
"""The longest window that can be asked for."""


def record_failure(db: Session, kind: str, subject_hash: str, now: datetime) -> None:
    """``subject_hash``: who failed, as a keyed hash (Vault.hmac) of an address or a sign-in name."""
    db.execute(insert(Failure).values(kind=kind, subject_hash=subject_hash, at=now))
    forget_old(db, now)


def is_throttled(  # noqa: PLR0913  # two limits, their window and what they are for
    db: Session, kind: str, subject_hash: str, now: datetime, *, per_subject: int, overall: int, window: timedelta
) -> bool:
    """True with ``per_subject`` failures of this subject within the window, or ``overall`` ones of everybody."""
    same = func.count().filter(Failure.subject_hash == subject_hash)
    recent = select(same, func.count()).where(Failure.kind == kind, Failure.at > now - window)
    of_subject, of_all = db.execute(recent).one()
    return bool(of_subject >= per_subject or of_all >= overall)


def forget_old(db: Session, now: datetime) -> int:
    """How many were deleted."""
    gone = db.execute(delete(Failure).where(Failure.at <= now - KEPT).returning(Failure.id))
    return len(gone.all())
