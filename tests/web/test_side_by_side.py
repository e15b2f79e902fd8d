"""Two languages on one page: every word of the second stands beside the first, with its own language and direction."""

import re
from collections.abc import Iterator

import pytest
from bs4 import BeautifulSoup, Tag
from inspected import InspectedBrowser, Page
from web.tablet import SCRIPT, Tablet

from skills_app.web.locale import OfferedLocale
from skills_app.web.side_by_side import put_beside

GERMAN = OfferedLocale("de", "Deutsch", "latn", "translated", "", "all")
PLACES = ("", "help", "code", "occupations", "occupations/cook/forms", "next-person", "mine", "mine/data", "nothing")
OF_A_SITTING = ("item/{item}", "item/{item}/practice", "stop", "profile", "delete")


def beside(words: str) -> str:
    return f'<span class="beside" lang="de" dir="ltr">{words}</span>'


@pytest.mark.parametrize(
    ("one", "other", "both"),
    [
        ("<p>خبز</p>", "<p>Brot</p>", f"<p>خبز{beside('Brot')}</p>"),
        (
            "<p>3 <bdi>x</bdi> خبز</p>",
            "<p>3 <bdi>x</bdi> Brote</p>",
            f"<p>3 <bdi>x</bdi> خبز{beside('3 <bdi>x</bdi> Brote')}</p>",
        ),
        ("<p>خبز</p>", "<p>خبز</p>", "<p>خبز</p>"),
        (
            '<p>ملح <span><i aria-hidden="true"></i>خبز</span></p>',
            '<p>Salz <span><i aria-hidden="true"></i>Brot</span></p>',
            f'<p>ملح <span><i aria-hidden="true"></i>خبز</span>{beside("Salz <span>Brot</span>")}</p>',
        ),
        ("<p>٣ / ٢٨</p>", "<p>3 / 28</p>", "<p>٣ / ٢٨</p>"),
        ("<p class=off>خبز</p>", "<p class=off>Brot</p>", "<p class=off>خبز</p>"),
        ("<a>خبز</a>", "<a>Brot</a>", f'<a><span class="pair">خبز{beside("Brot")}</span></a>'),
        (
            "<a><svg/><span>خبز</span></a>",
            "<a><svg/><span>Brot</span></a>",
            f"<a><svg/><span>خبز{beside('Brot')}</span></a>",
        ),
        (
            "<select><option>خبز</option></select>",
            "<select><option>Brot</option></select>",
            "<select><option>خبز · Brot</option></select>",
        ),
        ("<textarea>خبز</textarea>", "<textarea>Brot</textarea>", "<textarea>خبز</textarea>"),
        ("<ul><li>خبز</li></ul>", "<ul><li>Brot</li><li>Salz</li></ul>", f"<ul><li>خبز{beside('Brot')}</li></ul>"),
        ("<p>a &amp; خبز</p>", "<p>a &amp; Brot</p>", f"<p>a &amp; خبز{beside('a &amp; Brot')}</p>"),
        (
            '<p><b id="n">خبز</b> ملح</p>',
            '<p><b id="n">Brot</b> Salz</p>',
            f'<p><b id="n">خبز</b> ملح{beside("<b >Brot</b> Salz")}</p>',
        ),
    ],
)
def test_words_stand_beside_words(one: str, other: str, both: str) -> None:
    assert put_beside(one, other, GERMAN) == both


def is_unseen(tag: Tag) -> bool:
    return tag.name in {"script", "svg", "textarea"} or "off" in str(tag.get("class", "")).split("'")


def words_of(page: Page) -> Iterator[str]:
    """Each piece of text that is seen, in one line."""
    for text in page.one("body").find_all(string=re.compile(r"[^\W\d_]")):
        if not any(is_unseen(one) for one in text.parents):
            yield " ".join(text.split())


def missing(both: Page, german: Page) -> list[str]:
    said = " ".join(" ".join(both.soup.get_text(" ").split()).split())
    return [words for words in words_of(german) if words not in said]


def addresses(tablet: Tablet, segment: str) -> Iterator[str]:
    item = tablet.browser.shown.item_id
    yield from (f"/{segment}/{place}" for place in PLACES)
    yield from (f"/{segment}/sitting/{tablet.public_id}/{place.format(item=item)}" for place in OF_A_SITTING)


@pytest.mark.parametrize("form_id", ["experience", "full"])
def test_every_page_of_a_client_says_all_in_both(tablet: Tablet, form_id: str) -> None:
    if form_id != "experience":
        tablet.begin(form_id)
    pairs = list(zip(addresses(tablet, "ar"), addresses(tablet, "ar+de"), addresses(tablet, "de"), strict=True))
    for alone, together, german in pairs:
        status = 404 if together.endswith("/nothing") else 200
        one, both, other = (tablet.browser.get(address, status=status) for address in (alone, together, german))
        assert missing(both, other) == [], together
        assert missing(both, one) == [], together
        assert both.soup.select('.beside[lang="de"][dir="ltr"]'), together
        assert both.one("html")["lang"] == "ar"


def test_what_is_wrong_is_said_in_both(tablet: Tablet) -> None:
    tablet.segment = "ar+de"
    item = tablet.browser.shown.item_id
    tablet.open(f"item/{item}")
    page = tablet.browser.send(form="item", status=422)
    assert page.one("#problem .beside").get_text() == "Tippen Sie auf eine Antwort. Oder tippen Sie auf „überspringen“."
    page = tablet.browser.get("/ar+de/code")
    page = tablet.browser.send({"code": "ABCD"}, status=422)
    assert page.one("#problem .beside")["lang"] == "de"


def test_the_next_page_comes_in_both_too(tablet: Tablet) -> None:
    tablet.segment = "ar+de"
    tablet.open(f"item/{tablet.browser.shown.item_id}")
    page = tablet.answer(headers=SCRIPT)
    assert page.one("h1 .beside")["lang"] == "de"


def test_one_button_puts_the_houses_language_beside_and_takes_it_away(tablet: Tablet) -> None:
    tablet.segment = "ar"
    page = tablet.open("stop")
    both = tablet.browser.get(page.link('header a[href^="/ar+de/"]'))
    assert both.address == page.address.replace("/ar/", "/ar+de/")
    assert tablet.browser.get(both.link('header a.on[href^="/ar/"]')).address == page.address


def test_beside_the_houses_own_language_one_has_to_be_chosen(client_browser: InspectedBrowser) -> None:
    page = client_browser.get("/de/help")
    page = client_browser.get(page.link('header a[href$="#beside"]'))
    assert client_browser.get(page.link('#beside a[hreflang="ar"]')).one("h1 .beside")["lang"] == "ar"


def test_a_page_that_is_only_in_one_language_is_left_as_it_is() -> None:
    page = BeautifulSoup(put_beside("<p>Brot</p>", "<p>Brot</p>", GERMAN), "html.parser")
    assert page.select(".beside") == []
