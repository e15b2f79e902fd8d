"""docs/pictures.md tells keys, names, limits and people as they are, and its examples can be drawn."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterator
from itertools import groupby
from pathlib import Path
from typing import get_args

import pytest

from skills_app.config import HOME
from skills_app.pictures import (
    colours,
    figure,
    item_check,
    people,
    pose_check,
    recognition,
    render,
    safety,
    scene_check,
    scene_file,
)
from skills_app.pictures.catalogue import PLACES, PROPS
from skills_app.pictures.figure import actor, clothes
from skills_app.pictures.figure.pose import ActorPose
from skills_app.pictures.pen import Canvas, Pen
from skills_app.pictures.props import vegetables
from skills_app.pictures.props.placing import PLACING_KEYS
from skills_app.pictures.recognition import check_recognition
from skills_app.pictures.scene_check import check_scenes
from skills_app.pictures.scene_file import read_people, read_scenes
from skills_app.pictures.scene_schema import of_function

PAGE = (HOME / "docs" / "pictures.md").read_text(encoding="utf-8")
ONE_LINE = " ".join(PAGE.split())
COOK, INTERFACE = HOME / "question_banks" / "cook" / "scenes", HOME / "skills_app" / "web" / "scenes"

TABLES: dict[str, Collection[str]] = {
    "key of a scene": {*scene_check._KEYS, *scene_file._VARIANT_KEYS},
    "key of a prop": PLACING_KEYS,
    "key of an actor": {"actor", *figure.ACTOR_KEYS},
    "key of an arm": figure.ARM_KEYS,
    "leg": figure.LEG_KEYS,
    "head": figure.HEAD_KEYS,
    "key of clothes": people.WEAR_KEYS,
    "key of a forearm": {"arm", *figure.CLOSEUP_KEYS, *people.SLEEVE_KEYS},
    "key of a person": figure.LOOK_KEYS.difference(people.WEAR_KEYS),
    "hand": figure.HAND_POSES,
    "outfit": figure.OUTFITS,
    "key of `wear`": figure.WEAR_KEYS,
    "part": {*clothes.INSIDE, *clothes.OVER},
    "hat": figure.HATS,
    "hair": figure.HAIR_STYLES,
    "haircol": colours.HAIR,
    "face": figure.FACES,
    "place": PLACES,
}
"""What each table must list: by its first heading, or where several share a table, by the first cell of the row."""


def quoted(text: str) -> list[str]:
    return re.findall(r"`([^`]+)`", text)


def all_rows() -> Iterator[tuple[str, list[str]]]:
    """Each row of each table: the table's first heading, and the cells."""
    for is_table, lines in groupby(PAGE.splitlines(), key=lambda line: line.startswith("|")):
        if is_table:
            heading, _rule, *rows = ([cell.strip() for cell in line.strip("|").split("|")] for line in lines)
            yield from ((heading[0], row) for row in rows)


def told() -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for heading, cells in all_rows():
        if heading.startswith("key of"):
            found[heading] += quoted(cells[0])
        elif heading != "skin":
            found[cells[0]] += quoted(cells[1])
    return found


def code_blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", PAGE, re.MULTILINE | re.DOTALL)


@pytest.mark.parametrize("table", TABLES)
def test_a_table_lists_what_the_code_knows_and_nothing_else(table: str) -> None:
    assert sorted(told()[table]) == sorted(TABLES[table])


def test_no_table_is_left_unchecked() -> None:
    assert set(told()) == set(TABLES)


def test_everyone_stands_in_the_row_of_their_skin_and_the_column_of_their_sex() -> None:
    rows = {cells[0]: [quoted(cell) for cell in cells[1:]] for heading, cells in all_rows() if heading == "skin"}
    looks = [
        (name, {"sex": sex, "skin": int(skin)})
        for skin, columns in rows.items()
        for sex, names in zip("fm", columns, strict=True)
        for name in names
    ]
    expected = [(name, {"sex": look["sex"], "skin": look["skin"]}) for name, look in read_people().items()]
    assert sorted(looks, key=str) == sorted(expected, key=str)


def test_the_scenes_of_the_page_can_be_drawn(tmp_path: Path) -> None:
    for path in COOK.glob("*.yaml"):
        (tmp_path / path.name).write_bytes(path.read_bytes())
    document = tmp_path / "document.yaml"
    document.write_text("\n".join(code_blocks("yaml")), encoding="utf-8")
    assert [problem for problem in check_scenes(tmp_path) if problem.file == document.name] == []
    scenes = [scene for scene in read_scenes(tmp_path).scenes.values() if scene.file == document.name]
    assert len(scenes) == 2
    for scene in scenes:
        assert list(safety.faults(render.render(scene, read_people()))) == []


def test_the_function_of_the_page_draws(monkeypatch: pytest.MonkeyPatch) -> None:
    [source] = code_blocks("python")
    monkeypatch.setitem(PROPS, "garlic", print)
    exec(source, dict(vars(vegetables)))
    canvas = Canvas()
    PROPS["garlic"](Pen(canvas))
    assert any("<path" in element for element in canvas.elements)


def test_the_scenes_to_copy_exist() -> None:
    [step] = re.findall(r"\*\*Compose\.\*\*(.*?) 3\. ", ONE_LINE)
    assert quoted(step)
    assert set(quoted(step)) <= {*read_scenes(COOK).scenes, *read_scenes(INTERFACE).scenes}


@pytest.mark.parametrize("key", item_check.RANGES)
def test_the_range_of_a_number_is_told(key: str) -> None:
    least, most = item_check.RANGES[key]
    assert f"`{key}` {least:g} to {most:g}" in ONE_LINE


@pytest.mark.parametrize(
    "words",
    [
        f"more than {safety.STILL.raw // 1024} KB, or {safety.STILL.packed // 1024} KB packed",
        f"{safety.MOVING.raw // 1024} KB and {safety.MOVING.packed // 1024} KB if it moves",
        f"1 to {pose_check.MOST_POSES} further poses",
        f"{pose_check.SECONDS[0]} to {pose_check.SECONDS[1]} seconds",
        f"{min(render.RATES)} to {max(render.RATES)} frames a second",
        f"more than {actor.TOO_FAR * 100:g} % too short",
        f"at least {scene_check.SMALLEST_CROP} wide",
        f"from {people.ENOUGH} figures in a bank on",
        f"outside {people.SHARE[0] * 100:g} to {people.SHARE[1] * 100:g} per cent",
        f"a prop has {render.PROP_Z}, an actor {ActorPose(at=(0, 0)).z}",
        *(f"`{kind}`" for kind in get_args(of_function(PROPS["badge"])["kind"].hint)),
        *(f"`{key}`" for key in of_function(PROPS["inset"])),
        *(
            f"in `{language}`" if place == 0 else f"`{language}`"
            for place, language in enumerate(scene_check.LANGUAGES)
        ),
    ],
)
def test_a_fact_is_told(words: str) -> None:
    assert words in ONE_LINE


@pytest.mark.parametrize(
    "file", sorted(HOME.glob("question_banks/*/recognition.yaml")), ids=lambda file: file.parent.name
)
def test_what_was_seen_is_kept_as_the_page_says(file: Path) -> None:
    assert check_recognition(file.parent, read_scenes(file.parent / "scenes").scenes) == []


def test_the_keys_and_marks_of_an_entry_are_told() -> None:
    told = set(quoted(ONE_LINE.split("## Who has looked")[1]))
    assert told >= {*recognition.KEYS, *recognition.MORE_KEYS, *recognition.MARKS}
