"""Codes that can be read aloud and typed on any keyboard."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skills_app.records.codes import (
    ALPHABET,
    CODE_BITS,
    CODE_LENGTH,
    grouped,
    new_code,
    new_public_id,
    new_reference,
    normalise,
    normalise_digits,
)


def test_a_code_cannot_be_guessed() -> None:
    assert len(set(ALPHABET)) == len(ALPHABET) == 25
    assert CODE_BITS >= 60
    codes = {new_code() for _ in range(300)}
    assert len(codes) == 300
    assert set("".join(codes)) == {*ALPHABET, "-"}


@pytest.mark.parametrize("pair", ["0O", "1I", "1L", "IL", "2Z", "5S", "8B", "UV", "OQ"])
def test_of_letters_that_look_alike_one_stays_at_most(pair: str) -> None:
    assert len(set(pair) & set(ALPHABET)) <= 1


def test_a_code_is_grouped_for_reading() -> None:
    assert re.fullmatch(r"\w{4}-\w{4}-\w{5}", new_code())
    assert re.fullmatch(r"\w{3}-\w{3}", new_reference())


@given(st.text(ALPHABET, min_size=CODE_LENGTH, max_size=CODE_LENGTH))
def test_a_code_is_known_again_however_it_is_written(code: str) -> None:
    written = [code, grouped(code), code.lower(), " ".join(code), f" {grouped(code).lower()}\n", code.replace("-", "—")]
    assert {normalise(text) for text in written} == {code}


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("k7mx-4qrt-9cdfh", "K7MX4QRT9CDFH"),
        ("K٧MX ٤QRT", "K7MX4QRT"),
        ("K۷MX_۴QRT", "K7MX4QRT"),
        ("K७MX.४QRT", "K7MX4QRT"),
        ("Ｋ７ＭＸ", "K7MX"),
        ("\u200fK7\u00a0MX\u200f", "K7MX"),
        ("ZSBU", "258V"),
        ("", ""),
    ],
)
def test_typing(typed: str, meant: str) -> None:
    assert normalise(typed) == meant


def test_digits_of_any_script() -> None:
    assert normalise_digits("۱۲۳ ٤٥٦") == "123456"
    assert normalise_digits("12a²") == "12"


def test_public_ids_fit_into_an_address() -> None:
    ids = {new_public_id() for _ in range(100)}
    assert len(ids) == 100
    assert all(re.fullmatch(r"[\w-]{22}", one) for one in ids)
