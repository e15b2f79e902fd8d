"""Every client page in every language on a phone: nothing cut off, nothing over another, at large text too.

Of German, Arabic and Tigrinya the screenshots are kept; of the others a look is enough.
"""

import pytest
from browser.conftest import NewScreen
from browser.inspection import Inspector
from browser.screen import PHONE, Screen
from browser.walk import begin_at_once

from skills_app.config import HOME
from skills_app.web.locale import read_locales

pytestmark = pytest.mark.browser

LOCALES = read_locales(HOME / "translations" / "locales.toml")
PLACES = {
    "welcome": "",
    "language": "language?place=",
    "help": "help",
    "code": "code",
    "occupations": "occupations",
    "next-person": "next-person",
    "mine": "mine",
    "data": "mine/data",
    "error": "nothing",
}
OF_A_SITTING = {"item": "item/{item}", "practice": "item/{item}/practice", "stop": "stop", "delete": "delete"}


def places(screen: Screen, segment: str) -> dict[str, str]:
    """Name -> address; a sitting with five answers."""
    sitting, _, item = begin_at_once(screen, segment, 5).removeprefix(screen.address).partition("/item/")
    found = {name: f"/{segment}/{place}" for name, place in PLACES.items()}
    found |= {name: f"{sitting}/{place.format(item=item)}" for name, place in OF_A_SITTING.items()}
    return found


@pytest.mark.parametrize("segment", [*LOCALES, "ar+de", "de+ti"])
def test_every_page_fits(new_screen: NewScreen, segment: str) -> None:
    screen = new_screen(PHONE)
    inspector = Inspector(screen, f"{segment}-languages-{PHONE.name}")
    locale = LOCALES[segment.partition("+")[0]]
    for name, address in places(screen, segment).items():
        screen.open(address, status=404 if name == "error" else 200)
        inspector.fits_in(name, locale.tag, locale.direction)
    screen.open(places(screen, segment)["stop"])
    screen.tap("[form=finish]")
    screen.page.wait_for_selector("main[data-done]")
    inspector.fits_in("profile", locale.tag, locale.direction)
    inspector.assert_nothing_found()


def test_frequencies_are_mirrored_and_pictures_are_not(new_screen: NewScreen) -> None:
    """The first answer stands where reading begins; a picture shows the same in both directions."""
    first: dict[str, float] = {}
    sources = set()
    for segment in ("de", "fa"):
        screen = new_screen(PHONE)
        screen.open(begin_at_once(screen, segment).removeprefix(screen.address))
        boxes = screen.page.eval_on_selector_all(
            ".scale .opt", "cards => cards.map((card) => card.getBoundingClientRect().x)"
        )
        first[segment] = boxes[0] - boxes[-1]
        picture = screen.page.locator("figure.pic img")
        sources.add(picture.get_attribute("src"))
        assert (
            picture.evaluate("image => getComputedStyle(image).scale + getComputedStyle(image).transform") == "nonenone"
        )
    assert first["de"] < 0 < first["fa"]
    assert len(sources) == 1
