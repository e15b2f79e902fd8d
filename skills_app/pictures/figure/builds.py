"""Proportions of a body, in heads."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from skills_app.pictures.figure.look import Look
from skills_app.pictures.paths import between

Profile = Sequence[tuple[float, float]]
"""A quantity at several heights above the pelvis (or places along a limb): (height, value), rising."""

UPPER_ARM, FOREARM, HAND, THIGH, SHIN = 1.14, 1.02, 0.64, 1.60, 1.52


@dataclass(frozen=True)
class Build:
    """Half widths and half depths of the trunk, half width of the shoulders, radii of the limbs from trunk to tip."""

    width: Profile
    depth: Profile
    shoulder: float
    arm: tuple[float, float, float, float]
    leg: tuple[float, float, float, float]
    neck: float
    hip: float
    limb: float
    """Length of the limbs compared with a man's."""
    hand: float = 0.9
    belly: float = 0


MAN = Build(
    width=[(0, 0.50), (0.75, 0.49), (1.5, 0.60), (2.0, 0.60), (2.35, 0.2)],
    depth=[(0, 0.36), (0.75, 0.34), (1.5, 0.41), (2.0, 0.32), (2.35, 0.2)],
    shoulder=0.66, arm=(0.215, 0.165, 0.155, 0.118), leg=(0.30, 0.215, 0.20, 0.165),
    neck=0.185, hip=0.20, limb=1, hand=1,
)  # fmt: skip
WOMAN = Build(
    width=[(0, 0.53), (0.8, 0.42), (1.5, 0.52), (2.0, 0.52), (2.35, 0.17)],
    depth=[(0, 0.38), (0.8, 0.31), (1.5, 0.42), (2.0, 0.30), (2.35, 0.17)],
    shoulder=0.545, arm=(0.185, 0.145, 0.132, 0.10), leg=(0.315, 0.21, 0.19, 0.15),
    neck=0.138, hip=0.215, limb=0.96,
)  # fmt: skip
CHILD = Build(
    width=[(0, 0.40), (0.8, 0.37), (1.5, 0.41), (2.0, 0.40), (2.35, 0.14)],
    depth=[(0, 0.30), (0.8, 0.30), (1.5, 0.30), (2.0, 0.24), (2.35, 0.14)],
    shoulder=0.43, arm=(0.15, 0.125, 0.115, 0.092), leg=(0.22, 0.165, 0.15, 0.125),
    neck=0.12, hip=0.15, limb=0.80,
)  # fmt: skip


def build_of(look: Look) -> Build:
    build = CHILD if look.child else WOMAN if look.female else MAN
    return heavy(build) if look.heavy else build


def heavy(build: Build) -> Build:
    """The same person with more flesh: most at the belly, least at the shoulders."""

    def wider(profile: Profile, most: float) -> Profile:
        return [(y, value * between(most, 1.08, min(1, max(0, (y - 1.2) / 0.8)))) for y, value in profile]

    def thicker(radii: tuple[float, float, float, float]) -> tuple[float, float, float, float]:
        a, b, c, d = (radius * 1.18 for radius in radii)
        return a, b, c, d

    return replace(
        build,
        width=wider(build.width, 1.30),
        depth=wider(build.depth, 1.55),
        shoulder=build.shoulder * 1.07,
        arm=thicker(build.arm),
        leg=thicker(build.leg),
        neck=build.neck * 1.15,
        belly=0.10,
    )


def smooth_value(profile: Profile, y: float) -> float:
    """The value at a height, without kinks between the given ones."""
    return _value(profile, y, lambda share: share * share * (3 - 2 * share))


def straight_value(profile: Profile, y: float) -> float:
    return _value(profile, y, lambda share: share)


def _value(profile: Profile, y: float, ease: Callable[[float], float]) -> float:
    if y <= profile[0][0]:
        return profile[0][1]
    for (low, first), (high, last) in pairwise(profile):
        if y <= high:
            return between(first, last, ease((y - low) / (high - low)))
    return profile[-1][1]
