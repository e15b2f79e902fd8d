"""Cases: the list, one case with its sittings, its name, its deletion."""

from datetime import UTC, datetime

from flask import abort, redirect, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext

from skills_app.records import cases as records
from skills_app.records import deleting
from skills_app.records.cases import CaseView
from skills_app.records.desk import sittings_of_case
from skills_app.records.links import questions_of_case
from skills_app.web.bank_library import library
from skills_app.web.counsellor.door import door
from skills_app.web.counsellor.forms import CaseForm, NameForm, PageForm
from skills_app.web.counsellor.looking import note_looking
from skills_app.web.counsellor.opening import scope
from skills_app.web.counsellor.rights import receipt_page
from skills_app.web.database_session import database, reading, writing
from skills_app.web.guards import Audience, audience
from skills_app.web.locale import languages, offered_locales
from skills_app.web.pages import render_page
from skills_app.web.security import vault
from skills_app.web.staff.identity import signed_in
from skills_app.web.staff.noting import note_act

PAGE = 50


@door.get("/cases")
@audience(Audience.COUNSELLOR)
def cases() -> ResponseReturnValue:
    form = PageForm(request.args)
    if not form.validate():
        abort(400)
    return _list_page(CaseForm(), form.before.data)


def _list_page(form: CaseForm, before: int | None = None, problem: str = "") -> str:
    with reading() as db:
        rows = records.list_cases(db, scope(), before=before, limit=PAGE + 1)
    names = {case.id: records.decrypted_name(vault(), case) for case in rows[:PAGE]}
    older = url_for("counsellor.cases", before=rows[PAGE - 1].id) if len(rows) > PAGE else None
    return render_page(
        "counsellor/cases.html",
        who=signed_in(),
        rows=rows[:PAGE],
        names=names,
        older=older,
        newest=url_for("counsellor.cases") if before else None,
        form=form,
        problem=problem,
    )


@door.post("/cases")
@audience(Audience.COUNSELLOR)
def add_case() -> ResponseReturnValue:
    """Opens the case of this reference, and makes it if there is none yet."""
    form = CaseForm(request.form)
    if not form.validate():
        return _list_page(form, problem=gettext("Type the number of the case: 1 to 40 characters.")), 422
    reference = form.reference.data or ""
    with reading() as db:
        known = records.find_case_by_reference(db, scope(), reference)
    if known is not None:
        return redirect(url_for("counsellor.case", case_id=known.id), 303)
    name, now = form.name.data, datetime.now(UTC)
    try:
        with writing() as db:
            encrypted = vault().encrypt(name) if name else None
            case_id = records.new_case(db, scope(), reference, now, name=encrypted)
            note_act(db, "case_added", f"case {case_id}", now)
    except records.ReferenceTaken:
        taken = gettext(
            "There is a case with this number already, in another team. Ask there, or look at the number again."
        )
        return _list_page(form, problem=taken), 422
    return redirect(url_for("counsellor.case", case_id=case_id), 303)


@door.get("/case/<int:case_id>")
@audience(Audience.COUNSELLOR)
def case(case_id: int) -> str:
    found = own_case(case_id)
    note_looking(f"case {found.id}")
    return case_page(found)


def own_case(case_id: int) -> CaseView:
    """Answers 404 for a case that is not for these eyes."""
    with reading() as db:
        found = records.find_case(db, scope(), case_id)
    if found is None:
        abort(404)
    return found


def case_page(found: CaseView, problem: str = "") -> str:
    locale = languages().first.id
    with reading() as db:
        rows = sittings_of_case(db, found.id)
        questions = questions_of_case(db, found.id)
    return render_page(
        "counsellor/case.html",
        who=signed_in(),
        case=found,
        name=records.decrypted_name(vault(), found),
        rows=[(sitting, library().version(sitting.bank_digest).title(locale)) for sitting in rows],
        waiting=[question for question in questions if question.answered_at is None],
        refused=[question for question in questions if question.agreed is False],
        offered=offered_locales().values(),
        problem=problem,
    )


@door.post("/case/<int:case_id>/name")
@audience(Audience.COUNSELLOR)
def name_case(case_id: int) -> ResponseReturnValue:
    """The client's name, if staff want to see it here; an empty one takes it away."""
    found, form = own_case(case_id), NameForm(request.form)
    if not form.validate():
        return case_page(found, gettext("A name has 120 characters or fewer.")), 422
    name = form.name.data or ""
    if name != records.decrypted_name(vault(), found):
        with writing() as db:
            records.rename_case(db, found.id, vault().encrypt(name) if name else None)
            note_act(db, "case_changed", f"case {found.id}", datetime.now(UTC))
    return redirect(url_for("counsellor.case", case_id=found.id), 303)


@door.get("/case/<int:case_id>/delete")
@audience(Audience.COUNSELLOR)
def confirm_delete(case_id: int) -> str:
    found = own_case(case_id)
    with reading() as db:
        sittings = len(sittings_of_case(db, found.id))
    return render_page("counsellor/delete_case.html", who=signed_in(), case=found, sittings=sittings)


@door.post("/case/<int:case_id>/delete")
@audience(Audience.COUNSELLOR)
def delete_case(case_id: int) -> ResponseReturnValue:
    """With everything in it, then and there, and a receipt if something of a client went. A second click finds the
    list."""
    now, deleted, spoken = datetime.now(UTC), None, ""
    with writing() as db:
        found = records.find_case(db, scope(), case_id)
        if found is not None:
            spoken = next((one.locale for one in sittings_of_case(db, found.id)), "")
            deleted = deleting.delete_case(db, found.id)
            note_act(db, "deleted", f"case {found.id}", now)
    database().truncate_log()
    if deleted is None or not deleted.anything:
        return redirect(url_for("counsellor.cases"), 303)
    return receipt_page(deleted, now, spoken)
