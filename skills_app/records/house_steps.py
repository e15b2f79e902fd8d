"""What a house has set that every profile needs: in one statement that is made once."""

from collections.abc import Mapping

from sqlalchemy import Table, bindparam, select
from sqlalchemy.orm import Session

from skills_app.records.database import connection_of
from skills_app.records.models import Base

_organisation: Table = Base.metadata.tables["organisation"]
_STEPS = select(_organisation.c.offers, _organisation.c.step_texts, _organisation.c.days).where(
    _organisation.c.id == bindparam("id")
)

StepTexts = Mapping[str, Mapping[str, str]]


def steps_of_house(db: Session, organisation_id: int) -> tuple[list[str] | None, StepTexts, Mapping[str, int]]:
    """The kinds of next steps that it can arrange, None: all; its own words for them, by kind and locale; its clocks
    of deletion."""
    offers, texts, days = connection_of(db).execute(_STEPS, {"id": organisation_id}).one()
    return offers, texts or {}, days or {}
