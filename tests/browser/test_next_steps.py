"""The next steps of one sitting in Chromium: removed, brought back, added in one language and in two, and refused."""

import pytest
from browser.conftest import NewScreen
from browser.inspection import Inspector
from browser.screen import DESK, DESK_VIEWS, Screen, Size, view_name
from browser.test_cases import signed_in
from browser.test_desk import Desk
from browser.test_review import shared
from browser.test_told_and_shown import sit
from flask import Flask

from skills_app.records.accounts import Enrolment

pytestmark = pytest.mark.browser

UPRIGHT = Size("768x1024", 768, 1024, 24)
GERMAN = "Am Dienstag bei Frau Berg anrufen und nach einem Probetag in der Großküche fragen."
ARABIC = "اتصل بالسيدة بيرغ يوم الثلاثاء."
ADD = "#own-step .main"


def add(desk: Desk, german: str, client: str, page: str) -> None:
    screen = desk.screen
    screen.page.fill("#german", german)
    screen.page.fill("#client", client)
    before = screen.page.locator("ol.steps-next > li").count()
    screen.tap(ADD)
    screen.arrive(f"#step-{before + 1}")
    desk.look(page)


def refuse_too_long(desk: Desk) -> None:
    screen: Screen = desk.screen
    screen.page.evaluate("document.querySelector('#german').removeAttribute('maxlength')")
    screen.page.fill("#german", f"{GERMAN} " * 3)
    desk.go(ADD, "#own-step #problem", "too-long")
    assert screen.page.evaluate("document.activeElement.id") == "german"


@pytest.mark.parametrize(("size", "locale"), DESK_VIEWS, ids=view_name)
def test_the_next_steps(app: Flask, new_screen: NewScreen, counsellor: Enrolment, size: Size, locale: str) -> None:
    """C2, C5: each text in its language and direction."""
    client = new_screen(DESK, locale="ar")
    public_id = sit(app, client, "ar")
    shared(client, "ar", public_id)
    screen = new_screen(size, locale=locale)
    inspector = Inspector(screen, f"{locale}-next-steps-{size.name}")
    signed_in(screen, locale, counsellor)
    desk = Desk(screen, locale, lambda page: inspector.look(page, locale), counsellor)
    screen.open(f"/{locale}/desk/sitting/{public_id}")
    desk.go("a[href$=next-steps]", "#own-step", "computed")
    add(desk, GERMAN, "", "german-alone")
    add(desk, "Kurs für Hygiene", ARABIC, "both-languages")
    desk.go("#step-1 button", "#removed-1", "one-removed")
    refuse_too_long(desk)
    desk.go("#removed-1 button", "#step-7, #step-6, #step-5", "brought-back")
    while screen.page.locator("#step-1").count():
        with screen.page.expect_navigation():
            screen.tap("#step-1 button")
    desk.look("none-left")
    screen.open(f"/{locale}/desk/sitting/{public_id}")
    desk.look("overview-none-left")
    inspector.assert_nothing_found()
