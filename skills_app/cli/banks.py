"""``skills-app banks``: check and list the question banks."""

import json
from dataclasses import asdict
from pathlib import Path

import click

from skills_app.assessment.bank_check import BankSummary, check_bank, summary
from skills_app.assessment.bank_file import read_bank
from skills_app.assessment.persona_rules import check_personas
from skills_app.assessment.problem import BankError
from skills_app.cli.preview import preview
from skills_app.cli.settings import settings, this_command
from skills_app.pictures.scene_check import check_scenes
from skills_app.pictures.scene_file import read_scenes
from skills_app.web.bank_library import bank_folders


@click.group()
def banks() -> None:
    """Check and list question banks."""


@banks.command()
@click.argument("bank_id", metavar="[BANK]", required=False)
def check(bank_id: str | None) -> None:
    """Print every problem of BANK (default: of all banks) with file, line and item; exit 1 if there is one."""
    config = settings()
    found = 0
    for name in _chosen(bank_id):
        folder = bank_folders(config)[name]
        scenes = read_scenes(folder / "scenes").scenes
        moving = [scene_id for scene_id, scene in scenes.items() if "poses" in scene]
        problems = [
            *check_bank(folder, scenes, moving=moving),
            *check_personas(folder, scenes),
            *check_scenes(folder / "scenes"),
        ]
        for problem in problems:
            click.echo(str(problem))
        found += len(problems)
        if not problems:
            click.echo(f"{name}: no problem")
    if found:
        raise SystemExit(1)


@banks.command("list")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
def list_banks(*, as_json: bool) -> None:
    """List the banks with version, fields, items, locales and text states."""
    config = settings()
    rows = [row for folder in bank_folders(config).values() if (row := _summary(folder))]
    if as_json:
        click.echo(json.dumps([asdict(row) for row in rows], ensure_ascii=False, indent=1))
    else:
        click.echo("\n".join(map(_in_words, rows)))


banks.add_command(preview)


def _summary(folder: Path) -> BankSummary | None:
    try:
        return summary(read_bank(folder))
    except BankError:
        click.echo(f"{folder.name} has problems: {this_command()} banks check {folder.name}", err=True)
        return None


def _in_words(row: BankSummary) -> str:
    lines = [f"{row.id} {row.version}{' (trial version)' if row.trial else ''}: {row.fields} fields, {row.items} items"]
    lines += [f"  form {form}: {', '.join(locales) or 'no locale'}" for form, locales in row.locales.items()]
    for locale, states in row.states.items():
        counted = ", ".join(f"{count} {state}" for state, count in states.items())
        lines.append(f"  texts {locale} ({row.titles[locale]}): {counted}")
    return "\n".join([*lines, *(f"  {note}" for note in row.notes)])


def _chosen(bank_id: str | None) -> list[str]:
    known = list(bank_folders(settings()))
    if bank_id is not None and bank_id not in known:
        raise click.ClickException(f"there is no bank {bank_id}; there are: {', '.join(known) or 'none'}")
    return [bank_id] if bank_id else known
