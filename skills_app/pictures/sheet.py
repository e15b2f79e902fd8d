"""A contact sheet: all pictures of a source side by side, for a reviewer to look at. Needs development packages."""

import io
from pathlib import Path
from typing import TYPE_CHECKING

from skills_app.pictures.manifest import Manifest

if TYPE_CHECKING:
    from PIL.Image import Image

WIDTH, HEIGHT = 320, 240
GAP, LABEL = 6, 16
_NEEDED = "A contact sheet needs the packages resvg-py and Pillow: run 'make develop', or pip install resvg-py pillow."


class SheetPackagesMissingError(RuntimeError):
    """The packages that turn pictures into pixels are not installed."""


def contact_sheet(manifest: Manifest, folder: Path, out_png: Path, columns: int = 5) -> None:
    """Writes a PNG with every picture of the manifest (files in ``folder``) 320 px wide, its scene id below."""
    try:
        from PIL import Image, ImageDraw  # noqa: PLC0415 - only where a sheet is drawn
    except ImportError as error:
        raise SheetPackagesMissingError(_NEEDED) from error
    scenes = sorted(manifest.pictures.items())
    rows = -(-len(scenes) // columns)
    size = (columns * (WIDTH + GAP) + GAP, rows * (HEIGHT + LABEL + GAP) + GAP)
    sheet = Image.new("RGB", size, "white")
    labels = ImageDraw.Draw(sheet)
    for index, (scene_id, picture) in enumerate(scenes):
        row, column = divmod(index, columns)
        x, y = GAP + column * (WIDTH + GAP), GAP + row * (HEIGHT + LABEL + GAP)
        sheet.paste(pixels((folder / picture.file).read_text(encoding="utf-8")), (x, y))
        labels.text((x + 2, y + HEIGHT + 2), scene_id, fill="black")
    sheet.save(out_png, optimize=True)


def pixels(svg: str, width: int = WIDTH) -> "Image":
    """The picture as a bitmap, ``width`` pixels wide."""
    try:
        import resvg_py  # noqa: PLC0415 - a development package
        from PIL import Image  # noqa: PLC0415 - a development package
    except ImportError as error:
        raise SheetPackagesMissingError(_NEEDED) from error
    return Image.open(io.BytesIO(bytes(resvg_py.svg_to_bytes(svg_string=svg, width=width)))).convert("RGB")
