"""INSERT ... ON CONFLICT: SQLite and PostgreSQL speak it alike, SQLAlchemy keeps it with each dialect."""

from sqlalchemy import Table
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session

Upsert = postgresql.Insert | sqlite.Insert


def upsert(db: Session, table: Table) -> Upsert:
    return insert_of(db.get_bind().dialect.name, table)


def insert_of(dialect: str, table: Table) -> Upsert:
    return postgresql.insert(table) if dialect == "postgresql" else sqlite.insert(table)
