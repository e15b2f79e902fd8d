"""What observers note, what all vote, and what the debrief makes of it."""

from collections.abc import Callable

import pytest
from inspected import InspectedBrowser
from web.tablet import count
from web.workshop_room import Room, persona_played

from skills_app.assessment.scoring import WORDS
from skills_app.records.database import Database

NewBrowser = Callable[..., InspectedBrowser]


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


def test_the_debrief_says_what_is_true_told_and_missed(playing: Room) -> None:
    persona = persona_played(playing)
    playing.of_role("client").answer_all("very_often")
    playing.lead("talking")
    playing.lead("debrief")
    page = playing.facilitator.get(f"{playing.address}/projector")
    assert persona.texts["en"].name in page.one(".played h2").get_text()
    assert "Trial version" in page.one(".played h2").get_text()
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
