"""A browser for tests that looks at every page it is given and says what is wrong with it."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Protocol

from bs4 import BeautifulSoup, Tag
from lxml.html import HtmlElement, document_fromstring, tostring

PAGES = {"text/html"}
RIGHT_TO_LEFT = {"ar", "fa", "ps"}
ADDRESSES = {"href", "src", "action"}


Sent = Mapping[str, str | list[str]]
"""The fields of a form; a list for a name that is sent several times."""


class Sends(Protocol):
    """What a browser sends with: Flask's test client, or a real connection."""

    def get(self, *args: Any, **how: Any) -> Any: ...

    def post(self, *args: Any, **how: Any) -> Any: ...


def text_of(tag: HtmlElement) -> str:
    """As a person reads it, with one space between its parts."""
    return " ".join(filter(None, (part.strip() for part in tag.itertext())))


def markup(tag: HtmlElement) -> str:
    written: str = tostring(tag, encoding="unicode", with_tail=False)
    return written


def faults_of(tree: HtmlElement) -> list[str]:
    """What is wrong with a page, each with what to do."""
    return [*_frame_faults(tree), *_content_faults(tree)]


def _frame_faults(tree: HtmlElement) -> list[str]:
    faults = []
    lang, direction = tree.get("lang"), tree.get("dir")
    if not lang or direction not in {"ltr", "rtl"}:
        faults.append("<html> needs lang and dir")
    elif (lang.split("-")[0] in RIGHT_TO_LEFT) != (direction == "rtl"):
        faults.append(f'dir="{direction}" does not fit lang="{lang}"')
    headings = len(tree.findall(".//h1"))
    if headings != 1:
        faults.append(f"{headings} h1: a page has exactly one")
    if not (tree.findtext("head/title") or "").strip():
        faults.append("<title> is empty")
    if tree.find(".//main") is None:
        faults.append("there is no <main>")
    return faults


def _content_faults(tree: HtmlElement) -> list[str]:
    tags = [tag for tag in tree.iter() if isinstance(tag.tag, str)]
    ids = Counter(tag.get("id") for tag in tags if "id" in tag.attrib)
    faults = [f'id "{name}" stands {count} times' for name, count in ids.items() if count > 1]
    for tag in tags:
        faults += _faults_of_tag(tag)
    return faults


def _faults_of_tag(tag: HtmlElement) -> list[str]:
    faults = []
    given = tag.attrib
    if tag.tag == "img" and not set(given) >= {"alt", "width", "height"}:
        faults.append(f"{markup(tag)} needs alt, width and height")
    if tag.tag == "form" and given.get("method") == "post" and tag.find(".//input[@name='csrf_token']") is None:
        faults.append(f"form {given.get('action', '')} has no csrf_token: add {{{{ csrf() }}}}")
    if tag.tag == "script" and not given.get("src"):
        faults.append("inline script: use client.js")
    if "style" in given:
        faults.append(f"inline style at <{tag.tag}>: use a class")
    for name in ADDRESSES & set(given):
        if given[name].startswith(("http:", "https:", "//")):
            faults.append(f'"{given[name]}" goes to another host')
    return faults


@dataclass
class Page:
    """A reply: ``soup`` for looking at it, ``response`` for headers."""

    response: Any
    address: str

    @cached_property
    def tree(self) -> HtmlElement:
        """What every page is looked at with: made twenty times faster than ``soup``."""
        return document_fromstring(self.response.text)

    @cached_property
    def soup(self) -> BeautifulSoup:
        """What a test asks for more."""
        return BeautifulSoup(self.response.text, "html.parser")

    @property
    def status(self) -> int:
        return int(self.response.status_code)

    @property
    def title(self) -> str:
        heading = self.tree.find(".//h1")
        return "" if heading is None else text_of(heading)

    @property
    def words(self) -> str:
        """What a person reads on the page."""
        return self.soup.body.get_text(" ", strip=True) if self.soup.body else ""

    @property
    def lang(self) -> str:
        return str(self.tree.get("lang"))

    @property
    def item(self) -> int | None:
        """The position of the item on the page, None when it shows none."""
        position = self._of_main("data-item")
        return int(position) if position else None

    @property
    def items(self) -> int:
        """How many the form has."""
        return int(self._of_main("data-items") or 0)

    @property
    def item_id(self) -> str:
        return self.hidden("item")["value"]

    @property
    def is_profile(self) -> bool:
        return self._of_main("data-done") is not None

    def _of_main(self, name: str) -> str | None:
        main = self.tree.find(".//main")
        return None if main is None else main.get(name)

    @cached_property
    def inputs(self) -> list[dict[str, str]]:
        """The fields of the page, each with its attributes."""
        return [dict(tag.attrib) for tag in self.tree.iter("input")]

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
        """Where the first such link of the page leads."""
        return str(self.all(selector)[0].attrib["href"])

    def all(self, selector: str) -> list[HtmlElement]:
        """At least one."""
        found: list[HtmlElement] = self.tree.cssselect(selector)
        assert found, f"there is no {selector} on {self.address}"
        return found


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
        found = page.tree.find(f".//form[@id='{form}']" if form else ".//form[@method='post']")
        assert found is not None, f"there is no form {form or ''} on {page.address}"
        fields = [one.attrib for one in found.iter("input") if one.get("type") == "hidden"]
        hidden = {one["name"]: one.get("value", "") for one in fields if "disabled" not in one}
        return found.get("action") or page.address, hidden

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
            faults = faults_of(page.tree)
            assert not faults, f"{address}:\n  " + "\n  ".join(faults)
        self.page = page
        return page
