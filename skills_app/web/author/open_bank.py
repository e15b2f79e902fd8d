"""The bank that an author looks at: read anew whenever one of its files has changed."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from flask import current_app

from skills_app.assessment.bank import PRACTICE, Bank
from skills_app.web.bank_library import ServedBank

Reader = Callable[[], ServedBank | list[str]]
"""Draws, checks and reads the bank; or says, line by line, what is wrong with it."""


@dataclass
class OpenBank:
    """``read``: see Reader; ``folder``: of the bank."""

    folder: Path
    read: Reader
    _newest: float = field(default=-1.0, init=False)
    _found: ServedBank | list[str] = field(default_factory=list, init=False)

    def now(self) -> ServedBank | list[str]:
        """The bank as its files are now, or what is wrong with it."""
        newest = max(path.stat().st_mtime for path in (self.folder, *self.folder.rglob("*")))
        if newest != self._newest:
            self._newest, self._found = newest, self.read()
        return self._found


def open_bank() -> OpenBank:
    found: OpenBank = current_app.extensions["open_bank"]
    return found


def item_ids(bank: Bank) -> tuple[str, ...]:
    """All items, in the author's order."""
    return tuple(item.id for one in bank.fields for item in one.asked)


def form_of(bank: Bank) -> str:
    """The form with the most items."""
    return PRACTICE if bank.id == PRACTICE else max(bank.forms, key=lambda form_id: len(list(bank.text_keys(form_id))))
