"""Hand tools of the kitchen. Tools are drawn round the fist that holds them, their long axis along +x."""

from skills_app.pictures import paths
from skills_app.pictures.colours import DARK, INK, STEEL, STEEL_DARK, dark, light
from skills_app.pictures.paths import Corner, Points
from skills_app.pictures.pen import Pen
from skills_app.pictures.props.registry import tool

BLADE = "#E4EAEF"
BEVEL = "#B7C3CD"


def rod(pen: Pen, points: Points, colour: str, width: float) -> None:
    """A round bar with ink on both sides."""
    pen.curve(points, INK, width + 3.6)
    pen.curve(points, colour, width)


def riveted_handle(pen: Pen, start: float, end: float, thick: float) -> None:
    pen.rectangle(start, -thick / 2, end - start, thick, DARK, 4)
    for share in (0.3, 0.7):
        pen.ellipse(start + (end - start) * share, 0, 1.6, 1.6, STEEL, None)


# ---------------------------------------------------------------- cutting
@tool
def knife_forward(pen: Pen) -> None:
    """Chef's knife that points at the viewer: short and high, the whole edge down on the board."""
    blade = [Corner(4, -5), (30, -8), (52, -4), Corner(62, 6), (50, 17), (30, 19), Corner(2, 19)]
    pen.fill(blade, BLADE)
    pen.fill([Corner(2, 13), (30, 13), (48, 12), Corner(61, 6), (50, 17), (30, 19), Corner(2, 19)], BEVEL)
    pen.path(blade)
    riveted_handle(pen.at(0, -1), -27, 6, 12)


@tool
def peeler(pen: Pen) -> None:
    """Y peeler: a forked handle with the blade across its end."""
    for side in (1, -1):
        rod(pen, [(12, side * 2), (24, side * 8), (38, side * 12)], "#C8503C", 5)
    rod(pen, [(37, -13), (37, 13)], BLADE, 4)
    pen.path(paths.capsule((-24, 0), (14, 0), 6, 5), "#C8503C")


# ---------------------------------------------------------------- stirring and serving
@tool
def ladle(pen: Pen) -> None:
    """Long soup ladle: the cup stands across the end of the shaft and opens towards the hand."""
    rod(pen, [(-58, 0), (20, 0), (104, 0)], STEEL, 3)
    rod(pen, [(-58, 0), (-66, -4), (-64, -11)], STEEL, 3)
    pen.path([Corner(100, 3), (118, -2), (124, -18), (117, -34), Corner(100, -38)], STEEL)
    pen.path([Corner(100, 3), (96, -17), Corner(100, -38), (104, -17)], dark(STEEL, 0.3))


@tool
def whisk(pen: Pen) -> None:
    """Balloon whisk: the wires cross at the tip."""
    for bulge in (17, 10, 3):
        pen.path(
            [Corner(22, 0), (52, -bulge), (84, -bulge * 0.8), (93, 0), (84, bulge * 0.8), (52, bulge)], None, INK, 2
        )
    pen.rectangle(18, -5, 10, 10, STEEL_DARK, 2)
    pen.path(paths.capsule((-32, 0), (18, 0), 5.4, 6), STEEL)
    pen.line([(-26, -1.5), (10, -1.5)], light(STEEL, 0.7), 2)


@tool
def tongs(pen: Pen) -> None:
    """Serving tongs: two sprung legs with flat tips that close on the food."""
    for side in (1, -1):
        leg = [(-26, 0), (-10, side * 7), (30, side * 8), (62, side * 3), (74, side * 5)]
        rod(pen, leg, STEEL, 3.4)
    pen.ellipse(-27, 0, 4, 4, STEEL_DARK)
