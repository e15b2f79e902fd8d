"""Next steps as rows of a page: a picture, a sentence, and the reason in words; shared by the doors."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from flask_babel import LazyString, lazy_gettext

from skills_app.assessment.bank import BankTexts
from skills_app.assessment.next_steps import next_steps
from skills_app.assessment.profile import CompetenceProfile
from skills_app.web.bank_library import ServedBank, interface_picture

SENTENCES: Mapping[str, LazyString] = {
    "trial_day": lazy_gettext("Ask for a trial day: show your work in a real firm."),
    "talk": lazy_gettext("Talk to the counsellor about this."),
    "course": lazy_gettext("Ask for a course: you can learn this."),
    "helper_job": lazy_gettext("Ask for a helper job: learn it at work."),
    "again": lazy_gettext("Do more tasks here another day."),
}

REASONS: Mapping[str, LazyString] = {
    "shown_skill": lazy_gettext("The tasks have shown it."),
    "claimed_skill": lazy_gettext("You have done this a lot."),
    "apart": lazy_gettext("You have done this a lot, and the tasks were different."),
    "wish": lazy_gettext("You want to learn this."),
    "too_little": lazy_gettext("You have done this a lot, but there are too few answers to the tasks."),
    "nothing_special": lazy_gettext("A talk is always a good next step."),
}


@dataclass(frozen=True)
class NextStepRow:
    """``field``: empty when the step is about no field."""

    picture: str
    field: str
    sentence: LazyString
    reason: LazyString


def next_step_rows(
    served: ServedBank, profile: CompetenceProfile, texts: BankTexts, offers: Collection[str] | None
) -> tuple[NextStepRow, ...]:
    return tuple(
        NextStepRow(
            picture=interface_picture(f"step_{step.kind}"),
            field=texts.fields[step.field_id] if step.field_id else "",
            sentence=SENTENCES[step.kind],
            reason=REASONS[step.rule],
        )
        for step in next_steps(profile, served.bank, offers)
    )
