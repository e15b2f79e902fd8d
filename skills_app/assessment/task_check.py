"""What makes a task impossible to score: found before anybody is asked."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from skills_app.assessment.item_rules import ITEM_RULES
from skills_app.assessment.shapes import flaw_of_shape
from skills_app.assessment.task import Task, closure

FEWEST_TO_ORDER, MOST_TO_ORDER = 2, 7
"""Every order of the steps is counted for the chance value: 7 steps have 5,040."""

MOST_TARGETS = 7
MOST_NUMBERS = 1000


@dataclass(frozen=True, slots=True)
class Flaw:
    """``rule``: of the check; ``part``: keys, pairs, targets, number, range or options."""

    rule: str
    part: str
    message: str


def flaws(rule: str, task: Task) -> Iterator[Flaw]:
    """Every flaw of a task for the rule of this name; when a part is missing, only that."""
    of_parts = [*_twice(task), *_of_parts(rule, task)]
    yield from of_parts or _OF_RULE[rule](task)


def _twice(task: Task) -> Iterator[Flaw]:
    for part, named in (("options", task.options), ("keys", task.keys), ("pairs", task.pairs)):
        if len(set(named)) < len(named):
            yield Flaw("key-parts", part, f"something stands twice among the {part}")


def _of_parts(rule: str, task: Task) -> Iterator[Flaw]:
    wanted = ITEM_RULES[rule].part
    there = {
        "keys": bool(task.keys),
        "pairs": bool(task.pairs),
        "targets": bool(task.targets),
        "number": task.number is not None,
    }
    for part, given in there.items():
        if part == wanted and not given:
            yield Flaw("key-parts", part, f"the rule {rule} needs {part}")
        if part != wanted and given:
            yield Flaw("key-parts", part, f"the rule {rule} has no use for {part}")


def _of_single(task: Task) -> Iterator[Flaw]:
    if len(task.keys) != 1:
        yield Flaw("key-parts", "keys", "a single choice has one key")
    yield from _of_choice(task)


def _of_choice(task: Task) -> Iterator[Flaw]:
    yield from _unknown(task, "keys", task.keys)
    if set(task.options) <= set(task.keys):
        yield Flaw("key-distractor", "keys", "every option is a key: ticking all of them would be right")


def _of_order(task: Task) -> Iterator[Flaw]:
    yield from _unknown(task, "pairs", [step for pair in task.pairs for step in pair])
    yield from _of_size("options", "an order", len(task.options))
    if any(earlier == later for earlier, later in closure(task.pairs)):
        yield Flaw("pairs-possible", "pairs", "no order has all these pairs: one contradicts the others")


def _of_targets(task: Task) -> Iterator[Flaw]:
    if len(task.targets) > MOST_TARGETS:
        yield Flaw("target-inside", "targets", f"a picture has at most {MOST_TARGETS} targets")
    for target in task.targets:
        if message := flaw_of_shape(target, task.height):
            yield Flaw("target-inside", "targets", message)


def _of_matching(task: Task) -> Iterator[Flaw]:
    yield from _unknown(task, "pairs", [side for pair in task.pairs for side in pair])
    lefts = [left for left, _ in task.pairs]
    if len(set(lefts)) < len(lefts) or set(lefts) & {right for _, right in task.pairs}:
        yield Flaw("pairs-possible", "pairs", "each left side stands in one pair, and on the left only")
    elif len(task.right) < 2:
        yield Flaw("key-distractor", "pairs", "there is one right side only: nothing can be wrong")
    else:
        yield from _of_size("options", "one side", max(len(task.left), len(task.right)))


def _of_number(task: Task) -> Iterator[Flaw]:
    if task.tolerance < 0:
        yield Flaw("number-range", "tolerance", "the tolerance is 0 or more")
    if task.range is None or task.number is None:
        return
    least, greatest, step = task.range
    if not (least <= task.number <= greatest and least < greatest and step > 0):
        yield Flaw("number-range", "range", "the range goes up from least to greatest in steps, with the number in it")
    elif greatest - least >= MOST_NUMBERS * step:
        yield Flaw("number-range", "range", f"at most {MOST_NUMBERS} numbers can be set")


def _unknown(task: Task, part: str, named: Iterable[str]) -> Iterator[Flaw]:
    for one in dict.fromkeys(named):
        if one not in task.options:
            yield Flaw("key-exists", part, f"{one!r} is not among the options")


def _of_size(part: str, what: str, number: int) -> Iterator[Flaw]:
    if not FEWEST_TO_ORDER <= number <= MOST_TO_ORDER:
        yield Flaw("order-size", part, f"{what} has {FEWEST_TO_ORDER} to {MOST_TO_ORDER} options, this one {number}")


_OF_RULE: Mapping[str, Callable[[Task], Iterator[Flaw]]] = {
    "single": _of_single,
    "balanced": _of_choice,
    "all_or_nothing": _of_choice,
    "precedence": _of_order,
    "lcs": _of_order,
    "hotspot": _of_targets,
    "matching": _of_matching,
    "number": _of_number,
}
