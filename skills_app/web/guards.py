"""Who may call a view: every view carries a mark, and a view without one answers 403."""

from collections.abc import Callable
from enum import StrEnum
from typing import Any, TypeVar

from flask import Flask, abort, current_app, request
from flask.typing import ResponseReturnValue

from skills_app.web.locale import in_play

View = TypeVar("View", bound=Callable[..., Any])
Check = Callable[[], ResponseReturnValue | None]


class Audience(StrEnum):
    ANYONE = "anyone"
    CLIENT = "client"
    COUNSELLOR = "counsellor"
    ADMINISTRATOR = "administrator"
    FACILITATOR = "facilitator"
    PARTICIPANT = "participant"
    """Who has a seat in a workshop."""

    TRANSLATOR = "translator"
    STAFF = "staff"
    """Whatever their role."""

    SIGNING_IN = "signing in"
    """Staff who gave the password and still owe the second factor."""


def audience(who: Audience) -> Callable[[View], View]:
    """Marks a view with the people it is for."""

    def mark(view: View) -> View:
        view.audience = who  # type: ignore[attr-defined]  # a function takes any attribute
        return view

    return mark


def plays(view: View) -> View:
    """Marks a view that workshops have too, under an address of play; all others answer 404 there."""
    view.plays = True  # type: ignore[attr-defined]  # a function takes any attribute
    return view


def audience_of(view: Callable[..., Any]) -> Audience | None:
    return getattr(view, "audience", None)


def set_up_guards(app: Flask, checks: dict[Audience, Check]) -> None:
    """``checks``: what each audience must pass; a check returns None, or a reply that takes the view's place."""
    app.extensions["audience_checks"] = checks
    app.before_request(_check_audience)


def _check_audience() -> ResponseReturnValue | None:
    if request.endpoint is None:
        return None
    view = current_app.view_functions[request.endpoint]
    who = audience_of(view)
    if who is None:
        abort(403)
    if not getattr(view, "plays", False) and in_play():
        abort(404)
    if who is Audience.ANYONE:
        return None
    check: Check = current_app.extensions["audience_checks"][who]
    return check()
