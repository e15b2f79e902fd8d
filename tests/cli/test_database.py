"""``skills-app database``, ``retention`` and ``demonstration``."""

import shutil
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from click.testing import Result

from skills_app.records import migrating
from skills_app.records.database import Database
from skills_app.records.organisations import rename_organisation

Command = Callable[..., Result]


def test_migrating_makes_the_tables(command: Command, data_folder: Path) -> None:
    (data_folder / "skills.sqlite").unlink()
    command("database", "migrate")
    database = Database(f"sqlite:///{data_folder}/skills.sqlite")
    assert database.is_current()
    database.close()


def test_migrating_again_keeps_the_data(command: Command) -> None:
    command("account", "add", "rana", "--password", "long enough for a test")
    command("database", "migrate")
    command("account", "code", "rana")


def test_a_new_migration_is_named_after_what_changes(
    command: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Beside the migrations there are; the tables are those of the models, so it changes nothing."""
    folder = tmp_path / "migrations"
    shutil.copytree(migrating.FOLDER, folder, ignore=shutil.ignore_patterns("__pycache__"))
    monkeypatch.setattr(migrating, "FOLDER", folder)
    before = set((folder / "versions").iterdir())
    command("database", "new-migration", "count failures")
    [file] = set((folder / "versions").glob("*.py")) - before
    assert file.name.endswith("_count_failures.py")
    assert "op." not in file.read_text()


def test_retention_reports(command: Command) -> None:
    assert command("retention", "run", "--dry-run").output.strip()
    assert command("retention", "run").output.strip()


def test_the_password_of_the_demonstration_is_for_its_owner_only(command: Command, data_folder: Path) -> None:
    said = command("demonstration").output
    file = data_folder / "demonstration.txt"
    assert file.stat().st_mode & 0o777 == 0o600
    assert str(file) in said
    assert "account code demo" in said
    lines = dict(line.split(": ", 1) for line in file.read_text().splitlines() if ": " in line)
    assert lines["password"] not in said
    assert command("account", "code", "demo").output.strip().isdigit()


def test_a_second_demonstration_changes_nothing(command: Command, data_folder: Path) -> None:
    command("demonstration")
    before = (data_folder / "demonstration.txt").read_text()
    command("demonstration")
    assert (data_folder / "demonstration.txt").read_text() == before


def test_what_the_demonstration_made_stands_in_the_log(command: Command) -> None:
    """Once: what was there already is not noted."""
    command("demonstration")
    command("demonstration")
    lines = [line.split("  ")[2:] for line in command("audit", "list").output.splitlines()]
    assert lines == [
        ["operator", "house_changed", "organisation 1"],
        ["operator", "account_added", "account 1"],
    ]
    assert command("audit", "verify").exit_code == 0


def test_a_house_with_a_name_keeps_it_in_the_demonstration(command: Command, data_folder: Path) -> None:
    with closing(Database(f"sqlite:///{data_folder}/skills.sqlite")) as database, database.writing() as db:
        rename_organisation(db, 1, "Job centre north")
    command("demonstration")
    assert "house_changed" not in command("audit", "list").output
    assert "Job centre north" in command("organisation", "list").output
