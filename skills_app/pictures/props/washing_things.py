"""A coated pan and a grill that are dirty, and a worktop that is rinsed."""

from skills_app.pictures import paths
from skills_app.pictures.colours import DARK, INK, IRON, SKY, STEEL, WHITE, dark, light
from skills_app.pictures.paths import Corner, Points
from skills_app.pictures.pen import Pen
from skills_app.pictures.props.dishes import scattered
from skills_app.pictures.props.registry import prop
from skills_app.pictures.props.utensils import rod

COATING, GREASE, ASH = "#2F3038", "#D9A441", "#B9B3AE"
CRUST, BROWNED = "#241815", "#6B4428"
WATER, WATER_EDGE = "#E4F5FC", "#5FA9D8"


# ---------------------------------------------------------------- a pan
@prop
def coated_pan_above(pen: Pen) -> None:
    """Pan from above: smooth black speckled coating, grease in it, handle to the right. Origin: its middle."""
    pen.path([Corner(84, -15), (150, -12), (186, -13), (192, 0), (186, 13), (150, 12), Corner(84, 15)], DARK)
    pen.ellipse(176, 0, 6, 5, STEEL, line=1.6)
    pen.rectangle(88, -17, 22, 34, STEEL, 4)
    pen.ellipse(0, 0, 98, 98, STEEL)
    pen.ellipse(0, 0, 88, 88, COATING)
    for x, y, _ in scattered(64, 150, 150, 5):
        if x * x + y * y < 74 * 74:
            pen.ellipse(x, y, 1.4, fill="#8A8D9B", ink=None)
    pen.ellipse(0, 0, 68, 68, None, "#565969", 2)
    pen.curve([(-76, -22), (-60, -52), (-24, -74)], "#C9CCD6", 7)
    pen.curve([(-56, -20), (-42, -42), (-20, -54)], "#7C8090", 4)
    _fried_on(pen)


def _fried_on(pen: Pen) -> None:
    """A film of fat with what is left of a fried egg."""
    film: Points = [(-46, 6), (-30, -18), (6, -26), (42, -14), (56, 14), (36, 42), (0, 54), (-34, 40)]
    pen.fill(film, GREASE, 0.6)
    for x, y, r in ((34, -30, 7), (50, 40, 6), (-54, 34, 6), (-10, 66, 5)):
        pen.ellipse(x, y, r, r * 0.8, GREASE, None)
        pen.ellipse(x - 2, y - 2, r * 0.3, fill="#F6DE9B", ink=None)
    pen.path([(-22, 10), (-8, -8), (14, -4), (20, 10), (38, 16), (26, 30), (6, 26), (-10, 34)], "#FBF6E6", INK, 1.6)
    pen.path([(-4, 12), (6, 4), (16, 10), (8, 20)], "#F2A93B", dark("#F2A93B", 0.4), 1.4)


# ---------------------------------------------------------------- a grill
@prop
def grill_grate(pen: Pen) -> None:
    """Charcoal grill, its steel grate seen slantwise, food burnt onto the bars. Origin: middle of the grate."""
    pen.path([Corner(-130, 50), Corner(130, 50), Corner(116, 96), Corner(-116, 96)], "#8E3B30")
    for slot in (-92, -20, 52):
        pen.rectangle(slot, 68, 40, 8, dark("#8E3B30", 0.5), 4, line=1.6)
    for side in (-1, 1):
        rod(pen, [(side * 112, -26), (side * 132, -22), (side * 132, 8), (side * 121, 12)], STEEL, 5)
    opening: Points = [(-98, -84), (98, -84), (130, 50), (-130, 50)]
    pen.polygon(opening, ASH)
    for x, y, _ in scattered(14, 190, 110, 3):
        pen.ellipse(x, y - 16, 13, 8, dark(ASH, 0.16), None)
    _bars(pen, STEEL, light(STEEL, 0.4), 3.6)
    pen.clipped(paths.smooth(_SOILED), lambda burnt: _bars(burnt, BROWNED, BROWNED, 4.4))
    _crusts(pen)
    pen.polygon(opening, None, line=10)
    pen.polygon(opening, None, IRON, 5.6)


_BARS = [step / 6 for step in range(-5, 6)]


def _at(y: float, share: float) -> float:
    """Where a bar that divides the grate at ``share`` (-1 to 1) lies at the height y."""
    return share * (98 + (y + 84) * 32 / 134)


def _bars(pen: Pen, across: str, along: str, thick: float) -> None:
    crossing = [[(_at(y, -1), y), (_at(y, 1), y)] for y in (-56, 18)]
    lengthwise = [[(_at(-82, share), -82), (_at(48, share), 48)] for share in _BARS]
    for bars, col, width in ((crossing, across, 3.4), (lengthwise, along, thick)):
        outline = "".join(paths.polyline(bar, closed=False) for bar in bars)
        pen.line(outline, INK, width + 3.6)
        pen.line(outline, col, width)


_SOILED: Points = [(-100, -10), (-78, -58), (-44, -50), (-14, -74), (22, -64), (54, -76), (76, -44), (104, -40),
                   (112, 6), (92, 36), (46, 28), (16, 44), (-14, 32), (-50, 44), (-84, 22)]  # fmt: skip
"""Where the bars are brown with old fat."""


def _crusts(pen: Pen) -> None:
    """Black crust in thin spots all over the bars."""
    spots = []
    for index, (x, y, _) in enumerate(scattered(84, 210, 120, 17)):
        high, share = y - 16, _BARS[min(10, max(0, round(x / 19) + 5))]
        wide, long = 4.2 + index % 3 * 0.8, 2.4 + index * 7 % 6 * 1.3
        spots.append(paths.ellipse(_at(high, share) + index % 3 - 1, high, wide, long))
    pen.fill("".join(spots), CRUST)


# ---------------------------------------------------------------- a worktop
@prop
def rinse_water(pen: Pen, h: float = 36) -> None:
    """Clear water that splashes on a worktop, runs to its front edge, ``h`` below, and falls. Origin: the splash."""
    flow: Points = [(-40, -6), (0, -12), (40, -6), (66, h * 0.4), (70, h * 0.76), Corner(74, h), Corner(-58, h),
                    (-62, h * 0.7), (-52, h * 0.36)]  # fmt: skip
    pen.fill(flow, SKY)
    for x, width, fall in ((-40, 15, 26), (2, 19, 42), (48, 22, 32)):
        stream: Points = [Corner(x - width, h - 1), (x - width * 0.6, h + 8), (x - width * 0.5, h + fall - 8),
                          (x, h + fall), (x + width * 0.4, h + fall - 10), (x + width * 0.5, h + 10),
                          Corner(x + width, h - 1)]  # fmt: skip
        pen.fill(stream, SKY)
        pen.curve(stream[1:-1], WATER_EDGE, 2)
        pen.curve([(x - 2, h + 5), (x - 3, h + fall - 9)], WHITE, 3)
    for x in (-34, 4, 44):
        pen.curve([(x * 0.7, 14), (x * 0.95, h * 0.6), (x * 1.05, h - 5)], WHITE, 3)
    for r in (34, 20):
        pen.ellipse(0, 2, r, r * 0.26, None, WATER_EDGE, 2)
    for side in (-1, 1):
        for x, y in ((14, -18), (26, -12), (20, -32)):
            pen.path([Corner(side * x, y - 8), (side * x + 4, y), (side * x, y + 4), (side * x - 4, y)], WATER,
                     WATER_EDGE, 1.6)  # fmt: skip
