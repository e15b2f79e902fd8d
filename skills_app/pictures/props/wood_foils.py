"""Things of neighbouring trades for the foils of the joiner's bank: bricklayer, upholsterer, painter, tiler."""

from skills_app.pictures import paths
from skills_app.pictures.colours import INK, STEEL, STEEL_DARK, WHITE, dark, light
from skills_app.pictures.paths import Corner, Points
from skills_app.pictures.pen import Pen
from skills_app.pictures.props.registry import prop

BRICK, MORTAR = "#C56C4E", "#DAD3C8"
CLOTH, CLOTH_MARK = "#3E8E7E", "#F4E3B4"
PAINT = "#8FB7C9"
TILE = "#F4F8F9"


# ---------------------------------------------------------------- bricklayer
@prop
def one_brick(pen: Pen, w: float = 50, h: float = 20, deep: float = 10) -> None:
    """A brick. Origin: middle of its lower edge."""
    a = w / 2
    pen.polygon([(-a, -h), (-a + deep, -h - deep * 0.6), (a + deep, -h - deep * 0.6), (a, -h)], light(BRICK, 0.3))
    pen.polygon([(a, 0), (a + deep, -deep * 0.6), (a + deep, -h - deep * 0.6), (a, -h)], dark(BRICK, 0.25))
    pen.rectangle(-a, -h, w, h, BRICK)


@prop
def brick_courses(pen: Pen, w: float = 220, rows: int = 7, h: float = 20, laid: int = 2) -> None:
    """A wall of bricks in running bond that is being built: ``laid`` bricks of its top course, fresh mortar beside
    them, a line stretched along it. Origin: middle of its foot."""
    a, joint = w / 2, 4
    pen.shadow(0, 1, a * 1.05, 6)
    top = -rows * h
    pen.rectangle(-a, top, w, -top, MORTAR)
    for row in range(rows):
        left, y = -a + 2 - (row % 2) * 27, -(row + 1) * h
        x = left
        while x < a:
            start, end = max(x, -a + 2), min(x + 50, a - 2)
            if end - start > 6:
                pen.rectangle(
                    start, y + joint, end - start, h - joint, (BRICK, dark(BRICK, 0.08))[row % 2], 1, line=1.6
                )
            x += 54
    for index in range(laid):
        pen.rectangle(a - 52 - index * 54, top - h + joint, 50, h - joint, BRICK, 1, line=1.6)
    pen.path([Corner(-a, top), (-a + 10, top - 8), (-a * 0.4, top - 9), Corner(0, top)], light(MORTAR, 0.3), width=1.8)
    pen.line([(-a - 10, top - h + 2), (a + 6, top - h + 2)], "#F08A24", 2)


@prop
def site_helmet(pen: Pen, col: str = "#F4C534") -> None:
    """A safety helmet on a head turned to the right. Origin: middle of its rim."""
    dome: Points = [Corner(-24, 0), (-25, -14), (-14, -26), (2, -29), (18, -23), (25, -10), Corner(25, 0)]
    pen.path(dome, col)
    pen.fill([Corner(-23, -1), (-23, -14), (-13, -25), (-8, -26), (-15, -14), Corner(-14, -1)], dark(col))
    pen.curve([(-2, -28), (6, -16), (7, -2)], dark(col, 0.3), 1.8)
    pen.path([Corner(-26, 3), Corner(-26, -3), (6, -5), (26, -4), (37, 1), Corner(38, 5), (20, 2)], light(col, 0.25))


# ---------------------------------------------------------------- upholsterer
@prop
def seat_underside(pen: Pen, w: float = 200, deep: float = 56) -> None:
    """A padded seat with its wooden underside up: fabric drawn over its edges, staples along two of them.

    Origin: middle of its front edge. The free fabric is held up at (0.38 ``w``, -60)."""
    a, slope, t = w / 2, deep * 0.3, 20
    pen.path([Corner(-a - 6, -t), (-a - 12, -t * 0.4), (-a, 2), (0, 5), (a, 2), (a + 12, -t * 0.4), Corner(a + 6, -t)],
             CLOTH)  # fmt: skip
    for x in range(int(-a) + 8, int(a), 26):
        pen.at(x, -8, 5).path([Corner(0, -1), Corner(0.8, 0), Corner(0, 1), Corner(-0.8, 0)], CLOTH_MARK, None)
    outer = [(-a - 6, -t), (-a + slope - 4, -t - deep), (a - slope + 4, -t - deep), (a + 6, -t)]
    pen.polygon(outer, CLOTH)
    back = a - slope - 16
    pen.polygon(
        [(-a + 20, -t - 9), (-back, -t - deep + 9), (back, -t - deep + 9), (a - 20, -t - 9)], "#E6C99A", line=1.8
    )
    staples = [(-a + 30 + step * 13, -t - 5) for step in range(6)]
    staples += [(-a + 12 + step * 5, -t - 14 - step * 12) for step in range(4)]
    pen.line("".join(f"M{x - 3},{y}L{x + 3},{y}" for x, y in staples), STEEL, 3)
    held = (a * 0.76, -t - 40)
    pen.path([Corner(a * 0.2, -t), (a * 0.46, -t - 12), Corner(*held), (a * 0.92, -t - 18), Corner(a + 6, -t)],
             light(CLOTH, 0.15))  # fmt: skip
    for share in (0.5, 0.7, 0.88):
        pen.line([(a * share, -t - 5), (held[0] - (0.76 - share) * a * 0.3, held[1] + 12)], dark(CLOTH, 0.2), 1.6)


@prop
def fabric_rolls(pen: Pen, w: float = 90) -> None:
    """Rolls of fabric on a shelf, pale like a backdrop. Origin: middle of the shelf's foot."""
    pen.fill(paths.rectangle(-w / 2, 0, w, 6, 2), "#D2B48E")
    for x, y, shade in ((-26, -15, "#DDB9A4"), (4, -15, "#BFD2C6"), (32, -15, "#D9CBA0"), (-12, -40, "#C9C3D6"),
                        (18, -40, "#E0C3C3")):  # fmt: skip
        pen.fill(paths.ellipse(x, y, 14), shade)
        pen.fill(paths.ellipse(x, y, 5), dark(shade, 0.12))


# ---------------------------------------------------------------- painter
@prop
def painted_wall(pen: Pen, w: float = 190, h: float = 244) -> None:
    """Wall freshly painted in broad bands, ragged where the roller has not yet been. Origin: middle of its foot."""
    a = w / 2
    outline = [Corner(-a + 30, -h), Corner(a + 20, -h), Corner(a + 20, 0), Corner(a - 60, 0), (a - 62, -60),
               Corner(a - 60, -90), Corner(-a + 30, -96)]  # fmt: skip
    pen.fill(outline, PAINT)
    for x in range(int(-a) + 56, int(a), 26):
        pen.line([(x, -h + 6), (x, -104)], light(PAINT, 0.16), 2)


@prop
def floor_sheet(pen: Pen, w: float = 400, h: float = 40) -> None:
    """A pale sheet that covers the floor below a wall, in folds. Origin: middle of its front edge."""
    a = w / 2
    edge = [Corner(-a, 0), Corner(-a + 8, -h), (-a * 0.3, -h - 2), (a * 0.4, -h + 1), Corner(a - 8, -h), Corner(a, 0)]
    pen.path(edge, "#D5E0EA", "#9FB2C2", 1.6)
    for x, y in ((-0.72, 0.3), (-0.2, 0.62), (0.25, 0.3), (0.66, 0.6)):
        pen.curve([(a * x - 34, -h * y), (a * x, -h * y - 4), (a * x + 36, -h * y + 2)], "#9FB2C2", 1.8)


@prop
def paint_bucket(pen: Pen, w: float = 76, h: float = 60) -> None:
    """A bucket of wall paint with a grid hung in it. Origin: middle of its foot."""
    a = w / 2
    pen.shadow(0, 1, a, 4)
    pen.curve([(-a, -h + 4), (-a * 0.5, -h + 28), (a * 0.5, -h + 28), (a, -h + 4)], INK, 2)
    pen.ellipse(0, -h, a, 12, PAINT)
    pen.polygon([(-a * 0.1, -h - 30), (a * 0.7, -h - 30), (a * 0.8, -h + 4), (0, -h + 8)], STEEL, line=1.8)
    pen.line("".join(f"M{x},{-h - 28}L{x + 4},{-h + 4}" for x in range(2, int(a * 0.7), 7)), STEEL_DARK, 1.4)
    pen.path([Corner(-a, -h), (0, -h + 13), Corner(a, -h), Corner(a * 0.84, -2), (0, 4), Corner(-a * 0.84, -2)], WHITE)
    pen.fill([Corner(a * 0.4, -h + 11), Corner(a - 3, -h + 4), Corner(a * 0.82, -3), Corner(a * 0.4, 0)], "#DDE2E6")


# ---------------------------------------------------------------- tiler
@prop
def tiled_part(pen: Pen, size: float = 52) -> None:
    """Three rows of tiles on a wall, the upper one begun; spacers at the corners, combed adhesive above. Origin: middle
    of its foot."""
    left, step = -104, size + 4
    pen.rectangle(left - 8, -250, 4 * step + 12, 250, "#CFC9BF", 0, None)
    rows = "".join(f"M{left - 6},{y}L{left + 4 * step},{y}" for y in range(-246, round(-step * 3), 9))
    pen.line(rows, "#B3AC9F", 3)
    for row in range(4):
        for column in range(4):
            if row < 3 or column < 1:
                pen.rectangle(left + column * step, -(row + 1) * step, size, size, TILE, 2)
                x, y = left + column * step, -(row + 1) * step
                pen.line([(x + 8, y + 22), (x + 20, y + 9)], light("#BFE3F2", 0.3), 3)
    for row in range(1, 4):
        for column in range(1, 4):
            x, y = left + column * step - 2, -row * step - 2
            pen.line(f"M{x - 6},{y}L{x + 6},{y}M{x},{y - 6}L{x},{y + 6}", "#C8503C", 2.6)
