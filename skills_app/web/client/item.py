"""One item: its page, and storing what was answered.

A GET changes nothing and never redirects. A POST is committed before the next page is shown.
"""

from datetime import UTC, datetime

from flask import abort, make_response, redirect, request, url_for
from flask.typing import ResponseReturnValue

from skills_app.assessment.item_sequence import next_item
from skills_app.assessment.item_types import ITEM_TYPES, InvalidResponse
from skills_app.assessment.item_types import Response as Given
from skills_app.records.sittings import (
    KeyReused,
    ResponseToStore,
    SittingFinished,
    Stored,
    find_sitting_with_response,
    find_sitting_with_responses,
    given_items,
    store_response,
)
from skills_app.web.client.door import door
from skills_app.web.client.forms import ItemForm
from skills_app.web.client.identity import owned
from skills_app.web.client.place import Place, already_finished, place_at, place_page, problem_of, stored_place
from skills_app.web.client.practice import practice_page
from skills_app.web.client.profile import profile_page
from skills_app.web.database_session import reading, writing
from skills_app.web.guards import Audience, audience, plays
from skills_app.web.locale import languages
from skills_app.web.pages import render_both

SCRIPT_HEADER = "X-Next-Page"
"""Sent by the page's script: the reply to a POST is the next page itself, with its address in the same header."""


@door.get("/sitting/<public_id>/item/<item_id>")
@audience(Audience.CLIENT)
@plays
def item(public_id: str, item_id: str) -> ResponseReturnValue:
    place, given = stored_place(public_id, item_id)
    if place.sitting.finished_at:
        return already_finished(place.sitting)
    return place_page(place, given)


@door.post("/sitting/<public_id>/item/<item_id>")
@audience(Audience.CLIENT)
@plays
def save(public_id: str, item_id: str) -> ResponseReturnValue:
    form = ItemForm(request.form)
    if not form.validate() or (form.sitting.data, form.item.data) != (public_id, item_id):
        abort(400)
    raw = request.form.to_dict(flat=False)
    try:
        with writing() as db:
            found = find_sitting_with_response(db, public_id, item_id)
            place = place_at(owned(found[0] if found else None), item_id)
            given = ITEM_TYPES[place.item.type].read(place.item, raw)
            stored = store_response(
                db, place.sitting, _to_store(given, form), items=len(place.order), last=place.is_last
            )
    except InvalidResponse as invalid:
        problem = problem_of(invalid, place.item.type, counts=True)
        return place_page(*stored_place(public_id, item_id), raw, problem), 422
    except SittingFinished:
        return _after_finish(public_id, given)
    except KeyReused:
        abort(400)
    if stored.outcome == "conflict":
        trial = place.served.bank.trial
        return render_both("client/conflict.html", sitting=place.sitting, item_id=item_id, trial=trial), 409
    return _go_on(place, stored)


def _after_finish(public_id: str, given: Given) -> ResponseReturnValue:
    """The second tap on "next" at the last item says what is stored already, and leads on like the first one."""
    with reading() as db:
        found, stored = find_sitting_with_responses(db, public_id) or (None, [])
    sitting = owned(found)
    if any((row.item_id, row.value, row.wish) == (given.item_id, given.value, given.wish) for row in stored):
        return redirect(url_for("client.profile", public_id=public_id), 303)
    return already_finished(sitting)


def _to_store(given: Given, form: ItemForm) -> ResponseToStore:
    second = languages().second
    return ResponseToStore(
        item_id=given.item_id,
        value=given.value,
        wish=given.wish,
        locale=languages().first.id,
        second_locale=second.id if second else None,
        client_key=form.client_key.data or None,
        revision=form.revision.data,
        client_at=_client_time(form.client_at.data),
        seconds=form.seconds.data,
        now=datetime.now(UTC),
    )


def _client_time(text: str | None) -> datetime | None:
    """The clock of the tablet, as it says; a clock that cannot be read is left out."""
    try:
        moment = datetime.fromisoformat(text) if text else None
        return moment.astimezone(UTC) if moment and moment.tzinfo else None
    except (ValueError, OverflowError):
        return None


def _go_on(place: Place, stored: Stored) -> ResponseReturnValue:
    public_id, following = place.sitting.public_id, _following(place, stored)
    address = place.address(following) if following else url_for("client.profile", public_id=public_id)
    if SCRIPT_HEADER not in request.headers:
        return redirect(address, 303)
    response = make_response(_page_of(place, following) if following else profile_page(public_id))
    response.headers[SCRIPT_HEADER] = address
    return response


def _page_of(place: Place, item_id: str) -> str:
    there, given = stored_place(place.sitting.public_id, item_id)
    return place_page(there, given) if there.is_practised else practice_page(there)


def _following(place: Place, stored: Stored) -> str | None:
    """The next item; after the last one the first that is still open; None when the sitting is finished."""
    if stored.finished:
        return None
    if not place.is_last:
        return next_item(place.order, place.item.id, ())
    with reading() as db:
        return next_item(place.order, place.item.id, given_items(db, place.sitting.id))
