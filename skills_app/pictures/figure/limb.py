"""A limb: one outline swept along shoulder, elbow and wrist, or hip, knee and ankle, with a rounded joint.

Places along a limb run from 0 (start) over 1 (the joint in the middle) to 2 (end).
"""

import math
from dataclasses import dataclass

from skills_app.pictures import paths
from skills_app.pictures.colours import INK, dark
from skills_app.pictures.figure.builds import Profile, straight_value
from skills_app.pictures.paths import XY, Corner, Points, between
from skills_app.pictures.pen import LINE, Pen

SAMPLES = (0, 0.32, 0.78, 1, 1.22, 1.5, 2)
SOFT = 0.26
"""How much of the shorter bone the bend at the joint takes up."""


def between_points(start: XY, end: XY, share: float) -> XY:
    return between(start[0], end[0], share), between(start[1], end[1], share)


def direction(start: XY, end: XY) -> float:
    return math.atan2(end[1] - start[1], end[0] - start[0])


def find_joint(start: XY, end: XY, bones: tuple[float, float], bend: float) -> XY:
    """Elbow or knee of two bones in the plane; ``bend`` (1 or -1) picks the side. Too short bones are stretched."""
    first, second = bones
    distance = math.dist(start, end) or 1e-6
    stretch = max(1, distance / ((first + second) * 0.995))
    first, second = first * stretch, second * stretch
    distance = max(distance, abs(first - second) * 1.02 + 1e-6)
    cosine = (first**2 + distance**2 - second**2) / (2 * first * distance)
    angle = direction(start, end) + math.acos(max(-1, min(1, cosine))) * bend
    return start[0] + first * math.cos(angle), start[1] + first * math.sin(angle)


@dataclass(frozen=True)
class Side:
    """One edge of a piece of a limb, and the spots of the middle line its points belong to."""

    edge: list[XY]
    axis: list[XY]

    @classmethod
    def unfolded(cls, edge: list[XY], axis: list[XY]) -> "Side":
        """Without the points of the inside of a sharp elbow, where the edge would run back over itself."""

        def runs_along(i: int) -> bool:
            (ax, ay), (bx, by) = edge[i - 1], edge[i + 1]
            (cx, cy), (dx, dy) = axis[i - 1], axis[i + 1]
            return (bx - ax) * (dx - cx) + (by - ay) * (dy - cy) > 0.35 * ((dx - cx) ** 2 + (dy - cy) ** 2)

        last = len(edge) - 1
        kept = [0, *(i for i in range(1, last) if runs_along(i)), last]
        return cls([edge[i] for i in kept], [axis[i] for i in kept])

    @property
    def lowness(self) -> float:
        """How much this side is turned away from the light in the upper left."""
        return sum(x * 0.45 + y * 0.9 for x, y in self.edge) / len(self.edge)


@dataclass(frozen=True)
class Stretch:
    """A piece of a limb between two places."""

    left: Side
    right: Side

    @property
    def cap(self) -> list[XY]:
        """Half a circle round the start, from the left side to the right."""
        (x, y), then = self.left.axis[:2]
        radius, back = math.dist(self.left.edge[0], (x, y)), direction(then, (x, y))
        return [(x + radius * math.cos(back + d), y + radius * math.sin(back + d)) for d in (-0.8, 0, 0.8)]

    def closed(self) -> str:
        left, right = self.left.edge, self.right.edge
        end = [Corner(*right[-1]), Corner(*left[-1])]
        return paths.smooth([left[0], *self.cap, *right[:-1], *end, *left[-2:0:-1]])

    def open_at_end(self) -> str:
        return paths.smooth([*self.left.edge[::-1], *self.right.edge], closed=False)

    def open_at_start(self) -> str:
        """From the second point of one side round the end to the second point of the other."""
        left, right = self.left.edge, self.right.edge
        end = [Corner(*left[-1]), Corner(*right[-1])]
        return paths.smooth([*left[1:-1], *end, *right[-2:0:-1]], closed=False)


@dataclass(frozen=True)
class Limb:
    """``radii``: half thickness at places 0 to 2; ``turn``: how far the hand is bent off the forearm, in radians."""

    start: XY
    joint: XY
    end: XY
    radii: Profile
    turn: float = 0

    @property
    def bones(self) -> tuple[float, float]:
        return max(math.dist(self.start, self.joint), 1e-3), max(math.dist(self.joint, self.end), 1e-3)

    def spot(self, place: float) -> XY:
        """The point of the middle line, with the joint rounded."""
        first, second = self.bones
        soft = SOFT * min(first, second)
        way = (place - 1) * (first if place < 1 else second)
        if abs(way) > soft:
            return between_points(self.joint, self.start if place < 1 else self.end, abs(place - 1))
        share = (way + soft) / (2 * soft)
        before = between_points(self.joint, self.start, soft / first)
        after = between_points(self.joint, self.end, soft / second)
        return between_points(
            between_points(before, self.joint, share), between_points(self.joint, after, share), share
        )

    def cut(self, first: float = 0, last: float = 2) -> Stretch:
        """The piece of the limb between two places."""
        places = [first, *(s for s in SAMPLES if first + 0.08 < s < last - 0.08), last]
        left, right, axis = [], [], []
        for place in places:
            x, y = self.spot(place)
            angle = direction(self.spot(max(0, place - 0.04)), self.spot(min(2, place + 0.04)))
            if place == 2:
                angle += self.turn / 2
            radius = straight_value(self.radii, place)
            across = (-math.sin(angle) * radius, math.cos(angle) * radius)
            left.append((x + across[0], y + across[1]))
            right.append((x - across[0], y - across[1]))
            axis.append((x, y))
        return Stretch(Side.unfolded(left, axis), Side.unfolded(right, axis))


def draw_whole(pen: Pen, piece: Stretch, colour: str) -> None:
    """Ink all round: a leg, an arm whose shoulder is hidden."""
    pen.blob([piece.closed()], colour)
    shade(pen, piece, colour)


def draw_bare(pen: Pen, piece: Stretch, colour: str) -> None:
    """Ink along the sides only: a forearm that comes out of a sleeve and goes into a hand."""
    pen.blob([piece.open_at_end()], colour, butt=True)
    shade(pen, piece, colour)


def draw_joined(pen: Pen, piece: Stretch, colour: str, torso: str) -> None:
    """A sleeve that grows out of the torso: round the shoulder there is ink only where it stands out from the torso."""
    left, right = piece.left.edge, piece.right.edge
    shoulder = [left[1], left[0], *piece.cap, right[0], right[1]]
    ring = paths.smooth(shoulder, closed=False)
    pen.clipped(torso, lambda inner: inner.path(ring, None, INK, 2 * LINE, butt=True), outside=True)
    pen.fill("".join(_taper(*pair) for pair in ((left, right), (right, left))), INK)
    pen.blob([piece.open_at_start()], colour, butt=True)
    pen.fill([Corner(*left[1]), *shoulder[1:-1], Corner(*right[1]), Corner(*piece.left.axis[2])], colour)
    shade(pen, piece, colour)


def _taper(edge: Points, other: Points) -> str:
    """The crease of the armpit begins as a point, not with the full width of the line."""
    out = direction(other[1], edge[1])
    widest = (edge[1][0] + LINE * math.cos(out), edge[1][1] + LINE * math.sin(out))
    return paths.polyline([between_points(edge[1], edge[0], 0.55), widest, edge[1]])


def shade(pen: Pen, piece: Stretch, colour: str) -> None:
    """The lower side lies in the shade; it starts as a point."""
    side = max(piece.left, piece.right, key=lambda one: one.lowness)
    inner = [between_points(edge, axis, 0.65) for edge, axis in zip(side.edge, side.axis, strict=True)][1:]
    if len(inner) > 3:
        del inner[1::2]
    first, *outer, last = side.edge
    pen.fill([Corner(*first), *outer, Corner(*last), Corner(*inner[-1]), *inner[-2::-1]], dark(colour, 0.14))


def cuff(pen: Pen, piece: Stretch, colour: str) -> None:
    """The seam near the end of a sleeve."""
    seam = [between_points(side.edge[-1], side.edge[-2], 0.12) for side in (piece.left, piece.right)]
    pen.line(seam, dark(colour, 0.32), 1.3)
