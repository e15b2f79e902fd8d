"""Which item comes when: computed from bank, form, seed and the items given so far, never stored."""

from collections.abc import Collection, Sequence

from skills_app.assessment.bank import Bank


def item_order(bank: Bank, form_id: str, seed: int, chosen: Collection[str] = ()) -> tuple[str, ...]:
    """Item ids: within a field the activities, then the knowledge items, each in the author's order; the fields (those
    ``chosen``, if any) rotated, so that tiredness never hits one field alone."""
    fields = bank.fields_of(form_id, chosen)
    start = seed % len(fields)
    return tuple(item.id for field in fields[start:] + fields[:start] for item in field.asked)


def next_item(order: Sequence[str], here: str | None, given: Collection[str]) -> str | None:
    """The item after ``here``; from the end, or without ``here``, the first one not given; None when all are given.

    Raises ValueError when ``here`` is not in the order."""
    first_open = next((item_id for item_id in order if item_id not in given), None)
    if here is None or first_open is None:
        return first_open
    after = position(order, here)
    return order[after] if after < len(order) else first_open


def previous_item(order: Sequence[str], item_id: str) -> str | None:
    """The item before, or None at the beginning. Raises ValueError when the item is not in the order."""
    before = position(order, item_id) - 2
    return order[before] if before >= 0 else None


def position(order: Sequence[str], item_id: str) -> int:
    """1 for the first item. Raises ValueError when the item is not in the order."""
    return order.index(item_id) + 1
