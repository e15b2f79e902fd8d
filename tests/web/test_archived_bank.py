"""A sitting keeps the bank version it was started with, whatever becomes of the bank's files."""

import re
import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from flask import Flask
from inspected import InspectedBrowser, Page
from web.tablet import Tablet

from skills_app import create_app
from skills_app.assessment.bank_archive import source_digest
from skills_app.assessment.bank_file import read_bank
from skills_app.cli.pictures import build_all_pictures
from skills_app.config import Config

NEXT = "99.0.0"
"""The version of the bank that has changed."""


@pytest.fixture
def config(config: Config, tmp_path: Path) -> Config:
    """Settings with a bank folder and a data folder that may be changed."""
    banks, data = tmp_path / "banks", tmp_path / "data"
    shutil.copytree(config.banks_folder, banks)
    shutil.copytree(config.data_folder, data)
    return replace(config, banks_folder=banks, data_folder=data)


def started(config: Config) -> Iterator[Flask]:
    made = create_app(config)
    made.testing = True
    yield made
    made.extensions["database"].close()


@pytest.fixture
def restarted(config: Config) -> Iterator[Flask]:
    """The application of the next day, with another caption and another picture; asked for after the first sitting."""
    change_bank(config)
    build_all_pictures(config)
    yield from started(config)


def change_bank(config: Config) -> None:
    """Another caption for the first item, with its translations marked anew, and another colour on its picture."""
    folder = config.banks_folder / "cook"
    old = caption_of(folder, "k2m8")
    for file in folder.glob("texts/*.yaml"):
        text = file.read_text(encoding="utf-8").replace(f"caption: {old},", "caption: Töpfe und Pfannen schrubben,")
        file.write_text(
            text.replace(source_digest(old), source_digest("Töpfe und Pfannen schrubben")), encoding="utf-8"
        )
    bank = folder / "bank.yaml"
    text = re.sub(r"(id: k2m8, picture:) \w+", r"\1 floor_mop", bank.read_text(encoding="utf-8"))
    bank.write_text(text.replace(f"version: {version_of(config)}\n", f"version: {NEXT}\n"), encoding="utf-8")


def version_of(config: Config) -> str:
    return read_bank(config.banks_folder / "cook").version


def caption_of(folder: Path, item_id: str) -> str:
    found = re.search(rf"{item_id}: {{caption: ([^,]+),", (folder / "texts" / "de.yaml").read_text(encoding="utf-8"))
    assert found is not None
    return found.group(1)


def seen(page: Page) -> tuple[str, str]:
    """Caption and picture of an item page."""
    return page.title, str(page.one("main img")["src"])


def test_an_old_sitting_goes_on_with_the_old_bank(
    app: Flask, tablet: Tablet, request: pytest.FixtureRequest, config: Config
) -> None:
    tablet.answer("often")
    before, before_version = seen(tablet.open("item/k2m8")), version_of(config)
    cookie = tablet.browser.client.get_cookie("client").value  # type: ignore[attr-defined]  # Flask's test client has it
    restarted: Flask = request.getfixturevalue("restarted")
    client = restarted.test_client()
    client.set_cookie("client", cookie)
    again = Tablet(InspectedBrowser(client))
    again.public_id = tablet.public_id
    assert seen(again.open("item/k2m8")) == before
    again.answer("rarely")
    assert before_version in again.finish().words
    newcomer = Tablet(InspectedBrowser(restarted.test_client()))
    newcomer.begin()
    after = seen(newcomer.open("item/k2m8"))
    assert after[0] == "Töpfe und Pfannen schrubben"
    assert after[1] != before[1]
    assert NEXT in newcomer.finish().words


def test_a_picture_that_was_thrown_away_still_comes(tablet: Tablet, config: Config) -> None:
    """From the archive, under the same name."""
    address = str(tablet.browser.shown.one("main img")["src"])
    with tablet.browser.client.get(address) as reply:
        before = reply.data
    shutil.rmtree(config.banks_folder / "cook")
    for file in config.pictures_folder.glob(f"{Path(address).name}*"):
        file.unlink()
    for fresh in started(config):
        with fresh.test_client().get(address) as after:
            assert (after.status_code, after.mimetype) == (200, "image/svg+xml")
            assert after.data == before
            assert "immutable" in after.headers["Cache-Control"]
        assert fresh.test_client().get("/pictures/none.svg").status_code == 404
