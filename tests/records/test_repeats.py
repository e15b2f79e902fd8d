"""Attempts at a field: kept apart, shared and deleted together; deleting says what went."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from records.examples import CHEAP, NOW, VAULT, Desk

from skills_app.records import accounts, cases, reviews
from skills_app.records.codes import new_public_id
from skills_app.records.comments import say_comment
from skills_app.records.deleting import Deleted, delete_with_repeats
from skills_app.records.house_steps import steps_of_house
from skills_app.records.organisations import change_house
from skills_app.records.repeats import (
    prefer_attempt,
    repeats_of,
    share_with_repeats,
    start_repeat,
    withdraw_with_repeats,
)
from skills_app.records.reviews import AlreadyReleased
from skills_app.records.sittings import SittingStart, SittingView, give_consent, say_help
from skills_app.records.staff_names import full_names_of

LATER = date(2026, 6, 12)


@pytest.fixture
def first(desk: Desk) -> SittingView:
    return desk.sitting()


@pytest.fixture
def account_id(desk: Desk) -> int:
    new = accounts.NewAccount(1, "amal", "a long password", "counsellor", NOW)
    with desk.database.writing() as db:
        return accounts.add_account(db, VAULT, new, CHEAP).account_id


def repeat(desk: Desk, first: SittingView, field_id: str = "f1") -> SittingView:
    start = SittingStart(
        organisation_id=first.organisation_id,
        client_id=first.client_id,
        bank_id=first.bank_id,
        bank_version=first.bank_version,
        bank_digest=first.bank_digest,
        form_id=first.form_id,
        seed=7,
        locale="ar",
        now=NOW,
        expires_on=first.expires_on,
        chosen=(field_id,),
        repeats=first.public_id,
    )
    with desk.database.writing() as db:
        return start_repeat(db, new_public_id(), first, start)


def release(desk: Desk, sitting: SittingView, account_id: int) -> None:
    with desk.database.writing() as db:
        review = reviews.start_review(db, sitting.id, account_id, NOW)
        reviews.mark_discussed(db, review, (), NOW)
        reviews.mark_released(db, review, account_id, NOW)


def test_a_repeat_belongs_to_its_first_sitting(desk: Desk, first: SittingView) -> None:
    """C1.6: and the first one is shown until another is chosen."""
    one, two = repeat(desk, first), repeat(desk, first, "f2")
    other = desk.sitting()
    with desk.database.reading() as db:
        assert [found.public_id for found in repeats_of(db, first)] == [one.public_id, two.public_id]
        assert repeats_of(db, other) == []
    assert (one.repeats, one.chosen) == (first.public_id, ["f1"])
    assert desk.look(first.public_id).preferred == {"f1": first.public_id, "f2": first.public_id}


def test_a_repeat_begins_with_the_yes_and_the_help_of_the_first(desk: Desk, first: SittingView) -> None:
    """C1.1."""
    with desk.database.writing() as db:
        give_consent(db, first.id, "code", NOW, expires_on=LATER)
        say_help(db, first.id, "language")
    shared = desk.look(first.public_id)
    again = repeat(desk, shared)
    assert (again.consent_by, again.consent_at, again.expires_on) == ("code", NOW, LATER)
    assert again.help == "language"


def test_yes_and_no_hold_for_all_attempts(desk: Desk, first: SittingView) -> None:
    """C1.1."""
    again, other = repeat(desk, first), desk.sitting(first.client_id)
    with desk.database.writing() as db:
        share_with_repeats(db, first, "client", NOW, expires_on=LATER)
    assert [desk.look(one.public_id).expires_on for one in (first, again)] == [LATER, LATER]
    assert desk.look(again.public_id).consent_by == "client"
    assert desk.look(other.public_id).consent_at is None
    with desk.database.writing() as db:
        withdraw_with_repeats(db, first, expires_on=first.expires_on)
    assert [desk.look(one.public_id).consent_at for one in (first, again)] == [None, None]


def test_another_attempt_is_preferred_once(desk: Desk, first: SittingView) -> None:
    again = repeat(desk, first)
    with desk.database.writing() as db:
        assert prefer_attempt(db, first, "f1", again.public_id)
        assert not prefer_attempt(db, first, "f1", again.public_id)
        assert not prefer_attempt(db, first, "f2", first.public_id), "it is shown already"
    assert desk.look(first.public_id).preferred == {"f1": again.public_id}


def test_a_later_repeat_does_not_undo_the_choice(desk: Desk, first: SittingView) -> None:
    again = repeat(desk, first)
    with desk.database.writing() as db:
        prefer_attempt(db, first, "f1", again.public_id)
    repeat(desk, first)
    assert desk.look(first.public_id).preferred == {"f1": again.public_id}


def test_what_was_discussed_is_discussed_anew(desk: Desk, first: SittingView, account_id: int) -> None:
    """C2.1: only the field whose attempt was changed."""
    again = repeat(desk, first)
    with desk.database.writing() as db:
        review = reviews.start_review(db, first.id, account_id, NOW)
        for field_id in ("f1", "f2"):
            reviews.open_field(db, review, field_id, NOW)
            reviews.tick_discussed(db, review, field_id, NOW)
        reviews.mark_discussed(db, review, ("f1", "f2"), NOW)
        prefer_attempt(db, first, "f1", again.public_id)
        ticks = {name: found.discussed_at for name, found in reviews.fields_of_review(db, review.id).items()}
        found = reviews.find_review(db, first.id)
    assert ticks == {"f1": None, "f2": NOW}
    assert found is not None
    assert found.state == "draft"


def test_after_the_release_nothing_is_exchanged(desk: Desk, first: SittingView, account_id: int) -> None:
    """C2.1."""
    again = repeat(desk, first)
    release(desk, first, account_id)
    before = desk.look(first.public_id)
    with pytest.raises(AlreadyReleased), desk.database.writing() as db:
        prefer_attempt(db, first, "f1", again.public_id)
    with pytest.raises(AlreadyReleased):
        repeat(desk, first, "f2")
    assert desk.look(first.public_id) == before


def test_a_deletion_counts_what_went(desk: Desk, first: SittingView, account_id: int) -> None:
    """C1.4: what a receipt says."""
    again = repeat(desk, first)
    desk.save(first, "k1")
    desk.save(first, "k2")
    desk.save(again, "k1")
    scope = cases.Scope(1, account_id, None)
    with desk.database.writing() as db:
        say_comment(db, first.id, VAULT.encrypt("a word"), NOW)
        review = reviews.start_review(db, first.id, account_id, NOW)
        for field_id, remark in (("f1", VAULT.encrypt("good")), ("f2", None)):
            reviews.open_field(db, review, field_id, NOW)
            reviews.note_field(db, review, field_id, reviews.FieldNote(remark, None, None))
        cases.link_client(db, first.client_id, cases.new_case(db, scope, "BG 17", NOW), NOW)
    with desk.database.writing() as db:
        gone = delete_with_repeats(db, desk.look(first.public_id))
    assert gone == Deleted(sittings=2, again=1, answers=3, comments=1, notes=1, reports=0, case=True)
    with desk.database.reading() as db:
        assert repeats_of(db, first) == []


def test_deleting_a_repeat_leaves_the_first(desk: Desk, first: SittingView) -> None:
    again = repeat(desk, first)
    desk.save(first, "k1")
    desk.save(again, "k1")
    with desk.database.writing() as db:
        assert delete_with_repeats(db, again) == Deleted(1, 1, 1, 0, 0, 0, case=False)
    assert desk.given(first).keys() == {"k1"}


def test_what_a_house_says_about_next_steps(desk: Desk) -> None:
    with desk.database.writing() as db:
        assert steps_of_house(db, 1) == (None, {}, {})
        texts = {"course": {"de": "Fragen Sie uns.", "en": "Ask us."}}
        change_house(db, 1, offers=["course"], step_texts=texts, days={"report": 60})
        assert steps_of_house(db, 1) == (["course"], texts, {"report": 60})


def test_staff_are_called_by_the_name_for_documents(desk: Desk, account_id: int) -> None:
    """C8 V6: a name for signing in is told to nobody."""
    new = accounts.NewAccount(1, "berta", "a long password", "counsellor", NOW)
    with desk.database.writing() as db:
        named = accounts.add_account(db, VAULT, replace(new, full_name="Berta Muster"), CHEAP).account_id
    with desk.database.reading() as db:
        assert full_names_of(db, [account_id, named, None]) == {named: "Berta Muster"}
        assert full_names_of(db, []) == {}


def test_the_clock_finds_both_on_the_same_day(desk: Desk, first: SittingView) -> None:
    assert repeat(desk, first).expires_on == first.expires_on
    assert first.expires_on == (NOW + timedelta(days=7)).date()
