"""Doing a part of the work again: both attempts stay, the client chooses which one is shown."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
from documents.reading import text_of
from flask import Flask
from inspected import InspectedBrowser, Page
from web.knowing import TABLE, TEA, Knower, serve_knowing
from web.reviewing import Reviewer, finished, log_of
from web.tablet import count, everything
from web.type_banks import try_all_out

from skills_app.records.database import Database
from skills_app.records.retention import run_retention
from skills_app.records.sittings import SittingView, find_sitting, find_sitting_with_responses
from skills_app.web.profile_rows import profile_of

NewBrowser = Callable[..., InspectedBrowser]


@pytest.fixture
def knower(app: Flask, client_browser: InspectedBrowser) -> Knower:
    """Has shown nothing in setting the table, and much in making tea."""
    serve_knowing(app)
    return finished(Knower(app, client_browser).sit())


def begin_again(knower: Knower, field_id: str = TABLE) -> Knower:
    """The repeat, at its first item."""
    knower.browser.get(f"/{knower.segment}/sitting/{knower.public_id}/repeat?field={field_id}")
    page = knower.browser.send(form="repeat")
    again = Knower(knower.app, knower.browser, knower.segment)
    again.public_id = page.address.split("/")[3]
    try_all_out(knower.database, again.public_id)
    return again


def do_again(knower: Knower, field_id: str = TABLE, right: int = 8) -> Knower:
    """The repeat, done well and finished."""
    again = begin_again(knower, field_id)
    again.give(again.does(field_id, "very_often") | again.solves(field_id, right))
    again.finish()
    return again


def prefer(knower: Knower, attempt: Knower, field_id: str = TABLE, *, status: int = 200) -> Page:
    knower.open("profile")
    return knower.browser.send({"attempt": attempt.public_id}, form=f"prefer-{field_id}", status=status)


def profile_words(knower: Knower, field_id: str) -> str:
    """What the profile shows of a field."""
    page = knower.open("profile")
    button = page.one(f'.field button[form=again][value="{field_id}"]')
    field = button.find_parent("li")
    assert field is not None
    return field.get_text(" ", strip=True)


# -- starting


def test_every_part_of_a_finished_profile_can_be_done_again(knower: Knower) -> None:
    """C1.6."""
    page = knower.open("profile")
    assert {str(one["value"]) for one in page.soup.select(".field button[form=again]")} == {"f1a1", "f2b2", "f3c3"}
    page = knower.browser.get(f"{page.one('#again')['action']}?field={TABLE}")
    assert page.title == "Do this part again?"
    assert "first answers stay" in page.words


def test_a_running_profile_offers_nothing_to_do_again(app: Flask, client_browser: InspectedBrowser) -> None:
    serve_knowing(app)
    knower = Knower(app, client_browser).sit()
    assert knower.open("profile").soup.select("#again, button[form=again]") == []
    knower.open(f"repeat?field={TEA}", status=404)


def test_a_repeat_asks_about_its_field_alone(knower: Knower, database: Database) -> None:
    """C1.6: the same items of the same bank version, in a sitting of its own that names the first."""
    again = begin_again(knower).sitting()
    first = knower.sitting()
    assert (again.repeats, again.chosen) == (first.public_id, [TABLE])
    assert (again.bank_digest, again.form_id) == (first.bank_digest, first.form_id)
    order = knower.served.order(again.form_id, again.seed, again.chosen)
    assert {knower.served.bank.asked(item_id).field_id for item_id in order} == {TABLE}
    assert log_of(database, f"sitting {first.public_id}")[-1] == "repeated"


@pytest.mark.parametrize(("form_id", "chosen"), [("experience", ()), ("short", (TEA, TABLE))])
def test_every_form_can_be_repeated(
    app: Flask, client_browser: InspectedBrowser, form_id: str, chosen: tuple[str, ...]
) -> None:
    """C1.6: one of activities alone, and one with chosen fields."""
    serve_knowing(app)
    knower = Knower(app, client_browser).sit(form_id, chosen)
    knower.give(knower.does(TABLE, "never"))
    knower.finish()
    again = begin_again(knower)
    again.give(again.does(TABLE, "very_often"))
    again.finish()
    assert "a lot of experience" in knower.open("profile").one("#attempts").get_text()
    if chosen:
        knower.open("repeat?field=f3c3", status=400)


def test_who_said_yes_says_yes_for_the_repeat(knower: Knower) -> None:
    """C1.1: the yes covers it, and it is deleted on the same day."""
    again, first = begin_again(knower).sitting(), knower.sitting()
    assert (again.consent_at, again.consent_by, again.expires_on) == (first.consent_at, "client", first.expires_on)


def test_without_a_yes_the_repeat_stays_closed_too(knower: Knower) -> None:
    """C1.1."""
    knower.say("no")
    again = begin_again(knower)
    assert again.sitting().consent_at is None
    assert again.sitting().expires_on == knower.sitting().expires_on


def test_a_later_yes_and_its_end_hold_for_both(knower: Knower) -> None:
    """C1.1."""
    knower.say("no")
    again = do_again(knower)
    knower.say("yes")
    assert again.sitting().consent_at is not None
    assert again.sitting().expires_on == knower.sitting().expires_on
    knower.say("no")
    assert again.sitting().consent_at is None
    assert again.sitting().expires_on == knower.sitting().expires_on


def test_a_second_click_begins_nothing_new(knower: Knower, database: Database) -> None:
    knower.browser.get(f"/en/sitting/{knower.public_id}/repeat?field={TABLE}")
    address, hidden = knower.browser.form("repeat")
    knower.browser.post(address, hidden)
    before = everything(database)
    knower.browser.post(address, hidden)
    assert everything(database) == before


def test_looking_at_the_question_begins_nothing(knower: Knower, database: Database) -> None:
    before = everything(database)
    knower.open(f"repeat?field={TABLE}")
    assert everything(database) == before


def test_a_repeat_that_was_broken_off_goes_on(knower: Knower) -> None:
    again = begin_again(knower)
    page = knower.open("profile")
    assert "go on" in page.one("#attempts").get_text()
    assert page.soup.select("#attempts button") == []
    listed = knower.browser.get("/en/mine")
    assert "Setting the table" in listed.words
    assert listed.soup.select(f'a[href="/en/sitting/{again.public_id}/stop"]')


def test_a_finished_repeat_is_no_row_of_its_own(knower: Knower) -> None:
    do_again(knower)
    assert len(knower.browser.get("/en/mine").soup.select(".ways > li")) == 1


def test_nobody_repeats_what_is_not_theirs(knower: Knower, app: Flask, new_browser: NewBrowser) -> None:
    """C8 V8.2.2."""
    other = finished(Knower(app, new_browser()).sit())
    app.config["WTF_CSRF_ENABLED"] = False
    other.browser.post(f"/en/sitting/{knower.public_id}/repeat", {"field": TABLE}, status=404)
    other.browser.post(f"/en/sitting/{knower.public_id}/prefer", {"field": TABLE, "attempt": "x"}, status=404)


def test_a_repeat_cannot_be_repeated(knower: Knower, app: Flask) -> None:
    again = do_again(knower)
    app.config["WTF_CSRF_ENABLED"] = False
    knower.browser.post(f"/en/sitting/{again.public_id}/repeat", {"field": TABLE}, status=404)
    knower.open("repeat?field=nothing", status=400)
    knower.open("repeat", status=400)


# -- side by side


def test_both_attempts_stand_side_by_side(knower: Knower) -> None:
    """C1.6: with their days; the page of the repeat is the page of the first."""
    again = do_again(knower)
    cards = knower.open("profile").soup.select("#attempts li")
    assert len(cards) == 2
    assert "hardly any experience yet" in cards[0].get_text()
    assert "not shown here" in cards[0].get_text()
    assert "a lot of experience" in cards[1].get_text()
    assert "has shown" in cards[1].get_text()
    assert again.open("profile").one("#attempts").get_text() == knower.open("profile").one("#attempts").get_text()


def test_the_first_one_is_shown_until_the_client_chooses(knower: Knower) -> None:
    """C1.6."""
    before = profile_words(knower, TABLE)
    do_again(knower)
    assert profile_words(knower, TABLE) == before
    assert knower.open("profile").one("#attempts li.on").get_text().count("This one is shown") == 1


def test_the_client_chooses_which_one_is_shown(knower: Knower, database: Database) -> None:
    """C1.6: and may choose again."""
    first_words, tea = profile_words(knower, TABLE), profile_words(knower, TEA)
    again = do_again(knower)
    page = prefer(knower, again)
    assert page.is_profile
    assert "a lot of experience" in profile_words(knower, TABLE)
    assert profile_words(knower, TEA) == tea, "the other fields stay"
    assert knower.sitting().preferred == {TABLE: again.public_id}
    prefer(knower, knower)
    assert profile_words(knower, TABLE) == first_words
    assert log_of(database, f"sitting {knower.public_id}").count("preferred") == 2
    assert count(database, "response") == 28 + 12, "nothing is overwritten"


def test_choosing_twice_is_choosing_once(knower: Knower, database: Database) -> None:
    again = do_again(knower)
    knower.open("profile")
    address, hidden = knower.browser.form(f"prefer-{TABLE}")
    knower.browser.post(address, hidden | {"attempt": again.public_id})
    before = everything(database)
    knower.browser.post(address, hidden | {"attempt": again.public_id})
    assert everything(database) == before


@pytest.mark.parametrize("attempt", ["", "nobody", "x" * 50])
def test_an_attempt_that_is_none_is_refused(knower: Knower, attempt: str) -> None:
    do_again(knower)
    knower.open("profile")
    address, hidden = knower.browser.form(f"prefer-{TABLE}")
    knower.browser.post(address, hidden | {"attempt": attempt}, status=400)


def test_neither_an_unfinished_attempt_nor_one_of_another_field_is_shown(knower: Knower) -> None:
    of_tea, unfinished = do_again(knower, TEA, 12), begin_again(knower)
    knower.open("profile")
    address, hidden = knower.browser.form(f"prefer-{TABLE}")
    for attempt in (of_tea, unfinished):
        knower.browser.post(address, hidden | {"attempt": attempt.public_id}, status=400)


def test_a_field_can_be_done_three_times(knower: Knower) -> None:
    second, third = do_again(knower, right=4), do_again(knower, right=8)
    assert second.public_id != third.public_id
    assert len(knower.open("profile").soup.select("#attempts li")) == 3
    prefer(knower, third)
    assert knower.sitting().preferred == {TABLE: third.public_id}


def measured(knower: Knower) -> dict[str, float | None]:
    """The claim of each field as every door computes it."""
    with knower.app.test_request_context("/en/"), knower.database.reading() as db:
        found = find_sitting_with_responses(db, knower.public_id)
        assert found is not None
        return {field.field_id: field.claim.mean for field in profile_of(knower.served, *found).fields}


def test_a_profile_is_made_of_the_attempts_that_are_shown(knower: Knower) -> None:
    """C1.6: whoever asks."""
    assert measured(knower)[TABLE] == 0
    prefer(knower, do_again(knower))
    assert measured(knower) == {TEA: 3, TABLE: 3, "f3c3": None}


def test_help_of_the_first_time_holds_until_another_is_said(app: Flask, client_browser: InspectedBrowser) -> None:
    serve_knowing(app)
    knower = Knower(app, client_browser).sit()
    knower.finish()
    knower.open("profile")
    knower.browser.send({"help": "language"}, form="help")
    assert begin_again(knower).sitting().help == "language"


# -- at the desk


def test_the_counsellor_sees_the_attempt_that_the_client_shows(knower: Knower, reviewer: Reviewer) -> None:
    """C1.6: its result and its answers, not those of the other one."""
    again = do_again(knower)
    assert "very often" not in reviewer.open(TABLE).one("table.answers").get_text()
    prefer(knower, again)
    answers = reviewer.look(f"field/{TABLE}").one("table.answers").get_text()
    assert "very often" in answers
    assert "never" not in answers


def test_the_other_attempt_is_not_for_the_desk(knower: Knower, reviewer: Reviewer) -> None:
    """C1.6, C8 V8.2.2: neither in a list nor by its address, which leads to the first."""
    again = do_again(knower)
    listed = reviewer.browser.get("/en/desk/")
    assert len(listed.soup.select("tbody tr")) == 1
    page = reviewer.browser.get(f"/en/desk/sitting/{again.public_id}")
    assert page.address.endswith(f"/desk/sitting/{knower.public_id}")
    page = reviewer.browser.get(f"/en/desk/sitting/{again.public_id}/field/{TABLE}")
    assert page.address.endswith(f"/desk/sitting/{knower.public_id}")


def test_the_code_typed_at_the_desk_leads_to_the_sitting(
    app: Flask, client_browser: InspectedBrowser, counsellor_browser: InspectedBrowser
) -> None:
    """C1.6: fields done again are no sittings to choose from, and are open with theirs."""
    serve_knowing(app)
    knower = Knower(app, client_browser).sit()
    knower.finish()
    attempts = [do_again(knower), do_again(knower, TEA)]
    counsellor_browser.get("/en/desk/")
    page = counsellor_browser.send({"code": knower.read_code()}, form="open-by-code")
    assert page.address == f"/en/desk/sitting/{knower.public_id}"
    assert [one.sitting().consent_by for one in (knower, *attempts)] == ["code"] * 3


def test_the_document_is_made_of_what_the_client_shows(knower: Knower, reviewer: Reviewer) -> None:
    """C1.6: and says that it was done again."""
    prefer(knower, do_again(knower))
    reviewer.whole_way()
    words = knower.browser.get(knower.browser.get("/en/mine/data").link(".papers a")).response.data
    assert "Setting the table: done again on" in " ".join(text_of(words).split())


def test_choosing_anew_takes_back_the_tick_of_the_field(knower: Knower, reviewer: Reviewer) -> None:
    """C2.1: what was discussed is what is handed over."""
    again = do_again(knower)
    reviewer.discuss()
    assert reviewer.state() == "Discussed"
    prefer(knower, again)
    assert reviewer.state() == "Draft"
    assert "2 of 3 discussed" in reviewer.look().words


def test_after_the_release_nothing_is_exchanged(knower: Knower, reviewer: Reviewer, database: Database) -> None:
    """C2.1: the paper stays as it was handed over."""
    again = do_again(knower)
    knower.open("profile")
    address, hidden = knower.browser.form(f"prefer-{TABLE}")
    reviewer.whole_way()
    before = everything(database)
    page = knower.browser.post(address, hidden | {"attempt": again.public_id}, status=409)
    assert "The paper has been made already" in page.words
    page = knower.open(f"repeat?field={TABLE}", status=409)
    assert page.soup.select("#repeat") == []
    assert everything(database) == before
    assert knower.open("profile").soup.select("#again, button[form=again], #attempts button") == []


# -- deleting


def test_deleting_deletes_all_attempts(knower: Knower, database: Database) -> None:
    """C1.4."""
    do_again(knower)
    knower.open("delete")
    words = knower.browser.send(form="delete").one(".receipt").get_text(" ", strip=True)
    assert "40 answers, also from the parts that you did again" in words
    assert count(database, "sitting") == count(database, "response") == 0


def test_the_clock_deletes_both_on_the_same_day(knower: Knower, database: Database) -> None:
    """C1.4."""
    do_again(knower)
    day = datetime.combine(knower.sitting().expires_on, datetime.min.time(), UTC)
    with database.writing() as db:
        run_retention(db, day - timedelta(days=1), dry_run=False)
    assert count(database, "sitting") == 2
    with database.writing() as db:
        run_retention(db, day, dry_run=False)
    assert count(database, "sitting") == 0


def test_without_its_repeat_a_profile_shows_what_it_has(knower: Knower, database: Database) -> None:
    before = profile_words(knower, TABLE)
    again = do_again(knower)
    prefer(knower, again)
    again.open("delete")
    knower.browser.send(form="delete")
    assert profile_words(knower, TABLE) == before
    assert found(database, again) is None
    assert knower.open("profile").soup.select("#attempts") == []


def found(database: Database, knower: Knower) -> SittingView | None:
    with database.reading() as db:
        return find_sitting(db, knower.public_id)
