"""Before the first item: what this is, occupation, help, a code from before, the next person."""

from flask import abort, make_response, redirect, request, session, url_for
from flask.typing import ResponseReturnValue
from flask_babel import lazy_gettext
from werkzeug.wrappers import Response

from skills_app.records.clients import ClientView
from skills_app.records.invitations import invitation_of
from skills_app.records.links import open_question
from skills_app.records.organisations import days_of, organisation_for
from skills_app.records.sittings import find_client_by_code, sittings_of_client
from skills_app.web.bank_library import library
from skills_app.web.beginnings import beginning
from skills_app.web.calendar import last_day_alone
from skills_app.web.client.door import door
from skills_app.web.client.forms import CodeForm
from skills_app.web.client_code import forget_client, own_code, remember_client
from skills_app.web.codes import client_of_code
from skills_app.web.database_session import reading
from skills_app.web.guards import Audience, audience, plays
from skills_app.web.locale import Languages, house_locale, languages, offered_locales
from skills_app.web.pages import render_both, render_page
from skills_app.web.security import hash_of_code
from skills_app.web.side_by_side import side_by_side
from skills_app.web.speaking import speaking


@door.get("/")
@audience(Audience.ANYONE)
def welcome() -> str:
    with reading() as db:
        days = days_of(db, organisation_for(db, request.host).id)
    there = beginning(languages().first.id)
    return render_both(
        "client/welcome.html", deleted_on=last_day_alone(days), began=own_code() is not None, beginning=there
    )


@door.get("/easy")
@audience(Audience.ANYONE)
def easy() -> str:
    """What this is, in Easy Language; 404 where nobody wrote it."""
    there = beginning(languages().first.id)
    if not there.easy:
        abort(404)
    return render_page("client/easy.html", paragraphs=there.easy)


@door.get("/film")
@audience(Audience.ANYONE)
def film() -> str:
    """What this is, in sign language; 404 where there is no film."""
    there = beginning(languages().first.id)
    if not there.film:
        abort(404)
    return render_page("client/film.html", film=there.film, captions=there.captions)


@door.get("/help")
@audience(Audience.ANYONE)
@plays
def help_page() -> str:
    place = request.args.get("place", "").lstrip("/\\")
    return render_both("client/help.html", back=f"/{languages().segment}/{place}", help_place=place)


@door.get("/helper")
@audience(Audience.ANYONE)
@plays
def helper_page() -> str:
    """For somebody who helps, in the house's language: what the buttons do, and what helping means."""
    place, here, house = request.args.get("place", "").lstrip("/\\"), languages(), house_locale()
    client = next((one for one in (here.first, here.second) if one and one != house), None)
    two = {"beside": (client, house), "bigger": (house, client)} if client else {}
    ways = {name: Languages(*both, play=here.play) for name, both in two.items()}
    with speaking(house):
        return render_page(
            "client/helper.html",
            back=f"/{here.segment}/{place}",
            client=client,
            ways={name: f"/{way.segment}/{place}" for name, way in ways.items()},
        )


@door.get("/code")
@audience(Audience.ANYONE)
def code_page() -> str:
    return render_both("client/code.html", form=CodeForm(), problem="")


@door.post("/code")
@audience(Audience.ANYONE)
def enter_code() -> ResponseReturnValue:
    form = CodeForm(request.form)
    code = (form.code.data or "") if form.validate() else ""
    return resume(code, languages()) or (
        render_both("client/code.html", form=form, problem=lazy_gettext("This code is not known. Look at your card.")),
        422,
    )


def resume(code: str, where: Languages) -> Response | None:
    """Goes to the client's own page when the code is known, or to the first page for one who was invited and has not
    begun. Answers 429 after too many failures."""
    client = client_of_code(code, request.remote_addr or "")
    if client is None:
        return None
    response = redirect(_first_page(client, where), 303)
    remember_client(response, code)
    return response


def _first_page(client: ClientView, where: Languages) -> str:
    with reading() as db:
        invited = None if sittings_of_client(db, client.id) else invitation_of(db, client.id)
    if invited is None:
        return url_for("client.own_page", languages=where)
    locale = offered_locales().get(invited.locale, where.first)
    return url_for("client.welcome", languages=where.with_first(locale))


@door.get("/mine")
@audience(Audience.CLIENT)
@side_by_side
def own_page() -> str:
    """Everything this client has begun."""
    with reading() as db:
        client = find_client_by_code(db, hash_of_code(own_code() or ""))
        sittings = sittings_of_client(db, client.id) if client else []
        question = open_question(db, client.id) if client else None
    listed = [one for one in sittings if not (one.repeats and one.finished_at)]  # these stand on the page of the first
    rows = [(sitting, library().version(sitting.bank_digest)) for sitting in listed]
    trial = any(served.bank.trial for _, served in rows)
    return render_page("client/mine.html", rows=rows, locale=languages().first.id, trial=trial, question=question)


@door.get("/next-person")
@audience(Audience.ANYONE)
def next_person() -> str:
    place = request.args.get("place", "").lstrip("/\\")
    return render_both("client/next_person.html", back=f"/{languages().segment}/{place}")


@door.post("/next-person")
@audience(Audience.ANYONE)
def wipe() -> ResponseReturnValue:
    """Forgets this client on this device: cookies, stored pages, everything the browser kept."""
    response = make_response(redirect("/", 303))
    forget_client(response)
    session.clear()
    response.headers["Clear-Site-Data"] = '"cache", "cookies", "storage"'
    return response
