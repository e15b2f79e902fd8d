"""A client's code as it is typed or scanned, at a tablet or at the desk."""

from flask import abort

from skills_app.records.clients import ClientView, find_client_by_code
from skills_app.records.codes import normalise
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
