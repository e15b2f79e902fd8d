"""The reports that were handed over: a list, one as a PDF, many as a ZIP that is sent while it is made."""

import io
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import IO, TYPE_CHECKING, cast
from urllib.parse import urlencode
from zipfile import ZIP_STORED, ZipFile

from flask import Response, abort, request, stream_with_context, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext
from wtforms import DateField, Form, IntegerField, SelectMultipleField
from wtforms.validators import NumberRange, Optional

from skills_app.records.handed_over import HandedOver, list_reports
from skills_app.records.reports import ReportView, find_report_open_to
from skills_app.records.staff_names import full_names_of
from skills_app.web.bank_library import library
from skills_app.web.calendar import day_span, today
from skills_app.web.counsellor.door import door
from skills_app.web.counsellor.forms import LARGEST_ID, has_neighbours
from skills_app.web.counsellor.opening import scope
from skills_app.web.database_session import reading, writing
from skills_app.web.guards import Audience, audience
from skills_app.web.locale import languages
from skills_app.web.pages import render_page
from skills_app.web.report_files import PDF, ZIP, file_reply, frozen_report, pdf_name, pdf_of, refuse_invalid
from skills_app.web.staff.identity import signed_in
from skills_app.web.staff.noting import note_act

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer

MOST = 100
"""Reports of a page, and of a ZIP."""


class ReportsForm(Form):
    """What the list is searched by; ``before``: the id of the last report of the page before."""

    day = DateField(validators=[Optional(), has_neighbours])
    before = IntegerField(validators=[Optional(), NumberRange(1, LARGEST_ID)])


class ChosenForm(Form):
    report = SelectMultipleField(validate_choice=False)


@door.get("/reports")
@audience(Audience.COUNSELLOR)
def reports() -> ResponseReturnValue:
    form = ReportsForm(request.args)
    if not form.validate():
        abort(400)
    return _reports_page(form)


def _reports_page(form: ReportsForm, problem: str = "") -> str:
    with reading() as db:
        rows = list_reports(db, scope(), before=form.before.data, limit=MOST + 1, released=day_span(form.day.data))
        names = full_names_of(db, [row.account_id for row in rows])
    locale, shown = languages().first.id, rows[:MOST]
    older = {"before": str(shown[-1].id)} if len(rows) > MOST else None
    return render_page(
        "counsellor/reports.html",
        who=signed_in(),
        rows=shown,
        names=names,
        titles={served.bank.id: served.title(locale) for served in library().current.values()},
        form=form,
        older=_list_url(form, older) if older else None,
        newest=_list_url(form, {}) if form.before.data else None,
        most=MOST,
        problem=problem,
    )


def _list_url(form: ReportsForm, more: dict[str, str]) -> str:
    conditions = ({"day": form.day.data.isoformat()} if form.day.data else {}) | more
    return f"{url_for('counsellor.reports')}?{urlencode(conditions)}"


@door.post("/reports")
@audience(Audience.COUNSELLOR)
def take_reports() -> ResponseReturnValue:
    """The chosen reports as a ZIP. All are looked up and noted before the first one is made."""
    chosen = list(dict.fromkeys(ChosenForm(request.form).report.data or ()))
    if not chosen:
        return _reports_page(ReportsForm(), gettext("Choose at least one report.")), 422
    if len(chosen) > MOST:
        return _reports_page(ReportsForm(), gettext("Choose fewer reports.")), 422
    with reading() as db:
        found = [find_report_open_to(db, scope(), public_id) for public_id in chosen]
        numbers = {row.public_id: _number(row) for row in list_reports(db, scope(), limit=MOST, public_ids=chosen)}
    reports = [one for one in found if one is not None and _is_valid(one)]
    if len(reports) < len(chosen):
        gone = gettext("Some of these reports are not there any more. Please choose again.")
        return _reports_page(ReportsForm(), gone), 422
    now = datetime.now(UTC)
    with writing() as db:
        for one in reports:
            note_act(db, "exported", f"report {one.public_id}", now)
    return _streamed(reports, numbers)


def _is_valid(found: ReportView) -> bool:
    return found.revoked_at is None and found.expires_on >= today()


def _number(row: HandedOver) -> str:
    """The case, or the client, as a part of a file name."""
    return re.sub(r"[^0-9A-Za-z]+", "-", row.case_reference or row.reference).strip("-")


class _Pipe(io.RawIOBase):
    """A file that only goes forward: what was written is taken out again to be sent."""

    def __init__(self) -> None:
        self.written = bytearray()

    def writable(self) -> bool:
        return True

    def write(self, part: "ReadableBuffer") -> int:
        before = len(self.written)
        self.written += part
        return len(self.written) - before

    def take(self) -> bytes:
        taken = bytes(self.written)
        self.written.clear()
        return taken


def _streamed(reports: list[ReportView], numbers: dict[str, str]) -> Response:
    headers = {
        "Content-Disposition": f'attachment; filename="reports-{today().isoformat()}.zip"',
        "Cache-Control": "no-store",
        "X-Accel-Buffering": "no",
    }
    parts = stream_with_context(_zip_parts(reports, numbers))
    return Response(parts, mimetype=ZIP, headers=headers)


def _zip_parts(reports: list[ReportView], numbers: dict[str, str]) -> Iterator[bytes]:
    """One document after the other; each is in memory only until it has been sent."""
    pipe = _Pipe()
    with ZipFile(cast("IO[bytes]", pipe), "w", ZIP_STORED) as archive:  # a PDF is compressed already
        for place, found in enumerate(reports, start=1):
            archive.writestr(f"{place:03}-{numbers[found.public_id]}-{pdf_name(found)}", pdf_of(frozen_report(found)))
            yield pipe.take()
    yield pipe.take()


@door.get("/report/<public_id>.pdf")
@audience(Audience.COUNSELLOR)
def report_file(public_id: str) -> ResponseReturnValue:
    """Answers 404 for a report that is not for these eyes or whose client took the yes back, 410 for one that the
    house took back."""
    with reading() as db:
        found = find_report_open_to(db, scope(), public_id)
    if found is None:
        abort(404)
    refuse_invalid(found)
    content = pdf_of(frozen_report(found))
    with writing() as db:
        note_act(db, "exported", f"report {public_id}", datetime.now(UTC))
    return file_reply(content, PDF, pdf_name(found))
