"""Poses become the frames of one round."""

from typing import Any

import pytest

from skills_app.pictures.motion import one_round
from skills_app.pictures.strict_yaml import Block


def scene(*numbers: float, **more: Any) -> dict[str, Any]:
    """An onion that turns to each of these angles."""
    first, *poses = ([Block({"prop": "onion", "at": [200, 200], "rot": number}, "s.yaml", 1)] for number in numbers)
    return {"place": "kitchen", "items": first, "poses": poses, "seconds": 2, **more}


def angles(moving: dict[str, Any], rate: int = 10) -> list[float]:
    return [frame["items"][0]["rot"] for frame in one_round(moving, rate).frames]


def test_it_goes_there_and_back_through_the_same_frames() -> None:
    motion = one_round(scene(0, 90), 3)
    assert motion.order == [0, 1, 2, 3, 2, 1]
    assert len(motion.frames) == 4


@pytest.mark.parametrize("rate", [6, 8, 10])
def test_the_first_frame_is_the_scene_itself_and_poses_are_reached(rate: int) -> None:
    found = angles(scene(0, 90), rate)
    assert (found[0], found[-1], len(found)) == (0, 90, rate + 1)


def test_it_starts_and_turns_back_softly() -> None:
    steps = [after - before for before, after in zip(angles(scene(0, 90)), angles(scene(0, 90))[1:], strict=False)]
    assert steps[0] < steps[1] < steps[4]
    assert steps[0] == pytest.approx(steps[-1])


def test_a_pose_on_the_way_is_passed_without_a_stop() -> None:
    found = angles(scene(0, 45, 90))
    assert found[5] == 45
    assert found[6] - found[5] == pytest.approx(found[5] - found[4])
    assert found[6] - found[5] > 6


def test_what_lies_between_never_goes_beyond_its_poses() -> None:
    found = angles(scene(0, 0, 90, 90), 40)
    assert min(found) == 0
    assert max(found) == 90
    assert found == sorted(found)


def test_a_circle_goes_from_the_last_pose_on_to_the_first() -> None:
    moving = scene(0, 90, 180, circle=True)
    motion = one_round(moving, 3)
    assert motion.order == [0, 1, 2, 3, 4, 5]
    assert [round(angle) for angle in angles(moving, 3)[::2]] == [0, 90, 180]
    assert 0 < angles(moving, 3)[5] < 180


def test_what_does_not_change_stays_as_it_is_written() -> None:
    frame = one_round(scene(0, 90, crop=[0, 0, 300]), 10).frames[3]
    item = frame["items"][0]
    assert item["at"] == [200, 200]
    assert isinstance(item["at"][0], int)
    assert (item.file, item.line) == ("s.yaml", 1)
    assert frame.keys() == {"place", "items", "crop"}
