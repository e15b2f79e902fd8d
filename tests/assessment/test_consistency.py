from collections.abc import Callable
from dataclasses import replace

import pytest

from skills_app.assessment.bank import ActionField, Bank, Item
from skills_app.assessment.consistency import Consistency, Contradiction, Repeat, consistency
from skills_app.assessment.item_types import Response
from skills_app.assessment.overclaiming import overclaiming

MakeItems = Callable[..., list[Item]]


def bank_of(tiny: Bank, *fields: list[Item]) -> Bank:
    made = tuple(
        ActionField(f"f{n}", "", "square", tuple(replace(item, field_id=f"f{n}") for item in items))
        for n, items in enumerate(fields)
    )
    return replace(tiny, fields=made)


def look(bank: Bank, *values: str, seconds: float | None = None) -> Consistency:
    """Responses to k0, k1, ..."""
    there = [Response(f"k{n}", value, seconds=seconds) for n, value in enumerate(values)]
    return consistency(bank, "experience", there)


@pytest.mark.parametrize(
    ("counts", "d", "c"),
    [((18, 24, 0, 4), 1.9249, 0.3191), ((18, 24, 2, 4), 0.6433, -0.3217), ((24, 24, 4, 4), 0.7722, -1.6677)],
)
def test_tc_29_signal_detection(counts: tuple[int, int, int, int], d: float, c: float) -> None:
    found = overclaiming(*counts)
    assert (found.d, found.c) == pytest.approx((d, c), abs=5e-5)


@pytest.mark.parametrize(
    ("first", "again", "stable"), [("often", "very_often", True), ("often", "often", True), ("never", "often", False)]
)
def test_repeats_are_stable_within_one_step(
    tiny: Bank, activities: MakeItems, first: str, again: str, stable: bool
) -> None:
    bank = bank_of(tiny, activities(1) + activities(1, first=1, repeat_of="k0"))
    found = look(bank, first, again)
    assert found.repeats == (Repeat("k0", "k1", stable),)
    assert found.look_again == ()
    assert look(bank, "another_way", again).repeats == ()
    assert look(bank, first, "unclear").repeats == ()


def test_three_contradictions_are_a_sign(tiny: Bank, activities: MakeItems) -> None:
    bank = bank_of(tiny, activities(3, implies=("k3",)) + activities(1, first=3))
    assert look(bank, "often", "rarely", "very_often", "never").contradictions == (
        Contradiction("k0", "k3"),
        Contradiction("k2", "k3"),
    )
    assert look(bank, "often", "rarely", "very_often", "never").look_again == ()
    assert look(bank, "often", "often", "often", "never").look_again == ("contradictions",)
    assert look(bank, "often", "often", "often", "another_way").contradictions == ()


def test_two_foils_are_a_sign(tiny: Bank, activities: MakeItems) -> None:
    bank = bank_of(tiny, activities(3) + activities(3, first=3, foil=True))
    found = look(bank, "often", "never", "often", "often", "rarely", "very_often")
    assert (found.foils, found.look_again) == (("k3", "k5"), ("foils",))
    assert found.overclaiming == overclaiming(2, 3, 2, 3)
    assert look(bank, "often", "never", "often", "often", "rarely", "rarely").look_again == ()
    assert look(bank_of(tiny, activities(3)), "often", "often").overclaiming is None


@pytest.mark.parametrize(
    ("second_field", "seconds", "signs"),
    [
        (True, 1.4, ("same_and_rapid", "rapid")),
        (True, 1.5, ()),
        (True, None, ()),
        (False, 1.4, ("rapid",)),
    ],
)
def test_the_same_answer_is_a_sign_only_with_haste_and_over_two_fields(
    tiny: Bank, activities: MakeItems, second_field: bool, seconds: float | None, signs: tuple[str, ...]
) -> None:
    first, second = activities(6), activities(4, first=6)
    bank = bank_of(tiny, first, second) if second_field else bank_of(tiny, first + second)
    found = look(bank, *["very_often"] * 10, seconds=seconds)
    assert (found.longest_run, found.look_again) == (10, signs)


def test_nine_in_a_row_are_no_sign(tiny: Bank, activities: MakeItems) -> None:
    bank = bank_of(tiny, activities(6), activities(4, first=6))
    found = look(bank, *["often"] * 9, "never", seconds=1.0)
    assert (found.longest_run, found.look_again) == (9, ("rapid",))


def test_effort_is_the_share_that_was_not_rapid(tiny: Bank, activities: MakeItems) -> None:
    bank = bank_of(tiny, activities(10))
    there = [Response(f"k{n}", "often", seconds=1.0 if n < 1 else 9.0) for n in range(10)]
    found = consistency(bank, "experience", there)
    assert found.effort == pytest.approx(0.9)
    assert found.look_again == ()
    slower = consistency(replace(bank, usual_times={"k1": 95.0}), "experience", there)
    assert slower.effort == pytest.approx(0.8)
    assert slower.look_again == ("rapid",)


def test_nothing_given(tiny: Bank) -> None:
    assert look(tiny) == Consistency((), (), (), None, 0, 1.0, ())


def test_responses_outside_the_form_are_left_out(tiny: Bank) -> None:
    assert look(tiny, "often", "often") == look(tiny)
