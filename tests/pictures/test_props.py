"""What every prop, tool and place promises: it draws the same each time, small, and needs no parameter."""

import inspect

import pytest
from pictures.drawing import DRAWINGS, drawn


@pytest.mark.parametrize("name", sorted(DRAWINGS))
def test_draws_the_same_small_picture_twice(name: str) -> None:
    elements = drawn(name)
    assert elements == drawn(name)
    assert 0 < len("".join(elements)) < 20_000


@pytest.mark.parametrize("name", sorted(DRAWINGS))
def test_every_parameter_but_the_pen_has_a_default(name: str) -> None:
    parameters = list(inspect.signature(DRAWINGS[name]).parameters.values())
    assert all(parameter.default is not parameter.empty for parameter in parameters[1:])
