"""Washing up and cleaning: each prop draws, and what must be told apart differs."""

from pictures.drawing import drawn


def test_every_state_of_a_plate_looks_different() -> None:
    states = ("scraps", "foam", "wet", "clean")
    assert len({tuple(drawn("plate_face", state=state)) for state in states}) == len(states)


def test_a_soaked_pot_and_a_burnt_pot_look_different() -> None:
    assert drawn("burnt_pot", inside="water") != drawn("burnt_pot", inside="crust")


def test_the_front_of_a_pot_is_part_of_the_pot() -> None:
    assert set(drawn("burnt_pot", part="front")) < set(drawn("burnt_pot"))


def test_only_soapy_water_has_foam() -> None:
    assert len(drawn("pail", suds=False)) < len(drawn("pail"))
