"""Draws a solved arm: hand, tool, fingers over the tool, then forearm and sleeve over the wrist."""

import math
from collections.abc import Callable

from skills_app.pictures import paths
from skills_app.pictures.colours import INK, dark
from skills_app.pictures.figure import limb
from skills_app.pictures.figure.arms import Arm
from skills_app.pictures.figure.body import Body
from skills_app.pictures.figure.builds import Profile
from skills_app.pictures.figure.hand import Hand
from skills_app.pictures.figure.hand_poses import draw_hand
from skills_app.pictures.figure.limb import Limb
from skills_app.pictures.pen import LINE, Pen

LOOSE = 0.022
"""By how much a sleeve is wider than the arm, in heads."""
TO_THE_WRIST = 1.94


def draw_arm(pen: Pen, body: Body, arm: Arm, tool: Callable[[Pen], None] | None) -> None:
    wrist = paths.ellipse(*arm.wrist, body.build.arm[3] * body.unit * 0.97)
    pen.path(wrist, None, INK, 2 * LINE)
    draw_layer(pen, body, arm, "under")
    draw_tool(pen, arm, tool)
    if arm.pose.z_over is None:
        draw_layer(pen, body, arm, "over")
    pen.fill(wrist, body.look.gloves or body.skin)
    _draw_forearm_and_sleeve(pen, body, arm)
    if body.look.gloves and not arm.pose.nohand:
        _draw_gauntlet(pen, body, arm)


def draw_layer(pen: Pen, body: Body, arm: Arm, layer: str) -> None:
    """The part of the hand that lies under or over its tool."""
    if not arm.pose.nohand:
        gloves = body.look.gloves
        draw_hand_layer(pen, arm, gloves or body.skin, layer, gloved=bool(gloves))


def draw_hand_layer(pen: Pen, arm: Arm, colour: str, layer: str, *, gloved: bool) -> None:
    across = -arm.hand_size if arm.flip else arm.hand_size
    local = pen.at(*arm.wrist, arm.hand_size, math.degrees(arm.angle), scale_y=across)
    draw_hand(Hand(local, colour, gloved, arm.bar_axis), arm.pose.hand, layer)


def draw_tool(pen: Pen, arm: Arm, draw: Callable[[Pen], None] | None) -> None:
    """Without ``tool_a`` the tool stands across the hand."""
    if draw is not None:
        pose, (x, y) = arm.pose, arm.pose.to
        turned = math.degrees(arm.angle) + 90 if pose.tool_a is None else pose.tool_a
        draw(Pen(pen.canvas).at(x + pose.tool_dx, y + pose.tool_dy, pose.tool_s, turned))


def _draw_forearm_and_sleeve(pen: Pen, body: Body, arm: Arm) -> None:
    outfit = body.outfit
    end = 2 * (outfit.slen if arm.pose.slen is None else arm.pose.slen)
    in_front = arm.side == body.near or body.frontal
    if end < TO_THE_WRIST:
        bare = Limb(arm.shoulder, arm.elbow, arm.wrist, _bare_radii(body), arm.turn)
        limb.draw_bare(pen, bare.cut(max(0, end - 0.25)), body.skin)
    colour = outfit.sleeve_colour if in_front else dark(outfit.sleeve_colour, 0.09)
    sleeve = Limb(arm.shoulder, arm.elbow, arm.wrist, _sleeve_radii(body, end)).cut(0, min(end, 1.96))
    if in_front:
        limb.draw_joined(pen, sleeve, colour, body.torso)
    else:
        limb.draw_whole(pen, sleeve, colour)
    limb.cuff(pen, sleeve, colour)


def _bare_radii(body: Body) -> Profile:
    shoulder, elbow, forearm, wrist = (radius * body.unit for radius in body.build.arm)
    return [(0, shoulder), (1, elbow), (1.35, forearm), (2, wrist)]


def _sleeve_radii(body: Body, end: float) -> Profile:
    """A short sleeve is wide at its end, a long one gets narrower with the arm."""
    shoulder, elbow, forearm, wrist = (radius * body.unit for radius in body.build.arm)
    loose = LOOSE * body.unit
    if end < 1:
        return [(0, shoulder + loose), (1, elbow + loose * 2.6), (2, elbow)]
    return [
        (0, shoulder + loose), (1, elbow + loose * 1.5), (1.4, forearm + loose * 1.8), (2, wrist + loose * 2),
    ]  # fmt: skip


def _draw_gauntlet(pen: Pen, body: Body, arm: Arm) -> None:
    """The cuff of a glove, over the end of the sleeve."""
    radius, length = (body.build.arm[3] + 0.055) * body.unit, body.unit
    angle = math.degrees(limb.direction(arm.elbow, arm.wrist))
    back, front = (-0.26 * length, radius * 1.12), (0.07 * length, radius * 0.92)
    corners = [(back[0], -back[1]), (front[0], -front[1]), front, back]
    pen.at(*arm.wrist, 1, angle).polygon(corners, dark(body.look.gloves or body.skin, 0.10))
