"""``skills-app banks report``."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from cli.json_schema import complaints
from click.testing import Result

from skills_app.config import HOME
from skills_app.pictures.build import build_pictures
from skills_app.voice.library import write_indexes

Command = Callable[..., Result]
EXAMPLES = HOME / "tests" / "example_banks"


@pytest.fixture
def banks(tmp_path: Path, data_folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Example banks: a small one, one that asks for knowledge, one of pictures to choose."""
    folder = tmp_path / "banks"
    shutil.copytree(EXAMPLES / "tiny", folder / "tiny")
    shutil.copytree(EXAMPLES / "knowing", folder / "knowing")
    shutil.copytree(EXAMPLES / "types" / "picture_choice", folder / "choice")
    shutil.copytree(EXAMPLES / "types" / "scenes", folder / "choice" / "scenes")
    monkeypatch.setenv("BANKS_FOLDER", str(folder))
    return folder


def figures(command: Command, bank: str) -> dict[str, Any]:
    (entry,) = json.loads(command("banks", "report", bank, "--json").output)
    found: dict[str, Any] = entry
    return found


def test_items_of_each_field_by_type(command: Command, banks: Path) -> None:
    found = figures(command, "knowing")
    assert [
        (field["id"], field["activities"], field["foils"], field["repeats"], field["knowledge"])
        for field in found["fields"]
    ] == [
        ("f1a1", 4, 0, 0, {"single": 12}),
        ("f2b2", 4, 0, 1, {"single": 8}),
        ("f3c3", 4, 2, 0, {}),
    ]
    assert found["moving"] == 0


def test_where_keys_stand(command: Command, banks: Path) -> None:
    assert figures(command, "knowing")["key_places"] == [{"options": 4, "items": 20, "keys": [5, 5, 5, 5]}]
    assert figures(command, "choice")["key_places"] == [
        {"options": 3, "items": 1, "keys": [0, 1, 0]},
        {"options": 4, "items": 2, "keys": [1, 0, 1, 1]},
    ]


def test_how_long_texts_are_and_where_forms_are_complete(command: Command, banks: Path) -> None:
    found = figures(command, "tiny")
    assert found["forms"] == {"experience": ["ar", "de", "en"]}
    assert found["locales"]["en"] == {
        "texts": 9,
        "states": {"translated": 9},
        "lengths": {"activities": {"texts": 6, "mean": 2.5, "most": 3, "longest": "k1c3"}},
    }
    assert found["locales"]["de"]["states"] == {"draft": 9}
    assert set(figures(command, "choice")["locales"]["de"]["lengths"]) == {
        *("activities", "questions", "options", "stimuli")
    }


def test_who_has_looked_at_the_pictures(command: Command, banks: Path) -> None:
    entry = "viewer: a neighbour, date: 2026-11-01, sentence: a square, faults: []"
    (banks / "tiny" / "recognition.yaml").write_text(f"pictures:\n  square: {{{entry}, mark: hit}}\n")
    assert figures(command, "tiny")["recognition"] == {
        **{"hit": 1, "near": 0, "miss": 0, "redrawn": 0, "unseen": 1},
        **{"scenes": 2, "share": 0.5},
    }
    (banks / "tiny" / "recognition.yaml").write_text(f"pictures:\n  round: {{{entry}, mark: hit}}\n")
    assert "recognition.yaml:2 [round]" in command("banks", "check", "tiny", status=1).output


def test_who_is_seen(command: Command, banks: Path) -> None:
    scenes = banks / "tiny" / "scenes" / "tiny.yaml"
    actors = [f"{{actor: {name}, at: [200, 260], u: 50}}" for name in ("amina", "leyla", "yusuf", "tesfay")]
    scenes.write_text(scenes.read_text().replace("items: []", f"items: [{', '.join(actors)}]", 1))
    assert figures(command, "tiny")["people"] == {
        "women": 2,
        "men": 2,
        "skin": {"3": 2, "4": 1, "5": 1},
        "ages": {"adult": 3, "old": 1},
        "headscarves": 2,
    }
    said = command("banks", "report", "tiny").output
    tones = "skin tones from light to dark 0 %, 0 %, 50 %, 25 %, 25 %, 0 %"
    assert f"4; 50 % women, 50 % men; {tones}; adult 75 %, old 25 %; women with a headscarf 50 %" in said


def test_people_who_are_unevenly_seen_are_named(command: Command, banks: Path) -> None:
    title = "title: {en: A man, de: Ein Mann}\n  must_show: [a man]\n  place: {name: plain}\n"
    man = "{actor: yusuf, at: [200, 260], u: 50}"
    scenes = "".join(f"m{number}:\n  {title}  items: [{man}]\n" for number in range(16))
    (banks / "tiny" / "scenes" / "men.yaml").write_text(scenes)
    said = command("banks", "report", "tiny").output
    assert "uneven: 0 women and 16 men: bring both to between 40 and 60 per cent." in said
    assert len(figures(command, "tiny")["uneven"]) == 2


@pytest.fixture
def sent(banks: Path, data_folder: Path) -> dict[str, int]:
    """Bytes of each picture of the bank ``choice``, packed, once they are built."""
    target = data_folder / "pictures"
    pictures = build_pictures({"choice": banks / "choice" / "scenes"}, target)["choice"].pictures
    return {scene: (target / f"{picture.file}.gz").stat().st_size for scene, picture in pictures.items()}


def test_what_pictures_and_forms_weigh(command: Command, sent: dict[str, int]) -> None:
    found = figures(command, "choice")["weights"]
    assert found["largest_packed"] == sent[found["heaviest"]] < found["largest"]
    assert found["forms"]["experience"] == sent["tomato"] + len("Alltag" + "Tomaten waschen")
    shown = ("tomato", "cheese", "lemon", "carrot", "pot", "grater", "press", "peeler")
    assert 0 < found["forms"]["full"] - sum(sent[scene] for scene in shown) < 1000


def test_pictures_that_are_not_built_weigh_nothing(command: Command, banks: Path) -> None:
    assert figures(command, "tiny")["weights"] is None
    assert "sizes: the pictures are not built" in command("banks", "report", "tiny").output


def test_a_bank_without_its_source_texts_is_counted_all_the_same(
    command: Command, banks: Path, sent: dict[str, int]
) -> None:
    (banks / "choice" / "texts" / "de.yaml").unlink()
    found = figures(command, "choice")
    assert found["fields"][0]["title"] == ""
    assert found["weights"]["forms"]["experience"] == sent["tomato"]
    assert found["problems"] > 0


def test_what_can_be_heard_once_sounds_are_built(command: Command, banks: Path, data_folder: Path) -> None:
    assert figures(command, "tiny")["voice"] is None
    write_indexes(data_folder / "audio", {"de": {"Tee kochen": "0a", "Wasser kochen": "0b", "weiter": "0c"}})
    assert figures(command, "tiny")["voice"] == {"ar": 0, "de": 2, "en": 0}
    assert "9: 9 draft" in command("banks", "report", "tiny").output


def test_what_is_missing(command: Command, banks: Path) -> None:
    missing = figures(command, "tiny")["missing"]
    refused = [(gap["what"], gap["found"]) for gap in missing if gap["refused"]]
    assert refused == [("fields", "2"), ("activities in a field", "fewer in f1a1, f2b2"), ("activities", "6")]
    assert {gap["what"] for gap in missing} >= {"foils", "knowledge items", "translations", "cover", "personas"}
    assert figures(command, "practice")["missing"] == []


def test_shipped_banks_fit_the_schema(command: Command, data_folder: Path) -> None:
    schema = json.loads((HOME / "docs" / "schemas" / "bank-report.json").read_text(encoding="utf-8"))
    found = json.loads(command("banks", "report", "--json").output)
    assert list(complaints(found, schema, schema)) == []
    cook = next(entry for entry in found if entry["id"] == "cook")
    assert (cook["personas"], cook["problems"], cook["uneven"]) == (6, 0, [])
    assert [gap for entry in found for gap in entry["missing"] if gap["refused"]] == []


def test_the_report_for_people_has_each_bank_once(command: Command, banks: Path) -> None:
    said = command("banks", "report", "tiny", "knowing", "tiny").output
    assert [block.split(" ")[0] for block in said.split("\n\n")] == ["tiny", "knowing"]
    assert "tiny 1.0.0 (trial version): fields 2, activities 6, knowledge items 0" in said
    assert "keys among 4 options, from the first place to the last: 5, 5, 5, 5 (20 items)" in said


def test_a_bank_that_cannot_be_read_is_named_and_the_others_counted(command: Command, banks: Path) -> None:
    (banks / "knowing" / "bank.yaml").write_text("version: 1\n")
    result = command("banks", "report", "--json", status=1)
    assert "knowing has problems" in result.stderr
    assert [entry["id"] for entry in json.loads(result.stdout)] == ["choice", "practice", "tiny"]
    assert "there is no bank nurse" in command("banks", "report", "nurse", status=1).output
