"""The kinds of next steps, named for those who run a house."""

from collections.abc import Mapping

from flask_babel import LazyString, force_locale, lazy_gettext

from skills_app.web.next_step_rows import SENTENCES

STEP_NAMES: Mapping[str, LazyString] = {
    "trial_day": lazy_gettext("Trial day in a firm"),
    "talk": lazy_gettext("Talk with the counsellor"),
    "course": lazy_gettext("Course"),
    "helper_job": lazy_gettext("Helper job"),
    "again": lazy_gettext("More tasks another day"),
    "qualification": lazy_gettext("Partial qualification"),
    "application_words": lazy_gettext("Words for an application"),
    "validation": lazy_gettext("Validation of what was learned at work (section 50b BBiG)"),
    "shared_field": lazy_gettext("Another occupation with the same work"),
}


def usual_words(kind: str, locale_id: str) -> str:
    """What the application says itself; empty where that depends on the bank."""
    with force_locale(locale_id):
        words = str(SENTENCES.get(kind, ""))
    return "" if "%(" in words else words
