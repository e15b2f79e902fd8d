"""Accounts for translators, who work on the texts of the banks and see no person.

As in the migration before, SQLite makes the table of accounts anew: going down there loses recovery codes and sign-ins.
"""

import sqlalchemy as sa
from alembic import op

revision = "20261126_1100"
down_revision = "20261126_0945"
branch_labels = None
depends_on = None

ROLES = "role IN ('counsellor', 'administrator', 'author', 'facilitator', 'translator')"
ROLES_BEFORE = "role IN ('counsellor', 'administrator', 'author', 'facilitator')"


def upgrade() -> None:
    _change_roles(ROLES)


def downgrade() -> None:
    op.execute("DELETE FROM account WHERE role = 'translator'")
    _change_roles(ROLES_BEFORE)


def _change_roles(condition: str) -> None:
    if op.get_bind().dialect.name == "postgresql":
        op.drop_constraint(op.f("ck_account_role"), "account", type_="check")
    with op.batch_alter_table("account") as batch:
        if op.get_bind().dialect.name == "sqlite":
            batch.drop_constraint(op.f("ck_account_role"), type_="check")
        batch.create_check_constraint(op.f("ck_account_role"), sa.text(condition))
