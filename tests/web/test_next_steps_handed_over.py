"""Next steps that were changed in the talk: in the report, on paper, in the file of the client and in the log."""

import re
from collections.abc import Callable

import pytest
from documents.reading import text_of
from flask import Flask
from inspected import InspectedBrowser
from web.belongings import files_of, take
from web.knowing import TABLE, TEA, Knower, serve_knowing
from web.reviewing import Reviewer, finished, log_of
from web.stepping import ADDED, ENGLISH, GERMAN, add, do, do_all, look, released, said, speaks_arabic
from web.tablet import bytes_on_disk, everything
from web.test_release import content, reports
from web.test_rights import data_of

from skills_app.records.database import Database

NewBrowser = Callable[..., InspectedBrowser]


@pytest.fixture
def knower(app: Flask, client_browser: InspectedBrowser) -> Knower:
    """A trial day is computed from what was shown first."""
    serve_knowing(app)
    return finished(Knower(app, client_browser).sit())


def test_the_report_prints_what_was_chosen(app: Flask, reviewer: Reviewer, database: Database) -> None:
    """In the list of all, and with its field; the counsellor's own marked as theirs in words."""
    [first, *_] = said(look(reviewer))
    do(reviewer, "remove")
    add(reviewer, client=ENGLISH, field=TABLE)
    report = released(app, reviewer, database)
    sentences = [step["sentence"]["en"] for step in report["steps"]]
    assert not any(first in sentence and "Making tea" in sentence for sentence in sentences)
    own = report["steps"][-1]
    assert own["sentence"] == {"en": f"Setting the table: {ENGLISH}", "de": f"Tisch decken: {GERMAN}"}
    assert own["reason"]["en"] == ADDED
    assert own["language"] == ""
    fields = {field["id"]: field["steps"] for field in report["fields"]}
    assert fields[TEA] == []
    assert fields[TABLE][-1]["sentence"] == {"en": ENGLISH, "de": GERMAN}


def test_german_alone_is_german_in_both_columns_of_the_report(
    app: Flask, reviewer: Reviewer, database: Database
) -> None:
    """C5.6: read aloud in the right language, beside Arabic that runs the other way; on paper too."""
    speaks_arabic(database)
    add(reviewer, field=TABLE)
    report = released(app, reviewer, database)
    assert report["languages"] == ["ar", "de"]
    own = report["steps"][-1]
    assert own["sentence"] == dict.fromkeys(("ar", "de"), f"Tisch decken: {GERMAN}")
    assert own["language"] == "de"
    address = f"/en/desk/report/{report['public_id']}"
    page = reviewer.browser.get(address)
    pair = page.soup.select(".next-step")[-1].select(".pair")[0].select("p")
    assert [(one["lang"], one["dir"]) for one in pair] == [("de", "ltr")] * 2
    reason = page.soup.select(".next-step")[-1].select(".pair")[1].select("p")
    assert [(one["lang"], one["dir"]) for one in reason] == [("ar", "rtl"), ("de", "ltr")]
    printed = re.sub(r"\s+", " ", text_of(reviewer.browser.get(f"{address}.pdf").response.data, "-raw"))
    assert printed.count("Dienstag") >= 4, "twice in the list of all, twice with its field"


def test_a_report_in_german_alone_has_the_german_words(app: Flask, reviewer: Reviewer, database: Database) -> None:
    add(reviewer, client=ENGLISH)
    reviewer.confirm_first_day()
    reviewer.discuss()
    reviewer.release("german")
    own = content(app, reports(database, reviewer.public_id)[0])["steps"][-1]
    assert (own["sentence"], own["language"]) == ({"de": GERMAN}, "")


def test_the_clients_page_keeps_what_was_computed(reviewer: Reviewer, knower: Knower) -> None:
    """Before the release; what is handed over afterwards has what was chosen."""
    before = knower.open("profile").one(".steps-next").get_text()
    look(reviewer)
    do(reviewer, "remove")
    add(reviewer, client=ENGLISH)
    assert knower.open("profile").one(".steps-next").get_text() == before
    assert not any(ENGLISH in text_of(one) for name, one in take(knower.browser).items() if name.endswith(".pdf"))
    reviewer.whole_way()
    [paper] = [one for name, one in take(knower.browser).items() if name.endswith(".pdf")]
    assert "Ring Ms Berg" in re.sub(r"\s+", " ", text_of(paper, "-raw"))


def test_the_client_takes_the_changes_along(reviewer: Reviewer, knower: Knower) -> None:
    """C1.5: with the review, before and after the release; at the desk as well."""
    look(reviewer)
    do(reviewer, "remove")
    add(reviewer, client=ENGLISH, field=TABLE)
    wanted = [
        {"kind": "trial_day", "field": TEA, "words": {}, "removed": True},
        {"kind": "own", "field": TABLE, "words": {"de": GERMAN, "en": ENGLISH}, "removed": False},
    ]
    assert data_of(take(knower.browser))["sittings"][0]["review"]["steps"] == wanted
    reviewer.look()
    files = files_of(reviewer.browser.send(form="export"))
    assert data_of(files)["sittings"][0]["review"]["steps"] == wanted


def test_nobody_elses_steps_change(app: Flask, reviewer: Reviewer, new_browser: NewBrowser) -> None:
    """Only this sitting: the house's own words and all others stay."""
    other = finished(Knower(app, new_browser()).sit())
    theirs = Reviewer(reviewer.browser, other.public_id)
    before = said(look(theirs))
    do_all(reviewer)
    add(reviewer)
    assert said(look(theirs)) == before


def test_they_are_encrypted(reviewer: Reviewer, database: Database) -> None:
    """C8 V14: unreadable in the files."""
    add(reviewer, german="Samowar", client="grandmother")
    on_disk = bytes_on_disk(database)
    assert b"Samowar" not in on_disk
    assert b"grandmother" not in on_disk


def test_the_log_says_that_and_no_word_more(reviewer: Reviewer, database: Database) -> None:
    """C1.5, C8 V16."""
    look(reviewer)
    do(reviewer, "remove")
    add(reviewer, german="Samowar")
    assert log_of(database, f"sitting {reviewer.public_id}")[-2:] == ["noted", "noted"]
    assert not any("Samowar" in line or "trial_day" in line for line in everything(database) if '"audit_entry"' in line)
