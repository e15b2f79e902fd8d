"""Filling shelves and labelling: shelf of a shop with its rail, label gun, labels, crates of fruit, trolleys."""

import random

from skills_app.pictures import paths
from skills_app.pictures.colours import (
    BLUE,
    DARK,
    GREEN,
    INK,
    ORANGE,
    PAPER,
    RED,
    RUBBER,
    STEEL,
    STEEL_DARK,
    WHITE,
    WOOD,
    WOOD_LIGHT,
    YELLOW,
    dark,
    light,
)  # fmt: skip
from skills_app.pictures.paths import Corner
from skills_app.pictures.pen import Pen
from skills_app.pictures.props.goods import tin
from skills_app.pictures.props.registry import prop, tool
from skills_app.pictures.props.utensils import rod

FRUITS = {
    "apple": "#D2503A", "green": "#A5C24A", "orange": "#F0932E", "tomato": "#DB4B36", "potato": "#C9A266",
    "aubergine": "#5E3F73", "lemon": "#F2D24A",
}  # fmt: skip
"""Round fruit and vegetables, by their colour."""
STALK = {"apple": "#6B4A2E", "green": "#6B4A2E", "aubergine": "#4F8F3F"}


# ---------------------------------------------------------------- the shelf
@prop
def shop_shelf(
    pen: Pen, w: float = 180, h: float = 250, boards: int = 4, labels: int = 4, col: str = "#EFEAE0"
) -> None:
    """Shelf of a shop seen from the front: back wall, boards with a rail of price labels. Origin: middle of its foot.

    Board number i (0: lowest) lies at -14 - i * (h - 20) / boards."""
    pen.shadow(0, 2, w * 0.52, 6)
    pen.rectangle(-w / 2, -h, w, h, col, 2)
    for index in range(boards):
        y = -14 - index * (h - 20) / boards
        pen.fill(paths.rectangle(-w / 2 + 2, y - 7, w - 4, 8), dark(col, 0.12))
        pen.rectangle(-w / 2 - 4, y, w + 8, 12, STEEL, 1)
        tags = "".join(paths.rectangle(-w / 2 + w * (i + 0.5) / labels - 8, y + 2, 16, 8, 1) for i in range(labels))
        pen.fill(tags, PAPER)
    for x in (-w / 2, w / 2):
        pen.rectangle(x - 4, -h - 4, 8, h + 4, STEEL_DARK, 1)


@prop
def bottle(pen: Pen, w: float = 20, h: float = 62, col: str = "#5E9C6B", cap: str = "#C8503C") -> None:
    """A bottle with a screw cap and a plain label. Origin: middle of its foot."""
    half = w / 2
    pen.path([Corner(-half, 0), Corner(-half, -h * 0.56), (-half * 0.9, -h * 0.66), (-half * 0.36, -h * 0.78),
              Corner(-half * 0.36, -h * 0.9), Corner(half * 0.36, -h * 0.9), (half * 0.36, -h * 0.78),
              (half * 0.9, -h * 0.66), Corner(half, -h * 0.56), Corner(half, 0)], col)  # fmt: skip
    pen.fill(paths.rectangle(-half + 1, -h * 0.5, w - 2, h * 0.26), light(col, 0.7))
    pen.rectangle(-half * 0.44, -h, half * 0.88, h * 0.12, cap, 2, line=1.6)


@prop
def empty_bottle(pen: Pen, w: float = 20, h: float = 62, col: str = "#CFE6F2") -> None:
    """An empty bottle of clear plastic without its cap, a gleam on it. Origin: middle of its foot."""
    half = w / 2
    pen.path([Corner(-half, 0), Corner(-half, -h * 0.6), (-half * 0.9, -h * 0.72), (-half * 0.4, -h * 0.86),
              Corner(-half * 0.4, -h), Corner(half * 0.4, -h), (half * 0.4, -h * 0.86), (half * 0.9, -h * 0.72),
              Corner(half, -h * 0.6), Corner(half, 0)], col)  # fmt: skip
    pen.line([(-half * 0.4, -h * 0.62), (-half * 0.4, -h * 0.14)], WHITE, 2.6)
    for y in (0.2, 0.36):
        pen.line([(-half + 1, -h * y), (half - 1, -h * y)], dark(col, 0.3), 1.4)


@tool
def empty_bottle_held(pen: Pen) -> None:
    """That bottle gripped round its neck, whose mouth looks out above the fist; upright at angle 0."""
    empty_bottle(pen.at(0, 72), 26, 102, "#A9D3E8")


@prop
def bottle_crate(pen: Pen, w: float = 120, h: float = 64, n: int = 5, col: str = "#C8503C") -> None:
    """A crate for bottles, ``n`` empty bottles stand in it, their necks above. Origin: middle of its foot."""
    pen.polygon([(-w / 2, -h), (w / 2, -h), (w / 2 - 7, -h - 12), (-w / 2 + 7, -h - 12)], dark(col, 0.45))
    step = (w - 18) / 5
    for index in range(n):
        empty_bottle(pen.at(-w / 2 + 9 + step * (index + 0.5), -4), step * 0.82, h + 24)
    pen.rectangle(-w / 2, -h, w, h, col, 4)
    pen.fill(paths.rectangle(w * 0.3, -h + 2, w * 0.2 - 2, h - 4), dark(col, 0.14))
    pen.rectangle(-w * 0.16, -h + 9, w * 0.32, 12, dark(col, 0.5), 5, None)
    pen.line([(-w / 2 + 6, -h * 0.4), (w / 2 - 6, -h * 0.4)], dark(col, 0.35), 2.4)


@prop
def jam_jar(pen: Pen, w: float = 30, h: float = 36, col: str = "#B23A48", label: bool = False) -> None:
    """A glass of jam with a screw lid; ``label``: an orange price label sticks on it. Origin: middle of its foot."""
    pen.rectangle(-w / 2, -h + 6, w, h - 6, col, 5)
    pen.fill(paths.rectangle(-w / 2 + 3, -h + 11, 4, h - 18, 2), light(col, 0.5))
    pen.rectangle(-w / 2 - 1, -h, w + 2, 9, YELLOW, 2)
    if label:
        pen.rectangle(-9, -h * 0.55, 20, 12, "#F6A93B", 2, line=1.6)
        pen.line([(-5, -h * 0.55 + 6), (7, -h * 0.55 + 6)], INK, 1.8)


@tool
def label_gun(pen: Pen) -> None:
    """Hand labeller: grip in the fist, its head forward; the label comes out at (62, 4). Hold it at angle 0."""
    pen.path([Corner(-9, 26), Corner(-13, -12), Corner(8, -14), Corner(9, 26)], dark(BLUE, 0.25))
    pen.path([Corner(12, -12), (20, 0), Corner(17, 18), Corner(12, 18)], DARK, width=1.8)
    pen.path([Corner(-18, -12), (-16, -34), (10, -42), Corner(44, -36), Corner(58, -4), Corner(36, 0), Corner(20, -12)],
             BLUE)  # fmt: skip
    pen.ellipse(2, -26, 11, fill="#F6E3A8")
    pen.ellipse(2, -26, 4, fill=WHITE, line=1.6)
    pen.rectangle(30, -30, 16, 9, "#DFF0E4", 2, line=1.5)
    pen.polygon([(44, 0), (62, -6), (66, 2), (50, 8)], "#F6A93B", line=1.8)


@prop
def yogurt_cup(pen: Pen, w: float = 34, col: str = "#7FA8D9") -> None:
    """A cup of yogurt with a foil lid. Origin: middle of its foot."""
    cup = pen.at(0, 0, w / 34)
    cup.polygon([(-17, -36), (17, -36), (13, 0), (-13, 0)], "#F7F4EE")
    cup.fill(paths.polyline([(-15.6, -26), (15.6, -26), (14, -10), (-14, -10)]), col)
    cup.ellipse(0, -18, 6, 5, "#F2B7C0", line=1.4)
    cup.ellipse(0, -36, 18, 4.6, STEEL)


@prop
def paper_pack(pen: Pen, w: float = 52, h: float = 44) -> None:
    """A pack of rolls of paper in clear film. Origin: middle of its foot."""
    pen.rectangle(-w / 2, -h, w, h, "#E4EEF4", 5)
    for x in (-0.25, 0.25):
        for y in (-0.27, -0.74):
            pen.ellipse(x * w, y * h, w * 0.2, h * 0.2, WHITE, line=1.6)
            pen.ellipse(x * w, y * h, w * 0.06, h * 0.06, "#C9B08A", line=1.2)


# ---------------------------------------------------------------- fruit and vegetables
@prop
def fruit_heap(pen: Pen, w: float = 90, rows: int = 3, kind: str = "apple", size: float = 9, seed: int = 1) -> None:
    """Round fruit or vegetables heaped up: apple, green, orange, tomato, potato, aubergine, lemon. Origin: its foot."""
    chance, col = random.Random(seed), FRUITS[kind]  # noqa: S311 - a pattern, no secret
    for row in range(rows - 1, -1, -1):
        count = max(2, int((w - row * size * 1.3) / (size * 1.9)))
        for index in range(count):
            x = (index - (count - 1) / 2) * size * 1.86 + chance.uniform(-1, 1)
            here = pen.at(x, -size * 0.8 - row * size * 1.2)
            here.ellipse(0, 0, size, size * 0.94, col, line=1.8)
            here.fill(paths.ellipse(-size * 0.34, -size * 0.34, size * 0.26), light(col, 0.45))
            if kind == "tomato":
                calyx(here.at(0, -size * 0.6), size)
            elif kind in STALK:
                here.line([(0, -size * 0.9), (1.5, -size * 0.5)], STALK[kind], 2.2)


def calyx(pen: Pen, r: float) -> None:
    """The green star on a tomato of radius ``r``. Origin: its middle."""
    tips = [(0, -0.44), (0.14, -0.14), (0.72, -0.16), (0.26, 0.1), (0.44, 0.46), (0, 0.2), (-0.44, 0.46), (-0.26, 0.1),
            (-0.72, -0.16), (-0.14, -0.14)]  # fmt: skip
    pen.polygon([(x * r, y * r) for x, y in tips], "#4F8F3F", line=1)


@prop
def fruit_crate(pen: Pen, w: float = 96, h: float = 30, col: str = WOOD_LIGHT) -> None:
    """Flat wooden crate, its near wall; fruit is drawn behind it. Origin: middle of its foot."""
    pen.rectangle(-w / 2, -h, w, h, col, 1)
    pen.line([(-w / 2, -h / 2), (w / 2, -h / 2)], INK, 1.6)
    for x in (-w / 2, w / 2 - 9):
        pen.rectangle(x, -h - 4, 9, h + 4, dark(col, 0.12), 1, line=1.8)


@prop
def price_card(pen: Pen, col: str = WHITE) -> None:
    """A price card on a stick without a word: a coloured bar and a line. Origin: the stick's foot."""
    pen.line([(0, 0), (0, -16)], INK, 2.6)
    pen.rectangle(-16, -36, 32, 22, col, 2)
    pen.fill(paths.rectangle(-12, -31, 24, 5, 2), RED)
    pen.line([(-9, -20), (9, -20)], STEEL_DARK, 2.4)


@tool
def apple_held(pen: Pen, col: str = "#D2503A") -> None:
    """An apple with its leaf, the hand at its left side. Origin: its left edge."""
    apple = pen.at(16, 4)
    apple.path([(0, -11), (-9, -16), (-17, -8), (-15, 8), (-7, 17), (0, 14), (7, 17), (15, 8), (17, -8), (9, -16)], col)
    apple.fill(paths.ellipse(-8, -6, 4, 5), light(col, 0.5))
    apple.curve([(0, -10), (1, -17), (4, -23)], "#6B4A2E", 3.4)
    apple.path([Corner(3, -18), (12, -27), Corner(23, -24), (13, -16)], "#5C9A45", width=1.6)


@tool
def tomato_held(pen: Pen) -> None:
    """A tomato with its green star, the hand at its left side. Origin: its left edge."""
    pen.ellipse(14, 4, 14, 13, FRUITS["tomato"])
    pen.fill(paths.ellipse(8, 2, 3.4, 4), light(FRUITS["tomato"], 0.45))
    calyx(pen.at(15, -4), 16)


# ---------------------------------------------------------------- trolleys of the customers
def _trolley(pen: Pen, col: str) -> None:
    rod(pen, [(-56, -98), (-44, -98), (-36, -46), (-30, -24)], STEEL, 4)
    rod(pen, [(-32, -24), (10, -22), (44, -24)], STEEL, 4)
    basket = paths.polyline([(-44, -92), (62, -80), (52, -42), (-34, -46)])
    pen.fill(basket, "#F3F6F8", 0.8)
    wires = "".join(f"M{x},{-91 + (x + 44) * 0.11}L{x * 0.86 - 2},{-45}" for x in range(-32, 60, 13))
    pen.line(wires + "M-42,-78L59,-67M-38,-62L56,-54", STEEL_DARK, 1.8)
    pen.path(basket)
    pen.line([(-62, -99), (-46, -99)], INK, 11)
    pen.line([(-62, -99), (-46, -99)], col, 6.4)
    for x in (-28, 40):
        pen.ellipse(x, -8, 8, fill=RUBBER)
        pen.ellipse(x, -8, 3, fill=STEEL, ink=None)
        pen.line([(x, -16), (x, -22)], INK, 4)


@prop
def shopping_trolleys(pen: Pen, n: int = 5, step: float = 34, col: str = RED) -> None:
    """Shopping trolleys pushed into each other, seen from their side, fronts to the right; handle of the last at
    (-58, -99). Origin: on the floor below the last one."""
    pen.shadow((n - 1) * step / 2, 2, 60 + (n - 1) * step / 2, 6)
    for index in range(n - 1, -1, -1):
        _trolley(pen.at(index * step, 0), col)


# ---------------------------------------------------------------- cleaning
@prop
def shop_broom(pen: Pen, a: tuple[float, float] = (-60, -170), b: tuple[float, float] = (0, 0), w: float = 74) -> None:
    """Broad broom: handle from ``a`` down to the head at ``b``, bristles on the floor 22 below ``b``."""
    rod(pen, [a, ((a[0] + b[0]) / 2, (a[1] + b[1]) / 2), b], WOOD, 4.4)
    head = pen.at(*b, angle=-6)
    head.path([Corner(-w / 2 + 4, 6), Corner(w / 2 - 4, 6), Corner(w / 2 + 2, 22), (0, 24), Corner(-w / 2 - 2, 22)],
              "#D9B36A")  # fmt: skip
    hairs = "".join(f"M{x * 0.94:.1f},8L{x:.1f},21" for x in (w * (i / 10 - 0.5) for i in range(1, 10)))
    head.line(hairs, "#A9803C", 1.6)
    head.rectangle(-w / 2, -6, w, 13, GREEN, 4)


@prop
def basket(pen: Pen, w: float = 76, h: float = 40, col: str = ORANGE) -> None:
    """A shopping basket of plastic with its handle up. Origin: middle of its foot."""
    rod(pen, [(-w * 0.4, -h), (-w * 0.3, -h - 24), (0, -h - 30), (w * 0.3, -h - 24), (w * 0.4, -h)], DARK, 4)
    pen.polygon([(-w / 2, -h), (w / 2, -h), (w * 0.4, 0), (-w * 0.4, 0)], col)
    slots = "".join(paths.rectangle(x * w - 3, -h + 12, 6, h - 20, 2) for x in (-0.32, -0.16, 0, 0.16, 0.32))
    pen.fill(slots, dark(col, 0.35))
    pen.rectangle(-w / 2 - 2, -h - 4, w + 4, 9, col, 3)


@prop
def sweepings(pen: Pen, w: float = 70) -> None:
    """What a broom pushes before it: a low heap of dust with scraps of paper and a leaf. Origin: middle of its foot."""
    half = w / 2
    pen.path([Corner(-half, 0), (-half * 0.7, -10), (-half * 0.2, -15), (half * 0.4, -8), Corner(half, 0)], "#9A938C",
             width=1.8)  # fmt: skip
    for x, y, angle in ((-0.5, -9, 20), (0.1, -10, -24), (0.8, -5, 12)):
        pen.at(x * half, y, angle=angle).polygon([(-8, -4), (7, -5), (9, 4), (-6, 5)], PAPER, line=1.6)
    pen.path([Corner(half * 0.2, -2), (half * 0.4, -7), Corner(half * 0.66, -3), (half * 0.42, 1)], "#B5763A",
             width=1.6)  # fmt: skip
    for x in (1.2, 1.4):
        pen.ellipse(x * half, -2, 2.6, 2, "#9A938C", line=1.4)


@prop
def bar_label(pen: Pen, w: float = 40) -> None:
    """The label of a shelf with the bars of a code, hung on its rail. Origin: its middle."""
    h = w * 0.6
    pen.rectangle(-w / 2, -h / 2, w, h, WHITE, 2, line=1.8)
    bars = ((-0.38, 2), (-0.27, 3.4), (-0.14, 2), (-0.04, 3.4), (0.1, 2), (0.2, 3.4), (0.34, 2))
    for x, wide in bars:
        pen.line([(x * w, -h * 0.32), (x * w, h * 0.32)], INK, wide)


@tool
def tin_pinched(pen: Pen, col: str = RED) -> None:
    """A food tin held at its left side, thumb before it; upright at angle 0."""
    tin(pen.at(11, 22), 36, 46, col)
