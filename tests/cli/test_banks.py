"""``skills-app banks``."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from skills_app.config import HOME

Command = Callable[..., Result]


@pytest.fixture
def banks(tmp_path: Path, data_folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a good bank, one whose texts and one whose pictures have a problem."""
    folder = tmp_path / "banks"
    for name in ("cook", "texts", "pictures"):
        shutil.copytree(HOME / "question_banks" / "cook", folder / name)
    (folder / "texts" / "texts" / "de.yaml").write_text("locale: de\n")
    (folder / "pictures" / "scenes" / "cover.yaml").write_text("cover: {}\n")
    monkeypatch.setenv("BANKS_FOLDER", str(folder))
    return folder


def test_shipped_banks_have_no_problem(command: Command) -> None:
    assert "cook: no problem" in command("banks", "check").output


def test_every_problem_stands_with_file_and_line(command: Command, banks: Path) -> None:
    said = command("banks", "check", status=1).output
    assert "cook: no problem" in said
    assert "texts/texts/de.yaml:" in said
    assert "cover.yaml:1 [cover]" in said


def test_problems_of_personas_are_named(command: Command, banks: Path) -> None:
    (banks / "cook" / "personas" / "de.yaml").write_text("locale: de\npersonas: {}\n")
    assert "cook/personas/de.yaml:2: the texts of" in command("banks", "check", "cook", status=1).output


def test_one_bank_can_be_checked_alone(command: Command, banks: Path) -> None:
    assert command("banks", "check", "cook").output == "cook: no problem\n"


def test_an_unknown_bank_is_named_with_those_there_are(command: Command, banks: Path) -> None:
    said = command("banks", "check", "nurse", status=1).output
    assert "there is no bank nurse; there are: cook, pictures, practice, texts" in said


def test_the_list_for_programs(command: Command) -> None:
    rows = {row["id"]: row for row in json.loads(command("banks", "list", "--json").output)}
    assert rows.keys() == {"cook", "joiner", "practice", "sales"}
    row = rows["cook"]
    assert set(row["locales"]["experience"]) > set(row["locales"]["full"]) > {"ar", "de", "en"}


def test_the_list_for_people(command: Command) -> None:
    lines = command("banks", "list").output.splitlines()
    assert lines[0].startswith("cook ")
    assert "trial version" in lines[0]
    assert any(line.startswith("  form experience: ") for line in lines)


def test_the_list_goes_on_after_a_bank_with_problems(command: Command, banks: Path) -> None:
    result = command("banks", "list")
    assert "texts has problems" in result.stderr
    assert "\npictures " in result.stdout
