"""What the member of staff at this browser does, into the audit log."""

from datetime import datetime

from sqlalchemy.orm import Session

from skills_app.records.audit import Action, Happening, note
from skills_app.web.security import vault
from skills_app.web.staff.identity import signed_in


def note_act(db: Session, action: Action, subject: str, now: datetime) -> None:
    """In the transaction of the act itself; ``subject`` as in Happening."""
    who = signed_in()
    note(db, vault(), Happening(action, subject, "staff", who.organisation_id, who.account_id), now)
