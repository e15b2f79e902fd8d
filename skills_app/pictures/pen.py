"""The pen: draws shapes in coordinates of its own onto a canvas, with one line weight whatever its scale."""

import math
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

from skills_app.pictures import paths
from skills_app.pictures.colours import INK, SHADOW
from skills_app.pictures.paths import XY, Point, Points

LINE = 2.2
"""Width of the outline round everything in front, in units of the 400 x 300 picture."""

_PAIR = re.compile(r"(-?\d*\.?\d+(?:e-?\d+)?)[ ,]+(-?\d*\.?\d+(?:e-?\d+)?)")
_EVERYWHERE = "M-99,-99L499,-99L499,399L-99,399Z"


class Matrix(NamedTuple):
    """An affine map: x' = a x + c y + e, y' = b x + d y + f."""

    a: float = 1
    b: float = 0
    c: float = 0
    d: float = 1
    e: float = 0
    f: float = 0

    def apply(self, x: float, y: float) -> Point:
        return Point(self.a * x + self.c * y + self.e, self.b * x + self.d * y + self.f)

    def then(self, inner: "Matrix") -> "Matrix":
        """The map that applies ``inner`` first and this one to what comes out."""
        origin = self.apply(inner.e, inner.f)
        return Matrix(
            self.a * inner.a + self.c * inner.b,
            self.b * inner.a + self.d * inner.b,
            self.a * inner.c + self.c * inner.d,
            self.b * inner.c + self.d * inner.d,
            origin.x,
            origin.y,
        )


@dataclass
class Canvas:
    """The elements of one picture so far, and the clip paths it has defined."""

    elements: list[str] = field(default_factory=list)
    clip_ids: dict[str, str] = field(default_factory=dict)

    def layer(self) -> "Canvas":
        """A canvas of the same picture (ids do not clash) whose elements are placed later."""
        return Canvas(clip_ids=self.clip_ids)

    def clip(self, outline: str, *, outside: bool = False) -> str:
        """The id of a clip path that shows what is inside (or outside) an outline in picture coordinates."""
        key = ("outside " if outside else "") + outline
        if key not in self.clip_ids:
            self.clip_ids[key] = f"c{len(self.clip_ids) + 1}"
            rule, shape = (' clip-rule="evenodd"', _EVERYWHERE + outline) if outside else ("", outline)
            self.elements.append(f'<clipPath id="{self.clip_ids[key]}"><path{rule} d="{shape}"/></clipPath>')
        return self.clip_ids[key]


def number(value: float) -> str:
    """A coordinate as it stands in the file: one decimal, none when it is whole."""
    return f"{value:.1f}".removesuffix(".0")


class Pen:
    """Draws in local coordinates; ``at`` gives a pen whose origin lies elsewhere, turned, scaled or mirrored."""

    def __init__(self, canvas: Canvas, matrix: Matrix = Matrix()) -> None:  # noqa: B008 - Matrix is immutable
        self.canvas, self.matrix = canvas, matrix

    def at(
        self,
        x: float = 0,
        y: float = 0,
        scale: float = 1,
        angle: float = 0,
        *,
        mirror: bool = False,
        scale_y: float | None = None,
    ) -> "Pen":
        """A pen with its origin at (x, y), turned by ``angle`` degrees (clockwise), scaled, mirrored left to right.

        The origin comes to lie on a whole tenth of a unit: so a thing that only moves is the same text in every frame.
        """
        cosine, sine = math.cos(math.radians(angle)), math.sin(math.radians(angle))
        sx, sy = -scale if mirror else scale, scale if scale_y is None else scale_y
        inner = Matrix(cosine * sx, sine * sx, -sine * sy, cosine * sy, x, y)
        placed = self.matrix.then(inner)
        return Pen(self.canvas, placed._replace(e=round(placed.e, 1), f=round(placed.f, 1)))

    @property
    def size(self) -> float:
        """How many picture units one unit of this pen measures."""
        return math.hypot(self.matrix.a, self.matrix.b)

    def placed(self, outline: str) -> str:
        """Path data of this pen in picture coordinates."""

        def place(pair: re.Match[str]) -> str:
            spot = self.matrix.apply(float(pair[1]), float(pair[2]))
            return f"{number(spot.x)},{number(spot.y)}"

        return _PAIR.sub(place, outline)

    def path(
        self,
        outline: str | Points,
        fill: str | None = None,
        ink: str | None = INK,
        width: float = LINE,
        *,
        opacity: float | None = None,
        butt: bool = False,
    ) -> None:
        """Draws path data, or a smooth closed line through points. ``ink=None`` draws no outline."""
        data = self.placed(outline if isinstance(outline, str) else paths.smooth(outline))
        stroke = f' stroke="{ink}" stroke-width="{number(width)}"' if ink else ""
        shade = "" if opacity is None else f' opacity="{opacity}"'
        cap = ' stroke-linecap="butt"' if butt else ""
        self.canvas.elements.append(f'<path d="{data}" fill="{fill or "none"}"{stroke}{shade}{cap}/>')

    def fill(self, outline: str | Points, colour: str, opacity: float | None = None) -> None:
        """A shape without outline."""
        self.path(outline, colour, None, opacity=opacity)

    def line(self, points: str | Points, ink: str = INK, width: float = LINE) -> None:
        self.path(points if isinstance(points, str) else paths.polyline(points, closed=False), None, ink, width)

    def curve(self, points: Points, ink: str = INK, width: float = LINE) -> None:
        self.path(paths.smooth(points, closed=False), None, ink, width)

    def rectangle(  # noqa: PLR0913, PLR0917 - place and size are four numbers
        self, x: float, y: float, width: float, height: float, fill: str | None, radius: float = 0,
        ink: str | None = INK, line: float = LINE,
    ) -> None:  # fmt: skip
        self.path(paths.rectangle(x, y, width, height, radius), fill, ink, line)

    def polygon(self, points: Points, fill: str | None, ink: str | None = INK, line: float = LINE) -> None:
        self.path(paths.polyline(points), fill, ink, line)

    def ellipse(  # noqa: PLR0913, PLR0917 - place and size are four numbers
        self, x: float, y: float, width: float, height: float | None = None, fill: str | None = None,
        ink: str | None = INK, line: float = LINE,
    ) -> None:  # fmt: skip
        self.path(paths.ellipse(x, y, width, height), fill, ink, line)

    def blob(self, shapes: Iterable[str], fill: str, width: float = LINE, *, butt: bool = False) -> None:
        """Several overlapping shapes with one outline round all of them, wholly outside the fill.

        An open path is inked along its course and filled as if it were closed.
        """
        data = "".join(self.placed(shape) for shape in shapes)
        cap = ' stroke-linecap="butt"' if butt else ""
        stroke = f'stroke="{INK}" stroke-width="{number(2 * width)}"{cap} paint-order="stroke"'
        self.canvas.elements.append(f'<path d="{data}" fill="{fill}" {stroke}/>')

    def shadow(self, x: float, y: float, width: float, height: float | None = None) -> None:
        """The soft ellipse under a thing that stands on something."""
        self.fill(paths.ellipse(x, y, width, width * 0.16 if height is None else height), SHADOW, 0.13)

    def clipped(self, outline: str, draw: Callable[["Pen"], None], *, outside: bool = False) -> None:
        """``draw(pen)``, of which only what lies inside (or outside) the outline is seen."""
        clip_id = self.canvas.clip(self.placed(outline), outside=outside)
        self.canvas.elements.append(f'<g clip-path="url(#{clip_id})">')
        draw(self)
        self.canvas.elements.append("</g>")


__all__ = ["LINE", "XY", "Canvas", "Matrix", "Pen", "number"]
