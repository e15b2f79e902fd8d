"""A whole case in Chromium: invited, sat in Arabic by a second person, reviewed in German, handed over, deleted."""

import io
import re
from pathlib import Path
from zipfile import ZipFile

import pytest
from browser.conftest import NewScreen
from browser.inspection import Inspector
from browser.screen import DESK, TABLET, Screen
from browser.test_cases import signed_in
from browser.test_desk import Desk, enter, reach, type_into
from browser.test_review import NEXT as ONWARDS
from browser.test_review import WORDS, Review, press, press_space
from browser.walk import ITEMS, NEXT, PROFILE, item
from conftest import PASSWORD
from documents.reading import letters, text_of

from skills_app.config import Config
from skills_app.records.accounts import Enrolment

pytestmark = pytest.mark.browser

CASE, NAME = "BG 17/4711", "Rana Haddad"
ANSWERS = ("often", "very_often", "never", "rarely", "another_way", "watched")


def whole_database(config: Config) -> bytes:
    """The file and what its log still holds."""
    file = Path(config.database_url.removeprefix("sqlite:///"))
    return b"".join(one.read_bytes() for one in file.parent.glob(f"{file.name}*") if not one.name.endswith(".lock"))


class Client:
    """The person invited, on a tablet of their own, in Arabic."""

    def __init__(self, screen: Screen) -> None:
        self.screen, self.page = screen, screen.page
        self.inspector = Inspector(screen, "ar-whole-case")
        self.public_id = ""

    def look(self, name: str) -> None:
        self.inspector.look(name, "ar")

    def begin(self, code: str) -> None:
        """From the card to the first item, past a try."""
        self.screen.open(f"/r/{code}")
        self.look("welcome")
        self.screen.tap(".foot .main")
        self.screen.tap("input[value=cook]")
        self.look("occupations")
        self.screen.tap(NEXT)
        self.screen.arrive("input[value=experience]")
        self.screen.tap("input[value=experience]")
        self.look("forms")
        self.screen.tap(NEXT)
        self.screen.arrive("#often")
        self.look("practice")
        self.screen.tap("#often")
        self.screen.tap(NEXT)
        self.screen.arrive(item(1))
        self.public_id = self.page.url.split("/sitting/")[1].split("/")[0]

    def answer_all(self) -> None:
        self.look("item")
        for position in range(1, ITEMS + 1):
            self.screen.arrive(item(position))
            self.screen.tap(f"#{ANSWERS[position % len(ANSWERS)]}")
            self.screen.tap(NEXT)
        self.screen.arrive(PROFILE)
        self.look("profile")

    def say_yes(self) -> None:
        self.screen.tap("#consent [value=yes]")
        self.screen.arrive("#consent [value=no]")
        self.page.fill("#own-words", WORDS["ar"])
        self.screen.tap("#comment .button")
        self.page.wait_for_url("**/profile#say")
        self.look("said")

    def take_along(self) -> list[str]:
        self.screen.open("/ar/mine/data")
        self.look("data")
        with self.page.expect_download() as waiting:
            self.screen.tap("#take button")
        with ZipFile(io.BytesIO(Path(waiting.value.path()).read_bytes())) as archive:
            return archive.namelist()

    def delete(self) -> None:
        self.screen.open(f"/ar/sitting/{self.public_id}/delete")
        self.look("delete")
        self.screen.tap("button[form=delete]")
        self.screen.arrive(".receipt")
        self.look("receipt")


def invite(desk: Desk) -> str:
    """A case and its card; the code on it."""
    page = desk.screen.page
    desk.screen.open("/de/desk/cases")
    page.fill("#reference", CASE)
    page.fill("#name", NAME)
    desk.go("#new-case .button", "#make-card", "case-new")
    page.select_option("#locale", "ar")
    page.check("#supervised-yes")
    desk.go("#make-card .button.main", ".invitation", "card")
    return page.locator(".invitation .code").inner_text().strip()


def test_from_the_card_to_the_deletion(new_screen: NewScreen, counsellor: Enrolment, config: Config) -> None:
    """C1, C2, C5: by tapping, each page without a fault."""
    screen = new_screen(DESK, locale="de", accept_downloads=True)
    inspector = Inspector(screen, "de-whole-case")
    signed_in(screen, "de", counsellor)
    desk = Desk(screen, "de", lambda page: inspector.look(page, "de"), counsellor)
    client = Client(new_screen(TABLET, locale="ar", accept_downloads=True))
    client.begin(invite(desk))
    client.answer_all()
    client.say_yes()

    screen.open("/de/desk/cases")
    screen.tap("tbody a")
    screen.arrive(f"a[href$='{client.public_id}']")
    desk.look("case-with-sitting")
    review = Review(desk, client.public_id)
    review.first_field()
    review.other_fields()
    screen.open(f"{review.base}/sheet")
    desk.look("sheet")
    screen.open(review.base)
    review.release()
    with screen.page.expect_download() as waiting:
        screen.tap("a[href$='.pdf']")
    pdf = Path(waiting.value.path()).read_bytes()
    inspector.keep("document.pdf", pdf)
    text = text_of(pdf)
    assert NAME in text
    assert "Koch / Köchin" in text
    assert letters("طبّاخ") in letters(text)

    assert {name.rpartition(".")[2] for name in client.take_along()} == {"txt", "pdf", "json", "csv"}
    before = whole_database(config)
    assert client.public_id.encode() in before
    client.delete()
    client.inspector.assert_nothing_found()

    screen.open(review.base, status=404)
    desk.look("sitting-gone")
    screen.open("/de/desk/cases")
    screen.tap("tbody a")
    screen.arrive("#make-card")
    desk.look("case-empty-again")
    inspector.assert_nothing_found()
    after = whole_database(config)
    assert b"another_way" not in after, "an answer is left"
    assert WORDS["ar"].encode() not in after
    assert screen.page.locator("tbody a").count() == 0


def card_by_keyboard(desk: Screen, counsellor: Enrolment) -> str:
    """Signed in, a case and its card; the code on it."""
    desk.open("/de/desk/")
    type_into(desk, "#name", "counsellor")
    type_into(desk, "#password", PASSWORD)
    enter(desk, "#code[autocomplete=one-time-code]")
    type_into(desk, "#code", counsellor.recovery_codes[0])
    enter(desk, "table, .note")
    desk.open("/de/desk/cases")
    type_into(desk, "#reference", CASE)
    enter(desk, "#make-card")
    press_space(desk, "#supervised-yes")
    press(desk, "#make-card .button.main", ".invitation")
    return desk.page.locator(".invitation .code").inner_text().strip()


def sitting_by_keyboard(client: Screen, code: str) -> str:
    """From the card to the yes, with five answers; the id of the sitting."""
    client.open(f"/r/{code}")
    press(client, ".foot .main", "input[value=cook]")
    press_space(client, "input[value=cook]")
    press(client, NEXT, "input[value=experience]")
    press_space(client, "input[value=experience]")
    press(client, NEXT, "#never")
    press_space(client, "#never")
    press(client, NEXT, item(1))
    for position in range(1, 6):
        press_space(client, "#never")
        press(client, NEXT, item(position + 1))
    public_id = client.page.url.split("/sitting/")[1].split("/")[0]
    press(client, ".foot a[href*='/stop']", "#finish")
    press(client, "button[form=finish]", PROFILE)
    press(client, "#consent [value=yes]", "#consent [value=no]")
    return public_id


def released_by_keyboard(desk: Screen, public_id: str) -> None:
    """Every field discussed, the first day read, the report handed over."""
    desk.open(f"/de/desk/sitting/{public_id}")
    press(desk, ".way .main", "#note-field")
    fields = re.findall(r"von (\d+)", desk.page.locator(".facts").first.inner_text())
    for _ in range(int(fields[0])):
        desk.arrive("#note-field")
        press_space(desk, "#discussed")
        reach(desk, ONWARDS)
        with desk.page.expect_navigation():
            desk.page.keyboard.press("Enter")
    desk.arrive(".way a[href$=release]")
    press(desk, ".way .main", ".report")
    press(desk, "main a.main", "#first-day")
    press_space(desk, "#confirmed")
    press(desk, "#first-day .main", "#release")
    press_space(desk, "#confirmed")
    press(desk, "#release .main", "article.report")


def test_by_keyboard_alone(new_screen: NewScreen, counsellor: Enrolment) -> None:
    """C5: invited, sat, shown, reviewed, handed over and deleted without a mouse or a finger."""
    desk, client = new_screen(DESK, locale="de"), new_screen(DESK, locale="de")
    public_id = sitting_by_keyboard(client, card_by_keyboard(desk, counsellor))
    released_by_keyboard(desk, public_id)
    client.open(f"/de/sitting/{public_id}/delete")
    press(client, "button[form=delete]", ".receipt")
