"""Looks at a page as two accessibility checkers, a ruler and a camera do."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any

from browser.screen import Screen
from playwright.sync_api import Page

HERE = Path(__file__).parent
SCREENSHOTS = HERE / "screenshots"
NOBODY_LOOKS = os.environ.get("CI") == "true"
"""A photograph of a whole page takes a quarter of the time of looking at it."""
RULES = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
NARROW = {"width": 320, "height": 640}
PAPER = {"width": 680, "height": 1017}

RUN_AXE = """async (values) => {
  const { violations } = await axe.run(document, { runOnly: { type: "tag", values }, resultTypes: ["violations"] });
  return violations.flatMap(({ id, help, nodes }) => nodes.map(({ html, any }) =>
    `axe ${id}: ${help}: ${html.slice(0, 160)} ${any.map((one) => one.message).join("; ").slice(0, 160)}`));
}"""
RUN_CODE_SNIFFER = """() => new Promise((done) => HTMLCS.process("WCAG2AA", document, () => done(HTMLCS.getMessages()
  .filter(({ type }) => type === HTMLCS.ERROR)
  .map(({ code, msg, element }) => `HTMLCS ${code}: ${msg} ${(element.outerHTML || "").slice(0, 160)}`))))"""
DOUBLE_TEXT = """() => {
  const { style } = document.documentElement;
  style.fontSize = `${2 * parseFloat(getComputedStyle(document.documentElement).fontSize)}px`;
}"""
USUAL_TEXT = "document.documentElement.removeAttribute('style')"
LOOSE_BARS = "document.querySelectorAll('.bar, .task .more, .foot').forEach((bar) => { bar.style.position = 'static' })"
USUAL_BARS = "document.querySelectorAll('.bar, .task .more, .foot').forEach((bar) => bar.removeAttribute('style'))"
READY = """() => {
  for (const image of document.images) image.loading = "eager";
  return Promise.all([document.fonts.ready, ...[...document.images].map((image) => image.decode().catch(() => 0))]);
}"""


@cache
def source(name: str) -> str:
    return (HERE / name).read_text(encoding="utf-8")


def accessibility_faults(page: Page) -> list[str]:
    """Errors of axe-core (all rules of RULES) and of HTML_CodeSniffer (WCAG2AA); nothing is left out."""
    page.evaluate(source("vendor/axe-core/axe.min.js"))
    page.evaluate(source("vendor/html_codesniffer/HTMLCS.js"))
    found: list[str] = page.evaluate(RUN_AXE, list(RULES))
    return found + list(page.evaluate(RUN_CODE_SNIFFER))


def layout_faults(page: Page, target: int = 0) -> list[str]:
    found: list[str] = page.evaluate(source("layout.js"), {"target": target})
    return found


class Inspector:
    """Collects the faults of all pages one person sees; ``files`` is how their screenshots' names begin."""

    def __init__(self, screen: Screen, files: str) -> None:
        self.screen, self.files = screen, files
        self.faults: list[str] = []
        self.seen: list[str] = []
        SCREENSHOTS.mkdir(exist_ok=True)

    def look(self, name: str, locale: str) -> None:
        """Everything: direction, layout here, at 320 px and with larger text, both checkers, a screenshot."""
        if name.endswith("on-paper"):
            self.look_at_paper(name)
            return
        self.glance(name, locale)
        self.photograph(name)
        with self._resized(NARROW):
            self._note(f"{name} at 320 px", layout_faults(self.screen.page))
        with self._text_doubled():
            self._note(f"{name} with text at 200 %", layout_faults(self.screen.page))
        with self._resized(half(self.screen.size.viewport)):
            self._note(f"{name} at zoom 200 %", layout_faults(self.screen.page))
        self._note(name, accessibility_faults(self.screen.page))

    def look_at_paper(self, name: str) -> None:
        """What the printer gets, as wide as the text of an A4 page."""
        with self._resized(PAPER):
            self.screen.page.evaluate(READY)
            self._note(name, layout_faults(self.screen.page) + accessibility_faults(self.screen.page))
            self.photograph(name)

    def glance(self, name: str, locale: str) -> None:
        """Direction and layout only."""
        page = self.screen.page
        page.evaluate(READY)
        self.seen.append(name)
        root = page.evaluate("[document.documentElement.lang, document.documentElement.dir]")
        if root != [locale, "rtl" if locale == "ar" else "ltr"]:
            self._note(name, [f"lang and dir are {root}"])
        self._note(name, layout_faults(page, self.screen.size.target))

    def fits_in(self, name: str, tag: str, direction: str) -> None:
        """In one language: direction, layout here and with larger text, and a screenshot."""
        page = self.screen.page
        page.evaluate(READY)
        root = page.evaluate("[document.documentElement.lang, document.documentElement.dir]")
        if root != [tag, direction]:
            self._note(name, [f"lang and dir are {root}"])
        self._note(name, layout_faults(page, self.screen.size.target))
        self.photograph(name)
        with self._text_doubled():
            self._note(f"{name} with text at 200 %", layout_faults(page))

    def fits(self, name: str) -> None:
        """Without scrolling down."""
        rest = self.screen.page.evaluate("document.documentElement.scrollHeight - innerHeight")
        if rest > 0:
            self._note(name, [f"{rest} px too tall"])

    def photograph(self, name: str) -> None:
        """The whole page, with the bars at its ends instead of across its middle; for people, so not in CI."""
        if NOBODY_LOOKS:
            return
        page = self.screen.page
        page.evaluate(LOOSE_BARS)
        page.screenshot(path=SCREENSHOTS / f"{self.files}-{name}.png", full_page=True)
        page.evaluate(USUAL_BARS)

    def keep(self, name: str, content: bytes) -> None:
        """A file beside the screenshots."""
        (SCREENSHOTS / f"{self.files}-{name}").write_bytes(content)

    def assert_nothing_found(self) -> None:
        assert not self.faults, f"{len(self.faults)} faults:\n" + "\n".join(self.faults)

    def _note(self, name: str, faults: list[str]) -> None:
        self.faults += [f"{self.files} {name}: {fault}" for fault in faults]

    @contextmanager
    def _resized(self, viewport: Any) -> Iterator[None]:
        page = self.screen.page
        page.set_viewport_size(viewport)
        yield
        page.set_viewport_size(self.screen.size.viewport)

    @contextmanager
    def _text_doubled(self) -> Iterator[None]:
        page = self.screen.page
        page.evaluate(DOUBLE_TEXT)
        yield
        page.evaluate(USUAL_TEXT)


def half(viewport: Any) -> Any:
    """What a screen shows at a zoom of 200 %, but never less than the 320 px of WCAG 1.4.10."""
    return {"width": max(320, viewport["width"] // 2), "height": viewport["height"] // 2}
