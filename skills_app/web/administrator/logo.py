"""The logo of the house for documents: a PNG picture, looked at before it is kept."""

from typing import Any

from flask import Response, abort, request
from flask.typing import ResponseReturnValue
from flask_babel import gettext

from skills_app.records.organisations import logo_of
from skills_app.web.administrator.door import door
from skills_app.web.administrator.house import house_page, save
from skills_app.web.administrator.png import MOST_BYTES, MOST_PIXELS, NoPicture, checked_png
from skills_app.web.database_session import reading
from skills_app.web.filters import digits
from skills_app.web.guards import Audience, audience
from skills_app.web.staff.identity import signed_in

ROOM_FOR_THE_FORM = 16 * 1024
"""Beside the picture; a picture that is a little too large still gets a sentence instead of an error page."""


@door.url_value_preprocessor
def _let_a_picture_in(endpoint: str | None, _values: dict[str, Any] | None) -> None:
    """The only form that may be larger than the others; this runs before anything reads it."""
    if endpoint == "administrator.save_logo":
        request.max_content_length = 2 * MOST_BYTES + ROOM_FOR_THE_FORM


@door.get("/house/logo")
@audience(Audience.ADMINISTRATOR)
def logo() -> Response:
    with reading() as db:
        found = logo_of(db, signed_in().organisation_id)
    if found is None:
        abort(404)
    return Response(found, mimetype="image/png")


@door.post("/house/logo")
@audience(Audience.ADMINISTRATOR)
def save_logo() -> ResponseReturnValue:
    sent = request.files.get("logo")
    try:
        picture = checked_png(sent.stream.read(MOST_BYTES + 1) if sent else b"")
    except NoPicture:
        problem = gettext(
            "Choose a PNG picture of %(bytes)s KB and %(pixels)s pixels on each side, or smaller.",
            bytes=digits(MOST_BYTES // 1024),
            pixels=digits(MOST_PIXELS),
        )
        return house_page(problems={"logo": problem}), 422
    return save(logo=picture)


@door.post("/house/logo/remove")
@audience(Audience.ADMINISTRATOR)
def remove_logo() -> ResponseReturnValue:
    return save(logo=None)
