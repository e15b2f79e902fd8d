"""The profile of a full form, on the client's screen, at the desk and on paper."""

from datetime import UTC, datetime

import pytest
from browser.conftest import NewScreen
from browser.inspection import Inspector
from browser.screen import CLIENT_SIZES, DESK, Screen, Size
from browser.walk import HIDDEN
from conftest import PASSWORD
from flask import Flask
from practising import right_value
from web.knowing import store
from web.type_banks import try_all_out

from skills_app.records.accounts import Enrolment
from skills_app.records.sittings import find_sitting, finish_sitting
from skills_app.web.bank_library import library

pytestmark = pytest.mark.browser

OPENED = "details.computed >> nth=0"
MOST_PAGES = 4


def sit(app: Flask, screen: Screen, locale: str) -> str:
    """A client who told and showed much, little and nothing; the id of their finished sitting."""
    page = screen.context.request.get(f"/{locale}/occupations")
    for choice in ({"bank": "cook"}, {"form": "full"}):
        hidden = dict(HIDDEN.findall(page.text()))
        page = screen.context.request.post(page.url, form=hidden | choice, headers={"Referer": page.url})
        assert page.ok, page.url
    public_id = page.url.split("/")[5]
    with app.app_context():
        bank = library().current["cook"].bank
    values: dict[str, str] = {}
    for number, field in enumerate(bank.fields):
        values |= {item.id: ("often", "very_often", "never")[number % 3] for item in field.items}
        skill = (1, 2, 3, 9)[number % 4]
        given = field.knowledge if number < len(bank.fields) - 1 else field.knowledge[:3]
        values |= {item.id: "dont_know" if place % skill else right_value(item) for place, item in enumerate(given)}
    database = app.extensions["database"]
    try_all_out(database, public_id)
    with database.writing() as db:
        sitting = find_sitting(db, public_id)
    assert sitting is not None
    store(database, sitting, values)
    with database.writing() as db:
        finish_sitting(db, sitting.id, datetime.now(UTC))
    return public_id


@pytest.mark.parametrize("locale", ["de", "ar"])
@pytest.mark.parametrize("size", CLIENT_SIZES, ids=lambda size: size.name)
def test_the_clients_profile(app: Flask, new_screen: NewScreen, size: Size, locale: str) -> None:
    screen = new_screen(size, locale=locale)
    inspector = Inspector(screen, f"{locale}-{size.name}")
    screen.open(f"/{locale}/sitting/{sit(app, screen, locale)}/profile")
    inspector.look("profile-shown", locale)
    screen.tap(f"{OPENED} >> summary")
    inspector.look("profile-computed", locale)
    screen.page.emulate_media(media="print")
    inspector.look("profile-shown-on-paper", locale)
    paper = screen.page.pdf(prefer_css_page_size=True)
    inspector.keep("profile-shown.pdf", paper)
    assert 2 <= paper.count(b"/Type /Page\n") <= MOST_PAGES
    inspector.assert_nothing_found()


@pytest.mark.parametrize("locale", ["de", "ar"])
def test_the_desk(app: Flask, new_screen: NewScreen, counsellor: Enrolment, locale: str) -> None:
    client = new_screen(DESK, locale=locale)
    public_id = sit(app, client, locale)
    client.open(f"/{locale}/sitting/{public_id}/profile")
    client.tap("button[value=yes]")
    client.arrive("button[value=no]")
    screen = new_screen(DESK, locale=locale)
    inspector = Inspector(screen, f"{locale}-desk-{DESK.name}")
    screen.open(f"/{locale}/desk/")
    screen.page.fill("#name", "counsellor")
    screen.page.fill("#password", PASSWORD)
    screen.tap(".button.main")
    screen.arrive("#code")
    screen.page.fill("#code", counsellor.recovery_codes[0])
    screen.tap(".button.main")
    screen.arrive("#code-note")
    screen.open(f"/{locale}/desk/sitting/{public_id}")
    inspector.look("sitting-shown", locale)
    screen.page.emulate_media(media="print")
    inspector.look("sitting-shown-on-paper", locale)
    inspector.assert_nothing_found()
