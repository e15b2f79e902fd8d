"""The accounts of the house: the list, and a new one, whose secrets are shown once."""

from datetime import UTC, datetime

from flask import abort, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext

from skills_app.records import accounts as records
from skills_app.records.administration import list_accounts, teams_of
from skills_app.records.codes import new_code
from skills_app.web.administrator.door import door
from skills_app.web.administrator.forms import MOST_FULL_NAME, MOST_TEAM, AccountForm, NewAccountForm, PageForm
from skills_app.web.administrator.secrets_once import ShownOnce, secrets_page
from skills_app.web.database_session import reading, writing
from skills_app.web.filters import digits
from skills_app.web.guards import Audience, audience
from skills_app.web.pages import render_page
from skills_app.web.security import vault
from skills_app.web.staff.identity import signed_in
from skills_app.web.staff.noting import note_act
from skills_app.web.staff.roles import ROLE_RIGHTS, ROLE_WORDS

PAGE = 100


@door.get("/")
@audience(Audience.ADMINISTRATOR)
def accounts() -> ResponseReturnValue:
    form, who = PageForm(request.args), signed_in()
    if not form.validate():
        abort(400)
    page = form.page.data or 0
    with reading() as db:
        rows = list_accounts(db, who.organisation_id, page=page, limit=PAGE)
    return render_page(
        "administrator/accounts.html",
        who=who,
        rows=rows[:PAGE],
        role_words=ROLE_WORDS,
        before=url_for("administrator.accounts", page=page - 1) if page else None,
        after=url_for("administrator.accounts", page=page + 1) if len(rows) > PAGE else None,
    )


@door.get("/new-account")
@audience(Audience.ADMINISTRATOR)
def new_account() -> str:
    return _form_page(NewAccountForm(role="counsellor"))


def _form_page(form: NewAccountForm, problem: str = "") -> str:
    with reading() as db:
        teams = teams_of(db, signed_in().organisation_id)
    return render_page(
        "administrator/new_account.html",
        who=signed_in(),
        form=form,
        teams=teams,
        role_words=ROLE_WORDS,
        role_rights=ROLE_RIGHTS,
        problem=problem,
    )


@door.post("/new-account")
@audience(Audience.ADMINISTRATOR)
def add_account() -> ResponseReturnValue:
    who, form, now, password = signed_in(), NewAccountForm(request.form), datetime.now(UTC), new_code()
    if not form.validate():
        return _form_page(form, problem_of(form)), 422
    name, role = form.name.data or "", form.role.data or ""
    new = records.NewAccount(
        who.organisation_id,
        name,
        password,
        role,
        now,
        full_name=form.full_name.data,
        team=form.team.data or None,
        start_password=True,
    )
    try:
        with writing() as db:
            enrolment = records.add_account(db, vault(), new)
            note_act(db, "account_added", f"account {enrolment.account_id}", now)
    except records.NameTaken:
        taken = gettext("This sign-in name is taken. If you made it just now, open it in the list and reset it.")
        return _form_page(form, taken), 422
    return secrets_page(ShownOnce(name.casefold(), new.full_name or "", password, enrolment, is_new=True))


def problem_of(form: AccountForm) -> str:
    """What is wrong, in words; the first thing only."""
    if "name" in form.errors:
        return str(
            gettext("A sign-in name has letters, digits, dots and dashes, without spaces: 80 characters or fewer.")
        )
    if "full_name" in form.errors:
        return str(gettext("Type the full name: %(most)s characters or fewer.", most=digits(MOST_FULL_NAME)))
    if "role" in form.errors:
        return str(gettext("Choose a role."))
    return str(gettext("A team name has %(most)s characters or fewer.", most=digits(MOST_TEAM)))
