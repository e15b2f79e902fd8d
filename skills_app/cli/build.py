"""``skills-app build``: everything that is made from the repository before the server starts."""

import click
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
    catalogues = sorted(config.translations_folder.glob("*/LC_MESSAGES/messages.po"))
    for file in catalogues:
        with file.open("rb") as source:
            catalogue = read_po(source, locale=file.parent.parent.name)
        draft = file.with_suffix(".mo.new")
        with draft.open("wb") as target:
            write_mo(target, catalogue)
        draft.replace(file.with_suffix(".mo"))
    return len(catalogues)
