"""Which activities the empathy round asks for."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from skills_app.assessment.bank import Bank
from skills_app.assessment.empathy import BARE, MEANINGS, PICTURED, guesses

SEEDS = st.text(max_size=20)


@given(SEEDS)
def test_each_activity_comes_once_with_itself_among_the_meanings(tiny: Bank, seed: str) -> None:
    asked = guesses(tiny.items_of("experience"), seed)
    assert [one.pictured for one in asked] == [False] * BARE + [True] * PICTURED
    assert len({one.item_id for one in asked}) == BARE + PICTURED
    for one in asked:
        assert one.item_id in one.meanings
        assert len(set(one.meanings)) == MEANINGS
        assert set(one.meanings) <= tiny.items.keys()


@given(SEEDS)
def test_one_seed_always_gives_the_same(tiny: Bank, seed: str) -> None:
    items = tiny.items_of("experience")
    assert guesses(items, seed) == guesses(tuple(reversed(items)), seed)


def test_seats_get_different_activities_and_the_right_meaning_has_no_place_of_its_own(tiny: Bank) -> None:
    drawn = [guesses(tiny.items_of("experience"), f"w {number}") for number in range(40)]
    assert len({tuple(one.item_id for one in asked) for asked in drawn}) > 20
    assert {one.meanings.index(one.item_id) for asked in drawn for one in asked} == set(range(MEANINGS))


@given(SEEDS)
def test_a_field_comes_again_only_when_all_had_their_turn(tiny: Bank, seed: str) -> None:
    fields = [tiny.item(one.item_id).field_id for one in guesses(tiny.items_of("experience"), seed)]
    assert all({first, second} == {"f1a1", "f2b2"} for first, second in zip(fields[::2], fields[1::2], strict=True))


@given(SEEDS)
def test_foils_and_repeats_are_neither_asked_nor_offered(tiny: Bank, seed: str) -> None:
    foil, *others = tiny.items_of("experience")
    asked = guesses([replace(foil, foil=True), *others], seed)
    assert foil.id not in {meaning for one in asked for meaning in one.meanings}
    again = guesses([replace(foil, repeat_of=others[0].id), *others], seed)
    assert foil.id not in {meaning for one in again for meaning in one.meanings}
