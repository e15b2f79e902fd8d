import re

import pytest

from skills_app.assessment.shapes import Shape, area, distance, flaw_of_shape

CIRCLE = Shape("circle", (0.5, 0.5, 0.1))
RECT = Shape("rect", (0.2, 0.2, 0.6, 0.5))
HOLLOW = Shape("polygon", (0, 0, 1, 0, 1, 1, 0.5, 0.5, 0, 1))


@pytest.mark.parametrize(
    ("shape", "point", "expected"),
    [
        (CIRCLE, (0.5, 0.6), 0),
        (CIRCLE, (0.5, 0.7), 0.1),
        (RECT, (0.2, 0.2), 0),
        (RECT, (0.6, 0.5), 0),
        (RECT, (0.4, 0.3), 0),
        (RECT, (0.7, 0.3), 0.1),
        (RECT, (0.63, 0.54), 0.05),
        (HOLLOW, (0.5, 0.4), 0),
        (HOLLOW, (0.5, 0.7), 0.1414),
    ],
)
def test_distance(shape: Shape, point: tuple[float, float], expected: float) -> None:
    assert distance(shape, point) == pytest.approx(expected, abs=5e-5)


def test_in_a_flat_picture_a_circle_stays_round() -> None:
    assert distance(CIRCLE, (0.5, 0.5 + 0.1 / 0.75), height=0.75) == pytest.approx(0, abs=1e-12)
    assert distance(RECT, (0.4, 0.7), height=0.75) == pytest.approx(0.15)
    assert area(CIRCLE, height=0.75) == pytest.approx(area(CIRCLE) / 0.75)


def test_area() -> None:
    assert area(RECT) == pytest.approx(0.12)
    assert area(Shape("rect", (0.6, 0.5, 0.2, 0.2))) == pytest.approx(0.12)
    assert area(HOLLOW) == pytest.approx(0.75)
    assert area(CIRCLE) == pytest.approx(0.0314159, abs=1e-6)


def test_a_corner_given_twice_does_no_harm() -> None:
    twice = Shape("polygon", (0, 0, 1, 0, 1, 0, 1, 1))
    assert distance(twice, (0.9, 0.1)) == 0
    assert distance(twice, (0.0, 0.5)) == pytest.approx(0.3536, abs=5e-5)


@pytest.mark.parametrize(
    ("shape", "message"),
    [
        (Shape("star", ()), "a shape is one of"),
        (Shape("circle", (0.5, 0.5)), "coordinates of a circle"),
        (Shape("rect", (0, 0, 1)), "coordinates of a rect"),
        (Shape("polygon", (0, 0, 1, 0, 1, 1, 0)), "coordinates of a polygon"),
        (Shape("rect", (0, 0, 1, 1.2)), "in the picture"),
        (Shape("circle", (0.95, 0.5, 0.1)), "in the picture"),
        (Shape("rect", (0.2, 0.2, 0.2, 0.5)), "empty"),
        (RECT, "^$"),
        (HOLLOW, "^$"),
    ],
)
def test_flaws(shape: Shape, message: str) -> None:
    assert re.search(message, flaw_of_shape(shape))
