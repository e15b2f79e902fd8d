"""Full beards and moustaches."""

from skills_app.pictures.colours import INK, mix
from skills_app.pictures.figure.head import Head
from skills_app.pictures.paths import XY, Corner, Points


def draw_beard(head: Head) -> None:
    colour = mix(head.hair, head.skin, 0.12)
    if head.look.beard == "moustache":
        _draw_moustache(head, colour)
        return
    head.pen.path(_profile_beard(head) if head.profile else _front_beard(head), colour, INK, 1.6)
    if not head.profile:
        x, y = 0.153 * head.turn, 0.30 * head.face.length + head.drop * 0.8
        mouth = [Corner(x - 0.07, y - 0.005), (x, y + 0.01), Corner(x + 0.065, y - 0.005), (x, y + 0.045)]
        head.pen.fill(mouth, "#E9A79B" if head.look.skin < 4 else "#B97566")


def _draw_moustache(head: Head, colour: str) -> None:
    x, y = (0.33, 0.245) if head.profile else (0.153 * head.turn, 0.245 + head.drop * 0.8)
    right = x + 0.115 - 0.03 * head.turn
    outline = [
        (x - 0.125, y - 0.004), (x - 0.05, y - 0.03), (x, y - 0.012), (x + 0.05, y - 0.03),
        (right, y - 0.004), (x + 0.05, y + 0.022), (x, y + 0.012), (x - 0.05, y + 0.022),
    ]  # fmt: skip
    head.pen.path(outline, colour, INK, 1.3)


def _profile_beard(head: Head) -> Points:
    outline = [
        Corner(-0.04, 0.10), (0.02, 0.24), (0.14, 0.30), (0.235, 0.25), Corner(0.345, 0.225), Corner(0.35, 0.285),
        (0.26, 0.305), Corner(0.33, 0.335), (0.36, 0.45), (0.25, 0.545), (0.06, 0.50), (-0.09, 0.36),
    ]  # fmt: skip
    return [_lengthened(head, point) for point in outline]


def _front_beard(head: Head) -> Points:
    t, ear = head.turn, head.ear[0]
    outline = [
        Corner(ear + 0.07, 0.07), (ear + 0.12, 0.22), (-0.14 + 0.12 * t, 0.27),
        (head.middle - 0.05, 0.225 + head.drop), (head.middle + 0.06, 0.225 + head.drop),
        (0.20 + 0.05 * t, 0.27), (0.30 - 0.02 * t, 0.1), Corner(0.345 - 0.025 * t, 0.05),
        (0.30 - 0.01 * t, 0.30), (0.15 + 0.09 * t, 0.49), (0.08 * t, 0.545), (-0.13 + 0.1 * t, 0.49),
        (-0.27 + 0.06 * t, 0.32),
    ]  # fmt: skip
    return [_lengthened(head, point) for point in outline]


def _lengthened(head: Head, point: XY) -> XY:
    """The lower part follows the length of the face."""
    y = point[1] * (head.face.length if point[1] > 0.2 else 1)
    return Corner(point[0], y) if isinstance(point, Corner) else (point[0], y)
