"""Cleaning the floor and the worktop, and what protects from a strong cleaner."""

import math

from skills_app.pictures import paths
from skills_app.pictures.colours import (
    BLUE,
    DARK,
    INK,
    RUBBER,
    SKY,
    STEEL,
    STEEL_DARK,
    WHITE,
    WOOD_LIGHT,
    dark,
    light,
)  # fmt: skip
from skills_app.pictures.paths import Corner, Points
from skills_app.pictures.pen import Pen
from skills_app.pictures.props.dishes import scattered
from skills_app.pictures.props.registry import prop, tool
from skills_app.pictures.props.utensils import rod

WATER, GREASE = "#A9DDF0", "#6B4E2E"
TILE, JOINT = "#D9D3C6", "#B9B2A3"


# ---------------------------------------------------------------- floors
@prop
def tiled_floor(pen: Pen, y: float = 110, back: float = 160) -> None:
    """Floor of tiles that runs to the back, from the height ``y`` of the picture down. Origin: of the picture."""
    pen.fill(paths.rectangle(0, y, 400, 300 - y), TILE)
    for step in range(-9, 10):
        pen.line([(200 + step * 26, y), (200 + step * (26 + back * 0.34), 300)], JOINT, 1.6)
    depth = 300 - y
    for share in (0.12, 0.27, 0.46, 0.7):
        pen.line([(0, y + depth * share), (400, y + depth * share)], JOINT, 1.6)


@prop
def grease_patches(pen: Pen, w: float = 280, h: float = 120) -> None:
    """Brown sticky grease trodden over a floor, scraps in it, prints of a shoe. Origin: its middle."""
    at = pen.at(0, 0, w / 280, scale_y=h / 120)
    at.fill([(-136, 6), (-104, -34), (-60, -28), (-24, -54), (40, -46), (70, -22), (120, -28), (138, 8), (96, 36),
             (40, 30), (6, 54), (-50, 46), (-96, 36)], GREASE, 0.55)  # fmt: skip
    at.fill([(-96, 4), (-60, -16), (-18, -10), (6, -34), (44, -26), (60, 2), (20, 20), (-30, 30), (-76, 22)],
            GREASE, 0.6)  # fmt: skip
    for x, y in ((-84, -8), (-20, 8), (34, -12), (92, 2)):
        at.curve([(x - 16, y), (x, y - 6), (x + 14, y - 2)], "#E6C88F", 4)
    for left, down, turn in scattered(16, 240, 84, 4):
        pen.at(left * w / 280, down * h / 120, 1, turn).ellipse(0, 0, 5, 3.4, "#C98B4F", INK, 1.4)
    for x, y in ((-40, 44), (22, 14), (82, -20)):
        sole = pen.at(x * w / 280, y * h / 120, 0.9, 62)
        sole.fill([(-13, -24), (0, -34), (13, -24), (11, 4), (-11, 4)], "#3F2C18")
        sole.fill(paths.rectangle(-10, 12, 20, 18, 7), "#3F2C18")
        for y_bar in (-22, -12, -2, 18):
            sole.line([(-8, y_bar), (8, y_bar)], "#8C6C48", 2.4)


@prop
def deck_scrubber(pen: Pen, length: float = 210) -> None:
    """Scrubber for floors: long handle, thick block, short hard bristles. Origin: middle of the bristles' foot."""
    rod(pen, [(0, -44), (0, -44 - length)], WOOD_LIGHT, 11)
    for step in range(13):
        x = -66 + step * 11
        pen.polygon([(x - 4, -20), (x + 4, -20), (x + 5, 0), (x - 5, 0)], "#F3ECD8", line=1.6)
    pen.rectangle(-74, -52, 148, 34, WOOD_LIGHT, 4)
    pen.line([(-66, -28), (66, -28)], dark(WOOD_LIGHT, 0.25), 2)
    pen.rectangle(-12, -66, 24, 20, STEEL, 4)


@prop
def floor_squeegee(pen: Pen, length: float = 210) -> None:
    """Squeegee for floors: long handle, a wide flat head with a black rubber lip. Origin: middle of the lip's foot."""
    rod(pen, [(0, -36), (0, -36 - length)], STEEL, 9)
    pen.polygon([(-88, -20), (88, -20), (90, -2), (-86, 0)], RUBBER, line=1.6)
    pen.fill(paths.rectangle(-88, -18, 176, 8), light(BLUE, 0.1))
    pen.rectangle(-92, -34, 184, 18, BLUE, 4)
    pen.rectangle(-14, -54, 28, 24, DARK, 5)


@prop
def pail(pen: Pen, w: float = 100, h: float = 92, col: str = "#C8503C", suds: bool = True) -> None:
    """Pail of water with its handle folded down; ``suds``: soapy. Origin: middle of its foot."""
    a, lip = w / 2, w * 0.13
    pen.shadow(0, 2, a * 0.95, 6)
    pen.path([Corner(-a, -h), Corner(-a * 0.76, -4), (0, 6), Corner(a * 0.76, -4), Corner(a, -h)], col)
    pen.fill([Corner(a * 0.3, -h + lip), Corner(a - 2, -h + 4), Corner(a * 0.76, -5), (a * 0.5, 1), Corner(a * 0.3, 3)],
             dark(col, 0.16))  # fmt: skip
    pen.ellipse(0, -h, a + 3, lip + 2, light(col, 0.3))
    pen.ellipse(0, -h + 1, a - 5, lip - 3, WATER, line=1.6)
    if suds:
        for share, r in ((-0.5, 7), (-0.26, 9), (0.02, 8), (0.3, 9), (0.54, 6)):
            pen.ellipse(share * a, -h - 1, r, r * 0.8, WHITE, line=1.5)
    pen.curve([(-a, -h + 4), (-a * 0.6, -h + 34), (0, -h + 44), (a * 0.6, -h + 34), (a, -h + 4)], INK, 4)


@prop
def floor_rag(pen: Pen, w: float = 150, col: str = "#B9C6CF") -> None:
    """Grey floor cloth lying in folds. Origin: middle of its foot."""
    at = pen.at(0, 0, w / 150)
    at.shadow(0, 0, 78, 8)
    at.path([Corner(-74, 0), (-66, -20), Corner(-48, -34), (-20, -28), (6, -40), (36, -30), Corner(58, -30), (70, -12),
             Corner(76, 2), (40, 6), (0, 2), (-40, 7)], col)  # fmt: skip
    for pts in ([(-52, -28), (-40, -12), (-44, 2)], [(-8, -34), (2, -16), (-6, 0)], [(36, -28), (30, -12), (44, 2)]):
        at.curve(pts, dark(col, 0.3), 2)
    at.line([(-62, -4), (-34, 0)], "#C8503C", 3)


@prop
def oil_spill(pen: Pen, w: float = 120) -> None:
    """Yellow oil spilt on the floor, flat, with drops beside it. Origin: middle of the puddle."""
    at = pen.at(0, 0, w / 120)
    at.path([(-58, 3), (-50, -6), (-34, -4), (-26, -13), (-4, -15), (8, -9), (26, -14), (46, -11), (44, -3), (60, 1),
             (54, 9), (34, 8), (24, 16), (0, 17), (-12, 10), (-30, 14), (-46, 11)], "#EFC95A", "#8A6414",
            1.8)  # fmt: skip
    at.fill([(-44, 3), (-24, -7), (6, -6), (40, -5), (34, 2), (8, 1), (-16, 5)], "#F8E3A0")
    for x, y, r in ((-68, -6, 5), (66, -8, 4), (58, 17, 5), (-52, 20, 4)):
        at.ellipse(x, y, r, r * 0.5, "#EFC95A", "#8A6414", 1.6)


@prop
def cable_across(pen: Pen, pts: Points = ((0, 0), (40, 10), (80, -6), (120, 4)), r: float = 5) -> None:
    """An orange cable that lies in bows on the floor, its plug at the last of the points."""
    pen.curve(pts, INK, r + 4)
    pen.curve(pts, "#E2702A", r)
    plug = pen.at(*pts[-1])
    for y in (-5, 5):
        plug.line([(-22, y), (-36, y)], INK, 6)
        plug.line([(-22, y), (-36, y)], STEEL, 2.6)
    plug.path([Corner(2, -7), (-8, -12), Corner(-24, -13), Corner(-24, 13), (-8, 12), Corner(2, 7)], DARK)


@prop
def floor_drain(pen: Pen, w: float = 84, h: float = 40) -> None:
    """Closed drain in the floor: a grate of steel level with the tiles. Origin: its middle."""
    pen.polygon([(-w * 0.44, -h / 2), (w * 0.44, -h / 2), (w / 2, h / 2), (-w / 2, h / 2)], STEEL)
    for share in (-0.32, -0.16, 0, 0.16, 0.32):
        pen.line([(share * w * 0.9, -h / 2 + 6), (share * w, h / 2 - 6)], DARK, 4)


@prop
def pedal_bin(pen: Pen, w: float = 72, h: float = 92) -> None:
    """Closed waste bin with a pedal. Origin: middle of its foot."""
    pen.shadow(0, 2, w * 0.52, 6)
    pen.rectangle(-w / 2, -h, w, h, STEEL_DARK, 5)
    pen.fill(paths.rectangle(w * 0.14, -h + 4, w * 0.34, h - 6, 4), dark(STEEL_DARK, 0.15))
    pen.path([Corner(-w * 0.56, -h + 4), (-w * 0.4, -h - 14), (w * 0.4, -h - 14), Corner(w * 0.56, -h + 4)], DARK)
    pen.rectangle(-15, -7, 30, 9, DARK, 3)


# ---------------------------------------------------------------- what protects
@prop
def reading_glasses(pen: Pen) -> None:
    """Thin reading glasses, open at the sides. Origin: middle of the bridge."""
    for side in (-1, 1):
        pen.curve([(side * 90, -16), (side * 78, -44), (side * 62, -58), (side * 52, -54)], INK, 4)
        pen.path(paths.rectangle(min(side * 18, side * 92), -26, 74, 54, 20), "#E9F4F9", INK, 4)
        pen.line([(side * 34, -8), (side * 48, -16)], WHITE, 4)
        pen.line([(side * 92, -12), (side * 94, -16)], INK, 5)
    pen.curve([(-18, -8), (0, -17), (18, -8)], INK, 4)


@prop
def tight_goggles(pen: Pen) -> None:
    """Goggles that close tight round the eyes: one broad pane, soft rim, elastic band. Origin: their middle."""
    for side in (-1, 1):
        pen.path([Corner(side * 92, -24), (side * 118, -30), Corner(side * 150, -44), Corner(side * 150, -8),
                  (side * 118, 0), Corner(side * 92, 10)], "#34424F")  # fmt: skip
        pen.line([(side * 100, -8), (side * 148, -24)], "#7E8C99", 3)
    frame = [(-104, -8), (-92, -46), (-50, -56), (0, -52), (50, -56), (92, -46), (104, -8), (92, 34), (50, 46),
             (22, 40), (0, 16), (-22, 40), (-50, 46), (-92, 34)]  # fmt: skip
    pen.path(frame, "#4E9BC0")
    pen.path([(x * 0.82, y * 0.72 - 3) for x, y in frame], "#E4F5FC", INK, 1.8)
    pen.line([(-58, -12), (-40, -28)], WHITE, 7)
    pen.line([(-40, -4), (-22, -22)], WHITE, 4)
    for x in (-24, 0, 24):
        pen.line([(x - 6, -47), (x + 6, -47)], INK, 3)


def _glove(pen: Pen, col: str, cuff: float) -> None:
    """A glove that stands on its cuff, thumb to the right. Origin: middle of the cuff's edge."""
    wide = 30 + cuff * 0.06
    pen.path([Corner(-wide, 0), (-28, -cuff), (-33, -cuff - 34), (-34, -cuff - 74), (-26, -cuff - 82),
              (-19, -cuff - 74), Corner(-17, -cuff - 44), (-16, -cuff - 84), (-7, -cuff - 96), (1, -cuff - 86),
              Corner(1, -cuff - 46), (3, -cuff - 84), (12, -cuff - 92), (20, -cuff - 80), Corner(18, -cuff - 44),
              (23, -cuff - 68), (31, -cuff - 72), (37, -cuff - 62), (33, -cuff - 28), Corner(32, -cuff - 18),
              (42, -cuff - 34), (54, -cuff - 40), (59, -cuff - 30), (46, -cuff - 6), (30, -cuff + 8),
              Corner(wide, 0)], col)  # fmt: skip


@prop
def rubber_gloves(pen: Pen, col: str = "#3E8E5A") -> None:
    """A pair of thick rubber gloves with long cuffs, shining. Origin: middle of their foot."""
    for x, mirror in ((-54, False), (54, True)):
        at = pen.at(x, 0, 1, 0, mirror=mirror)
        _glove(at, col, 74)
        at.rectangle(-36, -10, 72, 14, dark(col, 0.15), 4)
        at.line([(-20, -22), (-22, -84)], light(col, 0.6), 5)
        at.line([(-8, -138), (-8, -156)], light(col, 0.6), 4)


@prop
def cloth_gloves(pen: Pen, col: str = "#E7DCC6") -> None:
    """A pair of knitted cloth gloves with short ribbed cuffs. Origin: middle of their foot."""
    for x, mirror in ((-54, False), (54, True)):
        at = pen.at(x, 0, 1.14, 0, mirror=mirror)
        _glove(at, col, 34)
        for step in range(-4, 5):
            at.line([(step * 6.4, -2), (step * 6, -26)], dark(col, 0.35), 2.2)
        for row in range(4):
            y = -44 - row * 11
            stitches = (f"M{x},{y}L{x + 4},{y + 4}L{x + 8},{y}" for x in (-26, -12, 2, 16))
            at.line("".join(stitches), dark(col, 0.25), 1.6)


@prop
def paper_mask(pen: Pen) -> None:
    """Thin folded paper mask with ear loops. Origin: its middle."""
    for side in (-1, 1):
        pen.curve([(side * 88, -36), (side * 128, -44), (side * 138, 0), (side * 128, 44), (side * 88, 40)], INK, 3)
    pen.path([Corner(-92, -46), (0, -54), Corner(92, -46), (95, 0), Corner(88, 48), (0, 60), Corner(-88, 48), (-95, 0)],
             "#D3E7F2")  # fmt: skip
    for y in (-22, 2, 26):
        pen.curve([(-92, y), (0, y - 5), (92, y)], "#7FA3B8", 2.4)
    pen.line([(-26, -45), (26, -45)], STEEL_DARK, 4)


# ---------------------------------------------------------------- the worktop
@prop
def wet_film(pen: Pen, w: float = 240, h: float = 70) -> None:
    """Disinfectant on a steel top: a wet shine with drops. Origin: its middle."""
    a, b = w / 2, h / 2
    pen.fill([(-a, 2), (-a * 0.7, -b * 0.8), (-a * 0.1, -b), (a * 0.6, -b * 0.84), (a, 0), (a * 0.72, b * 0.84), (0, b),
              (-a * 0.74, b * 0.8)], SKY)  # fmt: skip
    for x, y, _ in scattered(26, w * 0.86, h * 0.8, 8):
        pen.ellipse(x, y, 4.6, 2.2, "#F2FBFE", "#5FA9D8", 1.2)
    pen.line([(-a * 0.6, -b * 0.42), (-a * 0.3, -b * 0.5)], WHITE, 4)


def _trigger_bottle(pen: Pen) -> None:
    pen.path([Corner(-24, 22), (-40, 40), Corner(-42, 56), Corner(-42, 122), Corner(42, 122), Corner(42, 56), (40, 40),
              Corner(24, 22)], "#DDF1F5")  # fmt: skip
    pen.fill(paths.rectangle(-39, 74, 78, 46, 3), "#7FC6B8")
    pen.rectangle(-16, -22, 32, 46, DARK, 4)
    pen.path([Corner(-52, -46), Corner(30, -46), (38, -36), Corner(30, -20), Corner(-46, -20)], "#C8503C")
    pen.rectangle(-64, -44, 14, 16, DARK, 2)
    pen.curve([(-34, -20), (-40, -4), (-34, 12)], INK, 5)


@prop
def trigger_bottle(pen: Pen) -> None:
    """That trigger bottle standing, its nozzle to the left. Origin: middle of its foot."""
    pen.shadow(0, 0, 46, 6)
    _trigger_bottle(pen.at(0, -122))


@prop
def stop_watch(pen: Pen, r: float = 46) -> None:
    """A stop-watch: one hand, a button on top, the first minutes filled. Origin: its middle."""
    pen.rectangle(-r * 0.14, -r - 20, r * 0.28, 12, STEEL_DARK, 2)
    pen.rectangle(-r * 0.09, -r - 9, r * 0.18, 8, STEEL, 1)
    pen.at(0, 0, 1, 42).rectangle(-5, -r - 10, 10, 10, STEEL_DARK, 2)
    pen.ellipse(0, 0, r, fill=STEEL, line=3)
    pen.ellipse(0, 0, r * 0.86, fill=WHITE, line=2)
    turn = math.pi / 3
    rim = [(r * 0.8 * math.sin(turn * i / 16), -r * 0.8 * math.cos(turn * i / 16)) for i in range(17)]
    pen.fill(paths.polyline([(0, 0), *rim]), "#9CC4EA")
    for index in range(12):
        tick = pen.at(0, 0, 1, index * 30)
        tick.line([(0, -r * 0.8), (0, -r * 0.66)], INK, 2.4)
    pen.line([(0, 0), (r * 0.7 * math.sin(turn), -r * 0.7 * math.cos(turn))], INK, 3.4)
    pen.ellipse(0, 0, 5, fill=INK)


@tool
def spray_held(pen: Pen) -> None:
    """A trigger bottle gripped at its neck, upright at angle 0, its nozzle to the left, spraying."""
    _trigger_bottle(pen)
    for dx, dy in ((-14, 6), (-30, 2), (-28, 22), (-48, 16), (-46, 38), (-66, 30), (-62, 56), (-84, 48), (-80, 72),
                   (-104, 66), (-98, 92), (-122, 86)):  # fmt: skip
        pen.ellipse(-66 + dx, -36 + dy, 3.6, 3.6, "#6FB6E0", None)


@tool
def yellow_pad(pen: Pen) -> None:
    """A soapy sponge pressed flat under the hand."""
    pen.rectangle(-38, -4, 80, 30, "#6FAED6", 8)
    for x, y in ((-26, 6), (-8, 14), (10, 7), (26, 13), (34, 5)):
        pen.ellipse(x, y, 2.6, 2, "#3F6FA8", None)
    foam = ((-34, 8), (-20, 10), (-4, 9), (12, 11), (28, 9), (42, 8))
    pen.blob([paths.ellipse(x, 24, r) for x, r in foam], WHITE, 1.6)
