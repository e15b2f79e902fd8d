"""``skills-app demonstration``: an organisation and a counsellor to try everything with."""

import os
import secrets
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import click
from sqlalchemy.orm import Session

from skills_app.cli.prepared import migrated_database
from skills_app.cli.settings import settings, this_command
from skills_app.config import Config
from skills_app.records import accounts
from skills_app.records.audit import Action, Happening, note
from skills_app.records.organisations import organisation_for, rename_organisation
from skills_app.records.vault import Vault


@dataclass(frozen=True)
class TrialAccount:
    """Of whom the password is kept in a file of the data folder."""

    name: str
    role: str
    file: str


COUNSELLOR = TrialAccount("demo", "counsellor", "demonstration.txt")
FACILITATOR = TrialAccount("demo-facilitator", "facilitator", "demonstration-facilitator.txt")


@click.command()
def demonstration() -> None:
    """Add a counsellor to try the desk with, once; the password goes into a file only its owner can read."""
    config = settings()
    with migrated_database(config) as database, database.writing() as db:
        add_for_trial(db, config, COUNSELLOR)
    click.echo(way_in(config, COUNSELLOR))


def add_for_trial(db: Session, config: Config, account: TrialAccount) -> None:
    """Once."""
    if accounts.find_account(db, account.name) is None:
        _add(db, Vault(config.secret_key), account, config.data_folder / account.file)


def way_in(config: Config, account: TrialAccount) -> str:
    """What whoever tries it must know to sign in."""
    file = config.data_folder / account.file
    return (
        f"{account.role.capitalize()} for a trial: {account.name}; password and one-time-code secret are in {file}\n"
        f"The current one-time code: {this_command()} account code {account.name}"
    )


def _add(db: Session, vault: Vault, account: TrialAccount, file: Path) -> None:
    """The account and, where it has none, the name of the house; both into the audit log."""
    organisation, now = organisation_for(db, ""), datetime.now(UTC)
    if not organisation.name:
        rename_organisation(db, organisation.id, "Demonstration")
        _note(db, vault, "house_changed", f"organisation {organisation.id}", organisation.id)
    password = secrets.token_urlsafe(12)
    new = accounts.NewAccount(organisation.id, account.name, password, account.role, now)
    enrolment = accounts.add_account(db, vault, new)
    _note(db, vault, "account_added", f"account {enrolment.account_id}", organisation.id)
    _write(file, account.name, password, enrolment)


def _note(db: Session, vault: Vault, action: Action, subject: str, organisation_id: int) -> None:
    note(db, vault, Happening(action, subject, "operator", organisation_id), datetime.now(UTC))


def _write(file: Path, name: str, password: str, enrolment: accounts.Enrolment) -> None:
    lines = [f"name: {name}", f"password: {password}", f"one-time-code secret: {enrolment.totp.secret}"]
    lines += ["recovery codes:", *(f"  {code}" for code in enrolment.recovery_codes)]
    file.unlink(missing_ok=True)
    with open(file, "x", opener=lambda path, flags: os.open(path, flags, 0o600)) as target:
        target.write("\n".join(lines) + "\n")
