"""What is wrong with the items of one scene."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from skills_app.pictures import figure
from skills_app.pictures import scene_schema as schema
from skills_app.pictures.catalogue import PLACES, PROPS, TOOLS
from skills_app.pictures.figure.outfits import Outfit
from skills_app.pictures.figure.pose import ActorPose, ArmPose, HeadPose, LegPose
from skills_app.pictures.frame import Box
from skills_app.pictures.people import SLEEVE_KEYS, WEAR_KEYS, People, look_of
from skills_app.pictures.scene_schema import COLOUR, NUMBER, POINT, TEXT, Entry, Schema
from skills_app.pictures.strict_yaml import Block

KINDS = ("prop", "actor", "arm")
SIDES = ("R", "L")
RANGES: Mapping[str, tuple[float, float]] = {
    "scale": (0.1, 10),
    "rot": (-360, 360),
    "u": (10, 200),
    "yaw": (-180, 180),
    "lean": (-90, 90),
    "bend": (-0.5, 0.5),
    "tool_s": (0.2, 4),
    "tool_a": (-360, 360),
    "ang": (-360, 360),
    "pitch": (-1, 1.5),
    "slen": (0, 1),
}
"""Where a number of this key makes sense, whatever it belongs to."""

_PLACING: Schema = {
    "prop": TEXT,
    "at": POINT,
    "z": NUMBER,
    "scale": NUMBER,
    "rot": NUMBER,
    "mirror": Entry(bool),
}
_ACTOR: Schema = {
    **{key: entry for key, entry in schema.of_dataclass(ActorPose).items() if key in figure.ACTOR_KEYS},
    **{key: Entry(Mapping[str, Any]) for key in (*SIDES, "head", "legs")},
    **{key: Entry(Any) for key in WEAR_KEYS},
    "actor": TEXT,
}
_HEAD: Schema = {**schema.of_dataclass(HeadPose), "yaw": NUMBER}
_WEAR: Schema = {key: entry._replace(required=False) for key, entry in schema.of_dataclass(Outfit).items()}
_CLOSE_UP: Schema = {
    **{key: entry for key, entry in schema.of_dataclass(ArmPose).items() if key in figure.CLOSEUP_KEYS},
    **{key: Entry(Any) for key in SLEEVE_KEYS},
    "arm": TEXT,
    "u": NUMBER,
    "from": Entry(tuple[float, float], required=True),
}
Fault = tuple[Block, str]


@dataclass(frozen=True)
class ItemCheck:
    """Checks the items of a scene of which ``frame`` is seen."""

    people: People
    frame: Box

    def faults(self, item: Block) -> Iterator[Fault]:
        kinds = [kind for kind in KINDS if kind in item]
        if len(kinds) != 1:
            yield item, "An item is a prop, an actor or an arm: give it one of these keys."
            return
        check = {"prop": self._prop, "actor": self._actor, "arm": self._close_up}[kinds[0]]
        found = [*_range_faults(item), *check(item)]
        yield from found
        if not found and "actor" in item:
            yield from ((item, message) for message in figure.reach_problems(item, look_of(item, self.people)))

    def _prop(self, item: Block) -> Iterator[Fault]:
        name = item["prop"]
        draw = PROPS.get(name, PLACES.get(name))
        if draw is None:
            yield item, f"Unknown prop '{name}'. {schema.did_you_mean(str(name), PROPS)}"
            return
        keys = {**_PLACING, **schema.of_function(draw)}
        found = [(item, fault) for fault in schema.faults(item, keys, f"The prop '{name}'")]
        yield from found
        if name == "inset" and not found:
            yield from self._inset(item)

    def _inset(self, item: Block) -> Iterator[Fault]:
        x, y = item.get("at", (0, 0))
        radius = item.get("r", 50)
        if not self.frame.holds(x - radius, y - radius) or not self.frame.holds(x + radius, y + radius):
            yield item, "The magnifier reaches beyond the frame: move 'at', make 'r' smaller or widen the crop."
        if item.get("focus") and not self.frame.holds(*item["focus"]):
            yield item, f"The focus {item['focus']} lies outside the frame: move it to a spot that is seen."
        for nested in item.get("items", []):
            if not isinstance(nested, Block) or "prop" not in nested:
                yield item, "A magnifier shows props only: give each of its items the key 'prop'."
            else:
                yield from self.faults(nested)

    def _actor(self, item: Block) -> Iterator[Fault]:
        yield from self._person(item, item["actor"])
        yield from _each(item, schema.faults(item, _ACTOR, "An actor"))
        yield from _each(item, _wear_faults(item))
        yield from _part(item, "wear", _WEAR)
        yield from _part(item, "head", _HEAD)
        yield from _range_faults(item.get("head"))
        for side in SIDES:
            yield from _part(item, side, schema.of_dataclass(ArmPose))
            yield from _range_faults(item.get(side))
            yield from _hold_faults(item.get(side))
        yield from _leg_faults(item.get("legs"))

    def _close_up(self, item: Block) -> Iterator[Fault]:
        yield from self._person(item, item["arm"])
        yield from _each(item, schema.faults(item, _CLOSE_UP, "An arm"))
        yield from _hold_faults(item)
        yield from _each(item, _colour_faults(item, ("sleeve", "gloves")))

    def _person(self, item: Block, name: object) -> Iterator[Fault]:
        if name not in self.people:
            yield item, f"Unknown person '{name}'. {schema.did_you_mean(str(name), self.people)}"


def _each(block: Block, messages: Iterator[str]) -> Iterator[Fault]:
    return ((block, message) for message in messages)


def _part(item: Block, key: str, keys: Schema) -> Iterator[Fault]:
    """Faults of a mapping inside an actor: head, an arm or a leg."""
    part = item.get(key)
    if isinstance(part, Block):
        yield from _each(part, schema.faults(part, keys, f"'{key}'"))


def _leg_faults(legs: object) -> Iterator[Fault]:
    if not isinstance(legs, Block):
        return
    for side in legs:
        if side not in SIDES:
            yield legs, f"'legs' has the keys R and L, not '{side}'."
        yield from _part(legs, side, schema.of_dataclass(LegPose))


def _hold_faults(arm: object) -> Iterator[Fault]:
    """Hand pose and tool of an arm."""
    if isinstance(arm, Block):
        yield from _each(arm, _name_faults(arm, "hand", figure.HAND_POSES))
        yield from _each(arm, _name_faults(arm, "tool", TOOLS))


def _wear_faults(item: Block) -> Iterator[str]:
    yield from _name_faults(item, "outfit", figure.OUTFITS)
    yield from _name_faults(item, "hat", figure.HATS)
    yield from _colour_faults(item, ("hatcol", "gloves", "defcol"))
    for key in ("goggles", "defenders", "mask"):
        if item.get(key, 0) not in (0, 1):
            yield f"'{key}' must be 1 (worn) or 0 (not worn), not {schema.shown(item[key])}."


def _name_faults(block: Block, key: str, known: Collection[str]) -> Iterator[str]:
    """0 and null take something off."""
    name = block.get(key)
    if name and name not in known:
        yield f"Unknown {key} '{name}'. {schema.did_you_mean(str(name), known)}"


def _colour_faults(block: Block, keys: Collection[str]) -> Iterator[str]:
    for key in keys:
        if block.get(key) and not schema.is_colour(block[key]):
            yield f"'{key}' must be a colour like {COLOUR.default!r} (in quotes), not {schema.shown(block[key])}."


def _range_faults(block: object) -> Iterator[Fault]:
    if not isinstance(block, Block):
        return
    for key, (least, most) in RANGES.items():
        value = block.get(key)
        if isinstance(value, int | float) and not least <= value <= most:
            yield block, f"'{key}' must lie between {least:g} and {most:g}, not at {value:g}."
