"""Role play through both of its doors: opened, joined, played, talked about, and gone."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
import time_machine
from flask import Flask
from inspected import InspectedBrowser
from web.tablet import count
from web.workshop_room import LIST, USUAL, Person, Room, counted, facilitator_of

from skills_app.assessment.personas import Persona
from skills_app.assessment.scoring import WORDS
from skills_app.records.database import Database
from skills_app.records.seats import DROPPED, MOST
from skills_app.web.guards import Audience, audience_of
from skills_app.web.workshop.play import personas_of

NewBrowser = Callable[..., InspectedBrowser]


@pytest.fixture
def room(app: Flask, new_browser: NewBrowser) -> Room:
    made = Room(app, facilitator_of(app, new_browser()), new_browser)
    made.open()
    return made


@pytest.fixture
def playing(room: Room) -> Room:
    """A group of three in its first round."""
    room.seat(3)
    room.lead("playing")
    return room


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


def persona_played(room: Room) -> Persona:
    with room.store.reading() as db:
        query = "SELECT persona_id FROM casting WHERE persona_id IS NOT NULL ORDER BY round DESC"
        played = db.connection().exec_driver_sql(query).scalars().first()
    with room.app.app_context():
        return next(one for one in personas_of("cook") if one.id == played)


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


def test_an_observer_notes_what_they_see(playing: Room) -> None:
    observer = playing.of_role("observer")
    observer.seat()
    page = observer.browser.send({"turns": "client", "words": "  Sie  lacht. "}, form="notes")
    assert page.one("[name=turns][value=client]").has_attr("checked")
    assert page.one("#words").get_text() == "Sie lacht."
    observer.browser.send({"turns": "equal", "words": "Sie lacht."}, form="notes")
    playing.lead("talking")
    playing.lead("debrief")
    debrief = playing.facilitator.get(f"{playing.address}/projector")
    assert "Sie lacht." in debrief.words
    assert [item.get_text(" ", strip=True) for item in debrief.soup.select(".bars")[0].select("li")] == [
        "the client 0", "both alike 1", "the counsellor 0",
    ]  # fmt: skip
    raw = [str(row) for row in rows_of(playing.store, "seat_answer")]
    assert not any("lacht" in row for row in raw), "words are encrypted"


def rows_of(store: Database, table: str) -> list[object]:
    with store.reading() as db:
        return list(db.connection().exec_driver_sql(f"SELECT * FROM {table}").all())


def test_words_can_be_taken_back(playing: Room) -> None:
    observer = playing.of_role("observer")
    observer.seat()
    observer.browser.send({"words": "Maria fragt viel."}, form="notes")
    assert observer.browser.send({"words": ""}, form="notes").one("#words").get_text() == ""


@pytest.mark.parametrize("sent", [{"turns": "nobody"}, {"words": "x" * 301}])
def test_what_no_sheet_sends_is_refused(playing: Room, sent: dict[str, str]) -> None:
    observer = playing.of_role("observer")
    observer.seat()
    observer.browser.send(sent, form="notes", status=400)
    assert count(playing.store, "seat_answer") == 0


def now(person: Person) -> dict[str, object]:
    found: dict[str, object] = person.browser.client.get("/play-en/seat/now").get_json()
    return found


def test_a_pause_reaches_every_seat_and_ends(playing: Room) -> None:
    seat = playing.people[0]
    assert (now(seat)["phase"], now(seat)["round"], now(seat)["paused"]) == ("playing", 1, False)
    assert 19 * 60 < int(str(now(seat)["left"])) <= 20 * 60
    page = playing.lead("pause")
    assert "go on" in page.words
    assert now(seat)["paused"] is True
    playing.lead("go_on")
    assert now(seat)["paused"] is False


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


def test_a_seat_taken_meanwhile_hinders_nobody(room: Room) -> None:
    room.seat(2)
    room.facilitator.get(room.address)
    address, hidden = room.facilitator.form("lead")
    room.seat(1)
    assert room.facilitator.post(address, hidden | {"do": "playing"}).title == "Play · round 1"


def test_a_phase_that_does_not_follow_is_not_begun(room: Room) -> None:
    room.seat(2)
    assert room.lead("debrief").title == "People come in"


def test_a_dropped_seat_shows_with_the_time_since_it_was_heard(room: Room) -> None:
    room.seat(2)
    later = datetime.now(UTC) + DROPPED + timedelta(seconds=1)
    with time_machine.travel(later):
        now(room.people[0])
        found = room.facilitator.client.get(f"{room.address}/now").get_json()["heard"]
        page = room.facilitator.get(f"{room.address}/projector")
    assert found["0"] == 0
    assert found["1"] >= DROPPED.total_seconds()
    assert page.one(".dropped [data-heard]").get_text().startswith("last heard 9 s")
    assert len(page.soup.select(".dropped")) == 1


def test_the_debrief_says_what_is_true_told_and_missed(playing: Room) -> None:
    persona = persona_played(playing)
    playing.of_role("client").answer_all("very_often")
    playing.lead("talking")
    playing.lead("debrief")
    page = playing.facilitator.get(f"{playing.address}/projector")
    assert persona.texts["en"].name in page.one(".played h2").get_text()
    rows = page.soup.select(".played tbody tr")
    most = WORDS[-1]
    wanted = ["=" if truth.does == most else "↑" for truth in persona.truth.values()]
    assert [row.select("td")[1].b.get_text() for row in rows] == wanted  # type: ignore[union-attr]  # each has one
    assert set(wanted) == {"=", "↑"}
    record = playing.facilitator.get(f"{playing.address}/record")
    assert persona.texts["en"].name in record.words


def test_before_anything_is_answered_nothing_is_said(playing: Room) -> None:
    playing.lead("talking")
    playing.lead("debrief")
    rows = playing.facilitator.get(f"{playing.address}/projector").soup.select(".played tbody tr")
    assert {row.select("td")[1].b.get_text() for row in rows} == {"?"}  # type: ignore[union-attr]  # each has one


def test_all_vote_by_a_tap_and_may_change_their_mind(playing: Room) -> None:
    playing.people[0].seat()
    playing.lead("talking")
    playing.lead("debrief")
    for person in playing.people:
        person.seat()
        person.browser.send({"choice": "trial_day"}, form="vote")
    page = playing.people[0].browser.send({"choice": "talk_again"}, form="vote")
    assert page.one("[name=choice][value=talk_again]")["aria-pressed"] == "true"
    page = playing.facilitator.get(f"{playing.address}/projector")
    counts = [int(tag.get_text()) for tag in page.soup.select("section[aria-labelledby=voted] .bars b")]
    assert counts == [2, 1, 0, 0, 0]
    playing.people[0].browser.send({"choice": "nothing"}, form="vote", status=400)


def test_a_vote_waits_for_the_debrief(playing: Room) -> None:
    person = playing.people[0]
    person.seat()
    token = person.browser.form("act" if person.role != "observer" else "notes")[1]
    person.browser.post("/play-en/seat/vote", token | {"choice": "trial_day"}, status=400)


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


def test_the_pages_of_a_seat_speak_the_languages_of_the_desk(room: Room, new_browser: NewBrowser) -> None:
    browser = new_browser()
    assert browser.get(f"/play-fa/join?code={room.code}").address == "/play-de/join"
    page = browser.get(f"/play-ar/join?code={room.code}")
    assert page.one("html")["dir"] == "rtl"
