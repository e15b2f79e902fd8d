"""A client deletes what is theirs, and gets a receipt."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from flask import Flask
from inspected import InspectedBrowser, Page
from web.belongings import COMMENT, REASON, REMARK, STEP, comment, entries_of, hand_over, take
from web.knowing import Knower, serve_knowing
from web.reviewing import Reviewer, finished, log_of
from web.tablet import bytes_on_disk, count

from skills_app.records.database import Database
from skills_app.web.receipts import log_until

NewBrowser = Callable[..., InspectedBrowser]


def delete(knower: Knower) -> Page:
    knower.open("delete")
    return knower.browser.send(form="delete")


def test_a_receipt_says_what_went_and_what_stays(knower: Knower, reviewer: Reviewer) -> None:
    """C1.4: with the copies of the database, and no word about the person."""
    comment(knower)
    hand_over(reviewer)
    reference = knower.sitting().reference
    words = delete(knower).one(".receipt").get_text(" ", strip=True)
    for said in ("28 answers", "what you wrote", "what a counsellor wrote", "the paper that was made from it"):
        assert said in words
    assert "overwritten after 30 days" in words
    assert "It holds no answers" in words
    for secret in (COMMENT, REMARK, reference, knower.public_id):
        assert secret not in words


def test_a_receipt_says_no_more_than_happened(app: Flask, client_browser: InspectedBrowser) -> None:
    serve_knowing(app)
    knower = Knower(app, client_browser).sit("experience")
    knower.give({"k1a1": "often"})
    words = delete(knower).one(".receipt").get_text(" ", strip=True)
    assert "1 answer" in words
    for unsaid in ("paper", "counsellor", "again"):
        assert unsaid not in words


def test_a_second_click_has_no_receipt(knower: Knower, new_browser: NewBrowser) -> None:
    code = knower.read_code()
    other = new_browser()
    other.get(f"/r/{code}")
    other.get(f"/en/sitting/{knower.public_id}/delete")
    delete(knower)
    page = other.send(form="delete")
    assert page.title == "Your answers are deleted."
    assert page.soup.select(".receipt") == []


@pytest.mark.parametrize("days", [1, 90])
def test_the_operator_says_how_long_copies_live(app: Flask, client_browser: InspectedBrowser, days: int) -> None:
    """C1.4: backups are named."""
    app.extensions["config"] = replace(app.extensions["config"], backup_days=days)
    serve_knowing(app)
    words = delete(finished(Knower(app, client_browser).sit())).one(".receipt").get_text(" ", strip=True)
    assert f"overwritten after {days} day" in words


@pytest.mark.parametrize(
    ("now", "until"),
    [
        ("2026-11-26", "2027-12-01"),
        ("2026-12-31", "2028-01-01"),
        ("2027-01-01", "2028-02-01"),
        ("2026-10-05", "2027-11-01"),
    ],
)
def test_the_log_goes_a_year_after_its_month(now: str, until: str) -> None:
    """C1.4."""
    assert log_until(datetime.fromisoformat(now).replace(tzinfo=UTC)) == date.fromisoformat(until)


def test_a_yes_and_its_end_are_logged(knower: Knower, database: Database) -> None:
    """C1.1: the client's yes can be taken back, and both can be proved."""
    knower.say("no")
    assert log_of(database, f"sitting {knower.public_id}") == ["consented", "withdrew"]


def test_the_deletion_is_logged(knower: Knower, database: Database) -> None:
    """C1.4: that it happened, and nothing of what was there."""
    delete(knower)
    (entry,) = [one for one in entries_of(database, f"sitting {knower.public_id}") if one.action == "deleted"]
    assert (entry.actor, entry.account_id) == ("client", None)


def test_a_file_of_staff_that_stays_is_named(knower: Knower, counsellor_browser: InspectedBrowser) -> None:
    """C1.4: what the client cannot delete themselves."""
    link_to_case(knower, counsellor_browser)
    assert "The file that a counsellor has about you" in delete(knower).one(".receipt").get_text(" ", strip=True)


def link_to_case(knower: Knower, desk: InspectedBrowser) -> str:
    """A case with a name, in which the client's sittings are; its address."""
    desk.get("/en/desk/cases")
    case = desk.send({"reference": "BG-4711", "name": "Samira Haddad"}, form="new-case").address
    desk.send({"code": knower.read_code()}, form="ask-client")
    knower.browser.get("/en/mine")
    knower.browser.send({"link": "yes"}, form="link-answer")
    return case


def test_nothing_of_a_deleted_case_is_left_on_the_disk(
    knower: Knower, reviewer: Reviewer, database: Database, counsellor_browser: InspectedBrowser
) -> None:
    """C1.4, C8 V14.2.7: database and files searched afterwards: code, comment, remark, name, responses, report. What is
    encrypted is searched as it was stored."""
    comment(knower)
    case = link_to_case(knower, counsellor_browser)
    hand_over(reviewer)
    take(knower.browser)
    secrets = stored_secrets(database) | {knower.sitting().code_hash, knower.sitting().reference, "BG-4711"}
    assert all(secret.encode() in bytes_on_disk(database) for secret in secrets)
    plain = {knower.read_code(), COMMENT, REMARK, REASON, STEP, "Samira Haddad"}
    counsellor_browser.get(f"{case}/delete")
    counsellor_browser.send(form="delete-case")
    left = bytes_on_disk(database)
    assert [secret for secret in secrets | plain if secret.encode() in left] == []
    for table in ("client", "sitting", "response", "review", "field_review", "report", "case_file", "case_client"):
        assert count(database, table) == 0, table


ENCRYPTED = {
    "sitting": ("comment",),
    "review": ("steps",),
    "field_review": ("remark", "rating_reason"),
    "case_file": ("name",),
    "report": ("content",),
    "response": ("client_key",),
}


def stored_secrets(database: Database, *tables: str) -> set[str]:
    """What stands in the columns of persons, as it is stored; of a long one the beginning, which lies on one page.
    ``tables``: all, or only these."""
    found: set[str] = set()
    with database.reading() as db:
        for table in tables or ENCRYPTED:
            for column in ENCRYPTED[table]:
                rows = db.connection().exec_driver_sql(f"SELECT {column} FROM {table} WHERE {column} IS NOT NULL").all()
                assert rows, f"{table}.{column}"
                found |= {str(row[0])[:60] for row in rows}
    return found
