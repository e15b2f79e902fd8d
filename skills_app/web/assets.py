"""Style sheets, scripts and icons, under names that carry a hash of their content, so that a browser asks once."""

import gzip
import hashlib
import json
from collections.abc import Mapping
from pathlib import Path

from flask import Flask
from markupsafe import Markup

from skills_app.web.spots import spot_styles

SOURCE = Path(__file__).parent / "static"
SPOTS = "spots.css"
"""Made here, from numbers."""
_INDEX = "index.json"


def build_assets(target: Path) -> Mapping[str, str]:
    """Copies static/ into target as ``name.<hash>.ext`` with a gzip twin; returns the names given, by name."""
    target.mkdir(parents=True, exist_ok=True)
    names: dict[str, str] = {}
    contents = {file.name: file.read_bytes() for file in sorted(SOURCE.iterdir())}
    contents[SPOTS] = spot_styles().encode()
    for name, content in contents.items():
        digest = hashlib.sha256(content).hexdigest()[:10]
        stem, suffix = name.rsplit(".", 1)
        names[name] = f"{stem}.{digest}.{suffix}"
        (target / names[name]).write_bytes(content)
        (target / f"{names[name]}.gz").write_bytes(gzip.compress(content, 9, mtime=0))
    (target.parent / _INDEX).write_text(json.dumps(names))
    return names


def set_up_assets(app: Flask, folder: Path) -> None:
    """Templates find the address of a file of static/ as ``assets['name']``, that of the icons as ``icons``.

    Raises FileNotFoundError when the assets were not built (``make build``).
    """
    names: dict[str, str] = json.loads((folder.parent / _INDEX).read_text())
    app.jinja_env.globals["assets"] = addresses = {name: f"/static/{given}" for name, given in names.items()}
    app.jinja_env.globals["icons"] = Markup(addresses["icons.svg"])  # noqa: S704 - a name of our own making
