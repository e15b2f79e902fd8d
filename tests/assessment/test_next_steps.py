"""Which next steps a profile gives, by which rule."""

from dataclasses import replace
from typing import Any

import pytest

from skills_app.assessment.bank import ActionField, Bank
from skills_app.assessment.field_score import Knowledge, Levels, Tally
from skills_app.assessment.next_steps import MOST, NextStep, next_steps
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
