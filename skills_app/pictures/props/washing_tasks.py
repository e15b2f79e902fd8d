"""Washing up: plates, burnt pots, and what cleans what, as the knowledge items show it."""

import math
from typing import Literal

from skills_app.pictures import paths
from skills_app.pictures.colours import BLUE, DARK, INK, STEEL, STEEL_DARK, WHITE, WOOD, dark, light
from skills_app.pictures.paths import XY, Corner
from skills_app.pictures.pen import Pen
from skills_app.pictures.props.cleaning import SMEAR, plate_on_edge
from skills_app.pictures.props.registry import prop, tool
from skills_app.pictures.props.utensils import rod

WATER, DROP, GLASS, BURNT = "#A9DDF0", "#5FA9D8", "#EAF4F8", "#4A342A"


# ---------------------------------------------------------------- a plate, step by step
@prop
def plate_face(
    pen: Pen, r: float = 80, tilt: float = 1, state: Literal["scraps", "foam", "wet", "clean"] = "clean"
) -> None:
    """A plate that faces the viewer; ``tilt``: its height / width; what is on it. Origin: its middle."""
    pen.ellipse(2, 4, r, r * tilt, dark(WHITE, 0.2))
    pen.ellipse(0, 0, r, r * tilt, WHITE)
    pen.ellipse(0, 0, r * 0.66, r * 0.66 * tilt, "#F3F6F8", "#A9B6C2", 1.6)
    if state in {"scraps", "foam"}:
        smear = [(-0.42, 0.1), (-0.2, -0.3), (0.2, -0.34), (0.46, -0.04), (0.3, 0.34), (-0.16, 0.38)]
        pen.fill([(x * r, y * r * tilt) for x, y in smear], SMEAR)
    if state == "scraps":
        _scraps(pen.at(0, 0, r / 80, scale_y=r / 80 * tilt))
    if state == "foam":
        spots = ((-0.5, 0.28, 0.15), (-0.3, 0.46, 0.17), (-0.05, 0.36, 0.15), (0.2, 0.48, 0.16), (-0.4, 0.02, 0.12),
                 (-0.16, 0.12, 0.14), (0.4, 0.26, 0.13), (-0.56, -0.2, 0.11))  # fmt: skip
        pen.blob([paths.ellipse(x * r, y * r * tilt, size * r) for x, y, size in spots], WHITE, 1.8)
        for x, y, size in spots:
            pen.fill(paths.ellipse(x * r - 2, y * r * tilt, size * r * 0.45), "#CFEAF5")
    if state == "wet":
        for x, y in ((-0.5, -0.1), (-0.3, 0.4), (0.3, 0.46), (0.52, 0.0), (-0.1, 0.72), (0.42, -0.42)):
            drip(pen.at(x * r, y * r * tilt))


def drip(pen: Pen) -> None:
    pen.path([Corner(0, -10), (5, 1), (0, 6), (-5, 1)], "#8CC8EA", DROP, 1.6)


def _scraps(pen: Pen) -> None:
    """Left-overs: a bone, peas, a bit of potato."""
    pen.path([(-34, 2), (-20, -14), (2, -12), (12, 2), (-6, 14), (-26, 14)], "#EBC76A", width=1.8)
    pen.path([(4, 14), (16, 2), (34, 4), (40, 16), (24, 24)], "#A4573A", width=1.8)
    for x, y in ((-8, -24), (6, -22), (18, -14), (-2, 24), (-16, 24), (26, -22)):
        pen.ellipse(x, y, 5, 5, "#7FA94E", INK, 1.4)


@prop
def scraps_fall(pen: Pen) -> None:
    """Left-overs that slide off a plate and fall. Origin: where they leave it."""
    pen.path([(-12, 4), (0, -8), (14, -2), (12, 12), (-4, 14)], "#EBC76A", width=1.8)
    pen.path([(-4, 40), (6, 28), (20, 34), (18, 48), (4, 50)], "#A4573A", width=1.8)
    for x, y in ((-18, 24), (-14, 46), (22, 16), (26, 58), (-6, 66)):
        pen.ellipse(x, y, 5, 5, "#7FA94E", INK, 1.4)


@tool
def plate_scraper(pen: Pen) -> None:
    """Rubber scraper: handle and a broad soft blade forward."""
    pen.rectangle(-30, -6, 84, 12, WOOD, 5)
    pen.path([Corner(50, -8), Corner(62, -22), Corner(98, -22), (104, 0), Corner(98, 22), Corner(62, 22),
              Corner(50, 8)], "#F3B43E")  # fmt: skip
    pen.line([(66, 0), (92, 0)], dark("#F3B43E", 0.3), 2)


@prop
def drying_rack(pen: Pen, plates: int = 5, w: float = 230) -> None:
    """Rack of wire in which clean plates stand on edge and drip into a tray. Origin: middle of its foot."""
    gap = (w - 70) / max(plates - 1, 1)
    pen.shadow(0, 2, w * 0.54, 8)
    pen.polygon([(-w / 2, -16), (w / 2, -16), (w / 2 - 10, 0), (-w / 2 + 10, 0)], "#BFD8E5")
    pen.line([(-w / 2 + 12, -46), (w / 2 - 12, -46)], STEEL_DARK, 4)
    for index in reversed(range(plates)):
        x = -w / 2 + 32 + index * gap
        plate_on_edge(pen.at(x, -84), 66, 0.34)
        for dx, y in ((-12, -78), (-6, -48), (-15, -104)):
            drip(pen.at(x + dx, y, 0.8))
    for step in range(plates + 1):
        rod(pen, [(-w / 2 + 16 + step * gap, -16), (-w / 2 + 16 + step * gap, -44)], STEEL, 2)
    rod(pen, [(-w / 2 + 6, -34), (w / 2 - 6, -34)], STEEL, 3)
    for side in (-1, 1):
        rod(pen, [(side * (w / 2 - 6), -14), (side * (w / 2 - 6), -58)], STEEL, 3)
    for x in (-0.3, 0.05, 0.34):
        drip(pen.at(x * w, -4, 0.7))


@prop
def plate_stack(pen: Pen, count: int = 7, w: float = 150) -> None:
    """A stack of clean white plates. Origin: middle of its foot."""
    for index in range(count):
        y = -2 - index * 11
        pen.path([Corner(-w / 2, y - 10), (-w * 0.3, y), (-w * 0.2, y + 1), (w * 0.2, y + 1), (w * 0.3, y),
                  Corner(w / 2, y - 10)], WHITE, width=2)  # fmt: skip
        pen.fill(paths.polyline([(w * 0.2, y - 8), (w * 0.44, y - 8), (w * 0.28, y - 2), (w * 0.2, y - 2)]),
                 dark(WHITE, 0.13))  # fmt: skip
    top = -12 - (count - 1) * 11
    pen.ellipse(0, top, w / 2, 12, WHITE)
    pen.ellipse(0, top, w * 0.34, 7, "#F3F6F8", "#A9B6C2", 1.6)


@tool
def clean_plate_held(pen: Pen) -> None:
    """A clean plate held level by its edge, the plate to the left of the fist when the tool's angle is 180."""
    at = pen.at(76, 0)
    at.path([Corner(-76, -3), (-44, 9), (44, 9), Corner(76, -3)], WHITE)
    at.ellipse(0, -3, 76, 13, WHITE)
    at.ellipse(0, -3, 50, 8, "#F3F6F8", "#A9B6C2", 1.6)


# ---------------------------------------------------------------- a burnt pot
@prop
def burnt_pot(
    pen: Pen, w: float = 190, h: float = 96,
    inside: Literal["crust", "water"] = "crust", part: Literal["all", "front"] = "all",
) -> None:  # fmt: skip
    """A steel pot, seen into from above, food burnt onto its bottom; ``front``: its near wall once more over a hand."""
    a, lip = w / 2, w * 0.32
    wall = [Corner(-a, -h), (-a * 0.98, -h * 0.5), (-a * 0.92, 0), (0, 26), (a * 0.92, 0), (a * 0.98, -h * 0.5),
            Corner(a, -h), (a * 0.7, -h + lip * 0.72), (0, -h + lip), (-a * 0.7, -h + lip * 0.72)]  # fmt: skip
    if part == "all":
        pen.shadow(0, 14, a * 1.06, 16)
        for side in (-1, 1):
            rod(pen, [(side * (a - 4), -h + 26), (side * (a + 20), -h + 24), (side * (a + 20), -h + 44),
                      (side * (a - 4), -h + 46)], STEEL_DARK, 5)  # fmt: skip
        pen.ellipse(0, -h, a, lip, light(STEEL, 0.35))
        pen.ellipse(0, -h + 2, a - 7, lip - 6, light(STEEL, 0.1), line=1.6)
        _pot_inside(pen, a, lip, h, inside)
    pen.path(wall, STEEL)
    pen.fill([Corner(a * 0.44, -h + lip), (a * 0.7, -h + lip * 0.74), Corner(a - 2, -h + 6), (a * 0.96, -h * 0.5),
              (a * 0.9, -1), (a * 0.44, 20)], dark(STEEL, 0.15))  # fmt: skip
    pen.line([(-a * 0.76, -h + lip + 4), (-a * 0.73, -14)], WHITE, 5)


def _pot_inside(pen: Pen, a: float, lip: float, h: float, inside: str) -> None:
    opening = paths.ellipse(0, -h + 2, a - 8, lip - 7)

    def draw(at: Pen) -> None:
        at.fill([(a * 0.5, -h - lip), (a, -h - lip), (a, -h + lip), (a * 0.4, -h + lip)], dark(STEEL, 0.12))
        _crust(at.at(0, -h + lip * 0.3), a * 0.8, lip * 0.62)
        if inside == "water":
            at.fill(paths.ellipse(0, -h + lip * 0.2, a, lip * 0.86), "#8FCBE8", 0.72)
            at.ellipse(0, -h + lip * 0.2, a * 0.95, lip * 0.84, None, "#4F93B8", 1.8)
            at.curve([(-a * 0.6, -h + 8), (-a * 0.36, -h + 2), (-a * 0.12, -h + 8)], WHITE, 3)
            at.curve([(a * 0.1, -h + 26), (a * 0.36, -h + 20), (a * 0.6, -h + 24)], WHITE, 3)

    pen.clipped(opening, draw)


def _crust(pen: Pen, a: float, b: float) -> None:
    """What is burnt onto the round bottom of a pot: black, cracked, ragged at its edge, splashes on the wall."""
    pen.ellipse(0, 0, a, b, dark(STEEL, 0.2), dark(STEEL, 0.4), 1.6)
    rim = (0.96, 0.8, 0.92, 0.76, 0.94, 0.82, 0.98, 0.78, 0.9, 0.82, 0.96, 0.76, 0.92, 0.84)
    edge: list[XY] = []
    for index, share in enumerate(rim):
        turn = index * 2 * math.pi / len(rim)
        edge.append((a * share * math.cos(turn), b * share * math.sin(turn)))
    pen.path(edge, "#2B1E1A", "#17100E", 2)
    pen.path([(x * 0.5 - a * 0.1, y * 0.5 - b * 0.04) for x, y in edge], "#4A2F20", None)
    for crack in ([(-0.7, -0.1), (-0.4, 0.06), (-0.24, -0.16), (0.06, 0.02), (0.3, -0.14), (0.66, 0.02)],
                  [(-0.24, -0.16), (-0.3, -0.54)], [(0.06, 0.02), (-0.06, 0.38), (0.08, 0.7)],
                  [(0.3, -0.14), (0.4, -0.5)], [(0.3, -0.14), (0.5, 0.4)], [(-0.4, 0.06), (-0.5, 0.46)]):  # fmt: skip
        pen.line([(x * a, y * b) for x, y in crack], "#8A6A52", 2)
    for x, y, r in ((-1.06, -0.5, 6), (-0.86, -0.98, 5), (-0.3, -1.26, 6), (0.34, -1.28, 5), (0.86, -0.98, 6),
                    (1.08, -0.46, 5), (-1.0, -0.1, 3), (0.0, -1.1, 3)):  # fmt: skip
        pen.fill(paths.ellipse(x * a, y * b, r, r * 0.8), "#4A2F20")


@tool
def steel_wool_held(pen: Pen) -> None:
    """A pad of steel wool in the fingers. Origin: the fist."""
    pen.ellipse(20, 6, 34, 24, "#9AA5B1")
    for turn in (0, 50, 100, 150):
        pen.at(20, 6, 1, turn).curve([(-24, 4), (-8, -12), (8, 12), (24, -4)], "#5B6475", 1.8)


# ---------------------------------------------------------------- what is cleaned
@prop
def narrow_carafe(pen: Pen) -> None:
    """Carafe of glass with a long narrow neck and a wide belly, dregs inside. Origin: middle of its foot."""
    pen.shadow(0, 0, 62, 8)
    half = [Corner(-20, -182), (-13, -170), (-13, -104), (-34, -78), (-62, -42), (-60, -10), Corner(-46, 0)]
    shape = [*half, *(Corner(-p[0], p[1]) if isinstance(p, Corner) else (-p[0], p[1]) for p in half[::-1])]
    pen.fill(shape, "#DDEEF5")
    pen.fill([(-58, -14), (-40, -20), (0, -16), (38, -22), (58, -16), (54, -4), Corner(46, -1), Corner(-46, -1)],
             "#8C3B4A")  # fmt: skip
    pen.line([(-6, -160), (-6, -112)], WHITE, 4)
    pen.curve([(-44, -54), (-50, -40), (-48, -28)], WHITE, 5)
    pen.path(shape)


@prop
def glass_hob(pen: Pen, w: float = 280, h: float = 120) -> None:
    """Black glass hob in a worktop, two zones as rings, boiled-over food burnt on. Origin: middle of its front edge."""
    a, b = w / 2, w * 0.4
    pen.polygon([(-a, 0), (a, 0), (b, -h), (-b, -h)], "#2F313C")
    pen.polygon([(-a, 0), (a, 0), (a - 3, 9), (-a + 3, 9)], STEEL)
    for x in (-0.23, 0.23):
        for r in (0.165, 0.115):
            pen.ellipse(x * w, -h * 0.55, w * r, h * r * 1.9, None, "#D9DEE6", 2)
    pen.line([(-b * 0.84, -h + 12), (-b * 0.36, -h + 12)], "#6B6F80", 4)
    pen.path([(20, -52), (36, -76), (70, -70), (92, -84), (112, -62), (96, -40), (64, -46), (40, -34)], "#B07A45",
             "#5F3D22", 2)  # fmt: skip
    for x, y, r in ((50, -60, 8), (82, -62, 10), (100, -54, 5), (24, -34, 5)):
        pen.ellipse(x, y, r, r * 0.6, "#7A4D2A", None)


# ---------------------------------------------------------------- with what
@prop
def bottle_brush(pen: Pen, length: float = 250) -> None:
    """Long thin bottle brush along x, bristles to the right. Origin: its middle."""
    a = length / 2
    rod(pen, [(-a, 0), (a - 8, 0)], STEEL, 3)
    pen.ellipse(-a - 12, 0, 16, 12, None, INK, 7)
    pen.ellipse(-a - 12, 0, 16, 12, None, STEEL, 3)
    for step in range(17):
        x, high = a - 112 + step * 7, 26 - abs(step - 8) * 0.7
        pen.line([(x - 3, -high), (x + 3, high)], INK, 5.4)
    for step in range(17):
        x, high = a - 112 + step * 7, 26 - abs(step - 8) * 0.7
        pen.line([(x - 3, -high + 1), (x + 3, high - 1)], "#F3ECD8" if step % 2 else WHITE, 2.8)
    pen.path(paths.capsule((a + 6, 0), (a + 10, 0), 13), light(BLUE, 0.2))


@prop
def blade_scraper(pen: Pen) -> None:
    """Scraper for glass: flat handle to the left, a wide holder with a bright blade at its end. Origin: its middle."""
    pen.path([Corner(-120, -18), (-60, -24), Corner(24, -18), Corner(24, 18), (-60, 24), Corner(-120, 18), (-128, 0)],
             "#C8503C")  # fmt: skip
    pen.line("M-96,-8L-40,-10M-96,0L-40,0M-96,8L-40,10", dark("#C8503C", 0.4), 2.4)
    pen.polygon([(24, -20), (52, -62), (84, -62), (84, 62), (52, 62), (24, 20)], DARK)
    pen.polygon([(84, -66), (112, -66), (112, 66), (84, 66)], "#E8EEF2")
    pen.fill(paths.polyline([(101, -64), (111, -64), (111, 64), (101, 64)]), "#AEBBC7")
    for y in (-30, 30):
        pen.ellipse(66, y, 6, 6, STEEL, line=1.6)


@prop
def soft_sponge(pen: Pen, col: str = "#6FAED6") -> None:
    """Plain soft sponge, no rough side, foam on it. Origin: middle of its foot."""
    pen.shadow(0, 2, 104, 8)
    pen.path([(-98, -34), (-92, -64), (-60, -72), (60, -72), (92, -64), (98, -34), (94, -8), (70, 3), (0, 4), (-70, 3),
              (-94, -8)], col)  # fmt: skip
    pen.path([(-92, -62), (-66, -92), (-20, -98), (60, -96), (92, -62), (50, -56), (-50, -56)], light(col, 0.4))
    for x, y, r in ((-70, -34, 5), (-46, -14, 4), (-28, -38, 5), (-4, -20, 6), (22, -36, 4), (40, -12, 5), (62, -34, 5),
                    (80, -18, 3), (-76, -14, 3), (10, -6, 3), (-54, -46, 3), (44, -46, 3)):  # fmt: skip
        pen.ellipse(x, y, r, r * 0.8, dark(col, 0.3), None)
    foam = ((-64, -86, 13), (-44, -96, 16), (-20, -92, 14), (-4, -100, 12), (-78, -70, 10), (-30, -78, 11))
    pen.blob([paths.ellipse(x, y, r) for x, y, r in foam], WHITE, 1.8)
    for x, y, r in foam:
        pen.fill(paths.ellipse(x - 2, y, r * 0.45), "#CFEAF5")


@prop
def wire_brush(pen: Pen) -> None:
    """Wooden brush with rows of stiff wires, seen from the side, handle to the left. Origin: its middle."""
    pen.path([Corner(2, 10), Corner(132, 10), (134, 40), Corner(136, 60), Corner(-2, 60), (0, 40)], "#6E7885",
             None)  # fmt: skip
    for step in range(23):
        x = 4 + step * 5.6
        pen.line([(x, 10), (x + (step % 3 - 1) * 3, 62 - step % 2 * 7)], "#F1F5F8" if step % 2 else "#3C4350", 2.2)
    for x in (-2, 137):
        pen.line([(x, 10), (x, 60)], INK, 2.2)
    pen.path([Corner(-128, -22), (-70, -16), (0, -22), Corner(132, -22), (140, -4), Corner(138, 16), Corner(-4, 16),
              (-66, 10), (-124, 4), (-136, -10)], WOOD)  # fmt: skip
    pen.line([(16, -8), (118, -8)], dark(WOOD, 0.3), 2)
    pen.ellipse(-114, -9, 6, 5, dark(WOOD, 0.5), None)
