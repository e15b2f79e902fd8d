"""A workshop in Chromium: who leads it, and people who take part, each at a device of their own."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from urllib.parse import urlsplit

from browser.conftest import NewScreen
from browser.hands import Pointer
from browser.inspection import Inspector
from browser.playing import CaseInspector, Look, Player
from browser.screen import DESK, PHONE, TABLET_UPRIGHT, Screen, Size
from browser.walk import HIDDEN, NEXT, PROFILE
from browser.workshop_figures import told_by
from conftest import PASSWORD
from flask import Flask
from playwright.sync_api import APIResponse, expect
from staffing import add_staff
from web.workshop_room import counted

from skills_app.assessment.bank import Bank
from skills_app.records.accounts import Enrolment
from skills_app.records.database import Database

GROUPS, SEATS = 3, 9
PROJECTOR = Size("1280x720", 1280, 720, 24)
LOCALES = ("de", "ar", "en")
SIZES = (PHONE, TABLET_UPRIGHT, PHONE)
NAME = "facilitator"
LIST = "/desk/workshops/"
SPOKEN = ("de", "ar")
"""Every page of the facilitator is looked at in these."""

IS_PROFILE = "data-done"
ITEM_ID = re.compile(r'name="item" value="(\w+)"')
MARKS = {"client": "article.persona", "counsellor": "#act", "observer": "#notes"}
"""What the page of a seat has in each role."""


class Participant(Player):
    """Somebody with a seat. ``group``: from 1 on."""

    group = 0
    code = ""

    @property
    def segment(self) -> str:
        return f"play-{self.locale}"

    def join_by_digits(self, code: str) -> None:
        """Types what stands on the big screen."""
        self.code = code
        self.open(f"/{self.segment}/join", "join")
        self.hand.write("#code", code)
        self.go("#code-form .main", "#new-seat", "join-seat")
        self._sit_down()

    def join_by_picture(self, code: str) -> None:
        """Comes with the QR, in the language of their own."""
        self.code = code
        self.screen.open(f"/{self.segment}/join?code={code}")
        self._sit_down()

    def _sit_down(self) -> None:
        self.go("#new-seat .main", ".who-am-i")

    def move_to(self, device: Screen, look: Look) -> str:
        """Takes the seat at another device, by its picture; the name that this one had."""
        name, self.look = self.words("h1"), look
        self.hand = Pointer(device)
        self.screen, self.page = device, device.page
        self.screen.open(f"/{self.segment}/join?code={self.code}")
        self.go(f"#same-seat button:has-text('{name}')", ".who-am-i")
        return name

    def follows(self, phase: str, round_number: int) -> None:
        """Without a hand on it."""
        self.screen.arrive(f"#play-strip[data-phase={phase}][data-round='{round_number}']")
        self.screen.settle()

    @property
    def role(self) -> str:
        return next((role for role, mark in MARKS.items() if self.has(mark)), "")

    def act(self, arrive: str) -> None:
        """To the screens of the role; a client goes on in the language of their page."""
        self.go("#act .main", arrive)

    def look_at_the_desk(self, name: str) -> None:
        """What is pressed there is as large as at a desk, whatever the screen."""
        seat = self.screen.size
        self.screen.size = replace(seat, target=DESK.target)
        self.look(name)
        self.screen.size = seat

    def answer_by_hand(self, told: Mapping[str, str]) -> None:
        """The client's sitting at this screen, from the practice to the profile; then to the seat again."""
        self.act("#item")
        while not self.has(PROFILE):
            item_id = self.page.input_value("#item [name=item]")
            self.hand.choose(f"#{told.get(item_id, 'often')}")
            self.go(NEXT, "main")
        self.go(".play-strip .own-seat", ".persona")

    def answer_at_once(self, told: Mapping[str, str], most: int = 1000) -> list[str]:
        """The same with the cookies of this screen and no eyes; what was answered. ``most``: so many items."""
        page = self.screen.context.request.get(f"/{self.segment}/seat")
        page = self._post(page, "seat/act", {"language": self.locale})
        answered: list[str] = []
        while IS_PROFILE not in page.text() and len(answered) < most:
            item_id = ITEM_ID.findall(page.text())[0]
            answered += [item_id] if item_id in told else []
            page = self._post(page, "", {"answer": told.get(item_id, "often")})
        return answered

    def _post(self, page: APIResponse, place: str, given: Mapping[str, str]) -> APIResponse:
        address = f"{self.screen.address}/{self.segment}/{place}" if place else page.url
        form = dict(HIDDEN.findall(page.text())) | dict(given)
        answer = self.screen.context.request.post(address, form=form, headers={"Referer": page.url})
        assert answer.ok, f"{address}: {answer.status}"
        return answer

    def note(self, choices: Mapping[str, str], words: str) -> None:
        """What an observer taps and writes; stored."""
        for question, choice in choices.items():
            self.hand.choose(f"[name={question}][value={choice}]")
        self.hand.write("#words", words)
        self.go("#notes .main", ".note[role=status]")
        assert self.page.input_value("#words") == words

    def vote(self, choice: str) -> None:
        self.go(f"#vote [value={choice}]", f"#vote [value={choice}][aria-pressed=true]")


class Facilitator(Player):
    """Leads at a desk; a second screen of theirs is the projector."""

    address = ""

    def sign_in(self, account: Enrolment) -> None:
        self.screen.open(f"/{self.locale}/desk/")
        self.hand.write("#name", NAME)
        self.hand.write("#password", PASSWORD)
        self.go(".button.main", "#code")
        self.hand.write("#code", account.recovery_codes[0])
        self.go(".button.main", "#open-workshop", "workshops")

    def open_workshop(self, groups: int) -> str:
        """A workshop of cooks; its six digits."""
        self.page.fill("#groups", str(groups))
        self.go("#open-workshop .main", "#room-state")
        self.address = self.page.url.removeprefix(f"{self.screen.address}/{self.locale}")
        return self.words(".join .digits")

    def lead(self, what: str, phase: str, round_number: int) -> None:
        self.go(f"#lead [value={what}]", f"#room-state[data-phase={phase}][data-round='{round_number}']")

    def look_in_each_language(self, place: str, name: str) -> None:
        """At a page of the workshop; afterwards this screen is where it was."""
        before = self.page.url
        for locale in SPOKEN:
            self.open(f"/{locale}{self.address}{place}", name)
        self.screen.open(before.removeprefix(self.screen.address))

    def end(self) -> str:
        """What the receipt says."""
        self.go(".lead-bar a[href$='/end']", "#end", "end")
        self.go("#end button", "main [role=status]", "ended")
        return self.words("main [role=status]")


class Workshop:
    """``told``: by round and group, who was played and what was answered for them, by item."""

    def __init__(self, new_screen: NewScreen, app: Flask, bank: Bank) -> None:
        """Tablets have an address of their own, so that there is a QR."""
        self.new_screen, self.bank = new_screen, bank
        self.inspectors: list[Inspector] = []
        self.store: Database = app.extensions["play"]
        account = add_staff(app.extensions["database"], NAME, "facilitator")
        self.before = counted(self.store)
        desk = new_screen(DESK, locale="de")
        app.extensions["config"] = replace(app.extensions["config"], public_url=desk.address)
        self.facilitator = Facilitator(Pointer(desk), "de", self.looks(desk, "facilitator"))
        self.facilitator.sign_in(account)
        wall = new_screen(PROJECTOR, locale="de", storage_state=desk.context.storage_state())
        self.projector = Facilitator(Pointer(wall), "de", self.looks(wall, "projector"))
        self.people: list[Participant] = []
        self.told: dict[tuple[int, int], tuple[str, Mapping[str, str]]] = {}

    def looks(self, screen: Screen, files: str) -> Look:
        inspector = CaseInspector(screen, f"workshop-{files}")
        self.inspectors.append(inspector)
        return lambda name: inspector.look(name, spoken_at(screen.page.url))

    def gather(self) -> None:
        """Each group has the three languages; the first of each comes by digits, the others by the QR."""
        code = self.facilitator.open_workshop(GROUPS)
        self.projector.address = self.facilitator.address
        self.projector.screen.open(f"/de{self.facilitator.address}/projector")
        for number in range(SEATS):
            group, place = number % GROUPS, number // GROUPS
            screen = self.new_screen(SIZES[group])
            person = Participant(Pointer(screen), LOCALES[(group + place) % 3], self.looks(screen, f"seat-{number}"))
            person.group = group + 1
            if place:
                person.join_by_picture(code)
            else:
                person.join_by_digits(code)
                person.look("seat-gathering")
            self.people.append(person)
        for leader in (self.facilitator, self.projector):
            expect(leader.page.locator("[data-seat]")).to_have_count(SEATS)
        self.look_at_the_room("gathering")

    def look_at_the_room(self, phase: str) -> None:
        self.facilitator.look_in_each_language("", f"workshop-{phase}")
        self.projector.look_in_each_language("/projector", f"projector-{phase}")

    def lead(self, what: str, phase: str, round_number: int) -> None:
        """One press at the desk; every other screen goes there by itself."""
        self.facilitator.lead(what, phase, round_number)
        self.projector.screen.arrive(f"#room-state[data-phase={phase}][data-round='{round_number}']")
        for person in self.people:
            person.follows(phase, round_number)

    def begin_round(self, number: int) -> list[str]:
        """The role of each seat."""
        self.lead("playing", "playing", number)
        return [person.role for person in self.people]

    def look_at_seats(self, phase: str) -> None:
        """In each role and language."""
        for person in self.people:
            if person.locale in SPOKEN:
                person.look(f"seat-{phase}-{person.role}")

    def of_role(self, role: str) -> list[Participant]:
        """One of each group."""
        return sorted((one for one in self.people if one.role == role), key=lambda one: one.group)

    def tell(self, round_number: int, client: Participant) -> Mapping[str, str]:
        """What this client will answer."""
        name = client.words(".persona h2").partition(": ")[2]
        told = told_by(self.bank, 2 * round_number + client.group)
        self.told[round_number, client.group] = (name, told)
        return told

    def assert_nothing_found(self) -> None:
        faults = [fault for inspector in self.inspectors for fault in inspector.faults]
        assert not faults, f"{len(faults)} faults:\n" + "\n".join(faults)


def spoken_at(address: str) -> str:
    """The language in the address of a page."""
    return urlsplit(address).path.split("/")[1].removeprefix("play-")


def moved_on(roles: Sequence[str]) -> bool:
    """Whether somebody who was the one is now the other: each round everybody moves on by one seat."""
    return tuple(roles) in {("client", "observer"), ("observer", "counsellor"), ("counsellor", "client")}
