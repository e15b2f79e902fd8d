"""Signs that a look at the answers together is worth while: a hint for the talk, never a judgement of the client."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from statistics import median

from skills_app.assessment.bank import Bank, Item
from skills_app.assessment.constants import Constants
from skills_app.assessment.item_types import Response
from skills_app.assessment.overclaiming import Overclaiming, overclaiming_in
from skills_app.assessment.scoring import OFTEN, POINTS
from skills_app.assessment.timing import rapid_share, rapid_threshold


@dataclass(frozen=True, slots=True)
class Repeat:
    """An activity that was asked twice; ``stable``: the two answers are at most one step apart."""

    item_id: str
    repeat_id: str
    stable: bool


@dataclass(frozen=True, slots=True)
class Contradiction:
    """The first is done often, which would mean that the second is done too; it is never done."""

    item_id: str
    implied_id: str


@dataclass(frozen=True, slots=True)
class Consistency:
    """``effort``: share of answers that were not rapid; ``look_again``: what to look at: contradictions, foils,
    same_and_rapid, rapid."""

    repeats: tuple[Repeat, ...]
    contradictions: tuple[Contradiction, ...]
    foils: tuple[str, ...]
    overclaiming: Overclaiming | None
    longest_run: int
    effort: float
    look_again: tuple[str, ...]


def consistency(bank: Bank, form_id: str, responses: Sequence[Response]) -> Consistency:
    """``responses`` in the order in which the items were shown."""
    items, types, constants = bank.items_of(form_id), dict(_types(bank, form_id)), bank.constants
    there = [response for response in responses if response.item_id in types]
    rapid = {one: rapid_threshold(kind, bank.usual_times.get(one), constants) for one, kind in types.items()}
    rated = [response for response in there if response.item_id in bank.items and response.value in POINTS]
    points = {response.item_id: POINTS[response.value] for response in rated}
    runs = [list(run) for _, run in groupby(rated, key=lambda response: response.value)]
    found = Consistency(
        repeats=tuple(_repeats(items, points, constants)),
        contradictions=tuple(_contradictions(items, points)),
        foils=tuple(item.id for item in items if item.foil and points.get(item.id, 0) >= OFTEN),
        overclaiming=overclaiming_in(items, points),
        longest_run=max(map(len, runs), default=0),
        effort=1 - rapid_share(there, rapid),
        look_again=(),
    )
    hasty = any(_same_and_rapid(run, bank.items, rapid, constants) for run in runs)
    return replace(found, look_again=tuple(_signs(found, hasty, constants)))


def _signs(found: Consistency, hasty: bool, constants: Constants) -> Iterator[str]:
    if len(found.contradictions) > constants.most_contradictions:
        yield "contradictions"
    if len(found.foils) > constants.most_foils:
        yield "foils"
    if hasty:
        yield "same_and_rapid"
    if found.effort < constants.least_effort:
        yield "rapid"


def _types(bank: Bank, form_id: str) -> Iterator[tuple[str, str]]:
    for field in bank.fields_of(form_id):
        yield from ((item.id, item.type) for item in field.items)
        yield from ((item.id, item.type) for item in field.knowledge)


def _repeats(items: Sequence[Item], points: Mapping[str, int], constants: Constants) -> Iterator[Repeat]:
    for item in items:
        if item.repeat_of is not None and item.id in points and item.repeat_of in points:
            apart = abs(points[item.id] - points[item.repeat_of])
            yield Repeat(item.repeat_of, item.id, apart <= constants.stable_difference)


def _contradictions(items: Sequence[Item], points: Mapping[str, int]) -> Iterator[Contradiction]:
    for item in items:
        if points.get(item.id, 0) >= OFTEN:
            yield from (Contradiction(item.id, implied) for implied in item.implies if points.get(implied) == 0)


def _same_and_rapid(
    run: Sequence[Response], items: Mapping[str, Item], thresholds: Mapping[str, float], constants: Constants
) -> bool:
    """Long runs are common among experts; only together with haste are they a sign."""
    fields = {items[response.item_id].field_id for response in run}
    seconds = [response.seconds for response in run if response.seconds is not None]
    if len(run) < constants.long_run or len(fields) < constants.fields_of_run or not seconds:
        return False
    return median(seconds) < median(thresholds[response.item_id] for response in run)
