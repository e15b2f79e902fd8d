"""Eyes that look at the work, brows, nose, mouth, the marks of age."""

from skills_app.pictures import paths
from skills_app.pictures.colours import INK, WHITE, dark, mix
from skills_app.pictures.figure.head import Head
from skills_app.pictures.paths import XY, Corner, Points
from skills_app.pictures.pen import Pen

LOWERED = 0.55
"""From this pitch on the lids are lowered: the person looks at the own hands."""

OUTER_CORNER = 0.18
"""Distance from the middle line of the face beyond which a corner of an eye is an outer one."""


def draw_features(head: Head) -> None:
    eyes = _eyes(head)
    for x, y, width in eyes:
        _draw_eye(head, x, y, width)
    _draw_brows(head, eyes)
    if not head.profile:
        _draw_nose(head)
    _draw_mouth(head)
    if head.look.age in {"mid", "old"}:
        _draw_wrinkles(head, eyes)
    if head.face.fold and not head.profile:
        x = 0.09 * head.turn
        head.pen.curve([(x - 0.12, 0.43), (x + 0.02, 0.462), (x + 0.14, 0.43)], head.shade, 1.5)


def _eyes(head: Head) -> list[tuple[float, float, float]]:
    """x, y and half width; the eye that is turned away is narrower."""
    size = head.face.eye
    if head.profile:
        return [(0.235, -0.03 + head.drop, 0.062 * size)]
    t, y, width = head.turn, -0.02 + head.drop, 0.068 * size
    return [
        (head.middle - 0.15 + 0.02 * t, y, width),
        (head.middle + 0.15 - 0.045 * t, y, width * (1 - 0.22 * t)),
    ]


def _gaze(head: Head) -> float:
    if head.profile:
        return 0.5
    return head.turn * 0.9 if head.pose.gaze is None else head.pose.gaze


def _draw_eye(head: Head, x: float, y: float, width: float) -> None:
    if head.pose.pitch > LOWERED:
        _draw_lowered_eye(head, x, y, width)
        return
    pen, down, gaze = head.pen, head.pose.pitch, _gaze(head)
    height = 0.058 * head.face.eye * (1 - 0.35 * down) * (0.82 if head.look.age == "old" else 1)
    pen.fill(paths.ellipse(x, y + 0.01, width * 0.98, height), WHITE)
    pen.fill(paths.ellipse(x + gaze * width * 0.4, y + 0.012 + 0.03 * down, 0.036, 0.046 * (1 - 0.2 * down)), INK)
    corner = y - 0.005 + 0.01 * down
    lid: list[XY] = [(x - width * 1.05, corner), (x, y - 0.052 + 0.045 * down), (x + width * 1.05, corner)]
    _draw_lid(head, lid)


def _draw_lowered_eye(head: Head, x: float, y: float, width: float) -> None:
    """Looks down at the work: the lid hangs over the pupil, below it a sliver of white is left."""
    pen, low = head.pen, y + 0.05
    pen.fill(paths.ellipse(x, low + 0.012, width * 0.9, 0.036), WHITE)
    pen.fill(paths.ellipse(x + _gaze(head) * width * 0.35, low + 0.026, 0.031, 0.03), INK)
    lid: list[XY] = [(x - width * 1.08, low - 0.008), (x, low + 0.002), (x + width * 1.08, low - 0.008)]
    pen.fill([(x - width, low - 0.012), (x, low - 0.062), (x + width, low - 0.012), (x, low + 0.004)], head.skin)
    pen.curve([(x - width * 0.95, low - 0.04), (x, low - 0.072), (x + width * 0.95, low - 0.04)], head.shade, 1.2)
    _draw_lid(head, lid)


def _draw_lid(head: Head, lid: list[XY]) -> None:
    """Edge of the upper lid; a woman's ends in lashes at the outer corner."""
    if not head.look.female or head.look.child:
        head.pen.curve(lid, width=1.7)
        return
    head.pen.curve(lid, width=2.5)
    for corner, side in ((lid[0], -1), (lid[2], 1)):
        outer = head.profile or (corner[0] - head.middle) * side > OUTER_CORNER
        if outer and (side == 1 or not head.profile):
            x, y = corner
            head.pen.line([(x - 0.01 * side, y), (x + 0.036 * side, y - 0.03)], width=2)


def _draw_brows(head: Head, eyes: list[tuple[float, float, float]]) -> None:
    thickness, arch, tilt = head.face.brow
    if head.look.female:
        thickness, arch = min(thickness * 0.72, 1.7), max(arch, 0.028)
    colour = "#8D888B" if head.look.haircol in {"grey", "white"} else mix(head.hair, INK, 0.35)
    for index, (x, eye_y, width) in enumerate(eyes):
        slope = tilt * (-1 if index == 0 and len(eyes) > 1 else 1)
        y = eye_y - 0.122
        brow = [(x - width * 1.12, y + 0.012 - slope), (x + 0.01, y - arch * 0.9), (x + width * 1.1, y + 0.012 + slope)]
        head.pen.curve(brow, colour, thickness)


def _draw_nose(head: Head) -> None:
    if head.turn < 0.2:
        _draw_nose_from_front(head)
    else:
        x, y = head.middle + 0.035 + 0.04 * head.turn, head.drop
        head.pen.curve([(x + dx, y + dy) for dx, dy in TURNED_NOSES[head.face.nose]], head.line, 1.7)


TURNED_NOSES: dict[str, list[XY]] = {
    "straight": [(-0.03, 0.02), (0.055, 0.135), (0.02, 0.18), (-0.03, 0.18)],
    "button": [(0, 0.09), (0.045, 0.135), (0.02, 0.175), (-0.025, 0.17)],
    "broad": [(-0.02, 0.03), (0.055, 0.13), (0.04, 0.185), (-0.02, 0.19), (-0.07, 0.165)],
    "long": [(-0.035, 0), (0.06, 0.155), (0.025, 0.195), (-0.03, 0.19)],
    "hook": [(-0.025, -0.01), (0.035, 0.05), (0.065, 0.15), (0.03, 0.185), (-0.03, 0.175)],
}
NOSE_WIDTHS = {"button": 0.038, "broad": 0.07, "long": 0.045, "hook": 0.05, "straight": 0.045}


def _draw_nose_from_front(head: Head) -> None:
    kind, x, y = head.face.nose, head.middle, 0.17 * head.face.length + head.drop
    width = NOSE_WIDTHS[kind]
    head.pen.curve([(x - width, y - 0.01), (x, y + 0.018), (x + width, y - 0.01)], head.line, 1.7)
    if kind in {"long", "hook", "straight"} and not head.look.child:
        head.pen.curve([(x + 0.028, 0.03 + head.drop), (x + 0.035, 0.09 + head.drop)], head.shade, 1.4)


def _draw_mouth(head: Head) -> None:
    woman = head.look.female and not head.look.child
    if head.profile:
        if woman:
            lips = [Corner(0.27, 0.298), (0.33, 0.268), (0.365, 0.28), (0.345, 0.297), (0.355, 0.32), (0.32, 0.33)]
            head.pen.fill(lips, lip_colour(head))
        head.pen.curve([(0.345, 0.292), (0.29, 0.305), (0.245, 0.288)], head.line, 1.9)
        return
    low = 0.335 if head.look.beard == "moustache" else 0.30
    mouth = head.pen.at(head.middle * 0.98, low * head.face.length + head.drop * 0.8)
    if woman:
        _draw_lips(mouth, head)
    else:
        _draw_plain_mouth(mouth, head)


def lip_colour(head: Head) -> str:
    return mix(head.skin, "#B8323F", 0.52 if head.look.skin < 5 else 0.42)


def _draw_lips(mouth: Pen, head: Head) -> None:
    """Upper lip with its bow, fuller lower lip, the smile as the line between them."""
    t, colour = head.turn, lip_colour(head)
    left, right = -0.092 + 0.01 * t, 0.092 - 0.03 * t
    upper: Points = [Corner(left, -0.008), (-0.035, -0.036), (0, -0.026), (0.035, -0.036), Corner(right, -0.008)]
    mouth.fill([*upper, (0, 0.022)], colour)
    mouth.fill(
        [Corner(left, -0.006), (0, 0.014), Corner(right, -0.006), (0.04, 0.056), (0, 0.066), (-0.04, 0.056)], colour
    )
    bend = 0.022 if head.look.mouth == "smile" else 0.006
    mouth.curve([(left - 0.006, -0.012), (0, bend), (right + 0.006, -0.012)], head.line, 1.5)


def _draw_plain_mouth(mouth: Pen, head: Head) -> None:
    t = head.turn
    if head.face.lips:
        lips = [Corner(-0.075, 0), (0, -0.012), Corner(0.07 - 0.02 * t, 0), (0, 0.05)]
        mouth.fill(lips, mix(head.skin, "#B3453F", 0.35))
    if head.look.mouth == "smile":
        mouth.curve([(-0.10 + 0.01 * t, -0.012), (0, 0.03), (0.10 - 0.03 * t, -0.012)], head.line, 1.9)
    elif head.look.mouth == "open":
        mouth.path([Corner(-0.1, -0.02), (0, 0), Corner(0.09 - 0.02 * t, -0.02), (0, 0.08)], WHITE, head.line, 1.5)
    else:
        mouth.curve([(-0.08, 0), (0, 0.008), (0.08 - 0.02 * t, 0)], head.line, 1.9)


def _draw_wrinkles(head: Head, eyes: list[tuple[float, float, float]]) -> None:
    pen, colour, old = head.pen, dark(head.skin, 0.30), head.look.age == "old"
    for x, y, width in eyes:
        pen.curve([(x - 0.05, y + 0.095), (x, y + 0.11), (x + 0.05, y + 0.095)], colour, 1.2)
        if old:
            pen.line([(x + width * 1.3, y - 0.01), (x + width * 1.6, y - 0.03)], colour, 1.2)
    _draw_cheek_folds(head, colour)
    bare_forehead = not head.look.hat and head.style in {"bald", "balding", "short", "buzz"}
    if old and bare_forehead and not head.profile:
        x = head.middle
        pen.curve([(x - 0.12, -0.26), (x, -0.275), (x + 0.12, -0.26)], colour, 1.2)


def _draw_cheek_folds(head: Head, colour: str) -> None:
    if head.profile:
        head.pen.line([(0.26, 0.2), (0.225, 0.27)], colour, 1.3)
        return
    x, y = head.middle, 0.30 * head.face.length + head.drop * 0.8
    far = x - 0.02 * head.turn
    head.pen.curve([(x - 0.10, y - 0.12), (x - 0.155, y - 0.05), (x - 0.16, y)], colour, 1.4)
    head.pen.curve([(far + 0.11, y - 0.11), (far + 0.145, y - 0.05), (far + 0.145, y)], colour, 1.4)
