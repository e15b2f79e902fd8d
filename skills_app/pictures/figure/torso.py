"""Draws neck and trunk with the clothes on it."""

import math

from skills_app.pictures import paths
from skills_app.pictures.colours import WHITE, dark
from skills_app.pictures.figure import clothes
from skills_app.pictures.figure.body import Body
from skills_app.pictures.paths import Corner
from skills_app.pictures.pen import Pen


def draw_torso(pen: Pen, body: Body) -> None:
    _draw_neck(pen, body)
    pen.blob([body.torso], body.outfit.torso)

    def inside(inner: Pen) -> None:
        _draw_shade(inner, body)
        clothes.draw_parts(inner, body, clothes.INSIDE)

    pen.clipped(body.torso, inside)
    clothes.draw_parts(pen, body, clothes.OVER)


def _draw_shade(pen: Pen, body: Body) -> None:
    """The side away from the light."""
    colour = body.outfit.torso
    edge = [body.spot(-body.half_width(y) * 0.52 + 0.03, y) for y in (2.0, 1.3, 0.6, -0.1)]
    outer = [Corner(*body.spot(-0.95, -0.1)), Corner(*body.spot(-0.95, 2.3))]
    pen.fill([*outer, *edge], dark(colour, 0.10 if colour == WHITE else 0.12))


def _draw_neck(pen: Pen, body: Body) -> None:
    neck, shift, unit = body.build.neck, body.neck_shift, body.unit
    x, y = body.head_middle()
    x -= 0.10 * unit * math.sin(math.radians(body.pose.head.yaw))
    y += 0.25 * unit
    top = [(x - unit * neck * 0.98, y), (x + unit * neck * 0.98, y)]
    corners = [body.spot(-neck + shift, 2.20), *top, body.spot(neck + shift, 2.20)]
    pen.path(paths.polyline(corners), dark(body.skin, 0.14))
