"""``skills-app database`` and ``skills-app retention``."""

import click

from skills_app.cli.prepared import migrated_database, migrated_stores
from skills_app.cli.settings import settings
from skills_app.records.database import Database
from skills_app.records.stores import play_store
from skills_app.serving.deletion import delete_expired


@click.group()
def database() -> None:
    """Prepare the database."""


@database.command()
def migrate() -> None:
    """Bring the tables to the newest version; keeps the data."""
    config = settings()
    config.data_folder.mkdir(parents=True, exist_ok=True)
    for store in (Database(config.database_url), play_store(config.play_url)):
        store.migrate()
        store.close()
    click.echo("the database is up to date")


@database.command("new-migration")
@click.argument("what_changes")
def new_migration(what_changes: str) -> None:
    """Write a migration with the difference between the tables and the models, to be corrected by hand."""
    from skills_app.records.migrating import write_migration  # noqa: PLC0415 - other commands need no Alembic

    with migrated_database(settings()) as store, store.engine.connect() as connection:
        write_migration(connection, what_changes)


@click.group()
def retention() -> None:
    """Delete what has reached its day."""


@retention.command("run")
@click.option("--dry-run", is_flag=True, help="Only say what would be deleted.")
def run(*, dry_run: bool) -> None:
    """Delete sittings past their day, with their answers, and old counters; prints a report."""
    config = settings()
    with migrated_stores(config):
        click.echo(str(delete_expired(config, dry_run=dry_run)))
