"""What a report at the desk is made of, as it was read at one moment."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from skills_app.records.cases import CaseView, case_of_client, decrypted_name
from skills_app.records.chosen_steps import steps_of
from skills_app.records.desk import find_sitting_open_to
from skills_app.records.organisations import HouseView, house_of, logo_of
from skills_app.records.reviews import FieldReviewView
from skills_app.records.sittings import SittingView
from skills_app.web.counsellor.looking import Looked
from skills_app.web.counsellor.opening import scope
from skills_app.web.counsellor.review_rows import notes_of, review_of
from skills_app.web.report_content import Added, ReportSource
from skills_app.web.security import vault


@dataclass(frozen=True)
class Grounds:
    """All that may still change before a release. ``steps``: what was changed in the next steps, encrypted."""

    sitting: SittingView
    notes: Mapping[str, FieldReviewView]
    steps: str | None
    house: HouseView
    logo: bytes | None
    case: CaseView | None


def grounds_of(db: Session, looked: Looked) -> Grounds | None:
    """None when the sitting is not there for these eyes any more."""
    found = find_sitting_open_to(db, scope(), looked.sitting.public_id)
    if found is None or found.consent_at is None:
        return None
    review, notes = review_of(db, looked)
    return Grounds(
        sitting=found,
        notes=notes,
        steps=review.steps if review else None,
        house=house_of(db, found.organisation_id),
        logo=logo_of(db, found.organisation_id),
        case=case_of_client(db, found.client_id),
    )


def source_of(looked: Looked, grounds: Grounds, counsellor: str, day: date) -> ReportSource:
    """``day``: of handing over."""
    sitting, case = grounds.sitting, grounds.case
    return ReportSource(
        served=looked.served,
        sitting=sitting,
        stored=looked.shown,
        profile=looked.profile,
        house=grounds.house,
        logo=grounds.logo,
        day=day,
        comment=vault().decrypt(sitting.comment) if sitting.comment else "",
        case_reference=case.reference if case else "",
        name=decrypted_name(vault(), case) if case else "",
        counsellor=counsellor,
        discussed=True,
        again={field_id: one.sitting.last_at for field_id, one in looked.again.items()},
        added={field_id: _added(found, looked) for field_id, found in grounds.notes.items()},
        chosen=steps_of(vault(), grounds.steps),
    )


def _added(found: FieldReviewView, looked: Looked) -> Added:
    notes = notes_of(found, looked.levels)
    return Added(notes.remark, notes.rating, notes.rating_reason)
