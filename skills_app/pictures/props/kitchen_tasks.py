"""Hygiene, storage and safety in a kitchen: what the knowledge items about running a kitchen show."""

import random
from typing import Literal

from skills_app.pictures import paths
from skills_app.pictures.colours import (
    BLUE,
    DARK,
    INK,
    RED,
    SKY,
    STEEL,
    STEEL_DARK,
    WHITE,
    dark,
    light,
)  # fmt: skip
from skills_app.pictures.paths import Corner, Points
from skills_app.pictures.pen import Pen
from skills_app.pictures.props.baking import strawberry
from skills_app.pictures.props.checking import snowflake
from skills_app.pictures.props.goods import milk
from skills_app.pictures.props.registry import prop, tool

CERAMIC, CERAMIC_SHADE = "#F7FAFB", "#D9E2E7"
ICE = "#EAF6FC"
LIQUID = "#E58FB4"
"""A cleaning agent: a colour that no drink in the kitchen has."""


def pipe(pen: Pen, points: Points, width: float, colour: str = STEEL) -> None:
    pen.curve(points, INK, width + 4.4)
    pen.curve(points, colour, width)


# ---------------------------------------------------------------- washing hands
@prop
def wash_hand_basin(pen: Pen, w: float = 240) -> None:
    """Hand basin with a tap whose mouth is at (6, -94). Origin: middle of the basin's opening."""
    a = w / 2
    pen.path([Corner(-a, 0), (-a * 0.9, 44), (-a * 0.4, 76), (a * 0.4, 76), (a * 0.9, 44), Corner(a, 0)], CERAMIC)
    pen.fill([Corner(a * 0.3, 40), (a * 0.8, 34), Corner(a - 2, 4), (a * 0.86, 44), (a * 0.4, 73), Corner(a * 0.2, 74)],
             CERAMIC_SHADE)  # fmt: skip
    pen.ellipse(0, 0, a, a * 0.34, CERAMIC)
    pen.ellipse(0, 3, a * 0.86, a * 0.26, CERAMIC_SHADE, line=1.6)
    pen.ellipse(0, 18, 11, 4, STEEL_DARK, line=1.6)
    pipe(pen, [Corner(74, -26), (74, -80), (62, -112), (36, -118), (12, -112), Corner(6, -96)], 11)
    pen.rectangle(62, -36, 24, 14, STEEL, 3)
    pen.line([(84, -34), (108, -44)], INK, 9)
    pen.line([(84, -34), (108, -44)], STEEL, 5)


@prop
def soap_pump(pen: Pen, col: str = "#E79AB0") -> None:
    """Pump bottle of liquid soap. Origin: middle of its foot."""
    pen.shadow(0, 0, 22, 4)
    pen.rectangle(-20, -58, 40, 58, WHITE, 8)
    pen.rectangle(-20, -38, 40, 38, col, 8, None)
    pen.rectangle(-20, -58, 40, 58, None, 8)
    pen.rectangle(-7, -70, 14, 12, STEEL, 2)
    pen.rectangle(-24, -82, 32, 10, STEEL, 4)
    pen.line([(-22, -74), (-22, -68)], INK, 4)


@prop
def sanitiser_on_wall(pen: Pen) -> None:
    """Dispenser of hand disinfectant on the wall: lever for the elbow, a germ crossed out. Origin: its outlet."""
    pen.rectangle(-30, -86, 60, 78, "#F2F5F7", 6)
    pen.rectangle(-23, -78, 46, 50, WHITE, 3, line=1.6)
    germ = pen.at(0, -53)
    for turn in range(0, 360, 45):
        spike = germ.at(0, 0, 1, turn)
        spike.line([(9, 0), (15, 0)], "#3C6A5B", 2.4)
        spike.ellipse(16, 0, 1.8, fill="#3C6A5B", ink=None)
    germ.ellipse(0, 0, 10, fill="#5E9C6B", line=1.6)
    germ.line([(-18, 18), (18, -18)], WHITE, 7)
    germ.line([(-18, 18), (18, -18)], RED, 4)
    pen.rectangle(-86, -20, 60, 11, STEEL, 5)
    pen.rectangle(-7, -10, 14, 10, STEEL_DARK, 2)


@prop
def falling_drops(pen: Pen, n: int = 3, col: str = "#7DB7E3", step: float = 15, size: float = 1) -> None:
    """Drops that fall one below the other. Origin: the first one."""
    for index in range(n):
        one = pen.at((index % 2) * 5 - 2, index * step, size)
        one.path([Corner(0, -9), (5, 0), (0, 6), (-5, 0)], col, INK, 1.5)


@prop
def paper_towel_box(pen: Pen) -> None:
    """Paper towels in a box on the wall, one sheet hanging out. Origin: the middle of its lower edge."""
    pen.rectangle(-46, -64, 92, 64, STEEL, 6)
    pen.fill(paths.rectangle(16, -60, 26, 57, 4), dark(STEEL, 0.12))
    pen.rectangle(-30, -10, 60, 9, DARK, 3, None)
    pen.path([Corner(-26, -5), (-28, 14), Corner(-24, 30), (0, 26), Corner(24, 31), (27, 14), Corner(26, -5)], WHITE)


@prop
def paper_towel_sheet(pen: Pen, w: float = 96) -> None:
    """A sheet of paper towel, creased between two hands. Origin: its middle."""
    a = w / 2
    pen.path([Corner(-a, -24), (-a * 0.3, -30), (a * 0.3, -25), Corner(a, -30), (a * 0.95, 2), Corner(a * 0.9, 34),
              (a * 0.2, 28), (-a * 0.3, 36), Corner(-a * 0.94, 30), (-a * 1.02, 4)], WHITE)  # fmt: skip
    for line in ([(-a * 0.7, -14), (-a * 0.2, 0), (-a * 0.5, 20)], [(a * 0.6, -16), (a * 0.3, 2), (a * 0.5, 22)]):
        pen.curve(line, "#B9C3CC", 1.8)


# ---------------------------------------------------------------- where a cleaning agent is kept
def _canister(pen: Pen, *, drawn_off: bool = False) -> None:
    body = [Corner(-42, 0), Corner(-42, -74), (-34, -92), Corner(-10, -98), Corner(38, -98), Corner(44, -90),
            Corner(44, 0)]  # fmt: skip
    pen.path(body, "#F4F6F8")
    pen.fill([Corner(26, -2), Corner(26, -96), Corner(38, -96), Corner(42, -89), Corner(42, -2)], CERAMIC_SHADE)
    pen.rectangle(2, -90, 32, 14, "#E3EEF1", 7)
    if not drawn_off:
        pen.rectangle(-32, -112, 24, 18, RED, 3)
    pen.rectangle(-36, -62, 10, 54, LIQUID, 3, line=1.6)
    if drawn_off:
        pen.rectangle(-35, -61, 8, 38, WHITE, 2, None)
        pen.rectangle(-30, -106, 20, 14, "#F4F6F8", 2)
        pen.ellipse(-20, -106, 10, 3.6, dark(LIQUID, 0.3), line=1.8)
        pen.path([Corner(-32, -102), (-35, -88), (-32, -80), (-28, -88), Corner(-28, -102)], LIQUID, INK, 1.6)
    diamond = pen.at(6, -36)
    diamond.polygon([(0, -25), (25, 0), (0, 25), (-25, 0)], WHITE, RED, 4.4)
    diamond.at(0, -8, angle=24).rectangle(-14, -4, 17, 7, None, 2, INK, 2)
    for y in (-1, 5):
        diamond.fill([Corner(4, y - 3), (6.4, y + 1), (4, y + 3.4), (1.6, y + 1)], INK)
    diamond.fill(paths.polyline([(-13, 9), (0, 9), (2, 12), (6, 12), (8, 9), (12, 9), (9, 14), (-9, 14)]), INK)


def _bottle(pen: Pen) -> None:
    body = [Corner(-24, 0), (-26, -40), (-25, -70), (-12, -92), Corner(-10, -108), Corner(10, -108), (12, -92),
            (25, -70), (26, -40), Corner(24, 0)]  # fmt: skip
    pen.path(body, "#F3FAFD")
    pen.fill([Corner(-22, -2), (-24, -40), Corner(-23, -66), Corner(23, -66), (24, -40), Corner(22, -2)], LIQUID)
    pen.path(body)
    pen.rectangle(-12, -122, 24, 15, "#3F6FA8", 3)
    pen.rectangle(-25, -48, 50, 24, SKY, line=1.6)
    pen.curve([(-18, -36), (-9, -41), (0, -36), (9, -31), (18, -36)], "#3F6FA8", 2.6)
    pen.line([(-15, -84), (-17, -72)], WHITE, 4)


def _jar(pen: Pen) -> None:
    body = paths.rectangle(-36, -78, 72, 78, 12)
    pen.fill(body, "#F3FAFD")
    pen.fill(paths.rectangle(-33, -62, 66, 59, 9), LIQUID)
    pen.path(body)
    pen.line([(-24, -66), (-24, -18)], WHITE, 4)
    pen.rectangle(-38, -98, 76, 24, WHITE, 4)
    pen.fill("".join(paths.rectangle(-36 + 12 * i, -97 + 11 * (i % 2), 12, 11) for i in range(6)), "#5E8FC4")
    pen.rectangle(-38, -98, 76, 24, None, 4)


def _tub(pen: Pen) -> None:
    pen.ellipse(0, -80, 44, 13, WHITE)
    pen.ellipse(0, -78, 38, 9, LIQUID, line=1.8)
    pen.path([Corner(-44, -80), (-38, -72), (0, -67), (38, -72), Corner(44, -80), Corner(36, -4), (0, 4),
              Corner(-36, -4)], "#FBFAF5")  # fmt: skip
    pen.fill([Corner(20, -68), Corner(42, -74), Corner(35, -5), (20, 1), Corner(14, 2)], CERAMIC_SHADE)
    pen.path([(-24, -30), (0, -54), (24, -30), (0, -12)], "#DCEBF7", None)
    strawberry(pen.at(-2, -32, 1.7))


CONTAINERS = {"canister": _canister, "bottle": _bottle, "jar": _jar, "tub": _tub}


@prop
def cleaner_container(pen: Pen, kind: Literal["canister", "bottle", "jar", "tub"] = "canister") -> None:
    """The same pink cleaning agent in the canister it came in, a drinking bottle, a jar or a tub. Origin: its foot."""
    pen.shadow(0, 0, 46, 6)
    CONTAINERS[kind](pen)


@prop
def cleaner_drawn_off(pen: Pen) -> None:
    """The canister a cleaning agent was drawn off from: its cap lies beside, little is left. Origin: its foot."""
    pen.shadow(0, 0, 46, 6)
    _canister(pen, drawn_off=True)
    pen.rectangle(-72, -13, 22, 13, RED, 3)


# ---------------------------------------------------------------- shelves, cold and dry
@prop
def fridge_board_deep(pen: Pen, w: float = 280, deep: float = 66, col: str = "#BFD8E5") -> None:
    """One board of a fridge seen from the front and above: what stands higher up stands further back.

    Origin: middle of its front edge."""
    a, b = w / 2, w * 0.4
    pen.fill(paths.rectangle(-w, -deep - 140, 2 * w, 140 + deep + 100), "#DCEEF6")
    pen.fill(paths.rectangle(-b, -deep - 140, 2 * b, 140), "#EEF8FC")
    for side in (-1, 1):
        pen.line([(side * b, -deep - 140), (side * b, -deep), (side * a, 0)], "#A9C6D6", 1.8)
    pen.polygon([(-a, 0), (a, 0), (b, -deep), (-b, -deep)], col)
    for share in (-0.6, -0.2, 0.2, 0.6):
        pen.line([(a * share, -2), (b * share, -deep + 2)], light(col, 0.5), 2)
    pen.rectangle(-a - 2, 0, w + 4, 10, light(col, 0.3), 2)


@prop
def freezer_drawers_open(pen: Pen, w: float = 130, h: float = 240, full: bool = True) -> None:
    """Upright freezer with its door open to the right: frost, drawers, snow crystals. Origin: middle of its foot."""
    pen.shadow(10, 2, w * 0.72, 7)
    pen.rectangle(-w / 2 - 7, -h, w + 14, h, "#B9C6D2", 6)
    pen.rectangle(-w / 2, -h + 12, w, h - 30, "#F3FBFE", 2)
    drawer = (h - 42) / 4
    for index in range(4):
        y = -h + 18 + index * drawer
        pen.rectangle(-w / 2 + 5, y, w - 10, drawer - 6, "#CFE9F6", 4, line=1.8)
        pen.rectangle(-w * 0.2, y + drawer - 20, w * 0.4, 8, "#7FB4D4", 3, line=1.5)
        if full:
            snowflake(pen.at(0, y + drawer * 0.32, 0.62))
    spots = ((-w / 2 + 8 + index * (w - 16) / 8, 5 + index % 3 * 2) for index in range(9))
    frost = "".join(paths.ellipse(x, -h + 14, 9, high) for x, high in spots)
    pen.fill(frost, WHITE)
    pen.polygon([(w / 2 + 7, -h), (w / 2 + 44, -h - 12), (w / 2 + 44, 10), (w / 2 + 7, 0)], "#DCE5EC")
    pen.polygon([(w / 2 + 13, -h + 12), (w / 2 + 39, -h + 4), (w / 2 + 39, -8), (w / 2 + 13, -12)], "#F4FAFD", line=1.6)


@prop
def frozen_peas_bag(pen: Pen, w: float = 84, h: float = 62) -> None:
    """A bag of frozen peas: peas in a clear window, snow crystal, frost on its seams. Origin: middle of its foot."""
    a = w / 2
    pen.path([Corner(-a, 0), (-a * 1.04, -h * 0.5), Corner(-a, -h), Corner(a, -h), (a * 1.04, -h * 0.5), Corner(a, 0)],
             light(BLUE, 0.2))  # fmt: skip
    pen.fill(paths.rectangle(-a, -h, w, 7) + paths.rectangle(-a, -7, w, 7), ICE)
    pen.rectangle(-a * 0.84, -h * 0.5, w * 0.84, h * 0.34, ICE, 6, line=1.5)
    chance = random.Random(2)  # noqa: S311 - a fixed pattern, nothing secret
    for row in range(2):
        for index in range(7):
            x = -a * 0.72 + index * w * 0.115 + chance.uniform(-1, 1)
            pen.ellipse(x, -h * (0.4 - 0.14 * row) + chance.uniform(-1, 1), w * 0.052, fill="#6FAE4A", line=1.2)
    pen.ellipse(0, -h * 0.7, w * 0.14, fill=WHITE, line=1.4)
    snowflake(pen.at(0, -h * 0.7, w * 0.14 / 24))


@tool
def frozen_peas_held(pen: Pen) -> None:
    """The bag of frozen peas, gripped by its left edge at angle 0."""
    frozen_peas_bag(pen.at(42, 34, 1.15))


@tool
def milk_carton_held(pen: Pen, col: str = BLUE) -> None:
    """A carton of milk gripped by its left edge, upright at angle 0."""
    milk(pen.at(24, 34, 2), col)


@prop
def cellar_dark(pen: Pen, wall: str = "#5D586B") -> None:
    """A dark cellar of stone, steps down to it: fills the picture like a backdrop. Origin: of the picture."""
    pen.fill(paths.rectangle(0, 0, 400, 300), wall)
    pen.fill(paths.rectangle(0, 256, 400, 44), dark(wall, 0.4))
    rows = "".join(paths.polyline([(0, y), (400, y)], closed=False) for y in range(20, 256, 34))
    joints = "".join(
        paths.polyline([(x + 28 * (row % 2), 20 + 34 * row), (x + 28 * (row % 2), 54 + 34 * row)], closed=False)
        for row in range(-1, 7)
        for x in range(10, 400, 56)
    )
    pen.line(rows + joints, dark(wall, 0.28), 2)
    for step in range(5):
        pen.fill(paths.rectangle(0, 256 - 34 * (5 - step), 26 + 20 * step, 35), light(wall, 0.16 + 0.04 * (4 - step)))
        pen.fill(paths.rectangle(0, 256 - 34 * (5 - step), 26 + 20 * step, 6), light(wall, 0.42))
