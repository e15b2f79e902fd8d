"""One actor of a scene as layers that the renderer sorts by z."""

from collections.abc import Callable, Mapping
from typing import Any

from skills_app.pictures.figure.arm_drawing import draw_arm, draw_layer
from skills_app.pictures.figure.arms import Arm, solve
from skills_app.pictures.figure.body import Body
from skills_app.pictures.figure.head_drawing import draw_head
from skills_app.pictures.figure.legs import draw_legs
from skills_app.pictures.figure.look import read_look
from skills_app.pictures.figure.pose import ArmPose, read_pose
from skills_app.pictures.figure.torso import draw_torso
from skills_app.pictures.pen import Canvas, Pen

Tool = Callable[..., None]
Layers = list[tuple[float, Canvas]]
TOO_FAR = 0.08
SIDE_NAMES = {"R": "right", "L": "left"}


def draw_actor(canvas: Canvas, item: Mapping[str, Any], look: Mapping[str, Any], tools: Mapping[str, Tool]) -> Layers:
    """The layers (z, canvas) of one person: far arm, legs, torso, head, near arm, fingers laid over things."""
    body = Body(read_pose(item), read_look(look))
    z, layers = body.pose.z, list[tuple[float, Canvas]]()

    def add(at: float, draw: Callable[[Pen], None]) -> None:
        layer = canvas.layer()
        draw(Pen(layer))
        layers.append((at, layer))

    def add_arm(side: str, usual_z: float) -> None:
        if side in body.pose.arms:
            _add_arm(add, body, solve(body, side), tools, usual_z)

    add_arm(body.far, z + 0.3 if _both_before_chest(body) else z - 0.3)
    if body.pose.legs:
        add(z, lambda pen: draw_legs(pen, body))
    add(z + 0.1, lambda pen: draw_torso(pen, body))
    add(z + 0.2, lambda pen: draw_head(pen, body))
    add_arm(body.near, z + 0.4)
    return layers


def _both_before_chest(body: Body) -> bool:
    return body.frontal and body.cosine > 0


def _add_arm(
    add: Callable[[float, Callable[[Pen], None]], None], body: Body, arm: Arm, tools: Mapping[str, Tool], usual_z: float
) -> None:
    at = usual_z if arm.pose.z is None else arm.pose.z
    tool = tool_of(arm.pose, tools)

    def draw(pen: Pen) -> None:
        draw_arm(pen, body, arm, tool)

    def draw_behind_chest(pen: Pen) -> None:
        pen.clipped(body.torso, draw, outside=True)

    add(at, draw_behind_chest if _stays_behind_chest(body, arm) else draw)
    if arm.pose.z_over is not None:
        add(arm.pose.z_over, lambda pen: draw_layer(pen, body, arm, "over"))


def _stays_behind_chest(body: Body, arm: Arm) -> bool:
    """A far arm may lie over a table, but not over the own chest."""
    lifted = arm.pose.z is not None and arm.pose.z > body.pose.z
    return arm.side == body.far and not _both_before_chest(body) and lifted and not arm.pose.front


def tool_of(pose: ArmPose, tools: Mapping[str, Tool]) -> Callable[[Pen], None] | None:
    return tools[pose.tool] if pose.tool else None


def reach_problems(item: Mapping[str, Any], look: Mapping[str, Any]) -> list[str]:
    """One sentence for each arm that is stretched more than 8 % beyond its length."""
    body = Body(read_pose(item), read_look(look))
    arms = [solve(body, side) for side in body.pose.arms]
    return [
        f"The {SIDE_NAMES[arm.side]} arm is {arm.stretch:.0%} too short to reach"
        f" ({arm.pose.to[0]:g}, {arm.pose.to[1]:g})."
        for arm in arms
        if arm.stretch > TOO_FAR
    ]
