"""Style sheets, scripts, fonts, icons, under names that carry a hash of their content, so that a browser asks once."""

import gzip
import hashlib
import json
import re
from collections.abc import Mapping
from pathlib import Path

from flask import Flask
from markupsafe import Markup

from skills_app.web.spots import spot_styles

SOURCE = Path(__file__).parent / "static"
SPOTS = "spots.css"
"""Made here, from numbers."""
FONTS, WITH_FONTS = "fonts.css", ("client.css", "desk.css")
_INDEX = "index.json"


def build_assets(target: Path) -> Mapping[str, str]:
    """Copies static/ into target as ``name.<hash>.ext`` with a gzip twin; returns the names given, by name."""
    target.mkdir(parents=True, exist_ok=True)
    contents = {file.name: file.read_bytes() for file in sorted(SOURCE.iterdir())}
    contents[SPOTS] = spot_styles().encode()
    faces = _faces(contents)
    for sheet in WITH_FONTS:
        contents[sheet] = faces + contents[sheet]
    names = {name: _hashed(name, content) for name, content in contents.items()}
    for name, content in contents.items():
        (target / names[name]).write_bytes(content)
        (target / f"{names[name]}.gz").write_bytes(gzip.compress(content, 9, mtime=0))
    (target.parent / _INDEX).write_text(json.dumps(names))
    return names


def _faces(contents: dict[str, bytes]) -> bytes:
    """The sheet of the fonts, with the names under which they are served; it stands in others, to save a request."""
    faces = contents.pop(FONTS).decode()
    for name in re.findall(r'url\("([^"]+)"\)', faces):
        faces = faces.replace(f'url("{name}")', f"url({_hashed(name, contents[name])})")
    return faces.encode()


def _hashed(name: str, content: bytes) -> str:
    stem, suffix = name.rsplit(".", 1)
    return f"{stem}.{hashlib.sha256(content).hexdigest()[:10]}.{suffix}"


def set_up_assets(app: Flask, folder: Path) -> None:
    """Templates find the address of a file of static/ as ``assets['name']``, that of the icons as ``icons``.

    Raises FileNotFoundError when the assets were not built (``make build``).
    """
    names: dict[str, str] = json.loads((folder.parent / _INDEX).read_text())
    app.jinja_env.globals["assets"] = addresses = {name: f"/static/{given}" for name, given in names.items()}
    app.jinja_env.globals["icons"] = Markup(addresses["icons.svg"])  # noqa: S704 - a name of our own making
