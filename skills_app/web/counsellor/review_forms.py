"""What the pages of a review send."""

from wtforms import BooleanField, Form, StringField
from wtforms.validators import AnyOf, DataRequired, Length, Optional, Regexp, ValidationError

from skills_app.records.chosen_steps import MOST_WORDS

MOST_TEXT = 1000
"""Characters of a remark or a reason."""

GERMAN_ALONE = "german"


def _tidy(text: str | None) -> str:
    """Browsers send each end of a line as two characters, and count it as one."""
    return (text or "").replace("\r\n", "\n").strip()


class FieldForm(Form):
    """``rating``: the counsellor's own level, or empty: as computed. ``seen``: which state of the notes was shown.
    ``go``: where to afterwards."""

    remark = StringField(filters=[_tidy], validators=[Length(max=MOST_TEXT)])
    rating = StringField(validators=[Optional(), Regexp(r"^[0-9]$")])
    rating_reason = StringField(filters=[_tidy], validators=[Length(max=MOST_TEXT)])
    discussed = BooleanField()
    seen = StringField(validators=[Length(max=64)])
    go = StringField(validators=[Optional(), AnyOf(("next", "stay"))])

    @property
    def level(self) -> int | None:
        return int(self.rating.data) if self.rating.data else None


def _one_line(text: str | None) -> str:
    return " ".join((text or "").split())


def _is_said(_form: Form, field: StringField) -> None:
    """Signs alone say nothing, and no document shows them all."""
    if not any(character.isalnum() for character in field.data or ""):
        raise ValidationError("empty")


class OwnStepForm(Form):
    """A next step in the counsellor's own words: ``german``, and perhaps in the ``client``'s language. ``field``: the
    id of an action field, or empty. ``seen``: which state of the steps was shown."""

    german = StringField(filters=[_one_line], validators=[Length(max=MOST_WORDS), _is_said])
    client = StringField(filters=[_one_line], validators=[Optional(), Length(max=MOST_WORDS), _is_said])
    field = StringField(validators=[Optional(), Length(max=40)])
    seen = StringField(validators=[Length(max=64)])


REMOVE, BRING_BACK, DELETE = "remove", "bring-back", "delete"


class StepChangeForm(Form):
    """``step``: the key of one of them; only an own one can be deleted for good."""

    step = StringField(validators=[DataRequired(), Length(max=200)])
    do = StringField(validators=[AnyOf((REMOVE, BRING_BACK, DELETE))])
    seen = StringField(validators=[Length(max=64)])


class ReleaseForm(Form):
    """``seen``: the digest of what was shown before it is frozen."""

    language = StringField(validators=[AnyOf(("both", GERMAN_ALONE))])
    confirmed = BooleanField(validators=[DataRequired()])
    seen = StringField(validators=[Length(min=64, max=64)])


class FirstDayForm(Form):
    """``sitting``: the public id of the one whose release waits."""

    confirmed = BooleanField(validators=[DataRequired()])
    sitting = StringField(validators=[Optional(), Regexp(r"^[\w-]{1,40}$")])


class CompareForm(Form):
    """Two public ids."""

    first = StringField(validators=[Optional(), Length(max=40)])
    second = StringField(validators=[Optional(), Length(max=40)])
