"""What the pages of all staff send."""

from wtforms import Form, IntegerField, PasswordField, StringField
from wtforms.validators import Length, NumberRange

from skills_app.records.accounts import LONGEST_PASSWORD


class SignInForm(Form):
    name = StringField(validators=[Length(min=1, max=80)])
    password = PasswordField(validators=[Length(min=1, max=LONGEST_PASSWORD)])


class SecondFactorForm(Form):
    """A one-time code of six digits, or a recovery code."""

    code = StringField(validators=[Length(min=6, max=40)])


class DeviceForm(Form):
    """What the owner of a passkey calls the device."""

    device = StringField(validators=[Length(min=1, max=60)])


class PasskeyForm(Form):
    """The one to remove, by its id."""

    passkey = IntegerField(validators=[NumberRange(1, 2**63 - 1)])


class NewPasswordForm(Form):
    """``again``: the new one once more. Whether they are the same, and what a new one must be, the view looks."""

    old = PasswordField(validators=[Length(min=1, max=LONGEST_PASSWORD)])
    new = PasswordField()
    again = PasswordField(validators=[Length(max=LONGEST_PASSWORD)])
