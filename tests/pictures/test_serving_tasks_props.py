"""Dressing and serving: each prop draws, and what must be told apart differs."""

from pictures.drawing import drawn

from skills_app.pictures.props import serving_tasks


def test_every_dish_looks_different() -> None:
    assert len({tuple(drawn("dish", kind=kind)) for kind in serving_tasks.DISHES}) == len(serving_tasks.DISHES)


def test_every_piece_of_cutlery_looks_different() -> None:
    kinds = serving_tasks.TOOLS_OF_TABLE
    assert len({tuple(drawn("table_tool", kind=kind)) for kind in kinds}) == len(kinds)


def test_parsley_lies_over_the_drops() -> None:
    drops = drawn("rim_drops")
    assert drawn("rim_drops", herbs=True)[: len(drops)] == drops
    assert len(drawn("rim_drops", herbs=True)) > len(drops)
