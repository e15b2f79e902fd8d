"""Finds the items of a scene that a variant or a pose is about, and changes them or takes them away."""

import copy
from collections.abc import Iterator, Mapping
from typing import Any

from skills_app.pictures.strict_yaml import Block


def matching(owner: Block, match: Block) -> list[Block]:
    """The items of a scene, and those inside its magnifiers, in which all keys have these values."""
    return [item for item in _all_items(owner) if _fits(item, match)]


def change(target: dict[str, Any], changes: Mapping[str, Any]) -> None:
    """Sets keys: None takes one away, a mapping is merged into the one that stands there."""
    for key, value in changes.items():
        if value is None:
            target.pop(key, None)
        elif isinstance(value, dict) and isinstance(target.get(key), dict):
            change(target[key], value)
        else:
            target[key] = copy.deepcopy(value)


def take_away(owner: Block, match: Block) -> None:
    """Leaves out the items that match, also inside magnifiers."""
    owner["items"] = [item for item in owner["items"] if not (isinstance(item, Block) and _fits(item, match))]
    for item in blocks(owner["items"]):
        if "items" in item:
            take_away(item, match)


def blocks(value: object) -> list[Block]:
    return [entry for entry in value if isinstance(entry, Block)] if isinstance(value, list) else []


def _all_items(owner: Block) -> Iterator[Block]:
    for item in blocks(owner.get("items")):
        yield item
        yield from _all_items(item)


def _fits(item: Block, match: Block) -> bool:
    return all(key in item and value in ("any", item[key]) for key, value in match.items())
