"""The review in Chromium: overview, a field, the first day, the release, the report, side by side; once by keyboard."""

from datetime import UTC, datetime
from typing import Any

import pytest
from browser.conftest import NewScreen
from browser.inspection import Inspector
from browser.screen import CLIENT_SIZES, DESK, DESK_VIEWS, Screen, Size, view_name
from browser.test_cases import signed_in
from browser.test_desk import Desk, enter, reach, type_into
from browser.test_told_and_shown import OPENED, sit
from conftest import PASSWORD
from flask import Flask

from skills_app.records.accounts import Enrolment
from skills_app.records.cases import Scope, link_client, new_case
from skills_app.records.sittings import find_sitting

pytestmark = pytest.mark.browser

WORDS = {
    "de": "Hat drei Saucen erklärt und Fotos eigener Teller gezeigt. Die Wörter der Aufgaben waren neu.",
    "ar": "شرح ثلاث صلصات وأرى صورًا لأطباقه. كانت كلمات المهام جديدة عليه.",
    "en": "Explained three sauces and showed photos of own plates. The words of the tasks were new.",
}
NEXT = "#note-field [value=next]"


def shared(screen: Screen, locale: str, public_id: str) -> None:
    screen.open(f"/{locale}/sitting/{public_id}/profile")
    screen.tap("#consent [value=yes]")
    screen.arrive("#consent [value=no]")


def say(screen: Screen, locale: str, public_id: str) -> None:
    screen.open(f"/{locale}/sitting/{public_id}/profile")
    screen.page.fill("#own-words", WORDS[locale])
    screen.tap("#comment .button")
    screen.page.wait_for_url("**/profile#say")


class Review:
    """A counsellor at the sitting of a client who speaks another language."""

    def __init__(self, desk: Desk, public_id: str) -> None:
        self.desk, self.screen, self.page = desk, desk.screen, desk.screen.page
        self.base = f"/{desk.locale}/desk/sitting/{public_id}"
        self.screen.watch.expected |= {409, 422}

    def first_field(self) -> None:
        page, words = self.page, WORDS[self.desk.locale]
        self.screen.open(self.base)
        self.desk.look("overview")
        self.desk.go(".way .main", "#note-field", "field")
        if page.locator(OPENED).count():  # with knowledge items
            self.screen.tap(f"{OPENED} >> summary")
            self.desk.look("field-computed")
        page.select_option("#rating", "3")
        page.fill("#remark", words)
        self.desk.go(NEXT, "#problem", "field-without-reason")
        page.fill("#rating-reason", words)
        page.check("#discussed")
        self.screen.tap("#note-field [value=stay]")
        page.wait_for_selector("#problem", state="detached")
        self.desk.look("field-noted")

    def other_fields(self) -> None:
        """Discussed one after the other; the one before the last is looked at before it is opened."""
        self.screen.tap(NEXT)
        self.page.wait_for_url(lambda url: "#notes" not in url)
        self.screen.open(self.base)
        last = self.page.locator(".talk form").last.get_attribute("action") or ""
        self.screen.open(last.removesuffix("/open"))
        self.desk.look("field-closed")
        self.screen.open(self.base)
        while self.page.locator(".way .main:not([href$=release])").count():
            self.screen.tap(".way .main")
            self.screen.arrive("#note-field")
            self.page.check("#discussed")
            with self.page.expect_navigation():
                self.screen.tap(NEXT)
            self.screen.open(self.base)

    def release(self) -> None:
        self.desk.look("overview-discussed")
        self.desk.go(".way .main", ".report", "release-not-introduced")
        self.desk.go("main a.main", "#first-day", "first-day")
        self.on_paper("first-day")
        self.page.check("#confirmed")
        self.desk.go("#first-day .main", "#release", "release")
        self.page.evaluate("document.querySelector('#confirmed').required = false")
        self.desk.go("#release .main", "#problem", "release-not-confirmed")
        self.page.check("#confirmed")
        self.desk.go("#release .main", ".report", "report")
        for summary in self.page.locator(".report summary").all()[:2]:
            summary.click()
        self.desk.look("report-opened")
        self.on_paper("report")

    def afterwards(self) -> None:
        self.screen.open(self.base)
        self.desk.look("overview-released")
        self.on_paper("overview")
        self.screen.tap(".talk a")
        self.screen.arrive("#answers")
        self.desk.look("field-released")
        self.screen.open(self.base)
        self.desk.go("a[href$=take-back]", "#take-back", "take-back")
        self.desk.go("#take-back .main", "#reports", "overview-taken-back")
        self.desk.go(".handed a", ".report", "report-taken-back")

    def on_paper(self, name: str) -> None:
        self.page.emulate_media(media="print")
        self.desk.look(f"{name}-on-paper")
        self.page.emulate_media(media="screen")


def case_of_two(app: Flask, account: Enrolment, *public_ids: str) -> None:
    """Both sittings in one case of the counsellor."""
    now = datetime.now(UTC)
    with app.extensions["database"].writing() as db:
        case_id = new_case(db, Scope(1, account.account_id, None), "BG 17/4", now)
        for public_id in public_ids:
            sitting = find_sitting(db, public_id)
            assert sitting is not None
            link_client(db, sitting.client_id, case_id, now)


@pytest.mark.parametrize(("size", "locale"), DESK_VIEWS, ids=view_name)
def test_the_review(app: Flask, new_screen: NewScreen, counsellor: Enrolment, size: Size, locale: str) -> None:
    """C2, C5: the whole way, each text in its language and direction."""
    spoken = "de" if locale == "ar" else "ar"
    public_ids = []
    for number in range(2):
        client = new_screen(DESK, locale=spoken)
        public_ids.append(sit(app, client, spoken))
        shared(client, spoken, public_ids[number])
        say(client, spoken, public_ids[number])
    case_of_two(app, counsellor, *public_ids)
    screen = new_screen(size, locale=locale)
    inspector = Inspector(screen, f"{locale}-review-{size.name}")
    signed_in(screen, locale, counsellor)
    review = Review(Desk(screen, locale, lambda page: inspector.look(page, locale), counsellor), public_ids[0])
    review.first_field()
    review.other_fields()
    review.release()
    review.afterwards()
    screen.open(f"/{locale}/desk/case/1/compare")
    inspector.look("compare", locale)
    review.on_paper("compare")
    inspector.assert_nothing_found()


@pytest.mark.parametrize("locale", ["de", "ar"])
@pytest.mark.parametrize("size", CLIENT_SIZES, ids=lambda size: size.name)
def test_the_clients_own_words(app: Flask, new_screen: NewScreen, size: Size, locale: str) -> None:
    """C2.4."""
    screen = new_screen(size, locale=locale)
    screen.watch.expected.add(422)
    inspector = Inspector(screen, f"{locale}-comment-{size.name}")
    public_id = sit(app, screen, locale)
    say(screen, locale, public_id)
    inspector.look("said", locale)
    screen.page.evaluate("document.querySelector('#own-words').removeAttribute('maxlength')")
    screen.page.fill("#own-words", "x " * 600)
    screen.tap("#comment .button")
    screen.arrive("#problem")
    inspector.look("too-long", locale)
    inspector.assert_nothing_found()


def press_space(screen: Screen, selector: str) -> None:
    reach(screen, selector)
    screen.page.keyboard.press("Space")


def press(screen: Screen, selector: str, arrive: str) -> None:
    reach(screen, selector)
    enter(screen, arrive)


def test_by_keyboard_alone(app: Flask, new_screen: NewScreen, counsellor: Enrolment) -> None:
    """C5: from signing in to the report that was handed over."""
    client = new_screen(DESK, locale="ar")
    public_id = sit(app, client, "ar")
    shared(client, "ar", public_id)
    screen = new_screen(DESK, locale="en")
    screen.open("/en/desk/")
    type_into(screen, "#name", "counsellor")
    type_into(screen, "#password", PASSWORD)
    enter(screen, "#code[autocomplete=one-time-code]")
    type_into(screen, "#code", counsellor.recovery_codes[0])
    enter(screen, "table")
    screen.open(f"/en/desk/sitting/{public_id}")
    press(screen, ".way .main", "#note-field")
    fields: Any = screen.page.evaluate("document.querySelector('.facts').textContent.match(/of (\\d+)/)[1]")
    for number in range(int(fields)):
        type_into(screen, "#remark", f"Field {number}")
        press_space(screen, "#discussed")
        reach(screen, NEXT)
        with screen.page.expect_navigation():
            screen.page.keyboard.press("Enter")
    screen.arrive(".way a[href$=release]")
    press(screen, ".way .main", ".report")
    press(screen, "main a.main", "#first-day")
    press_space(screen, "#confirmed")
    press(screen, "#first-day .main", "#release")
    press_space(screen, "#confirmed")
    press(screen, "#release .main", "article.report")
    assert screen.page.url.rpartition("/")[0].endswith("/en/desk/report")
