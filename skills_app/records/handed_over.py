"""The list of reports for staff: newest first, paged by id, by day; nothing of what they say."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, and_, or_, select
from sqlalchemy.orm import Session

from skills_app.records.cases import Scope, open_to
from skills_app.records.models import Case, CaseClient, Client, Organisation, Report
from skills_app.records.reports import still_shared

Span = tuple[datetime, datetime]
"""The first moment, and the first one after."""


@dataclass(frozen=True, slots=True)
class HandedOver:
    """A valid report. ``reference``: the client's; ``case_reference``: None when they belong to no case; ``shared``:
    False when the client took the yes back, which leaves this line and nothing to open."""

    id: int
    public_id: str
    released_at: datetime
    account_id: int | None
    bank_id: str
    reference: str
    case_reference: str | None
    shared: bool


@dataclass(frozen=True, slots=True)
class Genuine:
    """What anyone may know of a report who has its id. ``house`` may be empty."""

    house: str
    released_at: datetime
    revoked_at: datetime | None
    bank_id: str
    bank_version: str


_HANDED_OVER = (
    select(
        Report.id,
        Report.public_id,
        Report.released_at,
        Report.account_id,
        Report.bank_id,
        Client.reference,
        Case.reference,
        still_shared(),
    )
    .join_from(Report, Client, Client.id == Report.client_id)
    .outerjoin(CaseClient, CaseClient.client_id == Client.id)
    .outerjoin(Case, Case.id == CaseClient.case_id)
)


def _seen_by(scope: Scope) -> ColumnElement[bool]:
    """Those of the house that were not taken back, whose client is in no case, or in one that these eyes may see."""
    ours = and_(Report.organisation_id == scope.organisation_id, Report.revoked_at.is_(None))
    return and_(ours, or_(CaseClient.client_id.is_(None), open_to(scope)))


def list_reports(
    db: Session,
    scope: Scope,
    *,
    limit: int,
    before: int | None = None,
    released: Span | None = None,
    public_ids: Collection[str] | None = None,
) -> list[HandedOver]:
    """``before``: the id of the last report of the page before; None is not searched by."""
    query = _HANDED_OVER.where(_seen_by(scope)).order_by(Report.id.desc()).limit(limit)
    if before is not None:
        query = query.where(Report.id < before)
    if released is not None:
        query = query.where(Report.released_at >= released[0], Report.released_at < released[1])
    if public_ids is not None:
        query = query.where(Report.public_id.in_(public_ids))
    return [HandedOver(*row) for row in db.execute(query)]


def genuine_report(db: Session, public_id: str) -> Genuine | None:
    """None when there is no such report, or not any more: the two cannot be told apart."""
    query = select(
        Organisation.name, Report.released_at, Report.revoked_at, Report.bank_id, Report.bank_version
    ).join_from(Report, Organisation, Organisation.id == Report.organisation_id)
    row = db.execute(query.where(Report.public_id == public_id)).first()
    return None if row is None else Genuine(*row)
