"""Sittings: started, found, finished, shared, deleted."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta

import pytest
from records.examples import NOW, Desk
from sqlalchemy import func, select
from sqlalchemy.exc import IntegrityError

from skills_app.records.models import Base
from skills_app.records.sittings import (
    SittingFinished,
    delete_sitting,
    find_client_by_code,
    find_sitting,
    finish_sitting,
    give_consent,
    say_help,
    sittings_of_client,
    store_practice,
    withdraw_consent,
)


def rows(desk: Desk, table: str) -> int:
    with desk.database.reading() as db:
        return db.execute(select(func.count()).select_from(Base.metadata.tables[table])).scalar_one()


def test_a_new_sitting_is_found_by_its_public_id(desk: Desk) -> None:
    client_id = desk.client(code_hash="c" * 64, reference="K7M-4QX")
    sitting = desk.sitting(client_id)
    assert (sitting.client_id, sitting.code_hash, sitting.reference) == (client_id, "c" * 64, "K7M-4QX")
    assert (sitting.bank_id, sitting.bank_version, sitting.bank_digest) == ("cook", "1.0", "d1")
    assert (sitting.form_id, sitting.seed, sitting.locale) == ("experience", 2**31, "ar")
    assert (sitting.started_at, sitting.last_at, sitting.expires_on) == (NOW, NOW, date(2026, 3, 21))
    assert (sitting.finished_at, sitting.consent_at, sitting.consent_by, sitting.answered) == (None, None, None, 0)
    with desk.database.reading() as db:
        assert find_sitting(db, "another") is None


def test_a_client_is_found_by_the_hash_of_the_code(desk: Desk) -> None:
    client_id = desk.client(code_hash="c" * 64, reference="K7M-4QX")
    with desk.database.reading() as db:
        found = find_client_by_code(db, "c" * 64)
        assert found is not None
        assert (found.id, found.organisation_id, found.reference) == (client_id, 1, "K7M-4QX")
        assert find_client_by_code(db, "d" * 64) is None


def test_a_reference_that_is_taken_is_replaced(desk: Desk) -> None:
    first, second = desk.client(reference="K7M-4QX"), desk.client(reference="K7M-4QX")
    references = {desk.sitting(client_id).reference for client_id in (first, second)}
    assert len(references) == 2
    assert "K7M-4QX" in references


def test_a_code_belongs_to_one_client(desk: Desk) -> None:
    desk.client(code_hash="c" * 64)
    with pytest.raises(IntegrityError):
        desk.client(code_hash="c" * 64)


def test_the_sittings_of_a_client_newest_first(desk: Desk) -> None:
    client_id = desk.client()
    made = [desk.sitting(client_id) for _ in range(2)]
    desk.sitting()
    with desk.database.reading() as db:
        assert sittings_of_client(db, client_id) == made[::-1]


def test_finishing_keeps_the_first_time(desk: Desk) -> None:
    sitting = desk.sitting()
    for minutes in (1, 5):
        with desk.database.writing() as db:
            finish_sitting(db, sitting.id, NOW + timedelta(minutes=minutes))
    assert desk.look(sitting.public_id).finished_at == NOW + timedelta(minutes=1)


def test_consent_is_given_and_taken_back(desk: Desk) -> None:
    sitting = desk.sitting()
    with desk.database.writing() as db:
        give_consent(db, sitting.id, "code", NOW, expires_on=date(2026, 6, 12))
    shared = desk.look(sitting.public_id)
    assert (shared.consent_at, shared.consent_by, shared.expires_on) == (NOW, "code", date(2026, 6, 12))
    with desk.database.writing() as db:
        withdraw_consent(db, sitting.id)
    closed = desk.look(sitting.public_id)
    assert (closed.consent_at, closed.consent_by, closed.expires_on) == (None, None, date(2026, 6, 12))


def test_nobody_else_gives_consent(desk: Desk) -> None:
    sitting = desk.sitting()
    with pytest.raises(IntegrityError), desk.database.writing() as db:
        give_consent(db, sitting.id, "counsellor", NOW)


def test_deleting_takes_the_responses_and_with_the_last_sitting_the_client(desk: Desk) -> None:
    client_id = desk.client()
    first, second = desk.sitting(client_id), desk.sitting(client_id)
    desk.save(first)
    desk.save(second)
    with desk.database.writing() as db:
        delete_sitting(db, first.id)
    assert [rows(desk, table) for table in ("sitting", "response", "client")] == [1, 1, 1]
    with desk.database.writing() as db:
        delete_sitting(db, second.id)
        delete_sitting(db, second.id)
    assert [rows(desk, table) for table in ("sitting", "response", "client")] == [0, 0, 0]


def test_a_short_form_has_the_fields_that_were_chosen(desk: Desk) -> None:
    assert desk.sitting().chosen is None
    assert desk.sitting(form_id="short", chosen=("f2h8", "f4t7")).chosen == ["f2h8", "f4t7"]


def test_tries_at_the_practice_are_counted_and_once_passed_stays_passed(desk: Desk) -> None:
    sitting = desk.sitting()
    assert sitting.practice is None
    for passed in (False, True, False):
        with desk.database.writing() as db:
            store_practice(db, sitting.id, "ordering", passed=passed)
    with desk.database.writing() as db:
        assert store_practice(db, sitting.id, "single", passed=False) == 1
    assert desk.look(sitting.public_id).practice == {
        "ordering": {"tries": 3, "passed": True},
        "single": {"tries": 1, "passed": False},
    }


def test_a_try_is_counted_once_by_the_number_that_its_page_knew(desk: Desk) -> None:
    """The same one again, an older one, and one from nowhere change nothing; what is stored is answered."""
    sitting = desk.sitting()
    for seen, passed, tries in ((0, False, 1), (0, True, 1), (1, False, 2), (0, True, 2), (1, True, 2), (7, True, 2)):
        with desk.database.writing() as db:
            assert store_practice(db, sitting.id, "single", passed=passed, seen=seen) == tries
    assert desk.look(sitting.public_id).practice == {"single": {"tries": 2, "passed": False}}
    with desk.database.writing() as db:
        assert store_practice(db, sitting.id, "single", passed=True, seen=2) == 3
    assert desk.look(sitting.public_id).practice == {"single": {"tries": 3, "passed": True}}


def test_two_taps_at_once_are_one_try(desk: Desk) -> None:
    sitting = desk.sitting()

    def tap(_number: int) -> int:
        with desk.database.writing() as db:
            return store_practice(db, sitting.id, "single", passed=False, seen=0)

    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(tap, range(8))) == [1] * 8
    assert desk.look(sitting.public_id).practice == {"single": {"tries": 1, "passed": False}}


def test_a_try_after_the_end_is_refused(desk: Desk) -> None:
    finished, deleted = desk.sitting(), desk.sitting()
    with desk.database.writing() as db:
        store_practice(db, finished.id, "single", passed=False)
        finish_sitting(db, finished.id, NOW)
        delete_sitting(db, deleted.id)
    for sitting in (finished, deleted):
        with pytest.raises(SittingFinished), desk.database.writing() as db:
            store_practice(db, sitting.id, "single", passed=True)
    assert desk.look(finished.public_id).practice == {"single": {"tries": 1, "passed": False}}


@pytest.mark.parametrize("before", [None, "none", "language"])
@pytest.mark.parametrize("shared", [False, True])
@pytest.mark.parametrize("finished", [False, True])
def test_when_help_may_be_said(desk: Desk, before: str | None, *, shared: bool, finished: bool) -> None:
    """What is written and what the page offers follow one rule."""
    sitting = desk.sitting()
    with desk.database.writing() as db:
        assert before is None or say_help(db, sitting.id, before)
        if shared:
            give_consent(db, sitting.id, "client", NOW)
        if finished:
            finish_sitting(db, sitting.id, NOW)
    expected = not finished or (before is None and not shared)
    assert desk.look(sitting.public_id).may_say_help == expected
    with desk.database.writing() as db:
        assert say_help(db, sitting.id, "buttons") == expected
    assert desk.look(sitting.public_id).help == ("buttons" if expected else before)


def test_help_is_one_of_three_kinds(desk: Desk) -> None:
    sitting = desk.sitting()
    assert sitting.help is None
    for kind in ("none", "buttons", "language"):
        with desk.database.writing() as db:
            say_help(db, sitting.id, kind)
        assert desk.look(sitting.public_id).help == kind
    with pytest.raises(IntegrityError), desk.database.writing() as db:
        say_help(db, sitting.id, "all of it")
