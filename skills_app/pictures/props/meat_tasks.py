"""Meat and fish from near, as questions about the trade show them."""

from collections.abc import Sequence
from typing import Literal

from skills_app.pictures import paths
from skills_app.pictures.colours import DARK, INK, STEEL, STEEL_DARK, WHITE, dark, light
from skills_app.pictures.paths import Corner, Points
from skills_app.pictures.pen import Pen
from skills_app.pictures.props.cookware import GLASS, pot_lid
from skills_app.pictures.props.goods import packet
from skills_app.pictures.props.meat import (
    BELLY,
    BONE,
    POULTRY,
    POULTRY_SHADE,
    SCALES,
    SCALES_BACK,
)
from skills_app.pictures.props.registry import prop, tool
from skills_app.pictures.props.utensils import rod

FLOUR, EGG, CRUMBS = "#FBF8F0", "#F5C53D", "#EBC58A"
FRIDGE_INSIDE, FRIDGE_WALL = "#E2F1F8", "#C6DDE8"
WATER = "#A9DDF0"


# ---------------------------------------------------------------- cold store
@prop
def cold_shelves(pen: Pen, w: float = 400, h: float = 300, heights: Sequence[float] = (8, 102, 196)) -> None:
    """Inside of a large fridge seen from the front, wire shelves ``heights`` above its foot, which is the origin."""
    pen.fill(paths.rectangle(-w / 2, -h, w, h), FRIDGE_INSIDE)
    for side in (-1, 1):
        wall = [(side * w / 2, -h), (side * (w / 2 - 14), -h), (side * (w / 2 - 14), 0), (side * w / 2, 0)]
        pen.fill(paths.polyline(wall), FRIDGE_WALL)
    for height in heights:
        pen.rectangle(-w / 2 - 4, -height, w + 8, 7, light(STEEL, 0.3), 2, line=1.8)
        pen.line([(-w / 2, -height - 12), (w / 2, -height - 12)], "#B5CDDA", 2)


# ---------------------------------------------------------------- burning fat
@prop
def fat_fire(pen: Pen, w: float = 120, h: float = 110) -> None:
    """Flames that stand out of a pan with burning fat, dark smoke over them; origin: middle of the fat."""
    for x, lean in ((-0.2, -8), (0.16, 10)):
        smoke = [(x * w, -h * 0.8), (x * w + lean, -h), (x * w - lean, -h * 1.16), (x * w + lean, -h * 1.34)]
        pen.curve(smoke, "#6E6A72", 9)
    half = w / 2
    outer = [(-half, 0), (-half * 1.04, -h * 0.24), Corner(-half * 0.86, -h * 0.62), (-half * 0.62, -h * 0.44),
             Corner(-half * 0.26, -h), (-half * 0.02, -h * 0.66), Corner(half * 0.34, -h * 0.88),
             (half * 0.5, -h * 0.48), Corner(half * 0.9, -h * 0.66), (half * 1.04, -h * 0.22), (half, 0),
             (0, w * 0.1)]  # fmt: skip
    pen.path(outer, "#EE6B2A")
    inner = [(x * 0.66, y * 0.64 - 1) for x, y in outer]
    corners = [Corner(*spot) if isinstance(at, Corner) else spot for at, spot in zip(outer, inner, strict=True)]
    pen.fill(corners, "#FBC33B")
    pen.fill([(x * 0.34, y * 0.34 - 1) for x, y in outer], "#FFF3B8")


@tool
def lid_held(pen: Pen) -> None:
    """A pan lid held by the bow on its top."""
    pot_lid(pen.at(0, 52), 150)
    for ink, width in ((INK, 11), (DARK, 6.6)):
        pen.curve([(-34, 24), (-30, 4), (0, -1), (30, 4), (34, 24)], ink, width)


@tool
def water_jug(pen: Pen) -> None:
    """A clear jug of water held by its handle, the spout forward; turn it clockwise to pour."""
    pen.curve([(16, -30), (-6, -28), (-8, 24), (16, 30)], INK, 10)
    pen.curve([(16, -30), (-6, -28), (-8, 24), (16, 30)], GLASS, 5.4)
    body = [Corner(14, -44), Corner(88, -52), (78, -36), (76, 0), (72, 40), Corner(66, 46), Corner(24, 46), (18, 40)]
    pen.fill(body, GLASS)
    pen.fill([Corner(15, -10), Corner(77, -40), (76, 0), (71, 38), Corner(66, 44), Corner(25, 44), (18, 38)], WATER)
    pen.line([(26, -24), (30, 30)], WHITE, 4)
    pen.path(body)


@prop
def water_fall(pen: Pen, pts: Points = ((0, 0), (30, 20), (40, 80)), w: float = 13) -> None:
    """Water that is poured, along the points; drops beside its end."""
    edge = dark(WATER, 0.35)
    pen.curve(pts, edge, w + 3.6)
    pen.curve(pts, WATER, w)
    x, y = pts[-1]
    for dx, dy in ((-18, -12), (16, -16), (24, 2), (-26, 4)):
        pen.ellipse(x + dx, y + dy, 3.6, 4.4, WATER, edge, 1.6)


@prop
def flour_fall(pen: Pen, h: float = 84) -> None:
    """Flour that falls out of a packet in a widening cloud of dust; origin: where it leaves the packet."""
    puffs = ((-2, 0.0, 10), (6, 0.12, 12), (14, 0.24, 14), (10, 0.38, 16), (26, 0.46, 16), (14, 0.58, 18),
             (36, 0.66, 18), (20, 0.78, 20), (44, 0.84, 18), (4, 0.86, 14), (30, 0.96, 18))  # fmt: skip
    for grow, colour in ((1.8, "#A79F90"), (0, FLOUR)):
        pen.fill("".join(paths.ellipse(x, y * h, r + grow, r * 0.8 + grow) for x, y, r in puffs), colour)
    for x, y, r in puffs[::2]:
        pen.fill(paths.ellipse(x + r * 0.2, y * h + r * 0.3, r * 0.5, r * 0.3), dark(FLOUR, 0.08))
    for x, y in ((-14, 0.3), (-10, 0.54), (44, 0.4), (60, 0.7), (-18, 0.74), (62, 0.96), (-12, 1.0), (36, 0.2)):
        pen.ellipse(x, y * h, 2.2, 2.2, FLOUR, "#A79F90", 1.2)


@tool
def flour_packet(pen: Pen) -> None:
    """A packet of flour gripped round its middle; its open end points forward when the tool's angle is 90."""
    packet(pen.at(0, 46, 1.9))


# ---------------------------------------------------------------- breaded cutlet
SCHNITZEL: Points = (
    (-58, 2), (-50, -16), (-26, -24), (2, -20), (26, -25), (50, -17), (61, 0), (50, 17), (24, 22), (-4, 18), (-32, 23),
    (-52, 15),
)  # fmt: skip
COATS = {"raw": "#E69A92", "flour": "#F3DFD8", "egg": "#EFAE45", "crumbs": "#CF9A52", "fried": "#C98335"}
_SPECKS = ((-38, -6), (-24, 8), (-12, -10), (0, 5), (13, -9), (26, 8), (38, -5), (46, 6), (-44, 6), (-4, -2), (20, 0))


@prop
def schnitzel(pen: Pen, coat: Literal["raw", "flour", "egg", "crumbs", "fried"] = "raw") -> None:
    """Thin slice of meat lying flat: raw, in flour, egg or crumbs, or fried golden; origin: its middle."""
    colour = COATS[coat]
    pen.fill([(x, y + 4) for x, y in SCHNITZEL], dark(colour, 0.3))
    pen.path(SCHNITZEL, colour)
    if coat == "egg":
        pen.curve([(-40, -6), (-14, -13), (10, -10), (36, -13)], "#FDE79B", 4)
    elif coat in {"crumbs", "fried"}:
        _crumb_specks(pen, dark(colour, 0.32))
    else:
        for x in (-30, -4, 24):
            pen.curve([(x - 6, -10), (x + 2, 0), (x - 2, 11)], "#F7DCD3" if coat == "raw" else "#E2A69C", 2.6)
        if coat == "flour":
            pen.fill("".join(paths.ellipse(x, y * 1.1, 7, 3.4) for x, y in _SPECKS), FLOUR)


def _crumb_specks(pen: Pen, colour: str) -> None:
    spots = [(x + dx, (y + dy) * 1.1 - 2) for x, y in _SPECKS for dx, dy in ((0, 0), (7, 6), (-6, 5))]
    pen.fill("".join(paths.ellipse(x, y, 1.9, 1.5) for x, y in spots), colour)


@prop
def coating_dish(pen: Pen, w: float = 200, h: float = 84, content: Literal["flour", "egg", "crumbs"] = "flour") -> None:
    """Shallow oval dish, seen from above, of flour, beaten egg or breadcrumbs. Origin: middle of its foot."""
    colour = {"flour": FLOUR, "egg": EGG, "crumbs": CRUMBS}[content]
    y = -h * 0.42
    pen.shadow(0, 2, w * 0.44, 8)
    pen.path([Corner(-w / 2, y), (-w * 0.42, y * 0.2), (0, 4), (w * 0.42, y * 0.2), Corner(w / 2, y)], "#7F9DB5")
    pen.ellipse(0, y, w / 2, h * 0.46, "#A9C0D2")
    pen.ellipse(0, y + 3, w * 0.46, h * 0.38, colour, dark(colour, 0.28), 1.6)
    if content == "egg":
        pen.curve([(-w * 0.34, y - 4), (-w * 0.2, y - h * 0.22), (0, y - h * 0.27)], "#FDE79B", 5)
        for x, dy in ((-0.36, 12), (0.34, 16), (0.38, -8)):
            pen.ellipse(x * w, y + dy, 5, 3, "#FFF6D8", "#D8A62E", 1.4)
    else:
        size, depth = (3.2, 0.25) if content == "crumbs" else (1.8, 0.14)
        spots = [(((step * 37) % 84 - 42) / 100 * w, ((step * 53) % 60 - 30) / 100 * h) for step in range(26)]
        grains = [(x, dy) for x, dy in spots if (x / (w * 0.42)) ** 2 + (dy / (h * 0.34)) ** 2 < 1]
        pen.fill("".join(paths.ellipse(x, y + 3 + dy, size, size * 0.75) for x, dy in grains), dark(colour, depth))


@prop
def egg_shells(pen: Pen) -> None:
    """Two halves of a broken egg shell; origin: middle of their foot."""
    for x, turn in ((-18, -24), (20, 30)):
        half = pen.at(x, -12, 1, turn)
        half.path([Corner(-16, -4), (-14, 9), (0, 15), (14, 9), Corner(16, -4), Corner(8, 1), Corner(3, -6),
                   Corner(-4, 0), Corner(-9, -6)], "#E9C9A4")  # fmt: skip


@tool
def meat_mallet(pen: Pen) -> None:
    """Meat hammer of steel, its flat face towards -y."""
    rod(pen, [(-30, 0), (10, 0), (78, 0)], STEEL_DARK, 7)
    pen.rectangle(72, -26, 30, 48, STEEL, 3)
    pen.rectangle(68, -34, 38, 10, light(STEEL, 0.4), 2)
    pen.rectangle(68, 20, 38, 9, STEEL_DARK, 2)


# ---------------------------------------------------------------- a used board
@prop
def chicken_traces(pen: Pen) -> None:
    """What raw chicken leaves on a board: a smear of juice, scraps of skin; origin: its middle."""
    pen.fill([(-78, 4), (-60, -16), (-20, -20), (24, -14), (70, -18), (84, -2), (56, 14), (10, 12), (-34, 18)],
             "#F2C3BA")  # fmt: skip
    pen.fill([(-46, 2), (-30, -8), (6, -8), (20, 2), (-8, 8)], "#E59A92")
    for x, y, turn in ((-58, 6, 20), (52, -6, -30), (8, -12, 60)):
        scrap = pen.at(x, y, 1, turn)
        scrap.path([(-12, 0), (-4, -7), (9, -4), (12, 4), (0, 6)], POULTRY, width=1.8)


# ---------------------------------------------------------------- how fresh a fish is
@prop
def ice_bed(pen: Pen, w: float = 420, h: float = 90) -> None:
    """Crushed ice, as wide as the picture; origin: middle of its foot."""
    pen.fill(paths.rectangle(-w / 2, -h + 10, w, h + 60), "#EAF6FB")
    for row in range(4):
        for step in range(13):
            x, y = (step - 6 + (row % 2) * 0.5) * w / 13, -h + 10 + row * h * 0.3
            lump = [(x + dx, y + dy) for dx, dy in ((-18, 6), (-12, -9), (4, -12), (17, -3), (14, 11), (-4, 13))]
            pen.path(paths.polyline(lump), WHITE if (step + row) % 3 else "#D5EBF5", "#9DBFD2", 1.4)


@prop
def fish_head(pen: Pen, eye: Literal["clear", "cloudy"] = "clear", gill: Literal["red", "brown"] = "red") -> None:
    """Head of a large fish, mouth to the left, gill cover open; the body runs out to the right. Origin: its middle."""
    outline = [Corner(-142, 10), (-112, -34), (-58, -74), (10, -92), (90, -98), Corner(200, -92), Corner(200, 84),
               (110, 86), (30, 80), (-40, 66), (-96, 48), Corner(-134, 30), (-126, 22)]  # fmt: skip
    pen.fill(outline, SCALES)
    pen.fill([(-136, 4), (-112, -34), (-58, -74), (10, -92), (90, -98), Corner(200, -92), Corner(200, -40), (90, -50),
              (10, -48), (-60, -30)], SCALES_BACK)  # fmt: skip
    pen.fill([(-134, 30), (-96, 40), (-30, 48), (40, 58), (120, 62), Corner(200, 58), Corner(200, 84), (110, 86),
              (30, 80), (-40, 66), (-96, 48)], BELLY)  # fmt: skip
    for row, column in ((0, 0), (0, 1), (0, 2), (1, 0), (1, 1), (2, 0), (2, 1), (2, 2), (3, 0), (3, 1)):
        x, y = 98 + column * 34 + (row % 2) * 17, -58 + row * 32
        pen.curve([(x, y - 12), (x - 11, y), (x, y + 12)], dark(SCALES, 0.28), 1.8)
    pen.path(outline)
    pen.line([(-142, 12), (-120, 17), (-100, 14)], width=2.4)
    _gills(pen, gill)
    _fish_eye(pen.at(-58, -16), eye)


def _gills(pen: Pen, gill: str) -> None:
    """Gill leaves under the lifted gill cover."""
    colour = "#CE1F2C" if gill == "red" else "#7C6A58"
    opening = [Corner(6, -66), (46, -50), (66, -8), (58, 36), Corner(18, 66), (34, 26), (36, -14)]
    pen.path(opening, dark(colour, 0.62))
    for share in (0.2, 0.5, 0.8):
        leaf = [(8 + 34 * share, -54 + 6 * share), (30 + 26 * share, -20), (28 + 26 * share, 18),
                (18 + 28 * share, 50 - 10 * share)]  # fmt: skip
        pen.curve(leaf, colour, 9)
    cover = [Corner(6, -66), (30, -44), (38, -12), (32, 30), Corner(18, 66), (-4, 40), (-12, -4), (-6, -44)]
    pen.path(cover, light(SCALES, 0.3))


def _fish_eye(pen: Pen, eye: str) -> None:
    if eye == "clear":
        pen.ellipse(0, 0, 25, 25, "#F2DD8C")
        pen.ellipse(0, 0, 15, 15, "#15131C", None)
        pen.ellipse(-6, -7, 5, 5, WHITE, None)
        return
    pen.ellipse(0, 0, 27, 24, dark(SCALES, 0.3))
    pen.ellipse(0, 3, 20, 15, "#CFCFC9", dark(SCALES, 0.5), 1.8)
    pen.ellipse(0, 4, 9, 7, "#9FA3A6", None)
    pen.curve([(-13, 1), (-2, -4), (12, 2)], "#E9E9E4", 3)


# ---------------------------------------------------------------- a chicken from above
@prop
def board_above(pen: Pen, w: float = 376, h: float = 276, col: str = "#F0CE5A") -> None:
    """Chopping board seen straight from above; origin: its middle."""
    pen.fill(paths.rectangle(-w / 2 + 3, -h / 2 + 6, w, h, 16), dark(col, 0.3))
    pen.rectangle(-w / 2, -h / 2, w, h, col, 16)
    pen.rectangle(-w / 2 + 12, -h / 2 + 12, w - 24, h - 24, None, 10, dark(col, 0.16), 1.6)


@prop
def chicken_above(pen: Pen) -> None:
    """Whole raw chicken from above, breast up, neck to the left; origin: its middle."""
    pen.fill(paths.ellipse(6, 8, 132, 96), "#1D1830", 0.13)
    for side in (-1, 1):
        wing = pen.at(-84, side * 62, scale_y=side)
        wing.path([(-16, -14), (8, -22), (38, -12), (60, 8), (58, 22), (40, 24), (18, 14), (34, 30), (30, 40), (12, 36),
                   (-10, 18), (-22, 4)], POULTRY)  # fmt: skip
        wing.curve([(16, 13), (4, 4), (-4, 2)], dark(POULTRY, 0.35), 1.6)
    pen.path([Corner(84, -20), (108, -12), (120, 0), (108, 12), Corner(84, 20)], POULTRY)
    body = [(-132, -14), (-118, -34), (-92, -60), (-50, -76), (0, -78), (48, -66), (84, -42), (98, 0), (84, 42),
            (48, 66), (0, 78), (-50, 76), (-92, 60), (-118, 34), (-132, 14)]  # fmt: skip
    pen.fill(body, POULTRY)
    pen.fill([(-118, 32), (-60, 56), (0, 58), (60, 44), (96, 10), (84, 42), (48, 66), (0, 78), (-50, 76), (-92, 60)],
             POULTRY_SHADE)  # fmt: skip
    pen.path(body)
    pen.path([Corner(-122, -22), (-140, -18), (-146, 0), (-140, 18), Corner(-122, 22)], POULTRY)
    for side in (-1, 1):
        breast = [(-112, side * 5), (-92, side * 38), (-50, side * 52), (4, side * 48), (44, side * 26), (62, side * 4)]
        pen.curve(breast, dark(POULTRY, 0.25), 1.8)
        leg = pen.at(0, 0, scale_y=side)
        leg.path([(14, 58), (22, 40), (48, 30), (78, 32), (108, 30), (138, 26), Corner(152, 22), (158, 32),
                  Corner(154, 42), (130, 46), (104, 58), (76, 80), (44, 88), (20, 78)], POULTRY)  # fmt: skip
        leg.curve([(62, 82), (76, 66), (74, 48)], dark(POULTRY, 0.3), 1.7)
        for y in (24, 38):
            leg.ellipse(158, y, 8, 7, BONE, line=1.8)
    pen.line([(-112, 0), (64, 0)], dark(POULTRY, 0.42), 2.4)
    pen.curve([(-96, -14), (-40, -30), (10, -28)], light(POULTRY, 0.6), 4)
    for x, y in ((-60, -40), (-36, -44), (-10, -40), (-50, 30), (-20, 34), (8, 28), (-72, 22)):
        pen.ellipse(x, y, 1.3, 1.3, POULTRY_SHADE, None)
