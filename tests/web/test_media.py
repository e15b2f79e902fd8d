"""Films, sounds and captions of a bank: served in parts, under names that tell nothing, and kept for older sittings."""

import re
import shutil
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from flask import Flask

from skills_app import create_app
from skills_app.config import Config
from skills_app.web.bank_library import BankLibrary, ServedBank

MEDIA = """media:
  - {id: m1a1, kind: film, file: kettle.webm, captions: {de: kettle.vtt}}
  - {id: m2b2, kind: sound, file: bell.opus}
"""
FILM = bytes(range(256)) * 40


@pytest.fixture
def config(config: Config, tmp_path: Path) -> Config:
    """Settings with a cook bank that has media, and a data folder that may be changed."""
    banks, data = tmp_path / "banks", tmp_path / "data"
    shutil.copytree(config.banks_folder, banks)
    shutil.copytree(config.data_folder, data)
    bank = banks / "cook" / "bank.yaml"
    bank.write_text(bank.read_text(encoding="utf-8").replace("\nforms:\n", f"\n{MEDIA}forms:\n", 1), encoding="utf-8")
    put(banks / "cook" / "media", FILM)
    return replace(config, banks_folder=banks, data_folder=data)


def put(folder: Path, film: bytes) -> None:
    folder.mkdir(exist_ok=True)
    (folder / "kettle.webm").write_bytes(film)
    (folder / "kettle.vtt").write_text("WEBVTT\n\n00:00.000 --> 00:02.000\nDas Wasser kocht.\n", encoding="utf-8")
    (folder / "bell.opus").write_bytes(b"a stand-in for a sound")


def cook(app: Flask) -> ServedBank:
    banks: BankLibrary = app.extensions["banks"]
    return banks.current["cook"]


def test_media_are_found_by_id_under_names_that_tell_nothing(app: Flask) -> None:
    media = cook(app).media
    assert set(media) == {"m1a1", "m2b2"}
    assert re.fullmatch(r"/media/[0-9a-f]{16}\.webm", media["m1a1"].url)
    assert re.fullmatch(r"/media/[0-9a-f]{16}\.vtt", media["m1a1"].captions["de"])
    assert media["m2b2"].captions == {}


def test_they_come_with_their_type_and_stay_for_a_year(app: Flask) -> None:
    media = cook(app).media
    expected = {
        media["m1a1"].url: "video/webm",
        media["m1a1"].captions["de"]: "text/vtt",
        media["m2b2"].url: "audio/ogg",
    }
    for address, mimetype in expected.items():
        with app.test_client().get(address) as reply:
            assert (reply.status_code, reply.mimetype) == (200, mimetype)
            assert reply.headers["X-Content-Type-Options"] == "nosniff"
            assert "immutable" in reply.headers["Cache-Control"]


@pytest.mark.parametrize(
    ("asked", "status", "first", "last"),
    [("bytes=0-1", 206, 0, 2), ("bytes=5000-", 206, 5000, None), ("bytes=-16", 206, -16, None), ("", 200, 0, None)],
)
def test_a_player_may_ask_for_a_part(app: Flask, asked: str, status: int, first: int, last: int | None) -> None:
    with app.test_client().get(cook(app).media["m1a1"].url, headers={"Range": asked} if asked else {}) as reply:
        assert reply.status_code == status
        assert reply.data == FILM[first:last]
        assert reply.headers["Accept-Ranges"] == "bytes"


def test_a_part_beyond_the_end_is_refused(app: Flask) -> None:
    with app.test_client().get(cook(app).media["m1a1"].url, headers={"Range": "bytes=99999-"}) as reply:
        assert reply.status_code == 416


def test_pages_may_play_what_is_served_here(app: Flask) -> None:
    assert "media-src 'self'" in app.test_client().get("/de/").headers["Content-Security-Policy"]


@pytest.fixture
def restarted(app: Flask, config: Config) -> Iterator[Flask]:
    """The application of the next day, with another film under the same name."""
    put(config.banks_folder / "cook" / "media", FILM[::-1])
    made = create_app(config)
    made.testing = True
    with closing(made.extensions["database"]):
        yield made


def test_an_archived_version_finds_its_film_again(app: Flask, restarted: Flask) -> None:
    before, after = cook(app), cook(restarted)
    assert before.digest != after.digest, "the digest covers what is shown"
    with restarted.test_request_context("/"):
        banks: BankLibrary = restarted.extensions["banks"]
        archived = banks.version(before.digest)
    assert archived.media == before.media
    for served, film in ((archived, FILM), (after, FILM[::-1])):
        with restarted.test_client().get(served.media["m1a1"].url) as reply:
            assert reply.data == film


def test_nothing_is_copied_twice_and_no_draft_stays(app: Flask, config: Config) -> None:
    files = {path.name: path.stat().st_ino for path in config.media_folder.iterdir()}
    assert len(files) == 3
    create_app(config).extensions["database"].close()
    assert {path.name: path.stat().st_ino for path in config.media_folder.iterdir()} == files


def test_a_scene_that_moves_is_found_and_archived_with_its_bank(app: Flask) -> None:
    served = cook(app)
    moving = served.moving_picture("soup_stir")
    assert moving != served.picture("soup_stir")
    with app.test_client().get(moving) as reply:
        assert (reply.status_code, reply.mimetype) == (200, "image/svg+xml")
        assert b"@keyframes" in reply.data
    assert "media/kettle.webm" not in served.addresses
