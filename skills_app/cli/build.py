"""``skills-app build``: everything that is made from the repository before the server starts."""

from collections.abc import Mapping
from pathlib import Path

import click
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from skills_app.cli.pictures import build_all_pictures
from skills_app.cli.settings import settings
from skills_app.config import Config
from skills_app.web.assets import build_assets


@click.command()
def build() -> None:
    """Compile the translations, draw the pictures, name the assets."""
    config = settings()
    click.echo(f"translations: {compile_translations(config)} catalogues")
    click.echo(f"pictures: {build_all_pictures(config)} pictures")
    click.echo(f"assets: {len(build_assets(config.assets_folder))} files")


def compile_translations(config: Config) -> int:
    """Writes a .mo beside every .po, whole: a running server may just read the one before. Returns how many."""
    files = {file.parent.parent.name: file for file in config.translations_folder.glob("*/LC_MESSAGES/messages.po")}
    for locale, file in sorted(files.items()):
        draft = file.with_suffix(".mo.new")
        with draft.open("wb") as target:
            write_mo(target, _whole_catalogue(files, locale))
        draft.replace(file.with_suffix(".mo"))
    return len(files)


def _whole_catalogue(files: Mapping[str, Path], locale: str) -> Catalog:
    """That of a locale with a territory says only what differs from its language; the rest is said as there."""
    catalogue = _catalogue(files[locale], locale)
    language = files.get(locale.partition("_")[0])
    if language and language != files[locale]:
        for message in _catalogue(language, locale):
            if message.id and catalogue.get(message.id, message.context) is None:
                catalogue[message.id] = message
    return catalogue


def _catalogue(file: Path, locale: str) -> Catalog:
    with file.open("rb") as source:
        return read_po(source, locale=locale)
