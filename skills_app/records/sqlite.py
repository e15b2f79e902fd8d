"""SQLite made strict: every connection is set the same way, and refused when a setting did not take."""

from pathlib import Path
from sqlite3 import Connection as Driver
from typing import Any

from sqlalchemy import URL, Engine, create_engine, event
from sqlalchemy.dialects import registry
from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite
from sqlalchemy.engine.interfaces import DBAPIConnection

from skills_app.records.write_lock import write_lock

WAIT_SECONDS = 20

PRAGMAS = {
    "busy_timeout": WAIT_SECONDS * 1000,
    "synchronous": 2,  # FULL: an answered item survives a power cut
    "secure_delete": 1,  # what is deleted is overwritten
    "foreign_keys": 1,
}
"""What the pragma reads once it is set."""


class PragmaRefused(RuntimeError):
    """SQLite did not take a setting that the records rely on."""


class ImmediateDialect(SQLiteDialect_pysqlite):
    """Begins every transaction as a writer. The hook of the dialect costs a third less than a listener to "begin"."""

    supports_statement_cache = True

    def do_begin(self, dbapi_connection: DBAPIConnection) -> None:
        dbapi_connection.cursor().execute("BEGIN IMMEDIATE")


registry.register("sqlite.immediate", __name__, ImmediateDialect.__name__)


def sqlite_file(url: URL) -> Path:
    """Raises ValueError without a file: a database in memory cannot be shared by connections."""
    if not url.database or url.database == ":memory:":
        raise ValueError("the SQLite database needs a file: sqlite:///folder/name.sqlite")
    return Path(url.database)


def lock_file(url: URL) -> Path:
    file = sqlite_file(url)
    return file.with_name(file.name + ".lock")


def writing_engine(url: URL, *, foreign_keys: bool = True) -> Engine:
    """Every transaction begins as a writer. A migration that rebuilds tables needs foreign_keys off."""
    return _engine(url.set(drivername="sqlite+immediate"), PRAGMAS | {"foreign_keys": int(foreign_keys)})


def reading_engine(url: URL) -> Engine:
    """No transaction, so no lock is held between statements; SQLite itself refuses to write."""
    return _engine(url, PRAGMAS | {"query_only": 1})


def _engine(url: URL, pragmas: dict[str, int]) -> Engine:
    """isolation_level None: the driver begins nothing on its own. The threads of the server bound the pool."""
    driver: dict[str, Any] = {"isolation_level": None, "timeout": WAIT_SECONDS}
    engine = create_engine(url, connect_args=driver, pool_size=8, max_overflow=-1, hide_parameters=True)

    def prepare(connection: Driver, _record: object) -> None:
        _use_write_ahead_log(connection, lock_file(url))
        for name, value in pragmas.items():
            _set(connection, name, value)

    event.listen(engine, "connect", prepare)
    return engine


def _use_write_ahead_log(connection: Driver, lock: Path) -> None:
    """The file remembers the mode. Only the first connection ever changes it, and alone: SQLite does not wait here."""
    connection.execute(f"PRAGMA busy_timeout = {WAIT_SECONDS * 1000}")
    if connection.execute("PRAGMA journal_mode").fetchone()[0] == "wal":
        return
    with write_lock(lock):
        mode = connection.execute("PRAGMA journal_mode = WAL").fetchone()[0]
    if mode != "wal":
        raise PragmaRefused(f"SQLite keeps journal_mode {mode}; WAL is needed (is the folder on a network drive?)")


def _set(connection: Driver, name: str, value: int) -> None:
    connection.execute(f"PRAGMA {name} = {value}")
    taken = connection.execute(f"PRAGMA {name}").fetchone()[0]
    if taken != value:
        raise PragmaRefused(f"SQLite keeps {name} {taken}; {value} is needed")
