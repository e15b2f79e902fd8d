"""The conversation sheet: for each field worth a talk one page to print, in two languages. Looking changes nothing
but the log."""

from flask import request
from flask.typing import ResponseReturnValue
from flask_babel import gettext
from wtforms import Form, StringField
from wtforms.validators import AnyOf, InputRequired, Length, ValidationError

from skills_app.assessment.next_steps import WorkingLife, validation, years_needed
from skills_app.assessment.numerals import InvalidNumeral, number_in
from skills_app.records.organisations import house_of
from skills_app.records.sittings import SittingView
from skills_app.web.counsellor import sheet_words
from skills_app.web.counsellor.door import door
from skills_app.web.counsellor.looking import looked_at
from skills_app.web.counsellor.sheet_rows import SheetWriter
from skills_app.web.database_session import reading
from skills_app.web.guards import Audience, audience, plays
from skills_app.web.locale import OfferedLocale, languages, offered_locales
from skills_app.web.pages import render_page
from skills_app.web.staff.identity import signed_in

MOST_YEARS = 60


def _is_years(_form: Form, field: StringField) -> None:
    """Digits of any script."""
    try:
        years = number_in(field.data or "")
    except InvalidNumeral:
        raise ValidationError from None
    if not 0 <= years <= MOST_YEARS:
        raise ValidationError


class WorkingLifeForm(Form):
    """Asked for the hint to a validation. Nothing of it is stored, nor stands in an address."""

    age = StringField(validators=[AnyOf(("yes", "no"))])
    years = StringField(validators=[InputRequired(), Length(max=10), _is_years])

    @property
    def life(self) -> WorkingLife:
        return WorkingLife(self.age.data == "yes", number_in(self.years.data or ""))


@door.get("/sitting/<public_id>/sheet")
@audience(Audience.COUNSELLOR)
@plays
def sheet(public_id: str) -> str:
    return _sheet_page(public_id, WorkingLifeForm())


@door.post("/sitting/<public_id>/sheet")
@audience(Audience.COUNSELLOR)
@plays
def sheet_with_validation(public_id: str) -> ResponseReturnValue:
    """The same sheet, with the hint to a validation or without it. It is no redirect, because nothing is kept that
    the next page could read."""
    form = WorkingLifeForm(request.form)
    sound = form.validate()
    problem = "" if sound else gettext("Say yes or no, and how many years: a number from 0 to 60.")
    return _sheet_page(public_id, form, problem, asked=sound), 200 if sound else 422


def _sheet_page(public_id: str, form: WorkingLifeForm, problem: str = "", *, asked: bool = False) -> str:
    looked = looked_at(public_id)
    found, served = looked.sitting, looked.served
    with reading() as db:
        house = house_of(db, found.organisation_id)
    writer = SheetWriter(served, found, looked.stored, house, _locales(found))
    hint = validation(form.life, served.bank, house.offers) if asked else None
    return render_page(
        "counsellor/sheet.html",
        who=signed_in(),
        sitting=found,
        occupation=served.title(languages().first.id),
        bank=served.bank,
        pages=writer.pages(),
        general=writer.general(),
        headings={key: writer.said(text) for key, text in sheet_words.HEADINGS.items()},
        no_exam=writer.said(sheet_words.NO_EXAM),
        too_little=writer.said(sheet_words.TOO_LITTLE),
        years_needed=years_needed(served.bank),
        form=form,
        problem=problem,
        asked=asked,
        hint=writer.step(hint) if hint else None,
    )


def _locales(found: SittingView) -> tuple[OfferedLocale, ...]:
    """The desk's, and facing it the second one of the address, else the one in which the client began."""
    first = languages().first
    second = languages().second or offered_locales().get(found.locale)
    return (first,) if second in {None, first} else (first, second)
