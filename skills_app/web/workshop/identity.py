"""Which seat asks: a random token in a cookie, its hash in the play store; the seat lasts as long as its workshop."""

from dataclasses import dataclass
from datetime import UTC, datetime

from flask import abort, g, redirect, url_for
from flask.typing import ResponseReturnValue
from werkzeug.wrappers import Response

from skills_app.records.seats import SeatView, find_seat
from skills_app.records.workshops import KEPT, WorkshopView
from skills_app.web.database_session import reading
from skills_app.web.locale import in_play
from skills_app.web.security import read_cookie, set_cookie

COOKIE = "seat"


@dataclass(frozen=True)
class Sat:
    """A seat and its workshop."""

    seat: SeatView
    workshop: WorkshopView


def remember_seat(response: Response, token: str) -> None:
    set_cookie(response, COOKIE, token, KEPT)


def own_seat() -> Sat | None:
    """The seat of this device; None outside of play, and when the workshop is over or the seat moved on."""
    if "own_seat" not in g:
        token = read_cookie(COOKIE) if in_play() else None
        g.own_seat = _find(token) if token else None
    found: Sat | None = g.own_seat
    return found


def _find(token: str) -> Sat | None:
    with reading() as db:
        found = find_seat(db, token)
    mine = Sat(*found) if found else None
    return mine if mine and mine.workshop.expires_at > datetime.now(UTC) else None


def sat() -> Sat:
    """Of a view marked for participants."""
    return own_seat() or abort(403)


def require_seat() -> ResponseReturnValue | None:
    """The check of the participants' views: without a seat they lead to the way in; outside of play there are none."""
    if not in_play():
        abort(404)
    return None if own_seat() else redirect(url_for("participant.join_page"), 303)
