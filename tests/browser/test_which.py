"""Which occupation? By taps alone to the work that fits, with and without the script, and on paper."""

import pytest
from browser.conftest import NewScreen
from browser.inspection import Inspector
from browser.network_log import NetworkLog, kib
from browser.screen import PHONE, TABLET_UPRIGHT, Screen, Size, view_name

pytestmark = pytest.mark.browser

FIRST_PAGE_KIB = 100
NEXT = ".foot .main"


def mark(screen: Screen, trade: str) -> None:
    """Taps every picture of this bank on the page."""
    for picture in screen.page.locator(f'[name=done][type=checkbox][value^="{trade}."]').all():
        picture.check()


@pytest.mark.parametrize("script", [True, False], ids=["script", "no-script"])
@pytest.mark.parametrize(("size", "locale"), [(PHONE, "ar"), (TABLET_UPRIGHT, "de")], ids=view_name)
def test_taps_lead_to_the_work_that_fits(new_screen: NewScreen, size: Size, locale: str, *, script: bool) -> None:
    screen = new_screen(size, locale=locale, java_script_enabled=script)
    inspector = Inspector(screen, f"{locale}-which-{size.name}")
    screen.open(f"/{locale}/occupations")
    screen.tap("a.way")
    screen.arrive("#which")
    mark(screen, "joiner")
    if script:
        inspector.look("pictures", locale)
    while screen.page.locator("#which").count():
        following = screen.page.locator("#which [name=page]").get_attribute("value")
        mark(screen, "joiner")
        screen.tap(NEXT)
        screen.page.wait_for_url(f"**/which?page={following}*")
    screen.page.go_back()
    screen.arrive("#which")
    assert screen.page.locator("#which :checked").count() == screen.page.locator("#which .opt").count()
    screen.tap(NEXT)
    screen.arrive(".fit")
    if script:
        inspector.look("fits", locale)
    assert screen.page.locator(".fit").count() == 1
    screen.tap(".fit .button.main")
    screen.page.wait_for_url("**/practice")
    inspector.assert_nothing_found()


@pytest.mark.parametrize("locale", ["de", "ar"])
def test_who_fits_none_has_a_list_for_the_counsellor(new_screen: NewScreen, locale: str) -> None:
    screen = new_screen(PHONE, locale=locale)
    inspector = Inspector(screen, f"{locale}-which-{PHONE.name}")
    screen.open(f"/{locale}/which?page=99&done=cook.k9t3&done=joiner.j5f5")
    inspector.look("none", locale)
    screen.page.emulate_media(media="print")
    inspector.look("none-on-paper", locale)
    assert screen.page.locator(".small-pictures li:visible").count() == 2
    inspector.assert_nothing_found()


def test_the_first_page_of_pictures_is_light(new_screen: NewScreen) -> None:
    screen = new_screen(PHONE, locale="de")
    log = NetworkLog()
    log.follow(screen)
    screen.open("/de/which")
    screen.page.wait_for_load_state("networkidle")
    assert kib(log.take()) <= FIRST_PAGE_KIB
