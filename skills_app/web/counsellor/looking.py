"""A sitting as the review looks at it; that a counsellor looked stands in the log, once a day."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cached_property

from skills_app.assessment.bank import ActionField, BankTexts
from skills_app.assessment.profile import CompetenceProfile
from skills_app.records.audit import read_entries
from skills_app.records.sittings import ResponseView, SittingView
from skills_app.web.attempts import Attempt, shown_attempts, shown_responses
from skills_app.web.bank_library import ServedBank, library
from skills_app.web.calendar import local, today
from skills_app.web.counsellor.opening import opened
from skills_app.web.database_session import reading, writing
from skills_app.web.locale import languages
from skills_app.web.profile_rows import profile_of
from skills_app.web.report_content import USUAL_LEVELS
from skills_app.web.staff.identity import signed_in
from skills_app.web.staff.noting import note_act


@dataclass(frozen=True)
class Looked:
    """A sitting that is open to the counsellor, and what was given in it."""

    sitting: SittingView
    stored: list[ResponseView]

    @cached_property
    def served(self) -> ServedBank:
        return library().version(self.sitting.bank_digest)

    @cached_property
    def profile(self) -> CompetenceProfile:
        return profile_of(self.served, self.sitting, self.stored)

    @cached_property
    def again(self) -> Mapping[str, Attempt]:
        """By field id, the later attempts that the client shows in the place of what this sitting has."""
        return shown_attempts(self.sitting)

    @cached_property
    def shown(self) -> list[ResponseView]:
        """What was given, with the attempts that the client shows."""
        return shown_responses(self.served, self.sitting, self.stored) if self.again else self.stored

    @property
    def running(self) -> bool:
        """Its answers may change, so it is not reviewed yet."""
        return self.sitting.finished_at is None

    @property
    def fields(self) -> tuple[ActionField, ...]:
        """The fields of the sitting in the order of the bank, each with the items of its form."""
        return self.served.bank.fields_of(self.sitting.form_id, self.sitting.chosen or ())

    @property
    def field_ids(self) -> tuple[str, ...]:
        return tuple(field.id for field in self.fields)

    @property
    def levels(self) -> int:
        """How many there are above 0."""
        cut_sets = self.served.bank.cut_sets
        return len(cut_sets[0].levels) if cut_sets else USUAL_LEVELS

    def texts(self, locale_id: str = "") -> BankTexts:
        """Of this locale, or that of the page."""
        locale_id = locale_id or languages().first.id
        return self.served.bank.texts[self.served.text_locale(locale_id, self.sitting.form_id)]


def looked_at(public_id: str) -> Looked:
    """Answers as opened() does for a sitting that stays closed, or is a field that was done again."""
    found, stored = opened(public_id)
    note_looking(f"sitting {found.public_id}")
    return Looked(found, stored)


def note_looking(subject: str) -> None:
    """Once a day for each account is enough."""
    who = signed_in()
    with reading() as db:
        entries = read_entries(db, organisation_id=who.organisation_id, subject=subject)
    mine = (entry for entry in entries if entry.account_id == who.account_id and entry.action == "opened")
    if not any(local(entry.at).date() == today() for entry in mine):
        with writing() as db:
            note_act(db, "opened", subject, datetime.now(UTC))
