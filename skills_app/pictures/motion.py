"""A scene with poses -> the scenes of one round of its movement.

Each number follows a smooth line through the poses. It never goes beyond the poses it lies between, and rests for a
moment where it turns back. What is no number stays as the scene itself has it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from skills_app.pictures.strict_yaml import Block

MOTION_KEYS = ("poses", "seconds", "circle")
DECIMALS = 4


@dataclass(frozen=True)
class Round:
    """``frames``: scenes without movement, the first is the scene itself. ``order``: which one is shown when."""

    frames: Sequence[Mapping[str, Any]]
    order: Sequence[int]


def one_round(scene: Mapping[str, Any], rate: int) -> Round:
    """The movement of a scene that has been read, in ``rate`` pictures a second.

    It goes there and back, through the same frames; with ``circle`` from the last pose on to the first.
    """
    shown = round(scene["seconds"] * rate / 2) * 2
    ring = [scene["items"], *scene["poses"]]
    if scene.get("circle"):
        order = list(range(shown))
    else:
        ring += ring[-2:0:-1]
        order = [min(place, shown - place) for place in range(shown)]
    still = {key: value for key, value in scene.items() if key not in MOTION_KEYS}
    frames = [still | {"items": _blend(ring, len(ring) * place / shown)} for place in range(max(order) + 1)]
    return Round(frames, order)


def is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _blend(ring: Sequence[Any], spot: float) -> Any:
    """The value at a spot of the ring: 1.5 lies half way between its second and its third entry."""
    first = ring[0]
    if all(value == first for value in ring):
        return first
    if isinstance(first, Block):
        return Block({key: _blend([value[key] for value in ring], spot) for key in first}, first.file, first.line)
    if isinstance(first, list):
        return [_blend(entries, spot) for entries in zip(*ring, strict=True)]
    return _smooth(ring, spot)


def _smooth(ring: Sequence[float], spot: float) -> float:
    """A cubic Hermite curve with the slopes of Fritsch and Butland (1984), which make it monotone between entries."""
    place, share = int(spot), spot % 1
    before, start, end, after = (ring[(place + step) % len(ring)] for step in (-1, 0, 1, 2))
    leave, arrive = _slope(start - before, end - start), _slope(end - start, after - end)
    left = 1 - share
    towards_end = share**2 * (3 - 2 * share)
    bend = leave * share * left**2 - arrive * share**2 * left
    return round(start + (end - start) * towards_end + bend, DECIMALS)


def _slope(rise: float, next_rise: float) -> float:
    return 2 * rise * next_rise / (rise + next_rise) if rise * next_rise > 0 else 0
