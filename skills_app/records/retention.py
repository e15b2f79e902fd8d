"""The clock of deletion: what has had its time is deleted, or only counted, and the report says how much."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, delete, exists, func, select
from sqlalchemy.orm import Session, aliased

from skills_app.records.audit import prune
from skills_app.records.database import connection_of
from skills_app.records.models import (
    BankArchive,
    Base,
    Case,
    CaseClient,
    Client,
    Failure,
    Invitation,
    PictureArchive,
    Report,
    Response,
    SignIn,
    Sitting,
)
from skills_app.records.throttle import WINDOW as FAILURES_KEPT

SIGN_INS_KEPT = timedelta(hours=24)
"""After a sign-in ended, or was last seen when nobody ended it."""

CLIENTS_KEPT = timedelta(days=1)
"""A client without any sitting: somebody may be about to start one."""

INVITED_KEPT = timedelta(days=30)
"""A client who was invited and has not begun."""

CASES_KEPT = timedelta(days=90)
"""A case to which no client belongs, after it was made."""

ARCHIVES_KEPT = timedelta(days=90)
"""A bank that no sitting and no report uses, after a server last started with it; the one served last always stays."""


@dataclass(frozen=True)
class RetentionReport:
    """How many rows were deleted, or would be (``dry_run``)."""

    dry_run: bool
    responses: int
    sittings: int
    reports: int
    clients: int
    cases: int
    audit_entries: int
    failures: int
    sign_ins: int
    bank_archives: int
    picture_archives: int
    workshops: int = 0
    """Counted by who deletes them: they are in the play store."""

    def __str__(self) -> str:
        verb = "would be deleted" if self.dry_run else "deleted"
        counts = {name.replace("_", " "): count for name, count in vars(self).items() if name != "dry_run"}
        return "\n".join(f"{name}: {count} {verb}" for name, count in counts.items())


def run_retention(db: Session, now: datetime, dry_run: bool) -> RetentionReport:
    """On SQLite call Database.truncate_log() after the commit: deleted rows stay readable in the log until then."""
    expired = Sitting.expires_on <= now.date()
    archives = db.execute(select(BankArchive.digest, BankArchive.pictures)).all()
    unused = set(db.scalars(select(BankArchive.digest).where(_unused(now))))
    shown = {name for digest, pictures in archives if digest not in unused for name in pictures.values()}
    had_their_time: dict[str, tuple[type[Base], ColumnElement[bool]]] = {
        "responses": (Response, Response.sitting_id.in_(select(Sitting.id).where(expired))),
        "sittings": (Sitting, expired),
        "reports": (Report, Report.expires_on <= now.date()),
        "clients": (Client, _without_anything(now)),
        "cases": (Case, _without_clients(now)),
        "failures": (Failure, Failure.at <= now - FAILURES_KEPT),
        "sign_ins": (SignIn, func.coalesce(SignIn.ended_at, SignIn.last_seen_at) <= now - SIGN_INS_KEPT),
        "bank_archives": (BankArchive, BankArchive.digest.in_(unused)),
        "picture_archives": (PictureArchive, PictureArchive.name.not_in(shown)),
    }
    act = _count if dry_run else _delete
    pruned = prune(db, now, dry_run=dry_run)
    counts = {name: act(db, *chosen) for name, chosen in had_their_time.items()}
    return RetentionReport(dry_run, audit_entries=pruned, **counts)


def _without_anything(now: datetime) -> ColumnElement[bool]:
    """Clients of whom no sitting and no report is kept; true before and after the deletion of those alike."""
    sitting = exists().where(Sitting.client_id == Client.id, Sitting.expires_on > now.date())
    report = exists().where(Report.client_id == Client.id, Report.expires_on > now.date())
    invited = exists().where(Invitation.client_id == Client.id, Invitation.created_at > now - INVITED_KEPT)
    return ~sitting & ~report & ~invited & (Client.created_at <= now - CLIENTS_KEPT)


def _without_clients(now: datetime) -> ColumnElement[bool]:
    """Cases to which no client belongs who is kept."""
    belongs = exists().where(CaseClient.case_id == Case.id, CaseClient.client_id == Client.id, ~_without_anything(now))
    return ~belongs & (Case.created_at <= now - CASES_KEPT)


def _unused(now: datetime) -> ColumnElement[bool]:
    """Banks that only take room: not served any more, and of no sitting and no report that is kept."""
    newer = aliased(BankArchive)
    sat = exists().where(Sitting.bank_digest == BankArchive.digest, Sitting.expires_on > now.date())
    reported = exists().where(Report.bank_digest == BankArchive.digest, Report.expires_on > now.date())
    replaced = exists().where(newer.bank_id == BankArchive.bank_id, newer.served_at > BankArchive.served_at)
    return ~sat & ~reported & replaced & (BankArchive.served_at <= now - ARCHIVES_KEPT)


def _count(db: Session, model: type[Base], condition: ColumnElement[bool]) -> int:
    return db.execute(select(func.count()).select_from(model).where(condition)).scalar_one()


def _delete(db: Session, model: type[Base], condition: ColumnElement[bool]) -> int:
    return connection_of(db).execute(delete(model).where(condition)).rowcount
