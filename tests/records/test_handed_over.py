"""The list of reports, and what anyone may know of one."""

from datetime import date, timedelta
from typing import Any

import pytest
from records.examples import CHEAP, NOW, VAULT, Desk

from skills_app.records import accounts, cases
from skills_app.records.cases import Scope
from skills_app.records.handed_over import Genuine, genuine_report, list_reports
from skills_app.records.organisations import new_organisation, rename_organisation
from skills_app.records.reports import NewReport, freeze_report, revoke_reports
from skills_app.records.sittings import SittingView, give_consent, withdraw_consent


@pytest.fixture
def scope(desk: Desk) -> Scope:
    """Of a counsellor of the first house."""
    new = accounts.NewAccount(1, "amal", "a long password", "counsellor", NOW)
    with desk.database.writing() as db:
        return Scope(1, accounts.add_account(db, VAULT, new, CHEAP).account_id, "north")


def freeze(desk: Desk, scope: Scope, public_id: str, sitting: SittingView | None = None, **changes: Any) -> SittingView:
    """The sitting it is about, which its client shares."""
    sitting = sitting or desk.sitting()
    values: dict[str, Any] = {
        "public_id": public_id,
        "organisation_id": 1,
        "client_id": sitting.client_id,
        "account_id": scope.account_id,
        "sitting_public_id": sitting.public_id,
        "bank_id": "cook",
        "bank_version": "1.0",
        "bank_digest": "d1",
        "content": "{}",
        "now": NOW,
        "expires_on": date(2028, 3, 14),
    }
    with desk.database.writing() as db:
        give_consent(db, sitting.id, "client", NOW)
        freeze_report(db, VAULT, NewReport(**(values | changes)))
    return sitting


def listed(desk: Desk, scope: Scope, **how: Any) -> list[str]:
    with desk.database.reading() as db:
        return [row.public_id for row in list_reports(db, scope, **({"limit": 10} | how))]


def test_the_newest_first_and_page_by_page(desk: Desk, scope: Scope) -> None:
    for name in ("a", "b", "c"):
        freeze(desk, scope, name)
    assert listed(desk, scope) == ["c", "b", "a"]
    assert listed(desk, scope, limit=1) == ["c"]
    with desk.database.reading() as db:
        newest = list_reports(db, scope, limit=1)[0]
    assert listed(desk, scope, before=newest.id) == ["b", "a"]
    assert listed(desk, scope, public_ids=["a", "c", "x"]) == ["c", "a"]
    assert newest.case_reference is None
    assert newest.reference.startswith("REF-")


def test_a_span_of_time(desk: Desk, scope: Scope) -> None:
    freeze(desk, scope, "first")
    freeze(desk, scope, "later", now=NOW + timedelta(days=1))
    assert listed(desk, scope, released=(NOW, NOW + timedelta(days=1))) == ["first"]
    assert listed(desk, scope, released=(NOW + timedelta(days=1), NOW + timedelta(days=2))) == ["later"]


def test_what_was_taken_back_and_what_is_elsewhere_is_not_listed(desk: Desk, scope: Scope) -> None:
    """C1.3."""
    sitting = freeze(desk, scope, "revoked")
    with desk.database.writing() as db:
        revoke_reports(db, sitting.public_id, NOW)
        other = new_organisation(db, name="South", address="south.example.org", now=NOW)
    freeze(desk, scope, "foreign", organisation_id=other)
    assert listed(desk, scope) == []


@pytest.mark.parametrize(
    ("account", "team", "seen"),
    [(None, "north", True), (None, "south", False), (None, None, False), ("own", None, True)],
)
def test_a_case_decides_whose_eyes(
    desk: Desk, scope: Scope, account: str | None, team: str | None, *, seen: bool
) -> None:
    """C1.3, C8 V8.2.2."""
    sitting = freeze(desk, scope, "r")
    with desk.database.writing() as db:
        cases.link_client(db, sitting.client_id, cases.new_case(db, scope, "BG 17", NOW), NOW)
    eyes = Scope(1, scope.account_id if account else 999, team)
    assert (listed(desk, eyes) == ["r"]) is seen
    if seen:
        with desk.database.reading() as db:
            assert list_reports(db, eyes, limit=1)[0].case_reference == "BG 17"


def test_what_anyone_may_know(desk: Desk, scope: Scope) -> None:
    sitting = freeze(desk, scope, "r")
    with desk.database.writing() as db:
        rename_organisation(db, 1, "Jobcenter")
        assert genuine_report(db, "r") == Genuine("Jobcenter", NOW, None, "cook", "1.0")
        assert genuine_report(db, "nobody") is None
        revoke_reports(db, sitting.public_id, NOW)
        found = genuine_report(db, "r")
    assert found is not None
    assert found.revoked_at == NOW


def test_a_yes_taken_back_leaves_the_line_and_says_so(desk: Desk, scope: Scope) -> None:
    """Whether it is genuine is said as before."""
    sitting = freeze(desk, scope, "closed")
    freeze(desk, scope, "open")
    with desk.database.writing() as db:
        withdraw_consent(db, sitting.id)
    with desk.database.reading() as db:
        assert [(row.public_id, row.shared) for row in list_reports(db, scope, limit=10)] == [
            ("open", True),
            ("closed", False),
        ]
        found = genuine_report(db, "closed")
    assert found is not None
    assert found.revoked_at is None
