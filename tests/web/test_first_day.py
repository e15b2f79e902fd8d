"""The page for the first day: confirmed once, before the first report."""

import pytest
from flask import Flask
from inspected import InspectedBrowser
from web.knowing import Knower, serve_knowing
from web.reviewing import Reviewer, finished
from web.tablet import count, everything

from skills_app.records.database import Database


@pytest.fixture
def reviewer(app: Flask, client_browser: InspectedBrowser, counsellor_browser: InspectedBrowser) -> Reviewer:
    serve_knowing(app)
    return Reviewer(counsellor_browser, finished(Knower(app, client_browser).sit()).public_id)


def introduced_at(database: Database) -> object:
    with database.reading() as db:
        return db.connection().exec_driver_sql("SELECT introduced_at FROM account").scalar_one()


def test_no_report_before_the_page_is_confirmed(app: Flask, reviewer: Reviewer, database: Database) -> None:
    """C7.3: and the way leads there and back."""
    reviewer.discuss()
    page = reviewer.look("release")
    assert page.soup.select_one("#release") is None
    app.config["WTF_CSRF_ENABLED"] = False
    sent = {"language": "both", "confirmed": "yes", "seen": "0" * 64}
    forced = reviewer.browser.client.post(reviewer.address("release"), data=sent)
    assert forced.headers["Location"] == f"/en/desk/first-day?sitting={reviewer.public_id}"
    assert count(database, "report") == 0
    reviewer.browser.get(page.link("main a.main"))
    back = reviewer.browser.send({"confirmed": "yes"}, form="first-day")
    assert back.address == reviewer.address("release")
    assert back.soup.select_one("#release")


def test_it_says_how_to_introduce_it_and_what_not_to_do(counsellor_browser: InspectedBrowser) -> None:
    """C7.3, C2.6."""
    page = counsellor_browser.get("/en/desk/first-day")
    assert [one.get_text() for one in page.soup.select("article h2")] == [
        "How to introduce it",
        "What the levels mean",
        "Going through it together",
        "What not to do",
    ]
    for words in ("voluntary", "has shown: the usual tasks", "Do not decide on benefits", "Do not compare people"):
        assert words in page.words


def test_the_box_must_be_ticked(counsellor_browser: InspectedBrowser, database: Database) -> None:
    counsellor_browser.get("/en/desk/first-day")
    page = counsellor_browser.send(form="first-day", status=422)
    assert page.soup.select_one("[role=alert]")
    assert introduced_at(database) is None


def test_it_is_confirmed_once(reviewer: Reviewer, database: Database) -> None:
    reviewer.browser.get("/en/desk/first-day")
    address, hidden = reviewer.browser.form(form="first-day")
    page = reviewer.browser.post(address, hidden | {"confirmed": "yes"})
    assert "You confirmed this page" in page.words
    assert page.soup.select_one("#first-day") is None
    before = everything(database)
    reviewer.browser.post(address, hidden | {"confirmed": "yes"})
    assert everything(database) == before


@pytest.mark.parametrize("sitting", ["../../elsewhere", "x" * 41, "//host"])
def test_it_leads_nowhere_else(counsellor_browser: InspectedBrowser, app: Flask, sitting: str) -> None:
    page = counsellor_browser.get(f"/en/desk/first-day?sitting={sitting}")
    assert page.soup.select_one("[name=sitting]") is None
    app.config["WTF_CSRF_ENABLED"] = False
    counsellor_browser.post("/en/desk/first-day", {"confirmed": "yes", "sitting": sitting}, status=400)
    counsellor_browser.post("/en/desk/first-day", {"confirmed": "yes", "sitting": "nobody"}, status=404)
