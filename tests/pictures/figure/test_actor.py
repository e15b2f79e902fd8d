"""The layers of a person: what lies before what."""

import re
from typing import Any

import pytest
from pictures.figure.figures import BLADE, COOK, blade, layers, picture, standing

from skills_app.pictures.figure import ACTOR_KEYS, ARM_KEYS, draw_actor, draw_closeup_arm
from skills_app.pictures.pen import Canvas

KNIFE = {"to": [200, 170], "hand": "grip", "ang": 10, "tool": "blade", "tool_a": 30}


def test_far_arm_torso_head_and_near_arm_lie_one_over_the_other() -> None:
    assert [z for z, _ in layers(standing(z=10))] == pytest.approx([9.7, 10.1, 10.2, 10.4])


def test_legs_come_before_the_torso() -> None:
    item = standing(legs={"R": {"foot": [140, 290]}, "L": {"foot": [165, 288]}})

    assert sorted(z for z, _ in layers(item)) == pytest.approx([19.7, 20, 20.1, 20.2, 20.4])


def test_a_far_arm_over_a_table_stays_behind_the_own_chest() -> None:
    lifted = standing(L={"to": [215, 150], "hand": "rest", "z": 40})
    in_front = standing(L={"to": [215, 150], "hand": "rest", "z": 40, "front": True})

    assert _first_group_is_clipped(lifted)
    assert not _first_group_is_clipped(in_front)


def _first_group_is_clipped(item: dict[str, object]) -> bool:
    _, elements = layers(item)[0]
    return elements[0].startswith("<clipPath") and elements[1].startswith("<g clip-path=")


def test_from_the_front_both_arms_lie_before_the_chest() -> None:
    assert sorted(z for z, _ in layers(standing(yaw=0)))[0] == pytest.approx(20.1)


def test_the_tool_lies_between_palm_and_fingers() -> None:
    near_arm = layers(standing(R=KNIFE), COOK, blade=blade)[-1][1]
    knife = next(i for i, element in enumerate(near_arm) if BLADE in element)

    assert 0 < knife < len(near_arm) - 1
    assert sum("paint-order" in element for element in near_arm[:knife]) >= 1
    assert sum("paint-order" in element for element in near_arm[knife:]) >= 5


def test_the_tool_is_placed_turned_and_scaled_as_the_arm_says() -> None:
    arm = KNIFE | {"tool_a": 90, "tool_s": 2, "tool_dx": 5}
    elements = "".join(layers(standing(R=arm), COOK, blade=blade)[-1][1])

    assert f'<path d="M205,170L205,230" fill="none" stroke="{BLADE}"' in elements


def test_fingers_over_something_drawn_between_are_a_layer_of_their_own() -> None:
    drawn = layers(standing(R=KNIFE | {"z": 30, "z_over": 45}), COOK, blade=blade)

    assert [z for z, _ in drawn[-2:]] == [30, 45]
    assert "paint-order" in "".join(drawn[-1][1])


def test_a_picture_is_the_same_each_time() -> None:
    assert picture() == picture()


def test_clip_paths_are_defined_once_and_all_that_are_used() -> None:
    svg = picture(standing(L={"to": [215, 150], "hand": "rest", "z": 40}))
    defined = re.findall(r'<clipPath id="(\w+)"', svg)

    assert len(defined) == len(set(defined))
    assert set(re.findall(r"url\(#(\w+)\)", svg)) == set(defined)


def test_people_in_one_picture_share_no_clip_id() -> None:
    canvas = Canvas()
    drawn = [*draw_actor(canvas, standing(), COOK, {}), *draw_actor(canvas, standing(at=[230, 220]), COOK, {})]
    svg = "".join(element for _, layer in drawn for element in layer.elements)
    defined = re.findall(r'<clipPath id="(\w+)"', svg)

    assert len(defined) == len(set(defined)) > 2


def test_legs_below_the_picture_are_cut_off() -> None:
    long, cut = ({"R": {"foot": [150, y]}} for y in (295, 450))
    bottom = max(float(y) for y in re.findall(r",(-?[\d.]+)", "".join(layers(standing(legs=cut))[1][1])))

    assert bottom < 520
    assert _limb_path(cut) < _limb_path(long)


def _limb_path(legs: dict[str, Any]) -> int:
    _, elements = layers(standing(legs=legs))[1]
    return max(len(element) for element in elements if "paint-order" in element)


def test_a_closeup_arm_is_one_layer_with_its_tool() -> None:
    item = {"from": [-20, 260], "to": [180, 150], "hand": "grip", "tool": "blade", "u": 120, "z": 12}

    ((z, canvas),) = draw_closeup_arm(Canvas(), item, {"skin": 5, "sleeve": "#7FA06A"}, {"blade": blade})

    assert z == 12
    assert BLADE in "".join(canvas.elements)
    assert "#7FA06A" in "".join(canvas.elements)


def test_an_unknown_key_is_refused() -> None:
    with pytest.raises(TypeError, match="elbow"):
        layers(standing(R={"to": [200, 170], "elbow": [1, 2]}))


def test_the_keys_of_scenes_are_known() -> None:
    assert {"at", "u", "yaw", "lean", "bend", "short", "neck", "head", "R", "L", "legs"} <= ACTOR_KEYS
    assert {"to", "hand", "ang", "tool", "bar", "pole", "z_over", "front", "flip", "nohand"} <= ARM_KEYS
