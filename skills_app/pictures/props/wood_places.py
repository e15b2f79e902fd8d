"""Backdrops of the joiner's trade: workshop, machine room, timber store, spray booth, unfinished flat."""

from skills_app.pictures import paths
from skills_app.pictures.colours import WHITE
from skills_app.pictures.paths import XY
from skills_app.pictures.pen import Pen
from skills_app.pictures.props.registry import place

WIDTH, HEIGHT = 400, 300
WALL, WALL_LOW, FLOOR = "#F3EFE6", "#E9E2D4", "#DCD0BC"
PALE_WOOD, PALE_WOOD_DARK = "#E4CDA8", "#D3B88E"
PALE_STEEL, PALE_STEEL_DARK = "#D6DCE0", "#C3CBD1"
SKY_PALE, TREE_PALE = "#DCEEF5", "#C8DBBC"


def _ground(pen: Pen, wall: str, floor: str, y: float) -> None:
    pen.fill(paths.rectangle(0, 0, WIDTH, HEIGHT), wall)
    pen.fill(paths.rectangle(0, y, WIDTH, HEIGHT - y), floor)


def _strokes(pen: Pen, lines: list[tuple[XY, XY]], colour: str, width: float) -> None:
    pen.line("".join(paths.polyline(line, closed=False) for line in lines), colour, width)


def _workshop_window(pen: Pen, x: float, y: float, w: float, h: float) -> None:
    """A wide window with bars; (x, y) is its upper left corner."""
    pen.fill(paths.rectangle(x - 5, y - 5, w + 10, h + 10, 2), WHITE)
    pen.fill(paths.rectangle(x, y, w, h), SKY_PALE)
    pen.fill([(x, y + h), (x + w * 0.1, y + h * 0.66), (x + w * 0.4, y + h * 0.6), (x + w * 0.6, y + h)], TREE_PALE)
    bars = [((x + w * s, y), (x + w * s, y + h)) for s in (1 / 3, 2 / 3)]
    _strokes(pen, [*bars, ((x, y + h * 0.45), (x + w, y + h * 0.45))], WHITE, 4)


def _hanging_saw(pen: Pen, x: float, y: float) -> None:
    pen.fill(paths.polyline([(x, y), (x + 50, y + 5), (x + 50, y + 9), (x, y + 18)]), PALE_STEEL_DARK)
    pen.fill(paths.rectangle(x - 14, y - 2, 17, 22, 6), PALE_WOOD_DARK)


def _tool_wall(pen: Pen, x: float, y: float) -> None:
    """A board on the wall with saw, chisels, hammer and squares; (x, y) is its upper left corner."""
    pen.fill(paths.rectangle(x, y, 134, 92, 3), PALE_WOOD)
    _hanging_saw(pen, x + 24, y + 12)
    for index in range(4):
        left = x + 16 + index * 15
        pen.fill(paths.rectangle(left, y + 46, 7, 16, 3), PALE_WOOD_DARK)
        pen.fill(paths.rectangle(left + 1.5, y + 62, 4, 20), PALE_STEEL_DARK)
    pen.fill(paths.rectangle(x + 96, y + 14, 6, 66, 2), PALE_WOOD_DARK)
    pen.fill(paths.rectangle(x + 86, y + 12, 26, 11, 3), PALE_STEEL_DARK)
    pen.fill(paths.rectangle(x + 118, y + 40, 5, 40) + paths.rectangle(x + 106, y + 40, 17, 6), PALE_STEEL_DARK)


def _duct(pen: Pen, y: float, branch: float) -> None:
    """A pipe of the dust extraction under the ceiling with a branch down at ``branch``."""
    pen.fill(paths.rectangle(0, y, WIDTH, 17), PALE_STEEL)
    pen.fill(paths.rectangle(branch, y + 15, 14, 60), PALE_STEEL)
    _strokes(pen, [((x, y), (x, y + 17)) for x in range(30, WIDTH, 74)], PALE_STEEL_DARK, 2.4)


# ---------------------------------------------------------------- where joiners work
@place
def joinery(pen: Pen, window: bool = True) -> None:
    """A joiner's workshop: wide window, hand tools on the wall; ``window: false``: tools at the left, boards right."""
    _ground(pen, WALL, FLOOR, 256)
    pen.fill(paths.rectangle(0, 196, WIDTH, 60), WALL_LOW)
    if window:
        _workshop_window(pen, 18, 34, 134, 94)
        _tool_wall(pen, 256, 32)
        return
    _tool_wall(pen, 14, 34)
    for x, top in ((286, 40), (304, 26), (324, 52), (342, 34), (364, 46)):
        pen.fill(paths.rectangle(x, top, 15, 256 - top), PALE_WOOD)
        _strokes(pen, [((x + 7, top + 12), (x + 7, 246))], PALE_WOOD_DARK, 1.6)


@place
def machine_room(pen: Pen, branch: float = 40) -> None:
    """The machine room of a joinery: pipe of the dust extraction with a ``branch``, window."""
    _ground(pen, "#EEF0EA", "#D8D3C8", 250)
    pen.fill(paths.rectangle(0, 190, WIDTH, 60), "#E3E6DF")
    _workshop_window(pen, 214, 54, 150, 74)
    _duct(pen, 12, branch)


@place
def timber_store(pen: Pen, rack: bool = True) -> None:
    """A timber store: a rack with boards on long arms; ``rack: false``: only the hall."""
    _ground(pen, "#EFEBE0", "#D6CDBE", 252)
    _strokes(pen, [((x, 0), (x, 252)) for x in range(16, WIDTH, 46)], "#E5DFD0", 2)
    if not rack:
        return
    for y in (58, 116, 174):
        for index, shade in enumerate((PALE_WOOD, PALE_WOOD_DARK, PALE_WOOD)):
            pen.fill(paths.rectangle(0, y - 9 - index * 11, WIDTH, 9.6, 1), shade)
    pen.fill("".join(paths.rectangle(x, 10, 9, 242) for x in (40, 200, 360)), PALE_STEEL_DARK)
    pen.fill("".join(paths.rectangle(x, y, 36, 6) for x in (26, 186, 346) for y in (58, 116, 174)), PALE_STEEL_DARK)


@place
def spray_booth(pen: Pen) -> None:
    """A spray booth: wall of folded filters that draws the air away, lamps above."""
    _ground(pen, "#E9EDEF", "#CFD3D4", 256)
    pen.fill(paths.rectangle(0, 0, WIDTH, 22), "#DCE2E5")
    pen.fill("".join(paths.rectangle(x, 6, 92, 9, 4) for x in (40, 268)), WHITE)
    pen.fill(paths.rectangle(34, 42, 332, 196, 3), "#D7DCD6")
    _strokes(pen, [((x, 46), (x, 234)) for x in range(46, 366, 12)], "#C6CDC5", 4)
    _strokes(pen, [((34, 140), (366, 140)), ((145, 42), (145, 238)), ((255, 42), (255, 238))], "#E9EDEF", 6)


@place
def new_flat(pen: Pen, window: bool = False, x: float = 30) -> None:
    """A room that is being fitted out: plastered wall, screed, a cable at the ceiling; ``window`` at ``x``."""
    _ground(pen, "#EEEAE2", "#CFCAC1", 258)
    pen.fill([(58, 30), (120, 22), (170, 44), (130, 66), (70, 60)], "#E7E2D8")
    pen.fill([(250, 150), (320, 138), (372, 160), (330, 190), (262, 184)], "#E7E2D8")
    _strokes(pen, [((206, 0), (206, 20))], "#C9C4BA", 2.4)
    pen.fill(paths.ellipse(206, 25, 5, 6), "#C9C4BA")
    if window:
        pen.fill(paths.rectangle(x, 40, 104, 96), WHITE)
        pen.fill(paths.rectangle(x + 7, 47, 90, 82), SKY_PALE)
        pen.fill([(x + 7, 129), (x + 24, 98), (x + 50, 92), (x + 66, 129)], TREE_PALE)
        pen.fill(paths.rectangle(x - 8, 136, 120, 7, 2), WHITE)
