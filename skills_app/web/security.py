"""Headers, cookies and whom to believe about the visitor's address."""

from collections.abc import Iterable
from datetime import timedelta
from ipaddress import ip_address
from typing import TYPE_CHECKING
from wsgiref.headers import Headers

from flask import Flask, current_app, request
from flask.sessions import SecureCookieSessionInterface
from flask_wtf.csrf import CSRFProtect
from werkzeug.middleware.proxy_fix import ProxyFix
from werkzeug.wrappers import Response

from skills_app.config import Config, Network
from skills_app.records.codes import normalise
from skills_app.records.vault import Vault

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

MOST_BYTES_OF_A_FORM = 64 * 1024

POLICY = "; ".join(
    (
        "default-src 'none'",
        "img-src 'self'",
        "style-src 'self'",
        "script-src 'self'",
        "connect-src 'self'",
        "font-src 'self'",
        "manifest-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    )
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
    "Cache-Control": "private, no-store",
}


def add_headers_of_files(headers: Headers, _path: str, _url: str) -> None:
    """Of pictures, styles and scripts: never read as anything else."""
    headers["X-Content-Type-Options"] = "nosniff"


class VisitCookie(SecureCookieSessionInterface):
    """The signed cookie that carries the CSRF secret: ``__Host-`` and Secure behind TLS."""

    def get_cookie_name(self, app: Flask) -> str:  # noqa: ARG002 - the signature is Flask's
        return cookie_name("visit")

    def get_cookie_secure(self, app: Flask) -> bool:  # noqa: ARG002 - the signature is Flask's
        return request.is_secure


def cookie_name(name: str) -> str:
    return f"__Host-{name}" if request.is_secure else name


def set_cookie(response: Response, name: str, value: str, life: timedelta | None = None) -> None:
    response.set_cookie(
        cookie_name(name), value, max_age=life, secure=request.is_secure, httponly=True, samesite="Lax", path="/"
    )


def drop_cookie(response: Response, name: str) -> None:
    response.delete_cookie(cookie_name(name), secure=request.is_secure, httponly=True, samesite="Lax", path="/")


def read_cookie(name: str) -> str | None:
    return request.cookies.get(cookie_name(name))


def vault() -> Vault:
    found: Vault = current_app.extensions["vault"]
    return found


def hash_of_code(code: str) -> str:
    """A client's code, however it was typed, as the database knows it."""
    return vault().hmac("code", normalise(code))


def visitor_hash() -> str:
    """The visitor's address as a keyed hash: for counting failures, never stored in the clear."""
    return vault().hmac("address", request.remote_addr or "")


class TrustedProxies:
    """Believes forwarded headers only when the connection comes from a proxy of TRUSTED_PROXIES."""

    def __init__(self, app: "WSGIApplication", networks: Iterable[Network]) -> None:
        self.app, self.networks = app, tuple(networks)
        self.behind_proxy = ProxyFix(app, x_for=1, x_proto=1, x_host=1)

    def __call__(self, environ: "WSGIEnvironment", start_response: "StartResponse") -> Iterable[bytes]:
        if self._trusts(environ.get("REMOTE_ADDR", "")):
            return self.behind_proxy(environ, start_response)
        return self.app(environ, start_response)

    def _trusts(self, address: str) -> bool:
        try:
            peer = ip_address(address)
        except ValueError:
            return False
        return any(peer in network for network in self.networks)


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
    CSRFProtect(app)
    app.after_request(_add_headers)


def _add_headers(response: Response) -> Response:
    for name, value in HEADERS.items():
        response.headers.setdefault(name, value)
    if request.is_secure and _is_published():
        response.headers.setdefault("Strict-Transport-Security", "max-age=31536000")
    return response


def _is_published() -> bool:
    """Reached by PUBLIC_URL over TLS alone. A room serves plain HTTP on another port of the same name, which stays."""
    config: Config = current_app.extensions["config"]
    return bool(config.public_url and config.public_url.startswith("https:"))
