"""Each page speaks its own language and no other: nothing stands outside the catalogues or comes from another's."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from client_pages import Tour
from flask import Flask
from inspected import InspectedBrowser
from web.signs import LOCALES, faults, mark_everything
from web.town import OWN, ROLE_OF, address_of, endpoints, settle

from skills_app import create_app
from skills_app.config import Config
from skills_app.records.database import Database
from skills_app.web.guards import Audience

SEGMENTS = (*LOCALES, "ar+de", "de+ti")
NOT_READ = {"counsellor.room_events", "counsellor.report"}
"""A stream without an end, and what was frozen in the words of its day."""
FOR_CLIENTS = {Audience.ANYONE, Audience.CLIENT}


@pytest.fixture(scope="session")
def marked_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("marked")
    mark_everything(folder)
    return folder


@pytest.fixture
def app(config: Config, marked_folder: Path) -> Iterator[Flask]:
    made = create_app(
        replace(config, translations_folder=marked_folder / "translations", banks_folder=marked_folder / "banks")
    )
    made.testing = True
    yield made
    made.extensions["database"].close()


@pytest.mark.parametrize("segment", SEGMENTS)
def test_a_clients_way_speaks_its_own_language(new_browser: Callable[..., InspectedBrowser], segment: str) -> None:
    found = {shown.name: faults(shown.page, segment) for shown in Tour(new_browser(), segment).pages()}
    assert {name: words for name, words in found.items() if words} == {}


def test_one_language_has_no_words_of_a_second(new_browser: Callable[..., InspectedBrowser]) -> None:
    """The class of a second language's words belongs to them alone: styles and the voice go by it."""
    found = [shown.name for shown in Tour(new_browser(), "de").pages() if shown.page.soup.select(".beside")]
    assert found == []


@pytest.mark.parametrize("segment", SEGMENTS)
def test_every_address_speaks_its_own_language(app: Flask, database: Database, segment: str) -> None:
    """Of every door, opened by whom it is for. The staff's pages are German where they are not translated."""
    town = settle(app, database)
    has, found, seen = town.furnish(OWN), {}, set()
    whole = LOCALES[segment.partition("+")[0]].pages == "all"
    for method, rule, mark in endpoints(app):
        if method != "GET" or "languages" not in rule.arguments or rule.endpoint in NOT_READ or mark is None:
            continue
        person = ROLE_OF.get(mark, "client" if mark in FOR_CLIENTS else "counsellor")
        browser = InspectedBrowser(town.browser(person, has.code))
        page = browser.get(address_of(rule, segment, has), status=(200, 400, 404, 409, 422))
        seen.add(page.status)
        staff = "/desk/" in rule.rule or rule.rule.endswith("/desk")
        speaks = segment if whole or not staff else "de"
        if page.response.mimetype == "text/html" and (words := faults(page, speaks)):
            found[rule.rule] = words
    assert found == {}
    assert 200 in seen
