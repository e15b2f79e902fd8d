"""The tables, told column by column in docs/data.md. None holds a person's name, origin, residence or health."""

from collections.abc import Mapping
from datetime import UTC, date, datetime
from typing import Any, ClassVar

from sqlalchemy import BigInteger, CheckConstraint, DateTime, ForeignKey, Index, MetaData, String, UniqueConstraint
from sqlalchemy.engine.interfaces import Dialect
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column
from sqlalchemy.types import JSON, TypeDecorator

NAMING_CONVENTION = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}


class UtcDateTime(TypeDecorator[datetime]):
    """An aware time in UTC, on every database. Raises ValueError for a time without a zone."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002  # SQLAlchemy's signature
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a time without a zone cannot be stored")
        return value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002  # SQLAlchemy's signature
        return None if value is None else value.replace(tzinfo=UTC)


class Base(DeclarativeBase):
    """All tables; every constraint has a name, so that a migration can change it."""

    metadata = MetaData(naming_convention=NAMING_CONVENTION)
    type_annotation_map: ClassVar[Mapping[Any, Any]] = {datetime: UtcDateTime, str: String}


class Organisation(Base):
    """One house, such as a job centre. The one without address takes every host that has no row of its own."""

    __tablename__ = "organisation"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    address: Mapped[str | None] = mapped_column(unique=True)
    offers: Mapped[list[str] | None] = mapped_column(JSON(none_as_null=True))
    created_at: Mapped[datetime]


class Account(Base):
    """A member of staff who signs in."""

    __tablename__ = "account"
    __table_args__ = (CheckConstraint("role IN ('counsellor', 'administrator')", name="role"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    organisation_id: Mapped[int] = mapped_column(ForeignKey("organisation.id"), index=True)
    name: Mapped[str] = mapped_column(unique=True)
    password_hash: Mapped[str]
    totp_secret: Mapped[str]
    totp_last_step: Mapped[int | None]
    role: Mapped[str]
    created_at: Mapped[datetime]
    disabled_at: Mapped[datetime | None]


class RecoveryCode(Base):
    """Takes the place of the second factor, once."""

    __tablename__ = "recovery_code"

    id: Mapped[int] = mapped_column(primary_key=True)
    account_id: Mapped[int] = mapped_column(ForeignKey("account.id", ondelete="CASCADE"), index=True)
    code_hash: Mapped[str]
    used_at: Mapped[datetime | None]


class SignIn(Base):
    """One account signed in on one browser."""

    __tablename__ = "sign_in"

    id: Mapped[int] = mapped_column(primary_key=True)
    account_id: Mapped[int] = mapped_column(ForeignKey("account.id", ondelete="CASCADE"), index=True)
    token_hash: Mapped[str] = mapped_column(unique=True)
    second_factor_at: Mapped[datetime | None]
    started_at: Mapped[datetime]
    last_seen_at: Mapped[datetime]
    ended_at: Mapped[datetime | None]


class Client(Base):
    """A person known only by a code, of which the hash is kept."""

    __tablename__ = "client"
    __table_args__ = (UniqueConstraint("organisation_id", "reference"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    organisation_id: Mapped[int] = mapped_column(ForeignKey("organisation.id"))
    code_hash: Mapped[str] = mapped_column(unique=True)
    reference: Mapped[str]
    created_at: Mapped[datetime]


class Sitting(Base):
    """One client working through one form. The index serves the desk list, read backwards."""

    __tablename__ = "sitting"
    __table_args__ = (
        Index(None, "organisation_id", "id"),
        CheckConstraint("consent_by IN ('client', 'code')", name="consent_by"),
        CheckConstraint("help IN ('none', 'buttons', 'language')", name="help"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    public_id: Mapped[str] = mapped_column(unique=True)
    organisation_id: Mapped[int] = mapped_column(ForeignKey("organisation.id"))
    client_id: Mapped[int] = mapped_column(ForeignKey("client.id"), index=True)
    bank_id: Mapped[str]
    bank_version: Mapped[str]
    bank_digest: Mapped[str]
    form_id: Mapped[str]
    chosen: Mapped[list[str] | None] = mapped_column(JSON(none_as_null=True))
    seed: Mapped[int] = mapped_column(BigInteger)
    locale: Mapped[str]
    started_at: Mapped[datetime]
    last_at: Mapped[datetime]
    finished_at: Mapped[datetime | None]
    consent_at: Mapped[datetime | None]
    consent_by: Mapped[str | None]
    answered: Mapped[int]
    practice: Mapped[dict[str, dict[str, int | bool]] | None] = mapped_column(JSON(none_as_null=True))
    help: Mapped[str | None]
    expires_on: Mapped[date] = mapped_column(index=True)


class Response(Base):
    """What was given last to one item of one sitting."""

    __tablename__ = "response"
    __table_args__ = (UniqueConstraint("sitting_id", "item_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    sitting_id: Mapped[int] = mapped_column(ForeignKey("sitting.id", ondelete="CASCADE"))
    item_id: Mapped[str]
    revision: Mapped[int] = mapped_column(BigInteger)
    client_key: Mapped[str] = mapped_column(unique=True)
    value: Mapped[str]
    wish: Mapped[bool]
    locale: Mapped[str]
    second_locale: Mapped[str | None]
    client_at: Mapped[datetime | None]
    server_at: Mapped[datetime]
    seconds: Mapped[float | None]


class Failure(Base):
    """A wrong code or password; who tried is kept as a hash, for 15 minutes."""

    __tablename__ = "failure"
    __table_args__ = (Index(None, "kind", "at"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str]
    subject_hash: Mapped[str]
    at: Mapped[datetime]


class BankArchive(Base):
    """A bank as it was when sittings used it. ``pictures``: scene id -> name in picture_archive, and files of media."""

    __tablename__ = "bank_archive"

    digest: Mapped[str] = mapped_column(primary_key=True)
    bank_id: Mapped[str]
    bank_version: Mapped[str]
    content: Mapped[str]
    pictures: Mapped[dict[str, str]] = mapped_column(JSON)
    created_at: Mapped[datetime]
    served_at: Mapped[datetime]


class PictureArchive(Base):
    """A picture as it was shown: SVG, gzip; named after its content."""

    __tablename__ = "picture_archive"

    name: Mapped[str] = mapped_column(primary_key=True)
    content: Mapped[bytes]
