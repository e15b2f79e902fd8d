"""Things of everyday life, known without any trade: tea, sweeping, bread and fruit, shoes and socks."""

import random

from skills_app.pictures import paths
from skills_app.pictures.colours import (
    BLUE,
    DARK,
    INK,
    RED,
    STEEL,
    STEEL_DARK,
    TEAL,
    WHITE,
    WOOD,
    WOOD_LIGHT,
    YELLOW,
    dark,
    light,
)  # fmt: skip
from skills_app.pictures.paths import Corner, Points
from skills_app.pictures.pen import Pen
from skills_app.pictures.props.registry import prop, tool
from skills_app.pictures.props.utensils import rod

TEA, STRAW, BRASS = "#B5602A", "#E2B65C", "#E0B23E"
CRUMB, CRUST, APPLE = "#F3DDAE", "#B8743A", "#CF4437"


def _mirrored(left: Points) -> Points:
    """The points and, back along the other side, their mirror images."""
    return [*left, *(Corner(-p[0], p[1]) if isinstance(p, Corner) else (-p[0], p[1]) for p in left[::-1])]


# ---------------------------------------------------------------- tea
CUP_SIDE: Points = [Corner(-46, -82), (-45, -40), (-36, -8), Corner(-20, 0)]


@prop
def tea_cup(pen: Pen, col: str = BLUE, tea: bool = True, bag: bool = False) -> None:
    """Cup with its handle to the right, tea in it; ``bag``: thread and tag of a tea bag. Origin: middle of its foot."""
    pen.shadow(0, 0, 40, 6)
    _cup(pen, col, tea, bag)


def _cup(pen: Pen, col: str = BLUE, tea: bool = True, bag: bool = False) -> None:
    ring: Points = [(40, -64), (66, -68), (76, -46), (62, -26), (34, -22)]
    pen.curve(ring, INK, 15)
    pen.curve(ring, dark(col), 10.6)
    outline = _mirrored(CUP_SIDE)
    pen.fill(outline, col)
    pen.fill(
        [Corner(18, -80), (20, -40), Corner(8, -1), Corner(20, 0), (36, -8), (45, -40), Corner(46, -82)], dark(col)
    )
    pen.path(outline)
    pen.ellipse(0, -82, 46, 14, light(col, 0.6))
    pen.ellipse(0, -79, 40, 10.5, TEA if tea else light(col, 0.3), dark(TEA, 0.3) if tea else INK, 1.4)
    if bag:
        pen.line([(-12, -80), (-24, -70), (-25, -44)], INK, 4.6)
        pen.line([(-12, -80), (-24, -70), (-25, -44)], WHITE, 2)
        pen.rectangle(-36, -44, 22, 24, YELLOW, 2)


@prop
def cup_fallen(pen: Pen, col: str = BLUE) -> None:
    """Cup that lies on its side, its opening to the left, the tea in a puddle before it. Origin: middle of its foot."""
    pen.path([(-176, 2), (-168, -22), (-120, -30), (-84, -44), (-40, -30), (10, -14), (16, 8), (-34, 22), (-110, 26),
              (-158, 20)], TEA)  # fmt: skip
    pen.curve([(-150, -6), (-124, -16), (-96, -20)], light(TEA, 0.5), 4)
    pen.ellipse(-196, 12, 9, 5, TEA)
    ring: Points = [(-6, -84), (-14, -112), (10, -124), (32, -110), (30, -78)]
    pen.curve(ring, INK, 15)
    pen.curve(ring, col, 10.6)
    outline = [Corner(-46, -92), (0, -91), (32, -82), Corner(42, -64), Corner(42, -28), (32, -10), (0, -1),
               Corner(-46, 0)]  # fmt: skip
    pen.fill(outline, col)
    pen.fill([Corner(-44, -26), (0, -26), Corner(42, -36), Corner(42, -28), (32, -10), (0, -1), Corner(-44, 0)],
             dark(col))  # fmt: skip
    pen.path(outline)
    pen.ellipse(-46, -46, 15, 46, light(col, 0.6))
    pen.ellipse(-44, -45, 10, 39, light(col, 0.2), INK, 1.4)
    pen.path([Corner(-52, -14), (-44, -20), Corner(-36, -12), (-40, -2), Corner(-47, 0)], TEA, None)


KETTLE_SIDE: Points = [(-24, -96), (-52, -82), (-72, -44), (-70, -10), Corner(-58, 0)]


@prop
def tea_kettle(pen: Pen, col: str = RED, lid: bool = True) -> None:
    """Kettle without its handle, spout to the right; without ``lid`` it is open. Origin: middle of its foot."""
    pen.shadow(0, 0, 68, 8)
    _kettle(pen, col, lid)


def _kettle(pen: Pen, col: str = RED, lid: bool = True) -> None:
    pen.path([Corner(50, -72), (78, -78), Corner(100, -108), Corner(116, -98), (102, -62), Corner(58, -30)], col)
    pen.path([Corner(100, -108), (112, -110), Corner(116, -98), (106, -98)], DARK)
    outline = _mirrored(KETTLE_SIDE)
    pen.fill(outline, col)
    pen.fill([Corner(24, -94), (38, -60), Corner(30, -1), Corner(58, 0), (70, -10), (72, -44), (52, -82)], dark(col))
    pen.curve([(-54, -58), (-46, -72), (-34, -82)], light(col, 0.5), 5)
    pen.path(outline)
    if not lid:
        pen.ellipse(0, -94, 32, 9, light(col, 0.3))
        pen.ellipse(0, -92, 26, 6, DARK, None)
        return
    pen.path([Corner(-34, -92), (-24, -106), (0, -110), (24, -106), Corner(34, -92), (0, -86)], light(col, 0.2))
    pen.ellipse(0, -115, 9, 8, DARK)


@prop
def kettle_handle(pen: Pen, down: bool = False) -> None:
    """The high handle of that kettle; ``down``: folded back, to be drawn behind the open kettle. Same origin."""
    at = pen.at(0, -82, 1, scale_y=0.42 if down else 1)
    bow: Points = [(-54, 0), (-62, -44), (-36, -78), (0, -86), (36, -78), (62, -44), (54, 0)]
    at.curve(bow, INK, 9)
    at.curve(bow, STEEL, 4.6)
    grip: Points = [(-42, -75), (0, -86), (42, -75)]
    at.curve(grip, INK, 17)
    at.curve(grip, DARK, 12.6)


@prop
def steam_puff(pen: Pen) -> None:
    """Thick steam that blows up to the right. Origin: where it comes out."""
    puffs = ((3, -6, 6), (9, -20, 10), (20, -38, 15), (40, -52, 19), (62, -64, 23), (88, -66, 18), (70, -88, 15))
    pen.blob([paths.ellipse(*puff) for puff in puffs], "#FBFDFE", 1.8)
    pen.curve([(24, -36), (32, -46), (44, -46)], STEEL, 2.2)
    pen.curve([(54, -62), (62, -74), (76, -72)], STEEL, 2.2)


@tool
def kettle_held(pen: Pen) -> None:
    """That kettle in the fist round its handle, the spout forward; turn it clockwise to pour."""
    at = pen.at(0, 168)
    _kettle(at)
    kettle_handle(at)


@tool
def tea_cup_held(pen: Pen) -> None:
    """Cup of tea held round its body; upright at angle 0."""
    _cup(pen.at(0, 42))


@prop
def kitchen_tap(pen: Pen, reach: float = 130) -> None:
    """Large tap that comes ``reach`` from the right; water leaves at the origin."""
    pipe: Points = [(reach, -80), (70, -80), (20, -72), (2, -44), (0, -6)]
    pen.curve(pipe, INK, 27)
    pen.curve(pipe, STEEL, 22.6)
    pen.curve([(reach, -86), (70, -86), (28, -80)], WHITE, 4)
    pen.rectangle(-18, -14, 36, 16, STEEL_DARK, 4)
    pen.rectangle(72, -112, 16, 26, STEEL_DARK, 3)
    pen.rectangle(48, -126, 64, 18, light(BLUE, 0.2), 8)


@prop
def water_column(pen: Pen, h: float = 60, w: float = 20) -> None:
    """Water that runs from a wide tap at y = 0."""
    pen.path([Corner(-w / 2, 0), (-w * 0.4, h / 2), Corner(-w * 0.46, h), Corner(w * 0.46, h), (w * 0.4, h / 2),
              Corner(w / 2, 0)], "#A9DDF0", "#3F7FA6", 2)  # fmt: skip
    pen.line([(-w * 0.14, 6), (-w * 0.1, h - 6)], WHITE, 3)


# ---------------------------------------------------------------- sweeping
@prop
def house_broom(pen: Pen, length: float = 190) -> None:
    """Broom, its bristles down. Origin: middle of the bristles' foot."""
    rod(pen, [(0, -80), (0, -80 - length)], WOOD_LIGHT, 11)
    pen.path([Corner(-60, -66), (-68, -34), Corner(-84, 2), (-40, 7), (0, 8), (40, 7), Corner(84, 2), (68, -34),
              Corner(60, -66)], STRAW)  # fmt: skip
    for share in (-0.8, -0.55, -0.3, -0.1, 0.12, 0.34, 0.58, 0.82):
        pen.line([(58 * share, -58), (80 * share, 2)], dark(STRAW, 0.35), 2)
    pen.rectangle(-64, -86, 128, 26, RED, 8)


@prop
def dustpan(pen: Pen) -> None:
    """Dustpan, its open edge to the viewer, swept dirt in it. Origin: middle of its open edge."""
    pen.shadow(0, 2, 112, 9)
    pen.rectangle(-15, -172, 30, 92, BLUE, 14)
    pen.ellipse(0, -156, 5, 6, dark(BLUE, 0.5), None)
    pen.polygon([(-74, -108), (74, -108), (110, -6), (-110, -6)], BLUE)
    pen.polygon([(-62, -84), (62, -84), (100, 0), (-100, 0)], light(BLUE, 0.45), line=1.6)
    for side in (-1, 1):
        pen.polygon([(side * 74, -108), (side * 110, -6), (side * 98, 4), (side * 62, -84)], dark(BLUE, 0.2))
    pen.at(0, -26, 0.5).path([(-92, 8), (-66, -24), (-24, -40), (6, -62), (40, -34), (84, -20), (98, 8), (0, 20)],
                             "#9C8468")  # fmt: skip
    dirt(pen.at(0, -34), 90, 26, 12)


@prop
def dirt(pen: Pen, w: float = 200, h: float = 50, n: int = 30) -> None:
    """Sand, crumbs and dry leaves strewn on the floor. Origin: their middle."""
    chance = random.Random(5)  # noqa: S311 - a fixed pattern, nothing secret
    for index in range(n):
        at = pen.at(chance.uniform(-1, 1) * w / 2, chance.uniform(-1, 1) * h / 2, 1, chance.uniform(-40, 40))
        if index % 5 == 2 and w > 100:
            _dry_leaf(at, "#B5763A" if index % 2 else "#C99A3E")
        else:
            at.ellipse(0, 0, 3 + index % 3, 2.4, "#7A6248", INK, 1.4)


def _dry_leaf(pen: Pen, col: str) -> None:
    pen.path([Corner(-20, 0), (-8, -10), (8, -9), Corner(22, 0), (8, 9), (-8, 9)], col)
    pen.line([(-28, 2), (14, 0)], dark(col, 0.4), 1.8)


# ---------------------------------------------------------------- things lying on a table
@prop
def soup_spoon(pen: Pen) -> None:
    """Spoon, its bowl to the right. Origin: its middle."""
    pen.path([Corner(30, -6), (-60, -9), (-128, -13), (-140, 0), (-128, 13), (-60, 9), Corner(30, 6)], STEEL)
    bowl = [(22, 0), (42, -24), (84, -36), (122, -26), (136, 0), (122, 26), (84, 36), (42, 24)]
    pen.path(bowl, STEEL)
    pen.path([(40, 2), (56, -15), (86, -24), (114, -16), (124, 2), (112, 18), (84, 26), (54, 18)], STEEL_DARK, None)
    pen.path(
        [(46, 6), (62, -8), (90, -14), (116, -2), (118, 8), (106, 18), (82, 24), (56, 18)], light(STEEL, 0.3), None
    )


@prop
def door_key(pen: Pen) -> None:
    """Key, its bit to the right. Origin: its middle."""
    pen.rectangle(-40, -11, 160, 22, BRASS, 5)
    for x, high in ((62, 34), (94, 44)):
        pen.rectangle(x, 8, 20, high, BRASS, 2)
    pen.fill(paths.rectangle(-30, -8, 148, 16, 4), BRASS)
    pen.ellipse(-82, 0, 54, 54, BRASS)
    pen.fill(paths.ellipse(-76, 6, 44, 44), dark(BRASS, 0.12))
    pen.ellipse(-82, 0, 25, 25, "#F7F3EA")


@prop
def banana(pen: Pen) -> None:
    """Ripe banana. Origin: its middle."""
    col = "#F6CF3C"
    outline = [Corner(-118, -66), (-108, -26), (-70, 28), (0, 52), (70, 32), (112, -14), Corner(126, -46),
               Corner(112, -52), (88, -24), (46, -4), (-4, -6), (-56, -30), (-86, -60), Corner(-98, -78)]  # fmt: skip
    pen.fill(outline, col)
    pen.fill([Corner(-112, -40), (-70, 28), (0, 52), (70, 32), Corner(120, -30), (70, 16), (0, 32), (-66, 8)],
             dark(col, 0.16))  # fmt: skip
    pen.curve([(-104, -56), (-66, -2), (0, 22), (66, 8), (112, -34)], dark(col, 0.35), 2)
    pen.path(outline)
    pen.path([Corner(-118, -66), Corner(-98, -78), Corner(-112, -104), Corner(-126, -98)], "#9C8A3A")
    pen.path([Corner(126, -46), (118, -56), Corner(112, -52), (116, -44)], DARK)


@prop
def bread_cut(pen: Pen) -> None:
    """Loaf of bread with two slices cut off. Origin: middle of its foot."""
    pen.shadow(0, 0, 136, 9)
    pen.path([Corner(-26, -2), (-44, -30), (-40, -84), (0, -104), (84, -104), (124, -84), (132, -34), Corner(118, -2)],
             CRUST)  # fmt: skip
    for x in (22, 56, 90):
        pen.curve([(x - 8, -96), (x + 6, -84), (x + 14, -66)], light(CRUST, 0.5), 5)
    for x, y in ((-24, 0), (-72, 4), (-104, 8)):
        slice_of = pen.at(x, y)
        slice_of.path([Corner(-34, 0), (-40, -34), (-48, -76), (-20, -100), (18, -100), (46, -76), (38, -34),
                       Corner(34, 0)], CRUST)  # fmt: skip
        slice_of.path([Corner(-27, -7), (-31, -36), (-38, -74), (-16, -91), (14, -91), (36, -74), (29, -36),
                       Corner(27, -7)], CRUMB, dark(CRUST, 0.1), 1.4)  # fmt: skip
    for dx, dy in ((-14, -66), (8, -76), (-4, -44), (14, -52), (-16, -26), (8, -24)):
        pen.ellipse(-104 + dx, 8 + dy, 3, 2.2, dark(CRUMB, 0.18), None)


@prop
def apple_bowl(pen: Pen) -> None:
    """Three apples in a bowl. Origin: middle of its foot."""
    pen.shadow(0, 0, 52, 6)
    for x, y, col in ((-30, -66, APPLE), (32, -66, "#8DB84A"), (2, -84, APPLE)):
        at = pen.at(x, y)
        at.path([(-30, -6), (-18, -28), (0, -24), (18, -28), (30, -6), (22, 22), (0, 26), (-22, 22)], col)
        at.curve([(-19, -4), (-16, -14), (-9, -19)], light(col, 0.6), 4)
        at.curve([(0, -22), (1, -32), (6, -38)], INK, 4)
    pen.path([Corner(-76, -56), (-62, -18), Corner(-34, 0), Corner(34, 0), (62, -18), Corner(76, -56)], WOOD)
    pen.fill([Corner(34, -54), (30, -20), Corner(14, -2), Corner(34, -2), (60, -18), Corner(73, -54)], dark(WOOD))
    pen.path([Corner(-76, -56), (-62, -18), Corner(-34, 0), Corner(34, 0), (62, -18), Corner(76, -56)])


# ---------------------------------------------------------------- what one wears
@prop
def laced_shoe(pen: Pen, col: str = TEAL) -> None:
    """Shoe with laces, its toe to the right. Origin: middle of its sole."""
    pen.shadow(0, 0, 128, 9)
    upper = [Corner(-116, -14), (-120, -56), Corner(-112, -108), (-84, -96), Corner(-44, -112), Corner(-22, -124),
             (-2, -100), (34, -74), (84, -60), (114, -42), Corner(122, -14)]  # fmt: skip
    pen.fill(upper, col)
    pen.fill([Corner(-116, -40), (0, -30), Corner(120, -34), Corner(122, -14), Corner(-116, -14)], dark(col))
    pen.path(upper)
    pen.path([Corner(70, -16), (72, -44), Corner(88, -58), (112, -44), Corner(122, -16)], light(col, 0.4))
    pen.curve([(-60, -16), (-62, -60), (-44, -110)], dark(col, 0.5), 1.8)
    for x, y in ((-34, -98), (-12, -82), (12, -68), (36, -60)):
        pen.line([(x, y), (x + 20, y - 14)], INK, 8.6)
        pen.line([(x, y), (x + 20, y - 14)], WHITE, 5)
    pen.rectangle(-122, -20, 250, 20, WHITE, 9)


@prop
def striped_sock(pen: Pen, col: str = "#C8503C") -> None:
    """Knitted sock, its toe to the right. Origin: middle of its sole."""
    pen.shadow(10, 2, 100, 8)
    outline = [Corner(-66, -196), Corner(8, -196), (6, -130), (14, -86), (54, -70), (104, -58), (122, -28), (104, 0),
               (40, 2), (-30, 0), (-68, -20), (-74, -70), (-66, -130)]  # fmt: skip
    knitted = paths.smooth(outline)
    pen.path(knitted, WHITE)

    def pattern(inside: Pen) -> None:
        for y in (-164, -133, -102):
            inside.fill(paths.rectangle(-90, y, 120, 18), col)
        inside.fill(paths.ellipse(-72, -12, 46, 40), col)
        inside.fill(paths.ellipse(124, -24, 46, 50), col)
        inside.fill(paths.rectangle(-90, -200, 120, 22), col)
        for x in (-54, -42, -30, -18, -6):
            inside.line([(x, -194), (x, -180)], dark(col, 0.35), 2)

    pen.clipped(knitted, pattern)
    pen.path(knitted)
