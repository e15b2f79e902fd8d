"""A counsellor asks a client who came alone to let their sittings into a case; the client answers on their device."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, bindparam, func, insert, select, update
from sqlalchemy.orm import Session

from skills_app.records.cases import link_client
from skills_app.records.database import connection_of
from skills_app.records.models import Account, Case, LinkRequest, Organisation


@dataclass(frozen=True, slots=True)
class LinkRequestView:
    """``counsellor``: the name for documents, or that for signing in; ``house`` may be empty."""

    id: int
    client_id: int
    case_id: int
    counsellor: str
    house: str
    asked_at: datetime
    answered_at: datetime | None
    agreed: bool | None


_COLUMNS: tuple[ColumnElement[Any], ...] = (
    LinkRequest.__table__.c.id,
    LinkRequest.__table__.c.client_id,
    LinkRequest.__table__.c.case_id,
    func.coalesce(Account.full_name, Account.name, ""),
    Organisation.__table__.c.name,
    LinkRequest.__table__.c.asked_at,
    LinkRequest.__table__.c.answered_at,
    LinkRequest.__table__.c.agreed,
)


_QUESTIONS = (
    select(*_COLUMNS)
    .join_from(LinkRequest, Case)
    .join(Organisation)
    .outerjoin(Account, Account.id == LinkRequest.account_id)
    .order_by(LinkRequest.id)
)
_OPEN = _QUESTIONS.where(LinkRequest.client_id == bindparam("client_id"), LinkRequest.answered_at.is_(None)).limit(1)


def ask_link(db: Session, *, client_id: int, case_id: int, account_id: int, now: datetime) -> int:
    """One open question for a client and a case: asking again changes nothing. Its id."""
    waiting = (
        LinkRequest.client_id == client_id,
        LinkRequest.case_id == case_id,
        LinkRequest.answered_at.is_(None),
    )
    known = db.execute(select(LinkRequest.id).where(*waiting)).scalar_one_or_none()
    if known is not None:
        return known
    values = {"client_id": client_id, "case_id": case_id, "account_id": account_id, "asked_at": now}
    return db.execute(insert(LinkRequest).values(values).returning(LinkRequest.id)).scalar_one()


def open_question(db: Session, client_id: int) -> LinkRequestView | None:
    """The oldest that the client has not answered."""
    row = connection_of(db).execute(_OPEN, {"client_id": client_id}).first()
    return None if row is None else LinkRequestView(*row)


def questions_of_case(db: Session, case_id: int) -> list[LinkRequestView]:
    """All that were asked for the case, the oldest first."""
    return [LinkRequestView(*row) for row in db.execute(_QUESTIONS.where(LinkRequest.case_id == case_id))]


def answer_question(db: Session, request_id: int, client_id: int, *, agreed: bool, now: datetime) -> int | None:
    """The id of the case that the client is linked with now; None when they said no, or there is no such open question
    for this client."""
    theirs = (
        LinkRequest.id == request_id,
        LinkRequest.client_id == client_id,
        LinkRequest.answered_at.is_(None),
    )
    statement = update(LinkRequest).where(*theirs).values(answered_at=now, agreed=agreed)
    case_id = db.execute(statement.returning(LinkRequest.case_id)).scalar_one_or_none()
    if case_id is None or not agreed:
        return None
    link_client(db, client_id, case_id, now)
    return case_id
