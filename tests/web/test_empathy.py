"""The empathy round: six activities in a language that a participant cannot read, first bare, then with a picture."""

from collections.abc import Callable
from dataclasses import dataclass

import pytest
from flask import Flask
from inspected import InspectedBrowser, Page
from web.tablet import count
from web.workshop_room import Person, Room, facilitator_of

from skills_app.assessment.bank import Bank, Item

NewBrowser = Callable[..., InspectedBrowser]
SEAT = "/play-en/seat"


@pytest.fixture
def room(app: Flask, new_browser: NewBrowser) -> Room:
    """Three people who have just begun the empathy round."""
    made = Room(app, facilitator_of(app, new_browser()), new_browser)
    made.open()
    made.seat(3)
    made.lead("empathy")
    return made


@pytest.fixture
def cook(app: Flask) -> Bank:
    found: Bank = app.extensions["banks"].current["cook"].bank
    return found


@dataclass
class Guesser:
    """Somebody who cannot read Turkish, but knows the bank."""

    person: Person
    bank: Bank

    @property
    def browser(self) -> InspectedBrowser:
        return self.person.browser

    def choose(self, language: str = "tr") -> Page:
        self.person.seat()
        return self.browser.send({"language": language}, form="unreadable")

    def asked(self, language: str = "tr") -> Item:
        """The activity on the page."""
        caption = self.browser.shown.one("#caption").get_text()
        captions = self.bank.texts[language].captions
        return next(item for item in self.bank.items.values() if captions[item.id] == caption)

    def answer(self, how: str = "right", **more: str) -> Page:
        """``how``: right, wrong or unknown."""
        right = self.asked().id
        offered = [str(one["value"]) for one in self.browser.shown.soup.select("[name=meaning]")]
        wrong = next(one for one in offered if one != right)
        meaning = {"right": right, "wrong": wrong, "unknown": "unknown"}[how]
        return self.browser.send({"answer": "often", "meaning": meaning} | more, form="guess")

    def answer_all(self, *hows: str) -> Page:
        self.choose()
        for how in hows:
            self.answer(how)
        return self.browser.shown


@pytest.fixture
def guesser(room: Room, cook: Bank) -> Guesser:
    return Guesser(room.people[0], cook)


def stored(room: Room) -> list[tuple[str, str]]:
    """(question, choice) of all seats, and that nothing else is kept of an answer."""
    with room.store.reading() as db:
        query = "SELECT round, question, choice, words FROM seat_answer ORDER BY seat_id, question"
        rows = db.connection().exec_driver_sql(query).all()
    assert {(row.round, row.words) for row in rows} <= {(0, None)}
    return [(row.question, row.choice) for row in rows]


def shown_counts(page: Page, within: str = "") -> list[str]:
    return [tag.get_text() for tag in page.soup.select(f"{within} .bars.of b")]


def test_it_is_begun_before_playing_and_leads_on_from_there(room: Room) -> None:
    page = room.facilitator.get(room.address)
    assert page.title == "Empathy round"
    assert [str(one["value"]) for one in page.soup.select("#lead [name=do]")] == ["playing", "debrief"]
    assert not page.soup.select("[data-clock]"), "there is no hurry"
    assert room.lead("playing").title == "Play · round 1"
    assert room.lead("empathy").title == "Play · round 1", "a round that is played is not broken off"
    room.lead("talking")
    assert room.lead("empathy").title == "Empathy round"
    assert room.lead("debrief").title == "All together · round 1"
    assert room.lead("empathy").title == "Empathy round"


def test_nobody_plays_a_role_in_it(room: Room) -> None:
    room.lead("playing")
    assert room.people[0].role
    room.lead("talking")
    page = room.lead("empathy")
    assert "group 1" in page.words
    assert "group 1 ·" not in page.words
    assert room.people[0].seat().title == "Which of these languages can you not read?"
    assert count(room.store, "casting") == 3


def test_every_language_of_the_bank_but_that_of_the_page_is_offered(room: Room, cook: Bank) -> None:
    room.app.jinja_env.globals["voices"]["tr"] = "/audio/tr.json"  # type: ignore[index]  # a defaultdict
    page = room.people[0].seat()
    tiles = {str(one["value"]): one for one in page.soup.select("#unreadable button")}
    assert tiles.keys() == set(cook.locales("experience")) - {"en"}
    assert {key for key, tile in tiles.items() if "with a voice" in tile.get_text()} == {"tr"}
    name = tiles["ar"].span
    assert name is not None
    assert (name["lang"], name["dir"], name.get_text()) == ("ar", "rtl", "العربية")
    assert not page.soup.select("#unreadable [aria-pressed], #unreadable :checked"), "nothing is chosen before"


@pytest.mark.parametrize("language", ["", "en", "xx", "it"])
def test_no_other_language_is_taken(room: Room, guesser: Guesser, language: str) -> None:
    guesser.person.seat()
    guesser.browser.send({"language": language}, form="unreadable", status=400)
    assert stored(room) == []


def test_first_the_words_alone_in_that_language(guesser: Guesser, cook: Bank) -> None:
    page = guesser.choose("ar")
    assert page.address == SEAT
    asked = page.one(".foreign")
    assert (asked["lang"], asked["dir"]) == ("ar", "rtl")
    assert not asked.select("img, svg")
    item = guesser.asked("ar")
    own = cook.texts["en"].captions
    said = asked.get_text(" ", strip=True)
    assert own[item.id] not in said
    assert "often" not in said, "the answers are in that language too"
    assert [str(one["value"]) for one in asked.select("[name=answer]")] == ["never", "rarely", "often", "very_often"]
    meanings = [str(one["value"]) for one in page.soup.select("[name=meaning]")]
    assert len(meanings) == 5
    assert meanings[-1] == "unknown"
    words = page.one(".meanings").get_text(" ", strip=True)
    assert all(own[meaning] in words for meaning in meanings[:-1])
    assert not page.soup.select(":checked, [checked]")


def test_then_three_with_their_picture(room: Room, guesser: Guesser) -> None:
    served = room.app.extensions["banks"].current["cook"]
    guesser.choose()
    fields = set()
    for number in range(1, 7):
        page = guesser.browser.shown
        assert page.title == f"Question {number} of 6"
        item = guesser.asked()
        fields.add(item.field_id)
        pictures = [str(one["src"]) for one in page.soup.select(".foreign img")]
        assert pictures == ([] if number <= 3 else [served.picture(item.picture)])
        assert not page.soup.select("#voice, script[src*=voice]"), "nothing says Turkish here"
        guesser.answer()
    assert len(fields) == 6


def test_a_language_with_a_voice_can_be_heard_with_the_pictures(room: Room, guesser: Guesser) -> None:
    room.app.jinja_env.globals["voices"]["tr"] = "/audio/tr.json"  # type: ignore[index]  # a defaultdict
    guesser.choose()
    assert not guesser.browser.shown.soup.select("#voice, script[src*=voice]"), "bare means silent"
    for _ in range(3):
        guesser.answer()
    page = guesser.browser.shown
    assert page.one(".foreign")["data-voice"] == "/audio/tr.json"
    assert page.one("#voice").has_attr("hidden"), "the script shows it"
    assert page.one("script[src*=voice]")


def test_what_was_understood_is_stored_at_once_and_nothing_of_the_person(room: Room, guesser: Guesser) -> None:
    page = guesser.answer_all("right", "wrong", "unknown", "right", "right", "unknown")
    assert stored(room) == [
        ("empathy-1", "bare-right"),
        ("empathy-2", "bare-wrong"),
        ("empathy-3", "bare-unknown"),
        ("empathy-4", "pictured-right"),
        ("empathy-5", "pictured-right"),
        ("empathy-6", "pictured-unknown"),
        ("empathy-language", "tr"),
    ]
    assert page.title == "Thank you, you are through"
    assert shown_counts(page) == ["1 of 3", "2 of 3"]
    assert len(page.soup.select(".solved dt[lang=tr]")) == 6
    assert "Talk about it" in page.words
    assert guesser.person.seat().title == "Thank you, you are through"


@pytest.mark.parametrize("missing", ["answer", "meaning"])
def test_who_leaves_a_part_open_is_told_and_loses_nothing(room: Room, guesser: Guesser, missing: str) -> None:
    guesser.choose()
    whole = {"answer": "rarely", "meaning": "unknown"}
    sent = {name: value for name, value in whole.items() if name != missing}
    page = guesser.browser.send(sent, form="guess", status=422)
    assert "Tap an answer, and below it" in page.one("[role=alert]").get_text()
    assert {str(one["value"]) for one in page.soup.select("[checked]")} == set(sent.values())
    assert stored(room) == [("empathy-language", "tr")]
    assert guesser.browser.send(whole, form="guess").title == "Question 2 of 6"


@pytest.mark.parametrize("wrong", [{"meaning": "k0x0"}, {"answer": "sometimes"}, {"number": "7"}, {"number": "x"}])
def test_what_no_page_sends_is_refused(room: Room, guesser: Guesser, wrong: dict[str, str]) -> None:
    guesser.choose()
    guesser.browser.send({"answer": "often", "meaning": "unknown"} | wrong, form="guess", status=400)
    assert stored(room) == [("empathy-language", "tr")]


def test_a_second_click_and_going_back_change_nothing(room: Room, guesser: Guesser) -> None:
    guesser.choose()
    address, hidden = guesser.browser.form("guess")
    guesser.answer("right")
    late = hidden | {"answer": "often", "meaning": "unknown"}
    assert guesser.browser.post(address, late).title == "Question 2 of 6"
    assert guesser.browser.post(address, late | {"number": "4"}).title == "Question 2 of 6", "none is left out"
    assert stored(room) == [("empathy-1", "bare-right"), ("empathy-language", "tr")]


def test_another_language_is_taken_until_something_is_answered(room: Room, guesser: Guesser) -> None:
    guesser.choose("ti")
    page = guesser.browser.get(guesser.browser.shown.link("#guess a"))
    assert page.title == "Which of these languages can you not read?"
    hidden = guesser.browser.form("unreadable")
    assert guesser.browser.send({"language": "tr"}, form="unreadable").one(".foreign")["lang"] == "tr"
    guesser.answer("right")
    assert not guesser.browser.shown.soup.select("#guess a")
    page = guesser.browser.post(hidden[0], hidden[1] | {"language": "so"})
    assert (page.title, page.one(".foreign")["lang"]) == ("Question 2 of 6", "tr")
    assert guesser.browser.get(f"{SEAT}?other=yes").title == "Question 2 of 6"


def test_nothing_is_answered_before_a_language_is_chosen(room: Room, guesser: Guesser) -> None:
    guesser.person.seat()
    token = guesser.browser.form("unreadable")[1]
    sent = token | {"number": "1", "answer": "often", "meaning": "unknown"}
    page = guesser.browser.post("/play-en/seat/empathy/answer", sent)
    assert page.title == "Which of these languages can you not read?"
    assert stored(room) == []


def test_an_answer_that_comes_when_all_have_gone_on_counts(room: Room, guesser: Guesser) -> None:
    guesser.choose()
    room.lead("debrief")
    assert guesser.answer("right").one("#vote")
    assert ("empathy-1", "bare-right") in stored(room)


def test_a_language_is_chosen_in_this_phase_alone(room: Room, guesser: Guesser) -> None:
    guesser.person.seat()
    room.lead("debrief")
    assert guesser.browser.send({"language": "tr"}, form="unreadable").one("#vote")
    assert stored(room) == []


def test_no_page_is_fetched_anew_while_somebody_fills_it_in(guesser: Guesser) -> None:
    """Without script there is a link instead."""
    for page in (guesser.person.seat(), guesser.choose()):
        assert not page.soup.select("meta[http-equiv=refresh]")
        assert page.one("noscript a")["href"] == "/play-en/seat"


def test_the_texts_are_in_the_language_of_the_seat(room: Room, guesser: Guesser, cook: Bank) -> None:
    guesser.choose()
    item = guesser.asked()
    page = guesser.browser.get("/play-ar/seat")
    assert page.title == "السؤال ١ من ٦"
    assert cook.texts["ar"].captions[item.id] in page.one(".meanings").get_text()
    page = guesser.browser.send({}, form="guess", status=422)
    assert "لا أعرف" in page.one("[role=alert]").get_text()


def test_the_facilitator_sees_how_many_are_through(room: Room, guesser: Guesser) -> None:
    guesser.answer_all("right", "wrong", "unknown", "right", "right")
    for place in ("", "/projector"):
        assert "0 of 3 seats are through" in room.facilitator.get(room.address + place).words
    before = room.facilitator.get(f"{room.address}/now").response.get_json()["revision"]
    guesser.answer("right")
    assert room.facilitator.get(f"{room.address}/now").response.get_json()["revision"] > before
    for place in ("", "/projector"):
        assert "1 of 3 seats are through" in room.facilitator.get(room.address + place).words


def test_the_debrief_sets_both_ways_side_by_side(room: Room, guesser: Guesser, cook: Bank) -> None:
    guesser.answer_all("right", "wrong", "unknown", "right", "right", "unknown")
    Guesser(room.people[1], cook).answer_all("wrong", "wrong", "unknown", "right")
    room.lead("debrief")
    for place in ("/projector", "/record"):
        page = room.facilitator.get(room.address + place)
        assert shown_counts(page, "section[aria-labelledby=understood]") == ["1 of 6", "3 of 4"]
        bars = page.soup.select("section[aria-labelledby=understood] meter")
        assert [(bar["value"], bar["max"]) for bar in bars] == [("1", "6"), ("3", "4")]


def test_the_debrief_says_nothing_when_nobody_took_part(room: Room, guesser: Guesser) -> None:
    guesser.choose()
    room.lead("debrief")
    assert not room.facilitator.get(f"{room.address}/projector").soup.select("#understood")


def test_it_goes_with_the_workshop(room: Room, guesser: Guesser) -> None:
    guesser.answer_all("right", "wrong")
    assert count(room.store, "seat_answer") == 3
    room.end()
    assert count(room.store, "seat_answer") == 0
