"""``skills-app banks``: begin, check, list, count and time question banks."""

import json
from dataclasses import asdict
from pathlib import Path

import click

from skills_app.assessment.bank_check import BankSummary, summary
from skills_app.assessment.bank_file import read_bank
from skills_app.assessment.problem import BankError
from skills_app.cli.bank_new import new
from skills_app.cli.bank_problems import problems_of
from skills_app.cli.bank_report import BankReport, as_json, report_of
from skills_app.cli.bank_report_words import in_words
from skills_app.cli.bank_times import times
from skills_app.cli.preview import preview
from skills_app.cli.settings import settings, this_command
from skills_app.config import Config
from skills_app.pictures.scene_file import read_scenes
from skills_app.web.bank_library import bank_folders


@click.group()
def banks() -> None:
    """Begin, check, list, count and time question banks."""


@banks.command()
@click.argument("bank_id", metavar="[BANK]", required=False)
def check(bank_id: str | None) -> None:
    """Print every problem of BANK (default: of all banks) with file, line and item; exit 1 if there is one."""
    config = settings()
    found = 0
    for name in _chosen([bank_id] if bank_id else []):
        folder = bank_folders(config)[name]
        problems = problems_of(folder, read_scenes(folder / "scenes"))
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


@banks.command()
@click.argument("bank_ids", metavar="[BANK]...", nargs=-1)
@click.option("--json", "as_json_text", is_flag=True, help="Print JSON.")
def report(bank_ids: tuple[str, ...], *, as_json_text: bool) -> None:
    """Count what each BANK (default: all) has and lacks: items, keys, texts, pictures, people, sizes; exit 1 if a bank
    cannot be read."""
    config = settings()
    chosen = _chosen(list(bank_ids))
    found = [one for name in chosen if (one := _report(config, bank_folders(config)[name]))]
    click.echo(as_json(found) if as_json_text else "\n\n".join(map(in_words, found)))
    if len(found) < len(chosen):
        raise SystemExit(1)


banks.add_command(new)
banks.add_command(preview)
banks.add_command(times)


def _report(config: Config, folder: Path) -> BankReport | None:
    try:
        return report_of(config, folder)
    except BankError:
        _tell_unreadable(folder)
        return None


def _summary(folder: Path) -> BankSummary | None:
    try:
        return summary(read_bank(folder))
    except BankError:
        _tell_unreadable(folder)
        return None


def _tell_unreadable(folder: Path) -> None:
    click.echo(f"{folder.name} has problems: {this_command()} banks check {folder.name}", err=True)


def _in_words(row: BankSummary) -> str:
    lines = [f"{row.id} {row.version}{' (trial version)' if row.trial else ''}: {row.fields} fields, {row.items} items"]
    lines += [f"  form {form}: {', '.join(locales) or 'no locale'}" for form, locales in row.locales.items()]
    for locale, states in row.states.items():
        counted = ", ".join(f"{count} {state}" for state, count in states.items())
        lines.append(f"  texts {locale} ({row.titles[locale]}): {counted}")
    return "\n".join([*lines, *(f"  {note}" for note in row.notes)])


def _chosen(bank_ids: list[str]) -> list[str]:
    """The banks that were named, each once; all if none was."""
    known = list(bank_folders(settings()))
    for bank_id in bank_ids:
        if bank_id not in known:
            raise click.ClickException(f"there is no bank {bank_id}; there are: {', '.join(known) or 'none'}")
    return list(dict.fromkeys(bank_ids)) or known
