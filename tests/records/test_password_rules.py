"""What a password must be."""

import pytest

from skills_app.records.password_rules import LONGEST_PASSWORD, SHORTEST_PASSWORD, Fault, fault_of


@pytest.mark.parametrize(
    ("password", "fault"),
    [
        ("x" * (SHORTEST_PASSWORD - 1), "length"),
        ("x" * (LONGEST_PASSWORD + 1), "length"),
        ("1234567890", "common"),
        ("QwertyUiop", "common"),
        (" 1qaz2wsx3e ", "common"),
        ("aaaaaaaaaaaaaaaa", "common"),
        ("hallo12345", "common"),
        ("my AMAL.HADDAD 2026", "sign_in_name"),
        ("amal.ha ddad for ever", "sign_in_name"),
        ("jobcenter nord 2026", "house"),
        ("JobcenterNord!", "house"),
        ("skills app 2026", "house"),
        ("SkillsApp-2026", "house"),
        ("a tram on a rainy morning", None),
        ("всяке слово своє місце", None),
        ("كلمة سر طويلة جدا", None),
    ],
)
def test_the_first_thing_that_is_wrong(password: str, fault: Fault | None) -> None:
    """ASVS 5 V6.2.1, V6.2.4, V6.2.9, V6.2.11."""
    assert fault_of(password, "amal.haddad", "Jobcenter Nord") == fault


@pytest.mark.parametrize(("name", "house"), [("a", ""), ("am", "ra")])
def test_a_name_that_is_hardly_one_forbids_nothing(name: str, house: str) -> None:
    assert fault_of("a tram on a rainy morning", name, house) is None


def test_no_kind_of_character_is_asked_for() -> None:
    """ASVS 5 V6.2.5."""
    assert fault_of("only small letters here", "amal", "") is None
