"""Bringing a client to a case: a card for one who is invited, a question for one who came alone."""

from datetime import UTC, datetime

from flask import current_app, redirect, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext

from skills_app.config import Config
from skills_app.records import cases as records
from skills_app.records.audit import Happening, note
from skills_app.records.codes import new_code
from skills_app.records.invitations import NewInvitation, give_new_code, invite
from skills_app.records.links import ask_link
from skills_app.web.codes import client_of_code, code_card
from skills_app.web.counsellor.cases import case_page, own_case
from skills_app.web.counsellor.door import door
from skills_app.web.counsellor.forms import InvitationForm, OpenByCodeForm
from skills_app.web.counsellor.invitation_words import invitation_words
from skills_app.web.database_session import writing
from skills_app.web.guards import Audience, audience
from skills_app.web.locale import offered_locales
from skills_app.web.pages import render_page
from skills_app.web.security import hash_of_code, vault
from skills_app.web.staff.identity import signed_in


@door.post("/case/<int:case_id>/invite")
@audience(Audience.COUNSELLOR)
def invite_client(case_id: int) -> ResponseReturnValue:
    """A card with a code, shown once: the code is stored nowhere, so a lost card is replaced by a new one."""
    found, form = own_case(case_id), InvitationForm(request.form)
    locale = form.locale.data or ""
    if not form.validate() or locale not in offered_locales():
        return case_page(found, gettext("Choose a language, and whether somebody will be near.")), 422
    code, now, who = new_code(), datetime.now(UTC), signed_in()
    config: Config = current_app.extensions["config"]
    new = NewInvitation(
        organisation_id=found.organisation_id,
        account_id=who.account_id,
        code_hash=hash_of_code(code),
        locale=locale,
        supervised=form.supervised.data == "yes",
        now=now,
    )
    with writing() as db:
        waiting = records.invited_without_sitting(db, found.id)
        if waiting is None:
            records.link_client(db, invite(db, new), found.id, now)
        else:
            give_new_code(db, waiting, new)
        note(db, vault(), Happening("invited", f"case {found.id}", "staff", who.organisation_id, who.account_id), now)
    card = code_card(code)
    return render_page(
        "counsellor/invitation.html",
        who=who,
        case=found,
        card=card,
        cards=invitation_words(new.locale, has_qr=card.qr is not None),
        address=config.public_url,
        supervised=new.supervised,
        replaced=waiting is not None,
    )


@door.post("/case/<int:case_id>/link")
@audience(Audience.COUNSELLOR)
def link_client(case_id: int) -> ResponseReturnValue:
    """The client gives their code; whether they join the case they say on their own device."""
    found, form, who = own_case(case_id), OpenByCodeForm(request.form), signed_in()
    client = client_of_code(form.code.data or "", f"account {who.account_id}") if form.validate() else None
    if client is None or client.organisation_id != who.organisation_id:
        return case_page(found, gettext("This code is not known here. Look at the card again.")), 422
    now = datetime.now(UTC)
    with writing() as db:
        ask_link(db, client_id=client.id, case_id=found.id, account_id=who.account_id, now=now)
        asked = Happening("link_asked", f"case {found.id}", "staff", who.organisation_id, who.account_id)
        note(db, vault(), asked, now)
    return redirect(url_for("counsellor.case", case_id=found.id, _anchor="link"), 303)
