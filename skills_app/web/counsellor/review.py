"""One page for each action field of a sitting: opened by the counsellor, looked at with the client, noted, ticked."""

from datetime import UTC, datetime

from flask import abort, redirect, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext

from skills_app.records.reviews import AlreadyReleased, open_field, start_review
from skills_app.web.counsellor.answers import answer_rows
from skills_app.web.counsellor.door import door
from skills_app.web.counsellor.looking import Looked, looked_at
from skills_app.web.counsellor.noting import ChangedMeanwhile, store_notes, version_of, written_in
from skills_app.web.counsellor.prompts import look_again
from skills_app.web.counsellor.review_forms import MOST_TEXT, FieldForm
from skills_app.web.counsellor.review_rows import review_of, review_rows
from skills_app.web.database_session import reading, writing
from skills_app.web.guards import Audience, audience, plays
from skills_app.web.locale import languages
from skills_app.web.pages import render_page
from skills_app.web.profile_rows import profile_rows
from skills_app.web.profile_words import level_word
from skills_app.web.staff.identity import signed_in


def _field_of(public_id: str, field_id: str) -> Looked:
    """Answers 404 for a field that the sitting does not have."""
    looked = looked_at(public_id)
    if field_id not in looked.field_ids:
        abort(404)
    return looked


@door.post("/sitting/<public_id>/field/<field_id>/open")
@audience(Audience.COUNSELLOR)
@plays
def open_the_field(public_id: str, field_id: str) -> ResponseReturnValue:
    """Notes that the counsellor looks at the field; without that nothing of it is released."""
    _open(_field_of(public_id, field_id), field_id)
    return redirect(url_for("counsellor.field", public_id=public_id, field_id=field_id), 303)


def _open(looked: Looked, field_id: str) -> None:
    """Of a sitting that still runs nothing is noted: its answers may change."""
    if looked.running:
        return
    now = datetime.now(UTC)
    with writing() as db:
        review = start_review(db, looked.sitting.id, signed_in().account_id, now)
        if review.state != "released":
            open_field(db, review, field_id, now)


@door.get("/sitting/<public_id>/field/<field_id>")
@audience(Audience.COUNSELLOR)
@plays
def field(public_id: str, field_id: str) -> str:
    return _field_page(_field_of(public_id, field_id), field_id)


def _field_page(
    looked: Looked, field_id: str, form: FieldForm | None = None, problem: str = "", *, compare: bool = False
) -> str:
    """``form``: what was typed and is not stored, shown again; ``compare``: beside what a colleague stored."""
    with reading() as db:
        review, noted = review_of(db, looked)
    locale, place = languages().first.id, looked.field_ids.index(field_id)
    computed = profile_rows(looked.served, looked.profile, locale)
    rows = review_rows(looked, computed, noted)
    here, found = rows[place], noted.get(field_id)
    around = {
        "who": signed_in(),
        "sitting": looked.sitting,
        "occupation": looked.served.title(locale),
        "bank": looked.served.bank,
        "current": here,
        "number": place + 1,
        "fields": len(rows),
        "before": rows[place - 1] if place else None,
        "after": rows[place + 1] if place + 1 < len(rows) else None,
        "running": looked.running,
        "again": looked.again.get(field_id),
    }
    if not (here.notes.opened or looked.running):
        return render_page("counsellor/review_closed.html", **around)
    return render_page(
        "counsellor/review_field.html",
        **around,
        origin=computed.origin,
        notes=written_in(form) if form else here.notes,
        seen=form.seen.data if form and not compare else version_of(found) if found else "",
        open_to_notes=bool(form) or (not looked.running and review is not None and review.state != "released"),
        levels=[level_word(level, looked.levels) for level in range(looked.levels + 1)],
        questions=look_again(looked.served, looked.sitting, looked.shown, looked.texts(), field_id),
        answers=answer_rows(looked, field_id),
        most=MOST_TEXT,
        problem=problem,
        theirs=here.notes if compare else None,
    )


@door.post("/sitting/<public_id>/field/<field_id>")
@audience(Audience.COUNSELLOR)
@plays
def note_the_field(public_id: str, field_id: str) -> ResponseReturnValue:
    looked, form = _field_of(public_id, field_id), FieldForm(request.form)
    if problem := _problem(form, looked.levels):
        return _field_page(looked, field_id, form, problem), 422
    try:
        with writing() as db:
            store_notes(db, looked, field_id, form, datetime.now(UTC))
    except LookupError:
        return redirect(url_for("counsellor.field", public_id=public_id, field_id=field_id), 303)
    except AlreadyReleased:
        return _field_page(
            looked, field_id, form, gettext("The report has been handed over in the meantime. Nothing was stored.")
        ), 409
    except ChangedMeanwhile:
        changed = gettext("A colleague wrote here meanwhile. Look at both, then save again.")
        return _field_page(looked, field_id, form, changed, compare=True), 409
    return _onwards(looked, field_id, form)


def _problem(form: FieldForm, levels: int) -> str:
    """Why it cannot be stored; empty: it can. Answers 400 for what no page of ours sends."""
    if not form.validate():
        if set(form.errors) - {"remark", "rating_reason"}:
            abort(400)
        return str(gettext("A remark or a reason has 1000 characters or fewer."))
    if form.level is not None and form.level > levels:
        abort(400)
    if form.level is not None and not form.rating_reason.data:
        return str(gettext("Please write the reason for your own view."))
    return ""


def _onwards(looked: Looked, field_id: str, form: FieldForm) -> ResponseReturnValue:
    """To the next field, which is opened by that, or to the overview after the last one; or back to the same page."""
    public_id, ids = looked.sitting.public_id, looked.field_ids
    if form.go.data != "next":
        return redirect(url_for("counsellor.field", public_id=public_id, field_id=field_id, _anchor="notes"), 303)
    place = ids.index(field_id) + 1
    if place == len(ids):
        return redirect(url_for("counsellor.sitting", public_id=public_id), 303)
    _open(looked, ids[place])
    return redirect(url_for("counsellor.field", public_id=public_id, field_id=ids[place]), 303)
