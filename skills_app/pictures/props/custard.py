"""A sauce of milk, egg yolk and sugar: what is seen as it thickens, boils or stands."""

from skills_app.pictures import paths
from skills_app.pictures.colours import WHITE, dark, light
from skills_app.pictures.paths import Corner, Points
from skills_app.pictures.pen import Pen
from skills_app.pictures.props.registry import prop, tool
from skills_app.pictures.props.utensils import rod

SPOON = "#5B6475"
"""Spoons of a kitchen are of plastic or steel."""
SAUCE, SKIN = "#F3CE5B", "#E9C96E"


@prop
def sauce_skin(pen: Pen, w: float = 190) -> None:
    """Dull wrinkled skin on a sauce that stood; to the right it is torn, sauce shines there. Origin: its middle."""
    a = w / 2
    pen.ellipse(0, 0, a, w * 0.13, SAUCE, dark(SAUCE, 0.4), 1.8)
    pen.curve([(a * 0.52, 12), (a * 0.72, 8), (a * 0.86, 0)], WHITE, 3.4)
    pen.curve([(a * 0.56, -10), (a * 0.7, -8)], WHITE, 2.6)
    skin: Points = [(-a * 0.97, 1), (-a * 0.7, -17), (-a * 0.2, -23), (a * 0.26, -22), Corner(a * 0.46, -20),
                    (a * 0.4, -12), Corner(a * 0.5, -6), (a * 0.36, 2), Corner(a * 0.42, 9), (a * 0.2, 14),
                    Corner(a * 0.26, 23), (-a * 0.3, 22), (-a * 0.74, 16)]  # fmt: skip
    pen.path(skin, SKIN, dark(SKIN, 0.5), 2)
    for x, y in ((-0.88, -2), (-0.7, -11), (-0.66, 11)):
        fold = [(a * x, y + 2), (a * (x + 0.1), y - 2), (a * (x + 0.2), y + 1), (a * (x + 0.28), y - 2)]
        pen.curve(fold, dark(SKIN, 0.36), 2)
        pen.curve([(px, py + 2.6) for px, py in fold], light(SKIN, 0.5), 1.8)


@prop
def lifted_skin(pen: Pen) -> None:
    """A sheet of that skin drawn off the sauce, hung over a spoon; sauce drips off it. Origin: the spoon's bowl."""
    sheet: Points = [Corner(-74, 34), (-52, 16), (-26, -4), (-4, -16), (16, -14), (29, -2), (33, 18), Corner(36, 40),
                     (29, 33), Corner(23, 46), (14, 36), Corner(5, 42), (-8, 36), (-24, 44),
                     Corner(-52, 56)]  # fmt: skip
    pen.path(sheet, SKIN, None, opacity=0.86)
    pen.curve(sheet[:-1], dark(SKIN, 0.5), 2)
    pen.curve([(-52, 34), (-30, 18), (-16, 2)], light(SKIN, 0.55), 3)
    for wrinkle in ([(-38, 46), (-26, 34), (-20, 22)], [(10, 32), (12, 18), (8, 4)]):
        pen.curve(wrinkle, dark(SKIN, 0.2), 1.8)
    for x, y in ((36, 48), (23, 56)):
        pen.path([Corner(x, y - 6), (x + 4, y + 4), (x, y + 8), (x - 4, y + 4)], SAUCE, dark(SAUCE, 0.5), 1.4)


@prop
def big_bubbles(pen: Pen, w: float = 180) -> None:
    """Large bubbles of a sauce that boils hard, drops fly up. Origin: middle of the surface."""
    for x, y, r in ((-28, -12, 13), (12, -10, 17), (54, -7, 14), (-62, -4, 15), (-80, 5, 9), (-40, 10, 17), (0, 12, 15),
                    (36, 12, 16), (74, 6, 10)):  # fmt: skip
        at = pen.at(x * w / 180, y)
        at.path([Corner(-r, r * 0.3), (-r * 0.8, -r * 0.5), (0, -r * 0.86), (r * 0.8, -r * 0.5), Corner(r, r * 0.3),
                 (0, r * 0.56)], light(SAUCE, 0.18), dark(SAUCE, 0.45), 1.8)  # fmt: skip
        at.curve([(-r * 0.6, -r * 0.1), (-r * 0.4, -r * 0.5), (0, -r * 0.62)], WHITE, 2.4)
    for x, y, r in ((-70, -40, 4), (-48, -56, 3), (-10, -46, 4), (20, -62, 3), (66, -44, 4), (84, -30, 3)):
        pen.path([Corner(x, y - r * 2), (x + r, y), (x, y + r), (x - r, y)], SAUCE, dark(SAUCE, 0.5), 1.4)


@tool
def spoon_coated(pen: Pen) -> None:
    """Cooking spoon, its back to the viewer: sauce coats it, a finger has drawn a clean line across."""
    rod(pen, [(-44, 0), (78, 0)], SPOON, 6)
    bowl: Points = [Corner(76, -8), (92, -20), (114, -23), (138, -16), (148, 0), (138, 16), (114, 23), (92, 20),
                    Corner(76, 8)]  # fmt: skip
    outline = paths.smooth(bowl)
    pen.path(outline, SAUCE, None)
    pen.clipped(outline, lambda inside: inside.fill(paths.rectangle(70, -30, 13, 60), SPOON))
    pen.clipped(outline, lambda inside: inside.path(paths.rectangle(106, -30, 15, 60), SPOON, dark(SAUCE, 0.5), 1.6))
    pen.path(outline, None)
    pen.curve([(92, -10), (98, -13)], WHITE, 4)
    pen.curve([(127, -11), (136, -6)], WHITE, 4)
