"""Practice, help given and chosen fields of a sitting; which next steps an organisation offers.

The columns are added in place: SQLite would lose the responses if the table of sittings were made anew.
"""

from alembic import op

revision = "20261126_0100"
down_revision = "20261125_2000"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("ALTER TABLE organisation ADD COLUMN offers JSON")
    op.execute("ALTER TABLE sitting ADD COLUMN chosen JSON")
    op.execute("ALTER TABLE sitting ADD COLUMN practice JSON")
    op.execute(
        "ALTER TABLE sitting ADD COLUMN help VARCHAR"
        " CONSTRAINT ck_sitting_help CHECK (help IN ('none', 'buttons', 'language'))"
    )


def downgrade() -> None:
    for column in ("help", "practice", "chosen"):
        op.execute(f"ALTER TABLE sitting DROP COLUMN {column}")
    op.execute("ALTER TABLE organisation DROP COLUMN offers")
