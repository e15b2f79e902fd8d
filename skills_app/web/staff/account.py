"""One's own account: who one is here, a new password, new recovery codes."""

from collections.abc import Mapping
from datetime import UTC, datetime

from flask import make_response, redirect, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import LazyString, gettext, lazy_gettext

from skills_app.records import accounts
from skills_app.records.accounts import SignInView
from skills_app.records.organisations import house_of
from skills_app.records.passkeys import passkeys_of
from skills_app.records.password_rules import Fault, fault_of
from skills_app.web.database_session import reading, writing
from skills_app.web.filters import digits
from skills_app.web.guards import Audience, audience
from skills_app.web.pages import render_page
from skills_app.web.security import vault
from skills_app.web.staff.door import door
from skills_app.web.staff.forms import NewPasswordForm, SecondFactorForm
from skills_app.web.staff.guessing import count_guess, is_second_factor, refuse_guessing
from skills_app.web.staff.identity import home_of, remember_sign_in, signed_in, token
from skills_app.web.staff.noting import note_act
from skills_app.web.staff.passkey_place import relying_party
from skills_app.web.staff.roles import ROLE_WORDS

FAULT_WORDS: Mapping[Fault, LazyString] = {
    "common": lazy_gettext("This password is easy to guess. Choose another one."),
    "sign_in_name": lazy_gettext("A password must not contain the sign-in name."),
    "house": lazy_gettext("A password must not contain the name of the centre or of this program."),
}


@door.get("/home")
@audience(Audience.STAFF)
def home() -> ResponseReturnValue:
    """Where the work of one's role begins."""
    return redirect(home_of(signed_in()), 303)


@door.get("/account")
@audience(Audience.STAFF)
def account() -> str:
    return _page()


@door.get("/start-password")
@audience(Audience.STAFF)
def start_password() -> ResponseReturnValue:
    """Where somebody is led whose password an administrator knows, whatever they ask for."""
    return _start_page() if signed_in().start_password else redirect(url_for("staff.account"), 303)


def _start_page(problem: str = "") -> str:
    return render_page(
        "staff/start_password.html", who=signed_in(), shortest=accounts.SHORTEST_PASSWORD, password_problem=problem
    )


def _page(password_problem: str = "", code_problem: str = "") -> str:
    who = signed_in()
    with reading() as db:
        left = accounts.recovery_codes_left(db, who.account_id)
        keys = passkeys_of(db, who.account_id) if relying_party() else None
    return render_page(
        "staff/account.html",
        who=who,
        role=ROLE_WORDS[who.role],
        recovery_codes=left,
        passkeys=keys,
        shortest=accounts.SHORTEST_PASSWORD,
        changed=request.args.get("changed") == "password",
        password_problem=password_problem,
        code_problem=code_problem,
    )


@door.post("/account/password")
@audience(Audience.STAFF)
def change_password() -> ResponseReturnValue:
    """Whoever sits at a desk that somebody left cannot do it: the old one is asked. Signs out all other browsers."""
    who, form = signed_in(), NewPasswordForm(request.form)
    refuse_guessing(who.name)
    if problem := _problem_of(who, form):
        return _asked_again(problem)
    with reading() as db:
        right = accounts.check_password(db, who.name, form.old.data or "") is not None
    if not right:
        count_guess(who.name)
        return _asked_again(gettext("The current password is not right."))
    now = datetime.now(UTC)
    with writing() as db:
        new_token = accounts.change_password(db, who.account_id, form.new.data or "", token(), now)
        note_act(db, "account_changed", f"account {who.account_id}", now)
    onward = home_of(who) if who.start_password else url_for("staff.account", changed="password")
    response = make_response(redirect(onward, 303))
    remember_sign_in(response, new_token)
    return response


def _asked_again(problem: str) -> ResponseReturnValue:
    return _start_page(problem) if signed_in().start_password else _page(password_problem=problem), 422


def _problem_of(who: SignInView, form: NewPasswordForm) -> str:
    """What is wrong with the new password; empty when nothing is."""
    form.validate()
    new = form.new.data or ""
    if form.old.errors:
        return str(gettext("The current password is not right."))
    with reading() as db:
        house = house_of(db, who.organisation_id)
    if fault := fault_of(new, who.name, house.name):
        return _fault_words(fault)
    if new != form.again.data:
        return str(gettext("The two new passwords are not the same."))
    if new == form.old.data:
        return str(gettext("The new password is the same as the current one."))
    return ""


def _fault_words(fault: Fault) -> str:
    if fault == "length":
        least, most = digits(accounts.SHORTEST_PASSWORD), digits(accounts.LONGEST_PASSWORD)
        return str(gettext("A password has %(least)s to %(most)s characters.", least=least, most=most))
    return str(FAULT_WORDS[fault])


@door.post("/account/recovery-codes")
@audience(Audience.STAFF)
def new_recovery_codes() -> ResponseReturnValue:
    """Shown once; those from before open nothing any more."""
    who, form, now = signed_in(), SecondFactorForm(request.form), datetime.now(UTC)
    refuse_guessing(who.name)
    codes = _new_codes(who, form.code.data or "", now) if form.validate() else None
    if codes is None:
        count_guess(who.name)
        return _page(code_problem=gettext("This code is not right, or was used already. Wait for the next one.")), 422
    return render_page("staff/recovery_codes.html", who=who, codes=codes)


def _new_codes(who: SignInView, code: str, now: datetime) -> tuple[str, ...] | None:
    with writing() as db:
        if not is_second_factor(db, who.name, code, now):
            return None
        note_act(db, "account_changed", f"account {who.account_id}", now)
        return accounts.new_recovery_codes(db, vault(), who.account_id)
