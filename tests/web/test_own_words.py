"""Each page speaks its own language and no other: nothing stands outside the catalogues, nothing comes from another's.

Every text of every catalogue and bank is wrapped in a sign of its locale; what a page shows without the sign of its own
locale, or with another's, is a fault.
"""

import re
import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import catalogues
import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import write_mo
from bs4 import BeautifulSoup, Tag
from flask import Flask
from inspected import InspectedBrowser, Page
from web.tablet import Tablet

from skills_app import create_app
from skills_app.assessment.texts_edit import files_of, save_texts, text_rows
from skills_app.cli.build import compile_translations
from skills_app.config import HOME, Config
from skills_app.web.locale import read_locales

LOCALES = tuple(read_locales(catalogues.TRANSLATIONS / "locales.toml"))
SIGNS = {locale: chr(0xE000 + number) for number, locale in enumerate(LOCALES)}
"""Characters that no language uses."""
ANY_SIGN = re.compile("[\ue000-\uf8ff]")
LETTER = re.compile(r"[^\W\d_]")
NO_WORDS = "script, style, svg, code, bdi, time, [data-code], .code"
"""Names, codes and days: they are nobody's words."""
READ_OUT = ("alt", "aria-label", "title", "placeholder")
PLACES = ("", "help", "code", "occupations", "occupations/cook/forms", "next-person", "mine", "mine/data", "nothing")
OF_A_SITTING = ("item/{item}", "item/{item}/practice", "stop", "profile", "delete")


def marked(text: str, locale: str) -> str:
    return f"{SIGNS[locale]}{text}{SIGNS[locale]}" if text.strip() else text


def mark_catalogue(catalogue: Catalog, locale: str, file: Path) -> None:
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


def mark_bank(folder: Path) -> None:
    files = files_of(folder)
    source = files.shape.source_locale
    for locale in sorted(files.texts, key=lambda one: one != source):
        words = {row.place: row.words for row in text_rows(files, locale) if row.words}
        save_texts(folder, locale, {place: (marked(text, locale), "translated") for place, text in words.items()})


@pytest.fixture(scope="session")
def marked_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Translations and banks, wrapped."""
    folder = tmp_path_factory.mktemp("marked")
    translations, banks = folder / "translations", folder / "banks"
    shutil.copytree(catalogues.TRANSLATIONS, translations, ignore=shutil.ignore_patterns("*.mo"))
    whole = Config(folder, "sqlite:///unused", "k" * 32, translations_folder=translations)
    compile_translations(whole)
    for locale in LOCALES:
        file = translations / locale / "LC_MESSAGES" / "messages.po"
        base = catalogues.base_of(locale)
        catalogue = catalogues.read_catalogue(file, locale) if file.exists() else catalogues.extracted()
        if base:
            rest = catalogues.read_catalogue(translations / base / "LC_MESSAGES" / "messages.po", base)
            for message in rest:
                if message.id and catalogue.get(message.id, message.context) is None:
                    catalogue[message.id] = message
        mark_catalogue(catalogue, locale, file.with_suffix(".mo"))
    for bank in ("cook", "practice"):
        shutil.copytree(HOME / "question_banks" / bank, banks / bank)
        mark_bank(banks / bank)
    return folder


@pytest.fixture
def app(config: Config, marked_folder: Path) -> Iterator[Flask]:
    made = create_app(
        replace(config, translations_folder=marked_folder / "translations", banks_folder=marked_folder / "banks")
    )
    made.testing = True
    yield made
    made.extensions["database"].close()


def locale_of(tag: Tag, page_locale: str) -> str | None:
    """The nearest ``lang``; None where the words are those of a language's own name."""
    for one in (tag, *tag.parents):
        if "hreflang" in one.attrs:
            return None
        if "lang" in one.attrs:
            return str(one["lang"]).replace("-", "_")
    return page_locale


def spoken(soup: BeautifulSoup, page_locale: str) -> Iterator[tuple[str, str]]:
    """(locale, words) of what is read or heard, each piece by itself."""
    nobodys = {id(tag) for tag in soup.select(NO_WORDS)}
    for tag in soup.find_all(True):
        if tag.find_parent("head") is not None or nobodys & {id(one) for one in (tag, *tag.parents)}:
            continue
        locale = locale_of(tag, page_locale)
        if locale is None:
            continue
        yield from ((locale, str(tag[name])) for name in READ_OUT if name in tag.attrs)
        words = "".join(str(child) for child in tag.children if not isinstance(child, Tag))
        yield locale, words


def faults(page: Page, page_locale: str) -> list[str]:
    found = []
    for locale, words in spoken(page.soup, page_locale):
        if not LETTER.search(words):
            continue
        signs = set(ANY_SIGN.findall(words))
        family = {SIGNS[locale]} | ({SIGNS["fa"]} if locale == "fa_AF" else set())
        if not signs or not signs <= family:
            found.append(f"{locale}: {' '.join(words.split())}")
    return found


@pytest.mark.parametrize("segment", [*LOCALES, "ar+de", "de+ti"])
def test_a_clients_pages_speak_their_own_language(new_browser: Callable[..., InspectedBrowser], segment: str) -> None:
    first = segment.partition("+")[0]
    tablet = Tablet(new_browser(), segment)
    item = tablet.begin().item_id
    tablet.answer()
    addresses = [f"/{segment}/{place}" for place in PLACES]
    addresses += [tablet.address(place.format(item=item)) for place in OF_A_SITTING]
    for address in addresses:
        page = tablet.browser.get(address, status=404 if address.endswith("/nothing") else 200)
        assert faults(page, first) == [], address
