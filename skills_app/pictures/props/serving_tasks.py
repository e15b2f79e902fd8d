"""Dressed dishes, cutlery and a laid place: for the tasks of dressing plates and serving."""

from collections.abc import Callable, Sequence
from typing import Literal

from skills_app.pictures import paths
from skills_app.pictures.colours import INK, STEEL, STEEL_DARK, WHITE, WOOD, YELLOW, dark, light
from skills_app.pictures.paths import Corner, Points
from skills_app.pictures.pen import Pen
from skills_app.pictures.props.dishes import herb_specks
from skills_app.pictures.props.meat import steak
from skills_app.pictures.props.registry import prop, tool
from skills_app.pictures.props.service import MASH, SAUCE, meal
from skills_app.pictures.props.vegetables import CUCUMBER, LEAF, lettuce_leaf, tomato_wedge

SALMON, SALMON_FAT = "#EE8156", "#F9C3A4"
TROUT, TROUT_DARK = "#C98A4A", "#8A5630"
ROAST_CRUST, ROAST_MEAT = "#7A4327", "#B98468"
CHIP, COFFEE, NUT = "#EDC25E", "#4A2C1E", "#C08A52"
SOUP = "#E8963A"


# ---------------------------------------------------------------- dishes, on a plate of width 200
def _lemon(pen: Pen) -> None:
    pen.path([Corner(-20, 2), (-10, -16), (8, -18), Corner(20, -4), (4, 6)], YELLOW)
    pen.path([Corner(-13, 0), (-6, -11), (6, -12), Corner(13, -4), (2, 2)], light(YELLOW, 0.6), dark(YELLOW, 0.2), 1.4)


def _salmon(pen: Pen) -> None:
    for x, y, turn in ((-44, -4, -24), (-8, -10, -10), (28, -4, 8)):
        slice_ = pen.at(x, y, 1.1, turn)
        slice_.path([(-30, 4), (-26, -10), (-6, -17), (16, -14), (30, -4), (26, 10), (2, 15), (-20, 13)], SALMON)
        for shift in (-14, 0, 14):
            slice_.curve([(shift - 6, 10), (shift + 1, -2), (shift - 2, -12)], SALMON_FAT, 2.6)
    _lemon(pen.at(60, 18, 1.1))
    for x, y in ((-12, 20), (0, 25), (12, 20)):
        pen.curve([(x * 0.3, 30), (x, y)], "#3F7A3A", 2)
        for turn in (-40, 0, 40):
            pen.at(x, y, 1, turn).line([(0, 0), (0, -9)], "#4F8F3F", 2)


def _salad(pen: Pen) -> None:
    for x, y, turn in ((-44, 8, 200), (46, 6, -20), (-20, -14, -110), (24, -14, -64), (-16, 14, 170), (18, 16, 8)):
        lettuce_leaf(pen.at(x, y, 1.5, turn), LEAF)
    for x, y in ((-40, 10), (44, 6), (4, -16)):
        tomato_wedge(pen.at(x, y, 1.7, 10))
    for x, y in ((-12, 8), (14, 16), (22, -2)):
        pen.ellipse(x, y, 15, 10, CUCUMBER, INK, 1.6)
        pen.ellipse(x, y, 11, 7, "#DDEBB8", None)


def _trout(pen: Pen) -> None:
    fish = pen.at(0, -4)
    outline = [Corner(-86, -4), (-66, -22), (-30, -30), (14, -24), Corner(56, -8), Corner(88, -26), (80, -4),
               Corner(90, 18), Corner(56, 2), (14, 16), (-30, 20), (-66, 12)]  # fmt: skip
    fish.fill(outline, TROUT)
    fish.fill([(-66, -20), (-30, -30), (14, -24), (56, -8), (14, -14), (-30, -18)], TROUT_DARK)
    for x in (-34, -10, 14):
        fish.line([(x + 6, -18), (x - 6, 8)], TROUT_DARK, 4)
    fish.path(outline)
    fish.curve([(-58, -24), (-52, -6), (-58, 14)], width=1.8)
    fish.ellipse(-70, -8, 4, 4, WHITE, line=1.6)
    _lemon(pen.at(46, 28))
    for x, y in ((-40, 27), (-16, 30), (8, 28)):
        pen.ellipse(x, y, 13, 9, "#F0D585", line=1.6)


def _steak(pen: Pen) -> None:
    for i, (x, y, turn) in enumerate(
        ((30, -14, 14), (46, -2, -30), (60, 2, 24), (38, 10, -8), (62, -12, 4), (54, 14, 30))
    ):
        chip = pen.at(x, y, 1, turn)
        chip.rectangle(-22, -5, 44, 10, light(CHIP, 0.1 * (i % 3)), 2, INK, 1.8)
    steak(pen.at(-26, 2, 1.35))
    pen.ellipse(-28, -4, 11, 7, "#8FBF6A", line=1.6)


DISHES: dict[str, Callable[[Pen], None]] = {"salmon": _salmon, "salad": _salad, "trout": _trout, "steak": _steak}


@prop
def dish(pen: Pen, kind: Literal["salmon", "salad", "trout", "steak"] = "salmon", w: float = 240) -> None:
    """Plate of smoked salmon, salad, fried trout, or steak with chips. Origin: the plate's middle."""
    pen.shadow(0, w * 0.12, w * 0.5, w * 0.13)
    meal(pen, w, ())
    DISHES[kind](pen.at(0, -2, w / 240))


@prop
def soup_plate(pen: Pen, w: float = 230, steam: bool = True) -> None:
    """Deep plate of orange soup with cream and herbs, on a flat plate; steam. Origin: middle of the soup."""
    pen.shadow(0, w * 0.22, w * 0.46, w * 0.1)
    pen.ellipse(0, w * 0.17, w * 0.5, w * 0.14, WHITE)
    side: Points = [
        Corner(-w * 0.44, 0),
        (-w * 0.34, w * 0.17),
        Corner(-w * 0.16, w * 0.22),
        Corner(w * 0.16, w * 0.22),
        (w * 0.34, w * 0.17),
        Corner(w * 0.44, 0),
    ]
    pen.path(side, dark(WHITE, 0.1))
    pen.ellipse(0, 0, w * 0.44, w * 0.15, WHITE)
    pen.ellipse(0, w * 0.015, w * 0.36, w * 0.11, SOUP, dark(SOUP, 0.4), 1.6)
    pen.fill([(-w * 0.15, w * 0.02), (-w * 0.08, -w * 0.03), (w * 0.05, -w * 0.035), (w * 0.14, w * 0.005),
              (w * 0.08, w * 0.05), (-w * 0.05, w * 0.06)], "#FBEBCB")  # fmt: skip
    pen.fill([(-w * 0.09, w * 0.02), (-w * 0.04, -w * 0.005), (w * 0.05, -w * 0.01), (w * 0.09, w * 0.012),
              (w * 0.04, w * 0.035), (-w * 0.04, w * 0.04)], light(SOUP, 0.3))  # fmt: skip
    herb_specks(pen.at(0, w * 0.01, 1.6), w * 0.26, w * 0.08, 9)
    if steam:
        for x in (-w * 0.16, 0, w * 0.16):
            wisp = [(x, -w * 0.13), (x + 9, -w * 0.2), (x - 5, -w * 0.27), (x + 5, -w * 0.35)]
            pen.curve(wisp, STEEL_DARK, 7)
            pen.curve(wisp, WHITE, 4)


@prop
def coffee_cup(pen: Pen) -> None:
    """White cup of coffee on its saucer, a small spoon beside it. Origin: middle of the saucer."""
    pen.shadow(0, 8, 100, 22)
    pen.ellipse(0, 0, 100, 30, WHITE)
    pen.ellipse(0, -2, 62, 17, None, dark(WHITE, 0.22), 1.6)
    ring: Points = [(48, -62), (82, -68), (84, -40), (40, -30)]
    pen.curve(ring, INK, 14)
    pen.curve(ring, WHITE, 9.6)
    side = [Corner(-58, -76), (-54, -34), (-30, -6), (0, -2), (30, -6), (54, -34), Corner(58, -76)]
    pen.fill(side, WHITE)
    pen.fill([Corner(26, -70), (28, -34), Corner(4, -3), (30, -6), (54, -34), Corner(58, -76)], dark(WHITE, 0.12))
    pen.path(side)
    pen.ellipse(0, -76, 58, 17, WHITE)
    pen.ellipse(0, -73, 50, 13, COFFEE, dark(COFFEE, 0.3), 1.4)
    pen.curve([(-30, -74), (-10, -79), (14, -78)], light(COFFEE, 0.35), 2.4)
    table_tool(pen.at(-44, 4, 0.5, 98), "coffee_spoon")


@prop
def walnuts(pen: Pen, n: int = 3) -> None:
    """Walnuts in their shells. Origin: middle of their foot."""
    for x, y in ((-30, -2), (30, 0), (0, -24), (62, -4))[:n]:
        nut = pen.at(x, y)
        nut.shadow(0, 2, 24, 5)
        nut.path([(-25, -18), (-14, -36), (6, -38), (23, -28), (26, -12), (14, 0), (-12, 1), (-24, -6)], NUT)
        nut.curve([(-26, -14), (0, -20), (25, -18)], dark(NUT, 0.4), 3)
        for line in (
            [(-14, -8), (-6, -13), (-2, -4)],
            [(6, -6), (12, -12), (18, -8)],
            [(-10, -28), (-2, -26), (2, -33)],
            [(10, -32), (12, -25), (19, -26)],
        ):
            nut.curve(line, dark(NUT, 0.3), 1.6)


# ---------------------------------------------------------------- roast from near, on a plate of width 90
def _roast_slices(pen: Pen) -> None:
    for x in (-20, -9.5, 1):
        slice_ = pen.at(x, -2, 1, 6)
        slice_.path([(-8, 6), (-10, -4), (-6, -12), (2, -13), (8, -8), (9, 2), (6, 8), (-1, 9)], ROAST_CRUST, width=1.6)
        slice_.fill([(-6.4, 4.6), (-8, -4), (-4.8, -9.8), (1.8, -10.6), (6, -6.6), (6.8, 1.6), (4.6, 6), (-1, 6.8)],
                    ROAST_MEAT)  # fmt: skip
        for y in (-6, -1, 4):
            slice_.curve([(-5, y), (-1, y - 1.4), (4, y + 0.4)], dark(ROAST_MEAT, 0.2), 1.4)


def _gravy(pen: Pen) -> None:
    pen.path([(-31, 3), (-24, -4), (-10, -6), (6, -3), (13, 4), (8, 10), (-8, 12.5), (-24, 10)], SAUCE,
             dark(SAUCE, 0.4), 1.4)  # fmt: skip
    pen.curve([(-22, 8.4), (-8, 10), (4, 8)], light(SAUCE, 0.35), 2)


def _mashed(pen: Pen) -> None:
    pen.path([(8, 1), (6, -7), (11, -13), (17, -13), (21, -17), (26, -13), (31, -10), (32, -2), (26, 3), (16, 4)], MASH,
             width=1.6)  # fmt: skip
    for y in (-9, -5, -1):
        pen.curve([(11, y), (15, y + 1.6), (19, y), (23, y + 1.6), (28, y)], dark(MASH, 0.3), 1.4)
    pen.polygon([(17, -15), (22, -16), (24, -12.6), (19, -11.4)], "#F4C534", line=1.4)


def _beans(pen: Pen) -> None:
    for x, y in ((0, 11), (8, 13), (4, 7.5), (13, 9), (18, 12)):
        bean: Points = [(x, y), (x + 7, y - 3.6), (x + 15, y - 5)]
        pen.curve(bean, INK, 2.4 * pen.size + 3.2)
        pen.curve(bean, "#5E9C4B", 2.4 * pen.size)


def _parsley_sprig(pen: Pen) -> None:
    for x, y in ((-3, -15), (3, -17), (0, -11)):
        leaf = pen.at(x, y)
        leaf.path([Corner(0, 3), (-3, 2), Corner(-4.4, -1), (-2.4, -1), Corner(-1.6, -4), (0, -2), Corner(1.6, -4),
                   (2.4, -1), Corner(4.4, -1), (3, 2)], "#4F8F3F", width=1.2)  # fmt: skip


PARTS_NEAR: dict[str, Callable[[Pen], None]] = {
    "mash": _mashed, "sauce": _gravy, "roast": _roast_slices, "greens": _beans, "herb": _parsley_sprig,
}  # fmt: skip


@prop
def meal_near(pen: Pen, w: float = 240, parts: Sequence[str] = tuple(PARTS_NEAR)) -> None:
    """Plate of roast, gravy, mash and beans, to be seen from near; ``parts`` as of ``meal``. Origin: its middle."""
    meal(pen, w, ())
    for name in parts:
        PARTS_NEAR[name](pen.at(0, 0, w / 90))


# ---------------------------------------------------------------- sauce and herbs where they should not be
@prop
def rim_drops(pen: Pen, w: float = 240, herbs: bool = False, smeared: bool = False) -> None:
    """Drops of sauce on the rim of a prop ``meal`` of the same place; ``herbs``: chopped parsley over them.

    ``smeared``: a finger has drawn the middle ones along the rim."""
    if smeared:
        smear: Points = [(-0.425, 0.04), (-0.38, 0.096), (-0.31, 0.13), (-0.25, 0.15)]
        pen.curve([(x * w, y * w) for x, y in smear], SAUCE, w * 0.034)
        pen.curve([(x * w, y * w - 1) for x, y in smear[:3]], light(SAUCE, 0.3), 2)
    for x, y, r in ((-0.43, 0.03, 1.2), (-0.37, 0.1, 0.9), (-0.25, 0.152, 1.1), (-0.13, 0.174, 0.7)):
        pen.ellipse(x * w, y * w, w * 0.026 * r, w * 0.018 * r, SAUCE, dark(SAUCE, 0.4), 1.4)
    if herbs:
        for x, y, turn in (
            (-0.46, 0.06, 30),
            (-0.4, 0.05, -20),
            (-0.39, 0.14, 60),
            (-0.32, 0.11, 10),
            (-0.3, 0.165, -40),
            (-0.2, 0.15, 20),
            (-0.19, 0.19, 70),
            (-0.08, 0.185, -10),
        ):
            leaf = pen.at(x * w, y * w, w / 240, turn)
            leaf.path([(-6, 0), (-2, -5), (5, -4), (6, 2), (0, 5)], "#5CA046", INK, 1.3)


@prop
def parsley_fall(pen: Pen, h: float = 50, w: float = 40) -> None:
    """Chopped parsley that falls from y = 0 to y = h."""
    for i, x in enumerate((0, -0.3, 0.25, -0.1, 0.4, -0.42, 0.1, 0.32)):
        leaf = pen.at(x * w, h * i / 8, 1, 47 * i)
        leaf.path([(-5, 0), (-2, -4), (4, -3), (5, 2), (0, 4)], "#5CA046", INK, 1.3)


@prop
def sauce_running(pen: Pen, length: float = 30) -> None:
    """Sauce that runs over a plate's edge and drips. Origin: where it leaves the edge."""
    run: Points = [(-92, -34), (-60, -22), (-30, -14), (-8, -8), (0, 0), (1, length * 0.6)]
    pen.curve(run, INK, 11)
    pen.curve(run, SAUCE, 7.6)
    pen.fill([(-112, -44), (-88, -48), (-60, -32), (-40, -16), (-62, -14), (-92, -26)], SAUCE)
    pen.curve([(-84, -34), (-56, -22), (-30, -14)], light(SAUCE, 0.3), 2.4)
    pen.path([(0, length * 0.8), (5, length), (0, length + 7), (-5, length)], SAUCE, width=1.6)


@tool
def wiping_cloth(pen: Pen) -> None:
    """A plain white cloth bunched between the fingers, its corners hanging loose."""
    outline = [Corner(-30, -26), (-8, -20), Corner(18, -30), (30, -18), Corner(58, -14), (48, 4), Corner(56, 26),
               (28, 22), Corner(8, 38), (-8, 26), Corner(-34, 30), (-26, 4)]  # fmt: skip
    pen.path(outline, WHITE)
    for fold in ([(-20, -16), (-6, -4), (-16, 12)], [(14, -22), (14, -4), (26, 12)], [(-2, 4), (6, 12), (2, 24)]):
        pen.curve(fold, dark(WHITE, 0.3), 2)


# ---------------------------------------------------------------- cutlery, its handle down, about 200 long
def _handle(pen: Pen, top: float = -20) -> None:
    pen.path([Corner(-4.5, top), (-5, 20), (-8, 70), (-9, 92), (0, 100), (9, 92), (8, 70), (5, 20), Corner(4.5, top)],
             STEEL)  # fmt: skip
    pen.curve([(-2, top + 12), (-3, 40), (-4, 84)], light(STEEL, 0.6), 2)


def _fork(pen: Pen) -> None:
    _handle(pen)
    for x in (-12, -4, 4, 12):
        pen.path(paths.capsule((x, -94), (x, -50), 2.2, 3.6), STEEL)
    pen.path([Corner(-15.6, -62), (-15, -44), (-4.5, -24), Corner(-4.5, -12), Corner(4.5, -12), (4.5, -24), (15, -44),
              Corner(15.6, -62)], STEEL)  # fmt: skip
    pen.fill(paths.rectangle(-14, -66, 28, 12), STEEL)


def _fish_fork(pen: Pen) -> None:
    _handle(pen)
    for x, top in ((-15, -76), (-5.4, -80), (5.4, -80), (15, -76)):
        pen.path([Corner(x - 3.4, -46), Corner(x - 3.4, top + 8), Corner(x, top - 6), Corner(x + 3.4, top + 8),
                  Corner(x + 3.4, -46)], STEEL, width=1.8)  # fmt: skip
    pen.path([Corner(-19.4, -56), (-20, -40), (-8, -22), Corner(-4.5, -10), Corner(4.5, -10), (8, -22), (20, -40),
              Corner(19.4, -56)], STEEL)  # fmt: skip
    pen.fill(paths.rectangle(-18, -57, 36, 8), STEEL)
    pen.line([(0, -58), (0, -42)], INK, 2.6)


def _cake_fork(pen: Pen) -> None:
    _handle(pen)
    pen.path([Corner(-15, -52), (-18, -72), Corner(-13, -92), (-4, -84), Corner(-3, -52)], STEEL)
    for x in (3, 11):
        pen.path(paths.capsule((x, -90), (x, -50), 2.2, 3.6), STEEL)
    pen.path([Corner(-15, -58), (-14, -42), (-4.5, -24), Corner(-4.5, -12), Corner(4.5, -12), (4.5, -24), (14, -42),
              Corner(14.6, -58)], STEEL)  # fmt: skip
    pen.fill(paths.rectangle(-13.6, -62, 27, 10), STEEL)


def _knife(pen: Pen) -> None:
    pen.path(
        [Corner(7, 8), Corner(7, -86), (2, -98), (-8, -84), (-11, -50), (-11, -8), Corner(-6, 8)], light(STEEL, 0.5)
    )
    pen.curve([(2, 0), (2, -40), (1, -82)], STEEL_DARK, 1.6)
    _handle(pen, 8)


def _steak_knife(pen: Pen) -> None:
    saw = [p for i in range(9) for p in (Corner(-9 + i * 0.3, -4 - i * 8), Corner(-13 + i * 0.4, -9 - i * 8))]
    pen.path([Corner(7, 8), Corner(7, -60), (5, -84), Corner(0, -102), *saw[::-1], Corner(-8, 8)], light(STEEL, 0.5))
    pen.path([Corner(-9, 8), (-10, 40), (-12, 80), (-9, 98), (4, 100), (12, 90), (10, 40), Corner(9, 8)], WOOD)
    for y in (30, 74):
        pen.ellipse(0, y, 2.6, 2.6, STEEL, line=1.4)


def _fish_knife(pen: Pen) -> None:
    _handle(pen, 4)
    pen.path([Corner(5, 6), Corner(6, -12), (16, -30), (14, -62), Corner(2, -94), (-16, -68), (-19, -40), (-14, -20),
              Corner(-7, -12), Corner(-5, 6)], light(STEEL, 0.5))  # fmt: skip
    pen.curve([(2, -80), (-10, -60), (-11, -36)], STEEL_DARK, 1.8)


def _soup_spoon(pen: Pen) -> None:
    _handle(pen)
    pen.path([(0, -18), (-19, -38), (-22, -64), (-12, -92), (0, -98), (12, -92), (22, -64), (19, -38)], STEEL)
    pen.path([(0, -30), (-13, -44), (-15, -64), (-8, -84), (0, -88), (8, -84), (15, -64), (13, -44)], STEEL_DARK, None)
    pen.path([(2, -34), (-7, -44), (-8, -62), (0, -80), (8, -80), (13, -62), (12, -44)], light(STEEL, 0.3), None)


def _coffee_spoon(pen: Pen) -> None:
    _soup_spoon(pen.at(0, 36, 0.62))


TOOLS_OF_TABLE: dict[str, Callable[[Pen], None]] = {
    "fork": _fork, "knife": _knife, "soup_spoon": _soup_spoon, "coffee_spoon": _coffee_spoon,
    "fish_fork": _fish_fork, "fish_knife": _fish_knife, "steak_knife": _steak_knife, "cake_fork": _cake_fork,
}  # fmt: skip


@prop
def table_tool(
    pen: Pen,
    kind: Literal[
        "fork", "knife", "soup_spoon", "coffee_spoon", "fish_fork", "fish_knife", "steak_knife", "cake_fork"
    ] = "fork",
) -> None:
    """One piece of cutlery seen from above, 200 long, its handle down. Origin: its middle."""
    TOOLS_OF_TABLE[kind](pen)


@prop
def folded_napkin(pen: Pen, col: str = "#B9D3E6") -> None:
    """Cloth napkin folded to a standing peak. Origin: middle of its foot."""
    pen.path([Corner(-34, 0), Corner(0, -84), Corner(34, 0), (0, 8)], col)
    pen.fill([Corner(0, -82), Corner(33, 0), (16, 6), Corner(2, 7)], dark(col, 0.14))
    pen.path([Corner(-34, 0), Corner(0, -84), Corner(34, 0), (0, 8)])
    pen.line([(0, -82), (0, 6)], INK, 1.8)
