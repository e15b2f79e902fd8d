"""Passkeys: a second factor that a device keeps (WebAuthn), beside the one-time codes."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete, insert, select, update
from sqlalchemy.orm import Session

from skills_app.records.models import Passkey

MOST_PASSKEYS = 10
"""Of one account."""


class TooManyPasskeys(ValueError):
    """The account has MOST_PASSKEYS already."""


class CopiedPasskey(ValueError):
    """The device's count went back: there may be a copy of the key."""


@dataclass(frozen=True)
class NewPasskey:
    """``credential_id``, ``public_key``: base64url; ``device``: what its owner calls it."""

    account_id: int
    credential_id: str
    public_key: str
    sign_count: int
    device: str
    now: datetime


@dataclass(frozen=True, slots=True)
class PasskeyView:
    id: int
    account_id: int
    credential_id: str
    public_key: str
    sign_count: int
    device: str
    created_at: datetime
    used_at: datetime | None


_COLUMNS = tuple(Passkey.__table__.c[name] for name in PasskeyView.__dataclass_fields__)


def add_passkey(db: Session, new: NewPasskey) -> None:
    """Raises TooManyPasskeys."""
    if len(passkeys_of(db, new.account_id)) >= MOST_PASSKEYS:
        raise TooManyPasskeys(new.account_id)
    values = {name: getattr(new, name) for name in NewPasskey.__dataclass_fields__ if name != "now"}
    db.execute(insert(Passkey).values(values | {"created_at": new.now}))


def passkeys_of(db: Session, account_id: int) -> list[PasskeyView]:
    """In the order in which they were added."""
    found = select(*_COLUMNS).where(Passkey.account_id == account_id).order_by(Passkey.id)
    return [PasskeyView(*row) for row in db.execute(found)]


def use_passkey(db: Session, passkey: PasskeyView, sign_count: int, now: datetime) -> None:
    """Notes the device's new count (WebAuthn level 2, 6.1.1: it grows, or is always 0). Raises CopiedPasskey."""
    if sign_count <= passkey.sign_count and (sign_count or passkey.sign_count):
        raise CopiedPasskey(passkey.device)
    db.execute(update(Passkey).where(Passkey.id == passkey.id).values(sign_count=sign_count, used_at=now))


def remove_passkey(db: Session, account_id: int, passkey_id: int) -> None:
    """Only one's own."""
    db.execute(delete(Passkey).where(Passkey.id == passkey_id, Passkey.account_id == account_id))
