"""A house with one of everything that belongs to it, put straight into the database."""

import secrets
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from conftest import SECRET_KEY
from flask import Flask
from sqlalchemy.orm import Session
from staffing import CHEAP, VAULT

from skills_app.documents.report import LABELS, Issuer, Report, report_to_json
from skills_app.records import accounts, cases, sittings
from skills_app.records.codes import new_code, new_public_id, normalise
from skills_app.records.database import Database
from skills_app.records.reports import NewReport, freeze_report
from skills_app.records.vault import Vault
from skills_app.web.bank_library import ServedBank, library

LATER = date(2099, 1, 1)
OF_A_HOUSE = ("account", "case_file", "client", "sitting", "report")
"""Tables whose rows say of which house they are."""


@dataclass(frozen=True)
class Belongings:
    """``owner``: the counsellor whose case it is; ``account_id``: another member of staff there."""

    organisation_id: int
    code: str
    case_id: int
    account_id: int
    sitting_id: str
    report_id: str
    field_id: str
    item_id: str
    form_id: str = "experience"
    bank_id: str = "cook"
    picture: str = "unknown.svg"
    paper: str = "run-sheet"
    step: str = "course"
    locale_id: str = "ar"
    workshop_id: str = ""


def served_cook(app: Flask) -> ServedBank:
    with app.app_context():
        return library().current["cook"]


def furnish(db: Session, served: ServedBank, scope: cases.Scope) -> Belongings:
    """A client with a finished sitting that is open to counsellors, in a case of theirs, a report, a colleague."""
    code, public_id, report_id, now = new_code(), new_public_id(), new_public_id(), datetime.now(UTC)
    code_hash = Vault(SECRET_KEY).hmac("code", normalise(code))
    house = scope.organisation_id
    client_id = sittings.new_client(db, organisation_id=house, code_hash=code_hash, reference=_number(), now=now)
    bank = served.bank
    start = sittings.SittingStart(
        house, client_id, bank.id, bank.version, served.digest, "experience", 7, "en", now, LATER
    )
    sitting = sittings.start_sitting(db, public_id, start)
    sittings.give_consent(db, sitting, "client", now, expires_on=LATER)
    sittings.finish_sitting(db, sitting, now)
    case_id = cases.new_case(db, scope, _number(), now)
    cases.link_client(db, client_id, case_id, now)
    colleague = accounts.NewAccount(house, new_public_id(), "a password", "author", now)
    account_id = accounts.add_account(db, VAULT, colleague, CHEAP).account_id
    freeze_report(db, VAULT, _report(report_id, public_id, client_id, scope, served))
    order = served.order("experience", 7, None)
    field_id = bank.asked(order[0]).field_id
    return Belongings(house, code, case_id, account_id, public_id, report_id, field_id, order[0], "experience", bank.id)


def _number() -> str:
    """A reference without letters, so that no test takes it for words."""
    return str(secrets.randbelow(10**12))


def _report(report_id: str, public_id: str, client_id: int, scope: cases.Scope, served: ServedBank) -> NewReport:
    bank, words = served.bank, {"en": "words"}
    report = Report(
        public_id=report_id,
        languages=("en",),
        digits={"en": "0123456789"},
        occupation=words,
        issuer=Issuer("Centre", "", "counsellor"),
        case_reference="",
        name="",
        released_on="2026-11-25",
        sat_on="2026-11-24",
        bank_id=bank.id,
        bank_version=bank.version,
        bank_digest=served.digest,
        form_id="experience",
        trial=True,
        facts=(),
        notices=(),
        fields=(),
        steps=(),
        comment="",
        verify_url="",
        labels={key: {"en": text} for key, text in LABELS.items()},
    )
    return NewReport(
        report_id,
        scope.organisation_id,
        client_id,
        scope.account_id,
        public_id,
        bank.id,
        bank.version,
        served.digest,
        report_to_json(report),
        datetime.now(UTC) - timedelta(minutes=1),
        LATER,
    )


def rows_of(database: Database, organisation_id: int) -> list[object]:
    """All that a house has, to see whether anything of it was changed."""
    with database.reading() as db:
        found = [
            db.connection().exec_driver_sql(f"SELECT * FROM {table} WHERE organisation_id = {organisation_id}").all()
            for table in OF_A_HOUSE
        ]
        whole = db.connection().exec_driver_sql(f"SELECT * FROM organisation WHERE id = {organisation_id}").all()
        inner = [
            db.connection().exec_driver_sql(f"SELECT count(*) FROM {table}").all()
            for table in ("case_client", "invitation", "link_request", "review", "field_review", "response")
        ]
    return [*found, whole, *inner]
