"""The knives of a kitchen, lying."""

from typing import Literal

from skills_app.pictures.colours import DARK, STEEL, STEEL_DARK, WHITE, light
from skills_app.pictures.paths import Corner, Points
from skills_app.pictures.pen import Pen
from skills_app.pictures.props.registry import prop
from skills_app.pictures.props.utensils import BEVEL, BLADE, riveted_handle

_BLADES: dict[str, tuple[Points, Points, float]] = {
    "filleting": ([Corner(4, -7), (90, -9), Corner(214, -24), (156, -4), (80, 5), Corner(4, 7)],
                  [Corner(5, 3), (80, 1), (156, -8), Corner(210, -22), (156, -4), (80, 5), Corner(5, 6)], 18),
    "slicing": ([Corner(4, -16), Corner(190, -18), (206, -12), (208, 2), Corner(196, 14), Corner(4, 14)],
                [Corner(5, 6), Corner(205, 5), Corner(196, 14), Corner(5, 13)], 20),
}  # fmt: skip
"""Outline of the blade, its edge, thickness of the handle."""


@prop
def kitchen_knife(pen: Pen, kind: Literal["filleting", "boning", "cleaver", "slicing"] = "boning") -> None:
    """Knife lying, handle to the left, edge down; origin: where the handle ends."""
    if kind == "cleaver":
        pen.path([Corner(2, -40), Corner(138, -46), Corner(138, 32), Corner(2, 24)], BLADE)
        pen.fill([Corner(3, 12), Corner(137, 19), Corner(137, 31), Corner(3, 23)], BEVEL)
        pen.ellipse(120, -30, 6, 6, DARK, line=1.8)
        pen.rectangle(-84, -24, 88, 26, DARK, 7)
        for x in (-64, -38, -12):
            pen.ellipse(x, -11, 3, 3, STEEL, None)
        return
    if kind == "boning":
        _boning_knife(pen)
        return
    blade, edge, bolster = _BLADES[kind]
    pen.path(blade, BLADE)
    pen.fill(edge, BEVEL)
    if kind == "slicing":
        for x in range(28, 190, 18):
            pen.ellipse(x, 1, 4.4, 8, light(BLADE, 0.6), STEEL_DARK, 1.4)
    riveted_handle(pen, -78, 6, bolster)


def _boning_knife(pen: Pen) -> None:
    """A butcher's: short stiff blade, moulded handle as long as the fist is wide, with a nose before the fingers."""
    blade: Points = [Corner(-2, -13), (60, -13), (100, -15), Corner(128, -24), (116, -6), (88, 2), (44, 3), (22, 6),
                     (10, 13), Corner(-2, 13)]  # fmt: skip
    pen.path(blade, BLADE)
    pen.fill([Corner(8, 10), (22, 0), (60, -3), (100, -10), Corner(126, -22), (116, -6), (88, 2), (44, 3), (22, 6),
              Corner(10, 13)], BEVEL)  # fmt: skip
    pen.path(blade)
    pen.line([(2, -10), (62, -10), (98, -12)], WHITE, 2)
    handle: Points = [Corner(2, -17), (-30, -19), (-70, -16), (-100, -18), (-116, -8), (-116, 14), (-106, 24),
                      (-92, 17), (-60, 15), (-24, 15), (-10, 24), (0, 32), Corner(8, 24)]  # fmt: skip
    pen.path(handle, DARK)
    pen.curve([(-102, -10), (-70, -8), (-24, -11)], light(DARK, 0.3), 4)
    for x in (-76, -62, -48, -34):
        pen.line([(x, -1), (x, 8)], STEEL_DARK, 2)
