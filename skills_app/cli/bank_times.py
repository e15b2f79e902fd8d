"""``skills-app banks times``: how long clients usually take, as data of the bank."""

import click

from skills_app.assessment.bank_file import read_bank
from skills_app.assessment.problem import BankError
from skills_app.assessment.timing import usual_times
from skills_app.cli.prepared import migrated_database
from skills_app.cli.settings import settings, this_command
from skills_app.records.item_times import times_of_items
from skills_app.web.bank_library import bank_folders


@click.command()
@click.argument("bank_id", metavar="BANK")
def times(bank_id: str) -> None:
    """Print how long clients usually take for the items of BANK, as lines for its bank.yaml."""
    config = settings()
    folders = bank_folders(config)
    if bank_id not in folders:
        raise click.ClickException(f"there is no bank {bank_id}; there are: {', '.join(folders) or 'none'}")
    try:
        bank = read_bank(folders[bank_id])
    except BankError as error:
        raise click.ClickException(f"{bank_id} has problems: {this_command()} banks check {bank_id}") from error
    with migrated_database(config) as database, database.reading() as db:
        measured = usual_times(times_of_items(db, bank_id), bank.constants)
    ids = [item.id for field in bank.fields for item in field.asked]
    lines = [f"  {item_id}: {measured[item_id]:.1f}" for item_id in ids if item_id in measured]
    least = f"{bank.constants.rapid_times:g}"
    click.echo("\n".join(["usual_times:", *lines]) if lines else f"no item has {least} times yet")
    click.echo(f"{len(lines)} of {len(ids)} items have {least} times or more", err=True)
