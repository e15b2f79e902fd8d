"""The Beta distribution against whole-number parameters, where it is a sum of binomial terms, and against itself."""

from math import comb

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skills_app.assessment.incomplete_beta import beta_cdf, beta_quantile

PARAMETER = st.floats(1, 60)


@pytest.mark.parametrize(("a", "b"), [(1, 1), (10, 4), (7, 7), (1, 13), (21, 1), (40, 3)])
@pytest.mark.parametrize("x", [0.001, 0.1, 0.454, 0.622, 0.79, 0.999])
def test_as_a_sum_of_binomial_terms(a: int, b: int, x: float) -> None:
    """I_x(a, b) = P(X >= a) with X binomial(a + b - 1, x)."""
    number = a + b - 1
    expected = sum(comb(number, one) * x**one * (1 - x) ** (number - one) for one in range(a, number + 1))
    assert beta_cdf(x, a, b) == pytest.approx(expected, abs=1e-12)


def test_outside_and_at_the_ends() -> None:
    assert [beta_cdf(x, 2, 3) for x in (-0.1, 0, 1, 1.1)] == [0, 0, 1, 1]


@given(PARAMETER, PARAMETER, st.floats(0, 1))
def test_mirrored(a: float, b: float, x: float) -> None:
    assert beta_cdf(x, a, b) == pytest.approx(1 - beta_cdf(1 - x, b, a), abs=1e-12)


@given(PARAMETER, PARAMETER, st.floats(0.01, 0.99))
def test_a_quantile_has_its_share_below(a: float, b: float, share: float) -> None:
    assert beta_cdf(beta_quantile(share, a, b), a, b) == pytest.approx(share, abs=1e-9)


@given(PARAMETER, PARAMETER, st.floats(0, 1), st.floats(0, 1))
def test_rises(a: float, b: float, one: float, other: float) -> None:
    assert beta_cdf(min(one, other), a, b) <= beta_cdf(max(one, other), a, b) + 1e-12
