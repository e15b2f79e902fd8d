""" "I don't know" is in sight at the same place on every task, also where the page is longer than the screen."""

import pytest
from browser.conftest import NewScreen
from browser.screen import PHONE
from browser.seat import Seat

from skills_app.records.database import Database

pytestmark = pytest.mark.browser

SHORT, LONG = "a3m7", "a6p5"
WAYS, FOOT = ".task .more", ".foot"


@pytest.mark.parametrize("locale", ["de", "ar"])
def test_the_ways_out_stay_above_the_foot(new_screen: NewScreen, database: Database, locale: str) -> None:
    here = Seat(new_screen(PHONE, locale=locale), locale, "cook", database)
    places = []
    for item_id, scrolls in ((SHORT, False), (LONG, True)):
        page = here.at(item_id).page
        assert page.evaluate("document.documentElement.scrollHeight > innerHeight + 8") is scrolls
        ways, foot = page.locator(WAYS).bounding_box(), page.locator(FOOT).bounding_box()
        assert ways
        assert foot
        assert ways["y"] + ways["height"] <= foot["y"] + 1
        places.append(ways["y"])
    assert abs(places[0] - places[1]) <= 2


@pytest.mark.parametrize("locale", ["de", "ar"])
def test_they_hide_nothing_that_has_the_focus(new_screen: NewScreen, database: Database, locale: str) -> None:
    page = Seat(new_screen(PHONE, locale=locale, has_touch=False), locale, "cook", database).at(LONG).page
    for option in page.locator("[name=answer]").all():
        page.keyboard.press("Tab")
        option.focus()
        ways, box = page.locator(WAYS).bounding_box(), option.bounding_box()
        assert ways
        assert box
        assert box["y"] < ways["y"], "its upper edge at least is seen"
