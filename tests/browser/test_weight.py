"""What a page weighs in Chromium, counted on the wire: headers and compressed bodies, as its network log has them."""

import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pytest
from browser.conftest import NewScreen
from browser.screen import TABLET_UPRIGHT, Screen
from browser.walk import begin_at_once, item
from playwright.sync_api import Browser

pytestmark = pytest.mark.browser

FIRST_PAGE_KIB, FIRST_PAGE_REQUESTS = 50, 6
NEXT_ITEM_KIB = 16
ITEMS_TO_WEIGH = 6


@dataclass
class Row:
    """One request: ``wire`` bytes came over the line, 0 when the browser had it."""

    url: str = ""
    kind: str = ""
    wire: int = 0
    cached: bool = False


@dataclass
class NetworkLog:
    """Chromium's own log of a screen's requests, since it was last taken."""

    rows: dict[str, Row] = field(default_factory=dict)

    def follow(self, screen: Screen) -> None:
        session = screen.context.new_cdp_session(screen.page)
        session.on("Network.responseReceived", self._response)
        session.on("Network.loadingFinished", self._finished)
        session.on("Network.requestServedFromCache", self._from_cache)
        session.send("Network.enable")

    def take(self) -> list[Row]:
        taken = [row for row in self.rows.values() if row.url.startswith("http") and not row.cached]
        self.rows = {}
        return taken

    def _row(self, event: Any) -> Row:
        return self.rows.setdefault(event["requestId"], Row())

    def _response(self, event: Any) -> None:
        row, response = self._row(event), event["response"]
        row.url, row.kind = response["url"], event["type"]
        row.cached |= bool(response.get("fromDiskCache") or response.get("fromPrefetchCache"))

    def _finished(self, event: Any) -> None:
        self._row(event).wire += int(event["encodedDataLength"])

    def _from_cache(self, event: Any) -> None:
        self._row(event).cached = True


def kib(rows: list[Row]) -> float:
    return sum(row.wire for row in rows) / 1024


@pytest.fixture
def figures(capsys: pytest.CaptureFixture[str]) -> Iterator[list[str]]:
    """Lines to print at the end of a test, shown even when it passes."""
    lines: list[str] = []
    yield lines
    with capsys.disabled():
        print("".join(f"\n  {line}" for line in lines), file=sys.stderr)


@pytest.mark.parametrize("locale", ["de", "en", "ar"])
def test_weight(new_screen: NewScreen, chromium: Browser, figures: list[str], locale: str) -> None:
    begun = new_screen(TABLET_UPRIGHT, locale=locale)
    address = begin_at_once(begun, locale)
    screen = new_screen(TABLET_UPRIGHT, locale=locale, storage_state=begun.context.storage_state())
    log = NetworkLog()
    log.follow(screen)
    screen.open(address)
    screen.settle()
    screen.page.wait_for_load_state("networkidle")
    first = log.take()
    # The picture of the following item is fetched when the page is shown; it counts for that item.
    ahead = [row for row in first if row.url.endswith(str(screen.page.get_attribute("main", "data-next-pictures")))]
    shown = [row for row in first if row not in ahead]
    figures.append(f"{locale} first item, empty cache: {kib(first):.1f} KiB, {len(first)} requests "
                   f"({kib(shown):.1f} KiB, {len(shown)} without the picture of the next item)")  # fmt: skip
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
    figures.append(f"{locale} next item with its one picture: {heaviest:.1f} KiB at most")
    assert kib(first) <= FIRST_PAGE_KIB
    assert len(first) <= FIRST_PAGE_REQUESTS
    assert heaviest <= NEXT_ITEM_KIB
    assert not [url for url in seen if url.endswith((".woff", ".woff2", ".ttf"))]
