"""One text that can be said, in one locale."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256

from skills_app.assessment.bank import OCCUPATION, Bank, BankTexts

INTERFACE = "interface"
"""The group of the texts of pages; the others are named after their bank."""
_FILLED_IN = re.compile(r"%\(|%[sd]|\{")
_SPACES = re.compile(r"\s+")


@dataclass(frozen=True)
class Saying:
    """``group``: a bank's id, or INTERFACE. ``id``: names its recording. ``text``: as a page shows it, in one line."""

    group: str
    id: str
    text: str


def of_interface(texts: Mapping[str, str]) -> Iterator[Saying]:
    """``texts``: the source text -> what is said. A text with something to fill in cannot be recorded."""
    for source, text in texts.items():
        if not _FILLED_IN.search(source):
            yield Saying(INTERFACE, interface_id(source), one_line(text))


def interface_id(source: str) -> str:
    """The same in every locale, and as long as the source text stays."""
    return sha256(source.encode()).hexdigest()[:12]


def of_language(name: str) -> Saying:
    """A language's own name, for the page on which it is chosen."""
    return Saying(INTERFACE, "language", one_line(name))


def of_bank(bank: Bank, locale: str) -> Iterator[Saying]:
    """Every text that the bank has in the locale; none when it has none."""
    texts = bank.texts.get(locale)
    if texts is not None:
        yield from (Saying(bank.id, key, one_line(text)) for key, text in _by_key(texts).items())


def _by_key(texts: BankTexts) -> Mapping[str, str]:
    return {OCCUPATION: texts.occupation, **texts.fields, **texts.captions, **texts.options, **texts.stimuli}


def one_line(text: str) -> str:
    return _SPACES.sub(" ", text).strip()
