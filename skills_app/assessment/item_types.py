"""One class per item type: which responses exist, and how raw input becomes one."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar, Literal, Protocol

from skills_app.assessment.bank import Item

FREQUENCY = "frequency"
FREQUENCIES = ("never", "rarely", "often", "very_often")
OTHER = ("another_way", "watched", "unclear")
SKIP = "skip"
DONT_KNOW = "dont_know"
UNKNOWN = frozenset({DONT_KNOW, SKIP, "another_way"})
"""Given to a knowledge item, these neither help nor harm; see docs/scoring.md."""


@dataclass(frozen=True, slots=True)
class Response:
    """What was given to one item; ``wish``: the client wants to learn it; ``seconds``: time on the item, if known."""

    item_id: str
    value: str
    wish: bool = False
    seconds: float | None = None


class InvalidResponse(ValueError):
    """``reason``: missing (nothing was chosen) or unknown (no such response)."""

    def __init__(self, reason: Literal["missing", "unknown"]) -> None:
        super().__init__(reason)
        self.reason = reason


class ItemType(Protocol):
    def read(self, item: Item, raw: Mapping[str, str]) -> Response:
        """The response in the raw input. Raises InvalidResponse."""


class FrequencyType:
    """How often the client has done what the picture shows."""

    FREQUENCIES: ClassVar = FREQUENCIES
    OTHER: ClassVar = OTHER
    SKIP: ClassVar = SKIP

    def read(self, item: Item, raw: Mapping[str, str]) -> Response:
        value = raw.get("answer", "")
        if not value:
            raise InvalidResponse("missing")
        if value not in (*FREQUENCIES, *OTHER, SKIP):
            raise InvalidResponse("unknown")
        return Response(item.id, value, wish=raw.get("wish") == "1")


ITEM_TYPES: Mapping[str, ItemType] = {FREQUENCY: FrequencyType()}
