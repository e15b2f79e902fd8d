"""Hygiene, storage and safety: each prop draws, and what must be told apart differs."""

import inspect

import pytest

from skills_app.pictures.pen import Canvas, Pen
from skills_app.pictures.props import kitchen_goods, kitchen_tasks
from skills_app.pictures.props.registry import PROPS, TOOLS

MODULES = {kitchen_tasks.__name__, kitchen_goods.__name__}
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


@pytest.mark.parametrize("kind", sorted(kitchen_tasks.CONTAINERS))
def test_every_container_holds_the_same_cleaning_agent(kind: str) -> None:
    assert any(kitchen_tasks.LIQUID in element for element in drawn("cleaner_container", kind=kind))


def test_a_plaster_under_a_glove_is_paler() -> None:
    assert drawn("finger_plaster", gloved=True)[0] != drawn("finger_plaster")[0]


def test_an_empty_freezer_has_no_goods_in_its_drawers() -> None:
    assert len(drawn("freezer_drawers_open", full=False)) < len(drawn("freezer_drawers_open"))
