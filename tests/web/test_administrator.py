"""The administrator's door: the accounts of the own house."""

import re
from collections.abc import Callable

import pyotp
import pytest
from flask import Flask
from inspected import InspectedBrowser, Page
from staffing import account_id, add_house, add_staff, sign_in
from web.tablet import bytes_on_disk, count

from skills_app.records.administration import Kept
from skills_app.records.audit import read_entries
from skills_app.records.database import Database

NewBrowser = Callable[..., InspectedBrowser]
DESK = "/en/desk/administration"
RANA = {"name": "R.Haddad", "full_name": "Rana Haddad", "team": "north", "role": "counsellor"}


@pytest.fixture
def browser(new_browser: NewBrowser, database: Database) -> InspectedBrowser:
    """An administrator's desk, signed in."""
    opened = new_browser()
    sign_in(opened, "chief", add_staff(database, "chief", "administrator", full_name="Eva Chief"))
    return opened


def add(browser: InspectedBrowser, status: int = 200, **changes: str) -> Page:
    browser.get(f"{DESK}/new-account")
    return browser.send(RANA | changes, form="new-account", status=status)


def address_of(database: Database, name: str) -> str:
    return f"{DESK}/account/{account_id(database, name)}"


def log(database: Database) -> list[tuple[str, str, int | None]]:
    """Without signing in."""
    with database.reading() as db:
        found = [(entry.action, entry.subject, entry.account_id) for entry in read_entries(db, organisation_id=1)]
    return [entry for entry in found if entry[0] != "signed_in"]


def alert(page: Page) -> str:
    return page.one("[role=alert]").get_text()


def test_work_begins_with_the_accounts(browser: InspectedBrowser) -> None:
    assert browser.shown.address == f"{DESK}/"
    assert browser.shown.one("nav [aria-current=page]").get_text() == "Accounts"
    row = browser.shown.one("tbody tr").get_text(" ", strip=True)
    assert row.startswith("chief Eva Chief Administrator – enabled 9 ")


def test_the_list_names_no_other_house(browser: InspectedBrowser, database: Database) -> None:
    """C1.3."""
    add_staff(database, "stranger", "counsellor", add_house(database))
    add_staff(database, "colleague", "counsellor", team="north")
    words = browser.get(f"{DESK}/").words
    assert "colleague" in words
    assert "stranger" not in words


def test_the_list_has_pages(browser: InspectedBrowser, database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("skills_app.web.administrator.accounts.PAGE", 2)
    for number in range(3):
        add_staff(database, f"b{number}", "counsellor")
    first = browser.get(f"{DESK}/")
    assert re.findall(r"\bb\d\b", first.words) == ["b0", "b1"]
    more = first.soup.find("a", string="more")
    assert more is not None
    second = browser.get(str(more["href"]))
    assert re.findall(r"\bb\d\b", second.words) == ["b2"]
    assert second.soup.find("a", string="back")
    for odd in ("x", "-1", "9" * 30):
        browser.get(f"{DESK}/?page={odd}", status=400)


def test_a_new_colleague_signs_in_with_what_was_shown(
    browser: InspectedBrowser, new_browser: NewBrowser, database: Database
) -> None:
    """C8 V6.3.3, V6.4.1: start password, second factor and recovery codes are shown once, and open the desk, where an
    own password is chosen first."""
    page = add(browser)
    password, secret = (tag.get_text() for tag in page.soup.select(".secret"))
    codes = [tag.get_text() for tag in page.soup.select(".codes li")]
    assert len(codes) == 10
    assert page.soup.select_one(".qr svg")
    rana = new_browser()
    rana.get("/en/desk/sign-in")
    rana.send({"name": "r.haddad", "password": password})
    assert rana.send({"code": pyotp.TOTP(secret.replace(" ", "")).now()}).address == "/en/desk/start-password"
    own = {"old": password, "new": "a tram on a rainy morning", "again": "a tram on a rainy morning"}
    assert rana.send(own, form="change-password").address == "/en/desk/"
    assert "Rana Haddad" in rana.get("/en/desk/account").words
    number = account_id(database, "r.haddad")
    assert log(database)[:1] == [("account_added", f"account {number}", account_id(database, "chief"))]
    again = browser.get(address_of(database, "r.haddad"))
    for shown in (password, secret, secret.replace(" ", ""), *codes):
        assert shown not in again.response.text
        assert shown.encode() not in bytes_on_disk(database)


def test_start_passwords_are_strong_and_never_the_same(browser: InspectedBrowser) -> None:
    """C8 V6.4.1, V11.5.1."""
    passwords = {add(browser, name=f"n{number}").one(".secret").get_text() for number in range(3)}
    assert len(passwords) == 3
    assert all(len(password) >= 15 for password in passwords)


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"name": ""}, "sign-in name"),
        ({"name": "rana haddad"}, "sign-in name"),
        ({"name": "x" * 81}, "sign-in name"),
        ({"name": "\u202exyz"}, "sign-in name"),
        ({"name": "<b>"}, "sign-in name"),
        ({"full_name": " "}, "full name"),
        ({"full_name": "x" * 121}, "full name"),
        ({"full_name": "Rana \u202eddadaH"}, "full name"),
        ({"role": "king"}, "Choose a role"),
        ({"role": ""}, "Choose a role"),
        ({"team": "x" * 61}, "team"),
    ],
)
def test_what_cannot_be_an_account_is_said(
    browser: InspectedBrowser, database: Database, change: dict[str, str], words: str
) -> None:
    """C8 V2.2: what was typed stays in the form."""
    page = add(browser, 422, **change)
    assert words in alert(page)
    assert count(database, "account") == 1
    if "name" not in change:
        assert page.one("#name")["value"] == "R.Haddad"


def test_a_name_in_persian_keeps_its_joiner(browser: InspectedBrowser) -> None:
    assert "علی‌رضا" in add(browser, full_name="علی‌رضا").words


def test_a_name_is_given_once(browser: InspectedBrowser, database: Database) -> None:
    """A second click, too, makes no second account."""
    add(browser)
    assert "taken" in alert(add(browser, 422, name="r.HADDAD"))
    add_staff(database, "stranger", "counsellor", add_house(database))
    assert "taken" in alert(add(browser, 422, name="stranger"))
    assert count(database, "account") == 3


def test_a_change_is_stored_and_noted_once(browser: InspectedBrowser, database: Database) -> None:
    add_staff(database, "rana", "counsellor")
    add_staff(database, "omar", "counsellor", team="south")
    address = address_of(database, "rana")
    page = browser.get(address)
    assert [str(option["value"]) for option in page.soup.select("datalist option")] == ["south"]
    change = {"full_name": "  Rana   Aziz ", "team": "south", "role": "facilitator"}
    fields = browser.form("change-account")[1]
    for _ in range(2):
        page = browser.post(address, fields | change)
    assert "It is stored" in page.words
    assert page.one("#full_name")["value"] == "Rana Aziz"
    assert page.one("#role-facilitator").has_attr("checked")
    assert [entry[0] for entry in log(database)] == ["account_changed"]
    assert "full name" in alert(browser.send(change | {"full_name": ""}, form="change-account", status=422))


def test_a_change_of_role_counts_at_once(
    browser: InspectedBrowser, new_browser: NewBrowser, database: Database
) -> None:
    """C8 V8.3.2: also for who is signed in."""
    enrolment, other = add_staff(database, "rana", "counsellor"), new_browser()
    sign_in(other, "rana", enrolment)
    browser.get(address_of(database, "rana"))
    browser.send({"full_name": "Rana", "team": "", "role": "facilitator"}, form="change-account")
    other.get("/en/desk/", status=403)
    other.get("/en/desk/account")


def test_a_reset_gives_new_secrets_and_ends_sign_ins(
    browser: InspectedBrowser, new_browser: NewBrowser, database: Database
) -> None:
    """C8 V7.4.3."""
    enrolment, other = add_staff(database, "rana", "counsellor"), new_browser()
    sign_in(other, "rana", enrolment)
    browser.get(address_of(database, "rana"))
    page = browser.send(form="reset-account")
    assert other.get("/en/desk/").address == "/en/desk/sign-in"
    other.send({"name": "rana", "password": "a password for tests"}, status=422)
    other.send({"name": "rana", "password": page.one(".secret").get_text()})
    other.send({"code": enrolment.recovery_codes[1]}, status=422)
    assert other.send({"code": page.one(".codes li").get_text()}).address == "/en/desk/start-password"
    assert [entry[0] for entry in log(database)] == ["account_changed"]


def test_a_disabled_account_is_out_with_its_next_request(
    browser: InspectedBrowser, new_browser: NewBrowser, database: Database
) -> None:
    """C8 V7.4.2, on every browser; a second click finds it done; enabled again, the old secrets open."""
    enrolment = add_staff(database, "rana", "counsellor")
    others = [new_browser(), new_browser()]
    for code, other in enumerate(others):
        sign_in(other, "rana", enrolment, code=code)
    browser.get(address_of(database, "rana"))
    address, fields = browser.form("disable-account")
    for _ in range(2):
        browser.post(address, fields)
    for other in others:
        assert other.get("/en/desk/").address == "/en/desk/sign-in"
    others[0].send({"name": "rana", "password": "a password for tests"}, status=422)
    assert "disabled" in browser.get(f"{DESK}/").words
    browser.get(address_of(database, "rana"))
    address, fields = browser.form("enable-account")
    for _ in range(2):
        browser.post(address, fields)
    assert others[0].get("/en/desk/").address == "/en/desk/sign-in"
    sign_in(others[0], "rana", enrolment, code=2)
    assert [entry[0] for entry in log(database)] == ["account_disabled", "account_changed"]


def test_nobody_locks_themselves_out(browser: InspectedBrowser, database: Database, app: Flask) -> None:
    add_staff(database, "second", "administrator")
    address = address_of(database, "chief")
    page = browser.get(address)
    assert not page.soup.select("#disable-account, #reset-account, [type=radio]")
    browser.send({"full_name": "Eva C.", "team": ""}, form="change-account")
    app.config["WTF_CSRF_ENABLED"] = False
    for place in ("disable", "reset"):
        assert "ther administrator" in alert(browser.post(f"{address}/{place}", {}, status=422))
    page = browser.post(address, {"full_name": "Eva", "role": "counsellor"}, status=422)
    assert "your own account" in alert(page)
    assert browser.get(f"{DESK}/").words.count("Administrator") == 2


def test_the_last_administrator_stays(
    browser: InspectedBrowser, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Two disable each other at the same moment: the records refuse the second, and the page says why."""

    def refuse(*_given: object, **_named: object) -> None:
        raise Kept("last")

    add_staff(database, "second", "administrator")
    browser.get(address_of(database, "second"))
    monkeypatch.setattr("skills_app.web.administrator.account.refuse_to_disable", refuse)
    monkeypatch.setattr("skills_app.web.administrator.account.change_account", refuse)
    assert "needs an administrator" in alert(browser.send(form="disable-account", status=422))
    change = {"full_name": "Second", "team": "", "role": "counsellor"}
    assert "needs an administrator" in alert(browser.send(change, form="change-account", status=422))
    assert log(database) == []


def test_accounts_of_another_house_are_not_there(browser: InspectedBrowser, database: Database, app: Flask) -> None:
    """C1.3, C8 V8.2.2: neither to see nor to change; nothing is changed there."""
    add_staff(database, "stranger", "counsellor", add_house(database))
    app.config["WTF_CSRF_ENABLED"] = False
    for number in (account_id(database, "stranger"), 10**6):
        address = f"{DESK}/account/{number}"
        browser.get(address, status=404)
        for place in ("", "/reset", "/disable", "/enable"):
            browser.post(f"{address}{place}", RANA, status=404)
    assert log(database) == []


@pytest.mark.parametrize("place", ["", "house", "new-account", "house/words/course"])
def test_the_place_in_the_desk_is_marked(browser: InspectedBrowser, place: str) -> None:
    page = browser.get(f"{DESK}/{place}")
    marked = page.soup.select("nav[aria-label=Desk] [aria-current]")
    assert [tag.get_text() for tag in marked] == ["Centre" if "house" in place else "Accounts"]
    german = page.link("a[hreflang=de]")
    assert german == f"/de/desk/administration/{place}"


def test_what_goes_wrong_leads_back_to_the_own_desk(browser: InspectedBrowser) -> None:
    page = browser.get("/en/desk/", status=403)
    assert browser.get(page.link("main a")).address == f"{DESK}/"
