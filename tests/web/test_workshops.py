"""Role play through both of its doors: opened, joined, played, talked about, and gone."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
import time_machine
from flask import Flask
from inspected import InspectedBrowser
from web.tablet import count
from web.workshop_room import LIST, USUAL, Room, counted, facilitator_of, news_of, persona_played

from skills_app.records.database import Database
from skills_app.web.guards import Audience, audience_of
from skills_app.web.workshop import following

NewBrowser = Callable[..., InspectedBrowser]


def test_a_workshop_is_opened_with_one_form(room: Room) -> None:
    page = room.facilitator.shown
    assert page.title == "People come in"
    assert len(room.code) == 6
    assert room.code in room.facilitator.get(LIST).words
    assert count(room.store, "workshop") == 1


@pytest.mark.parametrize("wrong", [{"bank": "practice"}, {"form": "short"}, {"groups": "0"}, {"playing": "91"}])
def test_numbers_that_are_too_large_open_nothing(room: Room, wrong: dict[str, str]) -> None:
    room.facilitator.get(LIST)
    page = room.facilitator.send(USUAL | {"groups": "2"} | wrong, form="open-workshop", status=422)
    assert "Look at the numbers" in page.words
    assert count(room.store, "workshop") == 1


def test_nobody_plays_alone(room: Room) -> None:
    room.seat(1)
    assert "At least two people" in room.lead("playing").words
    assert room.facilitator.get(room.address).title == "People come in"


def test_roles_swap_over_three_rounds(room: Room) -> None:
    people = room.seat(3)
    seen = []
    for _ in range(3):
        room.lead("playing")
        seen.append([person.role for person in people])
        room.lead("talking")
    assert [sorted(roles) for roles in seen] == [["client", "counsellor", "observer"]] * 3
    assert [len({roles[place] for roles in seen}) for place in range(3)] == [3, 3, 3]


def test_who_comes_late_waits_for_the_next_round(playing: Room) -> None:
    late = playing.seat(1)[-1]
    assert late.role == ""
    playing.lead("talking")
    playing.lead("playing")
    assert late.role != ""


def test_the_client_gets_a_persona_without_its_truth(playing: Room) -> None:
    page = playing.of_role("client").seat()
    persona = persona_played(playing)
    words = persona.texts["en"]
    assert all(sentence in page.words for sentence in (words.name, *words.story, *words.can, words.shy))
    assert words.note not in page.words
    assert str(page.one(".persona img")["src"]).startswith("/pictures/")


def test_nothing_that_is_played_reaches_the_house(playing: Room, database: Database) -> None:
    before = counted(database)
    client = playing.of_role("client")
    page = client.act("ar")
    assert page.address.startswith("/play-ar/sitting/")
    assert page.one("#play-strip")
    client.browser.send({"answer": "often"}, form="item")
    client.browser.send({"answer": "often"}, form="item")
    assert count(playing.store, "response") == 1
    counsellor = playing.of_role("counsellor")
    counsellor.act()
    playing.end()
    after = counted(database)
    assert after.pop("audit_entry") == before.pop("audit_entry") + 1, "only that it ended"
    assert after == before


def test_who_goes_on_after_a_break_finds_the_item_that_waits(playing: Room) -> None:
    client = playing.of_role("client")
    assert client.act().address.endswith("/practice")
    client.browser.send({"answer": "often"}, form="item")
    waiting = client.browser.send({"answer": "often"}, form="item").item_id
    assert client.act().item_id == waiting


def test_a_whole_sitting_leads_to_the_profile_and_back_to_the_seat(playing: Room) -> None:
    client = playing.of_role("client")
    page = client.answer_all("often")
    assert page.link(".foot a") == "/play-en/seat"
    assert client.act().is_profile


def test_links_of_play_lead_only_to_pages_of_play(playing: Room) -> None:
    """Whatever stands on a page of play exists there."""
    client, counsellor = playing.of_role("client"), playing.of_role("counsellor")
    item = client.act()
    base = item.address.split("/item/")[0]
    pages = [item] + [client.browser.get(f"{base}/{place}") for place in ("stop", "profile")]
    pages += [client.browser.get(f"/play-en/{place}?place=seat") for place in ("help", "helper", "language")]
    assert_links(client.browser, [page.soup for page in pages])
    client.answer_all("often")
    assert_links(client.browser, [client.browser.shown.soup, client.browser.get(item.address, status=409).soup])
    sitting = counsellor.act()
    field = counsellor.browser.send(form="note" if sitting.soup.find("form", id="note") else None)
    pages = [
        sitting,
        field,
        *(counsellor.browser.get(f"{sitting.address}/{place}") for place in ("sheet", "next-steps")),
    ]
    assert_links(counsellor.browser, [page.soup for page in pages])


def assert_links(browser: InspectedBrowser, soups: list[object]) -> None:
    links = {
        str(tag["href"]).split("#")[0]
        for soup in soups
        for tag in soup.select("a[href]")  # type: ignore[attr-defined]  # soup
        if not str(tag["href"]).startswith("#")
    }
    assert links
    wrong = {link: browser.client.get(link, follow_redirects=True).status_code for link in links}
    assert {link for link, status in wrong.items() if status not in {200, 409}} == set()
    assert all(link.startswith("/play-") for link in links)


def test_the_counsellor_sees_the_sitting_of_their_own_group_alone(app: Flask, new_browser: NewBrowser) -> None:
    room = Room(app, facilitator_of(app, new_browser()), new_browser)
    room.open(groups="2")
    room.seat(6)
    room.lead("playing")
    clients = [person for person in room.people if person.role == "client"]
    counsellors = [person for person in room.people if person.role == "counsellor"]
    sittings = [client.act().address.split("/")[3] for client in clients]
    pages = [counsellor.act().address for counsellor in counsellors]
    assert sorted(page.rpartition("/")[2] for page in pages) == sorted(sittings)
    for counsellor, page in zip(counsellors, pages, strict=True):
        other = next(sitting for sitting in sittings if not page.endswith(sitting))
        counsellor.browser.get(f"/play-en/desk/sitting/{other}", status=404)
        counsellor.browser.get(f"/en/desk/sitting/{other}")
        assert counsellor.browser.shown.address == "/en/desk/sign-in"


def test_the_desk_is_live_and_notes_a_finished_sitting(playing: Room) -> None:
    client, counsellor = playing.of_role("client"), playing.of_role("counsellor")
    sitting = counsellor.act().address
    client.answer_all("very_often")
    page = counsellor.browser.get(sitting)
    assert "finished" in page.words
    field = page.one(".way form")["action"]
    page = counsellor.browser.send({})
    assert page.address.startswith(str(field).removesuffix("/open"))
    counsellor.browser.send({"remark": "Mehr fragen.", "go": "stay"}, form="note-field")
    assert count(playing.store, "field_review") == 1


def test_the_counsellor_hears_how_far_their_client_is(playing: Room) -> None:
    counsellor, client = playing.of_role("counsellor"), playing.of_role("client")
    desk = counsellor.act().one("#client-went-on")
    assert desk["data-answered"] == "0"
    address = str(desk["data-client"])
    assert counsellor.browser.client.get(address).get_json() == {"answered": 0, "finished": False}
    client.answer_all("often")
    told = counsellor.browser.client.get(address).get_json()
    assert told["finished"]
    assert told["answered"] > 0
    assert client.browser.client.get(address).status_code == 404
    playing.lead("talking")
    playing.lead("debrief")
    assert counsellor.browser.client.get(address).status_code == 200


def test_a_pause_reaches_every_seat_and_ends(playing: Room) -> None:
    seat = playing.people[0]
    assert (news_of(seat)["phase"], news_of(seat)["round"], news_of(seat)["paused"]) == ("playing", 1, False)
    assert 19 * 60 < int(str(news_of(seat)["left"])) <= 20 * 60
    page = playing.lead("pause")
    assert "go on" in page.words
    assert news_of(seat)["paused"] is True
    playing.lead("go_on")
    assert news_of(seat)["paused"] is False


def test_the_clock_stands_at_nought_when_time_is_up(playing: Room) -> None:
    with time_machine.travel(datetime.now(UTC) + timedelta(minutes=21)):
        assert playing.people[0].seat().one("[data-clock]").get_text() == "0:00"


def test_a_page_that_was_overtaken_changes_nothing(playing: Room) -> None:
    page = playing.facilitator.get(playing.address)
    hidden = playing.facilitator.form("lead")[1]
    playing.lead("talking")
    again = playing.facilitator.post(f"{page.address}/lead", hidden | {"do": "talking"})
    assert "had gone on meanwhile" in again.words
    assert again.title == "Talk about it · round 1"


def test_a_phase_that_does_not_follow_is_not_begun(room: Room) -> None:
    room.seat(2)
    assert room.lead("debrief").title == "People come in"


def test_the_end_leaves_nothing(room: Room, database: Database) -> None:
    before = room.rows()
    house = counted(database)
    room.seat(3)
    room.lead("playing")
    room.of_role("client").answer_all("often")
    counsellor = room.of_role("counsellor")
    counsellor.act()
    counsellor.browser.send({})
    observer = room.of_role("observer")
    observer.seat()
    observer.browser.send({"turns": "client", "words": "gut"}, form="notes")
    page = room.end()
    assert "seats: 3, sittings: 1." in page.words
    after = room.rows()
    gone = {name for name, number in before.items() if number > after[name]}
    assert gone == {"workshop", "organisation"}
    assert all(after[name] <= number for name, number in before.items()), after
    counted_now = counted(database)
    assert counted_now.pop("audit_entry") == house.pop("audit_entry") + 1
    assert counted_now == house
    assert observer.seat().address == "/play-en/join"
    room.facilitator.get(room.address, status=404)


def test_a_stream_brings_what_changes(playing: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(playing.app.extensions["workshops"], "_pause", 0.02)
    reply = playing.people[0].browser.client.get("/play-en/seat/events", buffered=False)
    assert reply.mimetype == "text/event-stream"
    events = iter(reply.response)
    assert '"phase": "playing"' in text_of(next(events))
    playing.lead("talking")
    assert any('"phase": "talking"' in text_of(next(events)) for _ in range(300))
    playing.end()
    assert any('"over": true' in text_of(next(events)) for _ in range(300))
    reply.close()


def test_a_stream_without_news_is_mostly_silent(playing: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    """It looks many times and says at its end that it is still there."""
    monkeypatch.setattr(playing.app.extensions["workshops"], "_pause", 0.01)
    monkeypatch.setattr(following, "STREAM", 0.5)
    reply = playing.people[0].browser.client.get("/play-en/seat/events", buffered=False)
    news, silence = (text_of(event) for event in reply.response)
    assert '"phase": "playing"' in news
    assert silence == ": nothing new\n\n"


def text_of(event: object) -> str:
    return event.decode() if isinstance(event, bytes) else str(event)


def test_another_facilitator_finds_nothing(room: Room, new_browser: NewBrowser) -> None:
    other = facilitator_of(room.app, new_browser(), "other")
    assert room.code not in other.get(LIST).words
    for place in ("", "/projector", "/record", "/now", "/events", "/end"):
        other.get(room.address + place, status=404)


def test_after_24_hours_a_workshop_is_closed(room: Room) -> None:
    room.seat(1)
    with time_machine.travel(datetime.now(UTC) + timedelta(hours=24)):
        assert room.people[0].seat().address == "/play-en/join"


def test_an_address_of_play_exists_only_for_views_of_play(new_browser: NewBrowser) -> None:
    browser = new_browser()
    for place in ("", "occupations", "mine", "desk/", "desk/sign-in", "desk/workshops/", "desk/cases", "v/x", "trust"):
        browser.get(f"/play-en/{place}", status=404)


def test_a_real_address_never_reads_the_play_store(playing: Room) -> None:
    client = playing.of_role("client")
    address = client.act().address
    browser = client.browser
    browser.get(address.replace("/play-en/", "/en/"), status=403)
    for place in ("seat", "join", "seat/now"):
        browser.get(f"/en/{place}", status=404)
    jar: Any = browser.client
    jar.set_cookie("client", jar.get_cookie("play-client").value)
    browser.get(address.replace("/play-en/", "/en/"), status=404)


def test_a_real_client_and_a_real_counsellor_are_nobody_in_play(
    app: Flask, counsellor_browser: InspectedBrowser
) -> None:
    assert counsellor_browser.get("/play-en/desk/sitting/x").address == "/play-en/join"
    marks = {audience_of(view) for view in app.view_functions.values() if getattr(view, "plays", False)}
    assert marks == {Audience.ANYONE, Audience.CLIENT, Audience.COUNSELLOR, Audience.PARTICIPANT}
