"""Neighbouring trades: each prop draws, and what must be told apart differs."""

from pictures.drawing import drawn

from skills_app.pictures.props import foils


def test_front_and_back_part_of_the_oven_are_drawn_apart() -> None:
    assert drawn("deck_oven", part="front") != drawn("deck_oven", part="back")


def test_an_unbaked_loaf_is_pale() -> None:
    assert any(foils.CRUST in element for element in drawn("loaf"))
    assert not any(foils.CRUST in element for element in drawn("loaf", baked=False))


def test_an_empty_glass_shows_no_juice() -> None:
    assert any(foils.JUICE in element for element in drawn("fruit_drink"))
    assert not any(foils.JUICE in element for element in drawn("fruit_drink", level=0))
