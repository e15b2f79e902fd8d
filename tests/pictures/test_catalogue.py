"""Every registered drawing function can be found, described and called."""

import ast
from collections import Counter
from pathlib import Path

import pytest

from skills_app.pictures import props, scene_schema
from skills_app.pictures.catalogue import KINDS, listed
from skills_app.pictures.pen import Canvas, Pen
from skills_app.pictures.safety import faults
from skills_app.pictures.shrink import shrink

FUNCTIONS = {f"{kind} {name}": draw for kind, found in KINDS.items() for name, draw in found.items()}


def as_written(value: object) -> object:
    """A default as it would stand in a scene file."""
    return [as_written(entry) for entry in value] if isinstance(value, list | tuple) else value


def test_no_name_is_registered_twice() -> None:
    """The later one would silently take the place of the earlier."""
    names = Counter(
        (ast.unparse(mark), node.name)
        for path in Path(props.__file__).parent.glob("*.py")
        for node in ast.parse(path.read_text(encoding="utf-8")).body
        if isinstance(node, ast.FunctionDef)
        for mark in node.decorator_list
    )
    assert [name for name, count in names.items() if count > 1] == []


@pytest.mark.parametrize("name", FUNCTIONS)
def test_its_keys_have_types_that_a_scene_file_can_hold(name: str) -> None:
    for key, entry in scene_schema.of_function(FUNCTIONS[name]).items():
        assert entry.required or scene_schema.fits(as_written(entry.default), entry.hint), key


@pytest.mark.parametrize("name", FUNCTIONS)
def test_it_draws_paths_with_its_defaults_alone(name: str) -> None:
    draw, canvas = FUNCTIONS[name], Canvas()
    assert not any(entry.required for entry in scene_schema.of_function(draw).values())
    draw(Pen(canvas))
    svg = shrink(
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="-400 -400 900 900">{"".join(canvas.elements)}</svg>'
    )
    assert "<path" in svg
    assert list(faults(svg)) == []


def test_everything_is_listed_with_its_keys() -> None:
    lines = list(listed())
    place = lines.index(
        "prop badge: A judgement as a shape: tick, cross, warning triangle, or a plain dot that marks a spot."
    )
    assert lines[place + 1] == "    kind: one of ok, no, warn, dot (ok)"
    names = {line.partition(":")[0] for line in lines if not line.startswith(" ")}
    assert names == set(FUNCTIONS)
