"""From folders of scenes to a folder of pictures and its manifests."""

import gzip
import hashlib
import re
from pathlib import Path

import pytest

from skills_app.pictures import build, render, safety
from skills_app.pictures.build import ScenesRefusedError, build_pictures
from skills_app.pictures.manifest import Hotspot, read_manifest
from skills_app.pictures.people import People

SCENE = """{name}:
  title: {{en: A bowl, de: Eine Schüssel}}
  must_show: [bowl]
  place: {{name: plain, wall: '{wall}'}}
  crop: [100, 60, 200]
  items:
  - {{prop: bowl, at: [200, 200], w: {width}}}
  - {{arm: karim, from: [100, 330], to: [200, 150]}}
  hotspots:
  - {{id: rim, at: [150, 135], r: 20}}
"""

POSES = """  seconds: 2
  poses:
  - - {{match: {{prop: bowl}}, set: {{at: [{x}, 200]}}}}
"""


@pytest.fixture
def scenes(tmp_path: Path) -> Path:
    folder = tmp_path / "scenes"
    folder.mkdir()
    return folder


@pytest.fixture
def target(tmp_path: Path) -> Path:
    return tmp_path / "static" / "pictures"


def write(folder: Path, name: str, width: int = 60, wall: str = "#F1E7D8") -> None:
    (folder / f"{name}.yaml").write_text(SCENE.format(name=name, width=width, wall=wall), encoding="utf-8")


def write_moving(folder: Path, name: str, x: int = 180) -> None:
    text = SCENE.format(name=name, width=60, wall="#F1E7D8") + POSES.format(x=x)
    (folder / f"{name}.yaml").write_text(text, encoding="utf-8")


def count_drawn(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Fills with the ids of the scenes that are drawn from now on."""
    drawn: list[str] = []
    draw = build._draw

    def counted(job: build._Job, people: People) -> str:
        drawn.append(job.scene_id)
        return draw(job, people)

    monkeypatch.setattr(build, "_draw", counted)
    return drawn


def test_a_picture_is_named_after_its_content_and_has_a_packed_twin(scenes: Path, target: Path) -> None:
    write(scenes, "bowl_wrong")
    picture = build_pictures({"cook": scenes}, target)["cook"].pictures["bowl_wrong"]
    svg = (target / picture.file).read_bytes()
    assert re.fullmatch(r"[0-9a-f]{16}\.svg", picture.file)
    assert hashlib.sha256(svg).hexdigest().startswith(picture.file[:16])
    assert gzip.decompress((target / f"{picture.file}.gz").read_bytes()) == svg
    assert {path.suffix for path in target.iterdir()} == {".svg", ".gz"}, "nothing else is served"


def test_the_manifest_says_what_a_page_needs(scenes: Path, target: Path) -> None:
    write(scenes, "bowl")
    built = build_pictures({"cook": scenes}, target)["cook"]
    assert read_manifest(target.parent / "manifests" / "cook.json") == built
    picture = built.pictures["bowl"]
    assert (picture.width, picture.height, picture.licence) == (400, 300, "CC BY 4.0")
    assert (picture.title["de"], picture.must_show, picture.people) == ("Eine Schüssel", ("bowl",), ("karim",))
    assert picture.hotspots == (Hotspot("rim", 25, 50, 10),)


def test_two_builds_give_the_same_bytes(scenes: Path, target: Path, tmp_path: Path) -> None:
    for name in ("a", "b"):
        write(scenes, name)
    other = tmp_path / "other" / "pictures"
    for folder in (target, other):
        build_pictures({"cook": scenes}, folder)
    first, second = ({path.name: path.read_bytes() for path in folder.iterdir()} for folder in (target, other))
    assert first == second
    assert (target.parent / "manifests/cook.json").read_bytes() == (other.parent / "manifests/cook.json").read_bytes()


def test_only_what_changed_is_drawn_again(scenes: Path, target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(scenes, "a")
    write(scenes, "b", width=70)
    build_pictures({"cook": scenes}, target)
    drawn = count_drawn(monkeypatch)
    build_pictures({"cook": scenes}, target)
    assert drawn == []
    write(scenes, "b", width=80)
    build_pictures({"cook": scenes}, target)
    assert drawn == ["b"]


def test_a_new_title_needs_no_new_picture(scenes: Path, target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(scenes, "a")
    build_pictures({"cook": scenes}, target)
    drawn = count_drawn(monkeypatch)
    path = scenes / "a.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("A bowl", "One bowl"), encoding="utf-8")
    assert build_pictures({"cook": scenes}, target)["cook"].pictures["a"].title["en"] == "One bowl"
    assert drawn == []


def test_a_scene_with_poses_has_a_moving_picture_beside_the_still_one(scenes: Path, target: Path) -> None:
    write(scenes, "a")
    write_moving(scenes, "b")
    built = build_pictures({"cook": scenes}, target)["cook"]
    still, moving = built.pictures["b"].file, built.pictures["b"].moving
    assert read_manifest(target.parent / "manifests" / "cook.json") == built
    assert still == built.pictures["a"].file
    assert built.pictures["a"].moving is None
    assert moving
    assert hashlib.sha256((target / moving).read_bytes()).hexdigest().startswith(moving[:16])
    assert (target / f"{moving}.gz").exists()


def test_other_poses_draw_the_moving_picture_alone(scenes: Path, target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_moving(scenes, "a")
    before = build_pictures({"cook": scenes}, target)["cook"].pictures["a"]
    drawn = count_drawn(monkeypatch)
    build_pictures({"cook": scenes}, target)
    assert drawn == []
    write_moving(scenes, "a", x=150)
    after = build_pictures({"cook": scenes}, target)["cook"].pictures["a"]
    assert drawn == ["a"]
    assert (after.file, after.moving == before.moving) == (before.file, False)
    assert (target / str(before.moving)).exists()


def test_a_movement_that_is_not_seen_is_refused(scenes: Path, target: Path) -> None:
    write_moving(scenes, "a", x=200)
    with pytest.raises(ScenesRefusedError, match=r"a\.yaml:1 \[a\] Nothing that is seen moves"):
        build_pictures({"cook": scenes}, target)


def test_a_movement_too_heavy_even_at_few_frames_is_refused(
    scenes: Path, target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in (render, safety):
        monkeypatch.setattr(module, "MOVING", safety.Weight(900, 25 * 1024))
    write_moving(scenes, "a")
    with pytest.raises(ScenesRefusedError, match="leave things out"):
        build_pictures({"cook": scenes}, target)


def test_a_manifest_from_before_there_was_movement_is_read(scenes: Path, target: Path) -> None:
    write(scenes, "a")
    built = build_pictures({"cook": scenes}, target)["cook"]
    path = target.parent / "manifests" / "cook.json"
    path.write_text(re.sub(r'\s*"moving": null,', "", path.read_text(encoding="utf-8")), encoding="utf-8")
    assert "moving" not in path.read_text(encoding="utf-8")
    assert read_manifest(path) == built


def test_changed_drawing_code_and_a_lost_file_draw_again(
    scenes: Path, target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(scenes, "a")
    picture = build_pictures({"cook": scenes}, target)["cook"].pictures["a"]
    drawn = count_drawn(monkeypatch)
    (target / picture.file).unlink()
    build_pictures({"cook": scenes}, target)
    assert drawn == ["a"]
    monkeypatch.setattr(build, "code_digest", lambda: "changed")
    build_pictures({"cook": scenes}, target)
    assert drawn == ["a", "a"]


def test_a_picture_that_a_server_may_be_serving_stays(
    scenes: Path, target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And is not drawn again when its description comes back."""
    write(scenes, "a")
    old = build_pictures({"cook": scenes}, target)["cook"].pictures["a"].file
    write(scenes, "a", width=80)
    new = build_pictures({"cook": scenes}, target)["cook"].pictures["a"].file
    assert {path.name for path in target.iterdir()} == {old, f"{old}.gz", new, f"{new}.gz"}
    write(scenes, "a")
    drawn = count_drawn(monkeypatch)
    assert build_pictures({"cook": scenes}, target)["cook"].pictures["a"].file == old
    assert drawn == []


def test_no_picture_is_ever_there_in_part(scenes: Path, target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file is replaced, never written over: what a server opened before stays whole."""
    write(scenes, "a")
    picture = target / build_pictures({"cook": scenes}, target)["cook"].pictures["a"].file
    monkeypatch.setattr(build, "code_digest", lambda: "changed")
    with picture.open("rb") as opened:
        before = picture.stat().st_ino
        build_pictures({"cook": scenes}, target)
        assert picture.stat().st_ino != before
        assert opened.read() == picture.read_bytes()
    assert {path.name for path in target.parent.iterdir()} == {"manifests", "pictures"}


def test_problems_of_all_sources_are_refused_at_once_and_nothing_changes(
    scenes: Path, target: Path, tmp_path: Path
) -> None:
    write(scenes, "a")
    build_pictures({"cook": scenes}, target)
    before = (target.parent / "manifests" / "cook.json").read_bytes()
    write(scenes, "a", width=5000)
    interface = tmp_path / "interface"
    interface.mkdir()
    write(interface, "welcome", wall="white")
    with pytest.raises(ScenesRefusedError) as refused:
        build_pictures({"cook": scenes, "interface": interface}, target)
    assert [problem.scene for problem in refused.value.problems] == ["a", "welcome"]
    assert (target.parent / "manifests" / "cook.json").read_bytes() == before


def test_an_unsafe_picture_is_refused(scenes: Path, target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(scenes, "a")
    monkeypatch.setattr(build, "render", lambda *_: "<svg><text>onion</text></svg>")
    with pytest.raises(ScenesRefusedError, match=r"a\.yaml:1 \[a\] The picture holds the element <text>"):
        build_pictures({"cook": scenes}, target)
    assert not list(target.glob("*.svg"))


def test_several_processes_draw_the_same(
    scenes: Path, target: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(3):
        write(scenes, f"bowl{number}", width=40 + number)
    alone = build_pictures({"cook": scenes}, target)
    monkeypatch.setattr(build, "HANDFUL", 0)
    together = build_pictures({"cook": scenes}, tmp_path / "other" / "pictures")
    assert together == alone


def test_a_scene_that_breaks_the_pen_is_named(scenes: Path, target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def break_down(scene: object, people: object) -> str:
        raise ZeroDivisionError

    write(scenes, "a")
    monkeypatch.setattr(build, "render", break_down)
    with pytest.raises(ZeroDivisionError) as broken:
        build_pictures({"cook": scenes}, target)
    assert broken.value.__notes__ == ["while drawing the scene 'a' of a.yaml, line 1"]
