"""Who saw, changed, released, exported or deleted what, chained by hashes: a changed, missing or added entry shows.

Each entry's hash covers the one before it; each month is a segment whose head is signed with a key made from the secret
key. Whoever can write to the database but does not have that key cannot mend the chain. Entries never hold answers,
names or texts.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from hmac import compare_digest
from typing import Literal, get_args

from sqlalchemy import delete, insert, select, update
from sqlalchemy.orm import Session

from skills_app.assessment.canonical import canonical_json, digest
from skills_app.records.models import AuditEntry, AuditSegment, Base
from skills_app.records.upsert import upsert
from skills_app.records.vault import Vault

Actor = Literal["client", "staff", "operator", "clock"]

Action = Literal[
    "account_added",
    "account_changed",
    "account_disabled",
    "case_added",
    "case_changed",
    "commented",
    "consented",
    "deleted",
    "discussed",
    "exported",
    "house_changed",
    "invited",
    "link_asked",
    "linked",
    "noted",
    "opened",
    "preferred",
    "printed",
    "released",
    "repeated",
    "revoked",
    "signed_in",
    "texts_changed",
    "withdrew",
    "workshop_ended",
]
ACTIONS: tuple[str, ...] = get_args(Action)

BEGINNING = "0" * 64
"""The hash that the very first entry follows on."""

MONTHS_KEPT = 12
"""After a month is over, its entries stay so long; then the whole month goes."""


@dataclass(frozen=True, slots=True)
class Happening:
    """``subject``: kind and public id or number, such as 'sitting 3fQ…' or 'case 12'."""

    action: Action
    subject: str
    actor: Actor = "staff"
    organisation_id: int | None = None
    account_id: int | None = None


@dataclass(frozen=True, slots=True)
class AuditEntryView:
    number: int
    month: str
    at: datetime
    organisation_id: int | None
    actor: str
    account_id: int | None
    action: str
    subject: str
    hash: str


_COLUMNS = tuple(
    (AuditSegment if name == "month" else AuditEntry).__table__.c[name] for name in AuditEntryView.__dataclass_fields__
)
_ENTRIES = select(*_COLUMNS).join_from(AuditEntry, AuditSegment).order_by(AuditSegment.month, AuditEntry.number)


def note(db: Session, vault: Vault, happening: Happening, now: datetime) -> None:
    """Adds an entry, in the same transaction as what happened. Writers take turns at the segment's row."""
    segment = _open_segment(db, vault, now)
    number = segment.entries + 1
    at = now.astimezone(UTC)
    what = (happening.organisation_id, happening.actor, happening.account_id, happening.action, happening.subject)
    head = _hash(segment.head, segment.month, number, at, what)
    values = {
        "segment_id": segment.id,
        "number": number,
        "at": at,
        "organisation_id": happening.organisation_id,
        "actor": happening.actor,
        "account_id": happening.account_id,
        "action": happening.action,
        "subject": happening.subject,
        "hash": head,
    }
    db.execute(insert(AuditEntry).values(values))
    _set_head(db, vault, segment, head, number)


@dataclass(frozen=True, slots=True)
class _Segment:
    id: int
    month: str
    first_hash: str
    head: str
    entries: int
    signature: str | None
    pruned_at: datetime | None


_SEGMENTS = select(*(AuditSegment.__table__.c[name] for name in _Segment.__dataclass_fields__)).order_by(
    AuditSegment.month
)


def _open_segment(db: Session, vault: Vault, now: datetime) -> _Segment:
    """That of the month; the last one while the clock stands before it."""
    month = f"{now.astimezone(UTC):%Y-%m}"
    last = _last_segment(db)
    if last is None or last.month < month:
        head = last.head if last else BEGINNING
        values = {"month": month, "first_hash": head, "head": head, "entries": 0}
        signature = _signature(vault, month, head, head, 0)
        table = Base.metadata.tables["audit_segment"]
        db.execute(upsert(db, table).values(**values, signature=signature).on_conflict_do_nothing())
        if last is not None:
            db.execute(update(AuditSegment).where(AuditSegment.id == last.id).values(closed_at=now))
        last = _last_segment(db)
    if last is None:
        raise LookupError("there is no segment of the audit log")
    return last


def _last_segment(db: Session) -> _Segment | None:
    newest = _SEGMENTS.order_by(None).order_by(AuditSegment.month.desc()).limit(1).with_for_update()
    row = db.execute(newest).first()
    return None if row is None else _Segment(*row)


def _set_head(db: Session, vault: Vault, segment: _Segment, head: str, entries: int) -> None:
    signature = _signature(vault, segment.month, segment.first_hash, head, entries)
    values = {"head": head, "entries": entries, "signature": signature}
    db.execute(update(AuditSegment).where(AuditSegment.id == segment.id).values(values))


def _hash(before: str, month: str, number: int, at: datetime, what: tuple[object, ...]) -> str:
    return digest(canonical_json([before, month, number, at.isoformat(), *what]))


def _signature(vault: Vault, month: str, first_hash: str, head: str, entries: int) -> str:
    return vault.hmac("audit head", f"{month} {first_hash} {head} {entries}")


def read_entries(
    db: Session, *, organisation_id: int | None = None, month: str | None = None, subject: str | None = None
) -> list[AuditEntryView]:
    """The oldest first; None is not searched by."""
    wanted = (
        (AuditEntry.organisation_id, organisation_id),
        (AuditSegment.month, month),
        (AuditEntry.subject, subject),
    )
    conditions = [column == value for column, value in wanted if value is not None]
    return [AuditEntryView(*row) for row in db.execute(_ENTRIES.where(*conditions))]


def faults(db: Session, vault: Vault) -> Iterator[str]:
    """Every place where the log is not as it was written; none means that it is whole."""
    before = BEGINNING
    for row in db.execute(_SEGMENTS).all():
        segment = _Segment(*row)
        if segment.first_hash != before:
            yield f"{segment.month}: does not follow on the month before"
        signed = _signature(vault, segment.month, segment.first_hash, segment.head, segment.entries)
        if segment.signature is None or not compare_digest(segment.signature, signed):
            yield f"{segment.month}: the signature of the head does not fit"
        yield from _faults_of_entries(db, segment)
        before = segment.head
    yield from _loose_entries(db)


def _faults_of_entries(db: Session, segment: _Segment) -> Iterator[str]:
    entries = read_entries(db, month=segment.month)
    if segment.pruned_at is not None:
        if entries:
            yield f"{segment.month}: was pruned but has entries"
        return
    head = segment.first_hash
    for expected, entry in enumerate(entries, start=1):
        what = (entry.organisation_id, entry.actor, entry.account_id, entry.action, entry.subject)
        if entry.number != expected:
            yield f"{segment.month}: entry {expected} is missing"
            return
        head = _hash(head, segment.month, entry.number, entry.at, what)
        if entry.hash != head:
            yield f"{segment.month}: entry {entry.number} was changed"
            return
    if (len(entries), head) != (segment.entries, segment.head):
        yield f"{segment.month}: {segment.entries} entries were written, {len(entries)} are there"


def _loose_entries(db: Session) -> Iterator[str]:
    known = select(AuditSegment.id)
    if db.execute(select(AuditEntry.id).where(AuditEntry.segment_id.not_in(known)).limit(1)).first():
        yield "there are entries of no month"


def prune(db: Session, now: datetime, *, dry_run: bool = False) -> int:
    """Deletes the entries of whole months that are over for MONTHS_KEPT; their rows stay. How many entries."""
    over = select(AuditSegment.id).where(AuditSegment.month < _oldest_kept(now), AuditSegment.pruned_at.is_(None))
    ids = list(db.scalars(over))
    found = AuditEntry.segment_id.in_(ids)
    if dry_run:
        return len(db.scalars(select(AuditEntry.id).where(found)).all())
    gone = len(db.scalars(delete(AuditEntry).where(found).returning(AuditEntry.id)).all())
    db.execute(update(AuditSegment).where(AuditSegment.id.in_(ids)).values(pruned_at=now))
    return gone


def _oldest_kept(now: datetime) -> str:
    here = now.astimezone(UTC)
    months = here.year * 12 + here.month - 1 - MONTHS_KEPT
    return f"{months // 12:04d}-{months % 12 + 1:02d}"
