"""Several drawings become one picture that shows one after the other."""

import re

import pytest
from PIL import ImageChops

from skills_app.config import HOME
from skills_app.pictures.flipbook import flipbook
from skills_app.pictures.motion import one_round
from skills_app.pictures.render import _moving, render, render_moving
from skills_app.pictures.safety import moving_faults
from skills_app.pictures.scene_file import read_people, read_scenes
from skills_app.pictures.sheet import pixels

PEOPLE = read_people()
COOK = read_scenes(HOME / "question_banks" / "cook" / "scenes").scenes
MOVING = [name for name, scene in COOK.items() if "poses" in scene]
ROOT = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 300">{}</svg>'
SQUARE = '<path d="M{0},0L{1},0L{1},9L{0},9Z" fill="{2}"/>'
RED, BLUE, GREEN = "#c01010", "#1010c0", "#10c010"


def square(left: int, colour: str) -> str:
    return SQUARE.format(left, left + 9, colour)


def drawing(*elements: str) -> str:
    return ROOT.format("".join(elements))


def groups(svg: str) -> list[str]:
    return re.findall(r'<g class="(f\d+)">', svg)


def test_what_all_drawings_share_stands_once_and_what_lies_in_front_stays_in_front() -> None:
    svg = flipbook(
        [drawing(square(0, RED), square(left, BLUE), square(0, GREEN)) for left in (0, 5)], [0, 1], seconds=2
    )
    assert [svg.count(colour) for colour in (RED, BLUE, GREEN)] == [1, 2, 1]
    assert svg.index(RED) < svg.index(BLUE) < svg.rindex(BLUE) < svg.index(GREEN)
    assert list(moving_faults(svg)) == []


def test_a_drawing_shown_twice_stands_once_and_the_rules_say_when() -> None:
    svg = flipbook([drawing(square(left, BLUE)) for left in (0, 5, 50)], [0, 1, 2, 1], seconds=3)
    assert groups(svg) == ["f0", "f1", "f2"]
    assert "<style>.f1,.f2{visibility:hidden}@media(prefers-reduced-motion:no-preference)" in svg
    assert "[class]{animation:3s step-end infinite}" in svg
    assert "@keyframes f0{0%{visibility:visible}25%{visibility:hidden}}" in svg
    assert "@keyframes f1{25%,75%{visibility:visible}0%,50%{visibility:hidden}}" in svg


def test_what_is_there_at_times_only_and_what_changes_places_is_shown_right() -> None:
    red, blue = square(0, RED), square(5, BLUE)
    svg = flipbook([drawing(red, blue), drawing(blue, red), drawing(red)], [0, 1, 2], seconds=2)
    assert pixels(svg).getpixel((6, 2)) == pixels(drawing(red, blue)).getpixel((6, 2))
    assert list(moving_faults(svg)) == []


def test_a_clip_path_stands_outside_of_what_is_hidden() -> None:
    clip = '<clipPath id="c{0}"><path d="M0,0L{0},0L9,9Z"/></clipPath>'
    group = '<g clip-path="url(#c{0})">' + square(0, RED) + square(3, RED) + "</g>"
    svg = flipbook([drawing(clip.format(size) + group.format(size)) for size in (7, 8)], [0, 1], seconds=2)
    assert svg.count("<clipPath") == 2
    assert svg.rindex("</clipPath>") < svg.index("<g ")


def test_drawings_without_a_difference_have_no_style_sheet() -> None:
    svg = flipbook([drawing(square(0, RED))] * 2, [0, 1], seconds=2)
    assert list(moving_faults(svg)) == ["Nothing that is seen moves: let the poses differ more."]


@pytest.mark.parametrize("name", MOVING)
def test_at_rest_a_moving_picture_is_the_still_one(name: str) -> None:
    """Without animations, as for somebody who wants less motion."""
    still, moving = pixels(render(COOK[name], PEOPLE)), pixels(render_moving(COOK[name], PEOPLE))
    assert sum(ImageChops.difference(still, moving).convert("L").histogram()[16:]) < 20


def at_slot(svg: str, slot: int, slots: int) -> str:
    """The picture as the rules show it at one moment."""
    style = re.findall(r"<style>(.*)</style>", svg)[0]
    for name, rules in re.findall(r"@keyframes (f\d+){(.*?})}", style):
        words = {
            round(float(place) * slots / 100): word
            for places, word in re.findall(r"([\d.%,]+){visibility:(\w+)}", rules)
            for place in places.replace("%", "").split(",")
        }
        word = words[max(turn for turn in words if turn <= slot)]
        svg = svg.replace(f'class="{name}"', f'visibility="{word}"')
    return svg


@pytest.mark.parametrize("name", MOVING)
@pytest.mark.parametrize("slot", [0, 3, 7, 11])
def test_every_moment_shows_its_frame_as_if_it_were_drawn_alone(name: str, slot: int) -> None:
    motion = one_round(COOK[name], 6)
    alone = pixels(render(motion.frames[motion.order[slot]], PEOPLE))
    shown = pixels(at_slot(_moving(COOK[name], PEOPLE, 6), slot, len(motion.order)))
    assert sum(ImageChops.difference(alone, shown).convert("L").histogram()[32:]) < 20
