"""What a counsellor changed in the next steps: nothing computed is lost, and only who has the key reads it."""

import json

import pytest
from records.examples import NOW, VAULT, Desk
from records.test_reviews import account_id, discuss, look, release, review

from skills_app.records import reviews
from skills_app.records.chosen_steps import (
    MOST_OWN,
    NOTHING_CHOSEN,
    SCHEMA,
    ChosenSteps,
    OwnStep,
    TooMany,
    encrypted_steps,
    steps_from_json,
    steps_of,
    steps_to_json,
)
from skills_app.records.reviews import AlreadyReleased, ReviewView
from skills_app.records.vault import Undecryptable, Vault

__all__ = ["account_id", "review"]

COURSE = OwnStep({"de": "Kurs besuchen", "ar": "دورة"}, "f1")
CALL = OwnStep({"de": "Frau Berg anrufen"})
CHANGED = NOTHING_CHOSEN.with_own(COURSE).with_own(CALL).without("trial_day/f1").without("own/2")


def test_they_are_read_as_they_were_written() -> None:
    assert steps_from_json(steps_to_json(CHANGED)) == CHANGED
    assert steps_of(VAULT, encrypted_steps(VAULT, CHANGED)) == CHANGED


def test_steps_of_a_later_version_are_refused() -> None:
    later = json.dumps({**json.loads(steps_to_json(CHANGED)), "schema": SCHEMA + 1})
    with pytest.raises(ValueError, match="later version"):
        steps_from_json(later)


def test_nothing_changed_is_kept_as_nothing() -> None:
    assert encrypted_steps(VAULT, NOTHING_CHOSEN) is None
    assert steps_of(VAULT, None) == NOTHING_CHOSEN


def test_they_are_encrypted() -> None:
    """C8 V14: and another secret key reads nothing."""
    kept = encrypted_steps(VAULT, CHANGED)
    assert kept is not None
    assert "Berg" not in kept
    with pytest.raises(Undecryptable):
        steps_of(Vault("another secret key of the tests"), kept)


def test_own_steps_stand_as_they_were_added_and_are_numbered() -> None:
    assert [(one.key, one.words["de"]) for one in CHANGED.own] == [
        ("own/1", "Kurs besuchen"),
        ("own/2", "Frau Berg anrufen"),
    ]


def test_the_same_step_twice_is_one() -> None:
    """A second click; and with another field it is another step."""
    once = NOTHING_CHOSEN.with_own(CALL)
    assert once.with_own(CALL) == once
    assert len(once.with_own(OwnStep(CALL.words, "f1")).own) == 2


def test_a_removed_step_comes_back() -> None:
    """Computed or own; who adds the same words again brings them back, too."""
    assert CHANGED.removed == ("trial_day/f1", "own/2")
    assert CHANGED.without("own/2") == CHANGED
    assert CHANGED.brought_back("trial_day/f1").removed == ("own/2",)
    assert CHANGED.with_own(CALL) == CHANGED.brought_back("own/2")
    assert CHANGED.brought_back("course/f9") == CHANGED


def test_only_an_own_step_is_deleted_for_good() -> None:
    left = CHANGED.deleted("own/2")
    assert (left.removed, [one.key for one in left.own]) == (("trial_day/f1",), ["own/1"])
    assert left.deleted("own/2") == left
    assert CHANGED.deleted("trial_day/f1") == CHANGED


def test_there_is_an_end_to_own_steps() -> None:
    full = NOTHING_CHOSEN
    for number in range(MOST_OWN):
        full = full.with_own(OwnStep({"de": f"Schritt {number}"}))
    assert full.with_own(full.own[0]) == full
    with pytest.raises(TooMany):
        full.with_own(CALL)
    assert len(full.deleted("own/1").with_own(CALL).own) == MOST_OWN


# -- with the review


def change(desk: Desk, review: ReviewView, chosen: ChosenSteps) -> None:
    with desk.database.writing() as db:
        reviews.change_steps(db, review, encrypted_steps(VAULT, chosen))


def test_a_review_begins_with_the_steps_as_computed(review: ReviewView) -> None:
    assert review.steps is None


def test_changing_them_leaves_the_state(desk: Desk, review: ReviewView) -> None:
    discuss(desk, review, "f1", "f2")
    with desk.database.writing() as db:
        reviews.mark_discussed(db, review, ("f1", "f2"), NOW)
    change(desk, review, CHANGED)
    found = look(desk, review)
    assert (found.state, steps_of(VAULT, found.steps)) == ("discussed", CHANGED)
    change(desk, review, NOTHING_CHOSEN)
    assert look(desk, review).steps is None


def test_what_is_released_is_not_changed(desk: Desk, review: ReviewView, account_id: int) -> None:
    """And taken back they are still there."""
    change(desk, review, CHANGED)
    release(desk, review, account_id)
    with pytest.raises(AlreadyReleased):
        change(desk, review, NOTHING_CHOSEN)
    with desk.database.writing() as db:
        reviews.take_back(db, review)
    assert steps_of(VAULT, look(desk, review).steps) == CHANGED
