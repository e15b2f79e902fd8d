"""The words that a report brings along, in every language that it is released in."""

from collections.abc import Mapping

from flask_babel import LazyString, lazy_gettext

LABEL_WORDS: Mapping[str, LazyString] = {
    "title": lazy_gettext("Competence profile"),
    "trial": lazy_gettext("trial version"),
    "name": lazy_gettext("Name"),
    "case": lazy_gettext("Case"),
    "sat_on": lazy_gettext("Tasks done on"),
    "released_on": lazy_gettext("Handed over on"),
    "counsellor": lazy_gettext("Counsellor"),
    "overview": lazy_gettext("All parts of the work"),
    "told": lazy_gettext("You told us"),
    "shown": lazy_gettext("The tasks show"),
    "possible": lazy_gettext("possible"),
    "answers_of": lazy_gettext("%(answered)s of %(asked)s answers count"),
    "tasks_of": lazy_gettext("%(items)s of %(asked)s tasks"),
    "tiles_alt": lazy_gettext("%(tiles)s of %(all)s tiles"),
    "steps_alt": lazy_gettext("Level %(secured)s of %(levels)s has been shown, level %(highest)s is possible."),
    "unknown_alt": lazy_gettext("not enough answers"),
    "next_steps": lazy_gettext("What could come next"),
    "rating": lazy_gettext("The counsellor's own view"),
    "both_stand": lazy_gettext("It is shown beside what was calculated and does not replace it."),
    "reason": lazy_gettext("Reason"),
    "remark": lazy_gettext("The counsellor's remark"),
    "comment": lazy_gettext("The client's comment"),
    "how": lazy_gettext("How was this calculated?"),
    "activities": lazy_gettext("What you told us about"),
    "wish": lazy_gettext("wants to learn this"),
    "facts": lazy_gettext("How this came about"),
    "notices": lazy_gettext("What this document is not"),
    "origin": lazy_gettext(
        "Question bank %(bank)s, version %(version)s, form %(form)s, content %(digest)s, report %(report)s"
    ),
    "verify": lazy_gettext("Is this document valid? You can check it at this address:"),
    "verify_alt": lazy_gettext("QR code of the address where you can check this document"),
}
"""By the keys of :data:`skills_app.documents.report.LABELS`."""

SUPERVISED_FACTS: Mapping[bool | None, LazyString] = {
    True: lazy_gettext("The client worked through it in the centre, with staff near."),
    False: lazy_gettext("The client worked through it alone, without staff near."),
    None: lazy_gettext("It is not known whether staff was near."),
}

HELP_FACTS: Mapping[str | None, LazyString] = {
    "none": lazy_gettext("Nobody helped."),
    "buttons": lazy_gettext("Somebody helped with the buttons."),
    "language": lazy_gettext("Somebody helped with the language."),
    None: lazy_gettext("Nothing was said about help."),
}

DISCUSSED_FACT = lazy_gettext("A counsellor and the client went through every part first.")

NOTICES = (
    lazy_gettext("This document is not a vocational qualification. It is not a finding of equivalence."),
    lazy_gettext("Nobody may decide on benefits, sanctions or hiring from it alone."),
)

TRIAL_NOTICE = lazy_gettext("Trial version: experts have not yet confirmed this version of the tasks.")

PRELIMINARY_NOTICE = lazy_gettext("The levels are preliminary: experts have not set them yet.")

NOT_DISCUSSED_FACT = lazy_gettext("No counsellor has gone through this with the client yet.")

UNDISCUSSED_LABELS: Mapping[str, LazyString] = {
    "title": lazy_gettext("Competence profile, not discussed with a counsellor"),
    "released_on": lazy_gettext("Made on"),
}
"""In the place of :data:`LABEL_WORDS`, as long as nothing was handed over."""
