"""What the client's pages send. Every message is ours, in the client's language; WTForms only reads and bounds."""

from wtforms import FloatField, Form, IntegerField, SelectMultipleField, StringField
from wtforms.validators import AnyOf, Length, NumberRange, Optional, Regexp


class OccupationForm(Form):
    bank = StringField(validators=[Length(max=40)])


class WhichForm(Form):
    """``page``: of the pictures; ``done``: what was marked so far, as ``bank.activity``. It stands in the address."""

    page = IntegerField(validators=[Optional(), NumberRange(1, 99)])
    done = SelectMultipleField(validate_choice=False)


class FormForm(Form):
    form = StringField(validators=[Length(max=40)])


class FieldsForm(Form):
    """The fields of a short form; which there are, the view knows."""

    field = SelectMultipleField(validate_choice=False)


class HelpForm(Form):
    help = StringField(validators=[AnyOf(("none", "buttons", "language"))])
    place = StringField(validators=[Length(max=200)])


class PracticeForm(Form):
    """``tries``: how many were stored when the page was shown. What was tried is read by the item's type."""

    tries = IntegerField(validators=[Optional(), NumberRange(0, 1_000_000)])


class CodeForm(Form):
    code = StringField(validators=[Length(max=60)])


class ItemForm(Form):
    """``sitting`` and ``item`` say which page was answered; the last four are filled in by the script. What was
    answered is read by the item's type."""

    sitting = StringField(validators=[Length(max=40)])
    item = StringField(validators=[Length(max=40)])
    client_key = StringField(validators=[Optional(), Regexp(r"^[0-9a-f-]{32,36}$")])
    revision = IntegerField(validators=[Optional(), NumberRange(1, 1_000_000)])
    client_at = StringField(validators=[Optional(), Length(max=40)])
    seconds = FloatField(validators=[Optional(), NumberRange(0, 86_400)])


class LinkForm(Form):
    """Yes or no to what a counsellor asks; ``question``: the id of that question."""

    question = IntegerField(validators=[NumberRange(1, 2**63 - 1)])
    link = StringField(validators=[AnyOf(("yes", "no"))])
