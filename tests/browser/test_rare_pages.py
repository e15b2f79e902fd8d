"""Pages that a walk does not meet: errors, conflicts, nothing there, a card with a QR, the page about trust."""

from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from browser.conftest import NewScreen
from browser.inspection import Inspector
from browser.live_server import LiveServer
from browser.screen import DESK, PHONE, TABLET, Size
from browser.walk import ITEMS, NEXT, OFTEN, PROFILE, begin_at_once, item

from skills_app.certificates import CertificateFiles
from skills_app.config import Config
from skills_app.records.database import Database
from skills_app.serving.authority import make_certificates

pytestmark = pytest.mark.browser

MANY = 50
"""More wrong tries than one code has."""

BUILT = ("pictures", "manifests", "assets", "index.json")


@pytest.fixture
def config(config: Config, tmp_path: Path) -> Config:
    """An installation with an address for the QR and with certificates of its own."""
    room = tmp_path / "room"
    make_certificates(CertificateFiles(room / "certificate"), ["laptop.local", "127.0.0.1"])
    for built in BUILT:
        (room / built).symlink_to(config.data_folder / built)
    return replace(config, data_folder=room, public_url="https://skills.example.org")


class Visit:
    """One person who meets a rare page."""

    def __init__(self, new_screen: NewScreen, size: Size, locale: str) -> None:
        self.screen, self.locale = new_screen(size, locale=locale), locale
        self.inspector = Inspector(self.screen, f"{locale}-{size.name}")

    def look(self, page: str) -> None:
        self.inspector.look(page, self.locale)
        self.inspector.assert_nothing_found()

    def begin(self, answered: int = 0, **answer: str) -> str:
        address = begin_at_once(self.screen, self.locale, answered, OFTEN | answer)
        self.screen.open(address)
        return address

    def open(self, path: str, page: str, status: int = 200) -> None:
        self.screen.open(f"/{self.locale}/{path}", status=status)
        self.look(page)


@pytest.fixture(params=[(PHONE, "de"), (TABLET, "ar")], ids=["phone-de", "tablet-ar"])
def visit(new_screen: NewScreen, request: pytest.FixtureRequest) -> Visit:
    return Visit(new_screen, *request.param)


def test_trust(visit: Visit) -> None:
    visit.open("trust", "trust")


def test_card_with_qr_and_profile_of_few_answers(visit: Visit) -> None:
    visit.begin(answered=6)
    visit.screen.tap("a[href*='/stop']")
    visit.screen.arrive(".qr svg")
    visit.look("stop-with-qr")
    visit.screen.open(visit.screen.page.url.replace("/stop", "/profile").split("?")[0])
    visit.look("profile-not-finished")


def test_already_answered_elsewhere(visit: Visit) -> None:
    address = visit.begin()
    other = visit.screen.context.new_page()
    other.goto(address)
    other.check("#never")
    other.click(NEXT)
    other.wait_for_selector(item(2), state="attached")
    visit.screen.watch.expected.add(409)
    visit.screen.tap("#rarely")
    visit.screen.tap(NEXT)
    visit.screen.arrive(".spot-picture")
    visit.look("conflict")
    visit.screen.tap(NEXT)
    visit.screen.arrive("#never:checked")


def test_tampered(visit: Visit) -> None:
    visit.begin()
    visit.screen.page.evaluate("document.querySelector('[name=sitting]').value = 'another'")
    visit.screen.watch.expected.add(400)
    visit.screen.tap("#often")
    visit.screen.tap(NEXT)
    visit.screen.arrive(".spot-picture")
    visit.look("bad-request")


def test_nothing_begun(visit: Visit, database: Database) -> None:
    visit.begin()
    with database.writing() as db:
        db.connection().exec_driver_sql("DELETE FROM sitting")
    visit.open("mine", "mine-empty")


def test_nothing_chosen(visit: Visit) -> None:
    visit.screen.open(f"/{visit.locale}/occupations")
    visit.screen.page.evaluate("document.querySelector('#bank-cook').checked = false")
    visit.screen.watch.expected.add(422)
    visit.screen.tap(NEXT)
    visit.screen.arrive("#problem")
    visit.look("occupations-missing")


def test_no_occupation_in_this_language(visit: Visit, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("skills_app.web.client.begin.library", lambda: SimpleNamespace(current={}))
    visit.open("occupations", "occupations-none")


def test_too_many_tries(visit: Visit) -> None:
    visit.screen.watch.expected |= {422, 429}
    visit.screen.open(f"/{visit.locale}/code")
    for _ in range(MANY):
        visit.screen.page.fill("#code", "KKKK")
        visit.screen.tap(NEXT)
        visit.screen.arrive("#problem, .acts")
        if visit.screen.page.is_visible(".acts"):
            break
    visit.look("too-many-tries")


def test_something_is_broken(visit: Visit, server: LiveServer, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail() -> Any:
        raise RuntimeError

    server.app.testing = False
    monkeypatch.setattr("skills_app.web.client.begin.own_code", fail)
    visit.open("", "broken", 500)


@pytest.mark.parametrize("locale", ["de", "ar"])
def test_desk_without_a_safe_connection(new_screen: NewScreen, monkeypatch: pytest.MonkeyPatch, locale: str) -> None:
    monkeypatch.setattr("skills_app.web.staff.identity.is_loopback", lambda: False)
    visit = Visit(new_screen, DESK, locale)
    visit.open("desk/sign-in", "desk-plain-http", 403)


@pytest.mark.parametrize("locale", ["de", "ar"])
def test_profile_prints_on_two_pages(new_screen: NewScreen, tmp_path: Path, locale: str) -> None:
    visit = Visit(new_screen, TABLET, locale)
    visit.begin(answered=ITEMS - 1, wish="1")
    visit.screen.tap("#another_way")
    visit.screen.tap(NEXT)
    visit.screen.arrive(PROFILE)
    visit.screen.settle()
    paper = visit.screen.page.pdf(prefer_css_page_size=True)
    visit.inspector.keep("profile.pdf", paper)
    assert paper.count(b"/Type /Page\n") <= 2
