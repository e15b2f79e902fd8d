"""Reviews: a counsellor goes through a sitting with the client, field by field; a human decides, never a machine."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from skills_app.records.models import Base, FieldReview, Review
from skills_app.records.upsert import upsert


class AlreadyReleased(ValueError):
    """A released review is not changed any more; take the report back first."""


class NotDiscussed(ValueError):
    """Fields that were not opened, or not ticked as discussed; ``field_ids`` are theirs."""

    def __init__(self, field_ids: Collection[str]) -> None:
        super().__init__(", ".join(field_ids))
        self.field_ids = tuple(field_ids)


@dataclass(frozen=True, slots=True)
class ReviewView:
    """``state``: draft, discussed or released. ``steps``: what was changed in the next steps, encrypted; see
    :mod:`skills_app.records.chosen_steps`."""

    id: int
    sitting_id: int
    account_id: int | None
    state: str
    started_at: datetime
    discussed_at: datetime | None
    released_at: datetime | None
    steps: str | None


@dataclass(frozen=True, slots=True)
class FieldReviewView:
    """``remark`` and ``rating_reason``: encrypted. ``rating``: the counsellor's own level, beside the computed one."""

    field_id: str
    opened_at: datetime | None
    discussed_at: datetime | None
    remark: str | None
    rating: int | None
    rating_reason: str | None


@dataclass(frozen=True, slots=True)
class FieldNote:
    """What a counsellor writes about a field; texts encrypted, None where nothing is written."""

    remark: str | None
    rating: int | None
    rating_reason: str | None


_COLUMNS = tuple(Review.__table__.c[name] for name in ReviewView.__dataclass_fields__)
_FIELD_COLUMNS = tuple(FieldReview.__table__.c[name] for name in FieldReviewView.__dataclass_fields__)


def find_review(db: Session, sitting_id: int, *, lock: bool = False) -> ReviewView | None:
    """``lock``: nobody else changes it or its fields before the transaction ends."""
    query = select(*_COLUMNS).where(Review.sitting_id == sitting_id)
    row = db.execute(query.with_for_update() if lock else query).first()
    return None if row is None else ReviewView(*row)


def start_review(db: Session, sitting_id: int, account_id: int, now: datetime) -> ReviewView:
    """The review of the sitting, begun if there was none."""
    values = {"sitting_id": sitting_id, "account_id": account_id, "state": "draft", "started_at": now}
    db.execute(upsert(db, Base.metadata.tables["review"]).values(values).on_conflict_do_nothing())
    return ReviewView(*db.execute(select(*_COLUMNS).where(Review.sitting_id == sitting_id)).one())


def fields_of_review(db: Session, review_id: int) -> Mapping[str, FieldReviewView]:
    """By field id; fields that nobody opened are not there."""
    rows = db.execute(select(*_FIELD_COLUMNS).where(FieldReview.review_id == review_id).order_by(FieldReview.id))
    return {found.field_id: found for found in (FieldReviewView(*row) for row in rows)}


def open_field(db: Session, review: ReviewView, field_id: str, now: datetime) -> None:
    """Notes that the counsellor looked at the field; the first time counts."""
    row = {"review_id": review.id, "field_id": field_id, "opened_at": now}
    db.execute(upsert(db, Base.metadata.tables["field_review"]).values(row).on_conflict_do_nothing())


def note_field(db: Session, review: ReviewView, field_id: str, written: FieldNote) -> None:
    """Raises AlreadyReleased, and LookupError for a field that was not opened."""
    values = {"remark": written.remark, "rating": written.rating, "rating_reason": written.rating_reason}
    _change_field(db, review, field_id, values)


def change_steps(db: Session, review: ReviewView, steps: str | None) -> None:
    """``steps``: encrypted; None: as computed. Raises AlreadyReleased. The state stays."""
    _change(db, review, {"steps": steps})


def tick_discussed(db: Session, review: ReviewView, field_id: str, at: datetime | None) -> None:
    """``at``: when it was discussed with the client; None takes the tick back, and the review is a draft again.
    Raises AlreadyReleased, and LookupError for a field that was not opened."""
    _change_field(db, review, field_id, {"discussed_at": at})
    if at is None:
        _change(db, review, {"state": "draft", "discussed_at": None})


def mark_discussed(db: Session, review: ReviewView, field_ids: Collection[str], now: datetime) -> None:
    """draft -> discussed. ``field_ids``: every field of the profile. Raises NotDiscussed and AlreadyReleased."""
    ticked = {found.field_id for found in fields_of_review(db, review.id).values() if found.discussed_at}
    if missing := [field_id for field_id in field_ids if field_id not in ticked]:
        raise NotDiscussed(missing)
    _change(db, review, {"state": "discussed", "discussed_at": now})


def mark_released(db: Session, review: ReviewView, account_id: int, now: datetime) -> None:
    """discussed -> released, by this account; once. Raises AlreadyReleased, and NotDiscussed when it is a draft."""
    values = {"state": "released", "released_at": now, "account_id": account_id}
    discussed = (Review.id == review.id, Review.state == "discussed")
    if db.execute(update(Review).where(*discussed).values(values).returning(Review.id)).first():
        return
    _refuse_released(db, review)
    raise NotDiscussed(())


def take_back(db: Session, review: ReviewView) -> None:
    """released -> draft: what was noted stays, every field is discussed anew."""
    db.execute(update(FieldReview).where(FieldReview.review_id == review.id).values(discussed_at=None))
    values = {"state": "draft", "discussed_at": None, "released_at": None}
    db.execute(update(Review).where(Review.id == review.id).values(values))


def _change_field(db: Session, review: ReviewView, field_id: str, values: Mapping[str, Any]) -> None:
    _refuse_released(db, review)
    here = (FieldReview.review_id == review.id, FieldReview.field_id == field_id)
    if db.execute(update(FieldReview).where(*here).values(values).returning(FieldReview.id)).first() is None:
        raise LookupError(f"the field {field_id} was not opened")


def _change(db: Session, review: ReviewView, values: Mapping[str, Any]) -> None:
    _refuse_released(db, review)
    db.execute(update(Review).where(Review.id == review.id).values(values))


def _refuse_released(db: Session, review: ReviewView) -> None:
    state = db.execute(select(Review.state).where(Review.id == review.id).with_for_update()).scalar_one()
    if state == "released":
        raise AlreadyReleased(review.id)
