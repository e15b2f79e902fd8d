"""``skills-app texts``: what is translated, and exchanging texts with translators' tools."""

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

import click

from skills_app.assessment.bank import STATES
from skills_app.assessment.bank_file import BankError, BankFiles, read_bank
from skills_app.assessment.texts_edit import TRANSLATED, TextsRefused, files_of, save_texts, text_rows
from skills_app.cli.coverage import coverage_table
from skills_app.cli.settings import settings
from skills_app.cli.texts_po import from_po, to_po
from skills_app.config import Config
from skills_app.web.bank_library import bank_folders
from skills_app.web.locale import read_locales

BESIDE = "en"
"""Shown to translators beside the source."""


@dataclass(frozen=True)
class Status:
    """Of one bank in one locale; ``forms``: those that can be sat in it; ``states``: how many texts are in which."""

    bank: str
    locale: str
    texts: int
    of: int
    stale: int
    states: dict[str, int]
    forms: tuple[str, ...]

    @property
    def in_words(self) -> str:
        states = ", ".join(f"{number} {state}" for state, number in self.states.items())
        stale = f", {self.stale} stale" if self.stale else ""
        forms = ", ".join(self.forms) or "none"
        return f"{self.bank:10} {self.locale:6} {self.texts:4} of {self.of} ({states}{stale})  forms: {forms}"


@click.group()
def texts() -> None:
    """Texts of the banks in every language."""


@texts.command()
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
def status(*, as_json: bool) -> None:
    """Print for each bank and language how many texts there are, in which state, and how many are stale."""
    rows = list(_statuses(settings()))
    click.echo(
        json.dumps([asdict(row) for row in rows], indent=1) if as_json else "\n".join(row.in_words for row in rows)
    )


@texts.command()
def coverage() -> None:
    """Print the table of translations/README.md: pages, banks and voice of each language."""
    click.echo(coverage_table(settings()))


@texts.command("export")
@click.argument("bank")
@click.argument("locale")
@click.option("--out", type=click.Path(path_type=Path), help="The PO file to write (default: BANK.LOCALE.po).")
def export_texts(bank: str, locale: str, out: Path | None) -> None:
    """Write the texts of BANK in LOCALE as a PO file for a translator's tool."""
    files = _files(settings(), bank, locale)
    beside = {row.name: row.words for row in text_rows(files, BESIDE) if row.words}
    target = out or Path(f"{bank}.{locale}.po")
    target.write_bytes(to_po(text_rows(files, locale), beside if locale != BESIDE else {}, locale))
    click.echo(str(target))


@texts.command("import")
@click.argument("bank")
@click.argument("locale")
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option("--state", type=click.Choice(STATES), default=TRANSLATED, show_default=True, help="Of what is new.")
def import_texts(bank: str, locale: str, file: Path, state: str) -> None:
    """Take the texts of BANK in LOCALE from a PO FILE; nothing is written when one of them does not fit."""
    config = settings()
    files = _files(config, bank, locale)
    try:
        number = save_texts(files.folder, locale, from_po(file, text_rows(files, locale), state))
    except TextsRefused as refused:
        raise click.ClickException("nothing was written:\n" + "\n".join(map(str, refused.problems))) from refused
    click.echo(f"{number} texts changed")


def _files(config: Config, bank: str, locale: str) -> BankFiles:
    folders = bank_folders(config)
    if bank not in folders:
        raise click.ClickException(f"there is no bank {bank}; there are: {', '.join(folders)}")
    if locale not in read_locales(config.translations_folder / "locales.toml"):
        raise click.ClickException(f"{locale} is not in locales.toml")
    try:
        return files_of(folders[bank])
    except BankError as error:
        raise click.ClickException(str(error)) from error


def _statuses(config: Config) -> Iterator[Status]:
    for bank, folder in bank_folders(config).items():
        files, read = files_of(folder), read_bank(folder)
        for locale in files.texts:
            rows = list(text_rows(files, locale))
            there = [row for row in rows if row.words]
            yield Status(
                bank=bank,
                locale=locale,
                texts=len(there),
                of=len(rows),
                stale=sum(row.stale for row in there),
                states=dict(Counter(row.state for row in there)),
                forms=tuple(form_id for form_id in read.forms if locale in read.locales(form_id)),
            )
