"""Furniture, goods, cleaning things and instruments: each draws, and says what its parameters promise."""

from pictures.drawing import drawn


def test_thermometer_column_rises_with_the_level() -> None:
    assert drawn("thermometer", level=0.1) != drawn("thermometer", level=0.9)


def test_dish_rack_holds_the_plates_asked_for() -> None:
    one_plate = len(drawn("dish_rack", plates=1)) - len(drawn("dish_rack", plates=0))
    assert len(drawn("dish_rack", plates=6)) - len(drawn("dish_rack", plates=0)) == 6 * one_plate


def test_front_of_a_dish_rack_hides_the_plate_that_is_put_in() -> None:
    front = drawn("dish_rack_front")
    assert front == drawn("dish_rack", plates=0)[-len(front) :]


def test_goods_in_a_crate_lie_between_its_two_parts() -> None:
    assert not set(drawn("crate", back=True)) & set(drawn("crate"))
