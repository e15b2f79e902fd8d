"""Furniture, goods, cleaning things and instruments: each draws, and says what its parameters promise."""

import inspect

import pytest

from skills_app.pictures.pen import Canvas, Pen
from skills_app.pictures.props import checking, cleaning, fittings, goods
from skills_app.pictures.props.registry import PROPS, TOOLS

MODULES = {module.__name__ for module in (checking, cleaning, fittings, goods)}
DRAWN = sorted(name for name, draw in {**PROPS, **TOOLS}.items() if draw.__module__ in MODULES)


def drawn(name: str, **keys: object) -> list[str]:
    canvas = Canvas()
    (PROPS.get(name) or TOOLS[name])(Pen(canvas), **keys)
    return canvas.elements


@pytest.mark.parametrize("name", DRAWN)
def test_draws_the_same_small_picture_twice(name: str) -> None:
    elements = drawn(name)
    assert elements == drawn(name)
    assert 0 < len("".join(elements)) < 12_000


@pytest.mark.parametrize("name", DRAWN)
def test_every_parameter_but_the_pen_has_a_default(name: str) -> None:
    parameters = list(inspect.signature(PROPS.get(name) or TOOLS[name]).parameters.values())
    assert all(parameter.default is not parameter.empty for parameter in parameters[1:])


def test_thermometer_column_rises_with_the_level() -> None:
    assert drawn("thermometer", level=0.1) != drawn("thermometer", level=0.9)


def test_dish_rack_holds_the_plates_asked_for() -> None:
    one_plate = len(drawn("dish_rack", plates=1)) - len(drawn("dish_rack", plates=0))
    assert len(drawn("dish_rack", plates=6)) - len(drawn("dish_rack", plates=0)) == 6 * one_plate


def test_front_of_a_dish_rack_hides_the_plate_that_is_put_in() -> None:
    front = drawn("dish_rack_front")
    assert front == drawn("dish_rack", plates=0)[-len(front) :]


def test_goods_in_a_crate_lie_between_its_two_parts() -> None:
    assert not set(drawn("crate", back=True)) & set(drawn("crate"))
