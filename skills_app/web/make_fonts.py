"""Makes the fonts of the pages in ``static/`` out of those of the documents, whose licences and origin stand there.

    python -m skills_app.web.make_fonts

One weight of each script: a device that has the script already fetches none, and the others draw bold themselves.
"""

from collections.abc import Iterable
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

HERE = Path(__file__).parent
SOURCE = HERE.parent / "documents" / "fonts"

SCRIPTS: dict[str, tuple[str, tuple[range, ...]]] = {
    "arabic": ("Vazirmatn-Regular.ttf", (range(0x600, 0x700), range(0x750, 0x780), range(0x8A0, 0x900))),
    "ethiopic": ("NotoSansEthiopic-Regular.ttf", (range(0x1200, 0x13A0),)),
    "cyrillic": ("NotoSans-Regular.ttf", (range(0x400, 0x530),)),
    "latin": ("NotoSans-Regular.ttf", (range(0x20, 0x7F), range(0xA0, 0x250), range(0x2010, 0x2040))),
}
"""File -> font of the documents, and the characters that ``client.css`` asks it for."""


KERNING = "kern"
"""Two thirds of the weight of a font, for something that nobody misses on a screen."""


def make_font(source: Path, characters: Iterable[range]) -> TTFont:
    font = TTFont(source, recalcTimestamp=False)
    options = Options(hinting=False, notdef_outline=True, flavor="woff2")
    options.layout_features = [feature for feature in options.layout_features if feature != KERNING]
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=[code for block in characters for code in block])
    subsetter.subset(font)
    font.flavor = "woff2"
    return font


def main() -> None:
    for name, (file, characters) in SCRIPTS.items():
        make_font(SOURCE / file, characters).save(HERE / "static" / f"{name}.woff2")


if __name__ == "__main__":
    main()
