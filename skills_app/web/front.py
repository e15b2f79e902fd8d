"""What belongs to no door: the first address, health, a card's address, pictures of archived bank versions."""

import gzip

from flask import Blueprint, Response, abort, make_response
from flask.typing import ResponseReturnValue
from sqlalchemy import text

from skills_app.records import archive
from skills_app.web.bank_library import library
from skills_app.web.database_session import reading
from skills_app.web.guards import Audience, audience
from skills_app.web.language_page import language_links
from skills_app.web.locale import offered_locales
from skills_app.web.pages import render_page

front = Blueprint("front", __name__)
FOREVER = "public, max-age=31536000, immutable"


@front.get("/")
@audience(Audience.ANYONE)
def start() -> str:
    """Choose a language."""
    complete = [locale for key, locale in offered_locales().items() if key in library().locales]
    return render_page("client/language.html", links=language_links(complete, None, ""), beside=[], alone=None)


@front.get("/health")
@audience(Audience.ANYONE)
def health() -> Response:
    with reading() as db:
        db.execute(text("SELECT 1"))
    return Response("ok\n", mimetype="text/plain")


@front.get("/pictures/<name>")
@audience(Audience.ANYONE)
def picture(name: str) -> ResponseReturnValue:
    """A picture that is no longer among the built files but belongs to a bank version still in use."""
    with reading() as db:
        packed = archive.archived_picture(db, name)
    if packed is None:
        abort(404)
    response = make_response(gzip.decompress(packed))
    response.mimetype = "image/svg+xml"
    response.headers["Cache-Control"] = FOREVER
    return response
