"""Which characters a document can show: those of its own fonts, and nothing that hides or turns text round."""

import re
import unicodedata
from bisect import bisect_right
from functools import cache
from pathlib import Path

FONTS = Path(__file__).parent / "fonts"

UNKNOWN = "\N{REPLACEMENT CHARACTER}"
"""Stands where the fonts have no picture of a character, so that the reader sees that something is missing."""

_TURNING = re.compile("[\u202a-\u202e\u2066-\u2069\ufeff\u00ad]")
"""Marks that turn the direction of text round or hide in it; the layout sets its own."""

_SPACE = re.compile("[\t\v\f\r\x1c-\x1f\x85\u2028\u2029\u3000]")

_LONG_WORD = re.compile(r"[^\s\u200b]{40,}")
_PIECE = 20
_BREAK = "\u200b"


def showable(text: str) -> str:
    """The text in composed form, with a sign where a character cannot be shown; lines stay."""
    composed = unicodedata.normalize("NFC", _SPACE.sub(" ", _TURNING.sub("", text)))
    return "".join(character if _can_be_shown(character) else UNKNOWN for character in composed)


def breakable(text: str) -> str:
    """The same text with invisible places to break in what is longer than any column, an address or a slip of a key."""
    return _LONG_WORD.sub(_with_breaks, text)


def _with_breaks(found: re.Match[str]) -> str:
    word = found[0]
    return _BREAK.join(word[start : start + _PIECE] for start in range(0, len(word), _PIECE))


def _can_be_shown(character: str) -> bool:
    if character == "\n":
        return True
    starts, ends = _ranges()
    place = bisect_right(starts, ord(character)) - 1
    return place >= 0 and ord(character) <= ends[place]


@cache
def _ranges() -> tuple[list[int], list[int]]:
    lines = (FONTS / "characters.txt").read_text(encoding="ascii").split()
    bounds = [tuple(int(code, 16) for code in line.split("-")) for line in lines]
    return [first for first, _ in bounds], [last for _, last in bounds]
