"""Paying: counter, till, checkout with belt and scanner, money of no country, card and terminal, receipt."""

from skills_app.pictures import paths
from skills_app.pictures.colours import (
    BLUE,
    DARK,
    GREEN,
    INK,
    IRON,
    PAPER,
    RED,
    STEEL,
    STEEL_DARK,
    WHITE,
    WOOD,
    YELLOW,
    dark,
    light,
)  # fmt: skip
from skills_app.pictures.paths import Corner
from skills_app.pictures.pen import Pen
from skills_app.pictures.props.registry import prop, tool
from skills_app.pictures.props.utensils import rod

GOLD, SILVER = "#E9BE4B", "#D5DAE0"
NOTES = ("#A9CFA0", "#E3B7A0", "#A8C4E0")
"""Colours of the three kinds of banknotes, which belong to no country."""
KEYS = ("#8FBF8A", "#F2C94C", "#9CC3E6", "#E59A7A", "#C7A9D9", "#F0E1B8")
"""Colours of the keys on the screen of a till."""


# ---------------------------------------------------------------- furniture
@prop
def shop_desk(pen: Pen, w: float = 170, h: float = 110, col: str = WOOD) -> None:
    """A counter seen from its end side: people stand to its left and right. Origin: middle of its foot."""
    pen.shadow(0, 2, w * 0.54, 6)
    pen.rectangle(-w / 2 + 8, -h, w - 16, h, light(col, 0.25), 2)
    pen.fill(paths.rectangle(w * 0.2, -h + 2, w * 0.3 - 10, h - 4), col)
    pen.polygon([(-w / 2, -h), (w / 2, -h), (w / 2 - 10, -h - 18), (-w / 2 + 10, -h - 18)], light(col, 0.45))
    pen.rectangle(-w / 2, -h - 1, w, 9, col, 2)


def _coins(pen: Pen, spots: tuple[tuple[float, float], ...]) -> None:
    for index, (x, y) in enumerate(spots):
        pen.ellipse(x, y, 4.4, 2.6, (GOLD, SILVER)[index % 2], line=1.3)


@prop
def cash_till(pen: Pen, drawer: float = 40) -> None:
    """A till whose drawer opens to the left by ``drawer``, keys to the left, display above. Origin: its foot."""
    if drawer:
        left = -48 - drawer
        pen.polygon([(left, -16), (-44, -16), (-36, -26), (left + 10, -26)], "#E4E8EC", line=1.8)
        for index, col in enumerate(NOTES[:2]):
            x = left + 8 + index * drawer * 0.42
            pen.polygon([(x, -18), (x + drawer * 0.34, -18), (x + drawer * 0.34 + 6, -25), (x + 7, -25)], col, line=1.4)
        pen.rectangle(left, -17, drawer + 6, 17, STEEL_DARK, 2)
    pen.rectangle(-50, -18, 106, 18, IRON, 2)
    body = [(-44, -18), (-38, -32), (4, -70), (46, -70), (52, -18)]
    pen.polygon(body, "#6B7690")
    pen.polygon([(12, -66), (44, -66), (49, -20), (30, -20)], dark("#6B7690"), None)
    pen.polygon(body, None)
    for row in range(3):
        for column in range(3):
            x, y = -30 + row * 10 + column * 10, -33 - row * 9.4
            col = GREEN if (row, column) == (0, 2) else PAPER
            pen.polygon([(x, y), (x + 8, y), (x + 13, y - 6.6), (x + 6, y - 6.6)], col, line=1.2)
    pen.rectangle(20, -88, 8, 20, STEEL_DARK, 1)
    pen.polygon([(-8, -116), (46, -116), (50, -86), (-4, -86)], DARK)
    pen.polygon([(-2, -111), (41, -111), (44, -91), (1, -91)], "#BFE9C9", line=1.4)
    for index in range(3):
        pen.line([(10 + index * 9, -105), (11 + index * 9, -97)], "#2E5A45", 2.6)


@prop
def money_tray(pen: Pen, w: float = 60) -> None:
    """A dish for money on a counter, a banknote lies in it. Origin: its middle."""
    pen.ellipse(0, 1, w / 2, w * 0.17, dark(BLUE, 0.3))
    pen.ellipse(0, -1, w / 2, w * 0.16, light(BLUE, 0.4))
    banknote(pen.at(0, -3, scale_y=0.5), w * 0.78)


# ---------------------------------------------------------------- checkout
@prop
def checkout_belt(pen: Pen, w: float = 170, deep: float = 40) -> None:
    """Conveyor belt let into the checkout, running to the right. Origin: middle of its near edge."""
    pen.rectangle(-w / 2 - 4, -deep - 4, w + 8, deep + 8, STEEL, 3)
    pen.rectangle(-w / 2, -deep, w, deep, "#3A3D49", 2, line=1.6)
    pen.line("".join(f"M{-w / 2 + w * i / 5},{-deep + 2}L{-w / 2 + w * i / 5},-2" for i in range(1, 5)), "#545A6B", 2)


@prop
def scanner_plate(pen: Pen, w: float = 84, deep: float = 40) -> None:
    """Scanner of a checkout: steel plate with a dark glass and red beams. Origin: middle of its near edge."""
    pen.rectangle(-w / 2, -deep - 4, w, deep + 8, STEEL, 4)
    pen.rectangle(-w * 0.34, -deep + 2, w * 0.68, deep - 6, "#2F3340", 3, line=1.6)
    pen.line("".join(f"M{-w * 0.26},{y}L{w * 0.26},{y}" for y in (-deep * 0.7, -deep * 0.5, -deep * 0.3)),
             "#F0503C", 1.8)  # fmt: skip


@prop
def scan_beam(pen: Pen, h: float = 40, w: float = 60) -> None:
    """Red light of a scanner fanning up. Origin: the glass."""
    pen.fill(paths.polyline([(-8, 0), (8, 0), (w / 2, -h), (-w / 2, -h)]), "#F0503C", 0.28)
    pen.line(f"M-4,0L{-w * 0.24},{-h}M4,0L{w * 0.24},{-h}", "#F0503C", 1.6)


@prop
def till_screen(pen: Pen, w: float = 74, h: float = 54) -> None:
    """Touch screen of a till on its stand, seen from the front: coloured keys and a list of lines. Origin: its foot."""
    pen.rectangle(-w * 0.3, -8, w * 0.6, 9, IRON, 3)
    pen.rectangle(-5, -30, 10, 24, STEEL_DARK, 1)
    pen.rectangle(-w / 2, -h - 26, w, h, DARK, 5)
    pen.rectangle(-w / 2 + 5, -h - 21, w - 10, h - 10, "#EAF6FB", 2, line=1.4)
    left, right = -w / 2 + 10, -w / 2 + 10 + w * 0.26
    pen.line("".join(f"M{left},{y}L{right},{y}" for y in (-h - 14, -h - 5, -h + 4, -h + 13)), STEEL_DARK, 2.6)
    for index in range(6):
        x, y = w * 0.02 + index % 2 * w * 0.21, -h - 17 + index // 2 * 13
        pen.rectangle(x, y, w * 0.18, 10, KEYS[index], 2, line=1.2)


@prop
def receipt(pen: Pen, w: float = 24, h: float = 50) -> None:
    """A receipt: strip of paper with lines, its lower end torn. Origin: middle of its upper end."""
    teeth = [(w / 2 - w * i / 6, h - (0 if i % 2 else 4)) for i in range(7)]
    pen.polygon([(-w / 2, 0), (w / 2, 0), *teeth], WHITE, line=1.8)
    pen.line("".join(f"M{-w * 0.34},{y}L{w * 0.32},{y}" for y in range(8, int(h) - 8, 8)), STEEL_DARK, 1.8)


@tool
def receipt_held(pen: Pen) -> None:
    """A receipt held at its left edge; upright at angle 0."""
    receipt(pen.at(14, -30), 30, 64)


# ---------------------------------------------------------------- money
@prop
def banknote(pen: Pen, w: float = 50, col: str = "#A9CFA0") -> None:
    """A banknote of no country: a round and two bars. Origin: its middle."""
    h = w * 0.5
    pen.rectangle(-w / 2, -h / 2, w, h, col, 2)
    pen.ellipse(0, 0, h * 0.3, h * 0.3, light(col, 0.45), dark(col, 0.5), 1.4)
    for x in (-w * 0.4, w * 0.3):
        pen.rectangle(x, -h * 0.3, w * 0.1, h * 0.6, None, 1, dark(col, 0.5), 1.4)


@tool
def coin_held(pen: Pen) -> None:
    """A coin between thumb and finger."""
    pen.ellipse(6, 0, 9, fill=GOLD)
    pen.ellipse(6, 0, 5, None, None, dark(GOLD, 0.4), 1.4)


@prop
def coin_stacks(pen: Pen, counts: tuple[float, ...] = (5, 4, 3), gap: float = 26, r: float = 11) -> None:
    """Stacks of coins side by side, as many coins as ``counts`` says. Origin: middle of the first one's foot."""
    for index, count in enumerate(counts):
        col = (GOLD, SILVER)[index % 2]
        for level in range(round(count)):
            pen.ellipse(index * gap, -level * 6 - 3, r, r * 0.42, col, line=1.6)


@prop
def coin_inlay(pen: Pen, w: float = 150, h: float = 44) -> None:
    """The tray of a till drawer seen from above: three notes behind, coins sorted in front. Origin: its near edge."""
    slope = 12
    pen.polygon([(-w / 2, 0), (w / 2, 0), (w / 2 - slope, -h), (-w / 2 + slope, -h)], IRON)
    pen.rectangle(-w / 2, -1, w, 12, dark(IRON, 0.2), 2)
    for index, col in enumerate(NOTES):
        x = -w / 2 + 16 + index * (w - 34) / 3
        pen.polygon([(x, -h * 0.5), (x + w * 0.26, -h * 0.5), (x + w * 0.25, -h + 5), (x + 3, -h + 5)], col, line=1.4)
    for index in range(4):
        x = -w / 2 + w * (index + 0.5) / 4
        pen.ellipse(x, -h * 0.22, w * 0.1, h * 0.16, "#2F3340", line=1.2)
        _coins(pen, ((x - 6, -h * 0.22), (x + 1, -h * 0.28), (x + 6, -h * 0.2)))


# ---------------------------------------------------------------- card and terminal
@tool
def bank_card(pen: Pen) -> None:
    """A bank card held at one end, without a word: chip and stripe."""
    pen.rectangle(-4, -15, 50, 30, BLUE, 4)
    pen.fill(paths.rectangle(-3, -8, 48, 6), light(BLUE, 0.5))
    pen.rectangle(30, 2, 10, 8, YELLOW, 2, line=1.4)


@prop
def card_terminal(pen: Pen, w: float = 46, h: float = 70) -> None:
    """A terminal for cards, tilted to the viewer: display with bars, keys in three rows. Origin: middle of its foot."""
    pen.path([Corner(-w / 2, 0), Corner(-w * 0.44, -h), Corner(w * 0.44, -h), Corner(w / 2, 0)], DARK)
    pen.rectangle(-w * 0.34, -h + 7, w * 0.68, h * 0.3, "#BFE9C9", 2, line=1.4)
    pen.line(f"M{-w * 0.2},{-h + 14}L{w * 0.2},{-h + 14}M{-w * 0.2},{-h + 21}L{w * 0.04},{-h + 21}", "#2E5A45", 2.4)
    for row in range(3):
        for column in range(3):
            col = (RED, YELLOW, GREEN)[column] if row == 2 else PAPER
            x, y = -w * 0.34 + column * w * 0.25, -h * 0.52 + row * h * 0.16
            pen.rectangle(x, y, w * 0.19, h * 0.11, col, 2, line=1.1)


@prop
def radio_waves(pen: Pen, size: float = 20) -> None:
    """Three bows: card and terminal speak to each other without touching; they open upwards. Origin: their middle."""
    for share in (0.4, 0.7, 1.0):
        r = size * share
        pen.curve([(-r * 0.8, -r * 0.62), (0, -r), (r * 0.8, -r * 0.62)], "#1F5FA8", 3)


# ---------------------------------------------------------------- a kiosk
@prop
def kiosk(pen: Pen, w: float = 260, h: float = 130, sill: float = 200) -> None:
    """The front of a kiosk: wall below the sill, posts, striped awning. Origin: middle of the sill's edge.

    What stands inside is drawn behind it."""
    pen.rectangle(-w / 2, 0, w, sill, "#5F8C86", 1)
    pen.line(
        "".join(f"M{x},12L{x},{sill}" for x in range(int(-w / 2) + 30, int(w / 2), 30)), dark("#5F8C86", 0.25), 1.8
    )
    for x in (-w / 2, w / 2 - 14):
        pen.rectangle(x, -h, 14, h, "#5F8C86", 1)
    pen.rectangle(-w / 2 - 8, -8, w + 16, 12, "#E6BC88", 2)
    step = (w + 40) / 8
    for index in range(8):
        x = -w / 2 - 20 + index * step
        col = (RED, WHITE)[index % 2]
        pen.path([Corner(x + 8, -h - 26), Corner(x + 8 + step * 0.96, -h - 26), Corner(x + step, -h + 6),
                  (x + step / 2, -h + 17), Corner(x, -h + 6)], col, width=1.8)  # fmt: skip
    rod(pen, [(-w / 2 - 14, -h - 28), (0, -h - 28), (w / 2 + 14, -h - 28)], STEEL, 3)


@prop
def kiosk_inside(pen: Pen, w: float = 230, h: float = 140) -> None:
    """What is seen through the hatch of a kiosk: a room with shelves of packs. Origin: middle of its lower edge."""
    pen.fill(paths.rectangle(-w / 2, -h, w, h), "#E9DFC9")
    for y in (-h * 0.62, -h * 0.24):
        pen.fill(paths.rectangle(-w / 2, y, w, 5), "#CDB98F")
        for index in range(int(w / 17)):
            col, high = ("#D9BFA2", "#BFCFC0", "#E0C9C0", "#C3CEDC")[index * 3 % 4], (22, 30, 26)[index % 3]
            pen.fill(paths.rectangle(-w / 2 + 4 + index * 17, y - high, 15, high, 2), col)


@prop
def paper_bag(pen: Pen, w: float = 58, h: float = 66, col: str = "#D8B98C", full: bool = False) -> None:
    """A paper carrier bag with two handles; ``full``: bread and leaves look out. Origin: middle of its foot."""
    rod(pen, [(-w * 0.24, -h), (-w * 0.2, -h - 18), (w * 0.2, -h - 18), (w * 0.24, -h)], dark(col, 0.3), 2.6)
    if full:
        loaf = [Corner(-30, -h + 6), (-40, -h - 28), (-32, -h - 44), (-20, -h - 34), Corner(-12, -h + 6)]
        pen.path(loaf, "#C98440")
        pen.line(f"M-35,{-h - 26}L-28,{-h - 30}M-31,{-h - 12}L-24,{-h - 16}", "#EBC48E", 2.6)
        pen.path([Corner(8, -h + 4), (10, -h - 20), (20, -h - 30), (34, -h - 22), Corner(30, -h + 4)], "#8CBF62")
        pen.line([(20, -h), (21, -h - 20)], "#5C8F45", 1.8)
    pen.polygon([(-w / 2, -h), (w / 2, -h), (w / 2 - 3, 0), (-w / 2 + 3, 0)], col)
    pen.fill(
        paths.polyline([(w * 0.22, -h + 1), (w / 2 - 1, -h + 1), (w / 2 - 4, -1), (w * 0.26, -1)]), dark(col, 0.12)
    )


@tool
def milk_pack_held(pen: Pen) -> None:
    """A carton of milk, its middle gripped from the left, tipped so that the bars under it show; upright at angle 0."""
    box = pen.at(22, 36, 1.5)
    box.polygon([(-13, 0), (13, 0), (13, -30), (0, -42), (-13, -30)], WHITE)
    box.fill(paths.rectangle(-5, -25, 17, 16), BLUE)
    box.path([Corner(4, -23), (9, -16), (4, -11), (-1, -16)], WHITE, width=1.4)
    box.line([(-13, -30), (13, -30)], INK, 1.8)
    box.polygon([(-13, 0), (13, 0), (10, 7), (-10, 7)], light(STEEL, 0.6), line=1.8)
    box.line("".join(f"M{x},1.6L{x * 0.86},5.6" for x in (-7, -4.5, -1, 1.5, 5, 7)), INK, 1.6)


@prop
def magazines(pen: Pen, n: int = 4, w: float = 34) -> None:
    """Magazines side by side, pictures instead of words on them. Origin: middle of the first one's foot."""
    for index in range(n):
        col = ("#E6B54A", "#7FA8D9", "#D98A7C", "#8FBF8A")[index % 4]
        here = pen.at(index * (w + 4), 0)
        here.rectangle(-w / 2, -w * 1.3, w, w * 1.3, col, 1)
        bust = [Corner(-w * 0.34, -w * 0.3), (-w * 0.2, -w * 0.54), (w * 0.2, -w * 0.54), Corner(w * 0.34, -w * 0.3)]
        here.path(bust, dark(col, 0.4), width=1.4)
        here.ellipse(0, -w * 0.76, w * 0.18, w * 0.22, "#E9C4A0", line=1.4)
        here.line([(-w * 0.34, -w * 0.16), (w * 0.34, -w * 0.16)], dark(col, 0.4), 2.4)


@prop
def sweets_jar(pen: Pen, h: float = 40) -> None:
    """A jar of sweets in all colours. Origin: middle of its foot."""
    pen.rectangle(-15, -h + 8, 30, h - 8, "#EAF4F8", 6)
    for index, col in enumerate((RED, YELLOW, GREEN, BLUE, "#F08A24", "#9B7BB5", RED, GREEN)):
        pen.ellipse(-8 + index % 3 * 8, -6 - index // 3 * 8, 3.8, fill=col, line=1.2)
    pen.rectangle(-13, -h, 26, 9, RED, 3)
