"""The Beta distribution without other packages: distribution function and quantiles."""

from math import exp, lgamma, log, log1p

TINY = 1e-300
"""Stands for a zero by which is divided."""

EXACT = 1e-13


def beta_cdf(x: float, a: float, b: float) -> float:
    """I_x(a, b), the regularised incomplete beta function: the share of Beta(a, b) below x.

    Lentz's continued fraction (Abramowitz and Stegun 26.5.8); it converges fast below the mean, so the other side is
    mirrored: I_x(a, b) = 1 - I_(1-x)(b, a)."""
    if x <= 0:
        return 0.0
    if x >= 1:
        return 1.0
    if x > (a + 1) / (a + b + 2):
        return 1 - beta_cdf(1 - x, b, a)
    return x * (1 - x) * beta_density(x, a, b) / a / _fraction(x, a, b)


def beta_density(x: float, a: float, b: float) -> float:
    """Of Beta(a, b) at 0 < x < 1."""
    return exp(lgamma(a + b) - lgamma(a) - lgamma(b) + (a - 1) * log(x) + (b - 1) * log1p(-x))


def beta_quantile(share: float, a: float, b: float) -> float:
    """The x below which lies this share of Beta(a, b), 0 < share < 1: by bisection, with Newton's step where it stays
    between the ends."""
    low, high, before, x = 0.0, 1.0, 0.0, a / (a + b)
    while abs(x - before) > EXACT:
        excess = beta_cdf(x, a, b) - share
        low, high = (low, x) if excess > 0 else (x, high)
        step = x - excess / max(beta_density(x, a, b), TINY)
        before, x = x, step if low < step < high else (low + high) / 2
    return x


def _fraction(x: float, a: float, b: float) -> float:
    """The continued fraction 1 + d1/(1 + d2/(1 + ...)), evaluated from the front (modified Lentz)."""
    numerator, denominator, value, change, step = 1.0, 0.0, 1.0, 0.0, 0
    while abs(change - 1) > EXACT:
        step += 1
        d = _coefficient(step, x, a, b)
        denominator = 1 / (1 + d * denominator or TINY)
        numerator = 1 + d / numerator or TINY
        change = numerator * denominator
        value *= change
    return value


def _coefficient(step: int, x: float, a: float, b: float) -> float:
    m = step // 2
    if step % 2:
        return -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
    return m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
