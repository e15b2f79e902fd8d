"""One item: its page, and storing what was answered.

A GET changes nothing and never redirects. A POST is committed before the next page is shown.
"""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from flask import abort, make_response, redirect, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext

from skills_app.assessment.bank import Item
from skills_app.assessment.item_sequence import item_order, next_item, position, previous_item
from skills_app.assessment.item_types import ITEM_TYPES, InvalidResponse
from skills_app.assessment.item_types import Response as Given
from skills_app.records.sittings import (
    KeyReused,
    ResponseToStore,
    ResponseView,
    SittingFinished,
    SittingView,
    Stored,
    find_sitting_with_response,
    find_sitting_with_responses,
    given_items,
    store_response,
)
from skills_app.web.bank_library import ServedBank, library
from skills_app.web.client.door import door
from skills_app.web.client.forms import ItemForm
from skills_app.web.client.identity import own_sitting, owned
from skills_app.web.client.profile import profile_page
from skills_app.web.database_session import reading, writing
from skills_app.web.guards import Audience, audience
from skills_app.web.locale import languages
from skills_app.web.pages import render_page

SCRIPT_HEADER = "X-Next-Page"
"""Sent by the page's script: the reply to a POST is the next page itself, with its address in the same header."""


@dataclass(frozen=True)
class Place:
    """Where a client is: the sitting, its bank version and the item at hand."""

    sitting: SittingView
    served: ServedBank
    item: Item
    order: tuple[str, ...]

    @property
    def is_last(self) -> bool:
        return self.item.id == self.order[-1]

    def picture_of(self, item_id: str | None) -> str | None:
        return self.served.picture(self.served.bank.item(item_id).picture) if item_id else None


@door.get("/sitting/<public_id>/practice")
@audience(Audience.CLIENT)
def practice(public_id: str) -> str:
    return _practice_page(own_sitting(public_id))


@door.post("/sitting/<public_id>/practice")
@audience(Audience.CLIENT)
def practised(public_id: str) -> ResponseReturnValue:
    """A first tap on something everyday; it is not stored."""
    sitting = own_sitting(public_id)
    if "answer" not in request.form and "skip" not in request.form:
        return _practice_page(sitting, gettext("Tap one answer.")), 422
    order = _order(sitting, library().version(sitting.bank_digest))
    return redirect(url_for("client.item", public_id=public_id, item_id=order[0]), 303)


def _practice_page(sitting: SittingView, problem: str = "") -> str:
    trial = library().version(sitting.bank_digest).bank.trial
    return render_page("client/practice.html", sitting=sitting, problem=problem, trial=trial)


@door.get("/sitting/<public_id>/item/<item_id>")
@audience(Audience.CLIENT)
def item(public_id: str, item_id: str) -> ResponseReturnValue:
    place, given = _stored_place(public_id, item_id)
    if place.sitting.finished_at:
        return _already_finished(place.sitting)
    return item_page(place, given)


@door.post("/sitting/<public_id>/item/<item_id>")
@audience(Audience.CLIENT)
def save(public_id: str, item_id: str) -> ResponseReturnValue:
    form = ItemForm(request.form)
    if not form.validate() or (form.sitting.data, form.item.data) != (public_id, item_id):
        abort(400)
    try:
        with writing() as db:
            found = find_sitting_with_response(db, public_id, item_id)
            place = _place(owned(found[0] if found else None), item_id)
            given = _read_answer(place, form)
            stored = store_response(
                db, place.sitting, _to_store(given, form), items=len(place.order), last=place.is_last
            )
    except InvalidResponse as invalid:
        if invalid.reason != "missing":
            abort(400)
        return _ask_again(public_id, item_id, wish=form.wish.data)
    except SittingFinished:
        return _after_finish(public_id, given)
    except KeyReused:
        abort(400)
    if stored.outcome == "conflict":
        trial = place.served.bank.trial
        return render_page("client/conflict.html", sitting=place.sitting, item_id=item_id, trial=trial), 409
    return _go_on(place, stored)


def _after_finish(public_id: str, given: Given) -> ResponseReturnValue:
    """The second tap on "next" at the last item says what is stored already, and leads on like the first one."""
    with reading() as db:
        found, stored = find_sitting_with_responses(db, public_id) or (None, [])
    sitting = owned(found)
    if any((row.item_id, row.value, row.wish) == (given.item_id, given.value, given.wish) for row in stored):
        return redirect(url_for("client.profile", public_id=public_id), 303)
    return _already_finished(sitting)


def _read_answer(place: Place, form: ItemForm) -> Given:
    raw = {"wish": "1"} if form.wish.data else {}
    answer = "skip" if form.skip.data else form.answer.data
    if answer:
        raw["answer"] = answer
    return ITEM_TYPES[place.item.type].read(place.item, raw)


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


def _ask_again(public_id: str, item_id: str, *, wish: bool) -> ResponseReturnValue:
    """Nothing was chosen: the same page with a friendly word and the tick that was there."""
    place, given = _stored_place(public_id, item_id)
    return item_page(place, given, wish=wish, problem=gettext("Tap one answer, or skip.")), 422


def _go_on(place: Place, stored: Stored) -> ResponseReturnValue:
    public_id, following = place.sitting.public_id, _following(place, stored)
    if following:
        address = url_for("client.item", public_id=public_id, item_id=following)
    else:
        address = url_for("client.profile", public_id=public_id)
    if SCRIPT_HEADER not in request.headers:
        return redirect(address, 303)
    page = item_page(*_stored_place(public_id, following)) if following else profile_page(public_id)
    response = make_response(page)
    response.headers[SCRIPT_HEADER] = address
    return response


def _stored_place(public_id: str, item_id: str) -> tuple[Place, ResponseView | None]:
    """The client's place, and what is stored there."""
    with reading() as db:
        sitting, given = find_sitting_with_response(db, public_id, item_id) or (None, None)
    return _place(owned(sitting), item_id), given


def _following(place: Place, stored: Stored) -> str | None:
    """The next item; after the last one the first that is still open; None when the sitting is finished."""
    if stored.finished:
        return None
    if not place.is_last:
        return next_item(place.order, place.item.id, ())
    with reading() as db:
        return next_item(place.order, place.item.id, given_items(db, place.sitting.id))


def _already_finished(sitting: SittingView) -> ResponseReturnValue:
    trial = library().version(sitting.bank_digest).bank.trial
    return render_page("client/finished.html", sitting=sitting, trial=trial), 409


def _order(sitting: SittingView, served: ServedBank) -> tuple[str, ...]:
    return item_order(served.bank, sitting.form_id, sitting.seed)


def _place(sitting: SittingView, item_id: str) -> Place:
    served = library().version(sitting.bank_digest)
    order = _order(sitting, served)
    if item_id not in order:
        abort(404)
    return Place(sitting, served, served.bank.item(item_id), order)


def item_page(place: Place, given: ResponseView | None, *, wish: bool = False, problem: str = "") -> str:
    """``wish``: it was ticked just now."""
    bank, item_id = place.served.bank, place.item.id
    texts = bank.texts[place.served.text_locale(languages().first.id, place.sitting.form_id)]
    following = next_item(place.order, item_id, ()) if not place.is_last else None
    page: dict[str, Any] = {
        "sitting": place.sitting,
        "item_id": item_id,
        "caption": texts.captions[item_id],
        "field": texts.fields[place.item.field_id],
        "picture": place.picture_of(item_id),
        "next_picture": place.picture_of(following),
        "previous": previous_item(place.order, item_id),
        "position": position(place.order, item_id),
        "items": len(place.order),
        "given": given,
        "wish": wish or bool(given and given.wish),
        "problem": problem,
        "trial": bank.trial,
    }
    return render_page("client/item.html", **page)
