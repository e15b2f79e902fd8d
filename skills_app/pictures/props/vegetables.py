"""Vegetables and fruit, whole and cut. Each stands on y = 0 unless it says otherwise."""

import random

from skills_app.pictures import paths
from skills_app.pictures.colours import GREEN, INK, ORANGE, dark, light
from skills_app.pictures.paths import Corner
from skills_app.pictures.pen import Pen
from skills_app.pictures.props.registry import prop

PURPLE_ONION, ONION_FLESH, ONION_LINE = "#B5679A", "#FBF1F3", "#A35C8B"
LEAF, LEAF_DARK = "#8CBF62", "#5C8F45"
POTATO, POTATO_FLESH = "#B98A58", "#F3DF9B"
TOMATO, CUCUMBER = "#D2503A", "#5F9A52"


# ---------------------------------------------------------------- onions
@prop
def onion(pen: Pen, col: str = PURPLE_ONION) -> None:
    """Whole onion: dry skin with lines from root to tip."""
    pen.shadow(0, 1, 20, 4)
    left = [(-5, -30), (-20, -20), (-22, -8), (-12, 0)]
    skin = [Corner(0, -36), *left, (0, 2), *((-x, y) for x, y in left[::-1])]
    pen.fill(skin, col)
    pen.fill([(8, -27), (20, -18), (22, -8), (12, 0), (2, 2), (14, -9)], dark(col, 0.18))
    for x in (-11, 0, 10):
        pen.curve([(x * 0.3, -29), (x, -14), (x * 0.45, 0)], dark(col, 0.35), 1.3)
    pen.path(skin)
    for x, y in ((-3, -42), (4, -41)):
        pen.line([(0, -35), (x, y)], INK, 2)


@prop
def onion_half(pen: Pen, col: str = PURPLE_ONION) -> None:
    """Half an onion with the cut face to the viewer: the rings tell what it is."""
    pen.shadow(0, 1, 22, 4)
    edge = [Corner(-24, 0), (-25, -14), (-14, -28), (2, -31), (17, -25), (25, -12), Corner(24, 0)]
    pen.path(edge, ONION_FLESH)
    for k in (0.78, 0.54, 0.30):
        ring = [Corner(x * k, y * k) if isinstance(at, Corner) else (x * k, y * k) for at in edge for x, y in [at]]
        pen.path(paths.smooth(ring), None, col, 2)
    pen.path(edge, None, dark(col, 0.25), 3.6)


@prop
def onion_dome(pen: Pen, col: str = PURPLE_ONION) -> None:
    """Half an onion lying on its cut face, peeled, root to the right; the left end is cut and shows its layers."""
    dome = [Corner(-30, 0), (-32, -14), (-24, -27), (-6, -33), (14, -29), (29, -17), Corner(36, 0)]
    pen.fill(dome, light(col, 0.3))
    pen.fill([Corner(2, 0), (14, -10), (26, -19), (33, -9), Corner(36, 0)], dark(light(col, 0.3)))
    for y in (-8, -16, -24):
        pen.curve([(-25 - y * 0.1, y), (4, y * 1.12), (35, -2)], dark(col, 0.1), 1.3)
    pen.path(dome)
    for y in (-5, 1):
        pen.line([(35, -2), (43, y)], INK, 1.8)
    face = [Corner(-30, 0), (-37, -12), (-32, -25), (-24, -27), (-21, -14), Corner(-22, 0)]
    pen.path(face, ONION_FLESH)
    pen.curve([(-26, -2), (-31, -12), (-27, -21)], col, 1.6)


@prop
def diced(pen: Pen, nx: int = 9, w: float = 40, seed: int = 1, col: str = "#F6E6EC", line: str = ONION_LINE) -> None:
    """A scattered heap of dice."""
    chance = random.Random(seed)  # noqa: S311 - a fixed pattern, nothing secret
    places = sorted(((chance.uniform(-w / 2, w / 2), chance.uniform(-9, 3)) for _ in range(nx)), key=lambda at: at[1])
    for x, y in places:
        pen.at(x, y, 1, chance.uniform(-25, 25)).rectangle(-4, -4, 8, 7, col, 1.5, line, 1.4)


# ---------------------------------------------------------------- salad
@prop
def lettuce(pen: Pen) -> None:
    """Head of lettuce: curled outer leaves round a pale heart."""
    pen.shadow(0, 1, 22, 4)
    pen.path([(-20, -2), (-29, -12), (-24, -20), (-26, -28), (-14, -31), (-8, -37), (2, -33), (12, -37), (18, -29),
              (27, -26), (24, -17), (29, -9), (19, -1), (0, 1)], LEAF)  # fmt: skip
    pen.path(
        [(-13, -3), (-18, -14), (-9, -25), (2, -27), (13, -23), (17, -12), (12, -2), (0, 0)],
        light(LEAF, 0.35),
        INK,
        1.6,
    )
    for x in (-9, 0, 9):
        pen.curve([(x * 0.5, -3), (x * 0.9, -12), (x, -20)], LEAF_DARK, 1.5)


def lettuce_leaf(pen: Pen, col: str = LEAF) -> None:
    """One leaf with a frilled edge and a pale rib; origin: its middle, the tip to the right."""
    upper = [(-14, -8), (-4, -10), (2, -15), (10, -11), (19, -8)]
    lower = [(x, -y) for x, y in upper[::-1]]
    pen.path([Corner(-22, 0), *upper, (24, 0), *lower], col, INK, 1.8)
    rib = paths.polyline([(-18, 0), (17, 0)], closed=False)
    veins = "".join(paths.polyline([(x + 6, -6), (x, 0), (x + 6, 6)], closed=False) for x in (-6, 5))
    pen.line(rib + veins, light(col, 0.6), 2)


@prop
def tomato(pen: Pen, col: str = TOMATO) -> None:
    """Whole tomato with its green star."""
    pen.shadow(0, 0, 11, 2.5)
    pen.ellipse(0, -11, 13, 11, col)
    pen.path([(-8, -19), (0, -24), (8, -19), (0, -17)], GREEN, INK, 1.5)
    pen.curve([(-8, -14), (-9, -10), (-7, -6)], light(col, 0.45), 2.4)


@prop
def tomato_wedge(pen: Pen, col: str = TOMATO) -> None:
    """Quarter of a tomato, flesh and seeds up."""
    pen.path([Corner(-13, -7), (-9, 2), (0, 6), (9, 2), Corner(13, -7), (0, -4)], col, INK, 1.8)
    pen.path([Corner(-10, -6), (0, -3), Corner(10, -6), (0, 1)], light(col, 0.5), None)
    for x in (-4, 0, 4):
        pen.ellipse(x, -2.6, 1.1, 0.9, "#F4D98A", None)


@prop
def cucumber(pen: Pen, w: float = 84) -> None:
    """Whole cucumber lying down."""
    pen.shadow(0, 1, w * 0.46, 4)
    pen.path(paths.capsule((-w / 2 + 9, -9), (w / 2 - 9, -9), 9), CUCUMBER)
    for y in (-13, -8):
        pen.line([(-w / 2 + 10, y), (w / 2 - 14, y)], light(CUCUMBER, 0.3), 1.6)


@prop
def cucumber_slices(pen: Pen, nn: int = 5, step: float = 11) -> None:
    """A row of overlapping slices, lying; origin: the first one."""
    for i in range(nn):
        x = i * step
        pen.ellipse(x, 0, 11, 7.5, CUCUMBER, INK, 1.6)
        pen.ellipse(x, 0, 8.4, 5.4, "#DDEBB8", None)
        for dx, dy in ((-3, 0), (3, -1), (0, 2.4)):
            pen.ellipse(x + dx, dy, 1, 0.8, "#A9BF7C", None)


@prop
def radish(pen: Pen) -> None:
    """Radish with the stumps of its leaves and its thin white root; origin: its foot."""
    pen.curve([(0, -2), (1, 3), (4, 7)], INK, 4)
    pen.curve([(0, -2), (1, 3), (4, 7)], "#F6EDEF", 1.6)
    ball = paths.ellipse(0, -6, 7, 6.5)
    pen.path(ball, "#D42C55", None)
    pen.clipped(ball, lambda inside: inside.fill(paths.ellipse(0.6, 1.6, 5, 4), "#F6EDEF"))
    pen.path(ball, None, INK, 1.8)
    pen.line([(-4, -8), (-3.4, -10)], "#F6A9BD", 2.4)
    pen.path(
        [Corner(-2, -12), (-7, -18), (-2, -21), Corner(0, -13), (4, -21), (8, -17), Corner(2, -12)], GREEN, INK, 1.4
    )


@prop
def parsley(pen: Pen) -> None:
    """Sprig of curly parsley; origin: its middle."""
    pen.blob(
        [paths.ellipse(x, y, r) for x, y, r in ((-8, 1, 6), (-2, -5, 6), (6, -3, 6.5), (2, 4, 6), (9, 4, 4.5))],
        GREEN,
        1.6,
    )
    pen.curve([(-6, 0), (0, -2), (6, 0)], light(GREEN, 0.4), 1.6)


@prop
def lemon_half(pen: Pen) -> None:
    """Half a lemon, cut face to the viewer."""
    pen.shadow(0, 1, 13, 3)
    pen.ellipse(0, -12, 15, 13, "#F4D13D")
    pen.ellipse(0, -12, 12, 10.5, "#FDF6D2", None)
    for x, y in ((0, -8.5), (8, -4), (8, 4), (0, 8.5), (-8, 4), (-8, -4)):
        pen.line([(0, -12), (x * 1.1, -12 + y)], "#E3BE2B", 1.5)


# ---------------------------------------------------------------- roots and fruit vegetables
@prop
def carrot(pen: Pen) -> None:
    """Carrot lying, leaves to the right."""
    pen.path([Corner(12, -3), (26, -10), (22, 0), (26, 10), Corner(12, 3)], GREEN)
    pen.path([Corner(-22, 0), (10, -8), (14, 0), (10, 8)], ORANGE)
    for x, y in ((-8, -2), (2, 2), (6, -4)):
        pen.line([(x, y), (x + 5, y)], dark(ORANGE, 0.25), 1.4)


@prop
def potato(pen: Pen, col: str = POTATO) -> None:
    """Raw potato in its skin: eyes in the skin."""
    pen.shadow(0, 0, 16, 3)
    pen.path([(-18, -9), (-12, -20), (2, -22), (16, -18), (19, -8), (12, 0), (-8, 1)], col)
    for x, y in ((-8, -13), (3, -7), (9, -15)):
        pen.line([(x, y), (x + 3.5, y + 1)], dark(col, 0.4), 1.8)


@prop
def potato_peeled(pen: Pen) -> None:
    """Peeled potato: pale, with the flat facets of the peeler."""
    pen.shadow(0, 0, 15, 3)
    pen.path([(-17, -8), (-11, -18), (2, -20), (15, -16), (17, -7), (11, 0), (-8, 0)], POTATO_FLESH)
    pen.curve([(-10, -14), (0, -15), (9, -13)], dark(POTATO_FLESH, 0.16), 1.5)
    pen.curve([(-8, -5), (3, -6), (11, -8)], dark(POTATO_FLESH, 0.16), 1.5)


@prop
def potato_half_peeled(pen: Pen) -> None:
    """Potato in the hand, skin on its left half; origin: its middle."""
    whole = paths.smooth([(-24, 1), (-18, -13), (0, -17), (18, -13), (24, 1), (15, 14), (-12, 15)])
    pen.path(whole, POTATO_FLESH)
    pen.clipped(whole, lambda inside: inside.fill(paths.rectangle(-26, -20, 24, 40), POTATO))
    pen.curve([(-2, -16), (-6, -8), (0, 0), (-4, 8), (-1, 15)], INK, 1.4)
    for x, y in ((-16, -4), (-11, 6)):
        pen.line([(x, y), (x + 4, y + 1)], dark(POTATO, 0.4), 1.8)
    pen.path(whole)


@prop
def pepper(pen: Pen, col: str = "#D2412F") -> None:
    """Bell pepper with its stalk."""
    pen.shadow(0, 1, 17, 3.5)
    pen.path(
        [(0, -30), (-11, -33), (-19, -24), (-16, -6), (-8, 0), (0, -2), (8, 0), (16, -6), (19, -24), (11, -33)], col
    )
    pen.curve([(-6, -29), (-8, -16), (-5, -4)], dark(col, 0.25), 1.5)
    pen.curve([(7, -29), (8, -16), (5, -4)], dark(col, 0.25), 1.5)
    pen.path([Corner(-3, -29), (-2, -36), Corner(1, -41), Corner(6, -39), (3, -34), Corner(4, -29)], GREEN, INK, 1.8)
