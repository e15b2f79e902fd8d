"""Interface texts: from code and templates into translations/messages.pot, and from there into every messages.po."""

import tomllib
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import DEFAULT_KEYWORDS, extract_from_dir
from babel.messages.frontend import parse_mapping_cfg
from babel.messages.pofile import read_po, write_po

HOME = Path(__file__).resolve().parent.parent
TRANSLATIONS = HOME / "translations"
TEMPLATE = TRANSLATIONS / "messages.pot"
KEYWORDS = DEFAULT_KEYWORDS | {"lazy_gettext": None, "lazy_ngettext": (1, 2), "lazy_pgettext": ((1, "c"), 2)}
"""``pgettext`` gives a text a context, where another language has two words for what English says in one."""
SOURCE_LOCALE = "en"
"""The texts in code and templates are English already."""
HEADER = "# Interface texts of Skills App; MIT licence."
NOT_KEPT = ("POT-Creation-Date", "PO-Revision-Date", "Generated-By", "Report-Msgid-Bugs-To", "Project-Id-Version")
PLACEHOLDERS = ("FULL NAME", "LL@li.org")


def extracted() -> Catalog:
    """Every text that code and templates mark for translation."""
    catalogue = Catalog(header_comment=HEADER, fuzzy=False)
    with (TRANSLATIONS / "babel.cfg").open() as mapping:
        methods, options = parse_mapping_cfg(mapping)  # type: ignore[no-untyped-call]  # Babel has no types here
    for _file, _line, texts, _comments, context in extract_from_dir(str(HOME), methods, options, KEYWORDS):
        catalogue.add(texts, context=context)
    return catalogue


def catalogue_files() -> dict[str, Path]:
    """Where the catalogue of each offered locale lies, or is to lie."""
    offered = tomllib.loads((TRANSLATIONS / "locales.toml").read_text(encoding="utf-8"))
    return {
        locale: TRANSLATIONS / locale / "LC_MESSAGES" / "messages.po" for locale in offered if locale != SOURCE_LOCALE
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
    template = extracted()
    write_catalogue(template, TEMPLATE)
    for locale, file in catalogue_files().items():
        catalogue = read_catalogue(file, locale) if file.exists() else Catalog(locale)
        catalogue.update(template, no_fuzzy_matching=True, update_header_comment=True)
        catalogue.header_comment = HEADER
        file.parent.mkdir(parents=True, exist_ok=True)
        write_catalogue(catalogue, file)
        empty = sum(1 for message in catalogue if message.id and not all(strings_of(message)))
        print(f"{locale}: {empty} texts to translate")


def strings_of(message: Message) -> tuple[str, ...]:
    """The translation of a text, or of each of its plural forms."""
    return (message.string,) if isinstance(message.string, str) else tuple(message.string or ())


if __name__ == "__main__":
    update()
