"""A shrunk picture is the same picture."""

from pathlib import Path

import pytest
from PIL import ImageChops, ImageStat

from skills_app.pictures.render import draw
from skills_app.pictures.scene_file import read_people, read_scenes
from skills_app.pictures.sheet import pixels
from skills_app.pictures.shrink import shrink

COOK = read_scenes(Path(__file__).parents[2] / "question_banks" / "cook" / "scenes")
ROOT = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 300">{}</svg>'
SQUARE = "M{0},0L{1},0L{1},9L{0},9Z"


def square(left: int, style: str) -> str:
    return f'<path d="{SQUARE.format(left, left + 9)}" {style}/>'


def paths_left(*elements: str) -> int:
    return shrink(ROOT.format("".join(elements))).count("<path")


@pytest.mark.parametrize("scene_id", list(COOK.scenes)[::4])
def test_no_pixel_looks_different(scene_id: str) -> None:
    """A pixel of an edge may differ a little, because curves and arcs are rounded to a tenth of a unit."""
    svg = draw(COOK.scenes[scene_id] | {"crop": [20, 15, 360]}, read_people())
    difference = ImageChops.difference(pixels(svg, 640), pixels(shrink(svg), 640)).convert("L")
    histogram = difference.histogram()
    assert ImageStat.Stat(difference).mean[0] < 0.6, "a pile of flat ellipses has the longest edges"
    assert sum(histogram[64:]) < 0.0006 * sum(histogram)
    assert sum(histogram[112:]) < 0.00002 * sum(histogram), "six pixels where edges cross"


def test_the_root_says_what_most_paths_share() -> None:
    svg = shrink(ROOT.format('<path d="M0,0L9,9" fill="none" stroke="#2E2937" stroke-width="2.2"/>'))
    assert 'viewBox="0 0 4000 3000" fill="none" stroke="#2e2937" stroke-width="22">' in svg
    assert svg.endswith('><path d="M0 0l90 90"/></svg>')


def test_a_shape_without_outline_says_so() -> None:
    assert '<path d="M0 0h90v90h-90z" fill="#fc0" stroke="none"/>' in shrink(ROOT.format(square(0, 'fill="#FFCC00"')))


def test_what_lies_outside_the_view_goes() -> None:
    assert paths_left(square(500, 'fill="#FFCC00"')) == 0
    assert paths_left('<path d="M-1,0L-1,9" stroke="#2E2937" stroke-width="2.2"/>') == 1


def test_shapes_of_one_style_become_one_path_when_apart() -> None:
    red, blue = 'fill="#C00000"', 'fill="#0000C0"'
    assert paths_left(square(0, red), square(20, red)) == 1
    assert paths_left(square(0, red), square(20, blue), square(40, red)) == 2
    assert paths_left(square(0, red), square(5, blue), square(7, red)) == 3
    assert paths_left(square(0, red), square(5, red)) == 2


def test_crossing_lines_of_one_colour_become_one_path_unless_pale() -> None:
    line = '<path d="M0,0L9,9" fill="none" stroke="#C00000" stroke-width="2"{}/>'
    assert paths_left(line.format(""), line.format("")) == 1
    assert paths_left(line.format(' opacity="0.5"'), line.format(' opacity="0.5"')) == 2


def test_a_clip_nobody_uses_goes_and_a_group_of_one_becomes_an_attribute() -> None:
    clip = '<clipPath id="c1"><path d="M0,0L9,0L9,9Z"/></clipPath>'
    group = '<g clip-path="url(#c1)">{}</g>'
    used = shrink(ROOT.format(clip + group.format(square(0, 'fill="#C00000"'))))
    assert "<g" not in used
    assert 'clip-path="url(#c1)"' in used
    assert "clipPath" not in shrink(ROOT.format(clip + group.format(square(500, 'fill="#C00000"'))))
