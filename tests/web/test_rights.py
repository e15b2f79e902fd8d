"""What a client may do with what is theirs: take it along, take a paper again. Deleting it: test_receipts.py."""

import csv
import io
import json
from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from cli.json_schema import complaints
from documents.reading import text_of
from flask import Flask
from inspected import InspectedBrowser
from staffing import add_staff, sign_in
from web.belongings import COMMENT, REASON, REMARK, comment, entries_of, files_of, hand_over, take
from web.knowing import TABLE, TEA, Knower, serve_knowing
from web.reviewing import Reviewer, finished, log_of
from web.tablet import count

from skills_app.config import HOME
from skills_app.records.database import Database

NewBrowser = Callable[..., InspectedBrowser]
SCHEMA = HOME / "docs" / "schemas" / "client-export.schema.json"
ITEM_SCORES = {"score", "scores", "key", "keys", "right", "difficulty", "correct", "pairs", "targets", "rationale"}


def data_of(files: Mapping[str, bytes]) -> Any:
    """The JSON, held against the published schema."""
    whole, schema = json.loads(files["data.json"]), json.loads(SCHEMA.read_text(encoding="utf-8"))
    assert list(complaints(whole, schema, schema)) == []
    return whole


def pdfs_of(files: Mapping[str, bytes]) -> list[str]:
    """Their words, in the order of the ZIP."""
    return [text_of(content) for name, content in files.items() if name.endswith(".pdf")]


def keys_in(value: Any) -> set[str]:
    if isinstance(value, dict):
        return set(value) | {key for one in value.values() for key in keys_in(one)}
    if isinstance(value, list):
        return {key for one in value for key in keys_in(one)}
    return set()


# -- everything in one file


def test_everything_is_one_click_away(knower: Knower) -> None:
    """C1.5: a document to read, all answers, figures and rules, who looked; from the profile and the list."""
    assert knower.open("profile").soup.select_one('a[href="/en/mine/data"]')
    assert knower.browser.get("/en/mine").soup.select_one('a[href="/en/mine/data"]')
    before = datetime.now(UTC)
    files = take(knower.browser)
    assert datetime.now(UTC) - before < timedelta(minutes=1)
    assert list(files) == ["README.txt", f"1-knowing-{local_day()}-profile.pdf", "data.json", "responses.csv"]


def local_day() -> str:
    """A sitting of this moment; tests do not run at midnight in one zone and not in the other."""
    return f"{datetime.now().astimezone():%Y-%m-%d}"


def test_the_file_is_kept_by_no_cache(knower: Knower) -> None:
    """C8 V14.3."""
    knower.browser.get("/en/mine/data")
    reply = knower.browser.send(form="take").response
    assert reply.headers["Cache-Control"] == "no-store"
    assert reply.headers["Content-Disposition"] == 'attachment; filename="my-data.zip"'


def test_the_json_has_every_answer_and_the_figures_of_every_field(knower: Knower) -> None:
    """C1.5: answers, field figures, rules, versions."""
    comment(knower)
    whole = data_of(take(knower.browser))
    (sitting,) = whole["sittings"]
    assert (sitting["bank"], sitting["bank_version"], sitting["form"]) == ("knowing", "1.0.0", "full")
    assert sitting["comment"] == COMMENT
    assert sitting["consent_by"] == "client"
    given = {one["item"]: one for one in sitting["responses"]}
    assert len(given) == 4 + 12 + 4 + 8
    assert given["k1a1"]["words"] == {"en": "very often", "de": given["k1a1"]["words"]["de"]}
    assert given["k1a1"]["captions"].keys() == {"en", "de"}
    assert given["k1a1"]["wish"] is True
    assert given["k4a1"]["value"] == "p1a1"
    assert given["k4a1"]["words"]["en"] == knower.served.bank.texts["en"].options["p1a1"]
    fields = {one["field"]: one for one in sitting["results"]}
    profile = {field.field_id: field for field in knower.profile().fields}
    for field_id, field in profile.items():
        assert fields[field_id]["claimed"]["mean"] == field.claim.mean
    shown = profile[TEA].shown
    assert shown is not None
    assert fields[TEA]["shown"]["sum"] == shown.tally.sum
    assert fields[TEA]["shown"]["secured"] == shown.levels.secured
    assert fields[TEA]["shown"]["cut_set"] == "default"
    assert fields[TEA]["shown"]["rule"] == "beta-1"


def test_nothing_says_whether_one_answer_was_right(knower: Knower, app: Flask) -> None:
    """House decision 6: no item scores, keys or difficulties in any file."""
    files = take(knower.browser)
    assert not keys_in(data_of(files)) & ITEM_SCORES
    assert b"everybody knows" not in b"".join(files.values())
    bank = knower.served.bank
    wrong = {item.id: next(o.id for o in item.options if o.id not in item.key) for item in bank.field(TEA).knowledge}
    assert {row["value"] for row in csv_of(files) if row["field"] == TEA} & set(wrong.values()) == set()


def test_one_answer_gives_no_figures(app: Flask, client_browser: InspectedBrowser) -> None:
    """House decision 6: the sum over one item would be its score."""
    serve_knowing(app)
    knower = Knower(app, client_browser).sit()
    knower.give(knower.solves(TEA, 1, given=1))
    knower.finish()
    (sitting,) = data_of(take(client_browser))["sittings"]
    shown = next(one["shown"] for one in sitting["results"] if one["field"] == TEA)
    assert (shown["evidence"], shown["items"], shown["sum"], shown["chance"]) == ("not_enough", 1, None, None)


def test_while_a_sitting_runs_nothing_is_computed(app: Flask, client_browser: InspectedBrowser) -> None:
    """House decision 6: the figures would tell which answer was right."""
    serve_knowing(app)
    knower = Knower(app, client_browser).sit()
    knower.give(knower.does(TEA, "often") | knower.solves(TEA, 12))
    files = take(client_browser)
    assert data_of(files)["sittings"][0]["results"] is None
    assert "has shown" not in pdfs_of(files)[0]


def csv_of(files: Mapping[str, bytes]) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(files["responses.csv"].decode("utf-8-sig"), newline="")))


def test_the_table_has_one_row_for_each_answer(knower: Knower) -> None:
    """C1.5."""
    rows = csv_of(take(knower.browser))
    assert len(rows) == 28
    assert {row["sitting"] for row in rows} == {knower.public_id}
    assert rows[0]["caption"] == knower.served.bank.texts["en"].captions[rows[0]["item"]]


@pytest.mark.parametrize(("segment", "word"), [("en", "All that is kept about you here"), ("de", "data.json")])
def test_the_file_says_what_is_what(knower: Knower, segment: str, word: str) -> None:
    """C1.5: in the client's language, readable in any editor."""
    readme = take(knower.browser, segment)["README.txt"]
    assert readme.startswith(b"\xef\xbb\xbf")
    assert word in readme.decode("utf-8-sig")
    assert "responses.csv" in readme.decode()


def test_a_profile_that_nobody_discussed_says_so(knower: Knower) -> None:
    """C2.1: it looks like the document and is none."""
    (words,) = pdfs_of(take(knower.browser))
    assert "not discussed with a counsellor" in " ".join(words.split())
    assert "Making tea" in words
    assert "not a vocational qualification" in " ".join(words.split())


def test_the_document_that_was_handed_over_is_in_it(knower: Knower, reviewer: Reviewer) -> None:
    """C1.5, C2.4: with the comment; what the counsellor wrote too."""
    comment(knower)
    hand_over(reviewer)
    files = take(knower.browser)
    whole, (words,) = data_of(files), pdfs_of(files)
    assert COMMENT in " ".join(words.split())
    assert "not discussed" not in words
    (report,) = whole["reports"]
    assert report["content"]["comment"] == COMMENT
    noted = {one["field"]: one for one in whole["sittings"][0]["review"]["fields"]}
    assert (noted[TEA]["remark"], noted[TEA]["rating"], noted[TEA]["reason"]) == (REMARK, 3, REASON)


def test_the_comment_is_in_every_export(knower: Knower) -> None:
    """C2.4."""
    comment(knower)
    files = take(knower.browser)
    assert COMMENT in files["data.json"].decode()
    assert COMMENT in " ".join(pdfs_of(files)[0].split())


def test_who_looked_is_told(knower: Knower, reviewer: Reviewer, database: Database) -> None:
    """C1.5: the log of what happened to their things; a name for documents, never the one for signing in."""
    reviewer.look()
    log = data_of(take(knower.browser))["access_log"]
    looks = [one for one in log if one["action"] == "opened"]
    assert [(one["who"], one["name"], one["subject"]) for one in looks] == [
        ("staff", "", f"sitting {knower.public_id}")
    ]
    assert "counsellor" not in {one["name"] for one in log}
    with database.writing() as db:
        db.connection().exec_driver_sql("UPDATE account SET full_name = 'Erika Muster'")
    again = data_of(take(knower.browser))["access_log"]
    assert {one["name"] for one in again if one["action"] == "opened"} == {"Erika Muster"}
    assert ("client", "exported") in {(one["who"], one["action"]) for one in again}


def test_taking_it_is_logged(knower: Knower, database: Database) -> None:
    take(knower.browser)
    assert log_of(database, f"sitting {knower.public_id}").count("exported") == 1


def test_all_sittings_of_the_client_are_in_it_and_nobody_elses(
    knower: Knower, app: Flask, new_browser: NewBrowser
) -> None:
    """C1.5, C8 V8.2.2."""
    second = Knower(app, knower.browser).sit("experience")
    second.give(second.does(TABLE, "often"))
    other = finished(Knower(app, new_browser()).sit())
    files = take(knower.browser)
    ids = {one["id"] for one in data_of(files)["sittings"]}
    assert ids == {knower.public_id, second.public_id}
    assert other.public_id.encode() not in b"".join(files.values())
    assert len(pdfs_of(files)) == 2


def test_a_client_without_anything_is_told_so(knower: Knower) -> None:
    knower.browser.get("/en/mine/data")
    address, hidden = knower.browser.form("take")
    knower.browser.get(f"/en/sitting/{knower.public_id}/delete")
    second = Knower(knower.app, knower.browser)
    second.sit("experience")
    knower.browser.get(f"/en/sitting/{knower.public_id}/delete")
    knower.browser.send(form="delete")
    assert data_of(files_of(knower.browser.post(address, hidden)))["sittings"][0]["id"] == second.public_id
    second.open("delete")
    knower.browser.send(form="delete")
    knower.browser.post(address, hidden, status=(400, 403))


def test_a_get_takes_nothing_and_logs_nothing(knower: Knower, database: Database) -> None:
    before = count(database, "audit_entry")
    knower.browser.get("/en/mine/data")
    assert count(database, "audit_entry") == before


def test_the_file_is_taken_with_the_pages_token_alone(knower: Knower, app: Flask) -> None:
    """C8 V3.5."""
    assert knower.browser.post("/en/mine/data", {}, status=400).response.mimetype == "text/html"


# -- the same at the desk


def test_the_desk_makes_the_same_file(knower: Knower, reviewer: Reviewer, database: Database) -> None:
    """C1.5: for a client who asks there; in the client's language."""
    reviewer.look()
    files = files_of(reviewer.browser.send(form="export"))
    (sitting,) = data_of(files)["sittings"]
    assert sitting["id"] == knower.public_id
    assert len(sitting["responses"]) == 28
    assert len(pdfs_of(files)) == 1
    entries = entries_of(database, f"sitting {knower.public_id}")
    assert [(one.actor, one.account_id is not None) for one in entries if one.action == "exported"] == [("staff", True)]


def test_the_desk_gets_what_is_open_to_it_alone(
    knower: Knower, app: Flask, reviewer: Reviewer, database: Database
) -> None:
    """C1.1, C8 V8.2.2: not a sitting without the client's yes."""
    private = Knower(app, knower.browser).sit("experience")
    private.give(private.does(TABLE, "often"))
    private.finish()
    reviewer.look()
    files = files_of(reviewer.browser.send(form="export"))
    assert [one["id"] for one in data_of(files)["sittings"]] == [knower.public_id]
    app.config["WTF_CSRF_ENABLED"] = False
    address = f"/en/desk/sitting/{private.public_id}/export"
    assert reviewer.browser.post(address, {}, status=403).response.mimetype == "text/html"


def test_another_house_and_another_role_make_no_file(
    knower: Knower, app: Flask, database: Database, new_browser: NewBrowser
) -> None:
    """C1.3, C8 V8.2.2."""
    app.config["WTF_CSRF_ENABLED"] = False
    address = f"/en/desk/sitting/{knower.public_id}/export"
    for name, role, status in (("boss", "administrator", 403), ("writer", "author", 403)):
        browser = new_browser()
        sign_in(browser, name, add_staff(database, name, role))
        browser.post(address, {}, status=status)


# -- the paper once more


def test_the_client_gets_the_paper_again(knower: Knower, reviewer: Reviewer, database: Database) -> None:
    """C1.5."""
    reviewer.whole_way()
    page = knower.browser.get("/en/mine/data")
    address = page.link(".papers a")
    reply = knower.browser.get(address).response
    assert (reply.mimetype, reply.headers["Cache-Control"]) == ("application/pdf", "no-store")
    assert "Making tea" in text_of(reply.data)
    report_id = address.split("/")[-1].removesuffix(".pdf")
    assert log_of(database, f"report {report_id}") == ["released", "opened", "exported"]


def test_nobody_else_gets_it(knower: Knower, reviewer: Reviewer, app: Flask, new_browser: NewBrowser) -> None:
    """C8 V8.2.2."""
    reviewer.whole_way()
    address = knower.browser.get("/en/mine/data").link(".papers a")
    other = finished(Knower(app, new_browser()).sit())
    other.browser.get(address, status=404)
    new_browser().get(address, status=403)


def test_a_paper_that_was_taken_back_is_not_made_any_more(knower: Knower, reviewer: Reviewer) -> None:
    """C2.1: on paper nobody would see it."""
    reviewer.whole_way()
    address = knower.browser.get("/en/mine/data").link(".papers a")
    reviewer.look("take-back")
    reviewer.browser.send(form="take-back")
    knower.browser.get(address, status=410)
    assert knower.browser.get("/en/mine/data").soup.select(".papers") == []
    files = take(knower.browser)
    assert "not discussed with a counsellor" in " ".join(pdfs_of(files)[0].split())
    assert data_of(files)["reports"][0]["revoked_at"]
