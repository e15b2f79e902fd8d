"""The administrator's desk in Chromium: accounts, what is shown once, the house; and everybody's own account."""

from io import BytesIO

import pyotp
import pytest
from browser.conftest import NewScreen
from browser.inspection import Inspector
from browser.screen import DESK_VIEWS, Screen, Size, view_name
from conftest import PASSWORD
from PIL import Image, ImageDraw
from staffing import add_staff

from skills_app.records.accounts import Enrolment
from skills_app.records.database import Database

pytestmark = pytest.mark.browser

NAMES = {"ar": "رنا حداد", "de": "Rana Haddad-Müller", "en": "Rana Haddad"}


def logo() -> bytes:
    picture = Image.new("RGB", (400, 120), "white")
    ImageDraw.Draw(picture).rounded_rectangle((10, 10, 390, 110), 30, fill="#1f5fa8")
    out = BytesIO()
    picture.save(out, "png")
    return out.getvalue()


class Desk:
    """An administrator at a screen."""

    def __init__(self, screen: Screen, locale: str, inspector: Inspector) -> None:
        self.screen, self.page, self.locale, self.inspector = screen, screen.page, locale, inspector
        screen.watch.expected |= {422}

    def look(self, name: str) -> None:
        self.inspector.look(name, self.locale)

    def go(self, selector: str, arrive: str, name: str) -> None:
        self.screen.tap(selector)
        self.screen.arrive(arrive)
        self.look(name)

    def open(self, place: str, name: str) -> None:
        self.screen.open(f"/{self.locale}/desk/{place}")
        self.look(name)

    def sign_in(self, name: str, account: Enrolment) -> None:
        self.screen.open(f"/{self.locale}/desk/sign-in")
        self.page.fill("#name", name)
        self.page.fill("#password", PASSWORD)
        self.screen.tap(".button.main")
        self.screen.arrive("#code")
        self.page.fill("#code", account.recovery_codes[0])
        self.go(".button.main", "tbody tr", "accounts")

    def accounts(self) -> None:
        self.go(".acts .main", "#new-account", "new-account")
        self.page.fill("#name", "chief")
        self.page.fill("#full_name", NAMES[self.locale])
        self.page.fill("#team", "Team 25+")
        self.page.check("#role-facilitator")
        self.go("#new-account .main", "#problem", "new-account-taken")
        self.page.fill("#name", "r.haddad")
        self.go("#new-account .main", ".codes", "shown-once")
        self.page.emulate_media(media="print")
        self.look("shown-once-on-paper")
        self.page.emulate_media(media="screen")
        self.go(".acts a", "tbody tr:nth-child(2)", "accounts-of-two")
        self.go("tbody tr:nth-child(2) a", "#disable-account", "account")
        self.go("#change-account .main", "[role=status]", "account-saved")
        self.go("#disable-account button", "#enable-account", "account-disabled")
        self.go("#reset-account button", ".codes", "reset")
        self.screen.tap(".acts a")
        self.go("tbody tr:nth-child(1) a", "#change-account", "account-own")

    def house(self) -> None:
        self.open("administration/house", "house-empty")
        self.page.fill("#name", "Jobcenter Nord")
        self.page.fill("#contact", "Straße 1\n12345 Stadt\nMo–Fr 8–12 Uhr")
        self.go("#house .main", "[role=status]", "house-saved")
        self.page.set_input_files("#logo-file", {"name": "logo.png", "mimeType": "image/png", "buffer": logo()})
        self.go("#logo button", ".logo img", "house-logo")
        self.page.fill("#answers", "9999")
        self.go("#clocks button", "#problem", "house-wrong")
        self.page.uncheck("#offer-course")
        self.screen.tap("#offers button")
        self.go(".words-list li:nth-child(2) a", "#words", "words")
        self.page.fill("#words-de", "Sprechen Sie mit Frau Klein, Zimmer 12.")
        self.go("#words .main", "#problem", "words-missing")
        self.page.fill("#words-en", "Talk to Ms Klein, room 12.")
        self.go("#words .main", ".words-list .quiet", "house-words")

    def own_account(self, account: Enrolment) -> None:
        self.open("account", "own")
        for field, text in (("old", "wrong"), ("new", "another password"), ("again", "another password")):
            self.page.fill(f"#{field}", text)
        self.go("#change-password .main", "#problem", "own-wrong")
        self.page.fill("#old", PASSWORD)
        for field in ("new", "again"):
            self.page.fill(f"#{field}", "another password")
        self.go("#change-password .main", "[role=status]", "own-changed")
        self.page.fill("#code", pyotp.TOTP(account.totp.secret).now())
        self.go("#new-codes button", ".codes", "own-codes")
        self.screen.open(f"/{self.locale}/desk/nothing-here", status=404)
        self.go("main .main", "tbody tr", "accounts-again")


@pytest.mark.parametrize(("size", "locale"), DESK_VIEWS, ids=view_name)
def test_the_administrators_desk(new_screen: NewScreen, database: Database, size: Size, locale: str) -> None:
    """C5, C8 V6: by mouse, on wide and narrow screens, in both directions."""
    account = add_staff(database, "chief", "administrator", full_name="Eva Chief")
    screen = new_screen(size, locale=locale)
    desk = Desk(screen, locale, Inspector(screen, f"{locale}-administrator-{size.name}"))
    desk.sign_in("chief", account)
    desk.accounts()
    desk.house()
    desk.own_account(account)
    desk.inspector.assert_nothing_found()
