"""Which locales can be heard: the address of the index of each, for the page's script."""

from collections import defaultdict
from pathlib import Path

from flask import Flask

from skills_app.voice.library import read_indexes


def set_up_voices(app: Flask, folder: Path) -> None:
    """Templates find the address as ``voices[locale id]``, "" where nothing can be heard. Read once, at the start."""
    addresses = {locale: f"/audio/{file}" for locale, file in read_indexes(folder).items()}
    app.jinja_env.globals["voices"] = defaultdict(str, addresses)
