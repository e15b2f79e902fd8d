from pathlib import Path

from skills_app.pictures.scene_file import read_people, read_scenes
from skills_app.pictures.strict_yaml import Block

BASE = """
base:
  title: {en: Pan, de: Pfanne}
  must_show: [pan]
  place: kitchen
  crop: [0, 0, 300]
  items:
  - {prop: pan, at: [10, 20], scale: 2}
  - actor: amina
    at: [100, 200]
    head: {yaw: 10, pitch: 1}
  - {prop: inset, at: [50, 50], items: [{prop: pan, at: [0, 0]}]}
"""


def variant(folder: Path, text: str) -> Block:
    """The scene ``wrong`` that extends the base; it stands in a file that is read first."""
    (folder / "z_base.yaml").write_text(BASE, encoding="utf-8")
    (folder / "a_wrong.yaml").write_text(f"wrong:\n  extends: base\n{text}", encoding="utf-8")
    read = read_scenes(folder)
    assert not read.problems
    return read.scenes["wrong"]


def test_a_variant_inherits_what_is_drawn_but_not_what_it_means(tmp_path: Path) -> None:
    scene = variant(tmp_path, "  place: yard\n")
    assert (scene["place"], scene["crop"], len(scene["items"])) == ("yard", [0, 0, 300], 3)
    assert "title" not in scene
    assert "must_show" not in scene
    assert "extends" not in scene


def test_a_patch_changes_every_item_that_matches_also_in_a_magnifier(tmp_path: Path) -> None:
    scene = variant(tmp_path, "  patch:\n  - {match: {prop: pan}, set: {rot: 30, scale: null}}\n")
    pan, _, inset = scene["items"]
    assert pan == {"prop": "pan", "at": [10, 20], "rot": 30}
    assert inset["items"] == [{"prop": "pan", "at": [0, 0], "rot": 30}]


def test_a_patched_item_is_reported_at_the_patch(tmp_path: Path) -> None:
    scene = variant(tmp_path, "  patch:\n  - {match: {prop: pan}, set: {rot: 30}}\n")
    assert (scene["items"][0].file, scene["items"][0].line) == ("a_wrong.yaml", 4)
    assert scene["items"][1].file == "z_base.yaml"


def test_a_mapping_is_merged_and_any_matches_every_actor(tmp_path: Path) -> None:
    scene = variant(tmp_path, "  patch:\n  - {match: {actor: any}, set: {actor: yusuf, head: {pitch: 0}}}\n")
    actor = scene["items"][1]
    assert (actor["actor"], actor["head"]) == ("yusuf", {"yaw": 10, "pitch": 0})


def test_items_are_added_in_front(tmp_path: Path) -> None:
    scene = variant(tmp_path, "  add:\n  - {prop: badge, kind: warn}\n")
    assert scene["items"][-1]["prop"] == "badge"


def test_items_are_taken_away_before_others_are_changed_and_added(tmp_path: Path) -> None:
    scene = variant(
        tmp_path,
        "  remove:\n  - {match: {prop: pan, scale: 2}}\n  - {match: {actor: any}}\n"
        "  patch:\n  - {match: {prop: pan}, set: {rot: 30}}\n  add:\n  - {prop: pan, at: [1, 1]}\n",
    )
    assert [item["prop"] for item in scene["items"]] == ["inset", "pan"]
    assert scene["items"][0]["items"] == [{"prop": "pan", "at": [0, 0], "rot": 30}]


def test_an_item_is_taken_out_of_a_magnifier(tmp_path: Path) -> None:
    scene = variant(tmp_path, "  remove:\n  - {match: {prop: pan}}\n")
    assert [item.get("prop") for item in scene["items"]] == [None, "inset"]
    assert scene["items"][1]["items"] == []


POSES = "  seconds: 2\n  poses:\n  - - {match: {actor: any}, set: {head: {yaw: 40}}}\n  - []\n"


def test_each_pose_starts_from_the_scene_itself(tmp_path: Path) -> None:
    scene = variant(tmp_path, "  patch:\n  - {match: {actor: any}, set: {at: [100, 220]}}\n" + POSES)
    first, second = scene["poses"]
    assert first[1] == scene["items"][1] | {"head": {"yaw": 40, "pitch": 1}}
    assert (first[1].file, first[1].line) == ("a_wrong.yaml", 7)
    assert second == scene["items"]
    assert scene["items"][1]["head"]["yaw"] == 10


def test_movement_is_not_inherited(tmp_path: Path) -> None:
    folder = tmp_path / "moving"
    folder.mkdir()
    (folder / "a.yaml").write_text(f"{BASE}{POSES}still:\n  extends: base\n", encoding="utf-8")
    read = read_scenes(folder)
    assert not read.problems
    assert len(read.scenes["base"]["poses"]) == 2
    assert not {"poses", "seconds"} & read.scenes["still"].keys()


def test_a_pose_that_matches_nothing_is_told_once(tmp_path: Path) -> None:
    poses = "  seconds: 2\n  poses:\n  - - {match: {prop: pot}, set: {rot: 3}}\n"
    (tmp_path / "a.yaml").write_text(f"{BASE}{poses}still:\n  extends: base\n", encoding="utf-8")
    [problem] = read_scenes(tmp_path).problems
    assert (problem.scene, problem.message) == ("base", "No item matches: there is none with prop: pot.")


def test_the_base_stays_as_it_is(tmp_path: Path) -> None:
    variant(tmp_path, "  patch:\n  - {match: {actor: any}, set: {head: {pitch: 0}}}\n  add:\n  - {prop: pot}\n")
    base = read_scenes(tmp_path).scenes["base"]
    assert base["items"][1]["head"]["pitch"] == 1
    assert len(base["items"]) == 3


def test_the_people_of_the_package_are_read() -> None:
    people = read_people()
    assert len(people) == 16
    assert people["amina"]["sex"] == "f"
    assert {look["skin"] for look in people.values()} == set(range(1, 7))
