"""Cases, and whose eyes they are for."""

import pytest
from records.examples import CHEAP, NOW, VAULT, Desk
from sqlalchemy import func, select, text

from skills_app.records import accounts, cases
from skills_app.records.cases import Scope
from skills_app.records.deleting import Deleted, delete_case
from skills_app.records.desk import find_sitting_open_to, list_sittings
from skills_app.records.models import Base
from skills_app.records.organisations import new_organisation
from skills_app.records.sittings import SittingView


def account(desk: Desk, name: str, organisation_id: int = 1) -> int:
    new = accounts.NewAccount(organisation_id, name, "a long password", "counsellor", NOW)
    with desk.database.writing() as db:
        return accounts.add_account(db, VAULT, new, CHEAP).account_id


@pytest.fixture
def amal(desk: Desk) -> Scope:
    return Scope(1, account(desk, "amal"), "north")


@pytest.fixture
def colleague(desk: Desk) -> Scope:
    """In the same team."""
    return Scope(1, account(desk, "berta"), "north")


@pytest.fixture
def stranger(desk: Desk) -> Scope:
    """In the same house, in another team."""
    return Scope(1, account(desk, "carl"), "south")


@pytest.fixture
def foreigner(desk: Desk) -> Scope:
    """In another house, in a team of the same name."""
    with desk.database.writing() as db:
        house = new_organisation(db, name="Elsewhere", address="elsewhere.example", now=NOW)
    return Scope(house, account(desk, "dora", house), "north")


def case(desk: Desk, scope: Scope, reference: str = "A-1", **more: str) -> int:
    with desk.database.writing() as db:
        return cases.new_case(db, scope, reference, NOW, **more)


def linked(desk: Desk, case_id: int) -> SittingView:
    sitting = desk.sitting()
    desk.save(sitting)
    with desk.database.writing() as db:
        cases.link_client(db, sitting.client_id, case_id, NOW)
    return sitting


def seen(desk: Desk, scope: Scope) -> list[str]:
    with desk.database.reading() as db:
        listed = [sitting.public_id for sitting in list_sittings(db, scope, before=None, limit=10)]
        assert all(find_sitting_open_to(db, scope, public_id) for public_id in listed)
    return listed


def test_a_sitting_in_no_case_is_for_the_whole_house(
    desk: Desk, amal: Scope, stranger: Scope, foreigner: Scope
) -> None:
    public_id = desk.sitting().public_id
    assert seen(desk, amal) == seen(desk, stranger) == [public_id]
    assert seen(desk, foreigner) == []


def test_a_case_is_for_its_counsellor_and_the_team(
    desk: Desk, amal: Scope, colleague: Scope, stranger: Scope, foreigner: Scope
) -> None:
    """C1.3, C8 V8.2.2: own and team cases."""
    case_id = case(desk, amal)
    sitting = linked(desk, case_id)
    assert seen(desk, amal) == seen(desk, colleague) == [sitting.public_id]
    assert seen(desk, stranger) == seen(desk, foreigner) == []
    with desk.database.reading() as db:
        for scope in (stranger, foreigner):
            assert find_sitting_open_to(db, scope, sitting.public_id) is None
            assert cases.find_case(db, scope, case_id) is None
            assert cases.find_case_by_reference(db, scope, "A-1") is None
            assert cases.list_cases(db, scope, before=None, limit=10) == []
        assert cases.find_case(db, colleague, case_id) == cases.find_case_by_reference(db, amal, "A-1")


def test_who_has_no_team_shares_nothing(desk: Desk) -> None:
    """Two counsellors without a team are no team."""
    first, second = (Scope(1, account(desk, name), None) for name in ("eva", "finn"))
    sitting = linked(desk, case(desk, first))
    assert seen(desk, first) == [sitting.public_id]
    assert seen(desk, second) == []


def test_a_reference_is_given_once_in_a_house(desk: Desk, amal: Scope, stranger: Scope, foreigner: Scope) -> None:
    case(desk, amal)
    case(desk, foreigner)
    with pytest.raises(cases.ReferenceTaken):
        case(desk, stranger)


def test_cases_are_listed_newest_first_and_paged(desk: Desk, amal: Scope) -> None:
    ids = [case(desk, amal, f"A-{number}") for number in range(3)]
    with desk.database.reading() as db:
        assert [found.id for found in cases.list_cases(db, amal, before=None, limit=2)] == ids[:0:-1]
        assert [found.id for found in cases.list_cases(db, amal, before=ids[1], limit=2)] == ids[:1]


def test_a_name_is_stored_encrypted(desk: Desk, amal: Scope) -> None:
    """C1.2: a name is optional, and never readable in the database."""
    case_id = case(desk, amal, name=VAULT.encrypt("Rana Haddad"))
    with desk.database.writing() as db:
        found = cases.find_case(db, amal, case_id)
        assert found is not None
        assert cases.decrypted_name(VAULT, found) == "Rana Haddad"
        assert "Rana" not in str(db.execute(text("SELECT * FROM case_file")).all())
        cases.rename_case(db, case_id, None)
        renamed = cases.find_case(db, amal, case_id)
        assert renamed is not None
        assert cases.decrypted_name(VAULT, renamed) == ""


def test_a_client_moves_to_the_case_linked_last(desk: Desk, amal: Scope) -> None:
    first, second = case(desk, amal), case(desk, amal, "A-2")
    client = desk.client()
    with desk.database.writing() as db:
        for case_id in (first, first, second):
            cases.link_client(db, client, case_id, NOW)
        assert cases.clients_of_case(db, first) == []
        assert cases.clients_of_case(db, second) == [client]
        found = cases.case_of_client(db, client)
        assert found is not None
        assert found.reference == "A-2"
        cases.unlink_client(db, client)
        assert cases.case_of_client(db, client) is None


def test_a_case_is_deleted_with_all_that_hangs_on_it(desk: Desk, amal: Scope) -> None:
    """C1.4."""
    case_id = case(desk, amal)
    linked(desk, case_id)
    linked(desk, case_id)
    kept = desk.sitting()
    desk.save(kept)
    with desk.database.writing() as db:
        assert delete_case(db, case_id) == Deleted(2, 0, 2, 0, 0, 0, case=False)
        for name, count in {"case_file": 0, "case_client": 0, "client": 1, "sitting": 1, "response": 1}.items():
            table = Base.metadata.tables[name]
            assert db.execute(select(func.count()).select_from(table)).scalar_one() == count, name
