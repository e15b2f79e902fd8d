"""What is written down about requests: which route, how it ended; nobody's code, id, answer or address."""

import json
import logging
from collections.abc import Callable
from http import HTTPStatus
from pathlib import Path

import pytest
from conftest import SECRET_KEY
from flask import Flask
from inspected import InspectedBrowser
from web.tablet import Tablet

from skills_app.records.codes import new_code
from skills_app.records.database import Database

NewBrowser = Callable[..., InspectedBrowser]


@pytest.fixture
def written(caplog: pytest.LogCaptureFixture) -> pytest.LogCaptureFixture:
    caplog.set_level(logging.DEBUG)
    return caplog


def lines(written: pytest.LogCaptureFixture) -> list[dict[str, object]]:
    return [json.loads(record.message) for record in written.records if record.name == "skills_app.requests"]


def test_no_code_id_or_answer_is_written(
    tablet: Tablet, new_browser: NewBrowser, written: pytest.LogCaptureFixture
) -> None:
    """C8 V16.2.5, V14.2.1."""
    code, wrong, item = tablet.read_code(), new_code(), tablet.browser.shown.one("footer a.main")["href"]
    other = new_browser()
    other.get(f"/r/{code}")
    other.get(f"/r/{wrong}")
    other.send({"code": code})
    other.get("/de/code")
    other.send({"code": wrong}, status=422)
    tablet.browser.get(str(item))
    shown = tablet.browser.shown.item_id
    tablet.answer("very_often", {"wish": "1"})
    tablet.finish()
    tablet.say("yes")
    for secret in (code, wrong, code.replace("-", ""), tablet.public_id, shown, "very_often", SECRET_KEY, "127.0.0.1"):
        assert secret not in written.text, secret


def test_a_line_tells_route_and_outcome(tablet: Tablet, written: pytest.LogCaptureFixture) -> None:
    """C8 V16.2."""
    written.clear()
    tablet.answer()
    saved, shown = lines(written)
    assert saved.keys() == {"method", "route", "status", "ms"}
    assert (saved["method"], saved["status"], shown["method"], shown["status"]) == ("POST", 303, "GET", 200)
    assert saved["route"] == shown["route"]
    assert str(saved["route"]).endswith("/sitting/<public_id>/item/<item_id>")


def test_an_unknown_address_is_not_written(client_browser: InspectedBrowser, written: pytest.LogCaptureFixture) -> None:
    client_browser.get("/de/K7MX-4QRT-9CDFH", status=404)
    client_browser.get("/r/K7MX-4QRT-9CDFH/", status=404)
    assert [line["route"] for line in lines(written)] == ["(unknown)", "(unknown)"]
    assert "K7MX" not in written.text


def test_a_refused_form_is_written_with_its_outcome(
    client_browser: InspectedBrowser, written: pytest.LogCaptureFixture
) -> None:
    client_browser.post("/de/code", {"code": "K7MX-4QRT-9CDFH"}, status=HTTPStatus.BAD_REQUEST)
    assert [line["status"] for line in lines(written)] == [400]
    assert "K7MX" not in written.text


def test_no_page_has_the_code_in_a_link(tablet: Tablet) -> None:
    """C8 V14.2.1: it stands to be read, never to be followed; only a card's QR leads to /r/."""
    code = tablet.read_code()
    tablet.finish()
    for place in ("stop", "profile", "delete"):
        page = tablet.open(place)
        for name in ("href", "src", "action", "value", "content"):
            for tag in page.soup.select(f"[{name}]"):
                assert code not in str(tag[name])
                assert code.replace("-", "") not in str(tag[name])


def test_an_error_of_the_application_names_neither_address_nor_values(
    app: Flask, tablet: Tablet, written: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    """C8 V16.2.5: what failed and where in the code, nothing that a person sent."""

    def fail(*_: object, **__: object) -> None:
        raise RuntimeError(f"no room for very_often of {tablet.public_id}")

    monkeypatch.setattr("skills_app.web.client.item.store_response", fail)
    app.testing = False
    item = tablet.browser.shown.item_id
    tablet.answer("very_often", status=500)
    text = "\n".join(record.getMessage() + str(record.exc_info) for record in written.records)
    assert "RuntimeError" in text
    assert "skills_app/web/client/item.py" in text
    for secret in ("very_often", tablet.public_id, item):
        assert secret not in text


@pytest.mark.parametrize("kind", ["sqlite", "postgresql"])
def test_a_database_error_does_not_show_values(kind: str, tmp_path: Path) -> None:
    urls = {"sqlite": f"sqlite:///{tmp_path}/x.sqlite", "postgresql": "postgresql+psycopg://nobody@localhost/none"}
    database = Database(urls[kind])
    assert database.engine.hide_parameters
    database.close()
