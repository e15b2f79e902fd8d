"""A workshop with its facilitator and people at tablets, for tests of role play."""

from collections.abc import Callable
from dataclasses import dataclass, field

from flask import Flask
from inspected import InspectedBrowser, Page
from staffing import add_staff, sign_in
from web.tablet import count

from skills_app.assessment.personas import Persona
from skills_app.records.database import Database
from skills_app.web.workshop.play import personas_of

USUAL = {"bank": "cook", "form": "experience", "groups": "1", "playing": "20", "talking": "10"}
LIST = "/en/desk/workshops/"


@dataclass
class Person:
    """Somebody with a seat, at one device."""

    browser: InspectedBrowser
    segment: str = "play-en"

    def join(self, code: str) -> Page:
        self.browser.get(f"/{self.segment}/join")
        self.browser.send({"code": code}, form="code-form")
        return self.browser.send({"new": "1"}, form="new-seat")

    def seat(self, *, status: int = 200) -> Page:
        return self.browser.get(f"/{self.segment}/seat", status=status)

    @property
    def role(self) -> str:
        """As the page of the seat says; empty while it waits."""
        said = self.seat().soup.select_one(".who-am-i strong")
        return said.get_text() if said else ""

    def act(self, language: str = "en") -> Page:
        """To the screens of the role."""
        self.seat()
        return self.browser.send({"language": language}, form="act")

    def answer_all(self, value: str) -> Page:
        """The client's sitting, from the first item to the profile."""
        page = self.act()
        while not page.is_profile:
            page = self.browser.send({"answer": value}, form="item")
        return page


@dataclass
class Room:
    """``people``: in the order in which they took seats."""

    app: Flask
    facilitator: InspectedBrowser
    new_browser: Callable[..., InspectedBrowser]
    address: str = ""
    people: list[Person] = field(default_factory=list)

    @property
    def store(self) -> Database:
        found: Database = self.app.extensions["play"]
        return found

    @property
    def code(self) -> str:
        return self.facilitator.get(self.address).one(".join .digits").get_text()

    def open(self, **more: str) -> Page:
        self.facilitator.get(LIST)
        page = self.facilitator.send(USUAL | more, form="open-workshop")
        self.address = page.address
        return page

    def seat(self, number: int) -> list[Person]:
        code = self.code
        self.people += [Person(self.new_browser()) for _ in range(number)]
        for person in self.people[-number:]:
            person.join(code)
        return self.people

    def lead(self, what: str) -> Page:
        self.facilitator.get(self.address)
        return self.facilitator.send({"do": what}, form="lead")

    def end(self) -> Page:
        self.facilitator.get(f"{self.address}/end")
        return self.facilitator.send(form="end")

    def of_role(self, role: str) -> Person:
        """The first one with this role now."""
        return next(person for person in self.people if person.role == role)

    def rows(self) -> dict[str, int]:
        """How many rows each table of the play store has."""
        return counted(self.store)


def counted(database: Database) -> dict[str, int]:
    with database.reading() as db:
        names = db.connection().exec_driver_sql("SELECT name FROM sqlite_master WHERE type = 'table'").scalars().all()
    return {str(name): count(database, str(name)) for name in names}


def facilitator_of(app: Flask, browser: InspectedBrowser, name: str = "facilitator") -> InspectedBrowser:
    """Signed in."""
    sign_in(browser, name, add_staff(app.extensions["database"], name, "facilitator"))
    return browser


def persona_played(room: Room) -> Persona:
    with room.store.reading() as db:
        query = "SELECT persona_id FROM casting WHERE persona_id IS NOT NULL ORDER BY round DESC"
        played = db.connection().exec_driver_sql(query).scalars().first()
    with room.app.app_context():
        return next(one for one in personas_of("cook") if one.id == played)


def news_of(person: Person) -> dict[str, object]:
    found: dict[str, object] = person.browser.client.get("/play-en/seat/now").get_json()
    return found
