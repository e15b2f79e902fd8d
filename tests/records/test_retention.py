"""The clock of deletion."""

from datetime import UTC, date, datetime, timedelta

import pytest
from records.examples import CHEAP, NOW, VAULT, Desk
from sqlalchemy import func, select

from skills_app.records import accounts, archive, cases
from skills_app.records.audit import Happening, faults, note
from skills_app.records.cases import Scope
from skills_app.records.invitations import NewInvitation, invite
from skills_app.records.models import Base
from skills_app.records.reports import NewReport, freeze_report
from skills_app.records.retention import RetentionReport, run_retention
from skills_app.records.sittings import SittingView, delete_sitting
from skills_app.records.throttle import record_failures

LATER = NOW + timedelta(days=7)
"""The day the sittings of the examples expire."""


def retain(desk: Desk, now: object = LATER, *, dry_run: bool = False) -> RetentionReport:
    with desk.database.writing() as db:
        return run_retention(db, now, dry_run)  # type: ignore[arg-type]  # a time


def rows(desk: Desk) -> dict[str, int]:
    with desk.database.reading() as db:
        counts = {
            name: db.execute(select(func.count()).select_from(table)).scalar_one()
            for name, table in Base.metadata.tables.items()
        }
    return {name: count for name, count in counts.items() if count and name != "organisation"}


def test_nothing_goes_before_its_time(desk: Desk) -> None:
    desk.save(desk.sitting())
    before = rows(desk)
    assert sum(vars(retain(desk, LATER - timedelta(days=1))).values()) == 0
    assert rows(desk) == before


def test_expired_sittings_go_with_responses_and_clients(desk: Desk) -> None:
    lone, returning = desk.client(), desk.client()
    for sitting in (desk.sitting(lone), desk.sitting(returning)):
        desk.save(sitting, "k1")
        desk.save(sitting, "k2")
    kept = desk.sitting(returning, expires_on=date(2026, 6, 1))
    desk.save(kept)
    report = retain(desk)
    assert (report.sittings, report.responses, report.clients) == (2, 4, 1)
    assert rows(desk) == {"sitting": 1, "response": 1, "client": 1}
    assert desk.look(kept.public_id).answered == 1


def test_a_client_who_is_about_to_begin_stays_a_day(desk: Desk) -> None:
    desk.client()
    assert retain(desk, NOW + timedelta(hours=23)).clients == 0
    assert retain(desk, NOW + timedelta(hours=24)).clients == 1


def test_failures_go_after_15_minutes(desk: Desk) -> None:
    with desk.database.writing() as db:
        record_failures(db, [("code", "a")], NOW)
    assert retain(desk, NOW + timedelta(minutes=14)).failures == 0
    assert retain(desk, NOW + timedelta(minutes=15)).failures == 1


def test_sign_ins_go_a_day_after_their_end_and_accounts_stay(desk: Desk) -> None:
    with desk.database.writing() as db:
        new = accounts.NewAccount(1, "amal", "x", "counsellor", NOW)
        account_id = accounts.add_account(db, VAULT, new, CHEAP).account_id
        ended = accounts.start_sign_in(db, account_id, NOW)
        accounts.end_sign_in(db, ended, NOW)
        accounts.start_sign_in(db, account_id, NOW + timedelta(hours=1))
    assert retain(desk, NOW + timedelta(hours=23)).sign_ins == 0
    assert retain(desk, NOW + timedelta(hours=24)).sign_ins == 1
    assert retain(desk, NOW + timedelta(hours=25)).sign_ins == 1
    assert rows(desk) == {"account": 1, "recovery_code": 10}


def test_archives_go_when_nobody_needs_them(desk: Desk) -> None:
    """d1 is used by a sitting; d2 is old; d3 was served last; both d2 and d3 show the picture 'both'."""
    desk.sitting(bank_digest="d1", expires_on=date(2027, 1, 1))
    with desk.database.writing() as db:
        for days, digest in enumerate(("d1", "d2", "d3")):
            bank = archive.ArchivedBank(digest, "cook", "1", "{}", {"s1": digest, "s2": f"both {digest > 'd1'}"})
            archive.archive_bank(db, bank, dict.fromkeys(bank.pictures.values(), b""), NOW + timedelta(days=days))
    assert retain(desk, NOW + timedelta(days=90)).bank_archives == 0
    report = retain(desk, NOW + timedelta(days=200))
    assert (report.bank_archives, report.picture_archives) == (1, 1)
    with desk.database.reading() as db:
        found = [archive.archived_bank(db, digest) is not None for digest in ("d1", "d2", "d3")]
        pictures = [archive.archived_picture(db, name) is not None for name in ("d1", "d2", "d3", "both True")]
    assert found == [True, False, True]
    assert pictures == [True, False, True, True]


@pytest.mark.parametrize("dry_run", [True, False])
def test_a_dry_run_counts_the_same_and_deletes_nothing(desk: Desk, dry_run: bool) -> None:
    desk.save(desk.sitting())
    with desk.database.writing() as db:
        record_failures(db, [("code", "a")], NOW)
    report = retain(desk, dry_run=dry_run)
    counts = {"responses": 1, "sittings": 1, "clients": 1, "failures": 1}
    assert {name: count for name, count in vars(report).items() if count and name != "dry_run"} == counts
    assert rows(desk) == ({"sitting": 1, "response": 1, "client": 1, "failure": 1} if dry_run else {})


def test_the_report_is_lines_of_text() -> None:
    names = [name for name in RetentionReport.__dataclass_fields__ if name != "dry_run"]
    counts = dict.fromkeys(names, 0) | {"responses": 12, "sittings": 3}
    lines = str(RetentionReport(dry_run=False, **counts)).splitlines()
    assert lines[:2] == ["responses: 12 deleted", "sittings: 3 deleted"]
    assert len(lines) == len(names)
    assert "sign ins: 0 would be deleted" in str(RetentionReport(dry_run=True, **counts))


def report_of(desk: Desk, sitting: SittingView, expires_on: date) -> None:
    with desk.database.writing() as db:
        freeze_report(
            db,
            VAULT,
            NewReport(
                public_id=f"report of {sitting.public_id}",
                organisation_id=1,
                client_id=sitting.client_id,
                account_id=1,
                sitting_public_id=sitting.public_id,
                bank_id="cook",
                bank_version="1.0",
                bank_digest="d1",
                content="{}",
                now=NOW,
                expires_on=expires_on,
            ),
        )


@pytest.fixture
def amal(desk: Desk) -> Scope:
    new = accounts.NewAccount(1, "amal", "x", "counsellor", NOW)
    with desk.database.writing() as db:
        return Scope(1, accounts.add_account(db, VAULT, new, CHEAP).account_id, None)


def test_a_report_outlives_the_responses(desk: Desk, amal: Scope) -> None:
    """C1.4: raw answers go first, the report stays its own time, with its client and the bank's pictures."""
    sitting = desk.sitting()
    desk.save(sitting)
    report_of(desk, sitting, date(2028, 3, 14))
    with desk.database.writing() as db:
        for day, digest in enumerate(("d1", "d2")):
            bank = archive.ArchivedBank(digest, "cook", "1", "{}", {"s": digest})
            archive.archive_bank(db, bank, {digest: b""}, NOW + timedelta(days=day))
    first = retain(desk, NOW + timedelta(days=400))
    assert (first.sittings, first.responses, first.reports, first.clients, first.bank_archives) == (1, 1, 0, 0, 0)
    last = retain(desk, datetime(2028, 3, 14, 12, tzinfo=UTC))
    assert (last.reports, last.clients, last.bank_archives) == (1, 1, 1)


def test_a_sitting_deleted_by_its_client_takes_its_reports_along(desk: Desk, amal: Scope) -> None:
    """C1.4: at once means all."""
    client = desk.client()
    first, second = desk.sitting(client), desk.sitting(client)
    for sitting in (first, second):
        report_of(desk, sitting, date(2028, 3, 14))
    for sitting, left in ((first, {"report": 1, "sitting": 1, "client": 1}), (second, {})):
        with desk.database.writing() as db:
            delete_sitting(db, sitting.id)
        assert {name: count for name, count in rows(desk).items() if name in {"report", "sitting", "client"}} == left


def test_who_was_invited_has_thirty_days(desk: Desk, amal: Scope) -> None:
    with desk.database.writing() as db:
        invite(db, NewInvitation(1, amal.account_id, "hash", "ar", True, NOW))
    assert retain(desk, NOW + timedelta(days=29)).clients == 0
    assert retain(desk, NOW + timedelta(days=30)).clients == 1
    assert "invitation" not in rows(desk)


def test_a_case_goes_when_nobody_belongs_to_it(desk: Desk, amal: Scope) -> None:
    sitting = desk.sitting(expires_on=date(2026, 9, 1))
    with desk.database.writing() as db:
        kept, empty = (cases.new_case(db, amal, reference, NOW) for reference in ("A-1", "A-2"))
        cases.link_client(db, sitting.client_id, kept, NOW)
    assert retain(desk, NOW + timedelta(days=89)).cases == 0
    assert retain(desk, NOW + timedelta(days=90)).cases == 1
    with desk.database.reading() as db:
        assert cases.find_case(db, amal, kept)
        assert cases.find_case(db, amal, empty) is None
    assert retain(desk, NOW + timedelta(days=200), dry_run=True).cases == 1
    assert retain(desk, NOW + timedelta(days=200)).cases == 1


def test_old_months_of_the_audit_log_go(desk: Desk) -> None:
    """C1.4: twelve months after the month; the chain can still be checked."""
    with desk.database.writing() as db:
        note(db, VAULT, Happening("opened", "sitting a"), NOW)
    assert retain(desk, datetime(2027, 3, 31, tzinfo=UTC)).audit_entries == 0
    assert retain(desk, datetime(2027, 4, 1, tzinfo=UTC), dry_run=True).audit_entries == 1
    assert retain(desk, datetime(2027, 4, 1, tzinfo=UTC)).audit_entries == 1
    with desk.database.reading() as db:
        assert list(faults(db, VAULT)) == []
