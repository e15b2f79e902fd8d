"""One's own account: a new password, new recovery codes, where work begins, what the log says."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pyotp
import pytest
import time_machine
from conftest import PASSWORD
from inspected import InspectedBrowser, Page
from staffing import account_id, add_staff, sign_in

from skills_app.records.accounts import ROLES, Enrolment
from skills_app.records.audit import read_entries
from skills_app.records.database import Database
from skills_app.web.throttling import SAME_NAME_FROM_A_PLACE

NewBrowser = Callable[..., InspectedBrowser]
ACCOUNT = "/en/desk/account"
NEW = "another password for tests"


def change(browser: InspectedBrowser, old: str = PASSWORD, new: str = NEW, again: str = "", status: int = 200) -> Page:
    browser.get(ACCOUNT)
    sent = {"old": old, "new": new, "again": again or new}
    return browser.send(sent, form="change-password", status=status)


def new_codes(browser: InspectedBrowser, code: str, status: int = 200) -> Page:
    browser.get(ACCOUNT)
    return browser.send({"code": code}, form="new-codes", status=status)


def log(database: Database) -> list[tuple[str, str, str, int | None]]:
    with database.reading() as db:
        return [(entry.action, entry.subject, entry.actor, entry.account_id) for entry in read_entries(db)]


def alert(page: Page) -> str:
    return page.one("[role=alert]").get_text()


@pytest.mark.parametrize("role", ROLES)
def test_everybody_sees_who_they_are(new_browser: NewBrowser, database: Database, role: str) -> None:
    browser = new_browser()
    sign_in(browser, "rana", add_staff(database, "rana", role, full_name="Rana Haddad", team="north"))
    words = browser.get(ACCOUNT).words
    assert "Rana Haddad" in words
    assert "north" in words
    assert "9 recovery codes are left" in words
    assert browser.shown.one("nav[aria-label=Desk] [aria-current=page]").get_text() == "Your account"


@pytest.mark.parametrize(
    ("role", "home", "entries"),
    [
        ("counsellor", "/en/desk/", {"Sittings", "Cases"}),
        ("administrator", "/en/desk/administration/", {"Accounts", "Centre"}),
        ("author", ACCOUNT, set()),
        ("facilitator", "/en/desk/workshops/", {"Workshops"}),
    ],
)
def test_each_role_has_its_first_page_and_its_entries(
    new_browser: NewBrowser, database: Database, role: str, home: str, entries: set[str]
) -> None:
    """C1.3: nothing is offered that would be refused."""
    browser = new_browser()
    assert sign_in(browser, "rana", add_staff(database, "rana", role)).address == home
    page = browser.get("/en/desk/home")
    assert page.address == home
    links = page.soup.select("nav[aria-label=Desk] a")
    assert entries | {"Your account"} <= {link.get_text() for link in links}
    for link in links:
        browser.get(str(link["href"]))


def test_signing_in_is_noted_when_it_is_complete(
    new_browser: NewBrowser, database: Database, counsellor: Enrolment
) -> None:
    """C8 V16.3.1."""
    browser = new_browser()
    browser.get("/en/desk/sign-in")
    browser.send({"name": "counsellor", "password": PASSWORD})
    browser.send({"code": "000000"}, status=422)
    assert log(database) == []
    browser.send({"code": counsellor.recovery_codes[0]})
    number = account_id(database, "counsellor")
    assert log(database) == [("signed_in", f"account {number}", "staff", number)]


def test_a_new_password_opens_and_the_old_one_does_not(
    counsellor_browser: InspectedBrowser, new_browser: NewBrowser, counsellor: Enrolment, database: Database
) -> None:
    """C8 V6.2.2, V6.2.3, V7.4.3: other browsers are signed out, this one goes on."""
    other = new_browser()
    sign_in(other, "counsellor", counsellor, code=1)
    assert "The new password is stored" in change(counsellor_browser).words
    assert counsellor_browser.get("/en/desk/").address == "/en/desk/"
    assert other.get("/en/desk/").address == "/en/desk/sign-in"
    other.send({"name": "counsellor", "password": PASSWORD}, status=422)
    sign_in(other, "counsellor", counsellor, password=NEW, code=2)
    assert [entry[0] for entry in log(database)].count("account_changed") == 1


def test_a_new_password_gives_a_new_token(
    counsellor_browser: InspectedBrowser, new_browser: NewBrowser, counsellor: Enrolment
) -> None:
    """C8 V7.2.4."""
    before = counsellor_browser.client.get_cookie("desk").value  # type: ignore[attr-defined]  # Flask's test client has it
    change(counsellor_browser)
    thief = new_browser()
    thief.client.set_cookie("desk", before)  # type: ignore[attr-defined]  # Flask's test client has it
    assert thief.get("/en/desk/").address == "/en/desk/sign-in"


@pytest.mark.parametrize(
    ("sent", "words"),
    [
        ({"old": "not the password"}, "current password is not right"),
        ({"old": ""}, "current password is not right"),
        ({"new": "too short"}, "10 to 200"),
        ({"new": "x" * 201}, "10 to 200"),
        ({"again": "something else"}, "not the same"),
        ({"new": PASSWORD}, "is the same as the current one"),
        ({"new": "my COUNSELLOR 2026"}, "sign-in name"),
        ({"new": "qwertyuiop"}, "This password is easy to guess"),
        ({"new": "skills app 2026"}, "name of the centre or of this program"),
    ],
)
def test_what_is_no_new_password_is_said(
    counsellor_browser: InspectedBrowser,
    new_browser: NewBrowser,
    counsellor: Enrolment,
    sent: dict[str, str],
    words: str,
) -> None:
    """C8 V6.2.1, V6.2.3: the old one goes on; nothing typed comes back."""
    page = change(counsellor_browser, **sent, status=422)
    assert words in alert(page)
    assert not any(value and value in page.response.text for value in sent.values())
    sign_in(new_browser(), "counsellor", counsellor, code=1)


def test_the_old_password_is_not_guessed(counsellor_browser: InspectedBrowser, new_browser: NewBrowser) -> None:
    """C8 V6.3.1: as little as at the sign-in, and counted together with it."""
    for _ in range(SAME_NAME_FROM_A_PLACE.most):
        change(counsellor_browser, old="guessed", status=422)
    change(counsellor_browser, status=429)
    browser = new_browser()
    browser.get("/en/desk/sign-in")
    browser.send({"name": "counsellor", "password": PASSWORD}, status=429)


def test_new_recovery_codes_replace_the_old_ones(
    counsellor_browser: InspectedBrowser, new_browser: NewBrowser, counsellor: Enrolment, database: Database
) -> None:
    """C8 V6.5: shown once."""
    code = pyotp.TOTP(counsellor.totp.secret).now()
    page = new_codes(counsellor_browser, code)
    codes = [tag.get_text() for tag in page.soup.select(".codes li")]
    assert len(set(codes)) == 10
    assert "10 recovery codes are left" in counsellor_browser.get(ACCOUNT).words
    assert codes[0] not in counsellor_browser.shown.response.text
    other = new_browser()
    other.get("/en/desk/sign-in")
    other.send({"name": "counsellor", "password": PASSWORD})
    other.send({"code": counsellor.recovery_codes[1]}, status=422)
    assert other.send({"code": codes[0]}).address == "/en/desk/"
    assert [entry[0] for entry in log(database)].count("account_changed") == 1


def test_a_one_time_code_is_good_once_here_too(counsellor_browser: InspectedBrowser, counsellor: Enrolment) -> None:
    """C8 V6.5.1."""
    with time_machine.travel(datetime.now(UTC) + timedelta(seconds=60), tick=False):
        code = pyotp.TOTP(counsellor.totp.secret).now()
        new_codes(counsellor_browser, code)
        assert "used already" in alert(new_codes(counsellor_browser, code, status=422))


@pytest.mark.parametrize("code", ["", "abc", "000000", PASSWORD])
def test_without_the_second_factor_there_are_no_new_codes(
    counsellor_browser: InspectedBrowser, counsellor: Enrolment, code: str
) -> None:
    """C8 V7.5.1."""
    assert alert(new_codes(counsellor_browser, code, status=422))
    assert "9 recovery codes are left" in counsellor_browser.get(ACCOUNT).words


def test_second_factors_are_not_guessed(counsellor_browser: InspectedBrowser, counsellor: Enrolment) -> None:
    """C8 V6.3.1."""
    for _ in range(SAME_NAME_FROM_A_PLACE.most):
        new_codes(counsellor_browser, "000000", status=422)
    new_codes(counsellor_browser, counsellor.recovery_codes[1], status=429)
