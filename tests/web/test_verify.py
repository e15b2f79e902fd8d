"""The page behind a document's QR code: valid, taken back or not known; nothing about a person."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from flask import Flask
from inspected import InspectedBrowser, Page
from web.knowing import Knower
from web.reviewing import Reviewer
from web.tablet import everything

from skills_app.records.database import Database
from skills_app.records.reports import find_report
from skills_app.web.locale import Offered
from skills_app.web.report_files import frozen_report

NewBrowser = Callable[..., InspectedBrowser]


@pytest.fixture
def report_id(reviewer: Reviewer, database: Database) -> str:
    with database.writing() as db:
        db.connection().exec_driver_sql("UPDATE organisation SET name = 'Jobcenter Nord'")
    return reviewer.whole_way().address.split("/")[-1]


@pytest.fixture
def stranger(new_browser: NewBrowser) -> InspectedBrowser:
    return new_browser(**{"Accept-Language": "en"})


def shape(page: Page) -> tuple[int, set[str], list[str]]:
    """What could tell a known id from an unknown one, apart from the words."""
    return page.status, set(page.response.headers.keys()), [tag.name for tag in page.soup.select("main > *")]


def test_a_valid_document(stranger: InspectedBrowser, report_id: str) -> None:
    """C2.6: who issued it, when, with which bank."""
    page = stranger.get(f"/v/{report_id}")
    assert page.title == "This document is valid."
    facts = page.one("dl").get_text(" ", strip=True)
    assert "Jobcenter Nord" in facts
    assert "knowing 1.0.0" in facts


def test_a_document_that_was_taken_back(stranger: InspectedBrowser, report_id: str, reviewer: Reviewer) -> None:
    reviewer.look("take-back")
    reviewer.browser.send(form="take-back")
    page = stranger.get(f"/v/{report_id}")
    assert page.title == "This document was taken back."
    assert "Jobcenter Nord" in page.words
    assert page.soup.select(".genuine.valid") == []


@pytest.mark.parametrize("public_id", ["nobody", "A" * 22, "..", "%F0%9F%98%80", "x" * 300])
def test_an_id_that_never_was(stranger: InspectedBrowser, public_id: str) -> None:
    assert stranger.get(f"/v/{public_id}").title == "This document is not known here."


def test_a_deleted_one_cannot_be_told_from_one_that_never_was(
    stranger: InspectedBrowser, report_id: str, knower: Knower
) -> None:
    """C1.4, C8 V16.5: same status, same parts, same words."""
    knower.open("delete")
    knower.browser.send(form="delete")
    deleted, never = stranger.get(f"/v/{report_id}"), stranger.get("/v/never-was")
    assert deleted.words == never.words
    assert shape(deleted) == shape(never)


def test_known_and_unknown_ids_are_answered_alike(stranger: InspectedBrowser, report_id: str) -> None:
    """C8 V16.5: same status, headers and parts."""
    assert shape(stranger.get(f"/v/{report_id}")) == shape(stranger.get("/v/never-was"))


def test_it_says_nothing_about_the_person(stranger: InspectedBrowser, report_id: str, knower: Knower) -> None:
    """C1.2, C8 V14.2.1: neither on the page nor in its address."""
    page = stranger.get(f"/v/{report_id}")
    sitting = knower.sitting()
    for secret in (sitting.reference, sitting.public_id, "Making tea", "has shown", "counsellor"):
        assert secret not in page.response.text
    assert knower.public_id not in report_id


def test_it_is_there_in_every_language(stranger: InspectedBrowser, report_id: str, app: Flask) -> None:
    offered: Offered = app.extensions["locales"]
    page = stranger.get(f"/v/{report_id}")
    links = {str(one["hreflang"]): str(one["href"]) for one in page.soup.select(".tongues a")}
    assert links.keys() == {locale.tag for locale in offered.values()}
    for tag, address in links.items():
        there = stranger.get(address)
        assert there.one("html")["lang"] == tag
        assert there.one(f'.tongues a[hreflang="{tag}"]')["aria-current"] == "true"


def test_it_speaks_the_readers_language(new_browser: NewBrowser, report_id: str) -> None:
    page = new_browser(**{"Accept-Language": "ar"}).get(f"/v/{report_id}")
    assert page.one("html")["dir"] == "rtl"


def test_looking_changes_nothing(stranger: InspectedBrowser, report_id: str, database: Database) -> None:
    before = everything(database)
    stranger.get(f"/v/{report_id}")
    assert everything(database) == before


def test_a_document_names_this_page(app: Flask, reviewer: Reviewer) -> None:
    """The QR code of the document leads here, when the world can reach it."""
    app.extensions["config"] = replace(app.extensions["config"], public_url="https://skills.example.org")
    page = reviewer.whole_way()
    report_id = page.address.split("/")[-1]
    with app.test_request_context(), app.extensions["database"].reading() as db:
        found = find_report(db, report_id)
        assert found is not None
        report = frozen_report(found)
    assert report.verify_url == f"https://skills.example.org/v/{report_id}"
