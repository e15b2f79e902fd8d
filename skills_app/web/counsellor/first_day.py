"""The page for the first day: how to introduce it, what the levels mean, what not to do; confirmed once."""

from datetime import UTC, datetime

from flask import abort, redirect, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext

from skills_app.records.introductions import confirm_introduction
from skills_app.web.counsellor.door import door
from skills_app.web.counsellor.review_forms import FirstDayForm
from skills_app.web.database_session import writing
from skills_app.web.guards import Audience, audience
from skills_app.web.pages import render_page
from skills_app.web.profile_words import LEVEL_WORDS, SURE_WORDS
from skills_app.web.staff.identity import signed_in


@door.get("/first-day")
@audience(Audience.COUNSELLOR)
def first_day() -> str:
    form = FirstDayForm(request.args)
    form.validate()
    return _page(form.sitting.data if "sitting" not in form.errors else "")


def _page(sitting: str | None, problem: str = "") -> str:
    return render_page(
        "counsellor/first_day.html",
        who=signed_in(),
        confirmed_at=signed_in().introduced_at,
        waiting=sitting or "",
        levels=LEVEL_WORDS,
        sure=SURE_WORDS,
        problem=problem,
    )


@door.post("/first-day")
@audience(Audience.COUNSELLOR)
def confirm_first_day() -> ResponseReturnValue:
    """On to the release that waits for it, if one does."""
    form = FirstDayForm(request.form)
    if not form.validate():
        if set(form.errors) != {"confirmed"}:
            abort(400)
        return _page(form.sitting.data, gettext("Please tick the box first.")), 422
    with writing() as db:
        confirm_introduction(db, signed_in().account_id, datetime.now(UTC))
    if form.sitting.data:
        return redirect(url_for("counsellor.release", public_id=form.sitting.data), 303)
    return redirect(url_for("counsellor.first_day"), 303)
