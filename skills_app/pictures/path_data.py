"""Path data in the fewest characters: whole tenths of a unit, relative commands, no separator that can be spared.

The picture stays the same: what is left out moves no edge by more than about a twentieth of a unit.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from skills_app.pictures.frame import Box
from skills_app.pictures.paths import CIRCLE

PER_UNIT = 10
"""Steps of the grid in one picture unit: coordinates in the file are whole tenths."""

_COMMAND = re.compile(r"([MLCZ])([^MLCZ]*)")
_NUMBER = re.compile(r"-?\d*\.?\d+(?:e-?\d+)?")
_LENGTH = {"M": 2, "L": 2, "C": 6}
_TOLERANCE = 1.5

Spot = tuple[int, int]


class Segment(NamedTuple):
    """One drawing command, its numbers absolute and in grid steps."""

    command: str
    numbers: tuple[int, ...] = ()

    @property
    def end(self) -> Spot:
        return self.numbers[-2], self.numbers[-1]


def parse(data: str) -> list[Segment]:
    """Path data as the pen writes it (absolute M, L, C, Z), rounded to the grid."""
    segments: list[Segment] = []
    for command, text in _COMMAND.findall(data):
        numbers = tuple(round(float(number) * PER_UNIT) for number in _NUMBER.findall(text))
        if command == "Z":
            segments.append(Segment("Z"))
            continue
        length = _LENGTH[command]
        for start in range(0, len(numbers), length):
            name = "L" if command == "M" and start else command
            segments.append(Segment(name, numbers[start : start + length]))
    return segments


def box(segments: Sequence[Segment]) -> Box:
    """The box round all points and handles; the drawn line never leaves it by more than half its width."""
    xs = [number for segment in segments for number in segment.numbers[::2]]
    ys = [number for segment in segments for number in segment.numbers[1::2]]
    return Box(min(xs), min(ys), max(xs), max(ys))


def subpaths(segments: Sequence[Segment]) -> Iterator[list[Segment]]:
    current: list[Segment] = []
    for segment in segments:
        if segment.command == "M" and current:
            yield current
            current = []
        current.append(segment)
    if current:
        yield current


def compact(segments: Sequence[Segment]) -> str:
    """The shortest path data for these segments; the first command is absolute."""
    writer = _Writer()
    for run in subpaths(segments):
        writer.move(run[0].end)
        if not writer.ellipse(run):
            for segment in _telling(run):
                writer.segment(segment)
    return writer.text


def _telling(run: Sequence[Segment]) -> Iterator[Segment]:
    """The segments of a subpath after its start, without those of no length (a lone one stays: it is a dot)."""
    here = run[0].end
    lone = len(run) == 2
    for segment in run[1:]:
        if segment.command == "Z":
            yield segment
            continue
        if lone or set(zip(segment.numbers[::2], segment.numbers[1::2], strict=True)) != {here}:
            yield _straightened(segment, here)
        here = segment.end


def _straightened(segment: Segment, here: Spot) -> Segment:
    """A curve whose handles have no length is a line."""
    if segment.command == "C" and segment.numbers[:2] == here and segment.numbers[2:4] == segment.end:
        return Segment("L", segment.end)
    return segment


class _Writer:
    """Keeps where the pen is and which handle the next smooth curve would take by itself."""

    def __init__(self) -> None:
        self.text = ""
        self._last = ""
        self._here: Spot = (0, 0)
        self._start: Spot = (0, 0)
        self._handle: Spot = (0, 0)

    def move(self, to: Spot) -> None:
        if self.text:
            self._write("m", self._relative(to))
        else:
            self._write("M", to)
        self._here = self._start = to
        self._handle = (0, 0)

    def segment(self, segment: Segment) -> None:
        if segment.command == "Z":
            self._write("z", ())
            self._here = self._start
        elif segment.command == "L":
            self._line(self._relative(segment.numbers))
            self._here = segment.end
        else:
            self._curve(segment)
            self._here = segment.end

    def ellipse(self, run: Sequence[Segment]) -> bool:
        """Writes four curves that make an upright ellipse or a circle as two arcs; False for anything else."""
        found = _ellipse_axes(run)
        if found is None:
            return False
        width, height, sweep = found
        across = self._relative(run[2].end)
        for dx, dy in (across, (-across[0], -across[1])):
            self._write("a", (width, height, 0, 1, sweep, dx, dy))
        self._write("z", ())
        return True

    def _line(self, step: Sequence[int]) -> None:
        dx, dy = step
        if dx == 0:
            self._write("v", (dy,))
        elif dy == 0:
            self._write("h", (dx,))
        else:
            self._write("l", (dx, dy))
        self._handle = (0, 0)

    def _curve(self, segment: Segment) -> None:
        numbers = self._relative(segment.numbers)
        leaves_smoothly = all(abs(numbers[i] - self._handle[i]) <= 1 for i in (0, 1))
        if leaves_smoothly:
            self._write("s", numbers[2:])
        else:
            self._write("c", numbers)
        self._handle = (numbers[4] - numbers[2], numbers[5] - numbers[3])

    def _relative(self, numbers: Sequence[int]) -> list[int]:
        return [number - self._here[index % 2] for index, number in enumerate(numbers)]

    def _write(self, command: str, numbers: Sequence[int]) -> None:
        text = "".join(f" {number}" if number >= 0 else str(number) for number in numbers)
        goes_on = command == self._last or (self._last == "m" and command == "l")
        self.text += text if goes_on and numbers else command + text.removeprefix(" ")
        self._last = command


def _ellipse_axes(run: Sequence[Segment]) -> tuple[int, int, int] | None:
    """Half width, half height and direction (1 = clockwise) of a subpath of four curves that draws an ellipse."""
    if [segment.command for segment in run] != ["M", "C", "C", "C", "C", "Z"]:
        return None
    a, b, c, d, e = (segment.end for segment in run[:5])
    middle = ((a[0] + c[0]) / 2, (a[1] + c[1]) / 2)
    if a != e or _apart(middle, ((b[0] + d[0]) / 2, (b[1] + d[1]) / 2)) > _TOLERANCE:
        return None
    if any(not _is_quarter(start.end, quarter, middle) for start, quarter in pairwise(run[:5])):
        return None
    return _upright(a, b, middle)


def _is_quarter(start: Spot, curve: Segment, middle: tuple[float, float]) -> bool:
    """Whether a curve is a quarter of an ellipse round the middle: each handle points along the other half axis."""
    x1, y1, x2, y2, *end = curve.numbers
    leave = (start[0] + CIRCLE * (end[0] - middle[0]), start[1] + CIRCLE * (end[1] - middle[1]))
    arrive = (end[0] + CIRCLE * (start[0] - middle[0]), end[1] + CIRCLE * (start[1] - middle[1]))
    return _apart((x1, y1), leave) <= _TOLERANCE and _apart((x2, y2), arrive) <= _TOLERANCE


def _upright(a: Spot, b: Spot, middle: tuple[float, float]) -> tuple[int, int, int] | None:
    """Rounded down: an arc too small for its chord is enlarged to fit, one too large would bulge."""
    ax, ay, bx, by = a[0] - middle[0], a[1] - middle[1], b[0] - middle[0], b[1] - middle[1]
    sweep = 1 if ax * by - ay * bx > 0 else 0
    first, second = (ax**2 + ay**2) ** 0.5, (bx**2 + by**2) ** 0.5
    if abs(first - second) <= 1:
        return int(first), int(first), sweep
    if abs(ay) <= 1 and abs(bx) <= 1:
        return int(first), int(second), sweep
    if abs(ax) <= 1 and abs(by) <= 1:
        return int(second), int(first), sweep
    return None


def _apart(first: tuple[float, float], second: tuple[float, float]) -> float:
    return max(abs(first[0] - second[0]), abs(first[1] - second[1]))
