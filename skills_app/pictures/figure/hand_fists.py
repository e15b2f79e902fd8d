"""Fists round a bar. The fingers are stacked along the bar, so that the fist turns with it."""

import math
from dataclasses import dataclass
from itertools import pairwise

from skills_app.pictures import paths
from skills_app.pictures.colours import INK
from skills_app.pictures.figure.hand import FINGER_RADII, Hand
from skills_app.pictures.paths import XY, Points

GRIP, GRIP_BACK = (0.42, 0.0), (0.44, 0.0)
STACK = (0.235, 0.078, -0.078, -0.222)
"""Where index, middle, ring and little finger cross the bar, measured along it from the middle of the fist."""
GRIP_LENGTHS = (0.19, 0.205, 0.20, 0.17)
WRIST: list[XY] = [(-0.06, -0.17), (-0.06, 0.17), (0.10, -0.19), (0.10, 0.19)]


@dataclass(frozen=True)
class Fist:
    """``along`` runs on the bar to the index finger, ``away`` from the fingertips to the knuckles."""

    middle: XY
    along: XY
    away: XY

    @classmethod
    def round_bar(cls, axis: float, middle: XY) -> "Fist":
        bar, back = math.radians(axis - 90), math.radians(axis * 0.88)
        return cls(middle, (math.cos(bar), math.sin(bar)), (math.cos(back), math.sin(back)))

    def spot(self, along: float, away: float) -> XY:
        return (
            self.middle[0] + along * self.along[0] + away * self.away[0],
            self.middle[1] + along * self.along[1] + away * self.away[1],
        )

    def with_wrist(self, first: float, last: float, reach: tuple[float, ...]) -> list[XY]:
        """The hull of wrist and fist; ``first`` and ``last`` stand out beyond index and little finger."""
        ends = (STACK[0] + first, STACK[3] - last)
        return paths.hull([*WRIST, *(self.spot(end, away) for end in ends for away in reach)])


def grip_under(hand: Hand) -> None:
    fist = Fist.round_bar(hand.axis, GRIP)
    hand.mass([paths.patch(fist.with_wrist(0.085, 0.07, (-0.20, 0, 0.20)), 0.9)])


def grip_over(hand: Hand) -> None:
    """Palm towards the viewer: fingers close over the bar, thumb over the fingers."""
    fist = Fist.round_bar(hand.axis, GRIP)
    for place, radius, length in reversed(list(zip(STACK, FINGER_RADII, GRIP_LENGTHS, strict=True))):
        hand.digit([fist.spot(place, 0.19), fist.spot(place, -length)], radius, taper=0.9)
    bend, tip = fist.spot(STACK[0] + 0.14, -0.12), fist.spot(STACK[0] + 0.03, 0.10)
    hand.digit([(0.12, -0.12), bend, tip], 0.096, taper=0.84)
    hand.skin(paths.capsule((0.05, -0.09), (0.17, -0.13), 0.085))
    hand.nail(tip, math.degrees(math.atan2(tip[1] - bend[1], tip[0] - bend[0])), 0.075)


def gripback_under(hand: Hand) -> None:
    """The thumb, along the bar on the far side."""
    fist = Fist.round_bar(hand.axis, GRIP_BACK)
    hand.digit([(0.16, -0.12), fist.spot(STACK[0] + 0.10, -0.10), fist.spot(STACK[0] + 0.13, 0.16)], 0.092)


def gripback_over(hand: Hand) -> None:
    """Back of the hand towards the viewer: the bar goes behind it, knuckles forward."""
    fist = Fist.round_bar(hand.axis, GRIP_BACK)
    for place, radius in reversed(list(zip(STACK, FINGER_RADII, strict=True))):
        hand.digit([fist.spot(place, -0.05), fist.spot(place, 0.20)], radius * 1.02, taper=0.95)
    back = fist.with_wrist(0.08, 0.06, (-0.16, 0.03))
    hand.skin(paths.smooth(back, tension=0.9))
    _rim(hand, fist, back)
    for first, second in pairwise(STACK):
        hand.crease(fist.spot((first + second) / 2, 0), fist.spot((first + second) / 2, 0.08))


def _rim(hand: Hand, fist: Fist, back: Points) -> None:
    """Ink on the outside of the back of the hand, but not where the fingers start."""
    middle = fist.spot((STACK[0] + STACK[3]) / 2, 0)

    def at_fingers(spot: XY) -> bool:
        away = (spot[0] - middle[0]) * fist.away[0] + (spot[1] - middle[1]) * fist.away[1]
        return away > 0.02 and spot[0] > 0.16

    count = len(back)
    segments = [
        _segment((back[i - 1], back[i], back[(i + 1) % count], back[(i + 2) % count]))
        for i in range(count)
        if not (at_fingers(back[i]) and at_fingers(back[(i + 1) % count]))
    ]
    hand.pen.path("".join(segments), None, INK, hand.outline)


def _segment(points: tuple[XY, XY, XY, XY], tension: float = 0.9) -> str:
    """The part of the smooth line through four points that lies between the two in the middle."""
    before, (x1, y1), (x2, y2), after = points
    handle = tension / 6
    leave = (x1 + (x2 - before[0]) * handle, y1 + (y2 - before[1]) * handle)
    arrive = (x2 - (after[0] - x1) * handle, y2 - (after[1] - y1) * handle)
    return f"M{x1:.3f},{y1:.3f}C{leave[0]:.3f},{leave[1]:.3f} {arrive[0]:.3f},{arrive[1]:.3f} {x2:.3f},{y2:.3f}"
