"""The cold kitchen: each prop draws, and what must be told apart differs."""

import inspect

import pytest

from skills_app.pictures.pen import Canvas, Pen
from skills_app.pictures.props import salads_tasks, salads_tools
from skills_app.pictures.props.registry import PROPS, TOOLS

MODULES = {salads_tasks.__name__, salads_tools.__name__}
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


def test_every_cut_of_carrot_looks_different() -> None:
    assert len({tuple(drawn("carrot_plate", cut=cut)) for cut in salads_tasks.CARROTS}) == len(salads_tasks.CARROTS)


def test_dry_leaves_have_no_drops_of_water() -> None:
    missing = len(drawn("wet_leaves")) - len(drawn("wet_leaves", drops=False))
    assert missing == len(salads_tasks.WATER_DROPS)


def test_smooth_mayonnaise_has_no_lumps() -> None:
    assert len(drawn("mayonnaise_bowl", curdled=False)) < len(drawn("mayonnaise_bowl"))
