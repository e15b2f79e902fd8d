"""Competence profile -> what could come next, each with the rule that says so: suggestions for the talk, no more."""

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from skills_app.assessment.bank import ActionField, Bank, SharedField
from skills_app.assessment.claimed_shown import MUCH, SKILLED
from skills_app.assessment.profile import CompetenceProfile, FieldProfile
from skills_app.assessment.scoring import OFTEN, POINTS

Kind = Literal[
    "trial_day",
    "talk",
    "course",
    "helper_job",
    "again",
    "qualification",
    "application_words",
    "validation",
    "shared_field",
]

MOST = 5
"""More would be no advice."""

MOST_WORDS = 3
"""Activities that a client may name in an application."""

LEAST_AGE = 25
TIMES_THE_TRAINING = 1.5
"""Whom section 50b BBiG lets into the validation of what was learned at work: from this age on, and with so many times
the years of the training at work in the occupation."""


@dataclass(frozen=True, slots=True)
class NextStep:
    """``rule``: the one that gave it; ``field_id``: None when it is about no field; ``about``: ids of the partial
    qualifications, of the activities to name, or of the other bank."""

    kind: Kind
    rule: str
    field_id: str | None
    about: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class WorkingLife:
    """What is asked at the desk alone, and kept nowhere. ``years``: of work in the occupation."""

    old_enough: bool
    years: float


def _shown_skill(field: FieldProfile) -> Iterator[Kind]:
    """Level 2 is secured: others should see it at work."""
    if _secured(field) >= SKILLED:
        yield "trial_day"


def _claimed_skill(field: FieldProfile) -> Iterator[Kind]:
    """Much experience, and nothing that speaks against it."""
    if field.claim.word in MUCH and (field.shown is None or field.compared == "fits"):
        yield "trial_day"


def _apart(field: FieldProfile) -> Iterator[Kind]:
    """Often done, but the tasks went otherwise: only a talk can tell."""
    if field.compared == "talk":
        yield "talk"


def _shown_part(field: FieldProfile) -> Iterator[Kind]:
    """A level below: what is missing can be learned in one part of the training."""
    if 0 < _secured(field) < SKILLED:
        yield "qualification"


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
    "shown_part": _shown_part,
    "claimed_skill": _claimed_skill,
    "wish": _wish,
    "too_little": _too_little,
}
"""Tried in this order; the first that fits a field gives its step. A rule names kinds in order of preference."""

SKILL_SHARED, DONE_OFTEN, YEARS_OF_WORK = "skill_shared", "done_often", "years_of_work"
"""The rules of steps that are given beside the one of the field."""


def next_steps(
    profile: CompetenceProfile,
    bank: Bank,
    offers: Collection[str] | None = None,
    others: Collection[SharedField] = (),
) -> tuple[NextStep, ...]:
    """At most one step for a field, and one beside it into another occupation; at most MOST, the rules' order first,
    then the strongest claim. ``offers``: the kinds that the organisation can arrange; None: all. ``others``: the
    fields of all other banks that are served. A talk is always possible, and is the step when no rule fits."""
    found = [step for field in profile.strongest() if (step := _step(field, bank, offers))]
    order = list(RULES)
    found.sort(key=lambda step: order.index(step.rule))
    elsewhere = list(_elsewhere(profile, bank, others))[:1] if _offered("shared_field", offers) else []
    return (*found[: MOST - len(elsewhere)], *elsewhere) or (NextStep("talk", "nothing_special", None),)


def is_strong(field: FieldProfile) -> bool:
    """Skill is shown, or much is claimed and nothing speaks against it."""
    return any(_shown_skill(field)) or any(_claimed_skill(field))


def application_words(
    field: FieldProfile, bank: Bank, given: Mapping[str, str], offers: Collection[str] | None = None
) -> NextStep | None:
    """For a strong field: the activities that are done most often, at most MOST_WORDS. ``given``: item id -> value."""
    if not (is_strong(field) and _offered("application_words", offers)):
        return None
    items = (item.id for item in bank.field(field.field_id).items if item.counts)
    points = {item_id: POINTS[given[item_id]] for item_id in items if given.get(item_id) in POINTS}
    often = sorted((item_id for item_id in points if points[item_id] >= OFTEN), key=lambda one: -points[one])
    about = tuple(often[:MOST_WORDS])
    return NextStep("application_words", DONE_OFTEN, field.field_id, about) if about else None


def years_needed(bank: Bank) -> float | None:
    """Of work in the occupation, for a validation; None when the bank does not say how long the training takes."""
    return None if bank.training_years is None else TIMES_THE_TRAINING * bank.training_years


def validation(life: WorkingLife, bank: Bank, offers: Collection[str] | None = None) -> NextStep | None:
    """The hint to section 50b BBiG."""
    needed = years_needed(bank)
    if needed is None or not life.old_enough or life.years < needed or not _offered("validation", offers):
        return None
    return NextStep("validation", YEARS_OF_WORK, None)


def _secured(field: FieldProfile) -> int:
    found = field.shown
    return found.levels.secured if found and found.evidence != "not_enough" else 0


def _offered(kind: Kind, offers: Collection[str] | None) -> bool:
    return offers is None or kind in offers


def _step(field: FieldProfile, bank: Bank, offers: Collection[str] | None) -> NextStep | None:
    of_bank = bank.field(field.field_id)
    for name, rule in RULES.items():
        for kind in rule(field):
            about = _qualifications(of_bank) if kind == "qualification" else ()
            fitting = bool(about) if kind == "qualification" else kind in of_bank.steps
            if kind == "talk" or (fitting and _offered(kind, offers)):
                return NextStep(kind, name, field.field_id, about)
    return None


def _qualifications(of_bank: ActionField) -> tuple[str, ...]:
    """One that nobody has verified may not exist: it is proposed to nobody."""
    return tuple(one.id for one in of_bank.qualifications if one.verified)


def _elsewhere(profile: CompetenceProfile, bank: Bank, others: Collection[SharedField]) -> Iterator[NextStep]:
    for field in filter(is_strong, profile.strongest()):
        for shared in bank.field(field.field_id).shared_with:
            if shared in others:
                yield NextStep("shared_field", SKILL_SHARED, field.field_id, (shared.bank,))
