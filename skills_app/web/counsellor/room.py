"""The room: who is at the tablets now and how far, without a single answer. The page follows by itself."""

import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import UTC, datetime, timedelta
from time import monotonic

from flask import Response, current_app, jsonify, stream_with_context
from flask.blueprints import BlueprintSetupState

from skills_app.records.database import Database
from skills_app.records.room import RunningSitting, running_sittings
from skills_app.web.bank_library import library
from skills_app.web.counsellor.door import door
from skills_app.web.counsellor.opening import scope
from skills_app.web.guards import Audience, audience
from skills_app.web.live import TooManyViewers, Viewer, Watched
from skills_app.web.locale import languages
from skills_app.web.pages import render_page
from skills_app.web.staff.identity import signed_in

PAUSE = 2.0
"""Seconds between two looks at the database."""

STREAM = 30.0
"""Seconds; then the browser asks anew, and whether it still may is checked again."""

TODAY = timedelta(hours=12)
FINISHED_SHOWN = timedelta(minutes=10)

State = list[RunningSitting]


@dataclass(frozen=True)
class RoomRow:
    """One sitting. ``ago``: seconds since it was heard of."""

    id: str
    reference: str
    occupation: str
    answered: int
    items: int
    ago: int
    finished: bool


def _set_up(state: BlueprintSetupState) -> None:
    database: Database = state.app.extensions["database"]

    def look() -> State:
        now = datetime.now(UTC)
        with database.reading() as db:
            return running_sittings(db, now - TODAY, now - FINISHED_SHOWN)

    state.app.extensions["room"] = Watched(look, PAUSE)


door.record_once(_set_up)


def _watched() -> Watched[State]:
    room: Watched[State] = current_app.extensions["room"]
    return room


@door.get("/room")
@audience(Audience.COUNSELLOR)
def room() -> str:
    return render_page("counsellor/room.html", who=signed_in(), rows=_rows(_watched().look()))


@door.get("/room/now")
@audience(Audience.COUNSELLOR)
def room_now() -> Response:
    """What the page asks for when no stream is free."""
    return jsonify([asdict(row) for row in _rows(_watched().look())])


@door.get("/room/events")
@audience(Audience.COUNSELLOR)
def room_events() -> Response:
    """An event stream (https://html.spec.whatwg.org/multipage/server-sent-events.html); 503 when none is free."""
    try:
        viewer = _watched().view()
    except TooManyViewers:
        return Response("all streams are taken\n", 503, mimetype="text/plain")
    response = Response(stream_with_context(_events(viewer)), mimetype="text/event-stream")
    response.call_on_close(viewer.close)
    response.headers["X-Accel-Buffering"] = "no"
    return response


def _events(viewer: Viewer[State]) -> Iterator[str]:
    """A comment while there is no news, so that a browser that left is noticed."""
    until = monotonic() + STREAM
    for found in viewer:
        yield ": nothing new\n\n" if found is None else f"data: {json.dumps([asdict(row) for row in _rows(found)])}\n\n"
        if monotonic() > until:
            return


def _rows(found: State) -> list[RoomRow]:
    now, of = datetime.now(UTC), scope()
    return [_row(sitting, now) for sitting in found if sitting.is_open_to(of)]


def _row(sitting: RunningSitting, now: datetime) -> RoomRow:
    served = library().version(sitting.bank_digest)
    return RoomRow(
        id=sitting.public_id,
        reference=sitting.reference,
        occupation=served.title(languages().first.id),
        answered=sitting.answered,
        items=len(served.order(sitting.form_id, sitting.seed, sitting.chosen)),
        ago=max(0, round((now - sitting.last_at).total_seconds())),
        finished=sitting.finished_at is not None,
    )
