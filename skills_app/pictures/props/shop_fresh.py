"""Fresh food counter and wrapping: hanging scale, cheese, slicer, bread rolls, bags, gifts."""

import math
from typing import Literal

from skills_app.pictures import paths
from skills_app.pictures.colours import (
    DARK,
    INK,
    IRON,
    PAPER,
    RED,
    STEEL,
    STEEL_DARK,
    WHITE,
    WOOD,
    WOOD_LIGHT,
    YELLOW,
    dark,
    light,
)  # fmt: skip
from skills_app.pictures.paths import Corner
from skills_app.pictures.pen import Pen
from skills_app.pictures.props.registry import prop, tool
from skills_app.pictures.props.shop_shelf import calyx
from skills_app.pictures.props.utensils import BLADE, rod

RIBBON = "#F2CF63"

CHEESE, RIND, ROLL, HAM = "#F4D06A", "#D9963C", "#D9984F", "#D98A86"


# ---------------------------------------------------------------- weighing
@prop
def hanging_scale(pen: Pen, needle: float = 40, drop: float = 92, filled: bool = True) -> None:
    """Market scale: a dial with a needle turned by ``needle`` degrees, a pan of tomatoes on chains. Origin: its hook.

    The pan's rim lies ``drop`` below the dial's middle, which is 50 below the hook."""
    rod(pen, [(0, -4), (0, 8), (0, 18)], STEEL_DARK, 3)
    dial = pen.at(0, 50)
    dial.ellipse(0, 0, 34, fill="#3F6FA8")
    dial.ellipse(0, 0, 27, fill=WHITE, line=1.6)
    for index in range(12):
        angle = index * math.pi / 6
        sine, cosine = math.sin(angle), -math.cos(angle)
        dial.line([(22 * sine, 22 * cosine), (25.5 * sine, 25.5 * cosine)], INK, 2 if index % 3 else 3)
    hand = dial.at(0, 0, angle=needle)
    hand.line([(0, 6), (0, -21)], RED, 3)
    dial.ellipse(0, 0, 3.6, fill=INK, ink=None)
    pan = dial.at(0, drop)
    pan.line([(0, 34 - drop), (0, 48 - drop)], INK, 4)
    for x in (-46, 46, -8):
        pan.line([(0, 48 - drop), (x, 0)], INK, 2)
    if filled:
        for x, y in ((-26, -4), (-8, -7), (11, -7), (28, -4), (-1, -18), (-18, -17), (18, -17)):
            pan.ellipse(x, y, 11, 10.4, "#DB4B36", line=1.8)
            calyx(pan.at(x, y - 6), 11)
    pan.path([Corner(-52, -2), (-40, 18), (0, 26), (40, 18), Corner(52, -2)], STEEL)
    pan.line([(-34, 8), (-14, 16)], WHITE, 3)


@prop
def scale_hook(pen: Pen, h: float = 50) -> None:
    """A bar with a hook from which a scale hangs, coming down from an awning. Origin: where the scale is hung."""
    pen.rectangle(-4, -h, 8, h - 8, STEEL_DARK, 2)
    pen.ellipse(0, -5, 7, 7, None, INK, 5)
    pen.ellipse(0, -5, 7, 7, None, STEEL, 2)


@prop
def market_stall(pen: Pen, w: float = 380, col: str = "#3C8A6A", top: float = 26) -> None:
    """Awning of a market stall on two posts, drawn behind the people. Origin: middle of its upper edge."""
    for x in (-w * 0.46, w * 0.46):
        pen.rectangle(x - 4, top, 8, 260, "#B9A88C", 1)
    step = w / 9
    for index in range(9):
        x = -w / 2 + index * step
        pen.path([Corner(x, 0), Corner(x + step, 0), Corner(x + step, top), (x + step / 2, top + 12), Corner(x, top)],
                 (col, "#F6F2E6")[index % 2], width=1.8)  # fmt: skip


# ---------------------------------------------------------------- cheese
@prop
def cheese_half(pen: Pen, w: float = 170, h: float = 52, part: Literal["back", "front"] = "back") -> None:
    """Half a large round cheese, its cut face with holes to the viewer; a knife that sinks in is drawn between parts.

    Origin: middle of its foot."""
    if part == "back":
        pen.shadow(0, 2, w * 0.54, 6)
        top = [Corner(-w / 2, -h), (-w * 0.47, -h - w * 0.12), (-w * 0.28, -h - w * 0.2), (0, -h - w * 0.23),
               (w * 0.28, -h - w * 0.2), (w * 0.47, -h - w * 0.12), Corner(w / 2, -h)]  # fmt: skip
        pen.path(top, RIND)
        pen.at(0, -h * 0.1, 0.92).fill(top, light(RIND, 0.35))
        pen.line([(-w / 2 + 14, -h - 9), (w / 2 - 14, -h - 9)], INK, 3)
        return
    pen.rectangle(-w / 2, -h, w, h, CHEESE, 3)
    for x, y, r in ((-0.36, 0.3, 5), (-0.2, 0.66, 7), (0.04, 0.34, 6), (0.22, 0.7, 5), (0.38, 0.4, 7), (-0.06, 0.8, 3)):
        pen.ellipse(x * w, -h * y, r, r * 0.8, dark(CHEESE, 0.2), None)
    pen.line([(-w / 2 + 4, -4), (w / 2 - 4, -4)], RIND, 5)


@prop
def cheese_knife(pen: Pen, w: float = 190) -> None:
    """Cheese knife with a handle at each end, its edge downwards. Origin: middle of its edge; handles 30 above it."""
    half = w / 2
    pen.polygon([(-half + 26, -22), (half - 26, -22), (half - 34, 0), (-half + 34, 0)], STEEL)
    pen.line([(-half + 36, -5), (half - 36, -5)], WHITE, 3)
    for side in (-1, 1):
        rod(pen, [(side * (half - 32), -18), (side * (half - 18), -28), (side * (half - 2), -30)], DARK, 8)


@prop
def cheese_wedge(pen: Pen, w: float = 60, col: str = CHEESE, rind: str = RIND) -> None:
    """A wedge of cheese with its rind. Origin: middle of its foot."""
    pen.polygon([(-w / 2, 0), (w / 2, 0), (w / 2, -w * 0.4), (-w / 2, -w * 0.4)], col)
    pen.polygon([(-w / 2, -w * 0.4), (w * 0.36, -w * 0.74), (w / 2, -w * 0.4)], light(col, 0.35))
    pen.line([(w / 2 - 3, -3), (w / 2 - 3, -w * 0.4)], rind, 5)


# ---------------------------------------------------------------- slicer
@prop
def slicer(pen: Pen, push: float = 0) -> None:
    """Slicing machine: round blade with its guard, ham on a carriage to its left, held by a pusher; slices fall right.

    ``push`` moves carriage and ham; the handle of the pusher is at (-112 + push, -70). Ring and cover plate
    leave bare only the blade's edge towards the ham. Origin: middle of its foot."""
    pen.shadow(0, 2, 116, 7)
    pen.rectangle(-84, -20, 176, 18, STEEL, 6)
    for x in (-70, 76):
        pen.rectangle(x - 8, -4, 16, 6, DARK, 2)
    pen.path([Corner(16, -20), (14, -84), (34, -112), (62, -108), (76, -84), Corner(80, -20)], light(STEEL, 0.4))
    pen.ellipse(66, -34, 4, fill=RED, line=1.4)
    pen.ellipse(58, -34, 4, fill="#5E9C6B", line=1.4)
    carriage = pen.at(push, 0)
    carriage.polygon([(-104, -34), (6, -34), (12, -24), (-98, -24)], STEEL_DARK)
    carriage.rectangle(-88, -80, 88, 46, HAM, 16)
    carriage.line([(-70, -68), (-20, -68)], light(HAM, 0.5), 3)
    for x in (-64, -44, -24):
        carriage.line([(x, -79), (x - 5, -57), (x, -35)], "#EFE3D6", 2)
    carriage.polygon([(-96, -86), (-84, -86), (-84, -36), (-96, -36)], STEEL)
    rod(carriage, [(-92, -60), (-100, -62), (-112, -62)], STEEL_DARK, 6)
    rod(carriage, [(-112, -44), (-113, -66), (-112, -90)], DARK, 9)
    carriage.polygon([(-12, -92), (-2, -92), (-2, -36), (-12, -36)], "#BFE0EE", line=1.8)
    pen.ellipse(22, -62, 28, 53, BLADE, line=1.8)
    _blade_guard(pen)


def _blade_guard(pen: Pen) -> None:
    """A broad ring over the blade's edge, open only at the meat, and a plate over its face; bolts hold both."""
    turns = [math.radians(degrees) for degrees in range(-142, 143, 15)]
    outer = [(22 + 36 * math.cos(turn), -62 + 60 * math.sin(turn)) for turn in turns]
    inner = [(23 + 21 * math.cos(turn), -62 + 43 * math.sin(turn)) for turn in reversed(turns)]
    ring = [Corner(*outer[0]), *outer[1:-1], Corner(*outer[-1]), Corner(*inner[0]), *inner[1:-1], Corner(*inner[-1])]
    pen.path(ring, STEEL)
    pen.ellipse(26, -62, 14, 32, light(STEEL, 0.35), line=1.8)
    pen.ellipse(26, -62, 5, 8, YELLOW, line=1.8)
    for x, y in ((25, -113), (51, -62), (25, -11)):
        pen.ellipse(x, y, 4, 4.6, DARK, line=1.2)


@prop
def ham_slices(pen: Pen, n: int = 4, w: float = 44) -> None:
    """Slices of ham lying fanned on a sheet of paper. Origin: middle of the sheet."""
    pen.polygon([(-w, 12), (w * 0.9, 12), (w * 1.06, -16), (-w * 0.84, -16)], PAPER, line=1.8)
    for index in range(n):
        x = -w * 0.5 + index * w * 0.34
        pen.ellipse(x, -4 - index, w * 0.36, w * 0.24, HAM, line=1.6)
        pen.path(paths.ellipse(x, -4 - index, w * 0.28, w * 0.17), None, light(HAM, 0.45), 1.4)


# ---------------------------------------------------------------- bread
@prop
def bread_roll(pen: Pen, w: float = 40) -> None:
    """A bread roll with a cut along its top. Origin: middle of its foot."""
    a = w / 2
    pen.path([Corner(-a * 0.8, 0), (-a, -w * 0.2), (-a * 0.6, -w * 0.46), (a * 0.6, -w * 0.46), (a, -w * 0.2),
              Corner(a * 0.8, 0)], ROLL, width=1.8)  # fmt: skip
    pen.fill([(-a * 0.5, -w * 0.3), (0, -w * 0.44), (a * 0.5, -w * 0.3), (0, -w * 0.24)], light(ROLL, 0.55))


@prop
def roll_basket(pen: Pen, w: float = 150, h: float = 34) -> None:
    """A flat basket of woven wood full of bread rolls. Origin: middle of its foot."""
    pen.shadow(0, 1, w * 0.54, 5)
    for row, count in ((1, 3), (0, 4)):
        for index in range(count):
            bread_roll(pen.at((index - (count - 1) / 2) * w * 0.22, -h + 6 - row * 13), w * 0.26)
    pen.polygon([(-w / 2, -h), (w / 2, -h), (w * 0.44, 0), (-w * 0.44, 0)], WOOD_LIGHT)
    for index, y in enumerate((-h * 0.7, -h * 0.36)):
        marks = "".join(f"M{x},{y}L{x + 10},{y}" for x in range(int(-w * 0.42) + index * 10, int(w * 0.42) - 8, 20))
        pen.line(marks, dark(WOOD_LIGHT, 0.4), 3)
    pen.rectangle(-w / 2 - 2, -h - 3, w + 4, 8, WOOD, 3)


@tool
def roll_on_tongs(pen: Pen) -> None:
    """Serving tongs with a bread roll between their tips."""
    rod(pen, [(-22, 0), (-6, -5), (14, -9), (36, -12)], STEEL, 4.6)
    bread_roll(pen.at(48, 13), 48)
    rod(pen, [(-22, 0), (-6, 5), (14, 9), (36, 12)], STEEL, 4.6)
    for side in (-1, 1):
        pen.path([Corner(32, side * 9), (46, side * 8), Corner(60, side * 10), (46, side * 16), Corner(32, side * 15)],
                 STEEL, width=1.8)  # fmt: skip
    pen.ellipse(-23, 0, 5, fill=STEEL_DARK)


@tool
def bread_bag_held(pen: Pen) -> None:
    """An open paper bag for bread held at its right edge; upright at angle 0, its mouth at (-26, -34)."""
    pen.polygon([(-56, -34), (2, -34), (0, 48), (-52, 48)], "#F1E4CC")
    pen.ellipse(-27, -34, 29, 8, dark("#F1E4CC", 0.3))
    pen.line([(-40, -20), (-38, 40)], dark("#F1E4CC", 0.25), 1.6)
    ear = pen.at(-24, 8)
    ear.line([(0, 16), (0, -12)], "#B9822F", 2.4)
    for y in (-8, 0, 8):
        for side in (-1, 1):
            ear.line([(0, y), (side * 7, y - 8)], "#B9822F", 3)


# ---------------------------------------------------------------- wrapping a gift
@prop
def gift_box(pen: Pen, w: float = 150, h: float = 60, deep: float = 44, col: str = "#4E8FA8") -> None:
    """A box in patterned paper, a ribbon across. Origin: middle of its lower front edge; the bow at -h - deep / 2."""
    half, slope, band = w / 2, deep * 0.3, w * 0.05
    pen.shadow(0, 2, half, 6)
    pen.polygon([(-half, -h), (half, -h), (half - slope, -h - deep), (-half + slope, -h - deep)], light(col, 0.25))
    pen.rectangle(-half, -h, w, h, col, 1)
    dots = "".join(
        paths.ellipse(-half + 14 + column * 22 + row % 2 * 11, -h + 13 + row * 17, 3)
        for row in range(int(h / 19)) for column in range(int(w / 23))
    )  # fmt: skip
    pen.fill(dots, light(col, 0.65))
    pen.polygon([(-band, 0), (band, 0), (band, -h), (-band, -h)], RIBBON, line=1.8)
    pen.polygon([(-band, -h), (band, -h), (band * 0.8, -h - deep), (-band * 0.8, -h - deep)], RIBBON, line=1.8)
    middle = -h - deep / 2
    left = half - slope / 2
    pen.polygon([(-left - 1, middle + 5), (left + 1, middle + 5), (left - 2, middle - 5), (-left + 2, middle - 5)],
                RIBBON, line=1.8)  # fmt: skip


@prop
def ribbon_bow(pen: Pen, spread: float = 1) -> None:
    """Two loops of ribbon and a knot; the loops' ends lie 46 * ``spread`` to both sides. Origin: the knot."""
    for side in (-1, 1):
        loop = [Corner(0, 0), (side * 18 * spread, -26), (side * 44 * spread, -32), (side * 50 * spread, -14),
                (side * 26 * spread, -4)]  # fmt: skip
        pen.path(loop, RIBBON)
        pen.path([Corner(side * 3, -3), (side * 20 * spread, -16), (side * 38 * spread, -21), (side * 26 * spread, -8)],
                 dark(RIBBON, 0.35), width=1.4)  # fmt: skip
        pen.path([Corner(side * 2, 2), (side * 14, 14), Corner(side * 32, 22), Corner(side * 24, 30), (side * 8, 18)],
                 RIBBON, width=1.8)  # fmt: skip
    pen.ellipse(0, 0, 8, 7, dark(RIBBON, 0.12))


@prop
def paper_roll(pen: Pen, w: float = 120, col: str = "#4E8FA8") -> None:
    """A roll of gift paper lying, its end to the right. Origin: middle of its foot."""
    pen.rectangle(-w / 2, -24, w, 24, col, 8)
    dots = "".join(paths.ellipse(-w / 2 + 12 + i * 18, -16 + i % 2 * 8, 3) for i in range(int(w / 19)))
    pen.fill(dots, light(col, 0.65))
    pen.ellipse(w / 2 - 4, -12, 7, 12, light(col, 0.5))
    pen.ellipse(w / 2 - 4, -12, 3, 5, DARK, line=1.2)


@prop
def tape_dispenser(pen: Pen) -> None:
    """A small stand with a roll of clear tape. Origin: middle of its foot."""
    pen.path([Corner(-34, 0), (-36, -14), (-24, -30), (-4, -24), (14, -16), Corner(36, -20), Corner(38, 0)], IRON)
    pen.line([(0, -18), (34, -20)], "#E6CF96", 4)
    pen.ellipse(-14, -24, 16, fill="#E6CF96")
    pen.ellipse(-14, -24, 12, None, None, dark("#E6CF96", 0.25), 1.4)
    pen.ellipse(-14, -24, 7, fill=DARK, line=1.6)
