"""Passkeys: what the server says and refuses; the devices are played in tests/browser/test_passkeys.py."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest
from flask import Flask
from inspected import InspectedBrowser

from skills_app.records.database import Database
from skills_app.records.passkeys import NewPasskey, add_passkey
from skills_app.web.staff import passkey_place

OPTIONS = "/en/desk/account/passkeys/options"
ADD = "/en/desk/account/passkeys?device=phone"


@pytest.fixture
def send(app: Flask, counsellor_browser: InspectedBrowser) -> Callable[..., Any]:
    """POSTs JSON from the counsellor's browser."""
    app.config["WTF_CSRF_ENABLED"] = False
    return lambda address, sent=None, **how: counsellor_browser.client.post(address, json=sent or {}, **how)


def test_the_options_name_house_and_account(send: Callable[..., Any]) -> None:
    options = send(OPTIONS).get_json()
    assert options["rp"]["id"] == "localhost"
    assert options["user"]["name"] == "counsellor"
    assert len(options["challenge"]) >= 40


def test_under_an_address_there_are_none(send: Callable[..., Any], counsellor_browser: InspectedBrowser) -> None:
    assert send(OPTIONS, base_url="http://127.0.0.1").status_code in {303, 404}
    assert "Passkeys" in counsellor_browser.get("/en/desk/account").words


def test_without_the_package_there_are_none(
    counsellor_browser: InspectedBrowser, send: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(passkey_place, "IS_INSTALLED", False)
    assert "Passkeys" not in counsellor_browser.get("/en/desk/account").words
    assert send(OPTIONS).status_code == 404


def test_a_challenge_is_good_once_and_needed(send: Callable[..., Any]) -> None:
    """C8 V6.3.3."""
    assert send(ADD).status_code == 400
    send(OPTIONS)
    assert send(ADD, {"id": "x"}).status_code == 422
    assert send(ADD, {"id": "x"}).status_code == 400


def test_a_device_needs_a_name(send: Callable[..., Any]) -> None:
    send(OPTIONS)
    reply = send("/en/desk/account/passkeys?device=")
    assert reply.status_code == 422
    assert "name" in reply.get_json()["problem"]


def test_what_is_no_json_is_no_request(send: Callable[..., Any], counsellor_browser: InspectedBrowser) -> None:
    send(OPTIONS)
    assert counsellor_browser.client.post(ADD, data="nonsense").status_code == 400
    assert counsellor_browser.client.post("/en/desk/account/passkeys/remove", data={"passkey": "x"}).status_code == 400


def test_an_unknown_key_signs_nobody_in(
    app: Flask, new_browser: Callable[..., InspectedBrowser], counsellor: object, database: Database
) -> None:
    with database.writing() as db:
        account_id = db.connection().exec_driver_sql("SELECT id FROM account").scalar_one()
        new = NewPasskey(account_id, "AAAA", "AAAA", 0, "phone", datetime.now(UTC))
        add_passkey(db, new)
    browser = new_browser()
    browser.get("/en/desk/sign-in")
    page = browser.send({"name": "counsellor", "password": "a password for tests"})
    assert page.soup.select_one("[data-passkey]")
    app.config["WTF_CSRF_ENABLED"] = False
    for credential in ({"id": "BBBB"}, {"id": "AAAA"}):
        browser.client.post("/en/desk/second-factor/passkey/options", json={})
        reply = browser.client.post("/en/desk/second-factor/passkey", json=credential)
        assert reply.status_code == 422
    assert browser.client.get("/en/desk/account").status_code == 303
