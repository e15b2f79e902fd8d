"""The keys of a scene item and the types of their values.

They are read off the signature of the drawing function, or off the fields of the pose or look that the item becomes.
"""

import dataclasses
import difflib
import inspect
import re
import types
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from functools import cache
from typing import Any, Literal, NamedTuple, Union, get_args, get_origin, get_type_hints

FARTHEST = 2000
"""No number of a scene is larger; the picture is 400 wide."""

_COLOUR = re.compile(r"#[0-9a-fA-F]{6}")
_NAMES: Mapping[Any, str] = {
    float: "a number",
    int: "a whole number",
    bool: "true or false",
    str: "text",
    types.NoneType: "null",
}


class Entry(NamedTuple):
    """One key: the type of its value, whether it must stand, and its default."""

    hint: Any
    required: bool = False
    default: Any = None

    @property
    def is_colour(self) -> bool:
        return isinstance(self.default, str) and bool(_COLOUR.fullmatch(self.default))


Schema = Mapping[str, Entry]

NUMBER, POINT, TEXT, COLOUR = Entry(float), Entry(tuple[float, float]), Entry(str), Entry(str, default="#000000")


@cache
def of_function(draw: Callable[..., Any]) -> Schema:
    """The keys of a prop, tool or place: its parameters after the pen."""
    parameters = list(inspect.signature(draw, eval_str=True).parameters.values())[1:]
    return {
        given.name: Entry(given.annotation, given.default is inspect.Parameter.empty, given.default)
        for given in parameters
    }


@cache
def of_dataclass(kind: Any) -> Schema:
    hints = get_type_hints(kind)
    return {
        given.name: Entry(hints[given.name], _has_no_default(given), given.default)
        for given in dataclasses.fields(kind)
    }


def _has_no_default(given: "dataclasses.Field[Any]") -> bool:
    return given.default is dataclasses.MISSING and given.default_factory is dataclasses.MISSING


def faults(values: Mapping[str, Any], schema: Schema, what: str) -> Iterator[str]:
    """What is wrong with the keys and values of one mapping; ``what`` names it in the message."""
    for key in values:
        if key not in schema:
            yield f"{what} has no key '{key}'. {did_you_mean(key, schema)}"
    for key, entry in schema.items():
        if key not in values:
            if entry.required:
                yield f"{what} needs the key '{key}': {describe(entry.hint)}."
        elif not fits(values[key], entry.hint):
            yield f"{what}: '{key}' must be {describe(entry.hint)}, not {shown(values[key])}."
        elif entry.is_colour and isinstance(values[key], str) and not is_colour(values[key]):
            yield f"{what}: '{key}' must be a colour like '#C8503C' (in quotes), not {shown(values[key])}."


def is_colour(value: object) -> bool:
    return isinstance(value, str) and bool(_COLOUR.fullmatch(value))


def shown(value: object) -> str:
    text = f"'{value}'" if isinstance(value, str) else str(value)
    return text if len(text) <= 60 else text[:57] + "..."


def did_you_mean(name: str, known: Collection[str]) -> str:
    """Advice for an unknown name."""
    near = difflib.get_close_matches(str(name), known, 1)
    if near:
        return f"Did you mean '{near[0]}'?"
    return f"Known: {', '.join(sorted(known))}."


def fits(value: object, hint: Any) -> bool:
    """Whether a value read from a file may stand for a parameter of this type."""
    if hint is Any:
        return True
    if hint in _NAMES:
        return _fits_plain(value, hint)
    origin, inner = get_origin(hint), get_args(hint)
    if origin is Literal:
        return value in inner
    if origin in (Union, types.UnionType):
        return any(fits(value, choice) for choice in inner)
    if isinstance(origin, type) and issubclass(origin, Mapping):
        return isinstance(value, dict)
    return _fits_list(value, hint, inner)


def _fits_plain(value: object, hint: Any) -> bool:
    if hint is float:
        return isinstance(value, int | float) and not isinstance(value, bool) and abs(value) <= FARTHEST
    if hint is int:
        return isinstance(value, int) and not isinstance(value, bool) and abs(value) <= FARTHEST
    if hint is bool:
        return isinstance(value, bool) or value in (0, 1)
    return value is None if hint is types.NoneType else isinstance(value, str)


def _fits_list(value: object, hint: Any, inner: Sequence[Any]) -> bool:
    """A list; of a fixed length for ``tuple[float, float]`` and for a named tuple such as a point."""
    if not isinstance(value, list):
        return False
    if not inner:
        inner = tuple(get_type_hints(hint).values())
    if inner[-1] is Ellipsis or not (get_origin(hint) is tuple or hasattr(hint, "_fields")):
        return all(fits(entry, inner[0]) for entry in value)
    return len(value) == len(inner) and all(fits(entry, kind) for entry, kind in zip(value, inner, strict=True))


def describe(hint: Any) -> str:
    """The values of a type in plain English."""
    if hint in _NAMES:
        return _NAMES[hint]
    origin, inner = get_origin(hint), get_args(hint)
    if origin is Literal:
        return "one of " + ", ".join(map(str, inner))
    if origin in (Union, types.UnionType):
        return " or ".join(dict.fromkeys(map(describe, inner)))
    if isinstance(origin, type) and issubclass(origin, Mapping):
        return "a mapping"
    if inner and set(inner) == {float}:
        return f"{len(inner)} numbers in a list like [{', '.join(['10', '20', '5'][: len(inner)])}]"
    return "a list" if not inner else f"a list, each entry {describe(inner[0])}"
