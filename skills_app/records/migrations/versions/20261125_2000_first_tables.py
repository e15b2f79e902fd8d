"""The first tables, and the organisation that takes every host without a row of its own."""

from datetime import UTC, datetime

import sqlalchemy as sa
from alembic import op

revision = "20261125_2000"
down_revision = None
branch_labels = None
depends_on = None

TABLES = (
    "organisation",
    "account",
    "recovery_code",
    "sign_in",
    "client",
    "sitting",
    "response",
    "failure",
    "bank_archive",
    "picture_archive",
)


def upgrade() -> None:
    _create_staff()
    _create_sign_ins()
    _create_sittings()
    _create_responses()
    _create_failures()
    _create_archives()


def downgrade() -> None:
    for table in reversed(TABLES):
        op.drop_table(table)


def _time(name: str, *, nullable: bool = False) -> sa.Column[datetime]:
    return sa.Column(name, sa.DateTime(timezone=True), nullable=nullable)


def _text(name: str, *, nullable: bool = False) -> sa.Column[str]:
    return sa.Column(name, sa.String(), nullable=nullable)


def _number(name: str, *, nullable: bool = False) -> sa.Column[int]:
    return sa.Column(name, sa.Integer(), nullable=nullable)


def _create_staff() -> None:
    organisation = op.create_table(
        "organisation",
        _number("id"),
        _text("name"),
        _text("address", nullable=True),
        _time("created_at"),
        sa.PrimaryKeyConstraint("id", name="pk_organisation"),
        sa.UniqueConstraint("address", name="uq_organisation_address"),
    )
    op.bulk_insert(organisation, [{"name": "", "address": None, "created_at": datetime.now(UTC)}])
    op.create_table(
        "account",
        _number("id"),
        _number("organisation_id"),
        _text("name"),
        _text("password_hash"),
        _text("totp_secret"),
        _number("totp_last_step", nullable=True),
        _text("role"),
        _time("created_at"),
        _time("disabled_at", nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_account"),
        sa.ForeignKeyConstraint(
            ["organisation_id"], ["organisation.id"], name="fk_account_organisation_id_organisation"
        ),
        sa.UniqueConstraint("name", name="uq_account_name"),
        sa.CheckConstraint("role IN ('counsellor', 'administrator')", name=op.f("ck_account_role")),
    )
    op.create_index("ix_account_organisation_id", "account", ["organisation_id"])


def _create_sign_ins() -> None:
    op.create_table(
        "recovery_code",
        _number("id"),
        _number("account_id"),
        _text("code_hash"),
        _time("used_at", nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_recovery_code"),
        sa.ForeignKeyConstraint(
            ["account_id"], ["account.id"], name="fk_recovery_code_account_id_account", ondelete="CASCADE"
        ),
    )
    op.create_index("ix_recovery_code_account_id", "recovery_code", ["account_id"])
    op.create_table(
        "sign_in",
        _number("id"),
        _number("account_id"),
        _text("token_hash"),
        _time("second_factor_at", nullable=True),
        _time("started_at"),
        _time("last_seen_at"),
        _time("ended_at", nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_sign_in"),
        sa.ForeignKeyConstraint(
            ["account_id"], ["account.id"], name="fk_sign_in_account_id_account", ondelete="CASCADE"
        ),
        sa.UniqueConstraint("token_hash", name="uq_sign_in_token_hash"),
    )
    op.create_index("ix_sign_in_account_id", "sign_in", ["account_id"])


def _create_sittings() -> None:
    op.create_table(
        "client",
        _number("id"),
        _number("organisation_id"),
        _text("code_hash"),
        _text("reference"),
        _time("created_at"),
        sa.PrimaryKeyConstraint("id", name="pk_client"),
        sa.ForeignKeyConstraint(
            ["organisation_id"], ["organisation.id"], name="fk_client_organisation_id_organisation"
        ),
        sa.UniqueConstraint("code_hash", name="uq_client_code_hash"),
        sa.UniqueConstraint("organisation_id", "reference", name="uq_client_organisation_id_reference"),
    )
    op.create_table(
        "sitting",
        _number("id"),
        _text("public_id"),
        _number("organisation_id"),
        _number("client_id"),
        _text("bank_id"),
        _text("bank_version"),
        _text("bank_digest"),
        _text("form_id"),
        sa.Column("seed", sa.BigInteger(), nullable=False),
        _text("locale"),
        _time("started_at"),
        _time("last_at"),
        _time("finished_at", nullable=True),
        _time("consent_at", nullable=True),
        _text("consent_by", nullable=True),
        _number("answered"),
        sa.Column("expires_on", sa.Date(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_sitting"),
        sa.ForeignKeyConstraint(
            ["organisation_id"], ["organisation.id"], name="fk_sitting_organisation_id_organisation"
        ),
        sa.ForeignKeyConstraint(["client_id"], ["client.id"], name="fk_sitting_client_id_client"),
        sa.UniqueConstraint("public_id", name="uq_sitting_public_id"),
        sa.CheckConstraint("consent_by IN ('client', 'code')", name=op.f("ck_sitting_consent_by")),
    )
    op.create_index("ix_sitting_organisation_id_id", "sitting", ["organisation_id", "id"])
    op.create_index("ix_sitting_client_id", "sitting", ["client_id"])
    op.create_index("ix_sitting_expires_on", "sitting", ["expires_on"])


def _create_responses() -> None:
    op.create_table(
        "response",
        _number("id"),
        _number("sitting_id"),
        _text("item_id"),
        sa.Column("revision", sa.BigInteger(), nullable=False),
        _text("client_key"),
        _text("value"),
        sa.Column("wish", sa.Boolean(), nullable=False),
        _text("locale"),
        _text("second_locale", nullable=True),
        _time("client_at", nullable=True),
        _time("server_at"),
        sa.Column("seconds", sa.Double(), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_response"),
        sa.ForeignKeyConstraint(
            ["sitting_id"], ["sitting.id"], name="fk_response_sitting_id_sitting", ondelete="CASCADE"
        ),
        sa.UniqueConstraint("sitting_id", "item_id", name="uq_response_sitting_id_item_id"),
        sa.UniqueConstraint("client_key", name="uq_response_client_key"),
    )


def _create_failures() -> None:
    op.create_table(
        "failure",
        _number("id"),
        _text("kind"),
        _text("subject_hash"),
        _time("at"),
        sa.PrimaryKeyConstraint("id", name="pk_failure"),
    )
    op.create_index("ix_failure_kind_at", "failure", ["kind", "at"])


def _create_archives() -> None:
    op.create_table(
        "bank_archive",
        _text("digest"),
        _text("bank_id"),
        _text("bank_version"),
        _text("content"),
        sa.Column("pictures", sa.JSON(), nullable=False),
        _time("created_at"),
        _time("served_at"),
        sa.PrimaryKeyConstraint("digest", name="pk_bank_archive"),
    )
    op.create_table(
        "picture_archive",
        _text("name"),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("name", name="pk_picture_archive"),
    )
