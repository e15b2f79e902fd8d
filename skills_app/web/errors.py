"""Every error page, in the visitor's language: what happened, that nothing is lost, and where to go."""

from dataclasses import dataclass

from flask import Flask, Response, current_app, make_response
from flask_babel import LazyString, lazy_gettext
from werkzeug.exceptions import HTTPException, InternalServerError

from skills_app.web.bank_library import interface_picture
from skills_app.web.pages import render_page


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
    410: ErrorPage(
        "wiped", lazy_gettext("This is no longer here."), lazy_gettext("It was deleted. You can start again.")
    ),
    413: ErrorPage("lost", lazy_gettext("That was too large."), lazy_gettext("Please go back and tap again.")),
    429: ErrorPage("later", lazy_gettext("Too many tries."), lazy_gettext("Please wait 15 minutes, or ask the staff.")),
    500: ErrorPage(
        "later", lazy_gettext("Something is broken here."), lazy_gettext("Your answers are stored. Please try again.")
    ),
}


def error_response(status: int) -> Response:
    """The page of a status; a status without a page of its own gets that of 400."""
    page = ERROR_PAGES.get(status, ERROR_PAGES[400])
    html = render_page("error.html", page=page, picture=interface_picture(page.picture))
    return make_response(html, status)


def set_up_errors(app: Flask) -> None:
    app.register_error_handler(HTTPException, _http_error)
    app.register_error_handler(InternalServerError, _broken)


def _http_error(error: HTTPException) -> Response:
    status = error.code or 500
    response = error_response(status)
    if status == 405 and getattr(error, "valid_methods", None):
        response.headers["Allow"] = ", ".join(error.valid_methods)  # type: ignore[attr-defined]  # MethodNotAllowed has it
    return response


def _broken(error: InternalServerError) -> Response:
    cause = error.original_exception
    current_app.logger.error("failed: %s", type(cause).__name__ if cause else "unknown")
    return error_response(500)
