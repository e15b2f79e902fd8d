"""The way into a workshop, and a seat that stays."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import time_machine
from inspected import InspectedBrowser
from web.tablet import count
from web.workshop_room import Person, Room, news_of

from skills_app.records.database import Database
from skills_app.records.seats import DROPPED, MOST

NewBrowser = Callable[..., InspectedBrowser]


def test_a_tablet_that_scans_the_code_has_only_to_tap(room: Room, new_browser: NewBrowser) -> None:
    room.app.extensions["config"] = replace(room.app.extensions["config"], public_url="https://skills.example.org")
    page = room.facilitator.get(f"{room.address}/projector")
    assert page.one(".qr svg")
    assert page.one(".address").get_text() == "https://skills.example.org/play-en/join"
    browser = new_browser()
    browser.get(f"/play-ar/join?code={room.code}")
    assert browser.send({"new": "1"}, form="new-seat").address == "/play-ar/seat"


def test_digits_of_any_script_are_read(room: Room, new_browser: NewBrowser) -> None:
    eastern = room.code.translate({ord("0") + digit: chr(0x0660 + digit) for digit in range(10)})
    assert Person(new_browser(), "play-ar").join(eastern).address == "/play-ar/seat"


def test_wrong_digits_are_told_and_counted(room: Room, new_browser: NewBrowser, database: Database) -> None:
    browser = new_browser()
    browser.get("/play-en/join")
    wrong = f"{(int(room.code) + 1) % 10**6:06}"
    assert "No workshop has these digits" in browser.send({"code": wrong}, form="code-form", status=422).words
    assert "No workshop has these digits" in browser.send({"code": ""}, form="code-form", status=422).words
    assert count(room.store, "failure") == 1
    assert count(database, "failure") == 0
    for _ in range(59):
        browser.send({"code": wrong}, form="code-form", status=422)
    browser.send({"code": wrong}, form="code-form", status=429)


def test_a_seat_has_a_picture_for_a_name_and_survives_a_refresh(room: Room) -> None:
    first, second = room.seat(2)
    names = [person.seat().title for person in (first, second)]
    assert len(set(names)) == 2
    assert first.seat().title == names[0]
    assert first.browser.get(f"/play-en/join?code={room.code}").title == names[0]
    assert count(room.store, "seat") == 2


def test_a_seat_moves_to_another_device(room: Room, new_browser: NewBrowser) -> None:
    person, _ = room.seat(2)
    name = person.seat().title
    other = Person(new_browser())
    other.browser.get(f"/play-en/join?code={room.code}")
    page = other.browser.send({"number": "0"}, form="same-seat")
    assert page.title == name
    assert person.seat().address == "/play-en/join"
    assert count(room.store, "seat") == 2


def test_a_seat_that_is_not_there_is_not_taken(room: Room, new_browser: NewBrowser) -> None:
    room.seat(1)
    browser = new_browser()
    browser.get(f"/play-en/join?code={room.code}")
    assert "Nobody sits there" in browser.send({"number": "7"}, form="same-seat", status=409).words


def test_a_full_workshop_says_so(room: Room, new_browser: NewBrowser) -> None:
    room.seat(MOST)
    browser = new_browser()
    browser.get(f"/play-en/join?code={room.code}")
    assert "Every seat" in browser.send({"new": "1"}, form="new-seat", status=409).words


def test_a_seat_taken_meanwhile_hinders_nobody(room: Room) -> None:
    room.seat(2)
    room.facilitator.get(room.address)
    address, hidden = room.facilitator.form("lead")
    room.seat(1)
    assert room.facilitator.post(address, hidden | {"do": "playing"}).title == "Play · round 1"


def test_a_dropped_seat_shows_with_the_time_since_it_was_heard(room: Room) -> None:
    room.seat(2)
    later = datetime.now(UTC) + DROPPED + timedelta(seconds=1)
    with time_machine.travel(later):
        news_of(room.people[0])
        found = room.facilitator.client.get(f"{room.address}/now").get_json()["heard"]
        page = room.facilitator.get(f"{room.address}/projector")
    assert found["0"] == 0
    assert found["1"] >= DROPPED.total_seconds()
    assert page.one(".dropped [data-heard]").get_text().startswith("last heard 9 s")
    assert len(page.soup.select(".dropped")) == 1


def test_the_pages_of_a_seat_speak_the_languages_of_the_desk(room: Room, new_browser: NewBrowser) -> None:
    browser = new_browser()
    assert browser.get(f"/play-fa/join?code={room.code}").address == "/play-de/join"
    page = browser.get(f"/play-ar/join?code={room.code}")
    assert page.one("html")["dir"] == "rtl"
