"""Work in progress on a joiner's bench: plane, mortise, dovetails, carving, boards in clamps."""

import math

from skills_app.pictures import paths
from skills_app.pictures.colours import DARK, INK, IRON, RED, STEEL, STEEL_DARK, WHITE, WOOD, WOOD_LIGHT, dark, light
from skills_app.pictures.paths import XY, Corner
from skills_app.pictures.pen import Pen
from skills_app.pictures.props.registry import prop
from skills_app.pictures.props.wood_stock import BEECH, OAK, PINE, WALNUT, bar, grain

GLUE = "#FBF7EA"


@prop
def bench_plane(pen: Pen, w: float = 112) -> None:
    """German wooden plane pushed to the right: horn in front at (0.31 w, -46), rest for the hand behind it at
    (-0.29 w, -40). Origin: middle of its sole."""
    a = w / 2
    pen.fill([Corner(-a, 1), Corner(a, 1), (a + 3, 4), (-a, 4)], "#1D1830", 0.16)
    pen.path([Corner(-a * 0.8, -26), (-a * 0.78, -42), (-a * 0.6, -46), (-a * 0.42, -40), Corner(-a * 0.36, -26)], OAK)
    pen.polygon([(-a * 0.16, -26), (-a * 0.36, -62), (-a * 0.2, -66), (a * 0.06, -26)], STEEL)
    pen.polygon([(-a * 0.06, -26), (-a * 0.24, -56), (-a * 0.06, -60), (a * 0.16, -26)], OAK, line=1.8)
    pen.path([Corner(a * 0.48, -26), (a * 0.56, -42), (a * 0.5, -56), (a * 0.5, -68), (a * 0.62, -72), (a * 0.74, -62),
              (a * 0.74, -42), Corner(a * 0.82, -26)], OAK)  # fmt: skip
    pen.rectangle(-a, -27, w, 27, BEECH, 3)
    pen.rectangle(-a, -6, w, 6, dark(BEECH, 0.3), 1, None)
    grain(pen, [((-a + 8, -17), (a - 8, -16))], BEECH)


@prop
def bench_stop(pen: Pen, h: float = 16) -> None:
    """A steel bench dog against which the work rests. Origin: middle of its foot."""
    pen.rectangle(-6, -h, 12, h, IRON, 2)


@prop
def mortise_block(pen: Pen, w: float = 210, deep: float = 40, t: float = 22, done: float = 0.5) -> None:
    """A square timber with a mortise half cut in its top between two scribed lines. Origin: middle of its lower front
    edge; the mortise lies round (0, -t - deep / 2)."""
    a, slope = w / 2, deep * 0.3
    pen.polygon([(-a, -t), (-a + slope, -t - deep), (a - slope, -t - deep), (a, -t)], light(WOOD_LIGHT, 0.25))
    grain(pen, [((-a + 18, -t - deep * s), (a - 18, -t - deep * s)) for s in (0.2, 0.86)], WOOD_LIGHT)
    top, low = -t - deep * 0.68, -t - deep * 0.34
    pen.line(f"M-52,{top}L56,{top}M-52,{low}L56,{low}M-46,{top - 5}L-48,{low + 5}M48,{top - 5}L50,{low + 5}", INK, 1.3)
    right = -44 + 90 * done
    pen.polygon([(-44, top), (right, top), (right + 2, low), (-46, low)], "#6E4A2C", line=1.8)
    pen.polygon([(-44, top), (right, top), (right - 6, top + 6), (-38, top + 6)], dark(WOOD_LIGHT, 0.25), None)
    pen.rectangle(-a, -t, w, t, WOOD_LIGHT)
    grain(pen, [((-a + 10, -t * 0.5), (a - 10, -t * 0.46))], WOOD_LIGHT)


@prop
def wood_chips(pen: Pen, n: int = 5) -> None:
    """Chips cut by a chisel, lying. Origin: their middle."""
    spots = ((-22, 2, 20), (-8, -3, -30), (8, 3, 12), (20, -2, -18), (30, 4, 40), (-32, -2, 5))
    for x, y, turn in spots[:n]:
        pen.at(x, y, 1, turn).polygon([(-6, -1.6), (5, -2.4), (6.5, 1), (-5, 2)], "#F3DDB5", line=1.3)


@prop
def g_cramp(pen: Pen, reach: float = 46, mouth: float = 40) -> None:
    """Joiner's screw clamp, standing: fixed jaw above, spindle below with wooden handle. Origin: its upper jaw's tip.

    It clamps downwards over ``mouth``; its rail stands ``reach`` to the right."""
    bar(pen, (reach, -14), (reach, mouth + 40), STEEL, 6)
    pen.polygon([(-7, -10), (reach + 6, -16), (reach + 6, -2), (-2, 0), (-7, 0)], IRON)
    pen.polygon([(-6, mouth + 12), (reach + 6, mouth + 8), (reach + 6, mouth + 22), (-2, mouth + 24)], IRON)
    bar(pen, (0, mouth + 2), (0, mouth + 36), STEEL_DARK, 4)
    pen.rectangle(-8, mouth - 3, 16, 6, STEEL_DARK, 2, line=1.6)
    pen.rectangle(-7, mouth + 34, 14, 34, RED, 5)


@prop
def dovetail_board(pen: Pen, w: float = 104, h: float = 96, cut: int = 2, near: float = 1) -> None:
    """A board upright between wooden jaws, seen from its corner; tails marked at its end, ``cut`` of six lines sawn.

    Origin: its upper left corner; its end runs from there back to (``w``, -0.4 ``w``). With ``near`` below 1 only the
    near part of its end, up to this share: it lies before the saw that stands in a cut there."""
    if near < 1:
        x, y = w * near, -0.4 * w * near
        part = [(-2, -2), (x, y), (x + 24, y + 3), (x + 24, y + 44), (22, 47), (-2, 44)]
        pen.clipped(paths.polyline(part), lambda inner: dovetail_board(inner, w, h, cut))
        return
    back, thick = (w, -0.4 * w), (24.0, 3.0)

    def at(along: float, down: float = 0, over: float = 1) -> XY:
        return back[0] * along + thick[0] * over, back[1] * along + thick[1] * over + down

    pen.polygon([at(0, 0, 0), at(0), at(0, h), at(0, h, 0)], dark(PINE, 0.22))
    pen.polygon([at(0), at(1), at(1, h), at(0, h)], PINE)
    pen.polygon([at(0, 0, 0), at(1, 0, 0), at(1), at(0)], light(PINE, 0.35))
    pen.line([at(0, 34), at(1, 34)], INK, 1.5)
    lines = [(0.11, 0.18), (0.32, 0.25), (0.4, 0.47), (0.6, 0.53), (0.68, 0.75), (0.89, 0.82)]
    for index, (low, high) in enumerate(lines):
        pen.line([at(high, 0, 0), at(high), at(low, 34)], INK, 3.6 if index < cut else 1.4)
    for middle in (0.36, 0.64):
        (x, y) = at(middle, 16)
        pen.line(f"M{x - 4},{y - 5}L{x + 4},{y + 5}M{x - 4},{y + 6}L{x + 4},{y - 6}", "#8A2F22", 2)
    _corner_jaw(pen, at(-0.25, 52), at(1.2, 52), h)


def _corner_jaw(pen: Pen, near: XY, far: XY, h: float) -> None:
    """The jaw of the vice before such a board, its spindle and handle."""
    (x, y), (right, top) = near, far
    pen.polygon([near, far, (right + 22, top + 8), (x + 22, y + 8)], light(BEECH, 0.3))
    pen.polygon([near, (x + 22, y + 8), (x + 22, y + h), (x, y + h)], dark(BEECH, 0.22))
    pen.polygon([(x + 22, y + 8), (right + 22, top + 8), (right + 22, top + h), (x + 22, y + h)], dark(BEECH, 0.06))
    middle = (x + right) / 2 + 22, (y + top) / 2 + 32
    pen.ellipse(*middle, 9, 11, STEEL_DARK)
    bar(pen, (middle[0] - 22, middle[1] + 8), (middle[0] + 22, middle[1] - 8), WOOD, 5)


@prop
def vice_jaw(pen: Pen, w: float = 160, h: float = 44) -> None:
    """The front jaw of a vice with its spindle and handle, before what it holds. Origin: middle of its upper edge."""
    pen.rectangle(-w / 2, 0, w, h, dark(BEECH, 0.1), 3)
    grain(
        pen, [((-w / 2 + 8, h * 0.35), (w / 2 - 8, h * 0.32)), ((-w / 2 + 8, h * 0.75), (w / 2 - 8, h * 0.72))], BEECH
    )
    pen.ellipse(0, h * 0.55, 11, fill=STEEL_DARK)
    bar(pen, (-32, h * 0.72), (32, h * 0.38), WOOD, 5)


@prop
def carved_panel(pen: Pen, w: float = 170, deep: float = 62) -> None:
    """A panel on the bench with a carved star of leaves, one leaf only drawn. Origin: middle of its front edge."""
    a, slope, t = w / 2, deep * 0.34, 10
    pen.polygon([(-a, -t), (-a + slope, -t - deep), (a - slope, -t - deep), (a, -t)], WALNUT)
    inner = [(-a + 16, -t - 6), (-a + slope + 8, -t - deep + 6), (a - slope - 8, -t - deep + 6), (a - 16, -t - 6)]
    pen.polygon(inner, dark(WALNUT, 0.14), line=1.5)
    middle = pen.at(0, -t - deep / 2, 1, 0, scale_y=deep / 84)
    for turn in range(0, 360, 45):
        if turn == 315:
            middle.path(_leaf(turn), None, light(WALNUT, 0.55), 1.6)
        else:
            _hollow(middle, _leaf(turn))
    _hollow(middle, paths.ellipse(0, 0, 7))
    pen.rectangle(-a, -t, w, t, dark(WALNUT, 0.1))


def _leaf(turn: float) -> str:
    """Outline of a leaf that points from the middle of the star outwards."""
    c, s = math.cos(math.radians(turn)), math.sin(math.radians(turn))
    points = ((9, 0), (19, -9), (30, -7.5), (41, 0), (30, 7.5), (19, 9))
    return paths.smooth([Corner(x * c - y * s, x * s + y * c) if y == 0 else (x * c - y * s, x * s + y * c)
                         for x, y in points])  # fmt: skip


def _hollow(pen: Pen, outline: str) -> None:
    """Cut into the wood: the wall towards the light lies in shade, the other one catches it."""
    pen.at(1.6, 1.8).path(outline, light(WALNUT, 0.5), None)
    pen.path(outline, dark(WALNUT, 0.62), None)
    pen.clipped(outline, lambda inner: inner.at(3.2, 3.6).path(outline, dark(WALNUT, 0.3), None))
    pen.path(outline, None, dark(WALNUT, 0.7), 1.3)


# ---------------------------------------------------------------- boards in clamps
@prop
def glued_boards(pen: Pen, w: float = 250, deep: float = 70, n: int = 4) -> None:
    """Narrow boards glued edge to edge, glue pressed out along the joints. Origin: middle of the front edge."""
    a, slope, t = w / 2, deep * 0.3, 12
    for index in range(n):
        y0, y1 = -t - deep * index / n, -t - deep * (index + 1) / n
        x0, x1 = a - slope * index / n, a - slope * (index + 1) / n
        shade = (light(BEECH, 0.3), PINE, light(OAK, 0.25), light(BEECH, 0.15))[index % 4]
        pen.polygon([(-x0, y0), (-x1, y1), (x1, y1), (x0, y0)], shade, line=1.6)
        grain(pen, [((-x0 + 14, (y0 + y1) / 2), (x0 - 14, (y0 + y1) / 2 + 1))], shade, 1.2)
        if index:
            steps = range(0, int(2 * x0) - 30, 12)
            beads = "".join(paths.ellipse(-x0 + 15 + s, y0 + 1, 3, 1.2 + s * index % 5 * 0.4) for s in steps)
            pen.fill(beads, GLUE)
    pen.polygon([(-a, -t), (-a + slope, -t - deep), (a - slope, -t - deep), (a, -t)], None)
    pen.rectangle(-a, -t, w, t, BEECH)


@prop
def sash_clamp(pen: Pen, deep: float = 84, slope: float = -12, under: bool = False) -> None:
    """A bar clamp across boards that lie on the bench: jaws before and behind them, handle at the back.

    ``under``: its bar runs below the boards, so that only its ends are seen.
    Origin: where its front jaw presses; the handle ends at (1.5 ``slope``, -``deep`` - 62)."""
    bar(pen, (1.4 * slope, -deep - 16), (1.5 * slope, -deep - 30), STEEL_DARK, 5)
    bar(pen, (1.5 * slope, -deep - 34), (1.55 * slope, -deep - 58), WOOD, 11)
    if under:
        bar(pen, (0, 14), (-0.08 * slope, 20), STEEL, 8)
    else:
        bar(pen, (0, 6), (slope, -deep - 10), STEEL, 8)
    pen.polygon([(slope - 14, -deep), (slope + 14, -deep), (slope + 14, -deep - 17), (slope - 14, -deep - 17)], RED)
    pen.rectangle(-16, -2, 32, 19, RED, 2)


@prop
def glue_thread(pen: Pen, h: float = 22) -> None:
    """White glue that runs out of a nozzle. Origin: where it leaves it."""
    pen.line([(0, 0), (0, h)], INK, 5.6)
    pen.line([(0, 0), (0, h)], WHITE, 3)
    pen.ellipse(0, h, 5, 2.2, WHITE, line=1.5)


@prop
def glue_standing(pen: Pen, h: float = 58) -> None:
    """A bottle of white wood glue that stands, red nozzle up. Origin: middle of its foot."""
    pen.shadow(0, 0, 18, 3)
    pen.path([Corner(-15, 0), Corner(-15, -h * 0.7), (-10, -h * 0.84), Corner(-5, -h * 0.9), Corner(5, -h * 0.9),
              (10, -h * 0.84), Corner(15, -h * 0.7), Corner(15, 0)], WHITE)  # fmt: skip
    pen.fill(paths.rectangle(-14, -h * 0.6, 28, h * 0.42), "#7FA0C6")
    pen.polygon([(-6, -h * 0.9), (-2, -h * 1.25), (2, -h * 1.25), (6, -h * 0.9)], RED, line=1.8)


@prop
def edge_strip(pen: Pen, w: float = 150, loose: float = 60) -> None:
    """Iron-on edging, a thin band: pressed on for ``w`` to the left of the origin, its free end of ``loose`` held up.

    Origin: where it leaves the front edge of the panel. Its free end is at (``loose``, -38), its underside seen."""
    front = [(0.0, 0.0), (loose * 0.4, -3.0), (loose * 0.75, -15.0), (loose, -38.0)]
    rear = [(x + 12, y - 7) for x, y in front]
    pen.polygon([(-w, 0), (-w + 12, -7), rear[0], front[0]], WOOD, line=1.8)
    pen.path([Corner(*front[0]), *front[1:-1], Corner(*front[-1]), Corner(*rear[-1]), *rear[-2:0:-1], Corner(*rear[0])],
             light(WOOD, 0.35), width=1.8)  # fmt: skip


@prop
def flat_iron(pen: Pen, col: str = "#3F6FA8") -> None:
    """An electric iron seen from its side, its tip to the right; the hand holds it at (-6, -44). Origin: its sole."""
    pen.curve([(-44, -20), (-60, -28), (-54, -54), (-16, -90), (26, -150), (40, -270)], INK, 5)
    pen.path([Corner(-46, -9), Corner(-44, -27), (-20, -29), (18, -27), (44, -18), Corner(58, -9)], col)
    pen.line([(-36, -19), (26, -19)], light(col, 0.6), 3)
    pen.polygon([(-40, -27), (-34, -40), (-22, -40), (-22, -27)], DARK)
    pen.polygon([(14, -26), (16, -40), (28, -40), (36, -22)], DARK)
    pen.rectangle(-44, -51, 78, 13, DARK, 6)
    pen.path([Corner(-50, 0), Corner(-48, -9), Corner(58, -9), (64, -4), Corner(66, 0)], STEEL)


@prop
def profiled_board(pen: Pen, w: float = 250, deep: float = 34, t: float = 20, cut: float = 0) -> None:
    """A board whose front edge is rounded with a step up to x = ``cut``, square beyond. Origin: middle of its lower
    front edge."""
    a, slope = w / 2, deep * 0.4
    pen.polygon([(-a, -t), (-a + slope, -t - deep), (a - slope, -t - deep), (a, -t)], light(WOOD_LIGHT, 0.2))
    grain(pen, [((-a + slope, -t - deep * s), (a - slope, -t - deep * s)) for s in (0.5, 0.8)], WOOD_LIGHT)
    pen.rectangle(-a, -t, w, t, WOOD_LIGHT)
    pen.polygon([(-a, -t), (-a + 3, -t - 7), (cut, -t - 7), (cut, -t * 0.35), (-a, -t * 0.35)], dark(WOOD_LIGHT, 0.3),
                line=1.8)  # fmt: skip
    pen.line([(-a + 2, -t + 1), (cut - 2, -t + 1)], light(WOOD_LIGHT, 0.4), 3.4)


@prop
def old_board(pen: Pen, w: float = 300, deep: float = 34, t: float = 13, nails: int = 5) -> None:
    """A weathered grey board with a row of bent old nails standing out, holes beside. Origin: middle of its lower front
    edge."""
    a, slope, col = w / 2, deep * 0.4, "#B7A893"
    pen.polygon([(-a, -t), (-a + slope, -t - deep), (a - slope, -t - deep), (a, -t)], light(col, 0.2))
    grain(pen, [((-a + slope, -t - deep * s), (a - slope - 6, -t - deep * s)) for s in (0.25, 0.6, 0.85)], col)
    pen.rectangle(-a, -t, w, t, col)
    for index in range(nails):
        x, y = -a * 0.1 + index * w * 0.105, -t - deep * 0.5
        pen.line([(x, y), (x + 2, y - 15)], INK, 4.2)
        pen.line([(x, y), (x + 2, y - 15)], "#9A6A50", 1.6)
        pen.ellipse(x + 2, y - 16, 4.6, 2, "#9A6A50", line=1.6)
    pen.fill("".join(paths.ellipse(-a * s, -t - deep * 0.5, 3, 2) for s in (0.3, 0.5, 0.68)), DARK)


@prop
def nail_tin(pen: Pen, w: float = 44) -> None:
    """A tin with pulled nails in it. Origin: middle of its foot."""
    a = w / 2
    pen.ellipse(0, -34, a, 8, dark(STEEL, 0.4))
    pen.line("M-10,-32L-2,-46M0,-32L10,-44M-4,-33L-14,-42M8,-32L2,-48", "#7A5542", 2.6)
    pen.path([Corner(-a, -34), (0, -27), Corner(a, -34), Corner(a, -4), (0, 4), Corner(-a, -4)], STEEL)
    pen.fill([Corner(a * 0.4, -29), Corner(a - 2, -32), Corner(a - 2, -4), Corner(a * 0.4, 0)], dark(STEEL, 0.15))


@prop
def screw_half(pen: Pen) -> None:
    """A screw on its way into wood at the right, its head to the left. Origin: where it goes in."""
    pen.rectangle(-9, -2.2, 11, 4.4, STEEL, 0, line=1.5)
    pen.rectangle(-12, -5, 4, 10, STEEL_DARK, 1, line=1.6)
