"""Cookies, keyed hashes and where a visitor sits."""

from datetime import timedelta
from ipaddress import ip_address

from flask import Flask, abort, current_app, request
from flask.sessions import SecureCookieSessionInterface
from flask_wtf.csrf import CSRFProtect
from werkzeug.wrappers import Response

from skills_app.config import Config
from skills_app.records.codes import normalise
from skills_app.records.vault import Vault
from skills_app.web.locale import in_play

MOST_BYTES_OF_A_FORM = 64 * 1024


class VisitCookie(SecureCookieSessionInterface):
    """The signed cookie that carries the CSRF secret: ``__Host-`` and Secure behind TLS."""

    def get_cookie_name(self, app: Flask) -> str:  # noqa: ARG002 - the signature is Flask's
        return cookie_name("visit")

    def get_cookie_secure(self, app: Flask) -> bool:  # noqa: ARG002 - the signature is Flask's
        return request.is_secure


def cookie_name(name: str) -> str:
    return f"__Host-{name}" if request.is_secure else name


def _of_the_store(name: str) -> str:
    """A cookie of a workshop opens nothing outside, and the other way round."""
    return cookie_name(f"play-{name}" if in_play() else name)


def set_cookie(response: Response, name: str, value: str, life: timedelta | None = None) -> None:
    response.set_cookie(
        _of_the_store(name), value, max_age=life, secure=request.is_secure, httponly=True, samesite="Lax", path="/"
    )


def drop_cookie(response: Response, name: str) -> None:
    response.delete_cookie(_of_the_store(name), secure=request.is_secure, httponly=True, samesite="Lax", path="/")


def read_cookie(name: str) -> str | None:
    return request.cookies.get(_of_the_store(name))


def vault() -> Vault:
    found: Vault = current_app.extensions["vault"]
    return found


def hash_of_code(code: str) -> str:
    """A client's code, however it was typed, as the database knows it."""
    return vault().hmac("code", normalise(code))


def is_loopback() -> bool:
    """Whether the visitor sits at the machine itself; not when a proxy here forwards, but TRUSTED_PROXIES is silent."""
    if "X-Forwarded-For" in request.headers and "werkzeug.proxy_fix.orig" not in request.environ:
        return False
    try:
        return ip_address(request.remote_addr or "").is_loopback
    except ValueError:
        return False


def set_up_security(app: Flask, config: Config) -> None:
    app.config.update(
        SECRET_KEY=config.secret_key,
        MAX_CONTENT_LENGTH=MOST_BYTES_OF_A_FORM,
        SESSION_COOKIE_SAMESITE="Lax",
        WTF_CSRF_TIME_LIMIT=None,
    )
    app.session_interface = VisitCookie()
    app.extensions["vault"] = Vault(config.secret_key)
    app.before_request(_refuse_nul)
    CSRFProtect(app)


def _refuse_nul() -> None:
    """No text of a person holds a NUL, and PostgreSQL stores none."""
    sent = (request.path, *request.args.values(), *request.form.values())
    if any("\0" in text for text in sent):
        abort(400)
