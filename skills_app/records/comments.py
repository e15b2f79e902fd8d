"""What the client says about the result: part of the sitting, until the report is handed over."""

from datetime import datetime

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from skills_app.records.models import Review
from skills_app.records.reviews import AlreadyReleased
from skills_app.records.views import sitting_table


def comment_open(db: Session, sitting_id: int) -> bool:
    """Whether it can still be written: no report has been released, or it was taken back."""
    return db.scalars(select(Review.state).where(Review.sitting_id == sitting_id)).first() != "released"


def say_comment(db: Session, sitting_id: int, comment: str | None, now: datetime) -> None:
    """``comment``: encrypted; None takes it away. Raises AlreadyReleased."""
    state = db.scalars(select(Review.state).where(Review.sitting_id == sitting_id).with_for_update()).first()
    if state == "released":
        raise AlreadyReleased(sitting_id)
    said = {"comment": comment, "commented_at": now if comment else None}
    db.execute(update(sitting_table).where(sitting_table.c.id == sitting_id).values(said))
