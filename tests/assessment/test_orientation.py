"""Which occupation? What is shown, and which banks fit what was marked."""

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skills_app.assessment.bank import Bank
from skills_app.assessment.bank_file import read_bank
from skills_app.assessment.orientation import (
    FEWEST_MARKS,
    MOST_FITTING,
    Seen,
    fitting_banks,
    pictures_to_show,
    telling_activities,
)
from skills_app.config import HOME

COOK = read_bank(HOME / "question_banks" / "cook")
BANKS = tuple(replace(COOK, id=f"bank{number}") for number in range(30))
NUMBERS = st.integers(min_value=1, max_value=len(BANKS))


def banks(number: int) -> Sequence[Bank]:
    return BANKS[:number]


def marks_of(several: Sequence[Bank], wanted: set[str]) -> frozenset[Seen]:
    """What somebody marks who has done all work of these banks and no other, on the pages they see."""
    marked: frozenset[Seen] = frozenset()
    while marked != (more := frozenset(one for one in pictures_to_show(several, marked) if one[0] in wanted)):
        marked = more
    return marked


def test_telling_activities_are_those_the_bank_names_then_the_first_of_each_field(tiny: Bank) -> None:
    assert [item.id for item in telling_activities(tiny)] == ["k1a1", "k2a1", "k1b2", "k2b2", "k1c3", "k2c3"]
    named = replace(tiny, telling=("k2c3", "k1a1", "k9z9"))
    assert [item.id for item in telling_activities(named)] == ["k2c3", "k1a1", "k2a1", "k1b2", "k2b2", "k1c3"]


def test_foils_and_repeats_are_not_telling(tiny: Bank) -> None:
    first, second, third = tiny.fields[0].items
    field = replace(tiny.fields[0], items=(replace(first, foil=True), replace(second, repeat_of="k1c3"), third))
    shown = telling_activities(replace(tiny, fields=(field, tiny.fields[1])))
    assert [item.id for item in shown] == ["k1c3", "k2a1", "k2b2", "k2c3"]


@pytest.mark.parametrize(
    ("number", "first", "most"), [(1, 4, 10), (3, 12, 24), (9, 18, 30), (12, 24, 36), (30, 30, 42)]
)
def test_how_many_pictures_there_are(number: int, first: int, most: int) -> None:
    several = banks(number)
    assert len(pictures_to_show(several, ())) == first
    assert len(pictures_to_show(several, marks_of(several, {bank.id for bank in several}))) == most


@given(NUMBERS, st.data())
def test_every_bank_can_be_reached(number: int, data: st.DataObject) -> None:
    several = banks(number)
    wanted = data.draw(st.sampled_from(several)).id
    found = fitting_banks(several, marks_of(several, {wanted}))
    assert [one.bank_id for one in found] == [wanted]


@given(NUMBERS, st.sets(st.integers(min_value=0, max_value=60)))
def test_pictures_are_bounded_each_once_and_the_same_for_the_same_marks(number: int, places: set[int]) -> None:
    several = banks(number)
    first = pictures_to_show(several, ())
    marked = {first[place % len(first)] for place in places}
    shown = pictures_to_show(several, marked)
    assert shown[: len(first)] == first
    assert len(set(shown)) == len(shown) <= 42
    assert pictures_to_show(several, list(marked)) == shown
    again = set(shown[len(first) :])
    assert pictures_to_show(several, marked | again) == shown, "marks of the second round draw nothing more"


@given(NUMBERS, st.sets(st.integers(min_value=0, max_value=60)))
def test_what_fits_was_marked_and_the_best_comes_first(number: int, places: set[int]) -> None:
    several = banks(number)
    everything = pictures_to_show(several, pictures_to_show(several, ()))
    marked = {everything[place] for place in places if place < len(everything)}
    found = fitting_banks(several, marked)
    assert len(found) <= MOST_FITTING
    shown = pictures_to_show(several, marked)
    shares = [len(one.marked) / sum(bank_id == one.bank_id for bank_id, _ in shown) for one in found]
    assert shares == sorted(shares, reverse=True)
    for one in found:
        assert len(one.marked) >= FEWEST_MARKS
        assert {(one.bank_id, item_id) for item_id in one.marked} <= marked


@given(NUMBERS)
def test_who_marks_nothing_gets_no_bank(number: int) -> None:
    assert fitting_banks(banks(number), ()) == ()


def test_marks_of_what_was_not_shown_do_not_count() -> None:
    last = telling_activities(COOK)[-2:]
    assert fitting_banks(banks(9), {("bank0", item.id) for item in last}) == ()
    assert fitting_banks(banks(9), {("baker", "k1a1"), ("baker", "k1b2")}) == ()


def test_a_bank_with_few_marks_does_not_stand_beside_one_with_many() -> None:
    two = banks(2)
    some = [one for one in pictures_to_show(two, ()) if one[0] == "bank1"][:FEWEST_MARKS]
    marked = {one for one in pictures_to_show(two, pictures_to_show(two, ())) if one[0] == "bank0"}
    assert [one.bank_id for one in fitting_banks(two, {*marked, *some})] == ["bank0"]
    assert [one.bank_id for one in fitting_banks(two, some)] == ["bank1"]


def test_neighbours_are_of_different_banks() -> None:
    assert [bank_id for bank_id, _ in pictures_to_show(banks(3), ())[:6]] == ["bank0", "bank1", "bank2"] * 2


def test_without_banks_there_is_nothing_to_show() -> None:
    assert pictures_to_show((), ()) == ()
    assert fitting_banks((), ()) == ()
