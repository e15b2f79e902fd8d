"""Invitations: the client exists before they come, with a code on a card that a counsellor made."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import insert, select, update
from sqlalchemy.orm import Session

from skills_app.records.clients import new_client
from skills_app.records.codes import new_reference
from skills_app.records.models import Invitation
from skills_app.records.views import client_table


@dataclass(frozen=True, slots=True)
class NewInvitation:
    """``supervised``: the client is to sit in the house, with staff near. ``code_hash``: of the code on the card."""

    organisation_id: int
    account_id: int
    code_hash: str
    locale: str
    supervised: bool
    now: datetime


@dataclass(frozen=True, slots=True)
class InvitationView:
    client_id: int
    account_id: int | None
    locale: str
    supervised: bool
    created_at: datetime


_COLUMNS = tuple(Invitation.__table__.c[name] for name in InvitationView.__dataclass_fields__)


def invite(db: Session, new: NewInvitation) -> int:
    """The id of the invited client; who calls links them to a case."""
    client_id = new_client(
        db, organisation_id=new.organisation_id, code_hash=new.code_hash, reference=new_reference(), now=new.now
    )
    values = {
        "client_id": client_id,
        "account_id": new.account_id,
        "locale": new.locale,
        "supervised": new.supervised,
        "created_at": new.now,
    }
    db.execute(insert(Invitation).values(values))
    return client_id


def invitation_of(db: Session, client_id: int) -> InvitationView | None:
    row = db.execute(select(*_COLUMNS).where(Invitation.client_id == client_id)).first()
    return None if row is None else InvitationView(*row)


def supervised_of(db: Session, client_id: int) -> bool | None:
    """Whether staff is near when the client sits; None when nobody invited them."""
    return db.execute(select(Invitation.supervised).where(Invitation.client_id == client_id)).scalar_one_or_none()


def give_new_code(db: Session, client_id: int, new: NewInvitation) -> None:
    """For a card that was lost: the code on it opens nothing any more, and what the new card says counts."""
    db.execute(update(client_table).where(client_table.c.id == client_id).values(code_hash=new.code_hash))
    values = {"account_id": new.account_id, "locale": new.locale, "supervised": new.supervised, "created_at": new.now}
    db.execute(update(Invitation).where(Invitation.client_id == client_id).values(values))
