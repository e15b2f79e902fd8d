"""Headers, cookies, and whom the application believes about the visitor's address."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from ipaddress import ip_network

import pytest
import time_machine
from flask import Flask
from inspected import InspectedBrowser
from web.tablet import Tablet

from skills_app import create_app
from skills_app.config import Config

NewBrowser = Callable[..., InspectedBrowser]
DESK_PAGES = ("/de/desk/", "/de/desk/sign-in", "/de/desk/second-factor", "/de/desk/sitting/x")
OVER_TLS = {"X-Forwarded-Proto": "https", "X-Forwarded-For": "203.0.113.9", "Referer": "https://localhost/"}


@pytest.fixture
def app(config: Config) -> Flask:
    """Behind a proxy at 10.0.0.2."""
    made = create_app(replace(config, trusted_proxies=(ip_network("10.0.0.2"),)))
    made.testing = True
    return made


@pytest.fixture
def from_address(app: Flask) -> Callable[..., InspectedBrowser]:
    """A browser whose connection comes from an address."""

    def browser(address: str, **headers: str) -> InspectedBrowser:
        client = app.test_client()
        client.environ_base["REMOTE_ADDR"] = address
        return InspectedBrowser(client, headers)

    return browser


# -- the desk over plain HTTP


@pytest.mark.parametrize("address", ["192.168.1.20", "203.0.113.9", "2001:db8::7"])
def test_the_desk_refuses_plain_http_from_elsewhere(from_address: NewBrowser, address: str) -> None:
    """C8 V12: no password over an open line; the page says what to do."""
    browser = from_address(address)
    for page in DESK_PAGES:
        assert "skills-app certificate" in browser.get(page, status=403).words
        assert browser.shown.soup.select_one("input[type=password]") is None


@pytest.mark.parametrize("address", ["127.0.0.1", "127.8.8.8", "::1"])
def test_the_desk_opens_on_the_machine_itself(from_address: NewBrowser, address: str) -> None:
    from_address(address).get("/de/desk/sign-in")


def test_the_clients_door_opens_over_plain_http(from_address: NewBrowser) -> None:
    Tablet(from_address("192.168.1.20")).begin()


def test_a_password_sent_over_plain_http_is_not_looked_at(from_address: NewBrowser, app: Flask) -> None:
    app.config["WTF_CSRF_ENABLED"] = False
    browser = from_address("192.168.1.20")
    browser.post("/de/desk/sign-in", {"name": "counsellor", "password": "a password for tests"}, status=403)


# -- forwarded headers


def test_a_trusted_proxy_is_believed(from_address: NewBrowser) -> None:
    from_address("10.0.0.2", **OVER_TLS).get("/de/desk/sign-in")


@pytest.mark.parametrize(
    "claim", [{"X-Forwarded-For": "127.0.0.1"}, OVER_TLS, {"Forwarded": "for=127.0.0.1;proto=https"}]
)
def test_nobody_else_is_believed(from_address: NewBrowser, claim: dict[str, str]) -> None:
    from_address("10.0.0.3", **claim).get("/de/desk/sign-in", status=403)


def test_plain_http_through_the_proxy_stays_plain(from_address: NewBrowser) -> None:
    browser = from_address("10.0.0.2", **{"X-Forwarded-Proto": "http", "X-Forwarded-For": "203.0.113.9"})
    browser.get("/de/desk/sign-in", status=403)


def test_a_chain_of_claims_does_not_help(from_address: NewBrowser) -> None:
    """Only what the proxy itself added counts: the last entry."""
    browser = from_address("10.0.0.2", **{"X-Forwarded-For": "127.0.0.1, 203.0.113.9"})
    browser.get("/de/desk/sign-in", status=403)


def test_a_proxy_on_this_machine_must_be_named(from_address: NewBrowser) -> None:
    """A forgotten TRUSTED_PROXIES must not make the whole network look like the machine itself."""
    browser = from_address("127.0.0.1", **{"X-Forwarded-For": "203.0.113.9", "X-Forwarded-Proto": "http"})
    browser.get("/de/desk/sign-in", status=403)


# -- cookies


def cookie_lines(browser: InspectedBrowser, address: str) -> list[str]:
    return list(browser.client.get(address, headers=browser.headers).headers.getlist("Set-Cookie"))


def client_cookie_line(tablet: Tablet) -> str:
    code = tablet.read_code()
    lines = cookie_lines(tablet.browser, f"/r/{code}")
    return next(line for line in lines if "client=" in line)


def test_cookies_over_plain_http(from_address: NewBrowser) -> None:
    """C8 V3.3: not for scripts, not for other sites."""
    browser = from_address("192.168.1.20")
    visit = cookie_lines(browser, "/de/code")
    tablet = Tablet(browser)
    tablet.begin()
    for line in (*visit, client_cookie_line(tablet)):
        assert {"HttpOnly", "SameSite=Lax", "Path=/"} <= set(line.split("; ")), line
        assert "Secure" not in line
        assert "__Host-" not in line
        assert "Domain" not in line


def test_cookies_behind_tls(from_address: NewBrowser) -> None:
    """C8 V3.3.1, V3.3.3."""
    browser = from_address("10.0.0.2", **OVER_TLS)
    visit = cookie_lines(browser, "/de/code")
    tablet = Tablet(browser)
    tablet.begin()
    lines = [*visit, client_cookie_line(tablet)]
    for line in lines:
        assert line.startswith("__Host-"), line
        assert {"HttpOnly", "SameSite=Lax", "Path=/", "Secure"} <= set(line.split("; ")), line
        assert "Domain" not in line
    assert {line.partition("=")[0] for line in lines} == {"__Host-visit", "__Host-client"}


def test_a_page_without_a_form_sets_no_cookie(from_address: NewBrowser) -> None:
    browser = from_address("192.168.1.20")
    assert [cookie_lines(browser, address) for address in ("/", "/de/", "/de/language")] == [[], [], []]


def test_the_clients_cookie_hides_the_code(tablet: Tablet) -> None:
    code = tablet.read_code()
    line = client_cookie_line(tablet)
    assert code not in line
    assert code.replace("-", "") not in line


def test_a_changed_cookie_is_no_cookie(tablet: Tablet) -> None:
    """C8 V11: the code is encrypted with its authenticity."""
    value = tablet.browser.client.get_cookie("client").value  # type: ignore[attr-defined]  # Flask's test client has it
    for wrong in (value[:-6] + "AAAA==", value[:20], "x", "", "ü", "A" * 3000):
        tablet.browser.client.set_cookie("client", wrong)  # type: ignore[attr-defined]  # Flask's test client has it
        tablet.open("stop", status=403)


# -- headers


def test_security_headers_are_on_every_page(tablet: Tablet, app: Flask) -> None:
    """C8 V3.4: content from this host only, no script or style in a page, never in a frame."""
    item = tablet.browser.shown.item_id
    pages = ["/", "/de/", "/de/code", "/de/desk/sign-in", "/health", "/nothing-here", tablet.address(f"item/{item}")]
    for address in pages:
        headers = app.test_client().get(address).headers
        policy = dict(part.partition(" ")[::2] for part in headers["Content-Security-Policy"].split("; "))
        assert policy["default-src"] == policy["frame-ancestors"] == policy["base-uri"] == "'none'", address
        assert set(policy.values()) == {"'none'", "'self'"}, address
        assert headers["X-Content-Type-Options"] == "nosniff"
        assert headers["Referrer-Policy"] in {"same-origin", "no-referrer"}
        assert headers["Cache-Control"] == "private, no-store"
        assert "Strict-Transport-Security" not in headers


def test_a_published_address_tells_the_browser_to_stay_with_tls(config: Config) -> None:
    """C8 V3.4.1."""
    made = create_app(replace(config, public_url="https://skills.example.org"))
    headers = made.test_client().get("/de/", base_url="https://skills.example.org").headers
    assert int(headers["Strict-Transport-Security"].partition("=")[2]) >= 31_536_000
    made.extensions["database"].close()


def test_a_room_keeps_its_plain_port_beside_tls(from_address: NewBrowser) -> None:
    page = from_address("10.0.0.2", **OVER_TLS).get("/de/")
    assert "Strict-Transport-Security" not in page.response.headers


def test_files_carry_their_type_and_stay_for_a_year(tablet: Tablet, app: Flask) -> None:
    """C8 V3.2.1: a picture is never read as a page."""
    page = tablet.browser.shown
    files = [
        str(tag[name])
        for name in ("src", "href")
        for tag in page.soup.select(f"img[{name}], link[{name}], script[{name}]")
    ]
    assert len(files) >= 4
    for address in files:
        with app.test_client().get(address) as reply:
            headers = reply.headers
        assert headers["X-Content-Type-Options"] == "nosniff", address
        assert {"public", "immutable"} <= set(headers["Cache-Control"].split(", ")), address
        assert (reply.cache_control.max_age or 0) >= 31_536_000


# -- forms


@pytest.mark.parametrize("segment", ["de", "ar", "en"])
def test_a_form_without_token_is_refused_in_the_visitors_language(tablet: Tablet, segment: str) -> None:
    """C8 V3.5.1."""
    tablet.segment = segment
    tablet.open(f"item/{tablet.browser.shown.item_id}")
    address, hidden = tablet.browser.form("item")
    for token in ("", "made-up"):
        page = tablet.browser.post(address, hidden | {"answer": "often", "csrf_token": token}, status=400)
        assert page.one("html")["lang"] == segment


def test_a_token_of_another_browser_is_refused(tablet: Tablet, new_browser: NewBrowser) -> None:
    other = new_browser()
    other.get("/de/code")
    token = other.shown.hidden("csrf_token")["value"]
    tablet.answer("often", {"csrf_token": token}, status=400)


def test_a_token_lasts_as_long_as_the_day(tablet: Tablet) -> None:
    """C5.4: A form left open over lunch is not lost."""
    with time_machine.travel(datetime.now(UTC) + timedelta(hours=8), tick=False):
        assert tablet.answer().item == 2
