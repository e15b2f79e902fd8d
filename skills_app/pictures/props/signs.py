"""Things of the pictures on the client's own pages: tablet, card with a code, lock, clock, door."""

import math

from skills_app.pictures import paths
from skills_app.pictures.colours import (
    ARROW,
    BLUE,
    DARK,
    GREEN,
    INK,
    ORANGE,
    PAPER,
    RED,
    SKY,
    STEEL,
    STEEL_DARK,
    WHITE,
    WOOD,
    YELLOW,
    dark,
    light,
)  # fmt: skip
from skills_app.pictures.paths import Corner, Points
from skills_app.pictures.pen import Pen
from skills_app.pictures.props.cookware import GLASS
from skills_app.pictures.props.registry import prop, tool

TEA, FOREGROUND = "#B5602A", 3.0
FINDERS = ((0, 0), (8, 0), (0, 8))
"""Upper left corners of the three square marks of the code, in modules."""
MODULES = "60 61 63 65 06 26 36 46 56 66 86 96 67 87 a7 b7 c7 68 88 b8 69 79 89 a9 b9 6a 7a aa 8b ab bb 6c 8c cc"
"""Column and row (hexadecimal) of the other dark modules. The pattern looks like a code and carries none."""


TILES: dict[str, tuple[str, str]] = {
    "carrot": (paths.polyline([(-0.7, 0.1), (0.5, -0.5), (0.6, 0.6)]), ORANGE),
    "pot": (paths.polyline([(-0.14, -0.6), (0.14, -0.6), (0.14, -0.3), (0.68, -0.3), (0.68, -0.08), (0.52, -0.08),
                            (0.52, 0.6), (-0.52, 0.6), (-0.52, -0.08), (-0.68, -0.08), (-0.68, -0.3), (-0.14, -0.3)]),
            BLUE),
    "tomato": (paths.ellipse(0, 0.05, 0.55, 0.55), RED),
    "leaf": (paths.smooth([Corner(-0.7, 0.4), (-0.3, -0.5), Corner(0.7, -0.5), (0.3, 0.4)]), GREEN),
}  # fmt: skip
"""Outline and colour of what the little tablet shows, each in a square from -1 to 1."""


# ---------------------------------------------------------------- tablet and cards
@prop
def tablet(pen: Pen, w: float = 210, h: float = 150, screen: str = PAPER) -> None:
    """A tablet seen from the front; origin: its middle."""
    pen.rectangle(-w / 2, -h / 2, w, h, DARK, 13)
    edge = 11
    pen.rectangle(-w / 2 + edge, -h / 2 + edge, w - 2 * edge, h - 2 * edge, screen, 3, line=1.6)


@prop
def tablet_stand(pen: Pen, w: float = 62, h: float = 82) -> None:
    """A small upright tablet that leans in a low stand on a table. Origin: middle of the stand's foot."""
    pen.shadow(0, 0, w * 0.5, 4)
    pen.rectangle(-w / 2, -h - 6, w, h, DARK, 8)
    pen.rectangle(-w / 2 + 5, -h + 1, w - 10, h - 21, PAPER, 2, line=1.4)
    pen.ellipse(0, -13, 3.4, fill=STEEL, ink=None)
    pen.polygon([(-w * 0.34, -9), (w * 0.34, -9), (w * 0.42, 1), (-w * 0.42, 1)], WOOD)


@prop
def tablet_back(pen: Pen, w: float = 150, h: float = 104) -> None:
    """A tablet from behind: nobody on this side sees the screen. Origin: its middle."""
    pen.rectangle(-w / 2, -h / 2, w, h, STEEL_DARK, 12)
    pen.fill(paths.rectangle(-w / 2 + 6, -h / 2 + 6, w - 12, h - 12, 8), light(STEEL_DARK, 0.18))
    pen.ellipse(-w / 2 + 20, -h / 2 + 19, 6, fill=DARK, line=1.6)


@prop
def tablet_flat(pen: Pen, w: float = 150, h: float = 46) -> None:
    """A tablet lying on the table with four pictures on it. Origin: middle of its front edge."""
    half, slope = w / 2, 14
    pen.polygon([(-half, 0), (half, 0), (half - slope, -h), (-half + slope, -h)], DARK, line=3)
    pen.polygon(
        [(-half + 10, -5), (half - 10, -5), (half - slope - 7, -h + 5), (-half + slope + 7, -h + 5)], PAPER, None
    )
    for x, name in zip((-0.33, -0.11, 0.11, 0.33), TILES, strict=True):
        tile = pen.at(w * x, -h / 2, w * 0.09, scale_y=h * 0.3)
        outline, colour = TILES[name]
        tile.polygon([(-1.08, 1), (1.08, 1), (0.92, -1), (-0.92, -1)], light(colour, 0.6), line=1.5)
        tile.path(outline, colour, width=1.4)


@prop
def dashed_frame(pen: Pen, w: float = 74, h: float = 92, col: str = "#87818F") -> None:
    """An empty place: something is missing here. Origin: its middle."""
    step = 15
    for x1, y1, x2, y2 in ((-1, -1, 1, -1), (1, -1, 1, 1), (1, 1, -1, 1), (-1, 1, -1, -1)):
        start, end = (x1 * w / 2, y1 * h / 2), (x2 * w / 2, y2 * h / 2)
        count = round(math.dist(start, end) / step)
        dashes = [(paths.between(start[0], end[0], (i + k) / count), paths.between(start[1], end[1], (i + k) / count))
                  for i in range(count) for k in (0.2, 0.8)]  # fmt: skip
        pen.line("".join(paths.polyline(dashes[i : i + 2], closed=False) for i in range(0, len(dashes), 2)), col, 4.5)


def code(pen: Pen, size: float = 72, col: str = INK) -> None:
    """A square code as one reads with a camera. Origin: its middle."""
    unit = size / 13
    modules = pen.at(-6.5 * unit, -6.5 * unit, unit)
    squares = "".join(paths.rectangle(int(m[0], 16), int(m[1], 16), 1.04, 1.04) for m in MODULES.split())
    hearts = "".join(paths.rectangle(x + 1.75, y + 1.75, 1.5, 1.5) for x, y in FINDERS)
    modules.fill(squares + hearts, col)
    rings = "".join(paths.rectangle(x + 0.5, y + 0.5, 4, 4) for x, y in FINDERS)
    modules.path(rings, None, col, modules.size)


@prop
def code_card(pen: Pen, w: float = 170, h: float = 112) -> None:
    """A card with a square code and three short lines for its signs, no name and no face. Origin: its middle."""
    pen.rectangle(-w / 2, -h / 2, w, h, WHITE, 11)
    code(pen.at(-w / 2 + h * 0.48, 0), h * 0.74)
    left, strokes = -w / 2 + h * 0.96, ((-0.2, 1.0), (0.02, 0.62), (0.24, 0.84))
    room = w / 2 - h * 0.11 - left
    lines = (paths.polyline([(left, h * y), (left + room * share, h * y)], closed=False) for y, share in strokes)
    pen.line("".join(lines), STEEL_DARK, h * 0.07)


@prop
def name_card(pen: Pen, w: float = 150, h: float = 100) -> None:
    """An identity card: the outline of a head and shoulders, lines for name and date. Origin: its middle."""
    pen.rectangle(-w / 2, -h / 2, w, h, "#EFEBE2", 10)
    frame = pen.at(-w * 0.25, 0, h / 100)
    frame.rectangle(-27, -34, 54, 68, WHITE, 3, line=1.8)
    frame.path([Corner(-21, 33), (-20, 14), (-6, 6), (6, 6), (20, 14), Corner(21, 33)], "#A9A3AE", width=1.8)
    frame.ellipse(0, -9, 13, 15, "#A9A3AE", line=1.8)
    lines = [((0.04, -0.22), (0.4, -0.22)), ((0.04, 0), (0.4, 0)), ((0.04, 0.22), (0.28, 0.22))]
    pen.line(
        "".join(paths.polyline([(w * x, h * y) for x, y in stroke], closed=False) for stroke in lines), STEEL_DARK, 6
    )


@prop
def start_button(pen: Pen, r: float = 26) -> None:
    """The round button that begins: a triangle pointing onward."""
    pen.ellipse(0, 0, r, fill=ARROW)
    pen.polygon([(-r * 0.3, -r * 0.5), (r * 0.55, 0), (-r * 0.3, r * 0.5)], WHITE, WHITE, 3)


@prop
def tick(pen: Pen, size: float = 34, col: str = "#1B7F6B") -> None:
    """A plain tick: it is there, it is kept."""
    stroke = [(-size * 0.5, size * 0.02), (-size * 0.12, size * 0.4), (size * 0.55, -size * 0.42)]
    pen.line(stroke, col, size * 0.26)


@prop
def sparkle(pen: Pen, r: float = 12, col: str = "#E2B23A") -> None:
    """A star of light on a clean surface."""
    points: list[Corner] = []
    for index in range(8):
        reach, angle = (r if index % 2 == 0 else r * 0.28), index * math.pi / 4
        points.append(Corner(reach * math.sin(angle), -reach * math.cos(angle)))
    pen.polygon([(p.x, p.y) for p in points], col, None)


@prop
def closed_eyes(pen: Pen, gap: float = 56, col: str = "#A9BBD0") -> None:
    """Two lowered lids with lashes: the thing sleeps."""
    for side in (-1, 1):
        lid = pen.at(side * gap / 2, 0)
        lid.curve([(-16, -3), (-8, 5), (0, 8), (8, 5), (16, -3)], col, 4.5)
        lid.line("M-10,7L-14,13M0,10L0,17M10,7L14,13", col, 3.4)


# ---------------------------------------------------------------- lock, clock, calendar
@prop
def padlock(pen: Pen, scale_body: float = 1, col: str = YELLOW) -> None:
    """A closed padlock. Origin: middle of its body."""
    lock = pen.at(0, 0, scale_body)
    bow = "M-15,-16L-15,-32C-15,-53 15,-53 15,-32L15,-16"
    lock.line(bow, INK, 12)
    lock.line(bow, STEEL, 6.5)
    lock.rectangle(-27, -20, 54, 44, col, 5)
    lock.fill(paths.ellipse(0, -2, 5.5), INK)
    lock.line([(0, 0), (0, 11)], INK, 4.5)


@prop
def clock(pen: Pen, r: float = 86, minutes: float = 10) -> None:
    """A clock face; the sector of the next ``minutes`` is filled. Origin: its middle."""
    pen.ellipse(0, 0, r, fill=WHITE, line=4)
    turn = minutes * math.pi / 30
    rim = [(r * 0.88 * math.sin(turn * i / 32), -r * 0.88 * math.cos(turn * i / 32)) for i in range(33)]
    pen.fill(paths.polyline([(0, 0), *rim]), "#B9D3EE")
    for index in range(12):
        angle, inner = index * math.pi / 6, (0.76 if index % 3 == 0 else 0.83)
        sine, cosine = math.sin(angle), -math.cos(angle)
        pen.line(
            [(r * inner * sine, r * inner * cosine), (r * 0.9 * sine, r * 0.9 * cosine)],
            INK,
            4 if index % 3 == 0 else 2.4,
        )
    pen.line([(0, 0), (0, -r * 0.5)], INK, 7)
    pen.line([(0, 0), (r * 0.7 * math.sin(turn), -r * 0.7 * math.cos(turn))], INK, 4.5)
    pen.ellipse(0, 0, 6, fill=INK)


@prop
def calendar(pen: Pen, w: float = 168, h: float = 160, past: int = 6, due: int = 13) -> None:
    """A calendar sheet: days gone by are crossed out, the due day is ringed. Origin: middle of its upper edge."""
    pen.rectangle(-w / 2, 0, w, h, WHITE, 8)
    pen.path(paths.polyline([(-w / 2, 36), (-w / 2, 8), (w / 2, 8), (w / 2, 36)]), BLUE)
    for x in (-w * 0.24, w * 0.24):
        pen.line([(x, -8), (x, 16)], INK, 7)
    column, row = w / 8.3, (h - 52) / 3
    spots = [(column * (index % 7 - 3), 46 + row * (index // 7 + 0.45)) for index in range(21)]
    size = column * 0.38
    days = "".join(paths.rectangle(x - size, y - size, 2 * size, 2 * size, 2) for x, y in spots[past:])
    pen.path(days, "#E9E6DD", width=1.3)
    gone = "".join(
        paths.polyline([(x - size, y - size * up), (x + size, y + size * up)], closed=False)
        for x, y in spots[:past]
        for up in (-1, 1)
    )
    pen.line(gone, "#A9A3AE", 2.6)
    x, y = spots[due]
    pen.ellipse(x, y, size * 1.55, fill="#F9D9A0", ink=RED, line=4)


@prop
def waste_bin(pen: Pen, w: float = 88, h: float = 112) -> None:
    """An open bin; what falls in is drawn before it. Origin: middle of its foot."""
    pen.shadow(0, 2, w * 0.48, 6)
    pen.polygon([(-w * 0.46, -h), (w * 0.46, -h), (w * 0.36, 0), (-w * 0.36, 0)], STEEL_DARK)
    pen.line("".join(f"M{x * w},{-h + 24}L{x * w * 0.84},-14" for x in (-0.22, 0.0, 0.22)), dark(STEEL_DARK, 0.45), 4)
    pen.rectangle(-w * 0.54, -h - 4, w * 1.08, 15, STEEL, 3)


@prop
def result_sheet(pen: Pen, w: float = 58, h: float = 74) -> None:
    """A sheet of paper with a picture and lines. Origin: its middle."""
    pen.rectangle(-w / 2, -h / 2, w, h, PAPER, 3)
    pen.rectangle(-w * 0.34, -h * 0.38, w * 0.68, h * 0.34, SKY, 2, line=1.6)
    pen.line("".join(f"M{-w * 0.32},{h * y}L{w * 0.32},{h * y}" for y in (0.12, 0.26)), STEEL_DARK, 4)


@prop
def hourglass(pen: Pen, h: float = 170) -> None:
    """Sand runs from the upper to the lower glass: wait. Origin: its middle."""
    glass = pen.at(0, 0, h / 170)
    half = [Corner(-46, -68), (-44, -42), (-20, -16), (-6, 0), (-20, 16), (-44, 42), Corner(-46, 68)]
    bulb = [*half, *(Corner(-p[0], p[1]) if isinstance(p, Corner) else (-p[0], p[1]) for p in half[::-1])]
    glass.fill(bulb, GLASS)
    glass.fill([Corner(-38, -36), Corner(38, -36), (20, -17), Corner(4, 0), Corner(-4, 0), (-20, -17)], YELLOW)
    glass.fill([Corner(-43, 67), (-38, 50), (-14, 30), (0, 24), (14, 30), (38, 50), Corner(43, 67)], YELLOW)
    glass.line([(0, -4), (0, 30)], YELLOW, 4)
    glass.path(bulb, width=FOREGROUND)
    for y in (-82, 68):
        glass.rectangle(-58, y, 116, 14, WOOD, 4)


# ---------------------------------------------------------------- in the hand
@tool
def code_card_held(pen: Pen) -> None:
    """A card with a code; the hand holds its lower right corner."""
    code_card(pen.at(-82, -52), 230, 152)


@tool
def tablet_held(pen: Pen) -> None:
    """A clean, empty tablet; the hand holds its left edge."""
    tablet(pen.at(84, -28), 200, 146, WHITE)


# ---------------------------------------------------------------- doors
@prop
def way_out(pen: Pen, w: float = 92, h: float = 200, col: str = WOOD) -> None:
    """An open door: daylight and a path outside. Origin: middle of its sill."""
    pen.rectangle(-w / 2 - 9, -h - 9, w + 18, h + 9, dark(col, 0.12), 2)
    pen.rectangle(-w / 2, -h, w, h, SKY, 0, line=1.8)
    pen.fill(paths.rectangle(-w / 2 + 1, -h * 0.32, w - 2, h * 0.32 - 1), "#BFDCA6")
    pen.fill(paths.polyline([(-w * 0.34, -1), (w * 0.34, -1), (w * 0.1, -h * 0.32), (-w * 0.1, -h * 0.32)]), "#F0E2C4")
    pen.ellipse(w * 0.2, -h * 0.8, 11, fill=YELLOW, ink=None)
    leaf = [(w / 2, -h), (w / 2 + 36, -h - 13), (w / 2 + 36, 15), (w / 2, 0)]
    pen.polygon(leaf, col)
    pen.ellipse(w / 2 + 28, -h * 0.46, 4, fill=YELLOW, line=1.6)


@prop
def way_shut(pen: Pen, w: float = 130, h: float = 220, col: str = WOOD) -> None:
    """A shut door with a lock. Origin: middle of its sill."""
    pen.rectangle(-w / 2 - 11, -h - 11, w + 22, h + 11, dark(col, 0.3), 2)
    pen.rectangle(-w / 2, -h, w, h, col, 1)
    for y, high in ((-h + 16, h * 0.36), (-h * 0.5, h * 0.42)):
        pen.rectangle(-w / 2 + 16, y, w - 32, high, light(col, 0.14), 2, dark(col, 0.4), 1.8)
    pen.line([(w / 2 - 14, -h * 0.5), (w / 2 - 32, -h * 0.5)], INK, 9)
    pen.line([(w / 2 - 14, -h * 0.5), (w / 2 - 32, -h * 0.5)], YELLOW, 4.5)


# ---------------------------------------------------------------- tea
@prop
def tea_glass(pen: Pen, level: float = 0.75, steam: bool = True) -> None:
    """A waisted tea glass on a saucer, filled up to ``level``. Origin: middle of the saucer."""
    pen.ellipse(0, 0, 36, 7, WHITE)
    side = [Corner(-19, -62), (-14, -44), (-13, -34), (-19, -18), Corner(-13, -2)]
    glass = [*side, *(Corner(-p[0], p[1]) if isinstance(p, Corner) else (-p[0], p[1]) for p in side[::-1])]
    pen.fill(glass, GLASS)
    top = -62 * level
    pen.clipped(paths.smooth(glass), lambda inside: inside.fill(paths.rectangle(-24, top, 48, -top), TEA))
    pen.path(glass)
    pen.line([(-9, -20), (-7, -10)], light(TEA, 0.5), 2.6)
    if steam:
        for x in (-8, 9):
            pen.curve([(x, -72), (x + 6, -83), (x - 3, -94), (x + 5, -107)], "#AEB9C4", 3.4)


@tool
def teapot(pen: Pen) -> None:
    """A teapot held by its handle, the spout forward; turn it clockwise to pour."""
    spout: Points = [Corner(84, -12), (104, -22), Corner(121, -47), Corner(131, -41), (118, -8), Corner(86, 18)]
    pen.path(spout, BLUE)
    handle: Points = [(38, -32), (10, -34), (0, -16), (0, 8), (12, 22), (36, 20)]
    pen.curve(handle, INK, 10)
    pen.curve(handle, DARK, 5.4)
    pen.path([Corner(36, 30), (24, 0), (36, -32), (62, -42), (88, -30), (98, 0), Corner(86, 30)], BLUE)
    pen.fill([(70, -36), (88, -26), (94, 0), (86, 26), (76, 28), (84, 0)], dark(BLUE, 0.16))
    pen.path([Corner(38, -34), (46, -46), (62, -50), (78, -46), Corner(86, -34), (62, -30)], light(BLUE, 0.25))
    pen.ellipse(62, -53, 5, fill=light(BLUE, 0.25))


@prop
def stream(pen: Pen, length: float = 40, col: str = TEA, w: float = 4) -> None:
    """Tea running into the glass; origin: where it leaves the spout."""
    run = [(0.0, 0.0), (3.0, length * 0.35), (4.0, length)]
    pen.curve(run, INK, w + 3)
    pen.curve(run, col, w)
