"""The texts of pages as one locale says them, from its compiled catalogue."""

import gettext
from collections.abc import Mapping
from pathlib import Path

from babel.messages.catalog import Message
from babel.messages.pofile import read_po

SOURCE_LOCALE = "en"


def client_texts(translations: Path, locale: str) -> Mapping[str, str]:
    """Source text -> what the locale says, for the texts that a client meets. Plural forms, which hold a number, are
    left out. Needs the compiled catalogues (``skills-app build``)."""
    spoken: gettext.NullTranslations = gettext.NullTranslations()
    if locale != SOURCE_LOCALE:
        spoken = gettext.translation("messages", translations, [locale])
    with (translations / "clients.pot").open("rb") as file:
        return {
            message.id: _said(spoken, message)
            for message in read_po(file)
            if isinstance(message.id, str) and message.id
        }


def _said(spoken: gettext.NullTranslations, message: Message) -> str:
    source = str(message.id)
    return spoken.pgettext(message.context, source) if message.context else spoken.gettext(source)
