"""``skills-app database`` and ``skills-app retention``."""

from datetime import UTC, datetime

import click

from skills_app.cli.settings import settings
from skills_app.records.database import Database
from skills_app.records.retention import run_retention


@click.group()
def database() -> None:
    """Prepare the database."""


@database.command()
def migrate() -> None:
    """Bring the tables to the newest version; keeps the data."""
    config = settings()
    config.data_folder.mkdir(parents=True, exist_ok=True)
    Database(config.database_url).migrate()
    click.echo("the database is up to date")


@click.group()
def retention() -> None:
    """Delete what has reached its day."""


@retention.command("run")
@click.option("--dry-run", is_flag=True, help="Only say what would be deleted.")
def run(*, dry_run: bool) -> None:
    """Delete sittings past their day, with their answers, and old counters; prints a report."""
    store = Database(settings().database_url)
    with store.writing() as db:
        report = run_retention(db, datetime.now(UTC), dry_run=dry_run)
    if not dry_run:
        store.truncate_log()
    click.echo(str(report))
