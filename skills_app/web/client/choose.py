"""Choosing what to begin with: the occupation, how long, and for a short form which parts of the work."""

import secrets
from collections.abc import Sequence
from datetime import UTC, datetime

from flask import abort, redirect, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import LazyString, lazy_gettext

from skills_app.assessment.bank import FIELDS_TO_CHOOSE, SHORT, ActionField
from skills_app.records.codes import new_code, new_public_id, new_reference
from skills_app.records.invitations import supervised_of
from skills_app.records.organisations import days_of, organisation_for
from skills_app.records.sittings import (
    SittingStart,
    SittingView,
    find_client_by_code,
    find_sitting,
    new_client,
    sittings_of_client,
    start_sitting,
)
from skills_app.records.throttle import forget_old
from skills_app.web.bank_library import EXPERIENCE, ServedBank, library
from skills_app.web.calendar import last_day_alone
from skills_app.web.client.door import door
from skills_app.web.client.forms import FieldsForm, FormForm, OccupationForm
from skills_app.web.client.place import place_at
from skills_app.web.client_code import own_code, remember_client
from skills_app.web.database_session import writing
from skills_app.web.guards import Audience, audience
from skills_app.web.locale import languages
from skills_app.web.pages import render_page
from skills_app.web.security import hash_of_code
from skills_app.web.side_by_side import side_by_side


@door.get("/occupations")
@audience(Audience.ANYONE)
def occupations() -> str:
    return _occupation_page(offered_banks())


@door.post("/occupations")
@audience(Audience.ANYONE)
def choose_occupation() -> ResponseReturnValue:
    form = OccupationForm(request.form)
    served = library().current.get(form.bank.data or "") if form.validate() else None
    if served is None or not _offered_forms(served):
        return _occupation_page(offered_banks(), lazy_gettext("Tap the picture of your work.")), 422
    if _offered_forms(served) == (EXPERIENCE,):
        return _begin(served, EXPERIENCE)
    return redirect(url_for("client.forms", bank_id=served.bank.id), 303)


def offered_banks() -> list[ServedBank]:
    """Those with a form that can be begun in the languages of the address."""
    return [served for served in library().current.values() if _offered_forms(served)]


def _offered_forms(served: ServedBank) -> tuple[str, ...]:
    """Those that can be read in both languages of the address, if it has two."""
    spoken = languages()
    in_first = served.offered_forms(spoken.first.id)
    in_second = served.offered_forms(spoken.second.id) if spoken.second else in_first
    return tuple(form_id for form_id in in_first if form_id in in_second)


@side_by_side
def _occupation_page(banks: Sequence[ServedBank], problem: LazyString | str = "") -> str:
    return render_page("client/occupations.html", banks=banks, locale=languages().first.id, problem=problem)


@door.get("/occupations/<bank_id>/forms")
@audience(Audience.ANYONE)
def forms(bank_id: str) -> str:
    served = _served(bank_id)
    return _forms_page(served, _offered_forms(served))


@door.post("/occupations/<bank_id>/forms")
@audience(Audience.ANYONE)
def choose_form(bank_id: str) -> ResponseReturnValue:
    served, form = _served(bank_id), FormForm(request.form)
    form_id = (form.form.data or "") if form.validate() else ""
    if form_id not in _offered_forms(served):
        return _forms_page(served, _offered_forms(served), lazy_gettext("Tap one picture.")), 422
    if served.bank.forms[form_id].kind == SHORT:
        return redirect(url_for("client.fields", bank_id=bank_id, form_id=form_id), 303)
    return _begin(served, form_id)


@side_by_side
def _forms_page(served: ServedBank, form_ids: Sequence[str], problem: LazyString | str = "") -> str:
    return render_page(
        "client/forms.html",
        served=served,
        title=served.title(languages().first.id),
        forms=[(form_id, served.bank.forms[form_id].kind) for form_id in form_ids],
        problem=problem,
        trial=served.bank.trial,
    )


@door.get("/occupations/<bank_id>/forms/<form_id>/fields")
@audience(Audience.ANYONE)
def fields(bank_id: str, form_id: str) -> str:
    served = _served(bank_id)
    return _fields_page(served, form_id, _fields_offered(served, form_id))


@door.post("/occupations/<bank_id>/forms/<form_id>/fields")
@audience(Audience.ANYONE)
def choose_fields(bank_id: str, form_id: str) -> ResponseReturnValue:
    served, form = _served(bank_id), FieldsForm(request.form)
    offered = _fields_offered(served, form_id)
    chosen = tuple(field.id for field in offered if field.id in (form.field.data or ()))
    if len(chosen) < min(FIELDS_TO_CHOOSE[0], len(offered)):
        return _fields_page(served, form_id, offered, chosen, lazy_gettext("Tap two or three pictures.")), 422
    if len(chosen) > FIELDS_TO_CHOOSE[1]:
        return _fields_page(served, form_id, offered, chosen, lazy_gettext("That is too many. Take one away.")), 422
    return _begin(served, form_id, chosen)


def _fields_offered(served: ServedBank, form_id: str) -> tuple[ActionField, ...]:
    """Answers 404 for a form that is not there, or whose fields nobody chooses."""
    if form_id not in _offered_forms(served) or served.bank.forms[form_id].kind != SHORT:
        abort(404)
    return served.bank.fields_of(form_id)


@side_by_side
def _fields_page(
    served: ServedBank,
    form_id: str,
    offered: Sequence[ActionField],
    chosen: Sequence[str] = (),
    problem: LazyString | str = "",
) -> str:
    locale = languages().first.id
    titles = served.bank.texts[locale].fields
    rows = [(field.id, titles[field.id], served.picture(field.picture)) for field in offered]
    return render_page(
        "client/fields.html",
        served=served,
        title=served.title(locale),
        form_id=form_id,
        fields=rows,
        most=FIELDS_TO_CHOOSE[1],
        chosen=chosen,
        problem=problem,
        trial=served.bank.trial,
    )


def _served(bank_id: str) -> ServedBank:
    """Answers 404 for a bank that is not there, or not in this language."""
    served = library().current.get(bank_id)
    if served is None or not _offered_forms(served):
        abort(404)
    return served


def _begin(served: ServedBank, form_id: str, chosen: tuple[str, ...] = ()) -> ResponseReturnValue:
    code = own_code() or new_code()
    sitting = _start(served, code, form_id, chosen)
    order = served.order(form_id, sitting.seed, chosen)
    response = redirect(place_at(sitting, order[0]).address(order[0]), 303)
    remember_client(response, code)
    return response


def _start(served: ServedBank, code: str, form_id: str, chosen: tuple[str, ...]) -> SittingView:
    """A sitting of the client with this code: one like this that is still untouched, else a new one."""
    now, public_id, code_hash = datetime.now(UTC), new_public_id(), hash_of_code(code)
    with writing() as db:
        forget_old(db, now)
        organisation = organisation_for(db, request.host)
        known = find_client_by_code(db, code_hash)
        client_id = known.id if known else new_client(
            db, organisation_id=organisation.id, code_hash=code_hash, reference=new_reference(), now=now
        )  # fmt: skip
        start = SittingStart(
            organisation_id=organisation.id,
            client_id=client_id,
            bank_id=served.bank.id,
            bank_version=served.bank.version,
            bank_digest=served.digest,
            form_id=form_id,
            seed=secrets.randbelow(2**31),
            locale=languages().first.id,
            now=now,
            expires_on=last_day_alone(days_of(db, organisation.id)),
            chosen=chosen,
            supervised=supervised_of(db, client_id),
        )
        untouched = _untouched(sittings_of_client(db, client_id), start)
        if untouched is None:
            start_sitting(db, public_id, start)
        found = untouched or find_sitting(db, public_id)
    assert found is not None  # noqa: S101 - it was made just now
    return found


def _untouched(sittings: list[SittingView], wanted: SittingStart) -> SittingView | None:
    """Who goes back before the first answer and on again does not begin twice."""
    fresh = (sitting for sitting in sittings if not sitting.answered and not sitting.finished_at)
    return next((sitting for sitting in fresh if _begun_as(sitting) == _begun_as(wanted)), None)


def _begun_as(one: SittingView | SittingStart) -> tuple[str, str, tuple[str, ...]]:
    return one.bank_digest, one.form_id, tuple(one.chosen or ())
