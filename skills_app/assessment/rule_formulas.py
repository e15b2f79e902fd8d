"""Raw response -> score from 0 to 1, one function per rule. What each means, and why: docs/scoring.md."""

from collections.abc import Collection, Mapping

from skills_app.assessment.given import Given, InvalidGiven
from skills_app.assessment.shapes import Point, distance
from skills_app.assessment.task import Pair, Task, closure

ROUNDING = 1e-9
"""Half of what floating-point numbers may lack on a border that belongs to the right side."""


def single(task: Task, given: Given) -> float:
    _known(given.ids, task.options)
    if len(given.ids) != 1:
        raise InvalidGiven("one option is chosen, not several or none")
    return float(given.ids[0] in task.keys)


def balanced(task: Task, given: Given) -> float:
    hits, false_alarms = _counted(task, given)
    keys = len(task.keys)
    return balanced_share(hits, false_alarms, keys, len(task.options) - keys)


def balanced_share(hits: int, false_alarms: int, keys: int, distractors: int) -> float:
    """max(0, h/k - f/d): a right tick adds, a wrong tick takes away, never below zero."""
    return max(0.0, hits / keys - false_alarms / distractors)


def all_or_nothing(task: Task, given: Given) -> float:
    return float(_counted(task, given) == (len(task.keys), 0))


def precedence(task: Task, given: Given) -> float:
    """max(0, 2C - 1) with C the share of pairs in the right order; Kendall's tau, where positive."""
    _known(given.ids, task.options, all_of_them=True)
    return precedence_share(given.ids, task.pairs)


def precedence_share(order: Collection[str], pairs: Collection[Pair]) -> float:
    place = {step: number for number, step in enumerate(order)}
    satisfied = sum(place[earlier] < place[later] for earlier, later in pairs)
    return max(0.0, 2 * satisfied / len(pairs) - 1)


def lcs(task: Task, given: Given) -> float:
    """(L - w) / (n - w): L = the most steps that can stay where the others are taken out, w = L of the worst order."""
    _known(given.ids, task.options, all_of_them=True)
    return lcs_share(given.ids, closure(task.pairs))


def lcs_share(order: Collection[str], pairs: Collection[Pair]) -> float:
    """``pairs`` must hold every pair that follows from others. w is 1 for an order without ties."""
    place = {step: number for number, step in enumerate(order)}
    violated = [pair for pair in pairs if place[pair[0]] > place[pair[1]]]
    worst = _largest_apart(order, pairs)
    return (_largest_apart(order, violated) - worst) / (len(order) - worst)


def hotspot(task: Task, given: Given) -> float:
    """max(0, (h - f) / k) with h = targets hit, f = points beside all of them; k points at most."""
    if len(given.points) > len(task.targets):
        raise InvalidGiven(f"at most {len(task.targets)} points can be set")
    hit = [_nearest(task, point) for point in given.points]
    hits = len({target for target in hit if target is not None})
    return max(0.0, (hits - hit.count(None)) / len(task.targets))


def matching(task: Task, given: Given) -> float:
    """Balanced over all pairs that can be made; with every left side matched: the share right, corrected for chance."""
    left = [pair[0] for pair in given.pairs]
    _known(left, task.left)
    for pair in given.pairs:
        _known([pair[1]], task.right)
    right = len(set(given.pairs) & set(task.pairs))
    return matching_share(right, len(given.pairs) - right, len(task.left), len(task.right))


def matching_share(right: int, wrong: int, lefts: int, rights: int) -> float:
    return balanced_share(right, wrong, lefts, lefts * (rights - 1))


def number(task: Task, given: Given) -> float:
    return float(given.number is not None and is_near(task, given.number))


def is_near(task: Task, one: float) -> bool:
    """The borders of the tolerance belong to it."""
    return task.number is not None and abs(one - task.number) <= task.tolerance + ROUNDING


def _counted(task: Task, given: Given) -> tuple[int, int]:
    """Hits and false alarms."""
    _known(given.ids, task.options)
    hits = len(set(given.ids) & set(task.keys))
    return hits, len(given.ids) - hits


def _known(ids: Collection[str], options: Collection[str], *, all_of_them: bool = False) -> None:
    if unknown := [one for one in ids if one not in options]:
        raise InvalidGiven(f"{unknown[0]!r} is not among the options")
    if len(set(ids)) < len(ids):
        raise InvalidGiven("an option is named twice")
    if all_of_them and len(ids) < len(options):
        raise InvalidGiven(f"all {len(options)} options must be placed")


def _nearest(task: Task, point: Point) -> int | None:
    """The target that the point hits; of several the one it lies nearest to."""
    away = [distance(target, point, task.height) for target in task.targets]
    nearest = min(range(len(away)), key=away.__getitem__)
    return nearest if away[nearest] <= task.tolerance + ROUNDING else None


def _largest_apart(steps: Collection[str], pairs: Collection[Pair]) -> int:
    """The most steps of which no two form a pair."""
    partners: dict[str, set[str]] = {step: set() for step in steps}
    for one, other in pairs:
        partners[one].add(other)
        partners[other].add(one)
    return _largest(frozenset(steps), partners)


def _largest(steps: frozenset[str], partners: Mapping[str, set[str]]) -> int:
    bound = next((step for step in sorted(steps) if partners[step] & steps), None)
    if bound is None:
        return len(steps)
    without = steps - {bound}
    return max(_largest(without, partners), 1 + _largest(without - partners[bound], partners))
