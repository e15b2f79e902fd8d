"""``skills-app audit``."""

from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest
from click.testing import Result
from sqlalchemy import text

from skills_app.cli.settings import settings
from skills_app.records.audit import Happening, note
from skills_app.records.database import Database
from skills_app.records.vault import Vault

Command = Callable[..., Result]


@pytest.fixture
def database(data_folder: Path) -> Database:
    """With two entries of the log."""
    config = settings()
    store = Database(config.database_url)
    with store.writing() as db:
        for number, month in ((1, 3), (2, 4)):
            happening = Happening("opened", f"sitting {number}", organisation_id=1, account_id=number)
            note(db, Vault(config.secret_key), happening, datetime(2026, month, 1, tzinfo=UTC))
    return store


def test_a_whole_log_is_called_whole(command: Command, database: Database) -> None:
    with closing(database):
        assert command("audit", "verify").output == "the audit log is whole\n"


def test_a_changed_log_fails_and_says_where(command: Command, database: Database) -> None:
    with closing(database), database.writing() as db:
        db.execute(text("UPDATE audit_entry SET subject = 'sitting 9' WHERE number = 1"))
    said = command("audit", "verify", status=1).output
    assert "2026-03: entry 1 was changed" in said


def test_entries_are_listed_and_found(command: Command, database: Database) -> None:
    with closing(database):
        lines = command("audit", "list").output.splitlines()
        assert lines[0] == "2026-03-01 00:00:00  1  account 1  opened  sitting 1"
        assert len(lines) == 2
        assert command("audit", "list", "--month", "2026-04").output.splitlines() == lines[1:]
        assert command("audit", "list", "--subject", "sitting 1").output.splitlines() == lines[:1]
