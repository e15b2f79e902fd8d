"""Laundry of everyday life: pegged to a line, in a basket, in a tub, folded."""

from skills_app.pictures import paths
from skills_app.pictures.colours import BLUE, INK, RED, WHITE, WOOD, WOOD_LIGHT, YELLOW, dark, light
from skills_app.pictures.paths import Corner
from skills_app.pictures.pen import Pen
from skills_app.pictures.props.registry import prop

SHIRT, TROUSERS, TOWEL = RED, BLUE, YELLOW


def _pegs(pen: Pen, *places: float) -> None:
    for x in places:
        pen.rectangle(x - 4, -12, 8, 24, WOOD_LIGHT, 3, line=1.8)


def _hung_shirt(pen: Pen) -> None:
    outline = [Corner(-16, 0), Corner(-40, 6), Corner(-68, 48), Corner(-46, 62), Corner(-36, 46), Corner(-38, 128),
               Corner(38, 128), Corner(36, 46), Corner(46, 62), Corner(68, 48), Corner(40, 6), Corner(16, 0),
               (0, 16)]  # fmt: skip
    pen.fill(outline, SHIRT)
    pen.fill([Corner(20, 50), Corner(36, 46), Corner(38, 128), Corner(14, 128)], dark(SHIRT))
    pen.path(outline)
    _pegs(pen, -30, 30)


def _hung_trousers(pen: Pen) -> None:
    outline = [Corner(-36, 0), Corner(36, 0), Corner(44, 148), Corner(10, 148), Corner(0, 58), Corner(-10, 148),
               Corner(-44, 148)]  # fmt: skip
    pen.fill(outline, TROUSERS)
    pen.fill([Corner(24, 10), Corner(36, 4), Corner(44, 148), Corner(28, 148)], dark(TROUSERS))
    pen.line([(-37, 14), (37, 14)], dark(TROUSERS, 0.4), 2)
    pen.line([(0, 14), (0, 58)], dark(TROUSERS, 0.4), 2)
    pen.path(outline)
    _pegs(pen, -28, 28)


def _hung_towel(pen: Pen) -> None:
    pen.rectangle(-34, 0, 68, 112, TOWEL, 2)
    pen.fill(paths.rectangle(-33, 84, 66, 8) + paths.rectangle(-33, 97, 66, 5), WHITE)
    _pegs(pen, -26, 26)


@prop
def clothesline(pen: Pen, w: float = 400) -> None:
    """Line with shirt, trousers and towel pegged to it. Origin: middle between its ends."""
    pen.curve([(-w / 2, 0), (-w / 4, 11), (0, 15), (w / 4, 11), (w / 2, 0)], INK, 3.4)
    _hung_shirt(pen.at(-112, 11))
    _hung_trousers(pen.at(6, 15))
    _hung_towel(pen.at(112, 11))


@prop
def laundry_basket(pen: Pen) -> None:
    """Basket with a heap of crumpled laundry. Origin: middle of its foot."""
    pen.shadow(0, 0, 118, 10)
    pen.path([(-108, -96), Corner(-104, -126), (-84, -148), Corner(-62, -142), (-34, -164), (-4, -150), (14, -110),
              (0, -80), (-70, -76)], TROUSERS)  # fmt: skip
    pen.curve([Corner(-62, -142), (-70, -128), (-66, -108)], dark(TROUSERS, 0.4), 2)
    pen.path([(-24, -90), (-16, -146), Corner(12, -160), (34, -178), Corner(66, -166), (92, -146), Corner(100, -122),
              (114, -92), (40, -78)], TOWEL)  # fmt: skip
    pen.curve([Corner(12, -160), (24, -142), (18, -116)], dark(TOWEL, 0.4), 2)
    pen.curve([Corner(66, -166), (58, -146), (66, -116)], dark(TOWEL, 0.4), 2)
    pen.curve([Corner(100, -122), (90, -116), (90, -104)], dark(TOWEL, 0.4), 2)
    wall = [Corner(-122, -98), Corner(-100, 0), Corner(100, 0), Corner(122, -98)]
    pen.path(wall, WOOD_LIGHT)

    def weave(inside: Pen) -> None:
        for row in range(4):
            y = -82 + row * 23
            for column in range(-5, 6):
                inside.rectangle(column * 24 - 9 + row % 2 * 12, y, 18, 11, WOOD, 4, line=1.4)

    pen.clipped(paths.smooth(wall), weave)
    pen.path(wall)
    pen.rectangle(-128, -108, 256, 20, WOOD, 9)
    pen.path([Corner(-70, -118), (-30, -132), (24, -124), Corner(52, -104), (48, -60), Corner(42, -22), (18, -14),
              Corner(2, -22), (0, -60), Corner(-8, -90), (-40, -92)], SHIRT)  # fmt: skip
    pen.curve([(2, -28), (22, -20), (42, -28)], dark(SHIRT, 0.4), 2)
    pen.curve([(-36, -118), (-10, -108), (10, -92)], dark(SHIRT, 0.4), 2)


@prop
def wash_tub(pen: Pen, part_front: bool = False) -> None:
    """Tub of soapy water with laundry in it; ``part_front``: its near wall alone. Origin: middle of its foot."""
    col = "#7FB0CF"
    wall = [Corner(-140, -92), (-128, -30), Corner(-104, 0), Corner(104, 0), (128, -30), Corner(140, -92)]
    if not part_front:
        pen.shadow(0, 0, 122, 10)
        pen.ellipse(0, -92, 140, 38, light(col, 0.3))
        pen.ellipse(0, -88, 126, 29, "#CDEBF5", line=1.6)
        pen.path([(12, -92), Corner(18, -116), (44, -134), Corner(66, -126), (84, -138), (104, -112), (100, -84),
                  (50, -74)], TROUSERS)  # fmt: skip
        pen.curve([Corner(66, -126), (58, -112), (62, -92)], dark(TROUSERS, 0.4), 2)
        pen.curve([(90, -124), (82, -108), (86, -92)], dark(TROUSERS, 0.4), 2)
        pen.path([(-16, -84), (-24, -116), Corner(4, -128), (26, -118), (36, -92), (10, -76)], TOWEL)
        pen.curve([Corner(4, -128), (0, -110), (8, -90)], dark(TOWEL, 0.4), 2)
        return
    lower = [Corner(-140, -92), (-100, -65), (0, -54), (100, -65), Corner(140, -92)]
    pen.path([*lower, (128, -30), Corner(104, 0), Corner(-104, 0), (-128, -30)], col)
    pen.fill([Corner(50, -58), (100, -67), Corner(136, -86), (124, -30), Corner(102, -3), Corner(50, -3)], dark(col))
    pen.path([*lower, *wall[4:0:-1]])
    pen.path([Corner(-112, -88), Corner(-98, -124), (-70, -136), (-40, -128), Corner(-20, -100), Corner(-34, -66),
              Corner(-34, -26), (-48, -18), Corner(-66, -22), Corner(-72, -64)], SHIRT)  # fmt: skip
    pen.curve([(-66, -28), (-50, -24), (-35, -32)], dark(SHIRT, 0.4), 2)
    pen.curve([(-86, -112), (-66, -104), (-56, -84), (-54, -60)], dark(SHIRT, 0.4), 2)


@prop
def folded_laundry(pen: Pen) -> None:
    """Pile of folded laundry: trousers, towels, a shirt on top with its collar. Origin: middle of its foot."""
    pen.shadow(0, 0, 116, 10)
    for index, col in enumerate((TROUSERS, TOWEL, "#F7F3EA")):
        y, half = -index * 38, 112 - index * 5
        soft = [(-half + 8, y - 1), (-half, y - 19), (-half + 8, y - 38), (0, y - 40), (half - 8, y - 38),
                (half, y - 19), (half - 8, y - 1), (0, y + 1)]  # fmt: skip
        pen.path(soft, col)
        pen.curve([(half - 10, y - 10), (-half + 26, y - 10), (-half + 17, y - 19), (-half + 26, y - 28),
                   (half - 10, y - 28)], dark(col, 0.4), 2)  # fmt: skip
    top = pen.at(0, -114)
    top.path([Corner(-100, 0), Corner(-84, -74), (-40, -80), (40, -80), Corner(84, -74), Corner(100, 0), (0, 5)], SHIRT)
    top.path([Corner(-100, 0), (-106, -8), Corner(-96, -20), (0, -14), Corner(96, -20), (106, -8), Corner(100, 0),
              (0, 6)], dark(SHIRT, 0.12))  # fmt: skip
    top.line([(0, -58), (0, -16)], dark(SHIRT, 0.45), 2)
    for y in (-46, -28):
        top.ellipse(0, y, 3, 2.4, WHITE, line=1.4)
    for side in (-1, 1):
        top.polygon([(0, -58), (side * 34, -82), (side * 44, -64), (side * 18, -44)], light(SHIRT, 0.2))
    top.path([(-34, -82), (0, -92), (34, -82), (0, -66)], dark(SHIRT, 0.35), INK, 1.8)
