"""Reports: what was released stays as it was."""

from datetime import date, timedelta
from typing import Any

import pytest
from records.examples import CHEAP, NOW, VAULT, Desk
from sqlalchemy import text

from skills_app.records import accounts, reports
from skills_app.records.cases import Scope, link_client, new_case
from skills_app.records.reports import Altered, NewReport
from skills_app.records.retention import run_retention
from skills_app.records.sittings import SittingView, find_sitting, give_consent, withdraw_consent
from skills_app.records.vault import Undecryptable, Vault

CONTENT = '{"schema": 1, "name": "Rana Haddad"}'
LATER = NOW + timedelta(days=1)


@pytest.fixture
def sitting(desk: Desk) -> SittingView:
    new = accounts.NewAccount(1, "amal", "a long password", "counsellor", NOW)
    with desk.database.writing() as db:
        accounts.add_account(db, VAULT, new, CHEAP)
    return desk.sitting()


def freeze(desk: Desk, sitting: SittingView, public_id: str = "first", **changes: Any) -> None:
    values: dict[str, Any] = {
        "public_id": public_id,
        "organisation_id": 1,
        "client_id": sitting.client_id,
        "account_id": 1,
        "sitting_public_id": sitting.public_id,
        "bank_id": "cook",
        "bank_version": "1.0",
        "bank_digest": "d1",
        "content": CONTENT,
        "now": NOW,
        "expires_on": date(2028, 3, 14),
    }
    with desk.database.writing() as db:
        give_consent(db, sitting.id, "client", NOW)
        reports.freeze_report(db, VAULT, NewReport(**(values | changes)))


def test_a_report_is_read_as_it_was_frozen(desk: Desk, sitting: SittingView) -> None:
    freeze(desk, sitting)
    with desk.database.reading() as db:
        found = reports.find_report(db, "first")
        assert found is not None
        assert reports.content_of(VAULT, found) == CONTENT
        assert (found.released_at, found.revoked_at, found.sitting_public_id) == (NOW, None, sitting.public_id)
        assert "Rana" not in str(db.execute(text("SELECT * FROM report")).all())
        assert reports.find_report(db, "second") is None


def test_a_report_that_was_changed_is_not_shown(desk: Desk, sitting: SittingView) -> None:
    freeze(desk, sitting)
    with desk.database.writing() as db:
        db.execute(text("UPDATE report SET content = :other"), {"other": VAULT.encrypt("{}")})
        found = reports.find_report(db, "first")
    assert found is not None
    with pytest.raises(Altered):
        reports.content_of(VAULT, found)
    with pytest.raises(Undecryptable):
        reports.content_of(Vault("another secret key, also long enough"), found)


def test_reports_taken_back_stay_and_say_so(desk: Desk, sitting: SittingView) -> None:
    freeze(desk, sitting)
    with desk.database.writing() as db:
        assert reports.revoke_reports(db, sitting.public_id, LATER) == ["first"]
        assert reports.revoke_reports(db, sitting.public_id, LATER) == []
    freeze(desk, sitting, "second")
    with desk.database.reading() as db:
        of_sitting = reports.reports_of_sitting(db, sitting.public_id)
        assert [(found.public_id, found.revoked_at) for found in of_sitting] == [("second", None), ("first", LATER)]
        assert reports.reports_of_client(db, sitting.client_id) == of_sitting


def test_reports_are_deleted_with_their_client(desk: Desk, sitting: SittingView) -> None:
    other = desk.sitting()
    freeze(desk, sitting)
    freeze(desk, other, "theirs")
    with desk.database.writing() as db:
        assert reports.delete_reports(db, sitting.client_id) == 1
        assert reports.find_report(db, "first") is None
        assert reports.find_report(db, "theirs") is not None


def test_a_report_is_for_the_eyes_of_its_case(desk: Desk, sitting: SittingView) -> None:
    """C1.3, C8 V8.2.2: without a case for the house, with one for its counsellor and their team."""
    freeze(desk, sitting)
    eyes = {
        "own": Scope(1, 1, "north"),
        "team": Scope(1, 7, "north"),
        "other": Scope(1, 7, "south"),
        "none": Scope(2, 1, "north"),
    }

    def who_sees() -> set[str]:
        with desk.database.reading() as db:
            return {name for name, scope in eyes.items() if reports.find_report_open_to(db, scope, "first")}

    assert who_sees() == {"own", "team", "other"}
    with desk.database.writing() as db:
        link_client(db, sitting.client_id, new_case(db, eyes["own"], "A-1", NOW), NOW)
    assert who_sees() == {"own", "team"}
    with desk.database.reading() as db:
        assert reports.find_report_open_to(db, eyes["own"], "second") is None


def test_a_report_is_closed_while_the_yes_is_taken_back(desk: Desk, sitting: SittingView) -> None:
    """C1.4, C8 V8.2.2: for the desk; whoever finds it as its client reads it on."""
    freeze(desk, sitting)
    freeze(desk, desk.sitting(), "theirs")
    scope = Scope(1, 1, "north")

    def opens(public_id: str) -> bool:
        with desk.database.reading() as db:
            return reports.find_report_open_to(db, scope, public_id) is not None

    assert opens("first")
    with desk.database.writing() as db:
        withdraw_consent(db, sitting.id)
    assert not opens("first")
    assert opens("theirs")
    with desk.database.writing() as db:
        assert reports.find_report(db, "first") is not None
        assert len(reports.reports_of_client(db, sitting.client_id)) == 1
        give_consent(db, sitting.id, "client", NOW)
    assert opens("first")


def test_a_report_outlives_a_sitting_that_was_shared_to_its_end(desk: Desk, sitting: SittingView) -> None:
    freeze(desk, sitting)
    with desk.database.writing() as db:
        db.execute(text("DELETE FROM sitting"))
        assert reports.find_report_open_to(db, Scope(1, 1, "north"), "first") is not None


def test_a_yes_taken_back_outlives_the_sitting(desk: Desk, sitting: SittingView) -> None:
    """The clock deletes the answers soon after; the report must not open again by that."""
    freeze(desk, sitting)
    with desk.database.writing() as db:
        withdraw_consent(db, sitting.id, expires_on=NOW.date())
        run_retention(db, NOW, dry_run=False)
        assert find_sitting(db, sitting.public_id) is None
        assert reports.find_report(db, "first") is not None
        assert reports.find_report_open_to(db, Scope(1, 1, "north"), "first") is None


def test_who_released_it_has_a_name(desk: Desk, sitting: SittingView) -> None:
    with desk.database.writing() as db:
        assert reports.names_of(db, [1, None, 99]) == {1: "amal"}
        db.execute(text("UPDATE account SET full_name = 'Amal Haddad'"))
        assert reports.names_of(db, [1, 1]) == {1: "Amal Haddad"}
        assert reports.names_of(db, []) == {}
