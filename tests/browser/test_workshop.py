"""A whole workshop: nine people in three groups play two rounds, talk about them, and nothing of it is left."""

import re
from collections.abc import Sequence, Set
from pathlib import Path

import pytest
from browser.conftest import NewScreen
from browser.screen import TABLET_UPRIGHT
from browser.workshop_figures import SIGNS, Truth, read_truth, row_of
from browser.workshop_room import LIST, SEATS, SPOKEN, Facilitator, Participant, Workshop, moved_on
from flask import Flask
from playwright.sync_api import expect
from web.tablet import bytes_on_disk
from web.workshop_room import counted

from skills_app.assessment.bank import Bank
from skills_app.web.bank_library import library

pytestmark = pytest.mark.browser

FEW = 9
"""So many items does the client of the last group answer before the first round is over."""

NOTED = ("Sie zeigt auf das Bild mit dem Salat", "تسأل بهدوء وتنتظر", "The rice was easy to show")
TAPPED = ({"turns": "client", "wording": "yes"}, {"turns": "client", "wording": "no"}, {"turns": "equal"})
VOTES = (*["trial_day"] * 4, *["talk_again"] * 2, "partial", "language", "helper")
TALLY = ["4", "2", "1", "1", "1"]
OBSERVED = [[1, 0, 1], [2, 1, 0], [0, 1, 0]]
"""By question that was answered: in plain words, who speaks more, pictures."""

RECEIPT = "Gelöscht mit allen Antworten: Plätze: 9, Testdurchgänge: 6. Nichts davon ist übrig."
PATIENCE = 15_000
"""Milliseconds until both sides have noticed that a network is lost."""

TABLES = ("workshop", "seat", "casting", "seat_answer", "account", "client", "sitting", "response", "sign_in")


@pytest.fixture
def bank(app: Flask) -> Bank:
    with app.app_context():
        return library().current["cook"].bank


def play_first_round(workshop: Workshop) -> None:
    """One client answers with a finger while their counsellor looks on, one changes device, one does not get far."""
    clients, counsellors = workshop.of_role("client"), workshop.of_role("counsellor")
    observers = workshop.of_role("observer")
    told = [workshop.tell(1, client) for client in clients]
    counsellors[0].act("#way")
    counsellors[0].look_at_the_desk("desk-running")
    assert not counsellors[0].has(".way form")
    clients[0].answer_by_hand(told[0])
    counsellors[0].page.reload()
    assert counsellors[0].has(".way form"), "the sitting is finished, the review can begin"
    counsellors[0].look_at_the_desk("desk-finished")

    answered = clients[1].answer_at_once(told[1], FEW)
    change_device(workshop, clients[1])
    answered += clients[1].answer_at_once(told[1])
    assert sorted(answered) == sorted(told[1])

    answered = clients[2].answer_at_once(told[2], FEW)
    workshop.told[1, 3] = (workshop.told[1, 3][0], {item_id: told[2][item_id] for item_id in answered})
    clients[2].act("#item")
    for observer, choices, words in zip(observers, TAPPED, NOTED, strict=True):
        observer.note(choices, words)
    refresh(observers[1])
    lose_the_network(workshop, observers[1])


def refresh(person: Participant) -> None:
    """The seat stays; from now on it asks, as where no stream is free: Chromium lets an open stream be when it is told
    that there is no network."""
    before = person.words("h1"), person.role
    person.screen.watch.expected.add(503)
    person.page.route("**/seat/events", lambda route: route.fulfill(status=503))
    person.page.reload()
    assert (person.words("h1"), person.role) == before


def change_device(workshop: Workshop, person: Participant) -> None:
    """The seat goes along with its name, its role and its answers; the device from before has it no more."""
    old, role = person.page, person.role
    device = workshop.new_screen(TABLET_UPRIGHT)
    name = person.move_to(device, workshop.looks(device, "other-device"))
    assert (person.words("h1"), person.role) == (name, role)
    expect(old.locator("#code-form")).to_be_attached()


def lose_the_network(workshop: Workshop, person: Participant) -> None:
    """Both sides say so; what happens meanwhile is caught up with."""
    lost, pause = "[data-lost]", "[data-pause]"
    dropped = workshop.facilitator.page.locator(".dropped")
    person.screen.watch.expected.add("net::ERR_INTERNET_DISCONNECTED")
    person.screen.context.set_offline(True)
    workshop.facilitator.go("#lead [value=pause]", "#lead [value=go_on]")
    for one in workshop.people:
        expect(one.page.locator(pause)).to_be_visible(visible=one is not person)
    expect(person.page.locator(lost)).to_be_visible(timeout=PATIENCE)
    assert person.words(lost) == "Keine Verbindung. Was Sie sehen, kann veraltet sein."
    expect(dropped.locator("[data-heard]")).to_have_text(re.compile(r"zuletzt gehört vor \d+ s"), timeout=PATIENCE)
    expect(person.page.locator(pause)).to_be_hidden()
    person.look("seat-without-network")
    workshop.facilitator.look("workshop-dropped")

    person.screen.context.set_offline(False)
    expect(person.page.locator(pause)).to_be_visible()
    expect(person.page.locator(lost)).to_be_hidden()
    expect(dropped).to_have_count(0)
    workshop.facilitator.go("#lead [value=go_on]", "#lead [value=pause]")
    for one in workshop.people:
        expect(one.page.locator(pause)).to_be_hidden()


def play_second_round(workshop: Workshop) -> None:
    for client in workshop.of_role("client"):
        client.answer_at_once(workshop.tell(2, client))
    counsellor = workshop.of_role("counsellor")[1]
    counsellor.act(".way form")
    workshop.of_role("observer")[0].note({"pictures": "partly"}, "")


def assert_figures(workshop: Workshop, truth: Truth) -> None:
    """Of each persona that was played, and of what observers tapped, on the big screen in English."""
    wall = workshop.projector
    wall.screen.open(f"/en{wall.address}/projector")
    shown = wall.page.locator("section.played")
    expect(shown).to_have_count(len(workshop.told))
    signs: set[str] = set()
    for place, ((round_number, group), (name, told)) in enumerate(sorted(workshop.told.items())):
        one = shown.nth(place)
        assert one.locator("h2").inner_text() == f"{name} · round {round_number} · group {group} Trial version"
        rows = [row.locator("td").all_text_contents() for row in one.locator("tbody tr").all()]
        wanted = [row_of(field, told, truth[name]) for field in workshop.bank.fields]
        assert rows == wanted, name
        signs |= {said[0] for _, said in wanted}
    assert signs == set(SIGNS)
    bars = wall.page.locator("#observed ~ .bars").all()
    assert [[int(found) for found in bar.locator("b").all_inner_texts()] for bar in bars] == OBSERVED
    assert wall.page.locator("#noted ~ ul bdi").all_inner_texts() == list(NOTED)
    wall.screen.open(f"/de{wall.address}/projector")


def talk_and_vote(workshop: Workshop, truth: Truth) -> None:
    workshop.lead("debrief", "debrief", 2)
    for person in workshop.people[: len(SPOKEN)]:
        person.look("seat-debrief")
    assert_figures(workshop, truth)
    for person, choice in zip(workshop.people, VOTES, strict=True):
        person.vote(choice)
    for person in workshop.people[: len(SPOKEN)]:
        person.look("seat-voted")
    votes = workshop.projector.page.locator("#voted ~ .bars b")
    expect(votes).to_have_text(TALLY)


def stored_words(workshop: Workshop) -> set[bytes]:
    """Codes, tokens, ids and what was written, as the tables have them: all long words, but for the bank's digest."""
    found: set[str] = set()
    with workshop.store.reading() as db:
        for table in TABLES:
            for row in db.connection().exec_driver_sql(f"SELECT * FROM {table}").all():
                found |= {one for one in row if isinstance(one, str) and len(one) > 20 and " " not in one}
        digests = set(db.connection().exec_driver_sql("SELECT bank_digest FROM workshop").scalars())
    return {one.encode() for one in found - digests}


def end(workshop: Workshop, folders: Sequence[Path], files: Set[Path]) -> None:
    """Rows, files and bytes: all is as before it began, but for the log that says that there was a workshop."""
    stored, own_id = stored_words(workshop), workshop.facilitator.address.rpartition("/")[2].encode()
    assert len(stored) > SEATS
    assert all(one in bytes_on_disk(workshop.store) for one in stored)
    assert not any(words.encode() in bytes_on_disk(workshop.store) for words in NOTED), "words are encrypted"
    assert workshop.facilitator.end() == RECEIPT
    assert counted(workshop.store) == workshop.before
    assert not [one for one in {*stored, own_id} if one in bytes_on_disk(workshop.store)]
    for person in workshop.people:
        person.screen.arrive("#code-form")
    workshop.people[0].look("join-after-the-end")
    workshop.projector.screen.arrive("#open-workshop")
    assert files_in(folders) == files
    held = b"".join(file.read_bytes() for file in files if file.is_file())
    assert not [one for one in stored - {own_id} if one in held]


def files_in(folders: Sequence[Path]) -> set[Path]:
    """But for those of the play store, which is looked into by itself."""
    found = {file for folder in folders for file in folder.rglob("*")}
    return {file for file in found if not file.name.startswith("skills.play.sqlite")}


def end_an_empty_one_in_arabic(facilitator: Facilitator) -> None:
    """The next one opens as the first did."""
    facilitator.open(f"/ar{LIST}", "workshops")
    facilitator.locale = "ar"
    facilitator.open_workshop(1)
    assert "٠" in facilitator.end()


def test_a_whole_workshop(new_screen: NewScreen, app: Flask, bank: Bank, tmp_path: Path) -> None:
    """E1, E2: nobody reloads a page to go on, and no page has a fault."""
    workshop = Workshop(new_screen, app, bank)
    folders = (tmp_path, app.extensions["config"].data_folder)
    files = files_in(folders)
    workshop.gather()

    first = workshop.begin_round(1)
    workshop.look_at_seats("playing")
    workshop.look_at_the_room("playing")
    play_first_round(workshop)
    workshop.lead("talking", "talking", 1)
    assert not any(person.has("#act p") for person in workshop.people), "nobody is told that somebody answers now"
    workshop.look_at_seats("talking")
    workshop.look_at_the_room("talking")

    second = workshop.begin_round(2)
    assert all(moved_on(roles) for roles in zip(first, second, strict=True))
    play_second_round(workshop)
    workshop.lead("talking", "talking", 2)
    talk_and_vote(workshop, read_truth())
    workshop.look_at_the_room("debrief")
    workshop.facilitator.look_in_each_language("/record", "record")

    end(workshop, folders, files)
    end_an_empty_one_in_arabic(workshop.facilitator)
    workshop.assert_nothing_found()
