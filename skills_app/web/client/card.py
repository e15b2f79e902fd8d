"""The address on a client's card: the only one that carries a code. It sets a cookie and leads on; logs mask it."""

from flask import Blueprint, redirect, url_for
from flask.typing import ResponseReturnValue

from skills_app.web.client.begin import resume
from skills_app.web.guards import Audience, audience
from skills_app.web.locale import languages

card = Blueprint("card", __name__)


@card.get("/r/<code>")
@audience(Audience.ANYONE)
def open_card(code: str) -> ResponseReturnValue:
    return resume(code, languages()) or redirect(url_for("client.code_page", languages=languages()), 303)
