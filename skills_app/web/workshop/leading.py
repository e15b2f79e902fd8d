"""Leading a workshop: opened at the desk, led through its rounds, ended with a receipt. The account is of this
installation, everything else in the play store."""

from dataclasses import replace
from datetime import UTC, datetime

from flask import abort, redirect, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import LazyString, lazy_gettext
from wtforms import Form, IntegerField, StringField
from wtforms.validators import AnyOf, InputRequired, Length, NumberRange

from skills_app.records.castings import FEWEST, cast
from skills_app.records.codes import new_public_id
from skills_app.records.organisations import house_of
from skills_app.records.seats import seats_of
from skills_app.records.workshops import (
    DEBRIEF,
    EMPATHY,
    GATHERING,
    PLAYING,
    TALKING,
    ChangedMeanwhile,
    NewWorkshop,
    WorkshopView,
    change_phase,
    end_workshop,
    find_workshop,
    go_on,
    open_workshop,
    pause,
    workshops_of,
)
from skills_app.web.database_session import house_store, play_store
from skills_app.web.guards import Audience, audience
from skills_app.web.locale import languages
from skills_app.web.pages import render_page
from skills_app.web.security import vault
from skills_app.web.staff.identity import signed_in
from skills_app.web.staff.noting import note_act
from skills_app.web.workshop.doors import facilitator
from skills_app.web.workshop.paper_rows import paper_locale
from skills_app.web.workshop.play import play_of, playable_banks
from skills_app.web.workshop.words import PAPER_WORDS

MOST_GROUPS, MOST_MINUTES = 12, 90
USUAL = {"groups": 3, "playing": 20, "talking": 10}

WRONG_NUMBERS = lazy_gettext("Look at the numbers: something is missing or too large.")

FORMS = ("experience", "full")
"""Those for which nobody has to choose fields."""

NO_TASKS = lazy_gettext("There are no tasks for this occupation in this language yet. Choose “Experience: how often”.")

STEPS = {
    GATHERING: (EMPATHY, PLAYING),
    EMPATHY: (PLAYING, DEBRIEF),
    PLAYING: (TALKING,),
    TALKING: (EMPATHY, PLAYING, DEBRIEF),
    DEBRIEF: (EMPATHY, PLAYING),
}
"""Phase -> where it can be led to."""


class NewForm(Form):
    bank = StringField(validators=[Length(1, 40)])
    form = StringField(validators=[AnyOf(FORMS)])
    groups = IntegerField(validators=[InputRequired(), NumberRange(1, MOST_GROUPS)])
    playing = IntegerField(validators=[InputRequired(), NumberRange(1, MOST_MINUTES)])
    talking = IntegerField(validators=[InputRequired(), NumberRange(1, MOST_MINUTES)])


class LeadForm(Form):
    """``seen``: phase and round that the page showed."""

    do = StringField(validators=[AnyOf((EMPATHY, PLAYING, TALKING, DEBRIEF, "pause", "go_on"))])
    seen = StringField(validators=[Length(1, 40)])


@facilitator.get("/")
@audience(Audience.FACILITATOR)
def workshops() -> str:
    return list_page(USUAL)


def list_page(
    typed: object, problem: LazyString | str = "", *, wanted: object = USUAL, wanted_problem: LazyString | str = ""
) -> str:
    """``typed``: into the form of a workshop; ``wanted``: into that of papers; each with its problem."""
    with play_store().reading() as db:
        mine = workshops_of(db, signed_in().account_id, datetime.now(UTC))
    locale = languages().first.id
    return render_page(
        "workshop/workshops.html",
        who=signed_in(),
        workshops=mine,
        banks=playable_banks(),
        locale=locale,
        typed=typed,
        problem=problem,
        wanted=wanted,
        wanted_problem=wanted_problem,
        papers=PAPER_WORDS,
        paper_language=paper_locale(),
        most=(MOST_GROUPS, MOST_MINUTES),
    )


@facilitator.post("/")
@audience(Audience.FACILITATOR)
def open_a_workshop() -> ResponseReturnValue:
    form = NewForm(request.form)
    served = playable_banks().get(form.bank.data or "")
    if not form.validate() or served is None:
        return list_page(request.form, WRONG_NUMBERS), 422
    if form.form.data not in served.offered_forms(languages().first.id):
        return list_page(request.form, NO_TASKS), 422
    who = signed_in()
    with house_store().reading() as db:
        house_name = house_of(db, who.organisation_id).name
    new = NewWorkshop(
        public_id=new_public_id(),
        house_name=house_name,
        facilitator_id=who.account_id,
        bank_digest=served.digest,
        form_id=form.form.data,
        groups=form.groups.data or 1,
        minutes={PLAYING: form.playing.data or 1, TALKING: form.talking.data or 1},
        now=datetime.now(UTC),
    )
    with play_store().writing() as db:
        opened = open_workshop(db, new)
    return redirect(url_for("facilitator.workshop", public_id=opened.public_id), 303)


def own_workshop(public_id: str) -> WorkshopView:
    """Answers 404 for one that is another facilitator's, or over."""
    with play_store().reading() as db:
        found = find_workshop(db, public_id)
    if found is None or found.facilitator_id != signed_in().account_id or found.expires_at <= datetime.now(UTC):
        abort(404)
    return found


@facilitator.post("/workshop/<public_id>/lead")
@audience(Audience.FACILITATOR)
def lead(public_id: str) -> ResponseReturnValue:
    """To the next phase, a pause or its end. A page that was overtaken changes nothing and is shown anew."""
    form, overtaken, few = LeadForm(request.form), None, None
    own_workshop(public_id)
    if not form.validate():
        abort(400)
    try:
        _lead(public_id, form.do.data or "", form.seen.data or "")
    except ChangedMeanwhile:
        overtaken = "yes"
    except TooFew:
        few = "yes"
    return redirect(url_for("facilitator.workshop", public_id=public_id, overtaken=overtaken, few=few), 303)


class TooFew(RuntimeError):
    """Nobody could play: a group needs FEWEST seats."""


def _lead(public_id: str, what: str, seen: str) -> None:
    """Raises ChangedMeanwhile, TooFew. A seat that was taken since the page was shown is no hindrance."""
    now = datetime.now(UTC)
    with play_store().writing() as db:
        workshop = find_workshop(db, public_id)
        if workshop is None or seen != f"{workshop.phase} {workshop.round}":
            raise ChangedMeanwhile(public_id)
        if what == "pause":
            pause(db, workshop, now)
        elif what == "go_on":
            go_on(db, workshop, now)
        elif what in STEPS[workshop.phase]:
            if what == PLAYING and len(seats_of(db, workshop.id)) < FEWEST:
                raise TooFew
            change_phase(db, workshop, what, now)
            if what == PLAYING:
                begun = replace(workshop, round=workshop.round + 1)
                cast(db, vault(), begun, play_of(begun), now)


@facilitator.get("/workshop/<public_id>/end")
@audience(Audience.FACILITATOR)
def confirm_end(public_id: str) -> str:
    return render_page("workshop/end.html", who=signed_in(), workshop=own_workshop(public_id))


@facilitator.post("/workshop/<public_id>/end")
@audience(Audience.FACILITATOR)
def end(public_id: str) -> str:
    """Everything of it is deleted before the receipt is shown."""
    workshop = own_workshop(public_id)
    with play_store().writing() as db:
        receipt = end_workshop(db, workshop)
    play_store().truncate_log()
    with house_store().writing() as db:
        note_act(db, "workshop_ended", f"workshop {public_id}", datetime.now(UTC))
    return render_page("workshop/ended.html", who=signed_in(), receipt=receipt)
