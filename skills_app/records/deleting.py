"""Deleting at the client's wish, and counting what went: what a receipt says."""

from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Table, delete, func, select
from sqlalchemy.orm import Session

from skills_app.records.cases import case_of_client, clients_of_case
from skills_app.records.models import Base, Case
from skills_app.records.repeats import repeats_of
from skills_app.records.sittings import SittingView, delete_sitting, sittings_of_client
from skills_app.records.views import client_table, response_table, sitting_table

_report: Table = Base.metadata.tables["report"]
_review: Table = Base.metadata.tables["review"]
_field_review: Table = Base.metadata.tables["field_review"]


@dataclass(frozen=True, slots=True)
class Deleted:
    """How many of each; ``again``: sittings that repeated a part of another one; ``notes``: action fields of which a
    counsellor wrote something; ``case``: staff keep a file of the client, which is not deleted with a sitting."""

    sittings: int
    again: int
    answers: int
    comments: int
    notes: int
    reports: int
    case: bool

    @property
    def anything(self) -> bool:
        """Whether there was something of a client."""
        return bool(self.sittings or self.reports)


def delete_with_repeats(db: Session, sitting: SittingView) -> Deleted:
    """The sitting, the attempts that repeat a part of it, and all that hangs on them."""
    gone = [*repeats_of(db, sitting), sitting]
    reports = _report.c.sitting_public_id.in_([one.public_id for one in gone])
    deleted = _count(db, gone, reports, case=case_of_client(db, sitting.client_id) is not None)
    for one in gone:
        delete_sitting(db, one.id)
    return deleted


def delete_case(db: Session, case_id: int) -> Deleted:
    """With all clients in it, their sittings, reviews and reports."""
    clients = clients_of_case(db, case_id)
    gone = [one for client_id in clients for one in sittings_of_client(db, client_id)]
    deleted = _count(db, gone, _report.c.client_id.in_(clients), case=False)
    db.execute(delete(sitting_table).where(sitting_table.c.client_id.in_(clients)))
    db.execute(delete(client_table).where(client_table.c.id.in_(clients)))
    db.execute(delete(Case).where(Case.id == case_id))
    return deleted


def _count(db: Session, gone: Collection[SittingView], reports: ColumnElement[bool], *, case: bool) -> Deleted:
    """``reports``: which of them go."""
    ids = [one.id for one in gone]
    reviews = select(_review.c.id).where(_review.c.sitting_id.in_(ids))
    written = _field_review.c.remark.is_not(None) | _field_review.c.rating.is_not(None)
    return Deleted(
        sittings=len(gone),
        again=sum(one.repeats is not None for one in gone),
        answers=_number(db, response_table, response_table.c.sitting_id.in_(ids)),
        comments=sum(one.comment is not None for one in gone),
        notes=_number(db, _field_review, _field_review.c.review_id.in_(reviews) & written),
        reports=_number(db, _report, reports),
        case=case,
    )


def _number(db: Session, table: Table, condition: ColumnElement[bool]) -> int:
    return db.execute(select(func.count()).select_from(table).where(condition)).scalar_one()
