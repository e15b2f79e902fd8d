"""Short ways to fill a database in tests."""

import itertools
from datetime import UTC, date, datetime, timedelta
from typing import Any

from skills_app.records.codes import new_public_id
from skills_app.records.database import Database
from skills_app.records.passwords import Passwords
from skills_app.records.sittings import (
    ResponseToStore,
    SittingStart,
    SittingView,
    Stored,
    find_sitting,
    new_client,
    responses_of,
    start_sitting,
    store_response,
)
from skills_app.records.vault import Vault

NOW = datetime(2026, 3, 14, 9, 30, tzinfo=UTC)
VAULT = Vault("a secret key of the tests, long enough")
CHEAP = Passwords(time_cost=1, memory=8, parallelism=1)
ITEMS = 3


class Desk:
    """Acts for clients at one database; ``now`` goes on by a second with each save."""

    def __init__(self, database: Database) -> None:
        self.database = database
        self.numbers = itertools.count(1)

    def client(self, **changes: Any) -> int:
        number = next(self.numbers)
        values: dict[str, Any] = {
            "organisation_id": 1,
            "code_hash": f"hash {number}",
            "reference": f"REF-{number}",
            "now": NOW,
        }
        with self.database.writing() as db:
            return new_client(db, **(values | changes))

    def sitting(self, client_id: int | None = None, **changes: Any) -> SittingView:
        values: dict[str, Any] = {
            "organisation_id": 1,
            "client_id": client_id or self.client(),
            "bank_id": "cook",
            "bank_version": "1.0",
            "bank_digest": "d1",
            "form_id": "experience",
            "seed": 2**31,
            "locale": "ar",
            "now": NOW,
            "expires_on": date(2026, 3, 21),
        }
        public_id = new_public_id()
        with self.database.writing() as db:
            start_sitting(db, public_id, SittingStart(**(values | changes)))
        return self.look(public_id)

    def look(self, public_id: str) -> SittingView:
        with self.database.reading() as db:
            found = find_sitting(db, public_id)
        assert found is not None
        return found

    def save(self, sitting: SittingView, item_id: str = "k1", *, last: bool = False, **changes: Any) -> Stored:
        with self.database.writing() as db:
            return store_response(db, sitting, response(item_id, **changes), items=ITEMS, last=last)

    def given(self, sitting: SittingView) -> dict[str, tuple[int, str, str]]:
        """Item id -> revision, key, value."""
        with self.database.reading() as db:
            return {r.item_id: (r.revision, r.client_key, r.value) for r in responses_of(db, sitting.id)}


def response(item_id: str, **changes: Any) -> ResponseToStore:
    values: dict[str, Any] = {
        "value": "often",
        "wish": False,
        "locale": "ar",
        "second_locale": "de",
        "client_key": None,
        "revision": None,
        "client_at": NOW - timedelta(seconds=2),
        "seconds": 4.26,
        "now": NOW + timedelta(seconds=30),
    }
    return ResponseToStore(item_id=item_id, **(values | changes))
