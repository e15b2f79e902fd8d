"""What robots answer follows the truth of their personas, with some noise."""

import random
from collections import Counter

import pytest
from practising import practice_bank

from skills_app.assessment.bank import Item
from skills_app.assessment.bank_file import read_bank
from skills_app.assessment.item_score import is_right
from skills_app.assessment.item_types import ITEM_TYPES, Response
from skills_app.assessment.knowledge import KnowledgeItem
from skills_app.assessment.personas import read_personas
from skills_app.config import HOME
from skills_app.workshop_demo.answering import Knowing

COOK = read_bank(HOME / "question_banks" / "cook")
KNOWING = Knowing(COOK, read_personas(HOME / "question_banks" / "cook", COOK), practice_bank(), "en")
FEAST = KNOWING.personas[0]


def given(item: Item | KnowledgeItem, times: int = 200) -> list[Response]:
    """Raises when a page could not send it."""
    draw = random.Random(1)
    return [ITEM_TYPES[item.type].read(item, KNOWING.answer(FEAST, item.id, draw)) for _ in range(times)]


def share_right(field_level: int) -> float:
    fields = [field for field in COOK.fields if FEAST.truth[field.id].level == field_level]
    responses = [(item, one) for field in fields for item in field.knowledge for one in given(item, 60)]
    return sum(is_right(item, one) for item, one in responses) / len(responses)


@pytest.mark.parametrize(("does", "usual"), [("hardly", "never"), ("some", "rarely"), ("extensive", "very_often")])
def test_an_activity_is_done_as_often_as_is_true(does: str, usual: str) -> None:
    field = next(field for field in COOK.fields if FEAST.truth[field.id].does == does)
    item = next(item for item in field.items if item.counts)
    counts = Counter(one.value for one in given(item))
    assert counts.most_common(1)[0][0] == usual
    assert len(counts) > 2, "there is noise"


def test_what_nobody_does_was_never_done() -> None:
    foils = [item for item in COOK.items.values() if item.foil]
    assert foils
    assert {one.value for item in foils for one in given(item)} == {"never"}


def test_who_knows_more_is_right_more_often() -> None:
    assert share_right(0) < share_right(1) < share_right(3)
    assert share_right(3) > 0.8


def test_everything_that_is_tried_out_is_understood() -> None:
    for item in practice_bank().fields[0].asked:
        assert is_right(item, given(item, 1)[0]), item.id


def test_a_persona_is_known_by_the_heading_of_the_page() -> None:
    assert KNOWING.persona_called(f"You play: {FEAST.texts['en'].name}\n") == FEAST
    assert KNOWING.persona_called("You play: nobody of these") is None
