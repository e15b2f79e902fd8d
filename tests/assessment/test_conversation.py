"""Which fields are worth a talk, and what to ask there."""

from dataclasses import replace
from pathlib import Path

import pytest

from skills_app.assessment.bank import Bank
from skills_app.assessment.bank_file import read_bank
from skills_app.assessment.conversation import (
    GENERAL_QUESTIONS,
    MOST_FIELDS,
    QUESTIONS_OF_FIELD,
    Evidence,
    FieldTalk,
    Question,
    conversation,
)
from skills_app.assessment.item_types import Response
from skills_app.assessment.profile import competence_profile

TEA, TABLE, SHOPPING = "f1a1", "f2b2", "f3c3"
"""Fields with 12, 8 and no knowledge items."""


@pytest.fixture(scope="module")
def bank() -> Bank:
    return read_bank(Path(__file__).parents[1] / "example_banks" / "knowing")


def talks(bank: Bank, given: dict[str, str], wishes: tuple[str, ...] = (), form: str = "full") -> list[FieldTalk]:
    """``given``: a field id stands for all its activities that count."""
    activities = {field.id: [item.id for item in field.items if item.counts] for field in bank.fields}
    values = {one: value for key, value in given.items() for one in activities.get(key, [key])}
    values |= {one: values.get(one, "skip") for one in wishes}
    responses = [Response(one, value, one in wishes, 9.0) for one, value in values.items()]
    return list(conversation(bank, competence_profile(bank, form, responses), responses))


def solved(bank: Bank, field_id: str, right: int) -> dict[str, str]:
    return {
        item.id: item.key[0] if number < right else next(one.id for one in item.options if one.id not in item.key)
        for number, item in enumerate(bank.field(field_id).knowledge)
    }


def only(found: list[FieldTalk]) -> FieldTalk:
    [talk] = found
    assert len(talk.questions) == QUESTIONS_OF_FIELD
    assert len({question.kind for question in talk.questions}) == QUESTIONS_OF_FIELD
    return talk


def test_often_done_but_the_tasks_went_otherwise(bank: Bank) -> None:
    talk = only(talks(bank, {TEA: "often"} | solved(bank, TEA, 2)))
    assert (talk.field_id, talk.topics) == (TEA, ("talk",))
    assert talk.questions == (Question("apart", ("k1a1",)), Question("order", ("k1b2",)), Question("amount"))
    assert "not_shown" in talk.limits


def test_more_was_shown_than_told(bank: Bank) -> None:
    talk = only(talks(bank, {TEA: "never"} | solved(bank, TEA, 12)))
    assert talk.topics == ("hidden_strength", "shown_skill")
    assert talk.questions == (Question("learned"), *GENERAL_QUESTIONS[:2])
    assert talk.evidence == (Evidence("trial_task", "k1a1"),)


def test_too_few_tasks_of_somebody_who_does_it_much(bank: Bank) -> None:
    talk = only(talks(bank, {TEA: "often"}))
    assert talk.topics == ("too_little",)
    assert talk.limits == ("too_few", "pace", "other_ways", "language")


def test_two_answers_that_do_not_go_together(bank: Bank) -> None:
    talk = only(talks(bank, {"k1a1": "often", "k1b2": "never", "k1c3": "rarely"}))
    assert talk.topics == ("contradiction",)
    assert talk.questions == (
        Question("contradiction", ("k1a1", "k1b2")),
        Question("order", ("k1c3",)),
        GENERAL_QUESTIONS[0],
    )


def test_done_another_way_is_shown_with_the_hands(bank: Bank) -> None:
    talk = only(talks(bank, {"k1a1": "another_way", "k1b2": "watched", "k1c3": "unclear"}))
    assert talk.topics == ("another_way",)
    asked = (Question("another_way", ("k1a1",)), Question("watched", ("k1b2",)), Question("unclear", ("k1c3",)))
    assert talk.questions == asked
    assert talk.evidence == (Evidence("photo", "k1a1"), Evidence("trial_task", "k1a1"))


def test_other_work_that_was_done(bank: Bank) -> None:
    talk = only(talks(bank, {"k6b2": "often"}))
    assert (talk.field_id, talk.topics) == (SHOPPING, ("foil",))
    assert talk.questions[0] == Question("foil", ("k6b2",))


def test_what_is_to_be_learned(bank: Bank) -> None:
    talk = only(talks(bank, {}, wishes=("k2b2",)))
    assert (talk.field_id, talk.topics) == (TABLE, ("wish",))
    assert talk.questions[0] == Question("wish", ("k2b2",))
    assert talk.evidence == (Evidence("trial_task", "k2b2"),)


def test_a_strength_that_was_told_alone(bank: Bank) -> None:
    talk = only(talks(bank, {TEA: "very_often"}, form="experience"))
    assert talk.topics == ("claimed_skill",)
    assert talk.evidence == (Evidence("photo", "k1a1"), Evidence("sample", "k1b2"), Evidence("trial_task", "k1c3"))
    assert talk.limits == ("told_alone", "pace", "other_ways", "language")


def test_a_level_with_a_band_may_be_more(bank: Bank) -> None:
    talk = only(talks(bank, {TABLE: "often"} | solved(bank, TABLE, 7)))
    assert talk.topics == ("shown_skill", "claimed_skill")
    assert talk.limits == ("may_be_more", "pace", "other_ways", "language")


def test_with_nothing_special_the_fields_with_answers_stand_in(bank: Bank) -> None:
    found = talks(bank, {SHOPPING: "rarely", "k2a1": "never"})
    assert [(talk.field_id, talk.topics) for talk in found] == [(SHOPPING, ("told",)), (TABLE, ("told",))]


def test_without_answers_there_is_nothing(bank: Bank) -> None:
    assert talks(bank, {}) == []
    assert talks(bank, {TEA: "skip"}) == []


def test_the_most_pressing_stands_first(bank: Bank) -> None:
    found = talks(
        bank, {TEA: "never", SHOPPING: "very_often", TABLE: "often"} | solved(bank, TABLE, 0), wishes=("k1a1",)
    )
    assert [talk.topics[0] for talk in found] == ["talk", "wish", "claimed_skill"]
    assert [talk.field_id for talk in found] == [TABLE, TEA, SHOPPING]


def test_more_topics_come_before_few(bank: Bank) -> None:
    found = talks(bank, {TEA: "very_often", "k2a1": "another_way"}, wishes=("k2b2",), form="experience")
    assert [talk.field_id for talk in found] == [TABLE, TEA]
    both = talks(bank, {"k1a1": "another_way", "k2a1": "another_way"}, wishes=("k2b2",))
    assert [talk.field_id for talk in both] == [TABLE, TEA]


def test_no_more_than_four_fields(bank: Bank) -> None:
    fields = tuple(
        replace(
            bank.fields[2],
            id=f"f{number}a1",
            items=tuple(
                replace(item, id=f"{item.id}{number}", field_id=f"f{number}a1") for item in bank.fields[2].items
            ),
        )
        for number in range(6)
    )
    six = replace(bank, fields=fields)
    found = talks(six, {field.id: "often" for field in fields}, form="experience")
    assert [talk.field_id for talk in found] == [field.id for field in fields[:MOST_FIELDS]]


def test_a_form_without_activities_in_a_field_asks_for_no_evidence(bank: Bank) -> None:
    foils = tuple(item for item in bank.fields[2].items if item.foil)
    bare = replace(bank, fields=(*bank.fields[:2], replace(bank.fields[2], items=foils)))
    assert only(talks(bare, {"k6b2": "often"}, form="experience")).evidence == ()
