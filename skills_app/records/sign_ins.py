"""Sign-ins of staff: one row for each browser, found by a random token of which only the hash is kept."""

import hashlib
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import insert, select, update
from sqlalchemy.orm import Session

from skills_app.records.models import Account, SignIn

_TOKEN_BYTES = 32
_TOUCH_EVERY = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class SignInView:
    """``full_name``: on documents; ``team``: whose cases are shared; both may be None. ``start_password``: of their
    own they have none yet. ``second_factor``: it was given. ``touch_due``: touch_sign_in should be called, in a writing
    transaction."""

    account_id: int
    organisation_id: int
    name: str
    role: str
    full_name: str | None
    team: str | None
    introduced_at: datetime | None
    start_password: bool
    second_factor: bool
    touch_due: bool


def start_sign_in(db: Session, account_id: int, now: datetime) -> str:
    """The token for the browser; the second factor is still owed."""
    token = _new_token()
    times = {"started_at": now, "last_seen_at": now}
    db.execute(insert(SignIn).values(account_id=account_id, token_hash=_hash(token), **times))
    return token


def find_sign_in(db: Session, token: str, now: datetime, idle: timedelta, absolute: timedelta) -> SignInView | None:
    """Only reads. None when it ended, was not used for ``idle``, began ``absolute`` ago, or the account is disabled."""
    live = (
        SignIn.token_hash == _hash(token),
        SignIn.ended_at.is_(None),
        SignIn.last_seen_at > now - idle,
        SignIn.started_at > now - absolute,
        Account.disabled_at.is_(None),
    )
    of_account = (
        Account.id,
        Account.organisation_id,
        Account.name,
        Account.role,
        Account.full_name,
        Account.team,
        Account.introduced_at,
        Account.start_password_at.is_not(None),
    )
    of_sign_in = (SignIn.second_factor_at.is_not(None), SignIn.last_seen_at <= now - _TOUCH_EVERY)
    row = db.execute(select(*of_account, *of_sign_in).join_from(SignIn, Account).where(*live)).first()
    return None if row is None else SignInView(*tuple(row))


def touch_sign_in(db: Session, token: str, now: datetime) -> None:
    """Notes that the browser was seen."""
    db.execute(update(SignIn).where(SignIn.token_hash == _hash(token)).values(last_seen_at=now))


def complete_second_factor(db: Session, token: str, now: datetime) -> str:
    """A new token; the one from before opens nothing any more. Raises LookupError for an unknown or ended one."""
    new = _new_token()
    values = {"token_hash": _hash(new), "second_factor_at": now, "last_seen_at": now}
    open_one = (SignIn.token_hash == _hash(token), SignIn.ended_at.is_(None))
    if db.execute(update(SignIn).where(*open_one).values(values).returning(SignIn.id)).first() is None:
        raise LookupError("there is no such sign-in")
    return new


def end_sign_in(db: Session, token: str, now: datetime) -> None:
    db.execute(update(SignIn).where(SignIn.token_hash == _hash(token), SignIn.ended_at.is_(None)).values(ended_at=now))


def end_all_sign_ins(db: Session, account_id: int, now: datetime) -> None:
    """On every browser of this account."""
    db.execute(update(SignIn).where(SignIn.account_id == account_id, SignIn.ended_at.is_(None)).values(ended_at=now))


def end_other_sign_ins(db: Session, account_id: int, token: str, now: datetime) -> None:
    """On every browser of this account but the one with the token."""
    others = (SignIn.account_id == account_id, SignIn.ended_at.is_(None), SignIn.token_hash != _hash(token))
    db.execute(update(SignIn).where(*others).values(ended_at=now))


def _new_token() -> str:
    return secrets.token_urlsafe(_TOKEN_BYTES)


def _hash(token: str) -> str:
    """Without a key: nobody can guess 256 random bits."""
    return hashlib.sha256(token.encode()).hexdigest()
