"""The fonts of the documents: complete, small, with licence, and made as the script says."""

from hashlib import sha256

import pytest
from fontTools.ttLib import TTFont

from skills_app.documents.characters import FONTS, showable
from skills_app.documents.fonts.make_fonts import SCRIPTS, WEIGHTS, ranges

FILES = sorted(FONTS.glob("*.ttf"))
ALPHABETS = {
    "ar": "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي٠٩،؛؟«»ًٌٍَُِّْ",
    "fa": "پچژگکیۀ۰۹\u200c",
    "ps": "ټډړږښګڼۍېځڅۀ",
    "ckb": "ێۆڵڕھەڤ",
    "ti": "ሀቐኈዀጸፀጐ፡።፣፤፦፧፩",
    "uk": "АБҐЄІЇЩЬЮЯґєії’",
    "ru": "ЁЪЫЭёъыэ",
    "de": "ÄÖÜẞäöüß„“–…€",
    "tr": "ÇĞİÖŞÜçğıöşü",
    "fr": "ÀÂÆÇÉÈÊËÎÏÔŒÙÛÜŸ",
    "kmr": "ÇÊÎŞÛ",
}


def test_the_files_are_those_of_the_list() -> None:
    listed = dict(line.split()[::-1] for line in (FONTS / "hashes.txt").read_text().splitlines())
    assert listed == {file.name: sha256(file.read_bytes()).hexdigest() for file in FILES}
    assert {file.stem for file in FILES} == {f"{family}-{style}" for family in SCRIPTS for style in WEIGHTS}


def test_they_are_small() -> None:
    assert sum(file.stat().st_size for file in FILES) < 1_200_000


@pytest.mark.parametrize("family", SCRIPTS)
def test_each_family_has_its_licence(family: str) -> None:
    licence = (FONTS / f"OFL-{family}.txt").read_text()
    assert licence.startswith("Copyright")
    assert "SIL OPEN FONT LICENSE Version 1.1" in licence


@pytest.mark.parametrize("style", WEIGHTS)
def test_both_weights_show_the_same_characters_and_the_list_names_them(style: str) -> None:
    fonts = [TTFont(FONTS / f"{family}-{style}.ttf") for family in SCRIPTS]
    shown = {code for font in fonts for code in font.getBestCmap()}
    assert (FONTS / "characters.txt").read_text().split() == list(ranges(shown))
    assert {font["OS/2"].usWeightClass for font in fonts} == {WEIGHTS[style]}


@pytest.mark.parametrize("locale", ALPHABETS)
def test_the_letters_of_a_language_are_there(locale: str) -> None:
    assert showable(ALPHABETS[locale]) == ALPHABETS[locale]
