"""Stock, orders, complaints: notebook with strokes, screen for orders, broken shoe, rugs of a market stall."""

from skills_app.pictures import paths
from skills_app.pictures.colours import DARK, INK, PAPER, RED, STEEL, STEEL_DARK, WHITE, dark, light
from skills_app.pictures.paths import Corner
from skills_app.pictures.pen import Pen
from skills_app.pictures.props.goods import milk, packet, tin
from skills_app.pictures.props.registry import prop, tool
from skills_app.pictures.props.steps import ball_pen


# ---------------------------------------------------------------- stock
def _tally(pen: Pen, x: float, y: float, n: int) -> None:
    pen.line("".join(f"M{x + i * 5},{y - 6}L{x + i * 5},{y + 6}" for i in range(min(n, 4))), INK, 2)
    if n > 4:
        pen.line([(x - 4, y + 4), (x + 19, y - 4)], INK, 2)


@prop
def tally_book(pen: Pen, w: float = 150, deep: float = 62) -> None:
    """An open notebook lying on a table: small pictures of goods, strokes beside. Origin: middle of its near edge."""
    half, slope = w / 2, 12
    pen.polygon(
        [(-half - 4, 3), (half + 4, 3), (half - slope + 3, -deep - 3), (-half + slope - 3, -deep - 3)], "#7A4A55"
    )
    for side in (-1, 1):
        pen.polygon([(0, 0), (side * half, 0), (side * (half - slope), -deep), (0, -deep)], PAPER, line=1.8)
    rows = ((-deep * 0.76, 0.4), (-deep * 0.46, 0.43), (-deep * 0.16, 0.46))
    for index, (y, share) in enumerate(rows):
        _small_goods(pen.at(-w * share + 8, y + 7, 0.4), index)
        _tally(pen, -w * share + 24, y, 5)
        if index < 2:
            _small_goods(pen.at(12, y + 7, 0.4), index + 1)
            _tally(pen, 26, y, 5 - index * 2)
    pen.line([(half * 0.1, -deep * 0.16), (half * 0.8, -deep * 0.16)], light(STEEL_DARK, 0.4), 1.6)


def _small_goods(pen: Pen, index: int) -> None:
    (tin, milk, packet)[index % 3](pen)


@prop
def order_list(pen: Pen, w: float = 110, deep: float = 52) -> None:
    """A sheet on a table: small pictures of goods, beside each a box, two ticked. Origin: middle of its near edge."""
    half, slope = w / 2, 11
    pen.polygon([(-half, 0), (half, 0), (half - slope, -deep), (-half + slope, -deep)], WHITE)
    for index, share in enumerate((0.7, 0.4, 0.1)):
        y, left = -deep * share, -half * (0.78 - share * 0.16)
        _small_goods(pen.at(left + 8, y + 3, 0.3), index)
        pen.line([(left + 24, y - 2), (left + w * 0.56, y - 2)], STEEL_DARK, 2.4)
        pen.rectangle(half * 0.5, y - 7, 11, 9, WHITE, 1, line=1.6)
        if index < 2:
            pen.line([(half * 0.5 + 2, y - 4), (half * 0.5 + 5, y), (half * 0.5 + 12, y - 9)], "#1B7F6B", 2.6)


@prop
def order_screen(pen: Pen, w: float = 150, h: float = 104) -> None:
    """A computer screen with pictures of goods, below each a button with a plus; a trolley. Origin: its foot."""
    pen.rectangle(-w * 0.2, -7, w * 0.4, 8, STEEL_DARK, 3)
    pen.rectangle(-7, -30, 14, 25, STEEL_DARK, 1)
    pen.rectangle(-w / 2, -h - 24, w, h, DARK, 6)
    pen.rectangle(-w / 2 + 6, -h - 18, w - 12, h - 12, "#F2F8FB", 2, line=1.4)
    for index in range(3):
        x = -w * 0.3 + index * w * 0.3
        pen.rectangle(x - w * 0.13, -h - 12, w * 0.26, h * 0.5, WHITE, 3, line=1.4)
        _small_goods(pen.at(x, -h * 0.6 - 18, 0.8), index)
        pen.rectangle(x - 12, -h * 0.5 - 6, 24, 14, "#1F6FB0", 4, line=1.4)
        pen.line(f"M{x - 5},{-h * 0.5 + 1}L{x + 5},{-h * 0.5 + 1}M{x},{-h * 0.5 - 4}L{x},{-h * 0.5 + 6}", WHITE, 2.4)
    cart = pen.at(w * 0.28, -40)
    cart.line("M-14,-9L-9,-9L-4,4L11,4L14,-6L-7,-6", INK, 2.4)
    cart.ellipse(-2, 9, 2.4, fill=INK, ink=None)
    cart.ellipse(9, 9, 2.4, fill=INK, ink=None)
    pen.line([(-w * 0.4, -42), (w * 0.1, -42)], STEEL_DARK, 3)
    pen.line([(-w * 0.4, -34), (-w * 0.02, -34)], STEEL_DARK, 3)


@tool
def stock_scanner(pen: Pen) -> None:
    """Mobile scanner: pistol grip in the fist, screen on top, red light out of its nose at (38, -18), 66 far."""
    pen.path([Corner(-9, 24), Corner(-10, -12), Corner(9, -12), Corner(9, 24)], DARK)
    pen.fill(paths.polyline([(38, -20), (104, -36), (104, 0), (38, -15)]), "#F0503C", 0.36)
    pen.line("M38,-20L104,-36M38,-15L104,0", "#F0503C", 2)
    pen.polygon([(-20, -12), (-22, -25), (30, -27), (38, -22), (38, -12)], "#F2B23C")
    pen.polygon([(-22, -25), (-30, -38), (10, -42), (22, -27)], DARK)
    pen.polygon([(-18, -28), (-24, -36), (7, -39), (15, -29)], "#DDEFF8", line=1.4)
    pen.line([(10, -8), (15, 2), (10, 8)], INK, 2.4)


@prop
def keyboard(pen: Pen, w: float = 110) -> None:
    """A computer keyboard lying on a table. Origin: middle of its near edge."""
    pen.polygon([(-w / 2, 0), (w / 2, 0), (w / 2 - 7, -22), (-w / 2 + 7, -22)], "#E3E7EB")
    keys = "".join(f"M{-w * 0.42 + row * 2.4},{-5 - row * 6}L{w * 0.42 - row * 2.4},{-5 - row * 6}" for row in range(3))
    pen.line(keys, STEEL_DARK, 2.4)
    pen.rectangle(-w / 2, -1, w, 5, STEEL, 2, line=1.8)


@prop
def computer_mouse(pen: Pen) -> None:
    """A computer mouse seen from its side, its keys and cable to the right. Origin: middle of its foot."""
    pen.curve([(14, -3), (24, -7), (34, -16), (46, -17)], INK, 1.8)
    pen.path([Corner(-15, 0), (-15, -7), (-5, -13), (8, -11), (16, -5), Corner(17, 0)], DARK)
    pen.line([(5, -12), (7, -6), (16, -5)], STEEL, 1.4)


@prop
def pen_laid(pen: Pen) -> None:
    """A pen lying on a table, its tip to the right. Origin: its middle."""
    pen.shadow(2, 5, 26, 2)
    ball_pen(pen)


# ---------------------------------------------------------------- complaint
@tool
def broken_shoe(pen: Pen) -> None:
    """A shoe held at its heel, toe forward, whose sole has come off at the toe and hangs down."""
    pen.path([Corner(-16, 12), (-18, -6), Corner(-14, -26), (2, -30), Corner(16, -26), (30, -10), (50, -4), (64, 4),
              Corner(66, 12)], "#7A4A30")  # fmt: skip
    pen.fill([Corner(18, 12), Corner(66, 12), (62, 17), Corner(26, 17)], "#3A2A2E")
    pen.path([Corner(-17, 12), Corner(20, 12), (44, 24), Corner(64, 38), Corner(60, 45), (38, 33), Corner(16, 20),
              Corner(-16, 20)], "#E9E1D2")  # fmt: skip
    for x, y in ((4, -24), (12, -17), (20, -10)):
        pen.line([(x - 5, y + 3), (x + 6, y + 2)], WHITE, 2.4)
    for x in (26, 36, 46):
        pen.line([(x, 14), (x + 1, 20)], "#E8C9A0", 1.6)


# ---------------------------------------------------------------- rugs on a market
@prop
def rug(pen: Pen, w: float = 180, deep: float = 50, col: str = "#A8434B", hang: float = 40) -> None:
    """A rug over a table, its end with fringes hangs down in front by ``hang``. Origin: middle of the table's edge."""
    half, slope = w / 2, 14
    pen.polygon([(-half, 0), (half, 0), (half - slope, -deep), (-half + slope, -deep)], light(col, 0.12), line=1.8)
    pen.polygon([(-half * 0.8, -6), (half * 0.8, -6), (half * 0.72, -deep + 7), (-half * 0.72, -deep + 7)], "#E9D3A8",
                line=1.4)  # fmt: skip
    pen.polygon([(-half * 0.5, -deep * 0.5), (0, -deep * 0.78), (half * 0.5, -deep * 0.5), (0, -deep * 0.2)], "#3F5F8A",
                line=1.4)  # fmt: skip
    pen.line(
        "".join(f"M{-half + 5 + i * 9},{hang}L{-half + 4 + i * 9},{hang + 9}" for i in range(int(w / 9))),
        "#E9D3A8",
        2.4,
    )
    pen.rectangle(-half, 0, w, hang, col, 0, line=1.8)
    for index in range(int(w / 26)):
        x = -half + 16 + index * 26
        pen.polygon([(x - 9, hang / 2), (x, hang * 0.22), (x + 9, hang / 2), (x, hang * 0.78)],
                    ("#E9D3A8", "#3F5F8A")[index % 2], line=1.2)  # fmt: skip


@prop
def rolled_rugs(pen: Pen, n: int = 3, h: float = 120) -> None:
    """Rolled rugs standing side by side, ends to the viewer above. Origin: middle of the first one's foot."""
    for index in range(n):
        col = (RED, "#3F6F8A", "#B98A3C")[index % 3]
        here, high = pen.at(index * 30, 0), h - index % 2 * 16
        here.rectangle(-14, -high, 28, high, col, 3)
        here.line(f"M-14,{-high * 0.7}L14,{-high * 0.7}M-14,{-high * 0.3}L14,{-high * 0.3}", light(col, 0.55), 4)
        here.ellipse(0, -high, 14, 5, light(col, 0.3))
        here.path(paths.ellipse(0, -high, 7, 2.4), None, dark(col, 0.5), 1.4)


@prop
def table_top(pen: Pen, y: float = 222, col: str = "#D9B98A") -> None:
    """The top of a wide desk from the height ``y`` of the picture down. Origin: of the picture."""
    pen.polygon([(-20, y), (420, y), (420, 330), (-20, 330)], col)
