"""What next steps are drawn with: each prop draws, and the part that is there differs from the others."""

import pytest
from pictures.drawing import drawn

from skills_app.pictures.props.steps import PARTS


@pytest.mark.parametrize("part", PARTS)
@pytest.mark.parametrize("name", ["plan_of_parts", "sealed_sheet"])
def test_plan_and_sheet_show_which_part_it_is(name: str, part: str) -> None:
    others = [drawn(name, part=other) for other in PARTS if other != part]
    assert drawn(name, part=part) not in others


@pytest.mark.parametrize("name", ["letter_flat", "thoughts", "seal", "ball_pen"])
def test_it_draws(name: str) -> None:
    assert drawn(name)
