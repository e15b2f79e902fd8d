"""Released reports: frozen at release, kept longer than the responses, taken back when they were wrong."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import ColumnElement, and_, delete, insert, or_, select, update
from sqlalchemy.orm import Session

from skills_app.assessment.canonical import digest
from skills_app.records.cases import Scope, open_to
from skills_app.records.models import Account, Case, CaseClient, Report
from skills_app.records.vault import Vault


@dataclass(frozen=True, slots=True)
class NewReport:
    """``content``: the report as JSON. ``expires_on``: the day of its deletion."""

    public_id: str
    organisation_id: int
    client_id: int
    account_id: int
    sitting_public_id: str
    bank_id: str
    bank_version: str
    bank_digest: str
    content: str
    now: datetime
    expires_on: date


@dataclass(frozen=True, slots=True)
class ReportView:
    """``content`` is encrypted; :func:`content_of` reads it. ``withdrawn``: the client took the
    yes to its sitting back."""

    id: int
    public_id: str
    organisation_id: int
    client_id: int
    account_id: int | None
    sitting_public_id: str
    bank_id: str
    bank_version: str
    bank_digest: str
    content: str
    digest: str
    released_at: datetime
    revoked_at: datetime | None
    expires_on: date
    withdrawn: bool


class Altered(ValueError):
    """The stored report is not the one that was released."""


_COLUMNS = tuple(Report.__table__.c[name] for name in ReportView.__dataclass_fields__)


def freeze_report(db: Session, vault: Vault, new: NewReport) -> None:
    values = {name: getattr(new, name) for name in NewReport.__dataclass_fields__ if name not in {"now", "content"}}
    frozen = {"content": vault.encrypt(new.content), "digest": digest(new.content), "released_at": new.now}
    db.execute(insert(Report).values(values | frozen))


def content_of(vault: Vault, report: ReportView) -> str:
    """The JSON as it was released. Raises Altered when it is another one, Undecryptable with another key."""
    content = vault.decrypt(report.content)
    if digest(content) != report.digest:
        raise Altered(report.public_id)
    return content


def find_report(db: Session, public_id: str) -> ReportView | None:
    row = db.execute(select(*_COLUMNS).where(Report.public_id == public_id)).first()
    return None if row is None else ReportView(*row)


def still_shared() -> ColumnElement[bool]:
    """The reports whose client did not take the yes back. That closes what was frozen before: staff read no more of it,
    also after the sitting has had its time; the client keeps it, and a new yes opens it again."""
    return Report.withdrawn.is_(False)


def find_report_open_to(db: Session, scope: Scope, public_id: str) -> ReportView | None:
    """The report of this house, if its client still shares it and is in no case, or in one that these eyes may see."""
    linked = select(CaseClient.client_id).where(CaseClient.client_id == Report.client_id)
    seen = linked.join(Case, Case.id == CaseClient.case_id).where(open_to(scope))
    ours = and_(Report.organisation_id == scope.organisation_id, still_shared())
    query = select(*_COLUMNS).where(Report.public_id == public_id, ours, or_(~linked.exists(), seen.exists()))
    row = db.execute(query).first()
    return None if row is None else ReportView(*row)


def reports_of_sitting(db: Session, sitting_public_id: str) -> list[ReportView]:
    """The newest first, those that were taken back too."""
    query = select(*_COLUMNS).where(Report.sitting_public_id == sitting_public_id).order_by(Report.id.desc())
    return [ReportView(*row) for row in db.execute(query)]


def reports_of_client(db: Session, client_id: int) -> list[ReportView]:
    """The newest first."""
    query = select(*_COLUMNS).where(Report.client_id == client_id).order_by(Report.id.desc())
    return [ReportView(*row) for row in db.execute(query)]


def revoke_reports(db: Session, sitting_public_id: str, now: datetime) -> list[str]:
    """Takes back every report of the sitting that is still valid; their public ids."""
    valid = (Report.sitting_public_id == sitting_public_id, Report.revoked_at.is_(None))
    return list(db.scalars(update(Report).where(*valid).values(revoked_at=now).returning(Report.public_id)))


def delete_reports(db: Session, client_id: int) -> int:
    """How many there were."""
    return len(db.scalars(delete(Report).where(Report.client_id == client_id).returning(Report.id)).all())


def names_of(db: Session, account_ids: Iterable[int | None]) -> Mapping[int, str]:
    """How staff are called at the desk, by account id: who has no name for documents, as at the sign-in."""
    rows = db.execute(
        select(Account.id, Account.full_name, Account.name).where(Account.id.in_(set(account_ids) - {None}))
    )
    return {account_id: full_name or name for account_id, full_name, name in rows}
