"""Responses to activities -> what the client claims for one field. Formulas: docs/banks.md, "Claim"."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import sqrt

from skills_app.assessment.bank import Item
from skills_app.assessment.item_types import FREQUENCIES, Response

POINTS = {value: points for points, value in enumerate(FREQUENCIES)} | {"watched": 0}
MOST_POINTS = len(FREQUENCIES) - 1
OFTEN = POINTS["often"]
WITHOUT_POINTS = "another_way"
"""Done, but not as shown: a valid response that stays out of the mean."""

WORDS = ("hardly", "some", "regular", "extensive")
FEWEST_RESPONSES = 3


@dataclass(frozen=True, slots=True)
class Claim:
    """``mean`` in points 0-3, ``share`` = mean / 3, ``error`` = standard error of the share, ``breadth`` = share of
    activities done often or very often. These and ``word`` are None unless there are ``enough`` responses."""

    mean: float | None
    share: float | None
    error: float | None
    breadth: float | None
    valid: int
    asked: int
    word: str | None
    enough: bool
    rule: str = "claim"
    rule_version: str = "1"


def claim(responses: Iterable[Response], items: Sequence[Item], cuts: Sequence[float]) -> Claim:
    """``items``: the field's items that are asked; ``cuts``: the three borders between the words, on the share."""
    counted = {item.id for item in items if item.counts}
    values = [response.value for response in responses if response.item_id in counted]
    points = [POINTS[value] for value in values if value in POINTS]
    valid = len(points) + values.count(WITHOUT_POINTS)
    if valid < fewest_valid(len(counted)) or len(points) < FEWEST_RESPONSES:
        return Claim(None, None, None, None, valid, len(counted), None, enough=False)
    return _claim(points, valid, len(counted), cuts)


def fewest_valid(asked: int) -> int:
    """Three, or 60 % of the pictures of the field if that is more; in whole numbers, so that nothing is rounded."""
    return max(FEWEST_RESPONSES, (3 * asked + 4) // 5)


def _claim(points: Sequence[int], valid: int, asked: int, cuts: Sequence[float]) -> Claim:
    number, total = len(points), sum(points)
    share = total / (number * MOST_POINTS)
    squares = number * sum(one * one for one in points) - total * total  # whole, so that no order of them matters
    return Claim(
        mean=total / number,
        share=share,
        error=sqrt(squares / (number - 1)) / number / MOST_POINTS,
        breadth=sum(one >= OFTEN for one in points) / number,
        valid=valid,
        asked=asked,
        word=WORDS[sum(share >= cut for cut in cuts)],
        enough=True,
    )
