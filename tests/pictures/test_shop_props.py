"""Things of a shop: each prop draws, front and back are drawn apart, and what must be told apart differs."""

import re

import pytest
from pictures.drawing import DRAWINGS, drawn

from skills_app.pictures.colours import DARK, GREEN, INK, RED, STEEL, WHITE
from skills_app.pictures.props import shop_fashion, shop_foils, shop_fresh, shop_shelf, shop_till
from skills_app.pictures.props.utensils import BLADE

FILES = ("fashion", "foils", "fresh", "office", "places", "printed", "shelf", "store", "till")
OWN = sorted(
    name
    for name, draw in DRAWINGS.items()
    if draw.__module__ in {f"skills_app.pictures.props.shop_{file}" for file in FILES}
)


def _points(element: str) -> str:
    return element.split(' d="', 1)[1].split('"', 1)[0]


def _leftmost(elements: list[str]) -> float:
    return min(float(x) for element in elements for x in re.findall(r"(-?[\d.]+),", _points(element)))


@pytest.mark.parametrize("name", OWN)
def test_it_draws_with_what_it_is_given_and_says_where_its_origin_is(name: str) -> None:
    assert any("<path" in element for element in drawn(name))
    assert DRAWINGS[name].__doc__


@pytest.mark.parametrize("name", OWN)
def test_its_lines_are_absolute(name: str) -> None:
    """A pen places pairs of numbers; a relative command would be placed twice."""
    for element in drawn(name):
        if ' d="' in element:
            assert not set(_points(element)) & set("lhvcm")


@pytest.mark.parametrize("name", ["shop_floor", "stockroom", "market", "fashion_shop", "car_park"])
def test_a_place_has_no_ink(name: str) -> None:
    assert not any(INK in element for element in drawn(name))


def test_a_shop_with_another_seed_has_other_goods() -> None:
    assert drawn("shop_floor", seed=1) != drawn("shop_floor", seed=2)
    assert drawn("shop_floor", seed=1) == drawn("shop_floor", seed=1)


@pytest.mark.parametrize("name", ["roll_cage", "forklift", "cheese_half"])
def test_what_stands_inside_lies_between_two_parts(name: str) -> None:
    assert drawn(name, part="front") != drawn(name, part="back")


def test_a_carton_is_slit_only_where_it_was_cut() -> None:
    assert len(drawn("carton_taped", cut=0.5)) == len(drawn("carton_taped")) + 1


def test_a_slit_keeps_its_width_up_to_the_knife() -> None:
    (slit,) = (element for element in drawn("carton_taped", cut=0.5) if 'fill="#4A3222"' in element)
    corners = [tuple(map(float, pair.split(","))) for pair in _points(slit).strip("MZ").split("L")]
    assert [y for _, y in corners[:2]] == [corners[0][1]] * 2
    assert corners[2][0] - corners[1][0] < 10


def test_the_bar_of_a_bicycle_reaches_beyond_its_post_on_both_sides() -> None:
    (bar,) = (element for element in drawn("cargo_bicycle") if f'stroke="{DARK}" stroke-width="6"' in element)
    across = [float(pair.split(",")[0]) for pair in _points(bar).strip("M").replace("C", " ").split()]
    assert min(across) < -10
    assert max(across) > 10


def test_a_jar_without_label_shows_none() -> None:
    assert any("#F6A93B" in element for element in drawn("jam_jar", label=True))
    assert not any("#F6A93B" in element for element in drawn("jam_jar"))


@pytest.mark.parametrize("kind", shop_shelf.FRUITS)
def test_a_heap_has_the_colour_of_its_fruit(kind: str) -> None:
    assert any(shop_shelf.FRUITS[kind] in element for element in drawn("fruit_heap", kind=kind))


def test_a_tomato_is_told_from_an_apple_by_its_green_star() -> None:
    star = shop_shelf.STALK["aubergine"]
    assert any(star in element for element in drawn("tomato_held"))
    assert any(star in element for element in drawn("fruit_heap", kind="tomato"))
    assert any(star in element for element in drawn("hanging_scale"))
    assert not any(star in element for element in drawn("fruit_heap", kind="apple"))


@pytest.mark.parametrize("name", ["dated_lid", "yogurt_tipped"])
def test_a_whole_date_stands_on_a_lid(name: str) -> None:
    assert _points(drawn(name)[-1]).count("M") == len("12.03.")


@pytest.mark.parametrize("name", ["phone_held", "phone_voucher"])
def test_phone_and_voucher_show_the_same_bars_of_a_network(name: str) -> None:
    assert sum(f'fill="{GREEN}"' in element for element in drawn(name)) == 4


def test_the_panel_of_a_till_has_the_keys_of_its_screen() -> None:
    for col in shop_till.KEYS:
        assert any(col in element for element in drawn("till_panel"))
        assert any(col in element for element in drawn("till_screen"))


def test_who_explains_the_till_speaks_of_a_key_and_a_receipt() -> None:
    said = "".join(drawn("lesson_bubble"))
    assert said.index(shop_till.KEYS[3]) < said.index(RED)


def test_a_guard_lies_over_the_blade_of_the_slicer() -> None:
    fills = [element.split('fill="', 1)[1].split('"', 1)[0] for element in drawn("slicer")]
    assert STEEL in fills[fills.index(BLADE) :]


def test_the_code_of_a_scanned_pack_lies_under_it() -> None:
    code = drawn("milk_pack_held")[-1]
    assert min(float(pair.split(",")[1]) for pair in _points(code).strip("M").replace("L", "M").split("M")) > 36


def test_only_the_tip_of_a_blade_looks_out_of_a_safety_cutter() -> None:
    (blade,) = (element for element in drawn("safety_knife") if f'fill="{BLADE}"' in element)
    across = [float(pair.split(",")[0]) for pair in _points(blade).strip("MZ").split("L")]
    assert max(across) - min(across) < 20


def test_only_what_was_told_stands_in_a_crate_of_bottles() -> None:
    assert len(drawn("bottle_crate", n=5)) > len(drawn("bottle_crate", n=3)) > len(drawn("bottle_crate", n=0))


def test_a_full_bag_shows_what_is_in_it() -> None:
    assert len(drawn("paper_bag", full=True)) > len(drawn("paper_bag"))


def test_a_higher_price_is_a_higher_stack() -> None:
    assert _gold("price_bubble", coins=5) == 5
    assert _gold("price_bubble", coins=2) == 2


def test_a_shut_drawer_shows_no_money() -> None:
    assert any(shop_till.NOTES[0] in element for element in drawn("cash_till"))
    assert not any(shop_till.NOTES[0] in element for element in drawn("cash_till", drawer=0))


def test_the_needle_of_the_scale_turns() -> None:
    assert drawn("hanging_scale", needle=10) != drawn("hanging_scale", needle=90)
    assert len(drawn("hanging_scale", filled=False)) < len(drawn("hanging_scale"))


def test_a_step_ladder_has_a_bow_to_hold_on_to_where_one_is_asked_for() -> None:
    assert len(drawn("step_ladder", rail=60)) > len(drawn("step_ladder"))


def test_a_safety_shoe_has_its_cap_from_the_side_and_from_the_front() -> None:
    assert drawn("safety_toe", front=True) != drawn("safety_toe")


def test_a_laid_pen_is_the_pen_that_hands_hold() -> None:
    assert [element for element in drawn("pen_laid") if element in drawn("ball_pen")] == drawn("ball_pen")


def test_a_belt_is_seen_on_dark_clothes() -> None:
    assert any(RED in element for element in drawn("seat_belt"))


def test_carriage_and_sleeve_and_shears_move() -> None:
    assert drawn("slicer", push=20) != drawn("slicer")
    assert drawn("sweater_laid", turn=90) != drawn("sweater_laid")
    assert drawn("cloth_shears", gap=4) != drawn("cloth_shears")


def test_a_shoe_without_laces_has_none() -> None:
    laces = [
        sum(f'stroke="{WHITE}"' in element for element in drawn("new_shoe", laced=laced)) for laced in (True, False)
    ]
    assert laces[0] == 3
    assert laces[1] == 0


def test_the_ends_of_a_lock_part_only_beyond_the_fingers() -> None:
    whole, held = drawn("hair_lock", to=(-80, 0)), drawn("hair_lock", to=(-80, 0), cut=0.6)
    assert len(whole) == len(held)
    assert _leftmost(whole) < -80 < -48 <= _leftmost(held)


def test_sweaters_come_in_three_piles_of_colours() -> None:
    assert len({tuple(drawn("sweater_pile", cols=cols)) for cols in ("teal", "red", "grey")}) == 3


def test_colours_that_tell_things_are_there() -> None:
    assert any(shop_fresh.RIBBON in element for element in drawn("ribbon_bow"))
    assert any(shop_fresh.CHEESE in element for element in drawn("cheese_half", part="front"))
    assert any(shop_foils.CAPE in element for element in drawn("hair_cape"))
    assert any(shop_fashion.LEATHER in element for element in drawn("new_shoe"))


def _gold(name: str, **keys: object) -> int:
    return sum(f'fill="{shop_till.GOLD}"' in element for element in drawn(name, **keys))
