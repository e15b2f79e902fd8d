"""The next steps of one sitting, changed in the talk: removed, brought back, added."""

from collections.abc import Callable

import pytest
from flask import Flask
from inspected import InspectedBrowser
from web.knowing import TABLE, TEA, Knower, serve_knowing
from web.reviewing import Reviewer, finished
from web.stepping import ADDED, ENGLISH, GERMAN, add, do, do_all, look, released, said, send_again
from web.tablet import count, everything

from skills_app.records.chosen_steps import MOST_OWN
from skills_app.records.database import Database

NewBrowser = Callable[..., InspectedBrowser]
COLLEAGUE = "A colleague changed the next steps meanwhile"


@pytest.fixture
def knower(app: Flask, client_browser: InspectedBrowser) -> Knower:
    """A trial day is computed from what was shown first."""
    serve_knowing(app)
    return finished(Knower(app, client_browser).sit())


# -- looking


def test_the_computed_steps_stand_in_german_and_in_the_clients_language(reviewer: Reviewer) -> None:
    """Picture, field, sentence and reason of each; looking changes nothing."""
    page = look(reviewer)
    first = page.soup.select("ol.steps-next > li")[0]
    texts = {(one["lang"], one.get_text(strip=True)) for one in first.select("[lang]")}
    assert texts == {
        ("de", "Tee kochen"),
        ("en", "Making tea"),
        ("de", "Fragen Sie nach einem Probetag: Zeigen Sie Ihre Arbeit in einem Betrieb."),
        ("en", "Ask for a trial day: show your work in a real firm."),
        ("de", "Die Aufgaben haben es gezeigt."),
        ("en", "The tasks have shown it."),
    }
    assert first.select_one("img")
    assert page.soup.select_one(".removed") is None


def test_looking_notes_nothing(reviewer: Reviewer, database: Database) -> None:
    reviewer.look()
    before = everything(database)
    look(reviewer)
    assert everything(database) == before
    assert count(database, "review") == 0


def test_the_way_there_is_on_overview_and_release(reviewer: Reviewer) -> None:
    way = f'a[href="{reviewer.address("next-steps")}"]'
    assert reviewer.look().soup.select_one(way)
    reviewer.confirm_first_day()
    reviewer.discuss()
    assert reviewer.look("release").soup.select_one(way)
    assert look(reviewer).soup.select_one(f'a[href="{reviewer.address("release")}"]')
    reviewer.release()
    assert reviewer.look().soup.select_one(way) is None


def test_a_client_who_speaks_german_has_one_column(reviewer: Reviewer, database: Database) -> None:
    with database.writing() as db:
        db.connection().exec_driver_sql("UPDATE sitting SET locale = 'de'")
    page = look(reviewer)
    assert page.soup.select_one("#client") is None
    assert {one["lang"] for one in page.soup.select("ol.steps-next [lang]")} == {"de"}
    add(reviewer, client="ignored")
    assert said(look(reviewer))[-1] == GERMAN


# -- removing


def test_a_removed_step_is_shown_as_removed_and_comes_back(reviewer: Reviewer) -> None:
    """Nothing that was computed is lost, and it comes back to its place."""
    before = said(look(reviewer))
    page = do(reviewer, "remove")
    assert said(page) == before[1:]
    assert said(page, "ul.removed") == before[:1]
    assert page.soup.select("ul.removed button[value=delete]") == []
    look(reviewer)
    assert said(do(reviewer, "bring-back", "removed-1")) == before


def test_the_overview_shows_the_steps_as_they_were_changed(reviewer: Reviewer) -> None:
    do_all(reviewer)
    add(reviewer, field=TEA)
    overview = reviewer.look()
    [step] = overview.soup.select(".steps-next li")
    assert [one.get_text() for one in step.select("[lang=de][dir=ltr]")] == ["Tee kochen", GERMAN]
    assert ADDED in step.get_text()


def test_an_empty_list_says_what_to_do(reviewer: Reviewer, app: Flask, database: Database) -> None:
    """And the report has no heading without anything below."""
    advice = "Bring one back, or add one of your own"
    assert advice in do_all(reviewer).words
    assert advice in reviewer.look().words
    report = released(app, reviewer, database)
    assert report["steps"] == []
    assert all(field["steps"] == [] for field in report["fields"])
    article = reviewer.browser.get(f"/en/desk/report/{report['public_id']}").one("article.report")
    assert "What could come next" not in article.get_text()


def test_a_second_click_changes_nothing(reviewer: Reviewer, database: Database) -> None:
    look(reviewer)
    click = send_again(reviewer, "step-1", {"do": "remove"})
    click()
    before = everything(database)
    assert click().address.startswith(reviewer.address("next-steps"))
    assert everything(database) == before
    back = send_again(reviewer, "removed-1", {"do": "bring-back"})
    back()
    before = everything(database)
    back()
    assert everything(database) == before


# -- adding


def test_an_own_step_stands_after_the_computed_ones(reviewer: Reviewer) -> None:
    before = said(look(reviewer))
    page = add(reviewer, client=ENGLISH, field=TABLE)
    assert said(page) == [*before, ENGLISH]
    last = page.soup.select("ol.steps-next > li")[-1]
    assert [one.get_text(strip=True) for one in last.select("h3 span")] == ["Tisch decken", "Setting the table"]
    assert GERMAN in last.get_text()
    assert ADDED in last.get_text()
    assert page.one("#german").get_text() == "", "ready for the next one"


def test_german_alone_stands_in_both_columns_and_says_that_it_is_german(reviewer: Reviewer) -> None:
    page = add(reviewer)
    pair = page.soup.select("ol.steps-next > li")[-1].select(".pair:not(.quiet) p")
    assert [(one["lang"], one["dir"], one.get_text()) for one in pair] == [("de", "ltr", GERMAN)] * 2


def test_an_own_step_is_removed_brought_back_and_deleted_for_good(reviewer: Reviewer, database: Database) -> None:
    computed = len(said(look(reviewer)))
    add(reviewer)
    do(reviewer, "remove", f"step-{computed + 1}")
    assert said(do(reviewer, "bring-back", "removed-1"))[-1] == GERMAN
    do(reviewer, "remove", f"step-{computed + 1}")
    click = send_again(reviewer, "removed-1", {"do": "delete"})
    assert GERMAN not in click().words
    before = everything(database)
    click()
    assert everything(database) == before
    with database.reading() as db:
        assert db.connection().exec_driver_sql("SELECT steps FROM review").scalar_one() is None


def test_adding_twice_is_adding_once(reviewer: Reviewer, database: Database) -> None:
    look(reviewer)
    click = send_again(reviewer, "own-step", {"german": GERMAN, "client": "", "field": ""})
    click()
    before = everything(database)
    assert said(click()).count(GERMAN) == 1
    assert everything(database) == before


@pytest.mark.parametrize("text", ["عملت ثماني سنوات", "<script>x</script><b>fett</b>", "50 % von %(all)s {{ 7 * 7 }}"])
def test_words_stand_as_they_were_written(reviewer: Reviewer, app: Flask, database: Database, text: str) -> None:
    """C8 V1: no markup and no template, on the page, in the report and in the document."""
    page = add(reviewer, german=text, client=text)
    assert said(page)[-1] == text
    assert page.soup.select("main script, main b") == []
    report = released(app, reviewer, database)
    assert report["steps"][-1]["sentence"] == {"en": text, "de": text}
    article = reviewer.browser.get(f"/en/desk/report/{report['public_id']}").one("article.report")
    assert text in article.get_text()
    assert article.select("script, b") == []


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ({"german": ""}, "always in German"),
        ({"german": " \r\n "}, "always in German"),
        ({"german": "… – !"}, "always in German"),
        ({"german": "\u202e"}, "always in German"),
        ({"client": "?!"}, "in words"),
        ({"german": "x" * 201}, "200 characters"),
        ({"client": "x" * 201}, "200 characters"),
    ],
)
def test_bad_input_is_told_and_nothing_typed_is_lost(
    reviewer: Reviewer, database: Database, typed: dict[str, str], says: str
) -> None:
    look(reviewer)
    before = everything(database)
    page = add(reviewer, status=422, **({"german": GERMAN, "client": ENGLISH, "field": TABLE} | typed))
    assert says in page.one("#own-step [role=alert]").get_text()
    wanted = {"german": GERMAN, "client": ENGLISH} | typed
    for name, text in wanted.items():
        assert page.one(f"#{name}").get_text(strip=True) == text.strip()
    assert page.one("#field option[selected]")["value"] == TABLE
    assert everything(database) == before


def test_two_hundred_characters_fit_and_lines_become_one(reviewer: Reviewer) -> None:
    text = " ".join(["x" * 49] * 4)
    page = add(reviewer, german=text.replace(" ", "\r\n"), client=text + "y")
    assert said(page)[-1] == text + "y"


def test_there_is_an_end_to_own_steps(reviewer: Reviewer) -> None:
    for number in range(MOST_OWN):
        add(reviewer, german=f"Schritt {number}")
    page = add(reviewer, status=422)
    assert "No more than 10 steps" in page.one("[role=alert]").get_text()
    assert page.one("#german").get_text() == GERMAN


@pytest.mark.parametrize("sent", [{"field": "f9z9"}, {"seen": "x" * 65}])
def test_what_no_page_adds_is_refused(reviewer: Reviewer, database: Database, sent: dict[str, str]) -> None:
    look(reviewer)
    before = everything(database)
    add(reviewer, status=400, **sent)
    assert everything(database) == before


@pytest.mark.parametrize(
    ("sent", "status"),
    [
        ({"do": "rank"}, 400),
        ({"do": ""}, 400),
        ({"do": "remove", "step": ""}, 400),
        ({"do": "remove", "step": "x" * 201}, 400),
        ({"do": "remove", "step": "course/f9z9"}, 409),
        ({"do": "remove", "step": "own/7"}, 409),
    ],
)
def test_what_no_page_changes_is_refused(
    reviewer: Reviewer, database: Database, sent: dict[str, str], status: int
) -> None:
    """What is not there is not removed either: a colleague may have deleted it."""
    look(reviewer)
    before = everything(database)
    reviewer.browser.send(sent, form="step-1", status=status)
    assert everything(database) == before


# -- two at a time, and the states


def test_two_counsellors_do_not_overwrite_each_other(reviewer: Reviewer) -> None:
    look(reviewer)
    mine = send_again(reviewer, "own-step", {"german": "Von mir.", "client": ENGLISH, "field": TEA})
    taking = send_again(reviewer, "step-1", {"do": "remove"})
    add(reviewer)
    page = mine(status=409)
    assert COLLEAGUE in page.one("#own-step [role=alert]").get_text()
    assert said(page)[-1] == GERMAN
    assert page.one("#german").get_text() == "Von mir."
    assert page.one("#field option[selected]")["value"] == TEA
    again = reviewer.browser.send({"german": "Von mir.", "client": "", "field": ""}, form="own-step")
    assert said(again)[-2:] == [GERMAN, "Von mir."]
    refused = taking(status=409)
    assert COLLEAGUE in refused.one("[role=alert]").get_text()
    assert refused.soup.select_one(".removed") is None


def test_a_running_sitting_is_not_changed(
    app: Flask, new_browser: NewBrowser, counsellor_browser: InspectedBrowser, database: Database
) -> None:
    """C8 V2.3.1: other answers would give other steps."""
    serve_knowing(app)
    knower = Knower(app, new_browser()).sit()
    knower.give(knower.does(TEA, "often"))
    knower.say("yes")
    reviewer = Reviewer(counsellor_browser, knower.public_id)
    page = look(reviewer)
    assert "The review begins when they have" in page.words
    assert page.soup.select("main form") == []
    app.config["WTF_CSRF_ENABLED"] = False
    counsellor_browser.post(reviewer.address("next-steps"), {"german": GERMAN})
    counsellor_browser.post(reviewer.address("next-steps/change"), {"step": f"trial_day/{TEA}", "do": "remove"})
    assert count(database, "review") == 0


def test_a_released_review_is_not_changed(reviewer: Reviewer, database: Database) -> None:
    """What was typed stands there still; taken back, the steps are as they were."""
    add(reviewer)
    look(reviewer)
    adding = send_again(reviewer, "own-step", {"german": "Zu spät.", "client": "", "field": ""})
    taking = send_again(reviewer, "step-1", {"do": "remove"})
    reviewer.whole_way()
    before = everything(database)
    page = adding(status=409)
    assert "Nothing was stored" in page.one("[role=alert]").get_text()
    assert page.one("#german").get_text() == "Zu spät."
    assert "Nothing was stored" in taking(status=409).one("[role=alert]").get_text()
    assert everything(database) == before
    page = look(reviewer)
    assert said(page)[-1] == GERMAN
    assert page.soup.select("main form") == []
    reviewer.look("take-back")
    reviewer.browser.send(form="take-back")
    assert said(look(reviewer))[-1] == GERMAN


def test_changing_them_leaves_a_review_discussed(reviewer: Reviewer) -> None:
    reviewer.discuss()
    add(reviewer)
    look(reviewer)
    do(reviewer, "remove")
    assert reviewer.state() == "Discussed"


def test_a_change_after_the_preview_is_shown_first(reviewer: Reviewer, database: Database) -> None:
    """C2.1: what is frozen is what was shown."""
    reviewer.confirm_first_day()
    reviewer.discuss()
    reviewer.look("release")
    click = send_again(reviewer, "release", {"language": "both", "confirmed": "yes"})
    add(reviewer, client=ENGLISH)
    page = click(status=409)
    assert ENGLISH in page.one("article.report").get_text()
    assert count(database, "report") == 0
    reviewer.browser.send({"language": "both", "confirmed": "yes"}, form="release")
    assert count(database, "report") == 1
