"""Hands with stretched fingers, seen from the back: lying flat, spread, resting, kneading; and the open palm."""

import math
from collections.abc import Sequence
from itertools import pairwise

from skills_app.pictures import paths
from skills_app.pictures.figure.hand import FINGER_LENGTHS, FINGER_RADII, KNUCKLES, PALM, Hand, finger
from skills_app.pictures.paths import XY

TOUCHING = 0.215
"""Fingertips closer than this lie against each other: the line between them runs to the tips."""


def straight(hand: Hand, spread: Sequence[float], thumb: Sequence[XY], *, curl: float = 0, droop: float = 0) -> None:
    """``spread``: direction of each finger in degrees; ``curl`` turns the tips further; ``droop`` shortens them."""
    fingers = [
        finger(knuckle, (angle, length * 0.5), (angle + curl, length * (0.42 - droop)))
        for knuckle, length, angle in zip(KNUCKLES, FINGER_LENGTHS, spread, strict=True)
    ]
    shapes = [paths.patch(PALM)]
    for points, radius in zip(fingers, FINGER_RADII, strict=True):
        bent = points if curl else [points[0], points[-1]]
        shapes += paths.chain(bent, [radius, radius * 0.97, radius * 0.84] if curl else [radius, radius * 0.86])
    hand.mass([*shapes, *paths.chain(thumb, [0.105, 0.10, 0.082])])
    for first, second in pairwise(fingers):
        _line_between(hand, first, second)
    for points, angle, radius in zip(fingers, spread, FINGER_RADII, strict=True):
        hand.nail(points[-1], angle + curl, radius * 0.8)
    (ax, ay), (bx, by) = thumb[-2:]
    hand.nail(thumb[-1], math.degrees(math.atan2(by - ay, bx - ax)), 0.07)
    hand.knuckles()


def _line_between(hand: Hand, first: Sequence[XY], second: Sequence[XY]) -> None:
    (start, middle, tip) = (((a[0] + b[0]) / 2, (a[1] + b[1]) / 2) for a, b in zip(first, second, strict=True))
    line = [(start[0] + 0.05, start[1]), middle]
    if math.dist(first[-1], second[-1]) <= TOUCHING:
        line.append((tip[0] - 0.02, tip[1]))
    hand.crease(*line)


def spread(hand: Hand) -> None:
    straight(hand, (-17, -4, 8, 22), [(0.10, -0.14), (0.28, -0.33), (0.45, -0.46)])


def flat(hand: Hand) -> None:
    straight(hand, (-7, -1, 4, 11), [(0.10, -0.14), (0.29, -0.31), (0.48, -0.38)])


def rest(hand: Hand) -> None:
    straight(hand, (4, 6, 9, 14), [(0.12, -0.13), (0.32, -0.25), (0.54, -0.26)], curl=14, droop=0.1)


def knead(hand: Hand) -> None:
    """The heel of the hand presses, the fingers are spread and bent into the dough."""
    straight(hand, (-20, -5, 8, 23), [(0.10, -0.14), (0.26, -0.33), (0.44, -0.40)], curl=4, droop=0.12)


def open_under(hand: Hand) -> None:
    """Palm up, carrying a tray or offering something."""
    straight(hand, (-10, -2, 5, 14), [(0.12, -0.15), (0.24, -0.28), (0.36, -0.33)], curl=-6)


def open_over(hand: Hand) -> None:
    hand.digit([(0.10, -0.12), (0.26, -0.30), (0.44, -0.40)], 0.092)
    hand.skin([(-0.02, -0.12), (0.1, -0.15), (0.18, -0.2), (0.18, -0.06), (0.05, 0.0)])
