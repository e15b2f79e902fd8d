"""A counsellor at the page of the next steps of one sitting, for tests."""

from collections.abc import Callable
from typing import Any

from flask import Flask
from inspected import Page
from web.reviewing import Reviewer
from web.test_release import content, reports

from skills_app.records.database import Database

GERMAN, ENGLISH = "Am Dienstag bei Frau Berg anrufen.", "Ring Ms Berg on Tuesday."
ADDED = "The counsellor added this in the talk."


def said(page: Page, listed: str = "ol.steps-next") -> list[str]:
    """The steps of a list in the client's language or, where there is but one, in German."""
    rows = page.soup.select(f"{listed} > li")
    return [row.select("div.pair:not(.quiet) p")[-1].get_text(strip=True) for row in rows]


def look(reviewer: Reviewer) -> Page:
    return reviewer.look("next-steps")


def do(reviewer: Reviewer, what: str, form: str = "step-1", *, status: int = 200) -> Page:
    return reviewer.browser.send({"do": what}, form=form, status=status)


def add(reviewer: Reviewer, *, status: int = 200, **typed: str) -> Page:
    look(reviewer)
    sent = {"german": GERMAN, "client": "", "field": ""} | typed
    return reviewer.browser.send(sent, form="own-step", status=status)


def send_again(reviewer: Reviewer, form: str, sent: dict[str, str]) -> Callable[..., Page]:
    """The form as it is now, to be sent later or twice."""
    address, hidden = reviewer.browser.form(form=form)
    return lambda **status: reviewer.browser.post(address, hidden | sent, **status)


def speaks_arabic(database: Database) -> None:
    with database.writing() as db:
        db.connection().exec_driver_sql("UPDATE sitting SET locale = 'ar'")


def released(app: Flask, reviewer: Reviewer, database: Database) -> dict[str, Any]:
    reviewer.whole_way()
    return content(app, reports(database, reviewer.public_id)[0])


def do_all(reviewer: Reviewer) -> Page:
    """Removes every step."""
    page = look(reviewer)
    while page.soup.select("#step-1"):
        page = do(reviewer, "remove")
    return page
