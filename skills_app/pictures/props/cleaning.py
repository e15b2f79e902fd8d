"""Things for washing up and cleaning."""

from skills_app.pictures import paths
from skills_app.pictures.colours import BLUE, DARK, INK, RED, RUBBER, SKY, STEEL, STEEL_DARK, WHITE, YELLOW, dark, light
from skills_app.pictures.paths import XY, Corner
from skills_app.pictures.pen import Pen
from skills_app.pictures.props.registry import prop, tool

WATER, RACK_BLUE = "#A9DDF0", "#5E8FC4"
SMEAR = "#EAD3BC"
"""What is left of a sauce on a plate that was scraped."""


@prop
def suds(pen: Pen, w: float = 100, rows: int = 2, size: float = 8) -> None:
    """A bank of foam with round bubbles; the origin lies in the middle of its lower edge."""
    bubbles: list[tuple[float, float, float]] = []
    for row in range(rows):
        count = int(w / (size * 1.5)) - row * 3
        for index in range(count):
            wave = (index * 7 + row * 3) % 4
            x = (index - (count - 1) / 2) * size * 1.5
            bubbles.append((x, -size * (0.5 + row * 0.9) - wave * 0.8, size * (0.8 + 0.12 * wave)))
    pen.blob([paths.ellipse(x, y, r) for x, y, r in bubbles], WHITE, 1.8)
    shine = "".join(paths.ellipse(x - r * 0.2, y + r * 0.1, r * 0.42) for x, y, r in bubbles[:: 2 if rows > 1 else 1])
    pen.fill(shine, "#D7EEF7")


@prop
def pot_open(pen: Pen, w: float = 96, h: float = 64, col: str = STEEL, dirty: bool = False, face: float = 0.3) -> None:
    """A big pot seen into from above; ``dirty`` leaves a burnt ring inside. ``face``: height of the opening / width."""
    side, lip = w / 2, w * face / 2
    body = [Corner(-side, -h), Corner(-side, -10), (-side * 0.86, 1), (0, lip * 0.7), (side * 0.86, 1),
            Corner(side, -10), Corner(side, -h)]  # fmt: skip
    for edge in (-1, 1):
        pen.path([Corner(edge * side, -h + 12), (edge * (side + 13), -h + 13), (edge * (side + 13), -h + 26),
                  Corner(edge * side, -h + 27)], None, width=5)  # fmt: skip
    pen.path(body, col)
    pen.fill([Corner(side * 0.3, -h + lip), Corner(side - 1, -h + 2), Corner(side - 1, -10), (side * 0.8, 0),
              Corner(side * 0.3, lip * 0.5)], dark(col, 0.15))  # fmt: skip
    pen.ellipse(0, -h, side + 2, lip + 2, light(col, 0.45))
    pen.ellipse(0, -h, side - 4, lip - 2, dark(col, 0.3), line=1.6)
    if dirty:
        pen.fill(paths.ellipse(0, -h + lip * 0.25, side * 0.74, lip * 0.5), "#6A4A38")
        for x, y in ((-side * 0.7, -0.2), (side * 0.55, -0.35), (side * 0.74, 0.1)):
            pen.ellipse(x, -h + y * lip, 5, 3, "#6A4A38", None)


@prop
def pots_dirty(pen: Pen, w: float = 66, col: str = STEEL) -> None:
    """Two used pots, one in the other, with burnt edges: what is still to be washed."""
    pen.shadow(0, 1, w * 0.55, 5)
    pot_open(pen, w, w * 0.56, col, dirty=True)
    drip = [Corner(-w * 0.34, -w * 0.5), (-w * 0.3, -w * 0.3), (-w * 0.22, -w * 0.26), (-w * 0.16, -w * 0.44)]
    pen.path([*drip, Corner(-w * 0.1, -w * 0.46)], "#8A5A3C", None)


@prop
def pot_upside(pen: Pen, w: float = 70, h: float = 44, col: str = STEEL) -> None:
    """A clean pot put upside down to drain."""
    pen.shadow(0, 1, w * 0.55, 5)
    for edge in (-1, 1):
        pen.path([Corner(edge * w / 2, -22), (edge * (w / 2 + 11), -21), (edge * (w / 2 + 11), -10),
                  Corner(edge * w / 2, -10)], None, width=4.4)  # fmt: skip
    pen.path([Corner(-w / 2, 0), Corner(-w / 2, -h + 10), (-w * 0.4, -h), (w * 0.4, -h), Corner(w / 2, -h + 10),
              Corner(w / 2, 0)], col)  # fmt: skip
    pen.fill(paths.rectangle(w * 0.16, -h + 3, w * 0.3, h - 5, 6), dark(col, 0.13))
    pen.line([(-w * 0.3, -h + 10), (-w * 0.3, -h + 24)], WHITE, 4)


@tool
def dish_brush(pen: Pen) -> None:
    """A long-handled brush, its bristles at the far end, pressed to one side."""
    pen.rectangle(-18, -4.5, 52, 9, BLUE, 4)
    for step in range(6):
        x = 30 + step * 5
        pen.line([(x, 4), (x + 1, 17)], INK, 4.6)
        pen.line([(x, 5), (x + 1, 16)], "#F3ECD8", 2.4)
    pen.rectangle(26, -6, 36, 12, light(BLUE, 0.25), 5)


@tool
def cleaning_cloth(pen: Pen) -> None:
    """A folded cloth with a hem, flat on the work top under a wiping hand."""
    cloth = "#F2A25C"
    pen.path([Corner(-44, 12), (-36, 0), Corner(-30, -14), (0, -17), Corner(34, -14), (40, 0), Corner(48, 11),
              (20, 15), (0, 12), (-22, 16)], cloth)  # fmt: skip
    pen.curve([(-36, 8), (-20, 11), (0, 7), (20, 10), (39, 7)], dark(cloth, 0.3), 1.6)
    pen.curve([(-27, -9), (0, -12), (31, -9)], light(cloth, 0.4), 2)


@prop
def wipe_trail(pen: Pen, w: float = 150) -> None:
    """The shine that a wet cloth leaves: long pale bows on a work top."""
    for y, start in ((-14, 0.0), (0, 0.06), (14, 0.14)):
        pen.curve([(w * (start - 0.5), y), (w * (start - 0.2), y - 5), (w * (start + 0.34), y + 1)], WHITE, 6)
    for x, y in ((-w * 0.3, 8), (w * 0.18, 9), (w * 0.3, -8)):
        pen.ellipse(x, y, 3.4, 1.8, SKY, None)


@prop
def spray_bottle(pen: Pen) -> None:
    """A trigger bottle along +x, its neck at the origin; turned by 90 it stands and its nozzle points right."""
    body = [Corner(10, -7), (20, -17), Corner(30, -19), Corner(72, -19), (77, -14), (77, 14), Corner(72, 19),
            Corner(30, 19), (20, 17), Corner(10, 7)]  # fmt: skip
    pen.path(body, "#DDF1F5")
    pen.fill(paths.rectangle(42, -17.5, 32, 35, 3), "#7FC6B8")
    pen.rectangle(46, -12, 22, 24, WHITE, 2, line=1.4)
    pen.fill(paths.polyline([(57, -8), (57, 8), (50, 0)]), RED)
    pen.rectangle(-6, -7, 18, 14, DARK, 2)
    pen.path([Corner(-20, 12), Corner(-20, -20), Corner(-8, -20), (-8, 0), Corner(-2, 12)], RED)
    pen.rectangle(-18, -27, 8, 8, DARK, 1, line=1.6)
    pen.curve([(-8, -12), (2, -15), (10, -13)], INK, 3.4)


@prop
def dish_rack(pen: Pen, w: float = 130, plates: int = 7, gap: float = 13, tall: float = 27, first: float = 0) -> None:
    """A dishwasher basket, used plates on edge, faces to the left; ``first``: where the first one stands."""
    rear = [(-w / 2, -14), (w / 2, -14), (w / 2 - 8, -24), (-w / 2 + 8, -24)]
    pen.polygon(rear, dark(RACK_BLUE, 0.35))
    for index in reversed(range(plates)):
        plate_on_edge(pen.at(first + index * gap, -12 - tall), tall, soiled=True)
    dish_rack_front(pen, w)


@prop
def dish_rack_front(pen: Pen, w: float = 130) -> None:
    """The near side of that basket, once more before a plate that is just put in. Same origin."""
    pen.rectangle(-w / 2, -15, w, 15, RACK_BLUE, 2)
    holes = "".join(paths.rectangle(-w / 2 + 6 + step * 12, -10, 7, 6, 1) for step in range(int((w - 8) / 12)))
    pen.fill(holes, dark(RACK_BLUE, 0.4))


def plate_on_edge(pen: Pen, r: float, width: float = 0.36, soiled: bool = False) -> None:
    """A plate upright, seen three-quarter; the origin is its middle."""
    pen.ellipse(2.4, 0, r * width, r, dark(WHITE, 0.2))
    pen.ellipse(0, 0, r * width, r, WHITE)
    pen.ellipse(-0.6, 0, r * width * 0.62, r * 0.66, None, "#A9B6C2", 1.5)
    if soiled:
        smear = [(-0.5, 0.1), (-0.1, -0.1), (0.3, 0.0), (0.3, 0.3), (-0.1, 0.42), (-0.45, 0.4)]
        pen.fill([(x * r * width, y * r) for x, y in smear], SMEAR)


@tool
def plate_upright(pen: Pen) -> None:
    """A used plate held at its upper left rim; it stands upright when the tool's angle is 0."""
    plate_on_edge(pen.at(13, 17), 28, 0.5, soiled=True)


@prop
def plates_dirty(pen: Pen, count: int = 5, w: float = 64, scraps: bool = True) -> None:
    """A stack of used plates, on the top one a smear, or scraps of food and a fork across them."""
    pen.shadow(0, 1, w * 0.5, 5)
    for index in range(count):
        y = -4 - index * 6
        pen.path([Corner(-w / 2, y - 4), (-w * 0.26, y + 3), (w * 0.26, y + 3), Corner(w / 2, y - 4)], WHITE, width=1.8)
    top = -8 - (count - 1) * 6
    pen.ellipse(0, top, w / 2, 6.5, WHITE)
    if not scraps:
        pen.ellipse(0, top, w * 0.33, 4, None, "#A9B6C2", 1.4)
        pen.ellipse(-w * 0.06, top, w * 0.18, 2.2, SMEAR, None)
        return
    pen.path([(-16, top), (-8, top - 5), (4, top - 4), (12, top), (0, top + 3)], "#B9653E", width=1.4)
    pen.ellipse(15, top - 2, 4, 2.6, "#7FA94E", line=1.2)
    pen.line([(-w * 0.42, top - 6), (-w * 0.08, top + 1)], INK, 4)
    pen.line([(-w * 0.42, top - 6), (-w * 0.08, top + 1)], STEEL, 1.8)


@prop
def mop(pen: Pen, a: XY = (0, -150), b: XY = (0, 0), col: str = BLUE, spread: float = 1) -> None:
    """A wet mop: handle from ``a`` down to the head at ``b``, strands spread on the floor."""
    pen.line([a, b], INK, 7.4)
    pen.line([a, b], col, 3.6)
    head = pen.at(*b)
    for index in range(9):
        across = (index - 4) * 4
        strand = paths.capsule((across * 0.7, 0), (across * 1.9 * spread, 22 - abs(index - 4) * 1.4), 3.8)
        head.path(strand, "#E9E4D6", width=1.5)
    head.rectangle(-15, -8, 30, 11, STEEL_DARK, 3)


@prop
def wringer_bucket(pen: Pen) -> None:
    """A mop bucket on castors with a press: perforated basket and lever, soapy water."""
    pen.shadow(0, 3, 44, 6)
    pen.polygon([(-42, -46), (40, -46), (34, -8), (-36, -8)], YELLOW)
    pen.fill(paths.polyline([(12, -45), (39, -45), (33, -9), (12, -9)]), dark(YELLOW, 0.14))
    pen.path([Corner(-42, -46), (-22, -46), Corner(0, -46), (0, -40), (-20, -37), (-41, -40)], WATER, width=1.8)
    for x, y, r in ((-32, -47, 6), (-20, -50, 8), (-9, -47, 6)):
        pen.ellipse(x, y, r, fill=WHITE, line=1.4)
    pen.polygon([(4, -64), (38, -64), (34, -30), (9, -30)], BLUE)
    holes = "".join(paths.ellipse(14 + column * 7.4, -57 + row * 9, 1.9) for column in range(3) for row in range(3))
    pen.fill(holes, dark(BLUE, 0.5))
    pen.line([(35, -60), (52, -100)], INK, 8)
    pen.line([(35, -60), (52, -100)], STEEL, 3.6)
    pen.path(paths.capsule((50, -96), (55, -108), 5.5), DARK)
    for x in (-26, 26):
        pen.ellipse(x, -4, 6.5, fill=RUBBER)
        pen.ellipse(x, -4, 2, fill=STEEL, ink=None)


@prop
def wetsign(pen: Pen) -> None:
    """A folding yellow sign that warns of a wet floor by a slipping figure, without words."""
    pen.shadow(2, 1, 26, 5)
    pen.polygon([(10, -62), (17, -60), (29, -2), (20, 0)], dark(YELLOW, 0.3))
    pen.polygon([(-20, 0), (20, 0), (10, -62), (-10, -62)], YELLOW)
    pen.ellipse(-4, -47, 3.6, fill=INK, ink=None)
    for points, width in (
        ([(-3, -41), (1, -28)], 4.6), ([(1, -28), (10, -23), (13, -13)], 3.2), ([(1, -28), (-2, -19), (7, -12)], 3.2),
        ([(-3, -39), (-11, -34)], 2.6), ([(-2, -38), (6, -41)], 2.6),
    ):  # fmt: skip
        pen.line(points, INK, width)
    pen.line([(-12, -7), (14, -7)], BLUE, 2.4)


@prop
def wetfloor(pen: Pen, w: float = 120) -> None:
    """The wet part of a floor: pale with gleams."""
    pen.fill([(-w / 2, 0), (-w * 0.3, -9), (w * 0.1, -7), (w / 2, -10), (w * 0.55, 2), (w * 0.2, 9), (-w * 0.3, 8)],
             "#CDE9F3")  # fmt: skip
    for x in (-w * 0.3, w * 0.02, w * 0.3):
        pen.line([(x, -2), (x + 16, -2)], WHITE, 2.4)
