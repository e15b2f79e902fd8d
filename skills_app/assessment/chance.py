"""What a blind guess earns with a rule: every equally likely response, counted exactly."""

from collections import defaultdict
from collections.abc import Iterable
from functools import lru_cache
from itertools import permutations
from math import comb

from skills_app.assessment import rule_formulas as formulas
from skills_app.assessment.shapes import area
from skills_app.assessment.task import Pair, Task, closure

MOST_BY_POINTS = 0.25
"""The chance value of a target so large that guessing is easy."""


def of_single(task: Task) -> float:
    return 1 / len(task.options)


def of_balanced(task: Task) -> float:
    """As many options ticked as there are keys, at random."""
    keys, options = len(task.keys), len(task.options)
    others = options - keys
    return sum(
        comb(keys, hits) * comb(others, keys - hits) * formulas.balanced_share(hits, keys - hits, keys, others)
        for hits in range(keys + 1)
    ) / comb(options, keys)


def of_all_or_nothing(task: Task) -> float:
    return 1 / comb(len(task.options), len(task.keys))


def of_precedence(task: Task) -> float:
    return _of_order(len(task.options), _numbered(task, task.pairs), longest=False)


def of_lcs(task: Task) -> float:
    return _of_order(len(task.options), _numbered(task, closure(task.pairs)), longest=True)


def of_hotspot(task: Task) -> float:
    """As many points as targets, anywhere in the picture; areas as they are drawn, without the tolerance."""
    areas = [area(target, task.height) for target in task.targets]
    beside = max(0.0, 1 - sum(areas))
    likely: dict[tuple[frozenset[int], int], float] = {(frozenset(), 0): 1.0}
    for _ in areas:
        after: dict[tuple[frozenset[int], int], float] = defaultdict(float)
        for (hit, missed), share in likely.items():
            after[hit, missed + 1] += share * beside
            for target, size in enumerate(areas):
                after[hit | {target}, missed] += share * size
        likely = after
    expected = sum(share * max(0, len(hit) - missed) for (hit, missed), share in likely.items()) / len(areas)
    return min(MOST_BY_POINTS, expected)


def of_matching(task: Task) -> float:
    """Every left side matched at random; with different right sides when the right pairs use none twice."""
    lefts, rights = len(task.left), len(task.right)
    if len({right for _, right in task.pairs}) == lefts:
        return _of_matching_without_repeats(lefts, rights)
    share = 1 / rights
    return sum(
        comb(lefts, hits)
        * pow(share, hits)
        * pow(1 - share, lefts - hits)
        * formulas.matching_share(hits, lefts - hits, lefts, rights)
        for hits in range(lefts + 1)
    )


def of_number(task: Task) -> float:
    """The share of the numbers that can be set which are near enough; 0 when any number can be given."""
    if task.range is None:
        return 0.0
    least, greatest, step = task.range
    settable = [least + step * one for one in range(round((greatest - least) / step) + 1)]
    return sum(formulas.is_near(task, one) for one in settable) / len(settable)


def _numbered(task: Task, pairs: Iterable[Pair]) -> frozenset[Pair]:
    """Letters instead of ids, so that equal orders of different items are counted once."""
    letters = {option: chr(ord("a") + number) for number, option in enumerate(task.options)}
    return frozenset((letters[earlier], letters[later]) for earlier, later in pairs)


@lru_cache(maxsize=1024)
def _of_order(number: int, pairs: frozenset[Pair], *, longest: bool) -> float:
    share = formulas.lcs_share if longest else formulas.precedence_share
    orders = list(permutations(chr(ord("a") + one) for one in range(number)))
    return sum(share(order, pairs) for order in orders) / len(orders)


@lru_cache(maxsize=256)
def _of_matching_without_repeats(lefts: int, rights: int) -> float:
    orders = list(permutations(range(rights), lefts))
    right = (sum(place == one for place, one in enumerate(order)) for order in orders)
    return sum(formulas.matching_share(hits, lefts - hits, lefts, rights) for hits in right) / len(orders)
