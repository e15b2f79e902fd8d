"""A number as people write it: the digits of any script, comma, point or Arabic decimal sign."""

from math import isfinite

_SIGNS = str.maketrans({",": ".", "٫": ".", "−": "-", "\u00a0": None, "\u202f": None, " ": None})


class InvalidNumeral(ValueError):
    """The text is not a number."""


def number_in(text: str) -> float:
    """Raises InvalidNumeral."""
    plain = text.translate(_SIGNS)
    try:
        number = float(plain) if "_" not in plain else float("nan")
    except (ValueError, OverflowError):
        number = float("nan")
    if not isfinite(number):
        raise InvalidNumeral(text)
    return number


def as_text(number: float) -> str:
    """The shortest text: ``4``, ``12.5``."""
    return f"{number:.10g}"
