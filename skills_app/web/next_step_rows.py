"""Next steps as rows of a page: a picture, a sentence, and the reason in words; shared by the doors."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from flask_babel import LazyString, lazy_gettext

from skills_app.assessment.bank import Bank, BankTexts, SharedField
from skills_app.assessment.next_steps import NextStep, next_steps
from skills_app.assessment.profile import CompetenceProfile
from skills_app.records.chosen_steps import ALWAYS, ChosenSteps, OwnStep
from skills_app.web.bank_library import ServedBank, interface_picture, library
from skills_app.web.locale import languages

SENTENCES: Mapping[str, LazyString] = {
    "trial_day": lazy_gettext("Ask for a trial day: show your work in a real firm."),
    "talk": lazy_gettext("Talk to the counsellor about this."),
    "course": lazy_gettext("Ask for a course: you can learn this."),
    "helper_job": lazy_gettext("Ask for a helper job: learn it at work."),
    "again": lazy_gettext("Do more tasks here another day."),
    "qualification": lazy_gettext("Ask for this part of a vocational training course. You get a paper for it."),
    "application_words": lazy_gettext("You can write this in an application."),
    "validation": lazy_gettext("Ask the chamber for a validation. It looks at your work. Then it gives you a paper."),
    "shared_field": lazy_gettext("Other work needs this too. You can look at it here."),
}

REASONS: Mapping[str, LazyString] = {
    "shown_skill": lazy_gettext("The tasks have shown it."),
    "claimed_skill": lazy_gettext("You have done this a lot."),
    "apart": lazy_gettext("You have done this a lot, and the tasks were different."),
    "shown_part": lazy_gettext("The tasks have shown a part of it."),
    "wish": lazy_gettext("You want to learn this."),
    "too_little": lazy_gettext("You have done this a lot, but answered too few tasks."),
    "skill_shared": lazy_gettext("You know this part of the work."),
    "done_often": lazy_gettext("You have done this often."),
    "years_of_work": lazy_gettext("You are 25 or older. You have worked long enough (section 50b BBiG)."),
    "nothing_special": lazy_gettext("A talk is always a good next step."),
}

OWN_REASON = lazy_gettext("The counsellor added this in the talk.")

HouseWords = Mapping[str, Mapping[str, str]]
"""What an organisation says instead of SENTENCES: kind -> locale -> text."""

NO_HOUSE_WORDS: HouseWords = {}

_ISOLATED = "\N{FIRST STRONG ISOLATE}{}\N{POP DIRECTIONAL ISOLATE}"
"""A name in its own direction, in a text of any."""


@dataclass(frozen=True)
class NextStepRow:
    """``field``: empty when the step is about no field. ``sentence``: with the names that it is about. ``key``: names
    the step among those of its sitting. ``language``: the locale of field and sentence, where it is not that of the
    page."""

    picture: str
    field: str
    sentence: LazyString | str
    reason: LazyString
    field_id: str | None = None
    key: str = ""
    language: str = ""


@dataclass(frozen=True)
class StepGroup:
    """Equal steps of several fields, said once."""

    picture: str
    fields: tuple[str, ...]
    sentence: LazyString | str
    reason: LazyString
    language: str = ""


def next_step_rows(
    served: ServedBank,
    profile: CompetenceProfile,
    texts: BankTexts,
    offers: Collection[str] | None,
    house: HouseWords = NO_HOUSE_WORDS,
) -> tuple[NextStepRow, ...]:
    """``offers``, ``house``: which steps the organisation can arrange, and what it says itself."""
    steps = next_steps(profile, served.bank, offers, frozenset(_fields_elsewhere(served.bank)))
    return tuple(next_step_row(served.bank, step, texts, house) for step in steps)


def next_step_row(bank: Bank, step: NextStep, texts: BankTexts, house: HouseWords = NO_HOUSE_WORDS) -> NextStepRow:
    names = " · ".join(_ISOLATED.format(name) for name in _names(bank, step, texts))
    sentence = house.get(step.kind, {}).get(languages().first.id) or SENTENCES[step.kind]
    return NextStepRow(
        picture=interface_picture(f"step_{step.kind}"),
        field=texts.fields[step.field_id] if step.field_id else "",
        sentence=f"{sentence} {names}" if names else sentence,
        reason=REASONS[step.rule],
        field_id=step.field_id,
        key=step_key(step),
    )


def step_key(step: NextStep) -> str:
    """The same for the same advice, whichever rule gives it."""
    return "/".join((step.kind, step.field_id or "", *step.about))


def own_step_row(served: ServedBank, form_id: str, step: OwnStep) -> NextStepRow:
    """In the language of the page if the counsellor wrote it in that, else as it always is."""
    locale = languages().first.id
    spoken = locale if locale in step.words else ALWAYS
    titles = served.bank.texts[served.text_locale(spoken, form_id)].fields
    return NextStepRow(
        picture=interface_picture("step_talk"),
        field=titles[step.field_id] if step.field_id else "",
        sentence=step.words[spoken],
        reason=OWN_REASON,
        field_id=step.field_id,
        key=step.key,
        language="" if spoken == locale else spoken,
    )


def with_own_rows(
    served: ServedBank, form_id: str, computed: Iterable[NextStepRow], chosen: ChosenSteps
) -> tuple[NextStepRow, ...]:
    """All that there are: the computed ones first, as the rules order them, then the counsellor's own."""
    return (*computed, *(own_step_row(served, form_id, step) for step in chosen.own))


def chosen_rows(
    served: ServedBank, form_id: str, computed: Iterable[NextStepRow], chosen: ChosenSteps
) -> tuple[NextStepRow, ...]:
    """The same without the removed ones."""
    return tuple(row for row in with_own_rows(served, form_id, computed, chosen) if row.key not in chosen.removed)


def step_groups(rows: Iterable[NextStepRow]) -> tuple[StepGroup, ...]:
    """Each where its first row stands."""
    found: dict[tuple[str, str], list[NextStepRow]] = {}
    for row in rows:
        found.setdefault((str(row.sentence), str(row.reason)), []).append(row)
    return tuple(
        StepGroup(
            first.picture,
            tuple(row.field for row in equal if row.field),
            first.sentence,
            first.reason,
            first.language,
        )
        for equal in found.values()
        for first in equal[:1]
    )


def _names(bank: Bank, step: NextStep, texts: BankTexts) -> tuple[str, ...]:
    """Of what the step is about, as they are written there."""
    if step.kind == "qualification":
        titles = {one.id: one.title for field in bank.fields for one in field.qualifications}
        return tuple(titles[one] for one in step.about)
    if step.kind == "shared_field":
        return tuple(library().current[bank_id].title(languages().first.id) for bank_id in step.about)
    return tuple(texts.captions[item_id] for item_id in step.about)


def _fields_elsewhere(bank: Bank) -> Iterable[SharedField]:
    """Of the other banks that new sittings may start with."""
    others = (served.bank for bank_id, served in library().current.items() if bank_id != bank.id)
    return (SharedField(other.id, field.id) for other in others for field in other.fields)
