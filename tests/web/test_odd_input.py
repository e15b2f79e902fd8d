"""Input that nobody types but somebody sends: refused or ignored, never an error of the application."""

from collections.abc import Callable

import pytest
from inspected import InspectedBrowser
from web.tablet import SCRIPT, Tablet, count

from skills_app.records.database import Database

NewBrowser = Callable[..., InspectedBrowser]
CLOCKS = (
    "0001-01-01T00:00:00+23:59",
    "9999-12-31T23:59:59-23:59",
    "2026-11-25T10:00:00",
    "2026-13-45T99:99:99+00:00",
    "٢٠٢٦-١١-٢٥",
)


@pytest.mark.parametrize("clock", CLOCKS)
def test_a_tablets_wrong_clock_costs_no_answer(tablet: Tablet, database: Database, clock: str) -> None:
    """C8 V2.2: tablets forget their clock; the answer counts all the same."""
    save = {"client_key": "a" * 32, "revision": "1", "client_at": clock}
    tablet.answer("often", save, headers=SCRIPT)
    assert count(database, "response") == 1


@pytest.mark.parametrize(
    "condition",
    [
        "before=" + "9" * 30,
        "before=0",
        "day=9999-12-31",
        "day=0001-01-01",
        "reference=%00",
        "bank=%00",
        "day=%00",
        "state=%00",
    ],
)
def test_the_list_takes_any_condition(counsellor_browser: InspectedBrowser, condition: str) -> None:
    """C8 V2.2: an empty list, or 400."""
    counsellor_browser.get(f"/en/desk/?{condition}", status=(200, 400))


@pytest.mark.parametrize("host", ["[::1", "[", "localhost:port", "a" * 300, "a b", "evil.example", "[::1]:8000", ""])
def test_any_host_name_may_be_asked_for(new_browser: NewBrowser, host: str) -> None:
    browser = new_browser(Host=host)
    if browser.get("/de/occupations/cook/forms", status=(200, 400)).status == 200:
        address, hidden = browser.form()
        reply = browser.client.post(address, data=hidden | {"form": "experience"}, headers={"Host": host})
        assert reply.status_code == 303
        assert reply.headers["Location"].startswith("/de/sitting/"), "never to the host that was asked for"


@pytest.mark.parametrize("text", ["x" * 200, "\ufffd", "'\"<b>", "\u202e"])
def test_names_and_codes_may_be_anything(
    counsellor_browser: InspectedBrowser, new_browser: NewBrowser, text: str
) -> None:
    """C8 V1.3: what was typed comes back as text."""
    browser = new_browser()
    browser.get("/en/desk/sign-in")
    browser.send({"name": text, "password": text}, status=422)
    browser.get("/en/code")
    browser.send({"code": text}, status=422)
    browser.get("/en/occupations")
    browser.send({"bank": text}, status=422)
    assert "<b>" not in browser.shown.response.text


@pytest.mark.parametrize("place", ["x" * 3000, "..%2f..%2fetc", "%c0%af", "%F0%9F%8D%B2"])
def test_any_id_may_be_asked_for(tablet: Tablet, place: str) -> None:
    own = tablet.public_id
    tablet.open(f"item/{place}", status=404)
    tablet.public_id = place
    tablet.open("stop", status=404)
    tablet.browser.get(f"/pictures/{place}", status=404)
    tablet.browser.get(f"/de/language?place={place}")
    tablet.public_id = own
    tablet.open("stop")


def test_a_form_sent_as_something_else_is_refused(tablet: Tablet, database: Database) -> None:
    address = tablet.browser.form("item")[0]
    for kind, body in (("application/json", "{}"), ("multipart/form-data", "x"), ("text/plain", "answer=often")):
        reply = tablet.browser.client.post(address, data=body, content_type=kind)
        assert reply.status_code == 400
    assert count(database, "response") == 0


@pytest.mark.parametrize("place", ["sitting/%00/stop", "desk/?reference=%00", "language?place=%00"])
def test_nul_is_refused_before_it_reaches_a_database(new_browser: NewBrowser, place: str) -> None:
    """C8 V2.2: PostgreSQL stores no NUL."""
    new_browser().get(f"/de/{place}", status=400)


def test_a_form_with_nul_is_refused(new_browser: NewBrowser) -> None:
    browser = new_browser()
    browser.get("/en/desk/sign-in")
    browser.send({"name": "\x00", "password": "secret"}, status=400)
