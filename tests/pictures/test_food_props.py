"""Cookware, hand tools, vegetables and prepared food: each draws, and keeps what its docstring promises."""

import inspect

import pytest

from skills_app.pictures.pen import Canvas, Pen
from skills_app.pictures.props import cookware, dishes, utensils, vegetables
from skills_app.pictures.props.registry import PROPS, TOOLS

MODULES = {module.__name__ for module in (cookware, dishes, utensils, vegetables)}
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


def test_content_of_an_open_pot_is_hidden_by_its_lid() -> None:
    colour = "#123456"
    assert any(colour in element for element in drawn("pot", lid=False, content=colour))
    assert not any(colour in element for element in drawn("pot", lid=True, content=colour))


@pytest.mark.parametrize(("name", "key"), [("bowl", "fillc"), ("pan", "content")])
def test_a_filled_vessel_shows_the_colour_of_its_content(name: str, key: str) -> None:
    assert any("#123456" in element for element in drawn(name, **{key: "#123456"}))


@pytest.mark.parametrize(("name", "key"), [("diced", "nx"), ("leaves", "n"), ("rice_grains", "n"), ("ham_rolls", "n")])
def test_there_are_as_many_pieces_as_asked(name: str, key: str) -> None:
    one_piece = len(drawn(name, **{key: 1}))
    assert len(drawn(name, **{key: 4})) == 4 * one_piece


def test_another_seed_scatters_otherwise() -> None:
    assert drawn("vegetable_mix", seed=1) != drawn("vegetable_mix", seed=2)
