"""Members of staff of any role and house, for tests of the desk."""

from datetime import UTC, datetime
from typing import Any

from conftest import PASSWORD, SECRET_KEY
from inspected import InspectedBrowser, Page

from skills_app.records import accounts
from skills_app.records.database import Database
from skills_app.records.organisations import new_organisation
from skills_app.records.vault import Vault

CHEAP = accounts.Passwords(time_cost=1, memory=8, parallelism=1)
VAULT = Vault(SECRET_KEY)


def add_house(database: Database, name: str = "South") -> int:
    """A second organisation."""
    with database.writing() as db:
        return new_organisation(db, name=name, address=f"{name.lower()}.example.org", now=datetime.now(UTC))


def add_staff(database: Database, name: str, role: str, house: int = 1, **more: Any) -> accounts.Enrolment:
    """An account with PASSWORD and a cheap hash."""
    new = accounts.NewAccount(house, name, PASSWORD, role, datetime.now(UTC), **more)
    with database.writing() as db:
        return accounts.add_account(db, VAULT, new, CHEAP)


def sign_in(
    browser: InspectedBrowser, name: str, enrolment: accounts.Enrolment, *, password: str = PASSWORD, code: int = 0
) -> Page:
    """With a recovery code; the page where the role's work begins."""
    browser.get("/en/desk/sign-in")
    browser.send({"name": name, "password": password})
    return browser.send({"code": enrolment.recovery_codes[code]})


def account_id(database: Database, name: str) -> int:
    with database.reading() as db:
        found = accounts.find_account(db, name)
    assert found is not None
    return found.id
