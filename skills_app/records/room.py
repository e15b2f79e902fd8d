"""Who is at the tablets now: progress alone, no answers and no results."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Table, bindparam, or_, select
from sqlalchemy.orm import Session

from skills_app.records.cases import Scope
from skills_app.records.database import connection_of
from skills_app.records.models import Base
from skills_app.records.views import client_table, sitting_table

_case_client: Table = Base.metadata.tables["case_client"]
_case: Table = Base.metadata.tables["case_file"]


@dataclass(frozen=True, slots=True)
class RunningSitting:
    """``answered``: how many items have a response; ``case_id``: None when the client belongs to no case."""

    public_id: str
    organisation_id: int
    reference: str
    bank_digest: str
    form_id: str
    chosen: list[str] | None
    seed: int
    answered: int
    last_at: datetime
    finished_at: datetime | None
    case_id: int | None
    case_account_id: int | None
    case_team: str | None

    def is_open_to(self, scope: Scope) -> bool:
        """As :func:`~skills_app.records.cases.sittings_open_to` says for the database."""
        if self.organisation_id != scope.organisation_id:
            return False
        ours = scope.team is not None and self.case_team == scope.team
        return self.case_id is None or self.case_account_id == scope.account_id or ours


_OF_CLIENT = {"reference": client_table.c.reference}
_OF_CASE = {"case_id": _case.c.id, "case_account_id": _case.c.account_id, "case_team": _case.c.team}
_COLUMNS = tuple(
    (_OF_CLIENT | _OF_CASE)[name] if name in _OF_CLIENT | _OF_CASE else sitting_table.c[name]
    for name in RunningSitting.__dataclass_fields__
)
_RUNNING = (
    select(*_COLUMNS)
    .join_from(sitting_table, client_table)
    .outerjoin(_case_client, _case_client.c.client_id == client_table.c.id)
    .outerjoin(_case, _case.c.id == _case_client.c.case_id)
    .where(
        sitting_table.c.last_at > bindparam("since"),
        or_(sitting_table.c.finished_at.is_(None), sitting_table.c.finished_at > bindparam("finished_since")),
    )
    .order_by(sitting_table.c.id)
)


def running_sittings(db: Session, since: datetime, finished_since: datetime) -> list[RunningSitting]:
    """Heard of after ``since``, and not finished, or after ``finished_since``; of all houses, in order of beginning."""
    values = {"since": since, "finished_since": finished_since}
    return [RunningSitting(*row) for row in connection_of(db).execute(_RUNNING, values)]
