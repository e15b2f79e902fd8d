"""The desk asks whether somebody is still there before it signs them out, so that nothing typed is lost."""

from datetime import UTC, datetime

import pytest
from browser.conftest import NewScreen
from browser.inspection import Inspector
from browser.screen import DESK, DESK_VIEWS, Size, view_name
from browser.test_cases import signed_in
from playwright.sync_api import expect

from skills_app.records.accounts import Enrolment
from skills_app.records.database import Database

pytestmark = pytest.mark.browser

MINUTE = 60_000


def last_seen(database: Database) -> datetime:
    with database.reading() as db:
        found = db.connection().exec_driver_sql("SELECT max(last_seen_at) FROM sign_in").scalar_one()
    return datetime.fromisoformat(found).replace(tzinfo=UTC)


@pytest.mark.parametrize(("size", "locale"), DESK_VIEWS, ids=view_name)
def test_who_types_for_long_stays_signed_in(
    new_screen: NewScreen, database: Database, counsellor: Enrolment, size: Size, locale: str
) -> None:
    """C5.4: with one tap; what was typed is still there."""
    screen = new_screen(size, locale=locale)
    inspector = Inspector(screen, f"{locale}-idle-{size.name}")
    signed_in(screen, locale, counsellor)
    screen.page.clock.install()
    screen.open(f"/{locale}/desk/cases")
    screen.page.fill("#reference", "BG 17/4711")
    notice = screen.page.locator("#idle")
    screen.page.clock.fast_forward(24 * MINUTE)
    expect(notice).to_be_hidden()
    screen.page.clock.fast_forward(2 * MINUTE)
    expect(notice).to_be_visible()
    inspector.look("asked", locale)
    with database.writing() as db:
        db.connection().exec_driver_sql("UPDATE sign_in SET last_seen_at = datetime('now', '-26 minutes')")
    before = last_seen(database)
    screen.page.locator("#idle button").click()
    expect(notice).to_be_hidden()
    assert last_seen(database) > before
    expect(screen.page.locator("#reference")).to_have_value("BG 17/4711")
    expect(screen.page.locator("#reference")).to_be_focused()
    inspector.assert_nothing_found()


def test_who_is_away_reads_that_it_is_over(new_screen: NewScreen, counsellor: Enrolment) -> None:
    screen = new_screen(DESK, locale="en")
    signed_in(screen, "en", counsellor)
    screen.page.clock.install()
    screen.open("/en/desk/cases")
    screen.page.clock.fast_forward(31 * MINUTE)
    expect(screen.page.locator("#idle [role=alert]")).to_contain_text("Copy what you typed")
    expect(screen.page.locator("#idle button")).to_be_hidden()
