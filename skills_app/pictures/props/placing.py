"""Puts a prop where a scene wants it: position, size, turn and mirror are the same for all props."""

from collections.abc import Mapping
from typing import Any

from skills_app.pictures.pen import Pen
from skills_app.pictures.props.registry import PLACES, PROPS

PLACING_KEYS = frozenset({"prop", "at", "z", "scale", "rot", "mirror"})
"""Keys of every prop item that no drawing function sees. ``rot`` turns clockwise, in degrees."""


def draw_prop(pen: Pen, item: Mapping[str, Any]) -> None:
    """Draws one prop item of a scene that has been checked. A backdrop may stand as a prop, for example in an inset."""
    name = item["prop"]
    x, y = item.get("at", (0, 0))
    own = pen.at(x, y, item.get("scale", 1), item.get("rot", 0), mirror=item.get("mirror", False))
    draw = PROPS[name] if name in PROPS else PLACES[name]
    draw(own, **{key: value for key, value in item.items() if key not in PLACING_KEYS})
