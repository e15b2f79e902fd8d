"""The clock of deletion."""

from datetime import date, timedelta

import pytest
from records.examples import CHEAP, NOW, VAULT, Desk
from sqlalchemy import func, select

from skills_app.records import accounts, archive
from skills_app.records.models import Base
from skills_app.records.retention import RetentionReport, run_retention
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
    assert report == RetentionReport(dry_run, 1, 1, 1, 1, 0, 0, 0)
    assert rows(desk) == ({"sitting": 1, "response": 1, "client": 1, "failure": 1} if dry_run else {})


def test_the_report_is_lines_of_text() -> None:
    lines = str(RetentionReport(False, 12, 3, 2, 1, 0, 0, 0)).splitlines()
    assert lines[:2] == ["responses: 12 deleted", "sittings: 3 deleted"]
    assert len(lines) == 7
    assert "sign ins: 0 would be deleted" in str(RetentionReport(True, 0, 0, 0, 0, 0, 0, 0))
