"""Scores of single responses against docs/scoring.md; the numbers of the cases are those of the design."""

from itertools import permutations

import pytest
from hypothesis import given as for_all
from hypothesis import strategies as st

from skills_app.assessment.given import Given, InvalidGiven
from skills_app.assessment.item_rules import ITEM_RULES, chance_value
from skills_app.assessment.shapes import Shape
from skills_app.assessment.task import Task, precedence

TWO_OF_FIVE = Task(options=tuple("ABCDE"), keys=("A", "C"))
FIVE_STEPS = Task(options=tuple("ABCDE"), pairs=precedence("ABCDE"))
TIED = Task(options=tuple("ABCD"), pairs=precedence(["A", "BC", "D"]))
POLYGON = Shape("polygon", (0.2, 0.2, 0.6, 0.2, 0.6, 0.5, 0.2, 0.5))
TOOLS = Task(options=("l1", "l2", "l3", "r1", "r2", "r3"), pairs=(("l1", "r1"), ("l2", "r2"), ("l3", "r3")))


def score(rule: str, task: Task, response: Given) -> float:
    return ITEM_RULES[rule].score(task, response)


def ids(text: str) -> Given:
    return Given(ids=tuple(text))


@pytest.mark.parametrize(
    ("case", "ticked", "whole", "balanced"),
    [
        ("TC-3", "AC", 1, 1),
        ("TC-4", "A", 0, 0.5),
        ("TC-5", "AB", 0, 0.1667),
        ("TC-6", "ABC", 0, 0.6667),
        ("TC-7", "ACD", 0, 0.6667),
        ("TC-8", "ABCDE", 0, 0),
        ("TC-9", "", 0, 0),
        ("TC-10", "BD", 0, 0),
    ],
)
def test_tc_3_to_10_several_options(case: str, ticked: str, whole: float, balanced: float) -> None:
    assert score("balanced", TWO_OF_FIVE, ids(ticked)) == pytest.approx(balanced, abs=5e-5), case
    assert score("all_or_nothing", TWO_OF_FIVE, ids(ticked)) == whole, case


@pytest.mark.parametrize(
    ("case", "order", "pairs", "longest"),
    [
        ("TC-12", "ABCDE", 1, 1),
        ("TC-13", "BACDE", 0.8, 0.75),
        ("TC-14", "ABCED", 0.8, 0.75),
        ("TC-15", "BCDEA", 0.2, 0.75),
        ("TC-16", "ABEDC", 0.4, 0.5),
        ("TC-17", "EDCBA", 0, 0),
        ("one step moved far", "EABCD", 0.2, 0.75),
    ],
)
def test_tc_12_to_17_orders(case: str, order: str, pairs: float, longest: float) -> None:
    assert score("precedence", FIVE_STEPS, ids(order)) == pytest.approx(pairs), case
    assert score("lcs", FIVE_STEPS, ids(order)) == pytest.approx(longest), case


@pytest.mark.parametrize(("order", "expected"), [("ACBD", 1), ("BACD", 0.6), ("DABC", 0)])
def test_tc_21_tied_steps(order: str, expected: float) -> None:
    assert set(TIED.pairs) == {("A", "B"), ("A", "C"), ("A", "D"), ("B", "D"), ("C", "D")}
    assert score("precedence", TIED, ids(order)) == pytest.approx(expected)


def test_lcs_with_ties_is_0_for_the_order_turned_round_and_1_for_both_right_ones() -> None:
    assert [score("lcs", TIED, ids(order)) for order in ("ABCD", "ACBD", "DCBA")] == [1, 1, 0]
    assert {round(score("lcs", TIED, ids("".join(order))), 4) for order in permutations("ABCD")} == {0, 0.5, 1}


def test_lcs_follows_pairs_that_are_not_written() -> None:
    """A before B and B before C leave two of C, A, B, not three."""
    chain = Task(options=tuple("ABC"), pairs=(("A", "B"), ("B", "C")))
    assert score("lcs", chain, ids("CAB")) == score(
        "lcs", Task(options=tuple("ABC"), pairs=precedence("ABC")), ids("CAB")
    )


@pytest.mark.parametrize(
    ("point", "tolerance", "expected"), [((0.6, 0.35), 0, 1), ((0.61, 0.35), 0, 0), ((0.61, 0.35), 0.02, 1)]
)
def test_tc_22_hotspot(point: tuple[float, float], tolerance: float, expected: float) -> None:
    task = Task(targets=(POLYGON,), tolerance=tolerance)
    assert score("hotspot", task, Given(points=(point,))) == expected
    assert chance_value("hotspot", task) == pytest.approx(0.12)


def test_several_targets_each_count_once_and_points_beside_take_away() -> None:
    left, right = Shape("circle", (0.2, 0.5, 0.1)), Shape("rect", (0.7, 0.4, 0.9, 0.6))
    task = Task(targets=(left, right))
    points = {"left": (0.2, 0.5), "edge": (0.7, 0.4), "beside": (0.5, 0.5)}
    found = {
        names: score("hotspot", task, Given(points=tuple(points[name] for name in names.split())))
        for names in ("left edge", "left left", "left beside", "left", "beside beside", "")
    }
    expected = {"left edge": 1, "left left": 0.5, "left beside": 0, "left": 0.5, "beside beside": 0, "": 0}
    assert found == expected


def test_a_point_between_two_targets_hits_the_nearer_one() -> None:
    task = Task(targets=(Shape("rect", (0, 0, 0.4, 1)), Shape("rect", (0.5, 0, 1, 1))), tolerance=0.08)
    assert score("hotspot", task, Given(points=((0.44, 0.5), (0.46, 0.5)))) == 1


@pytest.mark.parametrize(("chosen", "expected"), [("A", 1), ("B", 0)])
def test_single(chosen: str, expected: float) -> None:
    assert score("single", Task(options=tuple("ABCD"), keys=("A",)), ids(chosen)) == expected


@pytest.mark.parametrize(
    ("pairs", "expected"),
    [
        ("l1r1 l2r2 l3r3", 1),
        ("l1r1 l2r3 l3r2", 0),
        ("l1r1 l2r1 l3r1", 0),
        ("l1r1", 1 / 3),
        ("l1r1 l2r2", 2 / 3),
        ("l1r1 l2r2 l3r1", 0.5),
        ("", 0),
    ],
)
def test_matching_is_the_share_right_corrected_for_chance(pairs: str, expected: float) -> None:
    made = tuple((pair[:2], pair[2:]) for pair in pairs.split())
    assert score("matching", TOOLS, Given(pairs=made)) == pytest.approx(expected)


@pytest.mark.parametrize(("number", "expected"), [(4, 1), (4.3, 1), (3.7, 1), (4.31, 0), (3, 0)])
def test_number_the_borders_belong_to_the_tolerance(number: float, expected: float) -> None:
    assert score("number", Task(number=4, tolerance=0.3), Given(number=number)) == expected


@pytest.mark.parametrize(
    ("rule", "task", "response", "message"),
    [
        ("single", TWO_OF_FIVE, ids("AB"), "one option"),
        ("single", TWO_OF_FIVE, ids(""), "one option"),
        ("single", TWO_OF_FIVE, ids("X"), "'X' is not among the options"),
        ("balanced", TWO_OF_FIVE, ids("AA"), "twice"),
        ("all_or_nothing", TWO_OF_FIVE, ids("X"), "not among"),
        ("precedence", FIVE_STEPS, ids("ABCD"), "all 5 options"),
        ("lcs", FIVE_STEPS, ids("ABCDD"), "twice"),
        ("hotspot", Task(targets=(POLYGON,)), Given(points=((0, 0), (1, 1))), "at most 1"),
        ("matching", TOOLS, Given(pairs=(("r1", "l1"),)), "not among"),
        ("matching", TOOLS, Given(pairs=(("l1", "l2"),)), "not among"),
        ("matching", TOOLS, Given(pairs=(("l1", "r1"), ("l1", "r2"))), "twice"),
    ],
)
def test_impossible_responses_are_refused(rule: str, task: Task, response: Given, message: str) -> None:
    with pytest.raises(InvalidGiven, match=message):
        score(rule, task, response)


CHOICES = st.integers(2, 7).flatmap(
    lambda number: st.tuples(
        st.just([f"o{one}" for one in range(number)]),
        st.sets(st.integers(0, number - 1), min_size=1, max_size=number - 1),
        st.sets(st.integers(0, number - 1)),
    )
)


@for_all(CHOICES)
def test_balanced_each_right_tick_helps_and_no_lazy_way_pays(choice: tuple[list[str], set[int], set[int]]) -> None:
    options, keys, ticked = choice
    task = Task(options=tuple(options), keys=tuple(options[one] for one in sorted(keys)))
    before = score("balanced", task, Given(ids=tuple(options[one] for one in ticked)))
    assert 0 <= before <= 1
    for key in keys - ticked:
        after = score("balanced", task, Given(ids=tuple(options[one] for one in ticked | {key})))
        assert after >= before
    assert score("balanced", task, Given()) == 0
    assert score("balanced", task, Given(ids=task.options)) == 0


@for_all(CHOICES, st.randoms(use_true_random=False))
def test_the_order_of_options_changes_nothing(choice: tuple[list[str], set[int], set[int]], chance: object) -> None:
    options, keys, ticked = choice
    task = Task(options=tuple(options), keys=tuple(options[one] for one in sorted(keys)))
    mixed = list(options)
    chance.shuffle(mixed)  # type: ignore[attr-defined]  # hypothesis does not export the type
    other = Task(options=tuple(mixed), keys=task.keys[::-1])
    response, turned = (Given(ids=tuple(options[one] for one in sorted(ticked, reverse=way))) for way in (False, True))
    for rule in ("balanced", "all_or_nothing"):
        assert score(rule, task, response) == score(rule, other, turned)
        assert chance_value(rule, task) == chance_value(rule, other)


@for_all(st.permutations("ABCDE"), st.sampled_from(["precedence", "lcs"]), st.integers(0, 3))
def test_putting_two_neighbours_right_never_harms(order: list[str], rule: str, place: int) -> None:
    for task in (FIVE_STEPS, Task(options=tuple("ABCDE"), pairs=precedence(["A", "BC", "DE"]))):
        before = score(rule, task, Given(ids=tuple(order)))
        if (order[place + 1], order[place]) in task.pairs:
            better = [*order[:place], order[place + 1], order[place], *order[place + 2 :]]
            assert score(rule, task, Given(ids=tuple(better))) >= before
