"""Small tools of the cold kitchen, knives that lie about, and mayonnaise: for the tasks of salads."""

import random

from skills_app.pictures import paths
from skills_app.pictures.colours import (
    DARK,
    INK,
    RED,
    STEEL,
    STEEL_DARK,
    WHITE,
    WOOD,
    dark,
    light,
)  # fmt: skip
from skills_app.pictures.paths import Corner
from skills_app.pictures.pen import Pen
from skills_app.pictures.props.registry import prop, tool
from skills_app.pictures.props.salads_tasks import EGG_WHITE, FOAM, GLASS, LEMON
from skills_app.pictures.props.utensils import BEVEL, BLADE, riveted_handle, rod

MAYONNAISE, SEPARATED_OIL = "#F6E7A6", "#D9A92E"


@prop
def lemon_juice(pen: Pen) -> None:
    """Glass of lemon juice between two pressed lemon halves. Origin: middle of its foot."""
    pen.shadow(0, 0, 90, 9)
    pen.path([Corner(-34, -92), Corner(34, -92), Corner(27, 0), Corner(-27, 0)], GLASS)
    pen.fill([Corner(-31, -66), Corner(31, -66), Corner(25, -4), Corner(-25, -4)], "#F6E58A")
    pen.ellipse(0, -66, 31, 5, "#FBF2BC", dark("#F6E58A", 0.25), 1.6)
    pen.path([Corner(-34, -92), Corner(34, -92), Corner(27, 0), Corner(-27, 0)])
    for x in (-68, 66):
        at = pen.at(x, -26)
        at.ellipse(0, 0, 31, 26, LEMON)
        at.ellipse(0, 0, 24, 19, "#FDF6D2", None)
        at.ellipse(0, 0, 18, 13, "#E8D79A", dark("#E8D79A", 0.25), 1.5)
        for dx, dy in ((0, -11), (13, -6), (13, 6), (0, 11), (-13, 6), (-13, -6)):
            at.line([(0, 0), (dx, dy)], "#FDF6D2", 2.4)


# ---------------------------------------------------------------- tools lying on the table
@prop
def box_grater(pen: Pen) -> None:
    """Box grater with four sides, coarse holes in front. Origin: middle of its foot."""
    pen.shadow(4, 0, 62, 9)
    pen.polygon([(34, -118), (52, -4), (70, -16), (46, -124)], STEEL_DARK)
    pen.polygon([(-34, -118), (34, -118), (52, 0), (-52, 0)], STEEL)
    for row in range(5):
        y = -98 + row * 20
        half = 24 + row * 3.4
        for column in range(4):
            x = -half + column * half * 2 / 3
            pen.ellipse(x, y, 5.4, 4.4, DARK, None)
            pen.curve([(x - 6, y + 1), (x, y + 6), (x + 6, y + 1)], WHITE, 2)
    pen.curve([(-22, -122), (-24, -146), (4, -152), (32, -146), (34, -124)], INK, 12)
    pen.curve([(-22, -122), (-24, -146), (4, -152), (32, -146), (34, -124)], RED, 8)
    pen.rectangle(-37, -124, 76, 10, DARK, 3)


@prop
def citrus_press(pen: Pen) -> None:
    """Lemon squeezer of glass: a ribbed cone in a dish with a spout and a handle. Origin: middle of its foot."""
    pen.shadow(0, 0, 84, 10)
    pen.curve([(78, -40), (108, -44), (104, -14), (70, -16)], INK, 14)
    pen.curve([(78, -40), (108, -44), (104, -14), (70, -16)], "#BFD8E5", 9.6)
    pen.path([Corner(-100, -52), Corner(-74, -46), Corner(84, -46), (76, -8), (50, 0), (-50, 0), (-74, -10),
              (-82, -34)], "#CFE3EC")  # fmt: skip
    pen.ellipse(0, -46, 84, 22, GLASS)
    pen.ellipse(0, -45, 68, 15, "#BFD8E5", STEEL_DARK, 1.6)
    cone = [Corner(-36, -44), (-30, -74), (-12, -104), (0, -112), (12, -104), (30, -74), Corner(36, -44), (0, -36)]
    pen.path(cone, GLASS)
    for x in (-22, -8, 8, 22):
        pen.curve([(x * 0.2, -108), (x * 0.8, -76), (x, -40)], STEEL_DARK, 2)


@prop
def peeler_lying(pen: Pen) -> None:
    """Y peeler lying flat, its blade to the right. Origin: its middle."""
    pen.fill(paths.ellipse(4, 10, 96, 10), "#1D1830", 0.13)
    for side in (1, -1):
        rod(pen, [(22, side * 4), (46, side * 20), (84, side * 32)], RED, 10)
    pen.rectangle(76, -38, 15, 76, BLADE, 4)
    pen.line([(84, -28), (84, 28)], DARK, 3)
    pen.path(paths.capsule((-88, 0), (24, 0), 13, 11), RED)
    pen.line([(-80, -4), (10, -4)], light(RED, 0.5), 3)
    pen.ellipse(-84, 0, 4, 4, DARK, None)


@prop
def egg_slicer(pen: Pen) -> None:
    """Egg slicer, its frame of wires lifted over a hollow with an egg in it. Origin: middle of its foot."""
    pen.shadow(0, 0, 88, 10)
    pen.polygon([(-66, -62), (46, -128), (92, -112), (-14, -40)], WHITE)
    pen.polygon([(-54, -62), (44, -118), (76, -108), (-16, -49)], "#DCE7EC", line=1.6)
    for share in (0.12, 0.31, 0.5, 0.69, 0.88):
        pen.line([(-54 + 38 * share, -62 + 13 * share), (44 + 32 * share, -118 + 10 * share)], INK, 1.8)
    pen.path([Corner(-86, -46), Corner(70, -46), (86, -30), Corner(84, -2), Corner(-84, -2)], WHITE)
    pen.fill(paths.rectangle(-82, -18, 164, 14, 3), "#D9E2E7")
    pen.ellipse(0, -44, 60, 16, "#D9E2E7", line=1.8)
    pen.path([(-44, -48), (-22, -70), (14, -72), (46, -50), (18, -38), (-22, -38)], EGG_WHITE)
    for x in (-70, 62):
        pen.ellipse(x, -46, 6, 5, STEEL_DARK, line=1.8)


@prop
def melon_baller(pen: Pen) -> None:
    """Melon baller lying, its sharp cup to the right, one ball cut. Origin: its middle."""
    pen.fill(paths.ellipse(0, 26, 104, 9), "#1D1830", 0.13)
    rod(pen, [(0, 4), (30, 4), (54, 4)], STEEL, 7)
    pen.path(paths.capsule((-96, 4), (-4, 4), 13, 9), WOOD)
    pen.line([(-90, -2), (-16, 0)], light(WOOD, 0.4), 3)
    pen.rectangle(-6, -5, 12, 18, STEEL_DARK, 2)
    pen.ellipse(80, 2, 30, 28, STEEL)
    pen.ellipse(80, 1, 22, 20, dark(STEEL, 0.34), line=1.8)
    pen.ellipse(88, 9, 3, 3, INK, None)
    pen.curve([(68, 12), (82, 16), (96, 8)], light(STEEL, 0.7), 3)


@tool
def chef_knife_down_on(pen: Pen) -> None:
    """Chef's knife held with its edge on the board, seen from the front: its handle sticks out behind the fist."""
    blade = [Corner(6, -7), (34, -8), (60, -3), Corner(80, 11), (58, 20), (34, 22), Corner(6, 22)]
    pen.fill(blade, BLADE)
    pen.fill([Corner(7, 16), (34, 16), (58, 14), Corner(78, 11), (58, 19), (34, 21), Corner(7, 21)], BEVEL)
    pen.path(blade)
    pen.rectangle(2, -8, 7, 24, STEEL, 2, line=1.8)
    pen.rectangle(-58, -8, 62, 15, DARK, 5)
    for x in (-48, -30, -12):
        pen.ellipse(x, -0.5, 1.8, 1.8, STEEL, None)


# ---------------------------------------------------------------- the place where one cuts
@prop
def knives_on_wall(pen: Pen) -> None:
    """Magnetic strip on the wall with three knives, points down. Origin: middle of the strip."""
    for x, length, high in ((-56, 74, 15), (0, 96, 20), (54, 62, 12)):
        at = pen.at(x, 0)
        at.path([Corner(-high / 2, -8), Corner(high / 2, -8), (high / 2, length * 0.6), Corner(0, length)], BLADE)
        at.fill([Corner(-high / 2 + 1, -4), Corner(-high / 2 + 5, -4), (-high / 2 + 6, length * 0.6),
                 Corner(-1, length - 6), (-high / 2 + 1, length * 0.6)], BEVEL)  # fmt: skip
    pen.rectangle(-92, -8, 184, 15, DARK, 3)
    for x in (-56, 0, 54):
        at = pen.at(x, 0, 1, -90)
        riveted_handle(at, 8, 48, 13)


@prop
def tub_with_knife(pen: Pen, w: float = 116, h: float = 54) -> None:
    """Washing-up tub full of foam, the handle of a knife sticks out of it. Origin: middle of its foot."""
    a = w / 2
    pen.shadow(0, 0, a, 8)
    pen.ellipse(0, -h, a, 15, FOAM)
    blade = pen.at(-2, -h - 14, 1, -42)
    blade.path([Corner(-36, -12), Corner(20, -12), Corner(20, 12), Corner(-36, 12)], BLADE)
    blade.fill(paths.rectangle(-35, 5, 54, 6), BEVEL)
    riveted_handle(blade, 18, 68, 15)
    pen.blob([paths.ellipse(x, -h + y, r) for x, y, r in ((-a * 0.76, 2, 9), (-a * 0.5, -6, 11), (-a * 0.3, 6, 10),
             (-a * 0.05, 6, 9), (a * 0.24, 4, 11), (a * 0.5, -2, 12), (a * 0.76, 2, 9))], FOAM, 1.8)  # fmt: skip
    pen.path([Corner(-a, -h), (-a * 0.5, -h + 13), (a * 0.5, -h + 13), Corner(a, -h), Corner(a * 0.86, 0),
              Corner(-a * 0.86, 0)], "#6F9FC4")  # fmt: skip
    pen.rectangle(-a - 4, -h - 4, 8, 10, "#6F9FC4", 3)
    pen.rectangle(a - 4, -h - 4, 8, 10, "#6F9FC4", 3)


@prop
def chef_knife_down(pen: Pen, length: float = 104) -> None:
    """Chef's knife lying on a table, seen from above, handle towards the viewer. Origin: where the handle ends."""
    pen.path([Corner(-14, 0), (-16, -length * 0.4), (-8, -length * 0.78), Corner(7, -length), Corner(9, 0)], BLADE)
    pen.fill([Corner(-14, -2), (-16, -length * 0.4), (-8, -length * 0.78), Corner(6, -length + 3),
              (-3, -length * 0.7), (-9, -length * 0.4), Corner(-8, -2)], BEVEL)  # fmt: skip
    at = pen.at(1, 0, 1, 90)
    riveted_handle(at, -4, 62, 17)


@prop
def damp_cloth(pen: Pen, w: float = 200, h: float = 62, col: str = "#8DB7CF") -> None:
    """Damp cloth spread under a cutting board, its edge with a stripe. Origin: middle of its front edge."""
    a = w / 2
    pen.path([Corner(-a, 2), (-a * 0.5, -1), (0, 3), (a * 0.5, 0), Corner(a, 3), (a * 0.95, -h * 0.5),
              Corner(a * 0.88, -h), Corner(-a * 0.88, -h), (-a * 0.96, -h * 0.5)], col)  # fmt: skip
    pen.curve([(-a * 0.98, -7), (-a * 0.5, -9), (0, -6), (a * 0.5, -9), (a * 0.98, -6)], light(col, 0.6), 3)


# ---------------------------------------------------------------- mayonnaise
@prop
def mayonnaise_bowl(pen: Pen, curdled: bool = True) -> None:
    """Steel bowl of mayonnaise seen from above, thick; ``curdled``: lumps that swim in oil. Origin: its middle."""
    pen.fill(paths.ellipse(6, 14, 146, 96), "#1D1830", 0.13)
    pen.ellipse(0, 0, 144, 100, STEEL)
    inner = paths.ellipse(0, -2, 126, 84)
    ground = SEPARATED_OIL if curdled else MAYONNAISE
    pen.path(inner, ground, dark(ground, 0.3), 1.8)
    if not curdled:
        for furrow in (-40, -8, 24):
            pen.curve([(-84, furrow + 6), (-20, furrow - 8), (40, furrow + 8)], dark(MAYONNAISE, 0.16), 3)
        return
    chance = random.Random(19)  # noqa: S311 - a fixed pattern, nothing secret
    lumps = []
    for index in range(84):
        x, y = -104 + index % 12 * 19 + chance.uniform(-8, 8), -60 + index // 12 * 20 + chance.uniform(-8, 8)
        wide, high = chance.uniform(3.4, 8.6), chance.uniform(3, 6.4)
        if (x / 112) ** 2 + (y / 72) ** 2 < 1:
            lumps.append((x, y, wide, high))
    for edge, colour in ((1.4, dark(SEPARATED_OIL, 0.3)), (0, MAYONNAISE)):
        pen.fill("".join(paths.ellipse(x, y, wide + edge, high + edge) for x, y, wide, high in lumps), colour)
    for left, top in ((-60, -34), (30, 30), (70, -26), (-30, 50)):
        pen.curve([(left - 8, top), (left, top - 5), (left + 8, top)], "#F6DE92", 3)
