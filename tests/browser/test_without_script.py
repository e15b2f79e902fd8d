"""The same walk without JavaScript: every page works, and what was tapped is what is stored."""

from collections import Counter

import pytest
from browser.conftest import NewScreen
from browser.inspection import layout_faults
from browser.screen import PHONE, TABLET, Size
from browser.walk import ITEMS, Walk

from skills_app.records.database import Database

pytestmark = pytest.mark.browser


@pytest.mark.parametrize(("size", "locale"), [(TABLET, "de"), (PHONE, "ar")], ids=["tablet-de", "phone-ar"])
def test_whole_walk(new_screen: NewScreen, database: Database, size: Size, locale: str) -> None:
    screen = new_screen(size, locale=locale, java_script_enabled=False)
    faults: list[str] = []

    def look(name: str, _locale: str) -> None:
        if name.endswith("on-paper"):
            return
        screen.page.wait_for_load_state("load")
        faults.extend(f"{name}: {fault}" for fault in layout_faults(screen.page, screen.size.target))

    walk = Walk(screen, locale, look, look)
    walk.until_the_profile()
    assert stored_values(database) == walk.given
    assert sum(walk.given.values()) == ITEMS
    assert not screen.page.is_visible("[data-print]"), "nothing is offered that needs a script"
    walk.after_the_items()
    assert faults == []
    assert stored_values(database) == Counter()


def stored_values(database: Database) -> Counter[str]:
    with database.reading() as db:
        return Counter(db.connection().exec_driver_sql("SELECT value FROM response").scalars())
