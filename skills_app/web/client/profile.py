"""What the client gets at the end, at once: the profile, the card, and what may be done with it."""

from datetime import UTC, datetime

from flask import abort, make_response, redirect, request, url_for
from flask.typing import ResponseReturnValue

from skills_app.assessment.item_sequence import next_item
from skills_app.assessment.item_types import SKIP
from skills_app.records.audit import Action, Happening, note
from skills_app.records.deleting import delete_with_repeats
from skills_app.records.house_steps import steps_of_house
from skills_app.records.links import open_question
from skills_app.records.organisations import days_of
from skills_app.records.repeats import share_with_repeats, withdraw_with_repeats
from skills_app.records.sittings import (
    ResponseView,
    SittingView,
    find_client_by_code,
    find_sitting,
    find_sitting_with_responses,
    finish_sitting,
    sittings_of_client,
)
from skills_app.web.bank_library import library
from skills_app.web.calendar import last_day_alone, last_day_shared
from skills_app.web.client.door import door
from skills_app.web.client.identity import own_sitting, owned
from skills_app.web.client.own_words import OwnWords, own_words
from skills_app.web.client.place import place_at
from skills_app.web.client.repeat import repeated_fields, repeats_with_responses
from skills_app.web.client_code import forget_client, own_code
from skills_app.web.codes import CodeCard, code_card
from skills_app.web.database_session import database, reading, writing
from skills_app.web.guards import Audience, audience, plays
from skills_app.web.locale import languages
from skills_app.web.pages import render_both, render_page
from skills_app.web.profile_rows import profile_of, profile_rows, told_alone
from skills_app.web.profile_words import HELP_WORDS
from skills_app.web.receipts import receipt_of
from skills_app.web.security import hash_of_code, vault
from skills_app.web.side_by_side import side_by_side


@door.get("/sitting/<public_id>/stop")
@audience(Audience.CLIENT)
@plays
def stop(public_id: str) -> str:
    """Pause with the card in hand, or finish and see the profile."""
    sitting, stored = _own_responses(public_id)
    served = library().version(sitting.bank_digest)
    order = served.order(sitting.form_id, sitting.seed, sitting.chosen)
    open_item = next_item(order, None, {row.item_id for row in stored})
    here = request.args.get("item", "")
    item_id = here if here in order else (open_item or order[-1])
    return render_both(
        "client/stop.html",
        sitting=sitting,
        go_on=place_at(sitting, item_id).address(item_id),
        answered=_answered(stored),
        items=len(order),
        card=own_card(),
        trial=served.bank.trial,
    )


@door.post("/sitting/<public_id>/stop")
@audience(Audience.CLIENT)
@plays
def finish(public_id: str) -> ResponseReturnValue:
    sitting = own_sitting(public_id)
    with writing() as db:
        finish_sitting(db, sitting.id, datetime.now(UTC))
    return redirect(url_for("client.profile", public_id=public_id), 303)


@door.get("/sitting/<public_id>/profile")
@audience(Audience.CLIENT)
@plays
def profile(public_id: str) -> str:
    return profile_page(public_id)


def _profile_page(public_id: str, typed: OwnWords | None = None) -> str:
    """``typed``: own words that were not stored. What was done again stands on the page of the first time."""
    with reading() as db:
        found, stored = find_sitting_with_responses(db, public_id) or (None, [])
        sitting = owned(found)
        if sitting.repeats:
            return _profile_page(sitting.repeats, typed)
        offers, step_texts, days = steps_of_house(db, sitting.organisation_id)
        question = open_question(db, sitting.client_id)
        said = typed or own_words(db, sitting)
        repeats = repeats_with_responses(db, sitting)
    served = library().version(sitting.bank_digest)
    locale = languages().first.id
    whole = profile_of(served, sitting, stored)
    so_far = whole if sitting.finished_at else told_alone(whole)
    return render_page(
        "client/profile.html",
        sitting=sitting,
        occupation=served.title(locale),
        rows=profile_rows(served, so_far, locale, offers, step_texts),
        help_word=HELP_WORDS[sitting.help],
        answered=_answered(stored),
        card=own_card(),
        question=question,
        own_words=said,
        repeated=repeated_fields(served, sitting, stored, repeats) if repeats else (),
        kept_until=last_day_shared(days),
        trial=served.bank.trial,
        bank=served.bank,
    )


profile_page = side_by_side(_profile_page)


def _own_responses(public_id: str) -> tuple[SittingView, list[ResponseView]]:
    with reading() as db:
        found, stored = find_sitting_with_responses(db, public_id) or (None, [])
    return owned(found), stored


def _answered(stored: list[ResponseView]) -> int:
    """Skipped items are no answers."""
    return len([row for row in stored if row.value != SKIP])


@door.post("/sitting/<public_id>/consent")
@audience(Audience.CLIENT)
def consent(public_id: str) -> ResponseReturnValue:
    """Yes: the counsellors of this place may open answers and profile. No: they may not any more."""
    sitting, now = own_sitting(public_id), datetime.now(UTC)
    answer = request.form.get("counsellor")
    if answer not in {"yes", "no"}:
        abort(400)
    with writing() as db:
        if answer == "yes":
            share_with_repeats(
                db, sitting, "client", now, expires_on=last_day_shared(days_of(db, sitting.organisation_id))
            )
        else:
            withdraw_with_repeats(db, sitting, expires_on=last_day_alone(days_of(db, sitting.organisation_id)))
        note(db, vault(), _happened("consented" if answer == "yes" else "withdrew", sitting), now)
    return redirect(url_for("client.profile", public_id=public_id, _anchor="counsellor"), 303)


@door.get("/sitting/<public_id>/delete")
@audience(Audience.CLIENT)
def confirm_delete(public_id: str) -> str:
    sitting = own_sitting(public_id)
    trial = library().version(sitting.bank_digest).bank.trial
    return render_both("client/delete.html", sitting=sitting, trial=trial)


@door.post("/sitting/<public_id>/delete")
@audience(Audience.CLIENT)
def delete(public_id: str) -> ResponseReturnValue:
    """Deletes then and there. A second click finds it gone and says the same, without a receipt, as does an id that
    never was."""
    now, receipt = datetime.now(UTC), None
    with writing() as db:
        sitting = find_sitting(db, public_id)
        if sitting is not None:
            receipt = receipt_of(delete_with_repeats(db, owned(sitting)), now)
            note(db, vault(), _happened("deleted", sitting), now)
    database().truncate_log()
    response = make_response(render_both("client/deleted.html", receipt=receipt))
    if not _has_sittings():
        forget_client(response)
    return response


def _happened(action: Action, sitting: SittingView) -> Happening:
    return Happening(action, f"sitting {sitting.public_id}", "client", sitting.organisation_id)


def _has_sittings() -> bool:
    with reading() as db:
        client = find_client_by_code(db, hash_of_code(own_code() or ""))
        return client is not None and bool(sittings_of_client(db, client.id))


def own_card() -> CodeCard:
    return code_card(own_code() or "")
