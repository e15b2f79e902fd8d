"""The clock of deletion: what has had its time is deleted, or only counted, and the report says how much."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, delete, exists, func, select
from sqlalchemy.orm import Session, aliased

from skills_app.records.database import connection_of
from skills_app.records.models import BankArchive, Base, Client, Failure, PictureArchive, Response, SignIn, Sitting
from skills_app.records.throttle import WINDOW as FAILURES_KEPT

SIGN_INS_KEPT = timedelta(hours=24)
"""After a sign-in ended, or was last seen when nobody ended it."""

CLIENTS_KEPT = timedelta(days=1)
"""A client without any sitting: somebody may be about to start one."""

ARCHIVES_KEPT = timedelta(days=90)
"""A bank that no sitting uses, after a server last started with it; the one served last of each bank always stays."""


@dataclass(frozen=True)
class RetentionReport:
    """How many rows were deleted, or would be (``dry_run``)."""

    dry_run: bool
    responses: int
    sittings: int
    clients: int
    failures: int
    sign_ins: int
    bank_archives: int
    picture_archives: int

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
        "clients": (Client, _without_sitting(now)),
        "failures": (Failure, Failure.at <= now - FAILURES_KEPT),
        "sign_ins": (SignIn, func.coalesce(SignIn.ended_at, SignIn.last_seen_at) <= now - SIGN_INS_KEPT),
        "bank_archives": (BankArchive, BankArchive.digest.in_(unused)),
        "picture_archives": (PictureArchive, PictureArchive.name.not_in(shown)),
    }
    act = _count if dry_run else _delete
    return RetentionReport(dry_run, **{name: act(db, *chosen) for name, chosen in had_their_time.items()})


def _without_sitting(now: datetime) -> ColumnElement[bool]:
    """Clients none of whose sittings goes on being kept; true before and after the deletion of sittings alike."""
    kept = exists().where(Sitting.client_id == Client.id, Sitting.expires_on > now.date())
    return ~kept & (Client.created_at <= now - CLIENTS_KEPT)


def _unused(now: datetime) -> ColumnElement[bool]:
    """Banks that only take room: not served any more, and of no sitting that is kept."""
    newer = aliased(BankArchive)
    used = exists().where(Sitting.bank_digest == BankArchive.digest, Sitting.expires_on > now.date())
    replaced = exists().where(newer.bank_id == BankArchive.bank_id, newer.served_at > BankArchive.served_at)
    return ~used & replaced & (BankArchive.served_at <= now - ARCHIVES_KEPT)


def _count(db: Session, model: type[Base], condition: ColumnElement[bool]) -> int:
    return db.execute(select(func.count()).select_from(model).where(condition)).scalar_one()


def _delete(db: Session, model: type[Base], condition: ColumnElement[bool]) -> int:
    return connection_of(db).execute(delete(model).where(condition)).rowcount
