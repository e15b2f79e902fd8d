"""The way into a workshop: six digits or a QR, and a seat with a picture name; no account and no letters."""

from datetime import UTC, datetime

from flask import abort, redirect, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import LazyString, lazy_gettext
from wtforms import Form, IntegerField, StringField
from wtforms.validators import InputRequired, Length, NumberRange

from skills_app.records.codes import normalise_digits
from skills_app.records.seats import MOST, Full, SeatView, join, seats_of, take_over
from skills_app.records.workshops import WorkshopView, find_workshop_by_code
from skills_app.web.database_session import reading, writing
from skills_app.web.guards import Audience, audience, plays
from skills_app.web.locale import languages
from skills_app.web.pages import render_page
from skills_app.web.throttling import Limit, count_failure
from skills_app.web.workshop.doors import participant
from skills_app.web.workshop.identity import own_seat, remember_seat

CODES_FROM_A_PLACE = Limit("codes of workshops", 60)


class CodeForm(Form):
    code = StringField(validators=[Length(max=20)])


class SameSeatForm(Form):
    """``number``: of the picture name that somebody says is theirs."""

    code = StringField(validators=[Length(max=20)])
    number = IntegerField(validators=[InputRequired(), NumberRange(0, MOST - 1)])


@participant.get("/join")
@audience(Audience.ANYONE)
@plays
def join_page() -> ResponseReturnValue:
    """``code`` comes with the QR. Who has a seat goes to it."""
    mine, code = own_seat(), normalise_digits(request.args.get("code", ""))
    if mine and code in {"", mine.workshop.code}:
        return redirect(url_for("participant.seat"), 303)
    workshop = _workshop(code) if code else None
    return _page(workshop, _UNKNOWN if code and workshop is None else "")


_UNKNOWN = lazy_gettext("No workshop has these digits now. Look at the big screen.")
_FULL = lazy_gettext("Every seat of this workshop is taken.")
_NOT_THERE = lazy_gettext("Nobody sits there. Take a new seat.")


def _page(workshop: WorkshopView | None, problem: LazyString | str = "") -> str:
    return render_page("workshop/join.html", workshop=workshop, seats=_seats(workshop), problem=problem)


def _seats(workshop: WorkshopView | None) -> list[SeatView]:
    if workshop is None:
        return []
    with reading() as db:
        return seats_of(db, workshop.id)


def _workshop(code: str) -> WorkshopView | None:
    """Wrong digits are counted: there are only a million."""
    place = request.remote_addr or ""
    if CODES_FROM_A_PLACE.is_reached(place):
        abort(429)
    with reading() as db:
        found = find_workshop_by_code(db, code, datetime.now(UTC))
    if found is None:
        count_failure((CODES_FROM_A_PLACE, place))
    return found


@participant.post("/join")
@audience(Audience.ANYONE)
@plays
def take_seat() -> ResponseReturnValue:
    """A new seat; who has one in this workshop keeps it."""
    form = CodeForm(request.form)
    code = normalise_digits(form.code.data or "") if form.validate() else ""
    workshop = _workshop(code) if code else None
    if workshop is None:
        return _page(None, _UNKNOWN), 422
    mine = own_seat()
    if mine and mine.workshop.id == workshop.id:
        return redirect(url_for("participant.seat"), 303)
    if "new" not in request.form:
        return _page(workshop)
    try:
        with writing() as db:
            _, token = join(db, workshop, languages().first.id, datetime.now(UTC))
    except Full:
        return _page(workshop, _FULL), 409
    return _seated(token)


@participant.post("/join/again")
@audience(Audience.ANYONE)
@plays
def take_same_seat() -> ResponseReturnValue:
    """The same seat on this device: by its picture, as everybody in the room knows whose it is."""
    form = SameSeatForm(request.form)
    workshop = _workshop(normalise_digits(form.code.data or "")) if form.validate() else None
    if workshop is None:
        return _page(None, _UNKNOWN), 422
    seat = next((one for one in _seats(workshop) if one.number == form.number.data), None)
    if seat is None:
        return _page(workshop, _NOT_THERE), 409
    with writing() as db:
        token = take_over(db, seat, datetime.now(UTC))
    return _seated(token)


def _seated(token: str) -> ResponseReturnValue:
    response = redirect(url_for("participant.seat"), 303)
    remember_seat(response, token)
    return response
