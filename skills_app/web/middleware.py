"""What surrounds the application: which forwarded headers count, and the security headers of every reply."""

from collections.abc import Iterable
from ipaddress import ip_address
from typing import TYPE_CHECKING, Any
from wsgiref.headers import Headers

from werkzeug.middleware.proxy_fix import ProxyFix

from skills_app.config import Network

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

POLICY = "; ".join(
    (
        "default-src 'none'",
        "img-src 'self'",
        "media-src 'self'",
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
HEADERS_OF_PAGES = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
    "Cache-Control": "private, no-store",
}
STAY_WITH_TLS = ("Strict-Transport-Security", "max-age=31536000")


def add_headers_of_files(headers: Headers, _path: str, _url: str) -> None:
    """Of pictures, media, styles and scripts: never read as anything else; a player may ask for a part."""
    headers["X-Content-Type-Options"] = "nosniff"
    headers["Accept-Ranges"] = "bytes"


class SecurityHeaders:
    """Adds the security headers to every page; a page that says its own keeps it.

    ``published``: reached by PUBLIC_URL over TLS alone. A room serves plain HTTP on another port of the same name, and
    after STAY_WITH_TLS a browser would refuse that for a year.
    """

    def __init__(self, app: "WSGIApplication", *, published: bool) -> None:
        self.app, self.published = app, published

    def __call__(self, environ: "WSGIEnvironment", start_response: "StartResponse") -> Iterable[bytes]:
        def start(status: str, headers: list[tuple[str, str]], *error: Any) -> Any:
            own = {name for name, _ in headers}
            headers += [(name, value) for name, value in HEADERS_OF_PAGES.items() if name not in own]
            if self.published and environ["wsgi.url_scheme"] == "https":
                headers.append(STAY_WITH_TLS)
            return start_response(status, headers, *error)

        return self.app(environ, start)


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
