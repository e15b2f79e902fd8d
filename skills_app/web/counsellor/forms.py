"""What the desk's pages send."""

from datetime import date

from wtforms import DateField, Form, IntegerField, StringField
from wtforms.validators import AnyOf, DataRequired, Length, NumberRange, Optional, ValidationError

from skills_app.records.cases import MOST_REFERENCE

LARGEST_ID = 2**63 - 1


class OpenByCodeForm(Form):
    code = StringField(validators=[Length(min=1, max=60)])


def has_neighbours(_form: Form, field: DateField) -> None:
    """Its hours are looked for in another time zone; the first and the last day of the calendar have none."""
    if field.data in {date.min, date.max}:
        raise ValidationError


class FilterForm(Form):
    """What the list may be narrowed by: never by a result."""

    reference = StringField(validators=[Optional(), Length(max=12)])
    bank = StringField(validators=[Optional(), Length(max=40)])
    state = StringField(validators=[Optional(), AnyOf(("running", "finished"))])
    day = DateField(validators=[Optional(), has_neighbours])
    before = IntegerField(validators=[Optional(), NumberRange(1, LARGEST_ID)])


class PageForm(Form):
    """``before``: the id of the last row of the page before."""

    before = IntegerField(validators=[Optional(), NumberRange(1, LARGEST_ID)])


def _stripped(text: str | None) -> str | None:
    return text.strip() if text else text


class NameForm(Form):
    name = StringField(filters=[_stripped], validators=[Optional(), Length(max=120)])


class CaseForm(NameForm):
    reference = StringField(filters=[_stripped], validators=[DataRequired(), Length(max=MOST_REFERENCE)])


class InvitationForm(Form):
    """Which locales there are, the view knows."""

    locale = StringField(validators=[Length(min=2, max=20)])
    supervised = StringField(validators=[AnyOf(("yes", "no"))])
