"""Cases at the desk in Chromium: the list, a case, the card on screen and on paper, the question to the client."""

from collections.abc import Callable

import pytest
from browser.conftest import NewScreen
from browser.inspection import Inspector
from browser.screen import DESK_VIEWS, PHONE, Screen, Size, view_name
from browser.test_desk import Desk, tablet_of
from conftest import PASSWORD
from inspected import InspectedBrowser

from skills_app.records.accounts import Enrolment

pytestmark = pytest.mark.browser


def signed_in(screen: Screen, locale: str, account: Enrolment) -> None:
    screen.open(f"/{locale}/desk/")
    screen.page.fill("#name", "counsellor")
    screen.page.fill("#password", PASSWORD)
    screen.tap(".button.main")
    screen.arrive("#code")
    screen.page.fill("#code", account.recovery_codes[0])
    screen.tap(".button.main")
    screen.arrive("#code-note")


def through_a_case(desk: Desk, code: str) -> None:
    page, locale = desk.screen.page, desk.locale
    desk.screen.open(f"/{locale}/desk/cases")
    desk.look("cases-empty")
    page.fill("#reference", "BG 17/4711")
    page.fill("#name", "رنا حداد" if locale == "ar" else "Rana Haddad")
    desk.go("#new-case .button", "#make-card", "case-empty")
    page.fill("#code", "KKKK")
    desk.go("#ask-client .button", "#problem", "case-code-unknown")
    page.fill("#code", code)
    desk.go("#ask-client .button", "#link ~ .note", "case-asked")
    page.select_option("#locale", "ar")
    page.check("#supervised-yes")
    desk.go("#make-card .button", ".invitation", "card")
    page.emulate_media(media="print")
    desk.look("card-on-paper")
    page.emulate_media(media="screen")
    desk.screen.open(f"/{locale}/desk/cases")
    desk.look("cases")
    desk.go("tbody a", "#make-card", "case")
    desk.go("a[href$=delete]", "#delete-case", "case-delete")
    desk.go("#delete-case button", "#new-case", "cases-empty-again")


@pytest.mark.parametrize(("size", "locale"), DESK_VIEWS, ids=view_name)
def test_cases(
    new_screen: NewScreen,
    new_browser: Callable[..., InspectedBrowser],
    counsellor: Enrolment,
    size: Size,
    locale: str,
) -> None:
    tablet = tablet_of(new_browser, "de", 3)
    screen = new_screen(size, locale=locale)
    inspector = Inspector(screen, f"{locale}-cases-{size.name}")
    signed_in(screen, locale, counsellor)
    through_a_case(Desk(screen, locale, lambda page: inspector.look(page, locale), counsellor), tablet.read_code())
    inspector.assert_nothing_found()


@pytest.mark.parametrize("locale", ["de", "ar"])
def test_the_question_to_the_client(
    new_screen: NewScreen,
    new_browser: Callable[..., InspectedBrowser],
    counsellor_browser: InspectedBrowser,
    locale: str,
) -> None:
    tablet = tablet_of(new_browser, locale, 5)
    counsellor_browser.get("/en/desk/cases")
    counsellor_browser.send({"reference": "BG 17/4711"}, form="new-case")
    counsellor_browser.send({"code": tablet.read_code()}, form="ask-client")
    screen = new_screen(PHONE, locale=locale)
    inspector = Inspector(screen, f"{locale}-link-{PHONE.name}")
    screen.open(f"/r/{tablet.read_code()}")
    inspector.look("asked", locale)
    screen.tap("#link-answer .button.main")
    screen.page.wait_for_selector("#link-answer", state="detached")
    inspector.look("agreed", locale)
    inspector.assert_nothing_found()
