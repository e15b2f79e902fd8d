"""What a page says about itself: trial version, bank and version, what it is not."""

import pytest
from flask import Flask
from inspected import InspectedBrowser, Page
from web.tablet import Tablet

from skills_app.web.bank_library import library

WORDS = {"de": "Probeversion", "en": "Trial version", "ar": "نسخة تجريبية"}


def pages(tablet: Tablet) -> dict[str, Page]:
    """Everything a client sees of a bank, up to the profile."""
    browser, segment = tablet.browser, tablet.segment
    seen = {"occupations": browser.get(f"/{segment}/occupations")}
    seen["durations"] = browser.send({"bank": "cook"})
    tablet.begin()
    seen["item"] = tablet.answer()
    seen["stop"] = tablet.open("stop")
    seen["mine"] = browser.get(f"/{segment}/mine")
    tablet.finish()
    seen["profile"] = tablet.say("yes")
    seen["delete"] = tablet.open("delete")
    return seen


@pytest.mark.parametrize("segment", ["de", "en", "ar"])
def test_every_page_of_unreviewed_content_says_trial_version(
    client_browser: InspectedBrowser, counsellor_browser: InspectedBrowser, segment: str
) -> None:
    """C7.6: in the visitor's language, as long as a text of the bank is below expert_ok."""
    tablet = Tablet(client_browser, segment)
    seen = pages(tablet)
    seen["desk"] = counsellor_browser.get(f"/{segment}/desk/")
    seen["sitting"] = counsellor_browser.get(f"/{segment}/desk/sitting/{tablet.public_id}")
    silent = [name for name, page in seen.items() if WORDS[segment] not in page.words]
    assert not silent, f"these pages do not say that it is a trial version: {silent}"


def test_what_experts_have_agreed_to_is_no_trial(
    client_browser: InspectedBrowser, monkeypatch: pytest.MonkeyPatch, app: Flask
) -> None:
    with app.app_context():
        for served in library().current.values():
            monkeypatch.setitem(vars(served.bank), "trial", False)
    for name, page in pages(Tablet(client_browser, "en")).items():
        assert WORDS["en"] not in page.words, name


def test_a_profile_says_what_it_is_not(client_browser: InspectedBrowser, counsellor_browser: InspectedBrowser) -> None:
    """C2.6, C7.8: no certificate, nothing to decide by alone; bank and version stand on it."""
    tablet = Tablet(client_browser, "en")
    profile = pages(tablet)["profile"]
    assert "It is not a certificate. Nobody may decide about you from this page alone." in profile.words
    assert "Bank cook, version" in profile.words
    sitting = counsellor_browser.get(f"/en/desk/sitting/{tablet.public_id}")
    assert "This page alone must not decide on benefits, sanctions or hiring." in sitting.words
    assert "Bank cook, version" in sitting.words


def test_signing_in_is_easy_for_password_managers(client_browser: InspectedBrowser) -> None:
    """C5.3: nothing to transcribe; pasting is not prevented anywhere, as the desk's pages need no script."""
    page = client_browser.get("/en/desk/sign-in")
    assert [page.one(f"#{name}")["autocomplete"] for name in ("name", "password")] == ["username", "current-password"]
    assert page.soup.find("script") is None
