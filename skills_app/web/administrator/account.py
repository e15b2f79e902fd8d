"""One account of the house: change, reset, disable, enable."""

from datetime import UTC, datetime

from flask import abort, redirect, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import LazyString, gettext, lazy_gettext
from sqlalchemy.orm import Session

from skills_app.records import accounts as records
from skills_app.records.administration import (
    AccountChange,
    Kept,
    Reason,
    StaffView,
    change_account,
    enable_account,
    find_account_of,
    refuse_to_disable,
    teams_of,
)
from skills_app.records.codes import new_code
from skills_app.web.administrator.accounts import problem_of
from skills_app.web.administrator.door import door
from skills_app.web.administrator.forms import AccountForm
from skills_app.web.administrator.secrets_once import ShownOnce, secrets_page
from skills_app.web.database_session import reading, writing
from skills_app.web.guards import Audience, audience
from skills_app.web.pages import render_page
from skills_app.web.security import vault
from skills_app.web.staff.identity import signed_in
from skills_app.web.staff.noting import note_act
from skills_app.web.staff.roles import ROLE_RIGHTS, ROLE_WORDS

KEPT_WORDS: dict[Reason, LazyString] = {
    "own": lazy_gettext("This is your own account. Another administrator can disable it or change its role."),
    "last": lazy_gettext("The centre needs an administrator who can sign in. Make another one first."),
}


@door.get("/account/<int:account_id>")
@audience(Audience.ADMINISTRATOR)
def account(account_id: int) -> str:
    with reading() as db:
        found = _of_house(db, account_id)
    return _page(found, AccountForm(full_name=found.full_name, role=found.role, team=found.team))


def _of_house(db: Session, account_id: int) -> StaffView:
    """Answers 404 for an account of another house."""
    found = find_account_of(db, signed_in().organisation_id, account_id)
    if found is None:
        abort(404)
    return found


def _page(found: StaffView, form: AccountForm, problem: str = "") -> str:
    with reading() as db:
        teams = teams_of(db, found.organisation_id)
    return render_page(
        "administrator/account.html",
        who=signed_in(),
        account=found,
        form=form,
        own=found.id == signed_in().account_id,
        own_words=KEPT_WORDS["own"],
        teams=teams,
        role_words=ROLE_WORDS,
        role_rights=ROLE_RIGHTS,
        saved=request.args.get("saved") == "yes",
        problem=problem,
    )


@door.post("/account/<int:account_id>")
@audience(Audience.ADMINISTRATOR)
def save_account(account_id: int) -> ResponseReturnValue:
    form, now = AccountForm(request.form), datetime.now(UTC)
    right = form.validate()
    change = AccountChange(form.full_name.data or None, form.role.data or "", form.team.data or None)
    try:
        with writing() as db:
            found = _of_house(db, account_id)
            if right and change != AccountChange(found.full_name, found.role, found.team):
                change_account(db, found, change, by=signed_in().account_id)
                note_act(db, "account_changed", f"account {account_id}", now)
    except Kept as kept:
        return _page(found, form, str(KEPT_WORDS[kept.reason])), 422
    if not right:
        return _page(found, form, problem_of(form)), 422
    return redirect(url_for("administrator.account", account_id=account_id, saved="yes"), 303)


@door.post("/account/<int:account_id>/reset")
@audience(Audience.ADMINISTRATOR)
def reset_account(account_id: int) -> ResponseReturnValue:
    """A start password and a new second factor, shown once; every sign-in ends, a disabled account is enabled. Not
    one's own: whoever sits at a desk that somebody left would have it for good."""
    now, password = datetime.now(UTC), new_code()
    with writing() as db:
        found = _of_house(db, account_id)
        own = found.id == signed_in().account_id
        if not own:
            enrolment = records.reset_account(db, vault(), found.name, password, now)
            note_act(db, "account_changed", f"account {account_id}", now)
    if own:
        words = gettext(
            "You change your own password under “Your account”. For a lost phone ask another administrator."
        )
        return _page(found, AccountForm(full_name=found.full_name, role=found.role, team=found.team), words), 422
    return secrets_page(ShownOnce(found.name, found.full_name or "", password, enrolment, is_new=False))


@door.post("/account/<int:account_id>/disable")
@audience(Audience.ADMINISTRATOR)
def disable_account(account_id: int) -> ResponseReturnValue:
    """At once, on every browser. A second click finds it done."""
    now = datetime.now(UTC)
    try:
        with writing() as db:
            found = _of_house(db, account_id)
            refuse_to_disable(db, found, by=signed_in().account_id)
            if found.disabled_at is None:
                records.disable_account(db, found.name, now)
                note_act(db, "account_disabled", f"account {account_id}", now)
    except Kept as kept:
        form = AccountForm(full_name=found.full_name, role=found.role, team=found.team)
        return _page(found, form, str(KEPT_WORDS[kept.reason])), 422
    return redirect(url_for("administrator.account", account_id=account_id), 303)


@door.post("/account/<int:account_id>/enable")
@audience(Audience.ADMINISTRATOR)
def enable(account_id: int) -> ResponseReturnValue:
    """With the password and the second factor from before."""
    now = datetime.now(UTC)
    with writing() as db:
        found = _of_house(db, account_id)
        if found.disabled_at is not None:
            enable_account(db, found.id)
            note_act(db, "account_changed", f"account {account_id}", now)
    return redirect(url_for("administrator.account", account_id=account_id), 303)
