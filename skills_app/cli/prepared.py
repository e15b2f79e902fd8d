"""What must be there before a command can work, and the sentence that says how to make it."""

from collections.abc import Iterator
from contextlib import closing, contextmanager

import click
from sqlalchemy.exc import OperationalError

from skills_app.cli.settings import this_command
from skills_app.config import Config
from skills_app.records.database import Database
from skills_app.records.stores import play_store


@contextmanager
def migrated_database(config: Config) -> Iterator[Database]:
    """The database, closed in the end. Ends the command when the tables are not those of this version."""
    database = Database(config.database_url)
    try:
        _refuse_other_tables(database)
        yield database
    finally:
        database.close()


@contextmanager
def migrated_stores(config: Config) -> Iterator[Database]:
    """As migrated_database(), for a command that needs the play store too."""
    with migrated_database(config) as database, closing(play_store(config.play_url)) as play:
        _refuse_other_tables(play)
        yield database


def refuse_unprepared(config: Config) -> None:
    """Ends the command when a server could not start with this database and these files."""
    with migrated_stores(config):
        built = (config.manifests_folder / "interface.json", config.pictures_folder, config.assets_folder)
        if not all(path.exists() for path in built):
            raise click.ClickException(f"pictures or style sheets are not built; run: {this_command()} build")


def _refuse_other_tables(database: Database) -> None:
    try:
        current = database.is_current()
    except OperationalError as error:
        raise click.ClickException(f"the database cannot be used: {error.orig}") from error
    if not current:
        raise click.ClickException(f"the database is not at its newest version; run: {this_command()} database migrate")
