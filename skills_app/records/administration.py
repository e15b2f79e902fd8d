"""The accounts of one house, as its administrator sees and changes them: neither passwords nor persons nor results."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal

from sqlalchemy import Select, func, select, update
from sqlalchemy.orm import Session

from skills_app.records.models import Account, Organisation, RecoveryCode, SignIn

Reason = Literal["own", "last"]


class Kept(ValueError):
    """The account stays enabled and keeps its role. ``reason``: it is one's 'own', or that of the 'last' administrator,
    without whom nobody could let anybody in."""

    def __init__(self, reason: Reason) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True, slots=True)
class StaffView:
    """``recovery_codes``: how many are left. ``last_seen_at``: within the last day, as long as sign-ins are kept."""

    id: int
    organisation_id: int
    name: str
    full_name: str | None
    role: str
    team: str | None
    created_at: datetime
    disabled_at: datetime | None
    recovery_codes: int
    last_seen_at: datetime | None


@dataclass(frozen=True)
class AccountChange:
    full_name: str | None
    role: str
    team: str | None


def list_accounts(db: Session, organisation_id: int, *, page: int, limit: int) -> list[StaffView]:
    """By sign-in name; ``page`` counts from 0. One more than ``limit`` says that there is another page."""
    query = _staff(organisation_id).order_by(Account.name).offset(page * limit).limit(limit + 1)
    return [StaffView(*row) for row in db.execute(query)]


def find_account_of(db: Session, organisation_id: int, account_id: int) -> StaffView | None:
    """None for an account of another house."""
    row = db.execute(_staff(organisation_id).where(Account.id == account_id)).first()
    return None if row is None else StaffView(*row)


def teams_of(db: Session, organisation_id: int) -> list[str]:
    """The teams that somebody is in, by name."""
    query = select(Account.team).where(Account.organisation_id == organisation_id, Account.team.is_not(None))
    return sorted({team for team in db.scalars(query) if team})


def change_account(db: Session, found: StaffView, change: AccountChange, *, by: int) -> None:
    """``by``: the account of the administrator. Raises Kept when an administrator would lose the role."""
    if change.role != found.role:
        _refuse_to_lose(db, found, by)
    values = {"full_name": change.full_name, "role": change.role, "team": change.team}
    db.execute(update(Account).where(Account.id == found.id).values(values))


def refuse_to_disable(db: Session, found: StaffView, *, by: int) -> None:
    """Raises Kept when this account must stay enabled. Call it in the transaction that disables."""
    _refuse_to_lose(db, found, by)


def enable_account(db: Session, account_id: int) -> None:
    """With the password and the second factor that it had."""
    db.execute(update(Account).where(Account.id == account_id).values(disabled_at=None))


def _refuse_to_lose(db: Session, found: StaffView, by: int) -> None:
    """Holds the house's row, so that two administrators who disable each other take turns."""
    if found.id == by:
        raise Kept("own")
    db.execute(select(Organisation.id).where(Organisation.id == found.organisation_id).with_for_update())
    others = select(func.count()).where(
        Account.organisation_id == found.organisation_id,
        Account.role == "administrator",
        Account.disabled_at.is_(None),
        Account.id != found.id,
    )
    if found.role == "administrator" and found.disabled_at is None and not db.execute(others).scalar_one():
        raise Kept("last")


def _staff(organisation_id: int) -> Select[Any]:
    codes = select(func.count()).where(RecoveryCode.account_id == Account.id, RecoveryCode.used_at.is_(None))
    seen = select(func.max(SignIn.last_seen_at)).where(
        SignIn.account_id == Account.id, SignIn.second_factor_at.is_not(None)
    )
    own = tuple(Account.__table__.c[name] for name in tuple(StaffView.__dataclass_fields__)[:-2])
    return select(*own, codes.scalar_subquery(), seen.scalar_subquery()).where(
        Account.organisation_id == organisation_id
    )
