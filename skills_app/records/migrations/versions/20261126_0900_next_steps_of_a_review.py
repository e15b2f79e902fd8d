"""What a counsellor changed in the next steps of one sitting.

The column is added in place, as in the migrations before.
"""

from alembic import op

revision = "20261126_0900"
down_revision = "20261126_0300"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("ALTER TABLE review ADD COLUMN steps VARCHAR")


def downgrade() -> None:
    op.execute("ALTER TABLE review DROP COLUMN steps")
