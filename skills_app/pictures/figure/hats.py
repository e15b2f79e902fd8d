"""Hats of the kitchen: toque, cap, bandana, hairnet."""

from collections.abc import Callable, Mapping

from skills_app.pictures.colours import HAIRNET, INK, WHITE, dark, light, mix
from skills_app.pictures.figure.head import Head
from skills_app.pictures.figure.look import HEADSCARVES
from skills_app.pictures.paths import Corner, Points
from skills_app.pictures.pen import LINE, Pen

TOQUE_TOP: Points = [
    (-0.36, -0.34), (-0.50, -0.62), (-0.40, -0.86), (-0.18, -0.93), (0, -1.0),
    (0.2, -0.94), (0.42, -0.86), (0.50, -0.64), (0.36, -0.36),
]  # fmt: skip


def draw_hat(head: Head) -> None:
    """A hat sinks a little with the looking down. Over a headscarf no hairnet or bandana is needed."""
    hat = head.look.hat
    if hat and not (head.style in HEADSCARVES and hat in {"hairnet", "bandana"}):
        DRAW[hat](head.pen.at(0, 0.04 * head.pose.pitch), head)


def _toque(pen: Pen, head: Head) -> None:
    t = head.turn
    pen.fill(TOQUE_TOP, WHITE)
    pen.fill([(-0.36, -0.34), (-0.46, -0.6), (-0.36, -0.8), (-0.30, -0.6), (-0.22, -0.36)], "#DDE3EA")
    for x in (-0.14, 0.04, 0.2):
        pen.line([(x, -0.42), (x * 1.25, -0.7)], "#B9C2CC", 1.5)
    pen.path(TOQUE_TOP)
    pen.path([
        Corner(-0.40 - 0.035 * t, -0.20 + 0.06 * t), Corner(-0.39, -0.46), (0, -0.50), Corner(0.37, -0.46),
        Corner(0.375 - 0.01 * t, -0.22), (0, -0.265),
    ], WHITE)  # fmt: skip


def _cap(pen: Pen, head: Head) -> None:
    t, colour = head.turn, head.look.hatcol or "#3F6FA8"
    edge = Corner(-0.435 - 0.02 * t, -0.14)
    crown: Points = [
        edge, (-0.44, -0.36), (-0.26, -0.57), (0, -0.62), (0.27, -0.56), (0.40, -0.34), Corner(0.39, -0.17),
        (0.1, -0.235),
    ]  # fmt: skip
    pen.fill(crown, colour)
    shaded: Points = [edge, (-0.44, -0.36), (-0.26, -0.57), (-0.1, -0.605), (-0.24, -0.42), Corner(-0.24, -0.18)]
    pen.fill(shaded, dark(colour))
    pen.path(crown)
    pen.ellipse(0, -0.62, 0.04, 0.03, colour, INK, 1.6)
    if not head.behind:
        pen.path(_peak(head), dark(colour, 0.1))


def _peak(head: Head) -> Points:
    t = head.turn
    if head.profile or t > 0.5:
        return [
            Corner(0.02, -0.23), (0.24, -0.29), (0.41, -0.26), (0.66, -0.15), Corner(0.68, -0.1), (0.4, -0.13),
            (0.2, -0.15),
        ]  # fmt: skip
    return [
        Corner(-0.32, -0.2), (0, -0.29), Corner(0.34, -0.21), (0.36 + 0.1 * t, -0.09), (0.05 + 0.1 * t, -0.16),
        (-0.3 + 0.1 * t, -0.09),
    ]  # fmt: skip


def _bandana(pen: Pen, head: Head) -> None:
    """A cloth tied at the back of the head."""
    t, colour = head.turn, head.look.hatcol or "#4E7FB0"
    pen.path([
        Corner(-0.42 - 0.02 * t, -0.06), (-0.45, -0.32), (-0.28, -0.56), (0, -0.62), (0.28, -0.55), (0.38, -0.34),
        Corner(0.372 - 0.02 * t, -0.2), (0.1, -0.285), (-0.16 + 0.1 * t, -0.24),
    ], colour)  # fmt: skip
    if not head.behind:
        pen.path([(-0.42, -0.1), (-0.56, -0.12), (-0.6, 0.03), (-0.47, 0)], colour)
    pen.curve([(0.2, -0.48), (-0.05, -0.54), (-0.26, -0.44)], light(colour), 1.5)


def _hairnet(pen: Pen, head: Head) -> None:
    t = head.turn
    outline: Points = [
        (-0.33, 0.17 + 0.05 * t), (-0.415 - 0.02 * t, 0.05), (-0.47, -0.3), (-0.30, -0.57), (0, -0.645),
        (0.29, -0.57), (0.41, -0.34),
        (0.392 - 0.03 * t, -0.1), Corner(0.345 - 0.03 * t, 0.0),
        (0.27, -0.2), (0.06, -0.275), (-0.2 + 0.12 * t, -0.2), Corner(-0.29 + 0.2 * t, 0.02),
    ]  # fmt: skip
    pen.path(outline, mix(head.hair, HAIRNET, 0.7), INK, LINE)
    for x in (-0.28, -0.06, 0.16):
        pen.curve([(x - 0.05, -0.28), (x + 0.03, -0.42), (x + 0.16, -0.54)], WHITE, 1.1)
        pen.curve([(x + 0.18, -0.3), (x + 0.06, -0.42), (x - 0.02, -0.57)], WHITE, 1.1)


DRAW: Mapping[str, Callable[[Pen, Head], None]] = {
    "toque": _toque, "cap": _cap, "bandana": _bandana, "hairnet": _hairnet,
}  # fmt: skip
HATS = frozenset(DRAW)
