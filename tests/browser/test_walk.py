"""The whole walk in Chromium, on tablets and a phone, in both directions; every kind of page is inspected."""

import pytest
from browser.conftest import NewScreen
from browser.inspection import Inspector
from browser.screen import CLIENT_SIZES, Screen, Size
from browser.walk import ITEMS, Walk

pytestmark = pytest.mark.browser

PILES = ("never", "rarely", "often", "very_often")
NO_SCROLL = ("item", "practice")


class ClientInspector(Inspector):
    """Item pages besides: without scrolling, the frequencies from small to large in reading direction."""

    def glance(self, name: str, locale: str) -> None:
        super().glance(name, locale)
        if name.startswith(NO_SCROLL):
            self.fits(name)
            self._note(name, order_faults(self.screen, locale))


def order_faults(screen: Screen, locale: str) -> list[str]:
    boxes = [screen.page.locator(f".opt:has(#{name})").bounding_box() for name in PILES]
    assert all(boxes)
    places = [(round(box["x"]), round(box["y"])) for box in boxes if box]
    in_row = screen.size.width < screen.size.height
    along = [x if in_row else y for x, y in places]
    backwards = in_row and locale == "ar"
    return [] if along == sorted(set(along), reverse=backwards) else [f"frequencies stand at {places}"]


@pytest.mark.parametrize("locale", ["de", "ar"])
@pytest.mark.parametrize("size", CLIENT_SIZES, ids=lambda size: size.name)
def test_whole_walk(new_screen: NewScreen, size: Size, locale: str) -> None:
    """C1.8, C5.1, C5.6: nothing leaves the machine, no fault is found, 200 % text fits, in both directions."""
    screen = new_screen(size, locale=locale)
    inspector = ClientInspector(screen, f"{locale}-{size.name}")
    Walk(screen, locale, inspector.look, inspector.glance).whole()
    inspector.assert_nothing_found()
    assert len([name for name in inspector.seen if name.startswith("item-")]) >= ITEMS - 4
