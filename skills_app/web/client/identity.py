"""The client's code: in an encrypted cookie on their device, as a keyed hash in the database, nowhere else."""

from datetime import timedelta

from flask import abort, g
from flask.typing import ResponseReturnValue
from werkzeug.wrappers import Response

from skills_app.records.sittings import SittingView, find_sitting
from skills_app.records.vault import Undecryptable
from skills_app.web.calendar import today
from skills_app.web.database_session import reading
from skills_app.web.security import drop_cookie, hash_of_code, read_cookie, set_cookie, vault

COOKIE = "client"
LIFE = timedelta(hours=14)
"""A day at a fair; no idle time-out in between."""


def remember_client(response: Response, code: str) -> None:
    set_cookie(response, COOKIE, vault().encrypt(code), LIFE)


def forget_client(response: Response) -> None:
    drop_cookie(response, COOKIE)


def own_code() -> str | None:
    """The code of the client at this device, for their own pages; None when nobody has begun."""
    if "own_code" not in g:
        cookie = read_cookie(COOKIE)
        try:
            g.own_code = vault().decrypt(cookie) if cookie else None
        except Undecryptable:
            g.own_code = None
    code: str | None = g.own_code
    return code


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
