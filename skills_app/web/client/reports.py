"""The paper that a counsellor handed over, once more as a file, for the client it is about."""

from datetime import UTC, datetime

from flask import abort
from flask.typing import ResponseReturnValue

from skills_app.records.audit import Happening, note
from skills_app.records.reports import find_report
from skills_app.records.sittings import find_client_by_code
from skills_app.web.client.door import door
from skills_app.web.client_code import own_code
from skills_app.web.database_session import reading, writing
from skills_app.web.guards import Audience, audience
from skills_app.web.report_files import PDF, file_reply, frozen_report, pdf_name, pdf_of, refuse_invalid
from skills_app.web.security import hash_of_code, vault


@door.get("/report/<public_id>.pdf")
@audience(Audience.CLIENT)
def own_report(public_id: str) -> ResponseReturnValue:
    """Answers 404 for that of somebody else, 410 for one that was taken back."""
    with reading() as db:
        client = find_client_by_code(db, hash_of_code(own_code() or ""))
        found = find_report(db, public_id)
    if client is None or found is None or found.client_id != client.id:
        abort(404)
    refuse_invalid(found)
    content = pdf_of(frozen_report(found))
    with writing() as db:
        exported = Happening("exported", f"report {public_id}", "client", found.organisation_id)
        note(db, vault(), exported, datetime.now(UTC))
    return file_reply(content, PDF, pdf_name(found))
