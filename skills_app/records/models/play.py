"""Tables of workshops: filled in the play store only."""

from datetime import datetime

from sqlalchemy import (
    CheckConstraint,
    ForeignKey,
    UniqueConstraint,
)
from sqlalchemy.orm import Mapped, mapped_column
from sqlalchemy.types import JSON

from skills_app.records.models.base import Base


class Workshop(Base):
    """A role play, in the play store only. ``code``: six digits to join by; ``round``: 0 before the first;
    ``revision`` grows with every change that screens must follow. The facilitator's account is in the other store."""

    __tablename__ = "workshop"
    __table_args__ = (
        CheckConstraint("phase IN ('gathering', 'empathy', 'playing', 'talking', 'debrief')", name="phase"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    public_id: Mapped[str] = mapped_column(unique=True)
    code: Mapped[str] = mapped_column(unique=True)
    organisation_id: Mapped[int] = mapped_column(ForeignKey("organisation.id"), index=True)
    facilitator_id: Mapped[int]
    bank_digest: Mapped[str]
    form_id: Mapped[str]
    groups: Mapped[int]
    minutes: Mapped[dict[str, int]] = mapped_column(JSON)
    phase: Mapped[str]
    round: Mapped[int]
    phase_at: Mapped[datetime]
    paused_at: Mapped[datetime | None]
    revision: Mapped[int]
    created_at: Mapped[datetime]
    expires_at: Mapped[datetime]


class Seat(Base):
    """One participant of a workshop, without a name. ``number``: which thing of which colour stands for it."""

    __tablename__ = "seat"
    __table_args__ = (UniqueConstraint("workshop_id", "number"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    workshop_id: Mapped[int] = mapped_column(ForeignKey("workshop.id", ondelete="CASCADE"))
    number: Mapped[int]
    token_hash: Mapped[str] = mapped_column(unique=True)
    group_number: Mapped[int | None]
    account_id: Mapped[int] = mapped_column(ForeignKey("account.id"))
    locale: Mapped[str]
    joined_at: Mapped[datetime]
    heard_at: Mapped[datetime]


class Casting(Base):
    """Who plays what in a round. The persona, the client's code (encrypted) and their sitting belong to the client."""

    __tablename__ = "casting"
    __table_args__ = (
        UniqueConstraint("seat_id", "round"),
        CheckConstraint("role IN ('client', 'counsellor', 'observer')", name="role"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    seat_id: Mapped[int] = mapped_column(ForeignKey("seat.id", ondelete="CASCADE"))
    round: Mapped[int]
    group_number: Mapped[int]
    role: Mapped[str]
    persona_id: Mapped[str | None]
    code: Mapped[str | None]  # encrypted
    sitting_id: Mapped[int | None] = mapped_column(ForeignKey("sitting.id", ondelete="SET NULL"), index=True)


class SeatAnswer(Base):
    """What a seat was asked by the workshop: an observer's prompt, the vote, the empathy round."""

    __tablename__ = "seat_answer"
    __table_args__ = (UniqueConstraint("seat_id", "round", "question"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    seat_id: Mapped[int] = mapped_column(ForeignKey("seat.id", ondelete="CASCADE"))
    round: Mapped[int]
    question: Mapped[str]
    choice: Mapped[str]
    words: Mapped[str | None]  # encrypted
