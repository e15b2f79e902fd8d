"""Everything of a client as one file, made at the desk for the client who asks for it there."""

from datetime import UTC, datetime

from flask.typing import ResponseReturnValue

from skills_app.records.sittings import SittingView, sittings_of_client
from skills_app.web.counsellor.door import door
from skills_app.web.counsellor.opening import opened
from skills_app.web.database_session import reading, writing
from skills_app.web.export_content import belongings_of
from skills_app.web.export_zip import export_zip
from skills_app.web.guards import Audience, audience
from skills_app.web.locale import languages, offered_locales
from skills_app.web.report_files import ZIP, file_reply
from skills_app.web.staff.noting import note_act


@door.post("/sitting/<public_id>/export")
@audience(Audience.COUNSELLOR)
def export(public_id: str) -> ResponseReturnValue:
    """In the client's language; of their sittings those that are open to the counsellors of this house."""
    found, _ = opened(public_id)
    with reading() as db:
        open_ones = [one for one in sittings_of_client(db, found.client_id) if _is_open(one, found)]
        belongings = belongings_of(db, open_ones, found.client_id, found.organisation_id, shared=True)
    content = export_zip(belongings, offered_locales().get(found.locale, languages().first))
    now = datetime.now(UTC)
    with writing() as db:
        for one in belongings.sittings:
            note_act(db, "exported", f"sitting {one.sitting.public_id}", now)
        for report in belongings.reports:
            note_act(db, "exported", f"report {report.public_id}", now)
    return file_reply(content, ZIP, f"{found.reference}.zip")


def _is_open(one: SittingView, opened_one: SittingView) -> bool:
    return one.organisation_id == opened_one.organisation_id and one.consent_at is not None
