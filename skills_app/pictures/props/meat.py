"""Meat, poultry and fish, raw and on the fire, and the knives for them."""

import itertools
from collections.abc import Iterable
from typing import Literal

from skills_app.pictures import paths
from skills_app.pictures.colours import DARK, INK, IRON, STEEL, STEEL_DARK, dark, light
from skills_app.pictures.paths import Corner, Points
from skills_app.pictures.pen import Pen
from skills_app.pictures.props.registry import prop, tool
from skills_app.pictures.props.utensils import BEVEL, BLADE, riveted_handle

POULTRY, POULTRY_SHADE, POULTRY_FLESH = "#F6D2B4", "#E0AC8B", "#E58E86"
BONE = "#FBF3E4"
SCALES, SCALES_BACK, BELLY = "#AEBFC9", "#6F8796", "#E3EAEE"
FISH_FLESH = "#F2A07F"
BARE_BONES = "#E9BFAE"
"""The little flesh that stays between the bones when a fillet is cut off clean."""
SEARED, SEARED_FAT = "#9A5A38", "#EBC58F"
GRILLED = "#9A4A2A"
EMBER, ASH = "#F0662A", "#8E8B8F"


# ---------------------------------------------------------------- raw meat
@prop
def steel_tray(
    pen: Pen, w: float = 100, h: float = 16, deep: float = 30, part: Literal["back", "front"] = "back"
) -> None:
    """Shallow steel container; what lies in it is drawn between its back and its front part."""
    half = w / 2
    if part == "back":
        pen.shadow(0, 1, half, 5)
        pen.polygon([(-half, -h), (half, -h), (half - 10, -h - deep), (-half + 10, -h - deep)], light(STEEL, 0.5))
        pen.polygon([(-half + 7, -h), (half - 7, -h), (half - 15, -h - deep + 5), (-half + 15, -h - deep + 5)],
                    STEEL_DARK, None)  # fmt: skip
        return
    pen.path([Corner(-half, -h), Corner(half, -h), (half - 3, -3), Corner(half - 8, 0), Corner(-half + 8, 0),
              (-half + 3, -3)], STEEL)  # fmt: skip
    pen.line([(-half + 6, -h + 4), (half - 6, -h + 4)], light(STEEL, 0.6), 2)


# ---------------------------------------------------------------- poultry
@prop
def chicken_leg(pen: Pen) -> None:
    """Raw leg, thigh to the left, bone knob to the right; origin: the hip joint."""
    for y in (-5, 5):
        pen.ellipse(71, -25 + y, 5, 4.6, BONE, line=1.8)
    pen.path([(-9, 4), (-8, -14), (8, -26), (30, -27), (50, -28), Corner(68, -31), Corner(71, -20), (56, -13), (36, -3),
              (18, 12), (0, 13)], POULTRY)  # fmt: skip
    pen.fill([(0, 11), (16, 4), (34, -8), (56, -17), Corner(70, -22), (56, -13), (36, -3), (18, 11)], POULTRY_SHADE)
    pen.curve([(2, -8), (14, -16), (28, -17)], light(POULTRY, 0.6), 2.4)


@prop
def chicken_wing(pen: Pen) -> None:
    """Raw wing folded to a V, its tip pointing back; origin: the shoulder joint."""
    upper = [(-8, 0), (-2, -12), (14, -14), (30, -9), (40, -1), (38, 8), (24, 8), (10, 5)]
    pen.path([*upper, (20, 12), (34, 16), Corner(44, 21), (28, 24), (8, 19), (-4, 10)], POULTRY)
    pen.curve([(38, 4), (26, 2), (12, 4), (6, 1)], dark(POULTRY, 0.4), 1.6)


@prop
def chicken(pen: Pen, cut: bool = False) -> None:
    """Whole raw chicken on its back, neck to the left: breast, wing, legs. ``cut``: the near leg is off its joint."""
    pen.shadow(0, 1, 74, 6)
    chicken_leg(pen.at(30, -40, 0.7, -10))
    body = [(-74, -30), (-64, -50), (-38, -68), (-8, -74), (22, -66), (44, -50), (54, -26), (42, -6), (4, 0), (-40, -2),
            (-66, -14)]  # fmt: skip
    pen.fill(body, POULTRY)
    pen.fill([(-60, -12), (-30, -13), (10, -12), (52, -22), (42, -6), (4, -1), (-40, -3)], POULTRY_SHADE)
    pen.path(body)
    pen.path([Corner(-64, -42), (-74, -38), (-77, -30), (-72, -23), Corner(-62, -22)], POULTRY, width=1.8)
    pen.curve([(-46, -56), (-14, -66), (18, -58)], light(POULTRY, 0.65), 3)
    for x, y in ((-20, -52), (-4, -55), (12, -49), (-10, -44), (6, -40)):
        pen.ellipse(x, y, 1, 1, POULTRY_SHADE, None)
    if cut:
        pen.path([(22, -18), (28, -34), (40, -38), (48, -28), (44, -12), (30, -9)], POULTRY_FLESH, INK, 1.6)
        pen.ellipse(38, -24, 6.5, 6, BONE, line=1.5)
        pen.ellipse(38, -24, 3, 2.6, dark(BONE, 0.25), None)
        chicken_leg(pen.at(60, -16, 0.96, -2))
    else:
        chicken_leg(pen.at(28, -24, angle=-6))
    chicken_wing(pen.at(-50, -32, 1.05))


# ---------------------------------------------------------------- fish
FISH_OUTLINE: Points = (
    (-122, -20), (-100, -38), (-60, -52), (0, -56), (60, -44), (96, -28), Corner(122, -50), (118, -24), Corner(124, 4),
    (96, -14), (60, 0), (0, 8), (-60, 6), (-100, -4),
)  # fmt: skip


def _fish_skin(pen: Pen) -> None:
    """Silver skin, dark back, gill, eye and fin of a fish 250 units long."""
    pen.fill(FISH_OUTLINE, SCALES)
    pen.fill(
        [(-118, -24), (-100, -38), (-60, -52), (0, -56), (60, -44), (96, -28), (60, -34), (0, -40), (-60, -36)],
        SCALES_BACK,
    )
    pen.fill([(-100, -4), (-60, -4), (0, -4), (60, -8), (92, -14), (60, 0), (0, 8), (-60, 6)], BELLY)
    pen.path(FISH_OUTLINE)
    _fish_head(pen)
    for y in (-36, -26, -14):
        pen.line([(102, -22 + (y + 25) * 0.4), (116, -22 + (y + 25) * 1.1)], SCALES_BACK, 1.6)


def _fish_head(pen: Pen) -> None:
    pen.curve([(-76, -46), (-68, -24), (-78, 2)])
    pen.ellipse(-98, -27, 5, 5, "#F0DFA4", line=1.6)
    pen.ellipse(-98, -27, 3, 3, INK, None)
    pen.line([(-120, -16), (-110, -15)], width=1.8)


@prop
def fish_filleted(pen: Pen) -> None:
    """A fish whose upper fillet is cut loose from behind the head to the middle: backbone and ribs lie bare."""
    pen.shadow(0, 6, 118, 7)
    _fish_skin(pen)
    bare = [Corner(-70, -50), (-30, -55), Corner(26, -52), Corner(10, 8), (-40, 7), Corner(-72, 4), (-65, -22)]
    pen.path(bare, BARE_BONES, INK, 1.8)
    for x in range(-60, 16, 8):
        pen.line([(x, -24), (x + 8, -46)], BONE, 2.6)
        pen.line([(x, -24), (x + 8, -2)], BONE, 2.6)
    pen.line([(-66, -24), (18, -24)], INK, 7)
    pen.line([(-66, -24), (18, -24)], BONE, 4)


@prop
def fish_flap(pen: Pen) -> None:
    """The loose half of that fillet, turned up and back: flesh to the viewer, skin as a rim. Same origin."""
    pen.path(
        [Corner(10, 8), (40, -10), (72, -40), Corner(98, -72), Corner(102, -66), (78, -32), (46, 2)], SCALES, INK, 1.8
    )
    loose_end = [Corner(66, -112), (88, -100), Corner(98, -72)]
    flesh = [Corner(26, -52), (40, -78), *loose_end, (72, -40), (40, -10), Corner(10, 8), (16, -22)]
    pen.path(flesh, light(FISH_FLESH, 0.25))
    for lift in (0.25, 0.5, 0.75):
        a = (26 + 40 * lift, -52 - 60 * lift)
        c = (10 + 88 * lift, 8 - 80 * lift)
        pen.curve([a, ((a[0] + c[0]) / 2 + 8, (a[1] + c[1]) / 2 + 3), c], dark(FISH_FLESH, 0.12), 1.8)


# ---------------------------------------------------------------- knives
@tool
def boning_knife(pen: Pen) -> None:
    """Short pointed knife for joints, edge towards +y, a guard before the fist."""
    blade = [Corner(14, -5), (50, -6), Corner(78, 3), (50, 6), Corner(14, 7)]
    pen.path(blade, BLADE)
    pen.fill([Corner(15, 3), Corner(74, 3), (50, 5.4), Corner(15, 6)], BEVEL)
    riveted_handle(pen, -28, 15, 12)


@tool
def filleting_knife(pen: Pen) -> None:
    """Long, narrow, flexible blade for fish, edge towards +y."""
    blade = [Corner(12, -4), (60, -5), Corner(104, 1), (60, 5), Corner(12, 6)]
    pen.path(blade, BLADE)
    pen.fill([Corner(13, 2), (60, 1.6), Corner(100, 1.4), (60, 4.4), Corner(13, 5.2)], BEVEL)
    riveted_handle(pen, -30, 13, 11)


# ---------------------------------------------------------------- frying
@prop
def steak(pen: Pen) -> None:
    """Slice of meat lying flat, fried brown with sear marks and a rim of fat; origin: its middle."""
    outline = [(-36, 2), (-33, -7), (-13, -12), (13, -12), (34, -6), (37, 4), (22, 11), (2, 9), (-15, 13), (-31, 10)]
    pen.path(outline, SEARED_FAT)
    pen.path([(x * 0.84 + 2, y * 0.74 - 0.5) for x, y in outline], SEARED, dark(SEARED, 0.35), 1.4)
    for x in (-14, 0, 14):
        pen.line([(x - 4, 5), (x + 4, -6)], dark(SEARED, 0.5), 3)


@prop
def sizzle(pen: Pen, w: float = 80) -> None:
    """Hot fat that spits round the meat; origin: middle of the pan's surface."""
    for share, y in ((-0.5, -3), (-0.4, -15), (0.42, -14), (0.52, -2), (-0.2, 9), (0.16, 10)):
        pen.ellipse(w * share, y, 2.2, 2.2, "#F6DFA0", INK, 1.2)


# ---------------------------------------------------------------- charcoal grill
@prop
def charcoal_grill(pen: Pen, w: float = 250, h: float = 34, deep: float = 56, legs: float = 70) -> None:
    """Open trough of glowing charcoal on legs, no grate: skewers lie across. Origin: middle of the near upper rim."""
    half, skew = w / 2, 14
    for x in (-half + 16, half - 24):
        pen.rectangle(x, h - 2, 9, legs, IRON, 1)
    pen.polygon([(-half, 0), (half, 0), (half - skew, -deep), (-half + skew, -deep)], DARK)
    inside = paths.polyline(
        [(-half + 7, -3), (half - 7, -3), (half - skew - 5, -deep + 5), (-half + skew + 5, -deep + 5)]
    )
    pen.fill(inside, "#7A2A1C")
    pen.clipped(inside, lambda bed: _coals(bed, half, deep))
    pen.polygon([(-half, 0), (half, 0), (half - 6, h), (-half + 6, h)], IRON)
    pen.line([(-half + 3, 4), (half - 3, 4)], light(IRON, 0.3), 2)
    for step in range(-4, 5):
        pen.ellipse(step * w * 0.1, h * 0.62, 4, 3.4, EMBER, line=1.6)


def _coals(pen: Pen, half: float, deep: float) -> None:
    """Lumps of charcoal in three rows: some glow, some are grey with ash."""
    colours = (EMBER, ASH, "#5A4A48", light(ASH, 0.3), ASH)
    lumps = dict.fromkeys(colours, "")
    for row, index in itertools.product(range(3), range(-6, 7)):
        x, y = index * half / 6 + (row % 2) * 9, -deep + 12 + row * (deep - 12) / 2.4
        lump = [(x - 9, y + 4), (x - 7, y - 6), (x + 4, y - 8), (x + 9, y + 1), (x + 1, y + 8)]
        lumps[colours[(index * 2 + row * 3) % len(colours)]] += paths.smooth(lump)
    for colour, shapes in lumps.items():
        pen.fill(shapes, colour)


@prop
def skewer(pen: Pen, n: int = 4) -> None:
    """Skewer with cubes of meat and strips of pepper along +x, ring at its left end; origin: where the meat begins."""
    length = n * 19 + 14
    pen.line([(-34, 0), (length, 0)], INK, 4.6)
    pen.line([(-34, 0), (length - 1, 0)], STEEL, 1.8)
    pen.ellipse(-40, 0, 6, 6, ink=INK, line=4.4)
    pen.ellipse(-40, 0, 6, 6, ink=STEEL, line=1.6)
    pen.path(_cubes(range(0, n, 2)), GRILLED, width=1.8)
    pen.path(_cubes(range(1, n, 2)), light(GRILLED, 0.1), width=1.8)
    pen.line([(14, -5), (n * 19 - 14, -5)], light(GRILLED, 0.35), 1.6)
    for index, colour in enumerate(("#E0B23A", "#5E9C6B", "#E0B23A")[: n - 1]):
        pen.rectangle(index * 19 + 16, -9, 5, 18, colour, 0, line=1.4)


def _cubes(places: Iterable[int]) -> str:
    return "".join(paths.rectangle(place * 19 + 1, -11, 16, 22, 5) for place in places)


@tool
def skewer_held(pen: Pen) -> None:
    """A meat skewer held by the grip at its end."""
    skewer(pen.at(26, 0, 0.74), 3)


@prop
def smoke(pen: Pen, h: float = 60) -> None:
    """Thin smoke rising from charcoal."""
    for x, high in ((0, h), (18, h * 0.8)):
        pen.curve([(x, 0), (x + 8, -high * 0.3), (x - 4, -high * 0.6), (x + 6, -high)], "#C9CCD0", 5)
