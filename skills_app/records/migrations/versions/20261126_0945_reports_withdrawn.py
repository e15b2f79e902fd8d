"""Which reports are closed to staff because the client took the yes back; that outlives the sitting."""

import sqlalchemy as sa
from alembic import op

revision = "20261126_0945"
down_revision = "20261126_0930"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("report", sa.Column("withdrawn", sa.Boolean(), nullable=False, server_default=sa.false()))
    op.execute(
        "UPDATE report SET withdrawn = true WHERE sitting_public_id IN"
        " (SELECT public_id FROM sitting WHERE consent_at IS NULL)"
    )


def downgrade() -> None:
    op.execute("ALTER TABLE report DROP COLUMN withdrawn")
