"""The next steps of one sitting, as they were computed and as the counsellor changes them in the talk."""

from datetime import UTC, datetime

from flask import abort, redirect, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext

from skills_app.records.chosen_steps import ALWAYS, MOST_OWN, MOST_WORDS, ChosenSteps, OwnStep, TooMany
from skills_app.records.organisations import house_of
from skills_app.records.reviews import AlreadyReleased, find_review
from skills_app.web.counsellor.door import door
from skills_app.web.counsellor.looking import Looked, looked_at
from skills_app.web.counsellor.noting import ChangedMeanwhile
from skills_app.web.counsellor.review_forms import BRING_BACK, DELETE, REMOVE, OwnStepForm, StepChangeForm
from skills_app.web.counsellor.step_noting import Change, chosen_in, store_steps, version_of_steps
from skills_app.web.counsellor.step_rows import step_rows
from skills_app.web.database_session import reading, writing
from skills_app.web.filters import digits
from skills_app.web.guards import Audience, audience, plays
from skills_app.web.locale import OfferedLocale, languages, with_the_houses
from skills_app.web.pages import render_page
from skills_app.web.profile_rows import profile_rows
from skills_app.web.staff.identity import signed_in


@door.get("/sitting/<public_id>/next-steps")
@audience(Audience.COUNSELLOR)
@plays
def next_steps(public_id: str) -> str:
    return _steps_page(looked_at(public_id))


def _steps_page(looked: Looked, form: OwnStepForm | None = None, problem: str = "") -> str:
    """``form``: what was typed and is not stored, shown again."""
    with reading() as db:
        review = find_review(db, looked.sitting.id)
        house = house_of(db, looked.sitting.organisation_id)
    locale, released = languages().first.id, review is not None and review.state == "released"
    chosen = chosen_in(review)
    texts = looked.texts(locale)
    return render_page(
        "counsellor/next_steps.html",
        who=signed_in(),
        sitting=looked.sitting,
        occupation=looked.served.title(locale),
        bank=looked.served.bank,
        state=review.state if review else "draft",
        open_to_changes=not (looked.running or released),
        running=looked.running,
        typed=form is not None,
        rows=step_rows(looked, house, chosen, _columns(looked)),
        fields=[(field_id, texts.fields[field_id]) for field_id in looked.field_ids],
        clients=_client_language(looked),
        form=form or OwnStepForm(),
        seen=version_of_steps(review),
        most=MOST_WORDS,
        problem=problem,
    )


def _columns(looked: Looked) -> tuple[OfferedLocale, ...]:
    """As they stand in the document, German first."""
    return tuple(sorted(with_the_houses(looked.sitting.locale), key=lambda locale: locale.id != ALWAYS))


def _client_language(looked: Looked) -> OfferedLocale | None:
    """None when it is German, or not offered any more."""
    return next((locale for locale in with_the_houses(looked.sitting.locale) if locale.id != ALWAYS), None)


@door.post("/sitting/<public_id>/next-steps")
@audience(Audience.COUNSELLOR)
@plays
def add_next_step(public_id: str) -> ResponseReturnValue:
    looked, form = looked_at(public_id), OwnStepForm(request.form)
    if problem := _problem(form, looked):
        return _steps_page(looked, form, problem), 422
    new = _own_step(form, looked)
    return _stored(looked, lambda chosen: chosen.with_own(new), form.seen.data or "", form)


def _problem(form: OwnStepForm, looked: Looked) -> str:
    """Why it cannot be stored; empty: it can. Answers 400 for what no page of ours sends."""
    sound = form.validate()
    if set(form.errors) - {"german", "client"} or (form.field.data and form.field.data not in looked.field_ids):
        abort(400)
    if sound:
        return ""
    if any(len(field.data or "") > MOST_WORDS for field in (form.german, form.client)):
        return str(gettext("A next step has %(most)s characters or fewer in each language.", most=digits(MOST_WORDS)))
    return str(gettext("Please write in words what could come next, always in German."))


def _own_step(form: OwnStepForm, looked: Looked) -> OwnStep:
    words, clients = {ALWAYS: form.german.data or ""}, _client_language(looked)
    if clients and form.client.data:
        words[clients.id] = form.client.data
    return OwnStep(words, form.field.data or None)


@door.post("/sitting/<public_id>/next-steps/change")
@audience(Audience.COUNSELLOR)
@plays
def change_next_step(public_id: str) -> ResponseReturnValue:
    looked, form = looked_at(public_id), StepChangeForm(request.form)
    if not form.validate():
        abort(400)
    return _stored(looked, _change_of(form, _computed_keys(looked)), form.seen.data or "")


def _computed_keys(looked: Looked) -> frozenset[str]:
    with reading() as db:
        house = house_of(db, looked.sitting.organisation_id)
    rows = profile_rows(looked.served, looked.profile, languages().first.id, house.offers, house.step_texts)
    return frozenset(row.key for row in rows.steps)


def _change_of(form: StepChangeForm, computed: frozenset[str]) -> Change:
    key = form.step.data or ""

    def removed(chosen: ChosenSteps) -> ChosenSteps:
        if key not in computed | {own.key for own in chosen.own}:
            raise ChangedMeanwhile(key)
        return chosen.without(key)

    changes: dict[str, Change] = {
        REMOVE: removed,
        BRING_BACK: lambda chosen: chosen.brought_back(key),
        DELETE: lambda chosen: chosen.deleted(key),
    }
    return changes[form.do.data or ""]


def _stored(looked: Looked, change: Change, seen: str, form: OwnStepForm | None = None) -> ResponseReturnValue:
    """To the page as it is then. Of a sitting that still runs nothing is stored: its steps may be others in the end."""
    try:
        if not looked.running:
            with writing() as db:
                store_steps(db, looked, change, seen, datetime.now(UTC))
    except AlreadyReleased:
        problem = gettext("The report has been handed over in the meantime. Nothing was stored.")
        return _steps_page(looked, form, problem), 409
    except ChangedMeanwhile:
        problem = gettext("A colleague changed the next steps meanwhile. Look at them, then do it again.")
        return _steps_page(looked, form, problem), 409
    except TooMany:
        problem = gettext("No more than %(most)s steps of your own. Delete one for good first.", most=digits(MOST_OWN))
        return _steps_page(looked, form, problem), 422
    return redirect(url_for("counsellor.next_steps", public_id=looked.sitting.public_id, _anchor="chosen"), 303)
