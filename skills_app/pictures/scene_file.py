"""A folder of scene files -> scenes with variants and poses worked out, and what is wrong with how they are written.

A scene file maps scene ids to scenes. A variant says ``extends: <scene id>`` and changes the items it inherits.
``remove`` is a list of ``{match: {key: value}}``: ``any`` matches every item that has the key. ``patch`` is a list of
``{match: {key: value}, set: {key: value}}``: ``null`` takes a key away, a mapping is merged into the one that stands
there. ``add`` is a list of further items. Title and must_show are never inherited: a variant shows something else.
``poses`` is a list of lists of patches, each read as the items of the whole scene in that pose.
"""

import copy
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, cast

from skills_app.pictures.motion import MOTION_KEYS
from skills_app.pictures.patching import blocks, change, matching, take_away
from skills_app.pictures.problem import SceneProblem
from skills_app.pictures.strict_yaml import Block, read_block

PEOPLE_FILE = Path(__file__).with_name("people.yaml")
_VARIANT_KEYS = ("extends", "remove", "patch", "add")
_NOT_INHERITED = ("title", "must_show", *MOTION_KEYS)


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

    def complete(self, name: str) -> Block | None:
        """The scene with everything it inherits and the items of each of its poses."""
        scene = self._inherited(name)
        return scene if scene is None or "poses" not in scene else self._posed(name, scene)

    def _inherited(self, name: str, variants: tuple[str, ...] = ()) -> Block | None:
        """``variants`` are those that led here, to find a circle."""
        scene = self.written[name]
        if "extends" not in scene:
            return scene
        base_name = scene["extends"]
        fault = self._base_fault(base_name, (*variants, name))
        if fault:
            self.note(scene, name, fault)
            return None
        base = self._inherited(base_name, (*variants, name))
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
        variant = Block({"items": []} | copy.deepcopy(inherited) | own, scene.file, scene.line)
        if "items" in own:
            self.note(scene, name, "A variant has no items of its own: write 'add' or 'patch'.")
        for removal in blocks(scene.get("remove")):
            self._remove(name, removal, variant)
        self._patch(name, scene.get("patch"), variant)
        variant["items"] = [*blocks(variant["items"]), *blocks(scene.get("add"))]
        return variant

    def _posed(self, name: str, scene: Block) -> Block:
        """What is no list of lists stays as it is: the check says what it must be."""
        poses = scene["poses"]
        if not isinstance(poses, list) or not all(isinstance(patches, list) for patches in poses):
            return scene
        items = [self._pose(name, patches, scene) for patches in poses]
        return Block({**scene, "poses": items}, scene.file, scene.line)

    def _pose(self, name: str, patches: list[Any], scene: Block) -> list[Any]:
        posed = Block({"items": copy.deepcopy(scene.get("items", []))}, scene.file, scene.line)
        self._patch(name, patches, posed)
        return cast(list[Any], posed["items"])

    def _remove(self, name: str, removal: Block, variant: Block) -> None:
        match = removal.get("match")
        if not isinstance(match, Block) or len(removal) != 1:
            self.note(removal, name, "Write what is taken away as {match: {key: value}}.")
        elif self._found(name, removal, variant):
            take_away(variant, match)

    def _patch(self, name: str, patches: object, owner: Block) -> None:
        for patch in blocks(patches):
            changes = patch.get("set")
            if not isinstance(patch.get("match"), Block) or not isinstance(changes, Block) or len(patch) != 2:
                self.note(patch, name, "Write a patch as {match: {key: value}, set: {key: value}}.")
                continue
            for item in self._found(name, patch, owner):
                change(item, changes)
                item.file, item.line = patch.file, patch.line

    def _found(self, name: str, patch: Block, owner: Block) -> list[Block]:
        """The items that a patch or a removal is about."""
        found = matching(owner, patch["match"])
        if not found:
            written = ", ".join(f"{key}: {value}" for key, value in patch["match"].items())
            self.note(patch, name, f"No item matches: there is none with {written}.")
        return found
