"""Meat and fish of the knowledge items: each prop draws, and what an answer hangs on differs."""

import inspect
from itertools import combinations

import pytest

from skills_app.pictures.pen import Canvas, Pen
from skills_app.pictures.props import meat_cooked, meat_tasks
from skills_app.pictures.props.registry import PROPS, TOOLS

MODULES = {meat_tasks.__name__, meat_cooked.__name__}
DRAWN = sorted(name for name, draw in {**PROPS, **TOOLS}.items() if draw.__module__ in MODULES)
STATES = {
    ("schnitzel", "coat"): ("raw", "flour", "egg", "crumbs", "fried"),
    ("coating_dish", "content"): ("flour", "egg", "crumbs"),
    ("fish_head", "eye"): ("clear", "cloudy"),
    ("fish_head", "gill"): ("red", "brown"),
    ("kitchen_knife", "kind"): ("filleting", "boning", "cleaver", "slicing"),
    ("steak_cut", "done"): ("raw", "red", "pink", "grey"),
    ("whole_fish", "belly"): ("shut", "guts", "open"),
    ("big_bone", "chopped"): (False, True),
    ("drip_tray", "rack"): (False, True),
}


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


@pytest.mark.parametrize(("name", "key"), STATES)
def test_the_states_that_must_be_told_apart_differ(name: str, key: str) -> None:
    pictures = [drawn(name, **{key: state}) for state in STATES[name, key]]
    assert all(one != other for one, other in combinations(pictures, 2))


def test_the_front_of_a_tray_is_drawn_apart() -> None:
    assert drawn("drip_tray", part="front") != drawn("drip_tray", part="back")
