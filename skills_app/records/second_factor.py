"""The second factor: codes of an authenticator app (TOTP, RFC 6238), and recovery codes for when the phone is lost."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from hmac import compare_digest
from typing import Protocol

import pyotp
from sqlalchemy import delete, func, insert, or_, select, update
from sqlalchemy.orm import Session

from skills_app.records.codes import new_code, normalise, normalise_digits
from skills_app.records.models import Account, RecoveryCode
from skills_app.records.vault import Vault

RECOVERY_CODES = 10
_DRIFT = 1
"""Steps of 30 seconds that the phone's clock may be wrong by, either way."""


class HasTotp(Protocol):
    """What an account shows of its second factor."""

    @property
    def id(self) -> int: ...

    @property
    def totp_secret(self) -> str: ...


@dataclass(frozen=True)
class Totp:
    """A new secret in base32."""

    secret: str

    def uri(self, name: str, issuer: str) -> str:
        """For the QR code that the authenticator app reads."""
        return str(pyotp.TOTP(self.secret).provisioning_uri(name=name, issuer_name=issuer))


def new_totp() -> Totp:
    return Totp(pyotp.random_base32())


def code_at(secret: str, now: datetime) -> str:
    return str(pyotp.TOTP(secret).at(now))


def check_totp(db: Session, vault: Vault, account: HasTotp, code: str, now: datetime) -> bool:
    """Digits of any script are read. A code is good once: its step must be later than the last one used."""
    totp = pyotp.TOTP(vault.decrypt(account.totp_secret))
    typed = normalise_digits(code)
    return any(_use_step(db, account.id, step) for step in _matching_steps(totp, typed, now))


def _matching_steps(totp: pyotp.TOTP, typed: str, now: datetime) -> Iterator[int]:
    here = totp.timecode(now)
    for step in range(here - _DRIFT, here + _DRIFT + 1):
        if compare_digest(totp.generate_otp(step), typed):
            yield step


def _use_step(db: Session, account_id: int, step: int) -> bool:
    unused = or_(Account.totp_last_step.is_(None), Account.totp_last_step < step)
    statement = update(Account).where(Account.id == account_id, unused).values(totp_last_step=step)
    return db.execute(statement.returning(Account.id)).first() is not None


def new_recovery_codes(db: Session, vault: Vault, account_id: int) -> tuple[str, ...]:
    """Replaces those there were. They are shown once and kept as hashes."""
    codes = tuple(new_code() for _ in range(RECOVERY_CODES))
    db.execute(delete(RecoveryCode).where(RecoveryCode.account_id == account_id))
    db.execute(insert(RecoveryCode), [{"account_id": account_id, "code_hash": _hash(vault, code)} for code in codes])
    return codes


def use_recovery_code(db: Session, vault: Vault, account_id: int, code: str, now: datetime) -> bool:
    """True once for each code."""
    matching = (
        RecoveryCode.account_id == account_id,
        RecoveryCode.code_hash == _hash(vault, code),
        RecoveryCode.used_at.is_(None),
    )
    return (
        db.execute(update(RecoveryCode).where(*matching).values(used_at=now).returning(RecoveryCode.id)).first()
        is not None
    )


def recovery_codes_left(db: Session, account_id: int) -> int:
    left = select(func.count()).where(RecoveryCode.account_id == account_id, RecoveryCode.used_at.is_(None))
    return db.execute(left).scalar_one()


def _hash(vault: Vault, code: str) -> str:
    return vault.hmac("recovery code", normalise(code))
