"""Guessing codes is slowed down: per code and by one budget for all, so that a full hall behind one address is not."""

from datetime import UTC, datetime, timedelta

from skills_app.records.codes import normalise
from skills_app.records.throttle import is_throttled, record_failure
from skills_app.web.database_session import reading, writing
from skills_app.web.security import vault, visitor_hash

WINDOW = timedelta(minutes=15)
PER_CODE = 5
ALL_CODES = 500
"""Failures in the window over all visitors; guessing 60 bits at this rate is hopeless."""
PER_NAME = 5
ALL_SIGN_INS = 100


def code_is_throttled(code: str) -> bool:
    return _throttled("code", vault().hmac("failed code", normalise(code)), PER_CODE, ALL_CODES)


def count_failed_code(code: str) -> None:
    _count("code", vault().hmac("failed code", normalise(code)))


def sign_in_is_throttled(name: str) -> bool:
    return _throttled("sign-in", _name_and_visitor(name), PER_NAME, ALL_SIGN_INS)


def count_failed_sign_in(name: str) -> None:
    _count("sign-in", _name_and_visitor(name))


def _name_and_visitor(name: str) -> str:
    """Name and address together, so that nobody can lock a colleague out from elsewhere."""
    return vault().hmac("failed sign-in", f"{name.casefold()} {visitor_hash()}")


def _throttled(kind: str, subject: str, per_subject: int, overall: int) -> bool:
    with reading() as db:
        return is_throttled(
            db, kind, subject, datetime.now(UTC), per_subject=per_subject, overall=overall, window=WINDOW
        )


def _count(kind: str, subject: str) -> None:
    with writing() as db:
        record_failure(db, kind, subject, datetime.now(UTC))
