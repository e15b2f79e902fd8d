"""The conversation sheet in Chromium: on the screen, with the hint to a validation, and on A4."""

import re

import pytest
from browser.conftest import NewScreen
from browser.inspection import Inspector
from browser.screen import DESK, DESK_VIEWS, Screen, Size, view_name
from browser.test_cases import signed_in
from browser.test_told_and_shown import sit
from flask import Flask

from skills_app.records.accounts import Enrolment

pytestmark = pytest.mark.browser

A4 = (595, 842)


def shared(screen: Screen, locale: str, public_id: str) -> None:
    screen.open(f"/{locale}/sitting/{public_id}/profile")
    screen.tap("button[value=yes]")
    screen.arrive("button[value=no]")


def sizes(paper: bytes) -> list[tuple[int, int]]:
    boxes = re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", paper)
    return [(round(float(width)), round(float(height))) for width, height in boxes]


@pytest.mark.parametrize(("size", "locale"), DESK_VIEWS, ids=view_name)
def test_the_sheet(app: Flask, new_screen: NewScreen, counsellor: Enrolment, size: Size, locale: str) -> None:
    """C5: each text in its language and direction; one A4 page for each field worth a talk."""
    spoken = "de" if locale == "ar" else "ar"
    client = new_screen(DESK, locale=spoken)
    public_id = sit(app, client, spoken)
    shared(client, spoken, public_id)
    screen = new_screen(size, locale=locale)
    inspector = Inspector(screen, f"{locale}-sheet-{size.name}")
    signed_in(screen, locale, counsellor)
    screen.open(f"/{locale}/desk/sitting/{public_id}/sheet")
    pages = screen.page.locator("article.talk").count()
    inspector.look("sheet", locale)
    screen.page.emulate_media(media="print")
    inspector.look("sheet-on-paper", locale)
    paper = screen.page.pdf(prefer_css_page_size=True)
    inspector.keep("sheet.pdf", paper)
    assert sizes(paper) == [A4] * pages, "one page for each field"
    screen.page.emulate_media(media="screen")
    screen.page.check("#age-yes")
    screen.page.fill("#years", "٢٠")
    screen.tap("#working-life .button")
    screen.arrive(".talk.hint")
    inspector.look("sheet-validation", locale)
    screen.page.emulate_media(media="print")
    paper = screen.page.pdf(prefer_css_page_size=True)
    inspector.keep("sheet-validation.pdf", paper)
    assert sizes(paper) == [A4] * pages, "the hint fits on the first page"
    inspector.assert_nothing_found()


@pytest.mark.parametrize("locale", ["de", "ar"])
def test_what_cannot_be_read_and_too_few_answers(
    app: Flask, new_screen: NewScreen, counsellor: Enrolment, locale: str
) -> None:
    client = new_screen(DESK, locale="ar")
    page = client.context.request.get("/ar/occupations")
    for choice in ({"bank": "cook"}, {"form": "full"}):
        hidden = dict(re.findall(r'type="hidden" name="(\w+)" value="([^"]*)"', page.text()))
        page = client.context.request.post(page.url, form=hidden | choice, headers={"Referer": page.url})
    public_id = page.url.split("/")[5]
    shared(client, "ar", public_id)
    screen = new_screen(DESK, locale=locale)
    screen.watch.expected.add(422)
    inspector = Inspector(screen, f"{locale}-sheet-{DESK.name}")
    signed_in(screen, locale, counsellor)
    screen.open(f"/{locale}/desk/sitting/{public_id}/sheet")
    assert screen.page.locator("article.talk").count() == 1
    inspector.look("sheet-too-few-answers", locale)
    screen.page.check("#age-no")
    screen.page.fill("#years", "many")
    screen.tap("#working-life .button")
    screen.arrive("#problem")
    inspector.look("sheet-not-a-number", locale)
    inspector.assert_nothing_found()
