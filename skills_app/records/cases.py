"""Cases: a client's file at an organisation, and who of the staff may open it."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, delete, insert, or_, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from skills_app.records.models import Base, Case, CaseClient, Invitation
from skills_app.records.upsert import upsert
from skills_app.records.vault import Vault
from skills_app.records.views import sitting_table

MOST_REFERENCE = 40
"""Characters of a reference."""


class ReferenceTaken(ValueError):
    """The organisation has a case of this reference; it may belong to another team."""


@dataclass(frozen=True, slots=True)
class Scope:
    """Whose eyes: a counsellor sees own cases, those of the team, and clients of the house who belong to no case."""

    organisation_id: int
    account_id: int
    team: str | None


@dataclass(frozen=True, slots=True)
class CaseView:
    """``name``: encrypted, or None."""

    id: int
    organisation_id: int
    reference: str
    name: str | None
    account_id: int | None
    team: str | None
    created_at: datetime


_COLUMNS = tuple(Case.__table__.c[name] for name in CaseView.__dataclass_fields__)


def open_to(scope: Scope) -> ColumnElement[bool]:
    """The cases that these eyes may see."""
    mine = Case.account_id == scope.account_id
    ours = and_(Case.team.is_not(None), Case.team == scope.team) if scope.team else Case.id.is_(None)
    return and_(Case.organisation_id == scope.organisation_id, or_(mine, ours))


def sittings_open_to(scope: Scope) -> ColumnElement[bool]:
    """The sittings of the house that are in no case, or in one that these eyes may see."""
    linked = select(CaseClient.client_id).where(CaseClient.client_id == sitting_table.c.client_id)
    seen = linked.join(Case, Case.id == CaseClient.case_id).where(open_to(scope))
    return and_(sitting_table.c.organisation_id == scope.organisation_id, or_(~linked.exists(), seen.exists()))


def new_case(db: Session, scope: Scope, reference: str, now: datetime, *, name: str | None = None) -> int:
    """``name``: encrypted. The counsellor's own, shared with their team. Raises ReferenceTaken."""
    values = {
        "organisation_id": scope.organisation_id,
        "reference": reference,
        "name": name,
        "account_id": scope.account_id,
        "team": scope.team,
        "created_at": now,
    }
    try:
        return int(db.execute(insert(Case).values(values).returning(Case.id)).scalar_one())
    except IntegrityError as error:
        raise ReferenceTaken(reference) from error


def find_case(db: Session, scope: Scope, case_id: int) -> CaseView | None:
    return _first(db, select(*_COLUMNS).where(Case.id == case_id, open_to(scope)))


def find_case_by_reference(db: Session, scope: Scope, reference: str) -> CaseView | None:
    return _first(db, select(*_COLUMNS).where(Case.reference == reference, open_to(scope)))


def case_of_client(db: Session, client_id: int) -> CaseView | None:
    return _first(db, select(*_COLUMNS).join(CaseClient).where(CaseClient.client_id == client_id))


def list_cases(db: Session, scope: Scope, *, before: int | None, limit: int) -> list[CaseView]:
    """The newest first; ``before``: the id of the last case of the page before."""
    query = select(*_COLUMNS).where(open_to(scope)).order_by(Case.id.desc()).limit(limit)
    if before is not None:
        query = query.where(Case.id < before)
    return [CaseView(*row) for row in db.execute(query)]


def rename_case(db: Session, case_id: int, name: str | None) -> None:
    """``name``: encrypted; None takes it away."""
    db.execute(update(Case).where(Case.id == case_id).values(name=name))


def link_client(db: Session, client_id: int, case_id: int, now: datetime) -> None:
    """A client belongs to one case: the one they were linked with last."""
    row = {"client_id": client_id, "case_id": case_id, "since": now}
    linked = upsert(db, Base.metadata.tables["case_client"]).values(row)
    db.execute(linked.on_conflict_do_update(index_elements=["client_id"], set_={"case_id": case_id, "since": now}))


def unlink_client(db: Session, client_id: int) -> None:
    """Their sittings belong to no case any more."""
    db.execute(delete(CaseClient).where(CaseClient.client_id == client_id))


def clients_of_case(db: Session, case_id: int) -> list[int]:
    """Client ids, the one linked first first."""
    found = select(CaseClient.client_id).where(CaseClient.case_id == case_id)
    return list(db.scalars(found.order_by(CaseClient.since, CaseClient.client_id)))


def invited_without_sitting(db: Session, case_id: int) -> int | None:
    """The client who was invited for the case last and has not begun: for them a new card takes the old one's place."""
    begun = select(sitting_table.c.id).where(sitting_table.c.client_id == CaseClient.client_id)
    waiting = select(CaseClient.client_id).join(Invitation, Invitation.client_id == CaseClient.client_id)
    chosen = waiting.where(CaseClient.case_id == case_id, ~begun.exists()).order_by(Invitation.id.desc())
    return db.scalars(chosen.limit(1)).first()


def decrypted_name(vault: Vault, case: CaseView) -> str:
    """What staff typed; empty when nothing was."""
    return vault.decrypt(case.name) if case.name else ""


def _first(db: Session, query: Select[Any]) -> CaseView | None:
    row = db.execute(query).first()
    return None if row is None else CaseView(*row)
