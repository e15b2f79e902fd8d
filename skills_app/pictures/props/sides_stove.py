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
    dark,
    light,
)  # fmt: skip
from skills_app.pictures.paths import Corner, Points
from skills_app.pictures.pen import Pen
from skills_app.pictures.props.cookware import steam_clouds
from skills_app.pictures.props.dishes import grain, scattered
from skills_app.pictures.props.registry import prop, tool
from skills_app.pictures.props.sides_tasks import BROTH, DOUGH, GLASS, WATER, pod
from skills_app.pictures.props.utensils import rod


@prop
def beans_in_clear_box(pen: Pen, w: float = 210, h: float = 124) -> None:
    """Clear food box half full of hot beans, its lid tight: they steam, water runs down the walls. Origin: its foot."""
    pen.shadow(0, 2, w * 0.46, 8)
    box: Points = [(-w / 2, -h), (w / 2, -h), (w * 0.44, 0), (-w * 0.44, 0)]
    pen.polygon(box, "#C4D9E4")

    def beans(inside: Pen) -> None:
        for x in (-0.24, 0.24):
            steam_clouds(inside.at(x * w, -h * 0.4), w * 0.26, h * 0.46)
        for row in range(4):
            for step in range(-2, 3):
                turn = (row * 37 + step * 53) % 40 - 20
                pod(inside.at(step * w * 0.158 + row % 2 * 8 - 4, -14 - row * 13, 1, turn), 0.8)

    pen.clipped(paths.polyline(box), beans)
    for index in range(9):
        x, y = -w * 0.42 + index * w * 0.105, -h + 19 + index * 5 % 8
        pen.path([Corner(x, y - 9), (x + 4.6, y), (x, y + 5), (x - 4.6, y)], WHITE, "#4F93B8", 1.5)
    for x, y, length in ((-0.4, -0.62, 22), (-0.1, -0.6, 12), (0.12, -0.6, 14), (0.41, -0.6, 26)):
        pen.line([(x * w, y * h), (x * w, y * h + length)], "#4F93B8", 5)
        pen.line([(x * w, y * h), (x * w, y * h + length)], WHITE, 2.6)
    pen.polygon(box, None)
    pen.rectangle(-w / 2 - 8, -h - 10, w + 16, 15, "#5E8EC4", 4)
    for side in (-1, 1):
        pen.rectangle(side * (w / 2 + 3) - 9, -h - 6, 18, 24, "#3F6FA8", 3)


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
    """Raw dumplings on a floured plastic board, the lump of dough they are made of behind. Origin: front edge."""
    pen.polygon([(-112, 0), (112, 0), (92, -74), (-92, -74)], "#C9D9E6")
    pen.polygon([(-112, 0), (112, 0), (112, 9), (-112, 9)], "#9FB4C6")
    pen.fill([(-84, -20), (-60, -60), (0, -66), (70, -58), (92, -24), (60, -6), (0, -4), (-56, -6)], "#FFFDF6", 0.95)
    for x, y, _ in scattered(34, 196, 60, 5):
        pen.ellipse(x, y - 36, 1.7, 1.2, WHITE, None)
    _dough(pen.at(-42, -44))
    for x, y in ((30, -44), (76, -36), (-46, -12), (6, -10), (56, -6)):
        _dumpling(pen.at(x, y))


def _dough(pen: Pen) -> None:
    """A shapeless lump, a piece pulled off it to its right."""
    pen.shadow(2, 4, 52, 8)
    lump: Points = [
        (-48, 2),
        (-56, -20),
        (-44, -42),
        (-20, -52),
        (2, -46),
        (22, -50),
        (38, -32),
        (36, -10),
        (28, 4),
        (-8, 9),
    ]
    pen.path(lump, DOUGH)
    pen.fill([(36, -30), (36, -10), (28, 4), (-8, 9), (-30, 6), (4, 0), (22, -12)], dark(DOUGH, 0.12))
    pen.path(lump)
    for crease in ([(-44, -22), (-26, -32), (-14, -26)], [(-30, -6), (-14, -12), (2, -8)],
                   [(2, -46), (6, -34), (0, -26)], [(20, -30), (12, -22), (14, -12)]):  # fmt: skip
        pen.curve(crease, dark(DOUGH, 0.34), 2.2)
    for x, y in ((-30, -16), (-24, -40), (-4, -18), (-40, -32), (14, -40), (-8, 0), (26, -20)):
        pen.ellipse(x, y, 2, 1.5, "#7FA35C", None)


def _dumpling(pen: Pen) -> None:
    """Not quite round: flat where it lies, dull, flour on it."""
    pen.shadow(2, 2, 25, 6)
    ball = paths.smooth([(-22, -8), (-20, -24), (-6, -35), (10, -34), (22, -22), (22, -8), (12, 2), (-12, 2)])
    pen.path(ball, DOUGH, None)
    pen.clipped(ball, lambda inner: inner.fill(paths.ellipse(24, 2, 18, 26), dark(DOUGH, 0.12)))
    pen.clipped(ball, lambda inner: inner.fill([(-18, -26), (-4, -36), (12, -36), (8, -26), (-6, -22)], "#FFFDF6"))
    pen.path(ball, None)
    for x, y in ((-10, -14), (4, -18), (0, -4), (12, -10)):
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
