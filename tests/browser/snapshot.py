"""A page as a small grey picture that is kept in the repository, and what has changed since.

Letters come from the project's own fonts, so that the picture does not depend on those of a machine.
"""

import base64
import os
from functools import cache
from io import BytesIO
from pathlib import Path

from browser.screen import Screen
from PIL import Image, ImageChops

from skills_app.config import HOME

SNAPSHOTS = Path(__file__).parent / "snapshots"
FONTS = HOME / "skills_app" / "documents" / "fonts"
FAMILIES = ("NotoSans", "Vazirmatn", "NotoSansEthiopic")
SMALL = 4
"""Pixels of the page, across and down, are one of the snapshot."""

BLOCK = 5
"""Pixels of the snapshot are compared together."""

UNLIKE = 48
"""Of 255: by so much the mean of a block may be lighter or darker. Another digit in a day changes 10, a word 60."""

KEEP = bool(os.environ.get("KEEP_SNAPSHOTS"))
WEAR_OUR_FONTS = """async (files) => {
  for (const [family, weight, data] of files) {
    const face = new FontFace(family, Uint8Array.from(atob(data), (one) => one.charCodeAt(0)), { weight });
    document.fonts.add(await face.load());
  }
  const sheet = new CSSStyleSheet();
  const families = [...new Set(files.map(([family]) => family))].join(", ");
  const hidden = ".code, .qr { visibility: hidden !important }";
  sheet.replaceSync(`* { font-family: ${families}, sans-serif !important } ${hidden}`);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}"""


@cache
def _fonts() -> list[tuple[str, str, str]]:
    weights = {"Regular": "400", "Bold": "700"}
    return [
        (family, weight, base64.b64encode((FONTS / f"{family}-{name}.ttf").read_bytes()).decode())
        for family in FAMILIES
        for name, weight in weights.items()
    ]


def taken(screen: Screen) -> Image.Image:
    """The whole page, with the codes hidden, which are others each time."""
    screen.page.evaluate(WEAR_OUR_FONTS, _fonts())
    shot = Image.open(BytesIO(screen.page.screenshot(full_page=True))).convert("L")
    return shot.resize((shot.width // SMALL, shot.height // SMALL), Image.Resampling.BOX)


def difference(kept: Image.Image, new: Image.Image) -> str:
    """In words; empty when a person would call them the same."""
    if abs(kept.height - new.height) > 1 or kept.width != new.width:
        return f"{new.width} x {new.height} instead of {kept.width} x {kept.height}"
    change = ImageChops.difference(kept, new.crop((0, 0, *kept.size)))
    blocks = change.resize((kept.width // BLOCK, kept.height // BLOCK), Image.Resampling.BOX)
    width = blocks.width
    unlike = [divmod(place, width) for place, value in enumerate(blocks.tobytes()) if value > UNLIKE]
    scale = BLOCK * SMALL
    return (
        f"{len(unlike)} spots look different, first at {unlike[0][1] * scale}, {unlike[0][0] * scale}" if unlike else ""
    )


def compare(screen: Screen, locale: str, name: str) -> str:
    """With the snapshot that is kept; with KEEP_SNAPSHOTS set it is kept anew instead."""
    file, new = SNAPSHOTS / locale / f"{name}.png", taken(screen)
    if KEEP:
        file.parent.mkdir(parents=True, exist_ok=True)
        new.quantize(16).save(file, optimize=True)
        return ""
    if not file.exists():
        return f"{file.name} is not kept: make snapshots"
    found = difference(Image.open(file).convert("L"), new)
    return f"{name}: {found}: look at it; if it is meant, make snapshots" if found else ""
