"""The room in Chromium: it follows by itself, says when it hears nothing, and works without script."""

from collections.abc import Callable

import pytest
from browser.conftest import NewScreen
from browser.inspection import Inspector
from browser.screen import DESK, SMALL_DESK, Size
from browser.test_cases import signed_in
from browser.test_desk import tablet_of
from inspected import InspectedBrowser
from playwright.sync_api import expect

from skills_app.records.accounts import Enrolment

pytestmark = pytest.mark.browser

NARROW = Size("360x640", 360, 640, 24)


@pytest.mark.parametrize(("size", "locale"), [(DESK, "de"), (SMALL_DESK, "ar"), (NARROW, "en"), (NARROW, "ar")])
def test_the_room_follows(
    new_screen: NewScreen,
    new_browser: Callable[..., InspectedBrowser],
    counsellor: Enrolment,
    size: Size,
    locale: str,
) -> None:
    screen = new_screen(size, locale=locale)
    inspector = Inspector(screen, f"{locale}-room-{size.name}")
    signed_in(screen, locale, counsellor)
    screen.open(f"/{locale}/desk/room")
    expect(screen.page.locator("#nobody")).to_be_visible()
    inspector.look("empty", locale)
    tablet = tablet_of(new_browser, "de", 3)
    row = screen.page.locator(f"a[href$='{tablet.public_id}']")
    expect(row).to_be_visible(timeout=10_000)
    for _ in range(4):
        tablet.answer()
    expect(screen.page.locator("#room progress")).to_have_js_property("value", 7, timeout=10_000)
    inspector.look("one-at-work", locale)
    row.focus()
    tablet.answer()
    expect(screen.page.locator("#room progress")).to_have_js_property("value", 8, timeout=10_000)
    expect(row).to_be_focused()
    inspector.assert_nothing_found()


def test_silence_is_said(
    new_screen: NewScreen, new_browser: Callable[..., InspectedBrowser], counsellor: Enrolment
) -> None:
    """Never a stale green: ten seconds without news, and the page says that what it shows may be old."""
    screen = new_screen(DESK, locale="en")
    screen.watch.expected |= {"net::ERR_INTERNET_DISCONNECTED", "ERR_"}
    signed_in(screen, "en", counsellor)
    tablet_of(new_browser, "de", 1)
    screen.page.clock.install()
    screen.open("/en/desk/room")
    expect(screen.page.locator("#link-state")).to_have_text("This page updates itself.")
    screen.page.evaluate("news = () => {}")
    screen.page.clock.fast_forward(11_000)
    expect(screen.page.locator("#link-state.lost")).to_have_text("No connection. What you see may be old.")
