"""What was built: for each scene the file of its picture and what a page needs to know about it. Never served."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

LICENCE = "CC BY 4.0"
WIDTH, HEIGHT = 400, 300
"""Size a page reserves for a picture, in CSS pixels; every picture has this shape."""


@dataclass(frozen=True)
class Hotspot:
    """A spot to touch. Middle in per cent of width and height, radius in per cent of the width."""

    id: str
    x: float
    y: float
    r: float


@dataclass(frozen=True)
class Picture:
    """``file`` is an opaque name inside the served folder; title and must_show are for reviewers and alt texts.

    ``moving``: the same picture in motion, for a scene with poses; served from the same folder.
    """

    file: str
    width: int
    height: int
    title: Mapping[str, str]
    must_show: tuple[str, ...]
    hotspots: tuple[Hotspot, ...]
    licence: str
    people: tuple[str, ...]
    moving: str | None = None


@dataclass(frozen=True)
class Manifest:
    """The pictures of one source (a bank or the interface) by scene id."""

    source: str
    pictures: Mapping[str, Picture]

    @property
    def moving(self) -> Mapping[str, str]:
        """Scene id -> file of the moving picture, of the scenes with poses."""
        return {scene: picture.moving for scene, picture in self.pictures.items() if picture.moving}


def read_manifest(path: Path) -> Manifest:
    raw = json.loads(path.read_text(encoding="utf-8"))
    return Manifest(raw["source"], {scene: _picture(entry) for scene, entry in raw["pictures"].items()})


def write_manifest(manifest: Manifest, path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    text = json.dumps(asdict(manifest), ensure_ascii=False, indent=1, sort_keys=True)
    path.write_text(text + "\n", encoding="utf-8")


def _picture(raw: Mapping[str, Any]) -> Picture:
    lists = {key: tuple(raw[key]) for key in ("must_show", "people")}
    hotspots = tuple(Hotspot(**spot) for spot in raw["hotspots"])
    return Picture(**{**raw, **lists, "hotspots": hotspots})
