"""Who may call a view: every view carries a mark, and a view without one answers 403."""

from collections.abc import Callable
from enum import StrEnum
from typing import Any, TypeVar

from flask import Flask, abort, current_app, request
from flask.typing import ResponseReturnValue

View = TypeVar("View", bound=Callable[..., Any])
Check = Callable[[], ResponseReturnValue | None]


class Audience(StrEnum):
    ANYONE = "anyone"
    CLIENT = "client"
    COUNSELLOR = "counsellor"
    ADMINISTRATOR = "administrator"
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


def audience_of(view: Callable[..., Any]) -> Audience | None:
    return getattr(view, "audience", None)


def set_up_guards(app: Flask, checks: dict[Audience, Check]) -> None:
    """``checks``: what each audience must pass; a check returns None, or a reply that takes the view's place."""
    app.extensions["audience_checks"] = checks
    app.before_request(_check_audience)


def _check_audience() -> ResponseReturnValue | None:
    if request.endpoint is None:
        return None
    who = audience_of(current_app.view_functions[request.endpoint])
    if who is None:
        abort(403)
    if who is Audience.ANYONE:
        return None
    check: Check = current_app.extensions["audience_checks"][who]
    return check()
