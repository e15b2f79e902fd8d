"""Beside the start page: Easy Language and sign language, where a place has put them."""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import catalogues
import pytest
from flask import Flask
from inspected import InspectedBrowser

from skills_app import create_app
from skills_app.config import Config


@pytest.fixture
def start(tmp_path: Path) -> Path:
    """The folder of German, to put files in."""
    translations = tmp_path / "translations"
    shutil.copytree(catalogues.TRANSLATIONS, translations)
    folder = translations / "de" / "start"
    folder.mkdir()
    return folder


@pytest.fixture
def app(config: Config, start: Path, tmp_path: Path) -> Iterator[Flask]:
    (start / "easy.txt").write_text("Wir zeigen Ihnen\nBilder.\n\nSie sagen: Das kann ich.\n")
    (start / "sign.mp4").write_bytes(b"film")
    (start / "sign.vtt").write_text("WEBVTT\n")
    folder = tmp_path / "data"
    folder.mkdir()
    for built in config.data_folder.iterdir():
        (folder / built.name).symlink_to(built)
    made = create_app(replace(config, data_folder=folder, translations_folder=start.parents[1]))
    made.testing = True
    yield made
    made.extensions["database"].close()


def test_what_is_there_is_offered(client_browser: InspectedBrowser) -> None:
    page = client_browser.get("/de/")
    assert [str(link["href"]) for link in page.soup.select(".acts a")] == ["/de/easy", "/de/film"]
    page = client_browser.get("/de/easy")
    assert [text.get_text() for text in page.soup.select("main p")] == [
        "Wir zeigen Ihnen Bilder.",
        "Sie sagen: Das kann ich.",
    ]
    page = client_browser.get("/de/film")
    with client_browser.client.get(str(page.one("video")["src"])) as reply:
        assert reply.data == b"film"
    assert page.one("track")["srclang"] == "de"


def test_what_is_not_there_shows_no_button(client_browser: InspectedBrowser) -> None:
    assert client_browser.get("/ar/").soup.select(".acts a") == []
    client_browser.get("/ar/easy", status=404)
    client_browser.get("/ar/film", status=404)
