"""Doing one part of the work again: both attempts are kept, and the client chooses which one is shown."""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from flask import abort, redirect, request, url_for
from flask.typing import ResponseReturnValue
from sqlalchemy.orm import Session
from wtforms import Form, StringField
from wtforms.validators import Length

from skills_app.records.audit import Happening, note
from skills_app.records.codes import new_public_id
from skills_app.records.comments import comment_open
from skills_app.records.invitations import supervised_of
from skills_app.records.repeats import prefer_attempt, repeats_of, start_repeat
from skills_app.records.reviews import AlreadyReleased
from skills_app.records.sittings import ResponseView, SittingStart, SittingView, find_sitting, responses_of
from skills_app.web.attempts import is_attempt
from skills_app.web.bank_library import ServedBank, library
from skills_app.web.client.door import door
from skills_app.web.client.identity import own_sitting, owned
from skills_app.web.client.place import place_at
from skills_app.web.database_session import reading, writing
from skills_app.web.guards import Audience, audience
from skills_app.web.locale import languages
from skills_app.web.pages import render_page
from skills_app.web.profile_rows import FieldRow, field_row, profile_of_attempt
from skills_app.web.security import vault
from skills_app.web.side_by_side import side_by_side


class PreferForm(Form):
    field = StringField(validators=[Length(1, 40)])
    attempt = StringField(validators=[Length(1, 40)])


@dataclass(frozen=True)
class AttemptRow:
    """One attempt at a field: when, and what came of it; ``row`` None: it has not been finished, and goes on at
    ``address``."""

    public_id: str
    at: datetime
    row: FieldRow | None
    shown: bool
    address: str


@dataclass(frozen=True)
class RepeatedField:
    """A field that was done again; the oldest attempt first."""

    id: str
    title: str
    attempts: tuple[AttemptRow, ...]

    @property
    def has_choice(self) -> bool:
        return sum(attempt.row is not None for attempt in self.attempts) > 1


Repeats = Sequence[tuple[SittingView, list[ResponseView]]]


def repeats_with_responses(db: Session, first: SittingView) -> Repeats:
    """Asks the database only where something was done again."""
    return [(one, responses_of(db, one.id)) for one in repeats_of(db, first)] if first.preferred else ()


def repeated_fields(
    served: ServedBank, first: SittingView, stored: list[ResponseView], repeats: Repeats
) -> tuple[RepeatedField, ...]:
    """In the order of the bank."""
    texts = served.bank.texts[served.text_locale(languages().first.id, first.form_id)]
    preferred = first.preferred or {}
    found = []
    for field in served.bank.fields_of(first.form_id, first.chosen or ()):
        again = [(one, given) for one, given in repeats if one.chosen == [field.id]]
        if again:
            shown = preferred.get(field.id, first.public_id)
            attempts = [_attempt_row(served, one, given, field.id, shown) for one, given in [(first, stored), *again]]
            found.append(RepeatedField(field.id, texts.fields[field.id], tuple(attempts)))
    return tuple(found)


def _attempt_row(
    served: ServedBank, one: SittingView, stored: list[ResponseView], field_id: str, shown: str
) -> AttemptRow:
    texts = served.bank.texts[served.text_locale(languages().first.id, one.form_id)]
    row = None
    if one.finished_at:
        found = profile_of_attempt(served, one, stored).fields
        row = next(field_row(served, texts, field) for field in found if field.field_id == field_id)
    go_on = url_for("client.stop", public_id=one.public_id)
    return AttemptRow(one.public_id, one.finished_at or one.started_at, row, one.public_id == shown, go_on)


@door.get("/sitting/<public_id>/repeat")
@audience(Audience.CLIENT)
def repeat(public_id: str) -> ResponseReturnValue:
    """What will happen to the ``field``, before it begins."""
    field_id = request.args.get("field", "")
    first = _repeatable(public_id, field_id)
    with reading() as db:
        still_open = comment_open(db, first.id)
    page = _repeat_page(first, field_id, still_open=still_open)
    return page if still_open else (page, 409)


def _repeatable(public_id: str, field_id: str) -> SittingView:
    """Answers 404 for what is not finished, and for a repeat: only a first sitting is repeated; 400 for a field that is
    not in it."""
    first = own_sitting(public_id)
    if first.repeats or not first.finished_at:
        abort(404)
    fields = library().version(first.bank_digest).bank.fields_of(first.form_id, first.chosen or ())
    if field_id not in {field.id for field in fields}:
        abort(400)
    return first


@side_by_side
def _repeat_page(first: SittingView, field_id: str, *, still_open: bool) -> str:
    served = library().version(first.bank_digest)
    texts = served.bank.texts[served.text_locale(languages().first.id, first.form_id)]
    return render_page(
        "client/repeat.html",
        sitting=first,
        field_id=field_id,
        title=texts.fields[field_id],
        picture=served.picture(served.bank.field(field_id).picture),
        still_open=still_open,
        trial=served.bank.trial,
    )


@door.post("/sitting/<public_id>/repeat")
@audience(Audience.CLIENT)
def start_again(public_id: str) -> ResponseReturnValue:
    """A second click, or a later day, goes on with the repeat that has been begun."""
    field_id = request.form.get("field", "")
    first, now = _repeatable(public_id, field_id), datetime.now(UTC)
    try:
        with writing() as db:
            first = owned(find_sitting(db, public_id))
            begun = next((one for one in repeats_of(db, first) if _goes_on(one, field_id)), None)
            if begun is None:
                begun = start_repeat(db, new_public_id(), first, _start(db, first, field_id, now))
                note(db, vault(), Happening("repeated", f"sitting {public_id}", "client", first.organisation_id), now)
    except AlreadyReleased:
        return _repeat_page(first, field_id, still_open=False), 409
    order = library().version(begun.bank_digest).order(begun.form_id, begun.seed, begun.chosen)
    return redirect(place_at(begun, order[0]).address(order[0]), 303)


def _goes_on(one: SittingView, field_id: str) -> bool:
    return one.chosen == [field_id] and one.finished_at is None


def _start(db: Session, first: SittingView, field_id: str, now: datetime) -> SittingStart:
    """With the bank version and the form of the first time, so that the two can stand side by side."""
    return SittingStart(
        organisation_id=first.organisation_id,
        client_id=first.client_id,
        bank_id=first.bank_id,
        bank_version=first.bank_version,
        bank_digest=first.bank_digest,
        form_id=first.form_id,
        seed=secrets.randbelow(2**31),
        locale=languages().first.id,
        now=now,
        expires_on=first.expires_on,
        chosen=(field_id,),
        supervised=supervised_of(db, first.client_id),
        repeats=first.public_id,
    )


@door.post("/sitting/<public_id>/prefer")
@audience(Audience.CLIENT)
def prefer(public_id: str) -> ResponseReturnValue:
    """``attempt``: the sitting whose result of the field is shown from now on."""
    form, now = PreferForm(request.form), datetime.now(UTC)
    if not form.validate():
        abort(400)
    field_id, attempt = form.field.data or "", form.attempt.data or ""
    first = _repeatable(public_id, field_id)
    try:
        with writing() as db:
            if attempt != public_id and not _can_be_shown(find_sitting(db, attempt), first, field_id):
                abort(400)
            if prefer_attempt(db, first, field_id, attempt):
                note(db, vault(), Happening("preferred", f"sitting {public_id}", "client", first.organisation_id), now)
    except AlreadyReleased:
        return _repeat_page(first, field_id, still_open=False), 409
    return redirect(url_for("client.profile", public_id=public_id, _anchor="attempts"), 303)


def _can_be_shown(one: SittingView | None, first: SittingView, field_id: str) -> bool:
    return one is not None and is_attempt(one, first, field_id)
