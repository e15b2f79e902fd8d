"""What a client does with what is theirs in Chromium: a part again, everything in one file, a receipt; the page that
says whether a document is valid; and many documents at once at the desk."""

import io
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from browser.conftest import NewScreen
from browser.inspection import Inspector
from browser.screen import DESK, PHONE, TABLET, Screen, Size
from browser.test_cases import signed_in
from browser.test_desk import tablet_of
from browser.walk import ITEMS, NEXT, PROFILE, begin_at_once
from documents.examples import report_in
from flask import Flask
from inspected import InspectedBrowser
from sqlalchemy.orm import Session

from skills_app.documents.report import report_to_json
from skills_app.records.accounts import Enrolment
from skills_app.records.database import Database
from skills_app.records.reports import NewReport, freeze_report, revoke_reports
from skills_app.web.security import vault

pytestmark = pytest.mark.browser

SMALL = Size("360x640", 360, 640, 24)


def downloaded(screen: Screen, selector: str) -> list[str]:
    """What is in the ZIP that a tap brings."""
    with screen.page.expect_download() as waiting:
        screen.tap(selector)
    content = Path(waiting.value.path()).read_bytes()
    with ZipFile(io.BytesIO(content)) as archive:
        assert archive.testzip() is None
        return archive.namelist()


def do_again(screen: Screen, inspector: Inspector, locale: str) -> None:
    """One part of a finished profile, with other answers."""
    screen.tap("button[form=again]")
    screen.arrive("#repeat")
    inspector.look("repeat", locale)
    screen.tap(".foot button")
    screen.arrive(".scale")
    while screen.page.locator(PROFILE).count() == 0:
        screen.tap("#never")
        screen.page.evaluate("document.querySelector('main').id = 'before'")
        screen.tap(NEXT)
        screen.arrive("main:not(#before)")


@pytest.mark.parametrize("locale", ["de", "ar"])
@pytest.mark.parametrize("size", [TABLET, PHONE], ids=lambda size: size.name)
def test_what_belongs_to_the_client(new_screen: NewScreen, size: Size, locale: str) -> None:
    """C1.4, C1.5, C1.6."""
    screen = new_screen(size, locale=locale, accept_downloads=True)
    inspector = Inspector(screen, f"{locale}-rights-{size.name}")
    profile = begin_at_once(screen, locale, answered=ITEMS)
    screen.open(profile.removeprefix(screen.address))
    do_again(screen, inspector, locale)
    screen.arrive("#attempts")
    inspector.look("attempts", locale)
    screen.tap("#attempts li:not(.on) button")
    screen.page.wait_for_selector("#attempts li:last-child.on")
    inspector.look("attempts-chosen", locale)
    screen.page.emulate_media(media="print")
    inspector.look("attempts-on-paper", locale)
    screen.page.emulate_media(media="screen")
    screen.tap("#take ~ .acts a[href$='/mine/data']")
    screen.arrive("#take")
    inspector.look("data", locale)
    assert [name.rpartition(".")[2] for name in downloaded(screen, "#take button")] == ["txt", "pdf", "json", "csv"]
    screen.open(profile.removeprefix(screen.address))
    screen.tap(".foot a[href$='/delete']")
    screen.tap("button[form=delete]")
    screen.arrive(".receipt")
    inspector.look("receipt", locale)
    screen.page.emulate_media(media="print")
    inspector.look("receipt-on-paper", locale)
    inspector.assert_nothing_found()


class Reports:
    """Reports of one client, of whom nothing else matters."""

    def __init__(self, app: Flask) -> None:
        self.app = app
        self.database: Database = app.extensions["database"]

    def freeze(self, public_id: str, number: int = 0) -> None:
        with self.app.app_context(), self.database.writing() as db:
            _freeze(db, public_id, number)

    def revoke(self, number: int) -> None:
        with self.database.writing() as db:
            query = "SELECT sitting_public_id FROM report"
            found = [str(one) for one in db.connection().exec_driver_sql(query).scalars()]
            revoke_reports(db, next(one for one in found if one.endswith(f"-{number}")), datetime.now(UTC))


@pytest.fixture
def reports(app: Flask, new_browser: Callable[..., InspectedBrowser], counsellor: Enrolment) -> Reports:
    tablet_of(new_browser, "de", 3)
    return Reports(app)


def _freeze(db: Session, public_id: str, number: int) -> None:
    sitting: Any = db.connection().exec_driver_sql("SELECT client_id, public_id, bank_digest FROM sitting").first()
    new = NewReport(
        public_id=public_id,
        organisation_id=1,
        client_id=sitting.client_id,
        account_id=1,
        sitting_public_id=f"{sitting.public_id}-{number}",
        bank_id="cook",
        bank_version="1.0.0",
        bank_digest=sitting.bank_digest,
        content=report_to_json(report_in("de")),
        now=datetime.now(UTC),
        expires_on=date(2100, 1, 1),
    )
    freeze_report(db, vault(), new)


@pytest.mark.parametrize("locale", ["de", "ar"])
@pytest.mark.parametrize("size", [TABLET, PHONE], ids=lambda size: size.name)
def test_whether_a_document_is_valid(new_screen: NewScreen, reports: Reports, size: Size, locale: str) -> None:
    reports.freeze("valid", 1)
    reports.freeze("revoked", 2)
    reports.revoke(2)
    with reports.database.writing() as db:
        db.connection().exec_driver_sql("UPDATE organisation SET name = 'Jobcenter Musterstadt'")
    screen = new_screen(size, locale=locale)
    inspector = Inspector(screen, f"{locale}-verify-{size.name}")
    for public_id in ("valid", "revoked", "unknown"):
        screen.open(f"/v/{public_id}")
        inspector.look(public_id, locale)
    inspector.assert_nothing_found()


@pytest.mark.parametrize("locale", ["de", "ar", "en"])
@pytest.mark.parametrize("size", [DESK, SMALL], ids=lambda size: size.name)
def test_many_documents_at_once(
    new_screen: NewScreen, reports: Reports, counsellor: Enrolment, size: Size, locale: str
) -> None:
    """With the script the page says how many are made."""
    screen = new_screen(size, locale=locale, accept_downloads=True)
    inspector = Inspector(screen, f"{locale}-reports-{size.name}")
    signed_in(screen, locale, counsellor)
    screen.open(f"/{locale}/desk/reports")
    inspector.look("reports-empty", locale)
    for number in range(4):
        reports.freeze(f"report-{number}", number)
    screen.open(f"/{locale}/desk/reports")
    inspector.look("reports", locale)
    screen.page.check("[data-all] input")
    seen = told(screen)
    assert len(downloaded(screen, "#take .main")) == 4
    assert [seen(number) for number in range(5)] == [True] * 5, "each of them was told"
    inspector.look("reports-made", locale)
    inspector.assert_nothing_found()


def told(screen: Screen) -> Callable[[int], bool]:
    """Whether the bar stood at a number at some time. The reply is read in small parts: a busy machine reads it in
    large ones, and may well have made two documents between them."""
    screen.page.evaluate("""() => {
      const fetched = window.fetch;
      window.fetch = async (...asked) => {
        const reply = await fetched(...asked);
        const whole = new Uint8Array(await reply.arrayBuffer());
        let read = 0;
        const slowly = new ReadableStream({
          pull(control) {
            control.enqueue(whole.slice(read, read + 999));
            read += 999;
            if (read >= whole.length) control.close();
          },
        });
        return new Response(slowly, { status: reply.status, headers: reply.headers });
      };
      const bar = document.querySelector("#take progress");
      window.seen = new Set();
      const watch = new MutationObserver(() => window.seen.add(bar.value));
      watch.observe(document.querySelector("#take output"), { childList: true });
    }""")
    return lambda number: bool(screen.page.evaluate("(number) => window.seen.has(number)", number))


def test_without_script_the_browser_stores_the_file(
    new_screen: NewScreen, reports: Reports, counsellor: Enrolment
) -> None:
    reports.freeze("report-1")
    screen = new_screen(DESK, locale="en", accept_downloads=True, java_script_enabled=False)
    signed_in(screen, "en", counsellor)
    screen.open("/en/desk/reports")
    screen.page.check("tbody input[name=report]")
    assert len(downloaded(screen, "#take .main")) == 1
