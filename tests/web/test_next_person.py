"""A shared tablet: after "next person" nothing of the one before is left."""

import pytest
from inspected import InspectedBrowser
from web.tablet import Tablet, count

from skills_app.records.database import Database

PAGES = ("", "language", "help", "occupations", "code", "mine", "next-person")
OF_SITTING = ("stop", "profile", "delete")


def cookies(browser: InspectedBrowser) -> set[str]:
    return {cookie.key for cookie in browser.client._cookies.values()}  # type: ignore[attr-defined]  # no public way to list them


def wipe(tablet: Tablet) -> None:
    tablet.browser.get(f"/{tablet.segment}/next-person?place=mine")
    page = tablet.browser.send(form="wipe")
    assert page.address == "/"


def test_the_device_forgets(tablet: Tablet) -> None:
    """C8 V14.3: cookies gone, the browser told to clear what it kept."""
    tablet.answer()
    wipe(tablet)
    told = tablet.browser.shown.response.history[0]
    assert told.headers["Clear-Site-Data"] == '"cache", "cookies", "storage"'
    assert "client" not in cookies(tablet.browser)


def test_no_cookie_of_the_person_before_stays(tablet: Tablet) -> None:
    """Clear-Site-Data works over TLS only; over plain HTTP the cookies must go one by one."""
    before = {cookie.key: cookie.value for cookie in tablet.browser.client._cookies.values()}  # type: ignore[attr-defined]  # no public way to list them
    wipe(tablet)
    after = {cookie.key: cookie.value for cookie in tablet.browser.client._cookies.values()}  # type: ignore[attr-defined]  # no public way to list them
    assert not before.items() & after.items()


def test_the_back_button_shows_nothing(tablet: Tablet) -> None:
    """No page is kept by the browser, and the server opens none of them any more."""
    item = tablet.browser.shown.item_id
    tablet.answer()
    wipe(tablet)
    for place in (*OF_SITTING, f"item/{item}", f"item/{item}/practice"):
        tablet.open(place, status=403)
    tablet.browser.get("/de/mine", status=403)


def test_no_page_may_be_kept(tablet: Tablet) -> None:
    """C8 V14.3.2: no-store on every page."""
    item = tablet.browser.shown.item_id
    for address in [f"/de/{page}" for page in PAGES] + [
        tablet.address(place) for place in (*OF_SITTING, f"item/{item}", f"item/{item}/practice")
    ]:
        assert tablet.browser.get(address).response.headers["Cache-Control"] == "private, no-store", address
    assert tablet.browser.get("/").response.headers["Cache-Control"] == "private, no-store"


def test_every_page_leads_to_next_person(tablet: Tablet) -> None:
    item = tablet.browser.shown.item_id
    for address in [f"/de/{page}" for page in PAGES] + [
        tablet.address(place) for place in (*OF_SITTING, f"item/{item}", f"item/{item}/practice")
    ]:
        page = tablet.browser.get(address)
        assert page.soup.select_one('header a[href*="/next-person"]'), address


def test_the_answers_stay_and_the_code_opens_them(tablet: Tablet, database: Database) -> None:
    tablet.answer("rarely")
    code = tablet.read_code()
    wipe(tablet)
    assert count(database, "response") == 1
    tablet.browser.get(f"/r/{code}")
    tablet.finish()


def test_the_next_person_is_another_client(tablet: Tablet, database: Database) -> None:
    wipe(tablet)
    tablet.begin()
    assert count(database, "client") == 2


@pytest.mark.parametrize("place", ["//evil.example/", "/\\evil.example", "https://evil.example"])
@pytest.mark.parametrize("page", ["next-person", "language", "help"])
def test_a_place_leads_nowhere_else(client_browser: InspectedBrowser, page: str, place: str) -> None:
    """C8 V1.2: what the address says is only a place in this house."""
    client_browser.get(f"/de/{page}?place={place}")
