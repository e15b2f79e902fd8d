"""Reviews: the states, and what may not be skipped."""

from datetime import timedelta

import pytest
from records.examples import CHEAP, NOW, VAULT, Desk

from skills_app.records import accounts, reviews
from skills_app.records.reviews import AlreadyReleased, FieldNote, NotDiscussed, ReviewView
from skills_app.records.sittings import delete_sitting

FIELDS = ("f1", "f2")
LATER = NOW + timedelta(hours=1)


@pytest.fixture
def account_id(desk: Desk) -> int:
    new = accounts.NewAccount(1, "amal", "a long password", "counsellor", NOW)
    with desk.database.writing() as db:
        return accounts.add_account(db, VAULT, new, CHEAP).account_id


@pytest.fixture
def review(desk: Desk, account_id: int) -> ReviewView:
    sitting = desk.sitting()
    with desk.database.writing() as db:
        return reviews.start_review(db, sitting.id, account_id, NOW)


def look(desk: Desk, review: ReviewView) -> ReviewView:
    with desk.database.reading() as db:
        found = reviews.find_review(db, review.sitting_id)
    assert found is not None
    return found


def discuss(desk: Desk, review: ReviewView, *field_ids: str) -> None:
    with desk.database.writing() as db:
        for field_id in field_ids:
            reviews.open_field(db, review, field_id, NOW)
            reviews.tick_discussed(db, review, field_id, NOW)


def release(desk: Desk, review: ReviewView, account_id: int) -> None:
    discuss(desk, review, *FIELDS)
    with desk.database.writing() as db:
        reviews.mark_discussed(db, review, FIELDS, NOW)
        reviews.mark_released(db, review, account_id, LATER)


def test_a_review_is_begun_once(desk: Desk, review: ReviewView, account_id: int) -> None:
    with desk.database.writing() as db:
        assert reviews.start_review(db, review.sitting_id, account_id, LATER) == review
    assert (review.state, review.started_at) == ("draft", NOW)


def test_there_is_no_review_before_it_is_begun(desk: Desk) -> None:
    with desk.database.reading() as db:
        assert reviews.find_review(db, desk.sitting().id) is None


def test_the_way_from_draft_to_released(desk: Desk, review: ReviewView, account_id: int) -> None:
    """C2.1."""
    discuss(desk, review, *FIELDS)
    with desk.database.writing() as db:
        reviews.mark_discussed(db, review, FIELDS, NOW)
    assert look(desk, review).state == "discussed"
    with desk.database.writing() as db:
        reviews.mark_released(db, review, account_id, LATER)
    assert (look(desk, review).state, look(desk, review).released_at) == ("released", LATER)


def test_every_field_is_opened_and_ticked_first(desk: Desk, review: ReviewView, account_id: int) -> None:
    """C2.1: no release past a field."""
    discuss(desk, review, "f1")
    with desk.database.writing() as db:
        with pytest.raises(NotDiscussed) as missing:
            reviews.mark_discussed(db, review, FIELDS, NOW)
        assert missing.value.field_ids == ("f2",)
        with pytest.raises(NotDiscussed):
            reviews.mark_released(db, review, account_id, NOW)
        with pytest.raises(LookupError):
            reviews.tick_discussed(db, review, "f2", NOW)
    assert look(desk, review).state == "draft"


def test_a_tick_taken_back_makes_it_a_draft_again(desk: Desk, review: ReviewView, account_id: int) -> None:
    discuss(desk, review, *FIELDS)
    with desk.database.writing() as db:
        reviews.mark_discussed(db, review, FIELDS, NOW)
        reviews.tick_discussed(db, review, "f1", None)
    assert look(desk, review).state == "draft"
    assert look(desk, review).discussed_at is None


def test_the_first_opening_counts(desk: Desk, review: ReviewView) -> None:
    with desk.database.writing() as db:
        reviews.open_field(db, review, "f1", NOW)
        reviews.note_field(db, review, "f1", FieldNote("x", None, None))
        reviews.open_field(db, review, "f1", LATER)
        found = reviews.fields_of_review(db, review.id)["f1"]
    assert (found.opened_at, found.remark) == (NOW, "x")


def test_notes_are_kept_beside_what_was_computed(desk: Desk, review: ReviewView) -> None:
    """C2.2."""
    with desk.database.writing() as db:
        reviews.open_field(db, review, "f1", NOW)
        reviews.note_field(db, review, "f1", FieldNote("remark", 2, "reason"))
        found = reviews.fields_of_review(db, review.id)
        assert (found["f1"].remark, found["f1"].rating, found["f1"].rating_reason) == ("remark", 2, "reason")
        reviews.note_field(db, review, "f1", FieldNote(None, None, None))
        assert reviews.fields_of_review(db, review.id)["f1"].rating is None


def test_what_is_released_is_not_changed(desk: Desk, review: ReviewView, account_id: int) -> None:
    release(desk, review, account_id)
    with desk.database.writing() as db:
        with pytest.raises(AlreadyReleased):
            reviews.note_field(db, review, "f1", FieldNote("late", None, None))
        with pytest.raises(AlreadyReleased):
            reviews.tick_discussed(db, review, "f1", None)
        with pytest.raises(AlreadyReleased):
            reviews.mark_discussed(db, review, FIELDS, LATER)
        with pytest.raises(AlreadyReleased):
            reviews.mark_released(db, review, account_id, LATER)


def test_a_release_taken_back_is_discussed_anew(desk: Desk, review: ReviewView, account_id: int) -> None:
    release(desk, review, account_id)
    with desk.database.writing() as db:
        reviews.take_back(db, review)
        fields = reviews.fields_of_review(db, review.id)
    assert (look(desk, review).state, look(desk, review).released_at) == ("draft", None)
    assert all(found.opened_at and not found.discussed_at for found in fields.values())


def test_a_review_goes_with_its_sitting(desk: Desk, review: ReviewView) -> None:
    """C1.4."""

    discuss(desk, review, "f1")
    with desk.database.writing() as db:
        delete_sitting(db, review.sitting_id)
        assert reviews.find_review(db, review.sitting_id) is None
        assert reviews.fields_of_review(db, review.id) == {}
