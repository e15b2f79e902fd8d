"""Style sheets, scripts and icons, under names that carry a hash of their content, so that a browser asks once."""

import gzip
import hashlib
import json
from collections.abc import Mapping
from pathlib import Path

from flask import Flask
from markupsafe import Markup

SOURCE = Path(__file__).parent / "static"
_INDEX = "index.json"


def build_assets(target: Path) -> Mapping[str, str]:
    """Copies static/ into target as ``name.<hash>.ext`` with a gzip twin; returns the names given, by name."""
    target.mkdir(parents=True, exist_ok=True)
    names: dict[str, str] = {}
    for file in sorted(SOURCE.iterdir()):
        content = file.read_bytes()
        digest = hashlib.sha256(content).hexdigest()[:10]
        names[file.name] = f"{file.stem}.{digest}{file.suffix}"
        (target / names[file.name]).write_bytes(content)
        (target / f"{names[file.name]}.gz").write_bytes(gzip.compress(content, 9, mtime=0))
    (target.parent / _INDEX).write_text(json.dumps(names))
    return names


def set_up_assets(app: Flask, folder: Path) -> None:
    """Templates find the address of a file of static/ as ``assets['name']``, that of the icons as ``icons``.

    Raises FileNotFoundError when the assets were not built (``make build``).
    """
    names: dict[str, str] = json.loads((folder.parent / _INDEX).read_text())
    app.jinja_env.globals["assets"] = addresses = {name: f"/static/{given}" for name, given in names.items()}
    app.jinja_env.globals["icons"] = Markup(addresses["icons.svg"])  # noqa: S704 - a name of our own making
