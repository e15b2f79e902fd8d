"""The store that the address of a page belongs to, for views: ``with reading() as db`` or ``with writing() as db``.

There are two of the same tables: that of this installation, and that of play, for workshops. Which one a view means
follows from its address alone, so that play never mixes with what people really told.
"""

from contextlib import AbstractContextManager

from flask import current_app
from sqlalchemy.orm import Session

from skills_app.records.database import Database
from skills_app.web.locale import in_play


def database() -> Database:
    return play_store() if in_play() else house_store()


def house_store() -> Database:
    """That of this installation, also from a page of a workshop: for banks, which both serve."""
    found: Database = current_app.extensions["database"]
    return found


def play_store() -> Database:
    """That of workshops, also from the facilitator's pages."""
    found: Database = current_app.extensions["play"]
    return found


def reading() -> AbstractContextManager[Session]:
    return database().reading()


def writing() -> AbstractContextManager[Session]:
    """One transaction; it is on the disk when the block ends."""
    return database().writing()
