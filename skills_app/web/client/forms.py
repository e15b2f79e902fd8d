"""What the client's pages send. Every message is ours, in the client's language; WTForms only reads and bounds."""

from wtforms import BooleanField, FloatField, Form, IntegerField, StringField
from wtforms.validators import Length, NumberRange, Optional, Regexp


class OccupationForm(Form):
    bank = StringField(validators=[Length(max=40)])


class CodeForm(Form):
    code = StringField(validators=[Length(max=60)])


class ItemForm(Form):
    """``sitting`` and ``item`` say which page was answered; the last four are filled in by the script."""

    sitting = StringField(validators=[Length(max=40)])
    item = StringField(validators=[Length(max=40)])
    answer = StringField(validators=[Length(max=20)])
    wish = BooleanField()
    skip = BooleanField()
    client_key = StringField(validators=[Optional(), Regexp(r"^[0-9a-f-]{32,36}$")])
    revision = IntegerField(validators=[Optional(), NumberRange(1, 1_000_000)])
    client_at = StringField(validators=[Optional(), Length(max=40)])
    seconds = FloatField(validators=[Optional(), NumberRange(0, 86_400)])
