"""``skills-app account``."""

import re
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pyotp
import pytest
from click.testing import Result

from skills_app.records.accounts import (
    ROLES,
    check_password,
    find_account,
    find_sign_in,
    start_sign_in,
    use_recovery_code,
)
from skills_app.records.administration import StaffView, list_accounts
from skills_app.records.database import Database
from skills_app.records.vault import Vault

Command = Callable[..., Result]
PASSWORD = "long enough for a test"
ANOTHER = "another one for a test"


def test_a_new_account_shows_its_second_factor_once(command: Command) -> None:
    said = command("account", "add", "rana", typed=f"{PASSWORD}\n{PASSWORD}\n").output
    secret = re.search(r"type the secret (\w+)", said)
    assert secret is not None
    assert PASSWORD not in said
    assert "Recovery codes" in said
    assert command("account", "code", "rana").output.strip() == pyotp.TOTP(secret[1]).now()


def test_a_reset_gives_a_new_second_factor(command: Command) -> None:
    first = command("account", "add", "rana", "--password", PASSWORD).output
    second = command("account", "reset", "rana", "--password", PASSWORD).output
    assert set(re.findall(r"type the secret (\w+)", first)).isdisjoint(re.findall(r"type the secret (\w+)", second))


def test_a_name_is_given_once(command: Command) -> None:
    command("account", "add", "rana", "--password", PASSWORD)
    assert "already" in command("account", "add", "rana", "--password", PASSWORD, status=1).output


def test_a_short_password_is_refused(command: Command) -> None:
    assert "10 to 200 characters" in command("account", "add", "rana", "--password", "short", status=1).output
    assert "no account" in command("account", "code", "rana", status=1).output


@pytest.mark.parametrize(
    ("password", "said"),
    [
        ("qwertyuiop", "tried first"),
        ("Rana 2026 Haddad", "sign-in name"),
        ("job centre North", "name of the house"),
        ("Skills App 2026", "this program"),
    ],
)
def test_what_nobody_could_choose_is_refused(command: Command, data_folder: Path, password: str, said: str) -> None:
    """C8 V6.2.4, V6.2.11: of a new account and of a reset one."""
    command("organisation", "add", "Job Centre North", "--address", "north.example.org")
    house = ("--organisation", "north.example.org")
    assert said in command("account", "add", "rana", "--password", password, *house, status=1).output
    assert stored(data_folder, 2) == []
    command("account", "add", "rana", "--password", PASSWORD, *house)
    assert said in command("account", "reset", "rana", "--password", password, status=1).output


def test_the_password_of_a_command_is_a_start_password(command: Command, data_folder: Path) -> None:
    """As that of an administrator: whoever typed it knows it."""
    command("account", "add", "rana", "--password", PASSWORD)
    command("demonstration")
    with closing(Database(f"sqlite:///{data_folder}/skills.sqlite")) as database, database.writing() as db:
        now, found = datetime.now(UTC), {}
        for name in ("rana", "demo"):
            account = find_account(db, name)
            assert account is not None
            token = start_sign_in(db, account.id, now)
            signed_in = find_sign_in(db, token, now, timedelta(hours=1), timedelta(hours=1))
            assert signed_in is not None
            found[name] = signed_in.start_password
    assert found == {"rana": True, "demo": False}, "that of the demonstration is known to whoever reads its file"


@pytest.mark.parametrize("words", [("code",), ("disable",), ("reset", "--password", PASSWORD)])
def test_an_unknown_name_is_a_sentence(command: Command, words: tuple[str, ...]) -> None:
    assert "there is no account of this name" in command("account", *words, "nobody", status=1).output


def test_a_disabled_account_is_said_to_be(command: Command) -> None:
    command("account", "add", "rana", "--password", PASSWORD)
    assert command("account", "disable", "rana").output == "rana is disabled\n"


def test_a_reset_enables_a_disabled_account(command: Command, data_folder: Path) -> None:
    command("account", "add", "rana", "--password", PASSWORD)
    command("account", "disable", "rana")
    command("account", "reset", "rana", "--password", PASSWORD)
    with closing(Database(f"sqlite:///{data_folder}/skills.sqlite")) as database, database.reading() as db:
        assert check_password(db, "rana", PASSWORD) is not None


def test_the_last_administrator_is_let_in_again(command: Command, data_folder: Path) -> None:
    """The walk of docs/operating.md: old secrets open nothing, role and house stay, the log says who did it."""
    person = ("--role", "administrator", "--full-name", "Rana Haddad")
    first = command("account", "add", "rana", "--password", PASSWORD, *person).output
    command("account", "disable", "rana")
    second = command("account", "reset", "rana", typed=f"{ANOTHER}\n{ANOTHER}\n").output
    vault = Vault((data_folder / "secret_key").read_text().strip())
    with closing(Database(f"sqlite:///{data_folder}/skills.sqlite")) as database, database.writing() as db:
        now, account = datetime.now(UTC), find_account(db, "rana")
        assert account is not None
        assert (account.role, account.organisation_id, account.disabled_at) == ("administrator", 1, None)
        assert check_password(db, "rana", PASSWORD) is None
        assert check_password(db, "rana", ANOTHER) is not None
        assert not any(use_recovery_code(db, vault, account.id, code, now) for code in codes_of(first))
        assert all(use_recovery_code(db, vault, account.id, code, now) for code in codes_of(second))
    assert command("audit", "list").output.splitlines()[-1].split("  ")[2:] == [
        "operator",
        "account_changed",
        f"account {account.id}",
    ]


def codes_of(said: str) -> list[str]:
    """The recovery codes that a command printed."""
    codes = said.partition("Recovery codes")[2].splitlines()[1:]
    assert len(codes) == 10
    return [code.strip() for code in codes]


def stored(folder: Path, organisation_id: int = 1) -> list[StaffView]:
    with closing(Database(f"sqlite:///{folder}/skills.sqlite")) as database, database.reading() as db:
        return list_accounts(db, organisation_id, page=0, limit=9)


def test_a_new_account_is_a_counsellor_of_the_first_house(command: Command, data_folder: Path) -> None:
    command("account", "add", "rana", "--password", PASSWORD)
    (account,) = stored(data_folder)
    assert (account.role, account.full_name, account.team) == ("counsellor", None, None)


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("house", ["North", "north.example.org"])
def test_role_house_team_and_name_can_be_said(command: Command, data_folder: Path, role: str, house: str) -> None:
    command("organisation", "add", "North", "--address", "north.example.org")
    person = ("--role", role, "--organisation", house, "--team", "east", "--full-name", "Rana Haddad")
    command("account", "add", "rana", "--password", PASSWORD, *person)
    (account,) = stored(data_folder, 2)
    assert (account.role, account.full_name, account.team) == (role, "Rana Haddad", "east")


def test_unknown_roles_and_houses_are_refused(command: Command, data_folder: Path) -> None:
    assert "king" in command("account", "add", "rana", "--password", PASSWORD, "--role", "king", status=2).output
    said = command("account", "add", "rana", "--password", PASSWORD, "--organisation", "West", status=1).output
    assert "there is no organisation of this name" in said
    assert stored(data_folder) == []


def test_what_the_operator_did_stands_in_the_log(command: Command, data_folder: Path) -> None:
    command("account", "add", "rana", "--password", PASSWORD)
    command("account", "reset", "rana", "--password", PASSWORD)
    command("account", "disable", "rana")
    subject = f"account {stored(data_folder)[0].id}"
    lines = [line.split("  ")[2:] for line in command("audit", "list", "--subject", subject).output.splitlines()]
    actions = ("account_added", "account_changed", "account_disabled")
    assert lines == [["operator", action, subject] for action in actions]


@pytest.mark.parametrize(
    "words",
    [
        ("account", "add", "rana", "--password", PASSWORD),
        ("account", "reset", "rana", "--password", PASSWORD),
        ("account", "disable", "rana"),
        ("account", "code", "rana"),
        ("demonstration",),
        ("retention", "run"),
        ("serve",),
    ],
)
def test_without_tables_it_says_how_to_make_them(command: Command, data_folder: Path, words: tuple[str, ...]) -> None:
    (data_folder / "skills.sqlite").unlink()
    said = command(*words, status=1).output
    assert re.fullmatch(r"Error: the database is not at its newest version; run: .+ database migrate\n", said)


def test_a_database_that_does_not_answer_is_a_sentence(command: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", "postgresql://nobody@127.0.0.1:1/nothing")
    monkeypatch.setenv("SECRET_KEY", "k" * 32)
    assert "Error: the database cannot be used: " in command("account", "code", "rana", status=1).output
