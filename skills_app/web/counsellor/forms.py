"""What the desk's pages send."""

from datetime import date

from wtforms import DateField, Form, IntegerField, StringField
from wtforms.validators import AnyOf, Length, NumberRange, Optional, ValidationError

LARGEST_ID = 2**63 - 1


class OpenByCodeForm(Form):
    code = StringField(validators=[Length(min=1, max=60)])


def _has_neighbours(_form: Form, field: DateField) -> None:
    """Its hours are looked for in another time zone; the first and the last day of the calendar have none."""
    if field.data in {date.min, date.max}:
        raise ValidationError


class FilterForm(Form):
    """What the list may be narrowed by: never by a result."""

    reference = StringField(validators=[Optional(), Length(max=12)])
    bank = StringField(validators=[Optional(), Length(max=40)])
    state = StringField(validators=[Optional(), AnyOf(("running", "finished"))])
    day = DateField(validators=[Optional(), _has_neighbours])
    before = IntegerField(validators=[Optional(), NumberRange(1, LARGEST_ID)])
