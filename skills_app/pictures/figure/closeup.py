"""A forearm that enters the picture from outside, for close-ups of hands at work."""

import math
from collections.abc import Callable, Mapping
from typing import Any

from skills_app.pictures import paths
from skills_app.pictures.colours import INK, SKIN
from skills_app.pictures.figure import limb
from skills_app.pictures.figure.actor import Layers, tool_of
from skills_app.pictures.figure.arm_drawing import draw_hand_layer, draw_tool
from skills_app.pictures.figure.arms import Arm, wrist_of
from skills_app.pictures.figure.builds import HAND
from skills_app.pictures.figure.limb import Limb
from skills_app.pictures.figure.pose import read_arm
from skills_app.pictures.paths import XY
from skills_app.pictures.pen import LINE, Canvas, Pen

FROM_ARM = frozenset({
    "to", "hand", "ang", "flip", "hs", "bar", "tool", "tool_a", "tool_s", "tool_dx", "tool_dy", "z", "z_over",
})  # fmt: skip
CLOSEUP_KEYS = FROM_ARM | {"from", "u"}
SLEEVE_KEYS = frozenset({"skin", "gloves", "sleeve", "slen"})
WRIST = 0.116


def draw_closeup_arm(
    canvas: Canvas, item: Mapping[str, Any], look: Mapping[str, Any], tools: Mapping[str, Callable[..., None]]
) -> Layers:
    """``from`` is the elbow, outside the picture; ``u`` the height of a head at this scale."""
    unit, elbow = float(item.get("u", 150)), (float(item["from"][0]), float(item["from"][1]))
    arm = _solve(item, unit, elbow)
    glove = look.get("gloves") or None
    skin = glove or SKIN[int(look.get("skin", 3)) - 1]
    tool = tool_of(arm.pose, tools)
    pen, z = Pen(canvas.layer()), 30 if arm.pose.z is None else arm.pose.z
    wrist = paths.ellipse(*arm.wrist, WRIST * unit)
    pen.path(wrist, None, INK, 2 * LINE)
    draw_hand_layer(pen, arm, skin, "under", gloved=bool(glove))
    draw_tool(pen, arm, tool)
    if arm.pose.z_over is None:
        draw_hand_layer(pen, arm, skin, "over", gloved=bool(glove))
    pen.fill(wrist, skin)
    _draw_forearm(pen, arm, unit, skin)
    _draw_sleeve(pen, arm, unit, look)
    layers = [(z, pen.canvas)]
    if arm.pose.z_over is not None:
        fingers = Pen(canvas.layer())
        draw_hand_layer(fingers, arm, skin, "over", gloved=bool(glove))
        layers.append((arm.pose.z_over, fingers.canvas))
    return layers


def _solve(item: Mapping[str, Any], unit: float, elbow: XY) -> Arm:
    """The hand lies where it holds; the middle of the forearm stands in for the joint."""
    pose = read_arm({key: item[key] for key in FROM_ARM if key in item})
    size, flip = HAND * unit * pose.hs, bool(pose.flip)
    angle = limb.direction(elbow, pose.to) if pose.ang is None else math.radians(pose.ang)
    wrist = wrist_of(pose, size, flip, angle)
    return Arm("R", pose, elbow, limb.between_points(elbow, wrist, 0.5), wrist, angle, size, flip, stretch=0)


def _draw_forearm(pen: Pen, arm: Arm, unit: float, skin: str) -> None:
    radii = [(0, 0.17 * unit), (1, 0.145 * unit), (2, 0.118 * unit)]
    forearm = Limb(arm.shoulder, arm.elbow, arm.wrist, radii, arm.turn)
    limb.draw_bare(pen, forearm.cut(0.4), skin)


def _draw_sleeve(pen: Pen, arm: Arm, unit: float, look: Mapping[str, Any]) -> None:
    length = float(look.get("slen", 0.62))
    if not length:
        return
    colour = look.get("sleeve") or "#7FA06A"
    radii = [(0, 0.22 * unit), (1, 0.19 * unit), (2, 0.16 * unit)]
    sleeve = Limb(arm.shoulder, arm.elbow, arm.wrist, radii).cut(0, 2 * length)
    limb.draw_whole(pen, sleeve, colour)
    limb.cuff(pen, sleeve, colour)
