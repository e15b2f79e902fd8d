"""``skills-app pictures``: draw the pictures, and a contact sheet to look at."""

from pathlib import Path

import click

from skills_app.cli.settings import settings
from skills_app.config import HOME, Config
from skills_app.pictures import catalogue
from skills_app.pictures.build import ScenesRefusedError, build_pictures
from skills_app.pictures.manifest import read_manifest
from skills_app.pictures.sheet import SheetPackagesMissingError, contact_sheet
from skills_app.web.bank_library import bank_folders

INTERFACE = "interface"
INTERFACE_SCENES = HOME / "skills_app" / "web" / "scenes"


@click.group()
def pictures() -> None:
    """Draw pictures from their descriptions."""


@pictures.command()
def build() -> None:
    """Draw every picture whose description changed."""
    click.echo(f"{build_all_pictures(settings())} pictures")


@pictures.command()
@click.argument("source", metavar="BANK")
@click.option("--out", type=click.Path(path_type=Path), help="The PNG to write (default: BANK.png in the data folder).")
def sheet(source: str, out: Path | None) -> None:
    """Write a contact sheet of BANK's pictures (or of the "interface") to look at whole."""
    config = settings()
    build_all_pictures(config)
    file = config.manifests_folder / f"{source}.json"
    if not file.exists():
        raise click.ClickException(f"there are no pictures of {source}")
    target = out or config.data_folder / f"{source}.png"
    try:
        contact_sheet(read_manifest(file), config.pictures_folder, target)
    except SheetPackagesMissingError as error:
        raise click.ClickException(str(error)) from error
    click.echo(str(target))


@pictures.command("props")
def list_props() -> None:
    """List every prop, tool and place with its keys, and what a key is if you leave it out."""
    click.echo("\n".join(catalogue.listed()))


def build_all_pictures(config: Config) -> int:
    """How many pictures there are after drawing those of the interface and of every bank without a problem."""
    interface = build_pictures({INTERFACE: INTERFACE_SCENES}, config.pictures_folder)
    folders = bank_folders(config)
    return sum(_drawn(name, folder / "scenes", config) for name, folder in folders.items()) + len(
        interface[INTERFACE].pictures
    )


def _drawn(bank_id: str, folder: Path, config: Config) -> int:
    """How many pictures a bank has. With a problem it has none: problems are printed, and no server starts with it."""
    try:
        return len(build_pictures({bank_id: folder}, config.pictures_folder)[bank_id].pictures)
    except ScenesRefusedError as refused:
        (config.manifests_folder / f"{bank_id}.json").unlink(missing_ok=True)
        for problem in refused.problems:
            click.echo(f"{bank_id} is not drawn: {problem}", err=True)
        return 0
