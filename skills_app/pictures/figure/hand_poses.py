"""Poses of the hand. Each has two layers, under and over the tool, which is drawn between them: it lies in the fist."""

from collections.abc import Callable
from dataclasses import dataclass

from skills_app.pictures.figure import hand_bent, hand_fists, hand_straight
from skills_app.pictures.figure.hand import Hand
from skills_app.pictures.paths import XY

DrawLayer = Callable[[Hand], None]


@dataclass(frozen=True)
class HandPose:
    """``grasp`` is where the held thing sits in the hand."""

    grasp: XY
    over: DrawLayer
    under: DrawLayer | None = None


POSES = {
    "grip": HandPose(hand_fists.GRIP, hand_fists.grip_over, hand_fists.grip_under),
    "gripback": HandPose(hand_fists.GRIP_BACK, hand_fists.gripback_over, hand_fists.gripback_under),
    "pinch": HandPose((0.93, -0.10), hand_bent.pinch_over, hand_bent.pinch_under),
    "pen": HandPose((0.90, -0.02), hand_bent.pen_over, hand_bent.pen_under),
    "claw": HandPose((0.66, 0.06), hand_bent.claw_over, hand_bent.claw_under),
    "hold": HandPose((0.52, -0.16), hand_bent.hold_over, hand_bent.hold_under),
    "press": HandPose((0.72, 0.12), hand_bent.press),
    "point": HandPose((1.0, -0.2), hand_bent.point),
    "fingers": HandPose((0.40, 0), hand_bent.fingers),
    "flat": HandPose((0.78, 0), hand_straight.flat),
    "spread": HandPose((0.62, 0), hand_straight.spread),
    "rest": HandPose((0.55, 0), hand_straight.rest),
    "knead": HandPose((0.60, 0), hand_straight.knead),
    "open": HandPose((0.62, -0.04), hand_straight.open_over, hand_straight.open_under),
}
HAND_POSES = frozenset(POSES)


def draw_hand(hand: Hand, pose: str, layer: str) -> None:
    """``layer`` is ``under`` or ``over`` the tool."""
    draw = POSES[pose].over if layer == "over" else POSES[pose].under
    if draw is not None:
        draw(hand)


def grasp_point(pose: str) -> XY:
    return POSES[pose].grasp
