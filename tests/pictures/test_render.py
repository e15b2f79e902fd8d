"""From a scene to SVG text."""

import os
import subprocess
import sys
from pathlib import Path
from typing import Any, Literal

from skills_app.pictures.pen import Canvas, Pen
from skills_app.pictures.props.overlays import arrow, badge, inset
from skills_app.pictures.render import draw, render
from skills_app.pictures.scene_file import read_people

PEOPLE = read_people()
ROOT = Path(__file__).parents[2]
DRAW_ALL = """
import hashlib, pathlib
from skills_app.pictures.render import render
from skills_app.pictures.scene_file import read_people, read_scenes
scenes = read_scenes(pathlib.Path("question_banks/cook/scenes")).scenes
drawn = "".join(render(scene, read_people()) for scene in scenes.values())
print(hashlib.sha256(drawn.encode()).hexdigest())
"""


def scene(*items: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {"place": {"name": "plain", "wall": "#F1E7D8"}, "items": list(items), **more}


def order_of(svg: str, *colours: str) -> list[str]:
    return sorted(colours, key=svg.index)


def test_what_has_a_greater_z_lies_in_front_and_equals_keep_their_order() -> None:
    first, second, third = ({"prop": "bowl", "at": [200, 200], "col": f"#0000A{n}"} for n in (1, 2, 3))
    svg = draw(scene(first | {"z": 12}, second, third), PEOPLE)
    assert order_of(svg, "#0000A1", "#0000A2", "#0000A3") == ["#0000A2", "#0000A3", "#0000A1"]


def test_the_backdrop_lies_behind_everything() -> None:
    svg = draw(scene({"prop": "bowl", "at": [200, 200], "col": "#0000A1", "z": -5}), PEOPLE)
    assert order_of(svg, "#0000A1", "#F1E7D8") == ["#F1E7D8", "#0000A1"]


def test_the_crop_is_a_view_of_the_shape_4_to_3() -> None:
    assert 'viewBox="40 30 330 247.5"' in draw(scene(crop=[40, 30, 330]), PEOPLE)
    assert 'viewBox="400 300 3300 2475"' in render(scene(crop=[40, 30, 330]), PEOPLE)


def test_an_actor_and_a_close_up_arm_are_drawn() -> None:
    empty = draw(scene(), PEOPLE)
    actor = {"actor": "moussa", "at": [200, 260], "u": 58, "R": {"to": [180, 200], "hand": "grip", "tool": "whisk"}}
    arm = {"arm": "moussa", "from": [100, 330], "to": [200, 150], "hand": "flat"}
    for item in (actor, arm):
        svg = draw(scene(item), PEOPLE)
        assert len(svg) > len(empty) + 2000
        assert "#5E3B2A" in svg, "the skin of the person who is named"


def test_a_magnifier_draws_its_items_and_points_at_the_spot() -> None:
    canvas = Canvas()
    inset(Pen(canvas).at(300, 80), 40, (100, 200), 8, items=[{"prop": "bowl", "at": [0, 10], "col": "#0000A1"}])
    svg = "".join(canvas.elements)
    assert "#0000A1" in svg
    assert "M92,200C92," in svg, "a ring of radius 8 round the spot, in picture coordinates"


def test_the_head_of_an_arrow_ends_at_the_last_point() -> None:
    canvas = Canvas()
    arrow(Pen(canvas), [(10, 10), (60, 10)], 8)
    assert "M60,10L44,22L44,-2Z" in canvas.elements[-1]


def test_badges_differ_in_shape_and_not_in_colour_alone() -> None:
    def shapes(kind: Literal["ok", "no", "warn", "dot"]) -> list[str]:
        canvas = Canvas()
        badge(Pen(canvas), kind)
        return [element.split('"')[1] for element in canvas.elements]

    drawn = [shapes("ok"), shapes("no"), shapes("warn"), shapes("dot")]
    assert all(drawn.count(one) == 1 for one in drawn)


def test_the_same_scenes_give_the_same_bytes_whatever_the_hash_seed() -> None:
    digests = [
        subprocess.run(
            [sys.executable, "-c", DRAW_ALL],
            cwd=ROOT, env=os.environ | {"PYTHONHASHSEED": seed}, check=True, capture_output=True, text=True,
        ).stdout
        for seed in ("1", "4711")
    ]  # fmt: skip
    assert digests[0] == digests[1]
