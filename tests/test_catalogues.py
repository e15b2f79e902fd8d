"""Interface texts: every marked text is in the template and translated everywhere, with the same placeholders."""

import gettext
import re
import shutil
import tomllib
from collections.abc import Iterator
from pathlib import Path

import catalogues
import pytest
from babel.messages.catalog import Catalog, Message
from catalogues import (
    base_of,
    catalogue_files,
    drop,
    empty_of,
    extracted,
    is_of_clients,
    offered,
    read_catalogue,
    strings_of,
    texts_needed,
    write_catalogue,
)

from skills_app.assessment.plain_language import faults, long_words
from skills_app.cli.build import compile_translations
from skills_app.config import Config

HOW_TO = "run `make update-catalogues`, then translate what stands empty"
PLACEHOLDER = re.compile(r"%(?:\([a-z_]+\))?[sd]|\{[a-z_]*\}")
TAG = re.compile(r"</?[a-z][^>]*>")
COUNT = "%(num)s"
"""A plural form for one exact number, as Arabic has for one and two, may say it in words."""

Key = str | tuple[str, ...]


def keys(catalogue: Catalog) -> set[Key]:
    return {key_of(message) for message in catalogue if message.id}


def key_of(message: Message) -> Key:
    """A text, its plural forms, or a text with its context before it as gettext writes it."""
    if isinstance(message.id, str):
        return f"{message.context}\x04{message.id}" if message.context else message.id
    return tuple(message.id)


def messages() -> Iterator[tuple[str, Message]]:
    """Every message of every locale."""
    for locale, file in catalogue_files().items():
        yield from ((locale, message) for message in read_catalogue(file, locale) if message.id)


def marks(text: str) -> list[str]:
    return sorted(PLACEHOLDER.findall(text) + TAG.findall(text))


def marks_changed(message: Message) -> list[str]:
    """Placeholders and tags that a translation lost, gained or misspelt."""
    if isinstance(message.id, str):
        return [text for text in strings_of(message) if marks(text) != marks(message.id)]
    expected = marks(message.id[-1])
    allowed = (expected, [mark for mark in expected if mark != COUNT])
    return [text for text in strings_of(message) if marks(text) not in allowed]


def test_the_template_holds_the_texts_of_code_and_templates() -> None:
    for file, pages in ((catalogues.TEMPLATE, "all"), (catalogues.CLIENTS_TEMPLATE, "client")):
        wanted, there = keys(extracted(pages=pages)), keys(read_catalogue(file))
        assert (wanted - there, there - wanted) == (set(), set()), f"missing, stale: {HOW_TO}"


def test_a_text_with_a_context_stands_beside_the_one_without(tmp_path: Path) -> None:
    """A card of a task is put back, a report is taken back: one word in English, two in Arabic."""
    there = extracted()
    card = there.get("taken back", context="a card of a task")
    report = there.get("taken back")
    assert card is not None
    assert report is not None
    card.string, report.string = "put away", "called off"
    file = tmp_path / "messages.po"
    write_catalogue(there, file)
    again = read_catalogue(file, "ar")
    assert {key_of(message): message.string for message in again if message.id == "taken back"} == {
        "a card of a task\x04taken back": "put away",
        "taken back": "called off",
    }


def test_every_offered_locale_has_a_catalogue() -> None:
    assert [file for file in catalogue_files().values() if not file.is_file()] == [], HOW_TO


@pytest.mark.parametrize("locale", catalogue_files())
def test_a_locale_has_every_text_and_no_stale_one(locale: str) -> None:
    wanted, there = keys(texts_needed(locale)), keys(read_catalogue(catalogue_files()[locale], locale))
    missing = set() if base_of(locale) else wanted - there
    assert (missing, there - wanted) == (set(), set()), f"missing, stale: {HOW_TO}"


@pytest.mark.parametrize("locale", catalogue_files())
def test_every_text_is_translated(locale: str) -> None:
    catalogue = read_catalogue(catalogue_files()[locale], locale)
    assert [key_of(message) for message in empty_of(catalogue)] == []
    assert [key_of(message) for message in catalogue if message.id and message.fuzzy] == []


@pytest.mark.parametrize("locale", [locale for locale in catalogue_files() if base_of(locale)])
def test_a_variant_says_only_what_differs(locale: str) -> None:
    language = base_of(locale) or ""
    there = read_catalogue(catalogue_files()[language], language)
    same = [
        key_of(message)
        for message in read_catalogue(catalogue_files()[locale], locale)
        if message.id and strings_of(message) == strings_of(there.get(message.id, message.context) or Message(""))
    ]
    assert same == []


def test_staff_read_in_german_and_english_what_a_client_reads_in_every_language() -> None:
    assert {locale for locale, row in offered().items() if row["pages"] == "all"} >= {"de", "en"}
    assert is_of_clients("skills_app/web/templates/client/help.html")
    assert is_of_clients("skills_app/web/counsellor/sheet_words.py")
    assert not is_of_clients("skills_app/web/templates/staff/account.html")
    assert not is_of_clients("skills_app/cli/serve.py")


def client_texts() -> Iterator[tuple[str, str]]:
    """(locale, text) of what a client reads in the languages that have rules of plain language."""
    german = read_catalogue(catalogue_files()["de"], "de")
    for message in extracted(pages="client"):
        if message.id:
            source = (message.id,) if isinstance(message.id, str) else tuple(message.id)
            yield from (("en", text) for text in source)
            yield from (("de", text) for text in strings_of(german.get(source[0], message.context) or Message("")))


def test_a_client_reads_plain_german_and_english() -> None:
    known = tomllib.loads((catalogues.TRANSLATIONS / "words.toml").read_text())
    assert [fault for locale, text in client_texts() for fault in faults(text, locale, known[locale])] == []
    used = {word for locale, text in client_texts() for word in long_words(text, locale)}
    assert used == {word for words in known.values() for word in words}


def test_plural_forms_are_complete() -> None:
    for locale, file in catalogue_files().items():
        catalogue = read_catalogue(file, locale)
        assert catalogue.plural_forms == Catalog(locale).plural_forms
        plural = [message for message in catalogue if message.id and not isinstance(message.id, str)]
        assert {len(strings_of(message)) for message in plural} <= {catalogue.num_plurals}


def test_placeholders_and_tags_are_those_of_the_source() -> None:
    assert [(locale, text) for locale, message in messages() for text in marks_changed(message)] == []


def test_spaces_and_breaks_around_a_text_are_kept() -> None:
    for locale, message in messages():
        source = message.id if isinstance(message.id, str) else message.id[0]
        for text in strings_of(message):
            assert (text[:1].isspace(), text[-1:].isspace()) == (source[:1].isspace(), source[-1:].isspace()), (
                locale,
                text,
            )


@pytest.mark.parametrize(
    ("source", "translation"),
    [
        ("%(num)s items", "%(nun)s Teile"),
        ("%(num)s items", "Teile"),
        ("stop", "%s halt"),
        ("a <b>bold</b> word", "ein <b>fettes Wort"),
        (("%(num)s day of %(all)s", "%(num)s days of %(all)s"), ("ein Tag", "%(num)s Tage von %(all)s")),
    ],
)
def test_a_changed_placeholder_or_tag_is_found(source: Key, translation: Key) -> None:
    assert marks_changed(Message(source, translation))


def test_a_plural_may_say_one_in_words() -> None:
    assert not marks_changed(Message(("%(num)s day", "%(num)s days"), ("ein Tag", "%(num)s Tage")))


def test_catalogues_compile_and_speak(tmp_path: Path) -> None:
    shutil.copytree(catalogues.TRANSLATIONS, tmp_path, dirs_exist_ok=True, ignore=shutil.ignore_patterns("*.mo"))
    compiled = compile_translations(Config(tmp_path, "sqlite:///unused", "k" * 32, translations_folder=tmp_path))
    assert compiled == len(catalogue_files())
    for locale in catalogue_files():
        spoken = gettext.translation("messages", tmp_path, [locale])
        assert spoken.gettext("back") != "back"


def test_updating_changes_nothing_when_nothing_changed(tmp_path: Path) -> None:
    for locale, file in catalogue_files().items():
        catalogue = read_catalogue(file, locale)
        catalogue.update(texts_needed(locale), no_fuzzy_matching=True)
        drop(catalogue, empty_of(catalogue) if base_of(locale) else ())
        write_catalogue(catalogue, tmp_path / f"{locale}.po")
        assert keys(read_catalogue(tmp_path / f"{locale}.po", locale)) == keys(catalogue)
