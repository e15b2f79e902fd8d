"""Desserts: testing and unmoulding a cake, egg white, melting chocolate, a batter step by step."""

from typing import Literal

from skills_app.pictures import paths
from skills_app.pictures.colours import (
    INK,
    IRON,
    ORANGE,
    STEEL,
    STEEL_DARK,
    WHITE,
    WOOD_LIGHT,
    dark,
    light,
)  # fmt: skip
from skills_app.pictures.paths import Corner, Points
from skills_app.pictures.pen import Pen
from skills_app.pictures.props.cookware import OPENING, draw_body, draw_opening
from skills_app.pictures.props.goods import packet
from skills_app.pictures.props.registry import prop, tool
from skills_app.pictures.props.utensils import rod

CAKE, BATTER = "#C08043", "#F6E3A8"
BUTTER, YOLK, SHELL, CHOCOLATE = "#F7D65A", "#F2A93B", "#E8C39A", "#6B4030"
WATER, BOWL = "#7FBFE6", "#7FA3C4"


# ---------------------------------------------------------------- is the cake done?
def _dome(pen: Pen, w: float, high: float, *, sugar: bool = False) -> None:
    """The risen top of a cake ``w`` wide at its rim. Origin: middle of the rim."""
    b = w * OPENING * 0.9
    crown: Points = [Corner(-w / 2, 0), (-w * 0.43, -high * 0.62), (-w * 0.2, -high), (w * 0.2, -high),
                     (w * 0.43, -high * 0.62), Corner(w / 2, 0), (w * 0.3, b * 0.62), (0, b * 0.84),
                     (-w * 0.3, b * 0.62)]  # fmt: skip
    pen.fill(crown, CAKE)
    pen.fill([Corner(w * 0.2, -high * 0.98), (w * 0.43, -high * 0.62), Corner(w / 2, 0), (w * 0.3, b * 0.62),
              (w * 0.28, -high * 0.3)], dark(CAKE))  # fmt: skip
    if sugar:
        pen.fill([(-w * 0.38, -high * 0.36), (-w * 0.3, -high * 0.8), (-w * 0.1, -high * 0.95),
                  (w * 0.16, -high * 0.94), (w * 0.34, -high * 0.66), (w * 0.36, -high * 0.2), (w * 0.1, b * 0.3),
                  (-w * 0.2, b * 0.34)], WHITE)  # fmt: skip
    for x, y in ((-0.2, 0.5), (0.02, 0.25), (0.2, 0.6)):
        pen.curve([(w * (x - 0.07), -high * y), (w * x, -high * y - 5), (w * (x + 0.08), -high * y + 2)],
                  dark(CAKE, 0.35 if not sugar else 0.1), 2)  # fmt: skip
    pen.path(crown)


@prop
def cake_in_tin(pen: Pen, w: float = 200, h: float = 72) -> None:
    """Round springform with a cake that has risen over its rim, brown. Origin: middle of its foot."""
    pen.shadow(0, 0, w * 0.52, 7)
    draw_body(pen, w, w * 0.97, h, IRON)
    pen.rectangle(w * 0.27, -h + 10, 14, h - 26, STEEL, 3, line=1.8)
    pen.ellipse(0, -h, w / 2, w * OPENING, STEEL)
    _dome(pen.at(0, -h), w * 0.94, w * 0.2)


@prop
def cake_without_tin(pen: Pen, w: float = 190, h: float = 62, sugar: bool = False) -> None:
    """The same cake, standing free; ``sugar``: icing sugar lies on it. Origin: middle of its foot."""
    pen.shadow(0, 0, w * 0.52, 7)
    draw_body(pen, w, w * 0.97, h, dark(CAKE, 0.08))
    _dome(pen.at(0, -h), w, w * 0.2, sugar=sugar)


@prop
def springform_ring(pen: Pen, w: float = 210, h: float = 40) -> None:
    """The empty ring of a springform: one looks through it. Origin: middle of its lower edge."""
    b = w * OPENING
    top, hole = paths.ellipse(0, -h, w / 2, b), paths.ellipse(0, -1, w / 2 - 3, b - 1)
    side: Points = [Corner(-w / 2, -h), Corner(-w / 2, 0), (-w * 0.3, b * 0.8), (0, b), (w * 0.3, b * 0.8),
                    Corner(w / 2, 0), Corner(w / 2, -h), (w * 0.36, -h + b * 0.7), (0, -h + b),
                    (-w * 0.36, -h + b * 0.7)]  # fmt: skip

    def inner_wall(at: Pen) -> None:
        at.clipped(hole, lambda wall: wall.fill(top, dark(IRON, 0.25)), outside=True)
        at.path(hole, None, INK, 1.8)

    pen.clipped(top, inner_wall)
    pen.path(side, IRON)
    pen.fill([Corner(w * 0.24, -h + b * 0.88), Corner(w * 0.24, b * 0.88), (w * 0.36, b * 0.66), Corner(w / 2 - 2, -1),
              Corner(w / 2 - 2, -h + 2), (w * 0.38, -h + b * 0.64)], dark(IRON, 0.2))  # fmt: skip
    pen.path(top, None, INK, 8)
    pen.path(top, None, STEEL, 3.8)
    _open_clasp(pen.at(w * 0.1, -h + b), h)


def _open_clasp(pen: Pen, h: float) -> None:
    """The ends of the ring stand apart, the lever of the clasp sticks out. Origin: the upper edge between the ends."""
    pen.polygon([(-5, 1), (4, 0), (3, h - 1), (-6, h)], dark(IRON, 0.7), INK, 1.6)
    pen.rectangle(-22, h * 0.3, 13, h * 0.4, STEEL, 2, line=1.8)
    pen.path([Corner(10, h * 0.34), Corner(20, h * 0.3), (40, h * 0.06), Corner(58, -h * 0.2), Corner(62, -h * 0.02),
              (44, h * 0.3), Corner(22, h * 0.62), Corner(10, h * 0.64)], STEEL)  # fmt: skip


@prop
def cooling_rack(pen: Pen, w: float = 280, deep: float = 50) -> None:
    """Wire rack on feet for a hot cake. Origin: middle of its front edge."""
    half = w / 2
    for x in (-half + 14, half - 14):
        pen.line([(x, 0), (x, 22)], INK, 7)
        pen.line([(x, 0), (x, 20)], STEEL, 3)
    pen.shadow(0, 24, half, 6)
    for index in range(13):
        x = -half + w * index / 12
        pen.line([(x, 0), (x * 0.86, -deep)], STEEL_DARK, 2.4)
    for share in (0.33, 0.66):
        edge = half * (1 - 0.14 * share)
        pen.line([(-edge, -deep * share), (edge, -deep * share)], STEEL_DARK, 2.4)
    pen.polygon([(-half, 0), (half, 0), (half * 0.86, -deep), (-half * 0.86, -deep)], None, INK, 4.4)
    pen.polygon([(-half, 0), (half, 0), (half * 0.86, -deep), (-half * 0.86, -deep)], None, STEEL, 1.8)


@prop
def oven_front(pen: Pen, w: float = 320, h: float = 250) -> None:
    """A shut oven from the front: knobs, handle, lit inside behind the glass. Origin: middle of its foot."""
    half = w / 2
    pen.rectangle(-half, -h, w, h, STEEL, 4)
    pen.rectangle(-half + 8, -h + 8, w - 16, 34, light(STEEL, 0.5), 3, line=1.6)
    for x in (-0.3, -0.1, 0.3):
        pen.ellipse(x * w, -h + 25, 11, 11, WHITE)
        pen.line([(x * w, -h + 25), (x * w + (7 if x < 0.2 else 0), -h + 18)], INK, 2.4)
    pen.ellipse(w * 0.12, -h + 25, 5, 5, ORANGE, line=1.6)
    pen.rectangle(-half + 8, -h + 50, w - 16, h - 58, dark(STEEL, 0.06), 4)
    pen.rectangle(-half + 40, -h + 58, w - 80, 13, STEEL_DARK, 6)
    pen.rectangle(-half + 28, -h + 84, w - 56, h - 104, "#5B4030", 6)
    pen.rectangle(-half + 38, -h + 93, w - 76, h - 122, "#EFA552", 3, None)
    pen.line([(-half + 38, -34), (half - 38, -34)], "#8A4F24", 4)


@tool
def wooden_stick(pen: Pen) -> None:
    """A long thin wooden stick to prick a cake with."""
    rod(pen, [(-22, 0), (132, 0)], WOOD_LIGHT, 4.4)


@tool
def wooden_stick_sticky(pen: Pen) -> None:
    """The same stick with wet batter at its end, a drop of it about to fall."""
    wooden_stick(pen)
    wet = "#F7DC8E"
    pen.path([Corner(80, -4), (84, -7), (96, -8), (112, -11), (130, -12), (143, -7), (150, 0), (143, 7), (128, 11),
              (108, 9), (96, 9), (86, 7), Corner(80, 4)], wet, width=2)  # fmt: skip
    pen.path([Corner(152, 0), (164, -5), (171, 0), (164, 5)], wet, width=1.8)
    pen.line([(92, -2), (134, -4)], "#FDF3D2", 3.4)


@tool
def sugar_sieve(pen: Pen) -> None:
    """Small round sieve held level by its handle, white sugar in it."""
    rod(pen, [(-30, 0), (34, 0)], STEEL, 5)
    pen.path([Corner(32, -6), Corner(112, -6), (104, 18), (72, 28), (40, 18)], light(STEEL, 0.4))
    for index in range(5):
        pen.curve([(42 + index * 15, -2), (48 + index * 12, 22)], STEEL_DARK, 1.4)
        pen.line([(38 + index * 2, 2 + index * 5), (108 - index * 2, 2 + index * 5)], STEEL_DARK, 1.4)
    pen.path([Corner(40, -8), (56, -20), (76, -24), (94, -18), Corner(106, -8)], WHITE)
    pen.rectangle(30, -10, 84, 8, STEEL, 3)


# ---------------------------------------------------------------- a bowl for egg white
@prop
def egg_white_bowl(pen: Pen, state: Literal["clean", "yolk", "fat", "water"] = "clean") -> None:
    """Steel bowl of egg white from above, beside it the shells with the yolk; ``state``: what else is in the bowl.

    Origin: middle of the bowl."""
    pen.fill(paths.ellipse(6, 14, 148, 106), "#1D1830", 0.13)
    pen.ellipse(0, 0, 148, 108, light(STEEL, 0.3))
    pen.ellipse(0, 0, 134, 95, STEEL, INK, 1.8)
    pen.curve([(-112, -30), (-86, -62), (-46, -80)], WHITE, 5)
    white: Points = [(-100, 20), (-92, -12), (-60, -22), (-30, -42), (14, -34), (50, -44), (88, -20), (104, 14),
                     (92, 46), (58, 56), (34, 76), (-14, 70), (-48, 76), (-84, 54)]  # fmt: skip
    pen.path(white, "#F4F3DF", "#8F9B86", 2)
    pen.path([(x * 0.6 - 4, y * 0.56 + 8) for x, y in white], "#FBFAEC", "#C6CBB0", 1.8)
    pen.curve([(-78, 28), (-54, 52), (-8, 60)], WHITE, 5)
    pen.curve([(30, -22), (58, -24), (76, -8)], WHITE, 4)
    for x, y, r in ((-62, 0, 5), (34, -30, 4), (70, 26, 5), (78, 12, 4), (12, 60, 4), (-40, 62, 5)):
        pen.ellipse(x, y, r, r * 0.8, WHITE, "#8F9B86", 1.4)
    _separated_shells(pen.at(128, 104))
    if state == "yolk":
        pen.path([(-34, 22), (-22, 4), (-2, 2), (12, 12), (32, 6), (50, 16), (44, 24), (26, 20), (18, 32), (0, 30),
                  (-14, 38), (-30, 34)], YOLK, dark(YOLK, 0.3), 1.8)  # fmt: skip
        pen.curve([(-52, 34), (-40, 42), (-16, 46), (6, 42)], YOLK, 5)
        pen.curve([(20, 40), (40, 36), (58, 40), (70, 38)], YOLK, 5)
        pen.curve([(-16, -10), (4, -14), (20, -6)], YOLK, 4.4)
    elif state == "fat":
        _smears(pen)
    elif state == "water":
        _wet_wall(pen)


def _separated_shells(pen: Pen) -> None:
    """Two halves of an egg shell, the yolk in one of them."""
    for x, y, turn, yolk in ((-34, 8, -14, True), (26, 2, 22, False)):
        half = pen.at(x, y, 1.35, turn)
        half.fill(paths.ellipse(2, 18, 22, 5), "#1D1830", 0.13)
        half.ellipse(0, -8, 21, 8, light(SHELL, 0.6), line=1.8)
        if yolk:
            half.ellipse(0, -9, 15, 9, YOLK, line=1.8)
            half.ellipse(-5, -13, 4, 2, light(YOLK, 0.7), None)
        half.path([Corner(-21, -9), (-20, 6), (0, 18), (20, 6), Corner(21, -9), Corner(14, -3), Corner(7, -8),
                   Corner(-1, -1), Corner(-8, -7), Corner(-15, -2)], SHELL)  # fmt: skip


def _wet_wall(pen: Pen) -> None:
    """Water in a bowl seen from above: a ring of it round the egg white, drops on the wall."""
    for puddle in ([(-116, 22), (-104, -6), (-90, 4), (-84, 34), (-58, 62), (-40, 78), (-56, 86), (-96, 66)],
                   [(118, 10), (106, 4), (98, 30), (80, 52), (50, 66), (36, 82), (54, 88), (98, 64)]):  # fmt: skip
        pen.path(puddle, WATER, "#2F6E9C", 1.8)
    pen.curve([(-102, 32), (-90, 52), (-68, 70)], WHITE, 4)
    pen.curve([(60, 76), (88, 58), (104, 36)], WHITE, 4)
    for x, y, r in ((-104, -26, 8), (-82, -52, 7), (-52, -70, 8), (-20, -62, 5), (-6, -82, 8), (34, -72, 7),
                    (64, -64, 8), (92, -44, 7), (112, -20, 8), (-66, -44, 4), (20, -56, 4), (82, -34, 4)):  # fmt: skip
        pen.ellipse(x, y, r, r * 0.86, WATER, "#2F6E9C", 1.8)
        pen.ellipse(x - r * 0.3, y - r * 0.3, r * 0.3, r * 0.3, WHITE, None)


def _smears(pen: Pen) -> None:
    """Butter in a bowl seen from above: smeared along the wall, a piece of it, flecks in the middle."""
    pen.path([(-122, -10), (-112, -40), (-88, -62), (-70, -58), (-84, -36), (-96, -12), (-108, 2)], BUTTER)
    pen.path([(20, -86), (58, -82), (90, -64), (112, -36), (116, -14), (100, -20), (84, -46), (52, -64)], BUTTER)
    for streak in ([(-114, -22), (-102, -42), (-84, -54)], [(40, -78), (74, -66), (102, -36)]):
        pen.curve(streak, light(BUTTER, 0.6), 4)
    for x, y, r in ((-14, 4, 8), (18, 20, 7), (-40, 26, 6), (36, 34, 7), (-8, 42, 5)):
        pen.ellipse(x, y, r, r * 0.7, BUTTER, dark(BUTTER, 0.4), 1.6)
    _butter_packet(pen.at(-146, 132, 0.96))


# ---------------------------------------------------------------- melting chocolate
@prop
def chocolate_bar(pen: Pen) -> None:
    """Bar of dark chocolate, three by two pieces and one broken off. Origin: its middle."""
    pen.fill(paths.ellipse(0, 28, 62, 10), "#1D1830", 0.13)
    for row, y in enumerate((-26, 2)):
        for column in range(3):
            x = -54 + column * 34 - row * 4
            piece: Points = [(x, y), (x + 34, y), (x + 30, y + 28), (x - 4, y + 28)]
            pen.polygon(piece, CHOCOLATE)
            pen.polygon([(x + 7, y + 6), (x + 27, y + 6), (x + 24, y + 21), (x + 4, y + 21)], light(CHOCOLATE, 0.16),
                        dark(CHOCOLATE, 0.3), 1.4)  # fmt: skip
    at = pen.at(64, 14, 1, 24)
    at.polygon([(-14, -13), (16, -13), (13, 13), (-17, 13)], CHOCOLATE)
    at.polygon([(-9, -8), (10, -8), (8, 8), (-11, 8)], light(CHOCOLATE, 0.16), dark(CHOCOLATE, 0.3), 1.4)


# ---------------------------------------------------------------- batter, step by step
@prop
def mixing_bowl(pen: Pen, step: Literal["butter", "eggs", "flour"] = "butter") -> None:
    """Mixing bowl, what has just come into it, and beside it where that came from. Origin: middle of its foot."""
    BESIDE[step](pen.at(150, 0))
    pen.shadow(0, 2, 92, 9)
    outline = [Corner(-112, -88), (-98, -34), Corner(-56, 0), Corner(56, 0), (98, -34), Corner(112, -88)]
    pen.fill(outline, BOWL)
    pen.fill([Corner(50, -88), (46, -30), Corner(20, 0), Corner(56, 0), (98, -34), Corner(112, -88)], dark(BOWL))
    pen.path(outline)
    pen.ellipse(0, -88, 112, 36, light(BOWL, 0.35))
    pen.ellipse(0, -84, 100, 28, BATTER if step != "butter" else dark(BOWL, 0.2), INK, 1.6)
    IN_BOWL[step](pen.at(0, -84))


def _butter(pen: Pen) -> None:
    pen.fill(paths.ellipse(0, 8, 78, 17), WHITE)
    for x, y in ((-52, 2), (38, 0), (-20, 12), (60, 10), (12, 16)):
        at = pen.at(x, y)
        at.polygon([(-18, -12), (14, -12), (18, -18), (-12, -18)], light(BUTTER, 0.5), line=1.6)
        at.polygon([(14, -12), (18, -18), (18, -2), (14, 6)], dark(BUTTER, 0.14), line=1.6)
        at.polygon([(-18, -12), (14, -12), (14, 6), (-18, 6)], BUTTER, line=1.8)
    for x, y in ((-70, 8), (-34, -8), (8, -6), (-4, 4), (70, -2), (30, 20), (-44, 18)):
        pen.ellipse(x, y, 2.4, 2, WHITE, "#8B98A7", 1.2)


def _eggs(pen: Pen) -> None:
    for x, y in ((-48, 4), (50, 2), (-4, 14)):
        pen.ellipse(x, y, 32, 10, "#FBF3D3", dark(BATTER, 0.3), 1.6)
        pen.ellipse(x, y - 6, 17, 12, YOLK)
        pen.ellipse(x - 5, y - 11, 5, 3, light(YOLK, 0.65), None)


def _flour(pen: Pen) -> None:
    pen.path([Corner(-78, 8), (-46, -8), (-16, -36), (12, -40), (44, -14), Corner(78, 6), (40, 19), (-36, 20)], WHITE)
    pen.fill([(12, -38), (44, -14), Corner(76, 6), (40, 17), (10, 10), (22, -12)], "#DFE3EA")


def _butter_packet(pen: Pen) -> None:
    pen.shadow(16, 2, 50, 6)
    pen.polygon([(-34, -42), (56, -42), (68, -58), (-20, -58)], light(BUTTER, 0.5))
    pen.polygon([(56, -42), (68, -58), (68, -14), (56, 0)], dark(BUTTER, 0.14))
    pen.rectangle(-34, -42, 90, 42, BUTTER)
    foil: Points = [Corner(10, -44), Corner(56, -42), Corner(68, -58), Corner(70, -14), Corner(57, 2), Corner(6, 2),
                    Corner(14, -10), Corner(4, -22), Corner(14, -32)]  # fmt: skip
    pen.path(foil, "#EEF1F4")
    pen.line([(57, -40), (57, 0)], STEEL_DARK, 1.8)


def _shells(pen: Pen) -> None:
    for x, mirror in ((-4, False), (44, True)):
        at = pen.at(x, 0, 1.25, mirror=mirror)
        at.path([Corner(-20, -26), (-19, -8), (0, 2), (19, -8), Corner(20, -26), Corner(13, -18), Corner(6, -27),
                 Corner(-2, -18), Corner(-11, -28)], SHELL)  # fmt: skip


def _flour_packet(pen: Pen) -> None:
    packet(pen.at(18, 0, 2.3))


BESIDE = {"butter": _butter_packet, "eggs": _shells, "flour": _flour_packet}
IN_BOWL = {"butter": _butter, "eggs": _eggs, "flour": _flour}


@tool
def bowl_of_batter(pen: Pen) -> None:
    """A mixing bowl held at its rim, tipped: batter runs out over the rim away from the hand."""
    at = pen.at(92, 12, 0.92, 64)
    outline = [Corner(-112, -8), (-98, 46), Corner(-50, 78), Corner(50, 78), (98, 46), Corner(112, -8)]
    at.fill(outline, BOWL)
    at.fill([Corner(-112, -8), (-98, 46), Corner(-50, 78), Corner(-10, 78), (-52, 50), Corner(-66, 8)], dark(BOWL))
    at.path(outline)
    at.ellipse(0, -8, 112, 34, light(BOWL, 0.35))
    at.ellipse(0, -6, 100, 26, dark(BOWL, 0.2), INK, 1.6)
    at.path([Corner(112, -12), (70, -26), (10, -12), (-10, 4), (30, 18), Corner(100, 10)], BATTER, INK, 1.6)


@prop
def batter_ribbon(pen: Pen, h: float = 80) -> None:
    """Thick batter that runs down in a broad band. Origin: where it begins."""
    pen.path([Corner(-22, 0), (-17, h * 0.3), Corner(-12, h), Corner(12, h), (13, h * 0.3), Corner(16, 0)], BATTER)
    pen.line([(-8, 12), (-5, h - 10)], light(BATTER, 0.6), 4)


@prop
def tin_with_batter(pen: Pen, w: float = 200, h: float = 70) -> None:
    """Round springform half full of pale batter. Origin: middle of its foot."""
    pen.shadow(0, 0, w * 0.52, 7)
    draw_body(pen, w, w * 0.97, h, IRON)
    pen.rectangle(w * 0.27, -h + 10, 14, h - 26, STEEL, 3, line=1.8)
    draw_opening(pen, -h, w, IRON, BATTER)
    pen.ellipse(0, -h + 8, w * 0.2, w * 0.05, light(BATTER, 0.5), dark(BATTER, 0.3), 1.6)


__all__ = ["BOWL", "BUTTER", "CHOCOLATE"]
