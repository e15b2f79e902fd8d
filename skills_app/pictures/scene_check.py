"""Every problem of a folder of scenes at once, with file, line and scene id."""

import re
from collections.abc import Iterator, Mapping
from itertools import chain
from pathlib import Path
from typing import Any

from skills_app.pictures import pose_check
from skills_app.pictures import scene_schema as schema
from skills_app.pictures.catalogue import PLACES
from skills_app.pictures.frame import CANVAS, Box, frame_of
from skills_app.pictures.item_check import Fault, ItemCheck
from skills_app.pictures.people import People
from skills_app.pictures.problem import SceneProblem
from skills_app.pictures.scene_file import SceneFolder, read_people, read_scenes
from skills_app.pictures.strict_yaml import Block

LANGUAGES = ("en", "de")
"""In these a title must stand."""

SMALLEST_CROP = 60
_HOTSPOT_ID = re.compile(r"[a-z][a-z0-9_]*")
_KEYS: schema.Schema = {
    "title": schema.Entry(Mapping[str, Any], required=True),
    "must_show": schema.Entry(list[str], required=True),
    "place": schema.Entry(str | Mapping[str, Any], required=True),
    "items": schema.Entry(list[Mapping[str, Any]], required=True),
    "crop": schema.Entry(tuple[float, float, float]),
    "hotspots": schema.Entry(list[Mapping[str, Any]]),
    **pose_check.KEYS,
}
_HOTSPOT: schema.Schema = {
    "id": schema.Entry(str, required=True),
    "at": schema.Entry(tuple[float, float], required=True),
    "r": schema.Entry(float, required=True),
}


def check_scenes(folder: Path) -> list[SceneProblem]:
    """Everything that is wrong with the scene files of a folder; empty when all can be drawn."""
    return folder_problems(read_scenes(folder), read_people())


def folder_problems(folder: SceneFolder, people: People) -> list[SceneProblem]:
    """The same for a folder that has been read."""
    found = chain.from_iterable(scene_problems(name, scene, people) for name, scene in folder.scenes.items())
    return sorted({*folder.problems, *found})


def scene_problems(name: str, scene: Block, people: People) -> list[SceneProblem]:
    """What is wrong with one complete scene. Its parts are looked at only when its own keys are right."""
    found = list(_key_faults(scene)) or list(_part_faults(scene, people))
    return [SceneProblem(block.file, block.line, name, message) for block, message in found]


def _key_faults(scene: Block) -> Iterator[Fault]:
    for message in schema.faults(scene, _KEYS, "A scene"):
        yield scene, message


def _part_faults(scene: Block, people: People) -> Iterator[Fault]:
    yield from _title_faults(scene)
    yield from _place_faults(scene)
    if not scene["items"]:
        yield scene, "The scene has no items: list what is seen in it."
    crop_faults = list(_crop_faults(scene))
    yield from crop_faults
    frame = CANVAS if crop_faults else frame_of(scene)
    items = ItemCheck(people, frame)
    item_faults = [fault for item in scene["items"] for fault in items.faults(item)]
    yield from item_faults or pose_check.pose_faults(scene, items)
    yield from _hotspot_faults(scene, frame)


def _title_faults(scene: Block) -> Iterator[Fault]:
    for language in LANGUAGES:
        text = scene["title"].get(language)
        if not isinstance(text, str) or not text.strip():
            yield scene, f"The title is missing in '{language}': write title: {{en: ..., de: ...}}."
    if not any(text.strip() for text in scene["must_show"]):
        yield scene, "must_show is empty: list what a master of the trade must find in the picture."


def _place_faults(scene: Block) -> Iterator[Fault]:
    place = scene["place"]
    values = place if isinstance(place, Block) else Block({"name": place}, scene.file, scene.line)
    name = values.get("name")
    if name not in PLACES:
        yield values, f"Unknown place '{name}'. {schema.did_you_mean(str(name), PLACES)}"
        return
    keys = {"name": schema.TEXT, **schema.of_function(PLACES[name])}
    for message in schema.faults(values, keys, f"The place '{name}'"):
        yield values, message


def _crop_faults(scene: Block) -> Iterator[Fault]:
    frame = frame_of(scene)
    if not CANVAS.holds(frame.left, frame.top) or not CANVAS.holds(frame.right, frame.bottom):
        yield scene, "The crop [x, y, width] leaves the canvas of 400 x 300. Its height is three quarters of its width."
    if frame.width < SMALLEST_CROP:
        yield scene, f"The crop is narrower than {SMALLEST_CROP}: widen it, lines get too thick."


def _hotspot_faults(scene: Block, frame: Box) -> Iterator[Fault]:
    seen: set[str] = set()
    for spot in scene.get("hotspots", []):
        messages = list(schema.faults(spot, _HOTSPOT, "A hotspot")) or list(_spot_faults(spot, frame))
        yield from ((spot, message) for message in messages)
        if spot.get("id") in seen:
            yield spot, f"Two hotspots have the id '{spot['id']}': rename one."
        seen.add(spot.get("id"))


def _spot_faults(spot: Block, frame: Box) -> Iterator[str]:
    x, y = spot["at"]
    if not _HOTSPOT_ID.fullmatch(spot["id"]):
        yield f"The hotspot id '{spot['id']}' must be small letters, digits and _, first a letter."
    if spot["r"] <= 0:
        yield "The radius 'r' of a hotspot must be above 0."
    if not frame.holds(x, y):
        yield f"The hotspot '{spot['id']}' lies outside the frame: move it to a spot that is seen."
