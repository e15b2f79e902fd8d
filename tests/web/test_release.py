"""Handing a report over, and taking it back."""

import json
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import pytest
from flask import Flask
from inspected import InspectedBrowser
from web.knowing import TABLE, TEA, Knower
from web.reviewing import FIELDS, Reviewer, log_of
from web.tablet import Tablet, bytes_on_disk, count, everything
from web.test_cases import new_case
from web.test_repeat import do_again, prefer

from skills_app.config import Config
from skills_app.documents.report import LABELS, check_report, report_from_json
from skills_app.records.database import Database
from skills_app.records.reports import ReportView, content_of, reports_of_sitting
from skills_app.records.vault import Vault
from skills_app.web.bank_library import BankLibrary, library
from skills_app.web.report_words import LABEL_WORDS

NewBrowser = Callable[..., InspectedBrowser]
COMMENT = "I learned it from my <b>grandmother</b>."


def reports(database: Database, public_id: str) -> list[ReportView]:
    with database.reading() as db:
        return reports_of_sitting(db, public_id)


def content(app: Flask, report: ReportView) -> dict[str, Any]:
    vault: Vault = app.extensions["vault"]
    found: dict[str, Any] = json.loads(content_of(vault, report))
    return found


def test_the_whole_way(app: Flask, reviewer: Reviewer, database: Database) -> None:
    """C2.1, C4: what is frozen says what was told, shown and noted, with versions, in both languages."""
    reviewer.confirm_first_day()
    reviewer.note(TABLE, rating="2", rating_reason="Set a table.", remark="Offer a work sample.")
    reviewer.note(TABLE, rating="2", rating_reason="Set a table.", remark="Offer a work sample.", discussed="yes")
    reviewer.note(TEA, discussed="yes")
    reviewer.note(FIELDS[2], discussed="yes")
    preview = reviewer.look("release").one("article.report").get_text()
    page = reviewer.release()
    assert page.address.startswith("/en/desk/report/")
    assert reviewer.state() == "Handed over"
    [stored] = reports(database, reviewer.public_id)
    report = report_from_json(content_of(app.extensions["vault"], stored))
    check_report(report)
    assert report.public_id == stored.public_id
    assert (report.languages, report.bank_id, report.form_id) == (("en", "de"), "knowing", "full")
    assert report.bank_digest == stored.bank_digest
    table = next(field for field in report.fields if field.id == TABLE)
    assert table.rating == {"en": "has shown: the usual tasks", "de": "hat gezeigt: die üblichen Aufgaben"}
    assert (table.rating_reason, table.remark) == ("Set a table.", "Offer a work sample.")
    assert table.shown is not None
    assert (table.shown.secured, table.shown.word["en"]) == (0, "not shown here")
    tea = next(field for field in report.fields if field.id == TEA)
    assert tea.activities[0].caption == {"en": "Boil water", "de": "Wasser kochen"}
    assert tea.activities[0].wish
    assert tea.shown is not None
    assert tea.shown.remark is not None
    assert tea.shown.remark["en"].startswith("To be confirmed: talk, work sample or trial day. Your experience")
    assert tea.shown.remark["de"].startswith("Noch zu bestätigen: Gespräch, Arbeitsprobe oder Probetag. Ihre Erfahrung")
    assert table.shown.remark is None or "To be confirmed" not in table.shown.remark["en"]
    assert preview.split()[:40] == page.one("article.report").get_text().split()[:40]


def test_nothing_of_the_tasks_goes_into_a_report(app: Flask, reviewer: Reviewer, database: Database) -> None:
    """House decision 6: no question, no answer to it, no key, no item score."""
    reviewer.whole_way()
    [stored] = reports(database, reviewer.public_id)
    text = json.dumps(content(app, stored), ensure_ascii=False)
    assert "question" not in text.replace("Question bank", "")
    assert "answer A to" not in text
    assert "k4a1" not in text


def test_every_label_of_the_layout_has_words(app: Flask) -> None:
    with app.test_request_context("/en/"):
        assert {key: str(words) for key, words in LABEL_WORDS.items()} == dict(LABELS)


def test_numbers_and_days_are_those_of_each_language(
    app: Flask, new_browser: NewBrowser, counsellor_browser: InspectedBrowser, database: Database
) -> None:
    """An Arabic client: their digits, their words, and German beside them; left to right beside right to left."""
    tablet = Tablet(new_browser(), "ar")
    tablet.begin()
    for _ in range(32):
        tablet.answer("often")
    tablet.say("yes")
    reviewer = Reviewer(counsellor_browser, tablet.public_id)
    reviewer.confirm_first_day()
    reviewer.discuss()
    page = reviewer.release()
    assert page.soup.select("article [lang=ar][dir=rtl]")
    assert page.soup.select("article [lang=de][dir=ltr]")
    [stored] = reports(database, tablet.public_id)
    found = content(app, stored)
    assert found["languages"] == ["ar", "de"]
    assert found["digits"] == {"ar": "٠١٢٣٤٥٦٧٨٩", "de": "0123456789"}
    assert found["fields"][0]["word"]["ar"] != found["fields"][0]["word"]["de"]
    assert found["fields"][0]["shown"] is None
    assert any(tag.get_text().count("٤") == 2 for tag in page.soup.select(".both [lang=ar]")), "4 of 4"


def test_german_alone(app: Flask, reviewer: Reviewer, database: Database) -> None:
    reviewer.confirm_first_day()
    reviewer.discuss()
    page = reviewer.release("german")
    assert {str(one["lang"]) for one in page.soup.select("article [lang]")} == {"de"}
    [stored] = reports(database, reviewer.public_id)
    assert content(app, stored)["languages"] == ["de"]


def test_a_report_is_kept_two_years(reviewer: Reviewer, database: Database) -> None:
    """C1.4: 24 months."""
    reviewer.whole_way()
    [stored] = reports(database, reviewer.public_id)
    assert stored.expires_on == datetime.now(Config.time_zone).date() + timedelta(days=730)


def test_a_house_keeps_reports_as_long_as_it_says(reviewer: Reviewer, database: Database) -> None:
    """C1.4: the operator may set other values."""
    with database.writing() as db:
        db.connection().exec_driver_sql("""UPDATE organisation SET days = '{"report": 100}'""")
    reviewer.whole_way()
    [stored] = reports(database, reviewer.public_id)
    assert stored.expires_on == datetime.now(Config.time_zone).date() + timedelta(days=100)


def test_the_report_names_house_case_and_counsellor(app: Flask, reviewer: Reviewer, database: Database) -> None:
    new_case(reviewer.browser, "BG-17/4", "Rana <b>Haddad</b>")
    with database.writing() as db:
        run = db.connection().exec_driver_sql
        run("INSERT INTO case_client (client_id, case_id, since) SELECT client_id, 1, 0 FROM sitting")
        run("UPDATE organisation SET name = 'Job centre', contact = 'Main street 1'")
        run("UPDATE account SET full_name = 'Erika Muster'")
    page = reviewer.whole_way()
    for words in ("Job centre", "Main street 1", "Erika Muster", "BG-17/4", "Rana <b>Haddad</b>"):
        assert words in page.one("article").get_text()
    [stored] = reports(database, reviewer.public_id)
    assert content(app, stored)["issuer"]["counsellor"] == "Erika Muster"
    assert b"Haddad" not in bytes_on_disk(database)


def test_the_attempt_that_the_client_chose_is_released(
    app: Flask, reviewer: Reviewer, knower: Knower, database: Database
) -> None:
    """C1.6: and the report says that it was done again; a choice after the preview must be discussed first."""
    again = do_again(knower)
    reviewer.confirm_first_day()
    reviewer.discuss()
    reviewer.look("release")
    address, hidden = reviewer.browser.form(form="release")
    prefer(knower, again)
    reviewer.browser.post(address, hidden | {"language": "both", "confirmed": "yes"})
    assert count(database, "report") == 0
    assert reviewer.state() == "Draft"
    reviewer.discuss(TABLE)
    page = reviewer.release()
    [stored] = reports(database, reviewer.public_id)
    table = next(field for field in content(app, stored)["fields"] if field["id"] == TABLE)
    assert table["shown"]["secured"] == 2
    assert table["activities"][0]["answer"]["en"] == "very often"
    assert "Setting the table: done again on" in page.one("article").get_text()


# -- what stands before it


def forced(reviewer: Reviewer, app: Flask, **sent: str) -> int:
    """Posts a release that no page offered."""
    app.config["WTF_CSRF_ENABLED"] = False
    everything_sent = {"language": "both", "confirmed": "yes", "seen": "0" * 64} | sent
    return int(reviewer.browser.client.post(reviewer.address("release"), data=everything_sent).status_code)


def test_no_release_past_a_field_that_was_not_opened(app: Flask, reviewer: Reviewer, database: Database) -> None:
    """C2.1."""
    reviewer.confirm_first_day()
    reviewer.discuss(*FIELDS[:2])
    assert reviewer.look("release").address == reviewer.address()
    forced(reviewer, app)
    assert count(database, "report") == 0
    assert reviewer.state() == "Draft"


def test_no_release_past_a_field_that_was_not_ticked(app: Flask, reviewer: Reviewer, database: Database) -> None:
    """C2.1."""
    reviewer.confirm_first_day()
    reviewer.discuss(*FIELDS[:2])
    reviewer.open(FIELDS[2])
    assert reviewer.look("release").address == reviewer.address()
    forced(reviewer, app)
    assert count(database, "report") == 0


def test_no_release_before_a_review(app: Flask, reviewer: Reviewer, database: Database) -> None:
    reviewer.confirm_first_day()
    forced(reviewer, app)
    assert count(database, "report") == count(database, "review") == 0


def test_no_release_without_saying_that_it_was_discussed(reviewer: Reviewer, database: Database) -> None:
    reviewer.confirm_first_day()
    reviewer.discuss()
    reviewer.look("release")
    page = reviewer.browser.send({"language": "both"}, form="release", status=422)
    assert page.soup.select_one("[role=alert]")
    assert count(database, "report") == 0
    assert reviewer.state() == "Discussed"


@pytest.mark.parametrize("sent", [{"language": "fr"}, {"seen": "x"}, {"language": ""}])
def test_what_no_page_sends_is_refused(
    app: Flask, reviewer: Reviewer, database: Database, sent: dict[str, str]
) -> None:
    reviewer.confirm_first_day()
    reviewer.discuss()
    assert forced(reviewer, app, **sent) == 400
    assert count(database, "report") == 0


def test_what_is_frozen_is_what_was_shown(reviewer: Reviewer, knower: Knower, database: Database) -> None:
    """C2.1: a change after the preview is shown first."""
    reviewer.confirm_first_day()
    reviewer.discuss()
    reviewer.look("release")
    address, hidden = reviewer.browser.form(form="release")
    knower.browser.get(knower.address("profile"))
    knower.browser.send({"comment": COMMENT}, form="comment")
    page = reviewer.browser.post(address, hidden | {"language": "both", "confirmed": "yes"}, status=409)
    assert COMMENT in page.one("article").get_text()
    assert count(database, "report") == 0
    assert reviewer.browser.send({"language": "both", "confirmed": "yes"}, form="release").address.startswith(
        "/en/desk/report/"
    )


# -- twice, and back


def test_a_second_click_leads_to_the_same_report(reviewer: Reviewer, database: Database) -> None:
    reviewer.confirm_first_day()
    reviewer.discuss()
    reviewer.look("release")
    address, hidden = reviewer.browser.form(form="release")
    sent = hidden | {"language": "both", "confirmed": "yes"}
    first = reviewer.browser.post(address, sent)
    before = everything(database)
    assert reviewer.browser.post(address, sent).address == first.address
    assert everything(database) == before
    [stored] = reports(database, reviewer.public_id)
    assert log_of(database, f"report {stored.public_id}") == ["released", "opened"]


def test_a_released_review_is_not_changed(reviewer: Reviewer, database: Database) -> None:
    reviewer.note(TEA, remark="before")
    address, hidden = reviewer.browser.form(form="note-field")
    reviewer.discuss(*FIELDS[1:])
    reviewer.note(TEA, remark="before", discussed="yes")
    reviewer.confirm_first_day()
    reviewer.release()
    page = reviewer.browser.post(address, hidden | {"remark": "late", "go": "stay"}, status=409)
    assert "Nothing was stored" in page.one("[role=alert]").get_text()
    assert page.one("#remark").get_text() == "late"
    assert reviewer.open(TEA).soup.select_one("#note-field") is None
    assert "before" in reviewer.open(TEA).words


def test_taken_back_discussed_anew_and_released_again(app: Flask, reviewer: Reviewer, database: Database) -> None:
    """C1.6: a mistake is put right; what was handed over before stays known, as not valid."""
    reviewer.note(TEA, remark="first words")
    reviewer.confirm_first_day()
    for field_id, remark in zip(FIELDS, ("first words", "", ""), strict=True):
        reviewer.note(field_id, remark=remark, discussed="yes")
    first = reviewer.release()
    reviewer.look("take-back")
    address, hidden = reviewer.browser.form(form="take-back")
    page = reviewer.browser.post(address, hidden)
    before = everything(database)
    reviewer.browser.post(address, hidden)
    assert everything(database) == before, "a second click changes nothing"
    assert page.one(".states [aria-current]").get_text() == "Draft"
    assert reviewer.open(TEA).one("#remark").get_text() == "first words"
    for field_id in FIELDS:
        reviewer.note(field_id, remark="other words", discussed="yes")
    second = reviewer.release()
    assert second.address != first.address
    old = reviewer.browser.get(first.address)
    assert "not valid any more" in old.words
    assert "first words" in old.words
    assert "other words" not in old.words
    newest, oldest = reports(database, reviewer.public_id)
    assert (newest.revoked_at, oldest.revoked_at is None) == (None, False)
    assert "revoked" in log_of(database, f"report {oldest.public_id}")
    assert "revoked" not in log_of(database, f"report {newest.public_id}")
    assert "taken back" in reviewer.look().one(".handed").get_text()


def test_there_is_nothing_to_take_back_before(reviewer: Reviewer) -> None:
    reviewer.discuss()
    assert reviewer.look("take-back").address == reviewer.address()


def test_a_report_stays_as_it_was_without_bank_and_answers(app: Flask, reviewer: Reviewer, database: Database) -> None:
    """C4.4: it needs nothing but itself."""
    page = reviewer.whole_way()
    said = page.one("article").get_text()
    with database.writing() as db:
        db.connection().exec_driver_sql("DELETE FROM sitting")
    with app.app_context():
        app.extensions["banks"] = BankLibrary({}, library().practice)
    assert reviewer.browser.get(page.address).one("article").get_text() == said
    reviewer.look(status=404)


def test_a_report_ends_on_its_day(reviewer: Reviewer, database: Database) -> None:
    page = reviewer.whole_way()
    with database.writing() as db:
        db.connection().exec_driver_sql("UPDATE report SET expires_on = '2020-01-01'")
    reviewer.browser.get(page.address, status=410)
    reviewer.browser.get("/en/desk/report/nobody", status=404)


def test_the_clients_comment_is_in_the_report(reviewer: Reviewer, knower: Knower) -> None:
    """C2.4: as it was written."""
    knower.browser.get(knower.address("profile"))
    knower.browser.send({"comment": COMMENT}, form="comment")
    assert COMMENT in reviewer.look().one("blockquote").get_text()
    page = reviewer.whole_way()
    assert COMMENT in page.one("article").get_text()
    assert page.soup.select("article b") == []
