"""Accounts of staff: name, password and second factor. Their sign-ins are in sign_ins.py."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete, insert, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from skills_app.records.models import Account, Passkey
from skills_app.records.password_rules import LONGEST_PASSWORD, SHORTEST_PASSWORD
from skills_app.records.passwords import Passwords
from skills_app.records.second_factor import (
    Totp,
    check_totp,
    code_at,
    new_recovery_codes,
    new_totp,
    recovery_codes_left,
    use_recovery_code,
)
from skills_app.records.sign_ins import (
    SignInView,
    complete_second_factor,
    end_all_sign_ins,
    end_other_sign_ins,
    end_sign_in,
    find_sign_in,
    start_sign_in,
    touch_sign_in,
)
from skills_app.records.vault import Vault

__all__ = [
    "LONGEST_PASSWORD",
    "ROLES",
    "SHORTEST_PASSWORD",
    "AccountView",
    "Enrolment",
    "NameTaken",
    "NewAccount",
    "Passwords",
    "SignInView",
    "Totp",
    "add_account",
    "change_password",
    "check_password",
    "check_totp",
    "complete_second_factor",
    "current_code",
    "disable_account",
    "end_all_sign_ins",
    "end_other_sign_ins",
    "end_sign_in",
    "find_account",
    "find_sign_in",
    "new_recovery_codes",
    "new_totp",
    "recovery_codes_left",
    "renew_hash",
    "reset_account",
    "start_sign_in",
    "touch_sign_in",
    "use_recovery_code",
]

_STRONG = Passwords()

ROLES = ("counsellor", "administrator", "author", "facilitator", "translator")


class NameTaken(ValueError):
    """Another account has this sign-in name."""


@dataclass(frozen=True, slots=True)
class AccountView:
    """``totp_secret`` is encrypted."""

    id: int
    organisation_id: int
    name: str
    role: str
    password_hash: str
    totp_secret: str
    totp_last_step: int | None
    disabled_at: datetime | None


_COLUMNS = tuple(Account.__table__.c[name] for name in AccountView.__dataclass_fields__)


@dataclass(frozen=True)
class NewAccount:
    """``role``: one of ROLES. ``full_name``: stands on documents; ``team``: shares its cases. ``start_password``:
    somebody else knows the password, so its owner chooses another one before anything else."""

    organisation_id: int
    name: str
    password: str
    role: str
    now: datetime
    full_name: str | None = None
    team: str | None = None
    start_password: bool = False


@dataclass(frozen=True)
class Enrolment:
    """What the owner of an account is shown once. ``totp``: for the authenticator app."""

    account_id: int
    totp: Totp
    recovery_codes: tuple[str, ...]


def add_account(db: Session, vault: Vault, new: NewAccount, passwords: Passwords = _STRONG) -> Enrolment:
    """Raises NameTaken."""
    totp = new_totp()
    values = {
        "organisation_id": new.organisation_id,
        "name": _sign_in_name(new.name),
        "password_hash": passwords.hash(new.password),
        "totp_secret": vault.encrypt(totp.secret),
        "role": new.role,
        "created_at": new.now,
        "full_name": new.full_name,
        "team": new.team,
        "start_password_at": new.now if new.start_password else None,
    }
    try:
        account_id = db.execute(insert(Account).values(values).returning(Account.id)).scalar_one()
    except IntegrityError as error:
        if "name" in str(error.orig):
            raise NameTaken(new.name) from error
        raise
    return Enrolment(account_id, totp, new_recovery_codes(db, vault, account_id))


def reset_account(
    db: Session, vault: Vault, name: str, password: str, now: datetime, passwords: Passwords = _STRONG
) -> Enrolment:
    """A start password, a new second factor and recovery codes. Passkeys go, they may be those of the lost phone; every
    sign-in ends. Raises LookupError for an unknown name."""
    account = _existing(db, name)
    totp = new_totp()
    values = {
        "password_hash": passwords.hash(password),
        "totp_secret": vault.encrypt(totp.secret),
        "disabled_at": None,
        "start_password_at": now,
    }
    db.execute(update(Account).where(Account.id == account.id).values(values))
    db.execute(delete(Passkey).where(Passkey.account_id == account.id))
    end_all_sign_ins(db, account.id, now)
    return Enrolment(account.id, totp, new_recovery_codes(db, vault, account.id))


def disable_account(db: Session, name: str, now: datetime) -> None:
    """Nobody signs in with it any more, and every sign-in ends. Raises LookupError for an unknown name."""
    account = _existing(db, name)
    db.execute(update(Account).where(Account.id == account.id).values(disabled_at=now))
    end_all_sign_ins(db, account.id, now)


def change_password(
    db: Session, account_id: int, password: str, token: str, now: datetime, passwords: Passwords = _STRONG
) -> str:
    """By its owner. Ends every other sign-in of the account; a new token for this one. Raises LookupError when it has
    ended."""
    new_token = complete_second_factor(db, token, now)
    own = {"password_hash": passwords.hash(password), "start_password_at": None}
    db.execute(update(Account).where(Account.id == account_id).values(own))
    end_other_sign_ins(db, account_id, new_token, now)
    return new_token


def find_account(db: Session, name: str) -> AccountView | None:
    row = db.execute(select(*_COLUMNS).where(Account.name == _sign_in_name(name))).first()
    return None if row is None else AccountView(*row)


def check_password(db: Session, name: str, password: str, passwords: Passwords = _STRONG) -> AccountView | None:
    """The account when the password fits and it is not disabled. Takes as long for a name that does not exist."""
    account = find_account(db, name)
    if account is None:
        passwords.hash(password)
        return None
    if not passwords.fits(password, account.password_hash) or account.disabled_at is not None:
        return None
    return account


def renew_hash(db: Session, account: AccountView, password: str, passwords: Passwords = _STRONG) -> None:
    """Replaces a hash with other costs than today's; call it after check_password."""
    if passwords.is_outdated(account.password_hash):
        new_hash = passwords.hash(password)
        db.execute(update(Account).where(Account.id == account.id).values(password_hash=new_hash))


def current_code(db: Session, vault: Vault, name: str, now: datetime) -> str:
    """The second factor's code of now, for trying an installation out. Raises LookupError for an unknown name."""
    return code_at(vault.decrypt(_existing(db, name).totp_secret), now)


def _existing(db: Session, name: str) -> AccountView:
    account = find_account(db, name)
    if account is None:
        raise LookupError(f"there is no account {name}")
    return account


def _sign_in_name(name: str) -> str:
    """Small and capital letters are the same."""
    return name.strip().casefold()
