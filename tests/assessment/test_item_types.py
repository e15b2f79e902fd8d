from pathlib import Path

import pytest

from skills_app.assessment.bank import Bank
from skills_app.assessment.bank_file import read_bank
from skills_app.assessment.item_score import is_right
from skills_app.assessment.item_types import (
    FREQUENCIES,
    INSTEAD,
    ITEM_TYPES,
    OTHER,
    SKIP,
    InvalidResponse,
    Raw,
    Response,
)
from skills_app.assessment.knowledge import KnowledgeItem

OF_TYPE = {
    "k2a1": "single",
    "k3a1": "multiple",
    "k4a1": "picture_choice",
    "k4b2": "picture_choice",
    "k5b2": "ordering",
    "k6a1": "hotspot",
    "k7a1": "matching",
    "k8b2": "number",
}


@pytest.fixture(scope="session")
def knowledge(example_banks: Path) -> dict[str, KnowledgeItem]:
    banks = [read_bank(example_banks / "types" / name) for name in sorted(set(OF_TYPE.values()))]
    return {item_id: bank.knowledge[item_id] for bank in banks for item_id in OF_TYPE if item_id in bank.knowledge}


def read(item: KnowledgeItem, raw: Raw) -> Response:
    return ITEM_TYPES[item.type].read(item, raw)


@pytest.mark.parametrize("wish", [False, True])
@pytest.mark.parametrize("value", [*FREQUENCIES, *OTHER, SKIP])
def test_every_frequency_is_read_with_and_without_a_wish(tiny: Bank, value: str, *, wish: bool) -> None:
    item, item_type = tiny.item("k1a1"), ITEM_TYPES["frequency"]
    raw = ({"skip": ["1"]} if value == SKIP else {"answer": [value]}) | ({"wish": ["1"]} if wish else {})
    response = Response("k1a1", value, wish=wish)
    assert item_type.read(item, raw) == response
    assert item_type.written(response) == raw


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        ({}, "missing"),
        ({"answer": []}, "missing"),
        ({"answer": [""]}, "missing"),
        ({"wish": ["1"]}, "missing"),
        ({"answer": ["always"]}, "unknown"),
        ({"answer": ["Never"]}, "unknown"),
        ({"answer": ["dont_know"]}, "unknown"),
    ],
)
def test_any_other_frequency_is_refused_with_a_reason(tiny: Bank, raw: Raw, reason: str) -> None:
    with pytest.raises(InvalidResponse) as refused:
        ITEM_TYPES["frequency"].read(tiny.item("k1a1"), raw)
    assert refused.value.reason == reason


@pytest.mark.parametrize(
    ("item_id", "raw", "value"),
    [
        ("k2a1", {"answer": ["a1b2"]}, "a1b2"),
        ("k3a1", {"answer": ["b1c3"]}, "b1c3"),
        ("k3a1", {"answer": ["b1a1", "b1c3"]}, "b1a1 b1c3"),
        ("k4a1", {"answer": ["c1d4"]}, "c1d4"),
        ("k4b2", {"answer": ["c2b2", "c2c3"]}, "c2b2 c2c3"),
        ("k5b2", {"place-d2c3": ["1"], "place-d2a1": ["2"], "place-d2b2": ["3"]}, "d2c3 d2a1 d2b2"),
        ("k6a1", {"answer": ["e1c3"]}, "e1c3"),
        ("k7a1", {"match-g1a1": ["g1g7"], "match-g1c3": ["g1g7"]}, "g1a1=g1g7 g1c3=g1g7"),
        ("k8b2", {"answer": ["17.5"]}, "17.5"),
        ("k8b2", {"answer": ["0"]}, "0"),
        ("k8b2", {"answer": ["60"]}, "60"),
    ],
)
def test_what_is_read_can_be_written_again(
    knowledge: dict[str, KnowledgeItem], item_id: str, raw: Raw, value: str
) -> None:
    item = knowledge[item_id]
    assert item.type == OF_TYPE[item_id]
    response = read(item, raw)
    assert response == Response(item_id, value)
    assert ITEM_TYPES[item.type].written(response) == raw


@pytest.mark.parametrize(
    ("item_id", "raw", "value"),
    [
        ("k3a1", {"answer": ["b1d4", "", "b1b2"]}, "b1b2 b1d4"),
        ("k7a1", {"match-g1a1": ["g1d4"], "match-g1b2": [""], "match-g1c3": []}, "g1a1=g1d4"),
        ("k8b2", {"answer": [" ١٧٫٥ "]}, "17.5"),
        ("k8b2", {"answer": ["020,0"]}, "20"),
    ],
)
def test_one_text_is_stored_for_every_way_to_give_it(
    knowledge: dict[str, KnowledgeItem], item_id: str, raw: Raw, value: str
) -> None:
    assert read(knowledge[item_id], raw).value == value


@pytest.mark.parametrize(
    ("item_id", "raw", "reason"),
    [
        ("k2a1", {}, "missing"),
        ("k2a1", {"answer": [""]}, "missing"),
        ("k2a1", {"answer": ["b1a1"]}, "unknown"),
        ("k2a1", {"answer": ["a1a1", "a1b2"]}, "too_many"),
        ("k3a1", {"answer": ["b1a1", "b1b2", "b1c3"]}, "too_many"),
        ("k3a1", {"answer": ["b1a1", "b1a1"]}, "unknown"),
        ("k5b2", {}, "missing"),
        ("k5b2", {"place-d2c3": ["1"], "place-d2a1": ["2"]}, "incomplete"),
        ("k5b2", {"place-d2c3": ["1"], "place-d2a1": ["2"], "place-d2b2": ["2"]}, "twice"),
        ("k5b2", {"place-d2c3": ["1"], "place-d2a1": ["2"], "place-d2b2": ["4"]}, "unknown"),
        ("k5b2", {"place-d2c3": ["1"], "place-d2a1": ["2"], "place-d2b2": ["²"]}, "unknown"),
        ("k6a1", {"answer": ["0.5,0.5"]}, "unknown"),
        ("k7a1", {}, "missing"),
        ("k7a1", {"match-g1d4": ["g1e5"]}, "missing"),
        ("k7a1", {"match-g1a1": ["g1b2"]}, "unknown"),
        ("k8b2", {}, "missing"),
        ("k8b2", {"answer": ["ten"]}, "no_number"),
        ("k8b2", {"answer": ["inf"]}, "no_number"),
        ("k8b2", {"answer": ["-1"]}, "out_of_range"),
        ("k8b2", {"answer": ["60.1"]}, "out_of_range"),
    ],
)
def test_anything_else_is_refused_with_a_reason(
    knowledge: dict[str, KnowledgeItem], item_id: str, raw: Raw, reason: str
) -> None:
    with pytest.raises(InvalidResponse) as refused:
        read(knowledge[item_id], raw)
    assert refused.value.reason == reason


@pytest.mark.parametrize("instead", INSTEAD)
@pytest.mark.parametrize("item_id", OF_TYPE)
def test_not_knowing_and_another_way_are_responses(
    knowledge: dict[str, KnowledgeItem], item_id: str, instead: str
) -> None:
    item = knowledge[item_id]
    response = Response(item_id, instead)
    assert ITEM_TYPES[item.type].written(response) == {"instead": [instead]}
    assert read(item, {"instead": [instead]}) == response
    assert read(item, {"instead": [instead], "answer": ["anything"]}) == response
    assert read(item, {"kept": [instead]}) == response


def test_what_was_kept_gives_way_to_an_answer(knowledge: dict[str, KnowledgeItem]) -> None:
    item = knowledge["k2a1"]
    assert read(item, {"kept": ["dont_know"], "answer": ["a1a1"]}).value == "a1a1"
    with pytest.raises(InvalidResponse, match="too_many"):
        read(item, {"kept": ["dont_know"], "answer": ["a1a1", "a1b2"]})


@pytest.mark.parametrize("name", ["instead", "kept"])
def test_nothing_else_is_given_instead(knowledge: dict[str, KnowledgeItem], name: str) -> None:
    for value in ("", "skip", "often"):
        with pytest.raises(InvalidResponse, match="unknown"):
            read(knowledge["k2a1"], {name: [value]})


def test_a_number_without_a_range_may_be_any(knowledge: dict[str, KnowledgeItem]) -> None:
    item = KnowledgeItem("k1a1", "number", "f1a1", "number", "easy", knowledge["k8b2"].rationale, number=4)
    assert read(item, {"answer": ["-1000000"]}).value == "-1000000"


def test_every_item_of_a_bank_has_a_type_that_is_served(tiny: Bank) -> None:
    assert {item.type for item in tiny.items.values()} <= ITEM_TYPES.keys()


def test_the_scenes_of_an_item_and_its_kind(full: Bank) -> None:
    assert full.knowledge["k8e5"].scenes == ("square",)
    assert full.knowledge["k8a1"].scenes == ("square",), "a film is no scene, the picture of an option is"
    assert full.asked("k1a1") is full.item("k1a1")
    assert full.asked("k8a1") is full.knowledge["k8a1"]


def test_practice_is_passed_when_nothing_is_missing_and_nothing_too_much(full: Bank) -> None:
    two = full.knowledge["k8b2"]
    assert is_right(full.item("k1a1"), Response("k1a1", "never")), "every answer to an activity is right"
    assert is_right(two, Response("k8b2", "o2b2 o2d4"))
    assert not is_right(two, Response("k8b2", "o2b2"))
    assert not is_right(two, Response("k8b2", "dont_know"))
