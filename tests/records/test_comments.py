"""What the client says about the result, and the page for the first day."""

from datetime import timedelta

import pytest
from records.examples import CHEAP, NOW, VAULT, Desk

from skills_app.records import accounts, reviews
from skills_app.records.comments import comment_open, say_comment
from skills_app.records.introductions import confirm_introduction
from skills_app.records.models import Account
from skills_app.records.reviews import AlreadyReleased

LATER = NOW + timedelta(hours=1)


@pytest.fixture
def account_id(desk: Desk) -> int:
    new = accounts.NewAccount(1, "amal", "a long password", "counsellor", NOW)
    with desk.database.writing() as db:
        return accounts.add_account(db, VAULT, new, CHEAP).account_id


def test_a_comment_is_written_and_taken_away(desk: Desk) -> None:
    sitting = desk.sitting()
    with desk.database.writing() as db:
        say_comment(db, sitting.id, "encrypted", NOW)
    said = desk.look(sitting.public_id)
    assert (said.comment, said.commented_at) == ("encrypted", NOW)
    with desk.database.writing() as db:
        say_comment(db, sitting.id, None, LATER)
    said = desk.look(sitting.public_id)
    assert (said.comment, said.commented_at) == (None, None)


def test_a_comment_stays_once_the_report_is_released(desk: Desk, account_id: int) -> None:
    """C2.4: and can be changed again when it was taken back."""
    sitting = desk.sitting()
    with desk.database.writing() as db:
        say_comment(db, sitting.id, "before", NOW)
        review = reviews.start_review(db, sitting.id, account_id, NOW)
        assert comment_open(db, sitting.id)
        reviews.mark_discussed(db, review, (), NOW)
        reviews.mark_released(db, review, account_id, NOW)
    with desk.database.writing() as db:
        assert not comment_open(db, sitting.id)
        with pytest.raises(AlreadyReleased):
            say_comment(db, sitting.id, "late", LATER)
    assert desk.look(sitting.public_id).comment == "before"
    with desk.database.writing() as db:
        reviews.take_back(db, review)
        say_comment(db, sitting.id, "after", LATER)
    assert desk.look(sitting.public_id).comment == "after"


def test_the_first_day_is_confirmed_once(desk: Desk, account_id: int) -> None:
    """C7.3."""
    for now in (NOW, LATER):
        with desk.database.writing() as db:
            confirm_introduction(db, account_id, now)
    with desk.database.reading() as db:
        assert db.get_one(Account, account_id).introduced_at == NOW
