"""The client says something about the result: the counsellor reads it, and it stands in the report."""

from datetime import UTC, datetime

from flask import abort, redirect, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import lazy_gettext
from wtforms import Form, StringField
from wtforms.validators import Length

from skills_app.records.audit import Happening, note
from skills_app.records.comments import say_comment
from skills_app.records.reviews import AlreadyReleased
from skills_app.web.client.door import door
from skills_app.web.client.identity import own_sitting
from skills_app.web.client.own_words import MOST_COMMENT, OwnWords
from skills_app.web.client.profile import profile_page
from skills_app.web.database_session import writing
from skills_app.web.guards import Audience, audience
from skills_app.web.security import vault


def _tidy(text: str | None) -> str:
    """Browsers send each end of a line as two characters, and count it as one."""
    return (text or "").replace("\r\n", "\n").strip()


class CommentForm(Form):
    comment = StringField(filters=[_tidy], validators=[Length(max=MOST_COMMENT)])


@door.post("/sitting/<public_id>/comment")
@audience(Audience.CLIENT)
def comment(public_id: str) -> ResponseReturnValue:
    """Nothing typed takes it away; the same again changes nothing."""
    sitting, form = own_sitting(public_id), CommentForm(request.form)
    if sitting.finished_at is None:
        abort(400)
    said = form.comment.data or ""
    if not form.validate():
        problem = lazy_gettext("This is too long. Please write a little less.")
        return profile_page(public_id, OwnWords(said, can_change=True, problem=problem)), 422
    before = vault().decrypt(sitting.comment) if sitting.comment else ""
    if said == before:
        return redirect(url_for("client.profile", public_id=public_id, _anchor="say"), 303)
    now = datetime.now(UTC)
    try:
        with writing() as db:
            say_comment(db, sitting.id, vault().encrypt(said) if said else None, now)
            note(db, vault(), Happening("commented", f"sitting {public_id}", "client", sitting.organisation_id), now)
    except AlreadyReleased:
        problem = lazy_gettext("The paper has been made already. This was not stored. Please talk to the counsellor.")
        return profile_page(public_id, OwnWords(said, can_change=True, problem=problem)), 409
    return redirect(url_for("client.profile", public_id=public_id, _anchor="say"), 303)
