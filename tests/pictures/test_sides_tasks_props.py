"""Side dishes and soups: each prop draws, and what must be told apart differs."""

import inspect

import pytest

from skills_app.pictures.pen import Canvas, Pen
from skills_app.pictures.props import sides_stove, sides_tasks
from skills_app.pictures.props.registry import PROPS, TOOLS

MODULES = {sides_tasks.__name__, sides_stove.__name__}
DRAWN = sorted(name for name, draw in {**PROPS, **TOOLS}.items() if draw.__module__ in MODULES)


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


def test_only_boiling_water_has_bubbles() -> None:
    assert len(drawn("pot_cut_open", boiling=False)) < len(drawn("pot_cut_open"))


def test_much_and_little_water_look_different() -> None:
    assert drawn("pot_cut_open", level=0.27) != drawn("pot_cut_open", level=0.76)


def test_everything_in_the_binding_bowl_looks_different() -> None:
    assert len({tuple(drawn("binding_bowl", kind=kind)) for kind in sides_stove.IN_BOWL}) == len(sides_stove.IN_BOWL)


def test_rice_and_water_and_an_empty_cup_look_different() -> None:
    assert len({tuple(drawn("measuring_cup", content=content)) for content in ("rice", "water", "none")}) == 3
