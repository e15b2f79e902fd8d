"""``skills-app audio``."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from skills_app.cli import audio
from skills_app.config import HOME
from skills_app.voice import library
from skills_app.voice.engine import Voice

Command = Callable[..., Result]


@pytest.fixture
def banks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "banks"
    shutil.copytree(HOME / "question_banks" / "cook", folder / "cook")
    monkeypatch.setenv("BANKS_FOLDER", str(folder))
    return folder


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    texts: list[str] = []

    def pretend(_voice: Voice, text: str, target: Path) -> None:
        texts.append(text)
        for suffix in (".opus", ".mp3"):
            target.with_suffix(suffix).write_text(text)

    monkeypatch.setattr(library, "speak", pretend)
    monkeypatch.setattr(audio, "missing_programs", tuple)
    return texts


def test_status_says_where_there_is_text_only(command: Command) -> None:
    rows = json.loads(command("audio", "status", "--json").output)
    assert {row["group"] for row in rows} == {"interface", "cook", "joiner", "practice", "sales"}
    arabic = [row for row in rows if row["locale"] == "ar"]
    assert len(arabic) == 5
    assert sum(row["recorded"] + row["synthesised"] for row in arabic) == 0
    assert "text only" in command("audio", "status").output


def test_sounds_are_built_and_found(command: Command, banks: Path, data_folder: Path, said: list[str]) -> None:
    folder = data_folder / "audio"
    folder.mkdir()
    (folder / "old.opus").touch()
    assert "de: " in command("audio", "build").output
    index = json.loads((folder / "index.json").read_text())
    texts = json.loads((folder / index["de"]).read_text())
    assert {"Reis kochen", "weiter", "Deutsch"} <= texts.keys()
    assert (folder / f"{texts['Reis kochen']}.mp3").read_text() == "Reis kochen"
    assert "ar" not in index
    assert not (folder / "old.opus").exists()
    said.clear()
    command("audio", "build")
    assert said == []


def test_a_recording_is_counted_and_a_stray_one_named(command: Command, banks: Path) -> None:
    there = banks / "cook" / "audio" / "ar"
    there.mkdir(parents=True)
    for name in ("k7p4.opus", "k7p4.mp3"):
        (there / name).touch()
    rows = json.loads(command("audio", "status", "--json").output)
    assert [row["recorded"] for row in rows if (row["locale"], row["group"]) == ("ar", "cook")] == [1]
    (there / "nobody.opus").touch()
    assert "cook/audio/ar/nobody.opus: there is no text nobody in ar" in command("audio", "status", status=1).stderr


def test_without_the_engine_it_says_what_is_missing(command: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(audio, "missing_programs", lambda: ("espeak-ng",))
    assert "not on this machine: espeak-ng" in command("audio", "build", status=1).output


def test_the_texts_to_record_are_listed(command: Command) -> None:
    lines = command("audio", "texts", "de").output.splitlines()
    assert "cook\tk7p4\tReis kochen" in lines
    assert "there is no locale xx" in command("audio", "texts", "xx", status=1).output
