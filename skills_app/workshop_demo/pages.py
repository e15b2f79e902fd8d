"""What a robot reads of a page: its forms as a browser would send them, the way on, whom a client plays."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from html.parser import HTMLParser

Fields = Mapping[str, list[str]]

_UNNAMED = ("", None)
_TO_TAP = ("radio", "checkbox")


@dataclass
class PageForm:
    """``hidden``: what is sent in any case; ``choices``: by name, the values that can be tapped, chosen or pressed."""

    action: str
    hidden: dict[str, list[str]] = field(default_factory=dict)
    choices: dict[str, list[str]] = field(default_factory=dict)


@dataclass
class RobotPage:
    """``address``: its path; ``forms``: by id; ``onward``: where the main link at its foot leads, empty without one;
    ``persona``: the heading that says whom the seat plays, empty when it plays nobody."""

    address: str
    forms: dict[str, PageForm] = field(default_factory=dict)
    onward: str = ""
    persona: str = ""

    @property
    def item_id(self) -> str:
        """The item that is asked here; empty on other pages."""
        asked = self.forms.get("item")
        return asked.hidden["item"][0] if asked else ""


def read_page(address: str, html: str) -> RobotPage:
    reader = _Reader(address)
    reader.feed(html)
    reader.close()
    return reader.page


class _Reader(HTMLParser):
    def __init__(self, address: str) -> None:
        super().__init__()
        self.page = RobotPage(address)
        self._form = ""
        self._select = ""
        self._in_foot = self._in_persona = self._in_name = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = {name: value or "" for name, value in attrs}
        if tag == "form":
            self._form = found.get("id", "")
            self.page.forms[self._form] = PageForm(found.get("action", ""))
        elif tag == "select":
            self._select = found.get("name", "")
        elif tag in {"input", "button", "option"}:
            self._field(tag, found)
        else:
            self._place(tag, found)

    def _field(self, tag: str, found: Mapping[str, str]) -> None:
        form = self.page.forms.get(found.get("form", self._form))
        name, value = self._select if tag == "option" else found.get("name"), found.get("value", "")
        if form is None or name is None or name in _UNNAMED or "disabled" in found:
            return
        if tag == "input" and found.get("type") == "hidden":
            form.hidden.setdefault(name, []).append(value)
        elif (tag != "input" or found.get("type") in _TO_TAP) and value:
            form.choices.setdefault(name, []).append(value)

    def _place(self, tag: str, found: Mapping[str, str]) -> None:
        classes = found.get("class", "").split()
        if tag == "footer":
            self._in_foot = True
        elif tag == "article":
            self._in_persona = "persona" in classes
        elif tag == "h2":
            self._in_name = self._in_persona
        elif tag == "a" and self._in_foot and "main" in classes:
            self.page.onward = found.get("href", "")

    def handle_endtag(self, tag: str) -> None:
        if tag == "form":
            self._form = ""
        elif tag == "select":
            self._select = ""
        elif tag == "footer":
            self._in_foot = False
        elif tag == "article":
            self._in_persona = False
        elif tag == "h2":
            self._in_name = False

    def handle_data(self, data: str) -> None:
        if self._in_name:
            self.page.persona += data
