"""Deleting at the client's wish, and counting what went: what a receipt says."""

from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Table, func, select
from sqlalchemy.orm import Session

from skills_app.records.cases import case_of_client
from skills_app.records.models import Base
from skills_app.records.repeats import repeats_of
from skills_app.records.sittings import SittingView, delete_sitting
from skills_app.records.views import response_table

_report: Table = Base.metadata.tables["report"]
_review: Table = Base.metadata.tables["review"]
_field_review: Table = Base.metadata.tables["field_review"]


@dataclass(frozen=True, slots=True)
class Deleted:
    """How many of each; ``notes``: action fields of which a counsellor wrote something; ``case``: staff keep a file of
    the client, which is not deleted with a sitting."""

    sittings: int
    answers: int
    comments: int
    notes: int
    reports: int
    case: bool


def delete_with_repeats(db: Session, sitting: SittingView) -> Deleted:
    """The sitting, the attempts that repeat a part of it, and all that hangs on them."""
    gone = [*repeats_of(db, sitting), sitting]
    deleted = _count(db, sitting, gone)
    for one in gone:
        delete_sitting(db, one.id)
    return deleted


def _count(db: Session, sitting: SittingView, gone: Collection[SittingView]) -> Deleted:
    ids = [one.id for one in gone]
    reviews = select(_review.c.id).where(_review.c.sitting_id.in_(ids))
    written = _field_review.c.remark.is_not(None) | _field_review.c.rating.is_not(None)
    return Deleted(
        sittings=len(gone),
        answers=_number(db, response_table, response_table.c.sitting_id.in_(ids)),
        comments=sum(one.comment is not None for one in gone),
        notes=_number(db, _field_review, _field_review.c.review_id.in_(reviews) & written),
        reports=_number(db, _report, _report.c.sitting_public_id.in_([one.public_id for one in gone])),
        case=case_of_client(db, sitting.client_id) is not None,
    )


def _number(db: Session, table: Table, condition: ColumnElement[bool]) -> int:
    return db.execute(select(func.count()).select_from(table).where(condition)).scalar_one()
