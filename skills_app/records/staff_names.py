"""How members of staff are called towards clients: by the name for documents, never by the one for signing in."""

from collections.abc import Iterable, Mapping

from sqlalchemy import select
from sqlalchemy.orm import Session

from skills_app.records.models import Account


def full_names_of(db: Session, account_ids: Iterable[int | None]) -> Mapping[int, str]:
    """By account id; who gave no name is left out."""
    wanted = Account.id.in_(set(account_ids) - {None})
    rows = db.execute(select(Account.id, Account.full_name).where(wanted, Account.full_name.is_not(None)))
    return {account_id: full_name for account_id, full_name in rows if full_name}
