"""A client does one action field again: both attempts are kept, and the client chooses which one is shown.

A repeat is a sitting of that field alone. It shares consent and day of deletion with the sitting that it repeats.
"""

from datetime import date, datetime

from sqlalchemy import or_, select, update
from sqlalchemy.orm import Session

from skills_app.records.comments import comment_open
from skills_app.records.reviews import AlreadyReleased, fields_of_review, find_review, tick_discussed
from skills_app.records.sittings import (
    SittingStart,
    SittingView,
    find_sitting,
    give_consent,
    say_help,
    start_sitting,
    withdraw_consent,
)
from skills_app.records.views import SITTING_COLUMNS, client_table, sitting_table


def repeats_of(db: Session, first: SittingView) -> list[SittingView]:
    """The sittings that repeat a field of it, the oldest first, finished or not."""
    here = sitting_table.c
    theirs = (here.client_id == first.client_id, here.repeats == first.public_id)
    query = select(*SITTING_COLUMNS).join_from(sitting_table, client_table).where(*theirs).order_by(here.id)
    return [SittingView(*row) for row in db.execute(query)]


def start_repeat(db: Session, public_id: str, first: SittingView, start: SittingStart) -> SittingView:
    """``start``: of the one field that is repeated. The first attempt is shown until the client chooses another one;
    help stays as it was until something else is said. Raises AlreadyReleased."""
    (field_id,) = start.chosen
    _refuse_released(db, first)
    sitting_id = start_sitting(db, public_id, start)
    if first.consent_at is not None:
        give_consent(db, sitting_id, first.consent_by or "client", first.consent_at)
    if first.help is not None:
        say_help(db, sitting_id, first.help)
    preferred = _preferred(db, first)
    _set_preferred(db, first, {field_id: first.public_id} | preferred)
    found = find_sitting(db, public_id)
    if found is None:
        raise LookupError(public_id)
    return found


def prefer_attempt(db: Session, first: SittingView, field_id: str, public_id: str) -> bool:
    """Shows this attempt at the field from now on; False when it was shown already. A counsellor who has discussed the
    other one discusses the field anew. Raises AlreadyReleased."""
    _refuse_released(db, first)
    preferred = _preferred(db, first)
    if preferred.get(field_id, first.public_id) == public_id:
        return False
    _set_preferred(db, first, preferred | {field_id: public_id})
    review = find_review(db, first.id, lock=True)
    noted = fields_of_review(db, review.id).get(field_id) if review else None
    if review and noted and noted.discussed_at:
        tick_discussed(db, review, field_id, None)
    return True


def share_with_repeats(db: Session, first: SittingView, by: str, now: datetime, *, expires_on: date) -> None:
    """As give_consent() does, for all attempts."""
    for sitting_id in _ids(db, first):
        give_consent(db, sitting_id, by, now, expires_on=expires_on)


def withdraw_with_repeats(db: Session, first: SittingView, *, expires_on: date) -> None:
    """As withdraw_consent() does, for all attempts."""
    for sitting_id in _ids(db, first):
        withdraw_consent(db, sitting_id, expires_on=expires_on)


def _ids(db: Session, first: SittingView) -> list[int]:
    here = sitting_table.c
    attempts = or_(here.id == first.id, here.repeats == first.public_id)
    return list(db.scalars(select(here.id).where(here.client_id == first.client_id, attempts)))


def _preferred(db: Session, first: SittingView) -> dict[str, str]:
    query = select(sitting_table.c.preferred).where(sitting_table.c.id == first.id).with_for_update()
    return dict(db.execute(query).scalar_one() or {})


def _set_preferred(db: Session, first: SittingView, preferred: dict[str, str]) -> None:
    db.execute(update(sitting_table).where(sitting_table.c.id == first.id).values(preferred=preferred))


def _refuse_released(db: Session, first: SittingView) -> None:
    if not comment_open(db, first.id):
        raise AlreadyReleased(first.id)
