"""What is read and said in a shop: dates on lids, vouchers for phone credit, a price, how a till is used."""

from skills_app.pictures import paths
from skills_app.pictures.colours import DARK, GREEN, INK, IRON, RED, STEEL, STEEL_DARK, WHITE, dark, light
from skills_app.pictures.paths import XY, Corner
from skills_app.pictures.pen import Pen
from skills_app.pictures.props.registry import prop, tool
from skills_app.pictures.props.shop_till import GOLD, KEYS

_STROKES: dict[str, list[XY]] = {
    "0": [(0, 0), (1, 0), (1, 2), (0, 2), (0, 0)],
    "1": [(0.1, 0.5), (0.6, 0), (0.6, 2)],
    "2": [(0, 0), (1, 0), (1, 1), (0, 1), (0, 2), (1, 2)],
    "3": [(0, 0), (1, 0), (1, 2), (0, 2), (1, 2), (1, 1), (0.2, 1)],
    ".": [(0.5, 2), (0.5, 1.98)],
}
_DATE = "12.03."


# ---------------------------------------------------------------- a date
def _date(pen: Pen, w: float, width: float) -> None:
    """A printed date, ``w`` wide; its middle is the origin."""
    step = w / len(_DATE)
    size = step * 0.66
    signs = [[(x * size + index * step - w / 2, (y - 1) * size) for x, y in _STROKES[sign]]
             for index, sign in enumerate(_DATE)]  # fmt: skip
    pen.line("".join(paths.polyline(sign, closed=False) for sign in signs), INK, width)


@prop
def dated_lid(pen: Pen, r: float = 42) -> None:
    """The foil lid of a cup from above, a date printed on it. Origin: its middle."""
    pen.path([Corner(r * 0.7, -r * 0.66), (r * 1.06, -r * 1.02), (r * 1.12, -r * 0.6), Corner(r * 0.9, -r * 0.4)],
             STEEL)  # fmt: skip
    pen.ellipse(0, 0, r, fill=light(STEEL, 0.45))
    pen.ellipse(0, 0, r * 0.88, None, None, STEEL_DARK, 1.4)
    pen.fill(paths.rectangle(-r * 0.8, -r * 0.34, r * 1.6, r * 0.68, 3), WHITE)
    _date(pen, r * 1.4, 3.2)


@tool
def yogurt_tipped(pen: Pen, col: str = "#7FA8D9") -> None:
    """A cup of yogurt on the open hand, tipped so that the date on its lid is seen; upright at angle 0."""
    cup = pen.at(14, 0)
    cup.polygon([(-27, -44), (27, -44), (18, 0), (-18, 0)], "#F7F4EE")
    cup.fill(paths.polyline([(-24, -28), (24, -28), (20, -7), (-20, -7)]), col)
    cup.ellipse(0, -44, 29, 19, light(STEEL, 0.45))
    cup.fill(paths.rectangle(-22, -52, 44, 16, 3), WHITE)
    _date(cup.at(0, -44), 40, 2)


# ---------------------------------------------------------------- phone credit
def _signal(pen: Pen, w: float) -> None:
    """Four bars that grow to the right, as a phone shows that it has a network. Origin: left end of their foot."""
    step = w / 4
    for index in range(4):
        high = w * (0.34 + 0.22 * index)
        pen.rectangle(index * step, -high, step * 0.66, high, GREEN, 1, line=1.2)


@tool
def phone_held(pen: Pen) -> None:
    """A mobile phone that has a network, held at its left edge; upright at angle 0."""
    pen.rectangle(2, -32, 38, 62, DARK, 6)
    pen.rectangle(6, -26, 30, 49, "#DDEFF8", 2, line=1.4)
    _signal(pen.at(10, -2), 23)
    for index, col in enumerate(KEYS[1:3]):
        pen.rectangle(9 + index * 13, 6, 10, 10, col, 2, line=1.2)


@tool
def phone_voucher(pen: Pen) -> None:
    """A voucher for phone credit held at one end: a phone, a plus and the bars of a network on it."""
    pen.rectangle(-6, -25, 92, 50, "#F6C94A", 5)
    pen.rectangle(10, -19, 22, 38, DARK, 4, line=1.6)
    pen.fill(paths.rectangle(13, -14, 16, 27, 1), "#DDEFF8")
    pen.line("M38,2L50,2M44,-4L44,8", INK, 4)
    _signal(pen.at(55, 16), 27)


# ---------------------------------------------------------------- talking about a price
@prop
def price_bubble(pen: Pen, coins: int = 3, w: float = 84, h: float = 62, tail: float = -24) -> None:
    """A speech bubble with a stack of ``coins``: somebody names a price; ``tail``: its tip. Origin: its middle."""
    speech_bubble(pen, w, h, tail)
    for level in range(coins):
        pen.ellipse(0, 16 - level * 8, 17, 6.4, GOLD, line=1.8)


def speech_bubble(pen: Pen, w: float, h: float, tail: float) -> None:
    """An empty speech bubble; the tip of its tail lies at ``tail``, 22 below it. Origin: its middle."""
    pen.path([Corner(-w * 0.14, h * 0.4), Corner(tail, h * 0.5 + 22), Corner(w * 0.1, h * 0.4)], WHITE)
    pen.rectangle(-w / 2, -h / 2, w, h, WHITE, h * 0.42)
    pen.fill(
        paths.polyline([(-w * 0.13, h * 0.34), (w * 0.09, h * 0.34), (w * 0.05, h * 0.48), (-w * 0.12, h * 0.48)]),
        WHITE,
    )


# ---------------------------------------------------------------- learning the till
@prop
def till_panel(pen: Pen, w: float = 130, deep: float = 46) -> None:
    """Touch panel of a till lying on the counter, so that whoever stands behind it reads it. Origin: near edge."""
    half, slope = w / 2, 12
    pen.polygon([(-half, 0), (half, 0), (half - slope, -deep), (-half + slope, -deep)], DARK)
    pen.rectangle(-half, -1, w, 16, dark(IRON, 0.2), 3)
    pen.line("".join(f"M{x},4L{x},10" for x in range(-24, 25, 8)), STEEL_DARK, 2)
    face = [(-half + 9, -5), (half - 9, -5), (half - slope - 5, -deep + 5), (-half + slope + 5, -deep + 5)]
    pen.polygon(face, "#EAF6FB", line=1.4)
    for index, col in enumerate(KEYS):
        x, y, lean = -w * 0.36 + index % 3 * w * 0.18, -deep * 0.5 + index // 3 * deep * 0.36, 3 - index % 3
        key = [(x, y), (x + w * 0.15, y), (x + w * 0.15 + lean, y - deep * 0.27), (x + lean, y - deep * 0.27)]
        pen.polygon(key, col, line=1.3)
    pen.line("".join(f"M{w * 0.22},{y}L{w * 0.37},{y}" for y in (-deep * 0.72, -deep * 0.56, -deep * 0.4)), IRON, 2)
    pen.line([(w * 0.22, -deep * 0.2), (w * 0.38, -deep * 0.2)], INK, 4)


@prop
def lesson_bubble(pen: Pen, w: float = 92, h: float = 62, tail: float = 30) -> None:
    """A speech bubble about a till: a key, then a receipt; ``tail``: its tip. Origin: its middle."""
    speech_bubble(pen, w, h, tail)
    pen.rectangle(-w * 0.38, -20, 27, 22, KEYS[3], 4, line=1.8)
    pen.path([Corner(-30, 22), (-32, 14), (-27, 11), Corner(-25, 12), (-25, -6), (-21, -10), (-17, -6), Corner(-17, 8),
              (-9, 11), (-8, 16), Corner(-10, 22)], "#EBC7A8", width=1.8)  # fmt: skip
    pen.line("M-2,-4L11,-4M6,-10L12,-4L6,2", RED, 3.4)
    pen.polygon([(19, -21), (39, -21), (39, 19), (34, 15), (29, 19), (24, 15), (19, 19)], WHITE, line=1.8)
    pen.line("M23,-14L35,-14M23,-7L35,-7M23,0L35,0", STEEL_DARK, 2)
    pen.line("M27,8L35,8", INK, 3)
