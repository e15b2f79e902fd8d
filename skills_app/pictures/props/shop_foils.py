"""Things of neighbouring trades for the foils of the sales bank: forklift, hairdresser's chair and mirror."""

from typing import Literal

from skills_app.pictures import paths
from skills_app.pictures.colours import (
    DARK,
    INK,
    IRON,
    RED,
    RUBBER,
    STEEL,
    STEEL_DARK,
    YELLOW,
    dark,
    light,
)  # fmt: skip
from skills_app.pictures.paths import XY, Corner
from skills_app.pictures.pen import Pen
from skills_app.pictures.props.registry import prop, tool
from skills_app.pictures.props.utensils import rod

CAPE = "#5A5F7A"
LOCK = [(0, 15), (0.2, 10), (0.4, 8), (0.6, 7), (0.75, 7), (0.85, 8)]
"""Half the width of a lock of hair at shares of its length."""


@prop
def forklift(pen: Pen, lift: float = 30, part: Literal["back", "front"] = "back") -> None:
    """Forklift, its forks to the left and ``lift`` above the floor; the driver is drawn between its two parts.

    Seat at (62, -70), wheel at (20, -104). Origin: on the floor below the front wheel."""
    if part == "back":
        pen.shadow(30, 3, 130, 7)
        rod(pen, [(4, -104), (16, -196), (22, -212)], IRON, 5)
        rod(pen, [(112, -84), (108, -170), (96, -212)], IRON, 5)
        pen.rectangle(12, -220, 96, 10, IRON, 4)
        pen.rectangle(44, -84, 44, 14, DARK, 5)
        pen.path([Corner(82, -74), (84, -122), (92, -126), (98, -120), Corner(98, -74)], DARK)
        return
    for x in (-42, -30):
        pen.rectangle(x, -214, 8, 206, STEEL_DARK, 1)
    pen.polygon([(-46, -lift - 56), (-40, -lift - 56), (-40, -lift), (-150, -lift + 2), (-150, -lift - 4),
                 (-46, -lift - 8)], IRON)  # fmt: skip
    pen.rectangle(-49, -lift - 62, 26, 10, IRON, 2)
    rod(pen, [(-28, -112), (-12, -92), (4, -70)], STEEL, 5)
    pen.polygon([(-34, -46), (-8, -56), (-8, -28), (-34, -22)], IRON)
    body = [Corner(-24, -20), Corner(-24, -58), (-8, -72), Corner(12, -72), Corner(20, -42), Corner(46, -42),
            Corner(50, -70), Corner(112, -84), (138, -78), (146, -52), Corner(142, -18)]  # fmt: skip
    pen.path(body, YELLOW)
    pen.fill([Corner(112, -82), (136, -76), (144, -52), Corner(140, -20), Corner(112, -20)], dark(YELLOW, 0.14))
    rod(pen, [(-6, -72), (10, -94), (18, -102)], DARK, 4)
    wheel = pen.at(15, -106, angle=-58)
    wheel.path(paths.ellipse(0, 0, 23, 8), None, INK, 7)
    wheel.path(paths.ellipse(0, 0, 23, 8), None, STEEL_DARK, 3)
    for x, r in ((0, 25), (112, 20)):
        pen.ellipse(x, -r, r, fill=RUBBER)
        pen.ellipse(x, -r, r * 0.5, fill=STEEL)


@prop
def seat_belt(pen: Pen, a: tuple[float, float] = (0, 0), b: tuple[float, float] = (30, 0), col: str = RED) -> None:
    """The lap belt of a driver from ``a``, where its buckle is, to ``b``."""
    pen.line([a, b], INK, 9.4)
    pen.line([a, b], col, 5.4)
    pen.rectangle(a[0] - 5, a[1] - 5, 10, 10, STEEL, 2, line=1.6)


@prop
def salon_mirror(pen: Pen, w: float = 120, h: float = 170) -> None:
    """The mirror of a hairdresser with a shelf of brushes and bottles, pale. Origin: middle of its foot."""
    pen.fill(paths.rectangle(-w / 2 - 7, -h - 7, w + 14, h + 7, 8), "#D9C3A4")
    pen.fill(paths.rectangle(-w / 2, -h, w, h - 6, 4), "#DDEBF1")
    pen.fill(paths.polyline([(-w * 0.3, -h * 0.3), (w * 0.1, -h * 0.9), (w * 0.22, -h * 0.9), (-w * 0.18, -h * 0.3)]),
             "#EBF5F8")  # fmt: skip
    pen.fill(paths.rectangle(-w / 2 - 14, 0, w + 28, 9, 2), "#C9AE88")
    for x, high, colour in ((-44, 34, "#C0D1E1"), (-26, 26, "#E6BDB2"), (34, 38, "#C3D6C7"), (52, 28, "#D7C9DE")):
        pen.fill(paths.rectangle(x, -high, 14, high, 4) + paths.rectangle(x + 4, -high - 8, 6, 8, 2), colour)


@prop
def hair_cape(pen: Pen, w: float = 120, h: float = 120) -> None:
    """The cape over a customer of a hairdresser, falling from the neck to both sides. Origin: the neck."""
    outline = [Corner(-16, -6), (-34, 8), (-w * 0.44, 34), (-w / 2, h * 0.6), Corner(-w * 0.54, h), Corner(w * 0.54, h),
               (w / 2, h * 0.6), (w * 0.44, 34), (34, 8), Corner(16, -6), (0, 2)]  # fmt: skip
    pen.fill(outline, CAPE)
    pen.fill(
        [(20, 4), (w * 0.42, 36), (w * 0.48, h * 0.6), Corner(w * 0.52, h - 1), Corner(w * 0.2, h - 1)], dark(CAPE)
    )
    for x in (-0.24, -0.02, 0.2):
        pen.curve([(x * w * 0.4, 24), (x * w * 0.8, h * 0.5), (x * w, h - 4)], dark(CAPE, 0.35), 1.6)
    pen.path(outline)
    pen.path([Corner(-18, -8), (0, -3), Corner(18, -8), Corner(17, 1), (0, 6), Corner(-17, 1)], light(CAPE, 0.2))


@prop
def hair_lock(pen: Pen, to: tuple[float, float] = (-50, 10), col: str = "#2B2326", cut: float = 1) -> None:
    """A lock of hair drawn out from a head to the spot ``to``, where its ends part. Origin: where it leaves the head.

    ``cut``: the share of it that is drawn, from the head on."""

    def at(share: float, side: float) -> XY:
        return to[0] * share, to[1] * share + side

    def edge(sign: int) -> list[XY]:
        return [at(share, sign * half) for share, half in LOCK if share <= cut]

    ends = [at(0.93, -7), Corner(*at(1.01, -4)), at(0.97, 0), Corner(*at(1.07, 5)), at(0.98, 6), Corner(*at(1.02, 11))]
    near, far = edge(-1), edge(1)[::-1]
    tip = ends if cut >= 1 else [Corner(*near.pop()), Corner(*far.pop(0))]
    outline = [Corner(*near[0]), *near[1:], *tip, *far[:-1], Corner(*far[-1])]
    pen.fill(outline, col)
    pen.curve(outline, INK, 1.8)
    for side, tone in ((-0.5, dark(col, 0.4)), (-0.05, light(col, 0.4)), (0.4, dark(col, 0.4))):
        pen.curve([at(share, side * half) for share, half in LOCK if share <= cut], tone, 1.4)


@tool
def hair_scissors(pen: Pen) -> None:
    """Slim scissors, their rings in the hand, blades a little open and forward."""
    for side in (-1, 1):
        pen.at(angle=side * 7).path([Corner(6, -2.4), (40, -3), Corner(58, 0), Corner(40, 2.4), Corner(6, 2.4)],
                                    light(STEEL, 0.5), width=1.8)  # fmt: skip
        pen.ellipse(-10, side * 8, 7.4, 6.4, None, INK, 4.6)
        pen.ellipse(-10, side * 8, 7.4, 6.4, None, STEEL, 1.8)
    pen.ellipse(10, 0, 2.6, fill=STEEL_DARK, line=1.4)


@prop
def oven_flap(pen: Pen, w: float = 54, deep: float = 30) -> None:
    """The door of a deck oven let down before its opening, which opens to the left. Origin: its near hinge."""
    pen.polygon([(0, 0), (-w, -w * 0.29), (-w - deep, -w * 0.29 + 6), (-deep, 6)], STEEL_DARK)
    pen.polygon([(-10, 1), (-w + 4, -w * 0.26 + 2), (-w - deep + 14, -w * 0.26 + 6), (-deep, 4)], light(STEEL, 0.3),
                line=1.4)  # fmt: skip
