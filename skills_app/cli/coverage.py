"""What there is in which language: texts of pages and banks, and what can be heard; as a table for people."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from babel.messages.pofile import read_po

from skills_app.assessment.bank import Bank
from skills_app.assessment.bank_file import read_bank
from skills_app.cli.audio import sources_of
from skills_app.cli.interface_texts import SOURCE_LOCALE
from skills_app.config import Config
from skills_app.web.bank_library import bank_folders
from skills_app.web.locale import OfferedLocale, read_locales

HEAD = ("locale", "language", "state", "pages", "banks: forms that can be sat", "voice")


@dataclass(frozen=True)
class Row:
    locale: OfferedLocale
    pages: str
    banks: str
    voice: str

    def cells(self) -> tuple[str, ...]:
        state = f"{self.locale.state}, reviewed by {self.locale.reviewed_by or 'nobody'}"
        return (self.locale.id, self.locale.name, state, self.pages, self.banks, self.voice)


def coverage_table(config: Config) -> str:
    """Markdown."""
    rows = [HEAD, ("---",) * len(HEAD), *(row.cells() for row in _rows(config))]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in rows)


def _rows(config: Config) -> Iterator[Row]:
    banks = [read_bank(folder) for folder in bank_folders(config).values()]
    voices = {source.locale: source for source in sources_of(config)}
    for locale in read_locales(config.translations_folder / "locales.toml").values():
        forms = "; ".join(f"{bank.id}: {_forms(bank, locale.id)}" for bank in banks)
        source = voices[locale.id]
        counts = [(row.texts, row.recorded, row.synthesised) for row in source.coverage()]
        yield Row(locale, _pages(config, locale), forms, _voice(*map(sum, zip(*counts, strict=True))))


def _forms(bank: Bank, locale: str) -> str:
    return ", ".join(form_id for form_id in bank.forms if locale in bank.locales(form_id)) or "none"


def _pages(config: Config, locale: OfferedLocale) -> str:
    whose = "client and staff" if locale.pages == "all" else "client"
    if locale.id == SOURCE_LOCALE:
        return f"{whose}: source"
    return f"{whose}: {_translated(config, locale.id)} texts"


def _translated(config: Config, locale: str) -> str:
    """How many texts the catalogue has itself; a variant needs no more than what differs."""
    with (config.translations_folder / locale / "LC_MESSAGES" / "messages.po").open("rb") as file:
        messages = [message for message in read_po(file, locale=locale) if message.id]
    done = sum(all(_strings(message.string)) for message in messages)
    return f"{done}" if "_" in locale else f"{done} of {len(messages)}"


def _strings(translation: str | Sequence[str] | None) -> tuple[str, ...]:
    """One, or one for each plural form; an empty one where there is none."""
    return (translation,) if isinstance(translation, str) else tuple(translation or ("",))


def _voice(texts: int, recorded: int, synthesised: int) -> str:
    if not recorded + synthesised:
        return "text only"
    return f"{recorded} recorded, {synthesised} synthesised, of {texts}"
