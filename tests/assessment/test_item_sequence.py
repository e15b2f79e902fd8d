from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skills_app.assessment.bank import Bank
from skills_app.assessment.bank_file import read_bank
from skills_app.assessment.item_sequence import item_order, next_item, position, previous_item

SEEDS = st.integers(min_value=0, max_value=2**63)
ORDERS = st.lists(st.text("abcdef0123", min_size=1, max_size=4), unique=True, min_size=1, max_size=12)


@given(SEEDS)
def test_order_is_a_permutation_and_the_same_for_the_same_seed(tiny: Bank, seed: int) -> None:
    order = item_order(tiny, "experience", seed)
    assert sorted(order) == sorted(tiny.items)
    assert order == item_order(tiny, "experience", seed)


@given(SEEDS)
def test_fields_are_rotated_and_items_stay_in_the_authors_order(tiny: Bank, seed: int) -> None:
    first, second = ("k1a1", "k1b2", "k1c3"), ("k2a1", "k2b2", "k2c3")
    assert item_order(tiny, "experience", seed) == (first + second if seed % 2 == 0 else second + first)


@given(SEEDS)
def test_activities_come_before_the_knowledge_items_of_their_field(example_banks: Path, seed: int) -> None:
    asked = ("k1a1", "k1b2", "k1c3", "k1d4", "k8a1", "k8b2", "k8c3", "k8d4", "k8e5", "k8f6", "k8g7", "k8h8")
    assert item_order(read_bank(example_banks / "full"), "full", seed) == asked


@given(SEEDS)
def test_only_chosen_fields_are_asked(tiny: Bank, seed: int) -> None:
    second = tiny.fields[1]
    assert item_order(tiny, "experience", seed, (second.id,)) == ("k2a1", "k2b2", "k2c3")


@given(ORDERS)
def test_walking_on_meets_every_item_once(order: list[str]) -> None:
    walked: list[str] = []
    here = next_item(order, None, walked)
    while here is not None:
        walked.append(here)
        here = next_item(order, here, walked)
    assert walked == order


@given(ORDERS, st.data())
def test_resuming_finds_the_first_item_that_is_open(order: list[str], data: st.DataObject) -> None:
    there = data.draw(st.sets(st.sampled_from(order)))
    still_open = [item_id for item_id in order if item_id not in there]
    assert next_item(order, None, there) == (still_open[0] if still_open else None)
    assert next_item(order, order[-1], there) == (still_open[0] if still_open else None)


@given(ORDERS, st.data())
def test_every_open_item_is_reached_from_anywhere(order: list[str], data: st.DataObject) -> None:
    there = data.draw(st.sets(st.sampled_from(order)))
    here: str | None = data.draw(st.sampled_from(order))
    steps = 0
    while here is not None:
        there.add(here)
        here = next_item(order, here, there)
        steps += 1
        assert steps <= 2 * len(order) * len(order)
    assert there == set(order)


@given(ORDERS)
def test_back_undoes_forward(order: list[str]) -> None:
    assert previous_item(order, order[0]) is None
    for item_id in order[:-1]:
        after = next_item(order, item_id, ())
        assert after is not None
        assert previous_item(order, after) == item_id


def test_after_a_given_item_comes_its_neighbour_while_anything_is_open() -> None:
    assert next_item(("a", "b", "c"), "a", {"a", "b"}) == "b"
    assert next_item(("a", "b", "c"), "a", {"a", "b", "c"}) is None


def test_position_counts_from_one_and_refuses_strangers() -> None:
    assert [position(("a", "b"), item_id) for item_id in "ab"] == [1, 2]
    for ask in (position, previous_item):
        with pytest.raises(ValueError, match="not in"):
            ask(("a", "b"), "c")
    with pytest.raises(ValueError, match="not in"):
        next_item(("a", "b"), "c", ())
