"""Arms reach where the hand holds and bend like arms."""

import math

import pytest
from pictures.figure.figures import COOK, body, standing

from skills_app.pictures.figure import HAND_POSES, reach_problems
from skills_app.pictures.figure.arms import solve, wrist_of
from skills_app.pictures.figure.builds import FOREARM, UPPER_ARM


@pytest.mark.parametrize("hand", sorted(HAND_POSES))
def test_the_grasp_of_the_hand_lies_where_the_scene_says(hand: str) -> None:
    item = standing(R={"to": [205, 165], "hand": hand, "ang": 25})

    arm = solve(body(item), "R")

    assert wrist_of(arm.pose, arm.hand_size, arm.flip, arm.angle) == pytest.approx(arm.wrist)
    assert math.dist(arm.wrist, (205, 165)) < arm.hand_size * 1.1


def test_without_an_angle_the_hand_goes_on_along_the_forearm() -> None:
    arm = solve(body(), "L")

    assert arm.turn == pytest.approx(0, abs=0.15)


def test_an_elbow_hangs_below_the_line_from_shoulder_to_wrist() -> None:
    arm = solve(body(), "R")
    share = (arm.elbow[0] - arm.shoulder[0]) / (arm.wrist[0] - arm.shoulder[0])

    assert arm.elbow[1] > arm.shoulder[1] + share * (arm.wrist[1] - arm.shoulder[1])


def test_a_pole_lifts_the_elbow() -> None:
    lifted = standing(R={"to": [200, 170], "hand": "grip", "ang": 10, "pole": [0.4, -1, 0]})

    assert solve(body(lifted), "R").elbow[1] < solve(body(), "R").elbow[1]


def test_no_bone_looks_longer_than_it_is() -> None:
    person = body()
    arm, unit = solve(person, "R"), person.unit * person.build.limb

    assert math.dist(arm.shoulder, arm.elbow) <= UPPER_ARM * unit * 1.001
    assert math.dist(arm.elbow, arm.wrist) <= FOREARM * unit * 1.001


def test_mirrored_scenes_give_mirrored_arms() -> None:
    left = standing(yaw=-50, R=None, L={"to": [100, 170], "hand": "grip", "ang": 170})
    right, mirrored = solve(body(), "R"), solve(body(left), "L")

    for there, here in ((right.elbow, mirrored.elbow), (right.wrist, mirrored.wrist)):
        assert (there[0] + here[0], there[1]) == pytest.approx((300, here[1]))
    assert right.flip != mirrored.flip


def test_thumbs_are_on_the_side_of_each_hand() -> None:
    both = standing(R={"to": [180, 170], "hand": "flat"}, L={"to": [215, 150], "hand": "flat"})

    assert not solve(body(both), "R").flip
    assert solve(body(both), "L").flip


@pytest.mark.parametrize("bar", [-170, -90, 0, 37, 90, 150])
def test_the_fist_turns_with_the_bar_and_never_points_back(bar: float) -> None:
    arm = solve(body(standing(R={"to": [200, 170], "hand": "grip", "ang": 10, "bar": bar})), "R")

    assert -60 <= arm.bar_axis < 120
    assert (arm.bar_axis + (bar + 90 - 10)) % 180 == pytest.approx(0)


def test_an_arm_within_reach_is_no_problem() -> None:
    assert reach_problems(standing(), COOK) == []


def test_an_arm_that_is_too_short_is_named() -> None:
    far = standing(R={"to": [330, 170], "hand": "grip", "ang": 0})

    (problem,) = reach_problems(far, COOK)

    assert problem.startswith("The right arm is ")
    assert problem.endswith(" too short to reach (330, 170).")
