"""Legs solved in the plane of the picture, and shoes."""

import math

from skills_app.pictures import paths
from skills_app.pictures.colours import INK, SHADOW, dark, light
from skills_app.pictures.figure.body import Body
from skills_app.pictures.figure.builds import SHIN, THIGH
from skills_app.pictures.figure.limb import Limb, draw_whole, find_joint
from skills_app.pictures.figure.pose import LegPose
from skills_app.pictures.paths import XY, Corner
from skills_app.pictures.pen import Pen

BELOW_THE_PICTURE = 304
SHOE_SIDE = [
    Corner(-0.19, -0.10), (-0.235, 0.10), Corner(-0.225, 0.20), Corner(0.56, 0.20),
    (0.60, 0.12), (0.50, 0.03), (0.34, -0.01), Corner(0.19, -0.12),
]  # fmt: skip
SHOE_FRONT = [
    Corner(-0.18, -0.05), (-0.22, 0.12), (-0.25, 0.22), (0, 0.28), (0.25, 0.22), (0.22, 0.12), Corner(0.18, -0.05),
]  # fmt: skip
SOLE_FRONT = [Corner(-0.25, 0.20), (0, 0.255), Corner(0.25, 0.20), (0.24, 0.27), (0, 0.32), (-0.24, 0.27)]


def draw_legs(pen: Pen, body: Body) -> None:
    """The far leg first, a shade darker."""
    for side in ("L", "R") if body.sine >= 0 else ("R", "L"):
        if side in body.pose.legs:
            _draw_leg(pen, body, side)


def _draw_leg(pen: Pen, body: Body, side: str) -> None:
    leg = body.pose.legs[side]
    _draw_shoe(pen, body, leg)
    hip, knee, calf, hem = (radius * body.unit for radius in body.build.leg)
    profile = [(0, hip), (0.55, hip * 0.86), (1, knee), (1.4, calf), (2, hem)]
    start = body.hip(side)
    limb = Limb(start, find_knee(body, start, leg), leg.foot, profile)
    shaded = side != body.near and abs(body.sine) >= 0.4
    draw_whole(pen, limb.cut(last=_end_in_view(limb)), dark(body.outfit.legs, 0.15) if shaded else body.outfit.legs)


def _end_in_view(limb: Limb) -> float:
    """The place (0 to 2) where a leg that runs out of the picture is cut off."""
    below = (place / 5 for place in range(2, 10) if limb.spot(place / 5)[1] - max(limb.radii)[1] > BELOW_THE_PICTURE)
    return next(below, 2)


def find_knee(body: Body, hip: XY, leg: LegPose) -> XY:
    """The knee points to where the body faces; a standing leg is almost straight and stretched or shortened to fit."""
    if leg.knee is not None:
        return leg.knee
    scale = body.unit * leg.fs * body.build.limb
    thigh, shin = THIGH * scale, SHIN * scale
    distance = math.dist(hip, leg.foot)
    if leg.bend is None and distance > 0.85 * (thigh + shin):
        fit = distance / (thigh + shin) * 1.004
        thigh, shin = thigh * fit, shin * fit
    return find_joint(hip, leg.foot, (thigh, shin), -body.facing if leg.bend is None else leg.bend)


def _draw_shoe(pen: Pen, body: Body, leg: LegPose) -> None:
    toes = leg.dir if leg.dir is not None else body.facing if abs(body.sine) > 0.35 else 0
    size = body.unit * (0.82 if body.look.child else 1)
    shoe = pen.at(*leg.foot, size, leg.fa or 0, mirror=toes < 0)
    stands = leg.fa is None
    if stands:
        shoe.fill(paths.ellipse(0.16 if toes else 0, 0.26, 0.48 if toes else 0.34, 0.07), SHADOW, 0.16)
    colour = body.outfit.shoes
    if not toes:
        shoe.path(SHOE_FRONT, colour)
        shoe.path(SOLE_FRONT, dark(colour, 0.4), INK, 1.5)
        return
    shoe.path(SHOE_SIDE, colour)
    shoe.path(paths.rectangle(-0.235, 0.17, 0.84, 0.085, 0.03), dark(colour, 0.4), INK, 1.6)
    if stands:
        shoe.curve([(0.22, -0.03), (0.27, 0.04)], light(colour), 1.5)
