"""The empathy round of a workshop: which activities somebody meets in a language they cannot read, and what each could
be about."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256

from skills_app.assessment.bank import Item

BARE = 3
"""So many come without picture and voice ..."""

PICTURED = 3
"""... and then so many with them."""

MEANINGS = 4


@dataclass(frozen=True, slots=True)
class Guess:
    """``item_id``: the activity that is asked; ``meanings``: item ids to choose from, the right one among them."""

    item_id: str
    pictured: bool
    meanings: tuple[str, ...]


def guesses(items: Sequence[Item], seed: str) -> tuple[Guess, ...]:
    """In the order in which they are asked, always the same for one seed; foils and repeats are left out."""
    counted = [item for item in items if item.counts]
    drawn = _field_by_field(_shuffled(counted, seed))[: BARE + PICTURED]
    return tuple(
        Guess(item.id, pictured=place >= BARE, meanings=_meanings(item, counted, f"{seed} {item.id}"))
        for place, item in enumerate(drawn)
    )


def _meanings(item: Item, items: Sequence[Item], seed: str) -> tuple[str, ...]:
    others = [one for one in _shuffled(items, seed) if one.id != item.id]
    return tuple(one.id for one in _shuffled([item, *others[: MEANINGS - 1]], f"{seed} meanings"))


def _field_by_field(items: Sequence[Item]) -> list[Item]:
    """The first of each field, then the second of each: a field comes again only when all others had their turn."""
    seen: Counter[str] = Counter()
    turns: dict[str, int] = {}
    for item in items:
        turns[item.id] = seen[item.field_id]
        seen[item.field_id] += 1
    return sorted(items, key=lambda item: turns[item.id])


def _shuffled(items: Sequence[Item], seed: str) -> list[Item]:
    return sorted(items, key=lambda item: sha256(f"{seed} {item.id}".encode()).digest())
