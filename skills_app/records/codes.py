"""Codes that people read, say and type, and ids that only machines see."""

import math
import secrets
import unicodedata

ALPHABET = "23456789CDFGHJKMNPQRTVWXY"
"""Of each pair that looks alike one stays at most (no 0 O 1 I L Z S B U); without A and E too, no words appear."""

CODE_LENGTH = 13
CODE_BITS = CODE_LENGTH * math.log2(len(ALPHABET))
"""Entropy of a code: 60.4 bits."""

_GROUP = 4
_REFERENCE_LENGTH, _REFERENCE_GROUP = 6, 3
_LOOK_ALIKE = str.maketrans("ZSBU", "258V")


def new_code() -> str:
    """A client's code, grouped for reading: 'K7MX-4QRT-9CDFH'."""
    return grouped(_draw(CODE_LENGTH))


def grouped(code: str) -> str:
    """A code, however it was typed, as it stands on the card."""
    plain = normalise(code)
    return "-".join((plain[:_GROUP], plain[_GROUP : 2 * _GROUP], plain[2 * _GROUP :]))


def new_reference() -> str:
    """What staff call a client among themselves, such as 'K7M-4QX'. Opens nothing."""
    reference = _draw(_REFERENCE_LENGTH)
    return f"{reference[:_REFERENCE_GROUP]}-{reference[_REFERENCE_GROUP:]}"


def grouped_reference(text: str) -> str:
    """A reference, however it was typed, as staff see it; empty when nothing was typed."""
    plain = normalise(text)
    return f"{plain[:_REFERENCE_GROUP]}-{plain[_REFERENCE_GROUP:]}" if plain else ""


def new_public_id() -> str:
    """128 random bits for use in a URL."""
    return secrets.token_urlsafe(16)


def normalise(text: str) -> str:
    """What was typed, as the code was made: no separators, capitals, ASCII digits, look-alikes put right."""
    plain = text.replace("-", "")
    if plain.isascii() and plain.isalnum() and plain.isupper():  # as on the card: most are, and every page reads one
        return plain.translate(_LOOK_ALIKE)
    letters = (_ascii_digit(character) for character in unicodedata.normalize("NFKC", text).upper())
    return "".join(letter for letter in letters if letter.isalnum()).translate(_LOOK_ALIKE)


def normalise_digits(text: str) -> str:
    """The decimal digits in the text, in ASCII; everything else is dropped."""
    return "".join(digit for digit in map(_ascii_digit, text) if digit.isascii() and digit.isdigit())


def _ascii_digit(character: str) -> str:
    digit = unicodedata.decimal(character, None)
    return character if digit is None else str(digit)


def _draw(length: int) -> str:
    return "".join(secrets.choice(ALPHABET) for _ in range(length))
