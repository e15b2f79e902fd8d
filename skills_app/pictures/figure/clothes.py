"""The parts of outfits. They lie on the trunk and turn with it."""

from collections.abc import Callable, Mapping

from skills_app.pictures import paths
from skills_app.pictures.colours import INK, dark, light
from skills_app.pictures.figure.body import Body
from skills_app.pictures.paths import Corner
from skills_app.pictures.pen import Pen

Draw = Callable[[Pen, Body], None]


def jacket(pen: Pen, body: Body) -> None:
    """A chef's jacket: double-breasted, or a seam on the back."""
    if body.from_behind:
        pen.line([body.around(180, 0), body.around(180, 2.2)], "#C3CCD6", 1.5)
        return
    pen.curve([body.around(14, y) for y in (-0.1, 0.8, 1.5, 2.25)], "#AEB9C6", 1.8)
    buttons = [body.around(theta, y) for y in (0.95, 1.3, 1.65) for theta in (-20, 24)]
    pen.fill("".join(paths.ellipse(x, y, 0.045 * body.unit) for x, y in buttons), "#6E7B8C")


def kerchief(pen: Pen, body: Body) -> None:
    """A neckerchief with its knot."""
    if body.from_behind:
        return
    shift, middle = body.neck_shift, 0.14 * body.sine
    left, right, knot = body.spot(-0.26 + shift, 2.30), body.spot(0.27 + shift, 2.30), body.spot(middle + 0.02, 2.08)
    upper = [left, body.spot(shift, 2.24), right, body.spot(0.2 + shift, 2.12), knot, body.spot(-0.18 + shift, 2.14)]
    ends = [knot, body.spot(middle - 0.10, 1.86), body.spot(middle, 1.9), body.spot(middle + 0.13, 1.84)]
    pen.path(upper, body.outfit.kerchief)
    pen.path(ends, body.outfit.kerchief)


def waist_apron(pen: Pen, body: Body) -> None:
    """An apron tied at the waist, with its band."""
    colour = body.outfit.apron
    corners = [(-0.95, -0.2), (-0.95, 0.68), (0.95, 0.68), (0.95, -0.2)]
    shaded = [(-0.95, -0.2), (-0.95, 0.68), (-0.2, 0.68), (-0.3, -0.2)]
    pen.polygon([body.spot(*corner) for corner in corners], colour)
    pen.fill(paths.polyline([body.spot(*corner) for corner in shaded]), dark(colour, 0.12))
    pen.line([body.spot(-0.95, 0.6), body.spot(0.95, 0.6)], dark(colour, 0.3), 1.6)


def bib_apron(pen: Pen, body: Body) -> None:
    """An apron with a bib, straps and a pocket; from behind only its tie is seen."""
    colour = body.outfit.apron
    if body.from_behind:
        tie = [(-0.95, 0.62), (-0.95, 0.74), (0.95, 0.74), (0.95, 0.62)]
        pen.polygon([body.spot(*corner) for corner in tie], colour)
        return
    for side in (-1, 1):
        pen.line([body.around(38 * side, 1.62), body.around(60 * side, 2.3)], dark(colour, 0.3), 4)
    right = [(40, 1.64), (42, 1.3), (75, 0.8), (85, -0.2)]
    outline = [body.around(-theta, y) for theta, y in right] + [body.around(theta, y) for theta, y in right[::-1]]
    for index in (0, 3, 4, 7):
        outline[index] = Corner(*outline[index])
    pen.path(outline, colour)
    pen.polygon(body.strip(-30, 30, [0.2, 0.65]), None, dark(colour, 0.35), 1.5)


def placket(pen: Pen, body: Body) -> None:
    """The short opening of a polo shirt."""
    if not body.from_behind:
        pen.curve([body.around(3, 2.0), body.around(3, 1.6)], dark(body.outfit.torso, 0.4), 1.6)


def front_seam(pen: Pen, body: Body) -> None:
    """The button band of a shirt."""
    if not body.from_behind:
        pen.curve([body.around(3, y) for y in (-0.1, 0.7, 1.4, 2.0)], dark(body.outfit.torso, 0.4), 1.6)


def waistcoat(pen: Pen, body: Body) -> None:
    """A waistcoat, open in a V over the shirt."""
    corners = [(-1, -0.2), (-1, 2.5), (1, 2.5), (1, -0.2)]
    pen.polygon([body.spot(*corner) for corner in corners], body.outfit.vest)
    if body.from_behind:
        return
    shirt = [body.around(-72, 2.22), body.around(4, 1.32), body.around(76, 2.22)]
    pen.polygon(shirt, body.outfit.torso, INK, 1.6)
    pen.curve([body.around(4, y) for y in (1.3, 0.8, -0.1)], dark(body.outfit.vest, 0.35), 1.5)


def warning_waistcoat(pen: Pen, body: Body) -> None:
    """A high-visibility waistcoat, with its two reflective bands."""
    waistcoat(pen, body)
    for y in (0.95, 0.42):
        corners = [(-1, y), (-1, y + 0.2), (1, y + 0.2), (1, y)]
        pen.polygon([body.spot(*corner) for corner in corners], "#E6EBEF", dark(body.outfit.vest, 0.35), 1.2)


def collar(pen: Pen, body: Body) -> None:
    """A shirt collar."""
    colour, shift = body.outfit.torso, body.neck_shift
    if body.from_behind:
        band = [(-0.24, 2.34), (0, 2.40), (0.24, 2.34), (0.24, 2.2), (0, 2.24), (-0.24, 2.2)]
        pen.path([body.spot(*corner) for corner in band], colour)
        return
    for side in (-1, 1):
        tip = [(0.22 * side + shift, 2.36), (0.30 * side + shift, 2.18)]
        inner = [(0.14 * side + 0.16 * body.sine, 1.9), (0.16 * body.sine, 1.98)]
        pen.polygon([body.spot(*corner) for corner in (*tip, *inner)], light(colour, 0.08))


INSIDE: Mapping[str, Draw] = {
    "chef": jacket,
    "apron": waist_apron,
    "apronfull": bib_apron,
    "polo": placket,
    "buttons": front_seam,
    "waistcoat": waistcoat,
    "warning": warning_waistcoat,
}
"""Cut off at the edge of the trunk."""

OVER: Mapping[str, Draw] = {"chef": kerchief, "polo": collar, "collar": collar}
"""Stand out beyond it."""


def draw_parts(pen: Pen, body: Body, parts: Mapping[str, Draw]) -> None:
    for part in body.outfit.parts:
        if part in parts:
            parts[part](pen, body)
