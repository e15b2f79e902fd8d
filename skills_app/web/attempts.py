"""Which attempt at an action field is shown, where the client has done it again."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from skills_app.records.sittings import ResponseView, SittingView, find_sitting_with_responses
from skills_app.web.bank_library import ServedBank
from skills_app.web.database_session import reading


@dataclass(frozen=True)
class Attempt:
    """A sitting of one field, with what was given in it."""

    sitting: SittingView
    stored: list[ResponseView]


def shown_attempts(sitting: SittingView) -> Mapping[str, Attempt]:
    """By field id, the later attempts that the client shows in the place of what this sitting has."""
    chosen = {field_id: one for field_id, one in (sitting.preferred or {}).items() if one != sitting.public_id}
    if not chosen:
        return {}
    with reading() as db:
        found = {field_id: find_sitting_with_responses(db, public_id) for field_id, public_id in chosen.items()}
    attempts = {field_id: Attempt(*one) for field_id, one in found.items() if one}
    return {field_id: one for field_id, one in attempts.items() if is_attempt(one.sitting, sitting, field_id)}


def is_attempt(one: SittingView, first: SittingView, field_id: str) -> bool:
    """Whether it is a finished repeat of this field of the first sitting."""
    same = (one.client_id, one.repeats, one.bank_digest) == (first.client_id, first.public_id, first.bank_digest)
    return same and one.chosen == [field_id] and one.finished_at is not None


def shown_responses(served: ServedBank, sitting: SittingView, stored: Iterable[ResponseView]) -> list[ResponseView]:
    """``stored``: of the sitting. Those to the fields that were done again are those of the attempt that is shown."""
    attempts = shown_attempts(sitting)
    again = {item.id for field_id in attempts for item in served.bank.field(field_id).asked}
    kept = [row for row in stored if row.item_id not in again]
    return kept + [row for one in attempts.values() for row in one.stored]
