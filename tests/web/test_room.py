"""The room at the desk: progress that follows by itself."""

import json
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import islice
from typing import Any

import pytest
import time_machine
from flask import Flask
from inspected import InspectedBrowser
from web.tablet import Tablet

from skills_app.config import EVENT_STREAMS
from skills_app.web.counsellor import room
from skills_app.web.staff.identity import IDLE

NOW = "/en/desk/room/now"
EVENTS = "/en/desk/room/events"


def test_an_empty_room_says_so(counsellor_browser: InspectedBrowser) -> None:
    assert "Nobody is at a tablet now" in counsellor_browser.get("/en/desk/room").words


def test_progress_is_shown_without_answers(tablet: Tablet, counsellor_browser: InspectedBrowser) -> None:
    """C1.1: before the client's yes nothing but how far they are."""
    tablet.answer("very_often")
    page = counsellor_browser.get("/en/desk/room")
    assert "1 of 32" in page.words
    assert "very often" not in page.words
    assert tablet.public_id in str(page.soup)


def asked(browser: InspectedBrowser) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = browser.client.get(NOW).get_json()
    return rows


def test_the_rows_hold_progress_alone(tablet: Tablet, counsellor_browser: InspectedBrowser) -> None:
    tablet.answer()
    (row,) = asked(counsellor_browser)
    assert row.keys() == {"id", "reference", "occupation", "answered", "items", "ago", "finished"}
    assert (row["answered"], row["items"], row["finished"]) == (1, 32, False)
    assert 0 <= row["ago"] < 60


def events(browser: InspectedBrowser) -> Iterator[list[dict[str, Any]]]:
    reply = browser.client.get(EVENTS, buffered=False)
    assert reply.mimetype == "text/event-stream"
    try:
        for event in reply.response:
            text = event.decode() if isinstance(event, bytes) else event
            if text.startswith("data: "):
                yield json.loads(text.removeprefix("data: "))
    finally:
        reply.close()


def test_the_stream_follows(
    tablet: Tablet, counsellor_browser: InspectedBrowser, app: Flask, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(app.extensions["room"], "_pause", 0.02)
    stream = events(counsellor_browser)
    assert next(stream)[0]["answered"] == 0
    tablet.answer()
    assert any(rows[0]["answered"] == 1 for rows in islice(stream, 200))
    tablet.finish()
    assert any(rows[0]["finished"] for rows in islice(stream, 200))
    stream.close()  # type: ignore[attr-defined]  # a generator


def test_a_stream_ends_so_that_the_browser_asks_anew(
    counsellor_browser: InspectedBrowser, monkeypatch: pytest.MonkeyPatch
) -> None:
    """C8 V7.4: a disabled account sees the room half a minute longer at most."""
    monkeypatch.setattr(room, "STREAM", 0.0)
    assert len(list(events(counsellor_browser))) == 1


def test_when_no_stream_is_free_the_page_asks_instead(counsellor_browser: InspectedBrowser, app: Flask) -> None:
    viewers = [app.extensions["room"].view() for _ in range(EVENT_STREAMS)]
    assert counsellor_browser.client.get(EVENTS).status_code == 503
    assert counsellor_browser.client.get(NOW).status_code == 200
    for viewer in viewers:
        viewer.close()
    reply = counsellor_browser.client.get(EVENTS, buffered=False)
    assert reply.status_code == 200
    reply.close()


def test_a_page_left_open_keeps_nobody_signed_in(counsellor_browser: InspectedBrowser) -> None:
    """C8 V7.3: what asks by itself is no sign of a person."""
    with time_machine.travel(datetime.now(UTC) + timedelta(minutes=20), tick=False) as clock:
        assert counsellor_browser.client.get(NOW).status_code == 200
        clock.shift(IDLE - timedelta(minutes=10))
        assert counsellor_browser.client.get(NOW).status_code == 303
