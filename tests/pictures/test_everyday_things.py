"""Things that name seats: each takes its colour and is alone in its picture; colours differ in lightness too."""

from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from pictures.drawing import drawn

from skills_app.pictures.scene_file import read_scenes

SCENES = Path(__file__).parents[2] / "skills_app" / "web" / "scenes"
THINGS = {
    "pot": "lidded_pot",
    "cup": "tea_cup",
    "umbrella": "umbrella",
    "chair": "chair",
    "lamp": "table_lamp",
    "bag": "carry_bag",
    "book": "closed_book",
    "bicycle": "bicycle",
}
COLOURS = ("brown", "blue", "red", "green", "grey", "yellow")
"""From dark to light."""
STEP = 20
"""By how much of 255 the lightness of two colours differs at least, so that a print in grey tells them apart."""


@pytest.fixture(scope="module")
def seats() -> dict[str, dict[str, Any]]:
    return {name: scene for name, scene in read_scenes(SCENES).scenes.items() if name.startswith("seat_")}


def colour_of(scene: dict[str, Any]) -> str:
    (thing,) = scene["items"]
    return str(thing["col"])


def lightness(colour: str) -> float:
    """From 0 (black) to 255, as a grey print or screen shows it."""
    red, green, blue = (int(colour[start : start + 2], 16) for start in (1, 3, 5))
    return 0.299 * red + 0.587 * green + 0.114 * blue


@pytest.mark.parametrize("name", THINGS.values())
def test_a_thing_takes_its_colour(name: str) -> None:
    assert any('fill="#123456"' in element or 'stroke="#123456"' in element for element in drawn(name, col="#123456"))
    assert drawn(name, col="#123456") != drawn(name, col="#654321")


def test_each_thing_is_there_in_each_colour(seats: dict[str, dict[str, Any]]) -> None:
    assert set(seats) == {f"seat_{thing}_{colour}" for thing in THINGS for colour in COLOURS}
    for name, scene in seats.items():
        assert [item["prop"] for item in scene["items"]] == [THINGS[name.split("_")[1]]]


def test_a_colour_is_the_same_on_every_thing(seats: dict[str, dict[str, Any]]) -> None:
    for colour in COLOURS:
        assert len({colour_of(seats[f"seat_{thing}_{colour}"]) for thing in THINGS}) == 1


def test_colours_differ_in_lightness(seats: dict[str, dict[str, Any]]) -> None:
    shades = [lightness(colour_of(seats[f"seat_pot_{colour}"])) for colour in COLOURS]
    assert all(lighter - darker >= STEP for darker, lighter in pairwise(shades)), shades


def test_things_stand_on_the_same_ground(seats: dict[str, dict[str, Any]]) -> None:
    assert len({scene["place"]["wall"] for scene in seats.values()}) == 1
