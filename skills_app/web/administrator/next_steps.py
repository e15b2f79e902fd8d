"""The house's own words for a next step, in every language that is offered."""

from datetime import UTC, datetime

from flask import abort, redirect, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext
from wtforms.form import BaseForm

from skills_app.assessment.bank import STEPS
from skills_app.records.organisations import MOST_STEP_TEXT, STEP_TEXT_LOCALES, change_step_texts, house_of
from skills_app.web.administrator.door import door
from skills_app.web.administrator.forms import words_form
from skills_app.web.administrator.step_names import STEP_NAMES, usual_words
from skills_app.web.database_session import reading, writing
from skills_app.web.filters import digits
from skills_app.web.guards import Audience, audience
from skills_app.web.locale import offered_locales
from skills_app.web.pages import render_page
from skills_app.web.staff.identity import signed_in
from skills_app.web.staff.noting import note_act


@door.get("/house/words/<kind>")
@audience(Audience.ADMINISTRATOR)
def words(kind: str) -> str:
    _refuse_unknown(kind)
    with reading() as db:
        stored = house_of(db, signed_in().organisation_id).step_texts.get(kind, {})
    return _page(kind, words_form(offered_locales(), (), None, stored))


def _refuse_unknown(kind: str) -> None:
    if kind not in STEPS:
        abort(404)


def _page(kind: str, form: BaseForm, problem: str = "") -> str:
    return render_page(
        "administrator/words.html",
        who=signed_in(),
        kind=kind,
        name=STEP_NAMES[kind],
        form=form,
        rows=[(locale, usual_words(kind, locale.id)) for locale in offered_locales().values()],
        needed=STEP_TEXT_LOCALES,
        most=MOST_STEP_TEXT,
        problem=problem,
    )


@door.post("/house/words/<kind>")
@audience(Audience.ADMINISTRATOR)
def save_words(kind: str) -> ResponseReturnValue:
    """All empty takes the house's words away; else those of STEP_TEXT_LOCALES must be there."""
    _refuse_unknown(kind)
    given = [locale for locale in offered_locales() if request.form.get(locale, "").strip()]
    form = words_form(offered_locales(), STEP_TEXT_LOCALES if given else (), request.form, {})
    if not form.validate():
        return _page(kind, form, _problem_of(form)), 422
    texts, who, now = {locale: form.data[locale] for locale in given}, signed_in(), datetime.now(UTC)
    with writing() as db:
        if house_of(db, who.organisation_id).step_texts.get(kind, {}) != texts:
            change_step_texts(db, who.organisation_id, kind, texts)
            note_act(db, "house_changed", f"organisation {who.organisation_id}", now)
    return redirect(url_for("administrator.house", saved="yes", _anchor="steps"), 303)


def _problem_of(form: BaseForm) -> str:
    wrong = offered_locales()[str(next(iter(form.errors)))]
    if not form.data[wrong.id]:
        return str(gettext("%(language)s: write the words in this language, too.", language=wrong.name))
    return str(
        gettext(
            "%(language)s: one line of plain words, %(most)s characters or fewer. No web address, no < > { } [ ].",
            language=wrong.name,
            most=digits(MOST_STEP_TEXT),
        )
    )
