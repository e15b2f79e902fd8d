"""Backdrops: pale, without ink, so that the actor and the tool stand out. Each fills the picture of 400 x 300."""

from collections.abc import Iterable

from skills_app.pictures import paths
from skills_app.pictures.colours import WHITE, dark
from skills_app.pictures.paths import XY
from skills_app.pictures.pen import Pen
from skills_app.pictures.props.registry import place

WIDTH, HEIGHT = 400, 300

CREAM_WALL, CREAM_JOINT = "#F6EEDF", "#EBE0CC"
COOL_WALL, COOL_JOINT = "#EEF0EA", "#E2E5DE"
TILE_FLOOR, WOOD_FLOOR = "#E3D5BF", "#D9C7AC"
SKIRTING = "#F4F1EA"
STEEL_PALE, STEEL_EDGE = "#D3DAE0", "#BAC4CD"
SHELF_PALE, WOOD_PALE = "#D2B48E", "#DEC7A5"
SKY_PALE, LEAVES_PALE = "#DCEEF5", "#C4D8B8"
FAINT = ("#C9D2D9", "#DDB690", "#C4D0BE", "#E3C3B4")
"""Colours of things on a shelf at the back."""


# ---------------------------------------------------------------- parts of several backdrops
def _wall_and_floor(pen: Pen, wall: str, floor: str, y: float) -> None:
    pen.fill(paths.rectangle(0, 0, WIDTH, HEIGHT), wall)
    pen.fill(paths.rectangle(0, y, WIDTH, HEIGHT - y), floor)


def _strokes(pen: Pen, strokes: Iterable[tuple[XY, XY]], colour: str, width: float) -> None:
    """Many straight lines of one colour as one path."""
    pen.line("".join(paths.polyline(stroke, closed=False) for stroke in strokes), colour, width)


def _tiles(pen: Pen, bottom: int, joint: str) -> None:
    """Wall tiles from the ceiling down to ``bottom``."""
    rows = [((0, y), (WIDTH, y)) for y in range(24, bottom, 26)]
    columns = [((x, 0), (x, bottom)) for x in range(10, WIDTH, 38)]
    _strokes(pen, [*rows, *columns], joint, 1.6)


def _window(pen: Pen, x: float, y: float, width: float, height: float) -> None:
    """A window with daylight; (x, y) is its upper left corner."""
    pen.fill(paths.rectangle(x - 6, y - 6, width + 12, height + 12, 2), WHITE)
    pen.fill(paths.rectangle(x, y, width, height), SKY_PALE)
    tree = [(x, y + height), (x + width * 0.1, y + height * 0.7), (x + width * 0.32, y + height * 0.62),
            (x + width * 0.55, y + height * 0.8), (x + width * 0.6, y + height)]  # fmt: skip
    pen.fill(tree, LEAVES_PALE)
    pen.line([(x + width / 2, y), (x + width / 2, y + height)], WHITE, 5)


def _shelf_of_jars(pen: Pen, x: float, y: float, width: float = 110) -> None:
    """A board on the wall with a few jars; (x, y) is the left end of its upper edge."""
    pen.fill(paths.rectangle(x, y, width, 6, 2), SHELF_PALE)
    for share, wide, high, colour in ((0.06, 32, 26, 0), (0.42, 24, 20, 1), (0.7, 24, 30, 2)):
        pen.fill(paths.rectangle(x + width * share, y - high, wide, high, 4), FAINT[colour])


# ---------------------------------------------------------------- the kitchen and its rooms
@place
def kitchen(pen: Pen, hood: bool = True) -> None:
    """A restaurant kitchen: tiles, a shelf, an extractor hood at the right."""
    _wall_and_floor(pen, CREAM_WALL, TILE_FLOOR, 262)
    _tiles(pen, 150, CREAM_JOINT)
    _shelf_of_jars(pen, 8, 74)
    if hood:
        pen.fill(paths.polyline([(262, 0), (372, 0), (372, 26), (398, 58), (236, 58), (262, 26)]), STEEL_PALE)
        pen.fill(paths.rectangle(236, 54, 162, 9, 2), STEEL_EDGE)


@place
def coldroom(pen: Pen) -> None:
    """A cool, tiled room without windows, for fridges and the scullery."""
    _wall_and_floor(pen, COOL_WALL, "#D8D6CC", 258)
    _tiles(pen, 258, COOL_JOINT)
    _strokes(pen, [((0, 258), (WIDTH, 258))], "#C9C6BB", 2)


@place
def home_kitchen(pen: Pen) -> None:
    """A kitchen at home: window with a curtain, wooden cupboards."""
    _wall_and_floor(pen, "#F3EDE2", TILE_FLOOR, 262)
    _window(pen, 34, 38, 112, 92)
    pen.fill([(24, 28), (66, 30), (52, 84), (28, 128)], "#EBCFA8")
    pen.fill(paths.rectangle(20, 26, 140, 6, 3), "#CDB595")
    pen.fill("".join(paths.rectangle(x, 14, 84, 74, 4) for x in (216, 306)), WOOD_PALE)
    _strokes(pen, [((x, 46), (x, 62)) for x in (290, 316)], "#BFA67F", 4)


# ---------------------------------------------------------------- where guests eat
@place
def dining_room(pen: Pen) -> None:
    """A restaurant: wainscot, window, hanging lamps."""
    _wall_and_floor(pen, "#F5ECDD", WOOD_FLOOR, 250)
    pen.fill(paths.rectangle(0, 172, WIDTH, 78), "#E8D9C0")
    pen.fill(paths.rectangle(0, 168, WIDTH, 7), "#DCC9A9")
    _window(pen, 250, 44, 116, 92)
    for x in (60, 190):
        _strokes(pen, [((x, 0), (x, 26))], "#C9B592", 2)
        pen.fill([(x - 22, 46), (x - 15, 31), (x, 26), (x + 15, 31), (x + 22, 46), (x, 49)], "#DDB98A")


@place
def canteen(pen: Pen) -> None:
    """A self-service canteen: plain bright hall, a row of lamps over the counter, a hatch to the kitchen."""
    _wall_and_floor(pen, "#EEF1EC", "#D6D3C8", 258)
    pen.fill(paths.rectangle(96, 40, 208, 96, 3), "#DFE5E3")
    pen.fill(paths.rectangle(90, 134, 220, 7, 2), STEEL_EDGE)
    pen.fill(paths.rectangle(0, 0, WIDTH, 12), "#E1E6E2")
    pen.fill("".join(paths.rectangle(x, 40 + 48, 22, 40, 4) for x in (116, 146, 250)), "#CDD6D6")


@place
def yard(pen: Pen) -> None:
    """Outdoors behind the house: sky, fence, bushes, paving."""
    _wall_and_floor(pen, "#E3F1F6", "#DDD3C0", 226)
    pen.fill([(40, 60), (62, 46), (92, 50), (116, 62), (78, 68)], "#F4FAFC")
    pen.fill([(252, 38), (282, 26), (318, 32), (338, 44), (292, 50)], "#F4FAFC")
    pen.fill([(-20, 232), (-10, 156), (40, 132), (96, 150), (130, 138), (176, 160), (190, 232)], "#CBDDBE")
    pen.fill([(250, 232), (262, 162), (312, 140), (362, 150), (420, 138), (430, 232)], "#D2E2C6")
    pen.fill("".join(paths.rectangle(x, 150, 15, 78, 3) for x in range(2, WIDTH, 21)), "#E6D9C2")
    pen.fill(paths.rectangle(0, 168, WIDTH, 7) + paths.rectangle(0, 206, WIDTH, 7), "#D9C8AA")


# ---------------------------------------------------------------- rooms for talking
@place
def room(pen: Pen, wall: str = "#E9EEE9") -> None:
    """An empty room: wall, skirting, floor."""
    _wall_and_floor(pen, wall, "#D8CDBD", 262)
    pen.fill(paths.rectangle(0, 252, WIDTH, 10), SKIRTING)


@place
def office(pen: Pen, wall: str = "#EDF0EA") -> None:
    """A friendly office: a window and a plant."""
    room(pen, wall)
    _window(pen, 146, 30, 108, 84)
    pen.fill(paths.polyline([(352, 252), (386, 252), (390, 214), (348, 214)]), "#DDB690")
    for tip in ((330, 150), (354, 118), (384, 112), (404, 156)):
        x, y = tip
        pen.fill(
            [(369, 214), ((369 + x) / 2 - 12, (214 + y) / 2), tip, ((369 + x) / 2 + 10, (214 + y) / 2 + 8)], LEAVES_PALE
        )


@place
def plain(pen: Pen, wall: str = "#F1E7D8", table: float = 0) -> None:
    """One colour; ``table``: height above the lower edge at which a table top begins."""
    pen.fill(paths.rectangle(0, 0, WIDTH, HEIGHT), wall)
    if table:
        pen.fill(paths.rectangle(0, HEIGHT - table, WIDTH, table), dark(wall, 0.1))
