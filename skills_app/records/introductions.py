"""The page for the first day: who read it may hand over reports."""

from datetime import datetime

from sqlalchemy import update
from sqlalchemy.orm import Session

from skills_app.records.models import Account


def confirm_introduction(db: Session, account_id: int, now: datetime) -> None:
    """The first time counts."""
    not_yet = (Account.id == account_id, Account.introduced_at.is_(None))
    db.execute(update(Account).where(*not_yet).values(introduced_at=now))
