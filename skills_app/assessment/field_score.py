"""Item scores of one field -> what was shown, with its uncertainty. Model ``beta-1``: docs/scoring.md."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from skills_app.assessment.cut_scores import RawCut
from skills_app.assessment.incomplete_beta import beta_cdf, beta_quantile
from skills_app.assessment.item_score import ItemScore


@dataclass(frozen=True, slots=True)
class Scored:
    """``story``: items with the same one share a testlet."""

    score: ItemScore
    weight: float
    story: str


@dataclass(frozen=True, slots=True)
class Tally:
    """``number``: items, corrected for weights and testlets; ``sum`` of their scores on that scale; ``chance``: mean
    chance value."""

    number: float
    sum: float
    chance: float


@dataclass(frozen=True, slots=True)
class Knowledge:
    """The share of the field that is known, corrected for chance, 0-1: as observed, and with 10, 50 and 90 %
    probability not more than ``low``, ``middle``, ``high`` (the bank may set other shares for the outer two)."""

    observed: float
    low: float
    middle: float
    high: float

    @property
    def width(self) -> float:
        return self.high - self.low


@dataclass(frozen=True, slots=True)
class Levels:
    """``probabilities``: of reaching level 1, 2, ...; ``band``: the levels of the two ends of the knowledge."""

    probabilities: tuple[float, ...]
    secured: int
    likely: int
    band: tuple[int, int]


def tally(scored: Sequence[Scored], testlet_correlation: float) -> Tally:
    """n = (sum w)^2 / sum over stories of (1 - r) * sum w^2 + r * (sum w)^2: Kish's effective number for weights, and
    n / (1 + (m - 1) r) for equal weights and stories of m items."""
    weight = sum(one.weight for one in scored)
    if not scored:
        return Tally(0.0, 0.0, 0.0)
    stories: dict[str, list[float]] = defaultdict(list)
    for one in scored:
        stories[one.story].append(one.weight)
    spread = sum(
        (1 - testlet_correlation) * sum(one**2 for one in weights) + testlet_correlation * sum(weights) ** 2
        for weights in stories.values()
    )
    number = weight**2 / spread
    share = sum(one.weight * one.score.score for one in scored) / weight
    return Tally(number, share * number, sum(one.weight * one.score.chance for one in scored) / weight)


def quantiles(found: Tally, shares: Sequence[float]) -> list[float]:
    """Of the raw proportion."""
    return [beta_quantile(share, *_posterior(found)) for share in shares]


def knowledge(found: Tally, ends: tuple[float, float, float]) -> Knowledge:
    """``ends``: raw proportions below, in the middle and above."""

    def corrected(raw: float) -> float:
        return min(1.0, max(0.0, (raw - found.chance) / (1 - found.chance)))

    low, middle, high = map(corrected, ends)
    return Knowledge(corrected(found.sum / found.number) if found.number else 0.0, low, middle, high)


def levels(found: Tally, cuts: Sequence[RawCut], ends: tuple[float, float], likely: float) -> Levels:
    """The secured level must hold when every cut lies higher by its standard error (lower ones can only raise it)."""
    probabilities = _probabilities(found, [cut.raw for cut in cuts])
    careful = _probabilities(found, [cut.raw + cut.error for cut in cuts])
    low, high = (sum(end >= cut.raw for cut in cuts) for end in ends)
    return Levels(
        probabilities=probabilities,
        secured=_reached(careful, [cut.threshold for cut in cuts]),
        likely=_reached(probabilities, [likely] * len(cuts)),
        band=(low, high),
    )


def _posterior(found: Tally) -> tuple[float, float]:
    """Of the raw proportion, from a flat prior: Beta(1 + S, 1 + n - S)."""
    return 1 + found.sum, 1 + found.number - found.sum


def _probabilities(found: Tally, cuts: Sequence[float]) -> tuple[float, ...]:
    return tuple(1 - beta_cdf(cut, *_posterior(found)) for cut in cuts)


def _reached(probabilities: Sequence[float], wanted: Sequence[float]) -> int:
    """The highest level that is probable enough, and all below it too."""
    for level, (probability, least) in enumerate(zip(probabilities, wanted, strict=True)):
        if probability < least:
            return level
    return len(wanted)
