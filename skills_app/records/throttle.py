"""Counts failures, such as wrong codes, so that guessing can be slowed down. Successes leave no trace here."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from sqlalchemy import delete, func, insert, select
from sqlalchemy.orm import Session

from skills_app.records.models import Failure

WINDOW = timedelta(minutes=15)
"""So long a failure counts; it is deleted with the first failure or new sitting after that, or by the retention run."""


def record_failures(db: Session, subjects: Iterable[tuple[str, str]], now: datetime) -> None:
    """``subjects``: kind and keyed hash (Vault.hmac) of what or who failed: a code, an address, a sign-in name."""
    db.execute(insert(Failure), [{"kind": kind, "subject_hash": subject, "at": now} for kind, subject in subjects])
    forget_old(db, now)


def count_failures(db: Session, kind: str, subject_hash: str, now: datetime) -> int:
    """Within the window."""
    recent = (Failure.kind == kind, Failure.subject_hash == subject_hash, Failure.at > now - WINDOW)
    return db.execute(select(func.count()).select_from(Failure).where(*recent)).scalar_one()


def forget_old(db: Session, now: datetime) -> int:
    """How many were deleted."""
    gone = db.execute(delete(Failure).where(Failure.at <= now - WINDOW).returning(Failure.id))
    return len(gone.all())
