"""The review at the desk: every field opened, noted and ticked by a counsellor; a human decides."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from urllib.parse import parse_qs, urlsplit

import pytest
from flask import Flask
from inspected import InspectedBrowser, Page
from web.knowing import KNOWING, TABLE, TEA, Knower, serve_knowing
from web.reviewing import FIELDS, NOTES, Reviewer, finished, log_of
from web.tablet import bytes_on_disk, count, everything
from web.test_repeat import do_again, prefer

from skills_app.assessment.bank import Bank
from skills_app.assessment.bank_file import read_bank
from skills_app.records.database import Database
from skills_app.records.organisations import new_organisation
from skills_app.web.bank_library import ServedBank

NewBrowser = Callable[..., InspectedBrowser]
ARABIC = "عملت ثماني سنوات في مطعم كبير، وأحب هذه المهنة."
MARKUP = '<script>alert("x")</script><b>bold</b>'


def marks(page: Page) -> list[str]:
    return [" ".join(one.get_text(" ").split()) for one in page.soup.select(".marks")]


# -- opening


def test_a_field_shows_nothing_before_it_is_opened(reviewer: Reviewer, database: Database) -> None:
    """C2.1: looking is an act, and it is noted."""
    page = reviewer.look(f"field/{TEA}")
    assert page.soup.select_one("table") is None
    assert count(database, "field_review") == 0
    opened = reviewer.browser.send(form="open-field")
    assert opened.address == reviewer.address(f"field/{TEA}")
    assert opened.soup.select_one("table.answers")
    assert marks(reviewer.look()) == ["opened", "not opened yet", "not opened yet"]


def test_opening_twice_is_opening_once(reviewer: Reviewer, database: Database) -> None:
    reviewer.look(f"field/{TEA}")
    address, hidden = reviewer.browser.form(form="open-field")
    reviewer.browser.post(address, hidden)
    before = everything(database)
    reviewer.browser.post(address, hidden)
    assert everything(database) == before


def test_a_get_notes_no_opening(reviewer: Reviewer, database: Database) -> None:
    reviewer.look()
    before = everything(database)
    for place in ("", f"field/{TEA}", "next-steps", "release", "take-back"):
        reviewer.look(place)
    assert everything(database) == before


def test_the_next_field_is_opened_by_going_on(reviewer: Reviewer) -> None:
    reviewer.open(TEA)
    page = reviewer.browser.send(NOTES | {"go": "next"}, form="note-field")
    assert page.address == reviewer.address(f"field/{TABLE}")
    assert page.soup.select_one("#note-field")
    reviewer.browser.send(NOTES | {"go": "next"}, form="note-field")
    last = reviewer.browser.send(NOTES | {"go": "next"}, form="note-field")
    assert last.address == reviewer.address()
    assert marks(last) == ["opened"] * 3


def test_the_fields_stand_in_the_order_of_the_bank(reviewer: Reviewer) -> None:
    """Not by claim: so they stand at the same place for every client."""
    titles = [one.get_text(strip=True) for one in reviewer.look().soup.select("table.profile tbody th span")]
    assert titles == ["Making tea", "Setting the table", "Shopping"]


def test_an_unknown_field_does_not_exist(reviewer: Reviewer) -> None:
    reviewer.look("field/f9z9", status=404)


def test_a_running_sitting_can_be_looked_at_but_not_reviewed(
    app: Flask, new_browser: NewBrowser, counsellor_browser: InspectedBrowser, database: Database
) -> None:
    """C8 V2.3.1: the answers may still change."""
    serve_knowing(app)
    knower = Knower(app, new_browser()).sit()
    knower.give(knower.does(TEA, "often"))
    knower.say("yes")
    reviewer = Reviewer(counsellor_browser, knower.public_id)
    assert "The review begins when they have" in reviewer.look().words
    page = reviewer.look(f"field/{TEA}")
    assert "often" in page.one("table.answers").get_text()
    assert page.soup.select_one("#note-field") is None
    app.config["WTF_CSRF_ENABLED"] = False
    counsellor_browser.post(reviewer.address(f"field/{TEA}/open"), {})
    counsellor_browser.post(reviewer.address(f"field/{TEA}"), NOTES | {"discussed": "yes"})
    assert counsellor_browser.post(reviewer.address("release"), {}, status=(200, 400)).status == 200
    assert count(database, "review") == count(database, "report") == 0


def test_a_field_done_again_shows_what_the_client_chose(reviewer: Reviewer, knower: Knower) -> None:
    """C1.6: the later attempt with its answers, and that it is one."""
    assert "not shown here" in reviewer.open(TABLE).one(".facts-of").get_text()
    prefer(knower, do_again(knower))
    page = reviewer.open(TABLE)
    assert "has shown: the usual tasks" in page.one(".facts-of").get_text()
    assert "very often" in page.one("table.answers").get_text()
    assert "done again on" in page.one(".facts").get_text()
    assert "done again on" not in reviewer.open(TEA).one(".facts").get_text()


# -- noting


def test_an_own_view_stands_beside_what_was_computed(reviewer: Reviewer) -> None:
    """C2.2: the original is kept, and the reason is told."""
    computed = reviewer.open(TABLE).one(".facts-of .both").get_text(" ", strip=True)
    page = reviewer.note(TABLE, rating="2", rating_reason="Set a table for twelve in the training kitchen.")
    assert page.one(".facts-of .both").get_text(" ", strip=True) == computed
    assert page.one("#rating option[selected]").get_text() == "has shown: the usual tasks"
    assert page.one("#rating-reason").get_text() == "Set a table for twelve in the training kitchen."
    overview = reviewer.look()
    assert marks(overview)[1] == "opened own view: has shown: the usual tasks"
    assert "not shown here" in overview.one("table.profile").get_text()


def test_an_own_view_can_be_taken_away(reviewer: Reviewer, database: Database) -> None:
    reviewer.note(TEA, rating="0", rating_reason="Misread.", remark="x")
    page = reviewer.note(TEA, rating="", rating_reason="Misread.")
    assert page.soup.select_one("#rating option[selected]") is None
    with database.reading() as db:
        found = db.connection().exec_driver_sql("SELECT rating, rating_reason, remark FROM field_review").one()
    assert tuple(found) == (None, None, None)


@pytest.mark.parametrize("reason", ["", "  \r\n "])
def test_an_own_view_needs_a_reason(reviewer: Reviewer, database: Database, reason: str) -> None:
    """C2.2: and what was typed is not lost."""
    page = reviewer.note(
        TEA, rating="1", rating_reason=reason, remark="Tea from a samovar.", discussed="yes", status=422
    )
    assert "reason" in page.one("[role=alert]").get_text()
    assert page.one("#remark").get_text() == "Tea from a samovar."
    assert page.one("#rating option[selected]")["value"] == "1"
    assert page.soup.select_one("#discussed[checked]")
    assert marks(reviewer.look())[0] == "opened"


@pytest.mark.parametrize("name", ["remark", "rating_reason"])
def test_texts_of_a_thousand_characters(reviewer: Reviewer, name: str) -> None:
    """An end of line counts once, as in the browser."""
    text = "\r\n".join(["x" * 99] * 10)
    page = reviewer.note(TEA, status=200, **{"rating": "1", "rating_reason": "y", name: text})
    assert page.one(f"[name={name}]").get_text() == text.replace("\r\n", "\n")
    assert page.soup.select_one("[role=alert]") is None
    too_long = reviewer.note(TEA, **{"rating": "1", "rating_reason": "y", name: text + "zz"}, status=422)
    assert "1000" in too_long.one("[role=alert]").get_text()


@pytest.mark.parametrize("text", [ARABIC, MARKUP, "ä€😀", "{{ 7 * 7 }} %(name)s"])
def test_a_remark_is_kept_as_it_was_written(reviewer: Reviewer, text: str) -> None:
    """C8 V1: no markup, no template, any script."""
    page = reviewer.note(TEA, remark=text, rating="1", rating_reason=text)
    assert page.one("#remark").get_text() == text
    assert page.one("#remark")["dir"] == "auto"
    assert page.soup.select("main script, main b") == []


def test_notes_are_encrypted(reviewer: Reviewer, database: Database) -> None:
    """C8 V14: unreadable in the files."""
    reviewer.note(TEA, remark="samovar", rating="1", rating_reason="grandmother")
    on_disk = bytes_on_disk(database)
    assert b"samovar" not in on_disk
    assert b"grandmother" not in on_disk


def test_the_same_twice_is_stored_once(reviewer: Reviewer, database: Database) -> None:
    reviewer.open(TEA)
    address, hidden = reviewer.browser.form(form="note-field")
    sent = hidden | NOTES | {"remark": "Tea.", "discussed": "yes"}
    reviewer.browser.post(address, sent)
    before = everything(database)
    assert "Tea." in reviewer.browser.post(address, sent).words
    assert everything(database) == before


def test_two_counsellors_do_not_overwrite_each_other(reviewer: Reviewer) -> None:
    reviewer.note(TEA, remark="first")
    address, hidden = reviewer.browser.form(form="note-field")
    reviewer.note(TEA, remark="of a colleague")
    page = reviewer.browser.post(address, hidden | NOTES | {"remark": "mine"}, status=409)
    assert page.one("#remark").get_text() == "mine"
    assert "of a colleague" in page.one(".theirs").get_text()
    assert reviewer.browser.send(NOTES | {"remark": "both"}, form="note-field").one("#remark").get_text() == "both"


def test_a_wrong_text_does_not_hide_a_conflict(reviewer: Reviewer) -> None:
    reviewer.note(TEA, remark="first")
    address, hidden = reviewer.browser.form(form="note-field")
    reviewer.note(TEA, remark="of a colleague")
    reviewer.browser.post(address, hidden | NOTES | {"remark": "x" * 1001}, status=422)
    page = reviewer.browser.send(NOTES | {"remark": "mine"}, form="note-field", status=409)
    assert "of a colleague" in page.one(".theirs").get_text()


@pytest.mark.parametrize("sent", [{"rating": "4"}, {"rating": "-1"}, {"rating": "x"}, {"go": "elsewhere"}])
def test_what_no_page_sends_is_refused(reviewer: Reviewer, database: Database, sent: dict[str, str]) -> None:
    reviewer.open(TEA)
    before = everything(database)
    reviewer.browser.send(NOTES | {"rating_reason": "because"} | sent, form="note-field", status=400)
    assert everything(database) == before


def test_a_field_that_was_not_opened_takes_no_notes(reviewer: Reviewer, database: Database, app: Flask) -> None:
    """C2.1."""
    reviewer.look()
    app.config["WTF_CSRF_ENABLED"] = False
    page = reviewer.browser.post(reviewer.address(f"field/{TEA}"), NOTES | {"discussed": "yes"})
    assert page.soup.select_one("#open-field")
    assert count(database, "field_review") == 0


# -- the states


def test_the_last_tick_makes_it_discussed(reviewer: Reviewer) -> None:
    """C2.1."""
    assert reviewer.state() == "Draft"
    reviewer.discuss(*FIELDS[:2])
    assert reviewer.state() == "Draft"
    assert "2 of 3 discussed" in reviewer.look().words
    reviewer.discuss(FIELDS[2])
    assert reviewer.state() == "Discussed"


def test_a_tick_taken_back_makes_it_a_draft(reviewer: Reviewer) -> None:
    reviewer.discuss()
    reviewer.note(TEA)
    assert reviewer.state() == "Draft"
    reviewer.note(TEA, discussed="yes")
    assert reviewer.state() == "Discussed"


def test_a_remark_after_the_talk_leaves_it_discussed(reviewer: Reviewer) -> None:
    reviewer.discuss()
    reviewer.note(TEA, discussed="yes", remark="Forgot this.")
    assert reviewer.state() == "Discussed"


def test_the_log_says_who_did_what_and_no_word_more(reviewer: Reviewer, database: Database) -> None:
    """C1.5, C8 V16: opened once a day for each counsellor, noted, discussed."""
    for _ in range(2):
        reviewer.look()
    reviewer.discuss()
    subject = f"sitting {reviewer.public_id}"
    assert log_of(database, subject)[-5:] == ["opened", "noted", "noted", "noted", "discussed"]
    reviewer.note(TEA, discussed="yes", remark="samovar")
    assert not any("samovar" in line or TEA in line for line in everything(database) if '"audit_entry"' in line)


# -- who may not


def addresses(reviewer: Reviewer) -> Iterator[tuple[str, str]]:
    for place in ("", f"field/{TEA}", "next-steps", "release", "take-back"):
        yield "GET", reviewer.address(place)
    for place in (f"field/{TEA}/open", f"field/{TEA}", "next-steps", "next-steps/change", "release", "take-back"):
        yield "POST", reviewer.address(place)


def refused(reviewer: Reviewer, status: int) -> None:
    for method, address in addresses(reviewer):
        opens = reviewer.browser.client
        reply = opens.get(address) if method == "GET" else opens.post(address, data=NOTES)
        assert reply.status_code == status, f"{method} {address}"


def test_another_house_finds_nothing(
    app: Flask, new_browser: NewBrowser, counsellor_browser: InspectedBrowser, database: Database
) -> None:
    """C1.3, C8 V8.2.2."""
    serve_knowing(app)
    with database.writing() as db:
        new_organisation(db, name="Elsewhere", address="elsewhere.example", now=datetime.now(UTC))
    foreign = finished(Knower(app, new_browser(Host="elsewhere.example")).sit())
    app.config["WTF_CSRF_ENABLED"] = False
    before = everything(database)
    refused(Reviewer(counsellor_browser, foreign.public_id), 404)
    assert everything(database) == before


def test_another_team_finds_nothing(app: Flask, reviewer: Reviewer, database: Database) -> None:
    """C1.3, C8 V8.2.2: nor the report that was released before."""
    report = reviewer.whole_way()
    with database.writing() as db:
        run = db.connection().exec_driver_sql
        run("INSERT INTO case_file (id, organisation_id, reference, team, created_at) VALUES (1, 1, 'S', 'south', 0)")
        run("INSERT INTO case_client (client_id, case_id, since) SELECT client_id, 1, 0 FROM sitting")
    app.config["WTF_CSRF_ENABLED"] = False
    refused(reviewer, 404)
    reviewer.browser.get(report.address, status=404)


def test_without_consent_nothing_opens(app: Flask, reviewer: Reviewer, knower: Knower) -> None:
    """C1.1: the client's no ends the review."""
    reviewer.discuss()
    knower.say("no")
    app.config["WTF_CSRF_ENABLED"] = False
    refused(reviewer, 403)


# -- what must not be there


def other_keys(bank: Bank) -> Bank:
    """Asks the same; another option is right everywhere, and the borders are those that nobody reaches."""
    fields = tuple(
        replace(
            field,
            knowledge=tuple(
                replace(item, key=(next(one.id for one in item.options if one.id not in item.key),))
                for item in field.knowledge
            ),
        )
        for field in bank.fields
    )
    return replace(bank, fields=fields)


def test_the_answers_do_not_tell_what_is_right(app: Flask, reviewer: Reviewer, knower: Knower) -> None:
    """House decision 6: two banks that differ in keys alone give the same table of answers."""
    digest = knower.sitting().bank_digest

    def table(bank: Bank) -> str:
        with app.app_context():
            app.extensions["banks"]._by_digest[digest] = ServedBank(bank, knower.served.pictures)
        return str(reviewer.open(TEA).one(".all-answers"))

    bank = read_bank(KNOWING)
    assert other_keys(bank) != bank
    assert table(bank) == table(other_keys(bank))
    page = reviewer.open(TEA)
    assert not any(word in page.one(".all-answers").get_text() for word in ("right", "wrong", "point"))


def test_no_page_ranks_or_adds_up(app: Flask, reviewer: Reviewer) -> None:
    """C2.3: no order, no filter and no figure for a whole person, in addresses, forms and words."""
    report = reviewer.whole_way()
    names = {argument for rule in app.url_map.iter_rules() for argument in rule.arguments}
    for address in (
        reviewer.address(),
        reviewer.address(f"field/{TEA}"),
        report.address,
        "/en/desk/",
        "/en/desk/cases",
    ):
        page = reviewer.browser.get(address)
        names |= {str(tag["name"]) for tag in page.soup.select("form [name]")}
        for link in page.soup.select("main a[href]"):
            names |= set(parse_qs(urlsplit(str(link["href"])).query))
        said = page.one("main").get_text().casefold().replace("gives on average", "")
        assert [word for word in ("total", "rank", "percent", "%", "score", "average") if word in said] == [], address
    assert not names & {"sort", "order", "rank", "total", "level", "min", "max", "score"}
