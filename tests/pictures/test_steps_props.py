"""What next steps are drawn with: each prop draws, and the part that is there differs from the others."""

import pytest
from pictures.drawing import drawn

from skills_app.pictures.props.steps import PARTS, TRADES


@pytest.mark.parametrize("part", PARTS)
@pytest.mark.parametrize("name", ["plan_of_parts", "sealed_sheet"])
def test_plan_and_sheet_show_which_part_it_is(name: str, part: str) -> None:
    others = [drawn(name, part=other) for other in PARTS if other != part]
    assert drawn(name, part=part) not in others


def test_each_trade_has_a_card_of_its_own() -> None:
    cards = [str(drawn("trade_card", trade=trade)) for trade in TRADES]
    assert len(set(cards)) == len(TRADES)


@pytest.mark.parametrize("name", ["letter_flat", "thoughts", "seal", "ball_pen"])
def test_it_draws(name: str) -> None:
    assert drawn(name)
