"""Transactions: what is committed stays, what failed is gone, readers never wait and never write."""

import multiprocessing
import sqlite3
import stat
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta, timezone
from pathlib import Path

import pytest
from records.examples import NOW, Desk
from sqlalchemy import func, select, text
from sqlalchemy.exc import DBAPIError, StatementError
from sqlalchemy.orm import Session

from skills_app.records import sqlite
from skills_app.records.database import Database, connection_of
from skills_app.records.models import Organisation
from skills_app.records.organisations import new_organisation, organisation_for, rename_organisation


def organisations(db: Session) -> int:
    return db.execute(select(func.count()).select_from(Organisation)).scalar_one()


def test_a_transaction_is_there_when_the_block_ends(database: Database) -> None:
    with database.writing() as db:
        new_organisation(db, name="Two", address="two.example.org", now=NOW)
    with database.reading() as db:
        assert organisations(db) == 2


def test_objects_are_written_too(database: Database) -> None:
    with database.writing() as db:
        db.add(Organisation(name="Two", address="two.example.org", created_at=NOW))
    with database.reading() as db:
        assert db.scalars(select(Organisation).where(Organisation.name == "Two")).one().created_at == NOW


def test_an_error_rolls_back(database: Database) -> None:
    with pytest.raises(ZeroDivisionError):
        write_and_fail(database)
    with database.reading() as db:
        assert organisations(db) == 1
    with database.writing() as db:
        assert organisations(db) == 1


def write_and_fail(database: Database) -> None:
    with database.writing() as db:
        new_organisation(db, name="Two", address="two.example.org", now=NOW)
        raise ZeroDivisionError


def test_readers_cannot_write(database: Database) -> None:
    with pytest.raises(DBAPIError, match=r"read-?only"), database.reading() as db:
        rename_organisation(db, 1, "Changed")
    with database.writing() as db:
        assert organisation_for(db, "").name == ""


def test_a_reader_sees_what_is_committed_meanwhile(database: Database) -> None:
    with database.reading() as reader:
        assert organisations(reader) == 1
        with database.writing() as db:
            new_organisation(db, name="Two", address="two.example.org", now=NOW)
            assert organisations(reader) == 1
        assert organisations(reader) == 2


def test_the_connection_of_a_session_needs_no_transaction_of_the_session(database: Database) -> None:
    with database.writing() as db:
        assert connection_of(db).execute(text("SELECT 1")).scalar() == 1
        assert not db.in_transaction()


def test_a_process_that_was_forked_opens_its_own_connections(database: Database) -> None:
    with database.reading() as db:
        assert organisations(db) == 1
    context = multiprocessing.get_context("fork")
    child = context.Process(target=_write_in_child, args=(database,))
    child.start()
    child.join(20)
    assert child.exitcode == 0
    with database.reading() as db:
        assert organisations(db) == 2


@pytest.mark.parametrize("kind", [pytest.param("postgres", marks=pytest.mark.postgres)])
def test_a_forked_process_leaves_the_connections_of_its_parent_alone(database: Database) -> None:
    def server_process() -> object:
        with database.reading() as db:
            return db.execute(text("SELECT pg_backend_pid()")).scalar()

    before = server_process()
    child = multiprocessing.get_context("fork").Process(target=database.dispose)
    child.start()
    child.join(20)
    assert server_process() == before


def _write_in_child(database: Database) -> None:
    database.dispose()
    with database.writing() as db:
        new_organisation(db, name="Child", address="child.example.org", now=NOW)


def test_threads_never_find_the_database_locked(desk: Desk) -> None:
    """32 tablets save and look at once, as in a hall."""
    sittings = [desk.sitting() for _ in range(32)]

    def work(number: int) -> int:
        for item in range(6):
            desk.save(sittings[number], f"k{item}")
            desk.look(sittings[number].public_id)
        return desk.look(sittings[number].public_id).answered

    with ThreadPoolExecutor(32) as pool:
        assert list(pool.map(work, range(32))) == [6] * 32


class TestOnlySqlite:
    def test_each_connection_has_every_setting(self, sqlite_database: Database) -> None:
        wanted = {**sqlite.PRAGMAS, "journal_mode": "wal"}
        for opened in (sqlite_database.writing, sqlite_database.reading):
            with opened() as first, sqlite_database.reading() as second:
                for db in (first, second):
                    found = {name: connection_of(db).exec_driver_sql(f"PRAGMA {name}").scalar() for name in wanted}
                    assert found == wanted

    def test_a_setting_that_does_not_take_is_refused(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setitem(sqlite.PRAGMAS, "foreign_keys", 7)
        database = Database(f"sqlite:///{tmp_path / 'a.sqlite'}")
        with pytest.raises(sqlite.PragmaRefused, match="foreign_keys"), database.reading():
            pass

    def test_a_writer_holds_the_lock_from_the_start_and_a_reader_never(self, sqlite_database: Database) -> None:
        other = sqlite3.connect(str(sqlite_database.url.database), timeout=0, isolation_level=None)
        with sqlite_database.reading() as db:
            organisations(db)
            other.execute("BEGIN IMMEDIATE")
            other.execute("ROLLBACK")
        with sqlite_database.writing(), pytest.raises(sqlite3.OperationalError, match="locked"):
            other.execute("BEGIN IMMEDIATE")
        other.close()

    def test_nested_writing_is_refused_instead_of_waiting_for_itself(self, sqlite_database: Database) -> None:
        with sqlite_database.writing(), pytest.raises(RuntimeError, match="inside another"), sqlite_database.writing():
            pass
        with sqlite_database.writing() as db:
            assert organisations(db) == 1

    def test_nothing_deleted_can_be_read_in_the_files(self, sqlite_database: Database) -> None:
        file = Path(str(sqlite_database.url.database))
        log = file.with_name(file.name + "-wal")
        with sqlite_database.writing() as db:
            number = new_organisation(db, name="Find this text", address="two.example.org", now=NOW)
        with sqlite_database.writing() as db:
            db.execute(text("DELETE FROM organisation WHERE id = :id"), {"id": number})
        assert b"Find this text" in log.read_bytes()
        assert sqlite_database.truncate_log()
        assert log.read_bytes() == b""
        assert b"Find this text" not in file.read_bytes()

    def test_the_files_are_for_the_owner_alone(self, tmp_path: Path) -> None:
        database = Database(f"sqlite:///{tmp_path / 'new' / 'a.sqlite'}")
        database.migrate()
        with database.writing() as db:
            rename_organisation(db, 1, "One")
            modes = {file.suffix: stat.S_IMODE(file.stat().st_mode) for file in (tmp_path / "new").iterdir()}
        assert set(modes) >= {".sqlite", ".sqlite-wal", ".lock"}
        assert set(modes.values()) == {0o600}
        database.close()

    @pytest.mark.parametrize("url", ["sqlite://", "sqlite:///:memory:"])
    def test_a_database_without_a_file_is_refused(self, url: str) -> None:
        with pytest.raises(ValueError, match="needs a file"):
            Database(url)


def test_times_come_back_in_utc(desk: Desk) -> None:
    started = desk.sitting(now=NOW.astimezone(timezone(timedelta(hours=3)))).started_at
    assert (started, started.utcoffset()) == (NOW, timedelta(0))


def test_a_time_without_a_zone_is_refused(desk: Desk) -> None:
    with pytest.raises(StatementError, match="without a zone"):
        desk.sitting(now=NOW.replace(tzinfo=None))
