from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skills_app.assessment.bank import Item
from skills_app.assessment.item_types import FREQUENCIES, OTHER, SKIP, Response
from skills_app.assessment.scoring import claim, fewest_valid

CUTS = (0.20, 0.45, 0.70)
MakeItems = Callable[..., list[Item]]
MakeResponses = Callable[..., list[Response]]
VALUES = st.sampled_from((*FREQUENCIES, *OTHER, SKIP))


def test_tc_28_published_example(activities: MakeItems, responses: MakeResponses) -> None:
    found = claim(responses(3, 3, 2, 0, 1), activities(5), CUTS)
    assert found.mean == 1.8
    assert found.share == 0.60
    assert found.error is not None
    assert round(found.error, 4) == 0.1944
    assert found.breadth == 0.60
    assert (found.valid, found.asked, found.word, found.enough) == (5, 5, "regular", True)
    assert (found.rule, found.rule_version) == ("claim", "1")


def test_tc_28_with_one_missing(activities: MakeItems, responses: MakeResponses) -> None:
    found = claim(responses(3, 3, 2, None, 1), activities(5), CUTS)
    assert (found.share, found.valid) == (0.75, 4)


@pytest.mark.parametrize("missing", ["unclear", "skip"])
def test_unclear_and_skip_are_missing(missing: str, activities: MakeItems, responses: MakeResponses) -> None:
    assert claim(responses(3, 3, 2, missing, 1), activities(5), CUTS) == claim(
        responses(3, 3, 2, None, 1), activities(5), CUTS
    )


def test_watched_counts_as_never(activities: MakeItems, responses: MakeResponses) -> None:
    assert claim(responses(3, 3, 2, "watched", 1), activities(5), CUTS) == claim(
        responses(3, 3, 2, 0, 1), activities(5), CUTS
    )


def test_another_way_is_valid_but_stays_out_of_the_mean(activities: MakeItems, responses: MakeResponses) -> None:
    found = claim(responses(3, 3, 2, "another_way", 1), activities(5), CUTS)
    assert (found.share, found.breadth, found.valid) == (0.75, 0.75, 5)


def test_three_numeric_answers_at_least(activities: MakeItems, responses: MakeResponses) -> None:
    found = claim(responses(3, 3, "another_way", "another_way"), activities(4), CUTS)
    assert not found.enough
    assert found.valid == 4
    assert (found.mean, found.share, found.error, found.breadth, found.word) == (None,) * 5


def test_sixty_per_cent_of_the_pictures_at_least(activities: MakeItems, responses: MakeResponses) -> None:
    assert not claim(responses(3, 3, 3), activities(6), CUTS).enough
    assert claim(responses(3, 3, 3, 3), activities(6), CUTS).enough


def test_repeats_and_foils_are_left_out(activities: MakeItems, responses: MakeResponses) -> None:
    items = activities(3) + activities(1, first=3, foil=True) + activities(1, first=4, repeat_of="k0")
    assert claim(responses(1, 1, 1, 3, 3), items, CUTS) == claim(responses(1, 1, 1), activities(3), CUTS)


@pytest.mark.parametrize(
    ("points", "word"),
    [
        ((0, 0, 0, 0, 2), "hardly"),
        ((0, 0, 0, 0, 3), "some"),
        ((0, 0, 1, 2, 3), "some"),
        ((3, 3, 3, 0, 0), "regular"),
        ((3, 3, 3, 3, 0), "extensive"),
    ],
)
def test_a_cut_belongs_to_the_word_above_it(
    points: tuple[int, ...], word: str, activities: MakeItems, responses: MakeResponses
) -> None:
    """The second case lies exactly on .20, where summing thirds would fall just below."""
    assert claim(responses(*points), activities(5), CUTS).word == word


def test_a_cut_on_45_per_cent(activities: MakeItems, responses: MakeResponses) -> None:
    assert claim(responses(*[1] * 13, *[2] * 7), activities(20), CUTS).word == "regular"


def test_sixty_per_cent_is_counted_in_whole_numbers() -> None:
    assert [fewest_valid(asked) for asked in (1, 4, 5, 6, 10, 15, 28)] == [3, 3, 3, 4, 6, 9, 17]


@given(st.lists(VALUES, max_size=12), st.randoms())
def test_claim_stays_in_range_and_ignores_the_order(
    activities: MakeItems, responses: MakeResponses, values: list[str], chance: object
) -> None:
    items, there = activities(12), responses(*values)
    found = claim(there, items, CUTS)
    assert found.valid <= len(values)
    if found.enough:
        assert found.share is not None
        assert found.error is not None
        assert found.breadth is not None
        assert 0 <= found.share <= 1
        assert 0 <= found.error <= 0.5
        assert 0 <= found.breadth <= 1
    chance.shuffle(there)  # type: ignore[attr-defined]  # hypothesis does not export the type
    assert claim(there, items, CUTS) == found


@given(st.lists(VALUES, min_size=6, max_size=6), st.lists(VALUES, min_size=2, max_size=2))
def test_foils_never_count(
    activities: MakeItems, responses: MakeResponses, values: list[str], to_foils: list[str]
) -> None:
    items = activities(6) + activities(2, first=6, foil=True)
    assert claim(responses(*values, *to_foils), items, CUTS) == claim(responses(*values), activities(6), CUTS)
