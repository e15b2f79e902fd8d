"""Next steps in words: grouped for the client, with names, in the words of the house."""

from dataclasses import replace

import pytest
from flask import Flask
from inspected import InspectedBrowser
from web.knowing import KNOWING, SHOPPING, TABLE, TEA, Knower, serve_knowing

from skills_app.assessment.bank import STEPS, Bank, Qualification, SharedField
from skills_app.assessment.bank_file import read_bank
from skills_app.assessment.next_steps import DONE_OFTEN, RULES, SKILL_SHARED, YEARS_OF_WORK
from skills_app.records.organisations import change_house
from skills_app.web.bank_library import BankLibrary, ServedBank, interface_picture, library
from skills_app.web.next_step_rows import REASONS, SENTENCES, NextStepRow, step_groups
from skills_app.web.speaking import speaking


@pytest.fixture
def bank() -> Bank:
    return read_bank(KNOWING)


def knower_of(app: Flask, browser: InspectedBrowser, bank: Bank) -> Knower:
    serve_knowing(app, bank)
    return Knower(app, browser).sit()


def with_tea(bank: Bank, **keys: object) -> Bank:
    """The first field has these keys."""
    return replace(bank, fields=(replace(bank.fields[0], **keys), *bank.fields[1:]))  # type: ignore[arg-type]  # keys differ by test


def steps(knower: Knower) -> list[str]:
    """As the client reads them."""
    page = knower.finish()
    return [" ".join(one.get_text(" ").split()) for one in page.soup.select(".steps-next li")]


def test_every_kind_and_rule_has_words_and_a_picture(app: Flask) -> None:
    assert tuple(SENTENCES) == STEPS
    assert set(REASONS) == {*RULES, SKILL_SHARED, DONE_OFTEN, YEARS_OF_WORK, "nothing_special"}
    with app.app_context():
        assert len({interface_picture(f"step_{kind}") for kind in STEPS}) == len(STEPS)


def test_equal_steps_are_said_once_with_all_their_fields(
    app: Flask, client_browser: InspectedBrowser, bank: Bank
) -> None:
    """C6: one thing is said once."""
    knower = knower_of(app, client_browser, bank)
    knower.give(knower.does(TEA, "often") | knower.solves(TEA, 12))
    knower.give(knower.does(TABLE, "very_often") | knower.solves(TABLE, 8) | knower.does(SHOPPING, "often"))
    assert steps(knower) == [
        "Setting the table · Making tea Ask for a trial day: show your work in a real firm. The tasks have shown it.",
        "Shopping Ask for a trial day: show your work in a real firm. You have done this a lot.",
    ]


def test_groups_keep_their_order_and_leave_out_empty_fields(app: Flask) -> None:
    rows = [
        NextStepRow("a.svg", "Tea", "Go there.", REASONS["wish"]),
        NextStepRow("b.svg", "", "Stay.", REASONS["apart"]),
        NextStepRow("a.svg", "Table", "Go there.", REASONS["wish"]),
        NextStepRow("a.svg", "Soup", "Go there.", REASONS["apart"]),
    ]
    with app.test_request_context("/en/"):
        found = [(group.fields, str(group.sentence)) for group in step_groups(rows)]
    assert found == [(("Tea", "Table"), "Go there."), ((), "Stay."), (("Soup",), "Go there.")]


def test_a_partial_qualification_is_named(app: Flask, client_browser: InspectedBrowser, bank: Bank) -> None:
    """As it is printed in Germany, in its own direction."""
    title = Qualification("t1a1", "Getränke zubereiten", "invented", verified=True)
    knower = knower_of(app, client_browser, with_tea(bank, qualifications=(title,)))
    knower.give(knower.does(TEA, "never") | knower.solves(TEA, 8))
    [step] = steps(knower)
    assert step == (
        "Making tea Ask for this part of a vocational training course. You get a paper for it. "
        "\u2068Getränke zubereiten\u2069 "
        "The tasks have shown a part of it."
    )


def test_another_occupation_is_named_while_its_bank_is_served(
    app: Flask, client_browser: InspectedBrowser, bank: Bank
) -> None:
    knower = knower_of(app, client_browser, with_tea(bank, shared_with=(SharedField("waiter", "f2b2"),)))
    knower.give(knower.does(TEA, "often") | knower.solves(TEA, 12))
    assert len(steps(knower)) == 1
    texts = {key: replace(one, occupation="Waiter") for key, one in bank.texts.items()}
    waiter = ServedBank(replace(bank, id="waiter", texts=texts), {"square": "x.svg", "circle": "y.svg"})
    with app.app_context():
        app.extensions["banks"] = BankLibrary({**library().current, "waiter": waiter}, library().practice)
    assert steps(knower)[1] == (
        "Making tea Other work needs this too. You can look at it here. \u2068Waiter\u2069 "
        "You know this part of the work."
    )


def test_the_house_says_it_in_its_own_words(app: Flask, client_browser: InspectedBrowser, bank: Bank) -> None:
    """In the locales that it has; the reason stays ours."""
    knower = knower_of(app, client_browser, bank)
    own = {"trial_day": {"en": "Ring Ms Berg for a trial day.", "de": "Rufen Sie Frau Berg an."}}
    with knower.database.writing() as db:
        change_house(db, knower.sitting().organisation_id, step_texts=own)
    knower.give(knower.does(SHOPPING, "often"))
    assert steps(knower) == ["Shopping Ring Ms Berg for a trial day. You have done this a lot."]
    page = client_browser.get(f"/ar/sitting/{knower.public_id}/profile")
    with app.test_request_context("/ar/"), speaking(app.extensions["locales"]["ar"]):
        assert str(SENTENCES["trial_day"]) in page.words
