"""The desk's page of a sitting with knowledge items: told and shown, questions for the talk, every answer in words."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from bs4 import Tag
from flask import Flask
from inspected import InspectedBrowser, Page
from web.knowing import SHOPPING, TABLE, TEA, Knower, serve_knowing
from web.reviewing import Reviewer
from web.tablet import Tablet
from web.type_banks import GIVEN, SCENES, serve_types, type_of

from skills_app.pictures.scene_file import read_scenes
from skills_app.records.responses import ResponseToStore, store_response
from skills_app.records.sittings import find_sitting, give_consent, say_help, store_practice


@pytest.fixture
def knower(app: Flask, client_browser: InspectedBrowser) -> Knower:
    serve_knowing(app)
    return Knower(app, client_browser).sit()


@pytest.fixture
def desk(counsellor_browser: InspectedBrowser) -> Callable[[Knower], Page]:
    """The counsellor's page of a finished sitting that its client has opened."""

    def look(knower: Knower) -> Page:
        knower.finish()
        knower.say("yes")
        return counsellor_browser.get(f"/en/desk/sitting/{knower.public_id}")

    return look


def row(page: Page, title: str) -> Tag:
    return next(one for one in page.soup.select("table.profile tbody tr") if title in one.get_text())


def section(page: Page, heading: str) -> Tag | None:
    return next((one for one in page.soup.select("section") if one.h2 and one.h2.get_text() == heading), None)


def words(tag: Tag | None) -> str:
    assert tag is not None
    return " ".join(tag.get_text(" ").split())


def test_told_and_shown_with_a_question(knower: Knower, desk: Callable[[Knower], Page]) -> None:
    knower.give(knower.does(TEA, "very_often") | knower.solves(TEA, 3))
    knower.give(knower.does(TABLE, "never") | knower.solves(TABLE, 8))
    page = desk(knower)
    tea = row(page, "Making tea")
    assert tea.select(".tilesbar")
    assert tea.select(".stepsbar")
    assert "Please ask: other tools or rules at work?" in words(tea)
    assert "A hidden strength" in words(row(page, "Setting the table"))
    assert "You know more than you said!" not in page.words
    assert row(page, "Shopping").select(".stepsbar") == []
    assert "The levels are preliminary" in page.words


def test_what_comes_next_is_told_with_its_reason(knower: Knower, desk: Callable[[Knower], Page]) -> None:
    knower.give(knower.does(TEA, "often") | knower.solves(TEA, 12))
    assert "To the client: The tasks have shown it." in words(section(desk(knower), "What could come next"))


def test_no_sign_no_question(knower: Knower, desk: Callable[[Knower], Page]) -> None:
    """Two contradictions and one foil are none: an honest person may misread a picture."""
    knower.give({"k1a1": "often", "k1b2": "never", "k1c3": "often", "k1d4": "never", "k6b2": "often"})
    page = desk(knower)
    assert section(page, "Please look again") is None
    assert section(page, "Asked twice") is None


def test_contradictions_show_both_answers(knower: Knower, desk: Callable[[Knower], Page]) -> None:
    knower.give(dict.fromkeys(("k1a1", "k1c3", "k2a1"), "often"))
    knower.give(dict.fromkeys(("k1b2", "k1d4", "k2b2"), "never"))
    said = words(section(desk(knower), "Please look again"))
    assert "How does that fit together? Boil water often Pour water on tea never Cut a lemon often" in said


def test_foils_are_asked_about(knower: Knower, desk: Callable[[Knower], Page]) -> None:
    knower.give({"k6b2": "often", "k6c3": "very_often"})
    said = words(section(desk(knower), "Please look again"))
    assert "Where was it done? Cut hair often Paint a wall very often" in said


def test_haste_is_asked_about_without_blame(knower: Knower, desk: Callable[[Knower], Page]) -> None:
    knower.give(knower.does(TEA, "often") | knower.does(TABLE, "often") | knower.does(SHOPPING, "often"), seconds=0.4)
    asked = section(desk(knower), "Please look again")
    said = words(asked)
    assert "The same answer many times in a short time." in said
    assert "Was there enough time and quiet?" in said
    assert not any(word in said for word in ("wrong", "lie", "cheat", "false"))


@pytest.mark.parametrize(("second", "verdict"), [("rarely", "stay the same"), ("never", "changed")])
def test_what_was_asked_twice(knower: Knower, desk: Callable[[Knower], Page], second: str, verdict: str) -> None:
    knower.give({"k1a1": "often", "k6a1": second})
    page = desk(knower)
    said = words(section(page, "Asked twice"))
    assert verdict in said
    assert f"Boil water often Make water hot {second}" in said
    assert section(page, "Please look again") is None


def test_help_and_practice_are_listed(knower: Knower, desk: Callable[[Knower], Page]) -> None:
    with knower.database.writing() as db:
        sitting = knower.sitting()
        say_help(db, sitting.id, "buttons")
        db.connection().exec_driver_sql("UPDATE sitting SET practice = NULL")
        store_practice(db, sitting.id, "single", passed=False)
        store_practice(db, sitting.id, "single", passed=True)
        store_practice(db, sitting.id, "ordering", passed=False)
    page = desk(knower)
    assert "somebody helped with the buttons" in page.words
    assert words(section(page, "Trying out")) == (
        "Trying out choose one: understood (2 tries) · put in order: not understood (1 try)"
    )


def test_every_answer_but_never_whether_it_was_right(
    knower: Knower, desk: Callable[[Knower], Page], counsellor_browser: InspectedBrowser
) -> None:
    given = knower.solves(TEA, 1)
    first, second, *_ = given
    knower.give(given | {second: "another_way"})
    desk(knower)
    page = Reviewer(counsellor_browser, knower.public_id).open(TEA)
    rows = {words(one.th): words(one) for one in page.soup.select("table.answers tbody tr") if one.th}
    assert "answer A to question 1" in rows["Making tea: question 1?"]
    assert "does it another way" in rows["Making tea: question 2?"]
    assert len(rows) == 16
    table = str(page.soup.select_one("table.answers"))
    assert not any(word in table for word in ("right", "wrong", "key", first))
    assert len(page.soup.select("table.answers img")) == 4, "knowledge items of words alone have no picture"


WORDS = {
    "k2a1": "a glass of water",
    "k3a1": ", ",
    "k5a1": "1. ",
    "k7a1": " – ",
    "k8a1": "4 ",
}
"""A part of what is written for the answers of tests.web.type_banks."""


@pytest.mark.parametrize("item_id", WORDS)
def test_the_words_of_each_type(
    app: Flask, new_browser: Callable[..., InspectedBrowser], counsellor_browser: InspectedBrowser, item_id: str
) -> None:
    served = serve_types(app, dict.fromkeys(read_scenes(SCENES).scenes, "x.svg"))[type_of(item_id)]
    tablet = Tablet(new_browser(), "en")
    tablet.browser.get("/en/occupations")
    tablet.browser.send({"bank": served.bank.id})
    tablet.browser.send({"form": "full"})
    tablet.public_id = tablet.browser.shown.address.split("/")[3]
    with app.extensions["database"].writing() as db:
        sitting = find_sitting(db, tablet.public_id)
        assert sitting is not None
        response = ResponseToStore(
            item_id, GIVEN[item_id][1], False, "en", None, None, None, None, 5.0, datetime.now(UTC)
        )
        store_response(db, sitting, response, items=100, last=False)
        give_consent(db, sitting.id, "client", datetime.now(UTC))
    field_id = served.bank.knowledge[item_id].field_id
    page = counsellor_browser.get(f"/en/desk/sitting/{tablet.public_id}/field/{field_id}")
    caption = served.bank.texts["en"].captions[item_id]
    [answer] = [
        one.select("td")[1].get_text() for one in page.soup.select("table.answers tbody tr") if caption in str(one)
    ]
    assert WORDS[item_id] in answer
    seen = [str(picture["alt"]) for picture in page.soup.select("table.answers img") if picture["alt"]]
    assert seen == [
        served.bank.texts["en"].stimuli[source]
        for item in served.bank.knowledge.values()
        if item.stimulus
        for source in item.stimulus.sources
    ], "the caption says it all for the others"
    chosen = [one for one in served.bank.texts["en"].options if one in GIVEN[item_id][1].replace("=", " ").split()]
    assert all(served.bank.texts["en"].options[one] in answer for one in chosen)
