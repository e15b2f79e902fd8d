"""Clients: a code, kept as a hash, and a short reference that staff may say aloud."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from skills_app.records.codes import new_reference
from skills_app.records.upsert import upsert
from skills_app.records.views import client_table

_ATTEMPTS = 5


@dataclass(frozen=True, slots=True)
class ClientView:
    id: int
    organisation_id: int
    reference: str


def new_client(db: Session, *, organisation_id: int, code_hash: str, reference: str, now: datetime) -> int:
    """The id of the new client. A reference that the organisation has already is replaced by a new one."""
    statement = (
        upsert(db, client_table)
        .on_conflict_do_nothing(index_elements=["organisation_id", "reference"])
        .returning(client_table.c.id)
    )
    values = {"organisation_id": organisation_id, "code_hash": code_hash, "created_at": now}
    for _ in range(_ATTEMPTS):
        found = db.execute(statement, values | {"reference": reference}).scalar_one_or_none()
        if found is not None:
            return int(found)
        reference = new_reference()
    raise RuntimeError("no free reference for a new client")


def find_client_by_code(db: Session, code_hash: str) -> ClientView | None:
    here = client_table.c
    row = db.execute(select(here.id, here.organisation_id, here.reference).where(here.code_hash == code_hash)).first()
    return None if row is None else ClientView(*row)
