"""What the pages of all staff send."""

from wtforms import Form, PasswordField, StringField
from wtforms.validators import Length


class SignInForm(Form):
    name = StringField(validators=[Length(min=1, max=80)])
    password = PasswordField(validators=[Length(min=1, max=200)])


class SecondFactorForm(Form):
    """A one-time code of six digits, or a recovery code."""

    code = StringField(validators=[Length(min=6, max=40)])
