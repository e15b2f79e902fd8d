"""A password that somebody else made: its owner chooses another one before any other page of the desk opens."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from conftest import PASSWORD
from flask import Flask
from inspected import InspectedBrowser, Page
from staffing import CHEAP, VAULT, account_id, sign_in
from web.houses import furnish, served_cook
from web.reviewing import log_of
from web.town import OBJECTS, endpoints, parameters
from werkzeug.routing import Rule

from skills_app.records import accounts
from skills_app.records.accounts import ROLES, Enrolment
from skills_app.records.cases import Scope
from skills_app.records.database import Database
from skills_app.records.organisations import rename_organisation
from skills_app.web.guards import Audience

NewBrowser = Callable[..., InspectedBrowser]
START, OWN = "/en/desk/start-password", "a tram on a rainy morning"
FOR_STAFF = {Audience.STAFF, Audience.COUNSELLOR, Audience.ADMINISTRATOR}
ALLOWED = {"staff.start_password", "staff.change_password"}


def newcomer(database: Database, role: str = "counsellor") -> Enrolment:
    new = accounts.NewAccount(1, "rana", PASSWORD, role, datetime.now(UTC), start_password=True)
    with database.writing() as db:
        return accounts.add_account(db, VAULT, new, CHEAP)


@pytest.fixture
def rana(new_browser: NewBrowser, database: Database) -> InspectedBrowser:
    """A counsellor who has signed in for the first time."""
    browser = new_browser()
    sign_in(browser, "rana", newcomer(database))
    return browser


def choose(browser: InspectedBrowser, new: str = OWN, old: str = PASSWORD, *, status: int = 200) -> Page:
    return browser.send({"old": old, "new": new, "again": new}, form="change-password", status=status)


@pytest.mark.parametrize(
    ("role", "home"),
    [
        ("counsellor", "/en/desk/"),
        ("administrator", "/en/desk/administration/"),
        ("author", "/en/desk/account"),
        ("facilitator", "/en/desk/workshops/"),
    ],
)
def test_the_first_page_asks_for_an_own_password_and_leads_to_the_work(
    new_browser: NewBrowser, database: Database, role: str, home: str
) -> None:
    """C8 V6.4.1."""
    browser, secrets = new_browser(), newcomer(database, role)
    assert sign_in(browser, "rana", secrets).address == START
    assert browser.shown.soup.select("nav[aria-label=Desk] a") == [], "nothing is offered that would lead back"
    assert choose(browser).address == home
    assert browser.get(START).address == "/en/desk/account"
    again = new_browser()
    assert sign_in(again, "rana", secrets, password=OWN, code=1).address == home
    assert log_of(database, f"account {account_id(database, 'rana')}") == ["signed_in", "account_changed", "signed_in"]


def test_every_page_of_the_desk_leads_there(app: Flask, database: Database) -> None:
    """By every endpoint for staff, of the own role and of others: nothing is read, done or said to be missing."""
    app.config["WTF_CSRF_ENABLED"] = False
    newcomer(database)
    now, number = datetime.now(UTC), account_id(database, "rana")
    with database.writing() as db:
        token = accounts.complete_second_factor(db, accounts.start_sign_in(db, number, now), now)
        has = furnish(db, served_cook(app), Scope(1, number, None))
    browser = app.test_client()
    browser.set_cookie("desk", token)

    def location(method: str, rule: Rule) -> str | None:
        address = rule.rule.replace("<languages:languages>", "en")
        for place in parameters(rule):
            name = place.partition("/")[2]
            for kind in ("", "int:", "string:"):
                address = address.replace(f"<{kind}{name}>", str(getattr(has, OBJECTS[place])))
        return browser.open(address, method=method).headers.get("Location")

    asked = [
        (method, rule)
        for method, rule, audience in endpoints(app)
        if audience in FOR_STAFF and rule.endpoint not in ALLOWED
    ]
    assert len(asked) > 40
    assert [(method, rule.rule) for method, rule in asked if location(method, rule) != START] == []


def test_signing_out_is_always_possible(rana: InspectedBrowser) -> None:
    form = rana.shown.one("form.who")
    token = rana.shown.one("form.who input[name=csrf_token]")["value"]
    assert rana.post(str(form["action"]), {"csrf_token": str(token)}).address == "/en/desk/sign-in"


@pytest.mark.parametrize(
    ("new", "old", "words"),
    [
        ("too short", PASSWORD, "10 to 200"),
        (PASSWORD, PASSWORD, "is the same as the current one"),
        ("1234567890", PASSWORD, "This password is easy to guess"),
        ("RANA is my name", PASSWORD, "sign-in name"),
        ("Job centre north 1", PASSWORD, "name of the centre"),
        (OWN, "not the start password", "current password is not right"),
    ],
)
def test_what_is_no_own_password_is_said_there(
    rana: InspectedBrowser, database: Database, new: str, old: str, words: str
) -> None:
    """C8 V6.2.4, V6.2.11: and the desk stays closed."""
    with database.writing() as db:
        rename_organisation(db, 1, "Job Centre North")
    page = choose(rana, new, old, status=422)
    assert words in page.one("[role=alert]").get_text()
    assert page.one("h1").get_text() == "Choose your own password"
    assert rana.get("/en/desk/cases").address == START


@pytest.mark.parametrize("role", ROLES)
def test_a_reset_makes_a_start_password_again(new_browser: NewBrowser, database: Database, role: str) -> None:
    browser = new_browser()
    sign_in(browser, "rana", newcomer(database, role))
    choose(browser)
    with database.writing() as db:
        secrets = accounts.reset_account(db, VAULT, "rana", PASSWORD, datetime.now(UTC), CHEAP)
    assert browser.get("/en/desk/account").address == "/en/desk/sign-in"
    assert sign_in(browser, "rana", secrets).address == START


def test_who_has_an_own_password_is_not_asked(counsellor_browser: InspectedBrowser) -> None:
    assert counsellor_browser.get(START).address == "/en/desk/account"
    assert counsellor_browser.get("/en/desk/").address == "/en/desk/"


def test_it_speaks_every_language(rana: InspectedBrowser) -> None:
    links = [str(link["href"]) for link in rana.shown.soup.select("nav[aria-label=Language] a")]
    assert len(links) > 1
    for link in links:
        assert rana.get(link).address == link
