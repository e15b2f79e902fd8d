"""A folder of scene files -> scenes with their variants worked out, and what is wrong with the way they are written.

A scene file maps scene ids to scenes. A variant says ``extends: <scene id>`` and changes the items it inherits.
``patch`` is a list of ``{match: {key: value}, set: {key: value}}``: ``any`` matches every item that has the key,
``null`` takes a key away, a mapping is merged into the one that stands there. ``add`` is a list of further items.
Title and must_show are never inherited: a variant shows something else.
"""

import copy
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from skills_app.pictures.problem import SceneProblem
from skills_app.pictures.strict_yaml import Block, read_block

PEOPLE_FILE = Path(__file__).with_name("people.yaml")
_VARIANT_KEYS = ("extends", "patch", "add")
_NOT_INHERITED = ("title", "must_show")


@dataclass
class SceneFolder:
    scenes: dict[str, Block] = field(default_factory=dict)
    """Every scene that could be read, in the order of the files; variants are complete scenes."""
    problems: list[SceneProblem] = field(default_factory=list)


def read_people(path: Path = PEOPLE_FILE) -> Mapping[str, Block]:
    """The looks of all people by name; a ValueError names what is wrong with the file."""
    people, problems = read_block(path)
    if problems:
        raise ValueError("\n".join(map(str, problems)))
    return people


def read_scenes(folder: Path) -> SceneFolder:
    """The scenes of all ``*.yaml`` files of a folder."""
    read = SceneFolder()
    written: dict[str, Block] = {}
    for path in sorted(folder.glob("*.yaml")):
        content, problems = read_block(path)
        read.problems += problems
        for name, scene in content.items():
            fault = _scene_fault(name, scene, written)
            if fault:
                line = scene.line if isinstance(scene, Block) else content.line
                read.problems.append(SceneProblem(path.name, line, name, fault))
            else:
                written[name] = scene
    resolver = _Resolver(written, read.problems)
    read.scenes = {name: scene for name in written if (scene := resolver.complete(name)) is not None}
    return read


def _scene_fault(name: str, scene: object, written: Mapping[str, Block]) -> str:
    if not isinstance(scene, Block):
        return "A scene is a mapping with title, must_show, place and items."
    if name in written:
        other = written[name]
        return f"The scene '{name}' stands already in {other.file}, line {other.line}. Rename one."
    return ""


class _Resolver:
    """Works out variants. A scene that cannot be worked out gives a problem and is left out."""

    def __init__(self, written: Mapping[str, Block], problems: list[SceneProblem]) -> None:
        self.written, self.problems = written, problems

    def note(self, block: Block, scene: str, message: str) -> None:
        self.problems.append(SceneProblem(block.file, block.line, scene, message))

    def complete(self, name: str, variants: tuple[str, ...] = ()) -> Block | None:
        """The scene with everything it inherits. ``variants`` are those that led here, to find a circle."""
        scene = self.written[name]
        if "extends" not in scene:
            return scene
        base_name = scene["extends"]
        fault = self._base_fault(base_name, (*variants, name))
        if fault:
            self.note(scene, name, fault)
            return None
        base = self.complete(base_name, (*variants, name))
        return None if base is None else self._variant(name, scene, base)

    def _base_fault(self, base: object, variants: tuple[str, ...]) -> str:
        if base not in self.written:
            return f"extends: there is no scene '{base}' in this folder."
        if base in variants:
            return f"extends goes round in a circle: {' -> '.join((*variants, str(base)))}."
        return ""

    def _variant(self, name: str, scene: Block, base: Block) -> Block:
        inherited = {key: value for key, value in base.items() if key not in _NOT_INHERITED}
        own = {key: value for key, value in scene.items() if key not in _VARIANT_KEYS}
        variant = Block(copy.deepcopy(inherited) | own, scene.file, scene.line)
        if "items" in own:
            self.note(scene, name, "A variant has no items of its own: write 'add' or 'patch'.")
        for patch in _blocks(scene.get("patch", [])):
            self._apply(name, patch, variant)
        variant["items"] = [*variant.get("items", []), *_blocks(scene.get("add", []))]
        return variant

    def _apply(self, name: str, patch: Block, variant: Block) -> None:
        match, changes = patch.get("match"), patch.get("set")
        if not isinstance(match, Block) or not isinstance(changes, Block) or len(patch) != 2:
            self.note(patch, name, "Write a patch as {match: {key: value}, set: {key: value}}.")
            return
        found = [item for item in _all_items(variant) if _fits(item, match)]
        if not found:
            self.note(patch, name, f"The patch matches no item: there is none with {_written(match)}.")
        for item in found:
            _change(item, changes)
            item.file, item.line = patch.file, patch.line


def _blocks(value: object) -> list[Block]:
    return [entry for entry in value if isinstance(entry, Block)] if isinstance(value, list) else []


def _all_items(owner: Block) -> Iterator[Block]:
    """The items of a scene and those inside its magnifiers."""
    for item in _blocks(owner.get("items")):
        yield item
        yield from _all_items(item)


def _fits(item: Block, match: Block) -> bool:
    return all(key in item and value in ("any", item[key]) for key, value in match.items())


def _written(match: Block) -> str:
    return ", ".join(f"{key}: {value}" for key, value in match.items())


def _change(target: dict[str, Any], changes: Mapping[str, Any]) -> None:
    for key, value in changes.items():
        if value is None:
            target.pop(key, None)
        elif isinstance(value, dict) and isinstance(target.get(key), dict):
            _change(target[key], value)
        else:
            target[key] = copy.deepcopy(value)
