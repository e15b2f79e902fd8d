"""Hand tools of a joiner. Tools are drawn round the fist that holds them, their long axis along +x."""

from itertools import pairwise
from typing import Literal

from skills_app.pictures import paths
from skills_app.pictures.colours import (
    BLUE,
    DARK,
    INK,
    IRON,
    ORANGE,
    RED,
    STEEL,
    STEEL_DARK,
    WHITE,
    WOOD,
    YELLOW,
    dark,
    light,
)
from skills_app.pictures.paths import XY, Corner
from skills_app.pictures.pen import Pen
from skills_app.pictures.props.registry import prop, tool
from skills_app.pictures.props.wood_stock import BEECH, OAK, bar

BLADE = "#E1E7EC"


def _teeth(start: XY, end: XY, n: int, high: float) -> list[XY]:
    """The toothed edge from start to end, teeth to +y."""
    (x1, y1), (x2, y2) = start, end
    points: list[XY] = []
    for index in range(n):
        for share, down in ((0.0, 0.0), (0.5, high)):
            s = (index + share) / n
            points.append((x1 + (x2 - x1) * s, y1 + (y2 - y1) * s + down))
    return [*points, end]


# ---------------------------------------------------------------- saws
@tool
def hand_saw(pen: Pen) -> None:
    """Carpenter's saw: closed wooden handle round the fist, broad blade forward, teeth to +y."""
    teeth = _teeth((22, 15), (168, 4), 26, 3.2)
    pen.polygon([(18, -16), (168, -8), *teeth[::-1], (18, 15)], BLADE, line=1.9)
    pen.line([(34, -8), (150, -3)], "#C2CCD4", 3)
    pen.path([Corner(26, -18), (4, -22), (-18, -20), (-24, -6), (-18, 6), (-20, 16), Corner(-8, 22), (8, 19),
              Corner(28, 17)], WOOD)  # fmt: skip
    pen.ellipse(-2, 0, 8, 10, dark(WOOD, 0.5), line=1.6)
    pen.fill(paths.ellipse(20, -8, 2) + paths.ellipse(20, 7, 2), STEEL)


@tool
def back_saw(pen: Pen) -> None:
    """Fine saw with a straight handle: thin blade forward, stiffened by a brass back, fine teeth to +y."""
    pen.polygon([(26, -10), (150, -10), *_teeth((28, 13), (150, 13), 44, 1.6)[::-1]], BLADE, line=1.9)
    pen.polygon([(24, -15), (152, -15), (152, -7), (24, -7)], "#D8B04A", line=1.9)
    pen.path([(-43, 0), (-36, -9), (-24, -8), (-8, -6), (12, -7), Corner(28, -12), Corner(28, -2), (12, 6), (-8, 6),
              (-24, 8), (-36, 9)], RED)  # fmt: skip


# ---------------------------------------------------------------- striking and cutting
@tool
def chisel(pen: Pen) -> None:
    """Mortise chisel: wooden handle with a steel ring in the fist, blade forward, its bevel to +y."""
    pen.polygon([(18, -5), (70, -5), (78, 5), (18, 5)], BLADE, line=1.9)
    pen.polygon([(64, -4), (70, -4), (77, 4)], STEEL_DARK, None)
    pen.path([Corner(-34, -8), (-20, -9), (0, -8), Corner(20, -5), Corner(20, 5), (0, 8), (-20, 9), Corner(-34, 8)],
             YELLOW)  # fmt: skip
    pen.rectangle(-38, -8, 7, 16, STEEL_DARK, 1, line=1.6)


@tool
def broad_chisel(pen: Pen) -> None:
    """Bench chisel with a narrow blade: handle in the fist, steel ring, blade forward, its bevel to +y."""
    pen.polygon([(20, -3), (32, -3), (38, -5), (100, -5), (104, 5), (38, 5), (32, 3), (20, 3)], BLADE, line=1.9)
    pen.polygon([(88, 1), (102, 1), (104, 5), (88, 5)], STEEL_DARK, None)
    pen.line([(42, -2), (92, -2)], WHITE, 2)
    pen.path([Corner(-48, -10), (-30, -11), (0, -8), Corner(20, -6), Corner(20, 6), (0, 8), (-30, 11), Corner(-48, 10)],
             YELLOW)  # fmt: skip
    pen.rectangle(-53, -10, 8, 20, STEEL_DARK, 1, line=1.6)
    pen.rectangle(14, -6.5, 7, 13, STEEL_DARK, 1, line=1.6)


@tool
def gouge(pen: Pen) -> None:
    """Carving gouge: bulb of wood in the palm, thin steel forward with a hollow edge."""
    pen.polygon([(18, -2.6), (84, -2.6), (92, -6), (98, 0), (92, 6), (84, 2.6), (18, 2.6)], BLADE, line=1.9)
    pen.line([(66, 0), (92, 0)], STEEL_DARK, 2)
    pen.path([Corner(-26, -6), (-14, -8), (4, -7), Corner(20, -4), Corner(20, 4), (4, 7), (-14, 8), Corner(-26, 6)],
             WOOD)  # fmt: skip


@tool
def joiner_mallet(pen: Pen) -> None:
    """Square wooden mallet; its head at the far end of the handle, it strikes to +y."""
    pen.rectangle(-24, -5, 78, 10, BEECH, 3)
    pen.polygon([(44, -27), (82, -23), (82, 23), (44, 27)], WOOD)
    pen.polygon([(70, -24), (82, -23), (82, 23), (70, 24)], dark(WOOD, 0.15), None)
    pen.polygon([(44, -27), (82, -23), (82, 23), (44, 27)], None)


@tool
def pincers(pen: Pen) -> None:
    """Pincers: two handles in the fist, round jaws forward that grip a nail."""
    for side in (-1, 1):
        bar(pen, (-34, side * 9), (28, side * 4), RED, 5)
        pen.path([Corner(24, side * 7), (34, side * 11), (46, side * 15), (56, side * 11), Corner(62, side * 1.5),
                  Corner(57, side * 1.5), (50, side * 6), (42, side * 4), Corner(35, 0), Corner(26, 0)],
                 STEEL)  # fmt: skip
    pen.ellipse(30, 0, 5, fill=STEEL_DARK, line=1.6)


# ---------------------------------------------------------------- marking and measuring
@tool
def flat_pencil(pen: Pen) -> None:
    """A joiner's flat pencil between the fingers; its tip points forward."""
    pen.rectangle(-34, -2.8, 54, 5.6, RED, 1, line=1.6)
    pen.polygon([(20, -2.8), (20, 2.8), (32, 0)], "#F0D2A0", line=1.4)
    pen.polygon([(28, -1.4), (28, 1.4), (32, 0)], DARK, None)


@prop
def folding_rule(pen: Pen, pts: tuple[XY, ...] = ((0, 0), (90, 0)), w: float = 8) -> None:
    """A yellow folding rule along straight stretches, with its marks. Origin: of the points."""
    pen.line(pts, INK, w + 4)
    pen.line(pts, YELLOW, w)
    marks = []
    for (x1, y1), (x2, y2) in pairwise(pts):
        length = ((x2 - x1) ** 2 + (y2 - y1) ** 2) ** 0.5
        ux, uy = (x2 - x1) / length, (y2 - y1) / length
        for step in range(4, int(length), 8):
            x, y = x1 + ux * step, y1 + uy * step
            marks.append(f"M{x - uy * w / 2},{y + ux * w / 2}L{x},{y}")
    pen.line("".join(marks), INK, 1.4)


@prop
def spirit_level(pen: Pen, length: float = 150, w: float = 17, col: str = YELLOW) -> None:
    """A spirit level along x; the bubble of the vial in its middle is centred, another vial near its end."""
    pen.rectangle(-length / 2, -w / 2, length, w, col, 2)
    for x in (-length / 2, length / 2 - 6):
        pen.rectangle(x, -w / 2, 6, w, DARK, 1, None)
    pen.rectangle(-15, -w * 0.36, 30, w * 0.62, "#DDF07A", 3, line=1.6)
    pen.ellipse(0, -w * 0.06, 5, w * 0.2, WHITE, line=1.2)
    pen.line(f"M-7,{-w * 0.34}L-7,{w * 0.24}M7,{-w * 0.34}L7,{w * 0.24}", INK, 1.4)
    pen.ellipse(length * 0.36, 0, w * 0.3, fill="#DDF07A", line=1.6)


# ---------------------------------------------------------------- stone and box on the bench
@prop
def water_stone(pen: Pen, w: float = 170, deep: float = 34) -> None:
    """A sharpening stone in two colours in its holder, wet. Origin: middle of its lower front edge."""
    a, slope = w / 2, deep * 0.3
    pen.polygon([(-a - 14, 0), (-a - 4, -deep * 0.7), (a + 4, -deep * 0.7), (a + 14, 0)], dark(OAK, 0.2))
    pen.polygon([(-a, -16), (-a + slope, -16 - deep), (a - slope, -16 - deep), (a, -16)], "#D7C6A2")
    for x, y in ((-0.5, 8), (0.1, 16), (0.5, 10)):
        pen.line([(a * x, -16 - y), (a * x + 22, -16 - y)], WHITE, 2.6)
    pen.rectangle(-a, -16, w, 16, "#7F8C93")
    pen.rectangle(-a - 14, -7, 14, 9, OAK, 1)
    pen.rectangle(a, -7, 14, 9, OAK, 1)


@prop
def mitre_box(pen: Pen, part: Literal["back", "front"] = "back") -> None:
    """A wooden box of two walls, its long axis to the back right, a white strip in it that sticks out of its near end
    and is cut to a mitre there. A saw in its slots lies level, its teeth 20 above the origin; ``front``: only what lies
    before that saw. Origin: left corner of the near end's foot."""
    here, saw, beyond_saw, other, beyond_other = (0.0, 0.0), (0.25, 1.0), (0.34, 1.0), (1.25, -1.0), (1.34, -1.0)
    end, strip_end = ((2.7, 0.0), (3.0, 0.0)) if part == "back" else (saw, saw)
    far, near, slot = (0.0, 0.16), (0.84, 1.0), dark(BEECH, 0.7)
    if part == "back":
        _block(pen, (0, 1), (here, end), (0, 6), dark(BEECH, 0.12))
        _block(pen, far, (here, end), (6, 22), slot)
        for ends in ((beyond_other, end), (beyond_saw, other)):
            _block(pen, far, ends, (6, 22), BEECH)
    _block(pen, far, (here, saw), (6, 22), BEECH)
    _block(pen, (0.46, 0.82), ((-1.1, 1), strip_end), (6, 20), "#F7F5EF")
    _block(pen, near, (here, end), (6, 22), slot)
    for ends in ((beyond_saw, end), (beyond_other, saw), (here, other))[part == "front" :]:
        _block(pen, near, ends, (6, 22), BEECH)


def _block(pen: Pen, sides: XY, ends: tuple[XY, XY], heights: XY, col: str) -> None:
    """A block along the box: ``sides`` across it, ``ends`` along it in widths of the box, each at the box's left edge
    and what it gains per width across; ``heights`` of foot and top."""
    (left, right), (low, high) = sides, heights

    def at(across: float, end: XY, height: float) -> XY:
        along = end[0] + end[1] * across
        return 64 * (across + along), 26 * (across - along) - height

    (a, b), (c, d) = ([at(x, end, high) for x in sides] for end in ends)
    foot, corner, back = at(left, ends[0], low), at(right, ends[0], low), at(right, ends[1], low)
    pen.polygon([a, c, d, b], light(col, 0.3), line=1.9)
    pen.polygon([a, b, corner, foot], dark(col, 0.12), line=1.9)
    pen.polygon([b, d, back, corner], col, line=1.9)


# ---------------------------------------------------------------- gluing, smoothing, finishing
@tool
def glue_bottle(pen: Pen) -> None:
    """Bottle of white wood glue in the fist, its red nozzle forward."""
    pen.path([Corner(-38, -15), (-20, -16), (12, -16), (26, -9), Corner(30, -6), Corner(30, 6), (26, 9), (12, 16),
              (-20, 16), Corner(-38, 15)], WHITE)  # fmt: skip
    pen.fill(paths.rectangle(-28, -14.6, 34, 29), light(BLUE, 0.3))
    pen.polygon([(30, -7), (38, -6), (54, -2), (54, 2), (38, 6), (30, 7)], RED, line=1.8)


@tool
def sanding_block(pen: Pen) -> None:
    """Blue block wrapped in sandpaper under the flat hand, seen from its long side; it rubs with its +y side."""
    pen.rectangle(-32, -8, 64, 16, "#7FA0C6", 2)
    pen.polygon([(-33, 8), (33, 8), (33, 14), (-33, 14)], "#8A4B32", line=1.8)


@tool
def flat_brush(pen: Pen) -> None:
    """Flat paint brush: wooden handle, steel ferrule, bristles forward with white paint at the tip."""
    pen.path([Corner(-52, -4), (-40, -6), (-10, -4), Corner(18, -6), Corner(18, 6), (-10, 4), (-40, 6),
              Corner(-52, 4)], OAK)  # fmt: skip
    pen.rectangle(18, -7, 15, 14, STEEL, 1)
    pen.polygon([(33, -7), (58, -8), (63, 6), (33, 7)], "#5A4334", line=1.9)
    pen.polygon([(43, -7.5), (58, -8), (63, 6), (44, 6.5)], WHITE, line=1.9)


@tool
def oil_pad(pen: Pen) -> None:
    """A soft ball of cloth in the fingers, its sole soaked with oil, pressed to +y."""
    pen.path([Corner(-42, 13), (-28, -2), (-16, -14), (0, -18), (16, -14), (28, -2), Corner(44, 10), (30, 13),
              Corner(18, 19), (6, 13), Corner(-8, 18), (-20, 12)], "#C4D4E4")  # fmt: skip
    pen.curve([(-30, 8), (-18, -2), (-10, -12)], WHITE, 3)
    pen.curve([(-8, 12), (-2, -2), (0, -14)], WHITE, 3)
    pen.curve([(18, 12), (14, -2), (10, -13)], WHITE, 3)
    pen.curve([(-24, -4), (0, -2), (30, 2)], BLUE, 1.6)
    pen.curve([(-32, 6), (0, 8), (34, 9)], BLUE, 1.6)


# ---------------------------------------------------------------- driven by a battery or by air
@tool
def cordless_driver(pen: Pen) -> None:
    """Cordless drill driver: the fist at its handle, chuck and a bit forward, battery towards +y."""
    pen.polygon([(-12, -10), (10, -10), (14, 30), (-14, 30)], BLUE)
    pen.rectangle(-20, 28, 40, 17, DARK, 3)
    pen.path([Corner(-24, -36), (-16, -40), Corner(24, -40), Corner(30, -34), Corner(30, -14), Corner(-20, -10),
              (-28, -22)], BLUE)  # fmt: skip
    pen.polygon([(30, -34), (46, -31), (46, -17), (30, -14)], DARK)
    pen.rectangle(46, -26.4, 26, 5, STEEL, 1, line=1.6)
    pen.rectangle(10, -8, 6, 10, RED, 2, None)
    pen.line([(-18, -30), (18, -31)], light(BLUE, 0.5), 3)


@tool
def spray_gun(pen: Pen) -> None:
    """Spray gun with its cup on top, hose below; the nozzle points forward."""
    hose = [(-8, 34), (-14, 60), (-40, 84), (-80, 98), (-120, 130), (-130, 200)]
    pen.curve(hose, INK, 8)
    pen.curve(hose, RED, 4)
    pen.polygon([(-16, -10), (8, -10), (2, 36), (-18, 36)], STEEL)
    pen.path([Corner(-22, -26), Corner(30, -26), Corner(40, -22), Corner(40, -12), Corner(6, -6), Corner(-20, -8)],
             STEEL)  # fmt: skip
    pen.rectangle(40, -24, 8, 14, STEEL_DARK, 1)
    pen.polygon([(-8, -36), (14, -36), (8, -26), (-2, -26)], STEEL_DARK)
    pen.polygon([(-22, -72), (26, -72), (16, -36), (-12, -36)], "#E8EEF2")
    pen.rectangle(-25, -79, 54, 8, IRON, 3)
    pen.curve([(18, -8), (22, 6), (14, 18)], INK, 3)


@tool
def tacker(pen: Pen) -> None:
    """Hand tacker: the fist round its lever and body, staples come out of its nose at the right end, to +y."""
    pen.path([Corner(-44, -20), (-20, -22), Corner(24, -20), Corner(30, -12), Corner(-40, -10)], STEEL)
    pen.path([Corner(-40, 6), Corner(22, 4), Corner(24, -22), (34, -26), Corner(46, -18), Corner(46, 26),
              Corner(30, 26), Corner(28, 17), Corner(-36, 17)], ORANGE)  # fmt: skip
    pen.ellipse(33, -14, 4, fill=STEEL_DARK, line=1.6)
    pen.rectangle(30, 22, 16, 6, STEEL_DARK, 1, line=1.6)


@tool
def gauge_trowel(pen: Pen) -> None:
    """Bricklayer's trowel: wooden handle in the fist, bent neck, flat blade forward; it carries mortar."""
    pen.curve([(22, 0), (36, 2), (42, 14)], INK, 6.4)
    pen.curve([(22, 0), (36, 2), (42, 14)], STEEL_DARK, 3)
    pen.rectangle(-26, -7, 50, 14, WOOD, 5)
    pen.path([Corner(40, 12), Corner(100, 14), Corner(108, 19), Corner(40, 22)], STEEL)
    pen.path([Corner(52, 12), (60, 2), (78, -2), (92, 4), Corner(98, 13)], "#CFC8BC")


@tool
def paint_roller(pen: Pen) -> None:
    """Paint roller: handle in the fist, bent wire, a wide fleece roll full of colour across its end."""
    wet = "#8FB7C9"
    pen.line([(18, 0), (44, 0), (50, -34), (62, -34)], INK, 6)
    pen.line([(18, 0), (44, 0), (50, -34), (62, -34)], STEEL, 2.6)
    pen.rectangle(-58, -6, 78, 12, RED, 4)
    pen.rectangle(58, -40, 26, 84, wet, 7)
    pen.fill(paths.rectangle(74, -37, 8, 78, 3), dark(wet, 0.12))
    pen.line([(64, -28), (64, 26)], light(wet, 0.5), 3)
    pen.rectangle(58, -40, 26, 84, None, 7)
