"""Machines of a joinery: circular saw, jointer, pillar drill, router, CNC router, sander, vacuum."""

import math

from skills_app.pictures import paths
from skills_app.pictures.colours import BLUE, DARK, GREEN, INK, IRON, RED, STEEL, STEEL_DARK, WHITE, YELLOW, dark, light
from skills_app.pictures.paths import Corner, Points
from skills_app.pictures.pen import Pen
from skills_app.pictures.props.registry import prop
from skills_app.pictures.props.wood_stock import OAK, PINE, WALNUT, bar

CASE, CASE_DARK = "#DDE4E0", "#B4C2BD"
HOSE = "#8F9AA3"
CLEAR = "#BFD9E6"


def hose(pen: Pen, points: Points, width: float = 20, colour: str = HOSE) -> None:
    """A ribbed hose of the dust extraction."""
    pen.curve(points, INK, width + 4.4)
    pen.curve(points, colour, width)
    pen.curve(points, dark(colour, 0.25), width * 0.28)


@prop
def dust_hose(pen: Pen, pts: Points = ((0, 0), (40, -30), (60, -90)), w: float = 18, col: str = HOSE) -> None:
    """A ribbed suction hose along the points."""
    hose(pen, pts, w, col)


# ---------------------------------------------------------------- machines that stand
@prop
def saw_table(pen: Pen, y: float = 212, h: float = 44, cut: float = 232, left: float = -10) -> None:
    """Table of a circular saw from ``left`` to the right edge, feed to the right, groove of the blade round ``cut``.

    Surface from ``y`` down by ``h``. Origin: of the picture."""
    edge, w = y + h, 410 - left
    pen.rectangle(left + 14, edge, w, 320 - edge, CASE)
    pen.fill(paths.rectangle(left + 16, edge + 14, w, 30), CASE_DARK)
    pen.polygon([(left, edge), (left + h * 0.3, y), (420, y), (420, edge)], STEEL)
    pen.rectangle(left, edge, w + 20, 12, STEEL_DARK, line=1.8)
    pen.rectangle(cut - 66, y + h * 0.52, 150, 7, DARK, 1, line=1.5)


@prop
def saw_blade(pen: Pen, r: float = 48, teeth: int = 22) -> None:
    """The part of a circular saw blade above the table, teeth to the left, riving knife at the right. Origin: where
    the middle of the blade meets the table."""
    rim = []
    for index in range(teeth + 1):
        angle = math.radians(180 + 180 * index / teeth)
        rim += [(r * math.cos(angle), r * 0.86 * math.sin(angle))]
        if index < teeth:
            half = math.radians(180 + 180 * (index + 0.25) / teeth)
            rim += [(r * 0.9 * math.cos(half), r * 0.78 * math.sin(half))]
    knife = [Corner(r + 3, 0), (r + 5, -r * 0.5), Corner(r * 0.86, -r * 0.9), Corner(r + 6, -r * 0.94),
             (r + 20, -r * 0.5), Corner(r + 22, 0)]  # fmt: skip
    pen.path(knife, STEEL_DARK)
    pen.polygon(rim, "#E4EAEF", line=1.8)


@prop
def saw_hood(pen: Pen, w: float = 130, h: float = 36) -> None:
    """Guard over a saw blade, clear below and red above, its suction hose up. Origin: middle of its rim."""
    a = w / 2
    hose(pen, [(a * 0.3, -h), (a * 0.34, -h - 40), (a * 0.1, -h - 90), (0, -h - 160)], 18)
    shape = [Corner(-a, 0), (-a * 0.98, -h * 0.4), (-a * 0.7, -h), Corner(a * 0.8, -h), Corner(a, 0)]
    pen.path(shape, CLEAR, None, opacity=0.55)
    pen.polygon([(-a * 0.86, -h * 0.62), (-a * 0.7, -h), (a * 0.8, -h), (a * 0.88, -h * 0.62)], RED)
    pen.line([(-a * 0.62, -h * 0.82), (a * 0.66, -h * 0.82)], light(RED, 0.5), 2.4)
    pen.path(shape, None)


@prop
def rip_fence(pen: Pen, w: float = 300, h: float = 26) -> None:
    """The fence along which the work slides, seen from the side. Origin: middle of its foot."""
    pen.rectangle(-w / 2, -h, w, h, light(STEEL, 0.4), 2)
    pen.line([(-w / 2 + 8, -h * 0.62), (w / 2 - 8, -h * 0.62)], STEEL_DARK, 2)


@prop
def jointer(pen: Pen, y: float = 218, lip: float = 226, h: float = 30, left: float = -10) -> None:
    """Jointer from ``left`` to the right edge, feed to the right: two tables, the cutter at ``lip``, fence behind.

    Surface from ``y`` down by ``h``. Origin: of the picture."""
    edge, w = y + h, 430 - left
    pen.rectangle(left + 56, y - 40, w, 46, light(STEEL, 0.35))
    pen.line([(left + 56, y - 28), (410, y - 28)], STEEL_DARK, 2)
    pen.rectangle(left + 16, edge, w, 320 - edge, CASE)
    pen.fill(paths.rectangle(left + 18, edge + 20, w, 14), CASE_DARK)
    pen.polygon([(left, edge), (left + h * 0.3, y + 2), (lip - 10, y + 2), (lip - 10, edge)], STEEL)
    pen.rectangle(lip + 4, y, 416 - lip, h + 2, STEEL)
    pen.rectangle(lip - 10, y + 1, 14, h, IRON, 2)
    pen.line([(lip - 3, y + 4), (lip - 3, y + h - 4)], WHITE, 2)
    pen.rectangle(left, edge, w, 10, STEEL_DARK, line=1.8)


@prop
def bridge_guard(pen: Pen, w: float = 120, h: float = 17, post: float = 26) -> None:
    """The bridge that covers the cutter of a jointer, over the work; its arm comes from the front. Origin: its middle.

    The arm stands at the right end and goes down by ``post``."""
    pen.rectangle(w / 2 - 16, 0, 15, post, IRON, 2)
    pen.rectangle(-w / 2, -h / 2, w, h, RED, 7)
    pen.line([(-w / 2 + 12, -h * 0.18), (w / 2 - 12, -h * 0.18)], light(RED, 0.5), 3)


@prop
def pillar_drill(pen: Pen, h: float = 210, down: float = 0) -> None:
    """Pillar drill on a bench seen from the left front: column, head, table, lever at the right; bit at x = 0.

    ``down``: how far the spindle is lowered. Origin: middle of its foot; its table is at y = -64."""
    pen.rectangle(30, -h, 20, h - 8, STEEL)
    pen.fill(paths.rectangle(41, -h + 2, 7, h - 12), dark(STEEL, 0.2))
    pen.polygon([(-52, 0), (-44, -14), (66, -14), (72, 0)], GREEN)
    pen.rectangle(-60, -64, 112, 10, STEEL_DARK, 2)
    pen.polygon([(14, -54), (34, -54), (34, -34)], STEEL_DARK)
    pen.path([Corner(-26, -h - 12), (-28, -h - 44), Corner(-14, -h - 50), Corner(74, -h - 50), (84, -h - 40),
              Corner(84, -h + 30), Corner(22, -h + 30), Corner(18, -h + 18), Corner(-26, -h + 18)], GREEN)  # fmt: skip
    pen.line([(-16, -h - 36), (70, -h - 36)], light(GREEN, 0.45), 4)
    spindle = pen.at(0, -h + 18 + down)
    pen.rectangle(-9, -h + 16, 18, down + 6, STEEL, line=1.8)
    spindle.polygon([(-12, 4), (12, 4), (9, 24), (-9, 24)], STEEL_DARK)
    spindle.rectangle(-4, 24, 8, 42, STEEL, 1, line=1.6)
    spindle.line("M-4,34L4,30M-4,44L4,40M-4,54L4,50M-4,62L4,58", INK, 1.3)
    pen.path(paths.rectangle(-21, -h + 18, 42, down + 30, 3), "#CFE6EE", YELLOW, 2.6, opacity=0.6)
    pen.ellipse(-14, -h - 8, 6, fill=RED, line=1.6)
    pen.ellipse(-14, -h + 6, 6, fill=YELLOW, line=1.6)


@prop
def drill_lever(pen: Pen, turn: float = 0) -> None:
    """The feed lever of a pillar drill, three rods with balls from its hub. Origin: the hub; first ball 54 away."""
    for index in range(3):
        rod = pen.at(0, 0, 1, turn + 120 * index)
        bar(rod, (0, 0), (46, 0), STEEL, 3.4)
        rod.ellipse(50, 0, 7, fill=DARK)
    pen.ellipse(0, 0, 11, fill=STEEL_DARK)


@prop
def cnc_router(pen: Pen, w: float = 330, at_x: float = 0) -> None:
    """CNC machining centre: table with a panel on suction pads, portal with spindle at ``at_x``. Origin: middle of its
    foot."""
    a = w / 2
    pen.shadow(0, 1, a, 6)
    pen.rectangle(-a, -84, w, 84, CASE, 4)
    pen.fill(paths.rectangle(-a + 8, -40, w - 16, 30, 3), CASE_DARK)
    pen.polygon([(-a, -84), (-a + 22, -118), (a - 22, -118), (a, -84)], STEEL)
    for pad in range(int(-a) + 34, int(a) - 20, 44):
        pen.rectangle(pad, -104, 20, 8, DARK, 2, line=1.5)
    pen.polygon([(-a * 0.74, -104), (-a * 0.68, -122), (a * 0.68, -122), (a * 0.74, -104)], light(PINE, 0.2))
    pen.rectangle(-a * 0.74, -104, a * 1.48, 8, PINE)
    for x in (-0.42, 0.1, 0.46):
        pen.ellipse(a * x, -113, 22, 5, dark(PINE, 0.42), line=1.6)
    pen.rectangle(-a + 2, -214, w - 4, 34, BLUE, 4)
    pen.line([(-a + 12, -204), (a - 12, -204)], light(BLUE, 0.5), 4)
    for x in (-a + 2, a - 22):
        pen.rectangle(x, -182, 20, 70, BLUE, 2)
    _spindle(pen.at(at_x, -180))
    _clear_screen(pen, a)


def _clear_screen(pen: Pen, a: float) -> None:
    """The screen of clear plastic in a yellow frame along the front of the machine, before the cutter."""
    left, right = -a + 26, a - 2
    pen.path(paths.rectangle(left, -172, right - left, 112), CLEAR, None, opacity=0.4)
    pen.line([(left + 96, -160), (left + 60, -74)], WHITE, 4)
    pen.line([(left + 112, -160), (left + 76, -74)], WHITE, 2)
    for start, end in (((left, -172), (right, -172)), ((left, -60), (right, -60)), ((left, -172), (left, -60)),
                       ((right, -172), (right, -60)), ((left + 124, -172), (left + 124, -60))):  # fmt: skip
        bar(pen, start, end, YELLOW, 3)


def _spindle(pen: Pen) -> None:
    """The head of the machine with its cutter, hose above. Origin: middle below the portal."""
    hose(pen, [(12, -20), (16, -60), (44, -84), (90, -90)], 15)
    pen.rectangle(-26, -42, 52, 70, CASE, 4)
    pen.rectangle(-26, -30, 52, 12, YELLOW, 0, line=1.6)
    pen.rectangle(-9, 28, 18, 14, STEEL_DARK, 1)
    pen.polygon([(-4, 42), (4, 42), (4, 66), (0, 70), (-4, 66)], STEEL, line=1.6)
    pen.line("M-4,52L4,47M-4,60L4,55", INK, 1.3)


@prop
def control_panel(pen: Pen, h: float = 150) -> None:
    """Control desk of such a machine on a post: screen with a part drawn on it, keys, red stop. Origin: its foot."""
    pen.rectangle(-6, -h, 12, h, STEEL_DARK)
    pen.polygon([(-26, 0), (-20, -8), (20, -8), (26, 0)], STEEL_DARK)
    pen.rectangle(-50, -h - 74, 100, 100, CASE, 5)
    pen.rectangle(-42, -h - 66, 84, 52, "#24506E", 2)
    pen.rectangle(-34, -h - 54, 68, 28, None, 0, "#BFE3F2", 2.2)
    for x in (-20, 2, 22):
        pen.ellipse(x, -h - 40, 8, 5, None, "#BFE3F2", 2)
    for x in (-36, -20, -4):
        pen.rectangle(x, -h - 6, 12, 9, WHITE, 2, line=1.4)
    pen.rectangle(-36, -h + 8, 12, 9, GREEN, 2, line=1.4)
    pen.ellipse(30, -h + 4, 13, fill=YELLOW, line=1.6)
    pen.ellipse(30, -h + 4, 8, fill=RED, line=1.8)


@prop
def shop_vacuum(pen: Pen, h: float = 84) -> None:
    """Workshop vacuum cleaner on wheels, its hose connection at (30, -50). Origin: middle of its foot."""
    pen.shadow(0, 1, 46, 5)
    for x in (-26, 26):
        pen.ellipse(x, -7, 9, fill=DARK)
        pen.ellipse(x, -7, 3, fill=STEEL, ink=None)
    pen.rectangle(-38, -h * 0.7, 76, h * 0.62, STEEL, 6)
    pen.path([Corner(-40, -h * 0.68), (-38, -h * 0.94), (-20, -h), (20, -h), (38, -h * 0.94), Corner(40, -h * 0.68)],
             BLUE)  # fmt: skip
    pen.rectangle(-14, -h - 12, 28, 12, None, 5, line=4)
    pen.rectangle(-32, -h * 0.72, 12, 8, DARK, 2, line=1.5)
    pen.ellipse(26, -h * 0.45, 11, fill=DARK)
    pen.fill(paths.rectangle(-32, -h * 0.6, 8, h * 0.44, 3), light(STEEL, 0.6))


@prop
def vacuum_nozzle(pen: Pen, length: float = 150) -> None:
    """Suction tube and floor nozzle: the tube rises to the left by ``length``, turned 58 degrees. Origin: the nozzle's
    foot."""
    tube = pen.at(-14, -12, 1, -122)
    bar(tube, (0, 0), (length, 0), STEEL, 8)
    bar(tube, (length - 34, 0), (length, 0), DARK, 10)
    pen.path([Corner(-40, 0), (-34, -12), (-14, -18), (20, -14), Corner(44, 0)], DARK)
    pen.line([(-38, 1), (42, 1)], INK, 3)


# ---------------------------------------------------------------- machines in the hand
@prop
def hand_router(pen: Pen) -> None:
    """Plunge router with two knobs at (-50, -42) and (50, -42), hose behind. Origin: middle of its base."""
    hose(pen, [(14, -18), (40, -40), (60, -84), (96, -126)], 13)
    for x in (-22, 22):
        bar(pen, (x, -8), (x, -46), STEEL, 4)
    pen.rectangle(-5, -26, 10, 26, STEEL, 1, line=1.6)
    pen.rectangle(-40, -10, 80, 10, DARK, 3)
    pen.rectangle(-34, -52, 68, 18, IRON, 4)
    pen.rectangle(-22, -96, 44, 48, GREEN, 9)
    pen.fill(paths.rectangle(8, -92, 11, 42, 5), dark(GREEN))
    pen.rectangle(-22, -100, 44, 10, DARK, 4)
    pen.curve([(6, -98), (12, -112), (42, -112), (74, -132), (106, -160)], INK, 5)
    pen.line("M-14,-82L-14,-72M-6,-82L-6,-72M2,-82L2,-72", INK, 2)
    for x in (-50, 50):
        pen.line([(x * 0.6, -43), (x, -43)], INK, 9)
        pen.ellipse(x, -43, 12, 11, DARK)


@prop
def random_sander(pen: Pen) -> None:
    """Random orbit sander led to the right: round pad below, handle behind at (-50, -44), knob in front at (42, -40),
    hose behind. Origin: the sole."""
    hose(pen, [(-22, -18), (-60, -14), (-110, -10), (-160, -16), (-220, -4)], 12)
    bar(pen, (-10, -40), (-66, -44), DARK, 10)
    bar(pen, (20, -26), (40, -36), DARK, 6)
    pen.ellipse(42, -40, 11, 12, DARK)
    pen.path([Corner(-22, -10), (-25, -26), (-24, -40), (0, -48), (22, -40), (25, -26), Corner(22, -10)], BLUE)
    pen.path([Corner(-24, -36), (-16, -48), (0, -52), (18, -48), Corner(24, -36), (0, -33)], DARK)
    pen.rectangle(-42, -12, 84, 7, DARK, 3)
    pen.rectangle(-41, -5, 82, 5, "#A9552F", 1, line=1.6)


@prop
def jigsaw(pen: Pen, down: float = 14) -> None:
    """Jigsaw fed to the right: handle bow at (-6, -58), blade through it at x = 30. Origin: middle of its base."""
    pen.rectangle(27, -6, 6, 14 + down, STEEL, 0, line=1.6)
    pen.rectangle(-62, -40, 24, 26, DARK, 3)
    hose(pen, [(-44, -28), (-90, -30), (-140, -18), (-190, -26), (-260, -12)], 9)
    pen.path([Corner(-40, -12), Corner(-44, -50), (-34, -68), (0, -70), (34, -58), (46, -36), Corner(44, -12)], GREEN)
    pen.path([Corner(-26, -42), (-24, -54), (0, -56), (20, -48), (22, -40), Corner(16, -38)], light(GREEN, 0.75))
    pen.rectangle(20, -18, 20, 12, STEEL_DARK, 1)
    pen.rectangle(-48, -8, 104, 8, STEEL, 2)


@prop
def jig_blade(pen: Pen) -> None:
    """The blade of a jigsaw in the wood, seen from near: teeth forward, kerf behind. Origin: where it goes in."""
    pen.rectangle(-60, 4, 120, 60, PINE, 0, line=1.8)
    pen.rectangle(-60, 4, 70, 9, DARK, 0, None)
    edge = [(12.0 + (4 if step % 2 else 0), -34.0 + step * 6) for step in range(13)]
    pen.polygon([(-2, -40), (12, -40), *edge, (8, 46), (-2, 46)], "#E4EAEF", line=1.9)
    pen.rectangle(-44, -8, 40, 12, STEEL, 0, line=1.8)
    for x, y in ((24, -6), (32, -16), (22, -22), (36, -2)):
        pen.rectangle(x, y, 5, 4, OAK, 0, line=1.2)


@prop
def push_stick(pen: Pen, length: float = 110) -> None:
    """Push stick along +x, its notch on the work's corner at (``length`` - 8, 1). Origin: middle of its grip."""
    pen.path([Corner(-24, -7), (-10, -9), (12, -6), Corner(length - 14, -8), Corner(length + 3, -9),
              Corner(length - 8, 1), Corner(length, 12), Corner(length - 24, 9), (10, 7), (-12, 9), Corner(-24, 7)],
             OAK)  # fmt: skip


@prop
def push_block(pen: Pen) -> None:
    """Push block that lies on the end of a board: a heel behind it, an upright grip at (-4, -24). Origin: where its
    sole meets the heel, at the upper edge of the board's end."""
    pen.path([Corner(-13, -10), (-12, -26), (-20, -46), (-8, -55), (8, -46), (6, -24), Corner(10, -10)], WALNUT)
    pen.polygon([(-20, -11), (40, -11), (44, -2), (-8, -2), (-8, 12), (-20, 12)], RED)
    pen.line([(-14, -7), (36, -7)], light(RED, 0.4), 1.6)
