"""Whose sitting it is: the client's whose code this device keeps; in the database is a keyed hash of it alone."""

from flask import abort
from flask.typing import ResponseReturnValue

from skills_app.records.sittings import SittingView, find_sitting
from skills_app.web.calendar import today
from skills_app.web.client_code import own_code
from skills_app.web.database_session import reading
from skills_app.web.security import hash_of_code


def require_client() -> ResponseReturnValue | None:
    """The check of the client's views: somebody has begun, or typed their code, on this device."""
    if own_code() is None:
        abort(403)
    return None


def owned(sitting: SittingView | None) -> SittingView:
    """The sitting, when it is this client's: otherwise it does not exist for them. Answers 410 after its last day."""
    code = own_code()
    if sitting is None or code is None or sitting.code_hash != hash_of_code(code):
        abort(404)
    if sitting.expires_on < today():
        abort(410)
    return sitting


def own_sitting(public_id: str) -> SittingView:
    with reading() as db:
        return owned(find_sitting(db, public_id))
