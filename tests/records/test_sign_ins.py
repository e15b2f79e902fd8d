"""Signed in, idle, too long, signed out."""

from datetime import timedelta

import pytest
from records.examples import CHEAP, NOW
from sqlalchemy import select

from skills_app.records import accounts
from skills_app.records.accounts import NewAccount, SignInView
from skills_app.records.database import Database
from skills_app.records.models import SignIn
from skills_app.records.vault import Vault

IDLE, ABSOLUTE = timedelta(minutes=30), timedelta(hours=12)


@pytest.fixture
def account_id(database: Database, vault: Vault) -> int:
    with database.writing() as db:
        new = NewAccount(1, "amal", "secret", "counsellor", NOW)
        return accounts.add_account(db, vault, new, CHEAP).account_id


@pytest.fixture
def token(database: Database, account_id: int) -> str:
    with database.writing() as db:
        return accounts.start_sign_in(db, account_id, NOW)


def find(database: Database, token: str, after: timedelta = timedelta(0)) -> SignInView | None:
    with database.reading() as db:
        return accounts.find_sign_in(db, token, NOW + after, idle=IDLE, absolute=ABSOLUTE)


def test_the_token_finds_who_signed_in(database: Database, account_id: int, token: str) -> None:
    nothing_yet = (None, None, None, False, False, False)
    assert find(database, token) == SignInView(account_id, 1, "amal", "counsellor", *nothing_yet)
    assert find(database, "another") is None
    assert find(database, "") is None


def test_only_the_hash_is_stored(database: Database, token: str) -> None:
    with database.reading() as db:
        assert token not in db.scalars(select(SignIn.token_hash)).one()
    assert len(token) >= 43


def test_idle(database: Database, token: str) -> None:
    assert find(database, token, IDLE - timedelta(seconds=1))
    assert find(database, token, IDLE) is None


def test_use_keeps_it_open_until_the_longest_time(database: Database, token: str) -> None:
    after = timedelta(0)
    while after < ABSOLUTE - timedelta(minutes=20):
        after += timedelta(minutes=20)
        found = find(database, token, after)
        assert found is not None
        assert found.touch_due
        with database.writing() as db:
            accounts.touch_sign_in(db, token, NOW + after)
        again = find(database, token, after)
        assert again is not None
        assert not again.touch_due
    assert find(database, token, ABSOLUTE) is None


def test_the_second_factor_brings_a_new_token(database: Database, token: str) -> None:
    with database.writing() as db:
        new = accounts.complete_second_factor(db, token, NOW)
    assert find(database, token) is None
    found = find(database, new)
    assert found is not None
    assert found.second_factor


def test_signing_out(database: Database, token: str) -> None:
    with database.writing() as db:
        accounts.end_sign_in(db, token, NOW)
    assert find(database, token) is None
    with pytest.raises(LookupError), database.writing() as db:
        accounts.complete_second_factor(db, token, NOW)


def test_signing_out_everywhere(database: Database, account_id: int, token: str) -> None:
    with database.writing() as db:
        other = accounts.start_sign_in(db, account_id, NOW)
        accounts.end_all_sign_ins(db, account_id, NOW)
    assert (find(database, token), find(database, other)) == (None, None)
