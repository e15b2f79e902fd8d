"""Foils: real activities of another trade. Who says often to them too may say it easily; or may have done them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import NormalDist

from skills_app.assessment.bank import Item
from skills_app.assessment.scoring import OFTEN


@dataclass(frozen=True, slots=True)
class Overclaiming:
    """Of activities and of foils: how many are said to be done often, of how many; ``d`` and ``c`` as in signal
    detection: how well both are told apart, and how much it takes to say often."""

    hits: int
    activities: int
    false_alarms: int
    foils: int
    d: float
    c: float


def overclaiming(hits: int, activities: int, false_alarms: int, foils: int) -> Overclaiming:
    """Signal detection with the log-linear correction: (number + 1/2) / (of + 1)."""
    hit = NormalDist().inv_cdf((hits + 0.5) / (activities + 1))
    false_alarm = NormalDist().inv_cdf((false_alarms + 0.5) / (foils + 1))
    return Overclaiming(hits, activities, false_alarms, foils, hit - false_alarm, -(hit + false_alarm) / 2)


def overclaiming_in(items: Sequence[Item], points: Mapping[str, int]) -> Overclaiming | None:
    """None when no foil or no activity has an answer. ``points``: of the answers, by item id."""
    real = [points[item.id] >= OFTEN for item in items if item.counts and item.id in points]
    foreign = [points[item.id] >= OFTEN for item in items if item.foil and item.id in points]
    return overclaiming(sum(real), len(real), sum(foreign), len(foreign)) if real and foreign else None
