"""The action fields of a review as rows of a page, in the order of the bank."""

from collections.abc import Mapping
from dataclasses import dataclass

from flask_babel import LazyString, lazy_gettext
from sqlalchemy.orm import Session

from skills_app.records.reviews import FieldReviewView, ReviewView, fields_of_review, find_review
from skills_app.web.counsellor.looking import Looked
from skills_app.web.profile_rows import FieldRow, ProfileRows
from skills_app.web.profile_words import level_word
from skills_app.web.security import vault

STATES: Mapping[str, LazyString] = {
    "draft": lazy_gettext("Draft"),
    "discussed": lazy_gettext("Discussed"),
    "released": lazy_gettext("Handed over"),
}


@dataclass(frozen=True)
class FieldNotes:
    """What the counsellor wrote about a field, readable. ``own``: their level in words."""

    remark: str = ""
    rating: int | None = None
    rating_reason: str = ""
    opened: bool = False
    discussed: bool = False
    own: LazyString | str = ""


NOTHING = FieldNotes()


@dataclass(frozen=True)
class ReviewRow:
    """``row``: what was computed; ``notes``: what stands beside it."""

    id: str
    row: FieldRow
    notes: FieldNotes


def notes_of(found: FieldReviewView | None, levels: int) -> FieldNotes:
    """``levels``: of the bank, without level 0."""
    if found is None:
        return NOTHING
    return FieldNotes(
        remark=vault().decrypt(found.remark) if found.remark else "",
        rating=found.rating,
        rating_reason=vault().decrypt(found.rating_reason) if found.rating_reason else "",
        opened=found.opened_at is not None,
        discussed=found.discussed_at is not None,
        own="" if found.rating is None else level_word(found.rating, levels),
    )


def review_of(
    db: Session, looked: Looked, *, lock: bool = False
) -> tuple[ReviewView | None, Mapping[str, FieldReviewView]]:
    """The review, if it has begun, and by field id what was noted."""
    review = find_review(db, looked.sitting.id, lock=lock)
    return review, fields_of_review(db, review.id) if review else {}


def rows_by_field(looked: Looked, rows: ProfileRows) -> Mapping[str, FieldRow]:
    """The rows of a profile, which stand by claim, by field id and in the order of the bank."""
    ordered = (field.field_id for field in looked.profile.strongest())
    by_id = dict(zip(ordered, rows.fields, strict=True))
    return {field_id: by_id[field_id] for field_id in looked.field_ids}


def review_rows(looked: Looked, rows: ProfileRows, noted: Mapping[str, FieldReviewView]) -> tuple[ReviewRow, ...]:
    return tuple(
        ReviewRow(field_id, row, notes_of(noted.get(field_id), looked.levels))
        for field_id, row in rows_by_field(looked, rows).items()
    )
