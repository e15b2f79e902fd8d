"""Arms solved in space: from where a hand holds follow wrist, elbow and the angle of the hand."""

import math
from dataclasses import dataclass

from skills_app.pictures.figure.body import Body
from skills_app.pictures.figure.builds import FOREARM, HAND, UPPER_ARM
from skills_app.pictures.figure.hand_poses import grasp_point
from skills_app.pictures.figure.limb import direction
from skills_app.pictures.figure.pose import ArmPose
from skills_app.pictures.paths import XY, rotated

PALM_VIEW = frozenset({"grip", "hold", "open"})
"""Poses that show the inside of the hand."""

SIDE_VIEW = frozenset({"pinch", "pen", "press", "point", "claw"})
XYZ = tuple[float, float, float]


@dataclass(frozen=True)
class Arm:
    """A solved arm: places in the picture, angles in radians; ``flip``: the hand is drawn mirrored."""

    side: str
    pose: ArmPose
    shoulder: XY
    elbow: XY
    wrist: XY
    angle: float
    hand_size: float
    flip: bool
    stretch: float
    """How much too short the arm is for its target (0.08 = 8 %)."""

    @property
    def turn(self) -> float:
        """By how much the hand is bent off the forearm, in radians."""
        return math.remainder(self.angle - direction(self.elbow, self.wrist), math.tau)

    @property
    def bar_axis(self) -> float:
        """Direction of the held bar in the frame of the hand, -60 to 120 degrees.

        A bar has no sign, so it is turned until the index finger does not point back to the wrist.
        """
        bar = self.pose.tool_a if self.pose.bar is None else self.pose.bar
        if bar is None:
            return 0
        turned = bar + 90 - math.degrees(self.angle)
        return ((-turned if self.flip else turned) + 60) % 180 - 60


def solve(body: Body, side: str) -> Arm:
    pose = body.pose.arms[side]
    shoulder = body.shoulder(side)
    size, flip = hand_size(body, pose), is_flipped(side, pose)
    angle = direction(shoulder[:2], pose.to) if pose.ang is None else math.radians(pose.ang)
    for _ in range(1 if pose.ang is not None else 5):
        wrist = wrist_of(pose, size, flip, angle)
        elbow = find_elbow(body, side, shoulder, (*wrist, depth(body, side, wrist[0])))
        if pose.ang is None:
            angle = direction(elbow, wrist)
    length = sum(bones(body))
    stretch = math.dist(shoulder[:2], wrist) / length - 1
    return Arm(side, pose, shoulder[:2], elbow, wrist, angle, size, flip, stretch)


def hand_size(body: Body, pose: ArmPose) -> float:
    return HAND * body.unit * pose.hs * body.build.hand


def is_flipped(side: str, pose: ArmPose) -> bool:
    """Whether the hand is drawn mirrored, so that its thumb is where this hand has it."""
    if pose.flip is not None:
        return bool(pose.flip)
    if pose.hand in SIDE_VIEW and pose.ang is not None:
        return math.cos(math.radians(pose.ang)) < 0
    return (side == "L") != (pose.hand in PALM_VIEW)


def wrist_of(pose: ArmPose, size: float, flip: bool, angle: float) -> XY:
    grasp = grasp_point(pose.hand)
    offset = rotated(grasp[0] * size, grasp[1] * size * (-1 if flip else 1), angle)
    return pose.to[0] - offset.x, pose.to[1] - offset.y


def bones(body: Body) -> tuple[float, float]:
    return UPPER_ARM * body.unit * body.build.limb, FOREARM * body.unit * body.build.limb


def depth(body: Body, side: str, x: float) -> float:
    """How far in front of the spine (towards the viewer) the wrist is, in picture units."""
    pose = body.pose.arms[side]
    if pose.depth is not None:
        return pose.depth * body.unit
    across, outward = body.outward(side)
    forward = pose.forward
    if not body.frontal:
        top = body.spot(0, 1.9)[0]
        forward = max(0.1, min(1.9, ((x - top) / body.unit - pose.lateral * across) / body.sine))
    return body.unit * (forward * body.cosine + pose.lateral * outward)


def find_elbow(body: Body, side: str, shoulder: XYZ, wrist: XYZ) -> XY:
    """The elbow on the circle round the line from shoulder to wrist, on the side of the pole."""
    upper, fore = bones(body)
    reach = (upper + fore) * 0.985
    line = _within_reach([w - s for w, s in zip(wrist, shoulder, strict=True)], reach)
    distance = math.hypot(*line) or 1e-6
    stretch = max(1, distance / reach)
    upper, fore = upper * stretch, fore * stretch
    distance = max(distance, abs(upper - fore) * 1.05)
    along = (upper**2 - fore**2 + distance**2) / (2 * distance)
    off = math.sqrt(max(0, upper**2 - along**2))
    axis = [value / distance for value in line]
    pole = _across(_pole(body, side), axis)
    return shoulder[0] + axis[0] * along + pole[0] * off, shoulder[1] + axis[1] * along + pole[1] * off


def _within_reach(line: list[float], reach: float) -> list[float]:
    """A hand too far away is brought into the plane of the shoulder: its depth is a guess, its place is not."""
    x, y, z = line
    flat = math.hypot(x, y)
    if math.hypot(flat, z) > reach:
        z = math.copysign(math.sqrt(max(0, reach**2 - flat**2)), z)
    return [x, y, z]


def _pole(body: Body, side: str) -> list[float]:
    across, depth_out = body.outward(side)
    out, down, back = body.pose.arms[side].pole
    return [out * across - back * body.sine, down, out * depth_out - back * body.cosine]


def _across(vector: list[float], axis: list[float]) -> list[float]:
    """The part of a vector at right angles to the axis, of length 1."""
    along = sum(v * a for v, a in zip(vector, axis, strict=True))
    rest = [v - along * a for v, a in zip(vector, axis, strict=True)]
    length = math.hypot(*rest) or 1e-6
    return [value / length for value in rest]
