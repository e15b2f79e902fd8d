"""Headscarves: ``wrap`` is worn at work, tucked in without loose ends; ``hijab`` falls on the shoulders; the turban."""

from collections.abc import Callable, Mapping

from skills_app.pictures import paths
from skills_app.pictures.colours import dark
from skills_app.pictures.figure.head import Head
from skills_app.pictures.paths import Corner, Points


def draw_headscarf_behind(head: Head) -> None:
    """The part of a hijab that lies behind neck and shoulders."""
    if head.style != "hijab" or head.profile:
        return
    t = head.turn
    head.pen.path([
        (-0.40, -0.1), (-0.47 - 0.03 * t, 0.12), (-0.46, 0.42), (-0.62, 0.78), (-0.2, 0.92), (0.25 + 0.1 * t, 0.9),
        (0.55, 0.76), (0.36 + 0.04 * t, 0.44), (0.38, 0.1), (0.38, -0.3), (0.02, -0.56), (-0.34, -0.38),
    ], dark(head.scarf, 0.18))  # fmt: skip


def draw_headscarf(head: Head) -> None:
    STYLES[head.style](head)


def _opening(head: Head) -> Points:
    """The part of the face that is seen; on the far side of a turned head it reaches the edge of the face."""
    t = head.turn
    return [
        (0.10 * t, -0.315), (-0.20 + 0.1 * t, -0.24), (-0.275 + 0.12 * t, -0.02), (-0.255 + 0.13 * t, 0.2),
        (-0.13 + 0.12 * t, 0.40), (0.09 * t, 0.475), (0.14 + 0.10 * t, 0.40), (0.245 + 0.06 * t, 0.2),
        (0.285 + 0.04 * t, -0.02), (0.24 + 0.05 * t, -0.24),
    ]  # fmt: skip


def _draw_round_face(head: Head, outline: Points) -> None:
    """The scarf with the face as a hole: the opening runs the other way round."""
    hole = paths.smooth(_opening(head)[::-1])
    head.pen.path(paths.smooth(outline) + hole, head.scarf)


def _hijab(head: Head) -> None:
    pen, t = head.pen, head.turn
    if head.behind:
        right = [(0.2, 0.98), (0.66, 0.8), (0.44, 0.35), (0.46, -0.1), (0.33, -0.46)]
        pen.path([(0, -0.58), *((-x, y) for x, y in reversed(right)), *right], head.scarf)
        pen.curve([(-0.1, 0.3), (-0.2, 0.6), (-0.3, 0.9)], dark(head.scarf), 1.5)
    elif head.profile:
        back = [(-0.12, -0.58), (-0.40, -0.44), (-0.52, -0.12), (-0.48, 0.2), (-0.4, 0.46), (-0.52, 0.8), (-0.1, 0.95)]
        pen.path([*TOP_PROFILE, *back, (0.28, 0.82), Corner(0.30, 0.56), *EDGE_PROFILE], head.scarf)
    else:
        _draw_round_face(head, [
            (0, -0.575), (-0.30, -0.47), (-0.43 - 0.03 * t, -0.15), (-0.45 - 0.02 * t, 0.15), (-0.42, 0.42),
            (-0.60, 0.76), (-0.22, 0.90), (0.22, 0.90), (0.56, 0.72), (0.33 + 0.04 * t, 0.46),
            (0.37 + 0.02 * t, 0.16), (0.395 + 0.01 * t, -0.12), (0.30, -0.44),
        ])  # fmt: skip
        pen.curve([(0.10 * t + 0.02, 0.53), (-0.05, 0.66), (-0.22, 0.74)], dark(head.scarf, 0.25), 1.6)
        pen.curve([(0.2, 0.5), (0.1, 0.68), (-0.06, 0.84)], dark(head.scarf, 0.25), 1.6)
        pen.curve([(-0.22, -0.38), (-0.34, -0.16), (-0.36, 0.1)], dark(head.scarf, 0.2), 1.4)


TOP_PROFILE: Points = [Corner(0.30, -0.36), (0.14, -0.55)]
EDGE_PROFILE: Points = [
    Corner(0.27, 0.525), (0.14, 0.42), (0.06, 0.15), (0.08, -0.15), (0.2, -0.3), Corner(0.315, -0.25),
]  # fmt: skip


def _wrap(head: Head) -> None:
    if head.look.defenders and not (head.behind or head.profile):
        _close_wrap(head)
        return
    pen, t, fold = head.pen, head.turn, dark(head.scarf, 0.22)
    if head.behind:
        right = [(0.24, 0.62), (0.33, 0.40), (0.43, 0.12), (0.44, -0.16), (0.30, -0.48)]
        pen.path([(0, -0.58), *((-x, y) for x, y in reversed(right)), (0, 0.68), *right], head.scarf)
        pen.curve([(-0.22, 0.1), (0, 0.24), (0.22, 0.1)], fold, 1.5)
        return
    if head.profile:
        back = [(-0.12, -0.58), (-0.40, -0.44), (-0.50, -0.12), (-0.42, 0.2), (-0.28, 0.42), (-0.24, 0.66), (0, 0.72)]
        pen.path([*TOP_PROFILE, *back, (0.16, 0.62), *EDGE_PROFILE], head.scarf)
    else:
        _draw_round_face(head, [
            (0, -0.575), (-0.30, -0.48), (-0.44 - 0.03 * t, -0.16), (-0.43 - 0.02 * t, 0.15), (-0.33, 0.40),
            (-0.24, 0.62), (0, 0.68), (0.22, 0.62), (0.29 + 0.04 * t, 0.42), (0.36 + 0.03 * t, 0.16),
            (0.385 + 0.02 * t, -0.12), (0.29, -0.45),
        ])  # fmt: skip
    pen.curve([(-0.20, -0.40), (-0.33, -0.18), (-0.34, 0.1)], fold, 1.4)
    pen.curve([(-0.24, 0.36), (-0.05, 0.57), (0.2, 0.53)], fold, 1.5)


def _close_wrap(head: Head) -> None:
    """At machines: the scarf lies tight on head and neck, its end below the collar."""
    t = head.turn
    _draw_round_face(head, [
        (0.02, -0.57), (-0.28, -0.47), (-0.41 - 0.03 * t, -0.16), (-0.39 - 0.02 * t, 0.14), (-0.29 + 0.02 * t, 0.36),
        (-0.2, 0.5), (-0.19, 0.66), (0, 0.7), (0.18, 0.64), (0.24 + 0.05 * t, 0.42), (0.33 + 0.03 * t, 0.16),
        (0.365 + 0.02 * t, -0.12), (0.28, -0.43),
    ])  # fmt: skip


def _turban(head: Head) -> None:
    t = head.turn
    head.pen.path([
        (-0.44 - 0.02 * t, -0.06), (-0.52, -0.38), (-0.34, -0.66), (0.02, -0.74), (0.36, -0.64), (0.47, -0.36),
        (0.37, -0.16), (0.10 * t, -0.30),
    ], head.scarf)  # fmt: skip
    for k in (0.0, 0.13, 0.26):
        fold = [(-0.40 + k * 0.4, -0.14 - k), (-0.12 + 0.1 * t, -0.36 - k * 0.8), (0.36 - k * 0.3, -0.26 - k)]
        head.pen.curve(fold, dark(head.scarf, 0.28), 1.5)


STYLES: Mapping[str, Callable[[Head], None]] = {"hijab": _hijab, "wrap": _wrap, "turban": _turban}
