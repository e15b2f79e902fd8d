"""Saving an answer: what is refused, what is harmless, what a page shows again."""

import uuid
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from inspected import InspectedBrowser
from web.tablet import SCRIPT, Tablet, count, everything, resumed

from skills_app.records.database import Database
from skills_app.records.sittings import ResponseView, find_sitting, responses_of

NewBrowser = Callable[..., InspectedBrowser]


def given(database: Database, tablet: Tablet) -> dict[str, ResponseView]:
    with database.reading() as db:
        sitting = find_sitting(db, tablet.public_id)
        assert sitting is not None
        return {row.item_id: row for row in responses_of(db, sitting.id)}


def by_script(revision: int) -> dict[str, str]:
    return {"client_key": uuid.uuid4().hex, "revision": str(revision), "seconds": "2.5"}


def test_looking_at_an_item_changes_nothing_and_never_redirects(tablet: Tablet, database: Database) -> None:
    """House decision 7."""
    address, before = tablet.browser.shown.address, everything(database)
    for _ in range(2):
        reply = tablet.browser.client.get(address)
        assert reply.status_code == 200
    assert everything(database) == before


def test_any_item_may_be_looked_at_in_any_order(tablet: Tablet, database: Database) -> None:
    first = tablet.browser.shown.item_id
    tablet.answer("rarely")
    tablet.answer("often")
    before = everything(database)
    assert tablet.open(f"item/{first}").chosen() == "rarely"
    assert everything(database) == before


@pytest.mark.parametrize("wrong", [{"sitting": "another"}, {"item": "k7f2x"}, {"sitting": ""}, {"item": ""}])
def test_a_save_that_names_another_place_is_refused(tablet: Tablet, database: Database, wrong: dict[str, str]) -> None:
    """House decision 7: sitting and item travel with every save."""
    page = tablet.answer("often", wrong, status=400)
    assert page.one("html")["lang"] == "de"
    assert given(database, tablet) == {}


def test_another_known_item_is_refused_too(tablet: Tablet, database: Database) -> None:
    address, hidden = tablet.browser.form("item")
    tablet.answer()
    tablet.browser.post(address, hidden | {"answer": "often", "item": tablet.browser.shown.item_id}, status=400)
    assert len(given(database, tablet)) == 1


def test_two_sittings_of_one_client_do_not_cross(tablet: Tablet, database: Database) -> None:
    """Two tabs of one browser: the form of the one cannot save into the other."""
    tablet.answer("rarely")
    address, hidden = tablet.browser.form("item")
    second = Tablet(tablet.browser)
    second.begin()
    tablet.browser.post(address.replace(tablet.public_id, second.public_id), hidden | {"answer": "often"}, status=400)
    tablet.browser.post(address, hidden | {"answer": "watched"})
    assert [row.value for row in given(database, tablet).values()] == ["rarely", "watched"]
    assert given(database, second) == {}


def test_going_back_before_the_first_answer_begins_no_second_sitting(tablet: Tablet, database: Database) -> None:
    again = Tablet(tablet.browser)
    again.begin()
    assert again.public_id == tablet.public_id
    assert count(database, "sitting") == 1


def test_a_sitting_is_closed_after_its_last_day(tablet: Tablet) -> None:
    """C1.4: also when nobody has run the deletion yet."""
    with time_machine.travel(datetime.now(UTC) + timedelta(days=9), tick=False):
        for place in ("stop", "profile", f"item/{tablet.browser.shown.item_id}"):
            tablet.open(place, status=410)


@pytest.mark.parametrize("segment", ["de", "ar", "en"])
def test_a_foreign_sitting_does_not_exist(
    tablet: Tablet, new_browser: NewBrowser, database: Database, segment: str
) -> None:
    """C8 V8.2.2: in the visitor's own language."""
    stranger = Tablet(new_browser(), segment)
    stranger.begin()
    own = stranger.public_id
    item = tablet.browser.shown.item_id
    stranger.public_id, before = tablet.public_id, everything(database)
    for place in (f"item/{item}/practice", f"item/{item}", "stop", "profile", "delete"):
        page = stranger.open(place, status=404)
        assert page.one("html")["lang"] == segment
    hidden = {"sitting": tablet.public_id, "item": item, "answer": "often"} | token_of(stranger, own)
    for place in (f"item/{item}", f"item/{item}/practice", "help", "stop", "consent", "delete"):
        stranger.browser.post(stranger.address(place), hidden | {"counsellor": "yes", "help": "none"}, status=404)
    assert everything(database) == before


def token_of(tablet: Tablet, public_id: str) -> dict[str, str]:
    """The CSRF token of the browser."""
    page = tablet.browser.get(f"/{tablet.segment}/sitting/{public_id}/delete")
    return {"csrf_token": page.hidden("csrf_token")["value"]}


@pytest.mark.parametrize("place", ["item/k0000", "item/K2M8", "item/" + "9" * 300])
def test_an_unknown_item_does_not_exist(tablet: Tablet, place: str) -> None:
    assert tablet.open(place, status=404).one("html")["lang"] == "de"


def test_an_unknown_answer_is_refused(tablet: Tablet, database: Database) -> None:
    """C8 V2.2."""
    for wrong in ("always", "NEVER", "never ", "skip\x00", "x" * 500):
        tablet.answer(wrong, status=400)
        tablet.browser.get(tablet.browser.shown.address)
    assert given(database, tablet) == {}


@pytest.mark.parametrize(
    "wrong",
    [
        {"revision": "0"}, {"revision": "one"}, {"revision": "99999999999"}, {"client_key": "short"},
        {"client_key": "'; DROP TABLE response; --"}, {"seconds": "-1"}, {"seconds": "nan"}, {"seconds": "inf"},
        {"client_at": "x" * 100},
    ],
)  # fmt: skip
def test_what_the_script_sends_is_checked(tablet: Tablet, database: Database, wrong: dict[str, str]) -> None:
    """C8 V2.2."""
    tablet.answer("often", by_script(1) | wrong, status=400, headers=SCRIPT)
    assert given(database, tablet) == {}


def test_a_clock_that_cannot_be_read_costs_no_answer(tablet: Tablet, database: Database) -> None:
    tablet.answer("often", by_script(1) | {"client_at": "yesterday"}, headers=SCRIPT)
    assert len(given(database, tablet)) == 1


def test_nothing_chosen_asks_again_and_keeps_what_was_there(tablet: Tablet, database: Database) -> None:
    address = tablet.browser.shown.address
    tablet.answer("watched", {"wish": "1"})
    tablet.browser.get(address)
    page = tablet.browser.send({}, form="item", status=422)
    assert page.soup.select_one("[role=alert]")
    assert (page.chosen(), page.wished()) == ("watched", True)
    assert [row.value for row in given(database, tablet).values()] == ["watched"]


def test_a_wish_without_an_answer_is_not_forgotten(tablet: Tablet) -> None:
    """The page that asks again still shows the tick."""
    page = tablet.browser.send({"wish": "1"}, form="item", status=422)
    assert page.wished()


def test_a_repeated_save_is_harmless(tablet: Tablet, database: Database) -> None:
    """A lost reply: the script sends the same save again and gets the next page again."""
    address, hidden = tablet.browser.form("item")
    save = hidden | {"answer": "often"} | by_script(1)
    first = tablet.browser.post(address, save, headers=SCRIPT)
    before = everything(database)
    again = tablet.browser.post(address, save, headers=SCRIPT)
    assert (again.item, again.item_id) == (first.item, first.item_id) == (2, first.item_id)
    assert everything(database) == before


def test_a_lower_revision_never_overwrites_a_higher(tablet: Tablet, database: Database) -> None:
    address, hidden = tablet.browser.form("item")
    tablet.browser.post(address, hidden | {"answer": "never"} | by_script(2), headers=SCRIPT)
    tablet.browser.post(address, hidden | {"answer": "often"} | by_script(1), headers=SCRIPT)
    assert [(row.value, row.revision) for row in given(database, tablet).values()] == [("never", 2)]


def test_two_devices_that_answer_at_once_are_told(tablet: Tablet, new_browser: NewBrowser, database: Database) -> None:
    """The second of two saves with the same revision is a conflict: nothing is lost silently."""
    address = tablet.browser.shown.address
    other = resumed(new_browser(), tablet)
    for device in (tablet, other):
        device.browser.get(address)
    tablet.answer("never", by_script(1), headers=SCRIPT)
    page = other.answer("often", by_script(1), status=409, headers=SCRIPT)
    assert [row.value for row in given(database, tablet).values()] == ["never"]
    shown = other.browser.get(page.link("footer a.main"))
    assert shown.chosen() == "never"


def test_a_key_is_good_for_one_item(tablet: Tablet, database: Database) -> None:
    key = by_script(1)
    tablet.answer("often", key, headers=SCRIPT)
    tablet.answer("often", key, status=400, headers=SCRIPT)
    assert len(given(database, tablet)) == 1


def test_after_the_end_nothing_is_taken(tablet: Tablet, database: Database) -> None:
    """C8 V2.3.1: step order."""
    address, hidden = tablet.browser.form("item")
    tablet.answer("never")
    assert tablet.finish().is_profile
    before = everything(database)
    for headers in (None, SCRIPT):
        page = tablet.browser.post(address, hidden | {"answer": "often"}, status=409, headers=headers)
        assert page.soup.select_one("footer a.main"), "the page leads to the profile"
    tablet.browser.get(address, status=409)
    assert everything(database) == before


def test_with_script_the_reply_is_the_next_page(tablet: Tablet) -> None:
    """Its address comes along, so that the address bar is right."""
    page = tablet.answer("often", by_script(1), headers=SCRIPT)
    assert page.item == 2
    assert page.response.headers["X-Next-Page"] == tablet.address(f"item/{page.item_id}")
    assert page.response.history == ()


def test_a_reload_after_saving_asks_nothing(tablet: Tablet) -> None:
    """Without script a save ends in a page of its own address (303)."""
    page = tablet.answer()
    assert [reply.status_code for reply in page.response.history] == [303]
    assert page.address == tablet.address(f"item/{page.item_id}")
