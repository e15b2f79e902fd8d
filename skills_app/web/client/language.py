"""Choosing the language of the pages, and one beside it: those in which everything is there that comes next."""

import re
from dataclasses import replace

from flask import request

from skills_app.records.sittings import find_sitting
from skills_app.web.bank_library import library
from skills_app.web.client.door import door
from skills_app.web.database_session import reading
from skills_app.web.guards import Audience, audience, plays
from skills_app.web.language_page import language_links
from skills_app.web.locale import OfferedLocale, languages, offered_locales
from skills_app.web.pages import render_page

_SITTING = re.compile(r"sitting/([^/?#]+)")
_BANK = re.compile(r"occupations/([^/?#]+)")


@door.get("/language")
@audience(Audience.ANYONE)
@plays
def language() -> str:
    """The same page in another language: ``place`` is what follows the locale in the address."""
    place = request.args.get("place", "").lstrip("/\\")
    here, complete = languages(), _locales_at(place)
    others = [locale for locale in complete if locale != here.first]
    return render_page(
        "client/language.html",
        links=language_links(complete, here, place),
        beside=[(locale, f"/{replace(here, second=locale).segment}/{place}") for locale in others],
        alone=f"/{replace(here, second=None).segment}/{place}" if here.second else None,
    )


def _locales_at(place: str) -> list[OfferedLocale]:
    """Those complete for the form that the place belongs to; elsewhere those in which any form is complete."""
    complete = _complete_at(place)
    return [locale for key, locale in offered_locales().items() if key in complete]


def _complete_at(place: str) -> frozenset[str]:
    banks = library()
    if sitting := _SITTING.match(place):
        with reading() as db:
            found = find_sitting(db, sitting[1])
        if found is not None:
            return banks.locales_of(banks.version(found.bank_digest), found.form_id)
    if (bank := _BANK.match(place)) and bank[1] in banks.current:
        return banks.locales_of(banks.current[bank[1]])
    return banks.locales
