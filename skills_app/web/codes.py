"""A client's code: as it is typed or scanned, at a tablet or at the desk, and as it stands on a card."""

from dataclasses import dataclass

import segno
from flask import abort, current_app
from markupsafe import Markup

from skills_app.config import Config
from skills_app.records.clients import ClientView, find_client_by_code
from skills_app.records.codes import grouped, normalise
from skills_app.web.database_session import reading
from skills_app.web.security import hash_of_code
from skills_app.web.throttling import CODES_FROM_A_PLACE, CODES_OF_ALL, SAME_CODE, count_failure


def client_of_code(code: str, place: str) -> ClientView | None:
    """The client with this code; 429 after too many failures. ``place``: who tries, an address or an account."""
    typed = normalise(code)
    if not typed:
        return None
    if CODES_FROM_A_PLACE.is_reached(place):
        abort(429)
    with reading() as db:
        found = find_client_by_code(db, hash_of_code(code))
    if found is None:
        if SAME_CODE.is_reached(typed) or CODES_OF_ALL.is_reached(""):
            abort(429)
        count_failure((SAME_CODE, typed), (CODES_FROM_A_PLACE, place), (CODES_OF_ALL, ""))
    return found


@dataclass(frozen=True)
class CodeCard:
    """``qr``: of the address that opens with the code, as SVG; None while PUBLIC_URL is not set."""

    code: str
    qr: Markup | None


def code_card(code: str) -> CodeCard:
    config: Config = current_app.extensions["config"]
    if not config.public_url:
        return CodeCard(grouped(code), None)
    image = segno.make_qr(f"{config.public_url}/r/{code}", error="m")
    return CodeCard(grouped(code), Markup(image.svg_inline(scale=4, border=2, omitsize=True)))  # noqa: S704 - made here, of our own address
