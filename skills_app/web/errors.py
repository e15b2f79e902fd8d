"""Every error page, in the visitor's language: what happened, that nothing is lost, and where to go."""

import json
import logging
from contextlib import nullcontext
from dataclasses import dataclass
from traceback import extract_tb

from flask import Flask, Response, make_response, request
from flask_babel import LazyString, lazy_gettext
from werkzeug.exceptions import HTTPException, InternalServerError

from skills_app.web.bank_library import interface_picture
from skills_app.web.locale import desk_locales, house_locale, languages, place_of_request
from skills_app.web.pages import render_both
from skills_app.web.speaking import speaking

log = logging.getLogger("skills_app.errors")


@dataclass(frozen=True)
class ErrorPage:
    """``picture`` names a scene of the interface."""

    picture: str
    title: LazyString
    text: LazyString


ERROR_PAGES = {
    400: ErrorPage("lost", lazy_gettext("This did not work."), lazy_gettext("Please go back and tap again.")),
    403: ErrorPage(
        "no_way", lazy_gettext("You cannot open this page."), lazy_gettext("Use your code, or ask the staff.")
    ),
    404: ErrorPage(
        "lost",
        lazy_gettext("This page does not exist."),
        lazy_gettext("Your answers are stored. Go back to your answers."),
    ),
    405: ErrorPage("lost", lazy_gettext("This did not work."), lazy_gettext("Please go back and tap again.")),
    409: ErrorPage(
        "saved", lazy_gettext("This was already answered."), lazy_gettext("Your earlier answer is stored and stays.")
    ),
    410: ErrorPage("wiped", lazy_gettext("This is no longer here."), lazy_gettext("You can start again.")),
    413: ErrorPage("lost", lazy_gettext("That was too large."), lazy_gettext("Please go back and tap again.")),
    429: ErrorPage("later", lazy_gettext("Too many tries."), lazy_gettext("Please wait 15 minutes, or ask the staff.")),
    500: ErrorPage(
        "later", lazy_gettext("Something is broken here."), lazy_gettext("Please go back and tap once more.")
    ),
}


def error_response(status: int) -> Response:
    """The page of a status; the desk's below its address. A status without a page of its own gets that of 400."""
    page = ERROR_PAGES.get(status, ERROR_PAGES[400])
    template = "staff/error.html" if place_of_request().startswith("desk/") else "error.html"
    spoken = languages().first if template == "error.html" or languages().first.id in desk_locales() else house_locale()
    with speaking(spoken) if spoken != languages().first else nullcontext():
        return make_response(render_both(template, page=page, picture=interface_picture(page.picture)), status)


def set_up_errors(app: Flask) -> None:
    app.register_error_handler(HTTPException, _http_error)
    app.register_error_handler(InternalServerError, _broken)
    # Flask's own line names the address and the values that were sent
    app.log_exception = _do_not_log  # type: ignore[method-assign, assignment]  # it takes what Flask gives, unused


def _do_not_log(_error: object) -> None:
    """What went wrong is logged by _broken, without the address and without what a person sent."""


def _http_error(error: HTTPException) -> Response:
    status = error.code or 500
    response = error_response(status)
    if status == 405 and getattr(error, "valid_methods", None):
        response.headers["Allow"] = ", ".join(error.valid_methods)  # type: ignore[attr-defined]  # MethodNotAllowed has it
    return response


def _broken(error: InternalServerError) -> Response:
    """Logs kind and place of the cause: its text and its values may hold what a person sent."""
    cause = error.original_exception or error
    places = [f"{frame.filename}:{frame.lineno} {frame.name}" for frame in extract_tb(cause.__traceback__)]
    rule = request.url_rule.rule if request.url_rule else "(unknown)"
    log.error(json.dumps({"failed": rule, "error": type(cause).__name__, "at": places[-8:]}))
    return error_response(500)
