"""Interface texts: from code and templates into translations/messages.pot, and from there into every messages.po."""

import re
import tomllib
from collections.abc import Iterable
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import DEFAULT_KEYWORDS, extract_from_dir
from babel.messages.frontend import parse_mapping_cfg
from babel.messages.pofile import read_po, write_po

HOME = Path(__file__).resolve().parent.parent
TRANSLATIONS = HOME / "translations"
TEMPLATE = TRANSLATIONS / "messages.pot"
CLIENTS_TEMPLATE = TRANSLATIONS / "clients.pot"
"""Of these the texts that a client meets."""
KEYWORDS = DEFAULT_KEYWORDS | {"lazy_gettext": None, "lazy_ngettext": (1, 2), "lazy_pgettext": ((1, "c"), 2)}
"""``pgettext`` gives a text a context, where another language has two words for what English says in one."""
SOURCE_LOCALE = "en"
"""The texts in code and templates are English already."""
HEADER = "# Interface texts of Skills App; MIT licence."
NOT_KEPT = ("POT-Creation-Date", "PO-Revision-Date", "Generated-By", "Report-Msgid-Bugs-To", "Project-Id-Version")
PLACEHOLDERS = ("FULL NAME", "LL@li.org")
_OF_STAFF = re.compile(r"/(cli|(web|templates)/(counsellor|administrator|author|staff|translator|workshop))/")
"""Files whose texts only staff read ..."""
_IN_CLIENTS_LANGUAGE = re.compile(r"/counsellor/\w+_words\.py$")
"""... but for these: what they say is printed in the client's language too."""


def extracted(*, pages: str = "all") -> Catalog:
    """The texts that code and templates mark for translation; ``pages``: all, or those that a client meets."""
    catalogue = Catalog(header_comment=HEADER, fuzzy=False)
    with (TRANSLATIONS / "babel.cfg").open() as mapping:
        methods, options = parse_mapping_cfg(mapping)  # type: ignore[no-untyped-call]  # Babel has no types here
    for file, _line, texts, _comments, context in extract_from_dir(str(HOME), methods, options, KEYWORDS):
        if pages == "all" or is_of_clients(file):
            catalogue.add(texts, context=context)
    return catalogue


def is_of_clients(file: str) -> bool:
    """Whether a client may meet the texts of a file of code or templates."""
    return bool(_IN_CLIENTS_LANGUAGE.search(f"/{file}")) or not _OF_STAFF.search(f"/{file}")


def offered() -> dict[str, dict[str, str]]:
    """The locales of locales.toml."""
    rows: dict[str, dict[str, str]] = tomllib.loads((TRANSLATIONS / "locales.toml").read_text(encoding="utf-8"))
    return rows


def base_of(locale: str) -> str | None:
    """The language that has the other texts of a locale with a territory."""
    language, _, territory = locale.partition("_")
    return language if territory else None


def texts_needed(locale: str) -> Catalog:
    """What a catalogue may hold, and must, unless its locale is a variant that holds only what differs."""
    return extracted(pages=offered()[locale]["pages"])


def catalogue_files() -> dict[str, Path]:
    """Where the catalogue of each offered locale lies, or is to lie."""
    return {
        locale: TRANSLATIONS / locale / "LC_MESSAGES" / "messages.po" for locale in offered() if locale != SOURCE_LOCALE
    }


def read_catalogue(file: Path, locale: str | None = None) -> Catalog:
    """Raises PoFileError, with the line, when the file is not a catalogue."""
    with file.open("rb") as source:
        return read_po(source, locale=locale, abort_invalid=True)


def write_catalogue(catalogue: Catalog, file: Path) -> None:
    """Sorted, without places, dates and unfilled fields: a changed text changes its own lines and no others."""
    out = BytesIO()
    write_po(out, catalogue, width=100, no_location=True, sort_output=True, ignore_obsolete=True)
    lines = out.getvalue().decode().splitlines(keepends=True)
    file.write_text("".join(line for line in lines if not _is_noise(line)), encoding="utf-8")


def _is_noise(line: str) -> bool:
    return line.startswith(tuple(f'"{name}' for name in NOT_KEPT)) or any(word in line for word in PLACEHOLDERS)


def update() -> None:
    """Writes the template and merges it into each locale: new texts stand empty, texts no longer used are gone."""
    write_catalogue(extracted(), TEMPLATE)
    write_catalogue(extracted(pages="client"), CLIENTS_TEMPLATE)
    for locale, file in catalogue_files().items():
        catalogue = read_catalogue(file, locale) if file.exists() else Catalog(locale)
        catalogue.update(texts_needed(locale), no_fuzzy_matching=True, update_header_comment=True)
        catalogue.header_comment = HEADER
        if base_of(locale):
            drop(catalogue, empty_of(catalogue))
        file.parent.mkdir(parents=True, exist_ok=True)
        write_catalogue(catalogue, file)
        print(f"{locale}: {len(empty_of(catalogue))} texts to translate")


def empty_of(catalogue: Catalog) -> list[Message]:
    """The texts without a translation, or without one of its plural forms."""
    return [message for message in catalogue if message.id and not all(strings_of(message))]


def drop(catalogue: Catalog, messages: Iterable[Message]) -> None:
    for message in messages:
        catalogue.delete(message.id, message.context)


def strings_of(message: Message) -> tuple[str, ...]:
    """The translation of a text, or of each of its plural forms; one empty one where there is none."""
    return (message.string,) if isinstance(message.string, str) else tuple(message.string or ("",))


if __name__ == "__main__":
    update()
