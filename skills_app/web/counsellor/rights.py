"""What a client may ask for at the desk as on their page: that the yes is taken back, that everything is deleted."""

from collections.abc import Iterator
from datetime import UTC, datetime

from flask import redirect, url_for
from flask.typing import ResponseReturnValue
from markupsafe import Markup

from skills_app.records.deleting import Deleted, delete_with_repeats
from skills_app.records.desk import find_sitting_open_to
from skills_app.records.organisations import days_of
from skills_app.records.repeats import withdraw_with_repeats
from skills_app.web.bank_library import library
from skills_app.web.calendar import last_day_alone
from skills_app.web.counsellor.door import door
from skills_app.web.counsellor.opening import opened, scope
from skills_app.web.database_session import database, reading, writing
from skills_app.web.guards import Audience, audience
from skills_app.web.locale import OfferedLocale, languages, with_the_houses
from skills_app.web.pages import render_page
from skills_app.web.receipts import receipt_of
from skills_app.web.speaking import speaking
from skills_app.web.staff.identity import signed_in
from skills_app.web.staff.noting import note_act


@door.get("/sitting/<public_id>/withdraw")
@audience(Audience.COUNSELLOR)
def confirm_withdraw(public_id: str) -> str:
    return _question("counsellor/withdraw.html", public_id)


@door.post("/sitting/<public_id>/withdraw")
@audience(Audience.COUNSELLOR)
def withdraw(public_id: str) -> ResponseReturnValue:
    """The desk opens nothing of it any more, whoever opened it before; leads to its line in the list."""
    found, _ = opened(public_id)
    with writing() as db:
        withdraw_with_repeats(db, found, expires_on=last_day_alone(days_of(db, found.organisation_id)))
        note_act(db, "withdrew", f"sitting {public_id}", datetime.now(UTC))
    return redirect(url_for("counsellor.sittings", reference=found.reference), 303)


@door.get("/sitting/<public_id>/delete")
@audience(Audience.COUNSELLOR)
def confirm_delete_sitting(public_id: str) -> str:
    return _question("counsellor/delete_sitting.html", public_id)


def _question(template: str, public_id: str) -> str:
    found, _ = opened(public_id)
    with reading() as db:
        until = last_day_alone(days_of(db, found.organisation_id))
    served = library().version(found.bank_digest)
    occupation = served.title(languages().first.id)
    return render_page(template, who=signed_in(), sitting=found, occupation=occupation, bank=served.bank, until=until)


@door.post("/sitting/<public_id>/delete")
@audience(Audience.COUNSELLOR)
def delete_sitting(public_id: str) -> ResponseReturnValue:
    """Then and there, with a receipt for the client. A second click finds the list."""
    now, deleted = datetime.now(UTC), None
    with writing() as db:
        found = find_sitting_open_to(db, scope(), public_id)
        if found is not None and found.consent_at is not None:
            deleted = delete_with_repeats(db, found)
            note_act(db, "deleted", f"sitting {public_id}", now)
    database().truncate_log()
    if found is None or deleted is None:
        return redirect(url_for("counsellor.sittings"), 303)
    return receipt_page(deleted, now, found.locale)


def receipt_page(deleted: Deleted, now: datetime, locale_id: str) -> str:
    """To print for the client, in their language and in German. It is shown once: nothing of it is kept."""
    papers = list(_papers(deleted, now, with_the_houses(locale_id)))
    return render_page("counsellor/deleted.html", who=signed_in(), papers=papers)


def _papers(
    deleted: Deleted, now: datetime, locales: tuple[OfferedLocale, ...]
) -> Iterator[tuple[OfferedLocale, Markup]]:
    receipt = receipt_of(deleted, now)
    for locale in locales:
        with speaking(locale):
            page = render_page("parts/receipt.html", receipt=receipt, anchor=f"receipt-{locale.id}", prints=False)
        yield locale, Markup(page)  # noqa: S704 - a template of our own, escaped when it was rendered
