"""What a client has shown in a field: from stored responses to the result."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import pytest

from skills_app.assessment.bank import Bank, CutScore, CutSet
from skills_app.assessment.bank_archive import bank_from_json, bank_to_json
from skills_app.assessment.bank_file import read_bank
from skills_app.assessment.claimed_shown import compared
from skills_app.assessment.evidence import Circumstances
from skills_app.assessment.given import InvalidGiven
from skills_app.assessment.item_score import ItemScore, chance_values, item_score
from skills_app.assessment.item_types import UNKNOWN, Response
from skills_app.assessment.knowledge import KnowledgeItem, Option, Rationale
from skills_app.assessment.profile import CompetenceProfile, competence_profile
from skills_app.assessment.shown import Shown

LEVELS = (CutScore(1, 0.35, 0.80), CutScore(2, 0.55, 0.85), CutScore(3, 0.75, 0.90))
OPTIONS = tuple(Option(f"o{n}") for n in range(4))


@pytest.fixture(scope="module")
def full(example_banks: Path) -> Bank:
    return read_bank(example_banks / "full")


@pytest.fixture(scope="module")
def knowing(tiny: Bank) -> Bank:
    """20 single choices of four in the first field; the second field has none."""
    items = tuple(
        KnowledgeItem(f"n{n}", "single", "f1a1", "single", "easy", Rationale("", ""), options=OPTIONS, key=("o0",))
        for n in range(20)
    )
    field = replace(tiny.fields[0], knowledge=items)
    forms = {**tiny.forms, "full": replace(tiny.forms["experience"], id="full", kind="full")}
    cut_sets = (CutSet("default", "corrected", "default", LEVELS),)
    return replace(tiny, fields=(field, *tiny.fields[1:]), forms=forms, cut_sets=cut_sets)


def responses(right: int, wrong: int, *others: str, seconds: float | None = None) -> list[Response]:
    values = [*["o0"] * right, *["o1"] * wrong, *others]
    return [Response(f"n{n}", value, seconds=seconds) for n, value in enumerate(values)]


def profile(bank: Bank, there: Iterable[Response], circumstances: Circumstances | None = None) -> CompetenceProfile:
    return competence_profile(bank, "full", there, circumstances or Circumstances())


def shown(bank: Bank, there: Iterable[Response], circumstances: Circumstances | None = None) -> Shown:
    found = profile(bank, there, circumstances).fields[0].shown
    assert found is not None
    return found


def test_a_field_with_twelve_items(knowing: Bank) -> None:
    found = shown(knowing, responses(9, 3))
    assert (found.items, found.asked, found.unknown) == (12, 20, 0)
    assert (found.tally.number, found.tally.sum, found.tally.chance) == pytest.approx((12, 9, 0.25))
    assert found.knowledge.observed == pytest.approx(2 / 3)
    assert found.cuts == pytest.approx((0.5125, 0.6625, 0.8125))
    assert (found.levels.secured, found.levels.likely, found.levels.band) == (1, 2, (1, 3))
    assert (found.sure, found.evidence, found.against) == ("first_hint", "enough", ())
    assert (found.cut_set, found.cut_method) == ("default", "default")
    assert (found.rule, found.rule_version, found.item_rules) == ("beta", "1", ("single-1",))


def test_a_result_names_the_bank_it_stands_on(knowing: Bank, example_banks: Path) -> None:
    found = profile(knowing, [])
    assert (found.bank_version, len(found.bank_digest)) == ("1.0.0", 64)
    assert found.bank_digest == profile(bank_from_json(bank_to_json(knowing)), []).bank_digest
    assert found.bank_digest != profile(replace(knowing, version="2"), []).bank_digest


def test_the_same_responses_in_any_order_give_the_same_result(knowing: Bank) -> None:
    there = responses(10, 3, "skip")
    assert profile(knowing, there) == profile(knowing, there[::-1])


def test_a_field_without_knowledge_items_and_a_form_of_activities(knowing: Bank) -> None:
    assert profile(knowing, responses(10, 2)).fields[1].shown is None
    of_experience = competence_profile(knowing, "experience", responses(10, 2)).fields
    assert [(field.shown, field.compared) for field in of_experience] == [(None, None), (None, None)]


def test_nothing_given_is_not_level_0(knowing: Bank) -> None:
    found = shown(knowing, [])
    assert (found.items, found.evidence, found.against) == (0, "not_enough", ("few_items", "whole_scale"))


@pytest.mark.parametrize(
    ("right", "wrong", "evidence"),
    [(6, 1, "not_enough"), (7, 1, "preliminary"), (10, 1, "preliminary"), (11, 1, "enough")],
)
def test_few_items(knowing: Bank, right: int, wrong: int, evidence: str) -> None:
    assert shown(knowing, responses(right, wrong)).evidence == evidence


def test_a_band_over_all_levels_says_nothing(knowing: Bank) -> None:
    assert shown(knowing, responses(6, 2)).against == ("whole_scale",)


def test_rapid_answers_in_the_field(knowing: Bank) -> None:
    slow, rapid = responses(8, 4, seconds=3.0), responses(8, 4, seconds=2.9)
    assert shown(knowing, slow).against == ()
    assert shown(knowing, [*rapid[:2], *slow[2:]]).against == ()
    assert shown(knowing, [*rapid[:3], *slow[3:]]).against == ("rapid",)
    timed = replace(knowing, usual_times={f"n{n}": 35.0 for n in range(3)})
    assert shown(timed, slow).against == ("rapid",)


def test_practice_and_language(knowing: Bank) -> None:
    there = responses(5, 0, *["dont_know"] * 7)
    assert shown(knowing, there).against == ()
    assert shown(knowing, there, Circumstances(good_language=False)).against == ("language",)
    assert shown(knowing, there, Circumstances(practice_missed=frozenset({"single"}))).against == ("practice",)


@pytest.mark.parametrize("value", sorted(UNKNOWN))
def test_dont_know_and_another_way_score_chance(knowing: Bank, value: str) -> None:
    item = knowing.knowledge["n0"]
    assert item_score(item, Response("n0", value)) == ItemScore("n0", 0.25, 0.25, True, "single", "1")
    found = shown(knowing, responses(8, 2, value, value))
    assert found.unknown == 2
    assert found.knowledge.observed == pytest.approx(0.6111, abs=5e-5)


def test_an_impossible_response_names_the_item(knowing: Bank) -> None:
    with pytest.raises(InvalidGiven, match="n0: 'x' is not among the options"):
        profile(knowing, [Response("n0", "x")])


def test_ratings_of_the_items_shown_make_the_cut(knowing: Bank) -> None:
    ratings = {f"n{n}": (0.5, 0.6) if n < 10 else (0.7, 0.8) for n in range(20)}
    rated = CutSet("panel", "raw", "angoff-mod", (CutScore(1, 0.9, 0.8, 0, ratings),))
    bank = replace(knowing, cut_sets=(rated,))
    assert shown(bank, responses(5, 5)).cuts == pytest.approx((0.55,))
    assert shown(bank, responses(10, 10)).cuts == pytest.approx((0.65,))


def test_items_of_one_story_count_for_less(knowing: Bank) -> None:
    field = knowing.fields[0]
    story = tuple(replace(item, testlet="n0") if item.id in ("n1", "n2") else item for item in field.knowledge)
    bank = replace(knowing, fields=(replace(field, knowledge=story),))
    assert shown(bank, responses(3, 0)).tally.number == pytest.approx(3 / 1.2)


def test_every_type_from_its_stored_text(full: Bank) -> None:
    values = {
        "k8a1": "o1a1",
        "k8b2": "o2b2 o2a1",
        "k8c3": "o3a1 o3c3 o3b2 o3d4",
        "k8d4": "o4c3 o4a1 o4b2",
        "k8e5": "o5a1",
        "k8f6": "0.61,0.35",
        "k8g7": "o7a1=o7c3 o7b2=o7e5",
        "k8h8": "٤",
    }
    scores = {one: item_score(full.knowledge[one], Response(one, value)).score for one, value in values.items()}
    expected = {"k8a1": 1, "k8b2": 0, "k8c3": 1, "k8d4": 0.5, "k8e5": 1, "k8f6": 1, "k8g7": 0.25, "k8h8": 1}
    assert scores == pytest.approx(expected)
    found = shown(full, [Response(one, value) for one, value in values.items()])
    assert found.items == 8
    assert len(found.item_rules) == 7


def test_chance_values_of_a_bank(full: Bank) -> None:
    found = chance_values(full)
    assert found["k8a1"] == 0.5
    assert found["k8f6"] == pytest.approx(0.12)
    assert found["k8h8"] == pytest.approx(0.1)
    assert found.keys() == full.knowledge.keys()


@pytest.mark.parametrize(
    ("claimed", "right", "wrong", "expected"),
    [
        ("often", 11, 1, "fits"),
        ("often", 8, 4, "fits"),
        ("often", 3, 9, "talk"),
        ("rarely", 20, 0, "hidden_strength"),
        ("rarely", 8, 4, None),
        ("often", 3, 1, "not_enough"),
        (None, 3, 1, "not_enough"),
        (None, 20, 0, None),
    ],
)
def test_claimed_beside_shown(knowing: Bank, claimed: str | None, right: int, wrong: int, expected: str | None) -> None:
    """A3.5 compares with the band, and says nothing where there is nothing to remark."""
    claims = [Response(item_id, claimed) for item_id in ("k1a1", "k1b2", "k1c3")] if claimed else []
    field = profile(knowing, [*claims, *responses(right, wrong)]).fields[0]
    assert field.shown is not None
    assert field.compared == compared(field.claim, field.shown) == expected
