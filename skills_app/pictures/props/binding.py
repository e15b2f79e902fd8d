"""What a cloudy broth might be cleared with: egg white, egg yolks, starch, cream, each in a bowl."""

from typing import Literal

from skills_app.pictures import paths
from skills_app.pictures.colours import BLUE, INK, WHITE, YELLOW, dark, light
from skills_app.pictures.paths import Corner
from skills_app.pictures.pen import Pen
from skills_app.pictures.props.registry import prop
from skills_app.pictures.props.sides_tasks import GLASS

YOLK, EGG_WHITE, CREAM_WHITE, SHELL = "#F2A93B", "#FBF6E6", "#FDF6E3", "#E8C39A"


@prop
def binding_bowl(pen: Pen, kind: Literal["white", "yolk", "starch", "cream"] = "white") -> None:
    """Glass bowl of egg white, egg yolks, starch or cream, with what it came from. Origin: middle of its foot."""
    BEHIND[kind](pen)
    pen.shadow(-20, 2, 64, 8)
    outline = [Corner(-96, -62), (-84, -22), Corner(-56, 0), Corner(16, 0), (44, -22), Corner(56, -62)]
    pen.fill(outline, GLASS)
    col = {"white": EGG_WHITE, "yolk": YOLK, "starch": WHITE, "cream": CREAM_WHITE}[kind]
    content = [Corner(-90, -46), (-80, -20), Corner(-54, -3), Corner(14, -3), (40, -20), Corner(50, -46)]
    if kind == "yolk":
        pen.clipped(paths.smooth(outline), _yolks_behind_glass)
    else:
        pen.fill(content, dark(col, 0.06))
    pen.path(outline)
    pen.ellipse(-20, -62, 76, 22, GLASS)
    if kind != "yolk":
        pen.ellipse(-20, -57, 67, 16, col, INK, 1.5)
    IN_BOWL[kind](pen.at(-20, -57))


def _white(pen: Pen) -> None:
    pen.ellipse(0, 1, 60, 12, "#E9F0E6", None)
    for x, y in ((-30, -4), (-16, 5), (8, -5), (28, 3), (40, -2), (-42, 2)):
        pen.ellipse(x, y, 4.4, 3, WHITE, "#9BB0A2", 1.3)
    pen.curve([(-44, -4), (-14, -8), (14, -6)], WHITE, 3)


def _yolks_behind_glass(pen: Pen) -> None:
    """Three whole yolks at the bottom of the bowl."""
    for x, y in ((-20, -30), (-52, -18), (12, -18)):
        pen.path(paths.ellipse(x, y, 31, 20), YOLK, dark(YOLK, 0.45), 2)
        pen.ellipse(x - 10, y - 9, 8, 4, light(YOLK, 0.7), None)


def _open_bowl(pen: Pen) -> None:
    """Nothing reaches the rim: the far wall is seen."""
    pen.curve([(-62, 6), (-30, 15), (0, 17), (30, 15), (62, 6)], "#B9CBD6", 1.6)


def _starch(pen: Pen) -> None:
    pen.path([Corner(-58, 2), (-30, -22), (0, -36), (28, -24), Corner(58, 2), (0, 12)], WHITE)
    pen.fill([(6, -32), (30, -22), Corner(54, 2), (20, 8), (22, -10)], "#DFE3EA")
    for x, y in ((-24, -8), (-6, -18), (8, -4), (-34, 0), (-4, 2)):
        pen.ellipse(x, y, 1.8, 1.8, "#B4BCC8", None)


def _cream(pen: Pen) -> None:
    """Thick: where it ran in from the jug it still lies in folds."""
    for x, y, r in ((6, 2, 44), (10, -1, 30), (12, -5, 17)):
        pen.ellipse(x, y, r, r * 0.24, WHITE, "#CDBE97", 1.8)


def _shell_with_yolk(pen: Pen) -> None:
    """The yolk stayed in one half of the shell."""
    _shell(pen.at(106, 0, 1, mirror=True))
    pen.ellipse(70, -20, 18, 13, YOLK)
    pen.ellipse(64, -26, 4, 2.6, light(YOLK, 0.7), None)
    _shell(pen.at(70, 0))


def _shell_with_white(pen: Pen) -> None:
    """A glass of the egg white that was parted from the yolks, and the halves of three shells."""
    for x, y in ((124, -26), (86, -34)):
        _shell(pen.at(x, y, 0.9))
    glass = [Corner(64, -66), (66, -20), Corner(72, 0), Corner(112, 0), (118, -20), Corner(120, -66)]
    pen.fill(glass, GLASS)
    pen.fill([Corner(65, -48), (67, -20), Corner(73, -2), Corner(111, -2), (117, -20), Corner(119, -48)], "#EEF1DC")
    pen.ellipse(92, -48, 27, 7, "#F8F9EC", "#9BB0A2", 1.6)
    pen.path(glass)
    pen.ellipse(92, -66, 28, 8, None, INK, 1.8)
    for x, y in ((132, 2), (70, 10), (104, 14)):
        _shell(pen.at(x, y, 0.9))


def _shell(pen: Pen) -> None:
    pen.path([Corner(-20, -26), (-19, -8), (0, 2), (19, -8), Corner(20, -26), Corner(13, -18), Corner(6, -27),
              Corner(-2, -18), Corner(-11, -28)], SHELL)  # fmt: skip


def _packet(pen: Pen) -> None:
    pen.shadow(88, 2, 34, 6)
    pen.rectangle(58, -98, 60, 98, YELLOW, 3)
    pen.polygon([(58, -98), (118, -98), (112, -110), (64, -110)], light(YELLOW, 0.4))
    pen.path([(88, -80), (98, -58), (96, -30), (88, -22), (80, -30), (78, -58)], "#F6E08A", INK, 1.6)
    for y in (-64, -52, -40):
        pen.line([(80, y), (96, y)], "#B98A1E", 1.6)
    pen.path([Corner(78, -20), (70, -40), (74, -60), (84, -22)], "#5E9C6B", INK, 1.6)
    pen.path([Corner(98, -20), (106, -40), (102, -60), (92, -22)], "#5E9C6B", INK, 1.6)


def _cream_carton(pen: Pen) -> None:
    """A carton with a rosette of whipped cream on it, and the small jug the cream was poured from."""
    pen.shadow(92, 2, 40, 6)
    outline = paths.polyline([(60, 0), (120, 0), (120, -118), (90, -148), (60, -118)])
    pen.fill(outline, WHITE)
    pen.fill(paths.rectangle(60, -106, 60, 68), BLUE)
    pen.path(outline)
    pen.line([(60, -118), (120, -118)])
    peak = pen.at(90, -48)
    for y, r in ((-4, 24), (-17, 18), (-29, 12)):
        peak.path(paths.ellipse(0, y, r, 10), CREAM_WHITE, INK, 1.6)
        for x in (-0.5, 0.1, 0.6):
            peak.curve([(r * x - 3, y - 5), (r * x + 1, y), (r * x, y + 6)], "#B9A983", 1.6)
    peak.path([Corner(-9, -34), (-4, -44), Corner(6, -50), (6, -42), Corner(9, -34)], CREAM_WHITE, INK, 1.6)
    _cream_jug(pen.at(118, 16, 0.9))


def _cream_jug(pen: Pen) -> None:
    pen.shadow(0, 1, 28, 5)
    for ink, width in ((INK, 8), (WHITE, 4)):
        pen.curve([(18, -36), (32, -36), (30, -14), (17, -12)], ink, width)
    pen.path([Corner(-34, -52), (-18, -40), (-22, -18), Corner(-14, 0), Corner(14, 0), (22, -18), (16, -38),
              Corner(20, -50)], WHITE)  # fmt: skip
    pen.ellipse(-4, -50, 24, 6, CREAM_WHITE, INK, 1.8)


BEHIND = {"white": _shell_with_yolk, "yolk": _shell_with_white, "starch": _packet, "cream": _cream_carton}


IN_BOWL = {"white": _white, "yolk": _open_bowl, "starch": _starch, "cream": _cream}
