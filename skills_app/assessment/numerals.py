"""A number as people write it: the digits of any script, comma, point or Arabic decimal sign."""

import re
from math import isfinite
from unicodedata import decimal

_WRITTEN = re.compile(r"[+-]?[0-9]+([.][0-9]+)?")
_THOUSANDS = re.compile(r"[+-]?[0-9]{1,3}[.][0-9]{3}")
"""One thousand, or a one with three decimals: nobody can tell, so it is asked again."""

_SIGNS = str.maketrans({",": ".", "٫": ".", "−": "-", "\u00a0": None, "\u202f": None, " ": None})


class InvalidNumeral(ValueError):
    """The text is not a number."""


def number_in(text: str) -> float:
    """Raises InvalidNumeral."""
    plain = "".join(map(_plain, text.translate(_SIGNS)))
    if not _WRITTEN.fullmatch(plain) or _THOUSANDS.fullmatch(plain) or not isfinite(float(plain)):
        raise InvalidNumeral(text)
    return float(plain)


def _plain(sign: str) -> str:
    """A digit of any script as an ASCII digit."""
    return str(decimal(sign)) if sign.isdecimal() else sign


def as_text(number: float) -> str:
    """The shortest text: ``4``, ``12.5``."""
    return f"{number:.10g}"
