"""Before the first item: language, what this is, occupation, help, a code from before, the next person."""

import secrets
from datetime import UTC, datetime

from flask import make_response, redirect, request, session, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext
from werkzeug.wrappers import Response

from skills_app.records.codes import new_code, new_public_id, new_reference
from skills_app.records.organisations import organisation_for
from skills_app.records.sittings import (
    SittingStart,
    SittingView,
    find_client_by_code,
    new_client,
    sittings_of_client,
    start_sitting,
)
from skills_app.records.throttle import forget_old
from skills_app.web.bank_library import EXPERIENCE, ServedBank, library
from skills_app.web.calendar import last_day_alone
from skills_app.web.client.door import door
from skills_app.web.client.forms import CodeForm, OccupationForm
from skills_app.web.client.identity import forget_client, own_code, remember_client
from skills_app.web.codes import client_of_code
from skills_app.web.database_session import reading, writing
from skills_app.web.guards import Audience, audience
from skills_app.web.locale import Languages, languages, offered_locales
from skills_app.web.pages import render_page
from skills_app.web.security import hash_of_code


@door.get("/")
@audience(Audience.ANYONE)
def welcome() -> str:
    return render_page("client/welcome.html", deleted_on=last_day_alone(), began=own_code() is not None)


@door.get("/language")
@audience(Audience.ANYONE)
def language() -> str:
    """The same page in another language: ``place`` is what follows the locale in the address."""
    place = request.args.get("place", "").lstrip("/\\")
    links = [(locale, f"/{languages().with_first(locale).segment}/{place}") for locale in offered_locales().values()]
    return render_page("client/language.html", links=links)


@door.get("/help")
@audience(Audience.ANYONE)
def help_page() -> str:
    place = request.args.get("place", "").lstrip("/\\")
    return render_page("client/help.html", back=f"/{languages().segment}/{place}", help_place=place)


@door.get("/occupations")
@audience(Audience.ANYONE)
def occupations() -> str:
    return _occupation_page()


@door.post("/occupations")
@audience(Audience.ANYONE)
def choose_occupation() -> ResponseReturnValue:
    form = OccupationForm(request.form)
    served = library().current.get(form.bank.data or "") if form.validate() else None
    if served is None or languages().first.id not in served.bank.locales(EXPERIENCE):
        return _occupation_page(gettext("Tap the picture of your work.")), 422
    code = own_code() or new_code()
    public_id = _start(served, code)
    response = redirect(url_for("client.practice", public_id=public_id), 303)
    remember_client(response, code)
    return response


def _occupation_page(problem: str = "") -> str:
    locale = languages().first.id
    banks = [served for served in library().current.values() if locale in served.bank.locales(EXPERIENCE)]
    return render_page("client/occupations.html", banks=banks, locale=locale, problem=problem)


def _start(served: ServedBank, code: str) -> str:
    """A sitting of the client with this code: one that is still untouched, else a new one; returns its public id."""
    now, public_id, code_hash = datetime.now(UTC), new_public_id(), hash_of_code(code)
    with writing() as db:
        forget_old(db, now)
        organisation = organisation_for(db, request.host)
        known = find_client_by_code(db, code_hash)
        untouched = _untouched(sittings_of_client(db, known.id) if known else [], served.digest)
        if untouched:
            return untouched
        client_id = known.id if known else new_client(
            db, organisation_id=organisation.id, code_hash=code_hash, reference=new_reference(), now=now
        )  # fmt: skip
        start = SittingStart(
            organisation_id=organisation.id,
            client_id=client_id,
            bank_id=served.bank.id,
            bank_version=served.bank.version,
            bank_digest=served.digest,
            form_id=EXPERIENCE,
            seed=secrets.randbelow(2**31),
            locale=languages().first.id,
            now=now,
            expires_on=last_day_alone(),
        )
        start_sitting(db, public_id, start)
    return public_id


def _untouched(sittings: list[SittingView], digest: str) -> str | None:
    """Who goes back before the first answer and on again does not begin twice."""
    fresh = (sitting for sitting in sittings if not sitting.answered and not sitting.finished_at)
    return next((sitting.public_id for sitting in fresh if sitting.bank_digest == digest), None)


@door.get("/code")
@audience(Audience.ANYONE)
def code_page() -> str:
    return render_page("client/code.html", form=CodeForm(), problem="")


@door.post("/code")
@audience(Audience.ANYONE)
def enter_code() -> ResponseReturnValue:
    form = CodeForm(request.form)
    code = (form.code.data or "") if form.validate() else ""
    return resume(code, languages()) or (
        render_page("client/code.html", form=form, problem=gettext("This code is not known. Look at your card.")),
        422,
    )


def resume(code: str, where: Languages) -> Response | None:
    """Goes to the client's own page when the code is known. Answers 429 after too many failures."""
    if client_of_code(code, request.remote_addr or "") is None:
        return None
    response = redirect(url_for("client.own_page", languages=where), 303)
    remember_client(response, code)
    return response


@door.get("/mine")
@audience(Audience.CLIENT)
def own_page() -> str:
    """Everything this client has begun."""
    with reading() as db:
        client = find_client_by_code(db, hash_of_code(own_code() or ""))
        sittings = sittings_of_client(db, client.id) if client else []
    rows = [(sitting, library().version(sitting.bank_digest)) for sitting in sittings]
    trial = any(served.bank.trial for _, served in rows)
    return render_page("client/mine.html", rows=rows, locale=languages().first.id, trial=trial)


@door.get("/next-person")
@audience(Audience.ANYONE)
def next_person() -> str:
    place = request.args.get("place", "").lstrip("/\\")
    return render_page("client/next_person.html", back=f"/{languages().segment}/{place}")


@door.post("/next-person")
@audience(Audience.ANYONE)
def wipe() -> ResponseReturnValue:
    """Forgets this client on this device: cookies, stored pages, everything the browser kept."""
    response = make_response(redirect("/", 303))
    forget_client(response)
    session.clear()
    response.headers["Clear-Site-Data"] = '"cache", "cookies", "storage"'
    return response
