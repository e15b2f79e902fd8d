"""The bank ``knowing``, and a client whose answers to it are stored without the pages of its items."""

from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

from flask import Flask
from inspected import InspectedBrowser
from web.tablet import Tablet
from web.type_banks import try_all_out

from skills_app.assessment.bank import Bank
from skills_app.assessment.bank_file import read_bank
from skills_app.assessment.profile import CompetenceProfile
from skills_app.records.database import Database
from skills_app.records.responses import ResponseToStore, store_response
from skills_app.records.sittings import SittingView, find_sitting, find_sitting_with_responses
from skills_app.web.bank_library import BankLibrary, ServedBank, library
from skills_app.web.profile_rows import profile_of

KNOWING = Path(__file__).parents[1] / "example_banks" / "knowing"
TEA, TABLE, SHOPPING = "f1a1", "f2b2", "f3c3"
"""Fields with 12, 8 (two of them one story) and no knowledge items."""

MANY = 1000
"""So many items that the last one never comes."""

SLOW = 9.0
"""Seconds that nobody takes for haste."""


def serve_knowing(app: Flask, bank: Bank | None = None) -> ServedBank:
    """Serves this bank instead of the real ones."""
    served = ServedBank(bank or read_bank(KNOWING), {"square": "x.svg", "circle": "y.svg"})
    with app.app_context():
        app.extensions["banks"] = BankLibrary({"knowing": served}, library().practice)
    return served


def store(
    database: Database,
    sitting: SittingView,
    values: Mapping[str, str],
    seconds: float = SLOW,
    wishes: tuple[str, ...] = (),
) -> None:
    with database.writing() as db:
        for item_id, value in values.items():
            response = ResponseToStore(
                item_id=item_id,
                value=value,
                wish=item_id in wishes,
                locale=sitting.locale,
                second_locale=None,
                client_key=None,
                revision=None,
                client_at=None,
                seconds=seconds,
                now=datetime.now(UTC),
            )
            store_response(db, sitting, response, items=MANY, last=False)


class Knower(Tablet):
    """A client who understood every type."""

    def __init__(self, app: Flask, browser: InspectedBrowser, segment: str = "en") -> None:
        super().__init__(browser, segment)
        self.app = app
        self.database: Database = app.extensions["database"]
        with app.app_context():
            self.served = library().current["knowing"]

    def sit(self, form_id: str = "full", chosen: tuple[str, ...] = ()) -> "Knower":
        self.browser.get(f"/{self.segment}/occupations")
        self.browser.send({"bank": "knowing"})
        self.browser.send({"form": form_id})
        if chosen:
            self.browser.send({"field": list(chosen)})
        self.public_id = self.browser.shown.address.split("/")[3]
        try_all_out(self.database, self.public_id)
        return self

    def sitting(self) -> SittingView:
        with self.database.reading() as db:
            found = find_sitting(db, self.public_id)
        assert found is not None
        return found

    def profile(self) -> CompetenceProfile:
        with self.database.reading() as db:
            found = find_sitting_with_responses(db, self.public_id)
        assert found is not None
        return profile_of(self.served, *found)

    def give(self, values: Mapping[str, str], seconds: float = SLOW, *, wishes: tuple[str, ...] = ()) -> None:
        store(self.database, self.sitting(), values, seconds, wishes)

    def does(self, field_id: str, value: str) -> dict[str, str]:
        """The same for every activity of the field that counts."""
        return {item.id: value for item in self.served.bank.field(field_id).items if item.counts}

    def solves(self, field_id: str, right: int, given: int | None = None) -> dict[str, str]:
        """So many right ones first, the others not; ``given``: the first ones only."""
        items = self.served.bank.field(field_id).knowledge[:given]
        return {
            item.id: item.key[0] if number < right else next(one.id for one in item.options if one.id not in item.key)
            for number, item in enumerate(items)
        }
