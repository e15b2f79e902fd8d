"""The database of this installation, for views: ``with reading() as db`` or ``with writing() as db``."""

from contextlib import AbstractContextManager

from flask import current_app
from sqlalchemy.orm import Session

from skills_app.records.database import Database


def database() -> Database:
    found: Database = current_app.extensions["database"]
    return found


def reading() -> AbstractContextManager[Session]:
    return database().reading()


def writing() -> AbstractContextManager[Session]:
    """One transaction; it is on the disk when the block ends."""
    return database().writing()
