"""Alembic without a configuration file: bringing the tables to the newest state."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import URL, Connection, Engine, text
from sqlalchemy.schema import CreateSchema

from skills_app.records import sqlite
from skills_app.records.write_lock import write_lock

FOLDER = Path(__file__).with_name("migrations")
ADVISORY_LOCK = 7_310_555
"""Any number, the same for all processes of the application."""


class BrokenReferences(RuntimeError):
    """A migration left rows that point to nothing; it was rolled back."""


def alembic_config(connection: Connection | None = None) -> Config:
    """``connection``: the one to migrate on, inside a transaction of its own."""
    config = Config()
    config.set_main_option("script_location", str(FOLDER).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    config.set_main_option("file_template", "%%(year)d%%(month).2d%%(day).2d_%%(hour).2d%%(minute).2d_%%(slug)s")
    config.attributes["connection"] = connection
    return config


def migrate_sqlite(url: URL) -> None:
    """On a connection of its own with foreign keys off: rebuilding a table drops it, which would cascade."""
    engine = sqlite.writing_engine(url, foreign_keys=False)
    try:
        with engine.connect() as connection, write_lock(sqlite.lock_file(url)), connection.begin():
            upgrade(connection)
            if connection.execute(text("PRAGMA foreign_key_check")).first():
                raise BrokenReferences("rows point to rows that are not there")
    finally:
        engine.dispose()


def migrate_postgresql(engine: Engine, schema: str = "") -> None:
    with engine.begin() as connection:
        connection.execute(text("SELECT pg_advisory_xact_lock(:number)"), {"number": ADVISORY_LOCK})
        if schema:
            connection.execute(CreateSchema(schema, if_not_exists=True))
        upgrade(connection)


def upgrade(connection: Connection, revision: str = "head") -> None:
    command.upgrade(alembic_config(connection), revision)


def downgrade(connection: Connection, revision: str) -> None:
    command.downgrade(alembic_config(connection), revision)


def is_current(connection: Connection) -> bool:
    found = MigrationContext.configure(connection).get_current_heads()
    return set(found) == set(ScriptDirectory.from_config(alembic_config()).get_heads())


def write_migration(connection: Connection, what_changes: str) -> None:
    """Writes a migration file with the difference between this database and the models, to be corrected by hand."""
    command.revision(alembic_config(connection), message=what_changes, autogenerate=True)
