"""The start password and the second factor of an account: on one page, once, to be handed over."""

from dataclasses import dataclass

import segno
from flask import current_app
from markupsafe import Markup

from skills_app.config import Config
from skills_app.records.accounts import Enrolment
from skills_app.web.locale import languages
from skills_app.web.pages import render_page
from skills_app.web.staff.identity import signed_in

ISSUER = "Skills App"
"""How the authenticator app calls what the code is for."""


@dataclass(frozen=True)
class ShownOnce:
    """``name``: for signing in; ``is_new``: the account was made just now, not reset."""

    name: str
    full_name: str
    password: str
    enrolment: Enrolment
    is_new: bool


def secrets_page(shown: ShownOnce) -> str:
    """None of it is stored in a way that could be shown again."""
    config: Config = current_app.extensions["config"]
    image = segno.make_qr(shown.enrolment.totp.uri(shown.name, ISSUER), error="m")
    return render_page(
        "administrator/secrets.html",
        who=signed_in(),
        shown=shown,
        secret=_grouped(shown.enrolment.totp.secret),
        codes=shown.enrolment.recovery_codes,
        qr=Markup(image.svg_inline(scale=4, border=2, omitsize=True)),  # noqa: S704 - made here, of our own text
        address=f"{config.public_url}/{languages().segment}/desk/" if config.public_url else None,
    )


def _grouped(secret: str) -> str:
    """Easier to type; apps do not mind the spaces."""
    return " ".join(secret[at : at + 4] for at in range(0, len(secret), 4))
