"""What was given in words: the client's own voice, and the desk's about the client; else the two say the same."""

from pathlib import Path

import pytest
from flask import Flask
from web.knowing import KNOWING
from web.type_banks import BANKS, GIVEN, type_of

from skills_app.assessment.bank import Bank
from skills_app.assessment.bank_file import read_bank
from skills_app.assessment.item_types import SKIP
from skills_app.web.answer_words import CLIENT_SAYS, OF_THE_CLIENT, InsteadWords, answer_words

VOICES = {"client": CLIENT_SAYS, "desk": OF_THE_CLIENT}


def said(app: Flask, bank: Bank, item_id: str, value: str, voice: InsteadWords) -> str:
    with app.test_request_context("/en/"):
        return answer_words(bank.asked(item_id), value, bank.texts["en"], voice)


@pytest.fixture
def knowing() -> Bank:
    return read_bank(KNOWING)


@pytest.mark.parametrize(
    ("value", "client", "desk"),
    [
        ("dont_know", "I don't know", "doesn't know"),
        ("another_way", "I do it another way", "does it another way"),
        (SKIP, "skipped", "skipped"),
    ],
)
def test_what_is_given_instead_of_an_answer_has_two_voices(
    app: Flask, knowing: Bank, value: str, client: str, desk: str
) -> None:
    item_id = next(iter(knowing.knowledge))
    assert {name: said(app, knowing, item_id, value, voice) for name, voice in VOICES.items()} == {
        "client": client,
        "desk": desk,
    }


def test_without_a_voice_it_is_the_clients(app: Flask, knowing: Bank) -> None:
    item_id = next(iter(knowing.knowledge))
    with app.test_request_context("/en/"):
        assert answer_words(knowing.asked(item_id), "dont_know", knowing.texts["en"]) == "I don't know"


def test_an_activity_has_one_voice(app: Flask, knowing: Bank) -> None:
    """Its words stand on the buttons that the client tapped."""
    assert {said(app, knowing, "k1a1", "another_way", voice) for voice in VOICES.values()} == {"done another way"}


@pytest.mark.parametrize("item_id", GIVEN)
def test_an_answer_of_each_type_reads_the_same(app: Flask, item_id: str) -> None:
    bank = read_bank(Path(BANKS) / type_of(item_id))
    client, desk = (said(app, bank, item_id, GIVEN[item_id][1], voice) for voice in VOICES.values())
    assert client == desk != ""
