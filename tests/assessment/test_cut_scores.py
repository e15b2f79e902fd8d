import pytest

from skills_app.assessment.bank import CutScore, CutSet
from skills_app.assessment.cut_scores import RawCut, rated_cut, raw_cuts

TC_30 = {
    "i1": (0.60, 0.55, 0.70, 0.65, 0.50),
    "i2": (0.80, 0.75, 0.85, 0.80, 0.70),
    "i3": (0.40, 0.45, 0.50, 0.35, 0.45),
    "i4": (0.70, 0.60, 0.75, 0.70, 0.65),
    "i5": (0.55, 0.60, 0.65, 0.50, 0.60),
    "i6": (0.90, 0.85, 0.90, 0.95, 0.80),
}
RATED = CutSet("a", "raw", "angoff-mod", (CutScore(1, 0.6583, 0.8, 0.0184, TC_30),))


def test_tc_30_cut_of_a_panel() -> None:
    cut, error = rated_cut(list(TC_30.values()), [1] * 6)
    assert cut == pytest.approx(0.6583, abs=5e-5)
    assert error == pytest.approx(0.0184, abs=5e-5)
    assert error * 5**0.5 == pytest.approx(0.0412, abs=5e-5)
    means = [rated_cut([ratings], [1])[0] for ratings in TC_30.values()]
    assert means == pytest.approx([0.60, 0.78, 0.43, 0.68, 0.58, 0.88])
    judges = [sum(one) / 6 for one in zip(*TC_30.values(), strict=True)]
    assert judges == pytest.approx([0.6583, 0.6333, 0.7250, 0.6583, 0.6167], abs=5e-5)


def test_tc_30_cut_for_the_items_shown() -> None:
    (cut,) = raw_cuts(RATED, 0.16, dict.fromkeys(("i2", "i4", "i6"), 1.0))
    assert cut.raw == pytest.approx(0.78)


def test_ratings_are_weighted_like_the_items() -> None:
    (cut,) = raw_cuts(RATED, 0.16, {"i1": 3.0, "i2": 1.0})
    assert cut.raw == pytest.approx((3 * 0.60 + 0.78) / 4)


@pytest.mark.parametrize("weights", [{}, {"i1": 1.0, "i9": 1.0}])
def test_without_ratings_of_all_items_the_cut_of_the_set_holds(weights: dict[str, float]) -> None:
    assert raw_cuts(RATED, 0.16, weights) == (RawCut(0.6583, 0.0184, 0.8),)


def test_corrected_cuts_move_to_the_raw_scale_with_their_error() -> None:
    cut_set = CutSet("a", "corrected", "default", (CutScore(1, 0.35, 0.8, 0.02), CutScore(2, 0.55, 0.85)))
    first, second = raw_cuts(cut_set, 0.16, {"k": 1.0})
    assert (first.raw, first.error, second.raw, second.error) == pytest.approx((0.454, 0.0168, 0.622, 0))


def test_theta_is_refused() -> None:
    with pytest.raises(ValueError, match="theta"):
        raw_cuts(CutSet("a", "theta", "bookmark", (CutScore(1, 0.3, 0.8),)), 0, {})
