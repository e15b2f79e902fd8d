"""What a bank amounts to, on the example that has every key of the schema."""

from pathlib import Path

import pytest

from skills_app.assessment.bank_figures import BankFigures, FieldFigures, KeyPlaces, Lengths, bank_figures
from skills_app.assessment.bank_file import read_bank


@pytest.fixture
def full(example_banks: Path) -> BankFigures:
    return bank_figures(read_bank(example_banks / "full"))


def test_items_are_counted_by_field_and_type(full: BankFigures) -> None:
    types = {"hotspot": 2, "matching": 1, "multiple": 1, "number": 1, "ordering": 2, "single": 1}
    assert full.fields == (FieldFigures("f1a1", "Tee kochen", activities=2, foils=1, repeats=1, knowledge=types),)


def test_films_move(full: BankFigures) -> None:
    assert full.moving == 1


def test_keys_are_counted_where_they_stand_among_as_many_options(full: BankFigures) -> None:
    assert full.key_places == (KeyPlaces(options=2, items=1, keys=(1, 0)), KeyPlaces(4, items=1, keys=(0, 1, 0, 1)))


def test_states_stand_in_their_order_and_lengths_by_kind(full: BankFigures) -> None:
    german = full.locales["de"]
    assert list(german.states.items()) == [
        *(("draft", 32), ("translated", 1), ("reconciled", 1), ("expert_ok", 3), ("tested", 1))
    ]
    assert german.texts == 38
    assert german.lengths == {
        "activities": Lengths(4, mean=2.8, most=5, longest="k1c3"),
        "questions": Lengths(8, mean=3.5, most=5, longest="k8b2"),
        "options": Lengths(21, mean=2.0, most=2, longest="o1a1"),
        "stimuli": Lengths(3, mean=5.0, most=5, longest="m1a1"),
    }
