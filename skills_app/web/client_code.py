"""The code of the client at this device, in an encrypted cookie; shared by the client's own pages and by role play."""

from datetime import timedelta

from flask import g
from werkzeug.wrappers import Response

from skills_app.records.vault import Undecryptable
from skills_app.web.security import drop_cookie, read_cookie, set_cookie, vault

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
