"""The conversation sheet: two languages, three questions by field, a hint to a validation that leaves no trace."""

from collections.abc import Callable
from dataclasses import replace
from typing import get_args

import pytest
from bs4 import Tag
from flask import Flask
from inspected import InspectedBrowser, Page
from web.knowing import KNOWING, SHOPPING, TEA, Knower, serve_knowing
from web.reviewing import log_of
from web.tablet import everything

from skills_app.assessment.bank_file import read_bank
from skills_app.assessment.conversation import EvidenceKind, Limit, QuestionKind, Topic
from skills_app.records.organisations import change_house
from skills_app.web.counsellor import sheet_words

Sheet = Callable[..., Page]


@pytest.fixture
def knower(app: Flask, client_browser: InspectedBrowser) -> Knower:
    serve_knowing(app, replace(read_bank(KNOWING), training_years=3))
    return Knower(app, client_browser, "de").sit()


@pytest.fixture
def sheet(knower: Knower, counsellor_browser: InspectedBrowser) -> Sheet:
    """The sheet of a sitting that its client has opened."""

    def look(languages: str = "en", status: int = 200) -> Page:
        knower.finish()
        knower.say("yes")
        return counsellor_browser.get(f"/{languages}/desk/sitting/{knower.public_id}/sheet", status=status)

    return look


def articles(page: Page) -> list[Tag]:
    return page.soup.select("article.talk")


def words(tag: Tag, language: str = "") -> str:
    parts = tag.select(f"[lang={language}]") if language else [tag]
    return " ".join(" ".join(part.get_text(" ").split()) for part in parts)


def answer(page: Page, browser: InspectedBrowser, status: int = 200, **given: str) -> Page:
    assert page.one("#working-life")
    return browser.send(given, form="working-life", status=status)


def test_every_key_has_its_words() -> None:
    for kinds, said in (
        (Topic, sheet_words.TOPICS),
        (QuestionKind, sheet_words.QUESTIONS),
        (EvidenceKind, sheet_words.EVIDENCE),
        (Limit, sheet_words.LIMITS),
    ):
        assert set(get_args(kinds)) == set(said)


def test_each_field_worth_a_talk_has_a_page_in_two_languages(knower: Knower, sheet: Sheet) -> None:
    """The desk's language and the client's face each other."""
    knower.give(knower.does(TEA, "often") | knower.solves(TEA, 2) | knower.does(SHOPPING, "rarely"))
    [tea] = articles(sheet())
    english, german = words(tea, "en"), words(tea, "de")
    assert "Making tea" in english
    assert "Tee kochen" in german
    assert "The tasks here were different from your work. What do you do differently?" in english
    assert "Boil water" in english
    assert "often" in english
    assert "oft" in german
    for pair in tea.select(".pair"):
        assert [one["lang"] for one in pair.find_all(recursive=False)] == ["en", "de"]


def test_three_questions_what_to_ask_for_and_what_the_level_leaves_open(knower: Knower, sheet: Sheet) -> None:
    knower.give(knower.does(TEA, "often") | knower.solves(TEA, 2))
    [tea] = articles(sheet())
    asked, shown = tea.select("ol")
    assert len(asked.select("li")) == 3
    assert len(asked.select(".lines")) == 3, "to write on"
    english = words(shown, "en")
    assert "photo" in english
    assert "What the tasks did not show may be there all the same." in words(tea, "en")
    assert "This is a talk, not an exam." in words(tea, "en")


def test_the_language_beside_can_be_chosen_in_the_address(knower: Knower, sheet: Sheet) -> None:
    knower.give(knower.does(TEA, "another_way"))
    [tea] = articles(sheet("en+ar"))
    assert {one["lang"] for one in tea.select("[lang]")} >= {"en", "ar"}
    assert {one["dir"] for one in tea.select("[lang=ar]")} == {"rtl"}


def test_one_language_is_enough_for_two_who_share_it(knower: Knower, sheet: Sheet) -> None:
    knower.give(knower.does(TEA, "another_way"))
    [tea] = articles(sheet("de"))
    assert {one["lang"] for one in tea.select("[lang]")} == {"de"}


def test_no_key_and_no_item_score_reaches_the_sheet(knower: Knower, sheet: Sheet) -> None:
    knower.give(knower.does(TEA, "never") | knower.solves(TEA, 12))
    html = str(sheet().soup)
    assert "Where did you learn it?" in html
    for item in knower.served.bank.knowledge.values():
        assert item.id not in html
        assert not any(option.id in html for option in item.options)


def test_words_for_an_application_stand_on_the_sheet_alone(knower: Knower, sheet: Sheet) -> None:
    """Strong fields only; in the house's own words where it has any."""
    knower.give({"k3a1": "often", "k3b2": "very_often", "k3c3": "often", "k3d4": "often"})
    with knower.database.writing() as db:
        own = {"application_words": {"en": "Write this.", "de": "Schreiben Sie das."}}
        change_house(db, knower.sitting().organisation_id, step_texts=own)
    captions = knower.served.bank.texts["en"].captions
    names = " · ".join(f"\u2068{captions[one]}\u2069" for one in ("k3b2", "k3a1", "k3c3"))
    [shopping] = articles(sheet())
    assert f"Write this. {names}" in words(shopping, "en")
    assert "Write this." not in knower.browser.get(f"/en/sitting/{knower.public_id}/profile").words


def test_with_too_few_answers_there_are_questions_to_begin_with(knower: Knower, sheet: Sheet) -> None:
    page = sheet()
    [article] = articles(page)
    assert "There are not enough answers yet." in words(article, "en")
    assert len(article.select(".lines")) == 3


def test_only_whom_the_client_said_yes_to(
    knower: Knower, counsellor_browser: InspectedBrowser, client_browser: InspectedBrowser
) -> None:
    """C8 V8.2.2: closed before the yes, unknown where there is none."""
    knower.give(knower.does(TEA, "often"))
    knower.finish()
    page = counsellor_browser.get(f"/en/desk/sitting/{knower.public_id}/sheet", status=403)
    assert "Making tea" not in page.words
    counsellor_browser.get("/en/desk/sitting/nobody/sheet", status=404)


def test_looking_changes_nothing(knower: Knower, sheet: Sheet, counsellor_browser: InspectedBrowser) -> None:
    knower.give(knower.does(TEA, "often"))
    page = sheet()
    before = everything(knower.database)
    sheet_again = counsellor_browser.get(page.address)
    answer(sheet_again, counsellor_browser, age="yes", years="20")
    assert everything(knower.database) == before, "neither the sheet nor what was asked for the validation is stored"


def test_opening_it_by_its_address_is_noted(knower: Knower, sheet: Sheet, counsellor_browser: InspectedBrowser) -> None:
    """C1.5, C8 V16: once a day, like the other pages of a sitting; before the yes there is nothing to note."""
    subject = f"sitting {knower.public_id}"
    knower.finish()
    counsellor_browser.get(f"/en/desk/sitting/{knower.public_id}/sheet", status=403)
    assert "opened" not in log_of(knower.database, subject)
    page = sheet()
    assert log_of(knower.database, subject)[-1] == "opened"
    answer(counsellor_browser.get(page.address), counsellor_browser, age="yes", years="20")
    counsellor_browser.get(f"/en/desk/sitting/{knower.public_id}")
    assert log_of(knower.database, subject).count("opened") == 1


# -- the hint to a validation


def test_enough_years_and_25_or_older(knower: Knower, sheet: Sheet, counsellor_browser: InspectedBrowser) -> None:
    """C1.2, C8 V14.2.1: nothing of it stands in the address, and it is asked at the desk alone."""
    page = answer(sheet(), counsellor_browser, age="yes", years="4,5")
    hint = page.one(".talk.hint")
    assert "Ask the chamber for a validation" in words(hint, "en")
    assert "section 50b BBiG" in words(hint, "en")
    assert page.address == f"/en/desk/sitting/{knower.public_id}/sheet"
    assert "validation" not in knower.browser.get(f"/en/sitting/{knower.public_id}/profile").words


@pytest.mark.parametrize(("age", "years"), [("no", "30"), ("yes", "4"), ("yes", "٤")])
def test_else_it_says_what_a_validation_needs(
    sheet: Sheet, counsellor_browser: InspectedBrowser, age: str, years: str
) -> None:
    page = answer(sheet(), counsellor_browser, age=age, years=years)
    assert page.soup.select(".hint") == []
    assert "a person must be 25 or older, with about 4.5 years of work" in page.words


@pytest.mark.parametrize(
    "given",
    [
        {"age": "yes", "years": "many"},
        {"age": "yes", "years": "61"},
        {"age": "perhaps", "years": "5"},
        {"years": "5"},
    ],
)
def test_what_cannot_be_read_is_asked_again(
    sheet: Sheet, counsellor_browser: InspectedBrowser, given: dict[str, str]
) -> None:
    page = answer(sheet(), counsellor_browser, status=422, **given)
    assert page.one("#problem").get_text() == "Say yes or no, and how many years: a number from 0 to 60."
    assert page.one("#years")["value"] == given["years"]


def test_a_bank_without_years_of_training_asks_for_none(
    app: Flask, client_browser: InspectedBrowser, counsellor_browser: InspectedBrowser
) -> None:
    serve_knowing(app)
    knower = Knower(app, client_browser, "de").sit()
    knower.finish()
    knower.say("yes")
    page = counsellor_browser.get(f"/en/desk/sitting/{knower.public_id}/sheet")
    assert page.soup.select("#working-life") == []
