"""YAML read strictly: every scalar is text, no key twice, no anchors; the line of every part is kept."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml
from yaml.cyaml import CSafeLoader

from skills_app.assessment.problem import Problem

Place = tuple[str | int, ...]
"""Keys and list positions from the top of the file down to a part: ("fields", 0, "id")."""

OPAQUE_ID = re.compile(r"[a-z][0-9][a-z][0-9]")


@dataclass(frozen=True, slots=True)
class YamlFile:
    """``data`` holds dicts, lists and texts only; ``lines`` the line of every part, counted from 1."""

    name: str
    data: Any
    lines: Mapping[Place, int]

    def problem(self, rule: str, place: Place, message: str) -> Problem:
        """The problem at the place, or at the nearest part round it that exists."""
        while place not in self.lines:
            place = place[:-1]
        return Problem(self.name, self.lines[place], self._where(place), rule, message)

    def _where(self, place: Place) -> str:
        """The innermost id round the place: of a list entry with an ``id``, or an id used as a key."""
        found, part = "", self.data
        for step in place:
            part = part[step]
            if isinstance(part, dict) and isinstance(part.get("id"), str):
                found = part["id"]
            elif isinstance(step, str) and OPAQUE_ID.fullmatch(step):
                found = step
        return found


def read_yaml(path: Path, name: str) -> tuple[YamlFile | None, list[Problem]]:
    """The file, if it is YAML at all, and what breaks the strict reading."""
    try:
        root = yaml.compose(path.read_text("utf-8"), Loader=CSafeLoader)
    except FileNotFoundError:
        return None, [Problem(name, 1, "", "file-missing", "this file is missing")]
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        mark = getattr(error, "problem_mark", None)
        reason = getattr(error, "problem", None) or str(error)
        return None, [Problem(name, mark.line + 1 if mark else 1, "", "yaml-syntax", f"not YAML: {reason}")]
    reader = _Reader(name)
    data = reader.plain(root, ()) if root else {}
    return YamlFile(name, data, {**reader.lines, (): 1}), reader.problems


def flow_mapping(entries: Mapping[str, str | list[str]]) -> str:
    """``{key: value, ...}`` in one line; what could be read as something else is quoted."""
    text: str = yaml.dump(
        dict(entries), default_flow_style=True, allow_unicode=True, sort_keys=False, width=float("inf")
    )
    return text.strip()


@dataclass
class _Reader:
    name: str
    lines: dict[Place, int] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    seen: set[int] = field(default_factory=set)

    def plain(self, node: yaml.Node, place: Place) -> Any:
        self.lines.setdefault(place, node.start_mark.line + 1)
        if id(node) in self.seen:
            self._refuse(self.lines[place], "anchor", "anchors and aliases are not used in banks: write the value out")
            return node.value if isinstance(node, yaml.ScalarNode) else ""
        self.seen.add(id(node))
        if isinstance(node, yaml.MappingNode):
            return self._mapping(node, place)
        if isinstance(node, yaml.SequenceNode):
            return [self.plain(part, (*place, number)) for number, part in enumerate(node.value)]
        return node.value

    def _mapping(self, node: yaml.MappingNode, place: Place) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for key_node, value_node in node.value:
            key = key_node.value
            if not isinstance(key_node, yaml.ScalarNode):
                self._refuse(key_node.start_mark.line + 1, "yaml-syntax", "a key must be a plain word")
            elif key in found:
                self._refuse(key_node.start_mark.line + 1, "duplicate-key", f"the key {key!r} stands here twice")
            else:
                self.lines[*place, key] = key_node.start_mark.line + 1
                found[key] = self.plain(value_node, (*place, key))
        return found

    def _refuse(self, line: int, rule: str, message: str) -> None:
        self.problems.append(Problem(self.name, line, "", rule, message))
