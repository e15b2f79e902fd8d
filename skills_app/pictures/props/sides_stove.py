"""Broth, purée and blanched beans, and the tools for them: for the tasks of side dishes and soups."""

from typing import Literal

from skills_app.pictures import paths
from skills_app.pictures.colours import (
    DARK,
    INK,
    ORANGE,
    STEEL,
    STEEL_DARK,
    WHITE,
    YELLOW,
    dark,
    light,
)  # fmt: skip
from skills_app.pictures.paths import Corner, Points
from skills_app.pictures.pen import Pen
from skills_app.pictures.props.dishes import grain, scattered
from skills_app.pictures.props.goods import milk
from skills_app.pictures.props.registry import prop, tool
from skills_app.pictures.props.sides_tasks import BROTH, DOUGH, GLASS, WATER, pod
from skills_app.pictures.props.utensils import rod

YOLK, EGG_WHITE, SHELL = "#F2A93B", "#FBF6E6", "#E8C39A"


@prop
def beans_in_clear_box(pen: Pen, w: float = 210, h: float = 104) -> None:
    """Clear food box full of beans, its lid tight, steam drops under the lid. Origin: middle of its foot."""
    pen.shadow(0, 2, w * 0.46, 8)
    box: Points = [(-w / 2, -h), (w / 2, -h), (w * 0.44, 0), (-w * 0.44, 0)]
    pen.polygon(box, GLASS)

    def beans(inside: Pen) -> None:
        for row in range(5):
            for step in range(-2, 3):
                turn = (row * 37 + step * 53) % 40 - 20
                pod(inside.at(step * w * 0.158 + row % 2 * 8 - 4, -14 - row * 13, 1, turn), 0.8)

    pen.clipped(paths.polyline(box), beans)
    for index in range(9):
        pen.ellipse(-w * 0.4 + index * w * 0.1, -h + 17 + index * 5 % 8, 2.6, 3.4, WHITE, "#7FB0C9", 1.3)
    pen.line([(-w * 0.44, -h + 20), (-w * 0.4, -14)], WHITE, 4)
    pen.polygon(box, None)
    pen.rectangle(-w / 2 - 8, -h - 10, w + 16, 15, "#5E8EC4", 4)


@tool
def skimmer_with_beans(pen: Pen) -> None:
    """Skimmer with green beans on it, its flat spoon level when the tool points at +x; water drips off."""
    rod(pen, [(-34, 0), (40, 0), (66, 10)], STEEL, 4)
    for x, y, turn in ((84, 0, -20), (108, -8, 10), (92, -14, 30), (120, -1, -30), (102, 3, 4)):
        pod(pen.at(x, y, 1, turn), 1.05)
    pen.path([Corner(60, 8), (100, 16), Corner(142, 4), (126, 20), (102, 26), (76, 20)], STEEL)
    for x, y in ((82, 34), (104, 40), (122, 32), (94, 52)):
        pen.path([Corner(x, y - 8), (x - 3.4, y), (x, y + 4), (x + 3.4, y)], WATER, "#4F93B8", 1.4)


# ---------------------------------------------------------------- cream soup
@prop
def onion_carrot_dice(pen: Pen, w: float = 150, h: float = 40, n: int = 34, seed: int = 7) -> None:
    """Diced onion and carrot in a pot. Origin: their middle."""
    for i, (x, y, turn) in enumerate(scattered(n, w, h, seed)):
        col = (ORANGE, "#F7EBC0", ORANGE)[i % 3]
        pen.at(x, y, 1, turn * 0.4 - 36).rectangle(-7, -5, 14, 10, col, 1.5, line=1.6)


@tool
def cooking_spoon(pen: Pen) -> None:
    """Stirring spoon of dark plastic, its bowl forward."""
    rod(pen, [(-40, 0), (80, 0)], "#5B6475", 6)
    pen.ellipse(100, 0, 24, 12, "#5B6475")
    pen.ellipse(102, 0, 15, 6, "#454C5A", None)


@tool
def broth_jug(pen: Pen) -> None:
    """A clear jug of golden broth held by its handle, the spout forward; turn it clockwise to pour."""
    handle = [(16, -30), (-6, -28), (-8, 24), (16, 30)]
    pen.curve(handle, INK, 10)
    pen.curve(handle, GLASS, 5.4)
    body = [Corner(14, -44), Corner(88, -52), (78, -36), (76, 0), (72, 40), Corner(66, 46), Corner(24, 46), (18, 40)]
    pen.fill(body, GLASS)
    pen.fill([Corner(15, -10), Corner(77, -40), (76, 0), (71, 38), Corner(66, 44), Corner(25, 44), (18, 38)], BROTH)
    pen.path(body)


@tool
def stick_blender(pen: Pen) -> None:
    """Hand blender gripped round its motor, its steel foot forward; the switch is seen."""
    rod(pen, [(-44, 0), (-66, -3), (-84, -12)], DARK, 3)
    pen.rectangle(-44, -15, 92, 30, WHITE, 12)
    pen.rectangle(30, -15, 18, 30, STEEL_DARK, 4)
    pen.polygon([(48, -9), (106, -7), (106, 7), (48, 9)], STEEL)
    pen.line([(52, -4), (102, -3)], light(STEEL, 0.6), 2.4)
    pen.path([Corner(104, -8), (116, -22), Corner(136, -24), Corner(136, 24), (116, 22), Corner(104, 8)], STEEL)


@prop
def pointed_sieve(pen: Pen, w: float = 120, content: str = "#E8963A") -> None:
    """Pointed fine sieve, soup in it, which runs out at its tip; handle to the left. Origin: middle of its rim."""
    rod(pen, [(-w / 2, 2), (-w * 1.05, -8)], STEEL, 6)
    cone = [Corner(-w / 2, 0), (-w * 0.24, w * 0.5), (0, w * 0.74), (w * 0.24, w * 0.5), Corner(w / 2, 0)]
    pen.fill(cone, STEEL)
    outline = paths.smooth(cone)

    def mesh(inner: Pen) -> None:
        for step in range(-9, 10):
            x = step * w * 0.09
            inner.line([(x - w * 0.4, w * 0.8), (x + w * 0.4, 0)], STEEL_DARK, 1.2)
            inner.line([(x + w * 0.4, w * 0.8), (x - w * 0.4, 0)], STEEL_DARK, 1.2)

    pen.clipped(outline, mesh)
    pen.path(cone)
    pen.ellipse(0, 0, w / 2, w * 0.13, light(STEEL, 0.35))
    pen.ellipse(0, 2, w * 0.44, w * 0.1, content, INK, 1.6)
    for x, length in ((-9, 36), (3, 42), (13, 34)):
        pen.line([(x, w * 0.72 - abs(x) * 0.4), (x, w * 0.72 + length)], dark(content, 0.25), 6)
        pen.line([(x, w * 0.72 - abs(x) * 0.4), (x, w * 0.72 + length)], content, 4)


# ---------------------------------------------------------------- what goes into which water
@prop
def dumplings(pen: Pen) -> None:
    """Four raw dumplings of potato dough on a floured plastic board. Origin: middle of the board's front edge."""
    pen.polygon([(-96, 0), (96, 0), (78, -52), (-78, -52)], "#E9EDEF")
    pen.polygon([(-96, 0), (96, 0), (96, 9), (-96, 9)], "#C3CDD6")
    pen.fill(paths.ellipse(0, -24, 74, 17), "#FFFDF6", 0.95)
    for x, y in ((-34, -46), (36, -48), (-4, -16), (58, -14)):
        _dumpling(pen.at(x - 8, y))


def _dumpling(pen: Pen) -> None:
    pen.shadow(2, 10, 27, 6)
    ball = paths.ellipse(0, -15, 27, 25)
    pen.path(ball, DOUGH, None)
    pen.clipped(ball, lambda inner: inner.fill(paths.ellipse(26, -6, 20, 30), dark(DOUGH, 0.12)))
    pen.path(ball, None)
    pen.curve([(-17, -22), (-11, -30), (-2, -33)], WHITE, 3)
    for x, y in ((-8, -12), (2, -20), (4, -4)):
        pen.ellipse(x, y, 1.8, 1.3, "#7FA35C", None)


# ---------------------------------------------------------------- rice and water by the cup
@prop
def measuring_cup(pen: Pen, content: Literal["rice", "water", "none"] = "rice") -> None:
    """A clear cup with a handle, full of rice or water up to the brim's mark. Origin: middle of its foot."""
    pen.shadow(0, 2, 50, 7)
    handle = [(48, -92), (80, -88), (78, -38), (44, -30)]
    pen.curve(handle, INK, 13)
    pen.curve(handle, GLASS, 8)
    body = [Corner(-54, -112), Corner(54, -112), (50, -40), (44, -6), Corner(36, 0), Corner(-36, 0), (-44, -6),
            (-50, -40)]  # fmt: skip
    pen.fill(body, GLASS)
    if content != "none":
        fill = "#F3EFE2" if content == "rice" else WATER
        inner = [Corner(-52, -96), Corner(52, -96), (49, -40), (43, -7), Corner(35, -2), Corner(-35, -2), (-43, -7),
                 (-49, -40)]  # fmt: skip
        pen.fill(inner, fill)
        if content == "rice":
            for x, y, turn in scattered(32, 84, 84, 9):
                grain(pen.at(x * 0.98, y - 48, 1.5, turn))
            for x, y, turn in scattered(11, 96, 14, 4):
                grain(pen.at(x, y - 96, 1.5, turn))
        else:
            pen.ellipse(0, -96, 52, 8, light(WATER, 0.5), "#4F93B8", 1.6)
            pen.line([(-38, -78), (-33, -20)], WHITE, 4)
    for mark in (-76, -54, -32):
        pen.line([(18, mark), (36, mark)], INK, 2)
    pen.path(body)
    pen.ellipse(0, -112, 54, 8, None)


# ---------------------------------------------------------------- a cloudy broth, and what goes into it
@prop
def cloudy_broth_glass(pen: Pen, h: float = 116) -> None:
    """Glass of broth held against the light: brownish and cloudy, full of flecks. Origin: middle of its foot."""
    pen.shadow(0, 2, 42, 6)
    body: Points = [(-48, -h), (48, -h), (40, 0), (-40, 0)]
    pen.polygon(body, GLASS)
    pen.polygon([(-46, -h * 0.82), (46, -h * 0.82), (39, -6), (-39, -6)], "#BF9F5C", None)
    for up, share in ((72, 0.9), (52, 0.8), (32, 0.78), (16, 0.7)):
        left, right = (-40 * share, 3 - up), (42 * share, -up)
        cloud = [left, (-18, -8 - up), (6, -up), (24, -7 - up), right, (16, 8 - up), (-14, 5 - up)]
        pen.fill(cloud, "#D9C48F", 0.75)
    for x, y, turn in scattered(26, 76, h * 0.7, 12):
        pen.fill(paths.ellipse(x * 0.95, y - h * 0.42, 1.2 + turn % 2 * 0.5), "#7D6538")
    pen.ellipse(0, -h * 0.82, 46, 7, "#D3BC83", INK, 1.5)
    pen.line([(-37, -h + 12), (-33, -16)], WHITE, 4)
    pen.polygon(body, None)


@prop
def binding_bowl(pen: Pen, kind: Literal["white", "yolk", "starch", "cream"] = "white") -> None:
    """Glass bowl of egg white, egg yolks, starch or cream, with what it came from. Origin: middle of its foot."""
    BEHIND[kind](pen)
    pen.shadow(-20, 2, 64, 8)
    outline = [Corner(-96, -62), (-84, -22), Corner(-56, 0), Corner(16, 0), (44, -22), Corner(56, -62)]
    pen.fill(outline, GLASS)
    col = {"white": EGG_WHITE, "yolk": "#F2B04A", "starch": WHITE, "cream": "#FDF6E3"}[kind]
    content = [Corner(-90, -46), (-80, -20), Corner(-54, -3), Corner(14, -3), (40, -20), Corner(50, -46)]
    pen.fill(content, dark(col, 0.06))
    pen.path(outline)
    pen.ellipse(-20, -62, 76, 22, GLASS)
    pen.ellipse(-20, -57, 67, 16, col, INK, 1.5)
    IN_BOWL[kind](pen.at(-20, -57))


def _white(pen: Pen) -> None:
    pen.ellipse(0, 1, 60, 12, "#E9F0E6", None)
    for x, y in ((-30, -4), (-16, 5), (8, -5), (28, 3), (40, -2), (-42, 2)):
        pen.ellipse(x, y, 4.4, 3, WHITE, "#9BB0A2", 1.3)
    pen.curve([(-44, -4), (-14, -8), (14, -6)], WHITE, 3)


def _yolks(pen: Pen) -> None:
    pen.ellipse(0, 0, 66, 15, "#F2B04A", None)
    for x, y in ((-34, -4), (34, -4), (0, -7), (-18, 4), (20, 4)):
        pen.path(paths.ellipse(x, y - 1, 23, 10), YOLK, dark(YOLK, 0.45), 1.8)
        pen.ellipse(x - 7, y - 5, 6, 2.4, light(YOLK, 0.7), None)


def _starch(pen: Pen) -> None:
    pen.path([Corner(-58, 2), (-30, -22), (0, -36), (28, -24), Corner(58, 2), (0, 12)], WHITE)
    pen.fill([(6, -32), (30, -22), Corner(54, 2), (20, 8), (22, -10)], "#DFE3EA")
    for x, y in ((-24, -8), (-6, -18), (8, -4), (-34, 0), (-4, 2)):
        pen.ellipse(x, y, 1.8, 1.8, "#B4BCC8", None)


def _cream(pen: Pen) -> None:
    for r, width in ((46, 3), (28, 3), (12, 3)):
        pen.curve([(-r, 0), (-r * 0.2, r * 0.2), (r * 0.8, r * 0.06)], "#DCCFA9", width)


def _shell_with_yolk(pen: Pen) -> None:
    """The yolk stayed in one half of the shell."""
    _shell(pen.at(106, 0, 1, mirror=True))
    pen.ellipse(70, -20, 18, 13, YOLK)
    pen.ellipse(64, -26, 4, 2.6, light(YOLK, 0.7), None)
    _shell(pen.at(70, 0))


def _shell_with_white(pen: Pen) -> None:
    """The egg white runs out of one half of the shell into a cup."""
    _shell(pen.at(112, 0, 1, mirror=True))
    pen.path([Corner(50, -34), (52, -10), Corner(60, 0), Corner(84, 0), (92, -10), Corner(94, -34)], GLASS)
    pen.fill([Corner(52, -22), (54, -9), Corner(61, -2), Corner(83, -2), (90, -9), Corner(92, -22)], "#EEF1DC")
    pen.ellipse(72, -34, 22, 6, None, INK, 1.8)


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
    pen.shadow(88, 2, 34, 6)
    milk(pen.at(88, 0, 2.7))


BEHIND = {"white": _shell_with_yolk, "yolk": _shell_with_white, "starch": _packet, "cream": _cream_carton}


IN_BOWL = {"white": _white, "yolk": _yolks, "starch": _starch, "cream": _cream}
