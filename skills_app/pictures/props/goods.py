"""Goods as they come from the dealer: packed food, crates and cartons."""

from skills_app.pictures import paths
from skills_app.pictures.colours import (
    BLUE,
    CARDBOARD,
    CREAM,
    DARK,
    GREEN,
    INK,
    RED,
    STEEL,
    WHITE,
    dark,
    light,
)  # fmt: skip
from skills_app.pictures.paths import Corner
from skills_app.pictures.pen import Pen
from skills_app.pictures.props.registry import prop, tool

CHEESE, CHEESE_LIGHT = "#F0BE3C", "#F8D872"


@prop
def milk(pen: Pen, col: str = BLUE) -> None:
    """A milk carton: gable top and a drop."""
    outline = paths.polyline([(-11, 0), (11, 0), (11, -28), (0, -40), (-11, -28)])
    pen.fill(outline, WHITE)
    pen.fill(paths.rectangle(-11, -22, 22, 14), col)
    pen.path(outline)
    pen.line([(-11, -28), (11, -28)])
    pen.fill([(0, -20), (-4, -13), (0, -10), (4, -13)], WHITE)


@prop
def cheese(pen: Pen, wrapped: bool = False) -> None:
    """A wedge of cheese with holes; ``wrapped`` in clear film."""
    if wrapped:
        pen.path([Corner(-26, 1), Corner(-25, -15), (14, -31), Corner(26, -14), Corner(26, 1)], "#DCECF3", width=1.8)
    pen.polygon([(-20, 0), (20, 0), (20, -12), (-20, -12)], CHEESE)
    pen.polygon([(-20, -12), (14, -26), (20, -12)], CHEESE_LIGHT)
    for x, y, r in ((-6, -5, 3), (9, -7, 2.4)):
        pen.ellipse(x, y, r, fill="#D39A22", ink=None)
    if wrapped:
        pen.line([(-18, -14), (8, -24)], WHITE, 2.4)


@prop
def egg_box(pen: Pen, w: float = 52) -> None:
    """Closed box of grey pulp with an egg on its lid."""
    pen.path([Corner(-w / 2, -11), (-w * 0.46, -20), (-w * 0.36, -24), (w * 0.36, -24), (w * 0.46, -20),
              Corner(w / 2, -11)], "#C9C0B4")  # fmt: skip
    pen.path([Corner(-w / 2, -11), Corner(w / 2, -11), (w * 0.46, -2), Corner(w * 0.4, 0), Corner(-w * 0.4, 0),
              (-w * 0.46, -2)], "#B9AFA3")  # fmt: skip
    pen.ellipse(0, -16.5, 7.5, 5, "#E9C9A4", line=1.5)


@prop
def lidded_box(pen: Pen, w: float = 46, h: float = 28, content: str = "#8CBF62") -> None:
    """Clear food box with a tight lid: what is in it shows as a colour."""
    pen.polygon([(-w / 2, -h + 6), (w / 2, -h + 6), (w * 0.44, 0), (-w * 0.44, 0)], "#E4F0F5")
    pen.fill([Corner(-w * 0.42, -2), (-w * 0.44, -h * 0.5), (0, -h * 0.6), (w * 0.44, -h * 0.5), Corner(w * 0.42, -2)],
             content)  # fmt: skip
    pen.line([(-w * 0.36, -h + 11), (-w * 0.34, -6)], WHITE, 2)
    pen.rectangle(-w / 2 - 2, -h, w + 4, 8, light(BLUE, 0.25), 2)


@prop
def tin(pen: Pen, w: float = 24, h: float = 32, col: str = RED) -> None:
    """A food tin: metal rims, a coloured label with a pale round."""
    pen.rectangle(-w / 2, -h, w, h, STEEL, 2)
    pen.fill(paths.rectangle(-w / 2 + 1, -h + 5, w - 2, h - 10), col)
    pen.fill(paths.rectangle(w * 0.18, -h + 5, w * 0.3, h - 10), dark(col, 0.16))
    pen.ellipse(-w * 0.06, -h / 2, w * 0.2, h * 0.17, CREAM, None)


@prop
def packet(pen: Pen, w: float = 28, h: float = 42, col: str = CREAM, mark: str = "ear") -> None:
    """A paper packet folded at the top, with an ear of grain, grains of rice, pasta or a tomato on it."""
    pen.path([Corner(-w / 2, 0), (-w / 2 - 1, -h * 0.5), Corner(-w * 0.44, -h + 6),
              Corner(-w * 0.38, -h), Corner(w * 0.38, -h), Corner(w * 0.44, -h + 6), (w / 2 + 1, -h * 0.5),
              Corner(w / 2, 0)], col)  # fmt: skip
    pen.line([(-w * 0.42, -h + 7), (w * 0.42, -h + 7)], dark(col, 0.35), 1.5)
    MARKS[mark](pen.at(0, -h * 0.42, w / 28))


def _ear(pen: Pen) -> None:
    pen.line([(0, 11), (0, -8)], "#B9822F", 2)
    for y in (-6, 0, 6):
        for side in (-1, 1):
            pen.line([(0, y), (side * 5, y - 6)], "#B9822F", 2.4)


def _rice(pen: Pen) -> None:
    pen.ellipse(0, 0, 9, 8, light(BLUE, 0.25), None)
    for x, y in ((-4, -2), (1, 2), (4, -3), (-2, 4)):
        pen.line([(x - 1.5, y), (x + 1.5, y - 1)], WHITE, 2.4)


def _pasta(pen: Pen) -> None:
    for x in (-6, -2, 2, 6):
        pen.line([(x, 9), (x, -9)], "#E0A93A", 2.2)


def _tomato(pen: Pen) -> None:
    pen.ellipse(0, 0, 8, 7, RED, None)
    pen.line([(-3, -7), (3, -7)], GREEN, 2.6)


MARKS = {"ear": _ear, "rice": _rice, "pasta": _pasta, "tomato": _tomato}


@prop
def sack(pen: Pen, w: float = 56, h: float = 60, col: str = "#EBDDBF", mark: str = "ear") -> None:
    """A filled paper sack, tied on top: flour or rice in bulk."""
    pen.path([Corner(-w * 0.42, 0), (-w * 0.52, -h * 0.3), (-w * 0.46, -h * 0.7), Corner(-w * 0.3, -h * 0.84),
              Corner(-w * 0.34, -h), Corner(w * 0.34, -h), Corner(w * 0.3, -h * 0.84), (w * 0.46, -h * 0.7),
              (w * 0.52, -h * 0.3), Corner(w * 0.42, 0)], col)  # fmt: skip
    pen.line([(-w * 0.3, -h * 0.84), (w * 0.3, -h * 0.84)], dark(col, 0.45), 2)
    MARKS[mark](pen.at(0, -h * 0.4, w / 40))


@prop
def crate(pen: Pen, w: float = 96, h: float = 34, col: str = GREEN, back: bool = False) -> None:
    """A plastic crate with slots and a hand hole; ``back`` draws only the rear wall, behind what lies in it."""
    if back:
        pen.polygon([(-w / 2, -h), (w / 2, -h), (w / 2 - 6, -h - 9), (-w / 2 + 6, -h - 9)], dark(col, 0.34))
        return
    pen.rectangle(-w / 2, -h, w, h, col, 3)
    pen.fill(paths.rectangle(-w / 2 + 1, -6, w - 2, 5), dark(col, 0.18))
    pen.rectangle(-w * 0.12, -h + 6, w * 0.24, 7, dark(col, 0.5), 3, None)
    slots = "".join(
        paths.rectangle(side * w * share - 3, -h + 8, 6, h - 18, 2) for side in (-1, 1) for share in (0.22, 0.31, 0.4)
    )
    pen.fill(slots, dark(col, 0.32))


@prop
def carton(pen: Pen, w: float = 48, h: float = 40, col: str = CARDBOARD, mark: bool = True) -> None:
    """A closed cardboard box with tape; the mark shows which side is up."""
    pen.rectangle(-w / 2, -h, w, h, col, 2)
    pen.fill(paths.rectangle(w * 0.14, -h + 1, w * 0.35, h - 2), dark(col, 0.1))
    pen.rectangle(-5, -h, 10, h * 0.34, light(col, 0.5), line=1.4)
    if mark:
        x = -w * 0.32
        pen.line([(x, -7), (x, -15)], INK, 1.8)
        pen.line([(x - 4, -11), (x, -16), (x + 4, -11)], INK, 1.8)


@prop
def carton_open(pen: Pen, w: float = 90, h: float = 46, col: str = CARDBOARD, back: bool = False) -> None:
    """An opened box, flaps to the sides; ``back`` draws only the dark inside and the rear flap."""
    if back:
        pen.polygon([(-w / 2, -h), (w / 2, -h), (w / 2 - 8, -h - 14), (-w / 2 + 8, -h - 14)], dark(col, 0.38))
        return
    for side in (-1, 1):
        flap = [(w / 2 * side, -h), (w / 2 * side + 20 * side, -h + 9), (w / 2 * side + 16 * side, -h + 17)]
        pen.polygon([*flap, (w / 2 * side, -h + 8)], light(col, 0.2))
    pen.rectangle(-w / 2, -h, w, h, col, 1)
    pen.fill(paths.rectangle(w * 0.2, -h + 1, w * 0.29, h - 2), dark(col, 0.1))
    pen.rectangle(-w * 0.12, -h + 10, w * 0.24, 8, dark(col, 0.5), 4, None)


@prop
def vacuum_pack(pen: Pen, w: float = 50, h: float = 26, col: str = "#C4534D") -> None:
    """Raw meat sealed in clear film: red flesh, a fat edge, the shine and rim of the bag."""
    pen.rectangle(-w / 2, -h, w, h, "#DCECF3", 4)
    flesh = [(-w * 0.38, -h * 0.2), (-w * 0.36, -h * 0.7), (-w * 0.1, -h * 0.84), (w * 0.3, -h * 0.76),
             (w * 0.4, -h * 0.3), (w * 0.1, -h * 0.14)]  # fmt: skip
    pen.path(flesh, col, dark(col, 0.4), 1.5)
    pen.curve([(-w * 0.24, -h * 0.4), (0, -h * 0.56), (w * 0.26, -h * 0.46)], "#F3C3BA", 2.6)


@prop
def trolley(pen: Pen, w: float = 150, h: float = 30, handle: float = 0) -> None:
    """A low platform trolley on castors: goods never stand on the floor. ``handle``: height of the push bar."""
    pen.shadow(0, 2, w * 0.52, 6)
    if handle:
        bar = [(-w / 2 + 5, -h + 4), (-w / 2 + 5, -handle)]
        pen.line(bar, INK, 8)
        pen.line(bar, STEEL, 3.8)
    for x in (-w / 2 + 18, w / 2 - 18):
        pen.ellipse(x, -8, 8, fill=DARK)
        pen.ellipse(x, -8, 2.6, fill=STEEL, ink=None)
    pen.rectangle(-w / 2, -h, w, 11, "#6F8FAE", 2)


@prop
def van(pen: Pen, w: float = 150) -> None:
    """A delivery van seen from behind, doors open, cartons inside: pale, part of the backdrop."""
    body, edge = "#F3F4F2", "#C3CBD2"
    pen.fill(paths.rectangle(-w * 0.36, -16, w * 0.14, 16, 4), "#6F7783")
    pen.fill(paths.rectangle(w * 0.22, -16, w * 0.14, 16, 4), "#6F7783")
    pen.fill(paths.rectangle(-w * 0.4, -w * 0.98, w * 0.8, w * 0.9, 10), edge)
    pen.fill(paths.rectangle(-w * 0.34, -w * 0.92, w * 0.68, w * 0.76, 4), "#9FA9B4")
    for x, high in ((-0.3, 0.26), (-0.03, 0.34), (-0.22, 0.5)):
        pen.fill(paths.rectangle(w * x, -w * (0.16 + high), w * 0.26, w * 0.24, 2), "#D9BF9B")
    for side in (-w, w):
        leaf = [(side * 0.36, -w * 0.94), (side * 0.56, -w), (side * 0.56, -w * 0.1), (side * 0.36, -w * 0.14)]
        pen.fill(paths.polyline(leaf), body)
    pen.fill(paths.rectangle(-w * 0.42, -w * 0.16, w * 0.84, w * 0.08, 3), "#8E99A5")
    for side in (-1, 1):
        pen.fill(paths.rectangle(side * w * 0.37 - 5, -w * 0.15, 10, w * 0.06, 2), "#D98A7C")


@prop
def coldbox(pen: Pen, w: float = 78, h: float = 44) -> None:
    """An insulated box with a lid; the blue crystal says that what is inside stays cold."""
    pen.rectangle(-w / 2, -h + 8, w, h - 8, "#F4F8FA", 2)
    pen.fill(paths.rectangle(w * 0.2, -h + 9, w * 0.28, h - 10), "#DCE6EC")
    pen.rectangle(-w / 2 - 3, -h, w + 6, 11, "#F4F8FA", 2)
    for angle in (0, 60, 120):
        arm = pen.at(-w * 0.08, -h * 0.4, angle=angle)
        arm.line([(-10, 0), (10, 0)], "#2F78C4", 2.6)
        arm.line("M-8,-4L-5,0L-8,4M8,-4L5,0L8,4", "#2F78C4", 1.8)


@tool
def packet_held(pen: Pen) -> None:
    """A packet of flour gripped from the left; upright when the tool's angle is 0."""
    packet(pen.at(4, 21))


@tool
def lettuce_held(pen: Pen) -> None:
    """A head of lettuce on the open hand."""
    outline = [(-22, -8), (-25, -20), (-12, -32), (3, -36), (16, -31), (26, -18), (20, -6), (0, -2)]
    pen.path(outline, "#8CBF62")
    for rib in ([(0, -4), (1, -20), (4, -30)], [(-2, -6), (-10, -16), (-14, -25)], [(4, -6), (13, -14), (17, -22)]):
        pen.curve(rib, "#5C8F45", 1.8)
