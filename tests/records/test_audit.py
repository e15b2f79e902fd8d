"""The audit log: a chain that shows every change made behind its back."""

import threading
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from records.examples import NOW, VAULT, Desk
from sqlalchemy import text

from skills_app.records.audit import ACTIONS, Happening, faults, note, prune, read_entries
from skills_app.records.vault import Vault

APRIL = NOW + timedelta(days=31)


def write(desk: Desk, subject: str = "sitting a", now: datetime = NOW, **changes: Any) -> None:
    with desk.database.writing() as db:
        note(db, VAULT, Happening(**({"action": "opened", "subject": subject} | changes)), now)


def found(desk: Desk, vault: Vault = VAULT) -> list[str]:
    with desk.database.reading() as db:
        return list(faults(db, vault))


def subjects(desk: Desk, **wanted: Any) -> list[str]:
    with desk.database.reading() as db:
        return [entry.subject for entry in read_entries(db, **wanted)]


def tamper(desk: Desk, statement: str) -> None:
    with desk.database.writing() as db:
        assert db.connection().execute(text(statement)).rowcount > 0


@pytest.fixture
def two_months(desk: Desk) -> Desk:
    for number in range(3):
        write(desk, f"sitting {number}", organisation_id=1, account_id=7)
    for number in range(3, 5):
        write(desk, f"sitting {number}", APRIL, actor="client")
    return desk


def test_a_log_without_entries_is_whole(desk: Desk) -> None:
    assert found(desk) == []


def test_what_was_written_is_read_in_order(two_months: Desk) -> None:
    """C8 V16."""
    assert found(two_months) == []
    assert subjects(two_months) == [f"sitting {number}" for number in range(5)]
    assert subjects(two_months, month="2026-04") == ["sitting 3", "sitting 4"]
    assert subjects(two_months, organisation_id=1) == ["sitting 0", "sitting 1", "sitting 2"]
    assert subjects(two_months, subject="sitting 4") == ["sitting 4"]


def test_an_entry_tells_who_and_when(two_months: Desk) -> None:
    with two_months.database.reading() as db:
        first = read_entries(db)[0]
    assert (first.at, first.actor, first.account_id, first.action) == (NOW, "staff", 7, "opened")


@pytest.mark.parametrize(
    ("statement", "says"),
    [
        ("UPDATE audit_entry SET subject = 'sitting x' WHERE subject = 'sitting 1'", "entry 2 was changed"),
        ("UPDATE audit_entry SET account_id = 8 WHERE subject = 'sitting 0'", "entry 1 was changed"),
        ("UPDATE audit_entry SET action = 'printed' WHERE subject = 'sitting 3'", "entry 1 was changed"),
        ("UPDATE audit_entry SET actor = 'clock' WHERE subject = 'sitting 3'", "entry 1 was changed"),
        ("DELETE FROM audit_entry WHERE subject = 'sitting 1'", "entry 2 is missing"),
        ("DELETE FROM audit_entry WHERE subject = 'sitting 2'", "3 entries were written, 2 are there"),
        ("DELETE FROM audit_entry WHERE subject = 'sitting 4'", "2 entries were written, 1 are there"),
        ("UPDATE audit_segment SET entries = 4 WHERE month = '2026-03'", "signature"),
        ("UPDATE audit_segment SET head = first_hash WHERE month = '2026-04'", "signature"),
        ("UPDATE audit_segment SET signature = NULL WHERE month = '2026-03'", "signature"),
        ("UPDATE audit_segment SET pruned_at = closed_at WHERE month = '2026-03'", "was pruned but has entries"),
    ],
)
def test_tampering_shows(two_months: Desk, statement: str, says: str) -> None:
    """C8 V16: whoever changes a row in the database is found out."""
    tamper(two_months, statement)
    assert any(says in fault for fault in found(two_months)), found(two_months)


def test_a_month_that_is_gone_shows(two_months: Desk) -> None:
    tamper(two_months, "DELETE FROM audit_entry WHERE subject < 'sitting 3'")
    tamper(two_months, "DELETE FROM audit_segment WHERE month = '2026-03'")
    assert "2026-04: does not follow on the month before" in found(two_months)


def test_a_chain_made_anew_without_the_key_shows(two_months: Desk) -> None:
    assert found(two_months, Vault("another secret key, also long enough")) == [
        "2026-03: the signature of the head does not fit",
        "2026-04: the signature of the head does not fit",
    ]


def test_a_clock_that_is_put_back_breaks_nothing(two_months: Desk) -> None:
    write(two_months, "sitting 5", NOW)
    assert found(two_months) == []
    assert subjects(two_months, month="2026-04")[-1] == "sitting 5"


def _note_and_fail(desk: Desk) -> None:
    with desk.database.writing() as db:
        note(db, VAULT, Happening("deleted", "sitting a"), NOW)
        raise RuntimeError


def test_what_is_rolled_back_leaves_no_entry(desk: Desk) -> None:
    write(desk)
    with pytest.raises(RuntimeError):
        _note_and_fail(desk)
    assert found(desk) == []
    assert len(subjects(desk)) == 1


def test_many_writers_make_one_chain(desk: Desk) -> None:
    def many() -> None:
        for _ in range(5):
            write(desk)

    writers = [threading.Thread(target=many) for _ in range(4)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    assert len(subjects(desk)) == 20
    assert found(desk) == []


def test_whole_months_are_pruned_a_year_after_they_ended(two_months: Desk) -> None:
    """C1.4: the log is kept 12 months, and the chain can still be checked."""

    def pruned(now: datetime, *, dry_run: bool = False) -> int:
        with two_months.database.writing() as db:
            return prune(db, now, dry_run=dry_run)

    assert pruned(datetime(2027, 3, 31, tzinfo=UTC)) == 0
    assert pruned(datetime(2027, 4, 1, tzinfo=UTC), dry_run=True) == 3
    assert len(subjects(two_months)) == 5
    assert pruned(datetime(2027, 4, 1, tzinfo=UTC)) == 3
    assert subjects(two_months) == ["sitting 3", "sitting 4"]
    assert found(two_months) == []
    assert pruned(datetime(2027, 4, 2, tzinfo=UTC)) == 0


def test_the_month_before_december_is_in_the_same_year(desk: Desk) -> None:
    write(desk, now=datetime(2026, 12, 31, 23, 59, tzinfo=UTC))
    with desk.database.writing() as db:
        assert prune(db, datetime(2027, 12, 31, tzinfo=UTC)) == 0
        assert prune(db, datetime(2028, 1, 1, tzinfo=UTC)) == 1


def test_actions_are_words_of_their_own() -> None:
    assert list(ACTIONS) == sorted(set(ACTIONS))
