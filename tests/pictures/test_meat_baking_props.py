"""Baking, meat, poultry and fish: each prop draws, and what must be told apart differs."""

import pytest
from pictures.drawing import drawn

from skills_app.pictures.props import meat


@pytest.mark.parametrize("name", ["oven_side", "steel_tray"])
def test_front_and_back_part_are_drawn_apart(name: str) -> None:
    assert drawn(name, part="front") != drawn(name, part="back")


def test_only_a_cut_chicken_shows_flesh_at_the_hip() -> None:
    flesh = [sum(meat.POULTRY_FLESH in element for element in drawn("chicken", cut=cut)) for cut in (False, True)]
    assert flesh[1] == flesh[0] + 1


@pytest.mark.parametrize(("step", "berries"), [(1, 0), (2, 0), (3, 1)])
def test_a_dessert_has_berries_only_when_it_is_finished(step: int, berries: int) -> None:
    strawberries = sum("#CF3A3A" in element for element in drawn("dessert", step=step))
    assert strawberries == berries


def test_each_step_adds_to_the_dessert() -> None:
    sizes = [len(drawn("dessert", step=step)) for step in (1, 2, 3)]
    assert sizes == sorted(set(sizes))
