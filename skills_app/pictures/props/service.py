"""Things of the pass, the canteen counter and the guests' table."""

from collections.abc import Callable, Sequence

from skills_app.pictures import paths
from skills_app.pictures.colours import (
    DARK,
    INK,
    ORANGE,
    SKY,
    STEEL,
    STEEL_DARK,
    WHITE,
    WOOD,
    WOOD_LIGHT,
    YELLOW,
    dark,
    light,
)  # fmt: skip
from skills_app.pictures.paths import XY, Corner, Points
from skills_app.pictures.pen import Pen
from skills_app.pictures.props.cookware import GLASS
from skills_app.pictures.props.registry import prop, tool

SAUCE, ROAST, MASH, BEANS, STEW = "#8A4B2A", "#A8633C", "#F3DC9B", "#5E9C4B", "#B5542F"
FOODS = {"stew": STEW, "rice": "#F7F1DE", "beans": "#6FA356", "mash": MASH, "soup": ORANGE}
"""What lies in the containers of a canteen counter."""


# ---------------------------------------------------------------- food on a plate of width 90
def _roast(pen: Pen) -> None:
    for x in (-19, -10, -1):
        outline = [(x - 9, 3), (x - 9, -8), (x - 2, -13), (x + 8, -9), (x + 9, 2), (x, 6)]
        pen.path(outline, ROAST, width=1.6)
    pen.curve([(-5, -3), (0, -7), (5, -4)], "#E3B58E", 2.2)


def _sauce(pen: Pen) -> None:
    pen.fill([(-27, 0), (-14, -6), (3, -5), (14, 2), (7, 10), (-12, 11), (-24, 7)], SAUCE)
    pen.curve([(-16, 7), (-6, 8), (3, 6)], light(SAUCE, 0.3), 2)


def _mash(pen: Pen) -> None:
    pen.path([(8, 0), (7, -9), (15, -16), (24, -13), (29, -3), (24, 2), (14, 3)], MASH, width=1.6)
    pen.curve([(13, -9), (18, -12), (23, -9)], dark(MASH, 0.25), 1.4)


def _greens(pen: Pen) -> None:
    beans: Points = ((2, 9, ), (10, 11), (6, 5), (15, 7))  # fmt: skip
    for x, y in beans:
        pen.line([(x, y), (x + 14, y - 5)], INK, 5.6)
        pen.line([(x, y), (x + 14, y - 5)], BEANS, 3)


def _herb(pen: Pen) -> None:
    for x, y in ((-4, -15), (1, -18), (5, -14)):
        pen.ellipse(x, y, 3.4, 2.8, "#4F8F3F", line=1.2)


PARTS: dict[str, Callable[[Pen], None]] = {
    "mash": _mash, "sauce": _sauce, "roast": _roast, "greens": _greens, "herb": _herb,
}  # fmt: skip


def _china(pen: Pen, w: float) -> None:
    """A plate seen well from above: rim and well."""
    pen.ellipse(0, 2, w / 2, w * 0.21, dark(WHITE, 0.22))
    pen.ellipse(0, 0, w / 2, w * 0.21, WHITE)
    pen.ellipse(0, 0.5, w * 0.35, w * 0.14, None, dark(WHITE, 0.22), 1.4)


@prop
def meal(pen: Pen, w: float = 90, parts: Sequence[str] = tuple(PARTS)) -> None:
    """A dressed plate, rim clean; ``parts`` (mash, sauce, roast, greens, herb) say how far it is. Origin: middle."""
    _china(pen, w)
    food = pen.at(0, 0, w / 90)
    for name in parts:
        PARTS[name](food)


@prop
def used_plate(pen: Pen, w: float = 80) -> None:
    """A plate after the meal: knife and fork side by side, a smear of sauce, a bone. Origin: middle."""
    _china(pen, w)
    rest = pen.at(0, 0, w / 80)
    rest.fill([(-24, 1), (-12, -6), (2, -3), (-6, 5), (-18, 7)], "#C79A76")
    bone = rest.at(-13, -2, angle=-20)
    bone.blob([paths.capsule((-8, 0), (8, 0), 1.8), *(paths.ellipse(x, y, 2.4) for x in (-9, 9) for y in (-2, 2))],
              "#F3E7CF", 1.2)  # fmt: skip
    rest.fill(paths.ellipse(-3, 8, 3, 1.8) + paths.ellipse(-20, 8, 2, 1.4), BEANS)
    for shift, blade in ((0, False), (8, True)):
        cutlery(rest.at(10 + shift, -3, 0.8, 62), blade)


@prop
def cutlery(pen: Pen, blade: bool = False) -> None:
    """A fork, or with ``blade`` a knife, its handle along +x."""
    pen.path(paths.capsule((4, 0), (24, 0), 2.2, 2.8), STEEL, width=1.6)
    if blade:
        pen.path(
            [Corner(5, -2.4), (-10, -3.6), Corner(-18, -1), (-10, 2.2), Corner(5, 2.2)], light(STEEL, 0.5), width=1.6
        )
        return
    pen.path(
        [Corner(5, -2), (-2, -4.6), Corner(-16, -4.4), Corner(-16, 4.4), (-2, 4.6), Corner(5, 2)], STEEL, width=1.6
    )
    pen.line("M-16,-1.5L-6,-1.5M-16,1.5L-6,1.5", WHITE, 1.6)


@prop
def cutlery_bin(pen: Pen, w: float = 46, h: float = 30) -> None:
    """Box with used forks and knives sorted, handles up."""
    for share in (-0.34, -0.2, -0.06, 0.1, 0.22, 0.34):
        pen.path(paths.capsule((w * share, -h + 4), (w * share * 1.15, -h - 16), 2.4, 3), STEEL, width=1.6)
    pen.rectangle(-w / 2, -h, w, h, light(DARK, 0.25), 3)
    pen.line([(0, -h + 2), (0, -2)], DARK, 1.8)


@prop
def napkin(pen: Pen, col: str = WHITE) -> None:
    """A used paper napkin, crumpled."""
    pen.path(
        [(-15, -1), (-13, -9), (-6, -8), (-2, -15), (6, -10), (13, -12), (15, -3), (8, 1), (-8, 2)], col, width=1.8
    )
    pen.curve([(-8, -3), (-3, -8), (3, -5)], dark(col, 0.3), 1.4)
    pen.curve([(4, -1), (7, -6), (11, -7)], dark(col, 0.3), 1.4)


@prop
def drinking_glass(pen: Pen, level: float = 0.7, col: str = SKY, h: float = 36) -> None:
    """A tumbler filled up to ``level`` of its height; 0: empty."""
    pen.shadow(0, 0, 11, 2.5)
    pen.polygon([(-11, -h), (11, -h), (9, 0), (-9, 0)], GLASS, None)
    if level:
        wide = 9 + 2 * level
        pen.polygon([(-wide, -h * level), (wide, -h * level), (8.6, -1), (-8.6, -1)], col, None)
    pen.polygon([(-11, -h), (11, -h), (9, 0), (-9, 0)], None)
    pen.line([(-6, -h + 6), (-5, -8)], WHITE, 2.2)


# ---------------------------------------------------------------- the pass and the counter
@prop
def heat_lamp(pen: Pen, drop: float = 60) -> None:
    """A lamp that keeps the plates of the pass warm; origin: the ceiling end of its cord."""
    pen.fill(paths.polyline([(-22, drop + 26), (22, drop + 26), (46, drop + 96), (-46, drop + 96)]), "#FFE9A8", 0.45)
    pen.line([(0, 0), (0, drop)], INK, 3)
    pen.path(
        [Corner(-26, drop + 26), (-22, drop + 8), (-8, drop), (8, drop), (22, drop + 8), Corner(26, drop + 26)], ORANGE
    )
    pen.ellipse(0, drop + 26, 26, 4.5, YELLOW)


@prop
def food_well(pen: Pen, w: float = 92, food: str = "stew", h: float = 36) -> None:
    """A steel container of hot food let into the counter. Origin: middle of its front edge."""
    rim = [(-w / 2, 0), (w / 2, 0), (w / 2 - 9, -h), (-w / 2 + 9, -h)]
    pen.polygon(rim, STEEL)
    pen.polygon(
        [(-w / 2 + 7, -3), (w / 2 - 7, -3), (w / 2 - 14, -h + 4), (-w / 2 + 14, -h + 4)], dark(STEEL, 0.35), line=1.4
    )
    colour = FOODS[food]
    heap = [Corner(-w / 2 + 8, -4), (-w * 0.38, -h * 0.62), (-w * 0.1, -h * 0.92), (w * 0.2, -h * 0.84),
            (w * 0.36, -h * 0.5), Corner(w / 2 - 8, -4)]  # fmt: skip
    pen.fill(heap, colour)
    spots = ((-0.25, 0.3), (-0.08, 0.62), (0.06, 0.28), (0.2, 0.58), (-0.3, 0.56), (0.3, 0.26))
    lumps = "".join(paths.ellipse(w * x, -h * y, 5, 3) for x, y in spots)
    pen.fill(lumps, light(colour, 0.35))


@prop
def sneeze_guard(pen: Pen, w: float = 150, h: float = 62) -> None:
    """A pane of glass between the guests and the food, on two posts. Origin: middle of its foot."""
    for x in (-w / 2 + 8, w / 2 - 8):
        pen.line([(x, 0), (x, -h)], INK, 6)
        pen.line([(x, 0), (x, -h)], STEEL, 2.4)
    pane = paths.rectangle(-w / 2, -h, w, h - 14, 3)
    pen.fill(pane, WHITE, 0.3)
    pen.line([(-w * 0.3, -h + 10), (-w * 0.36, -24)], WHITE, 4)
    pen.path(pane, width=1.8)


@prop
def tray(pen: Pen, w: float = 110, col: str = "#7FA8C9", h: float = 26) -> None:
    """A serving tray lying flat. Origin: middle of its front edge."""
    half = w / 2
    pen.path(paths.polyline([(-half, -4), (half, -4), (half - 14, -h), (-half + 14, -h)]), light(col, 0.25))
    pen.path(paths.rectangle(-half, -5, w, 7, 3), col)


# ---------------------------------------------------------------- the guests' table
@prop
def dining_table(pen: Pen, w: float = 180, h: float = 100, deep: float = 34, cloth: str = "#F4EFE6") -> None:
    """A table with a cloth, its top seen a little from above. Origin: middle of the foot of its front."""
    half = w / 2
    pen.shadow(0, 2, half, 6)
    for x in (-half + 16, half - 24):
        pen.rectangle(x, -h + 20, 9, h - 20, WOOD, 1)
    pen.polygon([(-half, -h), (half, -h), (half - 16, -h - deep), (-half + 16, -h - deep)], cloth)
    hem = [Corner(-half, -h), Corner(half, -h), Corner(half, -h + 34), (half * 0.6, -h + 29), (half * 0.2, -h + 34),
           (-half * 0.2, -h + 29), (-half * 0.6, -h + 34), Corner(-half, -h + 30)]  # fmt: skip
    pen.path(hem, dark(cloth, 0.07))


@prop
def chair_back(pen: Pen, w: float = 62, h: float = 84, col: str = WOOD_LIGHT) -> None:
    """The back of a chair seen from the front: two posts and two rails. Origin: middle of its lower edge."""
    for x in (-w / 2, w / 2 - 8):
        pen.rectangle(x, -h, 8, h, col, 3)
    for y in (-h + 6, -h * 0.55):
        pen.rectangle(-w / 2 + 4, y, w - 8, 13, col, 4)


@prop
def serving_cart(pen: Pen, w: float = 120, h: float = 112, shelves: Sequence[float] = (1.0, 0.56, 0.14)) -> None:
    """A steel trolley for used dishes: shelves at shares of its height, castors. Origin: middle, on the floor."""
    pen.shadow(0, 2, w * 0.52, 6)
    for x in (-w / 2 + 6, w / 2 - 13):
        pen.rectangle(x, -h, 7, h - 10, STEEL_DARK, 1)
        pen.ellipse(x + 3.5, -6, 7, fill=DARK)
    for share in shelves:
        y = -h * share
        pen.polygon([(-w / 2, y), (w / 2, y), (w / 2 - 8, y - 14), (-w / 2 + 8, y - 14)], light(STEEL, 0.45))
        pen.rectangle(-w / 2, y - 1, w, 8, STEEL, 2)


# ---------------------------------------------------------------- in the hand
@tool
def sauce_spoon(pen: Pen) -> None:
    """A serving spoon full of sauce."""
    pen.path(paths.capsule((-30, 0), (40, 0), 3, 2.4), STEEL)
    pen.path([Corner(38, -2.4), (48, -11), (66, -12), (76, 0), (66, 12), (48, 11), Corner(38, 2.4)], light(STEEL, 0.3))
    pen.fill(paths.ellipse(59, 0, 13, 8), SAUCE)


@prop
def sauce_thread(pen: Pen, length: float = 30, col: str = SAUCE) -> None:
    """Sauce running down; origin: where it leaves the spoon."""
    run = [(0.0, 0.0), (1.0, length * 0.5), (0.0, length)]
    pen.curve(run, INK, 6.4)
    pen.curve(run, col, 3.4)
    pen.ellipse(0, length, 9, 3, col, None)


@tool
def ladle_full(pen: Pen) -> None:
    """A ladle of one portion of stew: the cup hangs below the end of the shaft, so hold it level (angle 0)."""
    shaft: Sequence[XY] = ((-44, -8), (20, 0), (68, 2))
    pen.curve(shaft, INK, 6.4)
    pen.curve(shaft, STEEL, 3)
    pen.path([Corner(66, 0), (68, 12), (80, 17), (92, 12), Corner(94, 0)], STEEL)
    pen.path([Corner(65, 0), (72, -5), (80, -6), (88, -5), Corner(95, 0), (80, 4)], STEW, width=1.8)
    for x in (76, 85):
        pen.ellipse(x, -2, 2.4, 1.5, light(STEW, 0.45), None)


@tool
def meal_held(pen: Pen) -> None:
    """A dressed plate, carried by its edge: the fingers are below, the thumb stays off the rim."""
    meal(pen.at(53, -3), 100)
