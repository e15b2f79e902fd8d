"""Outlines as SVG path data, in absolute commands M, L, C and Z only.

Points are ``(x, y)`` in the units of the pen that draws them. ``Corner`` marks a point of a smooth line where it turns
sharply.
"""

import math
from collections.abc import Sequence
from typing import NamedTuple

CIRCLE = 0.5523
"""Length of the handles of a cubic curve that draws a quarter of a unit circle."""

HALF_CIRCLE = 4 / 3
"""The same for half a circle: 2 % off the true circle at most, which nobody sees on a fingertip, and half the data."""


class Point(NamedTuple):
    x: float
    y: float


class Corner(NamedTuple):
    """A point of a smooth line at which the line turns sharply."""

    x: float
    y: float


XY = tuple[float, float]
Points = Sequence[XY]


def between(start: float, end: float, share: float) -> float:
    """The number that lies at ``share`` (0 to 1) of the way from start to end."""
    return start + (end - start) * share


def rotated(x: float, y: float, radians: float) -> Point:
    cosine, sine = math.cos(radians), math.sin(radians)
    return Point(x * cosine - y * sine, x * sine + y * cosine)


def polyline(points: Points, *, closed: bool = True) -> str:
    line = "L".join(f"{x:.3f},{y:.3f}" for x, y in points)
    return f"M{line}{'Z' if closed else ''}"


def smooth(points: Points, *, closed: bool = True, tension: float = 1.0) -> str:
    """A Catmull-Rom curve through the points, as cubic curves; a :class:`Corner` stays sharp."""
    count = len(points)
    handle = tension / 6

    def at(index: int) -> XY:
        return points[index % count] if closed else points[max(0, min(count - 1, index))]

    def tangent(index: int) -> Point:
        if isinstance(at(index), Corner):
            return Point(0, 0)
        before, after = at(index - 1), at(index + 1)
        return Point((after[0] - before[0]) * handle, (after[1] - before[1]) * handle)

    parts = [f"M{points[0][0]:.3f},{points[0][1]:.3f}"]
    for index in range(count if closed else count - 1):
        here, there = at(index), at(index + 1)
        leave, arrive = tangent(index), tangent(index + 1)
        parts.append(
            f"C{here[0] + leave.x:.3f},{here[1] + leave.y:.3f} "
            f"{there[0] - arrive.x:.3f},{there[1] - arrive.y:.3f} {there[0]:.3f},{there[1]:.3f}"
        )
    return "".join(parts) + ("Z" if closed else "")


def ellipse(x: float, y: float, width: float, height: float | None = None) -> str:
    """An ellipse round (x, y); ``width`` and ``height`` are the half axes."""
    a, b = width, width if height is None else height
    k, j = a * CIRCLE, b * CIRCLE
    return (
        f"M{x - a},{y}C{x - a},{y - j} {x - k},{y - b} {x},{y - b}"
        f"C{x + k},{y - b} {x + a},{y - j} {x + a},{y}"
        f"C{x + a},{y + j} {x + k},{y + b} {x},{y + b}"
        f"C{x - k},{y + b} {x - a},{y + j} {x - a},{y}Z"
    )


def rectangle(x: float, y: float, width: float, height: float, radius: float = 0) -> str:
    """A rectangle from its upper left corner, its corners rounded by ``radius``."""
    right, bottom = x + width, y + height
    r = min(radius, width / 2, height / 2)
    if r <= 0:
        return polyline([(x, y), (right, y), (right, bottom), (x, bottom)])
    k = r * (1 - CIRCLE)
    return (
        f"M{x + r},{y}L{right - r},{y}C{right - k},{y} {right},{y + k} {right},{y + r}"
        f"L{right},{bottom - r}C{right},{bottom - k} {right - k},{bottom} {right - r},{bottom}"
        f"L{x + r},{bottom}C{x + k},{bottom} {x},{bottom - k} {x},{bottom - r}"
        f"L{x},{y + r}C{x},{y + k} {x + k},{y} {x + r},{y}Z"
    )


def capsule(start: XY, end: XY, radius: float, end_radius: float | None = None, *, flat_start: bool = False) -> str:
    """A rod with half circles as ends, always wound the same way, so that several make one shape without holes."""
    (x1, y1), (x2, y2) = start, end
    r1, r2 = radius, radius if end_radius is None else end_radius
    angle = math.atan2(y2 - y1, x2 - x1)
    cosine, sine = math.cos(angle), math.sin(angle)

    def spot(x: float, y: float, r: float, along: float, across: float) -> str:
        return f"{x + r * (along * cosine - across * sine):.3f},{y + r * (along * sine + across * cosine):.3f}"

    def half_circle(x: float, y: float, r: float, e: int) -> str:
        far = e * HALF_CIRCLE
        return f"C{spot(x, y, r, far, -e)} {spot(x, y, r, far, e)} {spot(x, y, r, 0, e)}"

    round_start = "" if flat_start else half_circle(x1, y1, r1, -1)
    return (
        f"M{spot(x1, y1, r1, 0, -1)}L{spot(x2, y2, r2, 0, -1)}{half_circle(x2, y2, r2, 1)}"
        f"L{spot(x1, y1, r1, 0, 1)}{round_start}Z"
    )


def chain(points: Points, radii: Sequence[float]) -> list[str]:
    """One capsule for each stretch between two points: a bent finger, a strap, a hose.

    Each stretch but the first starts flat: the round end of the one before covers the joint.
    """
    return [capsule(points[i], points[i + 1], radii[i], radii[i + 1], flat_start=i > 0) for i in range(len(points) - 1)]


def signed_area(points: Points) -> float:
    """The area inside the points; negative when they run the other way round."""
    around = [*points[1:], points[0]]
    return sum(p[0] * q[1] - q[0] * p[1] for p, q in zip(points, around, strict=True)) / 2


def patch(points: Points, tension: float = 1.0) -> str:
    """A smooth closed shape, wound like :func:`capsule`."""
    return smooth(points if signed_area(points) > 0 else points[::-1], tension=tension)


def hull(points: Points) -> list[XY]:
    """The convex hull, by Andrew's monotone chain."""
    ordered = sorted({(round(x, 4), round(y, 4)) for x, y in points})

    def half(run: Points) -> list[XY]:
        kept: list[XY] = []
        for x, y in run:
            while len(kept) > 1 and _turn(kept[-2], kept[-1], (x, y)) <= 0:
                kept.pop()
            kept.append((x, y))
        return kept[:-1]

    return half(ordered) + half(ordered[::-1])


def _turn(a: XY, b: XY, c: XY) -> float:
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])
