"""``skills-app organisation``: the houses of an installation, and what each has set for itself."""

from datetime import UTC, datetime

import click
from sqlalchemy.orm import Session

from skills_app.assessment.bank import STEPS
from skills_app.cli.prepared import migrated_database
from skills_app.cli.settings import settings
from skills_app.records.organisations import (
    AddressTaken,
    HouseView,
    NotAllowed,
    change_house,
    find_organisations,
    house_of,
    list_organisations,
    new_organisation,
    organisation_for,
)


@click.group()
def organisation() -> None:
    """Add and list organisations, and say what each offers."""


@organisation.command()
@click.argument("name")
@click.option("--address", required=True, metavar="HOST", help="Host name under which it is reached.")
def add(name: str, address: str) -> None:
    """Add a house with accounts, clients and cases of its own, apart from those of the others."""
    if not name.strip():
        raise click.ClickException("an organisation needs a name")
    try:
        with migrated_database(settings()) as database, database.writing() as db:
            new_organisation(db, name=name.strip(), address=address, now=datetime.now(UTC))
    except AddressTaken as error:
        raise click.ClickException(f"another organisation is reached under {error}") from error
    except NotAllowed as error:
        raise click.ClickException(str(error)) from error
    click.echo(f"{name} is reached under {address}")


@organisation.command("list")
def list_all() -> None:
    """Print the organisations: number, host name, name."""
    with migrated_database(settings()) as database, database.reading() as db:
        for house in list_organisations(db):
            click.echo(f"{house.id:>4}  {house.address or '(every other host)':<30}  {house.name or '(no name yet)'}")


@organisation.command()
@click.argument("steps", nargs=-1, metavar="[STEP]...", type=click.Choice(STEPS))
@click.option("--organisation", "wanted", metavar="NAME", help="Name or host name, instead of the first one.")
@click.option("--all", "everything", is_flag=True, help="All steps again, as in the beginning.")
def offers(steps: tuple[str, ...], wanted: str | None, *, everything: bool) -> None:
    """Name the next steps that an organisation can arrange, instead of those before; print them."""
    if steps and everything:
        raise click.UsageError("either steps or --all")
    with migrated_database(settings()) as database, database.writing() as db:
        house = wanted_organisation(db, wanted)
        if steps or everything:
            change_house(db, house.id, offers=None if everything else [step for step in STEPS if step in steps])
            house = house_of(db, house.id)
    click.echo("\n".join(_lines(house)))


def wanted_organisation(db: Session, wanted: str | None) -> HouseView:
    """That of this name or host name; without one the first. Ends the command when it is not clear which."""
    if wanted is None:
        return house_of(db, organisation_for(db, "").id)
    found = find_organisations(db, wanted)
    if not found:
        raise click.ClickException("there is no organisation of this name or host name")
    if len(found) > 1:
        raise click.ClickException("several organisations have this name: give the host name")
    return found[0]


def _lines(house: HouseView) -> list[str]:
    """Every step there is, and whether it is offered. A talk needs nobody to arrange it."""
    offered = {*STEPS} if house.offers is None else {*house.offers, "talk"}
    width = max(map(len, STEPS)) + 2
    return [f"{step:<{width}}{'yes' if step in offered else 'no'}" for step in STEPS]
