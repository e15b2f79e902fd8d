"""Migrations: up, down, up again with data; and in the end the tables are those of the models."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.operations import Operations
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from records.examples import Desk
from sqlalchemy import Connection, inspect, text

from skills_app.records import migrating
from skills_app.records.database import Database
from skills_app.records.models import Base

FILE_NAME = re.compile(r"20\d{6}_[0-2]\d[0-5]\d_[a-z0-9_]+\.py")


def tables(database: Database) -> set[str]:
    with database.engine.connect() as connection:
        return set(inspect(connection).get_table_names())


def test_a_new_database_becomes_current(empty_database: Database) -> None:
    assert not empty_database.is_current()
    empty_database.migrate()
    assert empty_database.is_current()
    empty_database.migrate()
    assert tables(empty_database) == {*Base.metadata.tables, "alembic_version"}


def test_the_newest_state_is_that_of_the_models(database: Database) -> None:
    with database.engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True, "compare_server_default": True})
        assert compare_metadata(context, Base.metadata) == []


def test_each_constraint_is_named_as_in_the_models(database: Database) -> None:
    """So that a later migration can name it, on both databases."""
    with database.engine.connect() as connection:
        inspector = inspect(connection)
        for name, table in Base.metadata.tables.items():
            constraints = [
                inspector.get_pk_constraint(name),
                *inspector.get_foreign_keys(name),
                *inspector.get_unique_constraints(name),
                *inspector.get_check_constraints(name),
            ]
            found = {str(constraint["name"]) for constraint in constraints}
            assert found == {str(constraint.name) for constraint in table.constraints}


def test_down_and_up_again(database: Database) -> None:
    with database.engine.begin() as connection:
        migrating.downgrade(connection, "base")
    assert tables(database) == {"alembic_version"}
    assert not database.is_current()
    database.migrate()
    assert database.is_current()


def test_every_step_goes_down_and_up_with_data(desk: Desk) -> None:
    """What lies below a step is still there after going down and up again; the first step makes the tables."""
    database, sitting = desk.database, desk.sitting()
    desk.save(sitting)
    scripts = ScriptDirectory.from_config(migrating.alembic_config())
    for step in scripts.walk_revisions():
        if step.down_revision is None:
            continue
        with database.engine.begin() as connection:
            migrating.downgrade(connection, str(step.down_revision))
        database.migrate()
        assert desk.look(sitting.public_id).answered == 1


def test_rebuilding_a_table_keeps_the_rows_that_hang_on_it(sqlite_database: Database, rebuild: None) -> None:
    """SQLite changes a column by making the table anew; dropping the old one must not cascade."""
    desk = Desk(sqlite_database)
    sitting = desk.sitting()
    desk.save(sitting)
    sqlite_database.migrate()
    assert desk.look(sitting.public_id).locale == "ar"
    assert set(desk.given(sitting)) == {"k1"}


@pytest.fixture
def rebuild(monkeypatch: pytest.MonkeyPatch) -> None:
    def upgrade(connection: Connection, _revision: str = "head") -> None:
        operations = Operations(MigrationContext.configure(connection))
        with operations.batch_alter_table("sitting", recreate="always") as batch:
            batch.alter_column("locale", nullable=True)

    monkeypatch.setattr(migrating, "upgrade", upgrade)


def test_a_migration_that_leaves_loose_rows_is_rolled_back(
    sqlite_database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = Desk(sqlite_database)
    sitting = desk.sitting()
    desk.save(sitting)

    def upgrade(connection: Connection, _revision: str = "head") -> None:
        connection.execute(text("DELETE FROM sitting"))

    monkeypatch.setattr(migrating, "upgrade", upgrade)
    with pytest.raises(migrating.BrokenReferences):
        sqlite_database.migrate()
    assert set(desk.given(sitting)) == {"k1"}


def test_processes_that_start_at_once_migrate_once(empty_url: str, empty_database: Database) -> None:
    program = "import sys; from skills_app.records.database import Database; Database(sys.argv[1]).migrate()"
    started = [subprocess.Popen([sys.executable, "-c", program, empty_url]) for _ in range(3)]
    assert [process.wait(60) for process in started] == [0, 0, 0]
    assert empty_database.is_current()
    with empty_database.reading() as db:
        assert db.execute(text("SELECT count(*) FROM organisation")).scalar() == 1


def test_files_are_named_by_date_and_change() -> None:
    files = [file for file in (migrating.FOLDER / "versions").glob("*.py") if file.name != "__init__.py"]
    assert files
    assert all(FILE_NAME.fullmatch(file.name) for file in files)


def test_a_new_migration_is_written_from_the_models(
    sqlite_database: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its text names no type of the application and comes out ready to run."""
    folder = tmp_path / "migrations"
    (folder / "versions").mkdir(parents=True)
    for name in ("env.py", "script.py.mako"):
        (folder / name).write_bytes((migrating.FOLDER / name).read_bytes())
    monkeypatch.setattr(migrating, "FOLDER", folder)
    with sqlite_database.engine.begin() as connection:
        connection.execute(text("DROP TABLE alembic_version"))
        connection.execute(text("DROP TABLE failure"))
        migrating.write_migration(connection, "count failures")
    (file,) = (folder / "versions").glob("*.py")
    assert FILE_NAME.fullmatch(file.name)
    assert "sa.Column('at', sa.DateTime(timezone=True), nullable=False)" in file.read_text()
    compile(file.read_text(), file.name, "exec")
