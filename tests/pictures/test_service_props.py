"""Backdrops, the guests' table and the things of the interface pictures."""

import inspect
import re

import pytest

from skills_app.pictures.pen import Canvas, Pen
from skills_app.pictures.props import places, service, signs
from skills_app.pictures.props.registry import PLACES, PROPS, TOOLS

MODULES = {module.__name__ for module in (places, service, signs)}
DRAWINGS = {**PROPS, **TOOLS, **PLACES}
DRAWN = sorted(name for name, draw in DRAWINGS.items() if draw.__module__ in MODULES)
BACKDROPS = sorted(name for name in PLACES if PLACES[name].__module__ == places.__name__)


def drawn(name: str, **keys: object) -> list[str]:
    canvas = Canvas()
    DRAWINGS[name](Pen(canvas), **keys)
    return canvas.elements


@pytest.mark.parametrize("name", DRAWN)
def test_draws_the_same_small_picture_twice(name: str) -> None:
    elements = drawn(name)
    assert elements == drawn(name)
    assert 0 < len("".join(elements)) < 8_000


@pytest.mark.parametrize("name", DRAWN)
def test_every_parameter_but_the_pen_has_a_default(name: str) -> None:
    parameters = list(inspect.signature(DRAWINGS[name]).parameters.values())
    assert all(parameter.default is not parameter.empty for parameter in parameters[1:])


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
