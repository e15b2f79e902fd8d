"""Which next steps a profile gives, by which rule."""

from dataclasses import replace
from typing import Any, get_args

import pytest

from skills_app.assessment.bank import STEPS, ActionField, Bank, Item, Qualification, SharedField
from skills_app.assessment.field_score import Knowledge, Levels, Tally
from skills_app.assessment.next_steps import (
    MOST,
    Kind,
    NextStep,
    WorkingLife,
    application_words,
    next_steps,
    validation,
    years_needed,
)
from skills_app.assessment.profile import CompetenceProfile, FieldProfile
from skills_app.assessment.scoring import Claim
from skills_app.assessment.shown import Shown

SHARES = {"hardly": 0.1, "some": 0.3, "regular": 0.5, "extensive": 0.9, None: None}


def claim(word: str | None) -> Claim:
    return Claim(None, SHARES[word], None, None, 4, 4, word, enough=word is not None)


def shown(secured: int, evidence: str = "enough") -> Shown:
    levels = Levels((0.9, 0.9, 0.9), secured, secured, (secured, secured))
    return Shown(
        12, 12, 0, Tally(12, 9, 0.2), Knowledge(0.7, 0.5, 0.7, 0.8), (0.4,), levels,
        "quite_sure", evidence, (), "default", "default", (),  # type: ignore[arg-type]  # a parameter of the tests
    )  # fmt: skip


def field(field_id: str, word: str | None, **keys: Any) -> FieldProfile:
    nothing: dict[str, Any] = {"wishes": (), "another_way": (), "watched": (), "unclear": ()}
    return FieldProfile(field_id=field_id, claim=claim(word), **(nothing | keys))


@pytest.fixture
def bank(tiny: Bank) -> Bank:
    fields = tuple(ActionField(f"f{number}", "invented", "square", ()) for number in range(7))
    return replace(tiny, fields=fields)


def steps(
    bank: Bank, *fields: FieldProfile, offers: tuple[str, ...] | None = None
) -> list[tuple[str, str, str | None]]:
    profile = CompetenceProfile(bank.id, bank.version, "full", fields)
    return [(step.kind, step.rule, step.field_id) for step in next_steps(profile, bank, offers)]


@pytest.mark.parametrize(
    ("of_field", "kind", "rule"),
    [
        (field("f0", "some", shown=shown(2), compared="hidden_strength"), "trial_day", "shown_skill"),
        (field("f0", "extensive", shown=shown(1), compared="talk"), "talk", "apart"),
        (field("f0", "regular"), "trial_day", "claimed_skill"),
        (field("f0", "regular", shown=shown(1), compared="fits"), "trial_day", "claimed_skill"),
        (field("f0", "hardly", wishes=("k1",)), "course", "wish"),
        (field("f0", "extensive", shown=shown(0, "not_enough"), compared="not_enough"), "again", "too_little"),
    ],
)
def test_each_rule(bank: Bank, of_field: FieldProfile, kind: str, rule: str) -> None:
    assert steps(bank, of_field) == [(kind, rule, "f0")]


@pytest.mark.parametrize(
    "of_field",
    [
        field("f0", "hardly"),
        field("f0", None),
        field("f0", "some", shown=shown(1)),
        field("f0", "some", shown=shown(2, "not_enough"), compared="not_enough"),
    ],
)
def test_a_talk_is_always_possible(bank: Bank, of_field: FieldProfile) -> None:
    assert steps(bank, of_field) == [("talk", "nothing_special", None)]


def test_what_is_not_offered_gives_way(bank: Bank) -> None:
    wished = field("f0", "hardly", wishes=("k1",))
    assert steps(bank, wished, offers=("helper_job",)) == [("helper_job", "wish", "f0")]
    assert steps(bank, wished, offers=()) == [("talk", "nothing_special", None)]
    both = field("f0", "regular", wishes=("k1",))
    assert steps(bank, both, offers=("course",)) == [("course", "wish", "f0")]


def test_a_field_may_leave_steps_out(bank: Bank) -> None:
    fields = (replace(bank.fields[0], steps=("course",)), *bank.fields[1:])
    assert steps(replace(bank, fields=fields), field("f0", "regular")) == [("talk", "nothing_special", None)]


def test_few_steps_the_shown_ones_first(bank: Bank) -> None:
    fields = [field(f"f{number}", "regular") for number in range(6)]
    found = steps(bank, *fields, field("f6", "some", shown=shown(3), compared="hidden_strength"))
    assert len(found) == MOST
    assert found[0] == ("trial_day", "shown_skill", "f6")
    assert [one[2] for one in found[1:]] == ["f0", "f1", "f2", "f3"]


def test_steps_compare_by_value() -> None:
    assert NextStep("talk", "apart", "f0") == NextStep("talk", "apart", "f0")


def with_field(bank: Bank, **keys: Any) -> Bank:
    """The first field has these keys."""
    return replace(bank, fields=(replace(bank.fields[0], **keys), *bank.fields[1:]))


def test_the_kinds_are_those_of_a_bank() -> None:
    assert get_args(Kind) == STEPS


# -- partial qualifications

TQ = Qualification("t1a1", "Speisen vorbereiten", "invented", verified=True)
MIDDLE = {"shown": shown(1), "compared": "fits"}


def test_the_middle_level_leads_to_the_matching_partial_qualification(bank: Bank) -> None:
    bank = with_field(bank, qualifications=(TQ, replace(TQ, id="t2b2", verified=False)))
    profile = CompetenceProfile(bank.id, bank.version, "full", (field("f0", "regular", **MIDDLE),))
    assert next_steps(profile, bank) == (NextStep("qualification", "shown_part", "f0", ("t1a1",)),)


def test_without_data_or_offer_there_is_no_partial_qualification(bank: Bank) -> None:
    middle = field("f0", "regular", **MIDDLE)
    assert steps(bank, middle) == [("trial_day", "claimed_skill", "f0")]
    unsure = with_field(bank, qualifications=(replace(TQ, verified=False),))
    assert steps(unsure, middle) == [("trial_day", "claimed_skill", "f0")]
    sure = with_field(bank, qualifications=(TQ,))
    assert steps(sure, middle, offers=("trial_day",)) == [("trial_day", "claimed_skill", "f0")]


@pytest.mark.parametrize(("secured", "evidence"), [(0, "enough"), (2, "enough"), (1, "not_enough")])
def test_only_the_middle_level_does(bank: Bank, secured: int, evidence: str) -> None:
    bank = with_field(bank, qualifications=(TQ,))
    assert "qualification" not in {step[0] for step in steps(bank, field("f0", "some", shown=shown(secured, evidence)))}


# -- other occupations

ELSEWHERE = SharedField("farmer", "f9z9")


def elsewhere(bank: Bank, *fields: FieldProfile, offers: tuple[str, ...] | None = None) -> list[NextStep]:
    profile = CompetenceProfile(bank.id, bank.version, "full", fields)
    return [step for step in next_steps(profile, bank, offers, (ELSEWHERE,)) if step.kind == "shared_field"]


def test_a_strong_field_may_lead_to_another_occupation(bank: Bank) -> None:
    bank = with_field(bank, shared_with=(SharedField("baker", "f1a1"), ELSEWHERE))
    assert elsewhere(bank, field("f0", "regular")) == [NextStep("shared_field", "skill_shared", "f0", ("farmer",))]
    assert elsewhere(bank, field("f0", "some")) == []
    assert elsewhere(bank, field("f0", "regular"), offers=("trial_day",)) == []


def test_a_bank_that_is_not_served_is_not_named(bank: Bank) -> None:
    bank = with_field(bank, shared_with=(ELSEWHERE,))
    assert steps(bank, field("f0", "regular")) == [("trial_day", "claimed_skill", "f0")]


def test_the_other_occupation_is_the_last_of_five(bank: Bank) -> None:
    bank = replace(bank, fields=tuple(replace(one, shared_with=(ELSEWHERE,)) for one in bank.fields))
    profile = CompetenceProfile(bank.id, bank.version, "full", tuple(field(f"f{n}", "regular") for n in range(7)))
    found = next_steps(profile, bank, None, (ELSEWHERE,))
    assert [step.kind for step in found] == ["trial_day"] * (MOST - 1) + ["shared_field"]
    assert found[-1].field_id == "f0"


# -- at the desk alone


@pytest.fixture
def doing(bank: Bank) -> Bank:
    """The first field has six activities and a foil."""
    items = [Item(f"k{n}", "frequency", "f0", "square", foil=n == 6) for n in range(7)]
    return with_field(bank, items=tuple(items))


VALUES = ("often", "rarely", "very_often", "another_way", "often", "often", "very_often")
GIVEN = {f"k{number}": value for number, value in enumerate(VALUES)}


def test_words_for_an_application_are_what_is_done_most_often(doing: Bank) -> None:
    found = application_words(field("f0", "regular"), doing, GIVEN)
    assert found == NextStep("application_words", "done_often", "f0", ("k2", "k0", "k4"))
    assert application_words(field("f0", "some", shown=shown(2)), doing, GIVEN) == found


def test_no_words_without_strength_practice_or_offer(doing: Bank) -> None:
    assert application_words(field("f0", "some"), doing, GIVEN) is None
    assert application_words(field("f0", "some", shown=shown(2)), doing, {"k1": "rarely"}) is None
    assert application_words(field("f0", "regular"), doing, GIVEN, ("trial_day",)) is None


def test_validation_needs_25_years_of_age_and_half_more_than_the_training(bank: Bank) -> None:
    bank = replace(bank, training_years=3)
    assert years_needed(bank) == 4.5
    assert validation(WorkingLife(True, 4.5), bank) == NextStep("validation", "years_of_work", None)
    assert validation(WorkingLife(True, 4.4), bank) is None
    assert validation(WorkingLife(False, 30), bank) is None
    assert validation(WorkingLife(True, 30), bank, ("trial_day",)) is None
    assert validation(WorkingLife(True, 30), bank, ("validation",)) is not None


def test_a_bank_that_does_not_know_its_training_says_nothing_of_validation(bank: Bank) -> None:
    assert years_needed(bank) is None
    assert validation(WorkingLife(True, 30), bank) is None
