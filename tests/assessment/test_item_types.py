from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skills_app.assessment.bank import Bank
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

KNOWLEDGE = ("k8a1", "k8b2", "k8c3", "k8d4", "k8e5", "k8g7", "k8h8")
"""One item of each type at least; free points (k8f6) are scored, but no page takes them."""


MIXED: Mapping[str, str] = {"o3a1": "2", "o3b2": "1", "o3c3": "4", "o3d4": "3"}


def refused(item: object, raw: Raw) -> str:
    with pytest.raises(InvalidResponse) as found:
        ITEM_TYPES[item.type].read(item, raw)  # type: ignore[attr-defined]  # an activity or a knowledge item
    return found.value.reason


@pytest.mark.parametrize("value", [*FREQUENCIES, *OTHER])
def test_every_frequency_is_read_with_and_without_a_wish(tiny: Bank, value: str) -> None:
    item = tiny.item("k1a1")
    read = ITEM_TYPES[item.type].read
    assert read(item, {"answer": [value]}) == Response("k1a1", value, wish=False)
    assert read(item, {"answer": [value], "wish": ["1"]}) == Response("k1a1", value, wish=True)


def test_skip_counts_whatever_was_tapped_before(tiny: Bank) -> None:
    raw = {"answer": ["often"], "skip": ["1"], "wish": ["1"]}
    assert ITEM_TYPES["frequency"].read(tiny.item("k1a1"), raw) == Response("k1a1", SKIP, wish=True)


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        ({}, "missing"),
        ({"answer": [""]}, "missing"),
        ({"answer": []}, "missing"),
        ({"wish": ["1"]}, "missing"),
        ({"answer": ["always"]}, "unknown"),
        ({"answer": ["Never"]}, "unknown"),
        ({"answer": ["dont_know"]}, "unknown"),
    ],
)
def test_any_other_frequency_is_refused_with_a_reason(tiny: Bank, raw: Raw, reason: str) -> None:
    assert refused(tiny.item("k1a1"), raw) == reason


@pytest.mark.parametrize(
    ("item_id", "raw", "value"),
    [
        ("k8a1", {"answer": ["o1b2"]}, "o1b2"),
        ("k8b2", {"answer": ["o2d4", "o2a1"]}, "o2a1 o2d4"),
        ("k8b2", {"answer": ["o2c3"]}, "o2c3"),
        ("k8c3", {f"place-{one}": [place] for one, place in MIXED.items()}, "o3b2 o3a1 o3d4 o3c3"),
        ("k8e5", {"answer": ["o5b2"]}, "o5b2"),
        ("k8g7", {"match-o7a1": ["o7e5"], "match-o7b2": ["o7e5"]}, "o7a1=o7e5 o7b2=o7e5"),
        ("k8g7", {"match-o7a1": [""], "match-o7b2": ["o7c3"]}, "o7b2=o7c3"),
        ("k8h8", {"answer": ["٤"]}, "4"),
        ("k8h8", {"answer": [" 4,5 "]}, "4.5"),
    ],
)  # fmt: skip
def test_what_was_tapped_is_what_is_stored(full: Bank, item_id: str, raw: Raw, value: str) -> None:
    item = full.knowledge[item_id]
    response = ITEM_TYPES[item.type].read(item, raw)
    assert response == Response(item_id, value)
    again = ITEM_TYPES[item.type].written(response)
    assert ITEM_TYPES[item.type].read(item, again) == response, "the page shows it as it was given"


@pytest.mark.parametrize("item_id", KNOWLEDGE)
@pytest.mark.parametrize("instead", INSTEAD)
def test_not_knowing_is_always_a_response(full: Bank, item_id: str, instead: str) -> None:
    item = full.knowledge[item_id]
    raw = {"instead": [instead], "answer": ["nothing of the kind"]}
    response = ITEM_TYPES[item.type].read(item, raw)
    assert response == Response(item_id, instead)
    assert ITEM_TYPES[item.type].written(response) == {"instead": [instead]}
    assert refused(item, {"instead": ["skip"]}) == "unknown"


@pytest.mark.parametrize("item_id", KNOWLEDGE)
@pytest.mark.parametrize("raw", [{}, {"answer": [""]}, {"wish": ["1"]}, {"instead": []}])
def test_nothing_is_no_response(full: Bank, item_id: str, raw: Raw) -> None:
    assert refused(full.knowledge[item_id], raw) == "missing"


PLACES: Mapping[str, str] = {"o3a1": "1", "o3b2": "2", "o3c3": "3", "o3d4": "4"}


def places(**changes: str) -> Raw:
    return {f"place-{option}": [place] for option, place in {**PLACES, **changes}.items()}


@pytest.mark.parametrize(
    ("item_id", "raw", "reason"),
    [
        ("k8a1", {"answer": ["o1a1", "o1b2"]}, "too_many"),
        ("k8a1", {"answer": ["o2a1"]}, "unknown"),
        ("k8b2", {"answer": ["o2a1", "o2b2", "o2c3"]}, "too_many"),
        ("k8b2", {"answer": ["o2a1", "o2a1"]}, "unknown"),
        ("k8c3", places(o3a1=""), "incomplete"),
        ("k8c3", places(o3a1="2"), "twice"),
        ("k8c3", places(o3a1="5"), "unknown"),
        ("k8c3", places(o3a1="first"), "unknown"),
        ("k8g7", {"match-o7a1": ["o7b2"]}, "unknown"),
        ("k8g7", {"match-o7a1": ["o1a1"]}, "unknown"),
        ("k8h8", {"answer": ["four"]}, "no_number"),
        ("k8h8", {"answer": ["10"]}, "out_of_range"),
        ("k8h8", {"answer": ["-1"]}, "out_of_range"),
    ],
)
def test_what_cannot_be_stored_has_a_reason(full: Bank, item_id: str, raw: Raw, reason: str) -> None:
    assert refused(full.knowledge[item_id], raw) == reason


NAMES = ("answer", "instead", "skip", "wish", "place-o3a1", "place-o3b2", "match-o7a1", "match-o7b2")


@given(
    st.dictionaries(st.sampled_from(NAMES), st.lists(st.text(max_size=8) | st.sampled_from(("o1a1", "1")), max_size=4))
)
def test_no_input_breaks_a_type(full: Bank, raw: Raw) -> None:
    for item in map(full.asked, ("k1a1", *KNOWLEDGE)):
        item_type = ITEM_TYPES[item.type]
        try:
            response = item_type.read(item, raw)
        except InvalidResponse:
            continue
        assert item_type.read(item, item_type.written(response)) == response


def test_every_item_has_a_type_that_is_served(full: Bank) -> None:
    assert {item.type for item in full.items.values()} <= ITEM_TYPES.keys()
    assert {item.type for item in full.knowledge.values()} <= ITEM_TYPES.keys()


def test_as_many_are_chosen_as_there_are_keys(full: Bank) -> None:
    chosen = {item_id: full.knowledge[item_id].choose for item_id in KNOWLEDGE}
    assert chosen == {"k8a1": 1, "k8b2": 2, "k8c3": 1, "k8d4": 1, "k8e5": 1, "k8g7": 1, "k8h8": 1}


def test_the_scenes_of_an_item_begin_with_the_stimulus(full: Bank) -> None:
    item: KnowledgeItem = full.knowledge["k8e5"]
    assert item.scenes == ("square",)
    assert full.knowledge["k8a1"].scenes == ("square",), "a film is no scene"
