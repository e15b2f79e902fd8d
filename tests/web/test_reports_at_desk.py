"""The list of reports at the desk: whose eyes, by day, one as a PDF, many as a ZIP."""

import io
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zipfile import ZipFile

import pytest
import time_machine
from documents.reading import text_of
from flask import Flask
from inspected import InspectedBrowser, Page
from staffing import add_house, add_staff, sign_in
from web.knowing import Knower
from web.reviewing import Reviewer, log_of

from skills_app.records.database import Database
from skills_app.records.reports import NewReport, find_report, freeze_report
from skills_app.web.security import vault

NewBrowser = Callable[..., InspectedBrowser]


@pytest.fixture
def desk(counsellor_browser: InspectedBrowser) -> InspectedBrowser:
    return counsellor_browser


def hand_over(knower: Knower, desk: InspectedBrowser) -> str:
    """The id of the report."""
    return Reviewer(desk, knower.public_id).whole_way().address.split("/")[-1]


def listed(desk: InspectedBrowser, query: str = "") -> list[str]:
    page = desk.get(f"/en/desk/reports{query}")
    return [str(one["value"]) for one in page.soup.select("tbody input[name=report]")]


def files_of(page: Page) -> dict[str, bytes]:
    assert page.response.mimetype == "application/zip"
    with ZipFile(io.BytesIO(page.response.data)) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


def copies(app: Flask, database: Database, report_id: str, number: int) -> list[str]:
    """So many more reports that say the same, the oldest first."""
    ids = [f"copy-{place}" for place in range(number)]
    with app.app_context(), database.writing() as db:
        found = find_report(db, report_id)
        assert found is not None
        shared = ("organisation_id", "client_id", "account_id", "sitting_public_id", "bank_id", "bank_version")
        values = {name: getattr(found, name) for name in (*shared, "bank_digest", "expires_on")}
        content = vault().decrypt(found.content)
        for public_id in ids:
            freeze_report(db, vault(), NewReport(public_id=public_id, content=content, now=datetime.now(UTC), **values))
    return ids


# -- the list


def test_without_reports_the_list_says_how_they_come(desk: InspectedBrowser) -> None:
    page = desk.get("/en/desk/reports")
    assert "No reports yet" in page.words
    assert page.soup.select("#take") == []


def test_a_report_is_listed_without_what_it_says(knower: Knower, desk: InspectedBrowser) -> None:
    """C2.3: nothing to compare people by."""
    report_id = hand_over(knower, desk)
    assert listed(desk) == [report_id]
    page = desk.shown
    assert page.soup.select(f'tbody a[href="/en/desk/report/{report_id}"]')
    assert knower.sitting().reference in page.words
    for result in ("Making tea", "has shown", "experience", "step", "%"):
        assert result not in page.one("table").get_text()
    assert "Newest first. Nobody can be sorted or searched by a result." in page.words


def test_a_report_that_was_taken_back_is_not_listed(knower: Knower, desk: InspectedBrowser) -> None:
    hand_over(knower, desk)
    desk.get(f"/en/desk/sitting/{knower.public_id}/take-back")
    desk.send(form="take-back")
    assert listed(desk) == []


def test_the_day_is_that_of_the_place(app: Flask, knower: Knower, desk: InspectedBrowser, database: Database) -> None:
    report_id = hand_over(knower, desk)
    with database.writing() as db:
        connection = db.connection()
        connection.exec_driver_sql("UPDATE report SET released_at = '2026-11-24 23:30:00.000000'")
    assert listed(desk, "?day=2026-11-25") == [report_id]
    assert listed(desk, "?day=2026-11-24") == []
    assert "No report was handed over on this day" in desk.shown.words


@pytest.mark.parametrize(
    "query", ["?day=yesterday", "?day=0001-01-01", "?day=9999-12-31", "?before=0", "?before=x", f"?before={2**70}"]
)
def test_what_no_link_asks_for_is_refused(desk: InspectedBrowser, query: str) -> None:
    desk.get(f"/en/desk/reports{query}", status=400)


def test_a_hundred_on_a_page(app: Flask, knower: Knower, desk: InspectedBrowser, database: Database) -> None:
    report_id = hand_over(knower, desk)
    ids = copies(app, database, report_id, 100)
    assert listed(desk) == ids[::-1]
    older = desk.shown.link(".pages a")
    assert listed(desk, older.removeprefix("/en/desk/reports")) == [report_id]
    assert desk.shown.link(".pages a") == "/en/desk/reports?"


def test_a_report_is_for_the_eyes_of_its_case(
    knower: Knower, desk: InspectedBrowser, database: Database, new_browser: NewBrowser
) -> None:
    """C1.3, C8 V8.2.2: a colleague of another team sees neither line nor file."""
    colleague = new_browser()
    sign_in(colleague, "colleague", add_staff(database, "colleague", "counsellor"))
    report_id = hand_over(knower, desk)
    assert listed(colleague) == [report_id], "of a client without a case"
    desk.get("/en/desk/cases")
    desk.send({"reference": "BG 17/4711"}, form="new-case")
    desk.send({"code": knower.read_code()}, form="ask-client")
    knower.browser.get("/en/mine")
    knower.browser.send({"link": "yes"}, form="link-answer")
    assert listed(desk) == [report_id]
    assert "BG 17/4711" in desk.shown.words
    assert listed(colleague) == []
    colleague.get(f"/en/desk/report/{report_id}.pdf", status=404)


def test_another_house_sees_nothing(
    knower: Knower, app: Flask, desk: InspectedBrowser, database: Database, new_browser: NewBrowser
) -> None:
    """C1.3."""
    report_id = hand_over(knower, desk)
    foreign = new_browser()
    sign_in(foreign, "foreign", add_staff(database, "foreign", "counsellor", add_house(database)))
    assert listed(foreign) == []
    foreign.get(f"/en/desk/report/{report_id}.pdf", status=404)
    app.config["WTF_CSRF_ENABLED"] = False
    page = foreign.post("/en/desk/reports", {"report": [report_id]}, status=422)
    assert "not there any more" in page.words


# -- the yes taken back


def test_a_yes_taken_back_closes_what_was_handed_over(
    knower: Knower, desk: InspectedBrowser, database: Database
) -> None:
    """C1.4, C8 V8.2.2: from then on the desk has a line, and neither page, nor PDF, nor a place in a ZIP."""
    report_id = hand_over(knower, desk)
    listed(desk)
    address, hidden = desk.form("take")
    before = log_of(database, f"report {report_id}")
    knower.say("no")
    assert listed(desk) == []
    line = desk.shown.one("table.reports tbody tr")
    assert "the client withdrew consent" in line.get_text()
    assert knower.sitting().reference in line.get_text()
    assert line.select("a, input") == []
    desk.get(f"/en/desk/report/{report_id}", status=404)
    desk.get(f"/en/desk/report/{report_id}.pdf", status=404)
    page = desk.post(address, hidden | {"report": report_id}, status=422)
    assert "not there any more" in page.one("[role=alert]").get_text()
    assert log_of(database, f"report {report_id}") == before


def test_the_client_keeps_their_paper_and_its_page_says_what_it_said(
    knower: Knower, desk: InspectedBrowser, new_browser: NewBrowser
) -> None:
    report_id = hand_over(knower, desk)
    visitor = new_browser()
    genuine = visitor.get(f"/en/v/{report_id}").words
    knower.say("no")
    own = knower.browser.get("/en/mine/data").link(".papers a")
    assert "Making tea" in text_of(knower.browser.get(own).response.data)
    assert visitor.get(f"/en/v/{report_id}").words == genuine


def test_a_new_yes_opens_it_again(knower: Knower, desk: InspectedBrowser) -> None:
    report_id = hand_over(knower, desk)
    knower.say("no")
    knower.say("yes")
    assert listed(desk) == [report_id]
    assert "the client withdrew consent" not in desk.shown.words
    assert "Making tea" in desk.get(f"/en/desk/report/{report_id}").words
    assert "Making tea" in text_of(desk.get(f"/en/desk/report/{report_id}.pdf").response.data)
    listed(desk)
    assert len(files_of(desk.send({"report": [report_id]}, form="take"))) == 1


def test_the_code_typed_at_the_desk_is_a_new_yes_too(knower: Knower, desk: InspectedBrowser) -> None:
    report_id = hand_over(knower, desk)
    knower.say("no")
    desk.get("/en/desk/")
    desk.send({"code": knower.read_code()}, form="open-by-code")
    assert listed(desk) == [report_id]


def test_what_the_desk_makes_of_another_sitting_leaves_it_out(
    knower: Knower, desk: InspectedBrowser, app: Flask, database: Database
) -> None:
    """The client's whole file, made at the desk, holds what the desk may open; made by the client, it holds all."""
    report_id = hand_over(knower, desk)
    second = Knower(app, knower.browser).sit()
    second.finish()
    second.say("yes")
    knower.say("no")
    desk.get(f"/en/desk/sitting/{second.public_id}")
    files = files_of(desk.send(form="export"))
    assert report_id.encode() not in files["data.json"]
    assert "exported" not in log_of(database, f"report {report_id}")
    knower.browser.get("/en/mine/data")
    assert report_id.encode() in files_of(knower.browser.send(form="take"))["data.json"]


# -- one


def test_one_report_as_a_pdf(knower: Knower, desk: InspectedBrowser, database: Database) -> None:
    report_id = hand_over(knower, desk)
    reply = desk.get(f"/en/desk/report/{report_id}.pdf").response
    assert (reply.mimetype, reply.headers["Cache-Control"]) == ("application/pdf", "no-store")
    assert "Making tea" in text_of(reply.data)
    assert log_of(database, f"report {report_id}")[-1] == "exported"


def test_of_a_report_taken_back_no_pdf_is_made(knower: Knower, desk: InspectedBrowser) -> None:
    report_id = hand_over(knower, desk)
    desk.get(f"/en/desk/sitting/{knower.public_id}/take-back")
    desk.send(form="take-back")
    desk.get(f"/en/desk/report/{report_id}.pdf", status=410)


def test_of_a_report_that_is_over_no_pdf_is_made(knower: Knower, desk: InspectedBrowser, database: Database) -> None:
    """C1.4: also on the days before the clock has run."""
    report_id = hand_over(knower, desk)
    with database.writing() as db:
        db.connection().exec_driver_sql("UPDATE report SET expires_on = '2020-01-01'")
    desk.get(f"/en/desk/report/{report_id}.pdf", status=410)


def test_a_document_is_made_after_its_pictures_have_gone(
    app: Flask, knower: Knower, desk: InspectedBrowser, tmp_path: Path
) -> None:
    """A picture of the interface that was drawn anew, or a folder that was emptied."""
    report_id = hand_over(knower, desk)
    app.extensions["config"] = replace(app.extensions["config"], data_folder=tmp_path)
    assert "Making tea" in text_of(desk.get(f"/en/desk/report/{report_id}.pdf").response.data)


# -- many


def test_many_reports_as_a_zip(app: Flask, knower: Knower, desk: InspectedBrowser, database: Database) -> None:
    """In the order of the list; each is noted once."""
    report_id = hand_over(knower, desk)
    copies(app, database, report_id, 2)
    chosen = listed(desk)
    files = files_of(desk.send({"report": chosen}, form="take"))
    reference = knower.sitting().reference
    assert [name.split("-knowing-")[0] for name in files] == [f"00{place}-{reference}" for place in (1, 2, 3)]
    assert all("Making tea" in text_of(pdf) for pdf in files.values())
    assert all(log_of(database, f"report {one}").count("exported") == 1 for one in chosen)


def test_the_zip_comes_while_it_is_made(app: Flask, knower: Knower, desk: InspectedBrowser, database: Database) -> None:
    """One part for each document, so that a page can count them; nothing waits in memory for the last one."""
    report_id = hand_over(knower, desk)
    copies(app, database, report_id, 2)
    chosen = listed(desk)
    address, hidden = desk.form("take")
    reply = desk.client.post(address, data=hidden | {"report": chosen}, buffered=False)
    assert "Content-Length" not in reply.headers
    parts = [part for part in reply.response if part]
    assert [part.count(b"PK\x03\x04") for part in parts] == [1, 1, 1, 0]
    assert parts[0].startswith(b"PK\x03\x04")


def test_a_report_chosen_twice_is_made_once(knower: Knower, desk: InspectedBrowser, database: Database) -> None:
    report_id = hand_over(knower, desk)
    listed(desk)
    assert len(files_of(desk.send({"report": [report_id, report_id]}, form="take"))) == 1
    assert log_of(database, f"report {report_id}").count("exported") == 1


@pytest.mark.parametrize(
    ("chosen", "said"),
    [
        ([], "Choose at least one report."),
        ([f"x{number}" for number in range(101)], "Choose fewer reports."),
        (["nobody"], "not there any more"),
    ],
)
def test_a_choice_that_cannot_be_made_is_explained(
    knower: Knower, desk: InspectedBrowser, database: Database, chosen: list[str], said: str
) -> None:
    report_id = hand_over(knower, desk)
    listed(desk)
    page = desk.send({"report": chosen}, form="take", status=422)
    assert said in page.one("[role=alert]").get_text()
    assert page.soup.select("tbody input")
    assert "exported" not in log_of(database, f"report {report_id}")


def test_nothing_is_made_when_one_of_them_is_gone(
    app: Flask, knower: Knower, desk: InspectedBrowser, database: Database
) -> None:
    report_id = hand_over(knower, desk)
    (copy,) = copies(app, database, report_id, 1)
    chosen = listed(desk)
    with database.writing() as db:
        db.connection().exec_driver_sql(f"DELETE FROM report WHERE public_id = '{copy}'")
    desk.send({"report": chosen}, form="take", status=422)
    assert "exported" not in log_of(database, f"report {report_id}")


def test_a_number_of_a_case_is_no_path(knower: Knower, desk: InspectedBrowser) -> None:
    """C8 V5: what staff typed becomes part of a file name."""
    report_id = hand_over(knower, desk)
    desk.get("/en/desk/cases")
    desk.send({"reference": "../../etc: BG/4711"}, form="new-case")
    desk.send({"code": knower.read_code()}, form="ask-client")
    knower.browser.get("/en/mine")
    knower.browser.send({"link": "yes"}, form="link-answer")
    listed(desk)
    (name,) = files_of(desk.send({"report": [report_id]}, form="take"))
    assert name.startswith("001-etc-BG-4711-knowing-")


def test_a_document_says_the_same_a_year_later(knower: Knower, desk: InspectedBrowser, app: Flask) -> None:
    """What was frozen, not what is computed now: after the answers have gone."""
    report_id = hand_over(knower, desk)
    pdf = desk.get(f"/en/desk/report/{report_id}.pdf").response.data
    with app.extensions["database"].writing() as db:
        db.connection().exec_driver_sql("DELETE FROM response")
        db.connection().exec_driver_sql("DELETE FROM sitting")
    with time_machine.travel(datetime.now(UTC) + timedelta(minutes=5), tick=False):
        assert desk.get(f"/en/desk/report/{report_id}.pdf").response.data == pdf
