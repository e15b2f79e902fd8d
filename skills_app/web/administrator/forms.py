"""What the administrator's pages send."""

import re
from collections.abc import Iterable, Mapping
from typing import Any

from werkzeug.datastructures import MultiDict
from wtforms import Form, IntegerField, SelectMultipleField, StringField
from wtforms.form import BaseForm
from wtforms.validators import (
    AnyOf,
    DataRequired,
    InputRequired,
    Length,
    NumberRange,
    Optional,
    Regexp,
    ValidationError,
)

from skills_app.assessment.bank import STEPS
from skills_app.records.accounts import ROLES
from skills_app.records.organisations import CLOCKS, MOST_CONTACT, MOST_CONTACT_LINES, MOST_NAME, is_step_text

MOST_FULL_NAME, MOST_TEAM, MOST_SIGN_IN_NAME = 120, 60, 80
MOST_PAGES = 10_000

OFFERED = tuple(kind for kind in STEPS if kind != "talk")
"""What a house may leave out; a talk is always possible."""

_SIGN_IN_NAME = re.compile(r"[\w.@+-]+")
_UNSEEN = re.compile(r"[\x00-\x09\x0b-\x1f\x7f\u202a-\u202e\u2066-\u2069]")
"""Control characters, and what turns the direction of all that follows; not the joiners that Persian needs."""


def _one_line(text: str | None) -> str:
    return " ".join((text or "").split())


def _lines(text: str | None) -> str:
    """Without spaces at the ends of lines and empty lines round them."""
    return "\n".join(_one_line(line) for line in (text or "").strip().splitlines())


def _plain(_form: BaseForm, field: StringField) -> None:
    if _UNSEEN.search(field.data or ""):
        raise ValidationError


def _few_lines(_form: BaseForm, field: StringField) -> None:
    if len((field.data or "").splitlines()) > MOST_CONTACT_LINES:
        raise ValidationError


def _plain_step_text(_form: BaseForm, field: StringField) -> None:
    if not is_step_text(field.data or ""):
        raise ValidationError


class PageForm(Form):
    """``page`` of a list, from 0."""

    page = IntegerField(default=0, validators=[Optional(), NumberRange(0, MOST_PAGES)])


class AccountForm(Form):
    full_name = StringField(filters=[_one_line], validators=[DataRequired(), Length(max=MOST_FULL_NAME), _plain])
    role = StringField(validators=[AnyOf(ROLES)])
    team = StringField(filters=[_one_line], validators=[Optional(), Length(max=MOST_TEAM), _plain])


class NewAccountForm(AccountForm):
    name = StringField(
        filters=[_one_line],
        validators=[DataRequired(), Length(max=MOST_SIGN_IN_NAME), Regexp(re.compile(rf"{_SIGN_IN_NAME.pattern}\Z"))],
    )


class HouseForm(Form):
    """Name and contact as printed on cards and documents."""

    name = StringField(filters=[_one_line], validators=[DataRequired(), Length(max=MOST_NAME), _plain])
    contact = StringField(filters=[_lines], validators=[Optional(), Length(max=MOST_CONTACT), _few_lines, _plain])


class OffersForm(Form):
    """``offers``: the kinds of next steps that the house can arrange."""

    offers = SelectMultipleField(choices=list(OFFERED))  # type: ignore[arg-type]  # the stubs know no plain texts


def days_form(sent: MultiDict[str, str] | None = None, stored: Mapping[str, int] | None = None) -> BaseForm:
    """One field for each clock; an empty one leaves it to the installation."""
    fields = {name: IntegerField(validators=[Optional(), NumberRange(*limits)]) for name, limits in CLOCKS.items()}
    return _form(fields, sent, stored)


def words_form(
    locales: Iterable[str], needed: Iterable[str], sent: MultiDict[str, str] | None, stored: Mapping[str, str]
) -> BaseForm:
    """A house's own words for one kind of next step: a field for each locale. ``needed``: must not be empty."""
    must = set(needed)
    fields = {
        locale: StringField(
            filters=[_one_line], validators=[InputRequired() if locale in must else Optional(), _plain_step_text]
        )
        for locale in locales
    }
    return _form(fields, sent, stored)


def _form(fields: Mapping[str, Any], sent: MultiDict[str, str] | None, stored: Mapping[str, Any] | None) -> BaseForm:
    form = BaseForm(fields)
    form.process(sent, data=stored or {})
    return form
