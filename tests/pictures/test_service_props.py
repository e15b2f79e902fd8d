"""Backdrops, the guests' table and the things of the interface pictures."""

import re

import pytest
from pictures.drawing import drawn

from skills_app.pictures.catalogue import PLACES
from skills_app.pictures.props import service, signs

BACKDROPS = sorted(PLACES)


@pytest.mark.parametrize("name", BACKDROPS)
def test_backdrop_covers_the_picture_and_has_no_ink(name: str) -> None:
    elements = drawn(name)
    assert "M0,0L400,0L400,300L0,300Z" in elements[0]
    assert "#2E2937" not in "".join(elements)


def test_kitchen_without_hood_is_emptier() -> None:
    assert len(drawn("kitchen", hood=False)) < len(drawn("kitchen"))


def test_a_plate_shows_only_the_parts_asked_for() -> None:
    bare, with_roast = drawn("meal", parts=()), drawn("meal", parts=("roast",))
    assert with_roast[: len(bare)] == bare
    assert len(drawn("meal")) > len(with_roast) > len(bare)


@pytest.mark.parametrize("food", sorted(service.FOODS))
def test_each_food_of_the_counter_has_its_colour(food: str) -> None:
    assert service.FOODS[food] in "".join(drawn("food_well", food=food))


def test_modules_of_the_code_keep_clear_of_its_three_marks() -> None:
    for module in signs.MODULES.split():
        x, y = (int(digit, 16) for digit in module)
        assert 0 <= x <= 12
        assert 0 <= y <= 12
        assert not any(left - 1 <= x <= left + 5 and top - 1 <= y <= top + 5 for left, top in signs.FINDERS)


def test_calendar_crosses_out_each_day_gone_by() -> None:
    def strokes(past: int) -> int:
        return len(re.findall("M", drawn("calendar", past=past, due=15)[-2]))

    assert strokes(6) == 12
    assert strokes(7) == 14


def test_tea_stands_higher_in_a_fuller_glass() -> None:
    assert drawn("tea_glass", level=0.3) != drawn("tea_glass", level=0.8)
    assert len(drawn("tea_glass", steam=False)) < len(drawn("tea_glass"))


def test_dashed_frame_is_open_between_its_dashes() -> None:
    assert sum(side.count("M") for side in drawn("dashed_frame", w=60, h=60)) == 16


# REG
