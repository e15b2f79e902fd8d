"""Furniture and machines of a kitchen. Unless said otherwise the origin is the middle of the foot on the floor."""

from collections.abc import Sequence

from skills_app.pictures import paths
from skills_app.pictures.colours import (
    BLUE,
    DARK,
    INK,
    IRON,
    PAPER,
    RED,
    SKY,
    STEEL,
    STEEL_DARK,
    TEAL,
    WOOD_LIGHT,
    YELLOW,
    dark,
    light,
)  # fmt: skip
from skills_app.pictures.paths import Corner
from skills_app.pictures.pen import Pen
from skills_app.pictures.props.goods import milk
from skills_app.pictures.props.registry import prop

SHEET = "#E4E9ED"
"""Brushed stainless steel in the light."""
FRONT = "#B9C3CC"
INSIDE = "#EAF7FC"
RANGE_TOP = "#A3AFBB"
"""Steel hob, darker than a work top; what stands on it is darker still."""
PALE, PALE_EDGE = "#D3DAE0", "#BAC4CD"


@prop
def counter(pen: Pen, y: float = 214, h: float = 34, top: str = SHEET, front: str = FRONT) -> None:
    """A work top as wide as the picture: surface from ``y`` down by ``h``, the front below. Origin: of the picture."""
    pen.polygon([(-6, y), (406, y), (406, y + h), (-6, y + h)], top)
    pen.polygon([(-6, y + h), (406, y + h), (406, 310), (-6, 310)], front)
    pen.fill(paths.rectangle(0, y + h + 1, 400, 6), dark(front, 0.14))


@prop
def table(
    pen: Pen, w: float = 200, h: float = 96, top: str = SHEET, legs: str = STEEL_DARK, shelf: bool = True
) -> None:
    """A table on four legs seen from the side; kitchen tables have a shelf below."""
    pen.shadow(0, 2, w * 0.5, 6)
    for x in (-w / 2 + 8, w / 2 - 18):
        pen.rectangle(x, -h + 8, 10, h - 8, legs, 1)
    if shelf:
        pen.rectangle(-w / 2 + 6, -h * 0.3, w - 12, 8, dark(top, 0.1), 1)
    pen.rectangle(-w / 2, -h, w, 12, top, 2)
    pen.fill(paths.rectangle(-w / 2 + 2, -h + 6.5, w - 4, 4), dark(top, 0.12))


def _top(pen: Pen, w: float, h: float, deep: float, fill: str) -> None:
    """The upper face of a box, seen a little from above."""
    pen.polygon([(-w / 2, -h), (w / 2, -h), (w / 2 - 14, -h - deep), (-w / 2 + 14, -h - deep)], fill)


def _tap(pen: Pen, x: float, y: float, reach: float) -> None:
    """A high kitchen tap whose spout ends ``reach`` to the left of its foot."""
    bow = [Corner(x, y), (x, y - 46), (x - reach * 0.4, y - 66), (x - reach, y - 50), Corner(x - reach, y - 38)]
    pen.curve(bow, INK, 9)
    pen.curve(bow, STEEL, 4.6)
    pen.rectangle(x - 8, y - 10, 16, 11, STEEL, 2)
    pen.line([(x + 6, y - 7), (x + 17, y - 13)], INK, 6)
    pen.line([(x + 6, y - 7), (x + 17, y - 13)], BLUE, 2.6)


@prop
def sink(
    pen: Pen, w: float = 220, h: float = 96, deep: float = 34, tap: float | None = 0.38, basin: float = 0.62
) -> None:
    """A steel sink full of water; ``basin`` is its share of the width, ``tap`` where the tap stands (-0.5 to 0.5)."""
    left, right = -w * basin / 2, w * basin / 2
    sink_front(pen, w, h)
    _top(pen, w, h, deep, SHEET)
    hole = [(left, -h - 4), (right, -h - 4), (right - 9, -h - deep + 6), (left + 9, -h - deep + 6)]
    pen.polygon(hole, STEEL_DARK)
    pen.fill(paths.polyline([(left + 4, -h - 5), (right - 4, -h - 5), (right - 8, -h - deep + 13),
                             (left + 8, -h - deep + 13)]), "#A9DDF0")  # fmt: skip
    if tap is not None:
        _tap(pen, w * tap, -h - deep * 0.5, 44)


@prop
def sink_front(pen: Pen, w: float = 220, h: float = 96) -> None:
    """The front of the sink alone, to be drawn over what stands in the water."""
    pen.rectangle(-w / 2, -h, w, h, FRONT, 2)
    pen.fill(paths.rectangle(-w / 2 + 2, -h + 12, w - 4, 5), dark(FRONT, 0.14))


@prop
def stove(pen: Pen, w: float = 200, h: float = 96, deep: float = 30, places: int = 2, rear: bool = False) -> None:
    """A gas range: burners with trivets on top, knobs and an oven door in front; ``rear``: seen from behind."""
    pen.rectangle(-w / 2, -h, w, h, STEEL, 2)
    _top(pen, w, h, deep, RANGE_TOP)
    for index in range(places):
        _burner(pen.at((index - (places - 1) / 2) * w * 0.94 / places, -h - deep * 0.5), w * 0.32 / places)
    if rear:
        _rear_panel(pen, w, h)
        return
    knobs = max(3, places * 2)
    for index in range(knobs):
        pen.ellipse((index - (knobs - 1) / 2) * w * 0.8 / knobs, -h + 13, 5.5, fill=DARK, line=1.6)
    pen.rectangle(-w * 0.4, -h + 34, w * 0.8, h - 44, IRON, 4)
    pen.rectangle(-w * 0.36, -h + 26, w * 0.72, 6, SHEET, 3)


def _rear_panel(pen: Pen, w: float, h: float) -> None:
    """Plain sheet steel: who sees it stands opposite the cook."""
    pen.fill(paths.rectangle(-w / 2 + 2, -h + 2, w - 4, 5), SHEET)
    for x in (-w / 6, w / 6):
        pen.line([(x, -h + 8), (x, 0)], dark(STEEL, 0.2), 1.6)


def _burner(pen: Pen, r: float) -> None:
    pen.ellipse(0, 0, r, r * 0.26, IRON, line=1.6)
    pen.ellipse(0, 0, r * 0.45, r * 0.12, dark(IRON, 0.4), None)
    pen.line([(-r * 1.08, -1), (r * 1.08, -1)], INK, 3.4)


@prop
def shelf(
    pen: Pen, w: float = 170, heights: Sequence[float] = (22, 82, 142, 202), post: float = 232, col: str = STEEL
) -> None:
    """A store rack on posts; ``heights`` of its boards above the floor, the lowest well off the ground."""
    pen.shadow(0, 2, w * 0.5, 6)
    for x in (-w / 2, w / 2 - 8):
        pen.rectangle(x, -post, 8, post, dark(col, 0.1), 2)
    for height in heights:
        pen.rectangle(-w / 2 - 3, -height, w + 6, 8, light(col, 0.3), 1)
        pen.fill(paths.rectangle(-w / 2 - 1, -height + 4, w + 2, 3), dark(col, 0.08))


FRIDGE_SHELVES = (78, 138, 198)
"""How far the shelves of the open fridge lie below its top."""


@prop
def fridge_open(pen: Pen, w: float = 118, h: float = 250, door: float = 52) -> None:
    """A tall fridge, its door wide open to the right; the shelves are empty, a scene puts the goods on them."""
    pen.shadow(10, 2, w * 0.75, 7)
    pen.rectangle(-w / 2 - 6, -h, w + 12, h, "#C9D3DC", 6)
    pen.rectangle(-w / 2 + 2, -h + 12, w - 4, h - 30, INSIDE, 2)
    pen.fill(paths.rectangle(-w / 2 + 3, -h + 13, 11, h - 32), "#CFE6F0")
    for down in FRIDGE_SHELVES:
        pen.rectangle(-w / 2 + 2, -h + down, w - 4, 5, "#A9C6D6", line=1.5)
    if door:
        _fridge_door(pen.at(w / 2, -h), h, door)


def _fridge_door(pen: Pen, h: float, wide: float) -> None:
    """The open leaf, seen from its inside: racks with bottles and milk. Origin: upper hinge."""
    pen.polygon([(6, 0), (6 + wide, -10), (6 + wide, h + 8), (6, h)], "#DCE5EC")
    pen.polygon([(12, 12), (wide - 2, 6), (wide - 2, h - 8), (12, h - 12)], "#F4FAFD", line=1.6)
    for x, colour in ((21, "#7DB37A"), (37, "#D98E3A")):
        pen.path([Corner(x - 6, 88), (x - 6, 62), (x - 3, 54), Corner(x - 3, 46), Corner(x + 3, 46), (x + 3, 54),
                  (x + 6, 62), Corner(x + 6, 88)], colour, width=1.8)  # fmt: skip
    for x, colour in ((21, RED), (37, YELLOW)):
        pen.rectangle(x - 7, 134, 14, 18, colour, 3, line=1.8)
        pen.rectangle(x - 7, 130, 14, 5, STEEL, 1, line=1.6)
    milk(pen.at(30, 214, 0.85))
    for y in (84, 148, 210):
        pen.polygon([(12, y), (wide - 2, y - 2), (wide - 2, y + 12), (12, y + 12)], "#BFD5E2", line=1.5)


@prop
def hood(pen: Pen, w: float = 160, h: float = 62) -> None:
    """The extractor hood over a stove, part of the backdrop: pale, without ink. Origin: middle of its upper edge."""
    side = w / 2
    pen.fill(paths.polyline([(-side * 0.68, 0), (side * 0.68, 0), (side * 0.68, h * 0.42), (side, h * 0.9),
                             (-side, h * 0.9), (-side * 0.68, h * 0.42)]), PALE)  # fmt: skip
    pen.fill(paths.rectangle(-side, h * 0.88, w, 9, 2), PALE_EDGE)


@prop
def dishwasher(pen: Pen, w: float = 150, h: float = 94, lift: float = 92, hood_h: float = 84) -> None:
    """A commercial hood machine: its hood with the handle raised by ``lift`` over the bed, wash arms seen below it."""
    pen.rectangle(-w / 2, -h, w, h, STEEL, 2)
    pen.fill(paths.rectangle(w * 0.18, -h + 2, w * 0.31, h - 3), dark(STEEL, 0.1))
    pen.rectangle(-w * 0.36, -h + 26, w * 0.5, 20, DARK, 3)
    for x, colour in ((-w * 0.28, TEAL), (-w * 0.16, YELLOW)):
        pen.ellipse(x, -h + 36, 4.5, fill=colour, line=1.4)
    pen.rectangle(-w * 0.06, -h + 31, w * 0.15, 10, SKY, 1, line=1.4)
    for x in (-w / 2 + 8, w / 2 - 17):
        pen.rectangle(x, -h - lift - 10, 9, lift + 10, STEEL_DARK, 1)
    pen.rectangle(-w / 2 - 4, -h - 3, w + 8, 9, SHEET, 2)
    _raised_hood(pen.at(0, -h - lift), w, hood_h)


def _raised_hood(pen: Pen, w: float, high: float) -> None:
    """The hood of the machine with its bar handle; the origin lies in the middle of its lower edge."""
    pen.rectangle(-w * 0.34, -4, w * 0.68, 13, STEEL_DARK, 4, line=1.8)
    for x in (-w * 0.2, 0, w * 0.2):
        pen.ellipse(x, 8, 2.6, fill=DARK, ink=None)
    pen.rectangle(-w / 2 - 2, -high, w + 4, high + 2, SHEET, 9)
    pen.fill(paths.rectangle(w * 0.22, -high + 4, w * 0.26, high - 6, 6), dark(SHEET, 0.1))
    for x in (-w * 0.36, w * 0.36):
        pen.line([(x, -16), (x, -24)], INK, 6)
    pen.line([(-w * 0.42, -16), (w * 0.42, -16)], INK, 9)
    pen.line([(-w * 0.42, -16), (w * 0.42, -16)], IRON, 4.6)


@prop
def door_frame(pen: Pen, w: float = 110, h: float = 210, outside: str = SKY, leaf: str = WOOD_LIGHT) -> None:
    """An open back door: daylight outside, pale like a backdrop."""
    pen.fill(paths.rectangle(-w / 2 - 8, -h - 8, w + 16, h + 8), dark(PAPER, 0.16))
    pen.fill(paths.rectangle(-w / 2, -h, w, h), outside)
    pen.fill(paths.polyline([(-w / 2, -h), (-w / 2 - 26, -h - 14), (-w / 2 - 26, 12), (-w / 2, 0)]), leaf)


@prop
def floor(pen: Pen, y: float = 258, col: str = "#D8D6CC") -> None:
    """The floor of a plain room, from the height ``y`` of the picture down. Origin: of the picture."""
    pen.fill(paths.rectangle(0, y, 400, 300 - y), col)
