"""Reads a YAML file strictly: every mapping knows its line, a key may stand once, numbers are written in one way."""

import re
from bisect import bisect_right
from pathlib import Path
from typing import Any

import yaml

from skills_app.pictures.problem import SceneProblem

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_INTEGER = re.compile(r"-?(0|[1-9]\d*)")
_DECIMAL = re.compile(r"-?(0|[1-9]\d*)\.\d+")
_ALMOST_NUMBER = re.compile(r"[-+]?(\d[\d_]*)?\.?\d*(e[-+]?\d+)?", re.IGNORECASE)
_WORDS = {"true": True, "false": False, "null": None, "~": None, "": None}


class Block(dict[str, Any]):
    """A mapping of a file, and where it begins."""

    def __init__(self, entries: dict[str, Any], file: str, line: int) -> None:
        super().__init__(entries)
        self.file, self.line = file, line


def read_block(path: Path) -> tuple[Block, list[SceneProblem]]:
    """The mapping a file holds (empty when it cannot be read) and what is wrong with the way it is written."""
    reader = _Reader(path.name)
    try:
        node = yaml.compose(path.read_text(encoding="utf-8"), Loader=_Loader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark
        line = mark.line + 1 if mark else 1
        return reader.nothing, [SceneProblem(path.name, line, "", f"This is not YAML: {error.problem}.")]
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        return reader.nothing, [SceneProblem(path.name, 1, "", f"This is not YAML in UTF-8: {error}.")]
    if not isinstance(node, yaml.MappingNode):
        reader.note(node, "Write a mapping: names, each with a colon and its content.")
        return reader.nothing, reader.problems
    content = reader.mapping(node)
    return content, [_with_scene(problem, content) for problem in reader.problems]


def _with_scene(problem: SceneProblem, content: Block) -> SceneProblem:
    """The same problem with the name of the topmost entry it lies in."""
    starts = [(block.line, name) for name, block in content.items() if isinstance(block, Block)]
    place = bisect_right([line for line, _ in starts], problem.line)
    return SceneProblem(problem.file, problem.line, starts[place - 1][1] if place else "", problem.message)


class _Reader:
    def __init__(self, file: str) -> None:
        self.file = file
        self.problems: list[SceneProblem] = []
        self.nothing = Block({}, file, 1)
        self._read: dict[int, Any] = {}

    def note(self, node: Any, message: str) -> None:
        line = node.start_mark.line + 1 if node is not None else 1
        self.problems.append(SceneProblem(self.file, line, "", message))

    def mapping(self, node: Any) -> Block:
        entries: dict[str, Any] = {}
        line = node.start_mark.line + 1
        for key_node, value_node in node.value:
            key = str(key_node.value)
            if key in entries:
                self.note(key_node, f"The key '{key}' stands here twice. Keep one.")
            value = self.value(value_node)
            if isinstance(value, Block):
                value.line = key_node.start_mark.line + 1
            entries[key] = value
        return Block(entries, self.file, line)

    def value(self, node: Any) -> Any:
        if id(node) in self._read:
            self.note(node, "An anchor is used again (&, *). Write it out, or use 'extends'.")
            return self._read[id(node)]
        self._read[id(node)] = None
        value = self._read[id(node)] = self._new_value(node)
        return value

    def _new_value(self, node: Any) -> Any:
        if isinstance(node, yaml.MappingNode):
            return self.mapping(node)
        if isinstance(node, yaml.SequenceNode):
            return [self.value(entry) for entry in node.value]
        return node.value if node.style else self.plain(node)

    def plain(self, node: Any) -> Any:
        """A value without quotes: a number, true, false, nothing, or text."""
        text = str(node.value)
        if _INTEGER.fullmatch(text):
            return int(text)
        if _DECIMAL.fullmatch(text):
            return float(text)
        if text in _WORDS:
            return _WORDS[text]
        return self._odd_number(node, text) if _ALMOST_NUMBER.fullmatch(text) else text

    def _odd_number(self, node: Any, text: str) -> float | str:
        """Notes it, and gives the number that is probably meant, so that it is noted once."""
        try:
            number = float(text)
        except ValueError:
            return text
        self.note(node, f"'{text}' is not read as a number everywhere. Write {number:g}, or put it in quotes.")
        return number
