"""Side dishes and soups: what the knowledge items about boiling, blanching, binding and cooling show."""

from skills_app.pictures import paths
from skills_app.pictures.colours import (
    DARK,
    INK,
    IRON,
    SKY,
    STEEL,
    STEEL_DARK,
    WHITE,
    WOOD,
    WOOD_LIGHT,
    dark,
    light,
)  # fmt: skip
from skills_app.pictures.paths import Corner
from skills_app.pictures.pen import Pen
from skills_app.pictures.props.cookware import draw_body, draw_opening
from skills_app.pictures.props.dishes import scattered
from skills_app.pictures.props.meat import steel_tray
from skills_app.pictures.props.registry import prop
from skills_app.pictures.props.utensils import rod

GLASS, WATER, ICE = "#EAF4F8", "#A9D6EE", "#F4FBFE"
PASTA, BEAN, BROTH, DOUGH = "#F0CF73", "#5FA04E", "#E0B455", "#F1E3BE"


# ---------------------------------------------------------------- pasta
@prop
def pot_cut_open(pen: Pen, w: float = 200, h: float = 130, level: float = 0.75, boiling: bool = True) -> None:
    """A pot with its near wall taken away: spaghetti in water up to ``level``. Origin: middle of its foot."""
    half, top = w / 2, -h * level
    for side in (-1, 1):
        handle = [(side * half, -h * 0.78), (side * (half + 24), -h * 0.78), (side * (half + 24), -h * 0.66),
                  (side * half, -h * 0.66)]  # fmt: skip
        pen.polygon(handle, STEEL_DARK)
    pen.rectangle(-half, -h, w, h, STEEL, 6)
    inside = paths.rectangle(-half + 9, -h, w - 18, h - 9, 3)
    pen.path(inside, "#F6F9FB", None)
    pen.fill(paths.rectangle(-half + 9, top, w - 18, -top - 9), WATER)
    _spaghetti(pen, half, h, level)
    pen.fill(paths.rectangle(-half + 9, top, w - 18, -top - 9), WATER, 0.28)
    if boiling:
        _rolling_boil(pen, half, top)
    else:
        pen.line([(-half + 9, top), (half - 9, top)], "#4F93B8", 2.4)
    pen.path(inside, None, INK, 1.6)
    for side in (-1, 1):
        pen.line([(side * (half - 9), -h), (side * half, -h)], INK, 2.2)
    pen.fill(paths.rectangle(-half + 10, -h - 2, w - 20, 4), "#F6F9FB")


def _spaghetti(pen: Pen, half: float, h: float, level: float) -> None:
    """Limp and loose in much water; in little water stiff ends stand out of it."""
    for step in range(-6, 7):
        x = step * half * (0.088 if level > 0.5 else 0.115)
        if level > 0.5:
            y = -h * (0.18 + 0.055 * ((step * 5) % 7))
            strand = [(x - 34, y + 8), (x - 14, y - 7), (x + 8, y + 6), (x + 32, y - 8)]
        else:
            lean = step * half * 0.02
            strand = [(x * 0.8, -13), (x + lean * 0.5, -h * 0.42), (x + lean * 1.5, -h * (0.84 - 0.05 * (step % 3)))]
        pen.curve(strand, dark(PASTA, 0.5), 5)
        pen.curve(strand, PASTA, 2.6)


def _rolling_boil(pen: Pen, half: float, top: float) -> None:
    crests = [(-half + 9 + i * (2 * half - 18) / 8, top + (5 if i % 2 else -5)) for i in range(9)]
    pen.curve(crests, "#4F93B8", 2.4)
    for i in range(14):
        x = (i * 37 % 100 / 50 - 1) * (half - 24)
        y = top + 6 + (-top - 22) * (i * 29 % 100 / 100)
        pen.ellipse(x, y, 4 + i % 3 * 1.4, None, "#FFFFFF", "#4F93B8", 1.5)


# ---------------------------------------------------------------- dangers at the stove
@prop
def pan_towards_viewer(pen: Pen, w: float = 110, grip: float = 92, content: str = "#E3B95B") -> None:
    """Pan seen from the front, its handle towards the viewer and down. Origin: middle of its foot."""
    a, height = w / 2, w * 0.17
    draw_body(pen, w, w * 0.8, height, IRON)
    draw_opening(pen, -height, w, IRON, content)
    pen.ellipse(-a * 0.3, -height + 2, a * 0.2, a * 0.06, light(content), None)
    pen.polygon([(-8, -9), (8, -9), (10, 14), (-10, 14)], IRON)
    pen.path([Corner(-11, 10), Corner(11, 10), (16, grip * 0.6), (17, grip), (0, grip + 13), (-17, grip),
              (-16, grip * 0.6)], DARK)  # fmt: skip
    pen.ellipse(0, grip - 2, 6, 5, "#8B98A7", line=1.6)
    pen.line([(-6, 22), (-9, grip * 0.7)], light(DARK, 0.3), 2.4)


@prop
def rail_with_ladles(pen: Pen, w: float = 130) -> None:
    """Rail on the wall with a ladle, a skimmer and a spatula hanging from it. Origin: middle of the rail."""
    pen.rectangle(-w / 2, -4, w, 8, STEEL, 3)
    for share in (-0.32, 0, 0.32):
        pen.curve([(share * w, 10), (share * w - 4, 2), (share * w, -7), (share * w + 4, 0)], INK, 2)
        rod(pen, [(share * w, 10), (share * w, 58)], STEEL, 3)
    x = -0.32 * w
    pen.path([Corner(x - 17, 56), Corner(x + 17, 56), (x + 12, 73), (x, 78), (x - 12, 73)], STEEL)
    pen.ellipse(0, 66, 18, 16, STEEL)
    for dx, dy in ((-8, 60), (0, 58), (8, 60), (-10, 68), (0, 67), (10, 68), (-5, 75), (5, 75)):
        pen.ellipse(dx, dy, 2, 2, INK, None)
    x = 0.32 * w
    pen.path([Corner(x - 9, 54), Corner(x + 9, 54), (x + 12, 80), Corner(x + 10, 84), Corner(x - 10, 84), (x - 12, 80)],
             WOOD_LIGHT)  # fmt: skip


@prop
def spice_board(pen: Pen, w: float = 110) -> None:
    """Small shelf on the wall with closed jars of spices. Origin: middle of the board's upper edge."""
    for index, col in enumerate(("#B8452F", "#C99A2E", "#5B7F4B", "#6A4A36")):
        x = (index - 1.5) * w * 0.23
        pen.rectangle(x - 10, -36, 20, 36, GLASS, 3)
        pen.fill(paths.rectangle(x - 8.6, -24, 17.2, 23), col)
        pen.rectangle(x - 11, -44, 22, 10, DARK, 2)
    pen.rectangle(-w / 2, 0, w, 9, WOOD, 2)


@prop
def kitchen_cloth(pen: Pen, col: str = "#F4F1EA", w: float = 84) -> None:
    """Kitchen cloth dropped flat, its upper edge thrown up in folds. Origin: its middle."""
    half = w / 2
    outline = [Corner(-half, 18), (-half * 0.86, -6), Corner(-half * 0.8, -20), (-half * 0.3, -12), (half * 0.2, -22),
               Corner(half * 0.84, -14), (half * 0.88, 4), Corner(half, 22), (half * 0.3, 15),
               (-half * 0.4, 24)]  # fmt: skip
    pen.shadow(0, 20, half, 6)
    pen.fill(outline, col)
    for share in (-0.55, -0.1, 0.42):
        pen.curve([(share * half - 2, -13), (share * half + 3, 4), (share * half - 1, 18)], "#C8503C", 3)
    pen.path(outline)


# ---------------------------------------------------------------- cooling a soup
@prop
def ice_bath(pen: Pen, w: float = 260, content: str = "#E3A24C") -> None:
    """Two shallow trays of soup in a large tub of water and ice cubes. Origin: middle of the tub's foot."""
    half = w / 2
    pen.shadow(0, 2, half, 8)
    pen.polygon([(-half, -52), (half, -52), (half - 28, -134), (-half + 28, -134)], light(STEEL, 0.4))
    pen.polygon([(-half + 10, -56), (half - 10, -56), (half - 33, -128), (-half + 33, -128)], WATER, None)
    for index in range(15):
        x = (index * 47 % 100 / 50 - 1) * half * 0.78
        y = -120 + index * 4.2
        _ice_cube(pen.at(x, y, 0.85, index * 31 % 40 - 20))
    for x, y in ((-half * 0.4, -72), (half * 0.4, -72)):
        at = pen.at(x, y)
        steel_tray(at, w * 0.34, 14, 42)
        at.polygon([(-w * 0.145, -17), (w * 0.145, -17), (w * 0.115, -50), (-w * 0.115, -50)], content, None)
        at.curve([(-w * 0.09, -36), (-w * 0.03, -40), (w * 0.03, -36)], light(content, 0.5), 2.4)
        steel_tray(at, w * 0.34, 14, 42, "front")
    for index in range(8):
        _ice_cube(pen.at(-half + 30 + index * (w - 60) / 7, -60 + index % 2 * 5, 1, index * 53 % 50 - 25))
    pen.path([Corner(-half, -52), Corner(half, -52), (half - 5, -8), Corner(half - 14, 0), Corner(-half + 14, 0),
              (-half + 5, -8)], STEEL)  # fmt: skip
    pen.line([(-half + 8, -44), (half - 8, -44)], light(STEEL, 0.6), 3)


def _ice_cube(pen: Pen) -> None:
    pen.polygon([(-11, -5), (0, -10), (12, -5), (12, 6), (1, 11), (-11, 6)], ICE, "#5E9DBF", 1.6)
    pen.line([(-11, -5), (1, 0), (12, -5)], "#8FC3DD", 1.4)
    pen.line([(1, 0), (1, 11)], "#8FC3DD", 1.4)


@prop
def ice_cubes(pen: Pen, w: float = 120, h: float = 26, n: int = 8, seed: int = 5) -> None:
    """Ice cubes that float. Origin: their middle."""
    for x, y, turn in scattered(n, w, h, seed):
        _ice_cube(pen.at(x, y, 1, turn * 0.3 - 27))


@prop
def window_open(pen: Pen, w: float = 190, h: float = 150) -> None:
    """A window with one wing swung open, sky and a tree outside. Origin: middle of the sill."""
    half = w / 2
    pen.rectangle(-half, -h, w, h, SKY, 2)
    pen.fill([(-half + 8, -8), (-half * 0.6, -h * 0.42), (-half * 0.1, -h * 0.3), (half * 0.3, -h * 0.46),
              (half - 8, -h * 0.2), Corner(half - 6, -6), Corner(-half + 6, -6)], "#8FBF8A")  # fmt: skip
    pen.path(paths.rectangle(-half, -h, w, h, 2) + paths.rectangle(-half + 10, -h + 10, w - 20, h - 20), None)
    pen.rectangle(-half, -h, w, 9, WHITE, 2)
    for x in (-half, half - 9):
        pen.rectangle(x, -h, 9, h, WHITE, 2)
    wing = [(half - 4, -h + 5), (half + 46, -h - 16), (half + 46, 14), (half - 4, -4)]
    pen.polygon(wing, WHITE)
    pen.polygon([(half + 5, -h + 12), (half + 38, -h - 2), (half + 38, 1), (half + 5, -12)], light(SKY, 0.4), line=1.6)
    pen.rectangle(-half - 10, -4, w + 20, 11, WHITE, 2)


# ---------------------------------------------------------------- beans
def pod(pen: Pen, size: float = 1) -> None:
    """One green bean: long, slender, even, a stalk at one end."""
    pen = pen.at(0, 0, size)
    pen.line([(-36, 3), (-42, 5)], INK, 2.6)
    bean = [(-36, 3), (-18, -1.6), (0, -3), (18, -1.6), (35, 4)]
    pen.curve(bean, INK, 9 * pen.size)
    pen.curve(bean, BEAN, 9 * pen.size - 3.4)
    pen.curve([(-26, 0), (0, -4), (24, -1)], light(BEAN, 0.45), 1.6)


@prop
def bean_pods(pen: Pen, w: float = 120, h: float = 34, n: int = 11, size: float = 1, seed: int = 3) -> None:
    """Short green beans, floating or heaped. Origin: their middle."""
    for x, y, turn in scattered(n, w, h, seed):
        pod(pen.at(x, y, 1, turn * 0.5 - 45), size)
