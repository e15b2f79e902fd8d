"""Prepared food: what is poured, cooked, peeled, laid out. Each is placed on or in a vessel of cookware."""

import random

from skills_app.pictures import paths
from skills_app.pictures.colours import INK, IRON, ORANGE, RED, YELLOW, dark, light
from skills_app.pictures.paths import XY, Corner
from skills_app.pictures.pen import Pen
from skills_app.pictures.props.cookware import GLASS
from skills_app.pictures.props.registry import prop, tool
from skills_app.pictures.props.utensils import tongs
from skills_app.pictures.props.vegetables import (
    CUCUMBER,
    LEAF,
    POTATO,
    POTATO_FLESH,
    lettuce_leaf,
    tomato_wedge,
)

GRAIN = "#FFFDF4"
GRAIN_SHADE = "#8F8160"
HAM, CHEESE, SALAMI = "#EFA9A2", "#F3CE5E", "#A9403C"


def scattered(count: int, width: float, depth: float, seed: int) -> list[tuple[float, float, float]]:
    """Places (x, y, turn in degrees) in an ellipse round the origin, those at the back first."""
    chance = random.Random(seed)  # noqa: S311 - a fixed pattern, nothing secret
    found: list[tuple[float, float, float]] = []
    while len(found) < count:
        x, y = chance.uniform(-1, 1), chance.uniform(-1, 1)
        if x * x + y * y <= 1:
            found.append((x * width / 2, y * depth / 2, chance.uniform(0, 180)))
    return sorted(found, key=lambda place: place[1])


# ---------------------------------------------------------------- salad
@prop
def leaves(pen: Pen, n: int = 6, w: float = 110, h: float = 26, seed: int = 2, size: float = 0.8) -> None:
    """Loose lettuce leaves, floating or heaped."""
    for i, (x, y, turn) in enumerate(scattered(n, w, h, seed)):
        lettuce_leaf(pen.at(x, y, size, turn * 2, scale_y=size * 0.75), LEAF if i % 3 else light(LEAF, 0.25))


@prop
def salad(pen: Pen, w: float = 70) -> None:
    """Mixed salad heaped in a bowl: leaves, tomato, cucumber; origin: the rim of the bowl."""
    for x, y, turn in ((-0.3, -0.05, 200), (0.3, -0.06, -20), (0, -0.16, -90), (-0.16, -0.1, 235), (0.17, -0.12, -55)):
        lettuce_leaf(pen.at(x * w, y * w, w / 78, turn))
    for x, y in ((-0.18, -0.02), (0.16, 0.0)):
        tomato_wedge(pen.at(x * w, y * w, w / 80, 10))
    pen.ellipse(0, -w * 0.02, w * 0.11, w * 0.075, CUCUMBER, INK, 1.6)
    pen.ellipse(0, -w * 0.02, w * 0.08, w * 0.05, "#DDEBB8", None)


@prop
def herb_specks(pen: Pen, w: float = 50, h: float = 12, n: int = 9, col: str = "#4E7A3A") -> None:
    """Chopped herbs on a dressing or a soup."""
    for x, y, turn in scattered(n, w, h, 3):
        pen.at(x, y, 1, turn).line([(-1.6, 0), (1.6, 0)], col, 1.8)


# ---------------------------------------------------------------- soup and vegetables
@prop
def soup_pieces(pen: Pen, w: float = 80, h: float = 18, n: int = 9, seed: int = 4) -> None:
    """Carrot slices, peas and leek rings that float on the soup."""
    for i, (x, y, _) in enumerate(scattered(n, w, h, seed)):
        radius, colour = ((5.4, ORANGE), (3, "#7FB25A"), (4.6, "#D8E6B0"))[i % 3]
        pen.ellipse(x, y, radius, radius * 0.6, colour, INK, 1.3)


@prop
def vegetable_mix(pen: Pen, w: float = 70, h: float = 20, n: int = 14, seed: int = 6, size: float = 1) -> None:
    """Cut pepper, carrot, courgette and mushroom, heaped or in the air."""
    for i, (x, y, turn) in enumerate(scattered(n, w, h, seed)):
        draw = (pepper_strip, carrot_slice, courgette_slice)[i % 3]
        draw(pen.at(x, y, size, turn), (RED, ORANGE, YELLOW)[i % 2 * 2])


def pepper_strip(pen: Pen, colour: str) -> None:
    pen.path(paths.patch([(-9, 2), (-5, -4), (5, -4), (9, 2), (5, 2), (0, 0), (-5, 3)]), colour, INK, 1.5)


def carrot_slice(pen: Pen, _: str) -> None:
    pen.ellipse(0, 0, 5.6, 4.6, ORANGE, INK, 1.5)
    pen.ellipse(0, 0, 2.2, 1.8, light(ORANGE, 0.4), None)


def courgette_slice(pen: Pen, _: str) -> None:
    pen.ellipse(0, 0, 6.4, 5, "#3F7A4A", INK, 1.5)
    pen.ellipse(0, 0, 4.4, 3.2, "#E3EDBE", None)


# ---------------------------------------------------------------- rice
@prop
def bubbles(pen: Pen, w: float = 80, h: float = 16, n: int = 11) -> None:
    """Bubbles of boiling water."""
    for i, (x, y, _) in enumerate(scattered(n, w, h, 8)):
        radius = (4.6, 3, 3.8)[i % 3]
        pen.ellipse(x, y, radius, radius * 0.8, "#F2FAFD", "#6FA3BC", 1.3)


def grain(pen: Pen) -> None:
    """One long grain, pointed at both ends."""
    spindle = [Corner(-4.8, 0.3), (-2, -1.3), (2.2, -1.2), Corner(4.8, 0.2), (2.2, 1.3), (-2, 1.5)]
    pen.path(spindle, GRAIN, GRAIN_SHADE, 1.2)


@prop
def rice_grains(pen: Pen, w: float = 40, h: float = 12, n: int = 16, seed: int = 1, size: float = 1) -> None:
    """Scattered grains, each to be seen."""
    for x, y, turn in scattered(n, w, h, seed):
        grain(pen.at(x, y, size, turn))


@prop
def rice_stream(pen: Pen, h: float = 60, w: float = 12, n: int = 22) -> None:
    """Grains that fall from y = 0 to y = h."""
    chance = random.Random(5)  # noqa: S311 - a fixed pattern, nothing secret
    for i in range(n):
        y = h * i / n
        spread = w * (0.5 + 0.5 * i / n)
        grain(pen.at(chance.uniform(-spread / 2, spread / 2), y, 1.15, 90 + chance.uniform(-28, 28)))


@prop
def rice_bag(pen: Pen, w: float = 58, h: float = 84) -> None:
    """Open paper bag of rice: a window shows the grains, an ear of rice is drawn on it."""
    half, paper = w / 2, "#EAD9B4"
    pen.shadow(0, 1, half, 5)
    right = [Corner(half - 3, -h), (half + 2, -h * 0.5), Corner(half, 0)]
    outline = [Corner(-half, 0), (-half - 2, -h * 0.5), Corner(-half + 3, -h), *right]
    pen.fill(outline, paper)
    pen.fill([Corner(half * 0.45, 0), Corner(half * 0.4, -h), *right], dark(paper, 0.12))
    pen.path(outline)
    pen.polygon([(-half + 3, -h), (half - 3, -h), (half - 7, -h + 8), (-half + 7, -h + 8)], dark(paper, 0.25))
    pen.rectangle(-half * 0.66, -h * 0.52, w * 0.66, h * 0.38, "#8D99A8", 4, INK, 1.6)
    rice_grains(pen.at(0, -h * 0.33), w * 0.52, h * 0.28, 20, 2, 0.95)
    pen.curve([(-6, -h * 0.58), (0, -h * 0.72), (8, -h * 0.84)], "#8A6B2E", 2)
    for x, y in ((-7, -0.7), (-2, -0.78), (6, -0.66), (11, -0.75), (12, -0.83), (2, -0.84)):
        pen.ellipse(x, h * y, 2.4, 3.4, "#D9B24A", INK, 1.2)


@tool
def rice_jug(pen: Pen) -> None:
    """Measuring jug with a scale, full of rice that lies level when the jug is turned by 46 degrees to pour at +x."""
    handle = [(2, -22), (-12, -18), (-12, 18), (2, 24)]
    pen.curve(handle, INK, 9)
    pen.curve(handle, IRON, 5)
    body = [(2, -36), (64, -40), (78, -46), (70, -30), (60, 34), (8, 34)]
    pen.polygon(body, GLASS, None)
    pen.polygon([(76, -45), (70, -30), (60, 34), (8, 34), (4, 28)], GRAIN, None)
    for x, y, turn in (
        (56, -16, 80),
        (62, -26, 20),
        (50, 2, 10),
        (36, 12, 60),
        (52, 20, 110),
        (24, 24, 20),
        (40, 27, 0),
    ):
        grain(pen.at(x, y, 0.72, turn))
    for y in (-20, -6, 8):
        pen.line([(12, y), (22, y)], IRON, 1.6)
    pen.polygon(body, None)


# ---------------------------------------------------------------- potatoes
@prop
def potatoes_in_water(pen: Pen, w: float = 80) -> None:
    """Peeled potatoes wholly under water, to be put in an open pot ``w`` wide; origin: the surface."""
    for x, y in ((-0.22, -0.02), (0.04, -0.06), (0.24, -0.01), (-0.06, 0.05), (0.15, 0.06)):
        pen.ellipse(x * w, y * w, w * 0.13, w * 0.055, POTATO_FLESH, dark(POTATO_FLESH, 0.3), 1.4)
    pen.fill(paths.ellipse(0, 0, w * 0.42, w * 0.105), "#A9DDF5", 0.3)
    for x in (-0.26, 0.1):
        pen.curve([(x * w, -w * 0.03), (x * w + 6, -w * 0.045), (x * w + 14, -w * 0.03)], "#FFFFFF", 1.8)


@prop
def peel(pen: Pen) -> None:
    """One curl of potato peel: skin outside, pale inside; origin: its upper end."""
    curl = [(0, 0), (6, 12), (1, 24), (-5, 30), (-2, 40)]
    pen.curve(curl, INK, 9)
    pen.curve(curl, POTATO, 5.4)
    pen.curve([(x + 1.6, y) for x, y in curl[2:]], POTATO_FLESH, 2.6)


@prop
def peelings(pen: Pen, w: float = 60, h: float = 14, n: int = 9, seed: int = 3) -> None:
    """Heap of potato peel in a bowl."""
    for i, (x, y, turn) in enumerate(scattered(n, w, h, seed)):
        strip = [Corner(-12, 2), (-4, -5), (6, -4), Corner(13, 3), (5, 2), (-4, 1)]
        pen.at(x, y, 1, turn - 90).path(strip, POTATO if i % 3 else POTATO_FLESH, INK, 1.5)


# ---------------------------------------------------------------- cold platter
def _fan(count: int, width: float) -> list[XY]:
    """Places in a shallow bow, from left to right."""
    return [(width * (i / (count - 1) - 0.5), -6 * (1 - (2 * i / (count - 1) - 1) ** 2)) for i in range(count)]


@prop
def cheese_fan(pen: Pen, n: int = 5, w: float = 70) -> None:
    """Overlapping slices of holed cheese; origin: middle of the row."""
    for i, (x, y) in enumerate(_fan(n, w)):
        tile = pen.at(x, y, 1, -14 + 28 * i / (n - 1))
        tile.polygon([(-14, 8), (12, 8), (14, -8), (-12, -8)], CHEESE, INK, 1.7)
        tile.ellipse(-4, -2, 2.6, 1.8, dark(CHEESE, 0.2), None)
        tile.ellipse(4, 3, 2, 1.5, dark(CHEESE, 0.2), None)


@prop
def ham_rolls(pen: Pen, n: int = 4, step: float = 17) -> None:
    """Rolled slices of cooked ham side by side; origin: the first one."""
    for i in range(n):
        roll = pen.at(i * step, 0, 1, -18)
        roll.path(paths.capsule((0, 12), (0, -12), 8, 8), HAM, INK, 1.7)
        roll.curve([(-3, 12), (-4, 0), (-2, -12)], dark(HAM, 0.22), 1.5)
        roll.ellipse(0, -14, 6.4, 4.6, light(HAM, 0.35), INK, 1.5)
        roll.curve([(-3, -14), (0, -16), (3, -14), (0, -12.6)], dark(HAM, 0.3), 1.4)


@prop
def salami_fan(pen: Pen, n: int = 6, w: float = 76) -> None:
    """Overlapping slices of salami with specks of fat."""
    for x, y in _fan(n, w):
        pen.ellipse(x, y, 12.5, 8.5, dark(SALAMI, 0.1), INK, 1.7)
        pen.ellipse(x, y, 10.4, 6.8, SALAMI, None)
        for dx, dy in ((-5, -1), (1, -3.4), (4, 1.6), (-1, 3)):
            pen.ellipse(x + dx, y + dy, 1.4, 1, "#F0D9CF", None)


@tool
def ham_on_tongs(pen: Pen) -> None:
    """Serving tongs that hold a rolled slice of ham."""
    ham_rolls(pen.at(78, -1, 1, 90), 1)
    tongs(pen)
