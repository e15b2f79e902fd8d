"""Answers that came faster than anybody can look: what counts as rapid, and how many were.

How long clients usually take is data of the bank, measured by ``skills-app banks times``: so a profile stays what it
was when others have answered since.
"""

from collections.abc import Iterable, Mapping, Sequence
from statistics import median

from skills_app.assessment.constants import Constants
from skills_app.assessment.item_types import FREQUENCY, Response

SEVERAL_TAPS = frozenset({"multiple", "ordering", "matching"})


def usual_times(seconds: Mapping[str, Sequence[float]], constants: Constants) -> dict[str, float]:
    """The median in seconds, by item id, where there are times enough. ``seconds``: those of all clients."""
    return {item_id: median(times) for item_id, times in seconds.items() if len(times) >= constants.rapid_times}


def rapid_threshold(item_type: str, usual: float | None, constants: Constants) -> float:
    """In seconds. ``usual``: the median of other clients on the item; None: not known, the value of its type holds."""
    if usual is not None:
        return min(constants.rapid_most, max(constants.rapid_least, constants.rapid_share * usual))
    if item_type == FREQUENCY:
        return constants.rapid_activity
    return constants.rapid_several if item_type in SEVERAL_TAPS else constants.rapid_single


def rapid_share(responses: Iterable[Response], thresholds: Mapping[str, float]) -> float:
    """The share of the responses with a known time that were rapid; 0 when no time is known. 1 minus this is the
    response-time effort (Wise and Kong 2005). ``thresholds``: by item id."""
    timed = [(response.seconds, thresholds[response.item_id]) for response in responses if response.seconds is not None]
    return sum(seconds < least for seconds, least in timed) / len(timed) if timed else 0.0
