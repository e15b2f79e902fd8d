"""Whether the answers of a field are enough to say anything, and how sure it is."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from skills_app.assessment.constants import Constants

State = Literal["enough", "preliminary", "not_enough"]
Sureness = Literal["quite_sure", "fairly_sure", "first_hint"]


@dataclass(frozen=True, slots=True)
class Circumstances:
    """Of a sitting. ``practice_missed``: the item types at which the client did not get through the practice;
    ``good_language``: nobody had to help with the language."""

    practice_missed: frozenset[str] = frozenset()
    good_language: bool = True


@dataclass(frozen=True, slots=True)
class Answered:
    """What was given in one field: items, their types, those unknown, the share of rapid ones, and the band against all
    levels."""

    items: int
    types: frozenset[str]
    unknown: int
    rapid: float
    whole_scale: bool


def reasons(answered: Answered, circumstances: Circumstances, constants: Constants) -> Iterator[str]:
    """Why the answers are not enough: few_items, whole_scale, rapid, practice, language."""
    if answered.items < constants.fewest_items:
        yield "few_items"
    if answered.whole_scale:
        yield "whole_scale"
    if answered.rapid > constants.most_rapid:
        yield "rapid"
    if answered.types & circumstances.practice_missed:
        yield "practice"
    if answered.unknown > constants.most_unknown * answered.items and not circumstances.good_language:
        yield "language"


def state(against: tuple[str, ...], items: int, constants: Constants) -> State:
    if against:
        return "not_enough"
    return "preliminary" if items < constants.enough_items else "enough"


def sureness(width: float, constants: Constants) -> Sureness:
    """``width``: of the knowledge."""
    if width <= constants.quite_sure:
        return "quite_sure"
    return "fairly_sure" if width <= constants.fairly_sure else "first_hint"
