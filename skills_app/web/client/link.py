"""A counsellor asks whether the client's sittings may join a case; the client answers here, on their own device."""

from datetime import UTC, datetime

from flask import abort, redirect, request, url_for
from flask.typing import ResponseReturnValue

from skills_app.records.audit import Happening, note
from skills_app.records.links import answer_question
from skills_app.records.organisations import days_of
from skills_app.records.sittings import find_client_by_code, give_consent, sittings_of_client
from skills_app.web.calendar import last_day_shared
from skills_app.web.client.door import door
from skills_app.web.client.forms import LinkForm
from skills_app.web.client_code import own_code
from skills_app.web.database_session import writing
from skills_app.web.guards import Audience, audience
from skills_app.web.security import hash_of_code, vault


@door.post("/link")
@audience(Audience.CLIENT)
def answer_link() -> ResponseReturnValue:
    """Yes also lets the house's counsellors open the sittings. A second click finds the question answered."""
    form = LinkForm(request.form)
    if not form.validate():
        abort(400)
    now, agreed = datetime.now(UTC), form.link.data == "yes"
    with writing() as db:
        client = find_client_by_code(db, hash_of_code(own_code() or ""))
        if client is None:
            abort(404)
        case_id = answer_question(db, form.question.data or 0, client.id, agreed=agreed, now=now)
        if case_id is not None:
            until = last_day_shared(days_of(db, client.organisation_id))
            for sitting in sittings_of_client(db, client.id):
                if sitting.organisation_id == client.organisation_id and sitting.consent_at is None:
                    give_consent(db, sitting.id, "client", now, expires_on=until)
            note(db, vault(), Happening("linked", f"case {case_id}", "client", client.organisation_id), now)
    return redirect(url_for("client.own_page"), 303)
