"""Picture names of seats: each is there once, near ones differ, and each has its picture and its words."""

import pytest
from flask import Flask

from skills_app.web.bank_library import interface_picture
from skills_app.web.seat_names import COLOURS, SEATS, THINGS, seat_name, seat_picture

PARTS = [seat_picture(number).removeprefix("seat_").split("_") for number in range(48)]
APART = 3
"""Among this many seats in a row no thing and no colour comes twice."""


def test_48_seats_have_48_names() -> None:
    assert len(THINGS) == 8
    assert len(COLOURS) == 6
    assert len({tuple(parts) for parts in PARTS}) == SEATS == 48


@pytest.mark.parametrize("begin", range(0, 48, 8))
def test_eight_seats_are_eight_things(begin: int) -> None:
    things, colours = zip(*PARTS[begin : begin + 8], strict=True)
    assert set(things) == set(THINGS)
    assert set(colours) == set(COLOURS)


@pytest.mark.parametrize("begin", range(48 - APART + 1))
def test_near_seats_share_neither_thing_nor_colour(begin: int) -> None:
    things, colours = zip(*PARTS[begin : begin + APART], strict=True)
    assert len(set(things)) == len(set(colours)) == APART


def test_each_seat_has_a_picture_of_its_own(app: Flask) -> None:
    with app.app_context():
        assert len({interface_picture(seat_picture(number)) for number in range(SEATS)}) == SEATS


def test_a_name_is_a_thing_and_a_colour(app: Flask) -> None:
    with app.test_request_context("/en/"):
        assert [seat_name(number) for number in (0, 1, 8, 47)] == [
            "pot · blue",
            "cup · red",
            "pot · green",
            "bicycle · grey",
        ]


@pytest.mark.parametrize("number", [-1, 48])
def test_other_numbers_name_no_seat(number: int) -> None:
    for name in (seat_name, seat_picture):
        with pytest.raises(IndexError):
            name(number)
