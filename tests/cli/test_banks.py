"""``skills-app banks``."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result
from records.examples import Desk

from skills_app.assessment.bank_file import read_bank
from skills_app.config import HOME
from skills_app.records.database import Database

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


def test_usual_times_are_printed_as_lines_of_the_bank(command: Command, banks: Path, data_folder: Path) -> None:
    assert command("banks", "times", "cook").stdout == "no item has 30 times yet\n"
    desk = Desk(Database(f"sqlite:///{data_folder / 'skills.sqlite'}"))
    for number in range(30):
        sitting = desk.sitting()
        desk.save(sitting, "k7f2", seconds=10.0 + number)
        desk.save(sitting, "k2m8", seconds=12.0)
    desk.save(desk.sitting(), "a7q3", seconds=40.0)
    desk.database.close()
    said = command("banks", "times", "cook")
    assert said.stdout == "usual_times:\n  k2m8: 12.0\n  k7f2: 24.5\n"
    assert said.stderr == "2 of 96 items have 30 times or more\n"
    file = banks / "cook" / "bank.yaml"
    file.write_text(file.read_text().replace("fields:\n", f"{said.stdout}fields:\n", 1))
    assert command("banks", "check", "cook").output == "cook: no problem\n"
    assert read_bank(banks / "cook").usual_times == {"k2m8": 12.0, "k7f2": 24.5}


def test_no_times_of_a_bank_that_is_not_there_or_cannot_be_read(command: Command, banks: Path) -> None:
    assert "there is no bank nurse" in command("banks", "times", "nurse", status=1).output
    assert "texts has problems" in command("banks", "times", "texts", status=1).output
