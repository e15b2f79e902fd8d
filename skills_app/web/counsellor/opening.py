"""Opening a sitting at the desk: for the eyes it is meant for, after the client's yes, until its last day."""

from flask import abort, make_response, redirect, url_for

from skills_app.records.cases import Scope
from skills_app.records.desk import find_sitting_open_to
from skills_app.records.sittings import ResponseView, SittingView, responses_of
from skills_app.web.attempts import shown_responses
from skills_app.web.bank_library import library
from skills_app.web.calendar import today
from skills_app.web.database_session import reading
from skills_app.web.locale import languages
from skills_app.web.pages import render_page
from skills_app.web.staff.identity import signed_in


def scope() -> Scope:
    """Of the counsellor who asks."""
    who = signed_in()
    return Scope(who.organisation_id, who.account_id, who.team)


def opened(public_id: str) -> tuple[SittingView, list[ResponseView]]:
    """The sitting with what was given in it, in the attempts that the client shows.

    Answers 404 for one that is not for these eyes, 410 after its last day,
    403 with a page that says how to go on before the client's yes. A field done again leads to its first sitting."""
    with reading() as db:
        found = find_sitting_open_to(db, scope(), public_id)
        stored = responses_of(db, found.id) if found and found.consent_at else []
    if found is None:
        abort(404)
    if found.repeats:
        abort(redirect(url_for("counsellor.sitting", public_id=found.repeats), 303))
    if found.expires_on < today():
        abort(410)
    if found.consent_at is None:
        abort(make_response(_not_open(found), 403))
    return found, shown_responses(library().version(found.bank_digest), found, stored)


def _not_open(found: SittingView) -> str:
    served = library().version(found.bank_digest)
    occupation = served.title(languages().first.id)
    return render_page(
        "counsellor/not_open.html", who=signed_in(), sitting=found, occupation=occupation, bank=served.bank
    )
