"""Cut scores of a bank -> borders on the raw scale of the items that a client was given."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import mean, stdev

from skills_app.assessment.bank import CutScore, CutSet


@dataclass(frozen=True, slots=True)
class RawCut:
    """``raw``: share of the points from which the level is reached; ``error``: its standard error."""

    raw: float
    error: float
    threshold: float


def raw_cuts(cut_set: CutSet, chance: float, weights: Mapping[str, float]) -> tuple[RawCut, ...]:
    """``chance``: mean chance value of the items given; ``weights``: of these items, by id. Raises ValueError for
    a cut set on the theta scale, which this scoring has no use for."""
    if cut_set.scale == "theta":
        raise ValueError(f"the cut set {cut_set.id} is on the theta scale")
    return tuple(_raw_cut(level, cut_set.scale, chance, weights) for level in cut_set.levels)


def _raw_cut(level: CutScore, scale: str, chance: float, weights: Mapping[str, float]) -> RawCut:
    if weights and weights.keys() <= level.ratings.keys():
        cut, error = rated_cut([level.ratings[item_id] for item_id in weights], list(weights.values()))
        return RawCut(cut, error, level.threshold)
    if scale == "raw":
        return RawCut(level.cut, level.se, level.threshold)
    return RawCut(chance + (1 - chance) * level.cut, (1 - chance) * level.se, level.threshold)


def rated_cut(ratings: Sequence[Sequence[float]], weights: Sequence[float]) -> tuple[float, float]:
    """Modified Angoff: the mean of the judges' cuts and its standard error. ``ratings``: by item, then by judge; a
    judge's cut is the mean of the ratings, weighted like the items."""
    judges = [
        sum(weight * one for weight, one in zip(weights, of_judge, strict=True)) / sum(weights)
        for of_judge in zip(*ratings, strict=True)
    ]
    return mean(judges), stdev(judges) / len(judges) ** 0.5
