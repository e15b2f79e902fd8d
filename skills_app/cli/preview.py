"""``skills-app banks preview``: a bank as its author sees it, on this machine only."""

import click
from werkzeug.serving import run_simple

from skills_app.assessment.bank_check import ANY_SIZE, check_bank
from skills_app.cli.pictures import build_all_pictures
from skills_app.cli.settings import settings
from skills_app.config import Config
from skills_app.pictures.build import ScenesRefusedError, build_pictures
from skills_app.web.assets import build_assets
from skills_app.web.author.open_bank import OpenBank
from skills_app.web.author.preview import preview_app
from skills_app.web.bank_library import ServedBank, bank_folders, served_bank


@click.command()
@click.argument("bank_id", metavar="BANK")
@click.option("--port", type=click.IntRange(1, 65535), default=8010, show_default=True)
def preview(bank_id: str, port: int) -> None:
    """Show every item of BANK as the client sees it, with key and rationale beside it. Files may change meanwhile."""
    config = settings()
    folders = bank_folders(config)
    if bank_id not in folders:
        raise click.ClickException(f"there is no bank {bank_id}; there are: {', '.join(folders)}")
    build_all_pictures(config)
    build_assets(config.assets_folder)
    bank = OpenBank(folders[bank_id], lambda: read_drawn(config, bank_id))
    click.echo(f"http://localhost:{port}/   (end: Ctrl-C)")
    run_simple("127.0.0.1", port, preview_app(config, bank), threaded=True)


def read_drawn(config: Config, bank_id: str) -> ServedBank | list[str]:
    """The bank with its pictures drawn as they are described now, or every problem. A bank that has only begun can be
    looked at: how large it is, and its codes, are the check's concern alone."""
    folder = bank_folders(config)[bank_id]
    try:
        manifest = build_pictures({bank_id: folder / "scenes"}, config.pictures_folder)[bank_id]
    except ScenesRefusedError as refused:
        return [str(problem) for problem in refused.problems]
    found = check_bank(folder, manifest.pictures, ANY_SIZE, moving=manifest.moving)
    if problems := [str(problem) for problem in found if problem.rule != "code-form"]:
        return problems
    return served_bank(config, folder, manifest)
