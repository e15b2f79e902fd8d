"""Clothes, cloth and shoes in a shop: folding, measuring and cutting cloth, trying on shoes, dressing a figure."""

from skills_app.pictures import paths
from skills_app.pictures.colours import (
    BLUE,
    DARK,
    INK,
    RED,
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

LEATHER = "#7A4A30"


# ---------------------------------------------------------------- clothes
@prop
def sweater_pile(pen: Pen, w: float = 84, n: int = 4, cols: str = "teal") -> None:
    """Folded sweaters in a straight pile, folds to the viewer; ``cols``: teal, red or grey. Origin: middle of foot."""
    shades = {"teal": ("#3E8E7E", "#E6B54A", "#7FA8C9"), "red": ("#C8553D", "#F1E2C4", "#8A5A8E"),
              "grey": ("#8B93A3", "#C9CED6", "#5B6475")}[cols]  # fmt: skip
    pen.shadow(0, 1, w * 0.54, 4)
    for index in range(n):
        y, col = -index * 15, shades[index % 3]
        pen.rectangle(-w / 2, y - 16, w, 16, col, 7)
        pen.line([(-w / 2 + 5, y - 8), (w / 2 - 9, y - 8)], dark(col, 0.35), 1.6)


@prop
def sweater_laid(pen: Pen, w: float = 150, turn: float = 24, col: str = "#C8553D") -> None:
    """A knitted sweater lying flat, collar to the back, one sleeve folded in; the other one points to ``turn``.

    Seen flat from the front: its depth is 0.62 of its length. Origin: middle of its front hem. The shoulder that the
    sleeve turns round is at (w * 0.36, -w * 0.43); its cuff lies w * 0.56 away, less when it points to the viewer."""
    unit = pen.at(0, 0, w / 150, scale_y=w / 150 * 0.62)
    unit.shadow(0, 2, 74, 7)
    body = [Corner(-62, 0), (-30, 4), (4, 1), (36, 5), Corner(64, 0), (62, -50), (66, -84), (62, -112), (40, -122),
            Corner(20, -126), Corner(-20, -126), (-40, -122), (-62, -112), (-66, -84), (-61, -50)]  # fmt: skip
    unit.fill(body, col)
    for y in (-56, -40):
        unit.curve([(-61, y), (-20, y + 3), (20, y - 1), (62, y + 1)], light(col, 0.72), 6)
    ribs = "".join(f"M{x},-13L{x},2" for x in range(-54, 60, 9))
    unit.curve([(-61, -15), (-20, -12), (30, -13), (63, -15)], dark(col, 0.4), 1.8)
    unit.line(ribs, dark(col, 0.35), 1.6)
    unit.path(body)
    unit.path([(-24, -124), (0, -134), (24, -124), (16, -110), (0, -106), (-16, -110)], dark(col, 0.45))
    unit.curve([(-26, -124), (-16, -106), (0, -100), (16, -106), (26, -124)], light(col, 0.35), 5)
    _sleeve(unit.at(-54, -104, angle=38), light(col, 0.14))
    _sleeve(unit.at(54, -104, angle=turn), light(col, 0.14))


def _sleeve(pen: Pen, col: str) -> None:
    """A soft sleeve along +x from the shoulder at the origin, its ribbed cuff at 84."""
    pen.path([Corner(-12, -10), (16, -19), (44, -14), Corner(68, -11), Corner(86, -9), Corner(86, 9), Corner(68, 12),
              (44, 17), (14, 21), Corner(-8, 14)], col)  # fmt: skip
    pen.curve([(20, 14), (30, 4), (27, -8)], dark(col, 0.3), 1.6)
    pen.line("M69,-10L69,11M75,-10L75,10M81,-9L81,9", dark(col, 0.4), 1.6)


@prop
def dress_form(pen: Pen, h: float = 250, col: str = "#3E8E7E", scarf: str = "#E6B54A") -> None:
    """Shop-window figure on a stand, without a face, in a jacket and skirt with a scarf. Origin: middle of its foot."""
    body = pen.at(0, 0, h / 250)
    body.ellipse(0, -4, 40, 6, STEEL_DARK)
    rod(body, [(0, -6), (0, -40), (0, -84)], STEEL, 5)
    skirt = [Corner(-30, -148), Corner(30, -148), (42, -100), Corner(46, -62), (0, -56), Corner(-46, -62), (-42, -100)]
    body.path(skirt, "#4E5B78")
    body.polygon([(-11, -212), (-9, -238), (9, -238), (11, -212)], "#EFE5DA")
    body.ellipse(0, -238, 10, 4, WOOD)
    rod(body, [(0, -240), (0, -244), (0, -248)], STEEL, 3)
    body.ellipse(0, -250, 5, 4, WOOD)
    side = [Corner(10, -214), (34, -206), Corner(44, -196), (50, -164), Corner(52, -136), Corner(38, -134),
            Corner(32, -172), (28, -152), Corner(34, -130)]  # fmt: skip
    other = [Corner(-p[0], p[1]) if isinstance(p, Corner) else (-p[0], p[1]) for p in side[::-1]]
    coat = [*side, (0, -126), *other]
    body.fill(coat, col)
    body.line([(0, -200), (0, -127)], dark(col, 0.4), 1.8)
    body.path(coat)
    for y in (-184, -164, -144):
        body.ellipse(6, y, 2.4, fill=YELLOW, line=1.2)
    for end, foot in ((18, -150), (-24, -147)):
        tail = [(2 if end > 0 else -12, -208), (12 if end > 0 else -2, -208), (end + 7, foot), (end - 7, foot)]
        body.polygon(tail, scarf)
        fringe = "".join(f"M{end + x},{foot}L{end + x},{foot + 8}" for x in (-6, -2, 2, 6))
        body.line(fringe + f"M{end - 6},{foot - 7}L{end + 6},{foot - 7}M{end - 6},{foot - 12}L{end + 6},{foot - 12}",
                  dark(scarf, 0.45), 1.6)  # fmt: skip
    body.path([(-17, -213), (-12, -221), (12, -221), (17, -213), (12, -203), (0, -199), (-12, -203)], scarf)
    body.curve([(-14, -214), (0, -207), (14, -214)], dark(scarf, 0.4), 1.6)


# ---------------------------------------------------------------- cloth by the metre
@prop
def cloth_bolt(pen: Pen, w: float = 90, h: float = 26, col: str = "#B8697A") -> None:
    """A roll of cloth lying on the table, its wound end to the right. Origin: middle of its foot."""
    pen.rectangle(-w / 2, -h, w - 4, h, col, 6)
    pen.fill(paths.rectangle(-w / 2 + 2, -h * 0.36, w - 14, h * 0.34), dark(col, 0.16))
    pen.ellipse(w / 2 - 6, -h / 2, 9, h / 2, light(col, 0.35))
    pen.path(paths.ellipse(w / 2 - 6, -h / 2, 5, h * 0.28), None, dark(col, 0.4), 1.6)
    pen.ellipse(w / 2 - 6, -h / 2, 2.4, h * 0.13, WOOD, line=1.4)


@prop
def cloth_laid(pen: Pen, w: float = 250, deep: float = 70, cut: float = 80, col: str = "#B8697A") -> None:
    """Cloth spread on a table, slit from its left edge ``cut`` far to the right. Origin: the slit's beginning."""
    pen.polygon([(-10, deep * 0.5), (w, deep * 0.5), (w - 16, -deep * 0.5), (10, -deep * 0.5)], col)
    pattern = "".join(
        f"M{12 + step},{row}L{20 + step},{row - 4}"
        for row in (-deep * 0.3, deep * 0.22, deep * 0.38)
        for step in range(0, int(w) - 40, 26)
    )
    pen.line(pattern, light(col, 0.5), 2.4)
    pen.polygon([(-4, -13), (cut - 30, -7), (cut, 0), (cut - 30, 7), (-6, 13)], WOOD_LIGHT, line=1.8)
    pen.line([(-4, 16), (cut - 34, 9)], light(col, 0.5), 2)


@prop
def metre_stick(pen: Pen, w: float = 200) -> None:
    """Wooden metre rule lying on a table, marks without digits. Origin: middle of its front edge."""
    pen.polygon([(-w / 2, 0), (w / 2, 0), (w / 2 - 3, -9), (-w / 2 + 3, -9)], WOOD_LIGHT, line=1.8)
    marks = "".join(
        f"M{-w / 2 + w * i / 20},0L{-w / 2 + w * i / 20},{-6 if i % 5 == 0 else -3.4}" for i in range(1, 20)
    )
    pen.line(marks, INK, 1.4)


@tool
def cloth_shears(pen: Pen, gap: float = 20) -> None:
    """Large shears for cloth: rings in the fist, long blades forward, ``gap`` degrees open, the upper one on the cloth.

    The lower blade runs below the cloth, so that only its root is seen."""
    for side in (1, -1):
        half = pen.at(8, 0, angle=side * gap / 2)
        far = 84 if side < 0 else 36
        thin = 1 - far / 84
        blade = [(0, -5 * side), (min(52, far), -4 * side), (far, -2 * side * thin), (far, 2 * side * thin),
                 (min(52, far), 2 * side), (0, 4 * side)]  # fmt: skip
        half.polygon(blade, BLADE, line=1.8)
    for side in (-1, 1):
        pen.at(-16, side * 8, angle=side * 14).path(paths.ellipse(0, 0, 19, 8), None, INK, 8)
        pen.at(-16, side * 8, angle=side * 14).path(paths.ellipse(0, 0, 19, 8), None, RED, 4.4)
    pen.ellipse(12, 0, 3.4, fill=STEEL_DARK, line=1.6)


# ---------------------------------------------------------------- shoes
@prop
def new_shoe(pen: Pen, col: str = LEATHER, w: float = 70, laced: bool = True) -> None:
    """A clean shoe seen from its side, toe to the right; not ``laced``: a slipper with an elastic inset.

    Origin: middle of its sole."""
    shoe = pen.at(0, 0, w / 70)
    shoe.path([Corner(-33, -8), (-34, -22), Corner(-30, -38), (-16, -41), Corner(-4, -38), (8, -24), (24, -19),
               (35, -12),
               Corner(36, -7)], col)  # fmt: skip
    shoe.path([Corner(-34, -8), Corner(36, -8), (36, -2), Corner(32, 0), Corner(-33, 0)], "#E9E1D2")
    if not laced:
        inset = [Corner(-13, -40), (-10, -28), Corner(-4, -22), (1, -28), Corner(-2, -36)]
        shoe.path(inset, dark(col, 0.45), width=1.6)
    for step in range(3 if laced else 0):
        x, y = -8 + step * 7, -35 + step * 6
        shoe.line([(x - 4, y + 3), (x + 6, y + 2)], WHITE, 2.2)
    shoe.curve([(-30, -26), (-18, -22), (-12, -10)], dark(col, 0.4), 1.6)


@prop
def shoe_box(pen: Pen, w: float = 92, h: float = 34, col: str = "#C9D6E2", opened: bool = False) -> None:
    """A shoe box with a round mark; ``opened``: its lid leans behind, paper looks out. Origin: middle of its foot."""
    if opened:
        pen.rectangle(-w * 0.44, -h - 34, w, 14, light(BLUE, 0.2), 2)
        pen.path([Corner(-w * 0.42, -h), (-w * 0.3, -h - 14), (-w * 0.08, -h - 8), (w * 0.12, -h - 16),
                  (w * 0.34, -h - 9), Corner(w * 0.42, -h)], WHITE, width=1.8)  # fmt: skip
    pen.rectangle(-w / 2, -h, w, h, col, 2)
    if not opened:
        pen.rectangle(-w / 2 - 3, -h, w + 6, 12, light(BLUE, 0.2), 2)
    pen.ellipse(w * 0.3, -h * 0.36, 7, 6, WHITE, line=1.4)


@prop
def try_on_stool(pen: Pen, w: float = 96, h: float = 66, col: str = "#7A6A8E") -> None:
    """An upholstered bench without a back. Origin: middle of its foot."""
    pen.shadow(0, 2, w * 0.5, 5)
    for x in (-w * 0.4, w * 0.4):
        pen.rectangle(x - 4, -h + 16, 8, h - 16, WOOD, 1)
    pen.rectangle(-w / 2, -h, w, 24, col, 8)
    pen.fill(paths.rectangle(-w / 2 + 4, -h + 14, w - 8, 8, 4), dark(col, 0.16))


@tool
def shoe_horn(pen: Pen) -> None:
    """A long shoe horn of steel, its spoon forward."""
    rod(pen, [(-20, 0), (10, 0), (30, 0)], STEEL, 4)
    pen.path([Corner(26, -3), (44, -8), (62, -7), (68, 0), (62, 7), (44, 8), Corner(26, 3)], light(STEEL, 0.6))
    pen.ellipse(-22, 0, 4, fill=DARK)
