"""Several things in one line, with the commas of the language of the page."""

from collections.abc import Callable, Iterable
from functools import reduce

from flask_babel import pgettext


def listed(parts: Iterable[object]) -> str:
    """Empty for none."""
    return _joined(parts, _and_also)


def listed_pairs(parts: Iterable[object]) -> str:
    """What holds commas itself."""
    return _joined(parts, _and_then)


def _joined(parts: Iterable[object], both: Callable[[str, str], str]) -> str:
    words = [str(part) for part in parts]
    return reduce(both, words) if words else ""


def _and_also(before: str, after: str) -> str:
    return str(pgettext("several answers", "%(before)s, %(after)s", before=before, after=after))


def _and_then(before: str, after: str) -> str:
    return str(pgettext("several answers", "%(before)s; %(after)s", before=before, after=after))
