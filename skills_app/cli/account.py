"""``skills-app account``: the people who may sign in at the desk."""

from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from io import StringIO
from typing import TypeVar

import click
import segno
from sqlalchemy.orm import Session

from skills_app.cli.organisation import wanted_organisation
from skills_app.cli.prepared import migrated_database
from skills_app.cli.settings import settings
from skills_app.records import accounts
from skills_app.records.audit import Action, Happening, note
from skills_app.records.organisations import house_of
from skills_app.records.password_rules import LONGEST_PASSWORD, SHORTEST_PASSWORD, Fault, fault_of
from skills_app.records.vault import Vault

Result = TypeVar("Result")

ISSUER = "Skills App"
FAULTS: Mapping[Fault, str] = {
    "length": f"the password must have {SHORTEST_PASSWORD} to {LONGEST_PASSWORD} characters",
    "common": "this password is among those that are tried first",
    "sign_in_name": "the password must not contain the sign-in name",
    "house": "the password must not contain the name of the house or of this program",
}
password_option = click.password_option(help="Asked for when not given.")


@click.group()
def account() -> None:
    """Add, reset and disable accounts of staff."""


@account.command()
@click.argument("name")
@password_option
@click.option("--role", type=click.Choice(accounts.ROLES), default="counsellor", help="A counsellor if not given.")
@click.option("--organisation", "wanted", metavar="NAME", help="Name or host name, instead of the first one.")
@click.option("--team", help="Team whose cases are shared.")
@click.option("--full-name", metavar="TEXT", help="Name that stands on documents.")
def add(name: str, password: str, role: str, wanted: str | None, **person: str | None) -> None:
    """Add a member of staff and print their second factor and recovery codes once."""

    def create(db: Session, vault: Vault) -> accounts.Enrolment:
        house, now = wanted_organisation(db, wanted), datetime.now(UTC)
        _check(password, name, house.name)
        new = accounts.NewAccount(house.id, name, password, role, now, **person, start_password=True)
        enrolment = accounts.add_account(db, vault, new)
        _note(db, vault, "account_added", name)
        return enrolment

    click.echo(_enrolment_text(name, _in_database(create)))


@account.command()
@click.argument("name")
@password_option
def reset(name: str, password: str) -> None:
    """Give an account a start password, second factor and recovery codes; ends its sign-ins, enables it again."""

    def renew(db: Session, vault: Vault) -> accounts.Enrolment:
        found = accounts.find_account(db, name)
        _check(password, name, house_of(db, found.organisation_id).name if found else "")
        enrolment = accounts.reset_account(db, vault, name, password, datetime.now(UTC))
        _note(db, vault, "account_changed", name)
        return enrolment

    click.echo(_enrolment_text(name, _in_database(renew)))


@account.command()
@click.argument("name")
def disable(name: str) -> None:
    """Lock an account at once."""

    def lock(db: Session, vault: Vault) -> None:
        accounts.disable_account(db, name, datetime.now(UTC))
        _note(db, vault, "account_disabled", name)

    _in_database(lock)
    click.echo(f"{name} is disabled")


@account.command()
@click.argument("name")
def code(name: str) -> None:
    """Print the current one-time code of an account, for a trial without an authenticator app."""
    click.echo(_in_database(lambda db, vault: accounts.current_code(db, vault, name, datetime.now(UTC))))


def _check(password: str, name: str, house: str) -> None:
    """Ends the command for a password that its owner could not choose either."""
    if fault := fault_of(password, name, house):
        raise click.ClickException(FAULTS[fault])


def _note(db: Session, vault: Vault, action: Action, name: str) -> None:
    """Into the audit log: the operator did it."""
    found = accounts.find_account(db, name)
    if found is not None:
        note(db, vault, Happening(action, f"account {found.id}", "operator", found.organisation_id), datetime.now(UTC))


def _in_database(work: Callable[[Session, Vault], Result]) -> Result:
    config = settings()
    try:
        with migrated_database(config) as database, database.writing() as db:
            return work(db, Vault(config.secret_key))
    except accounts.NameTaken as error:
        raise click.ClickException("there is an account of this name already") from error
    except LookupError as error:
        raise click.ClickException("there is no account of this name") from error


def _enrolment_text(name: str, enrolment: accounts.Enrolment) -> str:
    picture = StringIO()
    segno.make_qr(enrolment.totp.uri(name, ISSUER)).terminal(picture, compact=True)
    codes = "\n".join(f"  {recovery_code}" for recovery_code in enrolment.recovery_codes)
    return (
        f"Account {name}. Scan with an authenticator app, or type the secret {enrolment.totp.secret}\n"
        f"{picture.getvalue()}\nThe password is for the first signing in: its owner is asked for another one then.\n"
        f"Recovery codes, each good for once; keep them apart from the password:\n{codes}"
    )
