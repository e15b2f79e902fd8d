"""Side dishes and soups: each prop draws, and what must be told apart differs."""

from pictures.drawing import drawn

from skills_app.pictures.props import binding


def test_only_boiling_water_has_bubbles() -> None:
    assert len(drawn("pot_cut_open", boiling=False)) < len(drawn("pot_cut_open"))


def test_much_and_little_water_look_different() -> None:
    assert drawn("pot_cut_open", level=0.27) != drawn("pot_cut_open", level=0.76)


def test_everything_in_the_binding_bowl_looks_different() -> None:
    assert len({tuple(drawn("binding_bowl", kind=kind)) for kind in binding.IN_BOWL}) == len(binding.IN_BOWL)


def test_rice_and_water_and_an_empty_cup_look_different() -> None:
    assert len({tuple(drawn("measuring_cup", content=content)) for content in ("rice", "water", "none")}) == 3
