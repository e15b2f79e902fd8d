"""A browser for tests that looks at every page it is given and says what is wrong with it."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Protocol

from bs4 import BeautifulSoup, Tag

PAGES = {"text/html"}
RIGHT_TO_LEFT = {"ar", "fa", "ps"}
ADDRESSES = {"href", "src", "action"}


Sent = Mapping[str, str | list[str]]
"""The fields of a form; a list for a name that is sent several times."""


class Sends(Protocol):
    """What a browser sends with: Flask's test client, or a real connection."""

    def get(self, *args: Any, **how: Any) -> Any: ...

    def post(self, *args: Any, **how: Any) -> Any: ...


def faults_of(soup: BeautifulSoup) -> list[str]:
    """What is wrong with a page, each with what to do."""
    return [*_frame_faults(soup), *_content_faults(soup)]


def _frame_faults(soup: BeautifulSoup) -> list[str]:
    faults = []
    root = soup.find("html")
    if not isinstance(root, Tag) or not root.get("lang") or root.get("dir") not in {"ltr", "rtl"}:
        faults.append("<html> needs lang and dir")
    elif (str(root["lang"]).split("-")[0] in RIGHT_TO_LEFT) != (root["dir"] == "rtl"):
        faults.append(f'dir="{root["dir"]}" does not fit lang="{root["lang"]}"')
    if len(soup.find_all("h1")) != 1:
        faults.append(f"{len(soup.find_all('h1'))} h1: a page has exactly one")
    if soup.title is None or not soup.title.get_text(strip=True):
        faults.append("<title> is empty")
    if soup.find("main") is None:
        faults.append("there is no <main>")
    return faults


def _content_faults(soup: BeautifulSoup) -> list[str]:
    tags = soup.find_all(True)
    ids = Counter(str(tag["id"]) for tag in tags if "id" in tag.attrs)
    faults = [f'id "{name}" stands {count} times' for name, count in ids.items() if count > 1]
    for tag in tags:
        faults += _faults_of_tag(tag)
    return faults


def _faults_of_tag(tag: Tag) -> list[str]:
    faults = []
    if tag.name == "img" and not tag.attrs.keys() >= {"alt", "width", "height"}:
        faults.append(f"{tag} needs alt, width and height")
    if tag.name == "form" and tag.get("method") == "post" and tag.find("input", attrs={"name": "csrf_token"}) is None:
        faults.append(f"form {tag.get('action', '')} has no csrf_token: add {{{{ csrf() }}}}")
    if tag.name == "script" and not tag.get("src"):
        faults.append("inline script: use client.js")
    if "style" in tag.attrs:
        faults.append(f"inline style at <{tag.name}>: use a class")
    for name in ADDRESSES & tag.attrs.keys():
        if str(tag[name]).startswith(("http:", "https:", "//")):
            faults.append(f'"{tag[name]}" goes to another host')
    return faults


@dataclass
class Page:
    """A reply: ``soup`` for looking at it, ``response`` for headers."""

    response: Any
    address: str

    @cached_property
    def soup(self) -> BeautifulSoup:
        return BeautifulSoup(self.response.text, "html.parser")

    @property
    def status(self) -> int:
        return int(self.response.status_code)

    @property
    def title(self) -> str:
        heading = self.soup.find("h1")
        return heading.get_text(" ", strip=True) if heading else ""

    @property
    def words(self) -> str:
        """What a person reads on the page."""
        return self.soup.body.get_text(" ", strip=True) if self.soup.body else ""

    @property
    def item(self) -> int | None:
        """The position of the item on the page, None when it shows none."""
        position = self._of_main("data-item")
        return int(position) if position else None

    @property
    def item_id(self) -> str:
        return self.hidden("item")["value"]

    @property
    def is_profile(self) -> bool:
        return self._of_main("data-done") is not None

    def _of_main(self, name: str) -> str | None:
        main = self.soup.find("main")
        value = main.get(name) if isinstance(main, Tag) else None
        return None if value is None else str(value)

    @cached_property
    def inputs(self) -> list[dict[str, str]]:
        """The fields of the page, each with its attributes."""
        return [{name: str(value) for name, value in tag.attrs.items()} for tag in self.soup.find_all("input")]

    def hidden(self, name: str) -> dict[str, str]:
        return next(field for field in self.inputs if field.get("name") == name and field["type"] == "hidden")

    def chosen(self) -> str | None:
        """The stored answer that the page shows."""
        return next((field["value"] for field in self._checked("answer")), None)

    def wished(self) -> bool:
        """Whether the page shows a stored wish to learn."""
        return any(self._checked("wish"))

    def _checked(self, name: str) -> list[dict[str, str]]:
        return [field for field in self.inputs if field.get("name") == name and "checked" in field]

    def one(self, selector: str) -> Tag:
        found = self.soup.select_one(selector)
        assert found is not None, f"there is no {selector} on {self.address}"
        return found

    def link(self, selector: str) -> str:
        """Where a link of the page leads."""
        return str(self.one(selector)["href"])


class InspectedBrowser:
    """One person's browser. Follows redirects, fills in the hidden fields of forms, refuses faulty pages."""

    def __init__(self, client: Sends, headers: dict[str, str] | None = None) -> None:
        self.client, self.headers = client, headers or {}
        self.page: Page | None = None

    def get(self, address: str, *, status: int | tuple[int, ...] = 200) -> Page:
        return self._seen(self.client.get(address, follow_redirects=True, headers=self.headers), status)

    def post(
        self,
        address: str,
        data: Sent,
        *,
        status: int | tuple[int, ...] = 200,
        headers: dict[str, str] | None = None,
    ) -> Page:
        """Posts exactly what is given, without the page's hidden fields."""
        all_headers = self.headers | (headers or {})
        return self._seen(self.client.post(address, data=data, follow_redirects=True, headers=all_headers), status)

    def send(
        self,
        data: Sent | None = None,
        *,
        form: str | None = None,
        status: int | tuple[int, ...] = 200,
        headers: dict[str, str] | None = None,
    ) -> Page:
        """Sends a form of the page shown last (``form``: its id), with ``data`` chosen by the person."""
        address, hidden = self.form(form)
        return self.post(address, {**hidden, **(data or {})}, status=status, headers=headers)

    def form(self, form: str | None = None) -> tuple[str, dict[str, str]]:
        """Where a form of the page shown last goes, and the hidden fields that a browser would send with it."""
        page = self.shown
        found = page.soup.find("form", id=form) if form else page.soup.find("form", method="post")
        assert isinstance(found, Tag), f"there is no form {form or ''} on {page.address}"
        fields = found.find_all("input", type="hidden", disabled=False)
        hidden = {str(field["name"]): str(field.get("value", "")) for field in fields}
        return str(found.get("action") or page.address), hidden

    @property
    def shown(self) -> Page:
        assert self.page is not None, "open a page first"
        return self.page

    def _seen(self, reply: Any, status: int | tuple[int, ...]) -> Page:
        address = str(reply.headers.get("X-Next-Page") or reply.request.path)
        page = Page(reply, address)
        expected = status if isinstance(status, tuple) else (status,)
        assert reply.status_code in expected, f"{address}: status {reply.status_code}, expected {status}: {page.title}"
        if reply.mimetype in PAGES:
            faults = faults_of(page.soup)
            assert not faults, f"{address}:\n  " + "\n  ".join(faults)
        self.page = page
        return page
