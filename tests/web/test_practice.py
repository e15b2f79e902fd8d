"""Trying out a type of item: three tries with a word, then a helper; and how much somebody helped."""

from collections.abc import Callable

import pytest
from flask import Flask
from inspected import InspectedBrowser, Page, Sent
from practising import fields_of, right_value, wrong_value

from skills_app.assessment.item_score import is_right
from skills_app.assessment.item_types import ITEM_TYPES, Response
from skills_app.assessment.knowledge import KnowledgeItem
from skills_app.records.database import Database
from skills_app.records.sittings import SittingView, find_sitting, store_practice
from skills_app.web.bank_library import BankLibrary, ServedBank, library

TYPES = tuple(ITEM_TYPES)


class Trying:
    """A client in front of the practice for the first item of a type in the cook's full form."""

    def __init__(self, app: Flask, browser: InspectedBrowser, item_type: str) -> None:
        with app.app_context():
            self.banks: BankLibrary = library()
        self.browser, self.database = browser, app.extensions["database"]
        self.item = self.banks.practice_item(item_type)
        browser.get("/de/occupations")
        browser.send({"bank": "cook"})
        browser.send({"form": "full"})
        self.public_id = browser.shown.address.split("/")[3]
        cook: ServedBank = self.banks.current["cook"]
        self.item_id = next(item.id for field in cook.bank.fields for item in field.asked if item.type == item_type)
        self.address = f"/de/sitting/{self.public_id}/item/{self.item_id}"

    def open(self) -> Page:
        return self.browser.get(f"{self.address}/practice")

    def seen(self) -> list[str]:
        """What is said of the pictures of the practice."""
        assert isinstance(self.item, KnowledgeItem)
        said = self.banks.practice.bank.texts["de"].stimuli
        return [said[source] for source in self.item.stimulus.sources] if self.item.stimulus else []

    def right(self) -> Page:
        return self.browser.send(fields_of(self.item, right_value(self.item)), form="item")

    def fall_short(self) -> Page:
        assert isinstance(self.item, KnowledgeItem)
        return self.browser.send(fields_of(self.item, wrong_value(self.item)), form="item")

    def sitting(self) -> SittingView:
        with self.database.reading() as db:
            found = find_sitting(db, self.public_id)
        assert found is not None
        return found

    def stored(self) -> object:
        return dict(self.sitting().practice or {}).get(self.item.type)

    def finish(self) -> Page:
        self.browser.get(f"/de/sitting/{self.public_id}/stop")
        return self.browser.send(form="finish")

    def say_help(self, kind: str, place: str = "profile") -> Page:
        self.browser.get(f"/de/sitting/{self.public_id}/{place}")
        return self.browser.send({"help": kind}, form="help")


@pytest.fixture
def trying(app: Flask, client_browser: InspectedBrowser) -> Callable[[str], Trying]:
    return lambda item_type: Trying(app, client_browser, item_type)


@pytest.mark.parametrize("item_type", TYPES)
def test_each_type_is_tried_out_and_then_begins(item_type: str, trying: Callable[[str], Trying]) -> None:
    client = trying(item_type)
    assert client.open().item is None, "practice is no item of the form"
    page = client.right()
    assert client.stored() == {"tries": 1, "passed": True}
    if item_type != "frequency":
        client.browser.get(page.link("footer a.main"))
    assert client.browser.shown.item_id == client.item_id


@pytest.mark.parametrize("item_type", TYPES[1:])
def test_after_three_tries_a_helper_is_asked(item_type: str, trying: Callable[[str], Trying]) -> None:
    client = trying(item_type)
    client.open()
    for tries in (1, 2):
        page = client.fall_short()
        assert page.soup.select_one("[role=alert]"), "it says to look again"
        assert client.stored() == {"tries": tries, "passed": False}
    page = client.fall_short()
    assert page.soup.select_one('[name="help"]'), "the helper says how much they help"
    assert [str(picture["alt"]) for picture in page.soup.select("main figure img")] == client.seen(), "as before"
    assert client.browser.get(page.link('main a[href*="again"], footer a[href*="again"]')).soup.select_one("#item")
    client.right()
    assert client.stored() == {"tries": 4, "passed": True}


def test_who_does_not_get_through_may_go_on(trying: Callable[[str], Trying]) -> None:
    client = trying("single")
    client.open()
    for _ in range(3):
        page = client.fall_short()
    client.browser.get(page.link("footer a.main"))
    assert client.browser.shown.item_id == client.item_id
    assert client.stored() == {"tries": 3, "passed": False}


@pytest.mark.parametrize("tries", [1, 2])
def test_a_break_after_a_try_leads_back_to_the_practice(tries: int, trying: Callable[[str], Trying]) -> None:
    client = trying("single")
    client.open()
    for _ in range(tries):
        client.fall_short()
    client.browser.get(f"/de/sitting/{client.public_id}/stop?item={client.item_id}")
    page = client.browser.get(client.browser.shown.link("footer a.main"))
    assert page.address == f"{client.address}/practice"
    assert page.soup.select_one("[role=alert]"), "it says to look again"


def test_a_finished_sitting_takes_no_more_practice(trying: Callable[[str], Trying]) -> None:
    client = trying("single")
    client.open()
    address, hidden = client.browser.form("item")
    client.fall_short()
    client.finish()
    right = fields_of(client.item, right_value(client.item))
    late: tuple[Sent, ...] = ({**hidden, **right}, {**hidden, **right, "tries": "1"}, hidden)
    for sent in late:
        assert client.browser.post(address, sent).is_profile
    client.browser.get(address, status=409)
    assert client.stored() == {"tries": 1, "passed": False}


@pytest.mark.parametrize("item_type", TYPES)
def test_a_right_try_that_is_sent_twice_counts_once(item_type: str, trying: Callable[[str], Trying]) -> None:
    client = trying(item_type)
    client.open()
    address, hidden = client.browser.form("item")
    sent: Sent = {**hidden, **fields_of(client.item, right_value(client.item))}
    first, second = client.browser.post(address, sent), client.browser.post(address, sent)
    assert (second.address, second.title) == (first.address, first.title), "the page that was missed, if it was"
    assert client.stored() == {"tries": 1, "passed": True}


@pytest.mark.parametrize("item_type", TYPES[1:])
def test_a_wrong_try_that_is_sent_twice_counts_once(item_type: str, trying: Callable[[str], Trying]) -> None:
    client = trying(item_type)
    assert isinstance(client.item, KnowledgeItem)
    wrong = fields_of(client.item, wrong_value(client.item))
    client.open()
    for tries in (1, 2, 3):
        address, hidden = client.browser.form("item")
        assert hidden["tries"] == str(tries - 1)
        first = client.browser.post(address, {**hidden, **wrong})
        second = client.browser.post(address, {**hidden, **wrong})
        assert second.title == first.title
        assert client.stored() == {"tries": tries, "passed": False}
    assert client.browser.shown.soup.select_one('[name="help"]'), "a helper is asked after three, not after two taps"


def test_a_page_from_before_changes_nothing(trying: Callable[[str], Trying]) -> None:
    """Another tab, or the way back: what it sends is older than what is stored, or of no page at all."""
    client = trying("single")
    client.open()
    address, hidden = client.browser.form("item")
    client.fall_short()
    right = fields_of(client.item, right_value(client.item))
    for tries in ("0", "2", "1000000"):
        page = client.browser.post(address, {**hidden, **right, "tries": tries})
        assert page.soup.select_one("[role=alert]"), "it says to look again"
        assert client.stored() == {"tries": 1, "passed": False}
    for tries in ("-1", "x", "1000001"):
        client.browser.post(address, {**hidden, **right, "tries": tries}, status=400)
    client.browser.get(f"{client.address}/practice")
    client.right()
    assert client.stored() == {"tries": 2, "passed": True}


def test_a_page_that_names_no_number_counts(trying: Callable[[str], Trying]) -> None:
    """It was shown before the server was updated."""
    client = trying("single")
    client.open()
    address, hidden = client.browser.form("item")
    del hidden["tries"]
    client.browser.post(address, {**hidden, **fields_of(client.item, right_value(client.item))})
    assert client.stored() == {"tries": 1, "passed": True}


def test_nothing_tapped_keeps_the_number_of_tries(trying: Callable[[str], Trying]) -> None:
    client = trying("single")
    client.open()
    client.fall_short()
    client.browser.send({}, form="item", status=422)
    client.right()
    assert client.stored() == {"tries": 2, "passed": True}


@pytest.mark.parametrize("item_type", TYPES)
def test_nothing_tapped_is_no_try(item_type: str, trying: Callable[[str], Trying]) -> None:
    client = trying(item_type)
    client.open()
    assert client.browser.send({}, form="item", status=422).soup.select_one("[role=alert]")
    assert client.stored() is None


@pytest.mark.parametrize("item_type", TYPES[1:])
def test_the_solution_shows_only_after_the_tries(item_type: str, trying: Callable[[str], Trying]) -> None:
    client = trying(item_type)
    for _ in range(2):
        assert not client.open().soup.select("[data-right]")
        client.fall_short()
    client.open()
    assert client.fall_short().soup.select("[data-right]")


@pytest.mark.parametrize("kind", ["none", "buttons", "language"])
def test_help_is_kept(kind: str, trying: Callable[[str], Trying], database: Database) -> None:
    client = trying("single")
    client.browser.get(f"/de/sitting/{client.public_id}/stop")
    client.browser.send({"help": kind}, form="help")
    assert client.browser.shown.address.endswith("/stop")
    with database.reading() as db:
        found = find_sitting(db, client.public_id)
    assert found is not None
    assert found.help == kind
    checked = [field for field in client.browser.shown.inputs if field.get("name") == "help" and "checked" in field]
    assert [field["value"] for field in checked] == [kind]


def test_no_other_help_and_no_other_place(trying: Callable[[str], Trying]) -> None:
    client = trying("single")
    client.browser.get(f"/de/sitting/{client.public_id}/stop")
    address, hidden = client.browser.form("help")
    client.browser.post(address, hidden | {"help": "all"}, status=400)
    client.browser.get(f"/de/sitting/{client.public_id}/stop")
    page = client.browser.post(address, hidden | {"help": "none", "place": "//example.org/x"}, status=404)
    assert page.address == "/de/example.org/x"


def test_help_stays_as_it_was_at_the_end(trying: Callable[[str], Trying]) -> None:
    client = trying("single")
    client.say_help("language", "stop")
    address, hidden = client.browser.form("help")
    page = client.finish()
    assert not page.soup.select('[name="help"]'), "it is not asked any more"
    page = client.browser.post(address, hidden | {"help": "none"})
    assert page.is_profile
    assert "jemand hat mit der Sprache geholfen" in page.words
    assert client.sitting().help == "language"
    assert not client.browser.get(f"/de/sitting/{client.public_id}/stop").soup.select('[name="help"]')


def test_who_said_nothing_of_help_may_say_it_once_at_the_end(trying: Callable[[str], Trying]) -> None:
    """The last answer leads to the profile: it is where many are asked first."""
    client = trying("single")
    client.finish()
    address, hidden = client.browser.form("help")
    assert client.say_help("buttons").address.endswith("/profile")
    assert client.sitting().help == "buttons"
    assert not client.browser.shown.soup.select('[name="help"]')
    client.browser.post(address, hidden | {"help": "none"})
    assert client.sitting().help == "buttons"


def test_nothing_is_said_of_help_when_a_counsellor_may_look(trying: Callable[[str], Trying]) -> None:
    client = trying("single")
    client.finish()
    address, hidden = client.browser.form("help")
    page = client.browser.send({"counsellor": "yes"}, form="consent")
    assert not page.soup.select('[name="help"]')
    assert client.browser.post(address, hidden | {"help": "language"}).is_profile
    assert client.sitting().help is None


def test_a_sitting_that_goes_on_hears_of_help_though_a_counsellor_may_look(trying: Callable[[str], Trying]) -> None:
    client = trying("single")
    client.say_help("none", "stop")
    client.browser.get(f"/de/sitting/{client.public_id}/profile")
    client.browser.send({"counsellor": "yes"}, form="consent")
    client.say_help("language", "stop")
    assert client.sitting().help == "language"


def test_going_on_meets_the_practice_of_a_new_type(trying: Callable[[str], Trying]) -> None:
    client = trying("frequency")
    with client.database.writing() as db:
        sitting = find_sitting(db, client.public_id)
        assert sitting is not None
        store_practice(db, sitting.id, "frequency", passed=True)
    field = next(one for one in client.banks.current["cook"].bank.fields if client.item_id in [i.id for i in one.items])
    client.browser.get(f"/de/sitting/{client.public_id}/item/{field.items[-1].id}")
    page = client.browser.send({"answer": "often"}, form="item")
    assert page.address.endswith(f"/item/{field.knowledge[0].id}/practice")


def test_every_answer_to_the_everyday_activity_is_right(app: Flask) -> None:
    with app.app_context():
        item = library().practice_item("frequency")
    assert all(is_right(item, Response(item.id, value)) for value in ("never", "watched", "unclear"))
