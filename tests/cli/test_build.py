"""``skills-app build`` and ``pictures``."""

import gettext
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result
from PIL import Image

from skills_app.config import HOME

Command = Callable[..., Result]


@pytest.fixture
def banks(tmp_path: Path, data_folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two banks with one picture each, so that few are drawn; that of "broken" has a problem."""
    folder = tmp_path / "banks"
    for name in ("small", "broken"):
        (folder / name / "scenes").mkdir(parents=True)
        (folder / name / "bank.yaml").touch()
    shutil.copy(HOME / "question_banks" / "cook" / "scenes" / "cover.yaml", folder / "small" / "scenes")
    (folder / "broken" / "scenes" / "scene.yaml").write_text("scene: {}\n")
    monkeypatch.setenv("BANKS_FOLDER", str(folder))
    return folder


def manifests(data_folder: Path) -> set[str]:
    return {file.name for file in (data_folder / "manifests").glob("*.json")}


@pytest.fixture
def translations(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "translations"
    (folder / "de" / "LC_MESSAGES").mkdir(parents=True)
    (folder / "de" / "LC_MESSAGES" / "messages.po").write_text(
        'msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8\\n"\n\nmsgid "back"\nmsgstr "zurück"\n',
        encoding="utf-8",
    )
    monkeypatch.setenv("TRANSLATIONS_FOLDER", str(folder))
    return folder


@pytest.mark.usefixtures("banks")
def test_build_makes_all_that_the_server_needs(command: Command, data_folder: Path, translations: Path) -> None:
    said = command("build").stdout
    assert re.fullmatch(r"translations: 1 catalogues\npictures: \d+ pictures\nassets: \d+ files\n", said)
    assert gettext.translation("messages", translations, ["de"]).gettext("back") == "zurück"
    assert {file.suffix for file in (translations / "de" / "LC_MESSAGES").iterdir()} == {".po", ".mo"}
    assert {"assets", "manifests", "pictures"} <= {file.name for file in data_folder.iterdir()}


@pytest.mark.usefixtures("banks")
def test_pictures_are_drawn_alone(command: Command, data_folder: Path) -> None:
    command("pictures", "build")
    assert list((data_folder / "pictures").glob("*.svg"))


@pytest.mark.usefixtures("banks")
def test_one_bank_with_a_problem_does_not_stop_the_others(command: Command, data_folder: Path) -> None:
    assert "broken is not drawn: scene.yaml:1" in command("pictures", "build").stderr
    assert manifests(data_folder) == {"small.json", "interface.json", "practice.json"}


def test_a_bank_whose_scenes_get_a_problem_is_left_without_pictures(
    command: Command, data_folder: Path, banks: Path
) -> None:
    """So that no server starts with pictures that the check would refuse; those that are served stay where they are."""
    command("pictures", "build")
    served = set((data_folder / "pictures").iterdir())
    shutil.copy(banks / "broken" / "scenes" / "scene.yaml", banks / "small" / "scenes")
    assert "small is not drawn: scene.yaml:1" in command("pictures", "build").stderr
    assert manifests(data_folder) == {"interface.json", "practice.json"}
    assert served <= set((data_folder / "pictures").iterdir())
    (banks / "small" / "scenes" / "scene.yaml").unlink()
    command("pictures", "build")
    assert manifests(data_folder) == {"interface.json", "practice.json", "small.json"}


@pytest.mark.usefixtures("banks")
def test_a_contact_sheet_is_a_picture(command: Command, tmp_path: Path) -> None:
    out = tmp_path / "sheet.png"
    assert command("pictures", "sheet", "small", "--out", str(out)).stdout.strip() == str(out)
    with Image.open(out) as sheet:
        assert sheet.width > 300


@pytest.mark.usefixtures("banks")
def test_a_contact_sheet_of_nothing_is_a_sentence(command: Command) -> None:
    assert "there are no pictures of nurse" in command("pictures", "sheet", "nurse", status=1).output


def test_props_are_listed(command: Command) -> None:
    said = command("pictures", "props").stdout
    assert "\nprop badge: " in said
    assert "\n    kind: one of ok, no, warn, dot (ok)\n" in said
