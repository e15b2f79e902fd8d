"""A released report as a PDF: tagged for those who do not see it, in one language or in two facing columns."""

from collections.abc import Mapping
from pathlib import Path

from skills_app.documents.layout import layout_data
from skills_app.documents.report import Report, check_report
from skills_app.documents.typesetting import typeset

TEMPLATE = Path(__file__).parent / "profile.typ"


def profile_pdf(report: Report, pictures: Mapping[str, bytes]) -> bytes:
    """``pictures``: SVG by the name in the report. Equal reports give equal files.

    Raises ValueError when a text or a picture is missing.
    """
    check_report(report)
    return typeset(TEMPLATE, layout_data(report, pictures), report.released_on)
