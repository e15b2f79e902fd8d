"""The languages of a document: how each is set, its digits and days, and in which of them a free text is."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from babel import Locale
from babel.dates import format_date

from skills_app.documents.report import Report

_PLACEHOLDER = re.compile(r"%\(\w+\)s")


@dataclass(frozen=True)
class Language:
    """A language of a document; ``ten``: its digits, from zero on."""

    id: str
    ten: str

    @cached_property
    def locale(self) -> Locale:
        return Locale.parse(self.id)

    def set(self) -> dict[str, str | None]:
        """What the layout must know of it."""
        return {"lang": self.locale.language, "region": self.locale.territory, "dir": self.locale.text_direction}

    def digits(self, value: object) -> str:
        """A number, or a text with numbers in it, in the digits of the language."""
        return str(value).translate({ord("0") + number: digit for number, digit in enumerate(self.ten)})

    def day(self, value: str) -> str:
        """``2026-11-25`` as a person would write it."""
        return self.digits(format_date(date.fromisoformat(value), format="long", locale=self.locale))

    def filled(self, text: str, values: Mapping[str, object]) -> str:
        """The values in the place of ``%(key)s``; numbers in the digits of the language, other texts as they are."""
        for key, value in values.items():
            written = self.digits(value) if isinstance(value, int) else str(value)
            text = text.replace(f"%({key})s", written)
        return text


def languages_of(report: Report) -> tuple[Language, ...]:
    return tuple(Language(locale, report.digits[locale]) for locale in report.languages)


def language_of(text: str, report: Report, otherwise: str) -> str:
    """The language of the report whose letters a free text is written in; ``otherwise`` when they do not tell."""
    letters = [character for character in text.casefold() if character.isalpha()]
    known = {locale: _alphabet(words[locale] for words in report.labels.values()) for locale in report.languages}
    share = {locale: sum(letter in alphabet for letter in letters) for locale, alphabet in known.items()}
    best = max(share, key=lambda locale: (share[locale], locale == otherwise))
    return best if share[best] > share[otherwise] + len(letters) / 4 else otherwise


def _alphabet(texts: Iterable[str]) -> frozenset[str]:
    words = (_PLACEHOLDER.sub("", text).casefold() for text in texts)
    return frozenset(character for text in words for character in text if character.isalpha())
