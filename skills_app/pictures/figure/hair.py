"""Hair, behind the face and before it."""

import math
from collections.abc import Callable, Mapping

from skills_app.pictures import paths
from skills_app.pictures.colours import HAIRNET, INK, mix
from skills_app.pictures.figure.head import Head
from skills_app.pictures.paths import XY, Corner, Points

LOWEST_FROM_BEHIND = {"short": 0.34, "buzz": 0.34, "bob": 0.5, "long": 0.8}
LIFT = {"buzz": 0.03, "quiff": 0.12, "curly": 0.1}


def draw_hair_behind(head: Head) -> None:
    if head.style in BEHIND and not (head.behind and head.style in TIED):
        BEHIND[head.style](head)


def _bob(head: Head) -> None:
    t = head.turn
    head.pen.path([
        (-0.40, -0.2), (-0.45, 0.05), (-0.44, 0.34), (-0.28, 0.44), (0, 0.36), (0.26, 0.42 if t < 0.3 else 0.3),
        (0.40 - 0.12 * t, 0.30), (0.42 - 0.1 * t, 0.0), (0.38, -0.3), (0, -0.55),
    ], head.hair)  # fmt: skip


def _long(head: Head) -> None:
    t = head.turn
    head.pen.path([
        (-0.40, -0.2), (-0.46, 0.1), (-0.47, 0.5), (-0.38, 0.74), (-0.1, 0.66), (0.26 - 0.2 * t, 0.62),
        (0.42 - 0.3 * t, 0.46), (0.43 - 0.15 * t, 0.0), (0.38, -0.3), (0, -0.55),
    ], head.hair)  # fmt: skip


def _braid(head: Head) -> None:
    for i, (x, y) in enumerate(((-0.40, 0.12), (-0.44, 0.28), (-0.46, 0.44), (-0.46, 0.59), (-0.45, 0.72))):
        head.pen.path(paths.ellipse(x - 0.04 * head.turn, y, 0.085 - 0.006 * i, 0.095), head.hair, INK, 1.8)


def _pony(head: Head) -> None:
    t = 0.06 * head.turn
    head.pen.path([
        (-0.34, -0.22), (-0.52 - t, -0.2), (-0.60 - t, 0.1), (-0.5 - t, 0.46), (-0.42 - t, 0.28), (-0.36, 0.0),
    ], head.hair)  # fmt: skip


def _bun(head: Head) -> None:
    x, y = -0.42 * head.turn - 0.02, -0.60 + 0.3 * head.turn
    head.pen.path(paths.ellipse(x, y, 0.19, 0.18), head.hair)
    head.pen.curve([(x - 0.10, y + 0.02), (x, y - 0.06), (x + 0.09, y + 0.06)], head.strand, 1.3)


def _pinned(head: Head) -> None:
    """A low bun in a fine net beside the neck, below the hat."""
    t = head.turn
    bun = head.pen.at(-0.30 - 0.13 * t, 0.30 - 0.06 * t)
    colour = mix(head.hair, HAIRNET, 0.6) if head.look.hat == "hairnet" else head.hair
    bun.path(paths.ellipse(0, 0, 0.155, 0.14), colour)
    net = mix(colour, "#C9D3DC" if head.look.haircol in {"black", "brown"} else INK, 0.4)
    for shift in (-0.06, 0.0, 0.06):
        bun.line([(shift - 0.07, shift + 0.06), (shift + 0.04, shift - 0.09)], net, 0.8)
        bun.line([(-shift - 0.07, shift - 0.06), (-shift + 0.04, shift + 0.07)], net, 0.8)


BEHIND: Mapping[str, Callable[[Head], None]] = {
    "bob": _bob, "long": _long, "braid": _braid, "pony": _pony, "bun": _bun, "pinned": _pinned,
}  # fmt: skip
TIED = frozenset({"braid", "pony", "bun", "pinned"})
"""From behind these lie over the back of the head."""


def draw_hair(head: Head) -> None:
    if head.style == "bald":
        return
    if head.behind:
        _draw_from_behind(head)
    elif head.style in {"bob", "long"}:
        head.pen.path(_long_hair_profile() if head.profile else _long_hair(head), head.hair)
        head.pen.curve([(0.1, -0.46), (-0.12, -0.5), (-0.28, -0.4)], head.strand, 1.5)
    elif head.style in {"pinned", "tucked"}:
        _draw_under_hat(head)
    else:
        _draw_short(head)


def _draw_under_hat(head: Head) -> None:
    """What a hat leaves to be seen: the temples, and hair that lies close to the nape; a hairnet leaves nothing."""
    if head.look.hat == "hairnet":
        return
    t, (ear, ear_y), nape = head.turn, head.ear, 0.27 if head.style == "pinned" else 0.13
    reach = 0.03 if head.style == "pinned" else -0.02
    if head.profile:
        back: Points = [Corner(-0.44, -0.3), (-0.445, -0.05), (-0.41, 0.06), (-0.30, nape - 0.02)]
        front: Points = [
            (-0.16, nape - 0.04),
            (ear - 0.03, ear_y),
            (ear + 0.06, 0.03),
            (0.045, -0.1),
            Corner(0.14, -0.3),
        ]
    else:
        edge = -0.375 - 0.045 * t
        back = [Corner(edge, -0.3), (edge - 0.012, -0.12), (-0.352 + 0.012 * t, 0.10), (-0.31 + 0.03 * t, nape)]
        front = [(ear - 0.02, ear_y + 0.05), (ear + 0.05, 0.0 + reach), (ear + 0.10, -0.12), Corner(ear + 0.17, -0.3)]
    head.pen.path([*back, *front], head.hair, INK, 1.6)
    if t < 0.45:
        far = 0.36 - 0.035 * t
        temple: Points = [Corner(0.28 - 0.03 * t, -0.3), (far - 0.035, -0.1), (far - 0.01, 0.03 + reach)]
        head.pen.path([*temple, (far + 0.012, -0.1), Corner(far, -0.3)], head.hair, INK, 1.4)


def _draw_from_behind(head: Head) -> None:
    pen, low = head.pen, LOWEST_FROM_BEHIND.get(head.style, 0.30)
    right = [(0.3, low - 0.04), (0.40, 0.1), (0.425, -0.15), (0.30, -0.46)]
    pen.path([(0, -0.565), *((-x, y) for x, y in reversed(right)), (0, low), *right], head.hair)
    pen.curve([(-0.1, -0.42), (-0.2, -0.2), (-0.2, 0.1)], head.strand, 1.4)
    if head.style == "pinned":
        pen.path(paths.ellipse(0, 0.22, 0.19, 0.15), head.hair)
    elif head.style == "bun":
        pen.path(paths.ellipse(0, -0.2, 0.2, 0.19), head.hair)
    elif head.style in {"pony", "braid"}:
        tail = [(-0.1, -0.25), (0.1, -0.25), (0.16, 0.15), (0.05, 0.62), (-0.1, 0.6), (-0.16, 0.15)]
        pen.path(tail, head.hair)


def _long_hair(head: Head) -> Points:
    t = head.turn
    return [
        Corner(0.34 - 0.03 * t, 0.06), (0.385 - 0.02 * t, -0.1), (0.37, -0.32), (0.24, -0.51), (0, -0.575),
        (-0.28, -0.5), (-0.43 - 0.04 * t, -0.24), (-0.46 - 0.04 * t, 0.1), Corner(-0.40 - 0.03 * t, 0.36),
        (-0.27 + 0.13 * t, 0.32), (-0.25 + 0.13 * t, 0.02), (-0.18 + 0.1 * t, -0.17), (0.02 + 0.1 * t, -0.25),
        (0.22, -0.2),
    ]  # fmt: skip


def _long_hair_profile() -> Points:
    return [
        Corner(0.31, -0.25), (0.33, -0.36), (0.16, -0.55), (-0.1, -0.57), (-0.4, -0.42), (-0.5, -0.1), (-0.48, 0.3),
        (-0.3, 0.42), (-0.1, 0.38), (0, 0.1), (0.08, -0.14), (0.2, -0.2),
    ]  # fmt: skip


def _draw_short(head: Head) -> None:
    lift = LIFT.get(head.style, 0.06)
    if head.style == "balding":
        head.pen.path(_balding_profile() if head.profile else _balding(head), head.hair)
        return
    outline = _short_profile(lift) if head.profile else _short(head, lift)
    head.pen.path(outline, head.hair)
    if head.style == "curly":
        _draw_curls(head, outline)
    elif head.style != "buzz":
        strand = [(0.16, -0.44 - lift * 0.5), (-0.05, -0.49 - lift * 0.4), (-0.24, -0.42)]
        head.pen.curve(strand, head.strand, 1.5)


def _short(head: Head, lift: float) -> Points:
    t, ear = head.turn, head.ear[0]
    hairline = -0.30 if head.look.female or head.look.child else -0.315 if head.style == "curly" else -0.345
    temple = -0.17 if head.look.female else -0.22
    return [
        Corner(0.335 - 0.035 * t, temple), (0.372 - 0.025 * t, -0.29), (0.26, -0.46 - lift * 0.6),
        (0.02, -0.51 - lift), (-0.26, -0.46 - lift * 0.6), (-0.40 - 0.04 * t, -0.26), (-0.405 - 0.04 * t, -0.04),
        (-0.385 - 0.01 * t, 0.08 + 0.08 * t), (-0.33, 0.16 + 0.10 * t), (ear - 0.08, 0.12 + 0.05 * t),
        Corner(ear + 0.05, 0.06 - 0.04 * head.pose.pitch), (ear + 0.08, -0.1), (ear + 0.115, -0.22),
        (0.10 * t, hairline), (0.25 - 0.02 * t, hairline + 0.06),
    ]  # fmt: skip


def _short_profile(lift: float) -> Points:
    return [
        Corner(0.30, -0.285), (0.33, -0.36), (0.18, -0.52 - lift * 0.6), (-0.06, -0.52 - lift * 0.7),
        (-0.33, -0.46 - lift * 0.3), (-0.48, -0.2), (-0.475, 0.06), Corner(-0.36, 0.29), (-0.26, 0.26),
        (-0.15, 0.20), Corner(-0.03, 0.10), Corner(0.03, 0.08), (0.045, -0.08), (0.10, -0.2), (0.22, -0.24),
    ]  # fmt: skip


def _balding(head: Head) -> Points:
    t, ear = head.turn, head.ear[0]
    return [
        Corner(-0.05, -0.40), (-0.26, -0.42), (-0.42 - 0.05 * t, -0.22), (-0.425 - 0.05 * t, -0.02),
        (-0.38 - 0.02 * t, 0.14 + 0.10 * t), (-0.33, 0.22 + 0.08 * t), (ear - 0.08, 0.16 + 0.05 * t),
        Corner(ear + 0.05, 0.09), (ear + 0.08, -0.08), (ear + 0.06, -0.22),
    ]  # fmt: skip


def _balding_profile() -> Points:
    return [
        Corner(-0.2, -0.40), (-0.4, -0.3), (-0.475, -0.1), (-0.46, 0.1), Corner(-0.36, 0.29), (-0.2, 0.22),
        Corner(-0.03, 0.10), Corner(0.03, 0.06), (0.03, -0.08), (-0.06, -0.2),
    ]  # fmt: skip


def _draw_curls(head: Head, outline: Points) -> None:
    t = head.turn
    top = [(x, -0.34 - 0.24 * math.sqrt(max(0, 1 - (x / 0.42) ** 2))) for x in (-0.36, -0.22, -0.07, 0.09, 0.24, 0.33)]
    side: list[XY] = [(-0.42 - 0.04 * t, -0.16), (-0.43 - 0.04 * t, 0.0)]
    shapes = [paths.ellipse(x, y, 0.115) for x, y in top]
    shapes += [paths.ellipse(x, y, radius) for (x, y), radius in zip(side, (0.1, 0.08), strict=True)]
    head.pen.blob(shapes, head.hair)
    head.pen.fill(outline, head.hair)
    for x, y in (top + side)[1::2]:
        head.pen.curve([(x - 0.05, y), (x, y - 0.05), (x + 0.05, y)], head.strand, 1.3)


HAIR_STYLES = frozenset({"short", "quiff", "buzz", "curly", "balding", "bald", *BEHIND})
