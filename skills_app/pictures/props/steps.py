"""Things of the pictures of next steps: a plan of parts, a sheet with a seal, a letter, thoughts, a pen."""

import math

from skills_app.pictures import paths
from skills_app.pictures.colours import (
    BLUE,
    CARDBOARD,
    DARK,
    GREEN,
    ORANGE,
    PAPER,
    SKY,
    STEEL,
    STEEL_DARK,
    WHITE,
    WOOD,
    YELLOW,
    dark,
    light,
)  # fmt: skip
from skills_app.pictures.pen import Pen
from skills_app.pictures.props.registry import prop, tool
from skills_app.pictures.props.signs import TILES

PARTS = ("leaf", "pot", "tomato", "carrot")
TRADES = {"pot": SKY, "hammer": "#F3E2C4", "carton": "#DCEBD5"}
"""What stands for a trade on a card, and the card's ground."""


@prop
def seal(pen: Pen, r: float = 22, col: str = YELLOW) -> None:
    """A round seal with two ribbons: somebody who may do so has looked. Origin: its middle."""
    for side in (-1, 1):
        ends = [(side * r * 0.1, r * 0.5), (side * r * 0.75, r * 0.4), (side * r * 0.95, r * 1.9)]
        pen.polygon([*ends, (side * r * 0.55, r * 1.6), (side * r * 0.2, r * 1.95)], dark(col), line=1.8)
    reach = [(r * (1 if index % 2 else 0.86), index * math.pi / 12) for index in range(24)]
    pen.polygon([(far * math.sin(angle), -far * math.cos(angle)) for far, angle in reach], col)
    pen.ellipse(0, 0, r * 0.56, fill=light(col, 0.5), line=1.6)


@prop
def sealed_sheet(pen: Pen, w: float = 120, h: float = 156, part: str = "pot") -> None:
    """A sheet that says what somebody can do: a picture, lines, a seal. Origin: its middle."""
    pen.rectangle(-w / 2, -h / 2, w, h, PAPER, 4)
    pen.path(paths.rectangle(-w * 0.44, -h * 0.45, w * 0.88, h * 0.9, 3), None, STEEL, 1.6)
    outline, colour = TILES[part]
    frame = pen.at(0, -h * 0.21, h * 0.17)
    frame.rectangle(-1.2, -1, 2.4, 2, light(colour, 0.65), 0.1, line=1.6)
    frame.path(outline, colour, width=1.8)
    pen.line("".join(f"M{-w * 0.32},{h * y}L{w * x},{h * y}" for y, x in ((0.06, 0.32), (0.16, 0.2))), STEEL_DARK, 5)
    seal(pen.at(w * 0.2, h * 0.27), h * 0.12)


@prop
def plan_of_parts(pen: Pen, size: float = 150, part: str = "pot") -> None:
    """A whole training as four parts; only one is there, the others are dashed. Origin: its middle."""
    step, side = size / 4, size * 0.45
    for name, (x, y) in zip(PARTS, ((-1, -1), (1, -1), (-1, 1), (1, 1)), strict=True):
        here = pen.at(x * step, y * step)
        outline, colour = TILES[name]
        if name == part:
            here.rectangle(-side / 2, -side / 2, side, side, light(colour, 0.55), 6)
            here.at(0, 0, side * 0.36).path(outline, colour, width=2)
        else:
            _dashed(here, side)
            here.at(0, 0, side * 0.3).path(outline, light(STEEL, 0.35), STEEL_DARK, 1.6)


def _dashed(pen: Pen, side: float) -> None:
    half, count = side / 2, 5
    dashes = [(-half + side * (n + 0.2) / count, -half + side * (n + 0.8) / count) for n in range(count)]
    across = "".join(f"M{a},{y}L{b},{y}" for a, b in dashes for y in (-half, half))
    down = "".join(f"M{x},{a}L{x},{b}" for a, b in dashes for x in (-half, half))
    pen.line(across + down, STEEL_DARK, 3)


@prop
def letter_flat(pen: Pen, w: float = 120, h: float = 44) -> None:
    """A sheet that lies on the table, half written. Origin: middle of its front edge."""
    half, slope = w / 2, 12
    pen.polygon([(-half, 0), (half, 0), (half - slope, -h), (-half + slope, -h)], WHITE)
    rows = ((0.82, 0.7), (0.62, 0.76), (0.42, 0.3))
    pen.line("".join(f"M{-w * 0.36},{-h * y}L{-w * 0.36 + w * x},{-h * y}" for y, x in rows), STEEL_DARK, 3.2)


@prop
def thoughts(pen: Pen, w: float = 210, h: float = 76) -> None:
    """Three things that somebody thinks of, and the bubbles that lead there. Origin: middle of the cloud."""
    pen.rectangle(-w / 2, -h / 2, w, h, WHITE, h / 2)
    for x, y, r in ((-w * 0.3, h * 0.66, 8), (-w * 0.33, h * 0.88, 5)):
        pen.ellipse(x, y, r, fill=WHITE)
    for x, (name, colour) in zip((-0.3, 0, 0.3), (("leaf", GREEN), ("pot", BLUE), ("carrot", ORANGE)), strict=True):
        here = pen.at(w * x, 0, h * 0.3)
        here.rectangle(-1, -1, 2, 2, light(colour, 0.6), 0.2, line=1.6)
        here.at(0, 0, 0.8).path(TILES[name][0], colour, width=1.8)


@prop
def trade_card(pen: Pen, trade: str = "pot", size: float = 96) -> None:
    """A card with the picture of one trade, a key of TRADES. Origin: its middle."""
    pen.rectangle(-size / 2, -size / 2, size, size, WHITE, 10, line=2.6)
    pen.fill(paths.rectangle(-size * 0.41, -size * 0.41, size * 0.82, size * 0.82, 6), TRADES[trade])
    here = pen.at(0, 0, size * 0.4)
    if trade == "pot":
        here.path(TILES["pot"][0], STEEL, width=2.2)
    elif trade == "hammer":
        tilted = pen.at(0, 0, size * 0.4, 38)
        tilted.rectangle(-0.1, -0.4, 0.2, 1.2, WOOD, 0.06, line=2)
        tilted.polygon([(-0.5, -0.72), (0.5, -0.72), (0.5, -0.32), (-0.26, -0.32), (-0.5, -0.44)], STEEL_DARK, line=2)
    else:
        here.rectangle(-0.6, -0.4, 1.2, 0.95, CARDBOARD, 0.04, line=2.2)
        here.rectangle(-0.12, -0.4, 0.24, 0.95, light(CARDBOARD, 0.45), 0, line=1.6)


@tool
def ball_pen(pen: Pen) -> None:
    """A pen between the fingers; its tip points forward."""
    pen.rectangle(-26, -3.4, 44, 6.8, BLUE, 3, line=1.6)
    pen.polygon([(18, -3), (18, 3), (29, 0)], DARK, line=1.4)
