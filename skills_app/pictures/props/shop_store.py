"""Goods-in and stockroom of a shop: pallet truck, roll cage, cutter, steps, bicycle for deliveries."""

import math
from typing import Literal

from skills_app.pictures import paths
from skills_app.pictures.colours import (
    CARDBOARD,
    DARK,
    INK,
    IRON,
    ORANGE,
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
from skills_app.pictures.props.registry import prop, tool
from skills_app.pictures.props.utensils import BLADE, rod


def _castor(pen: Pen, x: float, y: float, r: float) -> None:
    pen.ellipse(x, y, r, fill=RUBBER)
    pen.ellipse(x, y, r * 0.36, fill=STEEL, ink=None)


# ---------------------------------------------------------------- moving goods
@prop
def pallet(pen: Pen, w: float = 150) -> None:
    """A wooden pallet seen from its side: boards, blocks, runners. Origin: middle of its foot."""
    pen.shadow(0, 2, w * 0.52, 5)
    for x in (-w / 2, -w * 0.07, w / 2 - w * 0.14):
        pen.rectangle(x, -16, w * 0.14, 12, WOOD, 0, line=1.8)
    pen.rectangle(-w / 2, -5, w, 5, WOOD_LIGHT, 1, line=1.8)
    pen.rectangle(-w / 2, -22, w, 7, WOOD_LIGHT, 1)


@prop
def pallet_truck(pen: Pen, length: float = 130, reach: float = 58, rise: float = 92) -> None:
    """Hand pallet truck, its forks to the left; the cross handle of the drawbar is at (``reach``, -``rise``).

    Origin: on the floor below the steering wheels."""
    pen.shadow(-length / 2, 2, length * 0.62, 5)
    _castor(pen, -length + 12, -7, 6)
    pen.rectangle(-length, -18, length, 9, ORANGE, 3)
    rod(pen, [(8, -30), (reach * 0.5, -rise * 0.6), (reach - 3, -rise + 8)], IRON, 6)
    pen.polygon([(-6, -18), (-6, -58), (8, -58), (16, -18)], ORANGE)
    pen.rectangle(-1, -50, 12, 28, STEEL_DARK, 3)
    _castor(pen, 4, -9, 9)
    grip = pen.at(reach, -rise, angle=24)
    grip.rectangle(-32, -6, 64, 12, DARK, 6)


@prop
def roll_cage(pen: Pen, w: float = 130, h: float = 190, part: Literal["back", "front"] = "back") -> None:
    """Roll cage of steel bars on castors, open in front; goods are drawn between its two parts. Origin: its foot."""
    if part == "back":
        pen.shadow(0, 2, w * 0.54, 6)
        pen.rectangle(-w / 2, -h, w, h - 20, "#EEF1F2", 3)
        bars = "".join(f"M{-w / 2 + w * i / 7},{-h + 4}L{-w / 2 + w * i / 7},-24" for i in range(1, 7))
        pen.line(
            bars + f"M{-w / 2},{-h * 0.4}L{w / 2},{-h * 0.4}M{-w / 2},{-h * 0.7}L{w / 2},{-h * 0.7}", STEEL_DARK, 2
        )
        return
    for x in (-w / 2, w / 2):
        rod(pen, [(x, -h), (x, -h / 2), (x, -22)], STEEL, 4)
    for x in (-w / 2 + 14, w / 2 - 14):
        _castor(pen, x, -8, 8)
    pen.rectangle(-w / 2 - 3, -24, w + 6, 9, STEEL, 2)


@prop
def wrapped_load(pen: Pen, w: float = 130, h: float = 84, rows: int = 2, columns: int = 3) -> None:
    """Cartons stacked evenly and wound with clear film. Origin: middle of their foot."""
    wide, high = w / columns, h / rows
    for row in range(rows):
        for column in range(columns):
            box = pen.at(-w / 2 + (column + 0.5) * wide, -row * high)
            box.rectangle(-wide / 2, -high, wide, high, (CARDBOARD, light(CARDBOARD, 0.2))[(row + column) % 2], 1)
            box.rectangle(-4, -high, 8, high * 0.34, light(CARDBOARD, 0.5), line=1.2)
    pen.fill(paths.rectangle(-w / 2 - 2, -h * 0.94, w + 4, h * 0.9, 4), WHITE, 0.3)
    pen.line([(-w * 0.42, -h * 0.2), (-w * 0.1, -h * 0.86)], WHITE, 3)
    pen.line([(w * 0.14, -h * 0.14), (w * 0.42, -h * 0.7)], WHITE, 2.4)


# ---------------------------------------------------------------- cartons
@prop
def carton_taped(pen: Pen, w: float = 190, h: float = 66, deep: float = 56, cut: float = 0) -> None:
    """A large carton seen from the front and above, tape along its top, slit from the left up to the share ``cut``.

    Origin: middle of its lower front edge; the tape runs at -h - deep / 2."""
    half, slope = w / 2, deep * 0.3
    pen.shadow(0, 2, half, 6)
    pen.polygon([(-half, -h), (half, -h), (half - slope, -h - deep), (-half + slope, -h - deep)], light(CARDBOARD, 0.3))
    middle, tape = -h - deep / 2, "#F3E6C8"
    left, right = -half + slope / 2, half - slope / 2
    pen.polygon([(left - 2, middle + 7), (right + 2, middle + 7), (right - 2, middle - 7), (left + 2, middle - 7)],
                tape, line=1.4)  # fmt: skip
    if cut:
        end = left + (right - left) * cut
        slit = [(left - 1, middle - 1), (end - 5, middle - 1), (end, middle), (end - 5, middle + 1), (left, middle + 1)]
        pen.polygon(slit, "#4A3222", line=1.2)
    pen.rectangle(-half, -h, w, h, CARDBOARD, 1)
    pen.fill(paths.rectangle(w * 0.2, -h + 1, w * 0.29, h - 2), dark(CARDBOARD, 0.1))
    for x in (-w * 0.34, -w * 0.26):
        pen.line([(x, -12), (x, -26)], INK, 2)
        pen.line([(x - 5, -20), (x, -27), (x + 5, -20)], INK, 2)


@tool
def safety_knife(pen: Pen) -> None:
    """Safety cutter: slim yellow handle, out of its dark nose only the tip of a blade, forward and down."""
    pen.polygon([(52, -5), (61, -4), (71, 12), (52, 7)], BLADE, line=1.8)
    pen.rectangle(-26, -7, 70, 14, YELLOW, 5)
    pen.path([Corner(38, -8), Corner(50, -8), (57, -4), Corner(58, 5), (51, 8), Corner(38, 8)], DARK)
    pen.rectangle(22, -10, 14, 6, RED, 3, line=1.6)


# ---------------------------------------------------------------- steps
@prop
def step_ladder(pen: Pen, h: float = 120, spread: float = 74, treads: int = 4, rail: float = 0) -> None:
    """Step ladder opened wide and seen from its side, treads to the left, a bar holds it open; platform at -h.

    ``rail``: how high a bow to hold on to rises above the platform. Origin: on the floor, middle between its feet."""
    half = spread / 2
    pen.shadow(0, 2, half + 10, 5)
    if rail:
        rod(pen, [(14, -h), (16, -h - rail * 0.7), (14, -h - rail), (2, -h - rail)], ORANGE, 6)
    rod(pen, [(10, -h), (10 + (half - 10) * 0.5, -h / 2), (half, -3)], STEEL_DARK, 4.4)
    pen.line([(-half * 0.72, -h * 0.32), (half * 0.78, -h * 0.32)], INK, 3)
    rod(pen, [(-4, -h), (-4 - (half - 4) * 0.5, -h / 2), (-half, -3)], STEEL, 5.4)
    for index in range(treads):
        share = index / treads
        pen.rectangle(-4 - (half - 4) * (1 - share) - 28, -h * share - h / treads * 0.5 - 3, 44, 7, STEEL, 2)
    pen.rectangle(-26, -h - 4, 46, 9, STEEL, 3)
    for x in (-half, half):
        pen.rectangle(x - 6, -6, 12, 7, RUBBER, 2)


# ---------------------------------------------------------------- delivering by bicycle
def _wheel(pen: Pen, x: float, r: float, turn: float) -> None:
    wheel = pen.at(x, -r, angle=turn)
    wheel.ellipse(0, 0, r - 2, None, None, INK, 6.4)
    wheel.ellipse(0, 0, r - 2, None, None, RUBBER, 3)
    ends = [(math.cos(i * math.pi / 4) * (r - 5), math.sin(i * math.pi / 4) * (r - 5)) for i in range(4)]
    wheel.line("".join(f"M{x1:.1f},{y1:.1f}L{-x1:.1f},{-y1:.1f}" for x1, y1 in ends), STEEL_DARK, 1.3)
    wheel.ellipse(0, 0, 4, fill=STEEL)


@prop
def cargo_bicycle(pen: Pen, turn: float = 0, col: str = RED) -> None:
    """Bicycle with a box in front, riding right. Saddle at (-78, -104), crank at (-46, -36).

    Its bar runs from (-22, -117) to (24, -125). Origin: on the ground below the frame; ``turn`` turns the wheels."""
    pen.shadow(20, 2, 170, 5)
    _wheel(pen, -110, 36, turn)
    _wheel(pen, 150, 27, turn)
    steering = "M6,-40L6,-20L146,-20L150,-27L142,-62M-2,-116L4,-38M-2,-116L16,-124"
    pen.line(steering, INK, 8)
    pen.line(steering, STEEL, 4)
    rod(pen, [(24, -125), (10, -123), (-22, -117)], DARK, 6)
    frame = "M-110,-36L-46,-36L-78,-96L-110,-36M-46,-36L0,-78M-72,-84L0,-78M-46,-36L4,-32L116,-32L142,-62M-1,-86L3,-46"
    pen.line(frame, INK, 8.4)
    pen.line(frame, col, 4.4)
    pen.rectangle(-140, -84, 12, 12, RED, 4)
    pen.rectangle(-4, -105, 16, 10, DARK, 3, line=1.8)
    pen.path([(8, -104), (22, -108), (28, -102), (22, -95), (8, -98)], "#FFF3B0")
    pen.line([(-78, -94), (-78, -104)], INK, 6)
    pen.path([(-98, -104), (-92, -109), (-74, -108), (-60, -105), (-74, -101), (-92, -100)], DARK)
    pen.rectangle(-128, -80, 40, 6, STEEL_DARK, 2)


@prop
def bicycle_crank(pen: Pen, turn: float = 0) -> None:
    """Crank with two pedals, 20 long each. Origin: its axle; ``turn`` 0: one pedal to the right."""
    pen.ellipse(0, 0, 11, fill=STEEL)
    crank = pen.at(angle=turn)
    crank.line([(-20, 0), (20, 0)], INK, 6)
    crank.line([(-20, 0), (20, 0)], STEEL_DARK, 2.6)
    for side in (-1, 1):
        x, y = 20 * side * math.cos(math.radians(turn)), 20 * side * math.sin(math.radians(turn))
        pen.rectangle(x - 9, y - 3, 18, 6, RUBBER, 2)


@prop
def cargo_box(pen: Pen, w: float = 110, h: float = 56) -> None:
    """The open wooden box of that bicycle; what is carried is drawn behind it. Origin: middle of its foot."""
    pen.polygon([(-w / 2 - 6, -h), (w / 2 + 8, -h), (w / 2, 0), (-w / 2, 0)], WOOD_LIGHT)
    pen.fill(paths.polyline([(-w / 2 - 2, -h * 0.32), (w / 2 + 3, -h * 0.32), (w / 2, -1), (-w / 2, -1)]),
             dark(WOOD_LIGHT, 0.1))  # fmt: skip
    pen.line([(-w / 2 - 3, -h * 0.62), (w / 2 + 5, -h * 0.62)], dark(WOOD_LIGHT, 0.35), 1.6)
    pen.line([(-w / 2 - 1, -h * 0.32), (w / 2 + 3, -h * 0.32)], dark(WOOD_LIGHT, 0.35), 1.6)


@prop
def luggage_net(pen: Pen, w: float = 96, h: float = 44) -> None:
    """A net of elastic cord over what is carried in that box, hooked to its rim. Origin: middle of the rim."""
    half = w / 2
    for share in (-0.5, 0, 0.5):
        pen.curve([(share * half * 1.2, 2), (share * half, -h * 0.6), (share * half * 0.8, -h * (1 - share**2 * 0.4))],
                  DARK, 1.6)  # fmt: skip
    for high in (0.5, 1.0):
        pen.curve([(-half, 3), (-half * 0.84, -h * 0.56 * high), (0, -h * high), (half * 0.84, -h * 0.56 * high),
                   (half, 3)], DARK, 2)  # fmt: skip


@prop
def bicycle_helmet(pen: Pen, col: str = "#F2B23C") -> None:
    """Helmet of somebody who rides to the right, over the head. Origin: middle of the brim; 50 wide."""
    shell = [Corner(-25, 3), (-25, -10), (-14, -24), (4, -28), (20, -20), Corner(28, 1), (4, -2)]
    pen.line([(-8, 0), (0, 22)], INK, 3)
    pen.path(shell, col)
    for x in (-12, 2, 15):
        pen.path([Corner(x - 6, -8), (x - 2, -19), Corner(x + 3, -20), (x + 2, -12), Corner(x + 4, -7)], DARK,
                 width=1.4)  # fmt: skip
    pen.path(shell)


@prop
def safety_toe(pen: Pen, front: bool = False) -> None:
    """The light steel cap of a safety shoe seen from its side, toe to the right. Origin: the ankle of a figure.

    ``front``: seen from the front, toe to the viewer."""
    if front:
        pen.path([Corner(-10, 2), (0, -1), Corner(10, 2), (11, 8), (0, 12), (-11, 8)], "#B9C3CC", width=1.8)
        pen.line([(-10, 11), (0, 13.4), (10, 11)], YELLOW, 3)
        return
    pen.path([Corner(12, -3), (20, 0), (27, 5), Corner(28, 9), Corner(12, 9)], "#B9C3CC", width=1.8)
    pen.fill(paths.rectangle(-11, 8, 39, 4, 1.5), YELLOW)
