"""Workshops of role play, in the play store: opened, led, and deleted with all that hangs on them."""

import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import delete, insert, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from skills_app.records.models import (
    Account,
    AuditEntry,
    AuditSegment,
    Base,
    Case,
    Client,
    Organisation,
    Report,
    Seat,
    Sitting,
    Workshop,
)

GATHERING, EMPATHY, PLAYING, TALKING, DEBRIEF = PHASES = ("gathering", "empathy", "playing", "talking", "debrief")
CLOCKED = (PLAYING, TALKING)
"""Phases that have minutes."""

KEPT = timedelta(hours=24)
CODE_DIGITS = 6
TRIES = 20


class ChangedMeanwhile(RuntimeError):
    """The workshop is not as it was when the page was shown: nothing was changed."""


@dataclass(frozen=True)
class NewWorkshop:
    """``minutes``: of the phases playing and talking; ``facilitator_id``: an account of the other store."""

    public_id: str
    house_name: str
    facilitator_id: int
    bank_digest: str
    form_id: str
    groups: int
    minutes: Mapping[str, int]
    now: datetime


@dataclass(frozen=True)
class WorkshopView:
    """``phase_at``: when the phase began, moved on by its pauses."""

    id: int
    public_id: str
    code: str
    organisation_id: int
    facilitator_id: int
    bank_digest: str
    form_id: str
    groups: int
    minutes: Mapping[str, int]
    phase: str
    round: int
    phase_at: datetime
    paused_at: datetime | None
    revision: int
    created_at: datetime
    expires_at: datetime

    def seconds_left(self, now: datetime) -> int | None:
        """Of the clock that all screens show, 0 when it has run out; None in a phase without one."""
        if self.phase not in CLOCKED:
            return None
        gone = (self.paused_at or now) - self.phase_at
        return max(0, round(self.minutes[self.phase] * 60 - gone.total_seconds()))


@dataclass(frozen=True)
class DeletionReceipt:
    """How many rows of each kind were deleted with a workshop."""

    public_id: str
    counts: Mapping[str, int]


_COLUMNS = tuple(getattr(Workshop, name) for name in WorkshopView.__dataclass_fields__)


def open_workshop(db: Session, new: NewWorkshop) -> WorkshopView:
    """With a copy of the house that nobody else has, so that no workshop sees into another."""
    house = insert(Organisation).values(name=new.house_name, address=new.public_id, created_at=new.now)
    organisation_id = db.execute(house.returning(Organisation.id)).scalar_one()
    values = {
        "public_id": new.public_id,
        "organisation_id": organisation_id,
        "facilitator_id": new.facilitator_id,
        "bank_digest": new.bank_digest,
        "form_id": new.form_id,
        "groups": new.groups,
        "minutes": dict(new.minutes),
        "phase": GATHERING,
        "round": 0,
        "phase_at": new.now,
        "revision": 1,
        "created_at": new.now,
        "expires_at": new.now + KEPT,
    }
    _insert_with_code(db, values)
    return _found(find_workshop(db, new.public_id))


def _insert_with_code(db: Session, values: Mapping[str, object]) -> None:
    """With six digits that no other workshop has now."""
    for attempt in range(TRIES):
        code = f"{secrets.randbelow(10**CODE_DIGITS):0{CODE_DIGITS}}"
        try:
            with db.begin_nested():
                db.execute(insert(Workshop).values(**values, code=code))
        except IntegrityError:
            if attempt == TRIES - 1:
                raise
        else:
            return


def _found(view: WorkshopView | None) -> WorkshopView:
    assert view is not None  # noqa: S101 - it was stored in this transaction
    return view


def find_workshop(db: Session, public_id: str) -> WorkshopView | None:
    row = db.execute(select(*_COLUMNS).where(Workshop.public_id == public_id)).first()
    return None if row is None else WorkshopView(*row)


def find_workshop_by_code(db: Session, code: str, now: datetime) -> WorkshopView | None:
    """One that can still be joined."""
    row = db.execute(select(*_COLUMNS).where(Workshop.code == code, Workshop.expires_at > now)).first()
    return None if row is None else WorkshopView(*row)


def workshops_of(db: Session, facilitator_id: int, now: datetime) -> list[WorkshopView]:
    """The newest first."""
    query = select(*_COLUMNS).where(Workshop.facilitator_id == facilitator_id, Workshop.expires_at > now)
    return [WorkshopView(*row) for row in db.execute(query.order_by(Workshop.id.desc()))]


def live_workshops(db: Session, now: datetime) -> dict[int, WorkshopView]:
    """All of them, by id."""
    found = db.execute(select(*_COLUMNS).where(Workshop.expires_at > now))
    return {row.id: WorkshopView(*row) for row in found}


def change_phase(db: Session, workshop: WorkshopView, phase: str, now: datetime) -> None:
    """Into another phase; playing begins the next round. Raises ChangedMeanwhile."""
    values = {"phase": phase, "phase_at": now, "paused_at": None, "round": workshop.round + (phase == PLAYING)}
    _change(db, workshop, values)


def pause(db: Session, workshop: WorkshopView, now: datetime) -> None:
    """Does nothing when the clock stands still already. Raises ChangedMeanwhile."""
    if workshop.paused_at is None:
        _change(db, workshop, {"paused_at": now})


def go_on(db: Session, workshop: WorkshopView, now: datetime) -> None:
    """Ends a pause. Raises ChangedMeanwhile."""
    if workshop.paused_at is not None:
        _change(db, workshop, {"paused_at": None, "phase_at": workshop.phase_at + (now - workshop.paused_at)})


def touch(db: Session, workshop_id: int) -> None:
    """Something that screens must follow has changed: who sits where, what was answered."""
    db.execute(update(Workshop).where(Workshop.id == workshop_id).values(revision=Workshop.revision + 1))


def _change(db: Session, workshop: WorkshopView, values: Mapping[str, object]) -> None:
    statement = update(Workshop).where(Workshop.id == workshop.id, Workshop.revision == workshop.revision)
    changed = db.execute(statement.values(**values, revision=workshop.revision + 1))
    if changed.rowcount != 1:  # type: ignore[attr-defined]  # a cursor result
        raise ChangedMeanwhile(workshop.public_id)


_BELONGINGS: Mapping[str, type[Base]] = {
    "reports": Report,
    "sittings": Sitting,
    "cases": Case,
    "clients": Client,
    "accounts": Account,
    "audit entries": AuditEntry,
}
"""What the copy of the house has, in the order in which it can go; what hangs on it goes with it."""


def end_workshop(db: Session, workshop: WorkshopView) -> DeletionReceipt:
    """On SQLite call Database.truncate_log() after the commit: deleted rows stay readable in the log until then."""
    counts = {"seats": _delete(db, Seat, Seat.workshop_id == workshop.id)}
    db.execute(delete(Workshop).where(Workshop.id == workshop.id))
    for name, table in _BELONGINGS.items():
        counts[name] = _delete(db, table, table.organisation_id == workshop.organisation_id)  # type: ignore[attr-defined]  # each has one
    db.execute(delete(Organisation).where(Organisation.id == workshop.organisation_id))
    if db.scalar(select(AuditEntry.id).limit(1)) is None:
        db.execute(delete(AuditSegment))  # the heads of a log without entries
    return DeletionReceipt(workshop.public_id, counts)


def expired_workshops(db: Session, now: datetime) -> list[WorkshopView]:
    """Those that had their 24 hours."""
    return [WorkshopView(*row) for row in db.execute(select(*_COLUMNS).where(Workshop.expires_at <= now))]


def end_expired(db: Session, now: datetime) -> list[DeletionReceipt]:
    """All of them."""
    return [end_workshop(db, workshop) for workshop in expired_workshops(db, now)]


def _delete(db: Session, table: type[Base], condition: object) -> int:
    return int(db.execute(delete(table).where(condition)).rowcount)  # type: ignore[attr-defined, arg-type]  # a cursor result
