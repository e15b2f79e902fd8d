"""The desk's list of sittings, and one sitting: open only when the client said yes or gave their code."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from urllib.parse import urlencode

from flask import abort, current_app, redirect, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import LazyString, gettext

from skills_app.assessment.item_sequence import item_order
from skills_app.config import Config
from skills_app.records.codes import grouped_reference
from skills_app.records.sittings import (
    ResponseView,
    SittingView,
    find_sitting_with_responses,
    give_consent,
    list_sittings,
    sittings_of_client,
)
from skills_app.web.bank_library import ServedBank, library
from skills_app.web.calendar import last_day_shared, today
from skills_app.web.codes import client_of_code
from skills_app.web.counsellor.door import door
from skills_app.web.counsellor.forms import FilterForm, OpenByCodeForm
from skills_app.web.counsellor.identity import counsellor
from skills_app.web.database_session import reading, writing
from skills_app.web.guards import Audience, audience
from skills_app.web.locale import OfferedLocale, languages, offered_locales
from skills_app.web.pages import render_page
from skills_app.web.profile_rows import ANSWER_WORDS, profile_of, profile_rows

PAGE = 50


@dataclass(frozen=True)
class AnswerRow:
    """One answer as the counsellor reads it: in their language and in the one it was given in."""

    field: str
    picture: str
    caption: str
    answered_in: OfferedLocale | None
    answered_caption: str
    word: LazyString | None
    wish: bool
    at: datetime | None
    seconds: float | None


@door.get("/")
@audience(Audience.COUNSELLOR)
def sittings() -> ResponseReturnValue:
    form = FilterForm(request.args)
    if not form.validate():
        abort(400)
    with reading() as db:
        rows = list_sittings(
            db,
            counsellor().organisation_id,
            before=form.before.data,
            limit=PAGE + 1,
            bank_id=form.bank.data or None,
            state=form.state.data or None,
            started=_span(form.day.data),
            reference=grouped_reference(form.reference.data or "") or None,
        )
    return _list_page(form, rows)


def _span(day: date | None) -> tuple[datetime, datetime] | None:
    """A day of the place where the application runs."""
    if day is None:
        return None
    config: Config = current_app.extensions["config"]
    first = datetime.combine(day, time.min, config.time_zone)
    return first, datetime.combine(day + timedelta(days=1), time.min, config.time_zone)


def _list_page(form: FilterForm, rows: list[SittingView], problem: str = "") -> str:
    shown = rows[:PAGE]
    locale = languages().first.id
    titles = {served.bank.id: served.title(locale) for served in library().current.values()}
    conditions = {name: value for name, value in request.args.items() if name != "before"}
    return render_page(
        "counsellor/list.html",
        who=counsellor(),
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


@door.post("/open")
@audience(Audience.COUNSELLOR)
def open_by_code() -> ResponseReturnValue:
    """The client's code typed at the desk is their yes to this counsellor's organisation."""
    form = OpenByCodeForm(request.form)
    client = client_of_code(form.code.data or "", f"account {counsellor().account_id}") if form.validate() else None
    found = _open_sittings(client.id) if client else []
    if not found:
        with reading() as db:
            rows = list_sittings(db, counsellor().organisation_id, before=None, limit=PAGE + 1)
        return _list_page(FilterForm(), rows, gettext("This code is not known here. Look at the card again.")), 422
    if len(found) == 1:
        return redirect(url_for("counsellor.sitting", public_id=found[0].public_id), 303)
    return redirect(url_for("counsellor.sittings", reference=found[0].reference), 303)


def _open_sittings(client_id: int) -> list[SittingView]:
    """Notes the client's consent for their sittings at this counsellor's organisation; returns these."""
    with writing() as db:
        every = sittings_of_client(db, client_id)
        found = [sitting for sitting in every if sitting.organisation_id == counsellor().organisation_id]
        for sitting in found:
            if sitting.consent_at is None:
                give_consent(db, sitting.id, "code", datetime.now(UTC), expires_on=last_day_shared())
    return found


@door.get("/sitting/<public_id>")
@audience(Audience.COUNSELLOR)
def sitting(public_id: str) -> ResponseReturnValue:
    with reading() as db:
        found, stored = find_sitting_with_responses(db, public_id) or (None, [])
    if found is None or found.organisation_id != counsellor().organisation_id:
        abort(404)
    if found.expires_on < today():
        abort(410)
    served = library().version(found.bank_digest)
    locale = languages().first.id
    page = {"who": counsellor(), "sitting": found, "occupation": served.title(locale), "bank": served.bank}
    if found.consent_at is None:
        return render_page("counsellor/not_open.html", **page), 403
    return render_page(
        "counsellor/sitting.html",
        **page,
        rows=profile_rows(served, profile_of(served, found, stored), locale),
        answers=_answer_rows(served, found, stored),
        started_in=offered_locales().get(found.locale),
    )


def _answer_rows(served: ServedBank, found: SittingView, stored: list[ResponseView]) -> list[AnswerRow]:
    """All items in the order in which the client met them, answered or not."""
    by_item = {row.item_id: row for row in stored}
    order = item_order(served.bank, found.form_id, found.seed)
    return [_answer_row(served, found, item_id, by_item.get(item_id)) for item_id in order]


def _answer_row(served: ServedBank, found: SittingView, item_id: str, given: ResponseView | None) -> AnswerRow:
    here = served.bank.texts[served.text_locale(languages().first.id, found.form_id)]
    there = served.bank.texts[served.text_locale(given.locale if given else found.locale, found.form_id)]
    item = served.bank.item(item_id)
    return AnswerRow(
        field=here.fields[item.field_id],
        picture=served.picture(item.picture),
        caption=here.captions[item_id],
        answered_in=offered_locales().get(there.locale) if there.locale != here.locale else None,
        answered_caption=there.captions[item_id],
        word=ANSWER_WORDS[given.value] if given else None,
        wish=bool(given and given.wish),
        at=given.server_at if given else None,
        seconds=given.seconds if given else None,
    )
