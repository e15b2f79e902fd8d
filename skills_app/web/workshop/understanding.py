"""What a workshop understood in its empathy round, counted from what its seats answered."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from flask_babel import LazyString, lazy_gettext

from skills_app.assessment.empathy import BARE, PICTURED, Guess
from skills_app.records.seats import AnswerView

ONCE = 0
"""The round of all answers of the empathy round: each seat goes through it once."""

LANGUAGE = "empathy-language"
"""The question whose answer is the language that a seat cannot read."""

QUESTIONS = tuple(f"empathy-{number}" for number in range(1, BARE + PICTURED + 1))
"""One for each activity, in their order."""

_RIGHT, _WRONG = "right", "wrong"
_WAYS = {
    "bare": lazy_gettext("The words alone"),
    "pictured": lazy_gettext("With a picture, and a voice where there is one"),
}


UNKNOWN = "unknown"
"""Tapped by who does not know what an activity was about."""


def choice_of(guess: Guess, meaning: str) -> str:
    """What is stored of an answer: how the activity was shown, and whether it was understood; not what was tapped."""
    way = "pictured" if guess.pictured else "bare"
    if meaning == UNKNOWN:
        return f"{way}-{UNKNOWN}"
    return f"{way}-{_RIGHT if meaning == guess.item_id else _WRONG}"


@dataclass(frozen=True)
class Understood:
    """One way to show an activity: ``right`` were understood ``of`` those that were answered."""

    way: LazyString
    right: int
    of: int


def understood(answers: Iterable[AnswerView]) -> list[Understood]:
    """One for each way, over all seats in ``answers``; empty when none of them took part."""
    given = Counter(one.choice for one in answers if one.question in QUESTIONS)
    if not given:
        return []
    return [
        Understood(word, given[f"{way}-{_RIGHT}"], sum(given[f"{way}-{how}"] for how in (_RIGHT, _WRONG, UNKNOWN)))
        for way, word in _WAYS.items()
    ]


def through(answers: Iterable[AnswerView]) -> int:
    """How many seats have answered all."""
    seats = Counter(one.seat_id for one in answers if one.question in QUESTIONS)
    return sum(count == len(QUESTIONS) for count in seats.values())
