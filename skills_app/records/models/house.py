"""Tables of centres, their staff, clients and sittings."""

from datetime import date, datetime

from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    ForeignKey,
    Index,
    LargeBinary,
    UniqueConstraint,
    false,
)
from sqlalchemy.orm import Mapped, mapped_column
from sqlalchemy.types import JSON

from skills_app.records.models.base import Base


class Organisation(Base):
    """One house, such as a job centre. The one without address takes every host that has no row of its own."""

    __tablename__ = "organisation"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    address: Mapped[str | None] = mapped_column(unique=True)
    offers: Mapped[list[str] | None] = mapped_column(JSON(none_as_null=True))
    created_at: Mapped[datetime]
    contact: Mapped[str | None]
    logo: Mapped[bytes | None] = mapped_column(LargeBinary)
    days: Mapped[dict[str, int] | None] = mapped_column(JSON(none_as_null=True))
    step_texts: Mapped[dict[str, dict[str, str]] | None] = mapped_column(JSON(none_as_null=True))


class Account(Base):
    """A member of staff who signs in."""

    __tablename__ = "account"
    __table_args__ = (
        CheckConstraint("role IN ('counsellor', 'administrator', 'author', 'facilitator', 'translator')", name="role"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    organisation_id: Mapped[int] = mapped_column(ForeignKey("organisation.id"), index=True)
    name: Mapped[str] = mapped_column(unique=True)
    password_hash: Mapped[str]
    totp_secret: Mapped[str]
    totp_last_step: Mapped[int | None]
    role: Mapped[str]
    created_at: Mapped[datetime]
    disabled_at: Mapped[datetime | None]
    full_name: Mapped[str | None]
    team: Mapped[str | None]
    introduced_at: Mapped[datetime | None]
    start_password_at: Mapped[datetime | None]


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


class Passkey(Base):
    """A second factor that a device keeps (WebAuthn); binary values in base64url."""

    __tablename__ = "passkey"

    id: Mapped[int] = mapped_column(primary_key=True)
    account_id: Mapped[int] = mapped_column(ForeignKey("account.id", ondelete="CASCADE"), index=True)
    credential_id: Mapped[str] = mapped_column(unique=True)
    public_key: Mapped[str]
    sign_count: Mapped[int]
    device: Mapped[str]
    created_at: Mapped[datetime]
    used_at: Mapped[datetime | None]


class Case(Base):
    """A client's file at an organisation: the reference of the house's own system, never the app's."""

    __tablename__ = "case_file"
    __table_args__ = (UniqueConstraint("organisation_id", "reference"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    organisation_id: Mapped[int] = mapped_column(ForeignKey("organisation.id"))
    reference: Mapped[str]
    name: Mapped[str | None]  # encrypted
    account_id: Mapped[int | None] = mapped_column(ForeignKey("account.id", ondelete="SET NULL"), index=True)
    team: Mapped[str | None]
    created_at: Mapped[datetime]


class Client(Base):
    """A person known only by a code, of which the hash is kept."""

    __tablename__ = "client"
    __table_args__ = (UniqueConstraint("organisation_id", "reference"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    organisation_id: Mapped[int] = mapped_column(ForeignKey("organisation.id"))
    code_hash: Mapped[str] = mapped_column(unique=True)
    reference: Mapped[str]
    created_at: Mapped[datetime]


class CaseClient(Base):
    """Whose sittings belong to which case: one case has one client or, after a lost card, several."""

    __tablename__ = "case_client"

    client_id: Mapped[int] = mapped_column(ForeignKey("client.id", ondelete="CASCADE"), primary_key=True)
    case_id: Mapped[int] = mapped_column(ForeignKey("case_file.id", ondelete="CASCADE"), index=True)
    since: Mapped[datetime]


class Invitation(Base):
    """A card that a counsellor made: the client exists before they come, and belongs to a case."""

    __tablename__ = "invitation"

    id: Mapped[int] = mapped_column(primary_key=True)
    client_id: Mapped[int] = mapped_column(ForeignKey("client.id", ondelete="CASCADE"), unique=True)
    account_id: Mapped[int | None] = mapped_column(ForeignKey("account.id", ondelete="SET NULL"))
    locale: Mapped[str]
    supervised: Mapped[bool]
    created_at: Mapped[datetime]


class LinkRequest(Base):
    """A counsellor asks a client who came alone to let their sittings into a case; answered on the client's device."""

    __tablename__ = "link_request"

    id: Mapped[int] = mapped_column(primary_key=True)
    client_id: Mapped[int] = mapped_column(ForeignKey("client.id", ondelete="CASCADE"), index=True)
    case_id: Mapped[int] = mapped_column(ForeignKey("case_file.id", ondelete="CASCADE"))
    account_id: Mapped[int | None] = mapped_column(ForeignKey("account.id", ondelete="SET NULL"))
    asked_at: Mapped[datetime]
    answered_at: Mapped[datetime | None]
    agreed: Mapped[bool | None]


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
    supervised: Mapped[bool | None]
    repeats: Mapped[str | None]
    preferred: Mapped[dict[str, str] | None] = mapped_column(JSON(none_as_null=True))
    comment: Mapped[str | None]  # encrypted
    commented_at: Mapped[datetime | None]


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


class Review(Base):
    """A counsellor goes through a sitting with the client."""

    __tablename__ = "review"
    __table_args__ = (CheckConstraint("state IN ('draft', 'discussed', 'released')", name="state"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    sitting_id: Mapped[int] = mapped_column(ForeignKey("sitting.id", ondelete="CASCADE"), unique=True)
    account_id: Mapped[int | None] = mapped_column(ForeignKey("account.id", ondelete="SET NULL"))
    state: Mapped[str]
    started_at: Mapped[datetime]
    discussed_at: Mapped[datetime | None]
    released_at: Mapped[datetime | None]
    steps: Mapped[str | None]  # encrypted


class FieldReview(Base):
    """What the counsellor noted of one action field; ``rating`` stands beside the computed level, not in its place."""

    __tablename__ = "field_review"
    __table_args__ = (UniqueConstraint("review_id", "field_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    review_id: Mapped[int] = mapped_column(ForeignKey("review.id", ondelete="CASCADE"))
    field_id: Mapped[str]
    opened_at: Mapped[datetime | None]
    discussed_at: Mapped[datetime | None]
    remark: Mapped[str | None]  # encrypted
    rating: Mapped[int | None]
    rating_reason: Mapped[str | None]  # encrypted


class Report(Base):
    """What was handed over, as it was; it outlives the responses. ``content``: JSON."""

    __tablename__ = "report"
    __table_args__ = (Index(None, "organisation_id", "id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    public_id: Mapped[str] = mapped_column(unique=True)
    organisation_id: Mapped[int] = mapped_column(ForeignKey("organisation.id"))
    client_id: Mapped[int] = mapped_column(ForeignKey("client.id", ondelete="CASCADE"), index=True)
    account_id: Mapped[int | None] = mapped_column(ForeignKey("account.id", ondelete="SET NULL"))
    sitting_public_id: Mapped[str] = mapped_column(index=True)
    bank_id: Mapped[str]
    bank_version: Mapped[str]
    bank_digest: Mapped[str]
    content: Mapped[str]  # encrypted
    digest: Mapped[str]
    released_at: Mapped[datetime]
    revoked_at: Mapped[datetime | None]
    expires_on: Mapped[date] = mapped_column(index=True)
    withdrawn: Mapped[bool] = mapped_column(server_default=false())


class AuditSegment(Base):
    """A month of the audit log; ``head``: hash of its last entry, signed when the month is over."""

    __tablename__ = "audit_segment"

    id: Mapped[int] = mapped_column(primary_key=True)
    month: Mapped[str] = mapped_column(unique=True)
    first_hash: Mapped[str]
    head: Mapped[str]
    entries: Mapped[int]
    signature: Mapped[str | None]
    closed_at: Mapped[datetime | None]
    pruned_at: Mapped[datetime | None]


class AuditEntry(Base):
    """Who did what, never what was answered. ``hash`` covers the entry and the hash before it."""

    __tablename__ = "audit_entry"
    __table_args__ = (
        UniqueConstraint("segment_id", "number"),
        Index(None, "organisation_id", "id"),
        Index(None, "subject"),
        CheckConstraint("actor IN ('client', 'staff', 'operator', 'clock')", name="actor"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    segment_id: Mapped[int] = mapped_column(ForeignKey("audit_segment.id"))
    number: Mapped[int]
    at: Mapped[datetime]
    organisation_id: Mapped[int | None]
    actor: Mapped[str]
    account_id: Mapped[int | None]
    action: Mapped[str]
    subject: Mapped[str]
    hash: Mapped[str]


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
