"""The accounts of a house, as its administrator sees and changes them."""

from dataclasses import replace
from datetime import timedelta

import pytest
from records.examples import CHEAP, NOW

from skills_app.records import accounts, administration
from skills_app.records.accounts import NewAccount
from skills_app.records.administration import AccountChange, Kept, StaffView
from skills_app.records.database import Database
from skills_app.records.organisations import new_organisation
from skills_app.records.vault import Vault


def add(
    database: Database, vault: Vault, name: str, role: str = "counsellor", house: int = 1, team: str | None = None
) -> int:
    with database.writing() as db:
        new = NewAccount(house, name, "secret", role, NOW, full_name=f"{name} Haddad", team=team)
        return accounts.add_account(db, vault, new, CHEAP).account_id


def find(database: Database, account_id: int, house: int = 1) -> StaffView | None:
    with database.reading() as db:
        return administration.find_account_of(db, house, account_id)


def found(database: Database, account_id: int) -> StaffView:
    one = find(database, account_id)
    assert one is not None
    return one


@pytest.fixture
def south(database: Database) -> int:
    with database.writing() as db:
        return new_organisation(db, name="South", address="south.example.org", now=NOW)


def test_a_list_by_name_in_pages(database: Database, vault: Vault, south: int) -> None:
    for name in ("zoe", "amal", "eva"):
        add(database, vault, name)
    add(database, vault, "bob", house=south)
    with database.reading() as db:
        pages = [administration.list_accounts(db, 1, page=page, limit=2) for page in (0, 1)]
    assert [[row.name for row in page] for page in pages] == [["amal", "eva", "zoe"], ["zoe"]]


def test_what_a_list_says_of_an_account(database: Database, vault: Vault) -> None:
    """C1.3: neither persons nor results, and no secret."""
    number = add(database, vault, "amal", team="north")
    with database.writing() as db:
        token = accounts.start_sign_in(db, number, NOW)
        accounts.complete_second_factor(db, token, NOW + timedelta(minutes=1))
        accounts.start_sign_in(db, number, NOW + timedelta(minutes=9))
    expected = StaffView(
        number, 1, "amal", "amal Haddad", "counsellor", "north", NOW, None, 10, NOW + timedelta(minutes=1)
    )
    assert find(database, number) == expected


def test_an_account_of_another_house_is_not_found(database: Database, vault: Vault, south: int) -> None:
    """C1.3, C8 V8.2.2."""
    number = add(database, vault, "bob", house=south)
    assert find(database, number) is None
    assert find(database, number, south) is not None


def test_the_teams_of_a_house(database: Database, vault: Vault, south: int) -> None:
    for name, house, team in (("a", 1, "west"), ("b", 1, "east"), ("c", 1, "west"), ("d", 1, None), ("e", south, "x")):
        add(database, vault, name, house=house, team=team)
    with database.reading() as db:
        assert administration.teams_of(db, 1) == ["east", "west"]


def test_a_change(database: Database, vault: Vault) -> None:
    number = add(database, vault, "amal")
    with database.writing() as db:
        change = AccountChange("Amal Aziz", "facilitator", "east")
        administration.change_account(db, found(database, number), change, by=0)
    changed = found(database, number)
    assert (changed.full_name, changed.role, changed.team) == ("Amal Aziz", "facilitator", "east")


def test_nobody_takes_the_role_from_themselves(database: Database, vault: Vault) -> None:
    number = add(database, vault, "amal", "administrator")
    add(database, vault, "eva", "administrator")
    own = found(database, number)
    with database.writing() as db:
        administration.change_account(db, own, AccountChange("A", "administrator", None), by=number)
        with pytest.raises(Kept, match="own"):
            administration.change_account(db, own, AccountChange("A", "counsellor", None), by=number)
        with pytest.raises(Kept, match="own"):
            administration.refuse_to_disable(db, own, by=number)


def test_a_house_keeps_an_administrator(database: Database, vault: Vault, south: int) -> None:
    """Two who disable each other at once: the second finds the first gone. Other houses and disabled ones count not."""
    last, gone = add(database, vault, "amal", "administrator"), add(database, vault, "eva", "administrator")
    add(database, vault, "bob", "administrator", house=south)
    with database.writing() as db:
        administration.refuse_to_disable(db, found(database, gone), by=last)
        accounts.disable_account(db, "eva", NOW)
    with database.writing() as db:
        with pytest.raises(Kept, match="last"):
            administration.refuse_to_disable(db, found(database, last), by=gone)
        with pytest.raises(Kept, match="last"):
            administration.change_account(db, found(database, last), AccountChange("A", "author", None), by=gone)
        administration.refuse_to_disable(db, found(database, gone), by=last)


def test_enabled_again_with_the_old_secrets(database: Database, vault: Vault) -> None:
    number = add(database, vault, "amal")
    with database.writing() as db:
        accounts.disable_account(db, "amal", NOW)
        assert accounts.check_password(db, "amal", "secret", CHEAP) is None
        administration.enable_account(db, number)
        assert accounts.check_password(db, "amal", "secret", CHEAP) is not None
    assert found(database, number) == replace(found(database, number), disabled_at=None)


def test_a_new_password_ends_the_other_sign_ins(database: Database, vault: Vault) -> None:
    """C8 V7.4.3, V7.2.4: the browser at hand goes on with a new token."""
    number = add(database, vault, "amal")
    limits = {"idle": timedelta(1), "absolute": timedelta(1)}
    with database.writing() as db:
        here, there = (
            accounts.complete_second_factor(db, accounts.start_sign_in(db, number, NOW), NOW) for _ in range(2)
        )
        new = accounts.change_password(db, number, "another secret", here, NOW, CHEAP)
        assert [accounts.find_sign_in(db, token, NOW, **limits) is None for token in (here, there, new)] == [
            True,
            True,
            False,
        ]
        assert accounts.check_password(db, "amal", "secret", CHEAP) is None
        assert accounts.check_password(db, "amal", "another secret", CHEAP) is not None
        with pytest.raises(LookupError):
            accounts.change_password(db, number, "x", there, NOW, CHEAP)
