"""What came over the wire, as Chromium's own network log has it: headers and compressed bodies."""

from dataclasses import dataclass, field
from typing import Any

from browser.screen import Screen


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
