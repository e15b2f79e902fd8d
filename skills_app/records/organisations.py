"""Organisations: which one a request is for follows from the host name."""

from dataclasses import dataclass
from datetime import datetime
from urllib.parse import urlsplit

from sqlalchemy import insert, or_, select, update
from sqlalchemy.orm import Session

from skills_app.records.models import Organisation


@dataclass(frozen=True, slots=True)
class OrganisationView:
    """``name`` of the default organisation is empty until it is given one."""

    id: int
    name: str


def organisation_for(db: Session, host: str) -> OrganisationView:
    """The organisation with this host (a port is ignored), else the default one, which the first migration made."""
    query = (
        select(Organisation.id, Organisation.name)
        .where(or_(Organisation.address == _host_name(host), Organisation.address.is_(None)))
        .order_by(Organisation.address.is_(None), Organisation.id)
    )
    return OrganisationView(*db.execute(query.limit(1)).one())


def offers_of(db: Session, organisation_id: int) -> list[str] | None:
    """The kinds of next steps that the organisation can arrange; None: all."""
    return db.execute(select(Organisation.offers).where(Organisation.id == organisation_id)).scalar_one_or_none()


def new_organisation(db: Session, *, name: str, address: str, now: datetime) -> int:
    """``address``: the host name under which it is reached."""
    values = {"name": name, "address": _host_name(address), "created_at": now}
    return db.execute(insert(Organisation).values(values).returning(Organisation.id)).scalar_one()


def rename_organisation(db: Session, organisation_id: int, name: str) -> None:
    db.execute(update(Organisation).where(Organisation.id == organisation_id).values(name=name))


def _host_name(host: str) -> str:
    return urlsplit(f"//{host}").hostname or ""
