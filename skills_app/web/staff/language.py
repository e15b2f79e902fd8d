"""The staff's pages speak fewer languages than the client's: in the others an address leads to the first of theirs."""

from flask import redirect, request
from flask.typing import ResponseReturnValue

from skills_app.web.locale import Languages, desk_locales, house_locale, languages, place_of_request


def speak_at_the_desk() -> ResponseReturnValue | None:
    """Before every view of a staff's door: a redirect to the same page in a language that the desk speaks."""
    if languages().first.id in desk_locales() or request.method not in {"GET", "HEAD"}:
        return None
    there = Languages(house_locale(), play=languages().play)
    return redirect(f"/{there.segment}/{place_of_request()}")
