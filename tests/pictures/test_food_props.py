"""Cookware, hand tools, vegetables and prepared food: each draws, and keeps what its docstring promises."""

import pytest
from pictures.drawing import drawn


def test_content_of_an_open_pot_is_hidden_by_its_lid() -> None:
    colour = "#123456"
    assert any(colour in element for element in drawn("pot", lid=False, content=colour))
    assert not any(colour in element for element in drawn("pot", lid=True, content=colour))


@pytest.mark.parametrize(("name", "key"), [("bowl", "fillc"), ("pan", "content")])
def test_a_filled_vessel_shows_the_colour_of_its_content(name: str, key: str) -> None:
    assert any("#123456" in element for element in drawn(name, **{key: "#123456"}))


@pytest.mark.parametrize(("name", "key"), [("diced", "nx"), ("leaves", "n"), ("rice_grains", "n"), ("ham_rolls", "n")])
def test_there_are_as_many_pieces_as_asked(name: str, key: str) -> None:
    one_piece = len(drawn(name, **{key: 1}))
    assert len(drawn(name, **{key: 4})) == 4 * one_piece


def test_another_seed_scatters_otherwise() -> None:
    assert drawn("vegetable_mix", seed=1) != drawn("vegetable_mix", seed=2)
