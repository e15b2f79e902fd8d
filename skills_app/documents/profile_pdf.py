"""A released report as a PDF: tagged for those who do not see it, in one language or in two facing columns."""

import json
from collections.abc import Mapping
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

import typst

from skills_app.documents.characters import FONTS
from skills_app.documents.layout import layout_data
from skills_app.documents.report import Report, check_report

TEMPLATE = Path(__file__).parent / "profile.typ"

_BETWEEN = 5
"""So many empty documents after each. typst keeps what it worked out, 25 MB a document with the client's texts in it,
until ten documents later; so it is two, and what all have in common is still at hand."""


def profile_pdf(report: Report, pictures: Mapping[str, bytes]) -> bytes:
    """``pictures``: SVG by the name in the report. Equal reports give equal files.

    Raises ValueError when a text or a picture is missing.
    """
    check_report(report)
    data = json.dumps(layout_data(report, pictures), ensure_ascii=False)
    released = datetime.fromisoformat(report.released_on).replace(tzinfo=UTC)
    try:
        return typst.compile(
            TEMPLATE,
            format="pdf",
            font_paths=_fonts(),
            sys_inputs={"data": data},
            pdf_standards=["ua-1", "a-3a"],  # readable with a screen reader, and still in many years
            timestamp=released,
        )
    finally:
        _forget()


def _forget() -> None:
    for _ in range(_BETWEEN):
        typst.compile(b"", format="pdf", font_paths=_fonts())


@cache
def _fonts() -> typst.Fonts:
    """The fonts beside this module and no others, so that a document looks the same on every machine."""
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[FONTS])
