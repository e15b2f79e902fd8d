"""One database, SQLite or PostgreSQL: transactions that write, and reading that cannot."""

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext

from sqlalchemy import URL, Connection, Engine, create_engine, make_url
from sqlalchemy.orm import Session

from skills_app.records import sqlite
from skills_app.records.write_lock import write_lock


class Database:
    """Opens connections when they are needed. A server that forks calls dispose() in each new process."""

    def __init__(self, url: str, schema: str = "") -> None:
        """``schema``: of PostgreSQL, made if it is not there; the usual one when empty. SQLite has none."""
        self.url: URL = make_url(url)
        self.schema = schema
        self.is_sqlite = self.url.get_backend_name() == "sqlite"
        if self.is_sqlite:
            _create_for_owner_only(self.url)
            self.engine: Engine = sqlite.writing_engine(self.url)
            self._reading_engine = sqlite.reading_engine(self.url)
        else:
            self.engine = _postgresql_engine(self.url, schema)
            self._reading_engine = self.engine.execution_options(postgresql_readonly=True)

    @contextmanager
    def writing(self) -> Iterator[Session]:
        """One transaction: committed when the block ends, rolled back when it raises. Never inside another one."""
        with self.engine.connect() as connection, self._turn(), connection.begin():
            session = Session(connection, expire_on_commit=False)
            try:
                yield session
                session.flush()
            finally:
                session.close()

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """Sees what is committed and changes nothing; writing raises an error of the database."""
        with self._reading_engine.connect() as connection:
            session = Session(connection, expire_on_commit=False)
            try:
                yield session
            finally:
                session.close()

    def dispose(self) -> None:
        """Forgets the pool and touches no connection: they may belong to the process this one was forked from."""
        self.engine.dispose(close=False)
        self._reading_engine.dispose(close=False)

    def close(self) -> None:
        """Closes the connections of this process."""
        self.engine.dispose()
        self._reading_engine.dispose()

    def migrate(self) -> None:
        """Brings the tables to the newest state. Processes that start at once wait for each other."""
        from skills_app.records import migrating  # noqa: PLC0415 - serving needs no Alembic, which weighs 10 MiB

        if self.is_sqlite:
            migrating.migrate_sqlite(self.url)
        else:
            migrating.migrate_postgresql(self.engine, self.schema)

    def is_current(self) -> bool:
        from skills_app.records import migrating  # noqa: PLC0415 - serving needs no Alembic, which weighs 10 MiB

        with self._reading_engine.connect() as connection:
            return migrating.is_current(connection)

    def truncate_log(self) -> bool:
        """Empties SQLite's log, in which deleted rows could still be read. False when a reader was in the way."""
        if not self.is_sqlite:
            return True
        with self._reading_engine.connect() as connection, self._turn():
            busy = connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)").scalar_one()
        return not busy

    def _turn(self) -> AbstractContextManager[None]:
        return write_lock(sqlite.lock_file(self.url)) if self.is_sqlite else nullcontext()


def connection_of(db: Session) -> Connection:
    """The connection under a Session of Database: statements that need no objects cost half of the Session's own."""
    return db.bind if isinstance(db.bind, Connection) else db.connection()


def _create_for_owner_only(url: URL) -> None:
    file = sqlite.sqlite_file(url)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.touch(mode=0o600)


def _postgresql_engine(url: URL, schema: str) -> Engine:
    options = "-c timezone=utc" + (f" -c search_path={schema}" if schema else "")
    return create_engine(
        url,
        connect_args={"options": options},
        pool_pre_ping=True,
        pool_size=8,
        max_overflow=-1,
        hide_parameters=True,
    )
