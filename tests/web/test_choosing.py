"""Choosing occupation, form and fields: what a sitting then asks."""

import pytest
from flask import Flask
from inspected import InspectedBrowser
from web.tablet import count

from skills_app.assessment.bank import Bank
from skills_app.records.database import Database
from skills_app.records.sittings import SittingView, find_sitting
from skills_app.web.bank_library import library


@pytest.fixture
def cook(app: Flask) -> Bank:
    with app.app_context():
        return library().current["cook"].bank


def begun(browser: InspectedBrowser, database: Database) -> SittingView:
    """The sitting whose first page is shown."""
    public_id = browser.shown.address.split("/")[3]
    with database.reading() as db:
        found = find_sitting(db, public_id)
    assert found is not None
    return found


def choose(browser: InspectedBrowser, form_id: str) -> None:
    browser.get("/de/occupations")
    browser.send({"bank": "cook"})
    browser.send({"form": form_id})


@pytest.mark.parametrize("form_id", ["experience", "full"])
def test_a_form_begins_with_the_practice_of_its_first_item(
    form_id: str, client_browser: InspectedBrowser, database: Database, cook: Bank
) -> None:
    choose(client_browser, form_id)
    sitting = begun(client_browser, database)
    assert (sitting.form_id, sitting.chosen) == (form_id, None)
    assert client_browser.shown.address.endswith("/practice")
    assert client_browser.shown.item is None


def test_a_short_form_asks_for_fields_first(client_browser: InspectedBrowser, database: Database, cook: Bank) -> None:
    choose(client_browser, "short")
    known = [field.id for field in cook.fields_of("short")]
    shown = [field["value"] for field in client_browser.shown.inputs if field.get("name") == "field"]
    assert shown == known
    for chosen in ([], known[:1], known[:4]):
        page = client_browser.send({"field": chosen}, status=422)
        assert page.soup.select_one("[role=alert]"), "the page says what to do"
        ticked = [field["value"] for field in page.inputs if field.get("name") == "field" and "checked" in field]
        assert ticked == chosen, "nothing is lost"
    assert count(database, "sitting") == 0
    client_browser.send({"field": [known[4], known[1]]})
    sitting = begun(client_browser, database)
    assert sitting.chosen == [known[1], known[4]]


@pytest.mark.parametrize("address", ["/de/occupations/baker/forms", "/de/occupations/cook/forms/full/fields"])
def test_what_is_not_offered_is_not_there(client_browser: InspectedBrowser, address: str) -> None:
    client_browser.get(address, status=404)


def test_nothing_chosen_is_asked_again(client_browser: InspectedBrowser, database: Database) -> None:
    client_browser.get("/ar/occupations/cook/forms")
    assert client_browser.send({}, status=422).soup.select_one("[role=alert]")
    assert client_browser.send({"form": "endless"}, status=422).soup.select_one("[role=alert]")
    assert count(database, "sitting") == 0


def test_going_back_before_the_first_answer_does_not_begin_twice(
    client_browser: InspectedBrowser, database: Database
) -> None:
    for form_id, sittings in (("full", 1), ("full", 1), ("experience", 2), ("full", 2)):
        choose(client_browser, form_id)
        assert count(database, "sitting") == sittings
