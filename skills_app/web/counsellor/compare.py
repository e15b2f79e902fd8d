"""Two sittings of the same occupation side by side, before and after a course: field by field."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import groupby

from flask import abort, request
from flask_babel import gettext
from sqlalchemy.orm import Session

from skills_app.records.cases import CaseView
from skills_app.records.desk import sittings_of_case
from skills_app.records.sittings import SittingView
from skills_app.web.bank_library import library
from skills_app.web.calendar import today
from skills_app.web.counsellor.cases import own_case
from skills_app.web.counsellor.door import door
from skills_app.web.counsellor.looking import Looked, looked_at
from skills_app.web.counsellor.review_forms import CompareForm
from skills_app.web.counsellor.review_rows import rows_by_field
from skills_app.web.database_session import reading
from skills_app.web.guards import Audience, audience
from skills_app.web.locale import languages
from skills_app.web.pages import render_page
from skills_app.web.profile_rows import FieldRow, profile_rows
from skills_app.web.staff.identity import signed_in


@dataclass(frozen=True)
class ComparedField:
    """``before`` and ``after``: None where that sitting did not ask about the field."""

    title: str
    picture: str
    before: FieldRow | None
    after: FieldRow | None


def comparable(db: Session, case: CaseView) -> Mapping[str, list[SittingView]]:
    """The case's finished sittings that are open to counsellors, by occupation, the first one first."""
    ready = [
        one
        for one in sittings_of_case(db, case.id)
        if one.finished_at and not one.repeats and one.consent_at and one.expires_on >= today()
    ]
    ready.sort(key=lambda one: (one.bank_id, one.id))
    return {bank_id: list(group) for bank_id, group in groupby(ready, key=lambda one: one.bank_id)}


@door.get("/case/<int:case_id>/compare")
@audience(Audience.COUNSELLOR)
def compare(case_id: int) -> str:
    """Without a choice the first and the last sitting of the occupation that has several."""
    case, form = own_case(case_id), CompareForm(request.args)
    if not form.validate():
        abort(400)
    with reading() as db:
        there = {bank_id: rows for bank_id, rows in comparable(db, case).items() if len(rows) > 1}
    chosen = _chosen(there, form.first.data or "", form.second.data or "")
    pair = [looked_at(one.public_id) for one in chosen]
    locale = languages().first.id
    return render_page(
        "counsellor/compare.html",
        who=signed_in(),
        case=case,
        choices=[(one, library().version(one.bank_digest).title(locale)) for rows in there.values() for one in rows],
        pair=pair,
        fields=_fields(*pair) if pair else (),
        occupation=pair[0].served.title(locale) if pair else "",
        problem=gettext("Choose two sittings of the same occupation.") if there and not pair else "",
    )


def _chosen(there: Mapping[str, list[SittingView]], first: str, second: str) -> list[SittingView]:
    """Two of the same occupation, the earlier one first; empty when the choice names no such two."""
    if not (first or second):
        rows = next(iter(there.values()), [])
        return [rows[0], rows[-1]] if len(there) == 1 else []
    for rows in there.values():
        found = [one for one in rows if one.public_id in {first, second}]
        if len(found) == 2:
            return found
    return []


def _fields(before: Looked, after: Looked) -> tuple[ComparedField, ...]:
    """In the order of the bank, of the later version first."""
    locale = languages().first.id
    earlier, later = (
        rows_by_field(looked, profile_rows(looked.served, looked.profile, locale)) for looked in (before, after)
    )
    order = [field.id for looked in (after, before) for field in looked.served.bank.fields]
    asked = [field_id for field_id in dict.fromkeys(order) if field_id in earlier or field_id in later]
    rows = ((earlier.get(field_id), later.get(field_id)) for field_id in asked)
    return tuple(ComparedField(row.title, row.picture, one, two) for one, two in rows if (row := two or one))
