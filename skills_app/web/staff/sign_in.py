"""Signing in: name and password, then a one-time code or a recovery code; and signing out."""

from datetime import UTC, datetime

from flask import abort, make_response, redirect, request, session, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext

from skills_app.records import accounts
from skills_app.records.audit import Happening, note
from skills_app.web.database_session import reading, writing
from skills_app.web.guards import Audience, audience
from skills_app.web.pages import render_page
from skills_app.web.security import vault
from skills_app.web.staff.door import door
from skills_app.web.staff.forms import SecondFactorForm, SignInForm
from skills_app.web.staff.guessing import count_guess, is_second_factor, refuse_guessing
from skills_app.web.staff.identity import (
    current_sign_in,
    forget_sign_in,
    home_of,
    refuse_plain_http,
    remember_sign_in,
    token,
)
from skills_app.web.staff.passkey_place import offers_passkey


@door.get("/sign-in")
@audience(Audience.ANYONE)
def sign_in() -> ResponseReturnValue:
    return refuse_plain_http() or render_page("staff/sign_in.html", form=SignInForm(), problem="")


@door.post("/sign-in")
@audience(Audience.ANYONE)
def give_password() -> ResponseReturnValue:
    if refusal := refuse_plain_http():
        return refusal
    form = SignInForm(request.form)
    name = (form.name.data or "").strip()
    refuse_guessing(name)
    new_token = _start(name, form.password.data or "") if form.validate() else None
    if new_token is None:
        count_guess(name)
        problem = gettext("Name or password is not right.")
        return render_page("staff/sign_in.html", form=form, problem=problem), 422
    session.clear()
    response = make_response(redirect(url_for("staff.second_factor"), 303))
    remember_sign_in(response, new_token)
    return response


def _start(name: str, password: str) -> str | None:
    """The token of a new sign-in when name and password fit. Hashing is slow by purpose; no writer waits for it."""
    with reading() as db:
        account = accounts.check_password(db, name, password)
    if account is None:
        return None
    with writing() as db:
        accounts.renew_hash(db, account, password)
        return accounts.start_sign_in(db, account.id, datetime.now(UTC))


@door.get("/second-factor")
@audience(Audience.SIGNING_IN)
def second_factor() -> str:
    return render_page("staff/second_factor.html", problem="", passkey=offers_passkey())


@door.post("/second-factor")
@audience(Audience.SIGNING_IN)
def give_code() -> ResponseReturnValue:
    signing_in = current_sign_in()
    if signing_in is None:
        abort(403)
    refuse_guessing(signing_in.name)
    form = SecondFactorForm(request.form)
    new_token = _complete(signing_in, form.code.data or "") if form.validate() else None
    if new_token is None:
        count_guess(signing_in.name)
        problem = gettext("This code is not right, or was used already. Wait for the next one.")
        return render_page("staff/second_factor.html", problem=problem, passkey=offers_passkey()), 422
    session.clear()
    response = make_response(redirect(home_of(signing_in), 303))
    remember_sign_in(response, new_token)
    return response


def _complete(signing_in: accounts.SignInView, code: str) -> str | None:
    """A new token, after a right one-time or recovery code."""
    now = datetime.now(UTC)
    with writing() as db:
        if not is_second_factor(db, signing_in.name, code, now):
            return None
        account_id = signing_in.account_id
        done = Happening("signed_in", f"account {account_id}", "staff", signing_in.organisation_id, account_id)
        note(db, vault(), done, now)
        return accounts.complete_second_factor(db, token(), now)


@door.post("/sign-out")
@audience(Audience.SIGNING_IN)
def sign_out() -> ResponseReturnValue:
    with writing() as db:
        accounts.end_sign_in(db, token(), datetime.now(UTC))
    session.clear()
    response = make_response(redirect(url_for("staff.sign_in"), 303))
    forget_sign_in(response)
    response.headers["Clear-Site-Data"] = '"cache", "storage"'
    return response
