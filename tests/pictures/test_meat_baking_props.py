"""Baking, meat, poultry and fish: each prop draws, and what must be told apart differs."""

import inspect

import pytest

from skills_app.pictures.pen import Canvas, Pen
from skills_app.pictures.props import baking, meat
from skills_app.pictures.props.registry import PROPS, TOOLS

MODULES = {module.__name__ for module in (baking, meat)}
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


@pytest.mark.parametrize("name", ["oven_side", "steel_tray"])
def test_front_and_back_part_are_drawn_apart(name: str) -> None:
    assert drawn(name, part="front") != drawn(name, part="back")


def test_only_a_cut_chicken_shows_flesh_at_the_hip() -> None:
    flesh = [sum(meat.POULTRY_FLESH in element for element in drawn("chicken", cut=cut)) for cut in (False, True)]
    assert flesh[1] == flesh[0] + 1


@pytest.mark.parametrize(("step", "berries"), [(1, 0), (2, 0), (3, 1)])
def test_a_dessert_has_berries_only_when_it_is_finished(step: int, berries: int) -> None:
    strawberries = sum("#CF3A3A" in element for element in drawn("dessert", step=step))
    assert strawberries == berries


def test_each_step_adds_to_the_dessert() -> None:
    sizes = [len(drawn("dessert", step=step)) for step in (1, 2, 3)]
    assert sizes == sorted(set(sizes))
