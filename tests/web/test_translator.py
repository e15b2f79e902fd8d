"""The translators' page: what is saved stands in the files; nothing else of the house is theirs."""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from flask import Flask
from inspected import InspectedBrowser, Page
from staffing import add_staff, sign_in

from skills_app import create_app
from skills_app.assessment.bank_file import read_bank
from skills_app.config import HOME, Config
from skills_app.records.database import Database

RICE = "items-k7p4"
PLACE = "/en/desk/texts/cook/in/ar"


@pytest.fixture
def banks(tmp_path: Path) -> Path:
    folder = tmp_path / "banks"
    for bank in ("cook", "practice"):
        shutil.copytree(HOME / "question_banks" / bank, folder / bank)
    return folder


@pytest.fixture
def app(config: Config, banks: Path) -> Iterator[Flask]:
    made = create_app(replace(config, banks_folder=banks))
    made.testing = True
    yield made
    made.extensions["database"].close()


@pytest.fixture
def translator(new_browser: Callable[..., InspectedBrowser], database: Database) -> InspectedBrowser:
    browser = new_browser()
    enrolment = add_staff(database, "translator", "translator")
    assert sign_in(browser, "translator", enrolment).title == "Texts"
    return browser


def page_with(browser: InspectedBrowser, key: str) -> Page:
    """The page on which the text stands."""
    page = browser.get(PLACE)
    while page.soup.find(id=f"words-{key}") is None:
        page = browser.get(page.link(".pages a:last-of-type"))
    return page


def names(page: Page) -> list[str]:
    """Of the texts on the page."""
    return [code.get_text() for code in page.soup.select(".texts code")]


def save(browser: InspectedBrowser, key: str, words: str, *, status: int = 200) -> Page:
    state = {f"state-{key}": "translated"}
    return browser.send({f"words-{key}": words, **state}, form="texts", status=status)


def test_every_bank_and_language_is_listed_with_what_waits(translator: InspectedBrowser) -> None:
    page = translator.shown
    assert {heading.get_text() for heading in page.soup.select("h2")} == {"cook", "practice"}
    row = page.one(f'tr:has(a[href="{PLACE}"])')
    assert "433 of 433" in row.get_text()


def test_texts_stand_in_the_order_of_the_bank_with_their_pictures(translator: InspectedBrowser) -> None:
    page = translator.get(PLACE)
    assert [code.get_text() for code in page.soup.select(".texts code")][:3] == [
        "occupation",
        "fields/f4t7",
        "items/k2m8",
    ]
    assert len(page.soup.select(".texts img")) == len(page.soup.select(".texts li"))
    first = page.one(".texts li")
    assert [str(one.get("lang")) for one in first.select(".both p, textarea")] == ["de", "en", "ar"]
    assert first.select_one("textarea")["dir"] == "rtl"  # type: ignore[index]  # it is there


def test_what_is_saved_stands_in_the_file(translator: InspectedBrowser, banks: Path) -> None:
    page_with(translator, RICE)
    page = save(translator, RICE, "  سلق   الرز ")
    assert page.one("[role=status]").get_text().startswith("Saved")
    assert page.one(f"#words-{RICE}").get_text() == "سلق الرز"
    texts = read_bank(banks / "cook").texts["ar"]
    assert (texts.captions["k7p4"], texts.states["k7p4"]) == ("سلق الرز", "translated")


def test_the_second_click_changes_nothing(translator: InspectedBrowser, banks: Path) -> None:
    page_with(translator, RICE)
    save(translator, RICE, "سلق الرز")
    before = (banks / "cook" / "texts" / "ar.yaml").read_bytes()
    save(translator, RICE, "سلق الرز")
    assert (banks / "cook" / "texts" / "ar.yaml").read_bytes() == before


def test_what_breaks_a_rule_is_named_at_its_text_and_stays(translator: InspectedBrowser, banks: Path) -> None:
    before = (banks / "cook" / "texts" / "ar.yaml").read_bytes()
    page_with(translator, RICE)
    page = save(translator, RICE, "سلق {name}", status=422)
    assert page.one(f"#words-{RICE}").get_text() == "سلق {name}"
    assert "as in the source" in page.one(f"#problem-{RICE}").get_text()
    assert (banks / "cook" / "texts" / "ar.yaml").read_bytes() == before


def test_nobody_writes_over_what_another_one_wrote_meanwhile(
    translator: InspectedBrowser, new_browser: Callable[..., InspectedBrowser], database: Database, banks: Path
) -> None:
    other = new_browser()
    sign_in(other, "second", add_staff(database, "second", "translator"))
    page_with(translator, RICE)
    page_with(other, RICE)
    save(other, RICE, "سلق الرز")
    page = save(translator, RICE, "طبخ الرز", status=409)
    assert "سلق الرز" in page.one(f"#problem-{RICE}").get_text()
    assert page.one(f"#words-{RICE}").get_text() == "طبخ الرز"
    assert read_bank(banks / "cook").texts["ar"].captions["k7p4"] == "سلق الرز"


def test_a_new_language_shows_what_waits(translator: InspectedBrowser, banks: Path) -> None:
    (banks / "cook" / "texts" / "ar.yaml").unlink()
    page = translator.get(f"{PLACE}?show=open")
    assert page.one(".texts textarea").get_text() == ""
    save(translator, "occupation", "طبّاخ")
    assert read_bank(banks / "cook").texts["ar"].occupation == "طبّاخ"
    assert "occupation" not in [
        code.get_text() for code in translator.get(f"{PLACE}?show=open").soup.select(".texts code")
    ]


def test_a_stale_text_says_so_until_it_is_saved_again(translator: InspectedBrowser, banks: Path) -> None:
    german = banks / "cook" / "texts" / "de.yaml"
    german.write_text(german.read_text().replace("caption: Reis kochen", "caption: Reis dämpfen"))
    page = translator.get(f"{PLACE}?show=open")
    assert names(page) == ["items/k7p4"]
    assert "the source has changed" in page.one(".shown").get_text()
    page = save(translator, RICE, page.one(f"#words-{RICE}").get_text())
    assert "No text waits here." in page.words


def test_files_that_cannot_be_written_lose_nothing(
    translator: InspectedBrowser, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_arguments: object) -> int:
        raise PermissionError

    page_with(translator, RICE)
    monkeypatch.setattr("skills_app.web.translator.views.save_texts", refuse)
    page = save(translator, RICE, "سلق الرز", status=409)
    assert "cannot be written" in page.one(f"#problem-{RICE}").get_text()
    assert page.one(f"#words-{RICE}").get_text() == "سلق الرز"


@pytest.mark.parametrize("address", ["/en/desk/texts/nurse/in/ar", "/en/desk/texts/cook/in/xx"])
def test_what_there_is_not_is_not_found(translator: InspectedBrowser, address: str) -> None:
    translator.get(address, status=404)


def test_a_bank_with_a_fault_is_named_and_not_opened(translator: InspectedBrowser, banks: Path) -> None:
    (banks / "cook" / "bank.yaml").write_text("version: x\n")
    assert "skills-app banks check" in translator.get("/en/desk/texts/").words
    translator.get(PLACE, status=409)


def test_what_only_others_may_say_is_refused(translator: InspectedBrowser) -> None:
    page_with(translator, RICE)
    translator.send({f"words-{RICE}": "سلق الرز", f"state-{RICE}": "tested"}, form="texts", status=400)
