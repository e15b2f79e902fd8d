"""Recordings of people: ``audio/<locale>/<id>.opus`` in the folder of a bank or of the translations, with a twin."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

FOLDER = "audio"
TWIN = ".mp3"
"""What devices play that do not play Opus."""


@dataclass(frozen=True)
class Problem:
    """``file``: below the folder that was read."""

    file: str
    advice: str

    def __str__(self) -> str:
        return f"{self.file}: {self.advice}"


def recordings_of(folder: Path, locale: str) -> Mapping[str, Path]:
    """id -> the Opus file, of those that have their twin."""
    files = sorted((folder / FOLDER / locale).glob("*.opus"))
    return {file.stem: file for file in files if file.with_suffix(TWIN).is_file()}


def problems_of(folder: Path, known: Mapping[str, frozenset[str]]) -> Iterator[Problem]:
    """``known``: locale -> the ids that have a text. Names files that nobody will hear."""
    for file in sorted((folder / FOLDER).glob("*/*")):
        locale, name = file.parent.name, str(file.relative_to(folder))
        if file.suffix not in {".opus", TWIN}:
            yield Problem(name, f"a recording ends in .opus, its twin in {TWIN}")
        elif file.stem not in known.get(locale, frozenset()):
            yield Problem(name, f"there is no text {file.stem} in {locale}")
        elif not file.with_suffix(TWIN if file.suffix == ".opus" else ".opus").is_file():
            yield Problem(name, f"its twin is missing: a recording is there as .opus and as {TWIN}")


def name_of_recording(file: Path) -> str:
    return sha256(file.read_bytes()).hexdigest()[:16]
