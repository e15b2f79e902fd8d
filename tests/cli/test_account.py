"""``skills-app account``."""

import re
from collections.abc import Callable

import pyotp
import pytest
from click.testing import Result

Command = Callable[..., Result]
PASSWORD = "long enough for a test"


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
    assert "10 characters" in command("account", "add", "rana", "--password", "short", status=1).output
    assert "no account" in command("account", "code", "rana", status=1).output


@pytest.mark.parametrize("words", [("code",), ("disable",), ("reset", "--password", PASSWORD)])
def test_an_unknown_name_is_a_sentence(command: Command, words: tuple[str, ...]) -> None:
    assert "there is no account of this name" in command("account", *words, "nobody", status=1).output


def test_a_disabled_account_is_said_to_be(command: Command) -> None:
    command("account", "add", "rana", "--password", PASSWORD)
    assert command("account", "disable", "rana").output == "rana is disabled\n"
