"""The language stands in the address; a switch keeps the place; digits are the language's own."""

import re

import pytest
from flask import Flask
from inspected import InspectedBrowser
from web.tablet import Tablet

ARABIC_DIGITS = "٠١٢٣٤٥٦٧٨٩"


@pytest.mark.parametrize("segment", ["de", "ar", "en", "ar+de", "de+ar", "en+ar"])
def test_one_language_or_two_side_by_side(client_browser: InspectedBrowser, segment: str) -> None:
    page = client_browser.get(f"/{segment}/")
    assert page.one("html")["lang"] == segment.partition("+")[0]
    assert all(str(link["href"]).startswith((f"/{segment}/", "/")) for link in page.soup.select("a[href]"))
    assert page.link("footer a.main") == f"/{segment}/occupations"


@pytest.mark.parametrize("segment", ["ar+ar", "xx", "ar+xx", "xx+ar", "AR", "ar+", "+ar", "ar+de+en", "ar de", "fa_IR"])
def test_other_segments_do_not_exist(client_browser: InspectedBrowser, segment: str) -> None:
    client_browser.get(f"/{segment}/", status=404)


def test_a_switch_keeps_the_place_on_every_page(tablet: Tablet) -> None:
    """Requirement 9 of low literacy: the language can be changed at any time on every screen."""
    item = tablet.browser.shown.item_id
    own = [tablet.address(place) for place in (f"item/{item}", f"item/{item}/practice", "stop", "profile", "delete")]
    for address in (*own, "/de/", "/de/occupations", "/de/code", "/de/mine"):
        page = tablet.browser.get(address)
        tablet.browser.get(page.link('header a[href*="/language?"]'))
        page = tablet.browser.get(tablet.browser.shown.link('main a[hreflang="ar"]'))
        assert page.address == address.replace("/de/", "/ar/", 1)
        assert page.one("html")["dir"] == "rtl"


def test_a_switch_keeps_the_second_language(tablet: Tablet) -> None:
    tablet.segment = "ar+de"
    page = tablet.open("stop")
    tablet.browser.get(page.link('header a[href*="/language?"]'))
    links = {str(link["hreflang"]): str(link["href"]) for link in tablet.browser.shown.soup.select("main > ul a")}
    segments = {locale: link.split("/")[1] for locale, link in links.items()}
    assert segments.pop("de") == "de"
    assert segments.items() >= {"ar": "ar+de", "en": "en+de"}.items()
    assert all(segment == f"{locale.replace('-', '_')}+de" for locale, segment in segments.items())


def test_every_language_is_named_in_its_own_script(client_browser: InspectedBrowser) -> None:
    page = client_browser.get("/")
    names = {str(link["lang"]): str(link.select_one("span").contents[0]) for link in page.soup.select("main a")}  # type: ignore[union-attr]  # a link has one
    assert names.items() >= {"de": "Deutsch", "ar": "العربية", "en": "English"}.items()
    assert {str(link["dir"]) for link in page.soup.select('main a[lang="ar"]')} == {"rtl"}


def test_a_language_that_nobody_checked_says_so_in_its_own_words(app: Flask, client_browser: InspectedBrowser) -> None:
    page, locales = client_browser.get("/"), app.extensions["locales"]
    assert {locale.state for locale in locales.values()} == {"translated"}
    said = {str(link["lang"]): link.small.get_text() for link in page.soup.select("main a") if link.small}
    assert said["en"] == "Not yet checked by a person of this language."
    assert len(said) == len(page.soup.select("main a"))
    assert len(set(said.values())) == len({tag.partition("-")[0] for tag in said}), "Dari may say it as Persian does"


def test_only_languages_are_offered_in_which_all_is_there(app: Flask, tablet: Tablet) -> None:
    """A sitting of one form may be switched to fewer languages than the next one is begun in."""
    bank = app.extensions["banks"].current["cook"].bank
    page = tablet.browser.get(f"/de/language?place=sitting/{tablet.public_id}/stop")
    offered = {str(link["lang"]).replace("-", "_") for link in page.soup.select("main > ul a")}
    assert offered == set(bank.locales("experience")) & app.extensions["locales"].keys()
    page = tablet.browser.get("/de/language?place=occupations/cook/forms")
    assert offered <= {str(link["lang"]).replace("-", "_") for link in page.soup.select("main > ul a")}


def test_the_desk_leads_to_a_language_that_it_speaks(client_browser: InspectedBrowser) -> None:
    page = client_browser.get("/tr/desk/sign-in")
    assert page.one("html")["lang"] == "de"
    assert {str(link["lang"]) for link in page.soup.select("header nav a[hreflang]")} == {"de", "ar", "en"}
    assert client_browser.get("/en/desk/sign-in").one("html")["lang"] == "en"
    assert client_browser.get("/tr/desk/nothing", status=404).one("html")["lang"] == "de"


def test_a_helper_reads_the_houses_language(tablet: Tablet) -> None:
    page = tablet.browser.get(f"/ar/helper?place=sitting/{tablet.public_id}/stop")
    assert page.one("html")["lang"] == "de"
    ways = [str(link["href"]) for link in page.soup.select(".acts a")]
    assert ways == [f"/{segment}/sitting/{tablet.public_id}/stop" for segment in ("ar+de", "de+ar")]
    assert page.link("footer a.main") == f"/ar/sitting/{tablet.public_id}/stop"
    assert tablet.browser.get("/de/helper").soup.select(".acts a") == []


def test_arabic_pages_have_arabic_digits(tablet: Tablet) -> None:
    """Low literacy 14; the code alone keeps the letters and digits that stand on the card."""
    tablet.answer("often")
    tablet.segment = "ar"
    item = tablet.browser.shown.item_id
    for place in (f"item/{item}", "stop", "profile"):
        page = tablet.open(place)
        for part in page.soup.select(".code, title, script"):
            part.decompose()
        words = re.sub(r"cook|\d+\.\d+\.\d+", "", page.words)
        assert not re.search("[0-9]", words), words
        assert any(digit in words for digit in ARABIC_DIGITS), place
    welcome = tablet.browser.get("/ar/").words
    assert not re.search("[0-9]", welcome)


def test_german_pages_have_their_own_digits(tablet: Tablet) -> None:
    assert "1 / 32" in tablet.browser.shown.words


def test_each_language_has_its_own_captions(tablet: Tablet) -> None:
    item, titles = tablet.browser.shown.item_id, set()
    for segment in ("de", "ar", "en"):
        tablet.segment = segment
        page = tablet.open(f"item/{item}")
        titles.add(page.title)
        assert page.one("main img")["alt"] == page.title
    assert len(titles) == 3
