"""Meat and fish being thawed, cooked and cut, and the tools for it: for the tasks of meat and fish."""

from typing import Literal

from skills_app.pictures import paths
from skills_app.pictures.colours import BLUE, INK, STEEL, STEEL_DARK, WHITE, dark, light, mix
from skills_app.pictures.paths import Corner, Points
from skills_app.pictures.pen import Pen
from skills_app.pictures.props.meat import (
    BELLY,
    BONE,
    FISH_FLESH,
    FISH_OUTLINE,
    SCALES,
    SCALES_BACK,
)
from skills_app.pictures.props.meat_tasks import WATER
from skills_app.pictures.props.registry import prop, tool
from skills_app.pictures.props.utensils import rod

RAW, RAW_SHADE, RAW_FAT = "#D9706A", "#B94F50", "#F6DCC8"


CRUST, CRUST_DARK = "#8A4B2C", "#5E311F"


GOLDEN = "#D99A45"


JUICE = "#E7A49C"
"""The pink water that runs out of thawing poultry."""


# ---------------------------------------------------------------- what the knives are for
@prop
def raw_leg(pen: Pen) -> None:
    """Raw leg of lamb, thick end to the left, its bone cut half free; origin: its middle."""
    pen.shadow(0, 34, 100, 8)
    bone = [Corner(10, -12), (70, -22), (100, -28), (112, -36), (122, -28), (118, -20), (124, -10), (112, -6),
            (98, -12), (70, -4), Corner(12, 8)]  # fmt: skip
    meat = [(-112, 2), (-104, -34), (-66, -52), (-20, -48), (24, -34), (62, -20), (78, -2), (62, 18), (16, 32),
            (-40, 40), (-92, 34)]  # fmt: skip
    pen.fill(meat, RAW)
    pen.fill([(-104, 20), (-50, 24), (10, 16), (64, 4), (76, 2), (62, 18), (16, 32), (-40, 40), (-92, 34)], RAW_SHADE)
    pen.path(meat)
    pen.path([(-108, -14), (-96, -40), (-60, -52), (-20, -48), (10, -39), (-20, -38), (-60, -40), (-90, -24)], RAW_FAT,
             INK, 1.6)  # fmt: skip
    cut = [(-52, 4), (-20, -16), (30, -24), (66, -20), (76, -6), (50, 6), (0, 16), (-34, 16)]
    pen.path(cut, dark(RAW, 0.42), INK, 1.8)
    pen.path(bone, BONE)
    pen.path([(-40, 2), (-28, -10), Corner(12, -13), Corner(14, 9), (-26, 13)], BONE)
    pen.curve([(20, -6), (60, -14), (96, -20)], dark(BONE, 0.2), 2)


@prop
def big_bone(pen: Pen, chopped: bool = False) -> None:
    """Large raw bone with knuckles at both ends; ``chopped``: in two pieces. Origin: its middle."""
    pen.shadow(0, 20, 100, 6)
    for side, x in ((-1, -8 if chopped else 0), (1, 14 if chopped else 0)):
        half = pen.at(x, 0, mirror=side > 0)
        half.path([Corner(0, -11), (-50, -12), (-76, -18), (-92, -28), (-108, -20), (-104, -4), (-112, 10), (-98, 22),
                   (-78, 16), (-50, 11), Corner(0, 11)], BONE)  # fmt: skip
        half.fill([Corner(0, 3), (-50, 4), (-78, 8), (-104, 4), (-108, 12), (-98, 20), (-78, 15), (-50, 10),
                   Corner(0, 10)], dark(BONE, 0.12))  # fmt: skip
        half.fill([(-40, -10), (-66, -12), (-80, -4), (-62, 4), (-44, 0)], RAW)
        if chopped:
            half.ellipse(0, 0, 6, 11, BONE, line=1.8)
            half.ellipse(0, 0, 3, 7, "#C9625A", None)
    if not chopped:
        pen.fill(paths.rectangle(-3, -9.8, 6, 19.6), BONE)
        pen.fill(paths.rectangle(-3, 3, 6, 6.8), dark(BONE, 0.12))


@prop
def sliced_roast(pen: Pen) -> None:
    """Brown roast with three even slices before its cut face; origin: middle of its foot."""
    pen.shadow(0, 2, 104, 8)
    body = [(-20, -4), (-26, -34), (-10, -62), (30, -72), (76, -66), (104, -40), (100, -12), (76, 0), (20, 2)]
    pen.fill(body, CRUST)
    pen.fill([(0, -10), (60, -12), (98, -26), (100, -12), (76, 0), (20, 2), (-16, -2)], CRUST_DARK)
    pen.path(body)
    for x in (34, 62):
        pen.curve([(x, -70), (x + 10, -38), (x + 2, 0)], light(CRUST, 0.3), 3)
    for x, lean in ((-8, 0), (-40, -16), (-68, -32)):
        piece = pen.at(x, -2, 1, lean * 0.7)
        face = [(-26, -2), (-30, -30), (-16, -58), (6, -60), (18, -34), (14, -4), (-4, 4)]
        piece.path(face, CRUST)
        inner = [(-4 + (px + 4) * 0.8, -29 + (py + 29) * 0.84) for px, py in face]
        piece.fill(inner, "#C99A86")
        for y in (-44, -32, -20, -10):
            piece.curve([(-18, y), (-6, y - 3), (6, y + 1)], "#B27F6B", 1.6)


# ---------------------------------------------------------------- thawing
@prop
def frost(pen: Pen) -> None:
    """Frost over a prop ``chicken`` of the same place and size: frozen hard."""
    for points in (
        [(-60, -44), (-40, -64), (-10, -72), (20, -66), (8, -56), (-12, -62), (-24, -52), (-40, -56)],
        [(-66, -18), (-40, -20), (-20, -12), (4, -18), (30, -10), (4, -4), (-40, -4)],
        [(20, -30), (44, -38), (70, -42), (84, -36), (62, -34), (44, -28)],
    ):
        pen.path(points, "#E6F5FD", "#7FB6D9", 1.6)
    for x, y in ((-34, -36), (2, -40), (24, -50)):
        for turn in (0, 60, 120):
            pen.at(x, y, 1, turn).line([(-9, 0), (9, 0)], "#5FA3CF", 2)
    for x, y, long in ((-52, -10, 9), (-30, -3, 12), (-8, -1, 9), (18, -4, 12), (40, -10, 9)):
        pen.path([Corner(x - 4, y), Corner(x + 4, y), Corner(x + 0.6, y + long)], "#E6F5FD", "#7FB6D9", 1.4)


@prop
def drip_tray(
    pen: Pen, w: float = 250, h: float = 140, rack: bool = True, part: Literal["back", "front"] = "back"
) -> None:
    """Deep clear food tray under film, thaw water in it; ``rack``: a perforated floor above the water."""
    half, level = w / 2, -24 if rack else -34
    water = paths.polyline([(-half + 4, level), (half - 4, level), (half - 9, -2), (-half + 9, -2)])
    wall: Points = [(-half, -h), (half, -h), (half - 8, 0), (-half + 8, 0)]
    if part == "back":
        pen.polygon(wall, "#F2F9FC")
        pen.fill(water, JUICE)
        if rack:
            for x in (-half + 24, half - 32):
                pen.rectangle(x, -56, 8, 54, STEEL_DARK, 1, line=1.6)
            pen.rectangle(-half + 8, -63, w - 16, 11, STEEL, 2)
            for step in range(-7, 8):
                pen.ellipse(step * (w - 50) / 14, -57.5, 3, 2.6, INK, None)
            for x, y in ((-40, -42), (10, -36), (52, -44)):
                pen.path([Corner(x, y - 8), (x - 4, y), (x, y + 4), (x + 4, y)], JUICE, dark(JUICE, 0.4), 1.4)
        return
    if not rack:
        pen.fill(water, JUICE, 0.72)
    pen.line([(-half + 16, -h + 18), (-half + 21, -34)], WHITE, 4)
    pen.polygon(wall, None)
    film = [Corner(-half - 9, -h + 12), Corner(-half - 7, -h - 5), (-half * 0.4, -h - 8), (half * 0.3, -h - 5),
            Corner(half + 7, -h - 6), Corner(half + 9, -h + 10), (half * 0.5, -h + 5),
            (-half * 0.3, -h + 8)]  # fmt: skip
    pen.path(film, "#D9EDF6", INK, 1.8)
    for x in (-0.7, -0.1, 0.6):
        pen.curve([(x * half, -h - 4), (x * half + 14, -h), (x * half + 34, -h - 2)], WHITE, 2.2)


@prop
def bowl_front(pen: Pen, w: float = 200, h: float = 60, col: str = BLUE) -> None:
    """The near wall of a prop ``bowl`` once more, over what lies in it. Same origin."""
    b = w * 0.17
    rim = [(-w * 0.36, -h + b * 0.7), (0, -h + b), (w * 0.36, -h + b * 0.7)]
    wall = [(w * 0.41, -h * 0.35), Corner(w * 0.2, 0), Corner(-w * 0.2, 0), (-w * 0.41, -h * 0.35)]
    pen.fill([Corner(-w / 2, -h), *rim, Corner(w / 2, -h), *wall], col)
    pen.fill([Corner(w * 0.24, -h + b * 0.9), Corner(w / 2, -h), (w * 0.41, -h * 0.35), Corner(w * 0.2, 0),
              Corner(w * 0.04, 0), (w * 0.2, -h * 0.4)], dark(col))  # fmt: skip
    pen.path([Corner(-w / 2, -h), *rim, Corner(w / 2, -h), *wall])


@prop
def water_top(pen: Pen, w: float = 220) -> None:
    """Water of a full sink over the lower part of what lies in it; origin: middle of its surface."""
    pen.fill([Corner(-w * 0.47, 0), (-w * 0.2, -5), (w * 0.1, -2), Corner(w * 0.47, -4), Corner(w / 2, 20),
              Corner(-w / 2, 20)], WATER, 0.86)  # fmt: skip
    for x, y in ((-0.34, 6), (0.02, 8), (0.3, 5)):
        pen.curve([(x * w - 16, y), (x * w, y - 3), (x * w + 16, y)], WHITE, 2)


# ---------------------------------------------------------------- doneness
@prop
def steak_cut(pen: Pen, done: Literal["raw", "red", "pink", "grey"] = "pink") -> None:
    """Thick fried steak cut through, both cut faces to the viewer; ``done``: how far. Origin: middle of its foot."""
    grey, pink, red = "#A88675", "#E88F8C", "#C02D3A"
    layers = {
        "raw": [(grey, 1.0), ("#A51D2D", 0.9)],
        "red": [(grey, 1.0), (pink, 0.82), (red, 0.56)],
        "pink": [(grey, 1.0), (pink, 0.62)],
        "grey": [(grey, 1.0)],
    }[done]
    for x, y, turn in ((-34, -34, -4), (26, 4, 3)):
        piece = pen.at(x, y, 1, turn)
        piece.shadow(0, 2, 70, 7)
        top = [Corner(-68, -44), (-52, -58), (0, -64), (54, -58), Corner(70, -44), (40, -40), (-30, -40)]
        face = [(-68, -44), (-30, -48), (30, -48), (70, -44), (72, -22), (66, -4), (30, 2), (-30, 2), (-66, -4),
                (-72, -22)]  # fmt: skip
        piece.path(top, CRUST)
        for step in (-30, 0, 30):
            piece.line([(step - 8, -45), (step + 6, -58)], CRUST_DARK, 4)
        piece.path(face, CRUST_DARK)
        for colour, share in layers:
            width = 0.93 - (1 - share) * 0.42
            piece.fill([(px * width, -22 + (py + 22) * 0.8 * share) for px, py in face], colour)


# ---------------------------------------------------------------- core temperature
def _roast_leg(pen: Pen) -> None:
    """Roasted leg, thigh to the left, bone end to the right; origin: the hip joint."""
    for y in (-5, 5):
        pen.ellipse(74, -27 + y, 5.4, 5, BONE, line=1.8)
    pen.path([(-12, 6), (-10, -16), (10, -30), (34, -30), (54, -29), Corner(70, -34), Corner(74, -20), (58, -13),
              (38, -2), (18, 14), (0, 15)], GOLDEN)  # fmt: skip
    shade = [(0, 13), (18, 5), (36, -8), (58, -17), Corner(72, -22), (58, -13), (38, -3), (18, 13)]
    pen.fill(shade, dark(GOLDEN, 0.22))
    pen.curve([(-2, -10), (14, -20), (32, -20)], light(GOLDEN, 0.5), 3)
    pen.ellipse(22, -8, 9, 4, mix(GOLDEN, CRUST, 0.5), None)


@prop
def roast_chicken(pen: Pen) -> None:
    """Whole roast chicken on its back, neck to the left, skin brown; origin: middle of its foot."""
    pen.shadow(0, 1, 74, 6)
    _roast_leg(pen.at(28, -42, 0.72, -10))
    body = [(-74, -30), (-64, -50), (-38, -68), (-8, -74), (22, -66), (44, -50), (54, -26), (42, -6), (4, 0), (-40, -2),
            (-66, -14)]  # fmt: skip
    pen.fill(body, GOLDEN)
    pen.fill([(-60, -12), (-30, -13), (10, -12), (52, -22), (42, -6), (4, -1), (-40, -3)], dark(GOLDEN, 0.22))
    for x, y, wide in ((-34, -56, 12), (-6, -62, 14), (16, -54, 9), (-14, -46, 10), (-48, -42, 7)):
        pen.ellipse(x, y, wide, wide * 0.45, mix(GOLDEN, CRUST, 0.5), None)
    pen.path(body)
    pen.curve([(-50, -58), (-18, -69), (14, -62)], light(GOLDEN, 0.5), 3)
    pen.path([(-58, -30), (-52, -42), (-36, -44), (-18, -38), (-10, -30), (-14, -22), (-30, -22), (-44, -26),
              (-28, -16), (-20, -10), (-34, -8), (-50, -14)], dark(GOLDEN, 0.08))  # fmt: skip
    _roast_leg(pen.at(26, -26, 1.02, -6))


@tool
def big_thermo(pen: Pen) -> None:
    """Large probe thermometer in the fist, its empty display behind it, a long probe forward."""
    rod(pen, [(20, 0), (60, 0), (136, 0)], STEEL, 3)
    pen.rectangle(-66, -20, 92, 40, "#F4C534", 8)
    pen.rectangle(-58, -13, 38, 26, "#D9F1FA", 3, line=1.8)


# ---------------------------------------------------------------- from the fish to the fillet
@prop
def whole_fish(pen: Pen, belly: Literal["shut", "guts", "open"] = "shut") -> None:
    """Whole fish, head to the left, 250 long; ``belly`` shut, cut open with its guts, or open and empty."""
    pen.shadow(0, 8, 112, 7)
    pen.fill(FISH_OUTLINE, SCALES)
    pen.fill([(-118, -24), (-100, -38), (-60, -52), (0, -56), (60, -44), (96, -28), (60, -34), (0, -40), (-60, -36)],
             SCALES_BACK)  # fmt: skip
    pen.fill([(-100, -4), (-60, -4), (0, -4), (60, -8), (92, -14), (60, 0), (0, 8), (-60, 6)], BELLY)
    for row in range(3):
        for column in range(8):
            x, y = -52 + column * 17 + (row % 2) * 8, -36 + row * 11
            pen.curve([(x, y - 5), (x + 5, y), (x, y + 5)], dark(SCALES, 0.25), 1.4)
    pen.path([Corner(-10, -56), (10, -68), (36, -62), Corner(48, -48)], SCALES_BACK)
    pen.path(FISH_OUTLINE)
    if belly != "shut":
        slit = [Corner(-66, 5), (-40, -12), (0, -14), Corner(42, 2), (0, 8), (-40, 8)]
        pen.path(slit, "#7A2230" if belly == "guts" else "#E7B3A4")
        pen.curve([(-56, 0), (-36, -7), (0, -9), (30, -1)], "#F6DCC8", 2.4)
    if belly == "guts":
        pen.path([(-54, 4), (-44, -5), (-26, -5), (-18, 4), (-22, 14), (-38, 18), (-50, 14)], "#9A3A34")
        gut = [(-22, -2), (-6, -5), (10, -2), (18, 6), (8, 12), (-8, 8), (-16, 14), (-6, 22), (14, 20), (28, 24),
               (24, 34), (6, 32)]  # fmt: skip
        pen.curve(gut, INK, 9.4)
        pen.curve(gut, "#E59A92", 6)
        pen.ellipse(-28, 20, 8, 6, "#C9A23C", line=1.6)
    pen.curve([(-76, -46), (-68, -24), (-78, 2)])
    pen.ellipse(-98, -27, 6, 6, "#F0DFA4", line=1.6)
    pen.ellipse(-98, -27, 3.4, 3.4, INK, None)
    pen.line([(-120, -16), (-110, -15)], width=1.8)
    for y in (-36, -26, -14):
        pen.line([(102, -22 + (y + 25) * 0.4), (116, -22 + (y + 25) * 1.1)], SCALES_BACK, 1.6)


@prop
def flying_scales(pen: Pen) -> None:
    """Scales that fly off; origin: where they are scraped."""
    for x, y, turn in ((-34, -8, 20), (-22, -34, 70), (-50, -34, 130), (-8, -14, 200), (-62, -10, 250), (-40, 16, 300)):
        scale = pen.at(x, y, 1, turn)
        scale.ellipse(0, 0, 5.6, 6.8, "#E8F1F5", INK, 1.4)
        scale.curve([(-3, 2), (0, 4), (3, 2)], "#9DB4C2", 1.2)


@tool
def fish_scaler(pen: Pen) -> None:
    """Fish scaler: a handle and a broad head with teeth towards -y."""
    pen.path(paths.capsule((-34, 0), (20, 0), 7, 7), BLUE)
    pen.rectangle(18, -9, 56, 18, STEEL, 3)
    teeth: list[tuple[float, float]] = []
    for step in range(6):
        teeth += [(22 + step * 9, -9), (26 + step * 9, -16)]
    pen.polygon([*teeth, (72, -9)], STEEL_DARK, line=1.6)


@prop
def flat_fillet(pen: Pen) -> None:
    """Fillet of a fish, flesh up, a row of small bones in it; origin: its middle."""
    outline = [(-116, 8), (-104, -24), (-60, -38), (0, -38), (60, -26), (104, -8), Corner(124, -2), (104, 12), (50, 24),
               (-20, 32), (-84, 30)]  # fmt: skip
    pen.fill([(x, y + 5) for x, y in outline], SCALES)
    flesh = light(FISH_FLESH, 0.3)
    pen.path(outline, flesh)
    for x in range(-84, 90, 28):
        pen.curve([(x, -28 + abs(x) * 0.12), (x + 16, 0), (x, 22 - abs(x) * 0.06)], dark(FISH_FLESH, 0.1), 1.8)
    for x in range(-90, 20, 18):
        pen.line([(x, -4), (x + 5, -15)], INK, 4)
        pen.line([(x, -4), (x + 5, -15)], WHITE, 1.8)


@tool
def fish_tweezers(pen: Pen) -> None:
    """Broad tweezers that hold a small fish bone at their tip."""
    pen.line([(76, 0), (102, 3)], INK, 4)
    pen.line([(76, 0), (102, 3)], WHITE, 1.8)
    for side in (1, -1):
        rod(pen, [(-34, 0), (0, side * 8), (50, side * 6), (80, side * 1)], STEEL, 4.4)
