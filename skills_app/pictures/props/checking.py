"""Instruments and lists for checking goods and temperatures."""

import math

from skills_app.pictures import paths
from skills_app.pictures.colours import DEEP_GREEN, INK, STEEL, STEEL_DARK, WHITE, WOOD, YELLOW
from skills_app.pictures.pen import Pen
from skills_app.pictures.props.registry import prop, tool

COLD = "#2F78C4"


@prop
def thermometer(pen: Pen, level: float = 0.25, col: str = COLD, bg: str = WHITE) -> None:
    """A thermometer without digits: the height of the column is ``level`` (0 to 1). Origin: middle of the bulb."""
    pen.blob([paths.capsule((0, 0), (0, -56), 8), paths.ellipse(0, 4, 13, 13)], bg)
    pen.fill(paths.ellipse(0, 4, 8.5), col)
    pen.fill(paths.capsule((0, 0), (0, -6 - 46 * level), 3.6), col)
    for index in range(6):
        pen.line([(3.5 if index % 2 else 1.5, -12 - index * 8), (7, -12 - index * 8)], INK, 1.5)


@prop
def snowflake(pen: Pen, col: str = COLD, w: float = 3) -> None:
    """Cold: a snow crystal with six arms. Origin: its middle."""
    for arm in range(6):
        angle = math.radians(30 + 60 * arm)
        tip = (14 * math.cos(angle), 14 * math.sin(angle))
        pen.line([(0, 0), tip], col, w)
        for turn in (-0.5, 0.5):
            pen.line(
                [(tip[0] * 0.55, tip[1] * 0.55), (13 * math.cos(angle + turn), 13 * math.sin(angle + turn))],
                col, w * 0.75,
            )  # fmt: skip


def clipboard(pen: Pen) -> None:
    """A list on a clipboard, its three lines ticked off. Origin: its middle."""
    pen.rectangle(-20, -28, 40, 54, WOOD, 4)
    pen.rectangle(-16, -22, 32, 44, WHITE, 1, line=1.5)
    pen.rectangle(-8, -32, 16, 9, STEEL_DARK, 3)
    for index in range(3):
        y = -12 + index * 12
        pen.line([(-1, y), (12, y)], "#9AA4B0", 2.4)
        pen.line([(-12, y), (-9, y + 3), (-4, y - 4)], DEEP_GREEN, 2.4)


@tool
def clip_list(pen: Pen) -> None:
    """The clipboard in the hand, thumb on its left edge."""
    clipboard(pen.at(15, -3, angle=-6))


@tool
def thermo(pen: Pen) -> None:
    """A probe thermometer: handle with a display, thin steel probe forward."""
    pen.line([(18, 0), (62, 0)], INK, 4.6)
    pen.line([(18, 0), (62, 0)], STEEL, 2)
    pen.rectangle(-14, -11, 36, 22, YELLOW, 5)
    pen.rectangle(-3, -7, 19, 13, "#D9F1FA", 2, line=1.5)
