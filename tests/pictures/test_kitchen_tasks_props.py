"""Hygiene, storage and safety: each prop draws, and what must be told apart differs."""

import pytest
from pictures.drawing import drawn

from skills_app.pictures.props import kitchen_tasks


@pytest.mark.parametrize("kind", sorted(kitchen_tasks.CONTAINERS))
def test_every_container_holds_the_same_cleaning_agent(kind: str) -> None:
    assert any(kitchen_tasks.LIQUID in element for element in drawn("cleaner_container", kind=kind))


def test_a_plaster_under_a_glove_is_paler() -> None:
    assert drawn("finger_plaster", gloved=True)[0] != drawn("finger_plaster")[0]


def test_an_empty_freezer_has_no_goods_in_its_drawers() -> None:
    assert len(drawn("freezer_drawers_open", full=False)) < len(drawn("freezer_drawers_open"))
