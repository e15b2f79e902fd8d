"""Which accounts still have the password that somebody else gave them; those there are have their own."""

import sqlalchemy as sa
from alembic import op

revision = "20261126_0930"
down_revision = "20261126_0900"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("account", sa.Column("start_password_at", sa.DateTime(timezone=True), nullable=True))


def downgrade() -> None:
    op.execute("ALTER TABLE account DROP COLUMN start_password_at")
