"""How a tablet comes to trust this room's own authority; only where there is one (``skills-app certificate``)."""

import segno
from flask import Blueprint, Response, abort, current_app, redirect, request, url_for
from flask.typing import ResponseReturnValue
from markupsafe import Markup

from skills_app.certificates import CertificateFiles, as_der, fingerprint, host_for
from skills_app.config import Config
from skills_app.web.guards import Audience, audience
from skills_app.web.locale import languages
from skills_app.web.pages import render_both

trust = Blueprint("trust", __name__)

PAIRS_IN_A_LINE = 8


@trust.get("/trust")
@audience(Audience.ANYONE)
def choose_language() -> ResponseReturnValue:
    """The address that is short enough to type."""
    _certificates()
    response = redirect(url_for("trust.page"), 303)
    response.vary.add("Accept-Language")
    return response


@trust.get("/<languages:languages>/trust")
@audience(Audience.ANYONE)
def page() -> str:
    files = _certificates()
    address = _safe_address(files)
    image = segno.make_qr(address, error="m").svg_inline(scale=4, border=2, omitsize=True)
    return render_both(
        "trust.html",
        address=address,
        fingerprint_lines=_lines(fingerprint(files.authority)),
        qr=Markup(image),  # noqa: S704 - made here, of our own address
    )


@trust.get("/<languages:languages>/trust/open")
@audience(Audience.ANYONE)
def open_safely() -> ResponseReturnValue:
    """Goes to the start page over TLS."""
    return redirect(_safe_address(_certificates()), 303)


@trust.get("/trust/authority.crt")
@audience(Audience.ANYONE)
def authority() -> Response:
    """The certificate to install; its key never leaves the machine."""
    return Response(as_der(_certificates().authority), mimetype="application/x-x509-ca-cert")


def _certificates() -> CertificateFiles:
    files = CertificateFiles(_config().certificate_folder)
    if not files.exist():
        abort(404)
    return files


def _safe_address(files: CertificateFiles) -> str:
    """The start page over TLS, under the name this visitor used when the certificate is for it."""
    host = host_for(files.server, request.host.partition(":")[0])
    return f"https://{host}:{_config().tls_port}/{languages().segment}/"


def _config() -> Config:
    config: Config = current_app.extensions["config"]
    return config


def _lines(text: str) -> list[str]:
    """A fingerprint in lines short enough for a phone and for comparing."""
    pairs = text.split(":")
    return [":".join(pairs[start : start + PAIRS_IN_A_LINE]) for start in range(0, len(pairs), PAIRS_IN_A_LINE)]
