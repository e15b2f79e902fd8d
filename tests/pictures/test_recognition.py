"""Who looked at the pictures: what the file says, and what is wrong with it."""

from pathlib import Path

import pytest

from skills_app.pictures.recognition import Recognition, check_recognition, recognition

SCENES = ["pot", "pan", "knife", "board", "apron"]
ENTRY = "  {}:\n    viewer: a neighbour\n    date: 2026-11-01\n    sentence: it\n    mark: {}\n    faults: []\n"


def written(folder: Path, *entries: str) -> Path:
    (folder / "recognition.yaml").write_text("pictures:\n" + "".join(entries), encoding="utf-8")
    return folder


def test_each_scene_counts_once(tmp_path: Path) -> None:
    redrawn = ENTRY.format("board", "hit") + "    redrawn: true\n    mended: [the handle]\n"
    marks = [ENTRY.format(scene, mark) for scene, mark in (("pot", "hit"), ("pan", "near"), ("knife", "miss"))]
    folder = written(tmp_path, *marks, redrawn)
    found = recognition(folder, SCENES)
    assert found == Recognition(hit=1, near=1, miss=1, redrawn=1, unseen=1)
    assert (found.scenes, found.share) == (5, 0.2)


def test_a_miss_is_refused_until_it_is_redrawn(tmp_path: Path) -> None:
    folder = written(tmp_path, ENTRY.format("pot", "near"), ENTRY.format("knife", "miss"))
    [problem] = check_recognition(folder, SCENES)
    assert (problem.scene, "draw it anew" in problem.message) == ("knife", True)
    written(folder, ENTRY.format("knife", "miss") + "    redrawn: true\n")
    assert check_recognition(folder, SCENES) == []


def test_without_a_file_nobody_has_looked(tmp_path: Path) -> None:
    assert recognition(tmp_path, SCENES) == Recognition(0, 0, 0, 0, unseen=5)
    assert check_recognition(tmp_path, SCENES) == []
    assert recognition(tmp_path, []).share == 0


@pytest.mark.parametrize(
    ("entry", "scene", "message"),
    [
        (ENTRY.format("spoon", "hit"), "spoon", "no such scene"),
        (ENTRY.format("pot", "perhaps"), "pot", "hit, near, miss"),
        (ENTRY.format("pot", "hit").replace("viewer", "by"), "pot", "viewer"),
        ("  pot: hit\n", "pot", "An entry has"),
    ],
)
def test_what_is_wrong_is_named(tmp_path: Path, entry: str, scene: str, message: str) -> None:
    folder = written(tmp_path, entry)
    (problem,) = check_recognition(folder, SCENES)
    assert (problem.scene, message in problem.message) == (scene, True)
    assert recognition(folder, SCENES).unseen == 5 or "viewer" in message


def test_an_unknown_mark_counts_as_not_looked_at(tmp_path: Path) -> None:
    assert recognition(written(tmp_path, ENTRY.format("pot", "perhaps")), SCENES).unseen == 5


@pytest.mark.parametrize("text", ["", "pictures: []\n", "pictures: {a: 1, a: 2}\n"])
def test_a_file_that_cannot_be_read_is_named(tmp_path: Path, text: str) -> None:
    (tmp_path / "recognition.yaml").write_text(text, encoding="utf-8")
    assert check_recognition(tmp_path, SCENES)
