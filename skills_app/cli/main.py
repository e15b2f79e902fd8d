"""The command ``skills-app`` and its groups."""

import click

from skills_app.cli.account import account
from skills_app.cli.audio import audio
from skills_app.cli.audit import audit
from skills_app.cli.banks import banks
from skills_app.cli.build import build
from skills_app.cli.certificate import certificate
from skills_app.cli.database import database, retention
from skills_app.cli.demonstration import demonstration
from skills_app.cli.organisation import organisation
from skills_app.cli.pictures import pictures
from skills_app.cli.profile import profile
from skills_app.cli.score import score
from skills_app.cli.serve import serve
from skills_app.cli.texts import texts
from skills_app.cli.workshop import workshop


@click.group()
@click.version_option(package_name="skills-app")
def main() -> None:
    """Show in pictures what a person can do at work."""


for command in (
    account,
    audio,
    audit,
    banks,
    build,
    certificate,
    database,
    demonstration,
    organisation,
    pictures,
    profile,
    retention,
    score,
    serve,
    texts,
    workshop,
):
    main.add_command(command)
