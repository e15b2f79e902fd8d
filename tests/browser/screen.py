"""One person's screen: a fresh browser with one page, watched for everything that must not happen."""

from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request, Response, WebError

ALL_IS_HERE = """() => {
  const ahead = document.querySelector("main").dataset.nextPictures?.split(" ") ?? [];
  return ahead.every((one) => performance.getEntriesByName(new URL(one, location).href).length > 0);
}"""
REPORTED_BY_STATUS = "Failed to load resource: the server responded"


@dataclass(frozen=True)
class Size:
    """A screen in CSS pixels; ``target``: the smallest side of anything to tap."""

    name: str
    width: int
    height: int
    target: int

    @property
    def viewport(self) -> Any:
        return {"width": self.width, "height": self.height}


TABLET = Size("1024x768", 1024, 768, 56)
TABLET_UPRIGHT = Size("768x1024", 768, 1024, 56)
PHONE = Size("360x640", 360, 640, 48)
DESK = Size("1366x768", 1366, 768, 24)
SMALL_DESK = Size("1024x768", 1024, 768, 24)
CLIENT_SIZES = (TABLET, TABLET_UPRIGHT, PHONE)
PHONE_AT_THE_DESK = Size("360x640", 360, 640, 24)
DESK_VIEWS = ((DESK, "de"), (SMALL_DESK, "ar"), (PHONE_AT_THE_DESK, "en"), (PHONE_AT_THE_DESK, "ar"))
"""Each size and each language of the desk, the narrowest in both directions; each with each would find no more."""


def view_name(value: object) -> str:
    """For the names of tests."""
    return value.name if isinstance(value, Size) else str(value)


@dataclass
class Watch:
    """What went wrong in a browser. ``expected``: error statuses and console texts that a test provokes."""

    host: str
    expected: set[str | int] = field(default_factory=set)
    faults: list[str] = field(default_factory=list)

    def follow(self, context: BrowserContext) -> None:
        context.on("request", self._request)
        context.on("response", self._response)
        context.on("console", self._console)
        context.on("weberror", self._error)

    def _request(self, request: Request) -> None:
        parts = urlsplit(request.url)
        if parts.scheme not in {"data", "blob", "about"} and parts.netloc != self.host:
            self.faults.append(f"a request left for {request.url}")

    def _response(self, response: Response) -> None:
        if response.status >= 400 and response.status not in self.expected:
            self.faults.append(f"{response.request.method} {response.url}: {response.status}")

    def _console(self, message: ConsoleMessage) -> None:
        if message.type not in {"error", "warning"} or message.text.startswith(REPORTED_BY_STATUS):
            return
        if not any(isinstance(text, str) and text in message.text for text in self.expected):
            self.faults.append(f"console {message.type}: {message.text}")

    def _error(self, error: WebError) -> None:
        self.faults.append(f"script failed: {error.error}")


class Screen:
    """``open`` goes to an address; ``tap`` and ``arrive`` are what a person does and sees."""

    def __init__(self, browser: Browser, address: str, size: Size, **options: Any) -> None:
        self.address, self.size = address, size
        options = {"viewport": size.viewport, "has_touch": size.target > DESK.target} | options
        self.context = browser.new_context(base_url=address, **options)
        self.context.set_default_timeout(20_000)
        self.watch = Watch(urlsplit(address).netloc)
        self.watch.follow(self.context)
        self.page: Page = self.context.new_page()

    def open(self, path: str, *, status: int = 200) -> None:
        """Goes to an address of the application."""
        if status >= 400:
            self.watch.expected.add(status)
        reply = self.page.goto(path)
        assert reply is not None
        assert reply.status == status, f"{path}: {reply.status}, expected {status}"

    def tap(self, selector: str) -> None:
        """A finger on a screen that has touch, else a mouse."""
        self.page.locator(selector).first.click()

    def arrive(self, selector: str) -> None:
        self.page.wait_for_selector(selector, state="attached")

    def settle(self) -> None:
        """Until all is here, the picture that is fetched ahead too."""
        self.page.wait_for_load_state("load")
        self.page.wait_for_function(ALL_IS_HERE)

    def close(self) -> None:
        self.context.close()
        assert not self.watch.faults, "\n".join(self.watch.faults)
