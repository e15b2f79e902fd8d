"""Storing what a counsellor noted of a field; two who note at the same time do not overwrite each other."""

from datetime import datetime

from sqlalchemy.orm import Session

from skills_app.assessment.canonical import canonical_json, digest
from skills_app.records.reviews import (
    AlreadyReleased,
    FieldNote,
    FieldReviewView,
    NotDiscussed,
    mark_discussed,
    note_field,
    tick_discussed,
)
from skills_app.web.counsellor.looking import Looked
from skills_app.web.counsellor.review_forms import FieldForm
from skills_app.web.counsellor.review_rows import FieldNotes, notes_of, review_of
from skills_app.web.security import vault
from skills_app.web.staff.noting import note_act


class ChangedMeanwhile(ValueError):
    """Somebody else noted something since the page was shown."""


def version_of(found: FieldReviewView) -> str:
    """Another one after every change: encrypting gives another text each time."""
    discussed = found.discussed_at.isoformat() if found.discussed_at else ""
    return digest(canonical_json([found.remark, found.rating, found.rating_reason, discussed]))


def written_in(form: FieldForm) -> FieldNotes:
    """A reason without a level of one's own is none."""
    reason = (form.rating_reason.data or "") if form.level is not None else ""
    return FieldNotes(form.remark.data or "", form.level, reason, discussed=bool(form.discussed.data))


def store_notes(db: Session, looked: Looked, field_id: str, form: FieldForm, now: datetime) -> None:
    """The last field that is ticked makes the review discussed. A second click changes nothing. Raises LookupError for
    a field that was not opened, AlreadyReleased, ChangedMeanwhile."""
    review, noted = review_of(db, looked, lock=True)
    found = noted.get(field_id)
    if review is None or found is None:
        raise LookupError(field_id)
    before, after = notes_of(found, looked.levels), written_in(form)
    if _same(before, after):
        return
    if review.state == "released":
        raise AlreadyReleased(field_id)
    if form.seen.data != version_of(found):
        raise ChangedMeanwhile(field_id)
    subject = f"sitting {looked.sitting.public_id}"
    note_field(db, review, field_id, _encrypted(after))
    if before.discussed != after.discussed:
        tick_discussed(db, review, field_id, now if after.discussed else None)
    note_act(db, "noted", subject, now)
    if review.state == "draft" and after.discussed:
        try:
            mark_discussed(db, review, looked.field_ids, now)
        except NotDiscussed:
            return
        note_act(db, "discussed", subject, now)


def _same(before: FieldNotes, after: FieldNotes) -> bool:
    facts = ("remark", "rating", "rating_reason", "discussed")
    return all(getattr(before, name) == getattr(after, name) for name in facts)


def _encrypted(notes: FieldNotes) -> FieldNote:
    encrypt = vault().encrypt
    return FieldNote(
        encrypt(notes.remark) if notes.remark else None,
        notes.rating,
        encrypt(notes.rating_reason) if notes.rating_reason else None,
    )
