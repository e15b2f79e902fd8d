"""A passkey in Chromium: added to the account, then in place of the one-time code. The device is Chromium's own."""

import pytest
from browser.conftest import NewScreen
from browser.inspection import Inspector
from browser.live_server import LiveServer
from browser.screen import DESK, Screen
from browser.test_cases import signed_in
from conftest import PASSWORD
from playwright.sync_api import expect

from skills_app.records.accounts import Enrolment

pytestmark = pytest.mark.browser

DEVICE = {
    "protocol": "ctap2",
    "transport": "internal",
    "hasResidentKey": True,
    "hasUserVerification": True,
    "isUserVerified": True,
    "automaticPresenceSimulation": True,
}


def give_device(screen: Screen) -> None:
    devtools = screen.context.new_cdp_session(screen.page)
    devtools.send("WebAuthn.enable")
    devtools.send("WebAuthn.addVirtualAuthenticator", {"options": DEVICE})


def test_a_passkey_takes_the_place_of_the_code(
    new_screen: NewScreen, server: LiveServer, counsellor: Enrolment, monkeypatch: pytest.MonkeyPatch
) -> None:
    """C8 V6.3.3: the second factor without typing. Browsers accept no passkey under an address, so here is a name."""
    monkeypatch.setattr(LiveServer, "address", server.address.replace("127.0.0.1", "localhost"))
    screen = new_screen(DESK, locale="en")
    screen.watch.expected |= {422}
    page, inspector = screen.page, Inspector(screen, f"en-passkeys-{DESK.name}")
    give_device(screen)
    signed_in(screen, "en", counsellor)
    screen.open("/en/desk/account")
    page.fill("#device", "Test phone")
    page.click("#add-passkey button")
    expect(page.locator(".passkeys")).to_contain_text("Test phone")
    inspector.look("account-with-passkey", "en")
    page.click(".who button")
    page.fill("#name", "counsellor")
    page.fill("#password", PASSWORD)
    page.click(".button.main")
    page.wait_for_selector("[data-passkey]")
    inspector.look("second-factor-with-passkey", "en")
    page.click("[data-passkey] button")
    page.wait_for_selector("#code-note")
    screen.open("/en/desk/account")
    expect(page.locator(".passkeys")).to_contain_text("last used")
    page.click(".passkeys button")
    expect(page.locator(".passkeys")).to_have_count(0)
    inspector.assert_nothing_found()
