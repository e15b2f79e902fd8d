"""The pictures of what is printed as SVG: from the built files, or from the archive after the files have changed."""

import gzip
from collections.abc import Iterable, Iterator
from pathlib import Path

from flask import current_app

from skills_app.config import Config
from skills_app.documents.report import Report
from skills_app.records import archive
from skills_app.web.database_session import reading

BLANK = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 300"/>'
"""In the place of a picture of the interface that was drawn anew since: the archive keeps those of banks alone, and
the words beside it say all."""


def pictures_of(report: Report) -> dict[str, bytes]:
    """By the names in the report."""
    return drawn(_names(report))


def drawn(names: Iterable[str]) -> dict[str, bytes]:
    """By name of the file."""
    config: Config = current_app.extensions["config"]
    return {name: _svg(config.pictures_folder, name) for name in set(names)}


def _names(report: Report) -> Iterator[str]:
    yield from (step.picture for step in report.steps)
    for field in report.fields:
        yield field.picture
        yield from (activity.picture for activity in field.activities)
        yield from (step.picture for step in field.steps)


def _svg(folder: Path, name: str) -> bytes:
    file = folder / Path(name).name
    if file.is_file():
        return file.read_bytes()
    with reading() as db:
        packed = archive.archived_picture(db, name)
    return gzip.decompress(packed) if packed else BLANK
