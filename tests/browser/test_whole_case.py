"""One whole case, as a counsellor at the desk and a client at a tablet play it: in German and in Arabic."""

import io
from collections.abc import Callable, Mapping
from dataclasses import replace
from zipfile import ZipFile

import pytest
from browser.conftest import NewScreen
from browser.hands import Hand, Keys, Pointer
from browser.live_server import LiveServer
from browser.playing import CaseInspector, Client, Given, Look, Player, given_to
from browser.playing_desk import NAME, REASON, REMARK, Counsellor
from browser.screen import DESK, PHONE, TABLET, Screen
from documents.reading import text_of, words_in
from flask import Flask
from web.tablet import bytes_on_disk, count, everything

from skills_app.records.accounts import Enrolment
from skills_app.records.database import Database
from skills_app.web.bank_library import library

pytestmark = pytest.mark.browser

HOUSE = "Jobcenter Musterstadt"
COMMENT = "طبخت سنوات لعائلتي الكبيرة وفي أعراس أيضا"
FIELDS = ("f4t7", "f6d5")
"""Their tasks are of every type."""

ANSWERS = 24

OF_THE_CLIENT = """
SELECT code_hash FROM client UNION ALL SELECT reference FROM client UNION ALL SELECT comment FROM sitting
UNION ALL SELECT client_key FROM response UNION ALL SELECT remark FROM field_review
UNION ALL SELECT rating_reason FROM field_review UNION ALL SELECT substr(content, 1, 200) FROM report"""
"""What is stored of one client alone, as it is stored: their own words and those about them are encrypted."""


@pytest.fixture
def address(app: Flask, server: LiveServer, database: Database) -> str:
    """Stands on cards and documents, as the name of the house does."""
    app.extensions["config"] = replace(app.extensions["config"], public_url=server.address)
    with database.writing() as db:
        db.connection().exec_driver_sql("UPDATE organisation SET name = ?", (HOUSE,))
    return server.address


@pytest.fixture
def given(app: Flask) -> Mapping[str, Given]:
    with app.app_context():
        return given_to(library().current["cook"].bank, library().practice.bank)


class Case:
    """Who takes part, each at a screen of their own; whoever is shown the paper has a phone."""

    def __init__(self, new_screen: NewScreen, hand: Callable[[Screen], Hand], files: str) -> None:
        self.inspectors: list[CaseInspector] = []
        self.files = files
        screens = [new_screen(size, locale="de", accept_downloads=True) for size in (DESK, TABLET, PHONE)]
        desk, tablet, phone = (hand(screen) for screen in screens)
        self.desk = Counsellor(*self._watched(desk, "de", "desk"))
        self.client = Client(*self._watched(tablet, "ar", "tablet"))
        self.reader = Player(*self._watched(phone, "de", "phone"))

    def _watched(self, hand: Hand, locale: str, whose: str) -> tuple[Hand, str, Look]:
        inspector = CaseInspector(hand.screen, f"{self.files}-{whose}")
        self.inspectors.append(inspector)
        return hand, locale, lambda page: inspector.look(page, locale)

    def invite(self, account: Enrolment, address: str) -> None:
        self.desk.sign_in(account)
        code = self.desk.invite("ar")
        assert self.desk.words(".invitation .quiet") == address
        self.client.begin(f"/r/{code}")
        assert "/ar/" in self.client.page.url, "the language of the card, not that of the browser"

    def sit(self, given: Mapping[str, Given]) -> None:
        self.client.sit(FIELDS, given)
        self.client.say(COMMENT)
        self.client.open_to_counsellors()

    def review(self) -> None:
        self.desk.open_case()
        self.desk.go("tbody a", ".way", "overview")
        assert self.desk.words("blockquote.said") == COMMENT
        assert self.desk.discuss() == len(FIELDS)
        self.desk.prepare_the_talk()
        self.desk.release()

    def hand_over(self) -> None:
        """The same document at the desk, on the client's page and in what they take home."""
        paper = self.desk.downloaded("a[href$='.pdf']")
        self.inspectors[0].keep("report.pdf", paper)
        self._assert_in_both_languages(paper)
        bundle, own = self.client.take_home()
        assert own == paper
        with ZipFile(io.BytesIO(bundle)) as archive:
            files = {name.rpartition(".")[2]: archive.read(name) for name in archive.namelist()}
        assert sorted(files) == ["csv", "json", "pdf", "txt"]
        assert files["pdf"] == paper
        assert all(words.encode() in files["json"] for words in (COMMENT, REMARK, REASON, NAME))

    def _assert_in_both_languages(self, paper: bytes) -> None:
        assert paper.startswith(b"%PDF")
        found = words_in(text_of(paper))
        for locale in ("ar", "de"):
            headings = self.desk.page.locator(f"article.report :is(h2, h3) [lang={locale}]").all_inner_texts()
            assert len(headings) > len(FIELDS)
            assert words_in(" ".join(headings)) <= found
        assert words_in(f"{HOUSE} {COMMENT} {REMARK} {REASON}") <= found

    def assert_nothing_found(self) -> None:
        for inspector in self.inspectors:
            inspector.assert_nothing_found()


def stored_of_the_client(database: Database) -> list[bytes]:
    with database.reading() as db:
        found = db.connection().exec_driver_sql(OF_THE_CLIENT).scalars().all()
    return [str(one).encode() for one in found if one is not None]


def assert_nothing_is_kept(database: Database, stored: list[bytes], public_ids: Mapping[str, str]) -> None:
    """In no table, no archive of banks, and nowhere in the files: free pages and SQLite's log are overwritten too. That
    somebody looked, released and deleted stays in the audit log, which holds no answers."""
    tables = ("client", "invitation", "sitting", "response", "review", "field_review", "report")
    assert [count(database, table) for table in tables] == [0] * len(tables)
    files = bytes_on_disk(database)
    assert not [one for one in stored if one in files]
    for kind, public_id in public_ids.items():
        lines = [line for line in everything(database) if public_id in line]
        assert lines
        assert all(line.startswith('INSERT INTO "audit_entry"') for line in lines)
        assert files.count(public_id.encode()) == files.count(f"{kind} {public_id}".encode()), "the log alone names it"


def play(case: Case, database: Database, given: Mapping[str, Given], account: Enrolment, address: str) -> None:
    case.invite(account, address)
    case.sit(given)
    case.review()
    case.hand_over()
    report = case.desk.page.url
    public_ids = {"sitting": case.client.page.url.split("/")[5], "report": report.rpartition("/")[2]}
    case.reader.open(f"/v/{public_ids['report']}", "valid")
    assert HOUSE in case.reader.words(".genuine.valid")

    stored, files = stored_of_the_client(database), bytes_on_disk(database)
    assert len(stored) >= ANSWERS
    assert all(one in files for one in stored)
    assert not any(words.encode() in files for words in (COMMENT, REMARK, REASON, NAME)), "words are encrypted"
    case.client.delete()
    assert_nothing_is_kept(database, stored, public_ids)

    case.reader.open(f"/v/{public_ids['report']}", "unknown")
    assert not case.reader.has(".genuine dl")
    case.desk.look_afterwards(f"/de/desk/sitting/{public_ids['sitting']}", report)
    case.assert_nothing_found()


def test_a_whole_case(
    new_screen: NewScreen, database: Database, given: Mapping[str, Given], counsellor: Enrolment, address: str
) -> None:
    """C1, C2, C5, C7: from the invitation to the deletion, with no fault on any page."""
    play(Case(new_screen, Pointer, "case"), database, given, counsellor, address)


def test_by_keyboard_alone(
    new_screen: NewScreen, database: Database, given: Mapping[str, Given], counsellor: Enrolment, address: str
) -> None:
    """C5: nobody touches a screen or a mouse, and the focus shows wherever it goes."""
    play(Case(new_screen, Keys, "case-by-keyboard"), database, given, counsellor, address)
