"""Which occupation? From pictures to a bank, or to a page for the counsellor."""

from urllib.parse import parse_qsl, urlencode, urlsplit

import pytest
from flask import Flask
from inspected import InspectedBrowser, Page
from web.tablet import count

from skills_app.records.database import Database
from skills_app.web.bank_library import library

AFTER_THE_LAST = 99


def values(page: Page) -> list[str]:
    """What can be marked on the page."""
    return [field["value"] for field in page.inputs if field["type"] == "checkbox"]


def ticked(page: Page) -> set[str]:
    return {field["value"] for field in page.inputs if "checked" in field}


def address(number: int | str, done: list[str], segment: str = "de") -> str:
    return f"/{segment}/which?{urlencode({'page': number, 'done': done}, doseq=True)}"


def go_on(browser: InspectedBrowser, trade: str) -> Page:
    """Marks all pictures of the page that are of this bank, and taps "next"."""
    page = browser.shown
    hidden = [(field["name"], field["value"]) for field in page.inputs if field["type"] == "hidden"]
    done = [("done", value) for value in values(page) if value.startswith(f"{trade}.")]
    return browser.get(f"{page.one('form#which')['action']}?{urlencode(hidden + done)}")


def to_the_end(browser: InspectedBrowser, trade: str, segment: str = "de") -> int:
    """How many pages of pictures were seen."""
    browser.get(f"/{segment}/occupations")
    browser.get(browser.shown.link("main a.way"))
    pages = 0
    while values(browser.shown):
        pages += 1
        go_on(browser, trade)
    return pages


@pytest.mark.parametrize("trade", ["cook", "joiner", "sales"])
def test_pictures_lead_to_the_work_that_was_done(
    app: Flask, client_browser: InspectedBrowser, database: Database, trade: str
) -> None:
    assert to_the_end(client_browser, trade) == 3
    page = client_browser.shown
    assert [button["value"] for button in page.soup.select("button[name=bank]")] == [trade]
    with app.app_context():
        served = library().current[trade]
    said = [caption.get_text() for caption in page.soup.select(".fit .small-pictures p")]
    captions = served.bank.texts["de"].captions
    assert said == [captions[item_id] for item_id in served.bank.telling], "why it fits, the most telling first"
    assert count(database, "sitting") == count(database, "client") == 0, "nothing is stored on the way"
    page = client_browser.send({"bank": trade}, form="choose")
    assert page.address.split("/")[2] in {"occupations", "sitting"}
    if page.address.endswith("/forms"):
        page = client_browser.send({"form": "experience"})
    assert page.address.endswith("/practice")
    assert count(database, "sitting") == 1


def test_a_page_shows_pictures_of_several_banks_with_their_words(client_browser: InspectedBrowser) -> None:
    page = client_browser.get("/de/which")
    assert [value.partition(".")[0] for value in values(page)] == ["cook", "joiner", "sales"] * 2
    assert all(label.get_text(strip=True) for label in page.soup.select(".opt label"))


def test_nothing_marked_is_simply_next_and_leads_to_the_page_for_the_counsellor(
    client_browser: InspectedBrowser,
) -> None:
    assert to_the_end(client_browser, "no bank") == 2
    page = client_browser.shown
    assert not page.soup.select(".fit, .small-pictures")
    assert page.link("footer a.push") == "/de/occupations"


def test_one_mark_is_too_little_and_is_listed_to_show(client_browser: InspectedBrowser) -> None:
    first = values(client_browser.get("/de/which"))
    page = client_browser.get(address(AFTER_THE_LAST, first[:2], "ar+de"))
    said = [caption.get_text(" ", strip=True) for caption in page.soup.select(".small-pictures p")]
    assert len(said) == 2
    german = [beside.get_text() for beside in page.soup.select(".small-pictures .beside")]
    assert len(german) == 2, "the counsellor reads it in the second language"
    assert page.one("[data-print]").has_attr("hidden"), "shown by the script that prints"


def test_back_refresh_and_a_second_tab_keep_what_was_marked(client_browser: InspectedBrowser) -> None:
    client_browser.get("/de/which")
    second = go_on(client_browser, "cook")
    assert not ticked(second)
    first = client_browser.get(second.link("footer a.side"))
    assert ticked(first) == {value for value in values(first) if value.startswith("cook.")}
    third = client_browser.get(address(3, sorted(ticked(first))))
    hidden = {field["value"] for field in third.inputs if field.get("name") == "done" and field["type"] == "hidden"}
    assert hidden == ticked(first)
    back = urlsplit(third.link("footer a.side"))
    assert dict(parse_qsl(back.query))["page"] == "2"
    assert client_browser.get("/de/which").link("footer a.side") == "/de/occupations"


def test_a_switch_of_language_keeps_the_marks(client_browser: InspectedBrowser) -> None:
    first = values(client_browser.get("/de/which"))
    page = client_browser.get(address(1, first[:1]))
    client_browser.get(page.link('header a[href*="/language?"]'))
    switched = client_browser.get(client_browser.shown.link('main a[hreflang="ar"]'))
    assert switched.one("html")["dir"] == "rtl"
    assert ticked(switched) == set(first[:1])


@pytest.mark.parametrize("page", ["0", "-1", "100", "two", "9" * 40])
def test_a_page_that_is_none_is_not_found(client_browser: InspectedBrowser, page: str) -> None:
    client_browser.get(address(page, []), status=404)


@pytest.mark.parametrize("done", ["", ".", "cook", "cook.", "cook.k0z0", "baker.k1a1", "<b>.<i>", "cook.k9t3.k6h9"])
def test_a_mark_that_is_none_changes_nothing(client_browser: InspectedBrowser, done: str) -> None:
    assert not ticked(client_browser.get(address(1, [done])))
    assert not client_browser.get(address(AFTER_THE_LAST, [done] * 2)).soup.select(".fit, .small-pictures")


def test_without_a_bank_in_this_language_it_leads_to_the_page_that_says_so(
    app: Flask, client_browser: InspectedBrowser, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(app.extensions["banks"], "current", {})
    page = client_browser.get("/de/which")
    assert page.address == "/de/occupations"
    assert not page.soup.select("a.way")
