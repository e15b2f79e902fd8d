"""Guessing codes is slowed down; a full hall behind one address is not."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from flask import Flask
from inspected import InspectedBrowser
from web.tablet import Tablet, count, everything

from skills_app.records.codes import new_code
from skills_app.records.database import Database
from skills_app.records.throttle import record_failure
from skills_app.web.throttling import ALL_CODES, PER_CODE

NewBrowser = Callable[..., InspectedBrowser]
NOW = datetime(2026, 11, 25, 10, 0, tzinfo=UTC)


def type_code(browser: InspectedBrowser, code: str, *, status: int) -> None:
    browser.get("/de/code")
    browser.send({"code": code}, status=status)


def test_a_code_is_tried_five_times(new_browser: NewBrowser) -> None:
    """C8 V2.4.1: however it is typed, from whatever device."""
    code = new_code()
    for _ in range(PER_CODE):
        type_code(new_browser(), code, status=422)
    type_code(new_browser(), code, status=429)
    type_code(new_browser(), code.lower().replace("-", " "), status=429)
    new_browser().get(f"/r/{code}", status=429)


def test_the_address_on_the_card_counts_as_well(new_browser: NewBrowser) -> None:
    code = new_code()
    for _ in range(PER_CODE):
        assert new_browser().get(f"/r/{code}").address.endswith("/code")
    new_browser().get(f"/r/{code}", status=429)


def test_a_quarter_of_an_hour_later_it_may_be_tried_again(new_browser: NewBrowser) -> None:
    code = new_code()
    with time_machine.travel(NOW, tick=False) as clock:
        for _ in range(PER_CODE):
            type_code(new_browser(), code, status=422)
        clock.shift(timedelta(minutes=14))
        type_code(new_browser(), code, status=429)
        clock.shift(timedelta(minutes=1, seconds=1))
        type_code(new_browser(), code, status=422)


def test_a_hall_behind_one_address_is_not_locked_out(tablet: Tablet, new_browser: NewBrowser) -> None:
    """Sixty people mistype once, one of them six times; everybody else's code opens."""
    code = tablet.read_code()
    for _ in range(60):
        type_code(new_browser(), new_code(), status=422)
    wrong = new_code()
    for _ in range(PER_CODE):
        type_code(new_browser(), wrong, status=422)
    type_code(new_browser(), wrong, status=429)
    type_code(new_browser(), code, status=200)


def test_right_codes_are_not_counted(tablet: Tablet, new_browser: NewBrowser, database: Database) -> None:
    code = tablet.read_code()
    for _ in range(PER_CODE + 1):
        type_code(new_browser(), code, status=200)
    assert count(database, "failure") == 0


def test_all_failures_together_have_a_budget(new_browser: NewBrowser, database: Database) -> None:
    with database.writing() as db:
        for number in range(ALL_CODES):
            record_failure(db, "code", str(number), datetime.now(UTC))
    type_code(new_browser(), new_code(), status=429)


def test_what_was_typed_wrong_is_not_kept(new_browser: NewBrowser, database: Database) -> None:
    """C1.2: a failure is a keyed hash, without the code and without the address."""
    code = new_code()
    type_code(new_browser(), code, status=422)
    dump = "\n".join(everything(database))
    assert count(database, "failure") == 1
    assert code not in dump
    assert code.replace("-", "") not in dump
    assert "127.0.0.1" not in dump


@pytest.mark.parametrize("code", ["", " ", "-", "x" * 60, "ÄÖÜ", "٠" * 13, "'; --"])
def test_nonsense_is_only_unknown(app: Flask, new_browser: NewBrowser, code: str) -> None:
    type_code(new_browser(), code, status=422)
