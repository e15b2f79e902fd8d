"""The author's view: every item as the client sees it, its key beside it, on this machine only."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from flask import Flask
from inspected import InspectedBrowser

from skills_app.cli.preview import read_drawn
from skills_app.config import Config
from skills_app.web.author.open_bank import OpenBank, item_ids
from skills_app.web.author.preview import preview_app
from skills_app.web.bank_library import ServedBank


@pytest.fixture
def bank(config: Config) -> OpenBank:
    return OpenBank(config.banks_folder / "cook", lambda: read_drawn(config, "cook"))


@pytest.fixture
def cook(bank: OpenBank) -> ServedBank:
    found = bank.now()
    assert isinstance(found, ServedBank)
    return found


@pytest.fixture
def author_browser(config: Config, bank: OpenBank) -> InspectedBrowser:
    app = preview_app(config, bank)
    app.testing = True
    return InspectedBrowser(app.test_client())


def test_it_begins_with_the_first_item_in_the_source_language(
    author_browser: InspectedBrowser, cook: ServedBank
) -> None:
    page = author_browser.get("/")
    assert page.address == f"/de/{item_ids(cook.bank)[0]}"


@pytest.mark.parametrize("locale", ["de", "en", "ar"])
def test_every_item_stands_beside_its_key_and_reason(
    author_browser: InspectedBrowser, cook: ServedBank, locale: str
) -> None:
    for item in cook.bank.knowledge.values():
        page = author_browser.get(f"/{locale}/{item.id}")
        assert cook.bank.texts[locale].captions[item.id] in page.words
        beside = page.one("aside").get_text(" ", strip=True)
        assert item.rationale.text in " ".join(beside.split())
        keys = [row.get_text() for row in page.soup.select("tr.key th")]
        assert keys == [option.id for option in item.options if option.id in item.key]


@pytest.mark.parametrize("locale", ["de", "en", "ar"])
def test_what_is_seen_stands_beside_the_item_in_both_languages(
    author_browser: InspectedBrowser, cook: ServedBank, locale: str
) -> None:
    texts, source = cook.bank.texts[locale], cook.bank.texts["de"]
    for item in cook.bank.knowledge.values():
        page = author_browser.get(f"/{locale}/{item.id}")
        rows = [[cell.get_text() for cell in row.select("th, td")] for row in page.soup.select("table.seen tbody tr")]
        sources = item.stimulus.sources if item.stimulus else ()
        assert rows == [[one, source.stimuli[one], texts.stimuli[one], texts.states[one]] for one in sources]


def test_next_walks_through_all_items(author_browser: InspectedBrowser, cook: ServedBank) -> None:
    ids = item_ids(cook.bank)
    page = author_browser.get("/")
    for item_id in ids[:3]:
        assert page.address.endswith(item_id)
        page = author_browser.get(page.link("aside a.main"))
    last = author_browser.get(f"/ar/{ids[-1]}")
    assert last.soup.select_one("aside a.main") is None
    assert [link.get_text() for link in last.soup.select(".jump a")] == list(ids)


def test_a_response_is_scored_and_nothing_is_stored(author_browser: InspectedBrowser, cook: ServedBank) -> None:
    item = next(one for one in cook.bank.knowledge.values() if one.type == "picture_choice" and one.choose == 1)
    author_browser.get(f"/en/{item.id}")
    page = author_browser.send({"answer": item.key[0]}, form="item")
    assert "1.00" in page.one("aside [role=status]").get_text()
    author_browser.get(f"/en/{item.id}")
    assert "missing" in author_browser.send({}, form="item").one("aside [role=status]").get_text()


@pytest.mark.parametrize(
    ("host", "address"),
    [("localhost:8010", "192.168.1.7"), ("evil.example", "127.0.0.1"), ("192.168.1.5", "127.0.0.1")],
)
def test_nobody_else_may_look(config: Config, bank: OpenBank, host: str, address: str) -> None:
    browser = preview_app(config, bank).test_client()
    reply = browser.get("/de/k2m8", headers={"Host": host}, environ_base={"REMOTE_ADDR": address})
    assert reply.status_code == 403
    assert "aside" not in reply.text


@pytest.fixture
def editable(config: Config, tmp_path: Path) -> tuple[Flask, Path]:
    """A copy of the bank, and its preview."""
    folder = tmp_path / "banks" / "cook"
    shutil.copytree(config.banks_folder / "cook", folder)
    found = OpenBank(folder, lambda: read_drawn_from(config, folder))
    return preview_app(config, found), folder


def read_drawn_from(config: Config, folder: Path) -> ServedBank | list[str]:
    return read_drawn(replace(config, banks_folder=folder.parent), "cook")


def test_files_may_change_meanwhile(editable: tuple[Flask, Path]) -> None:
    app, folder = editable
    browser = app.test_client()
    texts = folder / "texts" / "de.yaml"
    written = texts.read_text()
    assert "Töpfe von Hand spülen" in browser.get("/de/k2m8").text
    texts.write_text(written.replace("Töpfe von Hand spülen", "Töpfe mit der Hand spülen"))
    reply = browser.get("/de/k2m8")
    assert reply.status_code == 500, "its translations are stale now, and the page says where"
    assert "texts/en.yaml" in reply.text
    texts.write_text(written)
    assert browser.get("/de/k2m8").status_code == 200
