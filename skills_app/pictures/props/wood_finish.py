"""Surfaces being sanded, oiled, varnished and sprayed, and what joiners use for it."""

import random

from skills_app.pictures import paths
from skills_app.pictures.colours import (
    DARK,
    INK,
    IRON,
    RED,
    SKY,
    STEEL,
    STEEL_DARK,
    WHITE,
    WOOD_LIGHT,
    YELLOW,
    dark,
    light,
)
from skills_app.pictures.paths import XY, Corner
from skills_app.pictures.pen import Pen
from skills_app.pictures.props.registry import prop
from skills_app.pictures.props.wood_stock import OAK, bar, grain

PAPER_GRIT = "#B5714A"
TAPE = "#F2C935"
LACQUER = "#F5F3EC"


@prop
def sanding_sheets(pen: Pen, w: float = 60) -> None:
    """Two sheets of sandpaper lying, one curled. Origin: middle of their foot."""
    a = w / 2
    pen.polygon([(-a, 0), (-a + 8, -20), (a - 6, -22), (a, -2)], PAPER_GRIT, line=1.8)
    pen.path([Corner(-a * 0.4, -6), Corner(-a * 0.2, -28), (a * 0.5, -30), Corner(a * 1.2, -22), Corner(a * 1.1, -4),
              (a * 0.3, -12)], dark(PAPER_GRIT, 0.2))  # fmt: skip
    pen.fill("".join(paths.ellipse(x * a, y, 1.1) for x, y in ((-0.6, -6), (-0.5, -13), (0.3, -18), (0.6, -22))), INK)


@prop
def table_top_big(pen: Pen, w: float = 300, deep: float = 64, done: float = 0.5, oiled: bool = False) -> None:
    """A table top; up to ``done`` of its width it is sanded bright, or ``oiled`` dark. Origin: middle of its front
    edge."""
    a, slope, t = w / 2, deep * 0.3, 14
    raw, ready = ("#E8CFA4", OAK) if oiled else ("#B9926A", WOOD_LIGHT)
    line = -a + w * done
    pen.polygon([(-a, -t), (-a + slope, -t - deep), (a - slope, -t - deep), (a, -t)], raw, None)
    bent = [Corner(-a, -t), Corner(-a + slope, -t - deep), Corner(line - 8, -t - deep), (line + 10, -t - deep * 0.6),
            (line - 6, -t - deep * 0.3), Corner(line + 4, -t)]  # fmt: skip
    pen.fill(bent, ready)
    grain(pen, [((-a + slope, -t - deep * s), (a - slope, -t - deep * s + 2)) for s in (0.2, 0.45, 0.7, 0.88)], raw)
    if oiled:
        for x in (0.25, 0.6):
            pen.curve([(-a + w * done * x, -t - 12), (-a + w * done * x + 26, -t - 20)], light(ready, 0.6), 4)
    pen.polygon([(-a, -t), (-a + slope, -t - deep), (a - slope, -t - deep), (a, -t)], None)
    pen.rectangle(-a, -t, w, t, dark(raw, 0.1))


@prop
def oil_tin(pen: Pen, w: float = 44, h: float = 46) -> None:
    """An open tin of wood oil, amber inside, a drop on its side. Origin: middle of its foot."""
    a = w / 2
    pen.shadow(0, 0, a * 1.1, 4)
    pen.path([Corner(-a, -h), Corner(-a, -4), (0, 5), Corner(a, -4), Corner(a, -h)], "#6C8B57")
    pen.fill([Corner(a * 0.4, -h + 6), Corner(a - 2, -h + 2), Corner(a - 2, -4), Corner(a * 0.4, 2)], dark("#6C8B57"))
    pen.ellipse(0, -h, a, 9, STEEL)
    pen.ellipse(0, -h, a - 4, 6.4, "#C98A2E", line=1.6)
    pen.path([Corner(-2, -h * 0.66), (6, -h * 0.36), (-2, -h * 0.24), (-10, -h * 0.36)], YELLOW, width=1.6)


@prop
def lidded_bin(pen: Pen, w: float = 50, h: float = 62) -> None:
    """A metal bin with a closed lid and a flame on it: for cloths with oil. Origin: middle of its foot."""
    a = w / 2
    pen.rectangle(-a, -h, w, h, STEEL, 4)
    pen.fill(paths.rectangle(a * 0.4, -h + 4, a * 0.5, h - 8), dark(STEEL, 0.15))
    pen.rectangle(-a - 4, -h - 9, w + 8, 12, STEEL_DARK, 4)
    pen.path([Corner(-2, -12), (-13, -22), (-8, -34), Corner(0, -48), (4, -38), (12, -26), (8, -15)], RED, width=1.8)
    pen.fill([Corner(0, -14), (-5, -21), Corner(1, -32), (6, -22)], YELLOW)


@prop
def paint_tin(pen: Pen, w: float = 52, h: float = 50) -> None:
    """An open tin of white paint with a wire handle, a run of paint at its rim. Origin: middle of its foot."""
    a = w / 2
    pen.shadow(0, 0, a * 1.1, 4)
    pen.curve([(-a, -h + 8), (-a * 0.6, -h + 34), (a * 0.6, -h + 34), (a, -h + 8)], INK, 2)
    pen.path([Corner(-a, -h), Corner(-a, -4), (0, 5), Corner(a, -4), Corner(a, -h)], STEEL)
    pen.fill([Corner(a * 0.4, -h + 6), Corner(a - 2, -h + 2), Corner(a - 2, -4), Corner(a * 0.4, 2)], dark(STEEL))
    pen.ellipse(0, -h, a, 10, STEEL_DARK)
    pen.ellipse(0, -h + 1, a - 4, 7, WHITE, line=1.6)
    pen.path([Corner(-a * 0.5, -h + 8), (-a * 0.46, -h + 26), (-a * 0.2, -h + 24), Corner(-a * 0.12, -h + 9)], WHITE,
             width=1.6)  # fmt: skip


@prop
def painted_frame(pen: Pen, w: float = 270, h: float = 74, done: float = 0.42) -> None:
    """A wooden window sash with glazing bars that lies, its panes taped off, white paint on its front piece up to
    ``done``. Origin: middle of its front."""
    a, slope = w / 2, h * 0.36

    def at(x: float, y: float) -> XY:
        """From its left front (-1, 0) to its right back (1, 1)."""
        return x * (a - slope * y), -8 - (h - 8) * y

    def piece(x1: float, y1: float, x2: float, y2: float) -> list[XY]:
        return [at(x1, y1), at(x1, y2), at(x2, y2), at(x2, y1)]

    pen.polygon(piece(-1, 0, 1, 1), WOOD_LIGHT)
    pen.rectangle(-a, -8, w, 12, dark(WOOD_LIGHT, 0.12))
    for x1, x2 in ((-0.76, -0.3), (-0.24, 0.24), (0.3, 0.76)):
        for y1, y2 in ((0.3, 0.53), (0.61, 0.84)):
            pen.polygon(piece(x1, y1, x2, y2), TAPE, line=1.6)
            pen.polygon(piece(x1 + 0.035, y1 + 0.05, x2 - 0.035, y2 - 0.05), SKY, dark(SKY, 0.3), 1.2)
            pen.line([at(x1 + 0.12, y1 + 0.07), at(x1 + 0.2, y2 - 0.07)], WHITE, 2.6)
    line = -1 + 2 * done
    paint = [at(-0.99, 0.02), at(-0.99, 0.98), at(-0.78, 0.98), at(-0.78, 0.28), at(line - 0.04, 0.28),
             at(line + 0.03, 0.14), at(line, 0.02)]  # fmt: skip
    pen.polygon(paint, WHITE, "#C9CFD4", 1.4)
    for x in (-1, 1):
        for y in (0, 1):
            pen.line([at(x, y), at(x * 0.77, 0.28 if y == 0 else 0.86)], dark(WOOD_LIGHT, 0.4), 1.4)
    pen.polygon(piece(-1, 0, 1, 1), None)


@prop
def lacquered_door(pen: Pen, w: float = 96, h: float = 176, done: float = 0.5) -> None:
    """A cabinet door on a stand, seen from its edge at a slant; lacquer down to ``done`` of its height. Origin: middle
    of the stand's foot."""
    a = w / 2
    bar(pen, (a * 0.5, -h * 0.86), (a * 1.5, -4), STEEL_DARK, 6)
    bar(pen, (a * 0.4, -24), (a * 1.5, -6), IRON, 5)
    bar(pen, (-a * 0.5, -24), (-a * 0.9, -2), IRON, 6)
    bar(pen, (a * 0.5, -24), (a * 0.9, -2), IRON, 6)
    pen.rectangle(-a - 4, -32, w + 8, 10, IRON, 2)
    top = -32 - h
    left, right = -a, a
    pen.polygon([(left, -32), (right, -32 - 16), (right, top - 16), (left, top)], WOOD_LIGHT)
    edge = top + h * done
    ragged = [(left + w * s, edge - 16 * s + dy) for s, dy in ((0.88, 5), (0.72, -3), (0.55, 7), (0.36, -2), (0.2, 6))]
    pen.fill(
        [Corner(left, top), Corner(right, top - 16), Corner(right, edge - 16), *ragged, Corner(left, edge)], LACQUER
    )
    chance = random.Random(6)  # noqa: S311 - only scatters dots
    dots = [(chance.uniform(0.04, 0.96), chance.uniform(6, 26)) for _ in range(26)]
    pen.fill("".join(paths.ellipse(left + w * s, edge - 16 * s + y, 1.7) for s, y in dots), LACQUER)
    inner = [(left + 14, top + 14), (right - 12, top + 2), (right - 12, -32 - 30), (left + 14, -32 - 18)]
    pen.polygon(inner, None, dark(WOOD_LIGHT, 0.4), 1.7)
    pen.line([(left + 24, top + 30), (left + 24, edge - 16)], WHITE, 5)
    pen.polygon([(left, -32), (right, -32 - 16), (right, top - 16), (left, top)], None)
    pen.polygon([(left, -32), (left - 8, -36), (left - 8, top - 4), (left, top)], dark(WOOD_LIGHT, 0.2))
    for x in (left - 6, right - 4):
        pen.rectangle(x, -50 if x < 0 else -64, 9, 26 if x < 0 else 40, IRON, 2, line=1.8)


@prop
def spray_mist(pen: Pen, w: float = 56, spread: float = 30) -> None:
    """The cone of fine mist that a spray gun throws to the right. Origin: the nozzle."""
    pen.path(paths.polyline([(0, -2), (w, -spread), (w, spread), (0, 2)]), "#FFFFFF", None, opacity=0.8)
    chance = random.Random(4)  # noqa: S311 - only scatters dots
    dots = []
    for _ in range(22):
        x = chance.uniform(8, w)
        y = chance.uniform(-1, 1) * spread * x / w
        dots.append(paths.ellipse(x, y, chance.uniform(0.9, 1.8)))
    pen.fill("".join(dots), "#B9C3C4")


@prop
def filter_mask(pen: Pen) -> None:
    """A half mask with two round filters over mouth and nose, for a head turned to the right. Origin: its middle."""
    pen.line([(-8, -2), (-32, -12)], DARK, 3)
    pen.line([(-8, 6), (-30, 8)], DARK, 3)
    pen.path([(-12, -6), (2, -16), (14, -8), (16, 6), (6, 15), (-10, 10)], STEEL_DARK)
    pen.ellipse(-4, 6, 9.5, fill="#E9E4D2")
    pen.ellipse(-4, 6, 5.5, fill="#C9584A", line=1.5)
    pen.ellipse(13, 5, 5, 8, "#E9E4D2", line=1.8)
