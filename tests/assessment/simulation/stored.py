"""CPU time of computing the profiles of 10,000 stored sittings of the cook's full form, read from the database one
after the other as a page does; the goal is 60 s. ``stored.py 500`` takes fewer."""

import random
import sys
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from time import process_time
from typing import Any

from sqlalchemy import insert

from skills_app.assessment.bank import Bank, Item
from skills_app.assessment.bank_file import read_bank
from skills_app.assessment.item_score import chance_values
from skills_app.assessment.item_types import FREQUENCIES, Response
from skills_app.assessment.knowledge import KnowledgeItem
from skills_app.assessment.profile import competence_profile
from skills_app.config import HOME
from skills_app.records.database import Database
from skills_app.records.models import Response as ResponseRow
from skills_app.records.models import Sitting
from skills_app.records.sittings import find_sitting_with_responses, new_client

SITTINGS, GOAL_S, AT_ONCE, FORM = 10_000, 60, 500, "full"
NOW = datetime(2026, 3, 14, 9, 30, tzinfo=UTC)


def value_of(item: Item | KnowledgeItem, draw: random.Random) -> str:
    """Something that can be given to the item."""
    if isinstance(item, Item):
        return draw.choice(FREQUENCIES)
    if draw.random() < 0.1:
        return "dont_know"
    ids = [option.id for option in item.options]
    if item.type == "number":
        return f"{draw.choice((item.number, 1)):g}"
    if item.type == "ordering":
        return " ".join(draw.sample(ids, len(ids)))
    if item.type == "matching":
        return " ".join(f"{left}={draw.choice(item.task.right)}" for left in item.task.left)
    return " ".join(draw.sample(ids, item.choose))


def rows(bank: Bank, numbers: range, draw: random.Random) -> Iterator[dict[str, Any]]:
    asked = [item for field in bank.fields_of(FORM) for item in field.asked]
    for number in numbers:
        for item in asked:
            yield {
                "sitting_id": number,
                "item_id": item.id,
                "revision": 1,
                "client_key": f"{number}-{item.id}",
                "value": value_of(item, draw),
                "wish": draw.random() < 0.1,
                "locale": "de",
                "server_at": NOW,
                "seconds": round(draw.uniform(2, 40), 1),
            }


def fill(database: Database, bank: Bank, number: int) -> None:
    database.migrate()
    draw = random.Random(1)
    with database.writing() as db:
        client = new_client(db, organisation_id=1, code_hash="hash", reference="REF", now=NOW)
    sitting = {
        "organisation_id": 1, "client_id": client, "bank_id": bank.id, "bank_version": bank.version,
        "bank_digest": "d", "form_id": FORM, "seed": 1, "locale": "de", "started_at": NOW, "last_at": NOW,
        "answered": 0, "expires_on": date(2026, 6, 12),
    }  # fmt: skip
    for first in range(1, number + 1, AT_ONCE):
        numbers = range(first, min(first + AT_ONCE, number + 1))
        with database.writing() as db:
            db.execute(insert(Sitting), [sitting | {"id": one, "public_id": f"p{one}"} for one in numbers])
            db.execute(insert(ResponseRow), list(rows(bank, numbers, draw)))


def main() -> int:
    number = int(sys.argv[1]) if len(sys.argv) > 1 else SITTINGS
    bank = read_bank(HOME / "question_banks" / "cook")
    chance_values(bank)
    items = len([item for field in bank.fields_of(FORM) for item in field.asked])
    with TemporaryDirectory() as folder:
        database = Database(f"sqlite:///{Path(folder) / 'many.sqlite'}")
        fill(database, bank, number)
        start = process_time()
        for one in range(1, number + 1):
            with database.reading() as db:
                found = find_sitting_with_responses(db, f"p{one}")
            stored = found[1] if found else []
            competence_profile(bank, FORM, [Response(row.item_id, row.value, row.wish, row.seconds) for row in stored])
        seconds = process_time() - start
        database.close()
    goal = GOAL_S * number / SITTINGS
    print(f"{number} stored sittings of {items} items: {seconds:.1f} s of CPU to read and score (goal {goal:.0f})")
    return 0 if seconds <= goal else 1


if __name__ == "__main__":
    sys.exit(main())
