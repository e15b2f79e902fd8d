"""How long clients took for the items of a bank."""

from collections import defaultdict

from sqlalchemy import select
from sqlalchemy.orm import Session

from skills_app.assessment.item_types import SKIP
from skills_app.records.database import connection_of
from skills_app.records.views import response_table, sitting_table


def times_of_items(db: Session, bank_id: str) -> dict[str, list[float]]:
    """The seconds by item id, of all versions of the bank and all organisations; skipped items are left out."""
    response, sitting = response_table.c, sitting_table.c
    query = (
        select(response.item_id, response.seconds)
        .join(sitting_table, sitting.id == response.sitting_id)
        .where(sitting.bank_id == bank_id, response.seconds.is_not(None), response.value != SKIP)
    )
    found: defaultdict[str, list[float]] = defaultdict(list)
    for item_id, seconds in connection_of(db).execute(query):
        found[item_id].append(seconds)
    return dict(found)
