"""One class per item type: which responses exist, and how raw input becomes one. How they are stored: given.py.

Raw input is what a form sends: by name, every value in the order of the page.
"""

from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, ClassVar, Literal, Protocol

from skills_app.assessment.bank import Item
from skills_app.assessment.knowledge import KnowledgeItem
from skills_app.assessment.numerals import InvalidNumeral, as_text, number_in

FREQUENCY = "frequency"
FREQUENCIES = ("never", "rarely", "often", "very_often")
OTHER = ("another_way", "watched", "unclear")
SKIP = "skip"
DONT_KNOW = "dont_know"
INSTEAD = (DONT_KNOW, "another_way")
"""What can be given to every knowledge item instead of an answer."""
UNKNOWN = frozenset({*INSTEAD, SKIP})
"""Given to a knowledge item, these earn what a blind guess earns on average; see docs/scoring.md."""

Raw = Mapping[str, Sequence[str]]
Reason = Literal["missing", "unknown", "too_many", "incomplete", "twice", "no_number", "out_of_range"]


@dataclass(frozen=True, slots=True)
class Response:
    """What was given to one item; ``wish``: the client wants to learn it; ``seconds``: time on the item, if known."""

    item_id: str
    value: str
    wish: bool = False
    seconds: float | None = None


class InvalidResponse(ValueError):
    """``reason``: missing (nothing was chosen), too_many, incomplete (not every step or pair), twice (one place for two
    steps), no_number, out_of_range, or unknown (no page sends this)."""

    def __init__(self, reason: Reason) -> None:
        super().__init__(reason)
        self.reason = reason


class ItemType(Protocol):
    def read(self, item: Any, raw: Raw) -> Response:
        """The response in the raw input. Raises InvalidResponse."""

    def written(self, response: Response) -> Raw:
        """The raw input that gives this response."""


class FrequencyType:
    """How often the client has done what the picture shows."""

    FREQUENCIES: ClassVar = FREQUENCIES
    OTHER: ClassVar = OTHER
    SKIP: ClassVar = SKIP

    def read(self, item: Item, raw: Raw) -> Response:
        value = SKIP if raw.get("skip") else _one(raw, "answer")
        if value not in (*FREQUENCIES, *OTHER, SKIP):
            raise InvalidResponse("unknown")
        return Response(item.id, value, wish=_first(raw, "wish") == "1")

    def written(self, response: Response) -> Raw:
        answer = {"skip": ["1"]} if response.value == SKIP else {"answer": [response.value]}
        return answer | ({"wish": ["1"]} if response.wish else {})


class KnowledgeType(ABC):
    """What all knowledge items have in common: "I don't know" and "I do it another way" are always there: ``instead``,
    or ``kept`` by who comes back to it, changes nothing and goes on."""

    def read(self, item: KnowledgeItem, raw: Raw) -> Response:
        if raw.get("instead"):
            return Response(item.id, _instead(raw, "instead"))
        try:
            return Response(item.id, self.given(item, raw))
        except InvalidResponse as invalid:
            if invalid.reason != "missing" or not raw.get("kept"):
                raise
            return Response(item.id, _instead(raw, "kept"))

    @abstractmethod
    def given(self, item: KnowledgeItem, raw: Raw) -> str:
        """What was given, as it is stored. Raises InvalidResponse."""

    def written(self, response: Response) -> Raw:
        if response.value in INSTEAD:
            return {"instead": [response.value]}
        return self.fields(response.value)

    def fields(self, value: str) -> Raw:
        """The raw input of what is stored."""
        return {"answer": value.split()}


class ChoiceType(KnowledgeType):
    """One or several of the options: ``answer`` for each. With several to choose, fewer are accepted, more are not."""

    def given(self, item: KnowledgeItem, raw: Raw) -> str:
        chosen = [one for one in raw.get("answer", ()) if one]
        if not chosen:
            raise InvalidResponse("missing")
        _must_know(item, chosen)
        if len(chosen) > item.choose:
            raise InvalidResponse("too_many")
        return " ".join(option.id for option in item.options if option.id in chosen)


class OrderingType(KnowledgeType):
    """``place-<option id>``: 1 for the first step and so on."""

    def given(self, item: KnowledgeItem, raw: Raw) -> str:
        places = {option.id: _first(raw, f"place-{option.id}") for option in item.options}
        if not any(places.values()):
            raise InvalidResponse("missing")
        if not all(places.values()):
            raise InvalidResponse("incomplete")
        known = [str(place) for place in range(1, len(places) + 1)]
        if any(place not in known for place in places.values()):
            raise InvalidResponse("unknown")
        if len(set(places.values())) < len(places):
            raise InvalidResponse("twice")
        return " ".join(sorted(places, key=lambda option_id: int(places[option_id])))

    def fields(self, value: str) -> Raw:
        return {f"place-{option_id}": [str(place)] for place, option_id in enumerate(value.split(), start=1)}


class MatchingType(KnowledgeType):
    """``match-<left option id>``: the option of the right side. What is not matched is left out."""

    def given(self, item: KnowledgeItem, raw: Raw) -> str:
        left, right = item.task.left, item.task.right
        matched = {one: _first(raw, f"match-{one}") for one in left}
        matched = {one: other for one, other in matched.items() if other}
        if not matched:
            raise InvalidResponse("missing")
        if any(other not in right for other in matched.values()):
            raise InvalidResponse("unknown")
        return " ".join(f"{one}={other}" for one, other in matched.items())

    def fields(self, value: str) -> Raw:
        pairs = (pair.split("=") for pair in value.split())
        return {f"match-{one}": [other] for one, other in pairs}


class NumberType(KnowledgeType):
    """``answer``: a number in the digits of any script."""

    def given(self, item: KnowledgeItem, raw: Raw) -> str:
        text = _one(raw, "answer")
        try:
            number = number_in(text)
        except InvalidNumeral as error:
            raise InvalidResponse("no_number") from error
        if item.range and not item.range[0] <= number <= item.range[1]:
            raise InvalidResponse("out_of_range")
        return as_text(number)


ITEM_TYPES: Mapping[str, ItemType] = {
    FREQUENCY: FrequencyType(),
    "single": ChoiceType(),
    "multiple": ChoiceType(),
    "picture_choice": ChoiceType(),
    "hotspot": ChoiceType(),
    "ordering": OrderingType(),
    "matching": MatchingType(),
    "number": NumberType(),
}


def _first(raw: Raw, name: str) -> str:
    return next(iter(raw.get(name, ())), "")


def _instead(raw: Raw, name: str) -> str:
    value = _first(raw, name)
    if value not in INSTEAD:
        raise InvalidResponse("unknown")
    return value


def _one(raw: Raw, name: str) -> str:
    value = _first(raw, name)
    if not value:
        raise InvalidResponse("missing")
    return value


def _must_know(item: KnowledgeItem, chosen: Sequence[str]) -> None:
    known = {option.id for option in item.options}
    if not set(chosen) <= known or any(one == other for one, other in pairwise(sorted(chosen))):
        raise InvalidResponse("unknown")
