"""Desserts: each prop draws, and what must be told apart differs."""

import pytest
from pictures.drawing import drawn

from skills_app.pictures.props import desserts_served, desserts_tasks


def test_every_state_of_cream_looks_different() -> None:
    assert len({tuple(drawn("cream_bowl", state=state)) for state in desserts_served.STATES}) == 4


def test_every_step_of_the_batter_looks_different() -> None:
    assert len({tuple(drawn("mixing_bowl", step=step)) for step in desserts_tasks.IN_BOWL}) == 3


@pytest.mark.parametrize("state", ["yolk", "fat", "water"])
def test_only_a_clean_bowl_holds_egg_white_alone(state: str) -> None:
    assert len(drawn("egg_white_bowl", state=state)) > len(drawn("egg_white_bowl", state="clean"))


def test_the_cake_has_twelve_pieces() -> None:
    cherries = sum("#C8303A" in element for element in drawn("cake_in_twelve"))
    assert cherries == 12


def test_only_a_sugared_cake_is_white_on_top() -> None:
    white = [sum("#FFFFFF" in element for element in drawn("cake_without_tin", sugar=sugar)) for sugar in (False, True)]
    assert white == [0, 1]
