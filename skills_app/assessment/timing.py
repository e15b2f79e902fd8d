"""Answers that came faster than anybody can look: what counts as rapid, and how many were."""

from collections.abc import Iterable, Mapping, Sequence
from statistics import median

from skills_app.assessment.constants import Constants
from skills_app.assessment.item_types import FREQUENCY, Response

SEVERAL_TAPS = frozenset({"multiple", "ordering", "matching"})


def rapid_threshold(item_type: str, seconds: Sequence[float], constants: Constants) -> float:
    """In seconds. ``seconds``: times of other clients on the item; too few of them leave the value of its type."""
    if len(seconds) >= constants.rapid_times:
        share = constants.rapid_share * median(seconds)
        return min(constants.rapid_most, max(constants.rapid_least, share))
    if item_type == FREQUENCY:
        return constants.rapid_activity
    return constants.rapid_several if item_type in SEVERAL_TAPS else constants.rapid_single


def rapid_share(responses: Iterable[Response], thresholds: Mapping[str, float]) -> float:
    """The share of the responses with a known time that were rapid; 0 when no time is known. 1 minus this is the
    response-time effort (Wise and Kong 2005). ``thresholds``: by item id."""
    timed = [(response.seconds, thresholds[response.item_id]) for response in responses if response.seconds is not None]
    return sum(seconds < least for seconds, least in timed) / len(timed) if timed else 0.0
