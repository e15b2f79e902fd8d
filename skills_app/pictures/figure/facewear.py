"""What is worn on the face and the ears: goggles, glasses, mask, ear defenders."""

from skills_app.pictures.colours import INK, SKY, dark
from skills_app.pictures.figure.head import Head
from skills_app.pictures.paths import Points

LENS = 1.8
NEARLY_FRONTAL = 15
SEEN_ON_BOTH_SIDES = 35
"""Up to how many degrees of turning the far ear is seen, too."""
CUP: Points = [(0.34, -0.14), (0.47, -0.13), (0.50, 0.05), (0.46, 0.2), (0.34, 0.2)]
HIGHEST = {
    "bald": 0.5,
    "balding": 0.5,
    "buzz": 0.54,
    "quiff": 0.63,
    "curly": 0.67,
    "turban": 0.74,
    "toque": 0.5,
    "cap": 0.62,
    "bandana": 0.62,
    "hairnet": 0.645,
}
"""Height of the crown by hair, scarf or hat; other hair and scarves: see ``_height``."""


def draw_facewear(head: Head) -> None:
    look = head.look
    if not head.behind:
        for worn, draw in ((look.goggles, _goggles), (look.glasses, _glasses), (look.mask, _mask)):
            if worn:
                draw(head)


def _goggles(head: Head) -> None:
    pen, x, t = head.pen, head.middle, head.turn
    if head.profile:
        lens = [(0.12, -0.12), (0.36, -0.13), (0.385, -0.02), (0.34, 0.08), (0.15, 0.07)]
        pen.path(lens, SKY, INK, LENS, opacity=0.8)
        pen.line([(0.12, -0.02), (-0.06, 0.0)], INK, 2.4)
        return
    lens = [
        (-0.27 + 0.05 * t, -0.12), (0, -0.115), (0.26 - 0.08 * t, -0.12), (0.25 - 0.08 * t, 0.06), (0.12, 0.085),
        (0, 0.02), (-0.12, 0.085), (-0.25 + 0.05 * t, 0.06),
    ]  # fmt: skip
    pen.path([(x + dx, dy + head.drop) for dx, dy in lens], SKY, INK, LENS, opacity=0.75)
    pen.line([(x - 0.26 + 0.05 * t, -0.03 + head.drop), (head.ear[0] + 0.02, 0)], INK, 2.4)


def _glasses(head: Head) -> None:
    pen, x, y = head.pen, head.middle, head.drop
    if head.profile:
        pen.ellipse(0.24, 0, 0.075, 0.08, line=LENS)
        pen.line([(0.165, -0.01), (-0.04, 0.0)], INK, LENS)
        return
    pen.ellipse(x - 0.14, y, 0.105, 0.09, line=LENS)
    pen.ellipse(x + 0.135 - 0.04 * head.turn, y, 0.10 - 0.02 * head.turn, 0.09, line=LENS)
    pen.line([(x - 0.035, -0.01 + y), (x + 0.035, -0.01 + y)], INK, LENS)
    pen.line([(x - 0.245, -0.01 + y), (head.ear[0] + 0.03, 0)], INK, LENS)


def _mask(head: Head) -> None:
    x, y = head.middle, head.drop
    if head.profile:
        outline = [(0.10, 0.12), (0.3, 0.06), (0.47, 0.14), (0.42, 0.34), (0.33, 0.46), (0.12, 0.38)]
    else:
        far = x + 0.2 - 0.05 * head.turn
        outline = [
            (x - 0.2, 0.12 + y), (x + 0.02, 0.06 + y), (far, 0.12 + y), (x + 0.17, 0.36), (x, 0.47), (x - 0.17, 0.36),
        ]  # fmt: skip
    head.pen.path(outline, "#F4F7F8")
    head.pen.line([(outline[0][0], outline[0][1] + 0.03), (head.ear[0] + 0.03, 0.06)], INK, 1.4)


def draw_defenders(head: Head) -> None:
    """Ear defenders: the bow lies close on hair, hat or scarf, a cup on each ear that is seen."""
    pen, colour, bow = head.pen, head.look.defcol or "#E08A2B", _bow(head)
    pen.curve(bow, INK, 5.4)
    pen.curve(bow, "#5B5D6B", 2.6)
    if _frontal(head):
        for mirror in (False, True):
            pen.at(0, 0, mirror=mirror).path(CUP, colour)
        return
    if head.yaw < SEEN_ON_BOTH_SIDES:
        pen.at(-0.06 * head.turn, 0).path(CUP, colour)
    x, y = head.ear
    pen.ellipse(x - 0.01, y + 0.01, 0.145, 0.175, colour)
    pen.ellipse(x - 0.01, y + 0.01, 0.075, 0.1, dark(colour, 0.25), None)


def _frontal(head: Head) -> bool:
    return head.behind or head.yaw < NEARLY_FRONTAL


def _bow(head: Head) -> Points:
    """From the near ear over the crown: as far as the other ear, or to where the head hides it."""
    x, crown, wide = head.ear[0], -_height(head), 0.45 if head.style == "curly" else 0.40
    if _frontal(head):
        right = [(wide * 0.78, crown + 0.16), (wide + 0.01, -0.3), (0.42, -0.05)]
        return [*((-dx, dy) for dx, dy in reversed(right)), (0, crown), *right]
    if head.yaw < SEEN_ON_BOTH_SIDES:
        far = wide - 0.05 * head.turn
        return [
            (x, -0.05), (x - 0.03, -0.3), (-wide * 0.6, crown + 0.11), (0, crown), (far * 0.74, crown + 0.16),
            (far, -0.3), (far + 0.02, -0.05),
        ]  # fmt: skip
    top = -0.05 if head.profile else 0.06 * head.turn
    return [(x, -0.05), (x - 0.02, -0.28), (x + (top - x) * 0.3, crown + 0.12), (top, crown + 0.015)]


def _height(head: Head) -> float:
    """How far the crown lies above the middle of the head, with what covers it."""
    if head.behind and head.style == "curly":
        return 0.57
    if head.look.hat:
        return HIGHEST.get(head.look.hat, 0.62) - 0.04 * head.pose.pitch
    return HIGHEST.get(head.style, 0.565)
