"""``skills-app banks new``."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from skills_app.assessment.bank_check import check_bank
from skills_app.assessment.bank_file import read_bank, read_files
from skills_app.cli.preview import read_drawn
from skills_app.config import Config
from skills_app.pictures.scene_check import check_scenes
from skills_app.pictures.scene_file import read_scenes
from skills_app.web.bank_library import ServedBank, load_bank

Command = Callable[..., Result]


@pytest.fixture
def banks(tmp_path: Path, data_folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "banks"
    folder.mkdir()
    monkeypatch.setenv("BANKS_FOLDER", str(folder))
    return folder


def test_the_folder_passes_the_check_of_shape_and_lacks_only_content(command: Command, banks: Path) -> None:
    command("banks", "new", "baker")
    folder = banks / "baker"
    assert read_files(folder)[1] == ()
    assert check_scenes(folder / "scenes") == []
    problems = check_bank(folder, read_scenes(folder / "scenes").scenes)
    assert [problem.rule for problem in problems] == [
        *("code-form", "code-form", "code-form", "form-size", "field-count", "field-size")
    ]


def test_what_is_missing_is_said(command: Command, banks: Path) -> None:
    said = command("banks", "new", "baker").output
    assert "bank.yaml, recognition.yaml, scenes/first.yaml, texts/de.yaml, texts/en.yaml" in said
    refused, good = said.split("Missing until it is a good one:")
    first = ["fields", "activities in a field", "activities", "codes"]
    assert [line.split("  ")[1] for line in refused.split("served:\n")[1].splitlines()] == first
    then = ["foils", "knowledge items", "moving pictures", "levels", "translations", "texts", "cover", "pictures"]
    assert [line.split("  ")[1] for line in good.strip("\n").splitlines()] == [*then, "personas"]
    assert "banks check baker   (problems so far: 6)" in said


@pytest.mark.parametrize(
    ("words", "german", "english"),
    [
        ((), "Care helper", "Care helper"),
        (("--from-title", "Altenpflegehelferin: 'Pflege'"), "Altenpflegehelferin: 'Pflege'", "Care helper"),
        (("--from-title", "  Pflege,\n no "), "Pflege, no", "Care helper"),
    ],
)
def test_a_title_is_taken_as_it_is(
    command: Command, banks: Path, words: tuple[str, ...], german: str, english: str
) -> None:
    command("banks", "new", "care-helper", *words)
    bank = read_bank(banks / "care-helper")
    assert {locale: texts.occupation for locale, texts in bank.texts.items()} == {"de": german, "en": english}
    assert "texts/" not in command("banks", "check", "care-helper", status=1).output


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("Baker", "cannot name a bank"),
        ("../baker", "cannot name a bank"),
        ("b", "cannot name a bank"),
        ("a" * 41, "cannot name a bank"),
        ("care_helper", "cannot name a bank"),
        ("practice", "there is a bank practice already"),
        ("interface", "the pictures of the client's pages"),
        ("notes", "there is already something at"),
    ],
)
def test_a_name_that_cannot_be_is_refused(command: Command, banks: Path, name: str, message: str) -> None:
    (banks / "notes").mkdir()
    said = command("banks", "new", name, status=1).output
    assert said.startswith("Error: ")
    assert message in said
    assert [path.name for path in banks.iterdir()] == ["notes"]
    assert not list((banks / "notes").iterdir())


def test_a_bank_that_is_there_stays_as_it_is(command: Command, banks: Path) -> None:
    command("banks", "new", "baker")
    before = (banks / "baker" / "texts" / "de.yaml").read_bytes()
    assert "there is a bank baker already" in command("banks", "new", "baker", "--from-title", "X", status=1).output
    assert (banks / "baker" / "texts" / "de.yaml").read_bytes() == before


def test_an_empty_title_and_a_folder_that_cannot_be_written_are_named(command: Command, banks: Path) -> None:
    assert "the title is empty" in command("banks", "new", "baker", "--from-title", " ", status=1).output
    (banks / "baker").write_text("a file")
    assert "there is already something at" in command("banks", "new", "baker", status=1).output


def test_it_can_be_looked_at_but_is_not_served(command: Command, banks: Path) -> None:
    command("banks", "new", "baker")
    config = Config.from_environment()
    drawn = read_drawn(config, "baker")
    assert isinstance(drawn, ServedBank)
    assert drawn.picture("first").startswith("/pictures/")
    assert load_bank(config, "baker") is None
