"""Films, sounds and captions, served under names that tell nothing.

They lie in a folder of their own, from which nothing is ever deleted: an archived bank may still show them.
"""

import hashlib
import os
import shutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from skills_app.assessment.bank import Bank, Medium

NAME_LENGTH = 16
TYPES = {".m4a": "audio/mp4", ".opus": "audio/ogg", ".vtt": "text/vtt"}
"""Those that WhiteNoise does not know, or knows by a name that not every browser plays."""


@dataclass(frozen=True)
class MediumFile:
    """Addresses of a film or sound and of its captions, those by locale."""

    url: str
    captions: Mapping[str, str]


def publish_media(bank: Bank, source: Path, target: Path) -> dict[str, str]:
    """Copies the media of a bank from its folder to the one that is served; gives file -> name under which it is."""
    names = {file: _name(source / file) for medium in bank.media for file in _files(medium)}
    if names:
        target.mkdir(parents=True, exist_ok=True)
    for file, name in names.items():
        if not (target / name).exists():
            _copy(source / file, target / name)
    return names


def medium_file(medium: Medium, names: Mapping[str, str]) -> MediumFile:
    """``names``: as publish_media gave them."""
    captions = {locale: media_url(names[file]) for locale, file in medium.captions.items()}
    return MediumFile(media_url(names[medium.file]), captions)


def media_url(name: str) -> str:
    return f"/media/{name}"


def _files(medium: Medium) -> Iterator[str]:
    yield medium.file
    yield from medium.captions.values()


def _name(file: Path) -> str:
    with file.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()[:NAME_LENGTH] + file.suffix


def _copy(source: Path, target: Path) -> None:
    """Whole at once, whoever else copies or reads it meanwhile."""
    draft = target.with_name(f".{target.name}.{os.getpid()}")
    shutil.copyfile(source, draft)
    draft.replace(target)
