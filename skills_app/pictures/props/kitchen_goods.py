"""Goods that are checked or sorted, and what causes allergies: for the tasks of running the kitchen."""

import random

from skills_app.pictures import paths
from skills_app.pictures.colours import (
    CREAM,
    INK,
    RED,
    STEEL,
    WHITE,
    dark,
    light,
)  # fmt: skip
from skills_app.pictures.paths import Corner, Points
from skills_app.pictures.pen import Pen
from skills_app.pictures.props.baking import strawberry
from skills_app.pictures.props.goods import packet
from skills_app.pictures.props.kitchen_tasks import CERAMIC_SHADE, pipe
from skills_app.pictures.props.registry import prop

SOIL = "#6B4A33"


CELERY, CELERY_LEAF = "#CFE0A0", "#5C9A4A"


@prop
def mince_under_film(pen: Pen, w: float = 110) -> None:
    """Raw minced meat in a tray under film. Origin: middle of its foot."""
    a = w / 2
    pen.shadow(0, 1, a, 5)
    meat = [Corner(-a * 0.84, -20), (-a * 0.8, -36), (-a * 0.4, -44), (0, -46), (a * 0.4, -44), (a * 0.8, -36),
            Corner(a * 0.84, -20)]  # fmt: skip
    pen.path(meat, "#C9544E")
    for row in range(3):
        for index in range(9 - row):
            x = (index - (8 - row) / 2) * w * 0.088
            pen.curve([(x - 4, -23 - row * 7), (x, -28 - row * 7), (x + 4, -23 - row * 7)], "#8F2F2E", 1.8)
            pen.ellipse(x + 3, -26 - row * 7, 1.6, fill="#F3C3BA", ink=None)
    pen.polygon([(-a, -22), (a, -22), (a * 0.86, 0), (-a * 0.86, 0)], "#F4F6F8")
    pen.fill(paths.polyline([(a * 0.4, -20), (a - 2, -20), (a * 0.85, -2), (a * 0.34, -2)]), CERAMIC_SHADE)
    pen.path([Corner(-a, -22), (-a * 0.86, -44), (0, -54), (a * 0.86, -44), Corner(a, -22)], None, "#9FB6C4", 2)
    pen.curve([(-a * 0.66, -42), (-a * 0.3, -49)], WHITE, 4)


# ---------------------------------------------------------------- goods at the door
@prop
def tin_bulged(pen: Pen, w: float = 64, h: float = 84, col: str = RED) -> None:
    """A food tin whose lid and bottom bulge out: gas inside. Origin: middle of its foot."""
    a = w / 2
    pen.path([Corner(-a, -h), (-a * 0.6, -h - 15), (0, -h - 21), (a * 0.6, -h - 15), Corner(a, -h)], light(STEEL, 0.4))
    pen.path([Corner(-a, 0), (-a * 0.5, 10), (a * 0.5, 10), Corner(a, 0)], dark(STEEL, 0.16))
    pen.path([Corner(-a, 0), (-a - 5, -h * 0.5), Corner(-a, -h), (0, -h + 5), Corner(a, -h), (a + 5, -h * 0.5),
              Corner(a, 0), (0, 5)], STEEL)  # fmt: skip
    pen.fill([Corner(-a - 1, -12), (-a - 4, -h * 0.5), Corner(-a - 1, -h + 12), (0, -h + 17), Corner(a + 1, -h + 12),
              (a + 4, -h * 0.5), Corner(a + 1, -12), (0, -7)], col)  # fmt: skip
    pen.ellipse(-w * 0.06, -h / 2, w * 0.22, h * 0.18, CREAM, None)
    pen.curve([(-a * 0.5, -h - 9), (-a * 0.1, -h - 14), (a * 0.2, -h - 14)], WHITE, 3)
    for side in (-1, 1):
        pen.curve([(side * a * 0.5, -h - 26), (side * a * 0.62, -h - 32)], INK, 2)
    pen.line([(0, -h - 30), (0, -h - 38)], INK, 2)


@prop
def vacuum_meat(pen: Pen, w: float = 150, h: float = 84, col: str = "#7A2A35") -> None:
    """Meat in a vacuum pack lying flat: clear film drawn tight in creases, broad welded seams. Origin: its middle."""
    a, b = w / 2, h / 2
    pen.shadow(4, b * 0.86, a, 8)
    pack: Points = [Corner(-a, -b * 0.9), (-a * 0.4, -b * 0.94), (a * 0.4, -b * 0.94), Corner(a, -b * 0.9),
                    (a * 0.97, 0), Corner(a, b * 0.9), (a * 0.4, b * 0.94), (-a * 0.4, b * 0.94), Corner(-a, b * 0.9),
                    (-a * 0.97, 0)]  # fmt: skip
    pen.path(pack, "#E3F0F6")
    for side in (-1, 1):
        for share in (0.93, 0.87):
            pen.line([(side * a * share, -b * 0.86), (side * a * share, b * 0.86)], "#8FB0C4", 1.8)
    flesh: Points = [(-a * 0.66, b * 0.16), (-a * 0.6, -b * 0.5), (-a * 0.1, -b * 0.68), (a * 0.44, -b * 0.6),
                     (a * 0.68, -b * 0.1), (a * 0.54, b * 0.5), (0, b * 0.66), (-a * 0.46, b * 0.6)]  # fmt: skip
    pen.path(flesh, col, dark(col, 0.4), 2)
    pen.path([(-a * 0.64, -b * 0.1), (-a * 0.58, -b * 0.5), (-a * 0.1, -b * 0.68), (a * 0.44, -b * 0.6),
              (a * 0.3, -b * 0.46), (-a * 0.1, -b * 0.5), (-a * 0.46, -b * 0.34)], "#F0CDB8", dark(col, 0.2),
             1.6)  # fmt: skip
    for grain in ([(-0.4, 0.3), (-0.1, 0.14), (0.1, 0.2)], [(-0.1, -0.2), (0.2, -0.26), (0.44, -0.1)],
                  [(0.06, 0.42), (0.3, 0.3), (0.5, 0.32)]):  # fmt: skip
        pen.curve([(x * a, y * b) for x, y in grain], "#D99A96", 2)
    for x1, y1, x2, y2 in ((-0.8, -0.78, -0.6, -0.56), (-0.82, 0.74, -0.5, 0.62), (0.8, -0.78, 0.56, -0.56),
                           (0.82, 0.74, 0.58, 0.52), (-0.82, 0.0, -0.68, 0.02), (0.82, 0.1, 0.7, 0.06),
                           (-0.2, -0.88, -0.14, -0.72), (0.2, 0.88, 0.14, 0.7), (0.3, -0.86, 0.3, -0.68),
                           (-0.3, 0.86, -0.26, 0.68)):  # fmt: skip
        pen.line([(x1 * a, y1 * b), (x2 * a, y2 * b)], "#7FA3B8", 1.8)
    pen.curve([(-a * 0.36, -b * 0.2), (0, -b * 0.34), (a * 0.3, -b * 0.36)], WHITE, 4)
    pen.line([(a * 0.4, b * 0.2), (a * 0.52, b * 0.02)], WHITE, 3.4)


@prop
def eggs_in_open_box(pen: Pen, w: float = 130) -> None:
    """Open box of grey pulp with six clean brown eggs. Origin: middle of its foot."""
    a = w / 2
    pen.shadow(0, 1, a, 6)
    pen.path([Corner(-a, -46), (-a * 0.94, -88), Corner(-a * 0.84, -96), Corner(a * 0.84, -96), (a * 0.94, -88),
              Corner(a, -46)], "#C9C0B4")  # fmt: skip
    for x in (-0.56, 0, 0.56):
        pen.ellipse(x * a, -72, a * 0.22, 13, dark("#C9C0B4", 0.1), None)
    for y, spread in ((-48, 0.56), (-34, 0.62)):
        for share in (-1, 0, 1):
            egg = pen.at(share * spread * a, y)
            egg.path([(-17, 8), (-16, -8), (-7, -23), (0, -26), (7, -23), (16, -8), (17, 8), (0, 16)], "#C98F5E")
            egg.curve([(-9, -4), (-6, -14), (-1, -19)], light("#C98F5E", 0.5), 3)
    pen.path([Corner(-a, -34), (-a * 0.8, -28), (-a * 0.6, -22), Corner(-a * 0.34, -34), (0, -22),
              Corner(a * 0.34, -34), (a * 0.6, -22), (a * 0.8, -28), Corner(a, -34), (a * 0.94, -6),
              Corner(a * 0.84, 0), Corner(-a * 0.84, 0), (-a * 0.94, -6)], "#B9AFA3")  # fmt: skip


@prop
def soil_crumbs(pen: Pen, w: float = 60, h: float = 10, n: int = 12, seed: int = 3) -> None:
    """Crumbs of garden soil. Origin: their middle."""
    chance = random.Random(seed)  # noqa: S311 - a fixed pattern, nothing secret
    crumbs = (
        paths.ellipse(chance.uniform(-w / 2, w / 2), chance.uniform(-h / 2, h / 2), chance.uniform(1.6, 3.6), 2)
        for _ in range(n)
    )
    pen.fill("".join(crumbs), SOIL)


@prop
def flour_packet_torn(pen: Pen, w: float = 70, h: float = 104) -> None:
    """A packet of flour with a rip in its side: flour runs out. Origin: middle of its foot."""
    pen.fill([(w * 0.3, 3), (w * 0.5, -12), (w * 0.74, -18), (w * 1.0, -8), (w * 1.2, 3)], WHITE)
    pen.curve([(w * 0.42, -8), (w * 0.74, -18), (w * 1.04, -6), (w * 1.2, 3)], "#7A7266", 2.2)
    packet(pen, w, h)
    rip = [Corner(w * 0.52, -h * 0.62), Corner(w * 0.26, -h * 0.52), Corner(w * 0.36, -h * 0.42),
           Corner(w * 0.2, -h * 0.3), Corner(w * 0.36, -h * 0.22), Corner(w * 0.52, -h * 0.14)]  # fmt: skip
    pen.path(rip, WHITE, INK, 2)
    pen.fill([(w * 0.34, -h * 0.4), (w * 0.56, -h * 0.3), (w * 0.62, -h * 0.1), (w * 0.8, 2), (w * 0.44, 2),
              (w * 0.36, -h * 0.2)], WHITE)  # fmt: skip
    pen.curve([(w * 0.5, -h * 0.36), (w * 0.6, -h * 0.16), (w * 0.78, -2)], "#7A7266", 2.2)


# ---------------------------------------------------------------- what may cause an allergy, what may not
@prop
def celeriac_leafy(pen: Pen) -> None:
    """A celeriac: round pale root with rootlets, stalks and leaves on top. Origin: middle of its foot."""
    for x, top in ((-22, -112), (-8, -126), (10, -124), (26, -108)):
        pipe(pen, [(x * 0.4, -50), (x * 0.7, -80), (x, top)], 7, "#A9C97A")
        leaf = pen.at(x, top)
        leaf.path([Corner(0, 8), (-16, 4), Corner(-20, -8), (-10, -10), Corner(-6, -22), (2, -14), Corner(12, -20),
                   (12, -8), Corner(20, -2), (12, 6)], CELERY_LEAF, INK, 1.8)  # fmt: skip
    pen.shadow(0, 0, 42, 5)
    pen.path([(-44, -28), (-36, -50), (-14, -60), (14, -60), (36, -50), (44, -28), (30, -6), (8, 0), (-14, 0),
              (-34, -8)], "#E9DDB6")  # fmt: skip
    pen.fill([(16, -56), (36, -48), (43, -28), (30, -7), (8, -1), (26, -20), (30, -36)], dark("#E9DDB6", 0.13))
    for x, y, turn in ((-24, -22, 1), (-6, -14, -1), (14, -20, 1), (-30, -38, 1), (6, -36, -1)):
        pen.curve([(x, y), (x + 6 * turn, y + 5), (x + 3 * turn, y + 11)], "#A58F5C", 1.8)
    for x in (-16, -2, 12):
        pen.curve([(x, -2), (x - 3, 6), (x + 3, 11)], "#A58F5C", 2)


@prop
def mustard_jar(pen: Pen) -> None:
    """Open glass of mustard with seeds in it, a spoonful beside. Origin: middle of its foot."""
    pen.shadow(4, 0, 44, 5)
    body = paths.rectangle(-34, -80, 68, 80, 9)
    pen.fill(body, "#F6F8F2")
    pen.fill(paths.rectangle(-30, -66, 60, 63, 7), "#D8A62C")
    pen.fill(paths.rectangle(12, -66, 18, 63, 7), dark("#D8A62C", 0.14))
    chance = random.Random(6)  # noqa: S311 - a fixed pattern, nothing secret
    for _ in range(20):
        pen.ellipse(chance.uniform(-25, 25), chance.uniform(-60, -9), 2, fill="#8A5E1E", ink=None)
    pen.path(body)
    pen.ellipse(0, -80, 34, 9, "#F6F8F2")
    pen.ellipse(0, -78, 28, 6, "#E2B53C", line=1.6)
    pen.line([(-22, -62), (-22, -22)], WHITE, 3.4)
    pipe(pen, [(10, -82), (26, -116), (36, -134)], 5)
    pen.path([(-4, -80), (4, -92), (16, -88), (14, -77)], "#D8A62C", INK, 1.8)


@prop
def garlic_and_clove(pen: Pen) -> None:
    """A bulb of garlic and a clove. Origin: middle of its foot."""
    pen.shadow(0, 1, 34, 5)
    left: Points = [(-6, -62), (-16, -50), (-36, -30), (-28, -4)]
    outline = [Corner(-4, -86), *left, (0, 2), *((-x, y) for x, y in left[::-1]), Corner(5, -86)]
    pen.fill(outline, "#F4EEE4")
    pen.fill([(12, -54), (36, -30), (28, -4), (4, 1), (20, -22)], dark("#F4EEE4", 0.14))
    for x in (-20, 0, 20):
        pen.curve([(x * 0.25, -64), (x, -30), (x * 0.6, -2)], "#B48FA8", 1.8)
    pen.path(outline)
    pen.line([(-8, 3), (-11, 8)], "#8A7A5E", 2)
    pen.line([(4, 3), (6, 9)], "#8A7A5E", 2)
    pen.path([Corner(50, -34), (40, -14), (46, 1), (66, 2), (72, -10), (62, -22)], "#F4EEE4")
    pen.curve([(54, -28), (54, -14), (60, -2)], "#B48FA8", 1.6)


@prop
def strawberry_trio(pen: Pen) -> None:
    """Three ripe strawberries. Origin: middle of their foot."""
    pen.shadow(0, 0, 62, 5)
    for x, y, size, turn in ((-36, -34, 3, -14), (34, -32, 2.8, 16), (0, -38, 3.3, 0)):
        strawberry(pen.at(x, y, size, turn))
