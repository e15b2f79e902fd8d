"""Furniture in the making: carcass, drawer, chair, door of a cabinet, samples, drawings."""

from skills_app.pictures import paths
from skills_app.pictures.colours import BLUE, DARK, INK, PAPER, STEEL, dark, light
from skills_app.pictures.paths import XY, Corner
from skills_app.pictures.pen import Pen
from skills_app.pictures.props.registry import prop
from skills_app.pictures.props.wood_stock import BEECH, OAK, PINE, WALNUT, bar, grain


@prop
def carcass(pen: Pen, w: float = 150, h: float = 210, deep: float = 34, shelf: bool = True, col: str = PINE) -> None:
    """An open cabinet without doors seen from the front, a little of its right side. Origin: middle of its foot."""
    a, t = w / 2, 11
    pen.shadow(deep * 0.4, 1, a * 1.15, 6)
    pen.polygon([(a, 0), (a + deep, -deep * 0.5), (a + deep, -h - deep * 0.5), (a, -h)], dark(col, 0.2))
    pen.polygon([(-a, -h), (-a + deep, -h - deep * 0.5), (a + deep, -h - deep * 0.5), (a, -h)], light(col, 0.35))
    pen.rectangle(-a, -h, w, h, dark(col, 0.3))
    pen.fill(paths.polyline([(-a + t, -h + t), (-a + t + 16, -h + t + 10), (-a + t + 16, -t - 8), (-a + t, -t)]),
             dark(col, 0.42))  # fmt: skip
    if shelf:
        pen.rectangle(-a + t, -h * 0.5, w - 2 * t, t * 0.8, light(col, 0.1), line=1.8)
    for x in (-a, a - t):
        pen.rectangle(x, -h, t, h, col)
        grain(pen, [((x + 4, -h + 16), (x + 5, -16))], col, 1.2)
    pen.rectangle(-a, -h, w, t, light(col, 0.1))
    pen.rectangle(-a + t, -t - 6, w - 2 * t, t, light(col, 0.1))


FRONT: XY = (-54, -18)
"""How far the far edge of the chest's front lies from the near one."""


def _on_front(y: float, share: float, out: float = 0) -> XY:
    return FRONT[0] * share - out, y + FRONT[1] * share


def _front(top: float, bottom: float, out: float = 0, inset: float = 0.1) -> list[XY]:
    far = 1 - inset
    return [_on_front(y, share, out) for y, share in ((top, inset), (top, far), (bottom, far), (bottom, inset))]


@prop
def chest_side(pen: Pen, w: float = 150, h: float = 190, col: str = OAK) -> None:
    """A chest seen from its side, its front to the left: open place for a drawer above, drawers below. Origin: the near
    lower corner of its front; the open place lies between -h + 14 and -h + 58."""
    pen.polygon(_front(-h, 0, inset=0), light(col, 0.15))
    pen.polygon(_front(-h + 14, -h + 58), dark(col, 0.62))
    for top in (-h + 72, -h + 128):
        pen.polygon(_front(top, top + 46), light(col, 0.35), line=1.8)
        pen.ellipse(*_on_front(top + 23, 0.5), 5, fill=dark(col, 0.4), line=1.6)
    pen.rectangle(0, -h, w, h, col)
    grain(pen, [((12, -h + y), (w - 12, -h + y + 3)) for y in (26, 60, 96, 130)], col)
    pen.polygon([(0, -h), _on_front(-h, 1), (w + FRONT[0], -h + FRONT[1]), (w, -h)], light(col, 0.4))


@prop
def drawer_out(pen: Pen, out: float = 70, h: float = 40, col: str = OAK) -> None:
    """A drawer that stands out of that chest to the left by ``out``. Origin: the near lower corner of the chest's
    opening."""
    back = _front(-h, 0)
    front = _front(-h, 0, out)
    pen.polygon([front[0], front[1], back[1], back[0]], dark(PINE, 0.3))
    pen.polygon([front[0], back[0], back[3], front[3]], light(PINE, 0.1))
    (x, y), (right, low) = front[0], back[3]
    grain(pen, [((x + 5, y + h * s), (right - 5, y + h * s)) for s in (0.35, 0.7)], PINE)
    pen.line([(x, low - 6), (right, low - 6)], dark(PINE, 0.3), 1.6)
    pen.polygon(_front(-h - 4, 3, out, 0.04), light(col, 0.3))
    pen.ellipse(*_on_front(-h / 2, 0.5, out), 6, fill=dark(col, 0.4), line=1.8)


@prop
def old_chair(pen: Pen, col: str = OAK) -> None:
    """A wooden chair from the side, its back to the left. Origin: middle between its feet."""
    pen.shadow(0, 1, 46, 5)
    for x, top, foot, shade in ((-26, -70, -20, dark(col, 0.2)), (32, -70, 40, dark(col, 0.2))):
        bar(pen, (x + 12, top), (foot + 10, -10), shade, 6)
    bar(pen, (-34, -68), (-46, -168), col, 7)
    for y in (-150, -122, -96):
        pen.path([Corner(-44 - (y + 100) * -0.1, y), (-30, y - 6), Corner(-16, y - 8), Corner(-14, y + 3), (-30, y + 6),
                  Corner(-42, y + 12)], light(col, 0.1))  # fmt: skip
    bar(pen, (-14, -76), (-24, -172), light(col, 0.05), 6)
    bar(pen, (-34, -62), (-42, -2), col, 8)
    bar(pen, (36, -62), (42, -2), col, 8)
    bar(pen, (-38, -28), (39, -28), col, 4)
    pen.polygon([(-44, -66), (-26, -82), (56, -82), (46, -66)], light(col, 0.35))
    pen.rectangle(-44, -68, 90, 11, light(col, 0.15), 3)


@prop
def chair_on_its_back(pen: Pen, col: str = OAK) -> None:
    """A chair that lies on its back, the underside of its seat to the left front, its legs towards the viewer's left.

    The near upper leg is missing: its hole is at (9, -78). Origin: near lower corner of the seat."""
    pen.shadow(30, 4, 80, 5)
    for x, y in ((44, -13), (8, 2)):
        bar(pen, (x, y), (x + 84, y + 1), dark(col, 0.1), 8)
    for x in (38, 62, 84):
        bar(pen, (x + 36, -12), (x, 3), light(col, 0.15), 9)
    pen.polygon([(0, 0), (0, -92), (11, -94), (11, 2)], dark(col, 0.1))
    pen.polygon([(11, 2), (11, -94), (47, -110), (47, -14)], dark(col, 0.25))
    pen.polygon([(0, 0), (0, -92), (36, -108), (36, -14)], light(col, 0.45))
    pen.polygon([(0, -92), (36, -108), (47, -110), (11, -94)], light(col, 0.2))
    for start, end in (((28, -94), (-44, -90)), ((28, -24), (-44, -18)), ((8, -12), (-64, -4))):
        bar(pen, start, end, col, 8)
    pen.ellipse(9, -78, 4.6, 7.5, light(col, 0.1), line=1.6)
    pen.ellipse(9.5, -78, 2.8, 5.2, DARK, None)


@prop
def chair_leg(pen: Pen, length: float = 66, col: str = OAK) -> None:
    """A turned chair leg along +y with a round tenon at its upper end. Origin: the shoulder below the tenon."""
    pen.rectangle(-4, -13, 8, 14, light(col, 0.35), 2)
    pen.polygon([(-6.5, 0), (6.5, 0), (4.5, length), (-4.5, length)], col)
    pen.line([(-6, 16), (6, 16)], dark(col, 0.35), 1.6)


# ---------------------------------------------------------------- planning and customers
@prop
def wood_samples(pen: Pen, w: float = 150) -> None:
    """Five small samples of different wood in a row on a table. Origin: middle of their foot."""
    shades = (PINE, BEECH, OAK, WALNUT, "#5E4230")
    step = w / 5
    for index, shade in enumerate(shades):
        x = -w / 2 + step * index
        pen.polygon([(x, 0), (x + 5, -26), (x + step + 1, -26), (x + step - 4, 0)], shade)
        grain(pen, [((x + 6, -8), (x + step - 6, -8)), ((x + 8, -18), (x + step - 4, -18))], shade)


@prop
def wood_sample_card(pen: Pen, w: float = 46, h: float = 60, col: str = WALNUT) -> None:
    """One sample of wood held up, its grain to be seen. Origin: middle of its foot."""
    pen.rectangle(-w / 2, -h, w, h, col, 2)
    rows = [((w * s, -h + 5), (w * s + 2, -5)) for s in (-0.3, -0.08, 0.16, 0.34)]
    grain(pen, rows, col, 1.6)


@prop
def furniture_sketch(pen: Pen, w: float = 200, deep: float = 64, done: float = 1) -> None:
    """A drawing of a cabinet with its measures on a sheet that lies on the table. Origin: middle of its front edge."""
    a, slope = w / 2, deep * 0.3

    def at(x: float, y: float) -> XY:
        return x * (a - slope * y), -deep * y

    pen.fill([Corner(-a, 2), Corner(a, 2), (a + 3, 5), (-a - 2, 5)], "#1D1830", 0.13)
    pen.polygon([at(-1, 0), at(-1, 1), at(1, 1), at(1, 0)], PAPER)
    feet = [(-0.66, -0.56), (-0.02, 0.08), (0.37, 0.45), (0.63, 0.71)]
    for left, right in feet if done > 0.5 else feet[:2]:
        pen.polygon([at(left, 0.2), at(left + 0.02, 0.11), at(right - 0.02, 0.11), at(right, 0.2)], OAK, BLUE, 1.6)
    pen.polygon([at(-0.7, 0.18), at(-0.7, 0.84), at(0.12, 0.84), at(0.12, 0.18)], light(OAK, 0.6), BLUE, 2.2)
    pen.polygon([at(-0.76, 0.84), at(-0.76, 0.9), at(0.18, 0.9), at(0.18, 0.84)], OAK, BLUE, 1.8)
    pen.line([at(-0.29, 0.34), at(-0.29, 0.84)], BLUE, 2)
    pen.line("".join(paths.polyline([at(x, 0.5), at(x, 0.6)], closed=False) for x in (-0.36, -0.22)), BLUE, 2)
    pen.line([at(-0.7, 0.34), at(0.12, 0.34)], BLUE, 2)
    pen.line("".join(paths.polyline([at(x, 0.25), at(x + 0.1, 0.25)], closed=False) for x in (-0.55, -0.13)), BLUE, 2)
    pen.line([at(-0.7, 0.05), at(0.12, 0.05)], INK, 1.4)
    pen.line("".join(paths.polyline([at(x, 0.02), at(x, 0.08)], closed=False) for x in (-0.7, 0.12)), INK, 1.4)
    if done > 0.5:
        pen.polygon([at(0.34, 0.18), at(0.34, 0.84), at(0.74, 0.84), at(0.74, 0.18)], light(OAK, 0.6), BLUE, 2.2)
        pen.polygon([at(0.31, 0.84), at(0.31, 0.9), at(0.77, 0.9), at(0.77, 0.84)], OAK, BLUE, 1.8)


@prop
def set_square(pen: Pen, w: float = 90, deep: float = 30) -> None:
    """A clear drawing triangle that lies on the table. Origin: middle of its front edge."""
    outline = [(-w / 2, 0), (w / 2, 0), (w * 0.1, -deep)]
    pen.path(paths.polyline(outline), "#CFE6EE", None, opacity=0.7)
    pen.polygon(outline, None, line=1.8)
    pen.line("".join(f"M{x},0L{x},-5" for x in range(int(-w / 2) + 10, int(w / 2) - 6, 8)), INK, 1.2)


@prop
def square_frame(pen: Pen, w: float = 280, deep: float = 74, col: str = OAK) -> None:
    """A finished wooden frame that lies on the bench, mitred corners. Origin: middle of its front edge."""
    a, slope, rim, t = w / 2, deep * 0.34, 17, 10
    outer = [(-a, -t), (-a + slope, -t - deep), (a - slope, -t - deep), (a, -t)]
    inner = [(-a + rim + 17, -t - rim), (-a + slope + rim + 6, -t - deep + 12), (a - slope - rim - 6, -t - deep + 12),
             (a - rim - 17, -t - rim)]  # fmt: skip
    pen.path(paths.polyline(outer) + paths.polyline(inner[::-1]), light(col, 0.3))
    for (x1, y1), (x2, y2) in zip(outer, inner, strict=True):
        pen.line([(x1, y1), (x2, y2)], dark(col, 0.45), 1.6)
    pen.rectangle(-a, -t, w, t, col)


@prop
def square_lying(pen: Pen, w: float = 96, deep: float = 52) -> None:
    """A joiner's square in the front right corner of a frame: wooden stock along the front, steel blade to the back.

    Origin: its outer corner."""
    lean = deep * 0.31
    pen.polygon([(0, 0), (-lean, -deep), (-lean - 11, -deep), (-14, -2)], "#E1E7EC", line=1.8)
    pen.line("".join(f"M{-y * 0.31},{-y}l-5,0" for y in range(16, int(deep), 6)), INK, 1.2)
    pen.polygon([(0, 0), (-w, 0), (-w + 4, -13), (-4, -13)], "#7A4A2C")
    pen.fill(paths.ellipse(-12, -7, 1.8) + paths.ellipse(-22, -7, 1.8), STEEL)


@prop
def square_across(pen: Pen, deep: float = 44) -> None:
    """A square laid across a board: its stock against the front edge, its blade to the back, a pencil line to its left.

    Origin: where blade and stock meet, at the front edge."""
    lean = deep * 0.1
    pen.line([(-6, -2), (lean - 6, -deep + 2)], INK, 2)
    pen.polygon([(0, 0), (lean, -deep - 6), (lean + 13, -deep - 6), (14, 0)], "#E1E7EC", line=1.8)
    marks = "".join(f"M{lean * y / deep},{-y}L{lean * y / deep + 5},{-y}" for y in range(8, int(deep), 8))
    pen.line(marks, INK, 1.2)
    pen.rectangle(-34, 0, 78, 12, "#7A4A2C", 2)
    pen.fill(paths.ellipse(2, 6, 1.8) + paths.ellipse(12, 6, 1.8), STEEL)
