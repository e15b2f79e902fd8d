"""Items with responses as JSON -> their scores: what ``skills-app score`` reads and prints (docs/scoring.md)."""

from dataclasses import dataclass
from math import isfinite
from typing import Any

from skills_app.assessment.given import InvalidGiven, given_from_json
from skills_app.assessment.item_rules import ITEM_RULES, chance_value
from skills_app.assessment.item_types import UNKNOWN
from skills_app.assessment.shapes import Shape
from skills_app.assessment.task import Pair, Task, precedence
from skills_app.assessment.task_check import flaws

ORDERS = ("precedence", "lcs")
KEYS = frozenset(("rule", "options", "keys", "pairs", "targets", "tolerance", "height", "number", "range", "response"))


class InvalidTask(ValueError):
    """The item cannot be scored; the message says why."""


@dataclass(frozen=True, slots=True)
class ScoredTask:
    rule: str
    rule_version: str
    score: float
    chance: float


def scored_tasks(raw: Any) -> list[ScoredTask]:
    """Raises InvalidTask, which names the item by its number, counted from 1."""
    if not isinstance(raw, list):
        raise InvalidTask("the file must hold a list of items")
    return [_numbered(number, item) for number, item in enumerate(raw, start=1)]


def _numbered(number: int, raw: Any) -> ScoredTask:
    try:
        return scored_task(raw)
    except (InvalidTask, InvalidGiven) as error:
        raise InvalidTask(f"item {number}: {error}") from error


def scored_task(raw: Any) -> ScoredTask:
    """Raises InvalidTask or InvalidGiven."""
    if not isinstance(raw, dict):
        raise InvalidTask("an item is an object with rule and response")
    if unknown := sorted(raw.keys() - KEYS):
        raise InvalidTask(f"the key {unknown[0]!r} is not known; known are {', '.join(sorted(KEYS))}")
    rule = ITEM_RULES.get(raw["rule"]) if isinstance(raw.get("rule"), str) else None
    if rule is None:
        raise InvalidTask(f"the rule must be one of {', '.join(ITEM_RULES)}")
    task = _task(raw, ordered=rule.name in ORDERS)
    for flaw in flaws(rule.name, task):
        raise InvalidTask(f"{flaw.part}: {flaw.message}")
    chance = chance_value(rule.name, task)
    return ScoredTask(rule.name, rule.version, _score(raw, rule.name, task, chance), chance)


def _score(raw: dict[str, Any], name: str, task: Task, chance: float) -> float:
    if "response" not in raw:
        raise InvalidTask("the response is missing")
    response, rule = raw["response"], ITEM_RULES[name]
    if isinstance(response, str) and response in UNKNOWN:
        return chance
    return rule.score(task, given_from_json(response, rule.kind))


def _task(raw: dict[str, Any], *, ordered: bool) -> Task:
    """For an order, ``keys`` are the steps in the right order, tied ones in a list of their own."""
    steps = _steps(raw) if ordered else []
    named = _texts(raw, "options") or [one for step in steps for one in step]
    numbers = _numbers(raw.get("range", []), "range")
    if len(numbers) not in (0, 3):
        raise InvalidTask("range: least number, greatest number and step")
    return Task(
        options=tuple(named),
        keys=() if ordered else tuple(_texts(raw, "keys")),
        pairs=(*precedence(steps), *_pairs(raw)),
        targets=tuple(_target(target) for target in _list(raw, "targets")),
        tolerance=_number(raw.get("tolerance", 0), "tolerance"),
        height=_height(raw),
        number=_number(raw["number"], "number") if "number" in raw else None,
        range=(numbers[0], numbers[1], numbers[2]) if numbers else None,
    )


def _height(raw: dict[str, Any]) -> float:
    height = _number(raw.get("height", 1), "height")
    if height <= 0:
        raise InvalidTask("height: must be more than 0")
    return height


def _steps(raw: dict[str, Any]) -> list[list[str]]:
    steps = [step if isinstance(step, list) else [step] for step in _list(raw, "keys")]
    if not all(isinstance(one, str) for step in steps for one in step):
        raise InvalidTask("keys: a list of option ids in the right order, tied ones in a list")
    return steps


def _target(raw: Any) -> Shape:
    if not isinstance(raw, dict) or raw.keys() != {"shape", "coords"} or not isinstance(raw["shape"], str):
        raise InvalidTask("targets: each is an object with shape and coords")
    coords = raw["coords"]
    if isinstance(coords, list) and all(isinstance(point, list) for point in coords):
        coords = [one for point in coords for one in point]
    return Shape(raw["shape"], tuple(_numbers(coords, "coords")))


def _pairs(raw: dict[str, Any]) -> list[Pair]:
    pairs = _list(raw, "pairs")
    if not all(
        isinstance(pair, list) and len(pair) == 2 and all(isinstance(one, str) for one in pair) for pair in pairs
    ):
        raise InvalidTask("pairs: a list of pairs of option ids")
    return [(first, second) for first, second in pairs]


def _texts(raw: dict[str, Any], key: str) -> list[str]:
    found = _list(raw, key)
    if not all(isinstance(one, str) and one for one in found):
        raise InvalidTask(f"{key}: a list of option ids")
    return found


def _list(raw: dict[str, Any], key: str) -> list[Any]:
    found = raw.get(key, [])
    if not isinstance(found, list):
        raise InvalidTask(f"{key}: must be a list")
    return found


def _numbers(raw: Any, key: str) -> list[float]:
    if not isinstance(raw, list):
        raise InvalidTask(f"{key}: must be a list of numbers")
    return [_number(one, key) for one in raw]


def _number(raw: Any, key: str) -> float:
    if isinstance(raw, bool) or not isinstance(raw, int | float) or not isfinite(raw):
        raise InvalidTask(f"{key}: {raw!r} is not a number")
    return float(raw)
