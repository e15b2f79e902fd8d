"""A password or a second factor that somebody types: wrong ones are counted, and guessing is slowed down."""

from datetime import datetime

from flask import abort, request
from sqlalchemy.orm import Session

from skills_app.records import accounts
from skills_app.web.security import vault
from skills_app.web.throttling import SAME_NAME_FROM_A_PLACE, SIGN_INS_FROM_A_PLACE, count_failure


def refuse_guessing(name: str) -> None:
    """Answers 429 after too many wrong ones of this sign-in name, or of all, from where the visitor sits."""
    place = request.remote_addr or ""
    if SAME_NAME_FROM_A_PLACE.is_reached(f"{name.casefold()} {place}") or SIGN_INS_FROM_A_PLACE.is_reached(place):
        abort(429)


def count_guess(name: str) -> None:
    place = request.remote_addr or ""
    count_failure((SAME_NAME_FROM_A_PLACE, f"{name.casefold()} {place}"), (SIGN_INS_FROM_A_PLACE, place))


def is_second_factor(db: Session, name: str, code: str, now: datetime) -> bool:
    """A one-time code or a recovery code of the account; it is used up."""
    account = accounts.find_account(db, name)
    return account is not None and (
        accounts.check_totp(db, vault(), account, code, now)
        or accounts.use_recovery_code(db, vault(), account.id, code, now)
    )
