"""The client takes along everything that is kept of them."""

from datetime import UTC, datetime

from flask import redirect, url_for
from flask.typing import ResponseReturnValue

from skills_app.records.audit import Happening, note
from skills_app.records.clients import ClientView
from skills_app.records.reports import reports_of_client
from skills_app.records.sittings import find_client_by_code, sittings_of_client
from skills_app.web.bank_library import library
from skills_app.web.calendar import today
from skills_app.web.client.door import door
from skills_app.web.client_code import own_code
from skills_app.web.database_session import reading, writing
from skills_app.web.export_content import Belongings, belongings_of
from skills_app.web.export_zip import export_zip
from skills_app.web.guards import Audience, audience
from skills_app.web.locale import languages
from skills_app.web.pages import render_page
from skills_app.web.report_files import ZIP, file_reply
from skills_app.web.security import hash_of_code, vault
from skills_app.web.side_by_side import side_by_side

FILE = "my-data.zip"


@door.get("/mine/data")
@audience(Audience.CLIENT)
@side_by_side
def own_data() -> str:
    """What there is to take along; papers that were handed over by themselves too."""
    with reading() as db:
        client = find_client_by_code(db, hash_of_code(own_code() or ""))
        sittings = sittings_of_client(db, client.id) if client else []
        reports = reports_of_client(db, client.id) if client else []
    locale = languages().first.id
    titles = {one.bank_digest: library().version(one.bank_digest).title(locale) for one in reports}
    return render_page(
        "client/data.html",
        reports=[one for one in reports if one.revoked_at is None and one.expires_on >= today()],
        titles=titles,
        anything=bool(sittings or reports),
        trial=any(library().version(one.bank_digest).bank.trial for one in sittings),
    )


@door.post("/mine/data")
@audience(Audience.CLIENT)
def take_data() -> ResponseReturnValue:
    """Made in memory; a file stays on the client's device alone."""
    with reading() as db:
        client = find_client_by_code(db, hash_of_code(own_code() or ""))
        found = (
            belongings_of(db, sittings_of_client(db, client.id), client.id, client.organisation_id) if client else None
        )
    if client is None or found is None or not (found.sittings or found.reports):
        return redirect(url_for("client.own_data"), 303)
    content = export_zip(found, languages().first)
    _note_export(client, found)
    return file_reply(content, ZIP, FILE)


def _note_export(client: ClientView, found: Belongings) -> None:
    subjects = [f"sitting {one.sitting.public_id}" for one in found.sittings]
    subjects += [f"report {report.public_id}" for report in found.reports]
    now = datetime.now(UTC)
    with writing() as db:
        for subject in subjects:
            note(db, vault(), Happening("exported", subject, "client", client.organisation_id), now)
