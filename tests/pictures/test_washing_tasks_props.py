"""Washing up and cleaning: each prop draws, and what must be told apart differs."""

import inspect

import pytest

from skills_app.pictures.pen import Canvas, Pen
from skills_app.pictures.props import washing_more, washing_tasks
from skills_app.pictures.props.registry import PROPS, TOOLS

MODULES = {washing_tasks.__name__, washing_more.__name__}
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


def test_every_state_of_a_plate_looks_different() -> None:
    states = ("scraps", "foam", "wet", "clean")
    assert len({tuple(drawn("plate_face", state=state)) for state in states}) == len(states)


def test_a_soaked_pot_and_a_burnt_pot_look_different() -> None:
    assert drawn("burnt_pot", inside="water") != drawn("burnt_pot", inside="crust")


def test_the_front_of_a_pot_is_part_of_the_pot() -> None:
    assert set(drawn("burnt_pot", part="front")) < set(drawn("burnt_pot"))


def test_only_soapy_water_has_foam() -> None:
    assert len(drawn("pail", suds=False)) < len(drawn("pail"))
