"""The joiner's things: what a scene changes about them is seen."""

import pytest
from pictures.drawing import drawn

from skills_app.pictures.colours import DARK, dark
from skills_app.pictures.props import wood_finish, wood_foils, wood_work
from skills_app.pictures.props.wood_stock import WALNUT

CHANGES = [
    ("board_near_half", "kerf", (20, 80)),
    ("base_units", "foot", (268, 320)),
    ("board_pile", "deep", (0, 20)),
    ("brick_courses", "laid", (2, 3)),
    ("cnc_router", "at_x", (0, 40)),
    ("crosscut_board", "at_x", (40, 90)),
    ("crosscut_board", "near", (True, False)),
    ("door_leaf", "turn", (6, 20)),
    ("dovetail_board", "near", (0.3, 1)),
    ("drawer_out", "out", (20, 70)),
    ("drill_lever", "turn", (0, 30)),
    ("edge_strip", "loose", (20, 60)),
    ("hinge_parts", "gap", (0, 14)),
    ("jigsaw", "down", (0, 14)),
    ("joinery", "window", (True, False)),
    ("mitre_box", "part", ("back", "front")),
    ("mortise_block", "done", (0.2, 0.8)),
    ("painted_frame", "done", (0.2, 0.8)),
    ("pillar_drill", "down", (0, 30)),
    ("profiled_board", "cut", (-40, 40)),
    ("sash_clamp", "under", (True, False)),
    ("timber_store", "rack", (True, False)),
    ("wall_opening", "sky", (True, False)),
    ("window_frame", "ledge", (0, 8)),
    ("wood_panel", "core", ("", "#C9A272")),
    ("worktop_cutout", "cut", (0.2, 0.9)),
]


@pytest.mark.parametrize(("name", "key", "values"), CHANGES)
def test_what_a_key_changes_is_seen(name: str, key: str, values: tuple[object, object]) -> None:
    first, second = values
    assert drawn(name, **{key: first}) != drawn(name, **{key: second})


def test_a_saw_cut_more_is_a_thick_line_more() -> None:
    thick = [sum('stroke-width="3.6"' in element for element in drawn("dovetail_board", cut=cut)) for cut in (0, 2, 4)]
    assert [count - thick[0] for count in thick] == [0, 2, 4]


def test_more_foam_takes_more_data() -> None:
    assert len("".join(drawn("foam_bead", h=40))) < len("".join(drawn("foam_bead", h=120)))


def test_each_further_course_is_bricks() -> None:
    bricks = [sum(wood_foils.BRICK in element for element in drawn("brick_courses", rows=rows)) for rows in (2, 6)]
    assert bricks[0] < bricks[1]


def test_glue_wells_out_of_every_joint() -> None:
    assert sum(wood_work.GLUE in element for element in drawn("glued_boards", n=4)) == 3


def test_lacquer_covers_the_door_down_to_where_it_was_sprayed() -> None:
    assert any(wood_finish.LACQUER in element for element in drawn("lacquered_door"))
    assert drawn("lacquered_door", done=0.2) != drawn("lacquered_door", done=0.8)


def test_a_chair_on_its_back_shows_the_hole_of_its_missing_leg() -> None:
    dark_spots = [element for element in drawn("chair_on_its_back") if f'fill="{DARK}"' in element]
    assert len(dark_spots) == 1


def test_the_fine_saw_has_a_brass_back_and_finer_teeth_than_the_hand_saw() -> None:
    assert any("#D8B04A" in element for element in drawn("back_saw"))
    assert len(drawn("back_saw")[0]) > len(drawn("hand_saw")[0])


def test_of_a_carved_panel_one_leaf_is_only_drawn_and_the_others_lie_deep() -> None:
    deep = dark(WALNUT, 0.62)
    assert sum(f'fill="{deep}"' in element for element in drawn("carved_panel")) == 7 + 1


def test_three_sticks_lie_on_the_pile() -> None:
    assert len(drawn("pile_sticks")) == 3 * 2


def test_oil_makes_wood_darker_than_sanding() -> None:
    assert drawn("table_top_big", oiled=True) != drawn("table_top_big", oiled=False)
