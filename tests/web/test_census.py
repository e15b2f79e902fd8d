"""Every address of the application is known, marked, and shut to those it is not for."""

import re
from collections.abc import Callable, Iterator

import pytest
from flask import Flask
from inspected import InspectedBrowser
from web.tablet import Tablet
from werkzeug.routing import Rule

from skills_app.web.guards import Audience, audience_of
from skills_app.web.locale import LanguagesConverter

PARAMETERS = {
    "account_id",
    "kind",
    "case_id",
    "languages",
    "public_id",
    "field_id",
    "item_id",
    "bank_id",
    "locale_id",
    "form_id",
    "code",
    "name",
}
SECOND_FACTOR = {Audience.COUNSELLOR, Audience.ADMINISTRATOR, Audience.TRANSLATOR, Audience.STAFF}
STAFF = {*SECOND_FACTOR, Audience.SIGNING_IN}


def rules(app: Flask) -> Iterator[Rule]:
    return app.url_map.iter_rules()


def mark_of(app: Flask, rule: Rule) -> Audience | None:
    return audience_of(app.view_functions[rule.endpoint])


def addresses(app: Flask, *marks: Audience) -> Iterator[tuple[str, str]]:
    """Method and address of every view for these people, with ids that nobody has."""
    for rule in rules(app):
        if mark_of(app, rule) in marks:
            address = re.sub(r"<int:\w+>", "1", re.sub(r"<[^>]*languages>", "de", rule.rule))
            for method in (rule.methods or set()) & {"GET", "POST"}:
                yield method, re.sub(r"<\w+>", "nobody", address)


def test_every_view_says_whom_it_is_for(app: Flask) -> None:
    """C8 V8.3.1, house decision 5."""
    unmarked = [rule.endpoint for rule in rules(app) if mark_of(app, rule) is None]
    assert not unmarked, f"mark these views with @audience: {unmarked}"


def test_addresses_are_kebab_case(app: Flask) -> None:
    for rule in rules(app):
        for part in re.sub(r"<[^>]*>", "", rule.rule).split("/"):
            assert re.fullmatch(r"([a-z0-9]+(-[a-z0-9]+)*(\.crt)?)?(\.pdf)?", part), rule.rule


def test_parameters_are_known_and_typed(app: Flask) -> None:
    for rule in rules(app):
        assert rule.arguments <= PARAMETERS, rule.rule
        if "languages" in rule.arguments:
            assert "<languages:languages>" in rule.rule
    assert issubclass(app.url_map.converters["languages"], LanguagesConverter)


def test_a_code_stands_in_one_address_only(app: Flask) -> None:
    """C8 V14.2.1: nothing secret in addresses."""
    assert [rule.rule for rule in rules(app) if "code" in rule.arguments] == ["/r/<code>"]


def test_no_view_takes_more_than_get_and_post(app: Flask) -> None:
    """C8 V4.1."""
    for rule in rules(app):
        assert (rule.methods or set()) <= {"GET", "HEAD", "OPTIONS", "POST"}, rule.rule


def test_an_unmarked_view_answers_403(app: Flask, client_browser: InspectedBrowser) -> None:
    app.add_url_rule("/forgotten", "forgotten", lambda: "open to all")
    page = client_browser.get("/forgotten", status=403)
    assert "open to all" not in page.words


def test_nobody_opens_a_clients_page_without_a_code(app: Flask) -> None:
    """C1.3, C8 V8.2.2."""
    app.config["WTF_CSRF_ENABLED"] = False
    for method, address in addresses(app, Audience.CLIENT):
        assert app.test_client().open(address, method=method).status_code == 403, f"{method} {address}"


def test_only_staff_opens_the_desk(app: Flask, tablet: Tablet) -> None:
    """C1.3: neither a stranger nor a client; both are asked to sign in."""
    app.config["WTF_CSRF_ENABLED"] = False
    for opens in (app.test_client(), tablet.browser.client):
        for method, address in addresses(app, *STAFF):
            reply = opens.get(address) if method == "GET" else opens.post(address)
            assert reply.status_code == 303, f"{method} {address}"
            assert reply.headers["Location"] == "/de/desk/sign-in"


def test_the_second_factor_is_needed(
    app: Flask, counsellor: object, new_browser: Callable[..., InspectedBrowser]
) -> None:
    """C8 V6.3.3: with the password alone nothing opens."""
    browser = new_browser()
    browser.get("/de/desk/sign-in")
    browser.send({"name": "counsellor", "password": "a password for tests"})
    app.config["WTF_CSRF_ENABLED"] = False
    for method, address in addresses(app, *SECOND_FACTOR):
        reply = browser.client.get(address) if method == "GET" else browser.client.post(address)
        assert reply.status_code == 303, f"{method} {address}"
        assert reply.headers["Location"] == "/de/desk/second-factor"


def test_a_counsellor_opens_no_clients_page(app: Flask, counsellor_browser: InspectedBrowser) -> None:
    """C1.3: the desk's sign-in is no client's code."""
    app.config["WTF_CSRF_ENABLED"] = False
    for method, address in addresses(app, Audience.CLIENT):
        opens = counsellor_browser.client
        reply = opens.get(address) if method == "GET" else opens.post(address)
        assert reply.status_code == 403, f"{method} {address}"


@pytest.mark.parametrize(
    "address", ["/.git/config", "/de/../wsgi.py", "/static/../wsgi.py", "/pictures/../manifests/cook.json"]
)
def test_files_of_the_house_are_not_served(client_browser: InspectedBrowser, address: str) -> None:
    """C8 V13.4: nothing but built pictures and assets."""
    client_browser.get(address, status=404)
