"""Guessing codes is slowed down; a full hall behind one address is not."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from conftest import PASSWORD
from flask import Flask
from inspected import InspectedBrowser
from web.tablet import Tablet, count, everything

from skills_app.records.accounts import Enrolment
from skills_app.records.codes import new_code
from skills_app.records.database import Database
from skills_app.records.throttle import record_failures
from skills_app.web.database_session import writing
from skills_app.web.throttling import (
    CODES_FROM_A_PLACE,
    CODES_OF_ALL,
    SAME_CODE,
    SIGN_INS_FROM_A_PLACE,
    Limit,
)

NewBrowser = Callable[..., InspectedBrowser]
NOW = datetime(2026, 11, 25, 10, 0, tzinfo=UTC)


def type_code(browser: InspectedBrowser, code: str, *, status: int) -> None:
    browser.get("/de/code")
    browser.send({"code": code}, status=status)


def test_a_code_is_tried_five_times(new_browser: NewBrowser) -> None:
    """C8 V2.4.1: however it is typed, from whatever device."""
    code = new_code()
    for _ in range(SAME_CODE.most):
        type_code(new_browser(), code, status=422)
    type_code(new_browser(), code, status=429)
    type_code(new_browser(), code.lower().replace("-", " "), status=429)
    new_browser().get(f"/r/{code}", status=429)


def test_the_address_on_the_card_counts_as_well(new_browser: NewBrowser) -> None:
    code = new_code()
    for _ in range(SAME_CODE.most):
        assert new_browser().get(f"/r/{code}").address.endswith("/code")
    new_browser().get(f"/r/{code}", status=429)


def test_a_quarter_of_an_hour_later_it_may_be_tried_again(new_browser: NewBrowser) -> None:
    code = new_code()
    with time_machine.travel(NOW, tick=False) as clock:
        for _ in range(SAME_CODE.most):
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
    for _ in range(SAME_CODE.most):
        type_code(new_browser(), wrong, status=422)
    type_code(new_browser(), wrong, status=429)
    type_code(new_browser(), code, status=200)


def test_right_codes_are_not_counted(tablet: Tablet, new_browser: NewBrowser, database: Database) -> None:
    code = tablet.read_code()
    for _ in range(SAME_CODE.most + 1):
        type_code(new_browser(), code, status=200)
    assert count(database, "failure") == 0


def fill(app: Flask, limit: Limit, subject: str) -> None:
    with app.test_request_context(), writing() as db:
        record_failures(db, [(limit.kind, limit.hash(subject))] * limit.most, datetime.now(UTC))


def test_the_budget_of_all_refuses_wrong_codes_only(app: Flask, tablet: Tablet, new_browser: NewBrowser) -> None:
    """C8 V2.4.1: many places guess at once, and nobody with a card is locked out."""
    fill(app, CODES_OF_ALL, "")
    type_code(new_browser(), new_code(), status=429)
    type_code(new_browser(), tablet.read_code(), status=200)


def test_a_place_that_only_guesses_has_to_wait(app: Flask, tablet: Tablet, new_browser: NewBrowser) -> None:
    fill(app, CODES_FROM_A_PLACE, "127.0.0.1")
    type_code(new_browser(), new_code(), status=429)
    type_code(new_browser(), tablet.read_code(), status=429)


def test_signing_in_from_elsewhere_goes_on(app: Flask, counsellor: Enrolment, new_browser: NewBrowser) -> None:
    """Whoever fails again and again in one place locks out nobody in another."""
    fill(app, SIGN_INS_FROM_A_PLACE, "198.51.100.7")
    browser = new_browser()
    browser.get("/en/desk/sign-in")
    browser.send({"name": "counsellor", "password": PASSWORD})


def test_what_was_typed_wrong_is_not_kept(new_browser: NewBrowser, database: Database) -> None:
    """C1.2: a failure is a keyed hash, without the code and without the address."""
    code = new_code()
    type_code(new_browser(), code, status=422)
    dump = "\n".join(everything(database))
    assert count(database, "failure") == len(("this code", "this place", "all"))
    assert code not in dump
    assert code.replace("-", "") not in dump
    assert "127.0.0.1" not in dump


@pytest.mark.parametrize("code", ["", " ", "-", "x" * 60, "ÄÖÜ", "٠" * 13, "'; --"])
def test_nonsense_is_only_unknown(app: Flask, new_browser: NewBrowser, code: str) -> None:
    type_code(new_browser(), code, status=422)
