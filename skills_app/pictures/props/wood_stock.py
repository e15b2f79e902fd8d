"""Boards, panels, benches and trestles: what lies about in every joinery, and what falls off the wood."""

import random
from collections.abc import Sequence

from skills_app.pictures import paths
from skills_app.pictures.colours import INK, WOOD, WOOD_LIGHT, dark, light
from skills_app.pictures.paths import XY, Corner, Points
from skills_app.pictures.pen import Pen
from skills_app.pictures.props.registry import prop

BEECH, OAK, PINE, WALNUT = "#DDB07C", "#C9935A", "#F0D2A0", "#9A6A45"
SHAVING = "#F3DDB5"
UNDER = "#8A6A4C"


def bar(pen: Pen, start: XY, end: XY, colour: str, width: float) -> None:
    """A straight bar with ink on both sides."""
    pen.line([start, end], INK, width + 4.4)
    pen.line([start, end], colour, width)


def grain(pen: Pen, rows: Sequence[tuple[XY, XY]], colour: str, width: float = 1.4) -> None:
    """Lines of the grain, slightly bent, as one path."""
    bows = []
    for (x1, y1), (x2, y2) in rows:
        third = (x2 - x1) / 3, (y2 - y1) / 3
        bows.append(f"M{x1},{y1}C{x1 + third[0]},{y1 + third[1] - 2} {x2 - third[0]},{y2 - third[1] + 2} {x2},{y2}")
    pen.line("".join(bows), dark(colour, 0.2), width)


# ---------------------------------------------------------------- benches
@prop
def workbench(pen: Pen, y: float = 208, h: float = 56, col: str = BEECH) -> None:
    """A joiner's bench as wide as the picture: top from ``y`` down by ``h``, holes for bench dogs. Origin: of the
    picture."""
    edge = y + h
    pen.fill(paths.rectangle(-10, edge, 420, 320 - edge), UNDER)
    pen.fill(paths.rectangle(-10, edge + 22, 420, 10), dark(UNDER, 0.3))
    pen.rectangle(-10, y, 420, h, light(col, 0.25))
    grain(pen, [((0, y + h * s), (400, y + h * s - 2)) for s in (0.2, 0.55, 0.82)], light(col, 0.1), 1.3)
    pen.rectangle(-10, edge, 420, 22, col)
    for x in range(22, 400, 58):
        pen.rectangle(x, y + h - 12, 9, 8, dark(col, 0.45), 1.5, None)


@prop
def trestle(pen: Pen, w: float = 74, h: float = 92, col: str = OAK) -> None:
    """A wooden trestle seen from its long side. Origin: middle of its foot."""
    pen.shadow(0, 1, w * 0.6, 5)
    for side in (-1, 1):
        bar(pen, (side * w * 0.34, -h + 6), (side * w * 0.5, -4), dark(col, 0.12), 8)
    bar(pen, (-w * 0.42, -h * 0.36), (w * 0.42, -h * 0.36), dark(col, 0.12), 5)
    pen.rectangle(-w * 0.5, -h, w, 13, col, 2)


@prop
def trestle_end(pen: Pen, w: float = 50, h: float = 92, col: str = OAK) -> None:
    """A wooden trestle seen from its end: two spread legs. Origin: middle of its foot."""
    pen.shadow(0, 1, w * 0.6, 5)
    bar(pen, (-w * 0.28, -h * 0.4), (w * 0.28, -h * 0.4), dark(col, 0.14), 5)
    for side in (-1, 1):
        bar(pen, (side * 3, -h + 8), (side * w * 0.5, -4), col, 7.5)
    pen.rectangle(-9, -h, 18, 13, light(col, 0.2), 2)


# ---------------------------------------------------------------- boards and panels
@prop
def wood_board(pen: Pen, w: float = 200, deep: float = 26, t: float = 10, col: str = WOOD_LIGHT) -> None:
    """A board that lies with its long side to the viewer. Origin: middle of its lower front edge."""
    a, slope = w / 2, deep * 0.4
    pen.fill([Corner(-a, 2), Corner(a, 2), (a + 4, 6), (-a - 4, 6)], "#1D1830", 0.12)
    pen.polygon([(-a, -t), (-a + slope, -t - deep), (a - slope, -t - deep), (a, -t)], light(col, 0.2))
    rows = [((-a + slope * s + 4, -t - deep * s), (a - slope * s - 4, -t - deep * s + 1)) for s in (0.25, 0.5, 0.78)]
    grain(pen, rows if deep > 16 else rows[1:2], col)
    pen.rectangle(-a, -t, w, t, col)


@prop
def wood_panel(pen: Pen, w: float = 180, h: float = 120, t: float = 7, col: str = PINE, core: str = "") -> None:
    """A large panel held on edge, its face to the viewer, its right edge seen; ``core``: colour of its edges if they
    are raw. Origin: its middle."""
    a, b = w / 2, h / 2
    pen.polygon([(a, -b), (a + t, -b - t * 0.6), (a + t, b - t * 0.6), (a, b)], dark(core or col, 0.25))
    pen.polygon([(-a, -b), (-a + t, -b - t * 0.6), (a + t, -b - t * 0.6), (a, -b)], core or light(col, 0.4))
    pen.rectangle(-a, -b, w, h, col)
    pen.fill(paths.rectangle(-a + 6, b - 18, w - 12, 12), dark(col, 0.08))
    grain(pen, [((-a + 10, h * s), (a - 12, h * s + 3)) for s in (-0.3, -0.05, 0.2)], col)


@prop
def plywood_sheet(pen: Pen, w: float = 200, h: float = 120, t: float = 5, col: str = BEECH) -> None:
    """A large thin sheet of plywood carried on edge, its layers seen at the right edge. Origin: its middle."""
    a, b = w / 2, h / 2
    pen.polygon([(a, -b), (a + t, -b - t * 0.7), (a + t, b - t * 0.7), (a, b)], dark(col, 0.3))
    pen.polygon([(-a, -b), (-a + t, -b - t * 0.7), (a + t, -b - t * 0.7), (a, -b)], light(col, 0.5))
    pen.line([(a + t * 0.5, -b), (a + t * 0.5, b - 3)], light(col, 0.6), 1.4)
    pen.rectangle(-a, -b, w, h, light(col, 0.25))
    for x, y in ((-0.45, -0.5), (0.2, 0.1), (-0.3, 0.5)):
        for size in (1.0, 0.55):
            oval = paths.ellipse(a * x, b * y, 46 * size, 9 * size)
            pen.path(oval, None, dark(col, 0.12), 1.6)
    grain(pen, [((-a + 10, b * s), (a - 10, b * s + 2)) for s in (-0.82, -0.2, 0.3, 0.84)], light(col, 0.1))


@prop
def board_pile(pen: Pen, w: float = 230, n: int = 4, t: float = 13, deep: float = 0, col: str = PINE) -> None:
    """Sawn boards piled with small sticks between the layers, off the ground on beams.

    ``deep``: its upper side is seen, too. Origin: middle of its foot."""
    a = w / 2
    pen.shadow(0, 1, a * 1.05, 6)
    for x in (-a * 0.72, 0, a * 0.72):
        pen.rectangle(x - 9, -15, 18, 15, dark(WOOD, 0.2), 1)
    y = -15.0
    pen.fill(paths.rectangle(-a + 8, -15 - n * t - (n - 1) * 6, w - 20, n * t + (n - 1) * 6), dark(col, 0.62))
    for layer in range(n):
        shade = (col, light(col, 0.25), dark(col, 0.05))[layer % 3]
        pen.rectangle(-a + (layer % 2) * 4, y - t, w - 4, t, shade, 1)
        grain(pen, [((-a + 12, y - t / 2), (a - 12, y - t / 2))], shade)
        y -= t
        if layer < n - 1:
            for x in (-a * 0.72, 0, a * 0.72):
                pen.rectangle(x - 8, y - 6, 16, 7, light(WOOD, 0.5), 0.5, line=1.6)
            y -= 6
    if deep:
        pen.polygon([(-a, y), (-a + deep * 0.4, y - deep), (a - deep * 0.4 - 4, y - deep), (a - 4, y)], light(col, 0.3))
        pen.line([(-a + deep * 0.2, y - deep * 0.5), (a - deep * 0.2 - 4, y - deep * 0.5)], INK, 1.6)


@prop
def pile_sticks(pen: Pen, w: float = 230, deep: float = 20, h: float = 6) -> None:
    """The three sticks that lie across such a pile, for its next layer. Origin: middle of their front ends' foot."""
    for x in (-w * 0.36, 0, w * 0.36):
        lean = -x * deep / w * 0.8
        pen.polygon([(x - 8, -h), (x - 7 + lean, -h - deep), (x + 7 + lean, -h - deep), (x + 8, -h)], light(WOOD, 0.5),
                    line=1.8)  # fmt: skip
        pen.rectangle(x - 8, -h, 16, h + 2, light(WOOD, 0.2), 0.5, line=1.8)


# ---------------------------------------------------------------- what falls off
@prop
def shavings(pen: Pen, w: float = 80, n: int = 6, size: float = 1, col: str = SHAVING) -> None:
    """Curled shavings of a plane. Origin: middle of the heap's foot."""
    chance = random.Random(n)  # noqa: S311 - only scatters curls
    for index in range(n):
        x = -w / 2 + w * (index + 0.5) / n + chance.uniform(-4, 4)
        curl = pen.at(x, -4 - chance.uniform(0, 5), size * chance.uniform(0.8, 1.15), chance.uniform(-40, 40))
        curl.path([Corner(-13, 6), (-9, -5), Corner(3, -7), Corner(3, 6)], col, width=1.7)
        curl.ellipse(4, -0.5, 5, 7, light(col, 0.5), line=1.7)
        curl.curve([(1.5, -2), (5, -3), (6, 2), (3.5, 3), (4, 0)], INK, 1.4)


@prop
def long_shaving(pen: Pen, pts: Points = ((0, 0), (-8, -18), (6, -30), (18, -20), (8, -12)), thick: float = 6) -> None:
    """A broad shaving that curls up out of a plane, along the points."""
    pen.curve(pts, INK, thick + 4)
    pen.curve(pts, SHAVING, thick)
    pen.curve(pts, light(SHAVING, 0.6), thick * 0.3)


@prop
def sawdust(pen: Pen, w: float = 60, h: float = 12) -> None:
    """A small heap of sawdust. Origin: middle of its foot."""
    a = w / 2
    pen.path([Corner(-a, 0), (-a * 0.5, -h * 0.6), (0, -h), (a * 0.5, -h * 0.55), Corner(a, 0), (0, 1)], "#EBCF9C", INK,
             1.6)  # fmt: skip
    pen.fill("".join(paths.ellipse(a * x, -h * y, 1.6) for x, y in ((-0.4, 0.3), (0.1, 0.55), (0.45, 0.25))), OAK)


@prop
def dust_specks(pen: Pen, w: float = 50, h: float = 26, n: int = 9, col: str = "#B98A50") -> None:
    """Chips and dust that fly. Origin: their middle."""
    chance = random.Random(n * 7)  # noqa: S311 - only scatters specks
    spots = [(chance.uniform(-w, w) / 2, chance.uniform(-h, h) / 2, chance.uniform(1.3, 2.6)) for _ in range(n)]
    pen.fill("".join(paths.ellipse(x, y, r, r * 0.8) for x, y, r in spots), col)


@prop
def board_near_half(pen: Pen, w: float = 300, deep: float = 10, t: float = 9, kerf: float = 60) -> None:
    """The near half of a board that a saw parts along its middle, drawn over the blade; the cut reaches from x =
    ``kerf`` to the right end. Origin: middle of its lower front edge."""
    a, slope, col = w / 2, deep * 0.4, WOOD_LIGHT
    pen.fill(
        paths.polyline([(-a + 3, -t), (-a + slope + 2, -t - deep), (a - slope, -t - deep), (a, -t)]), light(col, 0.2)
    )
    pen.line([(kerf, -t - deep), (a - slope, -t - deep), (a, -t)], INK, 2.6)
    pen.rectangle(-a, -t, w, t, col)


@prop
def crosscut_board(
    pen: Pen, w: float = 340, deep: float = 30, t: float = 9, at_x: float = 90, near: bool = False
) -> None:
    """A board with its long side to the viewer, its depth to the back left, half sawn across from x = ``at_x`` at its
    front. ``near``: only what lies before a saw in the cut, to its left. Origin: middle of its lower front edge."""
    a, slope, col = w / 2, deep * 0.85, WOOD_LIGHT

    def at(x: float, share: float) -> XY:
        return x - slope * share, -t - deep * share

    if near:
        pen.fill(paths.polyline([at(-a, 0), at(-a, 0.5), at(at_x, 0.5), at(at_x, 0)]), light(col, 0.2))
        pen.fill(paths.rectangle(-a, -t, at_x + a, t), col)
        pen.line([at(-a, 0.5), at(-a, 0), at(at_x, 0)])
        pen.line([at(-a, 0), (-a, 0), (at_x, 0)])
    else:
        pen.polygon([at(-a, 0), at(-a, 1), at(a, 1), at(a, 0)], light(col, 0.2))
        pen.rectangle(-a, -t, w, t, col)
        grain(pen, [(at(-a + 6, 0.75), at(a - 6, 0.75))], col)
        pen.line([at(at_x, 0.5), at(at_x, 1)], INK, 2.4)
    grain(pen, [(at(-a + 6, 0.3), at(at_x - 6, 0.3))], col)
    pen.line([at(at_x, 0.5), at(at_x, 0), (at_x, 0)], INK, 4.5)
