"""The two stores of an installation, with the same tables: what people really told, and play, for workshops."""

from skills_app.records.database import Database

SCHEMA = "play"
"""Of PostgreSQL, beside the usual one; SQLite has a file of its own."""


def play_store(url: str) -> Database:
    return Database(url, SCHEMA)
