"""Every rule of scene files has one example that breaks it, and that example gives exactly the problem it names."""

import ast
import re
import shutil
from pathlib import Path

import pytest

from skills_app.pictures import item_check, pose_check, scene_check, scene_file, scene_schema, strict_yaml
from skills_app.pictures.problem import SceneProblem
from skills_app.pictures.scene_check import check_scenes

INVALID = Path(__file__).parents[1] / "example_scenes" / "invalid"
EXAMPLES = sorted(INVALID.iterdir())
FAULT = re.compile(r"# fault: (.*)")
CHECKERS = (item_check, pose_check, scene_check, scene_file, scene_schema, strict_yaml)
BEYOND_EXAMPLES = {"This is not YAML in UTF-8:"}
"""Has a test of its own below."""


def problems_of(example: Path, folder: Path) -> list[SceneProblem]:
    if example.is_dir():
        return check_scenes(example)
    shutil.copy(example, folder)
    return check_scenes(folder)


def announced(example: Path) -> list[tuple[str, int, str]]:
    """File, line and beginning of the message, as the comment on that line says."""
    files = sorted(example.iterdir()) if example.is_dir() else [example]
    return [
        (path.name, number, found[1])
        for path in files
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if (found := FAULT.search(line))
    ]


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda path: path.stem)
def test_an_invalid_example_gives_the_problem_it_announces(example: Path, tmp_path: Path) -> None:
    problems = problems_of(example, tmp_path)
    expected = announced(example)
    assert [(found.file, found.line) for found in problems] == [place[:2] for place in expected], problems
    for found, (_, _, message) in zip(problems, expected, strict=True):
        assert message in found.message


def messages_in_code() -> set[str]:
    """The longest fixed part of every message that a checker gives."""
    trees = [ast.parse(Path(str(module.__file__)).read_text(encoding="utf-8")) for module in CHECKERS]
    places = [node for tree in trees for node in ast.walk(tree) if gives_message(node)]
    return {text for node in places for parts in texts_in(node) if (text := longest_text(parts))}


def gives_message(node: ast.AST) -> bool:
    """A yield, a call of ``note`` or ``SceneProblem``, or a function that returns a fault."""
    if isinstance(node, ast.Call):
        return any(word in ast.unparse(node.func) for word in ("note", "SceneProblem"))
    returns_fault = isinstance(node, ast.FunctionDef) and node.name.endswith("_fault")
    return isinstance(node, ast.Yield) or returns_fault


def texts_in(node: ast.AST) -> list[list[str]]:
    """The fixed parts of every text in the code, one list for each text."""
    mixed = [part for part in ast.walk(node) if isinstance(part, ast.JoinedStr)]
    inside_mixed = {id(part) for text in mixed for part in ast.walk(text)}
    plain = [part for part in ast.walk(node) if isinstance(part, ast.Constant) and id(part) not in inside_mixed]
    return [[str(part.value) for part in text.values if isinstance(part, ast.Constant)] for text in mixed] + [
        [str(part.value)] for part in plain
    ]


def longest_text(parts: list[str]) -> str:
    longest = max(parts, key=len, default="")
    return longest.strip() if " " in longest.strip() else ""


def test_every_rule_has_an_example(tmp_path: Path) -> None:
    messages = []
    for example in EXAMPLES:
        folder = tmp_path / example.stem
        folder.mkdir()
        messages += [problem.message for problem in problems_of(example, folder)]
    given = "\n".join(messages)
    without = {text for text in messages_in_code() if text not in given}
    assert without == BEYOND_EXAMPLES, "Write an example into tests/example_scenes/invalid for each of these"


def test_a_file_that_is_not_utf8_is_named(tmp_path: Path) -> None:
    (tmp_path / "latin.yaml").write_bytes("sample: K\xfcche".encode("latin-1"))
    [problem] = check_scenes(tmp_path)
    assert problem.file == "latin.yaml"
    assert "UTF-8" in problem.message


def test_all_problems_come_at_once(tmp_path: Path) -> None:
    for name in ("prop_unknown", "crop_too_narrow", "key_twice"):
        text = (INVALID / f"{name}.yaml").read_text(encoding="utf-8")
        (tmp_path / f"{name}.yaml").write_text(text.replace("sample:", f"{name}:"), encoding="utf-8")
    problems = check_scenes(tmp_path)
    assert [problem.scene for problem in problems] == ["crop_too_narrow", "key_twice", "prop_unknown"]
    assert str(problems[2]) == "prop_unknown.yaml:6 [prop_unknown] Unknown prop 'onoin'. Did you mean 'onion'?"
