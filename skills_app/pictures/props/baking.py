"""Baking and desserts: dough, cream, cakes, the oven seen from its side, finished desserts."""

import math
from typing import Literal

from skills_app.pictures import paths
from skills_app.pictures.colours import (
    DARK,
    GREEN,
    INK,
    IRON,
    STEEL,
    STEEL_DARK,
    TEAL,
    WHITE,
    WOOD,
    WOOD_LIGHT,
    dark,
    light,
)  # fmt: skip
from skills_app.pictures.paths import XY, Corner, Points
from skills_app.pictures.pen import Pen
from skills_app.pictures.props.cookware import OPENING, draw_body, plate
from skills_app.pictures.props.registry import prop, tool

DOUGH = "#F1DDB4"
CREAM, CREAM_SHADE = "#FFFBEF", "#C9B78E"
BAKED, CHOCOLATE = "#B9743A", "#6B4030"
BATTER = "#F6E3A8"
GLOW, CAVITY = "#E58B3A", "#5B4030"
SAUCE = "#B3283A"
MITT = "#C8503C"


# ---------------------------------------------------------------- dough
@prop
def dough_ball(pen: Pen, w: float = 150, h: float = 52, col: str = DOUGH) -> None:
    """Dough under two hands: pressed down where they push, bulging between and beside them."""
    pen.shadow(0, 2, w * 0.5, 5)
    pen.path([(-w / 2, -h * 0.2), (-w * 0.47, -h * 0.55), (-w * 0.34, -h * 0.86), (-w * 0.16, -h * 0.7),
              (0, -h * 0.74), (w * 0.16, -h * 0.7), (w * 0.34, -h * 0.86), (w * 0.47, -h * 0.55), (w / 2, -h * 0.2),
              (w * 0.32, 0), (-w * 0.32, 0)], col)  # fmt: skip
    shade = [(w * 0.1, -3), (w * 0.34, -h * 0.25), (w * 0.44, -h * 0.5), (w / 2, -h * 0.2), (w * 0.32, -1)]
    pen.fill(shade, dark(col, 0.1))
    for side in (-1, 1):
        fold = [(side * w * 0.06, -h * 0.42), (side * w * 0.16, -h * 0.2), (side * w * 0.3, -h * 0.22)]
        pen.curve(fold, dark(col, 0.24), 1.8)


@prop
def flour_dust(pen: Pen, w: float = 200) -> None:
    """Flour strewn on the table so that nothing sticks."""
    pen.fill(
        [(-w / 2, 0), (-w * 0.3, -9), (0, -7), (w * 0.32, -11), (w / 2, -1), (w * 0.26, 9), (-w * 0.2, 7)], WHITE, 0.7
    )
    for share, y in ((-0.6, 3), (-0.54, -4), (0.55, -5), (0.6, 3), (0.68, -1)):
        pen.ellipse(w * share, y, 4, 1.6, WHITE, None)


@prop
def rolling_pin(pen: Pen) -> None:
    """Rolling pin with two handles; origin: its middle."""
    pen.rectangle(-50, -4, 100, 8, WOOD, 4)
    pen.rectangle(-34, -9, 68, 18, WOOD_LIGHT, 6)
    pen.line([(-26, 4), (26, 4)], dark(WOOD_LIGHT, 0.2), 2)


# ---------------------------------------------------------------- whipped cream
@prop
def whipped_cream(pen: Pen, w: float = 120) -> None:
    """Cream whipped in a bowl: the furrows of the beaters stay; origin: middle of the rim."""
    a, b = w / 2, w * OPENING
    pen.path([(-a, 0), (-a * 0.8, -b * 0.75), (-a * 0.35, -b * 1.15), (a * 0.2, -b * 1.0), (a * 0.72, -b * 0.8), (a, 0),
              (a * 0.6, b * 0.72), (0, b * 0.92), (-a * 0.6, b * 0.72)], CREAM, INK, 1.8)  # fmt: skip
    for share in (0.74, 0.42):
        turns = (math.radians(angle) for angle in range(30, 331, 60))
        pen.curve([(a * share * math.cos(turn), b * share * math.sin(turn)) for turn in turns], CREAM_SHADE, 2)


@prop
def cream_peaks(pen: Pen, w: float = 60, n: int = 3) -> None:
    """Peaks that stand by themselves, their tips bent over: the sign of stiff cream."""
    half = w / n / 2
    for index in range(n):
        x, high = -w / 2 + half * (2 * index + 1), 15 + 6 * (index % 2)
        peak = [Corner(x - half * 1.25, 0), (x - half * 0.6, -high * 0.5), (x - 1, -high), Corner(x + 5, -high - 1),
                (x + 4, -high * 0.7), (x + half * 0.6, -high * 0.4), Corner(x + half * 1.25, 0)]  # fmt: skip
        pen.fill([*peak, (x, 4)], CREAM)
        pen.curve(peak, INK, 1.6)
        pen.curve([(x + 2, -high * 0.5), (x + half * 0.3, -high * 0.3), (x + half * 0.6, -2)], CREAM_SHADE, 1.6)


@tool
def hand_mixer(pen: Pen) -> None:
    """Electric hand mixer held by the handle on its top; two beaters go down."""
    for x in (12, 27):
        _beater(pen.at(x, 42))
    pen.path([Corner(-36, 34), (-39, 22), (-34, 6), (-20, -7), (6, -8), (30, -2), (40, 14), (41, 30), Corner(38, 42),
              Corner(-10, 42)], TEAL)  # fmt: skip
    pen.fill([Corner(-36, 31), Corner(40, 31), Corner(37, 41), Corner(-10, 41)], dark(TEAL, 0.25))
    pen.ellipse(30, 14, 4.5, fill=WHITE, line=1.5)
    pen.path([(-24, 4), (-17, -1), (14, -1), (24, 5), (20, 12), (-20, 12)], DARK)


@prop
def mains_cord(pen: Pen, pts: Points = ((0, 0), (40, 30), (90, 10))) -> None:
    """A cord along the points from its plug in a wall socket at the first one."""
    pen.rectangle(pts[0][0] - 13, pts[0][1] - 13, 26, 26, WHITE, 4, line=1.8)
    pen.ellipse(pts[0][0], pts[0][1], 8, fill=light(STEEL, 0.4), line=1.4)
    pen.curve(pts, INK, 4.6)
    pen.ellipse(pts[0][0], pts[0][1], 5, fill=DARK)


def _beater(pen: Pen) -> None:
    """One whisk of a hand mixer: shaft and two crossing wires; origin: where it leaves the machine."""
    pen.line([(0, 0), (0, 58)], INK, 4.6)
    pen.line([(0, 0), (0, 57)], STEEL, 1.8)
    for bulge in (9, 3.5):
        pen.path([Corner(0, 20), (-bulge, 30), (-bulge, 50), (0, 60), (bulge, 50), (bulge, 30)], None, INK, 2)


# ---------------------------------------------------------------- cakes
def strawberry(pen: Pen) -> None:
    """Strawberry with its leaves; origin: its middle."""
    pen.path([(0, 11), (-9, 0), (-8, -7), (0, -9), (8, -7), (9, 0)], "#CF3A3A", INK, 1.6)
    for x, y in ((-4, -2), (3, -3), (0, 4)):
        pen.ellipse(x, y, 1, 1.2, "#F8D872", None)
    pen.path(
        [Corner(0, -13), (-3, -9), Corner(-8, -8), (-3, -5), Corner(0, -2), (3, -5), Corner(8, -8), (3, -9)],
        GREEN,
        INK,
        1.3,
    )


@prop
def cake_tin(pen: Pen, w: float = 80, h: float = 34, top: str = BATTER) -> None:
    """High round springform, clasp at its side, full of pale batter with a ring of apple slices."""
    b = w * OPENING
    draw_body(pen, w, w * 0.97, h, IRON)
    pen.rectangle(w * 0.26, -h + 5, 8, h - 12, STEEL, 2, line=1.5)
    pen.ellipse(0, -h, w / 2, b, STEEL)
    pen.ellipse(0, -h, w * 0.46, b * 0.9, top, line=1.5)
    for index in range(8):
        turn = index * 45 + 10
        slice_pen = pen.at(0, -h, 1, 0, scale_y=OPENING * 2).at(0, 0, w / 80, turn)
        slice_pen.path([Corner(9, -3), (20, -9), Corner(32, -5), (22, 2)], "#E9B949", dark("#E9B949", 0.4), 1.4)


@prop
def ring_cake(pen: Pen, w: float = 70) -> None:
    """Baked ring cake with ribs, sugar on top, on a plate."""
    plate(pen, w * 1.3)
    flank = [(w * 0.34, -w * 0.46), (w * 0.5, -w * 0.22), Corner(w * 0.48, -6)]
    left = [Corner(-w * 0.48, -6), (-w * 0.5, -w * 0.22), (-w * 0.34, -w * 0.46)]
    pen.path([*left, (0, -w * 0.52), *flank, (w * 0.2, 1), (-w * 0.2, 1)], BAKED)
    drips = ((0.4, 0.34), (0.26, 0.27), (0.1, 0.33), (-0.08, 0.25), (-0.24, 0.33), (-0.4, 0.34))
    crown = [(-w * 0.24, -w * 0.47), (0, -w * 0.51), (w * 0.24, -w * 0.47)]
    pen.fill([*crown, *((w * x, -w * y) for x, y in drips)], WHITE)
    for share in (-0.3, -0.1, 0.1, 0.3):
        rib = [(share * w * 0.7, -w * 0.42), (share * w * 1.1, -w * 0.2), (share * w, -4)]
        pen.curve(rib, dark(BAKED, 0.35), 1.6)
    pen.ellipse(0, -w * 0.455, w * 0.12, w * 0.04, dark(BAKED, 0.35), INK, 1.4)


# ---------------------------------------------------------------- oven, tray and mitts
OVEN_DEPTH: XY = (-64, -20)
"""How far the oven recedes from its edge near the viewer to the far one: it opens to the left."""


def _receding(x: float, y: float, share: float) -> XY:
    """The point at ``share`` of the depth behind (x, y)."""
    return x + OVEN_DEPTH[0] * share, y + OVEN_DEPTH[1] * share


def _band(x: float, y: float, high: float, start: float, end: float) -> list[XY]:
    """An upright face from y up by ``high``, between two shares of the depth."""
    return [_receding(x, y, start), _receding(x, y, end), _receding(x, y - high, end), _receding(x, y - high, start)]


@prop
def oven_side(pen: Pen, w: float = 130, h: float = 250, part: Literal["back", "front"] = "back") -> None:
    """Oven at chest height that opens to the left, its door swung away; a tray lies between its back and front part."""
    if part == "back":
        leaf_x = OVEN_DEPTH[0]
        pen.polygon(_band(leaf_x, OVEN_DEPTH[1] - 80, h - 106, 0, 0.9), STEEL)
        pen.polygon(_band(leaf_x, OVEN_DEPTH[1] - 98, h - 142, 0.14, 0.76), "#7D5F4C", line=1.6)
        pen.polygon(_band(0, 0, h, 0, 1), "#DCE2E7")
        pen.polygon(_band(0, -82, h - 110, 0.06, 0.92), CAVITY)
        pen.polygon(_band(0, -88, h - 122, 0.06, 0.86), GLOW, None)
        for level in (0.3, 0.55, 0.8):
            pen.line([_receding(0, -82 - (h - 110) * level, share) for share in (0.1, 0.88)], "#8A4F24", 2.4)
        pen.polygon(_band(0, -10, 60, 0.16, 0.84), dark(STEEL, 0.1), line=1.6)
        for share in (0.3, 0.52, 0.74):
            knob = _receding(0, -h + 14, share)
            pen.ellipse(*knob, 4.5, 6, WHITE, line=1.6)
        return
    pen.polygon(_band(0, 0, h, 0, 0.14), "#DCE2E7")
    pen.rectangle(0, -h, w, h, STEEL)
    pen.polygon([(0, -h), (w, -h), _receding(w, -h, 1), _receding(0, -h, 1)], light(STEEL, 0.5))
    for y in (-h * 0.3, -h * 0.25, -h * 0.2):
        pen.line([(w * 0.3, y), (w * 0.6, y)], STEEL_DARK, 3)


@prop
def baking_sheet(pen: Pen, w: float = 140) -> None:
    """Baking sheet held level, its depth like the oven's; origin: its near left corner."""
    near, far, high = (0.0, 0.0), (-44.0, -14.0), 6
    pen.polygon([near, (w, 0), (w + far[0], far[1]), far], dark(STEEL_DARK, 0.1))
    pen.polygon([near, (w, 0), (w, high), (0, high)], IRON)
    pen.polygon([near, far, (far[0], far[1] + high), (0, high)], dark(IRON, 0.2))


@prop
def oven_mitt(pen: Pen, col: str = MITT) -> None:
    """Thick mitt that grips a sheet, its cuff over the sleeve; origin: between thumb and fingers, arm to the left."""
    pen.path(
        [Corner(-26, -11), (-10, -16), (8, -18), (22, -12), (27, -2), (22, 8), (8, 13), (-8, 12), Corner(-26, 11)], col
    )
    pen.path([Corner(-14, -5), (0, -9), (14, -6), (19, 1), (13, 6), (0, 4), Corner(-14, 5)], light(col, 0.14), INK, 1.8)
    pen.path([Corner(-48, -15), Corner(-22, -12), Corner(-22, 12), Corner(-48, 15)], dark(col, 0.12))
    pen.line([(-42, -13), (-42, 13)], "#F3D9A0", 3)


# ---------------------------------------------------------------- plated desserts
@prop
def dessert(pen: Pen, w: float = 96, step: int = 3, sauce: bool = True) -> None:
    """Wedge of chocolate cake on a plate; ``step`` 1: sauce only, 2: cream, blueberries and mint, 3: strawberry too."""
    plate(pen, w)
    s = w / 96
    if sauce:
        pen.curve(
            [
                (-36 * s, -2),
                (-28 * s, 4 * s),
                (-20 * s, -3),
                (-11 * s, 5 * s),
                (-2 * s, 0),
                (10 * s, 6 * s),
                (22 * s, 1),
            ],
            SAUCE,
            3.4,
        )
    _wedge(pen.at(4 * s, -7 * s, s))
    if step > 1:
        _rosette(pen.at(14 * s, -31 * s, s))
        for x, y in ((-31, -10), (-24, -5)):
            pen.ellipse(x * s, y * s, 4.4 * s, 4.2 * s, "#4A4F86", INK, 1.4)
        pen.path(
            [Corner(-25 * s, -12 * s), (-33 * s, -22 * s), Corner(-22 * s, -24 * s), (-19 * s, -17 * s)],
            GREEN,
            INK,
            1.4,
        )
    if step > 2:
        strawberry(pen.at(14 * s, -46 * s, s * 0.85))


def _wedge(pen: Pen) -> None:
    """A slice of layer cake, its tip to the left; origin: middle of its foot."""
    pen.polygon([(-30, 0), (30, 6), (30, -20), (-30, -25)], CHOCOLATE)
    for y in (-17, -8):
        pen.polygon([(-30, y - 1), (30, y + 5), (30, y + 2), (-30, y - 4)], CREAM, None)
    pen.polygon([(-30, 0), (30, 6), (30, -20), (-30, -25)], None)
    pen.polygon([(-30, -25), (30, -20), (24, -34)], light(CHOCOLATE, 0.12))


def _rosette(pen: Pen) -> None:
    """A dab of piped cream."""
    pen.path([(-11, 4), (-12, -2), (-6, -6), (-2, -12), (4, -7), (11, -3), (11, 4), (0, 7)], CREAM, INK, 1.6)
    pen.curve([(-6, 1), (0, 3), (7, 0)], CREAM_SHADE, 1.6)


@prop
def squeeze_bottle(pen: Pen) -> None:
    """Soft sauce bottle that stands upright: red sauce shows through, screw cap with a cone for a tip."""
    pen.shadow(0, 0, 16, 3)
    pen.rectangle(-15, -50, 30, 50, "#F3DDE0", 7)
    pen.fill(paths.rectangle(-13.5, -36, 27, 34.5, 6), SAUCE)
    pen.line([(-8, -44), (-8, -8)], light(SAUCE, 0.6), 3)
    pen.rectangle(-11, -58, 22, 9, WHITE, 2)
    pen.polygon([(-8, -58), (8, -58), (2, -78), (-2, -78)], WHITE)


@tool
def strawberry_held(pen: Pen) -> None:
    """A strawberry between finger and thumb."""
    strawberry(pen.at(3, 0, 0.9, -90))


__all__ = ["CREAM", "strawberry"]
