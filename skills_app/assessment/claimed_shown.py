"""The claim beside what was shown: which words fit. Keys only; the words are texts of the interface."""

from typing import Literal

from skills_app.assessment.scoring import Claim
from skills_app.assessment.shown import Shown

Comparison = Literal["fits", "talk", "hidden_strength", "not_enough"]
MUCH = ("regular", "extensive")
SKILLED = 2
"""The level from which the tasks speak for much experience."""


def compared(claim: Claim, found: Shown) -> Comparison | None:
    """With the band, never with a point between its ends. None when there is nothing to remark."""
    if found.evidence == "not_enough":
        return "not_enough"
    if claim.word in MUCH:
        return "fits" if found.levels.band[1] >= SKILLED else "talk"
    return "hidden_strength" if claim.word and found.levels.secured >= SKILLED else None
