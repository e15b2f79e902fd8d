"""One-time codes and recovery codes."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from records.examples import CHEAP, NOW

from skills_app.records import accounts
from skills_app.records.accounts import Enrolment, NewAccount, Totp
from skills_app.records.database import Database
from skills_app.records.second_factor import code_at
from skills_app.records.vault import Vault

STEP = timedelta(seconds=30)


@pytest.fixture
def enrolment(database: Database, vault: Vault) -> Enrolment:
    with database.writing() as db:
        return accounts.add_account(db, vault, NewAccount(1, "amal", "secret", "counsellor", NOW), CHEAP)


@pytest.fixture
def other(database: Database, vault: Vault) -> Enrolment:
    with database.writing() as db:
        return accounts.add_account(db, vault, NewAccount(1, "bela", "secret", "counsellor", NOW), CHEAP)


def check(database: Database, vault: Vault, code: str) -> bool:
    with database.writing() as db:
        account = accounts.find_account(db, "amal")
        assert account is not None
        return accounts.check_totp(db, vault, account, code, NOW)


def test_known_codes() -> None:
    """RFC 6238, appendix B, SHA-1, the last six digits."""
    secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
    epoch = NOW - timedelta(seconds=NOW.timestamp())
    assert code_at(secret, epoch + timedelta(seconds=59)) == "287082"
    assert code_at(secret, epoch + timedelta(seconds=1111111109)) == "081804"


@pytest.mark.parametrize("steps", [-1, 0, 1])
def test_a_clock_may_be_half_a_minute_wrong(database: Database, vault: Vault, enrolment: Enrolment, steps: int) -> None:
    assert check(database, vault, code_at(enrolment.totp.secret, NOW + steps * STEP))


@pytest.mark.parametrize("steps", [-2, 2])
def test_not_more(database: Database, vault: Vault, enrolment: Enrolment, steps: int) -> None:
    assert not check(database, vault, code_at(enrolment.totp.secret, NOW + steps * STEP))


def test_a_code_works_once_and_older_ones_no_more(database: Database, vault: Vault, enrolment: Enrolment) -> None:
    code, before = (code_at(enrolment.totp.secret, NOW + steps * STEP) for steps in (0, -1))
    assert check(database, vault, code)
    assert not check(database, vault, code)
    assert not check(database, vault, before)
    assert check(database, vault, code_at(enrolment.totp.secret, NOW + STEP))


def test_two_who_type_one_code_at_once(database: Database, vault: Vault, enrolment: Enrolment) -> None:
    code = code_at(enrolment.totp.secret, NOW)
    with ThreadPoolExecutor(4) as pool:
        assert sorted(pool.map(lambda _: check(database, vault, code), range(4))) == [False, False, False, True]


def test_digits_of_ones_own_script(database: Database, vault: Vault, enrolment: Enrolment) -> None:
    code = code_at(enrolment.totp.secret, NOW).translate(str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹"))
    assert check(database, vault, f"{code[:3]} {code[3:]}")


@pytest.mark.parametrize("code", ["", "12345", "abcdef", "1234567"])
def test_nonsense(database: Database, vault: Vault, enrolment: Enrolment, code: str) -> None:
    assert not check(database, vault, code)


def test_the_code_of_now_for_a_trial(database: Database, vault: Vault, enrolment: Enrolment) -> None:
    with database.reading() as db:
        code = accounts.current_code(db, vault, "amal", NOW)
    assert check(database, vault, code)


def test_the_address_for_the_app() -> None:
    uri = Totp("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ").uri("amal", "Skills")
    assert uri == "otpauth://totp/Skills:amal?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Skills"


def test_ten_recovery_codes_each_good_once(
    database: Database, vault: Vault, enrolment: Enrolment, other: Enrolment
) -> None:
    assert len(set(enrolment.recovery_codes)) == 10
    code = enrolment.recovery_codes[3]
    with database.writing() as db:
        assert not accounts.use_recovery_code(db, vault, other.account_id, code, NOW)
        assert accounts.use_recovery_code(db, vault, enrolment.account_id, code.lower().replace("-", " "), NOW)
        assert not accounts.use_recovery_code(db, vault, enrolment.account_id, code, NOW)
        assert not accounts.use_recovery_code(db, vault, enrolment.account_id, "", NOW)
        assert accounts.recovery_codes_left(db, enrolment.account_id) == 9


def test_new_recovery_codes_replace_the_old(database: Database, vault: Vault, enrolment: Enrolment) -> None:
    with database.writing() as db:
        accounts.new_recovery_codes(db, vault, enrolment.account_id)
        assert accounts.recovery_codes_left(db, enrolment.account_id) == 10
        assert not accounts.use_recovery_code(db, vault, enrolment.account_id, enrolment.recovery_codes[0], NOW)
