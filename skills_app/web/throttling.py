"""Guessing is slowed down, and nobody is locked out by others.

A right code always opens, except from a place that has just sent hundreds of wrong ones: a full hall behind one address
mistypes less. The budget of all bounds what is stored; a code has 60 bits, so trying them all is hopeless anyway.
"""

from dataclasses import dataclass
from datetime import UTC, datetime

from skills_app.records.throttle import count_failures, record_failures
from skills_app.web.database_session import reading, writing
from skills_app.web.security import vault


@dataclass(frozen=True)
class Limit:
    """``most`` failures of one subject within 15 minutes. A subject is kept as a keyed hash only."""

    kind: str
    most: int

    def is_reached(self, subject: str) -> bool:
        with reading() as db:
            return count_failures(db, self.kind, self.hash(subject), datetime.now(UTC)) >= self.most

    def hash(self, subject: str) -> str:
        return vault().hmac(f"failure: {self.kind}", subject)


SAME_CODE = Limit("code", 5)
CODES_FROM_A_PLACE = Limit("codes from a place", 300)
"""A place is a visitor's address or, at the desk, an account."""
CODES_OF_ALL = Limit("codes of all", 5000)

SAME_NAME_FROM_A_PLACE = Limit("sign-in", 5)
"""Name and address together, so that nobody can lock a colleague out from elsewhere."""
SIGN_INS_FROM_A_PLACE = Limit("sign-ins from a place", 50)


def count_failure(*failures: tuple[Limit, str]) -> None:
    """What failed, counted for each limit and subject."""
    with writing() as db:
        record_failures(db, [(limit.kind, limit.hash(subject)) for limit, subject in failures], datetime.now(UTC))
