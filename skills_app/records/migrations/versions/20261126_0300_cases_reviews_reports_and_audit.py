"""What the desk needs: cases, invitations, links, reviews, reports, passkeys, settings of a house, the audit log.

Columns are added in place, as in the migration before. Only the table of accounts is made anew on SQLite, because a
role's constraint cannot be changed there otherwise; going down there also loses recovery codes and sign-ins.
"""

from datetime import date, datetime

import sqlalchemy as sa
from alembic import op

revision = "20261126_0300"
down_revision = "20261126_0100"
branch_labels = None
depends_on = None

TABLES = (
    "passkey",
    "case_file",
    "case_client",
    "invitation",
    "link_request",
    "review",
    "field_review",
    "report",
    "audit_segment",
    "audit_entry",
)
ROLES = "role IN ('counsellor', 'administrator', 'author', 'facilitator')"
ROLES_BEFORE = "role IN ('counsellor', 'administrator')"


def upgrade() -> None:
    _change_roles(ROLES)
    _add_settings_of_a_house()
    _create_passkeys()
    _create_cases()
    _add_to_sittings()
    _create_invitations()
    _create_reviews()
    _create_reports()
    _create_audit_log()


def downgrade() -> None:
    for table in reversed(TABLES):
        op.drop_table(table)
    for column in ("commented_at", "comment", "preferred", "repeats", "supervised"):
        op.execute(f"ALTER TABLE sitting DROP COLUMN {column}")
    for column in ("step_texts", "days", "logo", "contact"):
        op.execute(f"ALTER TABLE organisation DROP COLUMN {column}")
    for column in ("introduced_at", "team", "full_name"):
        op.execute(f"ALTER TABLE account DROP COLUMN {column}")
    op.execute("DELETE FROM account WHERE role NOT IN ('counsellor', 'administrator')")
    _change_roles(ROLES_BEFORE)


def _change_roles(condition: str) -> None:
    if op.get_bind().dialect.name == "postgresql":
        op.drop_constraint(op.f("ck_account_role"), "account", type_="check")
    with op.batch_alter_table("account") as batch:
        batch.create_check_constraint(op.f("ck_account_role"), sa.text(condition))


def _add_settings_of_a_house() -> None:
    binary = "BYTEA" if op.get_bind().dialect.name == "postgresql" else "BLOB"
    for column in ("contact VARCHAR", f"logo {binary}", "days JSON", "step_texts JSON"):
        op.execute(f"ALTER TABLE organisation ADD COLUMN {column}")
    for column in ("full_name VARCHAR", "team VARCHAR", f"introduced_at {_time_type()}"):
        op.execute(f"ALTER TABLE account ADD COLUMN {column}")


def _add_to_sittings() -> None:
    for column in (
        "supervised BOOLEAN",
        "repeats VARCHAR",
        "preferred JSON",
        "comment VARCHAR",
        f"commented_at {_time_type()}",
    ):
        op.execute(f"ALTER TABLE sitting ADD COLUMN {column}")


def _time_type() -> str:
    return "TIMESTAMP WITH TIME ZONE" if op.get_bind().dialect.name == "postgresql" else "DATETIME"


def _time(name: str, *, nullable: bool = False) -> sa.Column[datetime]:
    return sa.Column(name, sa.DateTime(timezone=True), nullable=nullable)


def _text(name: str, *, nullable: bool = False) -> sa.Column[str]:
    return sa.Column(name, sa.String(), nullable=nullable)


def _number(name: str, *, nullable: bool = False) -> sa.Column[int]:
    return sa.Column(name, sa.Integer(), nullable=nullable)


def _key(table: str) -> sa.PrimaryKeyConstraint:
    return sa.PrimaryKeyConstraint("id", name=f"pk_{table}")


def _points(table: str, column: str, to: str, gone: str | None = None) -> sa.ForeignKeyConstraint:
    """``gone``: what becomes of the row when the one it points to is deleted."""
    return sa.ForeignKeyConstraint([column], [f"{to}.id"], name=f"fk_{table}_{column}_{to}", ondelete=gone)


def _create_passkeys() -> None:
    op.create_table(
        "passkey",
        _number("id"),
        _number("account_id"),
        _text("credential_id"),
        _text("public_key"),
        _number("sign_count"),
        _text("device"),
        _time("created_at"),
        _time("used_at", nullable=True),
        _key("passkey"),
        _points("passkey", "account_id", "account", "CASCADE"),
        sa.UniqueConstraint("credential_id", name="uq_passkey_credential_id"),
    )
    op.create_index("ix_passkey_account_id", "passkey", ["account_id"])


def _create_cases() -> None:
    op.create_table(
        "case_file",
        _number("id"),
        _number("organisation_id"),
        _text("reference"),
        _text("name", nullable=True),
        _number("account_id", nullable=True),
        _text("team", nullable=True),
        _time("created_at"),
        _key("case_file"),
        _points("case_file", "organisation_id", "organisation"),
        _points("case_file", "account_id", "account", "SET NULL"),
        sa.UniqueConstraint("organisation_id", "reference", name="uq_case_file_organisation_id_reference"),
    )
    op.create_index("ix_case_file_account_id", "case_file", ["account_id"])
    op.create_table(
        "case_client",
        _number("client_id"),
        _number("case_id"),
        _time("since"),
        sa.PrimaryKeyConstraint("client_id", name="pk_case_client"),
        _points("case_client", "client_id", "client", "CASCADE"),
        _points("case_client", "case_id", "case_file", "CASCADE"),
    )
    op.create_index("ix_case_client_case_id", "case_client", ["case_id"])


def _create_invitations() -> None:
    op.create_table(
        "invitation",
        _number("id"),
        _number("client_id"),
        _number("account_id", nullable=True),
        _text("locale"),
        sa.Column("supervised", sa.Boolean(), nullable=False),
        _time("created_at"),
        _key("invitation"),
        _points("invitation", "client_id", "client", "CASCADE"),
        _points("invitation", "account_id", "account", "SET NULL"),
        sa.UniqueConstraint("client_id", name="uq_invitation_client_id"),
    )
    op.create_table(
        "link_request",
        _number("id"),
        _number("client_id"),
        _number("case_id"),
        _number("account_id", nullable=True),
        _time("asked_at"),
        _time("answered_at", nullable=True),
        sa.Column("agreed", sa.Boolean(), nullable=True),
        _key("link_request"),
        _points("link_request", "client_id", "client", "CASCADE"),
        _points("link_request", "case_id", "case_file", "CASCADE"),
        _points("link_request", "account_id", "account", "SET NULL"),
    )
    op.create_index("ix_link_request_client_id", "link_request", ["client_id"])


def _create_reviews() -> None:
    op.create_table(
        "review",
        _number("id"),
        _number("sitting_id"),
        _number("account_id", nullable=True),
        _text("state"),
        _time("started_at"),
        _time("discussed_at", nullable=True),
        _time("released_at", nullable=True),
        _key("review"),
        _points("review", "sitting_id", "sitting", "CASCADE"),
        _points("review", "account_id", "account", "SET NULL"),
        sa.UniqueConstraint("sitting_id", name="uq_review_sitting_id"),
        sa.CheckConstraint("state IN ('draft', 'discussed', 'released')", name=op.f("ck_review_state")),
    )
    op.create_table(
        "field_review",
        _number("id"),
        _number("review_id"),
        _text("field_id"),
        _time("opened_at", nullable=True),
        _time("discussed_at", nullable=True),
        _text("remark", nullable=True),
        _number("rating", nullable=True),
        _text("rating_reason", nullable=True),
        _key("field_review"),
        _points("field_review", "review_id", "review", "CASCADE"),
        sa.UniqueConstraint("review_id", "field_id", name="uq_field_review_review_id_field_id"),
    )


def _expiry() -> sa.Column[date]:
    return sa.Column("expires_on", sa.Date(), nullable=False)


def _create_reports() -> None:
    op.create_table(
        "report",
        _number("id"),
        _text("public_id"),
        _number("organisation_id"),
        _number("client_id"),
        _number("account_id", nullable=True),
        _text("sitting_public_id"),
        _text("bank_id"),
        _text("bank_version"),
        _text("bank_digest"),
        _text("content"),
        _text("digest"),
        _time("released_at"),
        _time("revoked_at", nullable=True),
        _expiry(),
        _key("report"),
        _points("report", "organisation_id", "organisation"),
        _points("report", "client_id", "client", "CASCADE"),
        _points("report", "account_id", "account", "SET NULL"),
        sa.UniqueConstraint("public_id", name="uq_report_public_id"),
    )
    op.create_index("ix_report_organisation_id_id", "report", ["organisation_id", "id"])
    for column in ("client_id", "sitting_public_id", "expires_on"):
        op.create_index(f"ix_report_{column}", "report", [column])


def _create_audit_log() -> None:
    op.create_table(
        "audit_segment",
        _number("id"),
        _text("month"),
        _text("first_hash"),
        _text("head"),
        _number("entries"),
        _text("signature", nullable=True),
        _time("closed_at", nullable=True),
        _time("pruned_at", nullable=True),
        _key("audit_segment"),
        sa.UniqueConstraint("month", name="uq_audit_segment_month"),
    )
    op.create_table(
        "audit_entry",
        _number("id"),
        _number("segment_id"),
        _number("number"),
        _time("at"),
        _number("organisation_id", nullable=True),
        _text("actor"),
        _number("account_id", nullable=True),
        _text("action"),
        _text("subject"),
        _text("hash"),
        _key("audit_entry"),
        _points("audit_entry", "segment_id", "audit_segment"),
        sa.UniqueConstraint("segment_id", "number", name="uq_audit_entry_segment_id_number"),
        sa.CheckConstraint("actor IN ('client', 'staff', 'operator', 'clock')", name=op.f("ck_audit_entry_actor")),
    )
    op.create_index("ix_audit_entry_organisation_id_id", "audit_entry", ["organisation_id", "id"])
    op.create_index("ix_audit_entry_subject", "audit_entry", ["subject"])
