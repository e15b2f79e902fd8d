"""A town with two houses and somebody of every role, who asks any endpoint for what belongs to somebody."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from flask import Flask
from flask.testing import FlaskClient
from staffing import VAULT, account_id, add_house, add_staff
from web.houses import Belongings, furnish, rows_of, served_cook
from werkzeug.routing import Rule

from skills_app.records import accounts
from skills_app.records.accounts import ROLES
from skills_app.records.cases import Scope
from skills_app.records.codes import new_public_id
from skills_app.records.database import Database
from skills_app.records.workshops import NewWorkshop, open_workshop
from skills_app.web.guards import Audience, audience_of

OWN, COLLEAGUES, OTHER_HOUSE = WHOSE = ("own", "colleagues", "other house")

OBJECTS = {
    "account/account_id": "account_id",
    "case/case_id": "case_id",
    "field/field_id": "field_id",
    "forms/form_id": "form_id",
    "item/item_id": "item_id",
    "occupations/bank_id": "bank_id",
    "pictures/name": "picture",
    "r/code": "code",
    "report/public_id": "report_id",
    "sitting/public_id": "sitting_id",
    "v/public_id": "report_id",
    "in/locale_id": "locale_id",
    "texts/bank_id": "bank_id",
    "papers/kind": "paper",
    "words/kind": "step",
    "workshop/public_id": "workshop_id",
}
"""What stands in an address, by the part before it and the name of the parameter: a member of Belongings."""

ROLE_OF = {
    Audience.COUNSELLOR: "counsellor",
    Audience.ADMINISTRATOR: "administrator",
    Audience.TRANSLATOR: "translator",
    Audience.FACILITATOR: "facilitator",
}


def parameters(rule: Rule) -> list[str]:
    """Such as ``sitting/public_id``, without the languages."""
    found = re.findall(r"([\w-]+)/<(?:\w+:)?(\w+)>", rule.rule)
    return [f"{before}/{name}" for before, name in found if name != "languages"]


def endpoints(app: Flask) -> Iterator[tuple[str, Rule, Audience | None]]:
    for rule in app.url_map.iter_rules():
        for method in sorted((rule.methods or set()) & {"GET", "POST"}):
            yield method, rule, audience_of(app.view_functions[rule.endpoint])


@dataclass
class Town:
    """Two houses with the same team names, and people of the first one."""

    app: Flask
    database: Database
    other_house: int

    def scope(self, whose: str) -> Scope:
        """Those to whom the things belong."""
        if whose == OTHER_HOUSE:
            return Scope(self.other_house, account_id(self.database, "counsellor there"), "north")
        name, team = ("counsellor", "north") if whose == OWN else ("other counsellor", "south")
        return Scope(1, account_id(self.database, name), team)

    def furnish(self, whose: str) -> Belongings:
        """One of everything, new."""
        with self.database.writing() as db:
            has = furnish(db, served_cook(self.app), self.scope(whose))
        return replace(has, workshop_id=self._workshop(whose))

    def _workshop(self, whose: str) -> str:
        """In the play store; of somebody else when it is not our own."""
        leads = account_id(self.database, "facilitator" if whose == OWN else "other counsellor")
        digest, now = served_cook(self.app).digest, datetime.now(UTC)
        minutes = {"playing": 20, "talking": 10}
        new = NewWorkshop(new_public_id(), "Centre", leads, digest, "experience", 1, minutes, now)
        with self.play.writing() as db:
            return open_workshop(db, new).public_id

    @property
    def play(self) -> Database:
        found: Database = self.app.extensions["play"]
        return found

    def rows(self, has: Belongings) -> list[object]:
        """All that the house has of these belongings, and the workshops."""
        with self.play.reading() as db:
            workshops = db.connection().exec_driver_sql("SELECT * FROM workshop").all()
        return [*rows_of(self.database, has.organisation_id), workshops]

    def browser(self, person: str, code: str) -> FlaskClient:
        """Of a member of staff, of anyone, or of the client with this code."""
        browser = self.app.test_client()
        if person == "client":
            browser.set_cookie("client", VAULT.encrypt(code))
        elif person != "anyone":
            browser.set_cookie("desk", self._token(person))
        return browser

    def _token(self, person: str) -> str:
        """Of somebody who gave the password, and but for who is still signing in the second factor too."""
        now, number = datetime.now(UTC), account_id(self.database, "counsellor" if person == "signing in" else person)
        with self.database.writing() as db:
            token = accounts.start_sign_in(db, number, now)
            return token if person == "signing in" else accounts.complete_second_factor(db, token, now)


def address_of(rule: Rule, segment: str, has: Belongings) -> str:
    """Where these belongings are asked for."""
    address = rule.rule.replace("<languages:languages>", segment)
    for place in parameters(rule):
        name = place.partition("/")[2]
        address = re.sub(rf"<(?:\w+:)?{name}>", str(getattr(has, OBJECTS[place])), address)
    return address


def settle(app: Flask, database: Database) -> Town:
    made = Town(app, database, add_house(database))
    for role in ROLES:
        add_staff(database, role, role, team="north")
    add_staff(database, "second administrator", "administrator")
    add_staff(database, "other counsellor", "counsellor", team="south")
    add_staff(database, "disabled", "counsellor", team="north")
    add_staff(database, "counsellor there", "counsellor", made.other_house, team="north")
    with database.writing() as db:
        accounts.disable_account(db, "disabled", datetime.now(UTC))
        db.connection().exec_driver_sql("UPDATE organisation SET logo = x'89'")
    return made
