"""Neighbouring trades: each prop draws, and what must be told apart differs."""

import inspect

import pytest

from skills_app.pictures.pen import Canvas, Pen
from skills_app.pictures.props import foils
from skills_app.pictures.props.registry import PROPS, TOOLS

DRAWN = sorted(name for name, draw in {**PROPS, **TOOLS}.items() if draw.__module__ == foils.__name__)


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


def test_front_and_back_part_of_the_oven_are_drawn_apart() -> None:
    assert drawn("deck_oven", part="front") != drawn("deck_oven", part="back")


def test_an_unbaked_loaf_is_pale() -> None:
    assert any(foils.CRUST in element for element in drawn("loaf"))
    assert not any(foils.CRUST in element for element in drawn("loaf", baked=False))


def test_an_empty_glass_shows_no_juice() -> None:
    assert any(foils.JUICE in element for element in drawn("fruit_drink"))
    assert not any(foils.JUICE in element for element in drawn("fruit_drink", level=0))
