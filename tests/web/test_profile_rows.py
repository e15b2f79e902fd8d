"""The profile of a form with knowledge items: told and shown side by side, in words, never added."""

import re
from dataclasses import replace
from math import isclose

import pytest
from bs4 import Tag
from flask import Flask
from inspected import InspectedBrowser, Page
from web.knowing import KNOWING, SHOPPING, TABLE, TEA, Knower, serve_knowing

from skills_app.assessment.bank import Bank, CutScore
from skills_app.assessment.bank_file import read_bank
from skills_app.assessment.item_types import Response
from skills_app.assessment.profile import competence_profile
from skills_app.records.models import Organisation
from skills_app.records.sittings import say_help, store_practice
from skills_app.web.shown_rows import shown_row

TITLES = {TEA: "Making tea", TABLE: "Setting the table", SHOPPING: "Shopping"}


@pytest.fixture
def knower(app: Flask, client_browser: InspectedBrowser) -> Knower:
    serve_knowing(app)
    return Knower(app, client_browser).sit()


def field(page: Page, field_id: str) -> Tag:
    return next(one for one in page.soup.select("li.field") if one.h3 and one.h3.get_text() == TITLES[field_id])


def steps(of_field: Tag) -> list[str]:
    return [" ".join(one.get("class") or ()) for one in of_field.select(".stepsbar i")]


def words(of_field: Tag) -> str:
    for one in of_field.select("details, button"):
        one.extract()
    return " ".join(of_field.get_text(" ").split())


def test_told_and_shown_stand_side_by_side(knower: Knower) -> None:
    knower.give(knower.does(TEA, "often") | knower.solves(TEA, 12))
    page = knower.finish()
    tea = field(page, TEA)
    assert steps(tea) == ["on", "on", "on"]
    assert len(tea.select(".tilesbar i.on")) == 8
    assert words(tea) == (
        "Making tea You told us regular experience "
        "The tasks show has shown: difficult tasks too sure · 12 of 12 tasks "
        "To be confirmed: talk, work sample or trial day. "
        "Your experience and the tasks fit together."
    )


def test_the_band_is_hatched_and_few_tasks_are_preliminary(knower: Knower) -> None:
    knower.give(knower.does(TABLE, "often") | knower.solves(TABLE, 7))
    table = field(knower.finish(), TABLE)
    assert steps(table) == ["on", "on", "may"]
    assert "probably: difficult tasks too a first sign · 8 of 8 tasks · preliminary" in words(table)


@pytest.mark.parametrize(
    ("right", "said"),
    [
        (7, "not shown here probably: simple tasks"),
        (9, "has shown: simple tasks probably: the usual tasks"),
        (11, "has shown: the usual tasks probably: difficult tasks too"),
        (12, "has shown: difficult tasks too sure"),
    ],
)
def test_what_is_more_likely_than_not_stands_beside_it(knower: Knower, right: int, said: str) -> None:
    knower.give(knower.does(TEA, "often") | knower.solves(TEA, right))
    assert said in words(field(knower.finish(), TEA))


@pytest.mark.parametrize(
    ("right", "told", "shown_as", "remark"),
    [
        (3, "very_often", "not shown here", "You have done this often. The tasks here were different from your work"),
        (12, "never", "has shown: difficult tasks too", "You know more than you said!"),
    ],
)
def test_what_does_not_fit_is_said_kindly(knower: Knower, right: int, told: str, shown_as: str, remark: str) -> None:
    knower.give(knower.does(TEA, told) | knower.solves(TEA, right))
    said = words(field(knower.finish(), TEA))
    assert shown_as in said
    assert remark in said


def test_not_enough_is_a_state_of_its_own(knower: Knower) -> None:
    """Not level 0: a dashed frame without steps, and why."""
    knower.give(knower.does(TEA, "often") | knower.solves(TEA, 5, given=5))
    page = knower.finish()
    tea = field(page, TEA)
    assert steps(tea) == []
    assert tea.select(".stepsbar.unknown")
    assert "not enough yet 5 of 12 tasks: too few tasks answered" in words(tea)
    assert "We do not know enough yet." in words(tea)


def test_help_and_practice_are_heard(knower: Knower) -> None:
    """Whoever did not understand how to answer has shown nothing yet, and no lack either."""
    with knower.database.writing() as db:
        sitting = knower.sitting()
        say_help(db, sitting.id, "language")
        db.connection().exec_driver_sql("UPDATE sitting SET practice = NULL")
        store_practice(db, sitting.id, "single", passed=False)
    knower.give(dict.fromkeys(knower.solves(TEA, 0), "dont_know"))
    page = knower.finish()
    assert "it was not clear how to answer, the language was difficult" in words(field(page, TEA))
    assert "somebody helped with the language" in page.words


def test_a_field_without_knowledge_items_has_no_steps(knower: Knower) -> None:
    knower.give(knower.does(SHOPPING, "often"))
    shopping = field(knower.finish(), SHOPPING)
    assert shopping.select(".stepsbar") == []
    assert words(shopping) == "Shopping regular experience"


def test_a_form_of_experience_looks_as_ever(app: Flask, client_browser: InspectedBrowser) -> None:
    serve_knowing(app)
    knower = Knower(app, client_browser).sit("experience")
    knower.give(knower.does(TEA, "very_often"))
    page = knower.finish()
    assert page.soup.select(".stepsbar, details, .legend, .paper") == []
    assert "You have done this often" in page.words


def test_strong_is_what_was_shown(knower: Knower) -> None:
    """Much told and little shown is no strength here; without any secured level the telling stands for itself."""
    knower.give(knower.does(TEA, "very_often") | knower.solves(TEA, 3))
    knower.give(knower.does(TABLE, "never") | knower.solves(TABLE, 8))
    strong = knower.finish().one("section:has(> .strong)").get_text(" ")
    assert "You have shown this" in strong
    assert "Setting the table" in strong
    assert "Making tea" not in strong


def test_without_a_secured_level_the_telling_stands_first(knower: Knower) -> None:
    knower.give(knower.does(TEA, "very_often") | knower.solves(TEA, 3))
    strong = knower.finish().one("section:has(> .strong)").get_text(" ")
    assert "You have done this often" in strong
    assert "a lot of experience" in strong


def test_a_short_form_lists_the_chosen_fields(app: Flask, client_browser: InspectedBrowser) -> None:
    serve_knowing(app, with_three_fields())
    knower = Knower(app, client_browser).sit("short", (TEA, TABLE))
    knower.give(knower.solves(TEA, 10))
    assert {one.get_text() for one in knower.finish().soup.select("li.field h3")} == {"Making tea", "Setting the table"}


def with_three_fields() -> Bank:
    """The short form offers a third field, so that there is something to choose."""
    bank = read_bank(KNOWING)
    forms = dict(bank.forms) | {"short": replace(bank.forms["short"], fields="all")}
    return replace(bank, forms=forms)


def test_no_figure_before_the_end(knower: Knower) -> None:
    """A sum that moves with every answer would tell which one was right."""
    knower.give(knower.does(TEA, "often") | knower.solves(TEA, 12))
    page = knower.open("profile")
    assert page.soup.select(".stepsbar, details, data, .paper") == []
    assert "difficult tasks" not in page.words
    assert knower.finish().soup.select(".stepsbar")


# -- how it was computed


def test_how_it_was_computed(knower: Knower) -> None:
    """C2.5: tasks counted, rule, border, guessing, in plain words."""
    knower.give(knower.does(TEA, "often") | knower.solves(TEA, 9))
    page = knower.finish()
    details = field(page, TEA).select("details.computed")
    assert len(details) == 1
    said = " ".join(details[0].get_text(" ").split())
    assert "How was this calculated?" in said
    assert "4 of 4 answers count." in said
    assert "Here: 9.00 points of 12 . Guessing alone would give about 3.00 ." in said
    [tea] = [one for one in knower.profile().fields if one.field_id == TEA]
    assert tea.shown is not None
    reached = int(20 * tea.shown.levels.probabilities[1])
    assert f"Level 2, from 7.95 points: {reached} of 20. Named from 17 of 20." in said
    assert "experts have not set them yet" in said
    digest = knower.served.bank.digest[:8]
    assert said.endswith(f"Rules: beta-1, single-1 · Limits: default (default) · knowing 1.0.0 {digest} full")


def test_a_step_is_named_exactly_when_enough_people_are_left(app: Flask) -> None:
    """However the counts are rounded: they never speak against the steps."""
    bank = read_bank(KNOWING)
    items = bank.field(TEA).knowledge
    for right in range(len(items) + 1):
        responses = [
            Response(item.id, item.key[0] if number < right else "dont_know") for number, item in enumerate(items)
        ]
        [found, *_] = competence_profile(bank, "full", responses).fields
        with app.test_request_context("/en/"):
            row = shown_row(bank, found)
        assert row is not None
        assert row.enough == (row.computed is not None)
        reached = [level.reached >= level.needed for level in row.computed.levels] if row.computed else []
        assert [step == "on" for step in row.steps] == reached


def test_one_answer_does_not_tell_whether_it_was_right(knower: Knower) -> None:
    knower.give(dict(list(knower.solves(TABLE, 1).items())[:1]))
    table = field(knower.finish(), TABLE)
    assert not table.select("data")
    assert not table.select("details")
    assert "too few tasks answered" in table.get_text(" ")


def test_a_story_counts_a_little_less(knower: Knower) -> None:
    knower.give(knower.solves(TABLE, 8))
    said = field(knower.finish(), TABLE).get_text(" ")
    assert "Not every task counts the same: 8 tasks count like 7.8." in said


def test_borders_that_people_have_set(app: Flask, client_browser: InspectedBrowser) -> None:
    bank = read_bank(KNOWING)
    cut_set = replace(bank.cut_sets[0], method="angoff-mod")
    serve_knowing(app, replace(bank, cut_sets=(cut_set,)))
    knower = Knower(app, client_browser).sit()
    knower.give(knower.solves(TEA, 12))
    page = knower.finish()
    assert "have not set them yet" not in page.words
    assert "Experts have set the limits." in page.words


def test_other_numbers_of_levels(app: Flask, client_browser: InspectedBrowser) -> None:
    bank = read_bank(KNOWING)
    levels = tuple(CutScore(number, number / 5, 0.8) for number in range(1, 5))
    serve_knowing(app, replace(bank, cut_sets=(replace(bank.cut_sets[0], levels=levels),)))
    knower = Knower(app, client_browser).sit()
    knower.give(knower.solves(TEA, 9))
    tea = field(knower.finish(), TEA)
    assert steps(tea) == ["on", "on", "may", "may"]
    assert "has shown: level 2 of 4" in words(tea)


def test_nothing_is_added_and_nothing_is_a_percentage(knower: Knower) -> None:
    knower.give(knower.does(TEA, "often") | knower.solves(TEA, 9) | knower.solves(TABLE, 8))
    page = knower.finish()
    assert "%" not in page.words
    assert re.search(r"\b(total|overall|wrong|level 0)\b", page.words, re.IGNORECASE) is None
    assert page.soup.select("meter, progress") == []


def test_no_key_and_no_item_score_reaches_the_page(knower: Knower) -> None:
    knower.give(knower.does(TEA, "often") | knower.solves(TEA, 9))
    html = str(knower.finish().soup)
    for item in knower.served.bank.knowledge.values():
        assert item.id not in html
        assert not any(option.id in html for option in item.options)
    assert "very_easy" not in html


def test_paper_has_every_field_once(knower: Knower) -> None:
    knower.give(knower.solves(TEA, 9) | knower.solves(TABLE, 8))
    rows = knower.finish().soup.select(".paper tbody tr")
    assert sorted(row.th.get_text() for row in rows if row.th) == ["Making tea", "Setting the table"]


def test_figures_are_those_of_the_computed_profile(knower: Knower) -> None:
    knower.give(knower.solves(TABLE, 8))
    page = knower.finish()
    shown = next(one.shown for one in knower.profile().fields if one.field_id == TABLE)
    assert shown is not None
    numbers = [float(str(one["value"])) for one in field(page, TABLE).select("data")]
    tally = shown.tally
    assert numbers == [tally.sum, tally.number, tally.number * tally.chance, *shown.levels.probabilities]
    assert isclose(tally.number, 64 / (8 + 2 * 0.1))


# -- what next


def test_a_next_step_has_a_picture_a_sentence_and_its_reason(knower: Knower) -> None:
    knower.give(knower.does(TEA, "often") | knower.solves(TEA, 12))
    [step] = knower.finish().soup.select(".steps-next li")
    assert " ".join(step.get_text(" ").split()) == (
        "Making tea Ask for a trial day: show your work in a real firm. The tasks have shown it."
    )
    assert step.select_one("img[src]")


def test_only_what_the_organisation_offers(knower: Knower) -> None:
    with knower.database.writing() as db:
        db.query(Organisation).update({"offers": ["helper_job"]})
    knower.give(knower.does(TABLE, "never"), wishes=("k2a1",))
    assert "Ask for a helper job" in knower.finish().one(".steps-next").get_text()
