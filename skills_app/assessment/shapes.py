"""Areas of a picture, as in HTML's ``area``: a shape and its coordinates, 0-1 from left to right and from the top down.

Distances are in widths of the picture; ``height`` is the picture's height in its own widths."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import hypot, pi

Point = tuple[float, float]
Box = tuple[float, float, float, float]
"""Left, top, right and bottom."""


@dataclass(frozen=True, slots=True)
class Shape:
    """``circle``: x, y, radius in widths; ``rect``: two opposite corners; ``polygon``: its corners in order."""

    shape: str
    coords: tuple[float, ...]


def distance(shape: Shape, point: Point, height: float = 1.0) -> float:
    """From the point to the area, in widths of the picture; 0 inside and on the edge."""
    if shape.shape == "circle":
        x, y, radius = shape.coords
        return max(0.0, hypot(point[0] - x, (point[1] - y) * height) - radius)
    here, corners = _scaled(point, height), [_scaled(corner, height) for corner in _corners(shape)]
    if _surrounded(here, corners):
        return 0.0
    return min(_to_edge(here, start, end) for start, end in pairwise([*corners, corners[0]]))


def area(shape: Shape, height: float = 1.0) -> float:
    """The share of the picture that lies in the shape."""
    if shape.shape == "circle":
        return pi * shape.coords[2] ** 2 / height
    corners = _corners(shape)
    return abs(sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in pairwise([*corners, corners[0]]))) / 2


def area_box(shape: Shape, height: float = 1.0) -> Box:
    """The smallest box round the area, in shares of the picture's width and height."""
    xs, ys = zip(*_extremes(shape, height), strict=True)
    return min(xs), min(ys), max(xs), max(ys)


def flaw_of_shape(shape: Shape, height: float = 1.0) -> str:
    """What is wrong with the coordinates, or an empty text."""
    if shape.shape not in _NUMBER_FITS:
        return f"a shape is one of {', '.join(_NUMBER_FITS)}"
    if not _NUMBER_FITS[shape.shape](len(shape.coords)):
        return f"these are not the coordinates of a {shape.shape}"
    if not all(0 <= x <= 1 and 0 <= y <= 1 for x, y in _extremes(shape, height)):
        return "the area must lie in the picture: coordinates from 0 to 1"
    return "" if area(shape, height) > 0 else "the area is empty"


_NUMBER_FITS: Mapping[str, Callable[[int], bool]] = {
    "circle": lambda number: number == 3,
    "rect": lambda number: number == 4,
    "polygon": lambda number: number >= 6 and number % 2 == 0,
}


def _extremes(shape: Shape, height: float) -> Iterator[Point]:
    if shape.shape == "circle":
        x, y, radius = shape.coords
        yield x - radius, y - radius / height
        yield x + radius, y + radius / height
    else:
        yield from _corners(shape)


def _corners(shape: Shape) -> list[Point]:
    if shape.shape == "rect":
        left, top, right, bottom = shape.coords
        return [(left, top), (right, top), (right, bottom), (left, bottom)]
    return list(zip(shape.coords[::2], shape.coords[1::2], strict=True))


def _scaled(point: Point, height: float) -> Point:
    return point[0], point[1] * height


def _surrounded(point: Point, corners: Sequence[Point]) -> bool:
    """Even-odd rule: an odd number of edges crosses the ray to the right."""
    x, y = point
    crossed = 0
    for (x1, y1), (x2, y2) in pairwise([*corners, corners[0]]):
        crossed += (y1 > y) != (y2 > y) and x < x1 + (y - y1) * (x2 - x1) / (y2 - y1)
    return crossed % 2 == 1


def _to_edge(point: Point, start: Point, end: Point) -> float:
    along_x, along_y = end[0] - start[0], end[1] - start[1]
    length = along_x**2 + along_y**2
    share = ((point[0] - start[0]) * along_x + (point[1] - start[1]) * along_y) / length if length else 0.0
    share = min(1.0, max(0.0, share))
    return hypot(point[0] - start[0] - share * along_x, point[1] - start[1] - share * along_y)
