"""What joiners put into buildings: windows, doors, kitchens; and the openings they go into."""

from skills_app.pictures import paths
from skills_app.pictures.colours import (
    DARK,
    INK,
    IRON,
    ORANGE,
    SKY,
    STEEL,
    STEEL_DARK,
    WHITE,
    WOOD,
    dark,
    light,
)
from skills_app.pictures.pen import Pen
from skills_app.pictures.props.registry import prop, tool
from skills_app.pictures.props.wood_stock import BEECH, OAK, PINE, bar, grain

PLASTER = "#E9E4DA"
BRICK = "#C98F76"


@prop
def wall_opening(pen: Pen, w: float = 150, h: float = 170, deep: float = 16, sky: bool = True) -> None:
    """A rough opening in a plastered wall, bricks at its edges, daylight behind. Origin: middle of its sill."""
    a = w / 2
    pen.rectangle(-a, -h, w, h, "#DCEEF5" if sky else "#D9D4CA")
    if sky:
        pen.fill([(-a + 2, -2), (-a + w * 0.2, -h * 0.34), (-a + w * 0.5, -h * 0.4), (a - w * 0.2, -2)], "#C8DBBC")
    for x in (-a, a - deep):
        pen.rectangle(x, -h, deep, h, BRICK, 0, line=1.8)
        pen.line("".join(f"M{x},{-y}L{x + deep},{-y}" for y in range(14, int(h), 15)), "#E6D8CB", 2.2)
    pen.rectangle(-a - 8, 0, w + 16, 9, "#CFC8BC", 1)


@prop
def window_frame(
    pen: Pen, w: float = 120, h: float = 140, glass: bool = True, ledge: float = 0, col: str = WHITE
) -> None:
    """A new window: frame and one wing with a handle, panes clear; ``ledge``: how much of the upper face of the lower
    piece of the frame is seen. Origin: middle of its lower edge."""
    a = w / 2
    pen.rectangle(-a, -h, w, h, col, 1)
    pen.rectangle(-a + 9, -h + 9, w - 18, h - 18, light("#DDE3E7", 0.3), 1, line=1.8)
    if glass:
        pen.rectangle(-a + 21, -h + 21, w - 42, h - 42, SKY, 1, line=1.8)
        pen.line([(-a + 30, -h + 52), (-a + 56, -h + 30)], WHITE, 4)
        pen.line([(-a + 30, -h + 70), (-a + 70, -h + 34)], WHITE, 2.4)
    if ledge:
        pen.polygon([(-a, -9), (-a + 7, -9 - ledge), (a - 7, -9 - ledge), (a, -9)], light(col, 0.5))
    pen.rectangle(a - 18, -h * 0.56, 7, 18, STEEL, 2, line=1.5)
    pen.rectangle(a - 17, -h * 0.56 + 6, 5, 24, STEEL, 2, line=1.5)


@prop
def wedge(pen: Pen, w: float = 26, h: float = 9, col: str = WOOD) -> None:
    """A wooden wedge, thin end to the right. Origin: middle of its lower edge."""
    pen.polygon([(-w / 2, 0), (-w / 2, -h), (w / 2, -1.5), (w / 2, 0)], col, line=1.8)


@prop
def door_frame_empty(pen: Pen, w: float = 120, h: float = 226, col: str = WHITE) -> None:
    """A door frame set in the wall without its leaf, hinges at its left side. Origin: middle of the sill."""
    a = w / 2
    pen.rectangle(-a - 16, -h - 16, w + 32, h + 16, col, 1)
    pen.rectangle(-a, -h, w, h, "#DAD6CE", 0, line=1.8)
    pen.fill(paths.rectangle(-a + 2, -36, w - 4, 35), "#C6BFB3")
    for y in (-h * 0.8, -h * 0.2):
        pen.rectangle(-a - 5, y - 12, 8, 24, STEEL_DARK, 3, line=1.6)


@prop
def door_leaf(pen: Pen, w: float = 60, h: float = 216, turn: float = 12, col: str = BEECH) -> None:
    """A door leaf opened towards the viewer, foreshortened to ``w``, its hinge side at x = 0, hinges and handle.

    ``turn``: how much lower its far edge ends. Origin: lower corner of the hinge side."""
    pen.polygon([(0, 0), (w, turn), (w, turn - h - turn * 1.6), (0, -h)], light(col, 0.3))
    pen.polygon(
        [(w, turn), (w + 6, turn - 2), (w + 6, -h - turn * 0.6 - 2), (w, turn - h - turn * 1.6)], dark(col, 0.25)
    )
    rows = [((w * s, -12 + turn * s), (w * s, -h + 12 - turn * s)) for s in (0.3, 0.55, 0.78)]
    grain(pen, rows, col)
    for y in (-h * 0.83, -h * 0.2):
        pen.rectangle(-6, y - 13, 10, 26, STEEL, 3, line=1.7)
    pen.rectangle(w * 0.76, -h * 0.5 + 2, 9, 30, STEEL, 3, line=1.6)
    pen.line([(w * 0.83, -h * 0.5 + 10), (w * 0.52, -h * 0.5 + 11)], INK, 7)
    pen.line([(w * 0.83, -h * 0.5 + 10), (w * 0.52, -h * 0.5 + 11)], STEEL, 3.4)


@prop
def wall_unit(pen: Pen, w: float = 120, h: float = 84, col: str = PINE) -> None:
    """A kitchen wall cabinet with two doors, its right side seen. Origin: middle of its lower edge."""
    a = w / 2
    pen.polygon([(-a, 0), (-a + 12, 8), (a + 14, 8), (a, 0)], dark(col, 0.4))
    pen.polygon([(a, 0), (a + 14, 8), (a + 14, -h + 6), (a, -h)], dark(col, 0.25))
    pen.rectangle(-a, -h, w, h, col, 1)
    for x in (-a + 4, 2):
        pen.rectangle(x, -h + 4, a - 6, h - 8, light(col, 0.3), 1, line=1.8)
    for x in (-8, 8):
        pen.line([(x, -28), (x, -12)], INK, 5)
        pen.line([(x, -28), (x, -12)], STEEL, 2)


@prop
def mounting_rail(pen: Pen, w: float = 300) -> None:
    """The steel rail on the wall from which kitchen cabinets hang, screwed on. Origin: its left end."""
    pen.rectangle(0, -5, w, 10, STEEL, 1)
    pen.fill("".join(paths.ellipse(x, 0, 2.4) for x in range(14, int(w), 34)), INK)


@prop
def worktop_cutout(pen: Pen, w: float = 290, deep: float = 60, cut: float = 0.6) -> None:
    """A kitchen worktop with the place for the sink marked, its front cut sawn for ``cut`` of its length.

    Origin: middle of its lower front edge."""
    a, slope, t = w / 2, deep * 0.32, 13
    stone = "#D9D4CB"
    pen.polygon([(-a, -t), (-a + slope, -t - deep), (a - slope, -t - deep), (a, -t)], stone)
    pen.fill("".join(paths.ellipse(-a + 30 + step * 23, -t - 8 - step % 5 * 9, 1.7) for step in range(11)), "#B9B2A6")
    left, right, front, back = -a * 0.5, a * 0.52, -t - deep * 0.3, -t - deep * 0.78
    outline = paths.polyline([(left, front), (left + slope * 0.5, back), (right - slope * 0.5, back), (right, front)])
    pen.path(outline, None, "#7A3B2E", 1.8)
    pen.ellipse(left + 9, front - 4, 7, 4, DARK, line=1.5)
    pen.line([(left + 9, front), (left + 8 + (right - left - 8) * cut, front)], INK, 2.2)
    pen.rectangle(-a, -t, w, t, "#C29A6B")
    pen.rectangle(-a, -t, w, 3.4, stone, line=1.6)


@prop
def base_units(pen: Pen, y: float = 250, foot: float = 320, col: str = PINE) -> None:
    """Fronts of kitchen base cabinets below a worktop, from the height ``y`` to ``foot``. Origin: of the picture."""
    pen.rectangle(26, foot - 4, 348, 12, DARK, line=1.8)
    pen.rectangle(20, y, 360, foot - y, light(col, 0.2))
    pen.line("".join(f"M{x},{y}L{x},{foot}" for x in (140, 260)), INK, 1.9)
    for x in (80, 200, 320):
        pen.rectangle(x - 24, y + 16, 48, 6, STEEL, 3, line=1.6)


@prop
def steel_tape(pen: Pen, length: float = 120) -> None:
    """A pulled out tape measure that runs right from its case to its hook. Origin: where the tape leaves the case."""
    pen.rectangle(0, -4, length, 8, "#F6D24A", 0, line=1.8)
    pen.line("".join(f"M{x},-4L{x},{0 if x % 24 else 3}" for x in range(8, int(length), 8)), INK, 1.4)
    pen.rectangle(length - 2, -7, 4, 14, STEEL_DARK, 0, line=1.5)
    pen.rectangle(-32, -22, 34, 30, "#C8503C", 8)
    pen.ellipse(-15, -7, 8, fill="#F3E9D2", line=1.5)


@tool
def foam_gun(pen: Pen) -> None:
    """Foam gun: handle in the fist, can on top, long thin tube forward."""
    pen.polygon([(-10, -8), (8, -8), (2, 34), (-16, 34)], IRON)
    pen.rectangle(-26, -18, 44, 12, IRON, 4)
    bar(pen, (16, -13), (88, -13), STEEL, 3)
    pen.rectangle(-16, -92, 30, 72, "#E08A2B", 6)
    pen.rectangle(-16, -74, 30, 22, WHITE, 0, line=1.6)


@prop
def hinge_parts(pen: Pen, gap: float = 12) -> None:
    """The two parts of a door hinge: pin on the frame at the right, sleeve on the leaf ``gap`` above it. Origin: where
    they meet."""
    pen.rectangle(8, -60, 50, 130, WHITE, 0, line=1.8)
    pen.rectangle(-58, -70, 50, 130 - gap, BEECH, 0, line=1.8)
    pen.rectangle(-4, -22, 8, 30, STEEL_DARK, 3, line=1.6)
    pen.rectangle(-9, 4, 18, 28, STEEL, 4)
    bar(pen, (8, 18), (22, 18), STEEL, 4)
    pen.rectangle(-9, -30 - gap, 18, 32, STEEL, 4)
    bar(pen, (-8, -16 - gap), (-24, -16 - gap), STEEL, 4)


@prop
def hook_on_rail(pen: Pen) -> None:
    """From near and from the side: the hook at the back of a cabinet at the left goes over the lip of the rail on the
    wall at the right. Origin: the lip."""
    pen.rectangle(22, -70, 60, 140, "#D9D4CA", 0, line=1.8)
    pen.rectangle(-70, -34, 50, 110, PINE, 0, line=2)
    pen.path("M22,22L0,22L0,-10L8,-10L8,12L22,12Z", STEEL)
    pen.path("M-20,-14L-20,-30L18,-30L18,-8L12,-8L12,-20L-8,-20L-8,-14Z", STEEL_DARK)


@prop
def list_flat(pen: Pen, w: float = 62) -> None:
    """A list with the sketch of a window and a pencil on it, lying. Origin: middle of its front edge."""
    a = w / 2
    pen.polygon([(-a, 0), (-a + 9, -26), (a - 9, -26), (a, 0)], OAK)
    pen.polygon([(-a + 5, -3), (-a + 12, -23), (a - 12, -23), (a - 5, -3)], WHITE, line=1.5)
    pen.polygon([(-a + 14, -6), (-a + 17, -19), (-a + 32, -19), (-a + 32, -6)], None, "#3F6FA8", 1.8)
    pen.line([(a - 26, -16), (a - 15, -7)], INK, 5)
    pen.line([(a - 26, -16), (a - 15, -7)], "#C8503C", 2.4)


@prop
def foam_bead(pen: Pen, h: float = 110, col: str = "#F6E3A8") -> None:
    """Foam that wells out of a joint, ``h`` high. Origin: its lower end."""
    bumps = [paths.ellipse(2 + (step % 3) * 2, -step * 11, 9, 8) for step in range(int(h // 11))]
    pen.blob([*bumps, paths.ellipse(3, -h + 5, 9, 7)], col)
    pen.fill("".join(paths.ellipse(0, -step * 11 - 2, 3, 2.4) for step in range(int(h // 11))), light(col, 0.6))


@prop
def door_lifter(pen: Pen) -> None:
    """Lever that lifts a door: its tongue below the door to the right, its pedal for the foot at (-46, -10), a pivot
    between. Origin: below the pivot, on the floor."""
    pen.shadow(0, 0, 52, 4)
    pen.polygon([(-13, 0), (-5, -13), (5, -13), (13, 0)], STEEL_DARK)
    bar(pen, (-62, -3), (46, -18), ORANGE, 5)
    pen.rectangle(-66, -9, 30, 7, DARK, 3)
