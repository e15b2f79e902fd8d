"""What is wrong with the poses of one scene: their number, their time, and what they change."""

from collections.abc import Iterator, Mapping
from itertools import chain
from typing import Any

from skills_app.pictures.item_check import Fault, ItemCheck
from skills_app.pictures.motion import MOTION_KEYS, is_number, one_round
from skills_app.pictures.scene_schema import Entry, Schema
from skills_app.pictures.strict_yaml import Block

MOST_POSES = 3
"""Beside the scene itself."""

SECONDS = (2, 5)
CHECKED_RATE = 6
KEYS: Schema = {
    "poses": Entry(list[list[Mapping[str, Any]]]),
    "seconds": Entry(float),
    "circle": Entry(bool),
}


def pose_faults(scene: Block, items: ItemCheck) -> Iterator[Fault]:
    """For a scene whose keys and items are right. Between the poses only the first fault is told."""
    if not scene.keys() & set(MOTION_KEYS):
        return
    found = [*_time_faults(scene), *_difference_faults(scene)]
    found = found or list(_item_faults(chain.from_iterable(scene["poses"]), items))
    if found:
        yield from found
        return
    frames = one_round(scene, CHECKED_RATE).frames
    between = _item_faults(chain.from_iterable(frame["items"] for frame in frames), items)
    yield from ((block, f"Between two poses: {message}") for block, message in [*between][:1])


def _time_faults(scene: Block) -> Iterator[Fault]:
    if not 1 <= len(scene.get("poses", [])) <= MOST_POSES:
        yield scene, f"'poses' holds 1 to {MOST_POSES} further poses, each a list of patches."
    if not SECONDS[0] <= scene.get("seconds", 0) <= SECONDS[1]:
        yield scene, f"A scene with poses needs 'seconds' for one round, from {SECONDS[0]} to {SECONDS[1]}."


def _difference_faults(scene: Block) -> Iterator[Fault]:
    for pose in scene.get("poses", []):
        for item, posed in zip(scene["items"], pose, strict=True):
            for block, key in _odd_keys(item, posed, posed):
                yield block, f"A pose changes numbers that the scene itself gives, and nothing else: not '{key}'."


def _odd_keys(first: Block, second: Block, item: Block) -> Iterator[tuple[Block, str]]:
    """The keys of two mappings, also of those inside, between whose values there is nothing; each with its item."""
    for key in dict.fromkeys((*first, *second)):
        yield from ((block, odd or key) for block, odd in _odd(first.get(key), second.get(key), item))


def _odd(first: object, second: object, item: Block) -> Iterator[tuple[Block, str]]:
    """The name of the key is left empty where the values themselves differ."""
    if isinstance(first, Block) and isinstance(second, Block):
        yield from _odd_keys(first, second, second if "prop" in second else item)
    elif isinstance(first, list) and isinstance(second, list) and len(first) == len(second):
        for one, other in zip(first, second, strict=True):
            yield from _odd(one, other, item)
    elif first != second and not (is_number(first) and is_number(second)):
        yield item, ""


def _item_faults(items: Iterator[Block], check: ItemCheck) -> Iterator[Fault]:
    for item in items:
        yield from check.faults(item)
