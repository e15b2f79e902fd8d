"""Which member of staff asks: a random token in a cookie, its hash in the database, idle after 30 minutes."""

from datetime import UTC, datetime, timedelta

from flask import abort, g, make_response, redirect, request, url_for
from flask.typing import ResponseReturnValue
from werkzeug.wrappers import Response

from skills_app.records.accounts import SignInView, find_sign_in, touch_sign_in
from skills_app.web.database_session import reading, writing
from skills_app.web.guards import Check
from skills_app.web.locale import in_play
from skills_app.web.pages import render_page
from skills_app.web.security import drop_cookie, is_loopback, read_cookie, set_cookie

COOKIE = "desk"
HOMES = {
    "administrator": "administrator.accounts",
    "counsellor": "counsellor.sittings",
    "facilitator": "facilitator.workshops",
    "translator": "translator.banks",
}
"""By role, the first page after signing in."""

BY_THEMSELVES = {"counsellor.room_events", "counsellor.room_now"}
"""What open pages ask for without anybody there: no sign that the sign-in is used."""

WITH_A_START_PASSWORD = {"staff.start_password", "staff.change_password"}
"""What somebody may do before they have a password of their own; and sign out."""

IDLE = timedelta(minutes=30)
LONGEST = timedelta(hours=12)


def remember_sign_in(response: Response, token: str) -> None:
    set_cookie(response, COOKIE, token)


def forget_sign_in(response: Response) -> None:
    drop_cookie(response, COOKIE)


def token() -> str:
    return read_cookie(COOKIE) or ""


def current_sign_in() -> SignInView | None:
    if "sign_in" not in g:
        g.sign_in = _find() if token() else None
    found: SignInView | None = g.sign_in
    return found


def _find() -> SignInView | None:
    now = datetime.now(UTC)
    with reading() as db:
        found = find_sign_in(db, token(), now, idle=IDLE, absolute=LONGEST)
    if found and found.touch_due and request.endpoint not in BY_THEMSELVES:
        with writing() as db:
            touch_sign_in(db, token(), now)
    return found


def signed_in() -> SignInView:
    """The member of staff of a view marked for staff, or for one of its roles."""
    found = current_sign_in()
    if found is None or not found.second_factor:
        abort(403)
    return found


def home_of(who: SignInView) -> str:
    """The address where the work of a role begins."""
    return url_for(HOMES.get(who.role, "staff.account"))


def refuse_plain_http() -> ResponseReturnValue | None:
    """The desk is only for TLS, or for somebody who sits at the machine itself; in play nothing is anybody's."""
    if request.is_secure or is_loopback() or in_play():
        return None
    return make_response(render_page("staff/plain_http.html"), 403)


def require_signing_in() -> ResponseReturnValue | None:
    if refusal := refuse_plain_http():
        return refusal
    return None if current_sign_in() else _to_sign_in()


def _to_sign_in() -> ResponseReturnValue:
    """In play a seat signs in its counsellor; no password does."""
    return redirect(url_for("participant.seat" if in_play() else "staff.sign_in"), 303)


def require_staff() -> ResponseReturnValue | None:
    """Any role, with the second factor and a password of their own."""
    if refusal := refuse_plain_http():
        return refusal
    found = current_sign_in()
    if found is None:
        return _to_sign_in()
    if not found.second_factor:
        return redirect(url_for("staff.second_factor"), 303)
    if found.start_password and request.endpoint not in WITH_A_START_PASSWORD:
        return redirect(url_for("staff.start_password"), 303)
    return None


def require_role(role: str) -> Check:
    """The check of views that are for one role of staff."""

    def check() -> ResponseReturnValue | None:
        if refusal := require_staff():
            return refusal
        if signed_in().role != role:
            abort(403)
        return None

    return check
