"""The staff's pages speak fewer languages than the client's: in the others an address leads to the first of theirs."""

from flask import redirect, request
from flask.typing import ResponseReturnValue

from skills_app.web.locale import Languages, desk_locales, house_locale, languages, place_of_request

PLACE = "desk/"
"""What the addresses of all staff begin with, after the languages."""


def speak_at_the_desk() -> ResponseReturnValue | None:
    """A redirect to the same page in a language that the desk speaks; None: it speaks this one, or is not meant."""
    place = place_of_request()
    if not place.startswith(PLACE) or languages().first.id in desk_locales() or request.method not in {"GET", "HEAD"}:
        return None
    return redirect(f"/{Languages(house_locale()).segment}/{place}")
