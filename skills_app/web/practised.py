"""Whether a client has tried out a type of item before the first one that counts."""

from collections.abc import Mapping

from skills_app.records.sittings import SittingView

TRIES = 3
"""At the practice; then a helper is asked."""


def practised_in(sitting: SittingView, item_type: str) -> Mapping[str, int]:
    """How often this type was tried out (``tries``), and whether it was understood (``passed``)."""
    return (sitting.practice or {}).get(item_type, {"tries": 0, "passed": False})


def has_practised(sitting: SittingView, item_type: str) -> bool:
    """The client has understood this type of item, or a helper was asked."""
    so_far = practised_in(sitting, item_type)
    return bool(so_far["passed"]) or so_far["tries"] >= TRIES
