"""Rapid answers, when the evidence is not enough, and how sure a result is."""

import pytest

from skills_app.assessment.constants import Constants
from skills_app.assessment.evidence import Answered, Circumstances, reasons, state, sureness
from skills_app.assessment.item_types import Response
from skills_app.assessment.timing import rapid_share, rapid_threshold, usual_times

USUAL = Constants()
TYPES = frozenset({"single", "ordering"})


@pytest.mark.parametrize(
    ("kind", "seconds"),
    [
        ("frequency", 1.5),
        ("single", 3),
        ("picture_choice", 3),
        ("hotspot", 3),
        ("number", 3),
        ("multiple", 5),
        ("ordering", 5),
        ("matching", 5),
    ],
)
def test_rapid_before_there_are_data(kind: str, seconds: float) -> None:
    assert rapid_threshold(kind, None, USUAL) == seconds


@pytest.mark.parametrize(("median", "threshold"), [(4.0, 1), (45.0, 4.5), (300.0, 10)])
def test_rapid_where_the_usual_time_is_known(median: float, threshold: float) -> None:
    assert rapid_threshold("single", median, USUAL) == threshold


def test_a_time_is_usual_from_thirty_times_on() -> None:
    """A few that were interrupted for an hour do not move the median."""
    times = {"k1": [20.0] * 14 + [30.0] * 13 + [3600.0] * 3, "k2": [20.0] * 29}
    assert usual_times(times, USUAL) == {"k1": 30.0}


def test_rapid_share_of_the_responses_with_a_time() -> None:
    there = [Response("k1", "o1a1", seconds=1), Response("k2", "o1a1", seconds=3), Response("k3", "o1a1")]
    assert rapid_share(there, {"k1": 3, "k2": 3, "k3": 3}) == 0.5
    assert rapid_share(there[2:], {"k3": 3}) == 0


@pytest.mark.parametrize(
    ("answered", "circumstances", "expected"),
    [
        (Answered(8, TYPES, 8, 0.20, whole_scale=False), Circumstances(), ()),
        (Answered(7, TYPES, 0, 0, whole_scale=False), Circumstances(), ("few_items",)),
        (Answered(8, TYPES, 0, 0, whole_scale=True), Circumstances(), ("whole_scale",)),
        (Answered(8, TYPES, 0, 0.21, whole_scale=False), Circumstances(), ("rapid",)),
        (
            Answered(8, TYPES, 0, 0, whole_scale=False),
            Circumstances(practice_missed=frozenset({"single"})),
            ("practice",),
        ),
        (Answered(8, TYPES, 0, 0, whole_scale=False), Circumstances(practice_missed=frozenset({"number"})), ()),
        (Answered(8, TYPES, 4, 0, whole_scale=False), Circumstances(good_language=False), ()),
        (Answered(8, TYPES, 5, 0, whole_scale=False), Circumstances(good_language=False), ("language",)),
    ],
)
def test_not_enough_evidence(answered: Answered, circumstances: Circumstances, expected: tuple[str, ...]) -> None:
    assert tuple(reasons(answered, circumstances, USUAL)) == expected


def test_states() -> None:
    assert [state((), items, USUAL) for items in (8, 11, 12)] == ["preliminary", "preliminary", "enough"]
    assert state(("rapid",), 20, USUAL) == "not_enough"


def test_how_sure_from_the_width_of_the_band() -> None:
    found = [sureness(width, USUAL) for width in (0.30, 0.31, 0.40, 0.41)]
    assert found == ["quite_sure", "fairly_sure", "fairly_sure", "first_hint"]
