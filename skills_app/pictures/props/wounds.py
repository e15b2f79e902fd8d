"""A cut finger and what may cover it, and what a cook wears at the wrist."""

from skills_app.pictures import paths
from skills_app.pictures.colours import BLUE, INK, WHITE, dark, light, mix
from skills_app.pictures.paths import Corner, Points
from skills_app.pictures.pen import Pen
from skills_app.pictures.props.registry import prop
from skills_app.pictures.props.utensils import BEVEL, BLADE, riveted_handle

BLOOD, GLOVE = "#B3262B", "#C4E2F0"


@prop
def cook_knife_lying(pen: Pen) -> None:
    """Chef's knife lying flat along +x, edge down. Origin: between blade and handle."""
    blade = [Corner(0, -11), (60, -11), (104, -4), Corner(128, 9), (80, 15), Corner(0, 15)]
    pen.path(blade, BLADE)
    pen.fill([Corner(1, 9), (80, 9), Corner(124, 9), (80, 14), Corner(1, 14)], BEVEL)
    riveted_handle(pen.at(0, -3), -70, 2, 17)


@prop
def finger_cut_mark(pen: Pen, gloved: bool = False) -> None:
    """A cut that bleeds, with a drop below; ``gloved``: blood spreads under a thin glove. Origin: middle of the cut."""
    if gloved:
        pen.fill([(-20, -8), (-6, -14), (10, -11), (20, 2), (14, 14), (-2, 12), (-16, 8)], BLOOD, 0.5)
        pen.fill([(-11, -5), (0, -8), (10, -3), (9, 6), (-4, 7)], BLOOD, 0.7)
        pen.at(0, 0, angle=-58).line([(-10, 0), (10, 0)], dark(BLOOD, 0.5), 3)
        pen.curve([(-16, -12), (-2, -17), (12, -14)], light(GLOVE, 0.7), 3)
        return
    pen.curve([(-2, 0), (-4, 9), (-2, 17)], BLOOD, 4)
    pen.ellipse(-2, 21, 5.5, 6.5, BLOOD, dark(BLOOD, 0.4), 1.4)
    slit = pen.at(0, 0, angle=-58)
    slit.line([(-8, 0), (8, 0)], "#E58E86", 5.4)
    slit.line([(-8, 0), (8, 0)], BLOOD, 3)


@prop
def finger_plaster(pen: Pen, w: float = 40, h: float = 17, col: str = BLUE, gloved: bool = False) -> None:
    """A plaster round a finger along +x; ``gloved``: seen through a thin glove. Origin: its middle."""
    if gloved:
        col = mix(col, GLOVE, 0.15)
    edge = dark(col, 0.3) if gloved else INK
    pen.rectangle(-w / 2, -h / 2, w, h, col, h * 0.2, edge, 2)
    pen.rectangle(-w * 0.17, -h / 2, w * 0.34, h, light(col, 0.35), 1, edge, 1.4)
    for side in (-1, 1):
        for y in (-h * 0.2, h * 0.2):
            pen.ellipse(side * w * 0.34, y, 1.4, fill=dark(col, 0.4), ink=None)
    if gloved:
        pen.fill(paths.ellipse(0, 0, w * 0.68, h * 0.66), GLOVE, 0.42)
        pen.curve([(-w * 0.6, -h * 0.3), (0, -h * 0.42), (w * 0.6, -h * 0.3)], light(GLOVE, 0.7), 3)


@prop
def finger_paper_wrap(pen: Pen, w: float = 44, h: float = 24) -> None:
    """Kitchen paper wound round a finger along +x, blood comes through, tape holds it. Origin: its middle."""
    a, b = w / 2, h / 2
    pen.path([Corner(a * 0.2, -b), Corner(a * 0.5, -b - 9), Corner(a * 1.2, -b - 5), Corner(a, -b * 0.4)], WHITE)
    outline: Points = [Corner(-a, -b * 0.9), (-a * 0.4, -b * 1.08), (a * 0.4, -b), Corner(a, -b * 0.94),
                       Corner(a * 0.9, -b * 0.4), Corner(a * 1.04, 0), Corner(a * 0.92, b * 0.5), Corner(a, b),
                       (a * 0.3, b * 1.06), (-a * 0.4, b), Corner(-a, b * 0.94), (-a * 1.06, 0)]  # fmt: skip
    pen.path(outline, WHITE)
    pen.path([(-a * 0.3, -b * 0.3), (a * 0.04, -b * 0.44), (a * 0.2, 0), (-a * 0.02, b * 0.36), (-a * 0.34, b * 0.2)],
             "#D9736B", "#EBA8A2", 2)  # fmt: skip
    for x in (-0.66, 0.5):
        pen.path([Corner(x * a - 4, -b * 1.16), Corner(x * a + 5, -b * 1.16), Corner(x * a + 6, b * 1.14),
                  Corner(x * a + 1, b * 1.3), Corner(x * a - 3, b * 1.14)], "#C9A66B", INK, 1.6)  # fmt: skip


@prop
def kitchen_roll(pen: Pen, w: float = 46, h: float = 56) -> None:
    """A roll of kitchen paper that stands, its last sheet loose to the right. Origin: middle of its foot."""
    pen.shadow(4, 0, w * 0.7, 5)
    pen.path([Corner(w * 0.3, -h), Corner(w * 0.86, -h + 6), (w * 0.8, -h * 0.5), Corner(w * 0.9, 1),
              Corner(w * 0.3, 3)], dark(WHITE, 0.06))  # fmt: skip
    pen.path([Corner(-w / 2, -h), Corner(-w / 2, 0), (0, 7), Corner(w / 2, 0), Corner(w / 2, -h)], WHITE)
    for row in range(3):
        for step in range(3):
            pen.ellipse((step - 1) * w * 0.28 + row % 2 * 4, -h * 0.2 - row * h * 0.26, 1.8, fill="#8FB3CF", ink=None)
    pen.ellipse(0, -h, w / 2, w * 0.17, WHITE)
    pen.ellipse(0, -h, w * 0.17, w * 0.06, "#C9A66B", line=1.6)


@prop
def tape_roll(pen: Pen, r: float = 18) -> None:
    """A roll of brown sticky tape lying, its end loose. Origin: its middle."""
    pen.path([Corner(-r, 0), Corner(-r - 3, r * 1.2), Corner(-r + 3, r * 1.4), Corner(-r + 8, r * 1.2),
              Corner(-r + 8, 0)], "#D9BE8C", INK, 1.8)  # fmt: skip
    pen.ellipse(0, 0, r, fill="#C9A66B")
    pen.ellipse(0, 0, r * 0.6, fill="#F1E7D8")


@prop
def glove_rim(pen: Pen, w: float = 56) -> None:
    """The rolled rim of a disposable glove across a wrist whose arm runs along x. Origin: its middle."""
    pen.path(paths.capsule((0, -w / 2), (0, w / 2), 5), "#A9D3E8")


@prop
def wristwatch(pen: Pen, w: float = 30) -> None:
    """A wristwatch on an arm along x: strap ``w`` long across the arm, dial without digits. Origin: its middle."""
    pen.rectangle(-6, -w / 2, 12, w, "#4A3428", 3, line=1.8)
    pen.ellipse(0, 0, w * 0.38, fill="#E8BE4A", line=2)
    pen.ellipse(0, 0, w * 0.26, fill=WHITE, line=1.5)
    pen.line([(0, 0), (0, -w * 0.18)], INK, 1.8)
    pen.line([(0, 0), (w * 0.14, 0)], INK, 1.8)
