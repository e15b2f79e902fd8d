"""Meat and fish of the knowledge items: each prop draws, and what an answer hangs on differs."""

from itertools import combinations

import pytest
from pictures.drawing import drawn

STATES = {
    ("schnitzel", "coat"): ("raw", "flour", "egg", "crumbs", "fried"),
    ("coating_dish", "content"): ("flour", "egg", "crumbs"),
    ("fish_head", "eye"): ("clear", "cloudy"),
    ("fish_head", "gill"): ("red", "brown"),
    ("kitchen_knife", "kind"): ("filleting", "boning", "cleaver", "slicing"),
    ("steak_cut", "done"): ("raw", "red", "pink", "grey"),
    ("whole_fish", "belly"): ("shut", "guts", "open"),
    ("big_bone", "chopped"): (False, True),
    ("drip_tray", "rack"): (False, True),
}


@pytest.mark.parametrize(("name", "key"), STATES)
def test_the_states_that_must_be_told_apart_differ(name: str, key: str) -> None:
    pictures = [drawn(name, **{key: state}) for state in STATES[name, key]]
    assert all(one != other for one, other in combinations(pictures, 2))


def test_the_front_of_a_tray_is_drawn_apart() -> None:
    assert drawn("drip_tray", part="front") != drawn("drip_tray", part="back")
