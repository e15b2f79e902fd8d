"""What a client asks for at the desk, in Chromium: the yes back, the deletion, the receipt on screen and paper."""

import pytest
from browser.conftest import NewScreen
from browser.inspection import Inspector
from browser.screen import DESK, DESK_VIEWS, Size, view_name
from browser.test_cases import signed_in
from browser.test_sheet import shared
from browser.test_told_and_shown import sit
from flask import Flask
from playwright.sync_api import expect

from skills_app.records.accounts import Enrolment

pytestmark = pytest.mark.browser


@pytest.mark.parametrize(("size", "locale"), DESK_VIEWS, ids=view_name)
def test_the_yes_back_and_the_deletion(
    app: Flask, new_screen: NewScreen, counsellor: Enrolment, size: Size, locale: str
) -> None:
    """C1.4, C5: each paper in its language and direction, and nothing else on it."""
    spoken = "de" if locale == "ar" else "ar"
    client = new_screen(DESK, locale=spoken)
    public_id = sit(app, client, spoken)
    shared(client, spoken, public_id)
    screen = new_screen(size, locale=locale)
    inspector = Inspector(screen, f"{locale}-rights-{size.name}")
    signed_in(screen, locale, counsellor)
    base = f"/{locale}/desk/sitting/{public_id}"
    screen.open(base)
    screen.page.locator("#rights").scroll_into_view_if_needed()
    inspector.look("sitting", locale)
    screen.tap("a[href$='/withdraw']")
    screen.arrive("#withdraw")
    inspector.look("withdraw", locale)
    screen.tap("#withdraw .main")
    screen.arrive("#code-note")
    inspector.look("withdrawn", locale)
    shared(client, spoken, public_id)
    screen.open(f"{base}/delete")
    inspector.look("delete", locale)
    screen.tap("#delete-sitting .main")
    screen.arrive(".receipt")
    inspector.look("deleted", locale)
    papers = screen.page.locator(".receipts > [lang]")
    assert [one.get_attribute("lang") for one in papers.all()] == list(dict.fromkeys((spoken, "de")))
    screen.page.emulate_media(media="print")
    inspector.look("deleted-on-paper", locale)
    expect(screen.page.locator(".note")).to_be_hidden()
    inspector.assert_nothing_found()
