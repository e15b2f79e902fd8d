"""The languages to choose from, each as its own people write it."""

from collections.abc import Iterable
from dataclasses import dataclass

from flask_babel import gettext

from skills_app.web.locale import Languages, OfferedLocale
from skills_app.web.speaking import speaking

REVIEWED = "reviewed"
"""The state of a locale that a person who speaks it has read whole."""


@dataclass(frozen=True)
class LanguageLink:
    """``state``: what its own speakers should know about the translation; empty when it was reviewed."""

    locale: OfferedLocale
    address: str
    state: str


def language_links(locales: Iterable[OfferedLocale], here: Languages | None, place: str) -> list[LanguageLink]:
    """``here``: the languages of the page that is left, None for the first page; ``place``: what follows them."""
    return [_link(locale, here.with_first(locale) if here else Languages(locale), place) for locale in locales]


def _link(locale: OfferedLocale, there: Languages, place: str) -> LanguageLink:
    with speaking(locale):
        state = "" if locale.state == REVIEWED else gettext("Not yet checked by a person of this language.")
    return LanguageLink(locale, f"/{there.segment}/{place}", state)
