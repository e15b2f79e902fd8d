"""Chance values: the published ones, and every one against a count of all responses."""

from collections.abc import Iterator
from itertools import combinations, permutations, product

import pytest

from skills_app.assessment.given import Given
from skills_app.assessment.item_rules import ITEM_RULES, chance_value
from skills_app.assessment.shapes import Shape
from skills_app.assessment.task import Task, precedence

TC_11 = {
    (4, 1): 0.25, (4, 2): 0.1667, (4, 3): 0.25,
    (5, 1): 0.20, (5, 2): 0.20, (5, 3): 0.20, (5, 4): 0.20,
    (6, 1): 0.1667, (6, 2): 0.20, (6, 3): 0.20, (6, 4): 0.20, (6, 5): 0.1667,
}  # fmt: skip
COIN = {(4, 2): 0.1875, (5, 2): 0.1875, (6, 2): 0.1719, (6, 3): 0.1562}


def choice(number: int, keys: int) -> Task:
    options = tuple("ABCDEFG"[:number])
    return Task(options=options, keys=options[:keys])


def mean(rule: str, task: Task, responses: Iterator[Given]) -> float:
    scores = [ITEM_RULES[rule].score(task, response) for response in responses]
    return sum(scores) / len(scores)


@pytest.mark.parametrize(("number", "keys"), TC_11)
def test_tc_11_as_many_random_ticks_as_keys(number: int, keys: int) -> None:
    task = choice(number, keys)
    assert chance_value("balanced", task) == pytest.approx(TC_11[number, keys], abs=5e-5)
    counted = (Given(ids=ticked) for ticked in combinations(task.options, keys))
    assert chance_value("balanced", task) == pytest.approx(mean("balanced", task, counted))


@pytest.mark.parametrize(("number", "keys"), COIN)
def test_tc_11_a_coin_for_each_option(number: int, keys: int) -> None:
    task = choice(number, keys)
    coins = (Given(ids=ticked) for size in range(number + 1) for ticked in combinations(task.options, size))
    assert mean("balanced", task, coins) == pytest.approx(COIN[number, keys], abs=5e-5)


def test_tc_11_all_or_nothing_and_single() -> None:
    assert chance_value("all_or_nothing", choice(5, 2)) == pytest.approx(0.10)
    assert chance_value("all_or_nothing", choice(6, 3)) == pytest.approx(0.05)
    assert chance_value("single", choice(4, 1)) == 0.25


@pytest.mark.parametrize(
    ("number", "pairs", "longest"), [(3, 0.2778, 0.5), (4, 0.1944, 0.4722), (5, 0.1633, 0.4479), (6, 0.1448, 0.4281)]
)
def test_tc_20_random_orders(number: int, pairs: float, longest: float) -> None:
    options = tuple("ABCDEFG"[:number])
    task = Task(options=options, pairs=precedence(options))
    assert chance_value("precedence", task) == pytest.approx(pairs, abs=5e-5)
    assert chance_value("lcs", task) == pytest.approx(longest, abs=5e-5)


@pytest.mark.parametrize("rule", ["precedence", "lcs"])
@pytest.mark.parametrize("steps", [["A", "BC", "D"], ["AB", "CDE"], ["ABCD", "E"]])
def test_partial_orders_are_counted(rule: str, steps: list[str]) -> None:
    options = tuple(sorted("".join(steps)))
    task = Task(options=options, pairs=precedence(steps))
    assert chance_value(rule, task) == pytest.approx(
        mean(rule, task, (Given(ids=one) for one in permutations(options)))
    )


def test_seven_steps_are_counted_once_for_equal_orders() -> None:
    first, second = (Task(options=tuple(ids), pairs=precedence(tuple(ids))) for ids in ("ABCDEFG", "TUVWXYZ"))
    assert chance_value("precedence", first) == chance_value("precedence", second) < 0.1448


def test_one_target_is_as_easy_as_it_is_large_up_to_a_quarter() -> None:
    small, large = Shape("circle", (0.5, 0.5, 0.1)), Shape("rect", (0, 0, 1, 0.9))
    assert chance_value("hotspot", Task(targets=(small,), height=0.75)) == pytest.approx(0.041888, abs=1e-6)
    assert chance_value("hotspot", Task(targets=(large,))) == 0.25


def test_several_targets_are_counted() -> None:
    """Each point falls with these probabilities; the tiles of a grid stand for them."""
    targets = (Shape("rect", (0, 0, 0.2, 1)), Shape("rect", (0.2, 0, 0.3, 1)))
    task = Task(targets=targets)
    tiles = [((column + 0.5) / 10, 0.5) for column in range(10)]
    counted = (Given(points=points) for points in product(tiles, repeat=2))
    assert chance_value("hotspot", task) == pytest.approx(mean("hotspot", task, counted))


@pytest.mark.parametrize("rights", [2, 3, 4])
def test_matching_without_repeats_is_counted(rights: int) -> None:
    left, right = ("l1", "l2"), tuple(f"r{one}" for one in range(rights))
    task = Task(options=(*left, *right), pairs=tuple(zip(left, right, strict=False)))
    counted = (Given(pairs=tuple(zip(left, sides, strict=True))) for sides in permutations(right, 2))
    assert chance_value("matching", task) == pytest.approx(mean("matching", task, counted))


def test_matching_with_repeats_is_counted() -> None:
    left, right = ("l1", "l2", "l3"), ("r1", "r2")
    task = Task(options=(*left, *right), pairs=(("l1", "r1"), ("l2", "r1"), ("l3", "r2")))
    counted = (Given(pairs=tuple(zip(left, sides, strict=True))) for sides in product(right, repeat=3))
    assert chance_value("matching", task) == pytest.approx(mean("matching", task, counted))


def test_number_the_share_of_the_steps_that_are_near_enough() -> None:
    assert chance_value("number", Task(number=4, tolerance=1, range=(0, 9, 1))) == pytest.approx(0.3)
    assert chance_value("number", Task(number=0.5, range=(0, 1, 0.1))) == pytest.approx(1 / 11)
    assert chance_value("number", Task(number=4)) == 0
