"""Vessels and boards of the kitchen, seen a little from above so that what is in them shows."""

from skills_app.pictures import paths
from skills_app.pictures.colours import (
    BLUE,
    DARK,
    INK,
    IRON,
    STEEL,
    STEEL_DARK,
    WHITE,
    WOOD_LIGHT,
    dark,
    light,
)  # fmt: skip
from skills_app.pictures.paths import Corner, Points
from skills_app.pictures.pen import Pen
from skills_app.pictures.props.registry import prop

OPENING = 0.17
"""Height of the opening of a round vessel as a share of its half width doubled: how far the eye stands above it."""

GLASS = "#E3F1F5"


def vessel_outline(top: float, bottom: float, height: float) -> Points:
    """A round vessel from the side: straight walls, a bottom edge that bends towards the viewer at y = 0."""
    sag = bottom * 0.10
    foot = [(-bottom * 0.3, -sag * 0.25), (0, 0), (bottom * 0.3, -sag * 0.25)]
    left = [Corner(-top / 2, -height), Corner(-bottom / 2, -sag)]
    return [*left, *foot, Corner(bottom / 2, -sag), Corner(top / 2, -height)]


def draw_body(pen: Pen, top: float, bottom: float, height: float, colour: str) -> None:
    """The outside of a round vessel with its shaded right side."""
    sag = bottom * 0.10
    outline = vessel_outline(top, bottom, height)
    pen.fill(outline, colour)
    shade = [Corner(top * 0.2, -height), Corner(bottom * 0.2, -sag * 0.1), (bottom * 0.36, -sag * 0.4)]
    pen.fill([*shade, Corner(bottom / 2, -sag), Corner(top / 2, -height)], dark(colour, 0.14))
    pen.path(outline)


def draw_opening(pen: Pen, y: float, width: float, colour: str, content: str | None = None) -> None:
    """The rim of a round vessel at height y, its inside and the surface of what is in it."""
    a, b = width / 2, width * OPENING
    pen.ellipse(0, y, a, b, light(colour, 0.35))
    pen.ellipse(0, y + b * 0.06, a - 4, b * 0.84, dark(colour, 0.3), INK, 1.4)
    if content:
        pen.ellipse(0, y + b * 0.3, a * 0.88 - 3, b * 0.58, content, None)


# ---------------------------------------------------------------- cutting and serving
@prop
def board(pen: Pen, w: float = 160, h: float = 34, col: str = WOOD_LIGHT) -> None:
    """Chopping board lying on the table; origin: middle of its front edge."""
    half = w / 2
    pen.polygon([(-half, 0), (half, 0), (half - 16, -h), (-half + 16, -h)], col)
    pen.polygon([(-half, 0), (half, 0), (half, 8), (-half, 8)], dark(col, 0.2))
    for x1, x2, y in ((-half + 30, half - 60, -8), (-half + 50, half - 34, -h * 0.6)):
        pen.line([(x1, y), (x2, y)], dark(col, 0.18), 1.3)


def plate(pen: Pen, w: float = 64, col: str = WHITE) -> None:
    """Dinner plate lying flat: the ring of its well shows."""
    pen.shadow(0, 1, w * 0.48)
    pen.ellipse(0, -3, w / 2, w * 0.15, dark(col, 0.12))
    pen.ellipse(0, -5, w / 2, w * 0.15, col)
    pen.ellipse(0, -4.5, w * 0.34, w * 0.09, None, dark(col, 0.25), 1.4)


@prop
def platter(pen: Pen, w: float = 180, h: float = 58, col: str = "#E9EDF1") -> None:
    """Long oval serving dish; origin: its middle, so that food is placed round it."""
    pen.shadow(0, 7, w * 0.5, h * 0.5)
    pen.ellipse(0, 5, w / 2, h / 2, dark(col, 0.2))
    pen.ellipse(0, 0, w / 2, h / 2, col)
    pen.ellipse(0, 0, w * 0.44, h * 0.4, light(col, 0.4), dark(col, 0.25), 1.4)


# ---------------------------------------------------------------- bowls
@prop
def bowl(pen: Pen, w: float = 56, col: str = BLUE, fillc: str | None = None, h: float | None = None) -> None:
    """Round bowl; ``fillc`` is the colour of what is in it."""
    height = w * 0.44 if h is None else h
    pen.shadow(0, 2, w * 0.42, 5)
    wall = [(-w * 0.41, -height * 0.35), Corner(-w * 0.2, 0), Corner(w * 0.2, 0), (w * 0.41, -height * 0.35)]
    outline = [Corner(-w / 2, -height), *wall, Corner(w / 2, -height)]
    pen.fill(outline, col)
    shade = [Corner(w * 0.2, -height), (w * 0.2, -height * 0.4), Corner(w * 0.04, 0), Corner(w * 0.2, 0)]
    pen.fill([*shade, (w * 0.41, -height * 0.35), Corner(w / 2, -height)], dark(col))
    pen.path(outline)
    draw_opening(pen, -height, w, col, fillc)


@prop
def colander(pen: Pen, w: float = 80, col: str = STEEL) -> None:
    """Sieve bowl with rows of holes, on a foot."""
    height = w * 0.42
    pen.shadow(0, 3, w * 0.36, 5)
    pen.polygon([(-w * 0.2, -3), (w * 0.2, -3), (w * 0.24, 4), (-w * 0.24, 4)], dark(col))
    for side in (-1, 1):
        pen.path([Corner(side * w * 0.48, -height), (side * w * 0.62, -height - 3), (side * w * 0.47, -height + 9)])
    bowl(pen, w, col, h=height)
    for row, (count, spread) in enumerate(((7, 0.36), (6, 0.31), (5, 0.22))):
        y = -height * (0.55 - 0.2 * row) + w * 0.04
        for hole in range(count):
            x = w * spread * (2 * hole / (count - 1) - 1)
            bend = w * 0.05 * (1 - (x / (w * 0.4)) ** 2)
            pen.ellipse(x, y + bend, 1.9, 1.9, INK, None)


# ---------------------------------------------------------------- pots and pans
@prop
def pot(
    pen: Pen, w: float = 60, h: float = 38, lid: bool = True, steam: bool = False, content: str = "#D8E4EA"
) -> None:
    """Steel pot with two handles; without its lid the content is seen."""
    for side in (-1, 1):
        x, y = side * w / 2, -h * 0.72
        end = x + side * w * 0.12
        pen.polygon([(x, y), (end, y), (end, y + 9), (x, y + 9)], STEEL_DARK)
    pen.shadow(0, 1, w * 0.5, 5)
    draw_body(pen, w, w * 0.97, h, STEEL)
    if lid:
        pot_lid(pen.at(0, -h), w + 4)
    else:
        draw_opening(pen, -h, w, STEEL, content)
    if steam:
        steam_clouds(pen.at(0, -h - (w * 0.3 if lid else w * 0.14)), w * 0.5)


@prop
def pot_lid(pen: Pen, w: float = 64) -> None:
    """Domed lid with a knob; origin: middle of its rim."""
    b = w * OPENING
    upper = [(-w / 2, 0), (-w * 0.42, -b * 0.7), (-w * 0.2, -b * 1.15), (0, -b * 1.25)]
    lower = [(w * 0.38, b * 0.62), (0, b * 0.9), (-w * 0.38, b * 0.62)]
    pen.path([*upper, *((-x, y) for x, y in upper[-2::-1]), *lower], light(STEEL, 0.35))
    pen.curve([(-w * 0.4, b * 0.2), (0, b * 0.55), (w * 0.4, b * 0.2)], STEEL_DARK, 1.4)
    pen.rectangle(-w * 0.08, -b * 1.25 - 6, w * 0.16, 8, DARK, 4)


@prop
def pan(pen: Pen, w: float = 84, content: str | None = None, grip: float = 62) -> None:
    """Frying pan with its handle to the right; origin: middle of its foot."""
    a, height = w / 2, w * 0.17
    pen.polygon([(a - 3, -height - 1), (a + 16, -height - 5), (a + 16, -height + 3), (a - 4, -height + 6)], IRON)
    pen.path(paths.capsule((a + 18, -height - 1), (a + grip, -height - 5), 5, 6), DARK)
    draw_body(pen, w, w * 0.8, height, IRON)
    draw_opening(pen, -height, w, IRON, content)


@prop
def steam_clouds(pen: Pen, w: float = 40, h: float = 38) -> None:
    """Three wisps of steam rising from y = 0."""
    for share, rise in ((-0.5, 0.8), (0, 1.0), (0.5, 0.8)):
        x, top = share * w, -h * rise
        wisp = [(x, -2), (x + 5, top * 0.3), (x - 4, top * 0.6), (x + 4, top)]
        pen.curve(wisp, "#C3CEDA", 6)
        pen.curve(wisp, WHITE, 3.2)


@prop
def ripple(pen: Pen, w: float = 30, col: str = "#A9D8EA") -> None:
    """Where a ladle, whisk or hand dips in: the liquid closes over it."""
    pen.ellipse(0, 0, w / 2, w * 0.16, col, None)
    pen.curve([(-w / 2, -1), (-w * 0.3, w * 0.12), (0, w * 0.17), (w * 0.3, w * 0.12), (w / 2, -1)], light(col, 0.6), 2)


@prop
def gas_flames(pen: Pen, w: float = 80) -> None:
    """Lit burner and trivet under a pot or pan ``w`` wide, whose foot hides the tips; origin: middle of its foot."""
    pen.ellipse(0, 5, w * 0.4, w * 0.1, IRON, line=1.6)
    for step in range(-3, 4):
        x, y = step * w * 0.1, 10 - step * step * 0.5
        pen.path([(x - 4, y - 2), Corner(x, y - 15), (x + 4, y - 2), (x, y + 2)], "#3F97E0", None)
        pen.path([(x - 1.8, y - 1), Corner(x, y - 8), (x + 1.8, y - 1), (x, y + 1)], "#BFE6FA", None)
    for side in (-1, 1):
        pen.line([(side * w * 0.56, 12), (side * w * 0.52, -3), (side * w * 0.3, -3)], INK, 4)


@prop
def water_jet(pen: Pen, h: float = 40) -> None:
    """Water that falls from a tap at y = 0."""
    pen.polygon([(-3, 0), (3, 0), (4, h), (-4, h)], "#BFE6F4", "#5AA9C9", 1.4)
    pen.ellipse(0, h, 11, 3.4, "#E9F7FB", "#5AA9C9", 1.4)


@prop
def pot_cloth(pen: Pen, col: str = "#F4F1EA") -> None:
    """Folded kitchen cloth between hand and hot handle; origin: its middle."""
    pen.path(
        [Corner(-17, -9), (0, -12), Corner(17, -9), (19, 6), Corner(15, 17), (0, 13), Corner(-14, 18), (-18, 5)], col
    )
    for x in (-9, 8):
        pen.curve([(x, -10), (x + 1, 2), (x - 1, 14)], "#C8503C", 2.2)


# ---------------------------------------------------------------- bottles, jars, jugs
@prop
def cruet(pen: Pen, col: str = "#D9B02F", h: float = 62, level: float = 0.6) -> None:
    """Clear glass bottle with a pourer: the colour of the oil or vinegar in it shows."""
    pen.shadow(0, 0, 13, 3)
    flank = [(-12, -4), (-12.5, -h * 0.5), (-9, -h * 0.64), (-4, -h * 0.72)]
    right = [(-x, y) for x, y in flank[::-1]]
    glass = [Corner(-10, 0), *flank, Corner(-3.6, -h), Corner(3.6, -h), *right, Corner(10, 0)]
    pen.fill(glass, GLASS)
    top = -h * level
    pen.fill([Corner(-10, -1), (-11, -4), Corner(-11, top), Corner(11, top), (11, -4), Corner(10, -1)], col)
    pen.ellipse(0, top, 11, 2.6, light(col, 0.4), None)
    pen.line([(-7, -8), (-7, top + 8)], light(col, 0.6), 2.6)
    pen.path(glass)
    pen.rectangle(-4.5, -h - 4, 9, 6, DARK, 1)
    pen.line([(0, -h - 4), (1, -h - 9), (6, -h - 14)], INK, 3)


@prop
def mill(pen: Pen, col: str = "#8A5A34") -> None:
    """Pepper mill of turned wood."""
    pen.shadow(0, 0, 9, 2.5)
    pen.path([Corner(-9, 0), (-9, -8), (-5, -18), (-8, -27), Corner(-6, -32), Corner(6, -32), (8, -27), (5, -18),
              (9, -8), Corner(9, 0)], col)  # fmt: skip
    pen.path([Corner(-7, -32), (-7, -40), (0, -45), (7, -40), Corner(7, -32)], dark(col))
    pen.ellipse(0, -47, 2.6, 2.6, STEEL)


@prop
def spice_shaker(pen: Pen, col: str = WHITE) -> None:
    """Salt shaker: holes in the cap, white grains behind glass."""
    pen.polygon([(-7, 0), (7, 0), (6, -20), (-6, -20)], GLASS)
    pen.polygon([(-6.6, -1), (6.6, -1), (6, -12), (-6, -12)], col, None)
    pen.path([Corner(-7, -20), (-6, -27), (0, -29), (6, -27), Corner(7, -20)], STEEL)
    for x in (-2.5, 2.5):
        pen.ellipse(x, -25, 0.9, 0.9, INK, None)


__all__ = ["GLASS", "OPENING", "draw_body", "draw_opening", "vessel_outline"]
