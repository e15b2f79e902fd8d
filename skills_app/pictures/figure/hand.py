"""The strokes of a hand: palm, thumb and four fingers. The poses are in ``hand_poses``.

Own coordinates: wrist at (0, 0), +x towards the fingertips, -y the side of the thumb, unit = length of the hand.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from skills_app.pictures import paths
from skills_app.pictures.colours import light, mix
from skills_app.pictures.paths import XY, Points, between
from skills_app.pictures.pen import Pen

KNUCKLES: list[XY] = [(0.45, -0.20), (0.475, -0.068), (0.46, 0.062), (0.41, 0.178)]
"""Index, middle, ring and little finger; the same order in the next two."""
FINGER_LENGTHS = (0.50, 0.56, 0.51, 0.40)
FINGER_RADII = (0.080, 0.083, 0.080, 0.070)

PALM: list[XY] = [
    (-0.06, -0.17), (0.10, -0.185), (0.30, -0.26), (0.44, -0.275), (0.50, -0.10),
    (0.485, 0.08), (0.40, 0.245), (0.22, 0.24), (0.08, 0.19), (-0.06, 0.17),
]  # fmt: skip
NAIL: list[XY] = [(0.75, -0.5), (0.82, 0), (0.75, 0.5), (0.05, 0.52), (-0.2, 0), (0.05, -0.52)]

CLOSE_UP = 52
"""From this length in picture units a hand shows nails and knuckles."""


@dataclass(frozen=True)
class Hand:
    """The strokes a hand is made of. ``axis`` is the direction of the held bar: 0 runs across the hand."""

    pen: Pen
    colour: str
    gloved: bool = False
    axis: float = 0

    @property
    def near(self) -> bool:
        return self.pen.size >= CLOSE_UP

    @property
    def outline(self) -> float:
        return 2.2 if self.near else 2.0

    @property
    def thin(self) -> float:
        return 1.9 if self.near else 1.4

    def mass(self, shapes: Sequence[str]) -> None:
        self.pen.blob(shapes, self.colour, self.outline)

    def skin(self, outline: str | Points) -> None:
        """A patch of skin without ink, to join a finger to the back of the hand."""
        self.pen.fill(outline if isinstance(outline, str) else paths.patch(outline), self.colour)

    def edge(self, points: Points) -> None:
        self.pen.curve(points, width=self.outline)

    def digit(self, points: Points, radius: float, taper: float = 0.86) -> None:
        """A finger with ink of its own, thinner at the tip."""
        last = len(points) - 1
        radii = [radius * between(1, taper, i / last) for i in range(last + 1)]
        self.pen.blob(paths.chain(points, radii), self.colour, self.thin)

    def crease(self, *points: XY) -> None:
        self.pen.curve(points, mix(self.colour, "#1A0F14", 0.5), self.thin)

    def nail(self, tip: XY, angle: float, radius: float) -> None:
        if self.near and not self.gloved:
            nail = self.pen.at(*tip, radius, angle)
            nail.path(paths.patch(NAIL), light(self.colour, 0.3), mix(self.colour, "#1A0F14", 0.5), 1.1)

    def knuckles(self) -> None:
        if self.near:
            for x, y in KNUCKLES[:3]:
                self.crease((x - 0.05, y - 0.03), (x - 0.02, y), (x - 0.05, y + 0.03))


def finger(start: XY, *bones: tuple[float, float]) -> list[XY]:
    """The points of a finger; a bone is (direction in degrees, length)."""
    points = [start]
    for angle, length in bones:
        x, y = points[-1]
        points.append((x + length * math.cos(math.radians(angle)), y + length * math.sin(math.radians(angle))))
    return points
