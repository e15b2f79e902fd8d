"""Makes the fonts in this folder out of the packages in which their authors' files are published.

    npm pack @expo-google-fonts/vazirmatn@0.4.1
    pip download --no-deps manimgx-fonts==2026.9.26.post1
    python -m skills_app.documents.fonts.make_fonts FOLDER_OF_THE_TWO_PACKAGES

Regular and bold, only the characters of the scripts below, no hinting (paper needs none), Arabic glyphs so that each
stands for its letters (``one_to_one.py``). Beside them: the licences,
``hashes.txt`` (``sha256sum -c hashes.txt``) and ``characters.txt``, all characters that a document can show.
"""

import sys
import tarfile
import zipfile
from collections.abc import Iterable
from hashlib import sha256
from io import BytesIO
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

from skills_app.documents.fonts.one_to_one import Surgery

HERE = Path(__file__).parent

VAZIRMATN = "expo-google-fonts-vazirmatn-0.4.1.tgz"
NOTO = "manimgx_fonts-2026.9.26.post1-py3-none-any.whl"
PACKAGES = {
    VAZIRMATN: "af22b2898f1e7fad4398cde6856f0e83f79393862b9b3811f71b114abb3742a3",
    NOTO: "e5e21178263ddec3eef9414d2b52a1c90ac01062d3e9067460f3359f854c3e17",
}
LICENCE = (VAZIRMATN, "package/LICENSE_FONT")
"""The SIL Open Font License 1.1 after a line with the copyright; it is the same for all."""

ASCII, LATIN_1, PUNCTUATION = range(0x20, 0x7F), range(0xA0, 0x100), range(0x2000, 0x2070)
LATIN = (ASCII, LATIN_1, range(0x100, 0x250), range(0x300, 0x370), range(0x1E00, 0x1F00))
SIGNS = (PUNCTUATION, (0x20AC, 0x2116, 0x2122, 0x2212, 0x2215, 0x2260, 0x2264, 0x2265, 0x25CC, 0xFFFD))
CYRILLIC = (range(0x400, 0x530),)
ARABIC = (range(0x600, 0x700), range(0x750, 0x780), range(0x8A0, 0x900))
ETHIOPIC = (range(0x1200, 0x13A0),)

WEIGHTS = {"Regular": 400, "Bold": 700}
SCRIPTS = {
    "NotoSans": (NOTO, "manimgx_fonts/NotoSans[wght].ttf", (*LATIN, *SIGNS, *CYRILLIC)),
    "NotoSansEthiopic": (NOTO, "manimgx_fonts/NotoSansEthiopic[wght].ttf", (ASCII, *ETHIOPIC)),
    "Vazirmatn": (
        VAZIRMATN,
        "package/{weight}{style}/Vazirmatn_{weight}{style}.ttf",
        (ASCII, LATIN_1, PUNCTUATION, *ARABIC),
    ),
}


def member(folder: Path, package: str, name: str) -> bytes:
    """One file of a package. Raises ValueError when the package is not the known one."""
    content = (folder / package).read_bytes()
    if sha256(content).hexdigest() != PACKAGES[package]:
        raise ValueError(f"{package} is another one")
    if package.endswith(".tgz"):
        with tarfile.open(fileobj=BytesIO(content)) as archive:
            found = archive.extractfile(name) or BytesIO()
            return found.read()
    with zipfile.ZipFile(BytesIO(content)) as archive:
        return archive.read(name)


def make_font(source: bytes, weight: int, characters: Iterable[Iterable[int]]) -> TTFont:
    font = TTFont(BytesIO(source), recalcTimestamp=False)
    if "fvar" in font:
        instantiateVariableFont(font, {"wght": weight}, inplace=True, updateFontNames=True)
    options = Options(layout_features=["*"], hinting=False, notdef_outline=True, name_IDs=["*"])
    options.drop_tables += ["STAT"]
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=[code for block in characters for code in block])
    subsetter.subset(font)
    return font


def ranges(codes: Iterable[int]) -> Iterable[str]:
    """``20-7E``, a range a line."""
    first = last = -2
    for code in sorted(codes):
        if code != last + 1:
            if first >= 0:
                yield f"{first:X}-{last:X}"
            first = code
        last = code
    yield f"{first:X}-{last:X}"


def main(folder: Path) -> None:
    shown: set[int] = set()
    _, _, licence = member(folder, *LICENCE).decode().partition("\n")
    for family, (package, name, characters) in SCRIPTS.items():
        for style, weight in WEIGHTS.items():
            source = member(folder, package, name.format(weight=weight, style=style))
            font = make_font(source, weight, characters)
            if family == "Vazirmatn":
                Surgery(font).operate()
            font.save(HERE / f"{family}-{style}.ttf")
            (HERE / f"OFL-{family}.txt").write_text(f"{font['name'].getDebugName(0)}\n{licence}", encoding="utf-8")
            shown |= set(font.getBestCmap())
    (HERE / "characters.txt").write_text("\n".join(ranges(shown)) + "\n", encoding="ascii")
    fonts = sorted(HERE.glob("*.ttf"))
    lines = (f"{sha256(file.read_bytes()).hexdigest()}  {file.name}\n" for file in fonts)
    (HERE / "hashes.txt").write_text("".join(lines), encoding="ascii")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
