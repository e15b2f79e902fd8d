"""What a place may put beside the start page: a text in Easy Language, a film in sign language, for each locale.

The files lie in ``translations/<locale>/start/``: ``easy.txt``, whose paragraphs are divided by empty lines, and
``sign.mp4`` with its captions ``sign.vtt``. Where there is none, no button shows.
"""

import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from flask import Flask, current_app

from skills_app.web.bank_media import media_url

FOLDER, EASY, FILM, CAPTIONS = "start", "easy.txt", "sign.mp4", "sign.vtt"


@dataclass(frozen=True)
class Beginning:
    """``easy``: the paragraphs; ``film``, ``captions``: addresses, "" where there is no file."""

    easy: tuple[str, ...] = ()
    film: str = ""
    captions: str = ""


NOTHING = Beginning()


def set_up_beginnings(app: Flask, translations: Path, media: Path) -> None:
    """Read once, at the start; films are copied to where media are served, under names that tell nothing."""
    app.extensions["beginnings"] = {
        folder.parent.name: _read(folder, media) for folder in translations.glob(f"*/{FOLDER}") if folder.is_dir()
    }


def beginning(locale: str) -> Beginning:
    found: Mapping[str, Beginning] = current_app.extensions["beginnings"]
    return found.get(locale, NOTHING)


def _read(folder: Path, media: Path) -> Beginning:
    easy = folder / EASY
    text = easy.read_text(encoding="utf-8") if easy.is_file() else ""
    paragraphs = tuple(" ".join(part.split()) for part in text.split("\n\n") if part.strip())
    film = _published(folder / FILM, media)
    return Beginning(paragraphs, film, _published(folder / CAPTIONS, media) if film else "")


def _published(file: Path, media: Path) -> str:
    if not file.is_file():
        return ""
    name = sha256(file.read_bytes()).hexdigest()[:16] + file.suffix
    media.mkdir(parents=True, exist_ok=True)
    if not (media / name).exists():
        shutil.copyfile(file, media / name)
    return media_url(name)
