"""Dressing and serving: each prop draws, and what must be told apart differs."""

import inspect

import pytest

from skills_app.pictures.pen import Canvas, Pen
from skills_app.pictures.props import serving_tasks
from skills_app.pictures.props.registry import PROPS, TOOLS

DRAWN = sorted(name for name, draw in {**PROPS, **TOOLS}.items() if draw.__module__ == serving_tasks.__name__)


def drawn(name: str, **keys: object) -> list[str]:
    canvas = Canvas()
    (PROPS.get(name) or TOOLS[name])(Pen(canvas), **keys)
    return canvas.elements


@pytest.mark.parametrize("name", DRAWN)
def test_draws_the_same_small_picture_twice(name: str) -> None:
    elements = drawn(name)
    assert elements == drawn(name)
    assert 0 < len("".join(elements)) < 16_000


@pytest.mark.parametrize("name", DRAWN)
def test_every_parameter_but_the_pen_has_a_default(name: str) -> None:
    parameters = list(inspect.signature(PROPS.get(name) or TOOLS[name]).parameters.values())
    assert all(parameter.default is not parameter.empty for parameter in parameters[1:])


def test_every_dish_looks_different() -> None:
    assert len({tuple(drawn("dish", kind=kind)) for kind in serving_tasks.DISHES}) == len(serving_tasks.DISHES)


def test_every_piece_of_cutlery_looks_different() -> None:
    kinds = serving_tasks.TOOLS_OF_TABLE
    assert len({tuple(drawn("table_tool", kind=kind)) for kind in kinds}) == len(kinds)


def test_parsley_lies_over_the_drops() -> None:
    drops = drawn("rim_drops")
    assert drawn("rim_drops", herbs=True)[: len(drops)] == drops
    assert len(drawn("rim_drops", herbs=True)) > len(drops)
