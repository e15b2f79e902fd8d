"""Where drawing functions are found by the name a scene uses."""

from collections.abc import Callable
from typing import Any, TypeVar

Draw = TypeVar("Draw", bound=Callable[..., None])

PROPS: dict[str, Callable[..., Any]] = {}
"""Draw round their own origin: where the thing stands (middle of its foot) unless their docstring says otherwise."""

TOOLS: dict[str, Callable[..., Any]] = {}
"""Draw round the middle of the fist that holds them; the tool's long axis runs along +x."""

PLACES: dict[str, Callable[..., Any]] = {}
"""Backdrops: fill the whole 400 x 300 picture, pale and without ink."""


def prop(draw: Draw) -> Draw:
    PROPS[draw.__name__] = draw
    return draw


def tool(draw: Draw) -> Draw:
    TOOLS[draw.__name__] = draw
    return draw


def place(draw: Draw) -> Draw:
    PLACES[draw.__name__] = draw
    return draw
