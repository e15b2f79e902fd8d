"""The counsellor's desk: signing in, the list, a closed sitting, one opened by code, one that the client opened."""

from collections.abc import Callable

import pytest
from browser.conftest import NewScreen
from browser.inspection import Inspector
from browser.screen import DESK, SMALL_DESK, Screen, Size
from conftest import PASSWORD
from inspected import InspectedBrowser
from web.tablet import Tablet

from skills_app.records.accounts import Enrolment

pytestmark = pytest.mark.browser

MAIN = ".button.main"
VALUES = ("never", "often", "very_often", "another_way", "rarely", "unclear", "watched")


class Desk:
    """A counsellor at a screen; ``clients`` come to the tablet beside it."""

    def __init__(self, screen: Screen, locale: str, look: Callable[[str], None], account: Enrolment) -> None:
        self.screen, self.locale, self.look, self.account = screen, locale, look, account
        screen.watch.expected |= {403, 422}

    def go(self, selector: str, arrive: str, page: str) -> None:
        self.screen.tap(selector)
        self.screen.arrive(arrive)
        self.look(page)

    def sign_in(self) -> None:
        page = self.screen.page
        self.screen.open(f"/{self.locale}/desk/")
        self.look("sign-in")
        page.fill("#name", "counsellor")
        page.fill("#password", "wrong")
        self.go(MAIN, "#problem", "sign-in-wrong")
        page.fill("#password", PASSWORD)
        self.go(MAIN, "#code", "second-factor")
        page.fill("#code", "000000")
        self.go(MAIN, "#problem", "second-factor-wrong")
        page.fill("#code", self.account.recovery_codes[0])
        self.go(MAIN, "#code-note", "list-empty")

    def closed(self, tablet: Tablet) -> None:
        """A sitting stays closed until the code is typed."""
        page = self.screen.page
        page.reload()
        self.look("list")
        self.screen.tap("tbody a")
        self.screen.arrive(".sheet #code")
        self.look("sitting-closed")
        page.fill("#code", "KKKK")
        self.go(MAIN, "#problem", "code-unknown")
        page.fill("#code", tablet.read_code())
        self.go(MAIN, "#profile", "sitting-by-code")

    def opened_by_client(self) -> None:
        self.screen.open(f"/{self.locale}/desk/")
        self.look("list-of-two")
        self.go("tbody a >> nth=0", "#profile", "sitting")
        self.screen.page.emulate_media(media="print")
        self.look("sitting-on-paper")
        self.screen.page.emulate_media(media="screen")
        self.screen.open(f"/{self.locale}/desk/?reference=NONE")
        self.look("list-nothing-fits")

    def errors(self) -> None:
        self.screen.open(f"/{self.locale}/desk/nothing-here", status=404)
        self.look("not-found")
        self.screen.open(f"/{self.locale}/desk/")
        self.go(".who button", "#password", "signed-out")


def tablet_of(new_browser: Callable[..., InspectedBrowser], segment: str, answers: int) -> Tablet:
    """A client who gave some answers, each fourth with a wish."""
    tablet = Tablet(new_browser(), segment)
    tablet.begin()
    for number in range(answers):
        tablet.answer(VALUES[number % len(VALUES)], {"wish": "1"} if number % 4 == 0 else None)
    return tablet


@pytest.mark.parametrize("locale", ["de", "ar", "en"])
@pytest.mark.parametrize("size", [DESK, SMALL_DESK], ids=lambda size: size.name)
def test_the_desk(
    new_screen: NewScreen,
    new_browser: Callable[..., InspectedBrowser],
    counsellor: Enrolment,
    size: Size,
    locale: str,
) -> None:
    screen = new_screen(size, locale=locale)
    inspector = Inspector(screen, f"{locale}-desk-{size.name}")
    desk = Desk(screen, locale, lambda page: inspector.look(page, locale), counsellor)
    desk.sign_in()
    desk.closed(tablet_of(new_browser, "ar", 9))
    tablet_of(new_browser, "de" if locale == "ar" else "ar", 32).say("yes")
    desk.opened_by_client()
    desk.errors()
    inspector.assert_nothing_found()


def test_by_keyboard_alone(
    new_screen: NewScreen, new_browser: Callable[..., InspectedBrowser], counsellor: Enrolment
) -> None:
    tablet = tablet_of(new_browser, "ar", 9)
    screen = new_screen(DESK, locale="en")
    screen.watch.expected.add(403)
    screen.open("/en/desk/")
    type_into(screen, "#name", "counsellor")
    type_into(screen, "#password", PASSWORD)
    enter(screen, "#code[autocomplete=one-time-code]")
    type_into(screen, "#code", counsellor.recovery_codes[0])
    enter(screen, "table")
    reach(screen, "tbody a")
    enter(screen, ".sheet #code")
    type_into(screen, "#code", tablet.read_code())
    enter(screen, "#profile")
    reach(screen, ".scroll[aria-labelledby=profile]")
    reach(screen, ".who button", backwards=True)
    enter(screen, "#password")


def reach(screen: Screen, selector: str, *, backwards: bool = False) -> None:
    """Tab until the wanted thing has the focus, with an outline that can be seen."""
    for _ in range(40):
        screen.page.keyboard.press("Shift+Tab" if backwards else "Tab")
        if screen.page.evaluate("(wanted) => document.activeElement.matches(wanted)", selector):
            outline = screen.page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
            assert outline != "none", selector
            return
    raise AssertionError(f"Tab does not reach {selector}")


def type_into(screen: Screen, selector: str, text: str) -> None:
    reach(screen, selector)
    screen.page.keyboard.type(text)


def enter(screen: Screen, arrive: str) -> None:
    screen.page.keyboard.press("Enter")
    screen.arrive(arrive)
