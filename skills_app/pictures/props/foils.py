"""Things of neighbouring trades for the foils of the cook's bank: bakery, butchery, bar, dairy farm."""

from typing import Literal

from skills_app.pictures import paths
from skills_app.pictures.colours import (
    DARK,
    INK,
    IRON,
    ORANGE,
    RUBBER,
    STEEL,
    STEEL_DARK,
    WHITE,
    WOOD,
    WOOD_LIGHT,
    dark,
    light,
)  # fmt: skip
from skills_app.pictures.paths import XY, Corner, Points
from skills_app.pictures.pen import Pen
from skills_app.pictures.props.registry import prop, tool
from skills_app.pictures.props.utensils import rod

CRUST = "#C98440"
CASING = "#CB8468"
JUICE = "#F29A2E"
HIDE, PATCH, UDDER = "#FDFBF6", "#3A3640", "#E9A7A0"
FACE: XY = (-62, -18)
"""How far the far edge of the deck oven's face lies from the near one."""


# ---------------------------------------------------------------- bakery
def _on_face(y: float, share: float) -> XY:
    return FACE[0] * share, y + FACE[1] * share


def _slab(top: float, bottom: float, start: float = 0, end: float = 1) -> list[XY]:
    return [_on_face(top, start), _on_face(top, end), _on_face(bottom, end), _on_face(bottom, start)]


@prop
def deck_oven(pen: Pen, w: float = 120, h: float = 250, part: Literal["back", "front"] = "back") -> None:
    """Baker's oven with three low decks that open to the left. Origin: its near left corner on the floor."""
    if part == "back":
        pen.polygon(_slab(-h, 0), "#DCE2E7")
        for index in range(3):
            top = -h + 34 + index * 58
            pen.polygon(_slab(top, top + 36, 0.06, 0.94), DARK)
            pen.polygon(_slab(top + 8, top + 32, 0.1, 0.9), "#F0A24A", None)
            pen.line([_on_face(top + 41, 0.08), _on_face(top + 41, 0.92)], INK, 6)
            pen.line([_on_face(top + 41, 0.08), _on_face(top + 41, 0.92)], STEEL_DARK, 2.6)
        return
    pen.polygon(_slab(-h, 0, 0, 0.05), "#DCE2E7", None)
    pen.rectangle(0, -h, w, h, STEEL)
    pen.polygon([(0, -h), (w, -h), (w + FACE[0], -h + FACE[1]), _on_face(-h, 1)], light(STEEL, 0.5))
    for y in (-h * 0.24, -h * 0.19, -h * 0.14):
        pen.line([(w * 0.3, y), (w * 0.66, y)], STEEL_DARK, 3)
    for index in range(3):
        pen.ellipse(w * 0.26, -h + 50 + index * 58, 7, fill=WHITE, line=1.8)
        pen.line([(w * 0.26, -h + 50 + index * 58), (w * 0.26 + 3, -h + 46 + index * 58)], INK, 1.8)


@prop
def loaf(pen: Pen, w: float = 52, col: str = CRUST, baked: bool = True) -> None:
    """A loaf with slanting cuts, floured; not ``baked``: pale dough. Origin: middle of its foot."""
    a, crust = w / 2, col if baked else "#EBD7AE"
    pen.path([Corner(-a, 0), (-a * 1.06, -w * 0.2), (-a * 0.7, -w * 0.42), (a * 0.7, -w * 0.42), (a * 1.06, -w * 0.2),
              Corner(a, 0)], crust)  # fmt: skip
    pen.fill([(a * 0.3, -w * 0.38), (a * 0.7, -w * 0.38), (a, -w * 0.2), Corner(a * 0.96, -1), Corner(a * 0.4, -1)],
             dark(crust, 0.12))  # fmt: skip
    for share in (-0.56, -0.1, 0.36):
        pen.line([(a * share, -w * 0.34), (a * share + w * 0.13, -w * 0.16)], light(crust, 0.6), 3)


@prop
def bread_peel(pen: Pen, length: float = 190, blade: float = 96) -> None:
    """A baker's peel seen from the side: flat blade to the right of the origin, long pole to the left."""
    pen.line([(-length, 0), (0, 0)], INK, 8.6)
    pen.line([(-length, 0), (0, 0)], WOOD, 4.4)
    pen.path([Corner(-14, -4), Corner(0, -4), Corner(blade - 8, -4), Corner(blade, 2), Corner(0, 4), Corner(-14, 4)],
             WOOD_LIGHT)  # fmt: skip


@prop
def bread_rack(pen: Pen, w: float = 96, h: float = 190, rows: int = 4) -> None:
    """A rack of boards with baked loaves, pale so that it stays in the background. Origin: middle of its foot."""
    frame, bread = "#C9CFD4", "#DDB98C"
    for x in (-w / 2, w / 2 - 6):
        pen.fill(paths.rectangle(x, -h, 6, h), frame)
    step = (h - 24) / rows
    for row in range(rows):
        y = -14 - row * step
        pen.fill(paths.rectangle(-w / 2, y, w, 5), frame)
        for x in (-w * 0.3, 0, w * 0.3):
            pen.fill([Corner(x - 13, y), (x - 13, y - 10), (x, y - 15), (x + 13, y - 10), Corner(x + 13, y)], bread)


# ---------------------------------------------------------------- butchery
@prop
def sausage_filler(pen: Pen, w: float = 150, h: float = 66) -> None:
    """Hand-cranked sausage filler lying on a table: crank to the left, tube to the right. Origin: middle of its foot.

    The knob of the crank is at (-w / 2 - 38, -h - 18), the mouth of the tube at (w / 2 + 48, -h / 2 - 12)."""
    pen.shadow(0, 1, w * 0.6, 6)
    for x in (-w * 0.32, w * 0.32):
        pen.rectangle(x - 9, -18, 18, 18, IRON, 2)
    axle = -h / 2 - 12
    pen.line([(-w / 2 - 14, axle), (-w / 2, axle)], INK, 12)
    pen.line([(-w / 2 - 14, axle), (-w / 2, axle)], STEEL_DARK, 7)
    rod(pen, [(-w / 2 - 14, axle), (-w / 2 - 26, axle - 22), (-w / 2 - 38, -h - 10)], STEEL, 5)
    pen.rectangle(-w / 2, -h - 12 + 6, w, h - 6, STEEL, 8)
    pen.fill(paths.rectangle(-w / 2 + 2, -h * 0.42, w - 4, h * 0.24, 5), dark(STEEL, 0.15))
    pen.line([(-w / 2 + 14, -h + 6), (w / 2 - 20, -h + 6)], light(STEEL, 0.7), 5)
    pen.rectangle(w / 2 - 12, -h - 10, 16, h + 2, STEEL_DARK, 3)
    pen.polygon([(w / 2 + 4, axle - 18), (w / 2 + 16, axle - 7), (w / 2 + 48, axle - 6), (w / 2 + 48, axle + 6),
                 (w / 2 + 16, axle + 7), (w / 2 + 4, axle + 18)], light(STEEL, 0.4))  # fmt: skip


@prop
def sausage(pen: Pen, pts: Points = ((0, 0), (30, 20), (70, 24)), thick: float = 15) -> None:
    """A long filled sausage along the points, glossy."""
    pen.curve(pts, INK, thick + 4.4)
    pen.curve(pts, CASING, thick)
    pen.curve([(x, y - thick * 0.22) for x, y in pts], light(CASING, 0.45), thick * 0.16)


# ---------------------------------------------------------------- bar
@tool
def cocktail_shaker(pen: Pen) -> None:
    """A steel shaker along +x, gripped at its cap, the cup away from the fist."""
    pen.path([Corner(-16, -12), (0, -17), Corner(14, -21), Corner(66, -16), (70, 0), Corner(66, 16), Corner(14, 21),
              (0, 17), Corner(-16, 12)], STEEL)  # fmt: skip
    pen.rectangle(-30, -9, 16, 18, light(STEEL, 0.4), 4)
    pen.line([(14, -21), (14, 21)], INK, 1.8)
    pen.line([(22, -12), (60, -9)], WHITE, 4)
    pen.fill([Corner(16, 8), Corner(66, 7), (67, 12), Corner(65, 15), Corner(16, 19)], dark(STEEL, 0.2))


@prop
def fruit_drink(pen: Pen, h: float = 78, col: str = JUICE, level: float = 0.8) -> None:
    """Tall glass of fruit drink with ice, a straw and a slice of orange on its rim; ``level`` 0: empty."""
    pen.shadow(0, 0, 22, 4)
    glass = paths.polyline([(-19, -h), (19, -h), (15, 0), (-15, 0)])
    pen.fill(glass, "#EEF7FA")
    if level:
        rod(pen, [(4, -8), (14, -h - 6), (22, -h - 30)], "#E9A7A0", 3)
        top = -h * level
        edge = 15 + 4 * level
        pen.fill(paths.polyline([(-edge, top), (edge, top), (14, -2), (-14, -2)]), col, 0.92)
        for x, y in ((-7, top + 10), (6, top + 18)):
            pen.rectangle(x - 6, y - 6, 12, 12, light(col, 0.6), 2, WHITE, 1.4)
    pen.path(glass)
    pen.line([(-13, -h + 8), (-11, -14)], WHITE, 3)
    if level:
        pen.ellipse(-19, -h - 2, 13, fill=ORANGE, line=2)
        pen.ellipse(-19, -h - 2, 9.5, fill="#FBD98A", ink=None)
        for turn in (0, 60, 120):
            one = pen.at(-19, -h - 2, angle=turn)
            one.line([(-9, 0), (9, 0)], ORANGE, 1.5)


@prop
def orange_half(pen: Pen, r: float = 20) -> None:
    """Half an orange, its cut face to the viewer. Origin: middle of its foot."""
    pen.shadow(0, 0, r, 3)
    pen.ellipse(0, -r, r, fill=ORANGE)
    pen.ellipse(0, -r, r * 0.8, fill="#FBD98A", ink=None)
    pen.ellipse(0, -r, r * 0.72, fill="#F7B24A", ink=None)
    for turn in range(0, 180, 36):
        pen.at(0, -r, angle=turn).line([(-r * 0.7, 0), (r * 0.7, 0)], "#FBE3AE", 1.8)


@prop
def bar_shelf(pen: Pen, w: float = 220) -> None:
    """A shelf with syrups and glasses, pale like a backdrop. Origin: left end of its board."""
    pen.fill(paths.rectangle(0, 0, w, 6, 2), "#D2B48E")
    shades = ("#E3C3B4", "#C4D0BE", "#E7D3A2", "#C9D2D9")
    for index in range(4):
        x = 10 + index * w * 0.13
        pen.fill(paths.rectangle(x, -40, 18, 40, 4) + paths.rectangle(x + 5, -54, 8, 16, 2), shades[index])
    for index in range(3):
        x = w * 0.6 + index * w * 0.13
        pen.fill(paths.polyline([(x, -34), (x + 22, -34), (x + 18, 0), (x + 4, 0)]), "#DCE8EC")


# ---------------------------------------------------------------- dairy farm
def _leg(pen: Pen, x: float, hind: bool, coat: str) -> None:
    pen.path([Corner(x - 11, -78), (x - 10, -50), (x - (13 if hind else 8), -34), (x - 8, -12), Corner(x - 8, -6),
              Corner(x + 8, -6), (x + 8, -14), (x + (8 if hind else 7), -36), (x + 12, -54), Corner(x + 14, -78)],
             coat)  # fmt: skip
    pen.polygon([(x - 9, -9), (x + 9, -9), (x + 11, 1), (x - 11, 1)], PATCH)


def _cow_head(pen: Pen) -> None:
    pen.path([(92, -156), (118, -176), (134, -168), (122, -128), (104, -112)], HIDE)
    pen.path([(118, -186), (100, -192), (92, -182), (104, -174)], PATCH)
    skull: Points = [(116, -184), (134, -192), (148, -184), (160, -156), (168, -136), (160, -122), (142, -122),
                     (124, -146), (114, -164)]  # fmt: skip
    pen.fill(skull, HIDE)
    pen.fill([(116, -184), (134, -192), (144, -187), (140, -168), (126, -156), (116, -168)], PATCH)
    pen.path(skull)
    pen.path([(152, -146), (164, -146), (171, -134), (163, -120), (146, -120), (140, -132)], UDDER)
    pen.ellipse(160, -136, 2.6, 3.4, INK, None)
    pen.ellipse(138, -168, 4, 4.6, WHITE, line=1.5)
    pen.ellipse(139, -167.5, 2.2, fill=INK, ink=None)
    pen.curve([(149, -127), (155, -124), (161, -127)], INK, 1.6)


@prop
def cow(pen: Pen) -> None:
    """A pied cow that looks to the right. Origin: the ground below the middle of her belly; teats at x -54 to -26."""
    pen.shadow(0, 2, 120, 9)
    _leg(pen, -66, True, "#E2DDD3")
    _leg(pen, 66, False, "#E2DDD3")
    rod(pen, [(-118, -140), (-130, -120), (-128, -80), (-130, -56)], HIDE, 4)
    pen.path([(-136, -62), (-124, -62), (-124, -40), (-131, -30), (-137, -42)], PATCH)
    body: Points = [(-114, -150), (-60, -160), (0, -154), (60, -160), (98, -156), (112, -128), (104, -92), (84, -68),
                    (30, -62), (-20, -64), (-70, -74), (-108, -82), (-124, -116)]  # fmt: skip
    pen.path(body, HIDE)

    def patches(inside: Pen) -> None:
        inside.fill([(-100, -165), (-30, -170), (-34, -128), (-62, -108), (-96, -112), (-110, -136)], PATCH)
        inside.fill([(16, -166), (72, -170), (78, -130), (48, -100), (20, -118)], PATCH)
        inside.fill([(-130, -110), (-104, -100), (-96, -74), (-130, -70)], PATCH)
        inside.fill([(-130, -80), (-40, -72), (30, -72), (110, -84), (90, -50), (-120, -50)], "#1D1830", 0.1)

    pen.clipped(paths.smooth(body), patches)
    pen.path(body)
    pen.path([(-66, -76), (-62, -58), (-44, -48), (-20, -50), (-8, -62), Corner(-10, -72), (-40, -76)], UDDER)
    for x in (-54, -40, -26):
        teat = [Corner(x - 5, -54), (x - 4, -40), (x, -37), (x + 4, -40), Corner(x + 5, -54)]
        pen.path(teat, dark(UDDER, 0.08), INK, 1.8)
    _leg(pen, -92, True, HIDE)
    _leg(pen, 84, False, HIDE)
    _cow_head(pen)


@prop
def milking_cluster(pen: Pen) -> None:
    """Four teat cups and the claw they hang on. Origin: the top of the cups."""
    for x in (-15, -5, 6, 16):
        rod(pen, [(x * 0.5, 34), (x, 16)], "#DDE6EC", 2)
        pen.rectangle(x - 5, -6, 10, 26, STEEL, 3, line=1.8)
    pen.path([(-13, 30), (13, 30), (16, 40), (8, 50), (-8, 50), (-16, 40)], "#DDF0F7")
    pen.fill([(-13, 42), (13, 42), (8, 49), (-8, 49)], WHITE)


@prop
def milk_hose(pen: Pen, pts: Points = ((0, 0), (20, 20), (60, 10))) -> None:
    """A rubber hose along the points."""
    pen.curve(pts, INK, 9)
    pen.curve(pts, RUBBER, 5)
    pen.curve([(x - 1, y - 1) for x, y in pts], STEEL_DARK, 1.4)


@prop
def milk_can(pen: Pen) -> None:
    """A steel can that takes the milk, closed. Origin: middle of its foot."""
    pen.shadow(0, 1, 26, 6)
    body = [
        Corner(-24, 0),
        (-24, -44),
        (-14, -58),
        Corner(-14, -66),
        Corner(14, -66),
        (14, -58),
        (24, -44),
        Corner(24, 0),
    ]
    pen.fill(body, STEEL)
    pen.fill([Corner(6, -1), (6, -44), (3, -60), (12, -64), (23, -44), Corner(23, -1)], dark(STEEL, 0.13))
    pen.path(body)
    pen.rectangle(-18, -76, 36, 11, light(STEEL, 0.4), 4)
    for y in (-12, -38):
        pen.line([(-24, y), (24, y)], STEEL_DARK, 2)


@prop
def milking_stool(pen: Pen, w: float = 44, h: float = 36) -> None:
    """A low stool on three legs. Origin: middle of its foot."""
    for side in (-1, 1):
        rod(pen, [(side * w * 0.3, -h + 4), (side * w * 0.42, 0)], WOOD, 3.4)
    pen.rectangle(-w / 2, -h, w, 9, WOOD, 4)


@prop
def barn_wall(pen: Pen) -> None:
    """The inside of a barn that fills the picture like a backdrop: boards, beams, straw. Origin: of the picture."""
    pen.fill(paths.rectangle(0, 0, 400, 300), "#F0E6D2")
    pen.fill(paths.rectangle(0, 238, 400, 62), "#DCCBA0")
    boards = "".join(paths.polyline([(x, 0), (x, 238)], closed=False) for x in range(20, 400, 40))
    pen.line(boards, "#E6D8BD", 2.4)
    beams = ((0, 34, 400, 12), (44, 0, 14, 238), (352, 0, 14, 238))
    pen.fill("".join(paths.rectangle(*beam) for beam in beams), "#D9BE93")
    pen.fill(paths.rectangle(84, 62, 92, 58, 3), "#DDEFF5")
    pen.line([(130, 62), (130, 120)], "#F0E6D2", 4)
    spots = ((index * 67 % 400, 244 + index * 29 % 52, index % 5 - 2) for index in range(40))
    straw = "".join(paths.polyline([(x, y), (x + 11, y + turn * 2)], closed=False) for x, y, turn in spots)
    pen.line(straw, "#C9B27C", 2)
