"""Picture names for the seats of a workshop, numbered from 0: who joins without an account is a thing in a colour."""

from collections.abc import Mapping

from flask_babel import LazyString, lazy_pgettext

THINGS: Mapping[str, LazyString] = {
    "pot": lazy_pgettext("a thing that names a seat", "pot"),
    "cup": lazy_pgettext("a thing that names a seat", "cup"),
    "umbrella": lazy_pgettext("a thing that names a seat", "umbrella"),
    "chair": lazy_pgettext("a thing that names a seat", "chair"),
    "lamp": lazy_pgettext("a thing that names a seat", "lamp"),
    "bag": lazy_pgettext("a thing that names a seat", "bag"),
    "book": lazy_pgettext("a thing that names a seat", "book"),
    "bicycle": lazy_pgettext("a thing that names a seat", "bicycle"),
}

COLOURS: Mapping[str, LazyString] = {
    "blue": lazy_pgettext("a colour that names a seat", "blue"),
    "red": lazy_pgettext("a colour that names a seat", "red"),
    "grey": lazy_pgettext("a colour that names a seat", "grey"),
    "brown": lazy_pgettext("a colour that names a seat", "brown"),
    "yellow": lazy_pgettext("a colour that names a seat", "yellow"),
    "green": lazy_pgettext("a colour that names a seat", "green"),
}
"""In a circle: no neighbours are among the pairs that look alike to who does not see red and green apart."""

SEATS = len(THINGS) * len(COLOURS)
"""How many names there are."""


def seat_name(number: int) -> str:
    """The name of a seat in the language spoken now, such as "pot · blue": no language has to make the words agree.

    Raises IndexError for a number outside 0 to ``SEATS`` - 1.
    """
    thing, colour = _thing_and_colour(number)
    return f"{THINGS[thing]} · {COLOURS[colour]}"


def seat_picture(number: int) -> str:
    """The id of the scene of the interface that shows the name. Raises IndexError as ``seat_name`` does."""
    thing, colour = _thing_and_colour(number)
    return f"seat_{thing}_{colour}"


def _thing_and_colour(number: int) -> tuple[str, str]:
    """A round goes through all things and begins one colour before the last one: so equal colours lie apart."""
    if not 0 <= number < SEATS:
        raise IndexError(number)
    done, place = divmod(number, len(THINGS))
    return list(THINGS)[place], list(COLOURS)[(place - done) % len(COLOURS)]
