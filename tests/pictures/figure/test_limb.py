"""Outlines of limbs."""

import math

import pytest

from skills_app.pictures.figure.limb import Limb, find_joint

RADII = [(0, 12.0), (1, 9.0), (2, 6.0)]
STRAIGHT = Limb((0, 0), (50, 0), (100, 0), RADII)
SHARP = Limb((0, 0), (60, 0), (10, 20), RADII)


def test_a_straight_limb_is_as_thick_as_its_radii_say() -> None:
    piece = STRAIGHT.cut()

    assert [abs(y) for _, y in piece.left.edge][:: len(piece.left.edge) - 1] == pytest.approx([12, 6])
    assert all(a[1] == pytest.approx(-b[1]) for a, b in zip(piece.left.edge, piece.right.edge, strict=True))


def test_a_piece_begins_and_ends_where_it_is_cut() -> None:
    piece = STRAIGHT.cut(0.4, 1.5)

    assert piece.left.axis[0][0] == pytest.approx(20)
    assert piece.left.axis[-1][0] == pytest.approx(75)


def test_the_inside_of_a_sharp_elbow_does_not_run_back() -> None:
    piece = SHARP.cut()

    assert min(len(piece.left.edge), len(piece.right.edge)) < max(len(piece.left.edge), len(piece.right.edge))


def test_the_end_of_a_bent_wrist_lies_between_forearm_and_hand() -> None:
    bent = Limb((0, 0), (50, 0), (100, 0), RADII, turn=math.radians(60))
    (lx, ly), (rx, ry) = bent.cut().left.edge[-1], bent.cut().right.edge[-1]

    assert math.degrees(math.atan2(ly - ry, lx - rx)) == pytest.approx(90 + 30)


@pytest.mark.parametrize("bend", [1, -1])
def test_the_joint_keeps_the_bones_and_the_side(bend: int) -> None:
    joint = find_joint((0, 0), (80, 0), (50, 50), bend)

    assert math.dist((0, 0), joint) == pytest.approx(50)
    assert math.copysign(1, joint[1]) == bend


def test_bones_that_are_too_short_are_stretched() -> None:
    assert find_joint((0, 0), (200, 0), (50, 50), 1)[0] == pytest.approx(100, abs=1)
