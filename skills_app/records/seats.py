"""Seats of a workshop: one for each participant, without a name; the same seat after a refresh or on another device."""

import hashlib
import secrets
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta

from sqlalchemy import bindparam, insert, select, update
from sqlalchemy.orm import Session

from skills_app.records.models import Account, Seat, SeatAnswer, SignIn, Workshop
from skills_app.records.upsert import upsert
from skills_app.records.workshops import WorkshopView, touch

MOST = 48
"""Seats in a workshop: so many picture names there are."""

DROPPED = timedelta(seconds=8)
"""A seat that was not heard for so long is shown as dropped."""


class Full(RuntimeError):
    """Every picture name of the workshop is taken."""


@dataclass(frozen=True)
class SeatView:
    """``group_number``: from 1 on; None before the first round. ``account_id``: for the desk, when they counsel."""

    id: int
    workshop_id: int
    number: int
    group_number: int | None
    account_id: int
    locale: str
    joined_at: datetime
    heard_at: datetime

    def is_dropped(self, now: datetime) -> bool:
        return now - self.heard_at > DROPPED


_SEAT = tuple(getattr(Seat, name) for name in SeatView.__dataclass_fields__)
_WORKSHOP = tuple(getattr(Workshop, name) for name in WorkshopView.__dataclass_fields__)
_BY_TOKEN = select(*_SEAT, *_WORKSHOP).join_from(Seat, Workshop).where(Seat.token_hash == bindparam("token_hash"))


def join(db: Session, workshop: WorkshopView, locale: str, now: datetime) -> tuple[SeatView, str]:
    """A new seat, and the token of its device. Raises Full."""
    taken = set(db.scalars(select(Seat.number).where(Seat.workshop_id == workshop.id)))
    number = next((one for one in range(MOST) if one not in taken), None)
    if number is None:
        raise Full(workshop.public_id)
    token = _new_token()
    values = {
        "workshop_id": workshop.id,
        "number": number,
        "token_hash": _hash(token),
        "account_id": _new_account(db, workshop, number, now),
        "locale": locale,
        "joined_at": now,
        "heard_at": now,
    }
    seat_id = db.execute(insert(Seat).values(values).returning(Seat.id)).scalar_one()
    touch(db, workshop.id)
    return _seat(db, seat_id), token


def _new_account(db: Session, workshop: WorkshopView, number: int, now: datetime) -> int:
    """Of the counsellor whom this seat plays; no password opens it."""
    values = {
        "organisation_id": workshop.organisation_id,
        "name": f"{workshop.public_id} {number}",
        "password_hash": "",
        "totp_secret": "",
        "role": "counsellor",
        "created_at": now,
        "introduced_at": now,
    }
    return int(db.execute(insert(Account).values(values).returning(Account.id)).scalar_one())


def find_seat(db: Session, token: str) -> tuple[SeatView, WorkshopView] | None:
    row = db.execute(_BY_TOKEN, {"token_hash": _hash(token)}).first()
    return None if row is None else (SeatView(*row[: len(_SEAT)]), WorkshopView(*row[len(_SEAT) :]))


def seats_of(db: Session, workshop_id: int) -> list[SeatView]:
    """In the order of their numbers."""
    query = select(*_SEAT).where(Seat.workshop_id == workshop_id).order_by(Seat.number)
    return [SeatView(*row) for row in db.execute(query)]


def take_over(db: Session, seat: SeatView, now: datetime) -> str:
    """The seat on another device: its new token; the device from before has the seat no more."""
    token = _new_token()
    db.execute(update(Seat).where(Seat.id == seat.id).values(token_hash=_hash(token), heard_at=now))
    db.execute(update(SignIn).where(SignIn.account_id == seat.account_id).values(ended_at=now))
    touch(db, seat.workshop_id)
    return token


def speak(db: Session, seat: SeatView, locale: str) -> None:
    """The language that the seat reads now."""
    db.execute(update(Seat).where(Seat.id == seat.id).values(locale=locale))


def hear(db: Session, heard: Mapping[int, datetime]) -> None:
    """When each seat was heard last, by id."""
    rows = [{"seat": seat_id, "at": at} for seat_id, at in heard.items()]
    if rows:
        db.connection().execute(
            update(Seat.__table__).where(Seat.id == bindparam("seat")).values(heard_at=bindparam("at")),  # type: ignore[arg-type]  # a table
            rows,
        )


@dataclass(frozen=True)
class SeatAnswerToStore:
    """``words``: encrypted."""

    round: int
    question: str
    choice: str
    words: str | None = None


def answer(db: Session, seat: SeatView, given: SeatAnswerToStore) -> None:
    """The last answer to a question counts."""
    row = {"seat_id": seat.id} | asdict(given)
    same = ["seat_id", "round", "question"]
    statement = upsert(db, SeatAnswer.__table__)  # type: ignore[arg-type]  # a table
    values = {"choice": given.choice, "words": given.words}
    db.execute(statement.on_conflict_do_update(index_elements=same, set_=values), row)
    touch(db, seat.workshop_id)


@dataclass(frozen=True)
class AnswerView:
    seat_id: int
    group_number: int | None
    round: int
    question: str
    choice: str
    words: str | None


def answers_of(db: Session, workshop_id: int) -> list[AnswerView]:
    """All seats', in the order of rounds."""
    columns = (Seat.id, Seat.group_number, SeatAnswer.round, SeatAnswer.question, SeatAnswer.choice, SeatAnswer.words)
    query = select(*columns).join_from(SeatAnswer, Seat).where(Seat.workshop_id == workshop_id)
    return [AnswerView(*row) for row in db.execute(query.order_by(SeatAnswer.round, Seat.number, SeatAnswer.question))]


def _seat(db: Session, seat_id: int) -> SeatView:
    return SeatView(*db.execute(select(*_SEAT).where(Seat.id == seat_id)).one())


def _new_token() -> str:
    return secrets.token_urlsafe(32)


def _hash(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
