"""The canvas of a picture, and the part of it that is seen."""

from collections.abc import Mapping
from typing import Any, NamedTuple


class Box(NamedTuple):
    left: float
    top: float
    right: float
    bottom: float

    def grown(self, by: float) -> "Box":
        return Box(self.left - by, self.top - by, self.right + by, self.bottom + by)

    def meets(self, other: "Box") -> bool:
        across = self.left <= other.right and other.left <= self.right
        return across and self.top <= other.bottom and other.top <= self.bottom

    def holds(self, x: float, y: float) -> bool:
        return self.left <= x <= self.right and self.top <= y <= self.bottom

    @property
    def width(self) -> float:
        return self.right - self.left

    @property
    def height(self) -> float:
        return self.bottom - self.top


CANVAS = Box(0, 0, 400, 300)


def frame_of(scene: Mapping[str, Any]) -> Box:
    """What is seen of the canvas: ``crop`` is x, y and width; the shape is always 4 : 3."""
    x, y, width = scene.get("crop", (0, 0, CANVAS.width))
    return Box(x, y, x + width, y + width * 3 / 4)
