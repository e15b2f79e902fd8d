"""``skills-app profile``: what responses amount to, without a database."""

import json
from pathlib import Path

import click

from skills_app.assessment.bank import Bank
from skills_app.assessment.bank_check import problems_of_scoring
from skills_app.assessment.bank_file import read_bank
from skills_app.assessment.given import InvalidGiven
from skills_app.assessment.profile_json import InvalidResponses, profile_to_json, responses_from_json
from skills_app.cli.score import read_json
from skills_app.cli.settings import settings


@click.command()
@click.option("--bank", "name", required=True, help="The bank's id, or its folder.")
@click.option("--responses", "file", required=True, type=click.Path(path_type=Path), help="JSON: form and responses.")
def profile(name: str, file: Path) -> None:
    """Print the profile of the responses in a file, field by field."""
    bank = _bank(name)
    try:
        found = profile_to_json(bank, responses_from_json(read_json(file), bank))
    except (InvalidResponses, InvalidGiven) as error:
        raise click.ClickException(f"{file}: {error}") from error
    click.echo(json.dumps(found, indent=1))


def _bank(name: str) -> Bank:
    folder = Path(name) if (Path(name) / "bank.yaml").is_file() else settings().banks_folder / name
    problems = problems_of_scoring(folder)
    if problems:
        raise click.ClickException("\n".join(map(str, problems)))
    return read_bank(folder)
