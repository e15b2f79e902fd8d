"""``skills-app audit``: the log of who saw, changed, released, exported and deleted what."""

from datetime import UTC

import click

from skills_app.cli.prepared import migrated_database
from skills_app.cli.settings import settings
from skills_app.records.audit import faults, read_entries
from skills_app.records.vault import Vault


@click.group()
def audit() -> None:
    """Check and read the log of who did what."""


@audit.command()
def verify() -> None:
    """Check the chain from its first month; every fault is printed, and the command fails if there is one."""
    config = settings()
    with migrated_database(config) as database, database.reading() as db:
        found = list(faults(db, Vault(config.secret_key)))
    if found:
        raise click.ClickException("\n".join(("the audit log is not whole:", *found)))
    click.echo("the audit log is whole")


@audit.command("list")
@click.option("--month", help="Such as 2026-11.")
@click.option("--subject", help="Such as 'case 12' or 'sitting AbC'.")
def list_entries(month: str | None, subject: str | None) -> None:
    """Print the entries, the oldest first: time (UTC), organisation, who, action, subject."""
    with migrated_database(settings()) as database, database.reading() as db:
        for entry in read_entries(db, month=month, subject=subject):
            who = f"account {entry.account_id}" if entry.account_id is not None else entry.actor
            at = entry.at.astimezone(UTC)
            click.echo(
                f"{at:%Y-%m-%d %H:%M:%S}  {entry.organisation_id or '-'}  {who}  {entry.action}  {entry.subject}"
            )
