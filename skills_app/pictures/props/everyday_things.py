"""Things that people everywhere know and that may have any colour. Each is about 200 units high."""

from skills_app.pictures import paths
from skills_app.pictures.colours import BLUE, CREAM, DARK, INK, PAPER, STEEL, STEEL_DARK, WOOD, dark, light
from skills_app.pictures.paths import XY, Corner, Points
from skills_app.pictures.pen import Pen
from skills_app.pictures.props.registry import prop


def _rod(pen: Pen, points: Points, colour: str, width: float = 10) -> None:
    """A tube of an even width, outlined; smooth unless its points are corners."""
    pen.curve(points, INK, width + 4.4)
    pen.curve(points, colour, width)


# ---------------------------------------------------------------- kitchen
@prop
def lidded_pot(pen: Pen, col: str = BLUE) -> None:
    """Enamelled pot with its lid on, two handles and a knob. Origin: middle of its foot."""
    pen.shadow(0, 0, 88, 9)
    handle = [(88, -102), (118, -104), (124, -86), (114, -70), (86, -74)]
    for side in (-1, 1):
        _rod(pen, [(side * x, y) for x, y in handle], DARK, 9)
    body = [Corner(-94, -120), (-93, -50), (-86, -18), (-64, -2), (-30, 3), (30, 3), (64, -2), (86, -18), (93, -50),
            Corner(94, -120)]  # fmt: skip
    pen.fill(body, col)
    pen.fill([Corner(48, -120), (50, -50), Corner(30, 3), (64, -2), (86, -18), (93, -50), Corner(94, -120)], dark(col))
    pen.curve([(-72, -92), (-71, -56), (-62, -26)], light(col, 0.5), 7)
    pen.path(body)
    lid = [Corner(-96, -122), (-78, -148), (-38, -166), (0, -170), (38, -166), (78, -148), Corner(96, -122)]
    pen.fill(lid, light(col, 0.15))
    pen.fill([Corner(46, -124), (44, -146), Corner(28, -167), (38, -166), (78, -148), Corner(96, -122)], col)
    pen.path(lid)
    pen.rectangle(-102, -128, 204, 13, col, 6)
    pen.rectangle(-8, -184, 16, 16, DARK)
    pen.ellipse(0, -190, 22, 11, DARK)


# ---------------------------------------------------------------- carried along
@prop
def umbrella(pen: Pen, col: str = BLUE) -> None:
    """Open umbrella held upright: a dome of four panels, a crook for a handle. Origin: middle of its foot."""
    _rod(pen, [Corner(0, -120), Corner(0, -22), (5, -5), (20, 0), (34, -7), (37, -24)], WOOD, 8)
    pen.line([(0, -200), (0, -220)], INK, 7)
    hem = [Corner(120, -104), (90, -119), Corner(60, -108), (30, -121), Corner(0, -110), (-30, -121), Corner(-60, -108),
           (-90, -119), Corner(-120, -104)]  # fmt: skip
    dome = [*hem, (-104, -150), (-62, -190), (0, -206), (62, -190), (104, -150)]
    pen.fill(dome, col)
    pen.fill([Corner(0, -206), (46, -164), Corner(60, -108), *hem[1::-1], (104, -150), (62, -190)], dark(col))
    pen.fill([Corner(0, -206), (-46, -164), Corner(-60, -108), (-30, -121), Corner(0, -110)], light(col, 0.22))
    for middle, end in ((-46, -60), (0, 0), (46, 60)):
        pen.curve([Corner(0, -206), (middle, -164), Corner(end, -109)], dark(col, 0.5), 2.2)
    pen.path(dome)


@prop
def carry_bag(pen: Pen, col: str = BLUE) -> None:
    """Wide bag with two long handles, for shopping or work. Origin: middle of its foot."""
    pen.shadow(0, 0, 104, 9)
    far = [(-40, -136), (-36, -184), (0, -206), (36, -184), (40, -136)]
    _rod(pen, [(x + 8, y - 8) for x, y in far], dark(col, 0.4), 9)
    right = [Corner(84, -138), Corner(97, -16), (95, -4), Corner(84, 0)]
    body = [*right, Corner(-84, 0), (-95, -4), Corner(-97, -16), Corner(-84, -138)]
    pen.fill(body, col)
    pen.fill([Corner(52, -138), *right, Corner(60, 0)], dark(col))
    pen.fill(paths.rectangle(-83, -137, 166, 18), light(col, 0.2))
    pen.line([(-85, -118), (85, -118)], dark(col, 0.5), 2)
    pen.path(body)
    pen.rectangle(-46, -82, 92, 58, light(col, 0.12), 8, dark(col, 0.5), 2)
    _rod(pen, [(-40, -112), *far, (40, -112)], light(col, 0.1), 10)
    for x in (-40, 40):
        pen.ellipse(x, -110, 4, fill=STEEL, line=1.6)


@prop
def closed_book(pen: Pen, col: str = BLUE) -> None:
    """Thick closed book, its spine to the left, its pages seen below, a ribbon in it. Origin: middle of its foot."""
    pen.path([Corner(84, 0), Corner(-56, 0), (-78, -8), (-86, -24), Corner(-86, -40), Corner(84, -40)], dark(col, 0.25))
    pen.path([Corner(76, -9), Corner(-54, -9), (-68, -16), (-68, -32), Corner(-54, -38), Corner(76, -38)], PAPER)
    pen.line("".join(f"M-58,{y}L74,{y}" for y in (-16.5, -23.5, -30.5)), STEEL_DARK, 1.6)
    cover = [Corner(-86, -24), Corner(-86, -186), (-80, -200), Corner(-64, -206), Corner(84, -206), Corner(84, -38),
             Corner(-54, -38), (-74, -36)]  # fmt: skip
    pen.fill(cover, col)
    pen.fill([Corner(-86, -24), Corner(-86, -186), (-80, -200), Corner(-64, -206), Corner(-52, -206), Corner(-52, -38),
              (-74, -36)], dark(col, 0.2))  # fmt: skip
    pen.path(cover)
    pen.line([(-52, -205), (-52, -39)], dark(col, 0.5), 2)
    pen.rectangle(-20, -172, 72, 34, light(col, 0.6), 4, dark(col, 0.5), 2)
    pen.polygon([(40, -38), (58, -38), (58, 10), (49, 0), (40, 10)], light(col, 0.6), line=2)


# ---------------------------------------------------------------- furniture
NEAR_BACK, NEAR_FRONT, FAR_FRONT, FAR_BACK = (-82.0, -98.0), (20.0, -74.0), (98.0, -100.0), (-4.0, -124.0)
"""Corners of the seat of a chair that looks to the right and half to the viewer."""


@prop
def chair(pen: Pen, col: str = BLUE) -> None:
    """Chair with a solid back, turned half to the right. Origin: middle between its feet."""
    pen.shadow(2, -22, 100, 20)
    _leg(pen, (FAR_BACK[0], FAR_BACK[1] + 30), 44, dark(col, 0.3))
    for x, y in (FAR_BACK, NEAR_BACK):
        pen.polygon([(x - 3, y), (x + 10, y), (x + 3, y - 100), (x - 10, y - 100)], dark(col))
    pen.polygon([(-95, -206), (1, -232), (4, -167), (-90, -142)], col)
    for corner, length in ((NEAR_BACK, 76), (FAR_FRONT, 78)):
        _leg(pen, corner, length, dark(col))
    _leg(pen, NEAR_FRONT, 76, col)
    _seat(pen, col)


def _leg(pen: Pen, corner: XY, length: float, colour: str) -> None:
    x, y = corner
    inset = 5 if x < 0 else -9
    pen.polygon(
        [(x + inset - 8, y), (x + inset + 8, y), (x + inset + 6, y + length), (x + inset - 6, y + length)], colour
    )


def _seat(pen: Pen, col: str) -> None:
    thick = 15
    for start, end, share in ((NEAR_BACK, NEAR_FRONT, 0.12), (NEAR_FRONT, FAR_FRONT, 0.26)):
        pen.polygon([start, end, (end[0], end[1] + thick), (start[0], start[1] + thick)], dark(col, share))
    pen.polygon([NEAR_BACK, NEAR_FRONT, FAR_FRONT, FAR_BACK], light(col, 0.2))


@prop
def table_lamp(pen: Pen, col: str = BLUE) -> None:
    """Lamp for a table: a wide shade, a stem, a round foot; a cord to pull. Origin: middle of its foot."""
    pen.shadow(0, 0, 70, 9)
    foot = [Corner(-60, -4), (-54, -18), (-28, -30), Corner(-9, -42), Corner(9, -42), (28, -30), (54, -18),
            Corner(60, -4), (0, 5)]  # fmt: skip
    pen.rectangle(-8, -112, 16, 76, dark(col, 0.2))
    pen.fill(foot, col)
    pen.fill([Corner(4, -42), Corner(9, -42), (28, -30), (54, -18), Corner(60, -4), (30, 2), (24, -20)], dark(col))
    pen.path(foot)
    hem = [Corner(94, -108), (52, -97), (0, -93), (-52, -97), Corner(-94, -108)]
    shade = [Corner(-48, -206), (0, -200), Corner(48, -206), *hem]
    pen.line([(-34, -104), (-34, -70)], INK, 2.2)
    pen.ellipse(-34, -66, 6, fill=CREAM)
    pen.ellipse(0, -206, 48, 7, CREAM)
    pen.fill(shade, col)
    pen.fill([Corner(18, -202), Corner(48, -206), Corner(94, -108), (52, -97), Corner(36, -95)], dark(col))
    pen.curve([(-40, -192), (-58, -154), (-74, -118)], light(col, 0.5), 7)
    pen.path(shade)


# ---------------------------------------------------------------- vehicle
BACK_HUB, FRONT_HUB, CRANK = (-78.0, -56.0), (78.0, -56.0), (-14.0, -56.0)
SADDLE_POST, HEAD = (-36.0, -130.0), (48.0, -136.0)
FRAME = ((CRANK, BACK_HUB), (BACK_HUB, SADDLE_POST), (SADDLE_POST, CRANK), (CRANK, HEAD), (SADDLE_POST, HEAD),
         (HEAD, FRONT_HUB))  # fmt: skip


@prop
def bicycle(pen: Pen, col: str = BLUE) -> None:
    """Bicycle that goes to the right; frame and tyres have its colour. Origin: on the ground, between its wheels."""
    pen.shadow(0, 0, 130, 7)
    for x, y in (BACK_HUB, FRONT_HUB):
        pen.ellipse(x, y, 48, None, None, INK, 14.4)
        pen.ellipse(x, y, 48, None, None, col, 10)
        pen.line("".join(f"M{x - dx},{y - dy}L{x + dx},{y + dy}" for dx, dy in ((41, 0), (0, 41), (29, 29), (29, -29))),
                 STEEL_DARK, 1.6)  # fmt: skip
    for run in FRAME:
        _rod(pen, run, col, 12)
    for x, y in (BACK_HUB, FRONT_HUB):
        pen.ellipse(x, y, 7, fill=STEEL)
    _rod(pen, [HEAD, (42, -160), (54, -172), (76, -166)], STEEL_DARK, 6)
    _rod(pen, [SADDLE_POST, (-42, -152)], STEEL_DARK, 6)
    pen.path([Corner(-72, -160), (-60, -166), (-30, -160), Corner(-12, -156), (-34, -148), (-60, -146)], DARK)
    pen.ellipse(*CRANK, 15, fill=dark(col, 0.2))
    _rod(pen, [CRANK, (4, -34)], STEEL_DARK, 5)
    pen.rectangle(-6, -34, 22, 7, DARK, 2)
