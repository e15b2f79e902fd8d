"""The constants of scoring, unless the bank says otherwise. Where each comes from: docs/scoring.md."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Constants:
    """Shares are 0-1, times are seconds, the rest are counts. ``rapid_*``: below it nobody can have looked."""

    testlet_correlation: float = 0.10
    likely: float = 0.50
    band_low: float = 0.10
    band_high: float = 0.90
    quite_sure: float = 0.30
    fairly_sure: float = 0.40
    fewest_items: float = 8
    enough_items: float = 12
    most_rapid: float = 0.20
    most_unknown: float = 0.50
    rapid_activity: float = 1.5
    rapid_single: float = 3
    rapid_several: float = 5
    rapid_share: float = 0.10
    rapid_least: float = 1
    rapid_most: float = 10
    rapid_times: float = 30
    least_effort: float = 0.90
    long_run: float = 10
    fields_of_run: float = 2
    stable_difference: float = 1
    most_contradictions: float = 2
    most_foils: float = 1


SHARES = frozenset(
    {
        "testlet_correlation",
        "likely",
        "band_low",
        "band_high",
        "quite_sure",
        "fairly_sure",
        "most_rapid",
        "most_unknown",
        "rapid_share",
        "least_effort",
    }
)
"""The constants that lie between 0 and 1."""
