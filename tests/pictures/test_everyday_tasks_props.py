"""Everyday things: each prop draws, and what must be told apart differs."""

import inspect

import pytest

from skills_app.pictures.pen import Canvas, Pen
from skills_app.pictures.props import everyday_tasks
from skills_app.pictures.props.registry import PROPS, TOOLS

DRAWN = sorted(name for name, draw in {**PROPS, **TOOLS}.items() if draw.__module__ == everyday_tasks.__name__)


def drawn(name: str, **keys: object) -> list[str]:
    canvas = Canvas()
    (PROPS.get(name) or TOOLS[name])(Pen(canvas), **keys)
    return canvas.elements


@pytest.mark.parametrize("name", DRAWN)
def test_draws_the_same_small_picture_twice(name: str) -> None:
    elements = drawn(name)
    assert elements == drawn(name)
    assert 0 < len("".join(elements)) < 24_000


@pytest.mark.parametrize("name", DRAWN)
def test_every_parameter_but_the_pen_has_a_default(name: str) -> None:
    parameters = list(inspect.signature(PROPS.get(name) or TOOLS[name]).parameters.values())
    assert all(parameter.default is not parameter.empty for parameter in parameters[1:])


@pytest.mark.parametrize("key", ["tea", "bag"])
def test_a_cup_differs_with_tea_and_with_a_tea_bag(key: str) -> None:
    assert drawn("tea_cup", **{key: True}) != drawn("tea_cup", **{key: False})


def test_an_open_kettle_has_no_lid_and_its_handle_folds_back() -> None:
    assert drawn("tea_kettle", lid=False) != drawn("tea_kettle", lid=True)
    assert drawn("kettle_handle", down=True) != drawn("kettle_handle", down=False)
