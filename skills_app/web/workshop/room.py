"""The facilitator's page of a workshop, the projector that everybody sees, the debrief and its record."""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import segno
from flask import Response, current_app, jsonify, request
from flask_babel import lazy_gettext
from markupsafe import Markup

from skills_app.config import Config
from skills_app.records.castings import FEWEST, castings_of
from skills_app.records.database import Database
from skills_app.records.seats import SeatView, answers_of
from skills_app.records.workshops import DEBRIEF, EMPATHY, WorkshopView
from skills_app.web.database_session import play_store
from skills_app.web.guards import Audience, audience
from skills_app.web.locale import PLAY, languages
from skills_app.web.pages import render_page
from skills_app.web.security import is_loopback
from skills_app.web.staff.identity import signed_in
from skills_app.web.workshop.debrief_rows import notes_of, played_personas, tallies, vote_of
from skills_app.web.workshop.doors import facilitator
from skills_app.web.workshop.following import OVER, News, RoomState, following, room_of, stream_of
from skills_app.web.workshop.leading import STEPS, own_workshop
from skills_app.web.workshop.paper_rows import paper_locale
from skills_app.web.workshop.play import of_seat, personas_of, served_of
from skills_app.web.workshop.understanding import through, understood
from skills_app.web.workshop.words import PAPER_WORDS, PHASE_WORDS, ROLE_WORDS, TALK

VOTE_QUESTION = lazy_gettext("What would you do next?")


@dataclass(frozen=True)
class SeatRow:
    """``ago``: seconds since it was heard; ``role`` empty while it waits."""

    number: int
    group: int | None
    role: str
    ago: int
    dropped: bool


def _rows(state: RoomState) -> list[SeatRow]:
    now = datetime.now(UTC)
    return [_row(seat, state, now) for seat in state.seats]


def _row(seat: SeatView, state: RoomState, now: datetime) -> SeatRow:
    """In the empathy round nobody plays a role."""
    played = of_seat(state.castings, seat.id, state.workshop.round)
    casting = None if state.workshop.phase == EMPATHY else played
    ago = max(0, round((now - seat.heard_at).total_seconds()))
    return SeatRow(seat.number, seat.group_number, casting.role if casting else "", ago, seat.is_dropped(now))


def join_address(workshop: WorkshopView) -> str:
    """Where the QR leads; empty when the facilitator's browser is on the machine itself and no address is set."""
    config: Config = current_app.extensions["config"]
    if config.public_url is None and is_loopback():
        return ""
    host = (config.public_url or request.host_url).rstrip("/")
    return f"{host}/{PLAY}{languages().first.id}/join?code={workshop.code}"


def _qr(address: str) -> Markup | None:
    if not address:
        return None
    image = segno.make_qr(address, error="m")
    return Markup(image.svg_inline(scale=4, border=2, omitsize=True))  # noqa: S704 - made here, of our own address


def _room_page(template: str, workshop: WorkshopView, **more: Any) -> str:
    state, served = room_of(play_store(), workshop), served_of(workshop)
    address = join_address(workshop)
    return render_page(
        template,
        who=signed_in(),
        workshop=workshop,
        rows=_rows(state),
        following=following(workshop),
        occupation=served.title(languages().first.id),
        bank=served.bank,
        address=address,
        qr=_qr(address),
        phases=PHASE_WORDS,
        roles=ROLE_WORDS,
        talk=TALK,
        steps=STEPS[workshop.phase],
        fewest=FEWEST,
        papers=PAPER_WORDS,
        paper_language=paper_locale(),
        **more,
    )


@facilitator.get("/workshop/<public_id>")
@audience(Audience.FACILITATOR)
def workshop(public_id: str) -> str:
    said = {name: name in request.args for name in ("overtaken", "few")}
    found = own_workshop(public_id)
    return _room_page("workshop/workshop.html", found, through=_through(found), **said)


def _through(found: WorkshopView) -> int:
    """Seats that have answered all of the empathy round."""
    with play_store().reading() as db:
        return through(answers_of(db, found.id))


@facilitator.get("/workshop/<public_id>/projector")
@audience(Audience.FACILITATOR)
def projector(public_id: str) -> str:
    found = own_workshop(public_id)
    more = _debrief(found) if found.phase == DEBRIEF else {}
    return _room_page("workshop/projector.html", found, through=_through(found), **more)


@facilitator.get("/workshop/<public_id>/record")
@audience(Audience.FACILITATOR)
def record(public_id: str) -> str:
    """The debrief to print, without names."""
    found = own_workshop(public_id)
    return _room_page("workshop/record.html", found, **_debrief(found))


def _debrief(found: WorkshopView) -> dict[str, Any]:
    served = served_of(found)
    with play_store().reading() as db:
        castings, answers = castings_of(db, found.id), answers_of(db, found.id)
        played = list(played_personas(db, served, castings, personas_of(served.bank.id)))
    return {
        "played": played,
        "understood": understood(answers),
        "tallies": tallies(answers),
        "notes": notes_of(answers),
        "vote": vote_of(answers, VOTE_QUESTION),
    }


@facilitator.get("/workshop/<public_id>/now")
@audience(Audience.FACILITATOR)
def workshop_now(public_id: str) -> Response:
    return jsonify(_told(play_store(), own_workshop(public_id)))


@facilitator.get("/workshop/<public_id>/events")
@audience(Audience.FACILITATOR)
def workshop_events(public_id: str) -> Response:
    store = play_store()

    def tell(found: WorkshopView | None) -> News:
        return _told(store, found) if found else OVER.as_json()

    return stream_of(own_workshop(public_id).id, tell)


def _told(store: Database, found: WorkshopView) -> News:
    """``heard``: by picture number, whether the seat is there, and else for how many seconds it was not."""
    rows = _rows(room_of(store, found))
    heard = {row.number: row.ago if row.dropped else 0 for row in rows}
    return following(found).as_json() | {"heard": heard}
