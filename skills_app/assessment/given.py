"""The raw response to a knowledge item: a text as it is stored, or a part of a JSON file -> what was given.

Stored texts: ids ``o1a1 o2b2`` (in order, where the order counts), points ``0.31,0.42 0.5,0.6``, pairs ``o1a1=p1a1``,
a number ``12.5``."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from math import isfinite
from typing import Any, Literal

from skills_app.assessment.shapes import Point
from skills_app.assessment.task import Pair

Kind = Literal["ids", "points", "pairs", "number"]


class InvalidGiven(ValueError):
    """There is no such response to the item; the message says why."""


@dataclass(frozen=True, slots=True)
class Given:
    """One of the four, as the item's rule wants it."""

    ids: tuple[str, ...] = ()
    points: tuple[Point, ...] = ()
    pairs: tuple[Pair, ...] = ()
    number: float | None = None


def given_from_text(text: str, kind: Kind) -> Given:
    """Raises InvalidGiven."""
    parts = text.split()
    if kind == "ids":
        return Given(ids=tuple(parts))
    if kind == "number":
        return Given(number=_number(text))
    separator = "," if kind == "points" else "="
    return _OF_KIND[kind]([part.split(separator) for part in parts])


def given_from_json(raw: Any, kind: Kind) -> Given:
    """``raw``: a list of ids (or one id), of points [x, y] (or one point), of pairs [left, right] (or an object
    left: right), or a number. Raises InvalidGiven."""
    if kind == "pairs" and isinstance(raw, dict):
        raw = [list(pair) for pair in raw.items()]
    if kind == "points" and isinstance(raw, list) and raw and not isinstance(raw[0], list):
        raw = [raw]
    if kind == "ids" and isinstance(raw, str):
        raw = [raw]
    return _OF_KIND[kind](raw)


def _ids(raw: Any) -> Given:
    if not isinstance(raw, list) or not all(isinstance(one, str) for one in raw):
        raise InvalidGiven("the response must be a list of option ids")
    return Given(ids=tuple(raw))


def _points(raw: Any) -> Given:
    if not _is_list_of_twos(raw):
        raise InvalidGiven("the response must be a list of points x, y")
    points = tuple((_number(x), _number(y)) for x, y in raw)
    if not all(0 <= x <= 1 and 0 <= y <= 1 for x, y in points):
        raise InvalidGiven("a point lies in the picture: coordinates from 0 to 1")
    return Given(points=points)


def _pairs(raw: Any) -> Given:
    if not _is_list_of_twos(raw) or not all(isinstance(side, str) for pair in raw for side in pair):
        raise InvalidGiven("the response must be a list of pairs of option ids")
    return Given(pairs=tuple((left, right) for left, right in raw))


def _is_list_of_twos(raw: Any) -> bool:
    return isinstance(raw, list) and all(isinstance(part, list) and len(part) == 2 for part in raw)


def _number(raw: Any) -> float:
    """Digits of any script count."""
    try:
        number = float(raw) if isinstance(raw, str | int | float) and not isinstance(raw, bool) else float("nan")
    except (ValueError, OverflowError):
        number = float("nan")
    if not isfinite(number):
        raise InvalidGiven(f"{raw!r} is not a number")
    return number


_OF_KIND: Mapping[Kind, Callable[[Any], Given]] = {
    "ids": _ids,
    "points": _points,
    "pairs": _pairs,
    "number": lambda raw: Given(number=_number(raw)),
}
