"""Storing what a counsellor changed in the next steps; two who change at the same time do not overwrite each other."""

from collections.abc import Callable
from datetime import datetime

from sqlalchemy.orm import Session

from skills_app.assessment.canonical import canonical_json, digest
from skills_app.records.chosen_steps import ChosenSteps, encrypted_steps, steps_of
from skills_app.records.reviews import AlreadyReleased, ReviewView, change_steps, find_review, start_review
from skills_app.web.counsellor.looking import Looked
from skills_app.web.counsellor.noting import ChangedMeanwhile
from skills_app.web.security import vault
from skills_app.web.staff.identity import signed_in
from skills_app.web.staff.noting import note_act

Change = Callable[[ChosenSteps], ChosenSteps]


def version_of_steps(review: ReviewView | None) -> str:
    """Another one after every change: encrypting gives another text each time."""
    return digest(canonical_json([review.steps if review else None]))


def chosen_in(review: ReviewView | None) -> ChosenSteps:
    return steps_of(vault(), review.steps if review else None)


def store_steps(db: Session, looked: Looked, change: Change, seen: str, now: datetime) -> None:
    """Begins the review if it has not begun. A second click changes nothing. Raises AlreadyReleased, ChangedMeanwhile,
    and what ``change`` raises."""
    review = find_review(db, looked.sitting.id, lock=True)
    if change(chosen_in(review)) == chosen_in(review):
        return
    review = review or start_review(db, looked.sitting.id, signed_in().account_id, now)
    if review.state == "released":
        raise AlreadyReleased(review.id)
    if seen != version_of_steps(review):
        raise ChangedMeanwhile(review.id)
    change_steps(db, review, encrypted_steps(vault(), change(chosen_in(review))))
    note_act(db, "noted", f"sitting {looked.sitting.public_id}", now)
