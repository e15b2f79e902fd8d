"""Remembers which picture a description gave, so that only what has changed is drawn again."""

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from skills_app.pictures.motion import MOTION_KEYS
from skills_app.pictures.people import People, names_in

MEMORY_NAME = "drawn.cache"
_DRAWN_KEYS = ("place", "crop", "items")


def code_digest() -> str:
    """A digest of the drawing code: all modules of this package."""
    package = Path(__file__).parent
    total = hashlib.sha256()
    for path in sorted(package.rglob("*.py")):
        total.update(path.relative_to(package).as_posix().encode() + b"\0" + path.read_bytes() + b"\0")
    return total.hexdigest()


def description_digest(scene: Mapping[str, Any], people: People, code: str) -> str:
    """A digest of everything the picture of a scene depends on; title, must_show and hotspots are not drawn."""
    description = {key: scene.get(key) for key in _DRAWN_KEYS}
    looks = {name: people[name] for name in names_in(scene["items"])}
    text = json.dumps([code, description, looks], sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()


def motion_digest(scene: Mapping[str, Any], description: str) -> str:
    """The same for the moving picture; ``description``: the digest of the still one."""
    text = json.dumps([description, {key: scene.get(key) for key in MOTION_KEYS}], sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()


class Memory:
    """File names by description digest, kept in a small file. Only files that are still there count."""

    def __init__(self, manifests: Path, pictures: Path) -> None:
        self._path, self._pictures = manifests / MEMORY_NAME, pictures
        self.files: dict[str, str] = json.loads(self._path.read_text()) if self._path.exists() else {}
        self.forget_lost()

    def forget_lost(self) -> None:
        self.files = {digest: name for digest, name in self.files.items() if (self._pictures / name).exists()}

    def save(self) -> None:
        self.forget_lost()
        self._path.parent.mkdir(parents=True, exist_ok=True)
        self._path.write_text(json.dumps(self.files, indent=0, sort_keys=True))
