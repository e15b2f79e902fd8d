"""What is worn on the face and the ears: goggles, glasses, mask, ear defenders."""

from skills_app.pictures.colours import INK, SKY, dark
from skills_app.pictures.figure.head import Head

LENS = 1.8


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
    """Ear defenders with their bow over the head."""
    pen, colour = head.pen, head.look.defcol or "#E08A2B"
    frontal = head.behind or head.yaw < 15
    x, y = head.ear
    if frontal:
        bow = [(-0.43, -0.05), (-0.40, -0.45), (0, -0.66), (0.40, -0.45), (0.43, -0.05)]
    else:
        top = -0.7 if head.look.hat else -0.655
        bow = [(x, -0.05), (x + 0.02, -0.4), (-0.02 if head.profile else 0.05 * head.turn, top)]
    pen.curve(bow, INK, 5.4)
    pen.curve(bow, "#5B5D6B", 2.6)
    if frontal:
        for side in (-1, 1):
            cup = [(0.34, -0.14), (0.47, -0.13), (0.50, 0.05), (0.46, 0.2), (0.34, 0.2)]
            pen.path([(side * cx, cy) for cx, cy in cup], colour)
        return
    pen.ellipse(x - 0.01, y + 0.01, 0.145, 0.175, colour)
    pen.ellipse(x - 0.01, y + 0.01, 0.075, 0.1, dark(colour, 0.25), None)
