"""How screens follow: a stream of events, or asking every second and a half; and the seat says that it is there."""

import json
import threading
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from time import monotonic

from flask import Response, abort, current_app, jsonify, stream_with_context
from flask.blueprints import BlueprintSetupState

from skills_app.records.castings import COUNSELLOR, CastingView, castings_of
from skills_app.records.database import Database
from skills_app.records.seats import SeatView, hear, seats_of
from skills_app.records.sittings import find_sitting
from skills_app.records.workshops import WorkshopView, live_workshops
from skills_app.web.database_session import reading
from skills_app.web.guards import Audience, audience, plays
from skills_app.web.live import TooManyViewers, Watched
from skills_app.web.workshop.doors import participant
from skills_app.web.workshop.identity import sat
from skills_app.web.workshop.play import of_seat, sitting_of_group

PAUSE = 0.5
"""Seconds between two looks at the play store, while somebody follows by a stream."""

QUIET = 3.0
"""Seconds without news, after which a stream says something all the same: only so it is noticed that nobody listens."""

STREAM = 30.0
"""Seconds; then the browser asks anew, and whether it still may is checked again."""

FLUSH = 1.0
"""Seconds for which it is only remembered that seats were heard, before it is stored."""

Live = Mapping[int, WorkshopView]


class Hearing:
    """When seats were heard, stored together: hundreds of seats would else write hundreds of times."""

    def __init__(self, store: Database) -> None:
        self._store = store
        self._lock = threading.Lock()
        self._heard: dict[int, datetime] = {}
        self._stored = 0.0

    def note(self, seat_id: int) -> None:
        with self._lock:
            self._heard[seat_id] = datetime.now(UTC)
            if monotonic() - self._stored < FLUSH:
                return
            heard, self._heard, self._stored = self._heard, {}, monotonic()
        with self._store.writing() as db:
            hear(db, heard)


def _set_up(state: BlueprintSetupState) -> None:
    store: Database = state.app.extensions["play"]

    def look() -> Live:
        with store.reading() as db:
            return live_workshops(db, datetime.now(UTC))

    state.app.extensions["workshops"] = Watched(look, PAUSE)
    state.app.extensions["hearing"] = Hearing(store)


participant.record_once(_set_up)


News = Mapping[str, object]


def stream_of(workshop_id: int, tell: Callable[[WorkshopView | None], News]) -> Response:
    """``tell(workshop)``: what is sent of its newest state, None when it has ended; 503 when no stream is free."""
    watched: Watched[Live] = current_app.extensions["workshops"]
    try:
        viewer = watched.view()
    except TooManyViewers:
        return Response("all streams are taken\n", 503, mimetype="text/plain")

    def events() -> Iterator[str]:
        until, before, spoke = monotonic() + STREAM, None, 0.0
        for found in viewer:
            news = tell(found.get(workshop_id)) if found is not None else {}
            told = {name: value for name, value in news.items() if name != "left"}
            is_new, now = bool(told) and told != before, monotonic()
            before = told or before
            if is_new or now - spoke > QUIET or now > until:
                yield f"data: {json.dumps(news)}\n\n" if is_new else ": nothing new\n\n"
                spoke = now
            if now > until:
                return

    response = Response(stream_with_context(events()), mimetype="text/event-stream")
    response.call_on_close(viewer.close)
    response.headers["X-Accel-Buffering"] = "no"
    return response


@dataclass(frozen=True)
class Following:
    """What a screen of a workshop follows. ``left``: seconds of the clock, None without one; ``over``: it has ended."""

    revision: int
    phase: str
    round: int
    left: int | None
    paused: bool
    over: bool = False

    def as_json(self) -> dict[str, object]:
        return dict(vars(self))


OVER = Following(0, "", 0, None, paused=False, over=True)


def following(workshop: WorkshopView | None) -> Following:
    if workshop is None:
        return OVER
    left, paused = workshop.seconds_left(datetime.now(UTC)), workshop.paused_at is not None
    return Following(workshop.revision, workshop.phase, workshop.round, left, paused)


@participant.get("/seat/now")
@audience(Audience.PARTICIPANT)
@plays
def seat_now() -> Response:
    """Asked every few seconds by every seat: it is heard, and hears."""
    mine = sat()
    hearing: Hearing = current_app.extensions["hearing"]
    hearing.note(mine.seat.id)
    return jsonify(following(mine.workshop).as_json())


@participant.get("/seat/events")
@audience(Audience.PARTICIPANT)
@plays
def seat_events() -> Response:
    return stream_of(sat().workshop.id, lambda workshop: following(workshop).as_json())


@participant.get("/seat/client")
@audience(Audience.PARTICIPANT)
@plays
def seat_client() -> Response:
    """How far the client of the seat's group is, for their counsellor's desk; 404 for whoever counsels nobody."""
    mine = sat()
    with reading() as db:
        castings = castings_of(db, mine.workshop.id, mine.workshop.round)
        casting = of_seat(castings, mine.seat.id, mine.workshop.round)
        if casting is None or casting.role != COUNSELLOR:
            abort(404)
        public_id = sitting_of_group(castings, casting.group_number, casting.round)
        sitting = find_sitting(db, public_id or "") or abort(404)
    return jsonify(answered=sitting.answered, finished=sitting.finished_at is not None)


@dataclass(frozen=True)
class RoomState:
    """All that the facilitator's pages show of a workshop."""

    workshop: WorkshopView
    seats: list[SeatView]
    castings: list[CastingView]


def room_of(store: Database, workshop: WorkshopView) -> RoomState:
    with store.reading() as db:
        return RoomState(workshop, seats_of(db, workshop.id), castings_of(db, workshop.id))
