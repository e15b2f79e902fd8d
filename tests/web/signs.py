"""Signs round all texts: what a page shows without the sign of its own language, or with another's, is a fault."""

import re
import shutil
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path

import catalogues
from babel.dates import format_date
from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import write_mo
from bs4 import BeautifulSoup, Tag
from inspected import Page

from skills_app.assessment.texts_edit import files_of, save_texts, text_rows
from skills_app.cli.build import compile_translations
from skills_app.config import HOME, Config
from skills_app.web.locale import read_locales

LOCALES = read_locales(catalogues.TRANSLATIONS / "locales.toml")
SIGNS = {locale: chr(0xE000 + number) for number, locale in enumerate(LOCALES)}
"""Characters that no language uses."""
ANY_SIGN = re.compile("[\ue000-\uf8ff]")
LETTER = re.compile(r"[^\W\d_]")
NO_WORDS = "script, style, svg, code, bdi, time, [data-code], .code"
"""Names, codes and days: they are nobody's words."""
SOME_DAY = date(2026, 11, 26)
IN_BOTH = ", option"
"""A line of a list cannot say that its words are in two languages."""
READ_OUT = ("alt", "aria-label", "title", "placeholder")


def marked(text: str, locale: str) -> str:
    return f"{SIGNS[locale]}{text}{SIGNS[locale]}" if text.strip() else text


def mark_everything(folder: Path) -> None:
    """Translations and banks with signs, in ``translations`` and ``banks`` of the folder."""
    translations, banks = folder / "translations", folder / "banks"
    shutil.copytree(catalogues.TRANSLATIONS, translations, ignore=shutil.ignore_patterns("*.mo"))
    compile_translations(Config(folder, "sqlite:///unused", "k" * 32, translations_folder=translations))
    for locale in LOCALES:
        _mark_catalogue(_whole_catalogue(translations, locale), locale, _file(translations, locale).with_suffix(".mo"))
    for source in sorted(path.parent for path in (HOME / "question_banks").glob("*/bank.yaml")):
        shutil.copytree(source, banks / source.name)
        _mark_bank(banks / source.name)


def _file(translations: Path, locale: str) -> Path:
    return translations / locale / "LC_MESSAGES" / "messages.po"


def _whole_catalogue(translations: Path, locale: str) -> Catalog:
    """A variant's with what it takes from its language."""
    file = _file(translations, locale)
    catalogue = catalogues.read_catalogue(file, locale) if file.exists() else catalogues.extracted()
    if base := catalogues.base_of(locale):
        for message in catalogues.read_catalogue(_file(translations, base), base):
            if message.id and catalogue.get(message.id, message.context) is None:
                catalogue[message.id] = message
    return catalogue


def _mark_catalogue(catalogue: Catalog, locale: str, file: Path) -> None:
    wrapped = Catalog(locale)
    for message in catalogue:
        if message.id:
            strings = catalogues.strings_of(message)
            texts = tuple(marked(text, locale) for text in (strings if all(strings) else _source(message)))
            wrapped.add(message.id, texts[0] if isinstance(message.id, str) else texts, context=message.context)
    file.parent.mkdir(parents=True, exist_ok=True)
    with file.open("wb") as target:
        write_mo(target, wrapped)


def _source(message: Message) -> tuple[str, ...]:
    return (message.id,) if isinstance(message.id, str) else tuple(message.id)


def _mark_bank(folder: Path) -> None:
    files = files_of(folder)
    source = files.shape.source_locale
    for locale in sorted(files.texts, key=lambda one: one != source):
        words = {row.place: row.words for row in text_rows(files, locale) if row.words}
        save_texts(folder, locale, {place: (marked(text, locale), "translated") for place, text in words.items()})


def faults(page: Page, segment: str) -> list[str]:
    """Words of a page in no language or in the wrong one; ``segment``: one or two languages, as in its address."""
    found = []
    for locale, words in _spoken(page.soup, *segment.split("+")):
        if not LETTER.search(_nobodys(locale).sub("", words)):
            continue
        signs = set(ANY_SIGN.findall(words))
        family = {SIGNS[locale]} | ({SIGNS["fa"]} if locale == "fa_AF" else set())
        if not signs or not signs <= family:
            found.append(f"{locale}: {' '.join(words.split())}")
    return found


@cache
def _nobodys(locale: str) -> re.Pattern[str]:
    """What no catalogue holds: days and times, which the CLDR writes, the languages' own names, a kind of file."""
    babel = LOCALES[locale].babel
    day = re.escape(format_date(SOME_DAY, "long", locale=babel))
    months = "|".join(map(re.escape, babel.months["format"]["wide"].values()))
    day = re.sub(
        r"\d+", r"\\d+", day.replace(re.escape(babel.months["format"]["wide"][SOME_DAY.month]), f"(?:{months})")
    )
    halves = [babel.day_periods["format"]["abbreviated"][half] for half in ("am", "pm")]
    names = [one.name for one in LOCALES.values()]
    return re.compile("|".join([day, *map(re.escape, (*halves, *names, "PDF"))]))


def _spoken(soup: BeautifulSoup, page_locale: str, second: str = "") -> Iterator[tuple[str, str]]:
    """(locale, words) of what is read or heard, each piece by itself."""
    nobodys = {id(tag) for tag in soup.select(NO_WORDS + IN_BOTH * bool(second))}
    for tag in soup.find_all(True):
        if tag.find_parent("head") is not None or nobodys & {id(one) for one in (tag, *tag.parents)}:
            continue
        locale = _locale_of(tag, page_locale)
        if locale is None:
            continue
        yield from ((locale, str(tag[name])) for name in READ_OUT if name in tag.attrs)
        words = "".join(str(child) for child in tag.children if not isinstance(child, Tag))
        yield locale, words


def _locale_of(tag: Tag, page_locale: str) -> str | None:
    """The nearest ``lang``; None where the words are those of a language's own name."""
    for one in (tag, *tag.parents):
        if "hreflang" in one.attrs:
            return None
        if "lang" in one.attrs:
            return str(one["lang"]).replace("-", "_")
    return page_locale
