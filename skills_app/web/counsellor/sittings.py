"""The desk's list of sittings, and the code that opens those of a client."""

from datetime import UTC, datetime
from urllib.parse import urlencode

from flask import abort, redirect, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext

from skills_app.records.codes import grouped_reference
from skills_app.records.desk import find_sitting_open_to
from skills_app.records.organisations import days_of
from skills_app.records.sittings import (
    SittingView,
    give_consent,
    list_sittings,
    sittings_of_client,
)
from skills_app.web.bank_library import library
from skills_app.web.calendar import day_span, last_day_shared
from skills_app.web.codes import client_of_code
from skills_app.web.counsellor.door import door
from skills_app.web.counsellor.forms import FilterForm, OpenByCodeForm
from skills_app.web.counsellor.opening import scope
from skills_app.web.database_session import reading, writing
from skills_app.web.guards import Audience, audience
from skills_app.web.locale import languages, offered_locales
from skills_app.web.pages import render_page
from skills_app.web.staff.identity import signed_in
from skills_app.web.staff.noting import note_act

PAGE = 50


@door.get("/")
@audience(Audience.COUNSELLOR)
def sittings() -> ResponseReturnValue:
    form = FilterForm(request.args)
    if not form.validate():
        abort(400)
    with reading() as db:
        rows = list_sittings(
            db,
            scope(),
            before=form.before.data,
            limit=PAGE + 1,
            bank_id=form.bank.data or None,
            state=form.state.data or None,
            started=day_span(form.day.data),
            reference=grouped_reference(form.reference.data or "") or None,
        )
    return _list_page(form, rows)


def _list_page(form: FilterForm, rows: list[SittingView], problem: str = "") -> str:
    shown = rows[:PAGE]
    locale = languages().first.id
    titles = {served.bank.id: served.title(locale) for served in library().current.values()}
    conditions = {name: value for name, value in request.args.items() if name != "before"}
    return render_page(
        "counsellor/list.html",
        who=signed_in(),
        rows=shown,
        titles=titles,
        trial=any(served.bank.trial for served in library().current.values()),
        form=form,
        older=_list_url(conditions | {"before": str(shown[-1].id)}) if len(rows) > PAGE else None,
        newest=_list_url(conditions) if form.before.data else None,
        filtered=any(conditions.values()),
        problem=problem,
        locales=offered_locales(),
    )


def _list_url(conditions: dict[str, str]) -> str:
    return f"{url_for('counsellor.sittings')}?{urlencode(conditions)}"


class OfAnotherTeam(ValueError):
    """The client is in a case that is not for these eyes."""


@door.post("/open")
@audience(Audience.COUNSELLOR)
def open_by_code() -> ResponseReturnValue:
    """The client's code typed at the desk is their yes to this counsellor's organisation. It leads to their sitting; of
    several, to the list of these with the day of each."""
    form = OpenByCodeForm(request.form)
    client = client_of_code(form.code.data or "", f"account {signed_in().account_id}") if form.validate() else None
    try:
        found = _open_sittings(client.id) if client else []
    except OfAnotherTeam:
        return _refused(gettext("This client belongs to a case of another team. Ask there."))
    if not found:
        return _refused(gettext("This code is not known here. Look at the card again."))
    if len(found) == 1:
        return redirect(url_for("counsellor.sitting", public_id=found[0].public_id), 303)
    return redirect(url_for("counsellor.sittings", reference=found[0].reference), 303)


def _refused(problem: str) -> ResponseReturnValue:
    with reading() as db:
        rows = list_sittings(db, scope(), before=None, limit=PAGE + 1)
    return _list_page(FilterForm(), rows, problem), 422


def _open_sittings(client_id: int) -> list[SittingView]:
    """Notes the client's consent for their sittings at this counsellor's organisation. Returns these, but not fields
    that were done again: each stands on the page of its sitting. Raises OfAnotherTeam, and then nothing is noted."""
    now = datetime.now(UTC)
    with writing() as db:
        every = sittings_of_client(db, client_id)
        found = [sitting for sitting in every if sitting.organisation_id == signed_in().organisation_id]
        if found and find_sitting_open_to(db, scope(), found[0].public_id) is None:
            raise OfAnotherTeam(client_id)
        until = last_day_shared(days_of(db, signed_in().organisation_id))
        for sitting in found:
            if sitting.consent_at is None:
                give_consent(db, sitting.id, "code", now, expires_on=until)
                note_act(db, "consented", f"sitting {sitting.public_id}", now)
    return [sitting for sitting in found if sitting.repeats is None]
