"""The cold kitchen: cut vegetables, tools and bowls that the knowledge items about salads and starters show."""

import random
from typing import Literal

from skills_app.pictures import paths
from skills_app.pictures.colours import (
    DARK,
    INK,
    ORANGE,
    STEEL,
    STEEL_DARK,
    WHITE,
    dark,
    light,
)  # fmt: skip
from skills_app.pictures.paths import Corner, Points
from skills_app.pictures.pen import Pen
from skills_app.pictures.props.dishes import leaves
from skills_app.pictures.props.registry import prop, tool
from skills_app.pictures.props.utensils import rod
from skills_app.pictures.props.vegetables import lettuce_leaf

GLASS, FOAM = "#EAF4F8", "#F4FAFD"
YOLK, EGG_WHITE = "#F4BE3C", "#FDFBF4"
MELON, LEMON = "#F0A56A", "#F4D13D"
BEAN = "#5FA04E"
OIL, VINEGAR, DRESSING = "#D9B02F", "#B4494A", "#E0A95A"


# ---------------------------------------------------------------- cut vegetables
def _strips(pen: Pen) -> None:
    chance = random.Random(11)  # noqa: S311 - a fixed pattern, nothing secret
    for _ in range(34):
        x, y = chance.uniform(-44, 44), chance.uniform(-34, 8)
        at = pen.at(x * (1 + y / 90), y, 1, chance.uniform(-70, 70))
        strip = [(-19, 0), (0, chance.uniform(-6, 6)), (19, 0)]
        at.curve(strip, dark(ORANGE, 0.55), 4.6)
        at.curve(strip, light(ORANGE, 0.1), 2.4)


def _sticks(pen: Pen) -> None:
    for x, y, angle in ((-30, -34, 4), (24, -32, -3), (-34, -20, -4), (28, -17, 5), (-2, -26, 1), (-30, -5, 3),
                        (26, -2, -4), (-2, -10, -1), (0, 6, 2)):  # fmt: skip
        at = pen.at(x, y, 1, angle)
        at.rectangle(-33, -6, 66, 12, ORANGE, 1.5)
        at.fill(paths.rectangle(-32, 1, 64, 4), dark(ORANGE, 0.2))
        at.rectangle(25, -6, 8, 12, light(ORANGE, 0.4), 1.5, line=1.6)


def _cubes(pen: Pen) -> None:
    for x, y in ((-22, -30), (2, -32), (26, -29), (-36, -20), (-13, -18), (11, -19), (35, -18), (-24, -40), (0, -44),
                 (22, -40), (-48, -6), (-25, -5), (-2, -4), (21, -5), (44, -7), (-38, 9), (-14, 10), (10, 10),
                 (33, 9)):  # fmt: skip
        at = pen.at(x, y)
        at.polygon([(-9, -7), (-3, -12), (11, -12), (5, -7)], light(ORANGE, 0.4), line=1.6)
        at.polygon([(5, -7), (11, -12), (11, 1), (5, 7)], dark(ORANGE, 0.22), line=1.6)
        at.rectangle(-9, -7, 14, 14, ORANGE, 0.5, line=1.6)


def _whole(pen: Pen) -> None:
    for y, mirror in ((-26, False), (4, True)):
        at = pen.at(0, y, mirror=mirror)
        at.path([Corner(-70, 3), (-40, -8), (20, -16), (52, -16), (62, -8), (62, 6), (50, 14), (16, 13), (-40, 8)],
                ORANGE)  # fmt: skip
        at.ellipse(58, -1, 4, 6, "#8FAE4E", line=1.6)
        for x, dy in ((-34, -3), (-12, 4), (8, -7), (28, 5), (40, -8)):
            at.line([(x, dy), (x + 9, dy)], dark(ORANGE, 0.25), 1.6)


CARROTS = {"strips": _strips, "sticks": _sticks, "cubes": _cubes, "whole": _whole}


@prop
def carrot_plate(pen: Pen, cut: Literal["strips", "sticks", "cubes", "whole"] = "sticks") -> None:
    """Peeled raw carrot on a plate, cut in one of four ways. Origin: middle of the plate's lower edge."""
    pen.shadow(0, 0, 104, 12)
    pen.ellipse(0, -38, 108, 42, WHITE)
    pen.ellipse(0, -41, 86, 31, "#EEF1F3", "#C9D0D6", 1.6)
    CARROTS[cut](pen.at(0, -34, 1.12))


@prop
def whole_carrot(pen: Pen, lying: bool = True) -> None:
    """A raw carrot with its green leaves, its tip to the left; ``lying``: with its shadow. Origin: its middle."""
    if lying:
        pen.shadow(4, 12, 70, 5)
    for x, y in ((104, -22), (112, -6), (110, 10), (98, 22)):
        pen.curve([(46, 0), (72, y * 0.5), (x - 14, y)], INK, 6)
        pen.curve([(46, 0), (72, y * 0.5), (x - 14, y)], "#6FA84E", 3)
        pen.blob([paths.ellipse(x - 8 + dx, y + dy, 8, 6) for dx, dy in ((-8, -5), (-4, 5), (4, -4), (8, 3))],
                 "#6FA84E", 1.6)  # fmt: skip
    pen.path([Corner(-74, 3), (-40, -8), (10, -15), (42, -14), (52, -4), (50, 8), (38, 13), (4, 12), (-40, 9)], ORANGE)
    pen.fill([(-60, 5), (-20, 5), (20, 6), (48, 4), (38, 12), (4, 11), (-40, 8)], dark(ORANGE, 0.16))
    for x, dy in ((-34, -2), (-14, 4), (6, -7), (26, 3)):
        pen.line([(x, dy), (x + 9, dy)], dark(ORANGE, 0.3), 1.8)


@prop
def cucumber_part(pen: Pen, w: float = 170, slices: int = 5) -> None:
    """Cucumber lying, its cut end to the left, slices fallen beside it. Origin: middle of the cut end's foot."""
    skin = "#5F9A52"
    pen.shadow(w / 2, 0, w * 0.55, 7)
    pen.path([Corner(0, -46), (w * 0.6, -47), (w - 14, -42), (w, -23), (w - 14, -4), (w * 0.6, 1), Corner(0, 0)], skin)
    for y in (-36, -22, -10):
        pen.line([(14, y), (w - 24, y)], light(skin, 0.3), 2)
    _cucumber_face(pen.at(0, -23), 15, 23)
    for index in range(slices):
        _cucumber_face(pen.at(-40 - index * 17, -14 + index % 2 * 3, 1, -8), 17, 19)


def _cucumber_face(pen: Pen, w: float, h: float) -> None:
    pen.ellipse(0, 0, w, h, "#5F9A52")
    pen.ellipse(0, 0, w - 3.4, h - 3.4, "#DDEBB8", None)
    for dx, dy in ((-0.4, -0.1), (0.35, -0.3), (0.1, 0.42), (0.38, 0.2)):
        pen.ellipse(dx * (w - 4), dy * (h - 4), 1.6, 2.4, "#A9BF7C", None)


@prop
def green_beans(pen: Pen) -> None:
    """Heap of green beans. Origin: middle of its foot."""
    pen.shadow(0, 0, 84, 9)
    for x, y, angle in ((-8, -62, -8), (10, -50, 12), (-26, -46, -20), (26, -36, -10), (-18, -32, 8), (30, -20, 14),
                        (-34, -18, -12), (6, -20, -4), (-14, -6, 6), (24, -4, -6)):  # fmt: skip
        at = pen.at(x, y, 1, angle)
        at.path([Corner(-60, 0), (-30, -7), (0, -8), (30, -7), (56, -1), Corner(70, 6), (52, 6), (30, 2), (0, 1),
                 (-30, 2)], BEAN)  # fmt: skip
        at.curve([(-50, -2), (0, -5), (50, 0)], light(BEAN, 0.4), 1.8)
        at.line([(-60, 0), (-68, 3)], INK, 3.4)


# ---------------------------------------------------------------- leaf salad, washed
HEAP = ((-40, -34, -150), (42, -34, -28), (-4, -48, -95), (-56, -14, 172), (58, -14, 8), (-22, -24, -125),
        (24, -24, -60), (-30, -6, 165), (32, -5, 14), (0, -12, -80))  # fmt: skip
WATER_DROPS = ((-58, -16), (-40, -36), (-28, -10), (-16, -30), (-2, -52), (6, -20), (18, -36), (34, -8), (44, -32),
               (62, -14), (-6, -4))  # fmt: skip


@prop
def wet_leaves(pen: Pen, w: float = 130, drops: bool = True) -> None:
    """Loose lettuce leaves, heaped; with drops of water on them. Origin: middle of the heap's foot."""
    at = pen.at(0, 0, w / 130)
    for x, y, angle in HEAP:
        lettuce_leaf(at.at(x, y, 1.35, angle), light("#8CBF62", (x + 60) % 3 * 0.12))
    if drops:
        for x, y in WATER_DROPS:
            at.path([Corner(x, y - 7), (x + 4.6, y), (x, y + 4.6), (x - 4.6, y)], "#BFE3F2", INK, 1.4)


@prop
def salad_spinner(pen: Pen) -> None:
    """Salad spinner with a crank on its lid, leaves in the basket seen through it. Origin: middle of its foot."""
    pen.shadow(0, 0, 80, 10)
    tub = paths.smooth([Corner(-84, -98), (-82, -50), (-66, -8), (-50, 0), (50, 0), (66, -8), (82, -50),
                        Corner(84, -98)])  # fmt: skip
    pen.path(tub, GLASS)
    pen.clipped(tub, lambda inside: leaves(inside.at(0, -52), 9, 120, 62, 4, 1.3))
    for x in (-60, -36, -12, 12, 36, 60):
        pen.curve([(x * 1.2, -96), (x * 1.12, -50), (x * 0.9, -8)], STEEL_DARK, 1.6)
    for y in (-72, -38):
        pen.curve([(-82, y), (0, y + 8), (82, y)], STEEL_DARK, 1.6)
    pen.path(tub)
    pen.path([Corner(-92, -96), (-86, -112), (-40, -124), (40, -124), (86, -112), Corner(92, -96)], "#5FA7A0")
    pen.rectangle(-94, -100, 188, 12, "#4B8A84", 5)


@prop
def spinner_crank(pen: Pen) -> None:
    """The crank on the lid of that spinner, its knob to the right. Same origin."""
    pen.rectangle(-9, -138, 18, 16, STEEL_DARK, 3)
    rod(pen, [(0, -138), (24, -141), (52, -142)], STEEL, 6)
    pen.ellipse(0, -138, 9, 6, STEEL)
    pen.rectangle(44, -168, 16, 26, DARK, 6)


@prop
def salt_fall(pen: Pen, h: float = 60, w: float = 26, n: int = 46, size: float = 2.6, col: str = WHITE) -> None:
    """Fine grains of salt, or of sugar, that fall from y = 0 to y = h."""
    chance = random.Random(7)  # noqa: S311 - a fixed pattern, nothing secret
    for index in range(n):
        y = h * index / n
        x = chance.uniform(-1, 1) * w * (0.25 + 0.75 * index / n) / 2
        pen.ellipse(x, y, size / 2, None, col, "#8B98A7", 1.2)


@tool
def salt_shaker_held(pen: Pen) -> None:
    """Salt shaker along +x, its holes at the far end."""
    pen.path([Corner(-30, -14), (20, -17), Corner(36, -15), Corner(36, 15), (20, 17), Corner(-30, 14)], GLASS)
    pen.rectangle(-28, -12, 40, 24, WHITE, 3, None)
    pen.path([Corner(36, -16), (52, -12), (58, 0), (52, 12), Corner(36, 16)], STEEL)
    for y in (-6, 0, 6):
        pen.ellipse(53 - abs(y) * 0.4, y, 1.5, 1.5, INK, None)


def _bottle(pen: Pen, col: str) -> None:
    pen.path([Corner(-46, -23), (20, -24), (40, -16), Corner(54, -8), Corner(74, -7), Corner(74, 7), Corner(54, 8),
              (40, 16), (20, 24), Corner(-46, 23)], GLASS)  # fmt: skip
    pen.fill([Corner(-34, -18), (18, -20), (38, -13), Corner(54, -6), Corner(72, -5), Corner(72, 5), Corner(54, 6),
              (38, 13), (18, 20), Corner(-34, 18)], col)  # fmt: skip
    pen.line([(-30, -12), (16, -13)], light(col, 0.6), 3)
    rod(pen, [(74, 0), (86, 0), (96, 4)], STEEL, 4)
    pen.rectangle(68, -9, 9, 18, DARK, 2)


@tool
def oil_bottle_held(pen: Pen) -> None:
    """Clear bottle of oil along +x, held round its body, its pourer forward."""
    _bottle(pen, OIL)


@tool
def vinegar_bottle_held(pen: Pen) -> None:
    """The same bottle with red vinegar."""
    _bottle(pen, VINEGAR)


@tool
def dressing_spoon(pen: Pen) -> None:
    """Large serving spoon full of dressing along +x."""
    pen.path(paths.capsule((-44, 0), (56, 0), 4.4, 3.6), STEEL)
    pen.path([Corner(54, -3.6), (70, -17), (98, -18), (112, 0), (98, 18), (70, 17), Corner(54, 3.6)], light(STEEL, 0.3))
    pen.path(paths.ellipse(86, 0, 20, 12), DRESSING, dark(DRESSING, 0.3), 1.6)


# ---------------------------------------------------------------- what was made with a tool
@prop
def egg_slices(pen: Pen) -> None:
    """Half a boiled egg cut into even slices. Origin: middle of its foot."""
    pen.shadow(0, 0, 88, 9)
    for index in range(4):
        at = pen.at(57 - index * 38, -36 + (index % 2) * 2, 1, -6)
        at.ellipse(0, 0, 31, 36, EGG_WHITE)
        at.fill(paths.ellipse(5, 5, 24, 28), dark(EGG_WHITE, 0.08))
        at.ellipse(0, 0, 17, 19, YOLK, dark(YOLK, 0.25), 1.8)


@prop
def melon_balls(pen: Pen) -> None:
    """Balls of orange melon, and the melon half with the hollows they were cut from. Origin: middle of its foot."""
    pen.shadow(-10, 0, 96, 9)
    skin = "#C9BE86"
    rind: Points = [Corner(-112, -56), (-104, -24), (-76, 0), (-44, 5), (-12, 0), (16, -24), Corner(24, -56)]
    pen.path(rind, skin)
    outline = paths.smooth(rind)

    def net(at: Pen) -> None:
        for step in range(-2, 12):
            x = -112 + step * 16
            at.curve([(x, -50), (x + 10, -24), (x + 30, 8)], light(skin, 0.5), 1.8)
            at.curve([(x + 20, -50), (x + 8, -24), (x - 8, 8)], light(skin, 0.5), 1.8)

    pen.clipped(outline, net)
    pen.path(rind, None)
    pen.ellipse(-44, -58, 68, 30, "#A9B86A")
    pen.ellipse(-44, -58, 61, 25.4, "#F2B27C", None)
    pen.ellipse(-44, -58, 54, 21.6, MELON, None)
    for x, y in ((-82, -60), (-60, -72), (-30, -73), (-6, -60), (-70, -46), (-20, -46)):
        pen.ellipse(x, y, 11, 7.4, dark(MELON, 0.34), dark(MELON, 0.5), 1.6)
        pen.curve([(x - 8, y + 4), (x, y + 6.4), (x + 8, y + 4)], light(MELON, 0.3), 2)
    pen.ellipse(-44, -58, 14, 8, "#E8CF9A", dark(MELON, 0.4), 1.6)
    for dx, dy in ((-5, -1), (1, 2), (5, -2)):
        pen.ellipse(-44 + dx, -58 + dy, 2.6, 1.6, "#FBF1D4", dark(MELON, 0.5), 1.2)
    for x, y in ((44, -12), (68, -12), (92, -12), (56, -31), (80, -31), (68, -49)):
        pen.ellipse(x, y, 12, 12, MELON)
        pen.curve([(x - 6, y - 2), (x - 4, y - 7), (x + 1, y - 8)], light(MELON, 0.65), 2.6)


@prop
def grated_carrot(pen: Pen) -> None:
    """Heap of coarsely grated carrot. Origin: middle of its foot."""
    pen.shadow(0, 0, 84, 9)
    chance = random.Random(3)  # noqa: S311 - a fixed pattern, nothing secret
    pen.path([(-82, -6), (-50, -40), (-14, -68), (14, -68), (50, -40), (82, -6), (40, 3), (-40, 3)], dark(ORANGE, 0.14))
    for row, count in enumerate((2, 3, 4, 6, 7, 8)):
        for column in range(count):
            x = (column + 0.5) / count * 2 - 1
            at = pen.at(x * (20 + row * 10.5) + chance.uniform(-4, 4), -60 + row * 11.4, 1, chance.uniform(-60, 60))
            points = [(-10, 1), (0, -3), (10, 1)]
            at.curve(points, dark(ORANGE, 0.45), 6)
            at.curve(points, light(ORANGE, 0.12), 3.4)
