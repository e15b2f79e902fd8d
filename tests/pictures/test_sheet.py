import builtins
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from skills_app.pictures.manifest import HEIGHT, LICENCE, WIDTH, Manifest, Picture
from skills_app.pictures.sheet import SheetPackagesMissingError, contact_sheet

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3"><path d="M0 0h4v3h-4z" fill="#c00000"/></svg>'


@pytest.fixture
def manifest(tmp_path: Path) -> Manifest:
    (tmp_path / "a.svg").write_text(SVG, encoding="utf-8")
    picture = Picture("a.svg", WIDTH, HEIGHT, {}, (), (), LICENCE, ())
    return Manifest("cook", {f"scene{number}": picture for number in range(3)})


def test_a_sheet_shows_every_picture_320_pixels_wide(manifest: Manifest, tmp_path: Path) -> None:
    contact_sheet(manifest, tmp_path, tmp_path / "sheet.png", columns=2)
    sheet = Image.open(tmp_path / "sheet.png")
    red = sum(count for count, colour in sheet.getcolors() or () if colour == (192, 0, 0))
    assert red == 3 * 320 * 240
    assert sheet.size == (2 * 326 + 6, 2 * 262 + 6)


def test_missing_packages_are_named(manifest: Manifest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import_module = builtins.__import__

    def without_pillow(name: str, *rest: Any) -> object:
        if name == "PIL":
            raise ImportError(name)
        return import_module(name, *rest)

    monkeypatch.setattr(builtins, "__import__", without_pillow)
    with pytest.raises(SheetPackagesMissingError, match="make develop"):
        contact_sheet(manifest, tmp_path, tmp_path / "sheet.png")
