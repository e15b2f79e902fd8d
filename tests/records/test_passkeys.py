"""Passkeys of staff."""

from datetime import timedelta

import pytest
from records.examples import CHEAP, NOW, VAULT, Desk

from skills_app.records import accounts, passkeys
from skills_app.records.passkeys import CopiedPasskey, NewPasskey, PasskeyView, TooManyPasskeys

LATER = NOW + timedelta(days=1)


@pytest.fixture
def account_id(desk: Desk) -> int:
    return account(desk, "amal")


def account(desk: Desk, name: str) -> int:
    new = accounts.NewAccount(1, name, "a long password", "counsellor", NOW)
    with desk.database.writing() as db:
        return accounts.add_account(db, VAULT, new, CHEAP).account_id


def add(desk: Desk, account_id: int, name: str = "phone", sign_count: int = 0) -> None:
    with desk.database.writing() as db:
        passkeys.add_passkey(db, NewPasskey(account_id, f"id of {name}", "key", sign_count, name, NOW))


def found(desk: Desk, account_id: int) -> list[PasskeyView]:
    with desk.database.reading() as db:
        return passkeys.passkeys_of(db, account_id)


def test_passkeys_are_listed_in_their_order(desk: Desk, account_id: int) -> None:
    for name in ("phone", "token"):
        add(desk, account_id, name)
    assert [(one.device, one.created_at, one.used_at) for one in found(desk, account_id)] == [
        ("phone", NOW, None),
        ("token", NOW, None),
    ]
    assert found(desk, account(desk, "berta")) == []


@pytest.mark.parametrize(("before", "after"), [(0, 0), (0, 1), (5, 6), (5, 60)])
def test_use_is_noted(desk: Desk, account_id: int, before: int, after: int) -> None:
    add(desk, account_id, sign_count=before)
    with desk.database.writing() as db:
        passkeys.use_passkey(db, passkeys.passkeys_of(db, account_id)[0], after, LATER)
    (used,) = found(desk, account_id)
    assert (used.sign_count, used.used_at) == (after, LATER)


@pytest.mark.parametrize(("before", "after"), [(5, 5), (5, 4), (5, 0)])
def test_a_count_that_goes_back_is_a_copy(desk: Desk, account_id: int, before: int, after: int) -> None:
    add(desk, account_id, sign_count=before)
    with desk.database.writing() as db, pytest.raises(CopiedPasskey):
        passkeys.use_passkey(db, passkeys.passkeys_of(db, account_id)[0], after, LATER)
    assert found(desk, account_id)[0].used_at is None


def test_there_are_ten_at_most(desk: Desk, account_id: int) -> None:
    for number in range(passkeys.MOST_PASSKEYS):
        add(desk, account_id, f"phone {number}")
    with pytest.raises(TooManyPasskeys):
        add(desk, account_id, "one more")


def test_only_ones_own_are_removed(desk: Desk, account_id: int) -> None:
    add(desk, account_id)
    (mine,) = found(desk, account_id)
    other = account(desk, "berta")
    with desk.database.writing() as db:
        passkeys.remove_passkey(db, other, mine.id)
    assert found(desk, account_id) == [mine]
    with desk.database.writing() as db:
        passkeys.remove_passkey(db, account_id, mine.id)
    assert found(desk, account_id) == []
