"""Path data in few characters, and what it must keep."""

import re

import pytest

from skills_app.pictures import paths
from skills_app.pictures.path_data import compact, parse


@pytest.mark.parametrize(
    ("long", "short"),
    [
        ("M1,2L5,2L5,8L1,2Z", "M10 20h40v60l-40-60z"),
        ("M0,0L10,0.04L10,3", "M0 0h100v30"),
        ("M0,0L1,1L1,1L2,3", "M0 0l10 10 10 20"),
        ("M5,5L5,5", "M50 50v0"),
        ("M0,0C0,0 4,4 4,4", "M0 0l40 40"),
        ("M0,0L1,0M5,5L6,5", "M0 0h10m40 50h10"),
        ("M0,0C1,0 2,1 2,2C2,3 3,4 4,4", "M0 0c10 0 20 10 20 20s10 20 20 20"),
        ("M0,0C1,0 2,1 2,2C9,3 3,4 4,4", "M0 0c10 0 20 10 20 20 70 10 10 20 20 20"),
    ],
)
def test_short_forms(long: str, short: str) -> None:
    assert compact(parse(long)) == short


def test_a_smooth_outline_takes_the_short_form_of_a_curve() -> None:
    outline = paths.smooth([(0, 0), (12, 0), (18, 6), (6, 18)])
    assert re.findall("[a-z]", compact(parse(outline))) == ["c", "s", "z"], "one s goes for all that follow"


def test_a_circle_becomes_two_arcs_no_larger_than_their_chord() -> None:
    assert compact(
        parse("M1.1,2C1.1,1 1.9,0.2 2.9,0.2C3.8,0.2 4.6,1 4.6,2C4.6,3 3.8,3.8 2.9,3.8C1.9,3.8 1.1,3 1.1,2Z")
    ) == ("M11 20a17 17 0 1 1 35 0 17 17 0 1 1-35 0z")


def test_an_ellipse_keeps_its_half_axes_and_its_direction() -> None:
    mirrored = "M30,20C30,12 26,10 20,10"
    assert compact(parse(paths.ellipse(20, 20, 10, 4))).startswith("M100 200a100 40 0 1 1 200 0")
    assert "a" not in compact(parse(mirrored + "C14,10 10,12 10,20C10,28 14,30 20,30C26,30 30,28 30,20Z"))


def test_the_points_are_those_of_the_long_form() -> None:
    segments = parse(paths.smooth([(0, 0), (10, 3), (14, 8), (5, 15)], closed=False))
    assert [segment.end for segment in segments] == [(0, 0), (100, 30), (140, 80), (50, 150)]
