"""A client's tour on a screen: it gets and sends with the screen's cookies, and the screen shows what came."""

from collections.abc import Container, Iterator
from types import SimpleNamespace
from typing import Any
from urllib.parse import quote_plus, urlsplit

from browser.screen import Screen
from client_pages import Tour
from inspected import InspectedBrowser, Page
from playwright.sync_api import APIResponse, Route


class SameCookies:
    """Sends for an inspected browser what the screen's own browser would send."""

    def __init__(self, screen: Screen) -> None:
        self._request, self._address = screen.context.request, screen.address

    def get(self, address: str, **_how: Any) -> Any:
        return _reply(self._request.get(address))

    def post(self, address: str, *, data: Any, **_how: Any) -> Any:
        pairs = [(name, one) for name, given in data.items() for one in ([given] if isinstance(given, str) else given)]
        body = "&".join(f"{quote_plus(name)}={quote_plus(value)}" for name, value in pairs)
        headers = {"Content-Type": "application/x-www-form-urlencoded", "Referer": self._address + address}
        return _reply(self._request.post(address, data=body, headers=headers))


def _reply(came: APIResponse) -> Any:
    """As Flask's test client gives it."""
    headers = dict(came.headers)
    return SimpleNamespace(
        status_code=came.status,
        headers=headers,
        text=came.text(),
        mimetype=headers["content-type"].partition(";")[0],
        request=SimpleNamespace(path=urlsplit(came.url).path),
    )


def show(screen: Screen, page: Page) -> None:
    """What came by ``SameCookies``, also the answer to a form, which no address brings again."""

    def give(route: Route) -> None:
        route.fulfill(status=page.status, headers=page.response.headers, body=page.response.text)

    screen.page.route(lambda address: urlsplit(address).path == page.address, give, times=1)
    screen.open(page.address, status=page.status)


def tour(screen: Screen, segment: str, wanted: Container[str] | None = None) -> Iterator[str]:
    """The name of each wanted page, which the screen shows meanwhile; None: of all."""
    for shown in Tour(InspectedBrowser(SameCookies(screen)), segment).pages():
        if wanted is None or shown.name in wanted:
            show(screen, shown.page)
            yield shown.name
