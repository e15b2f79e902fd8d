"""How a person stands and what the limbs do: the keys of an actor in a scene.

Places are points of the 400 x 300 picture, lengths are in heads (``u`` is the height of the head in picture units),
angles in degrees clockwise. ``yaw`` 0 looks at the viewer, 90 to the right, 180 away.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from typing import Any

from skills_app.pictures.paths import XY

SIDES = ("R", "L")


@dataclass(frozen=True)
class HeadPose:
    """``pitch`` 0 looks ahead, 1 at the own hands; ``follow`` is how far the head leans with the body."""

    yaw: float
    pitch: float = 0
    tilt: float = 0
    gaze: float | None = None
    follow: float = 0.5


@dataclass(frozen=True)
class ArmPose:
    """What a hand does. ``to`` is where it holds; shoulder and elbow follow from it.

    ``tool_a`` or ``bar`` is the direction of the thing in the fist, ``pole`` where the elbow goes (out, down, back),
    ``forward`` and ``lateral`` how far in front of the spine and beside it the wrist is (``depth`` says it outright),
    ``z_over`` lays the fingers over something drawn between, ``front`` lays a far arm before the own chest, ``flip``
    mirrors the hand, ``slen`` is the length of the sleeve, ``hs`` the size of the hand, ``up`` raises the shoulder.
    """

    to: XY
    hand: str = "rest"
    ang: float | None = None
    tool: str | None = None
    tool_a: float | None = None
    tool_s: float = 1
    tool_dx: float = 0
    tool_dy: float = 0
    bar: float | None = None
    pole: tuple[float, float, float] = (0.45, 1, 0.25)
    forward: float = 1
    lateral: float = 0.18
    depth: float | None = None
    z: float | None = None
    z_over: float | None = None
    front: bool = False
    flip: bool | None = None
    slen: float | None = None
    hs: float = 1
    up: float = 0
    nohand: bool = False


@dataclass(frozen=True)
class LegPose:
    """``foot`` is the ankle; ``dir`` where the toes point (-1, 0 to the viewer, 1); ``fa`` turns a kneeling foot."""

    foot: XY
    knee: XY | None = None
    dir: int | None = None
    fa: float | None = None
    bend: float | None = None
    fs: float = 1


@dataclass(frozen=True)
class ActorPose:
    """``at``: pelvis. ``bend`` rounds the back, ``short`` shortens the trunk, ``neck`` pushes the head forward."""

    at: XY
    u: float = 46
    yaw: float = 0
    lean: float = 0
    bend: float = 0
    short: float = 1
    neck: float = 0
    head: HeadPose = field(default_factory=lambda: HeadPose(yaw=0))
    arms: Mapping[str, ArmPose] = field(default_factory=dict)
    legs: Mapping[str, LegPose] = field(default_factory=dict)
    z: float = 20


HEAD_KEYS = frozenset(key.name for key in fields(HeadPose))
ARM_KEYS = frozenset(key.name for key in fields(ArmPose))
LEG_KEYS = frozenset(key.name for key in fields(LegPose))
ACTOR_KEYS = frozenset(key.name for key in fields(ActorPose)) - {"arms"} | set(SIDES)
_LIMBS = {"head", "legs"} | set(SIDES)


def read_pose(item: Mapping[str, Any]) -> ActorPose:
    """The pose written in a scene item; keys that are not about the pose are passed over."""
    plain = {key: item[key] for key in ACTOR_KEYS - _LIMBS if key in item}
    return ActorPose(
        **{**plain, "at": _place(item["at"])},
        head=HeadPose(**{"yaw": item.get("yaw", 0), **(item.get("head") or {})}),
        arms={side: read_arm(item[side]) for side in SIDES if item.get(side)},
        legs={side: _read_leg(raw) for side, raw in (item.get("legs") or {}).items() if raw},
    )


def read_arm(raw: Mapping[str, Any]) -> ArmPose:
    """An unknown key is a TypeError."""
    pole = {"pole": tuple(raw["pole"])} if "pole" in raw else {}
    return ArmPose(**{**raw, **pole, "to": _place(raw["to"])})


def _read_leg(raw: Mapping[str, Any]) -> LegPose:
    knee = {"knee": _place(raw["knee"])} if raw.get("knee") else {}
    return LegPose(**{**raw, **knee, "foot": _place(raw["foot"])})


def _place(raw: Any) -> XY:
    x, y = raw
    return float(x), float(y)
