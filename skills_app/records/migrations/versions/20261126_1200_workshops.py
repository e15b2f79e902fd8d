"""Role plays: workshops, seats, who plays what, and what seats answered. The play store alone has rows of them."""

import sqlalchemy as sa
from alembic import op

revision = "20261126_1200"
down_revision = "20261126_1100"
branch_labels = None
depends_on = None

MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    _workshop()
    _seat()
    _casting()
    _seat_answer()


def _workshop() -> None:
    op.create_table(
        "workshop",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("public_id", sa.String(), nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("organisation_id", sa.Integer(), nullable=False),
        sa.Column("facilitator_id", sa.Integer(), nullable=False),
        sa.Column("bank_digest", sa.String(), nullable=False),
        sa.Column("form_id", sa.String(), nullable=False),
        sa.Column("groups", sa.Integer(), nullable=False),
        sa.Column("minutes", sa.JSON(), nullable=False),
        sa.Column("phase", sa.String(), nullable=False),
        sa.Column("round", sa.Integer(), nullable=False),
        sa.Column("phase_at", MOMENT, nullable=False),
        sa.Column("paused_at", MOMENT, nullable=True),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.Column("expires_at", MOMENT, nullable=False),
        sa.CheckConstraint(
            "phase IN ('gathering', 'empathy', 'playing', 'talking', 'debrief')", name=op.f("ck_workshop_phase")
        ),
        sa.ForeignKeyConstraint(
            ["organisation_id"], ["organisation.id"], name=op.f("fk_workshop_organisation_id_organisation")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_workshop")),
        sa.UniqueConstraint("code", name=op.f("uq_workshop_code")),
        sa.UniqueConstraint("public_id", name=op.f("uq_workshop_public_id")),
    )
    op.create_index(op.f("ix_workshop_organisation_id"), "workshop", ["organisation_id"])


def _seat() -> None:
    op.create_table(
        "seat",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("workshop_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("token_hash", sa.String(), nullable=False),
        sa.Column("group_number", sa.Integer(), nullable=True),
        sa.Column("account_id", sa.Integer(), nullable=False),
        sa.Column("locale", sa.String(), nullable=False),
        sa.Column("joined_at", MOMENT, nullable=False),
        sa.Column("heard_at", MOMENT, nullable=False),
        sa.ForeignKeyConstraint(["account_id"], ["account.id"], name=op.f("fk_seat_account_id_account")),
        sa.ForeignKeyConstraint(
            ["workshop_id"], ["workshop.id"], name=op.f("fk_seat_workshop_id_workshop"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_seat")),
        sa.UniqueConstraint("token_hash", name=op.f("uq_seat_token_hash")),
        sa.UniqueConstraint("workshop_id", "number", name=op.f("uq_seat_workshop_id_number")),
    )


def _casting() -> None:
    op.create_table(
        "casting",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("seat_id", sa.Integer(), nullable=False),
        sa.Column("round", sa.Integer(), nullable=False),
        sa.Column("group_number", sa.Integer(), nullable=False),
        sa.Column("role", sa.String(), nullable=False),
        sa.Column("persona_id", sa.String(), nullable=True),
        sa.Column("code", sa.String(), nullable=True),
        sa.Column("sitting_id", sa.Integer(), nullable=True),
        sa.CheckConstraint("role IN ('client', 'counsellor', 'observer')", name=op.f("ck_casting_role")),
        sa.ForeignKeyConstraint(["seat_id"], ["seat.id"], name=op.f("fk_casting_seat_id_seat"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(
            ["sitting_id"], ["sitting.id"], name=op.f("fk_casting_sitting_id_sitting"), ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_casting")),
        sa.UniqueConstraint("seat_id", "round", name=op.f("uq_casting_seat_id_round")),
    )
    op.create_index(op.f("ix_casting_sitting_id"), "casting", ["sitting_id"])


def _seat_answer() -> None:
    op.create_table(
        "seat_answer",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("seat_id", sa.Integer(), nullable=False),
        sa.Column("round", sa.Integer(), nullable=False),
        sa.Column("question", sa.String(), nullable=False),
        sa.Column("choice", sa.String(), nullable=False),
        sa.Column("words", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(["seat_id"], ["seat.id"], name=op.f("fk_seat_answer_seat_id_seat"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_seat_answer")),
        sa.UniqueConstraint("seat_id", "round", "question", name=op.f("uq_seat_answer_seat_id_round_question")),
    )


def downgrade() -> None:
    for table in ("seat_answer", "casting", "seat", "workshop"):
        op.drop_table(table)
