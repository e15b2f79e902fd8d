"""Desserts: whipped cream, portions of a cake, desserts on plates."""

import math
from typing import Literal

from skills_app.pictures import paths
from skills_app.pictures.colours import BLUE, INK, ORANGE, WHITE, dark, light
from skills_app.pictures.paths import Corner, Points
from skills_app.pictures.pen import Pen
from skills_app.pictures.props.cookware import draw_body, plate
from skills_app.pictures.props.desserts_tasks import BOWL, BUTTER, CHOCOLATE
from skills_app.pictures.props.dishes import scattered
from skills_app.pictures.props.registry import prop
from skills_app.pictures.props.utensils import whisk

CREAM, CREAM_SHADE = "#FFFBEF", "#C9B78E"


# ---------------------------------------------------------------- whipping cream
@prop
def cream_bowl(pen: Pen, state: Literal["liquid", "soft", "stiff", "butter"] = "stiff") -> None:
    """Bowl of cream with a whisk in it, whipped more and more; ``butter``: a clump in thin milk. Origin: its foot."""
    pen.shadow(0, 2, 108, 9)
    outline = [Corner(-140, -104), (-122, -40), Corner(-66, 0), Corner(66, 0), (122, -40), Corner(140, -104)]
    pen.fill(outline, BOWL)
    pen.fill([Corner(66, -104), (60, -36), Corner(26, 0), Corner(66, 0), (122, -40), Corner(140, -104)], dark(BOWL))
    pen.path(outline)
    pen.ellipse(0, -104, 140, 62, light(BOWL, 0.35))
    pen.ellipse(0, -100, 128, 52, dark(BOWL, 0.2), INK, 1.6)
    STATES[state](pen.at(0, -94))


def _whisk_in(pen: Pen) -> None:
    """A whisk that leans on the rim. Origin: where it dips in."""
    whisk(pen.at(62, -74, 1.5, 130))


def _liquid(pen: Pen) -> None:
    pen.ellipse(0, 2, 122, 42, CREAM, INK, 1.8)
    for r in (84, 44):
        pen.ellipse(0, 2, r, r * 0.33, None, "#E4D9BC", 2.4)
    for x, y in ((-92, 8), (70, 24), (88, -8)):
        pen.ellipse(x, y, 6, 3.6, WHITE, CREAM_SHADE, 1.4)
    _whisk_in(pen)
    pen.fill(paths.ellipse(0, 2, 22, 6), CREAM)
    pen.curve([(-26, 0), (-8, 8), (10, 8), (26, 0)], "#E4D9BC", 2.4)


def _soft(pen: Pen) -> None:
    pen.path([(-122, 6), (-104, -20), (-58, -32), (-16, -36), (34, -32), (86, -32), (118, -10), (120, 10), (76, 36),
              (0, 46), (-78, 36)], CREAM, INK, 1.8)  # fmt: skip
    _whisk_in(pen)
    for x, y, size in ((-62.0, 2.0, 1.0), (8, 22, 1.2), (84, 10, 0.8)):
        at = pen.at(x, y, size)
        at.path([Corner(-40, 10), (-22, 2), (-8, -12), (10, -15), (20, -8), (14, -2), (24, 4), Corner(42, 12)], CREAM,
                None)  # fmt: skip
        at.curve([Corner(-40, 10), (-22, 2), (-8, -12), (10, -15), (20, -8), (14, -3)], CREAM_SHADE, 3)
        at.curve([(-16, 10), (4, 2), (26, 12)], CREAM_SHADE, 2.4)
    pen.path([(-14, -2), (-4, -16), (6, -20), (16, -10), (22, 2), (4, 8)], CREAM, CREAM_SHADE, 2)


def _stiff(pen: Pen) -> None:
    pen.path([(-122, 6), (-106, -26), (-60, -34), (0, -40), (64, -34), (108, -24), (120, 10), (76, 36), (0, 46),
              (-78, 36)], CREAM, INK, 1.8)  # fmt: skip
    _whisk_in(pen)
    for x, y, size in ((-56, -14, 0.9), (52, -16, 0.86), (-4, 6, 1.2), (-88, 14, 0.7), (80, 16, 0.72)):
        at = pen.at(x, y, size)
        left: Points = [Corner(-52, 12), (-36, 2), (-20, -18), (-12, -44), (2, -60)]
        tip: Points = [(18, -64), (30, -54), Corner(32, -42), (22, -46), (16, -42)]
        right: Points = [(18, -20), (32, 0), Corner(52, 12)]
        at.fill([*left, *tip, *right, (30, 20), (0, 24), (-30, 20)], CREAM)
        at.curve([*left, *tip, *right], INK, 2)
        at.curve([(4, -44), (6, -18), (20, 4)], CREAM_SHADE, 3)
        at.curve([(-16, -14), (-10, 2)], CREAM_SHADE, 2.4)


def _butter_lumps(pen: Pen) -> None:
    pen.ellipse(0, 2, 122, 42, "#EAF0F1", INK, 1.8)
    for x, y, width in ((-84.0, 16.0, 36), (76, 24, 40), (84, -12, 30), (-60, -22, 40), (-6, 38, 40)):
        pen.curve([(x - width / 2, y), (x, y + 4), (x + width / 2, y)], "#8FB4C8", 2.4)
    _whisk_in(pen)
    lumps = ((-34, -2, 26, 18), (-8, -16, 30, 20), (24, -8, 28, 19), (2, 8, 36, 17), (44, 6, 18, 12), (-52, 10, 15, 10))
    pen.blob([paths.ellipse(x, y, w, h) for x, y, w, h in lumps], "#F2CC4E", 1.8)
    for x, y, w in ((-36, -8, 15), (-8, -24, 18), (22, -16, 16), (0, 3, 20)):
        pen.curve([(x - w, y + 3), (x - w * 0.2, y - 3), (x + w * 0.7, y)], "#FBE9A6", 4)
    for x, y, w in ((-20, 2, 12), (16, 0, 12), (30, 10, 10), (-44, 8, 8)):
        pen.curve([(x - w, y - 2), (x, y + 4), (x + w, y - 2)], dark(BUTTER, 0.35), 2)
    for x, y, r in ((-96, 2, 7), (-78, -14, 6), (-84, 22, 5), (92, 2, 8), (66, -20, 6), (60, 28, 6), (-30, 34, 6),
                    (30, 36, 5), (104, 14, 4), (-60, 30, 4)):  # fmt: skip
        pen.ellipse(x, y, r, r * 0.8, "#F2CC4E", dark(BUTTER, 0.45), 1.6)


STATES = {"liquid": _liquid, "soft": _soft, "stiff": _stiff, "butter": _butter_lumps}


# ---------------------------------------------------------------- portions
@prop
def cake_in_twelve(pen: Pen, r: float = 122) -> None:
    """A round cake from above, cut into twelve even pieces with a cherry on each. Origin: its middle."""
    pen.fill(paths.ellipse(5, 9, r + 18, r + 16), "#1D1830", 0.13)
    pen.ellipse(0, 0, r + 18, r + 18, WHITE)
    pen.ellipse(0, 0, r + 8, r + 8, None, "#D5DAE2", 2)
    pen.ellipse(0, 0, r, r, CHOCOLATE)
    pen.ellipse(0, 0, r * 0.93, r * 0.93, light(CHOCOLATE, 0.14), dark(CHOCOLATE, 0.2), 1.6)
    for index in range(12):
        turn = math.radians(index * 30)
        x, y = math.cos(turn), math.sin(turn)
        pen.line([(0, 0), (x * r * 0.96, y * r * 0.96)], INK, 5.4)
        pen.line([(0, 0), (x * r * 0.96, y * r * 0.96)], "#F0D9B0", 2.6)
        middle = turn + math.radians(15)
        x, y = math.cos(middle) * r * 0.74, math.sin(middle) * r * 0.74
        pen.ellipse(x, y, r * 0.13, r * 0.13, CREAM, INK, 1.8)
        pen.ellipse(x, y, r * 0.07, r * 0.07, "#C8303A", INK, 1.6)


@prop
def whole_cake(pen: Pen) -> None:
    """A round layer cake on a plate, uncut, cream and cherries round its edge. Origin: middle of its foot."""
    plate(pen, 300)
    at = pen.at(0, 16)
    draw_body(at, 220, 216, 74, CHOCOLATE)
    for y in (-54.0, -30.0):
        band = [(-110, y - 4), (-60, y + 12), (0, y + 16), (60, y + 12), (110, y - 4)]
        at.curve(band, CREAM, 8)
    at.path(paths.smooth([Corner(-110, -74), Corner(-108, -11), (0, 0), Corner(108, -11), Corner(110, -74)]), None)
    at.ellipse(0, -74, 110, 37, light(CHOCOLATE, 0.14))
    for index in range(12):
        turn = math.radians(index * 30 - 90)
        x, y = math.cos(turn) * 86, math.sin(turn) * 27 - 76
        at.ellipse(x, y, 15, 9, CREAM, INK, 1.8)
        at.ellipse(x, y - 6, 7, 6.4, "#C8303A", INK, 1.6)


# ---------------------------------------------------------------- desserts
@prop
def fruit_salad(pen: Pen) -> None:
    """Glass bowl of cut fruit: grapes, kiwi, orange, strawberries, banana. Origin: middle of its foot."""
    pen.shadow(0, 2, 70, 7)
    outline: Points = [Corner(-112, -80), (-96, -36), Corner(-50, 0), Corner(50, 0), (96, -36), Corner(112, -80)]
    pen.fill(outline, "#DCEEF4")
    for x, y, col in ((-72.0, -44.0, ORANGE), (-34, -28, "#F4E3A0"), (8, -24, "#CF3A3A"), (46, -32, "#8DBB4A"),
                      (78, -52, "#5B3F7A"), (-50, -62, "#8DBB4A"), (0, -56, "#5B3F7A"), (38, -66, ORANGE)):  # fmt: skip
        pen.ellipse(x, y, 21, 17, light(col, 0.35), None)
    pen.path(outline)
    pen.line([(-86, -58), (-66, -24)], WHITE, 5)
    pen.ellipse(0, -80, 112, 28, "#DCEEF4")
    for x, y in ((-76.0, -84.0), (-20, -100), (84, -84), (-48, -68)):
        pen.ellipse(x, y, 17, 16, "#6A4A8C")
        pen.ellipse(x - 5, y - 6, 4, 3, WHITE, None)
    for x, y, tilt in ((-50, -98, -20), (56, -72, 15)):
        at = pen.at(x, y, 1, tilt)
        at.path([Corner(-30, 6), (-18, -20), (14, -22), Corner(30, 4), (0, 14)], ORANGE)
        at.curve([(-20, 2), (-10, -12), (12, -12), (20, 0)], light(ORANGE, 0.5), 3)
    for x, y in ((18, -74), (52, -102)):
        pen.ellipse(x, y, 25, 18, "#8DBB4A")
        pen.ellipse(x, y, 8, 5, "#EAF1CF", None)
        for index in range(8):
            turn = math.radians(index * 45)
            pen.ellipse(x + 14 * math.cos(turn), y + 9 * math.sin(turn), 1.8, 1.8, INK, None)
    pen.ellipse(-10, -62, 22, 13, "#F7EBB4")
    pen.ellipse(-10, -63, 8, 4, "#E2CD86", None)
    for x, y, turn in ((12, -104, 20), (-14, -112, -40)):
        half = pen.at(x, y, 1.1, turn)
        half.path([(-17, -12), (0, -16), (17, -12), (12, 8), Corner(0, 20), (-12, 8)], "#D2353B")
        half.path([(-8, -8), (0, -10), (8, -8), (5, 4), Corner(0, 11), (-5, 4)], "#F6B3A8", None)


@prop
def rice_pudding(pen: Pen) -> None:
    """Bowl of rice pudding, each grain to be seen, cinnamon on top. Origin: middle of its foot."""
    pen.shadow(0, 2, 76, 8)
    outline = [Corner(-118, -74), (-100, -32), Corner(-54, 0), Corner(54, 0), (100, -32), Corner(118, -74)]
    pen.fill(outline, BLUE)
    pen.fill([Corner(54, -74), (50, -28), Corner(20, 0), Corner(54, 0), (100, -32), Corner(118, -74)], dark(BLUE))
    pen.path(outline)
    pen.ellipse(0, -74, 118, 42, light(BLUE, 0.4))
    pen.path([(-106, -72), (-80, -96), (-30, -110), (30, -110), (82, -96), (106, -72), (70, -46), (0, -38),
              (-70, -46)], "#FBF5E4")  # fmt: skip
    grains = []
    for x, y, turn in scattered(120, 190, 62, 8):
        dx, dy = 2.6 * math.cos(math.radians(turn)), 2.6 * math.sin(math.radians(turn))
        grains.append(paths.polyline([(x - dx, y - 74 - dy), (x + dx, y - 74 + dy)], closed=False))
    pen.line("".join(grains), "#DCCFAE", 4.6)
    pen.line("".join(grains), "#FFFDF6", 3)
    pen.fill([(-60, -80), (-30, -94), (10, -92), (40, -84), (30, -66), (-10, -60), (-46, -66)], "#A8632F", 0.42)
    pen.fill("".join(paths.ellipse(x - 8, y - 78, 1.7, 1.3) for x, y, _ in scattered(60, 104, 34, 4)), "#8A4B23")
    for x, y, turn in ((44, -92, -24), (56, -80, -32)):
        stick = pen.at(x, y, 1, turn)
        stick.path(paths.capsule((-34, 0), (34, 0), 7), "#A5642F", INK, 1.8)
        stick.curve([(-30, -1), (0, -2), (32, -1)], "#6E3D1B", 1.8)
        stick.ellipse(35, 0, 4, 6, "#6E3D1B", line=1.6)


@prop
def pancakes(pen: Pen, n: int = 5) -> None:
    """Pile of thin pancakes on a plate, a piece of butter on top. Origin: middle of the plate's foot."""
    plate(pen, 290)
    for index in range(n):
        y, lean = -14 - index * 15, (-5, 6, -3, 4, 0)[index % 5]
        pen.ellipse(lean, y, 104, 30, "#E3AE5C")
        pen.ellipse(lean, y - 6, 104, 30, "#F1CD85")
    top = -14 - (n - 1) * 15 - 6
    for x, y, r in ((-44, 4, 20), (30, -10, 24), (52, 8, 15), (-6, 14, 16), (-30, -14, 12)):
        pen.fill(paths.ellipse(x, top + y, r, r * 0.36), "#D79A48")
    at = pen.at(0, top + 2)
    at.polygon([(-20, -14), (18, -14), (26, -24), (-10, -24)], light(BUTTER, 0.5))
    at.polygon([(18, -14), (26, -24), (26, -8), (18, 4)], dark(BUTTER, 0.14))
    at.rectangle(-20, -14, 38, 18, BUTTER)


@prop
def waffle(pen: Pen) -> None:
    """Two waffles on a plate, dusted with sugar. Origin: middle of the plate's foot."""
    plate(pen, 290)
    for x, y, turn in ((34.0, -40.0, 9), (-26, -36, -7)):
        at = pen.at(x, y, 1, turn)
        at.polygon([(-84, 28), (68, 28), (68, 38), (-84, 38)], dark("#D99A4A", 0.25))
        at.polygon([(-84, 28), (68, 28), (86, -40), (-62, -40)], "#E6B05C")
        for row in range(3):
            for column in range(4):
                left, up = -70 + column * 36 + row * 7, 20 - row * 21
                at.polygon([(left, up), (left + 25, up), (left + 29, up - 14), (left + 4, up - 14)],
                           dark("#D99A4A", 0.16), dark("#D99A4A", 0.5), 1.6)  # fmt: skip
    for x, y, _ in scattered(26, 130, 54, 6):
        pen.ellipse(x - 26, y - 36, 3.2, 2.4, WHITE, None)


@prop
def layer_cake_piece(pen: Pen) -> None:
    """A piece of chocolate cake with layers of cream on a plate. Origin: middle of the plate's foot."""
    plate(pen, 290)
    at = pen.at(0, -16)
    side: Points = [(-96, 0), (84, 16), (84, -72), (-96, -84)]
    at.polygon(side, CHOCOLATE)
    for y in (-26, -58):
        at.polygon([(-96, y + 4), (84, y + 18), (84, y + 6), (-96, y - 8)], CREAM, None)
    for x, y in ((-60, -12), (-20, -8), (30, 0), (60, 2), (-50, -44), (10, -38), (52, -32), (-30, -74), (24, -68)):
        at.ellipse(x, y, 2.4, 1.8, dark(CHOCOLATE, 0.35), None)
    at.polygon(side, None)
    at.polygon([(-96, -84), (84, -72), (66, -124)], CREAM)
    at.polygon([(84, 16), (84, -72), (66, -124), (66, -36)], dark(CHOCOLATE, 0.25), None)
    at.polygon([(84, 16), (84, -72), (66, -124), (66, -36)], None)
    at.path([(34, -92), (36, -106), (52, -124), (66, -108), (74, -92), (54, -86)], CREAM)
    at.ellipse(54, -124, 12, 11, "#C8303A")
