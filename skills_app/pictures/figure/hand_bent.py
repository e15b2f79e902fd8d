"""Hands with bent fingers: pinching, writing, pointing, holding a board, the claw that guides a knife."""

from skills_app.pictures import paths
from skills_app.pictures.figure.hand import FINGER_RADII, PALM, Hand
from skills_app.pictures.paths import XY

CLAW_FINGERS: list[list[XY]] = [
    [(0.44, -0.16), (0.83, -0.17), (0.80, 0.20)],
    [(0.42, -0.08), (0.73, -0.07), (0.69, 0.27)],
    [(0.36, 0.0), (0.61, 0.02), (0.57, 0.31)],
    [(0.30, 0.08), (0.48, 0.10), (0.45, 0.30)],
]
PINCH_BACK: list[XY] = [
    (-0.06, -0.17), (0.10, -0.19), (0.30, -0.26), (0.48, -0.25), (0.54, -0.08),
    (0.52, 0.14), (0.44, 0.27), (0.25, 0.26), (0.08, 0.19), (-0.06, 0.17),
]  # fmt: skip
PEN_BACK: list[XY] = [
    (-0.06, -0.17), (0.10, -0.19), (0.30, -0.255), (0.47, -0.23), (0.53, -0.06),
    (0.52, 0.14), (0.44, 0.27), (0.25, 0.26), (0.08, 0.19), (-0.06, 0.17),
]  # fmt: skip
POINT_BACK: list[XY] = [
    (-0.06, -0.17), (0.10, -0.19), (0.32, -0.27), (0.50, -0.27), (0.56, -0.08),
    (0.53, 0.14), (0.44, 0.26), (0.25, 0.26), (0.08, 0.19), (-0.06, 0.17),
]  # fmt: skip
PRESS_BACK: list[XY] = [
    (-0.06, -0.17), (0.12, -0.20), (0.36, -0.22), (0.52, -0.15), (0.58, 0.0),
    (0.54, 0.14), (0.36, 0.19), (0.1, 0.18), (-0.06, 0.17),
]  # fmt: skip


def claw_under(hand: Hand) -> None:
    """The thumb, tucked behind the fingertips."""
    hand.digit([(0.14, -0.12), (0.36, -0.18), (0.54, -0.02)], 0.095)


def claw_over(hand: Hand) -> None:
    """The guiding hand: knuckles forward, fingertips curled back."""
    for points, radius in zip(CLAW_FINGERS, FINGER_RADII, strict=True):
        hand.digit(points, radius * 1.04, taper=0.84)
        hand.nail((points[2][0], points[2][1] - 0.01), 95, radius * 0.75)
    hand.skin([
        (-0.06, -0.17), (0.10, -0.20), (0.30, -0.26), (0.50, -0.235), (0.52, -0.12),
        (0.40, 0.06), (0.28, 0.17), (0.08, 0.185), (-0.06, 0.17),
    ])  # fmt: skip
    hand.edge([(-0.06, -0.17), (0.10, -0.20), (0.30, -0.265), (0.48, -0.255)])
    hand.edge([(0.28, 0.185), (0.08, 0.19), (-0.06, 0.17)])


def press(hand: Hand) -> None:
    """Lying on a surface, seen from the side: fingers flat, thumb below, the overlapping fingers show their tips."""
    hand.digit([(0.42, -0.12), (0.72, -0.03), (1.0, 0.07)], 0.085)
    hand.digit([(0.42, -0.04), (0.70, 0.02), (0.95, 0.11)], 0.088)
    middle_finger = paths.chain([(0.42, 0.05), (0.66, 0.07), (0.88, 0.135)], [0.10, 0.09, 0.078])
    hand.mass([paths.patch(PRESS_BACK), *middle_finger])
    hand.digit([(0.14, 0.07), (0.34, 0.17), (0.56, 0.165)], 0.092)
    hand.nail((0.87, 0.13), 15, 0.07)


def pinch_under(hand: Hand) -> None:
    hand.digit([(0.14, -0.02), (0.46, 0.085), (0.70, 0.02), (0.89, -0.045)], 0.098, taper=0.78)


def pinch_over(hand: Hand) -> None:
    """Index finger and thumb hold something thin; the others are curled in."""
    hand.mass([paths.patch(PINCH_BACK)])
    hand.digit([(0.34, 0.19), (0.56, 0.205), (0.47, 0.155)], 0.078)
    hand.digit([(0.38, 0.10), (0.65, 0.115), (0.53, 0.07)], 0.084)
    hand.digit([(0.42, -0.01), (0.70, -0.0), (0.58, -0.005)], 0.086)
    hand.digit([(0.40, -0.16), (0.70, -0.275), (0.93, -0.16)], 0.09)
    hand.skin(paths.capsule((0.28, -0.12), (0.46, -0.165), 0.085))
    hand.skin([(0.12, -0.1), (0.3, -0.17), (0.42, -0.05), (0.40, 0.12), (0.32, 0.2), (0.15, 0.1)])
    hand.nail((0.925, -0.16), 25, 0.07)


def pen_under(hand: Hand) -> None:
    hand.digit([(0.40, 0.10), (0.68, 0.17), (0.80, 0.075)], 0.086)
    hand.digit([(0.40, -0.16), (0.70, -0.235), (0.90, -0.10)], 0.088)
    hand.nail((0.89, -0.1), 35, 0.07)


def pen_over(hand: Hand) -> None:
    """Like a pinch with the thumb in front: a pencil between thumb, index and middle finger."""
    hand.mass([paths.patch(PEN_BACK)])
    hand.digit([(0.34, 0.20), (0.55, 0.215), (0.46, 0.17)], 0.078)
    hand.digit([(0.40, 0.12), (0.66, 0.14), (0.55, 0.09)], 0.082)
    hand.skin([(0.14, -0.1), (0.3, -0.2), (0.44, -0.18), (0.48, -0.02), (0.40, 0.12), (0.32, 0.2), (0.15, 0.1)])
    hand.digit([(0.16, -0.10), (0.48, -0.03), (0.66, -0.08), (0.84, -0.02)], 0.092, taper=0.8)
    hand.skin(paths.capsule((0.10, -0.08), (0.26, -0.07), 0.085))
    hand.nail((0.82, -0.03), 10, 0.065)


def point(hand: Hand) -> None:
    hand.digit([(0.42, -0.2), (0.72, -0.225), (1.0, -0.205)], 0.088)
    hand.nail((0.99, -0.205), 0, 0.07)
    hand.mass([paths.patch(POINT_BACK)])
    hand.skin(paths.capsule((0.40, -0.195), (0.54, -0.21), 0.08))
    for y, x in ((0.19, 0.57), (0.075, 0.65), (-0.05, 0.69)):
        hand.digit([(0.44, y), (x, y + 0.005), (x - 0.12, y - 0.005)], 0.08)
    hand.digit([(0.14, -0.12), (0.40, -0.155), (0.60, -0.05)], 0.09)
    hand.skin(paths.capsule((0.08, -0.10), (0.24, -0.12), 0.085))


def hold_under(hand: Hand) -> None:
    """The fingers behind a board, a paper or a roll."""
    for y, x in ((-0.18, 0.80), (-0.055, 0.86), (0.07, 0.83), (0.18, 0.73)):
        hand.digit([(0.35, y), (x, y * 1.05)], 0.085)
    hand.mass([paths.patch(PALM)])


def hold_over(hand: Hand) -> None:
    """The thumb in front of it."""
    hand.digit([(0.10, -0.12), (0.34, -0.28), (0.62, -0.25)], 0.10)
    hand.skin([(-0.02, -0.12), (0.1, -0.17), (0.24, -0.2), (0.22, -0.06), (0.05, 0.0)])
    hand.nail((0.61, -0.25), 5, 0.075)


def fingers(hand: Hand) -> None:
    """Only four fingers over an edge; the hand is behind it."""
    for y, x in ((0.215, 0.48), (0.075, 0.55), (-0.07, 0.56), (-0.21, 0.52)):
        hand.digit([(0.10, y), (x, y)], 0.085)
