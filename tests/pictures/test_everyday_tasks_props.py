"""Everyday things: each prop draws, and what must be told apart differs."""

import pytest
from pictures.drawing import drawn

from skills_app.pictures.colours import SHADOW
from skills_app.pictures.props import everyday_tasks


def test_a_tea_bag_adds_its_thread_and_tag() -> None:
    assert len(drawn("tea_cup", bag=True)) == len(drawn("tea_cup")) + 3


def test_an_empty_cup_shows_no_tea() -> None:
    tea = [any(everyday_tasks.TEA in element for element in drawn("tea_cup", tea=tea)) for tea in (True, False)]
    assert tea == [True, False]


def test_an_open_kettle_has_no_knob_and_its_handle_lies_low() -> None:
    assert drawn("tea_kettle", lid=False) != drawn("tea_kettle")
    assert drawn("kettle_handle", down=True) != drawn("kettle_handle")


@pytest.mark.parametrize("name", ["kettle_held", "tea_cup_held"])
def test_what_is_held_casts_no_shadow_on_a_table(name: str) -> None:
    assert not any(SHADOW in element for element in drawn(name))


def test_the_front_of_a_tub_is_drawn_apart() -> None:
    assert drawn("wash_tub", part_front=True) != drawn("wash_tub")
