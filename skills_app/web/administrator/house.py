"""The house: its name and contact, and after how many days what is deleted."""

from datetime import UTC, datetime
from typing import Unpack

from flask import current_app, redirect, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import LazyString, gettext, lazy_gettext
from wtforms.form import BaseForm

from skills_app.assessment.bank import STEPS
from skills_app.config import Config
from skills_app.records.organisations import (
    CLOCKS,
    MOST_CONTACT,
    MOST_CONTACT_LINES,
    MOST_NAME,
    REPORT_DAYS,
    HouseChange,
    HouseView,
    change_house,
    house_of,
)
from skills_app.web.administrator.door import door
from skills_app.web.administrator.forms import OFFERED, HouseForm, OffersForm, days_form
from skills_app.web.administrator.step_names import STEP_NAMES
from skills_app.web.database_session import reading, writing
from skills_app.web.filters import digits
from skills_app.web.guards import Audience, audience
from skills_app.web.pages import render_page
from skills_app.web.staff.identity import signed_in
from skills_app.web.staff.noting import note_act

CLOCK_WORDS: dict[str, LazyString] = {
    "anonymous": lazy_gettext("Sittings that were not shared"),
    "answers": lazy_gettext("Answers that were shared"),
    "report": lazy_gettext("Reports handed over"),
}


@door.get("/house")
@audience(Audience.ADMINISTRATOR)
def house() -> str:
    return house_page()


def house_page(
    form: HouseForm | None = None, days: BaseForm | None = None, problems: dict[str, str] | None = None
) -> str:
    """``problems``: by part of the page."""
    with reading() as db:
        found = house_of(db, signed_in().organisation_id)
    return render_page(
        "administrator/house.html",
        who=signed_in(),
        house=found,
        form=form or HouseForm(name=found.name, contact=found.contact),
        days=days or days_form(stored=found.days),
        clocks=CLOCKS,
        clock_words=CLOCK_WORDS,
        defaults=_defaults(),
        step_names=STEP_NAMES,
        kinds=STEPS,
        offered=OFFERED if found.offers is None else found.offers,
        can_be_left_out=OFFERED,
        most=(MOST_NAME, MOST_CONTACT),
        saved=request.args.get("saved") == "yes",
        problems=problems or {},
    )


def _defaults() -> dict[str, int]:
    config: Config = current_app.extensions["config"]
    return {"anonymous": config.anonymous_days, "answers": config.shared_days, "report": REPORT_DAYS}


@door.post("/house")
@audience(Audience.ADMINISTRATOR)
def save_house() -> ResponseReturnValue:
    form = HouseForm(request.form)
    if not form.validate():
        return house_page(form=form, problems={"house": _problem_of(form)}), 422
    return save(name=form.name.data or "", contact=form.contact.data or None)


def _problem_of(form: HouseForm) -> str:
    if form.name.errors:
        return str(gettext("Type the name of the centre: %(most)s characters or fewer.", most=digits(MOST_NAME)))
    return str(
        gettext(
            "The contact details have %(most)s characters and %(lines)s lines or fewer.",
            most=digits(MOST_CONTACT),
            lines=digits(MOST_CONTACT_LINES),
        )
    )


@door.post("/house/clocks")
@audience(Audience.ADMINISTRATOR)
def save_clocks() -> ResponseReturnValue:
    """What was given a day of deletion before keeps that day."""
    form = days_form(request.form)
    if not form.validate():
        wrong = next(iter(form.errors))
        fewest, most = (digits(limit) for limit in CLOCKS[str(wrong)])
        problem = gettext(
            "%(what)s: between %(fewest)s and %(most)s days.", what=CLOCK_WORDS[str(wrong)], fewest=fewest, most=most
        )
        return house_page(days=form, problems={"clocks": problem}), 422
    return save(days={name: number for name, number in form.data.items() if number is not None})


@door.post("/house/offers")
@audience(Audience.ADMINISTRATOR)
def save_offers() -> ResponseReturnValue:
    """All of them is stored as nothing, so that a kind which is new some day is offered, too."""
    form = OffersForm(request.form)
    if not form.validate():
        return house_page(problems={"steps": gettext("Tick what the centre can arrange.")}), 422
    chosen = [kind for kind in OFFERED if kind in (form.offers.data or ())]
    return save(offers=None if len(chosen) == len(OFFERED) else chosen)


def save(**change: Unpack[HouseChange]) -> ResponseReturnValue:
    """Writes it down with a note in the log, unless it is so already."""
    who, now = signed_in(), datetime.now(UTC)
    with writing() as db:
        if _differs(house_of(db, who.organisation_id), change):
            change_house(db, who.organisation_id, **change)
            note_act(db, "house_changed", f"organisation {who.organisation_id}", now)
    return redirect(url_for("administrator.house", saved="yes"), 303)


def _differs(found: HouseView, change: HouseChange) -> bool:
    """A new logo always does."""
    logo = change.get("logo") is not None or ("logo" in change and found.has_logo)
    return logo or any(name != "logo" and getattr(found, name) != value for name, value in change.items())
