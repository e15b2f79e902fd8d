"""Short ways for a client at a tablet, and for looking at the database behind."""

import sqlite3
from pathlib import Path

from inspected import InspectedBrowser, Page

from skills_app.records.database import Database

SCRIPT = {"X-Next-Page": "1"}


class Tablet:
    """One client in one browser."""

    def __init__(self, browser: InspectedBrowser, segment: str = "de") -> None:
        self.browser = browser
        self.segment = segment
        self.public_id = ""

    def begin(self, form_id: str = "experience") -> Page:
        """A new sitting, up to its first item."""
        self.browser.get(f"/{self.segment}/occupations")
        page = self.browser.send({"bank": "cook"})
        if page.address.endswith("/forms"):
            page = self.browser.send({"form": form_id})
        if page.item is None:
            page = self.browser.send({"answer": "often"}, form="item")
        self.public_id = page.hidden("sitting")["value"]
        return page

    def answer(
        self,
        value: str = "often",
        more: dict[str, str] | None = None,
        *,
        status: int = 200,
        headers: dict[str, str] | None = None,
    ) -> Page:
        """One tap and "next"; ``more``: other fields of the form."""
        return self.browser.send({"answer": value} | (more or {}), form="item", status=status, headers=headers)

    def finish(self) -> Page:
        """Stops early and looks at the profile."""
        self.open("stop")
        return self.browser.send(form="finish")

    def open(self, place: str, *, status: int = 200) -> Page:
        """A page of the sitting."""
        return self.browser.get(self.address(place), status=status)

    def address(self, place: str) -> str:
        return f"/{self.segment}/sitting/{self.public_id}/{place}"

    def say(self, answer: str) -> Page:
        """Yes or no to the counsellors."""
        self.open("profile")
        return self.browser.send({"counsellor": answer}, form="consent")

    def read_code(self) -> str:
        return self.open("stop").one(".code").get_text(strip=True)


def resumed(browser: InspectedBrowser, tablet: Tablet) -> Tablet:
    """The same client on another device."""
    browser.get(f"/r/{tablet.read_code()}")
    other = Tablet(browser, tablet.segment)
    other.public_id = tablet.public_id
    return other


def everything(database: Database) -> list[str]:
    """Every table, row by row."""
    with sqlite3.connect(str(database.url.database)) as connection:
        lines = list(connection.iterdump())
    connection.close()
    return lines


def count(database: Database, table: str) -> int:
    with database.reading() as db:
        return int(db.connection().exec_driver_sql(f"SELECT count(*) FROM {table}").scalar_one())


def bytes_on_disk(database: Database) -> bytes:
    """The database's files, with SQLite's log."""
    file = Path(str(database.url.database))
    return b"".join(part.read_bytes() for part in file.parent.glob(f"{file.name}*"))
