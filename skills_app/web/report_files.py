"""A report as a file that is handed out: its PDF, and the reply that carries a file."""

from flask import Response, abort

from skills_app.documents.profile_pdf import profile_pdf
from skills_app.documents.report import Report, report_from_json
from skills_app.records.reports import ReportView, content_of
from skills_app.web.calendar import local, today
from skills_app.web.report_pictures import pictures_of
from skills_app.web.security import vault

PDF, ZIP = "application/pdf", "application/zip"


def frozen_report(found: ReportView) -> Report:
    """What was released."""
    return report_from_json(content_of(vault(), found))


def pdf_of(report: Report) -> bytes:
    return profile_pdf(report, pictures_of(report))


def refuse_invalid(found: ReportView) -> None:
    """No file is made of a report that was taken back or is over: on paper nobody would see it. Answers 410."""
    if found.revoked_at is not None or found.expires_on < today():
        abort(410)


def pdf_name(found: ReportView) -> str:
    return f"{found.bank_id}-{local(found.released_at):%Y-%m-%d}.pdf"


def file_reply(content: bytes, kind: str, name: str) -> Response:
    """``name``: under which it is stored; ASCII. Kept by no cache."""
    headers = {"Content-Disposition": f'attachment; filename="{name}"', "Cache-Control": "no-store"}
    return Response(content, mimetype=kind, headers=headers)
