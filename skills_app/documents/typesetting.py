"""Plain data and a template become a PDF: tagged, with our own fonts, the same on every machine."""

import json
from collections.abc import Mapping
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any

import typst

from skills_app.documents.characters import FONTS

_BETWEEN = 5
"""So many empty documents after each. typst keeps what it worked out, 25 MB a document with the client's texts in it,
until ten documents later; so it is two, and what all have in common is still at hand."""


def typeset(template: Path, data: Mapping[str, Any], day: str) -> bytes:
    """``data``: what the template reads, as JSON can hold it; ``day``: of the document, as ``2026-11-25``. Equal data
    give equal files. Raises ValueError when ``day`` is none."""
    made_on = datetime.fromisoformat(day).replace(tzinfo=UTC)
    try:
        return typst.compile(
            template,
            format="pdf",
            font_paths=_fonts(),
            sys_inputs={"data": json.dumps(data, ensure_ascii=False)},
            pdf_standards=["ua-1", "a-3a"],  # readable with a screen reader, and still in many years
            timestamp=made_on,
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
