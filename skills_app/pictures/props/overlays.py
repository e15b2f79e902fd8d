"""Marks that explain: magnifier, arrow, badge. Their meaning never hangs on colour alone."""

import math
from collections.abc import Mapping, Sequence
from typing import Any, Literal

from skills_app.pictures import paths
from skills_app.pictures.colours import ARROW, INK, RIGHT, WHITE, WRONG, YELLOW
from skills_app.pictures.paths import XY, Point, Points
from skills_app.pictures.pen import LINE, Pen
from skills_app.pictures.props.placing import draw_prop
from skills_app.pictures.props.registry import prop

RIM = 7
"""Width of the white rim of a magnifier."""


@prop
def inset(
    pen: Pen,
    r: float = 50,
    focus: XY | None = None,
    fr: float = 10,
    bg: str = WHITE,
    items: Sequence[Mapping[str, Any]] = (),
) -> None:
    """A magnifier round its own origin with props drawn large; ``focus`` is the small spot of the picture it shows."""
    if focus is not None:
        _leader(Pen(pen.canvas), pen.matrix.apply(0, 0), r, Point(*focus), fr)

    def close_up(inside: Pen) -> None:
        for item in items:
            draw_prop(inside, item)

    disc = paths.ellipse(0, 0, r)
    pen.fill(disc, bg)
    pen.clipped(disc, close_up)
    pen.path(disc, None, WHITE, RIM)
    pen.ellipse(0, 0, r + 2, ink=INK, line=LINE + 0.2)


def _leader(pen: Pen, centre: Point, r: float, spot: Point, fr: float) -> None:
    """The pale beam between the magnifier and the spot: the outer tangents of the two circles."""
    distance = math.dist(centre, spot)
    towards = math.atan2(spot.y - centre.y, spot.x - centre.x)
    spread = math.asin(min(1.0, (r - fr) / distance)) if distance > r else 0.0

    def touch(middle: Point, radius: float, side: int) -> XY:
        angle = towards + side * (math.pi / 2 - spread)
        return middle.x + radius * math.cos(angle), middle.y + radius * math.sin(angle)

    beam = [touch(centre, r, 1), touch(spot, fr, 1), touch(spot, fr, -1), touch(centre, r, -1)]
    pen.fill(paths.polyline(beam), WHITE, 0.62)
    pen.ellipse(spot.x, spot.y, fr, line=1.8)


@prop
def arrow(pen: Pen, pts: Points = ((0, 0), (40, 0)), w: float = 9, col: str = ARROW) -> None:
    """A movement along the points, from the first to the last, with a white halo that sets it off from anything."""
    (x0, y0), (x1, y1) = pts[-2], pts[-1]
    pointing = pen.at(x1, y1, angle=math.degrees(math.atan2(y1 - y0, x1 - x0)))
    length = 2.0 * w
    foot = paths.rotated(-length, 0, math.atan2(y1 - y0, x1 - x0))
    shaft = paths.smooth([*pts[:-1], (x1 + foot.x, y1 + foot.y)], closed=False)
    head = [(0.0, 0.0), (-length, length * 0.75), (-length, -length * 0.75)]
    pen.line(shaft, WHITE, w + 5)
    pointing.polygon(head, WHITE, WHITE, 5)
    pen.line(shaft, col, w)
    pointing.polygon(head, col, col, 1)


@prop
def badge(pen: Pen, kind: Literal["ok", "no", "warn", "dot"] = "ok", r: float = 17) -> None:
    """A judgement as a shape: tick, cross, warning triangle, or a plain dot that marks a spot."""
    pen.ellipse(0, 0, r + 3, fill=WHITE, ink=None)
    {"ok": _tick, "no": _cross, "warn": _warning, "dot": _dot}[kind](pen, r)


def _tick(pen: Pen, r: float) -> None:
    pen.ellipse(0, 0, r, fill=RIGHT, ink=None)
    pen.line([(-r * 0.45, r * 0.02), (-r * 0.1, r * 0.38), (r * 0.48, -r * 0.36)], WHITE, 5)


def _cross(pen: Pen, r: float) -> None:
    pen.ellipse(0, 0, r, fill=WRONG, ink=None)
    for side in (-1, 1):
        pen.line([(-r * 0.38, -side * r * 0.38), (r * 0.38, side * r * 0.38)], WHITE, 5)


def _warning(pen: Pen, r: float) -> None:
    pen.polygon([(0, -r), (r, r * 0.8), (-r, r * 0.8)], YELLOW, line=3)
    pen.line([(0, -r * 0.3), (0, r * 0.25)], width=3.6)
    pen.ellipse(0, r * 0.55, 2, fill=INK, ink=None)


def _dot(pen: Pen, r: float) -> None:
    pen.ellipse(0, 0, r, fill=ARROW, ink=None)
