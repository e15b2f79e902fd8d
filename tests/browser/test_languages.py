"""Every client page in every language on a phone: nothing cut off, nothing over another, at large text too.

Of German, Arabic and Tigrinya snapshots of all pages are kept. In the other languages the pages with the most words
are looked at; ``make screenshots`` shows all of them in all.
"""

import os
from collections.abc import Container

import pytest
from browser.conftest import NewScreen
from browser.inspection import LOOSE_BARS, Inspector
from browser.screen import PHONE
from browser.snapshot import SNAPSHOTS, compare, difference
from browser.tour import tour
from browser.walk import begin_at_once
from PIL import Image, ImageDraw

from skills_app.config import HOME
from skills_app.web.locale import read_locales

pytestmark = pytest.mark.browser

LOCALES = read_locales(HOME / "translations" / "locales.toml")
KEPT = ("de", "ar", "ti")
OTHERS = [segment for segment in (*LOCALES, "ar+de", "de+ti") if segment not in KEPT]
FOR_HELPERS = "helper"
"""Speaks the language of the people who help here."""
WORDY = {
    "welcome", "language", "help", "helper", "code-unknown", "fields", "not-allowed", "practice", "item", "item-stored",
    "help-of-item", "stop", "delete", "data", "practice-matching", "practice-ordering-helper", "task-ordering",
    "task-hotspot", "profile", "finished", "repeat", "profile-attempts", "mine-many", "deleted",
}  # fmt: skip


def inspect(new_screen: NewScreen, segment: str, *, wanted: Container[str] | None = None, kept: bool = False) -> None:
    """``wanted``: the names of the pages to look at, None for all; ``kept``: compared with their snapshots."""
    screen = new_screen(PHONE)
    inspector = Inspector(screen, f"{segment}-languages-{PHONE.name}")
    locale = LOCALES[segment.partition("+")[0]]
    changed = []
    for name in tour(screen, segment, wanted):
        spoken = LOCALES["de"] if name == FOR_HELPERS else locale
        inspector.fits_in(name, spoken.tag, spoken.direction)
        if kept:
            screen.page.evaluate(LOOSE_BARS)
            changed.append(compare(screen, segment, name))
    inspector.assert_nothing_found()
    assert not any(changed), "\n".join(filter(None, changed))


@pytest.mark.parametrize("segment", OTHERS)
def test_wordy_pages_fit(new_screen: NewScreen, segment: str) -> None:
    inspect(new_screen, segment, wanted=None if "EVERY_PAGE" in os.environ else WORDY)


@pytest.mark.parametrize("locale", KEPT)
def test_every_page_fits_and_looks_as_kept(new_screen: NewScreen, locale: str) -> None:
    inspect(new_screen, locale, kept=True)


def test_a_change_is_seen() -> None:
    """A line that moves by a line, a button that is gone, another height; not another digit."""
    kept = Image.open(next(iter(sorted((SNAPSHOTS / "de").glob("item.png"))))).convert("L")
    assert difference(kept, kept) == ""
    moved = Image.new("L", kept.size, 255)
    moved.paste(kept, (0, 6))
    assert difference(kept, moved)
    without = kept.copy()
    ImageDraw.Draw(without).rectangle((10, kept.height - 40, 80, kept.height - 20), 255)
    assert difference(kept, without)
    assert difference(kept, kept.crop((0, 0, kept.width, kept.height - 6)))
    digit = kept.copy()
    ImageDraw.Draw(digit).rectangle((40, 40, 41, 43), 128)
    assert difference(kept, digit) == ""


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
