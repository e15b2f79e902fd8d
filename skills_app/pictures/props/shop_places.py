"""Backdrops of the retail trade: shop floor, stockroom, market, fashion shop, car park. Pale and without ink."""

import random

from skills_app.pictures import paths
from skills_app.pictures.colours import WHITE
from skills_app.pictures.pen import Pen
from skills_app.pictures.props.registry import place

WIDTH, HEIGHT = 400, 300
GOODS = ("#E6BDB2", "#C3D6C7", "#ECDCB6", "#C0D1E1", "#D7C9DE")
"""Pale colours of the goods on a shelf at the back."""
BOARD, POST = "#D9CDB9", "#C9BCA6"
CARTONS = ("#DFC7A4", "#D6BC96", "#E6D2B4")


def _ground(pen: Pen, wall: str, floor: str, y: float) -> None:
    pen.fill(paths.rectangle(0, 0, WIDTH, HEIGHT), wall)
    pen.fill(paths.rectangle(0, y, WIDTH, HEIGHT - y), floor)


def _row_of_goods(chance: random.Random, y: float, left: float, right: float) -> dict[str, str]:
    """Packs side by side on a board at the height y, one path for each colour."""
    found: dict[str, str] = {}
    x = left
    while x < right - 30:
        wide, high, colour = chance.choice((14, 20, 26)), chance.choice((20, 26, 32)), chance.choice(GOODS)
        for _ in range(chance.choice((2, 3, 4))):
            if x + wide < right:
                found[colour] = found.get(colour, "") + paths.rectangle(x, y - high, wide - 2, high, 2)
                x += wide
        x += 4
    return found


def _shelves(pen: Pen, left: float, right: float, boards: tuple[int, ...], seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 - a pattern, no secret
    for y in boards:
        pen.fill(paths.rectangle(left, y, right - left, 6), BOARD)
        for colour, row in _row_of_goods(chance, y, left + 5, right - 3).items():
            pen.fill(row, colour)


@place
def shop_floor(pen: Pen, wall: str = "#F3EFE6", seed: int = 9) -> None:
    """A small shop: shelves full of goods along the wall, lamps, a smooth floor."""
    _ground(pen, wall, "#DCD6CA", 258)
    pen.fill("".join(paths.rectangle(x, 0, 70, 8, 3) for x in (40, 165, 290)), WHITE)
    _shelves(pen, 0, WIDTH, (64, 116, 168), seed)
    pen.fill("".join(paths.rectangle(x, 30, 7, 190) for x in (0, 130, 263, 393)), POST)
    pen.fill(paths.rectangle(0, 214, WIDTH, 44), "#E4DCCC")


@place
def stockroom(pen: Pen) -> None:
    """A stockroom: grey floor, roller door to the yard, a rack with cartons."""
    _ground(pen, "#E9ECEA", "#CFD0CC", 256)
    pen.fill(paths.rectangle(8, 40, 132, 216), "#D8DEE2")
    pen.line("".join(f"M8,{y}L140,{y}" for y in range(56, 250, 18)), "#CBD3D8", 2.4)
    pen.fill("".join(paths.rectangle(x, 22, 9, 234) for x in (176, 282, 388)), "#B9C6D3")
    for row, y in enumerate((92, 168, 240)):
        pen.fill(paths.rectangle(176, y, 224, 8), "#D9B48E")
        for index in range(6):
            high = (34, 46, 40)[(index + row) % 3]
            pen.fill(paths.rectangle(188 + index * 34, y - high, 31, high, 1), CARTONS[(index * 2 + row) % 3])


@place
def market(pen: Pen) -> None:
    """A weekly market outdoors: houses, other stalls with awnings, paving."""
    _ground(pen, "#E3F1F6", "#DDD6C8", 224)
    for x, high, colour in ((-12, 128, "#EADFCB"), (84, 160, "#E4D3C4"), (186, 118, "#E7DDD0"), (292, 148, "#E9D9C3")):
        pen.fill(paths.rectangle(x, 224 - high, 100, high), colour)
        pen.fill(paths.polyline([(x - 6, 224 - high), (x + 50, 192 - high), (x + 106, 224 - high)]), "#D3B5A2")
        windows = "".join(paths.rectangle(x + dx, 238 - high, 16, 24, 1) for dx in (16, 42, 68))
        pen.fill(windows, "#CFE2EA")
    for x, colour in ((0, "#C9D9C4"), (262, "#E0BFB2")):
        pen.fill(paths.polyline([(x, 150), (x + 140, 150), (x + 152, 176), (x - 12, 176)]), colour)
        stripes = "".join(
            paths.polyline([(x + at, 150), (x + at + 20, 150), (x + at + 20, 176), (x + at - 4, 176)])
            for at in (20, 60, 100)
        )
        pen.fill(stripes, "#F3F0E8")
        pen.fill(paths.rectangle(x, 204, 140, 26), "#D8C3A4")


@place
def fashion_shop(pen: Pen, wall: str = "#F1ECE8") -> None:
    """A shop for clothes: a rail with hangers, shelves with folded clothes, a mirror."""
    _ground(pen, wall, "#D9C9B2", 256)
    pen.fill(paths.rectangle(20, 44, 170, 4, 2), "#B9B2B6")
    colours = ("#D8BFC4", "#BFD0DC", "#E7D8B6", "#C8D8C6", "#D9CBE0", "#E3C2B0")
    for index in range(9):
        x = 32 + index * 17
        coat = [(x - 11, 62), (x, 50), (x + 11, 62), (x + 13, 138 + index % 3 * 10), (x - 13, 138 + index % 3 * 10)]
        pen.fill(paths.polyline(coat), colours[index % 6])
        pen.line([(x, 44), (x, 51)], "#B9B2B6", 2)
    for y in (76, 130, 184):
        pen.fill(paths.rectangle(226, y, 88, 5), BOARD)
        for column in range(3):
            for layer in range(3):
                box = paths.rectangle(229 + column * 28, y - 10 - layer * 10, 25, 8.6, 3)
                pen.fill(box, colours[(column * 2 + layer + y) % 6])
    pen.fill(paths.rectangle(338, 46, 50, 186, 4), "#CBBBA3")
    pen.fill(paths.rectangle(344, 52, 38, 174, 2), "#DFEDF2")


@place
def car_park(pen: Pen) -> None:
    """The car park before a supermarket: wall of glass, a shelter for trolleys, grey ground."""
    _ground(pen, "#E3F0F5", "#D3D3D0", 232)
    pen.fill([(196, 46), (220, 34), (250, 38), (272, 48), (234, 54)], "#F6FBFD")
    pen.fill(paths.rectangle(0, 92, 230, 140), "#E6E0D4")
    pen.fill(paths.rectangle(0, 82, 236, 14), "#CBD8CB")
    pen.fill("".join(paths.rectangle(x, 122, 50, 110) for x in (14, 72, 130)), "#CFE4EC")
    pen.fill(paths.rectangle(268, 96, 132, 8, 2), "#B9C6CF")
    pen.fill("".join(paths.rectangle(x, 100, 6, 132) for x in (276, 390)), "#C3CDD4")
    pen.line("M40,300L84,240M150,300L168,240M262,300L250,240", "#E9E9E4", 5)
