"""Competence profile -> what could come next, each with the rule that says so: suggestions for the talk, no more."""

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from typing import Literal

from skills_app.assessment.bank import Bank
from skills_app.assessment.claimed_shown import MUCH, SKILLED
from skills_app.assessment.profile import CompetenceProfile, FieldProfile

Kind = Literal["trial_day", "talk", "course", "helper_job", "again"]

MOST = 5
"""More would be no advice."""


@dataclass(frozen=True, slots=True)
class NextStep:
    """``rule``: the one that gave it; ``field_id``: None when it is about no field."""

    kind: Kind
    rule: str
    field_id: str | None


def _shown_skill(field: FieldProfile) -> Iterator[Kind]:
    """Level 2 is secured: others should see it at work."""
    found = field.shown
    if found and found.evidence != "not_enough" and found.levels.secured >= SKILLED:
        yield "trial_day"


def _claimed_skill(field: FieldProfile) -> Iterator[Kind]:
    """Much experience, and nothing that speaks against it."""
    if field.claim.word in MUCH and (field.shown is None or field.compared == "fits"):
        yield "trial_day"


def _apart(field: FieldProfile) -> Iterator[Kind]:
    """Often done, but the tasks went otherwise: only a talk can tell."""
    if field.compared == "talk":
        yield "talk"


def _too_little(field: FieldProfile) -> Iterator[Kind]:
    """Much experience, but too few tasks to say more."""
    if field.claim.word in MUCH and field.compared == "not_enough":
        yield "again"


def _wish(field: FieldProfile) -> Iterator[Kind]:
    """Wants to learn it."""
    if field.wishes:
        yield "course"
        yield "helper_job"


RULES: dict[str, Callable[[FieldProfile], Iterator[Kind]]] = {
    "shown_skill": _shown_skill,
    "apart": _apart,
    "claimed_skill": _claimed_skill,
    "wish": _wish,
    "too_little": _too_little,
}
"""Tried in this order; the first that fits a field gives its step. A rule names kinds in order of preference."""


def next_steps(profile: CompetenceProfile, bank: Bank, offers: Collection[str] | None = None) -> tuple[NextStep, ...]:
    """At most one step for a field, at most MOST, the rules' order first, then the strongest claim. ``offers``: the
    kinds that the organisation can arrange; None: all. A talk is always possible, and is the step when no rule fits."""
    found = [step for field in profile.strongest() if (step := _step(field, bank, offers))]
    order = list(RULES)
    found.sort(key=lambda step: order.index(step.rule))
    return tuple(found[:MOST]) or (NextStep("talk", "nothing_special", None),)


def _step(field: FieldProfile, bank: Bank, offers: Collection[str] | None) -> NextStep | None:
    fitting = bank.field(field.field_id).steps
    for name, rule in RULES.items():
        for kind in rule(field):
            if kind == "talk" or (kind in fitting and (offers is None or kind in offers)):
                return NextStep(kind, name, field.field_id)
    return None
