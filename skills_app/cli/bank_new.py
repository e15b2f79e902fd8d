"""``skills-app banks new``: the folder of a bank to begin with."""

import re
import shutil
from pathlib import Path

import click

from skills_app.assessment.bank_archive import source_digest
from skills_app.assessment.plain_language import long_words
from skills_app.assessment.yaml_text import flow_mapping
from skills_app.cli.bank_report import BankReport, report_of
from skills_app.cli.bank_report_words import gap_lines
from skills_app.cli.pictures import INTERFACE
from skills_app.cli.settings import settings, this_command
from skills_app.web.bank_library import bank_folders

TEMPLATE = Path(__file__).with_name("new_bank")
NAME = re.compile("[a-z]{2,}(-[a-z]{2,})*")
LONGEST_NAME = 40


@click.command()
@click.argument("name")
@click.option("--from-title", "title", help="The occupation's German title (default: NAME).")
def new(name: str, title: str | None) -> None:
    """Make the folder of a bank to begin with, and say what it lacks until it can be served."""
    config = settings()
    _refuse_name(name, set(bank_folders(config)))
    english = name.replace("-", " ").capitalize()
    german = english if title is None else " ".join(title.split())
    if not german:
        raise click.ClickException("the title is empty")
    folder = config.banks_folder / name
    try:
        _write(folder, german, english)
    except FileExistsError as error:
        raise click.ClickException(f"there is already something at {folder}") from error
    except OSError as error:
        raise click.ClickException(f"{folder} cannot be written: {error.strerror}") from error
    click.echo("\n".join([*_made(folder), *_lacks(report_of(config, folder))]))


def _refuse_name(name: str, known: set[str]) -> None:
    if not NAME.fullmatch(name) or len(name) > LONGEST_NAME:
        wanted = f"lower case letters a to z, words joined by hyphens, such as care-helper; {LONGEST_NAME} at most"
        raise click.ClickException(f"{name!r} cannot name a bank: take {wanted}")
    if name in known:
        raise click.ClickException(f"there is a bank {name} already")
    if name == INTERFACE:
        raise click.ClickException(f"{INTERFACE} is the name of the pictures of the client's pages")


def _write(folder: Path, german: str, english: str) -> None:
    """bank.yaml comes last: a folder without it is no bank."""
    folder.mkdir()
    (folder / "texts").mkdir()
    shutil.copytree(TEMPLATE / "scenes", folder / "scenes")
    _write_texts(folder, "de", {"title": german, "state": "draft"})
    _write_texts(folder, "en", {"title": english, "state": "draft", "source": source_digest(german)})
    for file in ("recognition.yaml", "bank.yaml"):
        shutil.copyfile(TEMPLATE / file, folder / file)


def _write_texts(folder: Path, locale: str, occupation: dict[str, str | list[str]]) -> None:
    """The texts of the template, the occupation before them; a title may have long words."""
    first, rest = (TEMPLATE / "texts" / f"{locale}.yaml").read_text(encoding="utf-8").split("\n", 1)
    words = list(dict.fromkeys(long_words(str(occupation["title"]), locale)))
    known = [flow_mapping({"words": words})[1:-1]] if words else []
    lines = [first, *known, f"occupation: {flow_mapping(occupation)}", rest]
    (folder / "texts" / f"{locale}.yaml").write_text("\n".join(lines), encoding="utf-8")


def _made(folder: Path) -> list[str]:
    files = sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*.yaml"))
    return [f"{folder}: {', '.join(files)}"]


def _lacks(report: BankReport) -> list[str]:
    check = f"{this_command()} banks check {report.figures.id}"
    return [
        "The files have the right shape. Until the check is silent the bank is not served, and the others are:",
        f"  {check}   (problems so far: {report.problems})",
        *gap_lines(report.missing),
    ]
