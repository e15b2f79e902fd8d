"""Accounts of staff and their passwords."""

from datetime import timedelta

import pytest
from records.examples import CHEAP, NOW
from sqlalchemy.exc import IntegrityError

from skills_app.records import accounts
from skills_app.records.accounts import AccountView, Enrolment, NameTaken, NewAccount, Passwords
from skills_app.records.database import Database
from skills_app.records.passkeys import NewPasskey, add_passkey, passkeys_of
from skills_app.records.vault import Vault

PASSWORD = "correct horse battery"


@pytest.fixture
def enrolment(database: Database, vault: Vault) -> Enrolment:
    with database.writing() as db:
        return accounts.add_account(db, vault, NewAccount(1, "Amal", PASSWORD, "counsellor", NOW), CHEAP)


def sign_in(database: Database, name: str, password: str, passwords: Passwords = CHEAP) -> AccountView | None:
    with database.reading() as db:
        found = accounts.check_password(db, name, password, passwords)
    if found:
        with database.writing() as db:
            accounts.renew_hash(db, found, password, passwords)
    return found


def test_name_and_password(database: Database, enrolment: Enrolment) -> None:
    found = sign_in(database, " AMAL ", PASSWORD)
    assert found is not None
    assert (found.id, found.name, found.role, found.organisation_id) == (enrolment.account_id, "amal", "counsellor", 1)
    assert sign_in(database, "amal", PASSWORD + " ") is None
    assert sign_in(database, "nobody", PASSWORD) is None


def test_neither_password_nor_secret_is_stored(database: Database, enrolment: Enrolment, vault: Vault) -> None:
    with database.reading() as db:
        found = accounts.find_account(db, "amal")
    assert found is not None
    assert found.password_hash.startswith("$argon2id$v=19$m=8,t=1,p=1$")
    assert enrolment.totp.secret not in found.totp_secret
    assert vault.decrypt(found.totp_secret) == enrolment.totp.secret


def test_a_name_is_taken_once(database: Database, enrolment: Enrolment, vault: Vault) -> None:
    with pytest.raises(NameTaken), database.writing() as db:
        accounts.add_account(db, vault, NewAccount(1, "amal", "x", "administrator", NOW), CHEAP)


@pytest.mark.parametrize("wrong", [{"role": "king"}, {"organisation_id": 99}])
def test_only_known_roles_and_organisations(database: Database, vault: Vault, wrong: dict[str, object]) -> None:
    values = {"organisation_id": 1, "name": "eva", "password": "x", "role": "counsellor", "now": NOW} | wrong
    with pytest.raises(IntegrityError), database.writing() as db:
        accounts.add_account(db, vault, NewAccount(**values), CHEAP)  # type: ignore[arg-type]  # any


def test_the_default_costs_are_those_of_owasp() -> None:
    assert Passwords().hash("x").startswith("$argon2id$v=19$m=19456,t=2,p=1$")


def test_an_old_hash_is_replaced_at_the_next_sign_in(database: Database, enrolment: Enrolment) -> None:
    dearer = Passwords(time_cost=2, memory=8, parallelism=1)
    assert sign_in(database, "amal", PASSWORD, dearer)
    with database.reading() as db:
        found = accounts.find_account(db, "amal")
    assert found is not None
    assert "t=2" in found.password_hash
    assert sign_in(database, "amal", PASSWORD, dearer)


def test_an_unknown_name_costs_a_hash_too(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    hashed: list[str] = []
    monkeypatch.setattr(Passwords, "hash", lambda _self, password: hashed.append(password))
    assert sign_in(database, "nobody", "guess") is None
    assert hashed == ["guess"]


def test_a_disabled_account_is_shut_everywhere(database: Database, enrolment: Enrolment) -> None:
    with database.writing() as db:
        token = accounts.start_sign_in(db, enrolment.account_id, NOW)
        accounts.disable_account(db, "amal", NOW)
    assert sign_in(database, "amal", PASSWORD) is None
    with database.reading() as db:
        assert accounts.find_sign_in(db, token, NOW, timedelta(1), timedelta(1)) is None


def test_a_reset_changes_everything(database: Database, enrolment: Enrolment, vault: Vault) -> None:
    with database.writing() as db:
        add_passkey(db, NewPasskey(enrolment.account_id, "id", "key", 0, "the lost phone", NOW))
        accounts.disable_account(db, "amal", NOW)
        new = accounts.reset_account(db, vault, "amal", "another password", NOW, CHEAP)
    assert new.account_id == enrolment.account_id
    assert new.totp != enrolment.totp
    assert sign_in(database, "amal", PASSWORD) is None
    assert sign_in(database, "amal", "another password")
    with database.writing() as db:
        assert passkeys_of(db, new.account_id) == []
        used = [accounts.use_recovery_code(db, vault, new.account_id, code, NOW) for code in enrolment.recovery_codes]
        assert not any(used)
        assert accounts.use_recovery_code(db, vault, new.account_id, new.recovery_codes[0], NOW)


def test_a_start_password_ends_with_the_owners_first_own_one(database: Database, vault: Vault) -> None:
    def is_start(token: str) -> bool:
        with database.reading() as db:
            found = accounts.find_sign_in(db, token, NOW, timedelta(1), timedelta(1))
        assert found is not None
        return found.start_password

    new = NewAccount(1, "amal", PASSWORD, "counsellor", NOW, start_password=True)
    with database.writing() as db:
        account_id = accounts.add_account(db, vault, new, CHEAP).account_id
        token = accounts.start_sign_in(db, account_id, NOW)
    assert is_start(token)
    with database.writing() as db:
        token = accounts.change_password(db, account_id, "another password", token, NOW, CHEAP)
    assert not is_start(token)
    with database.writing() as db:
        accounts.reset_account(db, vault, "amal", PASSWORD, NOW, CHEAP)
        token = accounts.start_sign_in(db, account_id, NOW)
    assert is_start(token)


def test_unknown_names_are_named(database: Database, vault: Vault) -> None:
    with database.writing() as db:
        for act in (
            lambda: accounts.reset_account(db, vault, "nobody", "x", NOW, CHEAP),
            lambda: accounts.disable_account(db, "nobody", NOW),
            lambda: accounts.current_code(db, vault, "nobody", NOW),
        ):
            with pytest.raises(LookupError, match="nobody"):
                act()
