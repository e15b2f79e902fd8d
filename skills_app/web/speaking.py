"""Texts in another language than that of the page: for a document in two, and what a client read beside it."""

from collections.abc import Iterator
from contextlib import contextmanager

from flask import g
from flask_babel import force_locale

from skills_app.web.locale import Languages, OfferedLocale, languages


@contextmanager
def speaking(locale: OfferedLocale) -> Iterator[None]:
    """As if the page were in this language: texts, digits, days. A lazy text must be made a str before the end."""
    of_page = languages()
    g.languages = Languages(locale, play=of_page.play)
    try:
        with force_locale(locale.id):
            yield
    finally:
        g.languages = of_page
