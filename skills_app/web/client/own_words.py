"""What the client says about their result, as a part of their page."""

from dataclasses import dataclass

from flask_babel import LazyString
from sqlalchemy.orm import Session

from skills_app.records.comments import comment_open
from skills_app.records.sittings import SittingView
from skills_app.web.security import vault

MOST_COMMENT = 1000
"""Characters."""


@dataclass(frozen=True)
class OwnWords:
    """``text``: what is stored, or was typed; ``can_change``: no report has been handed over yet."""

    text: str
    can_change: bool
    problem: LazyString | str = ""
    most: int = MOST_COMMENT


def own_words(db: Session, sitting: SittingView) -> OwnWords | None:
    """None while the sitting runs: there is no result yet. Without a yes to the counsellors nobody reviews it; should
    there be a report from before all the same, storing is refused."""
    if sitting.finished_at is None:
        return None
    text = vault().decrypt(sitting.comment) if sitting.comment else ""
    can_change = sitting.consent_at is None or comment_open(db, sitting.id)
    return OwnWords(text, can_change)
