"""What a page weighs in Chromium, counted on the wire."""

import re
import shutil
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from browser.conftest import NewScreen
from browser.network_log import NetworkLog, Row, kib
from browser.screen import TABLET_UPRIGHT, Screen
from browser.walk import PROFILE, begin_at_once, item
from journeys.robot import BANKS

from skills_app.config import Config
from skills_app.web import assets

pytestmark = pytest.mark.browser

FIRST_PAGE_KIB, FIRST_PAGE_REQUESTS = 50, 6
NEXT_ITEM_KIB = 16
WHOLE_FORM_KIB = 1024
ITEMS_TO_WEIGH = 6
BUILT = ("pictures", "manifests")
NAMED_HERE = {
    "fonts.css": r'(?<="Skills Ethiopic"; src: )(?:local\([^)]+\), )+',
    "client.css": r'"Noto Sans Ethiopic", ',
}
"""Where style sheets name Ethiopic fonts that a device may have."""


@pytest.fixture
def config(config: Config, tmp_path: Path, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Config:
    """For the last test the style sheets name no Ethiopic fonts of the device, as if it had none."""
    if "a_device_without_the_script" not in request.node.name:
        return config
    source, folder = tmp_path / "static", tmp_path / "data"
    shutil.copytree(assets.SOURCE, source)
    for name, there in NAMED_HERE.items():
        sheet = source / name
        sheet.write_text(re.sub(there, "", sheet.read_text()))
    monkeypatch.setattr(assets, "SOURCE", source)
    assets.build_assets(folder / "assets")
    for built in BUILT:
        (folder / built).symlink_to(config.data_folder / built)
    return replace(config, data_folder=folder)


@pytest.fixture
def figures(capsys: pytest.CaptureFixture[str]) -> Iterator[list[str]]:
    """Lines to print at the end of a test, shown even when it passes."""
    lines: list[str] = []
    yield lines
    with capsys.disabled():
        print("".join(f"\n  {line}" for line in lines), file=sys.stderr)


@pytest.mark.parametrize("locale", ["de", "en", "ar", "ti"])
def test_weight(new_screen: NewScreen, figures: list[str], locale: str) -> None:
    first, shown, seen, heaviest = weighed(new_screen, locale)
    figures.append(f"{locale} first item, empty cache: {kib(first):.1f} KiB, {len(first)} requests "
                   f"({kib(shown):.1f} KiB, {len(shown)} without the picture of the next item)")  # fmt: skip
    figures.append(f"{locale} next item with its one picture: {heaviest:.1f} KiB at most")
    assert kib(first) <= FIRST_PAGE_KIB
    assert len(first) <= FIRST_PAGE_REQUESTS
    assert heaviest <= NEXT_ITEM_KIB
    assert not [url for url in seen if ".woff2" in url]


def test_weight_on_a_device_without_the_script(new_screen: NewScreen, figures: list[str]) -> None:
    """The goal holds with the one file of the script in it."""
    first, _, seen, heaviest = weighed(new_screen, "ti")
    figures.append(f"ti first item with its font: {kib(first):.1f} KiB, {len(first)} requests")
    fonts = [url for url in seen if ".woff2" in url]
    assert len(fonts) == 1
    assert "/ethiopic." in fonts[0]
    assert kib(first) <= FIRST_PAGE_KIB
    assert len(first) <= FIRST_PAGE_REQUESTS + 1
    assert heaviest <= NEXT_ITEM_KIB


@pytest.mark.parametrize("bank_id", BANKS)
def test_weight_of_a_whole_form(new_screen: NewScreen, figures: list[str], bank_id: str) -> None:
    """All activities of an occupation with their pictures, from an empty cache to the profile."""
    screen, log = at_first_item(new_screen, "ar", bank_id)
    items = int(str(screen.page.get_attribute("main", "data-items")))
    for position in range(2, items + 1):
        screen.tap("#often")
        screen.tap(".foot .main")
        screen.arrive(item(position))
    screen.tap("#often")
    screen.tap(".foot .main")
    screen.arrive(PROFILE)
    screen.page.wait_for_load_state("networkidle")
    rows = log.take()
    figures.append(f"{bank_id}, {items} activities and the profile: {kib(rows):.0f} KiB")
    assert len({row.url for row in rows if "/pictures/" in row.url}) >= items
    assert kib(rows) <= WHOLE_FORM_KIB


def at_first_item(new_screen: NewScreen, locale: str, bank_id: str = "cook") -> tuple[Screen, NetworkLog]:
    """A tablet with an empty cache, and what it has fetched."""
    begun = new_screen(TABLET_UPRIGHT, locale=locale)
    address = begin_at_once(begun, locale, bank_id=bank_id)
    screen = new_screen(TABLET_UPRIGHT, locale=locale, storage_state=begun.context.storage_state())
    log = NetworkLog()
    log.follow(screen)
    screen.open(address)
    screen.settle()
    screen.page.wait_for_load_state("networkidle")
    return screen, log


def weighed(new_screen: NewScreen, locale: str) -> tuple[list[Row], list[Row], set[str], float]:
    """All rows of the first item's page, those without what is fetched ahead, every address, KiB of the heaviest next
    item."""
    screen, log = at_first_item(new_screen, locale)
    first = log.take()
    # The picture of the following item is fetched when the page is shown; it counts for that item.
    ahead = [row for row in first if row.url.endswith(str(screen.page.get_attribute("main", "data-next-pictures")))]
    shown = [row for row in first if row not in ahead]
    seen = {row.url for row in first}
    heaviest = 0.0
    for position in range(2, 2 + ITEMS_TO_WEIGH):
        screen.tap("#often")
        screen.tap(".foot .main")
        screen.arrive(item(position))
        screen.settle()
        step = log.take()
        assert not seen & {row.url for row in step if row.kind != "Fetch"}, "asked for again"
        assert [row.kind for row in step].count("Fetch") == 1
        assert len(step) <= 2
        seen |= {row.url for row in step}
        heaviest = max(heaviest, kib(step))
    return first, shown, seen, heaviest
