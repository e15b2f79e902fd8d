"""Field scores against docs/scoring.md."""

from math import sqrt
from statistics import NormalDist

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skills_app.assessment.cut_scores import RawCut
from skills_app.assessment.field_score import Levels, Scored, Tally, knowledge, levels, quantiles, tally
from skills_app.assessment.item_score import ItemScore

CUTS, THRESHOLDS, FLAT = (0.35, 0.55, 0.75), (0.80, 0.85, 0.90), (0.80, 0.80, 0.80)


def scored(
    *scores: float, chance: float = 0.25, weights: tuple[float, ...] = (), stories: tuple[str, ...] = ()
) -> list[Scored]:
    return [
        Scored(
            ItemScore(f"k{place}", score, chance, unknown=False, rule="single", rule_version="1"),
            weights[place] if weights else 1.0,
            stories[place] if stories else f"k{place}",
        )
        for place, score in enumerate(scores)
    ]


def raw_cuts(chance: float, thresholds: tuple[float, ...] = THRESHOLDS, error: float = 0) -> list[RawCut]:
    pairs = zip(CUTS, thresholds, strict=True)
    return [RawCut(chance + (1 - chance) * cut, error, threshold) for cut, threshold in pairs]


def levels_of(found: Tally, cuts: list[RawCut]) -> Levels:
    low, high = quantiles(found, (0.10, 0.90))
    return levels(found, cuts, (low, high), 0.50)


def observed(found: Tally) -> float:
    return knowledge(found, (0, 0, 0)).observed


def test_tc_1_the_classical_correction_for_guessing() -> None:
    found = tally(scored(*[1] * 9, *[0] * 3), 0.10)
    assert (found.number, found.sum, found.chance) == pytest.approx((12, 9, 0.25))
    assert observed(found) == pytest.approx(0.6667, abs=5e-5)
    assert observed(found) == pytest.approx((9 - 3 / 3) / 12)


def test_tc_2_dont_know_scores_chance_so_that_guessing_does_not_pay() -> None:
    found = tally(scored(*[1] * 8, *[0] * 2, 0.25, 0.25), 0.10)
    assert observed(found) == pytest.approx(0.6111, abs=5e-5)
    assert observed(found) == pytest.approx((8 - 2 / 3) / 12)


def test_tc_23_weights_and_testlets() -> None:
    assert tally(scored(1, 0, 1, weights=(2, 1, 1)), 0.10).number == pytest.approx(2.6667, abs=5e-5)
    stories = tuple(f"story {place // 3}" for place in range(12))
    found = tally(scored(*[1] * 6, *[0] * 6, stories=stories), 0.10)
    assert (found.number, found.sum) == pytest.approx((10, 5))


def test_the_sum_and_the_chance_are_weighted() -> None:
    items = [*scored(1, chance=0.25, weights=(3,)), *scored(0, chance=0.05, weights=(1,))]
    found = tally([Scored(one.score, one.weight, str(place)) for place, one in enumerate(items)], 0.10)
    assert found.sum / found.number == pytest.approx(0.75)
    assert found.chance == pytest.approx(0.20)


def test_nothing_given() -> None:
    found = tally([], 0.10)
    assert found == Tally(0, 0, 0)
    assert observed(found) == 0
    assert levels_of(found, raw_cuts(0)).band == (0, 3)


@pytest.mark.parametrize(
    ("points", "number", "known", "probabilities", "reached"),
    [
        (9, 12, (0.7024, 0.4711, 0.6723, 0.8314), (0.9782, 0.7875, 0.2839), (1, 2, (1, 3))),
        (6, 12, (0.4048, 0.2034, 0.4048, 0.6061), (0.6326, 0.1812, 0.0093), (0, 1, (0, 2))),
        (10.5, 12, (0.8512, 0.6251, 0.8059, 0.9241), (0.9983, 0.9591, 0.6697), (2, 3, (2, 3))),
        (4, 12, (0.2063, 0.0482, 0.2264, 0.4327), (0.2192, 0.0217, 0.0002), (0, 0, (0, 1))),
        (0, 12, (0, 0, 0, 0.0028), (0.0004, 0, 0), (0, 0, (0, 0))),
    ],
)
def test_tc_24_posterior_levels_and_band(
    points: float,
    number: float,
    known: tuple[float, ...],
    probabilities: tuple[float, ...],
    reached: tuple[int, int, tuple[int, int]],
) -> None:
    found = Tally(number, points, 0.16)
    low, middle, high = quantiles(found, (0.10, 0.50, 0.90))
    given = knowledge(found, (low, middle, high))
    assert (given.observed, given.low, given.middle, given.high) == pytest.approx(known, abs=5e-5)
    after = levels_of(found, raw_cuts(0.16))
    assert after.probabilities == pytest.approx(probabilities, abs=5e-5)
    assert (after.secured, after.likely, after.band) == reached


def smallest(number: int, chance: float, thresholds: tuple[float, ...]) -> list[int | None]:
    """The smallest whole sum that secures level 1, 2, 3."""
    reached = [
        levels_of(Tally(number, points, chance), raw_cuts(chance, thresholds)).secured for points in range(number + 1)
    ]
    return [next((points for points, level in enumerate(reached) if level >= wanted), None) for wanted in (1, 2, 3)]


@pytest.mark.parametrize(
    ("chance", "thresholds", "number", "expected"),
    [
        (0.16, THRESHOLDS, 8, [5, 7, None]),
        (0.16, THRESHOLDS, 10, [6, 9, 10]),
        (0.16, THRESHOLDS, 12, [7, 10, 12]),
        (0.16, THRESHOLDS, 16, [9, 13, 16]),
        (0.16, THRESHOLDS, 20, [11, 15, 19]),
        (0, THRESHOLDS, 8, [4, 6, 8]),
        (0, THRESHOLDS, 12, [6, 9, 12]),
        (0, THRESHOLDS, 20, [9, 14, 18]),
        (0.20, THRESHOLDS, 12, [8, 10, 12]),
        (0.20, THRESHOLDS, 20, [12, 16, 19]),
        (0.16, FLAT, 8, [5, 7, 8]),
        (0.16, FLAT, 12, [7, 10, 12]),
        (0.16, FLAT, 16, [9, 12, 15]),
        (0.16, FLAT, 20, [11, 15, 18]),
    ],
)
def test_tc_25_smallest_sum_that_secures_a_level(
    chance: float, thresholds: tuple[float, ...], number: int, expected: list[int | None]
) -> None:
    assert smallest(number, chance, thresholds) == expected


def wilson(right: float, number: int, confidence: float) -> tuple[float, float]:
    """No page shows this interval; it is here to hold the Beta band against."""
    z = NormalDist().inv_cdf(0.5 + confidence / 2)
    share = right / number
    middle, half = share + z * z / (2 * number), z * sqrt(share * (1 - share) / number + z * z / (4 * number**2))
    return (middle - half) / (1 + z * z / number), (middle + half) / (1 + z * z / number)


@pytest.mark.parametrize(
    ("right", "number", "confidence", "expected"),
    [
        (81, 263, 0.95, (0.2553, 0.3662)),
        (15, 148, 0.95, (0.0624, 0.1605)),
        (0, 20, 0.95, (0, 0.1611)),
        (1, 29, 0.95, (0.0061, 0.1718)),
        (9, 12, 0.95, (0.4677, 0.9111)),
        (9, 12, 0.80, (0.5667, 0.8731)),
        (6, 8, 0.95, (0.4093, 0.9285)),
        (12, 12, 0.95, (0.7575, 1)),
    ],
)
def test_tc_26_wilson(right: int, number: int, confidence: float, expected: tuple[float, float]) -> None:
    assert wilson(right, number, confidence) == pytest.approx(expected, abs=5e-5)


def test_tc_26_the_beta_band_is_about_wilsons_interval() -> None:
    assert quantiles(Tally(12, 9, 0), (0.10, 0.50, 0.90)) == pytest.approx((0.5557, 0.7247, 0.8584), abs=5e-5)
    for number in (8, 12, 20):
        for right in range(number + 1):
            band = quantiles(Tally(number, right, 0), (0.10, 0.90))
            assert band == pytest.approx(wilson(right, number, 0.80), abs=0.06)


def test_a_cut_set_of_any_length() -> None:
    found = Tally(12, 9, 0.16)
    low, high = quantiles(found, (0.10, 0.90))
    one = levels(found, raw_cuts(0.16)[:1], (low, high), 0.50)
    assert one.probabilities == pytest.approx((0.9782,), abs=5e-5)
    assert (one.secured, one.band) == (1, (1, 1))
    five = [RawCut(cut, 0, 0.8) for cut in (0.2, 0.4, 0.6, 0.7, 0.9)]
    assert levels(found, five, (low, high), 0.50).secured == 3
    assert levels(found, [], (low, high), 0.50) == Levels((), 0, 0, (0, 0))


def test_the_judges_error_lets_the_lower_level_stand() -> None:
    found = Tally(12, 7, 0.16)
    sure, unsure = levels_of(found, raw_cuts(0.16)), levels_of(found, raw_cuts(0.16, error=0.05))
    assert (sure.secured, unsure.secured) == (1, 0)
    assert sure.probabilities == unsure.probabilities
    assert (sure.likely, sure.band) == (unsure.likely, unsure.band)


def test_a_higher_level_needs_all_below_it() -> None:
    """Cuts may be so near, and thresholds so uneven, that the second alone would be secured."""
    cuts = [RawCut(0.50, 0, 0.99), RawCut(0.51, 0, 0.50)]
    assert levels_of(Tally(12, 9, 0), cuts).secured == 0


@given(
    st.lists(st.floats(0, 1), min_size=1, max_size=20),
    st.integers(0, 19),
    st.floats(0, 1),
    st.floats(0, 0.5),
)
def test_a_better_response_never_lowers_anything(scores: list[float], place: int, gain: float, chance: float) -> None:
    better = list(scores)
    better[place % len(scores)] = min(1.0, better[place % len(scores)] + gain)
    before, after = (tally(scored(*one, chance=chance), 0.10) for one in (scores, better))
    assert after.sum >= before.sum - 1e-9
    low, high = (levels_of(one, raw_cuts(chance)) for one in (before, after))
    assert all(p <= q + 1e-9 for p, q in zip(low.probabilities, high.probabilities, strict=True))
    assert low.secured <= high.secured
    assert low.likely <= high.likely
    assert low.band <= high.band


@given(
    st.lists(st.tuples(st.floats(0, 1), st.floats(0.5, 3), st.sampled_from("abc")), min_size=1, max_size=12),
    st.randoms(),
)
def test_the_order_of_items_changes_nothing(items: list[tuple[float, float, str]], chance: object) -> None:
    def found() -> Tally:
        scores, weights, stories = zip(*items, strict=True)
        return tally(scored(*scores, weights=weights, stories=stories), 0.10)

    before = found()
    chance.shuffle(items)  # type: ignore[attr-defined]  # hypothesis does not export the type
    after = found()
    assert (after.number, after.sum, after.chance) == pytest.approx((before.number, before.sum, before.chance))
