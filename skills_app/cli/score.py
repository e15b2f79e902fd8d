"""``skills-app score``: scores of single items, without a bank."""

import json
from dataclasses import asdict
from pathlib import Path
from typing import Any

import click

from skills_app.assessment.task_json import InvalidTask, scored_tasks


@click.command()
@click.option("--items", "file", required=True, type=click.Path(path_type=Path), help="JSON: a list of items.")
def score(file: Path) -> None:
    """Print score and chance value of each item in a file."""
    try:
        scored = scored_tasks(read_json(file))
    except InvalidTask as error:
        raise click.ClickException(f"{file}: {error}") from error
    click.echo(json.dumps([asdict(one) for one in scored], indent=1))


def read_json(file: Path) -> Any:
    try:
        return json.loads(file.read_text(encoding="utf-8"))
    except OSError as error:
        raise click.ClickException(f"{file}: {error.strerror}") from error
    except ValueError as error:
        raise click.ClickException(f"{file} is not JSON: {error}") from error
