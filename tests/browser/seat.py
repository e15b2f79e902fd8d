"""A client at a screen, in front of the items of one type."""

from typing import Any

from browser.screen import Screen
from browser.walk import HIDDEN, NEXT
from playwright.sync_api import expect
from web.type_banks import stored_value, try_all_out

from skills_app.records.database import Database


class Seat:
    """A client with a screen, in a sitting of the bank of one type."""

    def __init__(self, screen: Screen, locale: str, item_type: str, database: Database) -> None:
        self.screen, self.page, self.database = screen, screen.page, database
        post = screen.context.request.post
        page = screen.context.request.get(f"/{locale}/occupations")
        for choice in ({"bank": item_type}, {"form": "full"}):
            hidden = dict(HIDDEN.findall(page.text()))
            page = post(page.url, form=hidden | choice, headers={"Referer": page.url})
            assert page.ok, page.url
        self.base = page.url.partition("/item/")[0]
        self.public_id = self.base.rpartition("/")[2]
        try_all_out(database, self.public_id)

    def at(self, item_id: str) -> "Seat":
        self.screen.open(f"{self.base}/item/{item_id}")
        self.page.wait_for_load_state("load")
        return self

    def go_on(self, item_id: str) -> None:
        self.screen.tap(NEXT)
        self.arrive(item_id)

    def arrive(self, item_id: str) -> None:
        self.page.wait_for_selector(f"[name=item][value={item_id}]", state="attached")

    def stored(self, item_id: str) -> str | None:
        return stored_value(self.database, self.public_id, item_id)

    def selected(self) -> dict[str, str]:
        """What the selects under the cards would send."""
        found: dict[str, str] = self.page.evaluate(
            "Object.fromEntries([...document.querySelectorAll('#item select')].map(one => [one.name, one.value]))"
        )
        return found

    def card(self, option_id: str) -> Any:
        names = (f"[name=place-{option_id}]", f"[name=match-{option_id}]")
        return self.page.locator(f".step:has({', '.join(names)}), [data-right-side={option_id}]")

    def tap_card(self, option_id: str) -> None:
        self.card(option_id).locator(".tap").click()

    def badge(self, option_id: str) -> str:
        text: str = self.card(option_id).locator(".number").inner_text()
        return text

    def said(self, text: str) -> None:
        """What a screen reader is told."""
        expect(self.page.locator("#said")).to_have_text(text)
