"""``skills-app score`` and ``skills-app profile``: real files in and out, held against docs/schemas."""

import json
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from cli.json_schema import complaints
from click.testing import Result

from skills_app.config import HOME

Command = Callable[..., Result]
DOCUMENT = (HOME / "docs" / "scoring.md").read_text(encoding="utf-8")
EXAMPLE = HOME / "tests" / "example_banks" / "full"
VALUES = {
    "k1a1": "often",
    "k1b2": "rarely",
    "k1c3": "very_often",
    "k1d4": "often",
    "k8a1": "o1a1",
    "k8b2": "o2b2 o2d4",
    "k8c3": "o3a1 o3c3 o3b2 o3d4",
    "k8d4": "dont_know",
    "k8e5": "o5a1",
    "k8f6": "0.4,0.3",
    "k8g7": "o7a1=o7c3 o7b2=o7d4",
    "k8h8": "4",
}
RESPONSES = {
    "form": "full",
    "responses": [{"item_id": one, "value": value, "seconds": 12.3} for one, value in VALUES.items()],
}


def assert_fits(value: Any, name: str) -> None:
    schema = json.loads((HOME / "docs" / "schemas" / name).read_text(encoding="utf-8"))
    assert list(complaints(value, schema, schema)) == []


def written(folder: Path, content: Any) -> str:
    file = folder / "in.json"
    file.write_text(json.dumps(content), encoding="utf-8")
    return str(file)


def examples(after: str) -> Iterator[Any]:
    """The JSON examples in a section of the document."""
    section = DOCUMENT.split(f"## {after}\n")[1].split("\n## ")[0]
    return (json.loads(part.split("```")[0]) for part in section.split("```json\n")[1:])


def test_the_documents_example_of_items(command: Command, tmp_path: Path) -> None:
    items, scores = examples("Scores of single items: `skills-app score`")
    assert_fits(items, "score-items.json")
    printed = json.loads(command("score", "--items", written(tmp_path, items)).output)
    assert_fits(printed, "score.json")
    assert printed == scores


def test_the_documents_example_of_responses(command: Command, tmp_path: Path) -> None:
    (responses,) = examples("A whole profile: `skills-app profile`")
    assert_fits(responses, "responses.json")
    printed = command("profile", "--bank", str(EXAMPLE), "--responses", written(tmp_path, responses)).output
    assert_fits(json.loads(printed), "profile.json")


def test_a_profile_of_every_type(command: Command, tmp_path: Path) -> None:
    assert_fits(RESPONSES, "responses.json")
    file = written(tmp_path, RESPONSES)
    first = command("profile", "--bank", str(EXAMPLE), "--responses", file).output
    assert command("profile", "--bank", str(EXAMPLE), "--responses", file).output == first
    found = json.loads(first)
    assert_fits(found, "profile.json")
    (field,) = found["fields"]
    assert (field["claimed"]["mean"], field["claimed"]["valid"]) == (None, 2)
    shown = field["shown"]
    assert (shown["items"], shown["unknown"], shown["evidence"]) == (8, 1, "preliminary")
    assert shown["n"] == pytest.approx(7.5**2 / (6 + 0.9 * 1.25 + 0.1 * 1.5**2))
    assert len(shown["probabilities"]) == 2
    assert found["consistency"]["foils"] == ["k1d4"]


def test_a_bank_is_found_by_its_id(command: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copytree(EXAMPLE, tmp_path / "banks" / "tea")
    monkeypatch.setenv("BANKS_FOLDER", str(tmp_path / "banks"))
    printed = command("profile", "--bank", "tea", "--responses", written(tmp_path, RESPONSES)).output
    assert json.loads(printed)["bank"] == "tea"


def test_the_shipped_bank_has_claims_only(command: Command, tmp_path: Path) -> None:
    printed = command("profile", "--bank", "cook", "--responses", written(tmp_path, [])).output
    assert_fits(json.loads(printed), "profile.json")
    assert {field["shown"] for field in json.loads(printed)["fields"]} == {None}


@pytest.mark.parametrize(
    ("content", "said"), [("[", "is not JSON"), ("{}", "a list of items"), ('[{"rule": "x"}]', "item 1: the rule must")]
)
def test_score_says_what_is_wrong(command: Command, tmp_path: Path, content: str, said: str) -> None:
    file = tmp_path / "in.json"
    file.write_text(content)
    assert said in command("score", "--items", str(file), status=1).output


def test_a_missing_file(command: Command, tmp_path: Path) -> None:
    assert "No such file" in command("score", "--items", str(tmp_path / "none.json"), status=1).output


@pytest.mark.parametrize(
    ("bank", "responses", "said"),
    [
        ("nurse", [], "nurse/bank.yaml:1: this file is missing"),
        (str(EXAMPLE.parent / "invalid" / "key-exists"), [], "key-exists/bank.yaml:29 k7s7: 'o9z9' is not among"),
        (str(EXAMPLE), {}, "an object with a list of responses"),
        (
            str(EXAMPLE),
            {"form": "full", "responses": [{"item_id": "k8a1", "value": "o9z9"}]},
            "k8a1: 'o9z9' is not among the options",
        ),
    ],
)
def test_profile_says_what_is_wrong(command: Command, tmp_path: Path, bank: str, responses: object, said: str) -> None:
    file = written(tmp_path, responses)
    assert said in command("profile", "--bank", bank, "--responses", file, status=1).output


@pytest.mark.parametrize(
    ("value", "schema"),
    [
        (3, {"type": "string"}),
        (True, {"type": "number"}),
        (-1, {"minimum": 0}),
        (2, {"maximum": 1}),
        (0, {"exclusiveMinimum": 0}),
        ([], {"minItems": 1}),
        ("ab", {"maxLength": 1}),
        ("c", {"enum": ["a"]}),
        ({}, {"required": ["a"]}),
        ({"a": 1}, {"additionalProperties": False}),
        ({"a": 1}, {"additionalProperties": {"type": "string"}}),
        ({"a": 1}, {"properties": {"a": {"type": "string"}}}),
        ([1], {"items": {"type": "string"}}),
        (1, {"anyOf": [{"type": "string"}, {"type": "null"}]}),
        (1, {"$ref": "#/$defs/a", "$defs": {"a": {"type": "string"}}}),
    ],
)
def test_the_check_of_schemas_finds_what_breaks_them(value: object, schema: dict[str, Any]) -> None:
    assert len(list(complaints(value, schema, schema))) == 1
