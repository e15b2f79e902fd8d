"""Cases at the desk: inviting a client, asking one who came alone, deleting."""

import re
from collections.abc import Callable
from dataclasses import replace

import pytest
from flask import Flask
from inspected import InspectedBrowser, Page
from web.tablet import Tablet, bytes_on_disk, count

from skills_app.records.audit import read_entries
from skills_app.records.database import Database

NewBrowser = Callable[..., InspectedBrowser]


def new_case(browser: InspectedBrowser, reference: str = "BG-17/4", name: str = "") -> Page:
    browser.get("/en/desk/cases")
    return browser.send({"reference": reference, "name": name}, form="new-case")


def card(browser: InspectedBrowser, locale: str = "ar", supervised: str = "yes") -> Page:
    return browser.send({"locale": locale, "supervised": supervised}, form="make-card")


def code_on(page: Page) -> str:
    return page.one(".invitation .code").get_text(strip=True)


def actions(database: Database) -> list[str]:
    with database.reading() as db:
        return [entry.action for entry in read_entries(db)]


def test_an_empty_list_says_what_to_do(counsellor_browser: InspectedBrowser) -> None:
    assert "No cases yet" in counsellor_browser.get("/en/desk/cases").words


def test_a_case_is_made_and_found_again(counsellor_browser: InspectedBrowser) -> None:
    made = new_case(counsellor_browser, name="Rana Haddad")
    assert "BG-17/4" in made.words
    assert "Rana Haddad" in made.words
    assert new_case(counsellor_browser, " BG-17/4 ").address == made.address
    assert "Rana Haddad" in counsellor_browser.get("/en/desk/cases").words


@pytest.mark.parametrize("reference", ["", " ", "x" * 41])
def test_a_case_needs_a_number(counsellor_browser: InspectedBrowser, database: Database, reference: str) -> None:
    counsellor_browser.get("/en/desk/cases")
    page = counsellor_browser.send({"reference": reference}, form="new-case", status=422)
    assert page.soup.select_one("[role=alert]")
    assert count(database, "case_file") == 0


def test_a_name_can_be_taken_away(counsellor_browser: InspectedBrowser, database: Database) -> None:
    """C1.2: a name is optional, typed by staff, and unreadable in the files."""
    new_case(counsellor_browser, name="Rana Haddad")
    assert b"Haddad" not in bytes_on_disk(database)
    page = counsellor_browser.send({"name": ""}, form="rename")
    assert "Rana" not in page.words
    too_long = counsellor_browser.send({"name": "x" * 121}, form="rename", status=422)
    assert too_long.soup.select_one("[role=alert]")


def test_a_card_opens_in_the_clients_language(
    counsellor_browser: InspectedBrowser, new_browser: NewBrowser, database: Database
) -> None:
    """The whole way: invite in Arabic, sit supervised, see the sitting in the case."""
    case = new_case(counsellor_browser)
    made = card(counsellor_browser)
    assert made.one(".invitation [lang=ar]").get("dir") == "rtl"
    assert made.soup.select_one(".invitation [lang=de]")
    client = new_browser()
    assert client.get(f"/r/{code_on(made).replace('-', '')}").address == "/ar/"
    tablet = Tablet(client, "ar")
    tablet.begin()
    with database.reading() as db:
        assert db.connection().exec_driver_sql("SELECT supervised FROM sitting").scalar_one() == 1
    assert tablet.public_id in str(counsellor_browser.get(case.address).soup)
    assert actions(database) == ["signed_in", "invited"] or "invited" in actions(database)


def test_a_card_names_a_picture_to_scan_only_where_there_is_one(
    app: Flask, counsellor_browser: InspectedBrowser
) -> None:
    """Without PUBLIC_URL there is no address to put in it: the code is typed at a tablet of the room."""
    new_case(counsellor_browser)
    without = card(counsellor_browser, "fr").one(".invitation")
    assert without.select(".qr") == []
    assert "Tapez le code." in without.get_text()
    app.extensions["config"] = replace(app.extensions["config"], public_url="https://skills.example.org")
    new_case(counsellor_browser)
    made = card(counsellor_browser, "fr").one(".invitation")
    assert made.select(".qr svg")
    assert "Scannez" in made.get_text()
    assert "https://skills.example.org" in made.get_text()


def test_the_code_is_shown_once(counsellor_browser: InspectedBrowser, database: Database) -> None:
    """C8 V14: kept as a hash, in no address."""
    case = new_case(counsellor_browser)
    made = card(counsellor_browser)
    plain = code_on(made).replace("-", "")
    assert plain.encode() not in bytes_on_disk(database)
    assert plain not in str(counsellor_browser.get(case.address).soup)


def test_a_new_card_takes_the_old_ones_place(
    counsellor_browser: InspectedBrowser, new_browser: NewBrowser, database: Database
) -> None:
    case = new_case(counsellor_browser)
    first = code_on(card(counsellor_browser))
    counsellor_browser.get(case.address)
    again = card(counsellor_browser, "de", "no")
    assert "does not work any more" in again.words
    assert count(database, "client") == 1
    assert new_browser().get(f"/r/{first}").address.endswith("/code")
    client = new_browser()
    client.get(f"/r/{code_on(again)}")
    Tablet(client).begin()
    with database.reading() as db:
        assert db.connection().exec_driver_sql("SELECT supervised FROM sitting").scalar_one() == 0


def test_who_has_begun_keeps_their_card(
    counsellor_browser: InspectedBrowser, new_browser: NewBrowser, database: Database
) -> None:
    case = new_case(counsellor_browser)
    first = code_on(card(counsellor_browser))
    client = new_browser()
    client.get(f"/r/{first}")
    Tablet(client).begin()
    counsellor_browser.get(case.address)
    card(counsellor_browser)
    assert count(database, "client") == 2
    assert client.get(f"/r/{first}").address.endswith("/mine")


@pytest.mark.parametrize("sent", [{"locale": "xx", "supervised": "yes"}, {"locale": "ar", "supervised": "perhaps"}])
def test_a_card_needs_a_language_and_a_place(
    counsellor_browser: InspectedBrowser, database: Database, sent: dict[str, str]
) -> None:
    new_case(counsellor_browser)
    assert counsellor_browser.send(sent, form="make-card", status=422).soup.select_one("[role=alert]")
    assert count(database, "invitation") == 0


def ask(browser: InspectedBrowser, code: str, *, status: int = 200) -> Page:
    new_case(browser)
    return browser.send({"code": code}, form="ask-client", status=status)


def test_who_came_alone_is_asked_on_their_own_device(
    tablet: Tablet, counsellor_browser: InspectedBrowser, database: Database
) -> None:
    """C1.1: the code alone links nothing; the client's yes does, and opens the sitting."""
    tablet.answer("very_often")
    tablet.finish()
    page = ask(counsellor_browser, tablet.read_code())
    assert "has not answered yet" in page.words
    assert tablet.public_id not in str(page.soup)
    mine = tablet.browser.get("/de/mine")
    assert "counsellor" in mine.words
    tablet.browser.send({"link": "yes"}, form="link-answer")
    assert tablet.public_id in str(counsellor_browser.get(page.address).soup)
    counsellor_browser.get(f"/en/desk/sitting/{tablet.public_id}")
    assert [action for action in actions(database) if action.startswith("link")] == ["link_asked", "linked"]


def test_a_no_is_respected(tablet: Tablet, counsellor_browser: InspectedBrowser, database: Database) -> None:
    tablet.finish()
    page = ask(counsellor_browser, tablet.read_code())
    tablet.open("profile")
    mine = tablet.browser.send({"link": "no"}, form="link-answer")
    assert mine.soup.select_one("#link-answer") is None
    assert "said no" in counsellor_browser.get(page.address).words
    assert count(database, "case_client") == 0


def test_a_second_click_changes_nothing(
    tablet: Tablet, counsellor_browser: InspectedBrowser, new_browser: NewBrowser, database: Database
) -> None:
    tablet.finish()
    ask(counsellor_browser, tablet.read_code())
    tablet.browser.get("/de/mine")
    address, fields = tablet.browser.form(form="link-answer")
    for _ in range(2):
        tablet.browser.post(address, fields | {"link": "yes"})
    tablet.browser.post(address, fields | {"link": "no"})
    assert count(database, "case_client") == 1
    assert actions(database).count("linked") == 1


def test_odd_answers_are_refused(tablet: Tablet, counsellor_browser: InspectedBrowser, database: Database) -> None:
    tablet.finish()
    ask(counsellor_browser, tablet.read_code())
    tablet.browser.get("/de/mine")
    address, fields = tablet.browser.form(form="link-answer")
    tablet.browser.post(address, fields | {"link": "perhaps"}, status=400)
    tablet.browser.post(address, fields | {"question": "0", "link": "yes"}, status=400)
    assert count(database, "case_client") == 0


def test_an_unknown_code_asks_nobody(counsellor_browser: InspectedBrowser, database: Database) -> None:
    page = ask(counsellor_browser, "AAAA", status=422)
    assert page.soup.select_one("[role=alert]")
    assert count(database, "link_request") == 0


def test_a_case_is_deleted_with_everything(
    counsellor_browser: InspectedBrowser, new_browser: NewBrowser, database: Database
) -> None:
    """C1.4: also from the files."""
    case = new_case(counsellor_browser, "ZX-DELETE-ME")
    client = new_browser()
    client.get(f"/r/{code_on(card(counsellor_browser))}")
    tablet = Tablet(client)
    tablet.begin()
    tablet.answer()
    page = counsellor_browser.get(f"{case.address}/delete")
    assert "1 sitting" in page.words
    address, fields = counsellor_browser.form(form="delete-case")
    assert "1 Antwort" in counsellor_browser.post(address, fields).one(".receipt").get_text(" ", strip=True)
    assert counsellor_browser.post(address, fields).address == "/en/desk/cases"
    assert [count(database, name) for name in ("case_file", "client", "sitting", "response")] == [0, 0, 0, 0]
    assert b"ZX-DELETE-ME" not in bytes_on_disk(database)
    assert actions(database).count("deleted") == 1


def test_an_empty_case_goes_without_a_receipt(counsellor_browser: InspectedBrowser, database: Database) -> None:
    case = new_case(counsellor_browser)
    counsellor_browser.get(f"{case.address}/delete")
    assert counsellor_browser.send(form="delete-case").address == "/en/desk/cases"
    assert count(database, "case_file") == 0


def test_what_happens_to_a_case_is_logged(counsellor_browser: InspectedBrowser, database: Database) -> None:
    """C1.5, C8 V16.2: made, looked at once a day, its name changed; and nothing of what it says."""
    case = new_case(counsellor_browser, name="Rana Haddad")
    for name in ("Rana Haddad", "Rana Hadad", "Rana Hadad"):
        counsellor_browser.get(case.address)
        counsellor_browser.send({"name": name}, form="rename")
    with database.reading() as db:
        logged = read_entries(db, subject=f"case {case.address.rpartition('/')[2]}")
    assert [entry.action for entry in logged] == ["case_added", "opened", "case_changed"]
    assert all(entry.account_id for entry in logged)


def test_another_team_sees_nothing(
    counsellor_browser: InspectedBrowser, new_browser: NewBrowser, database: Database, app: Flask
) -> None:
    """C1.3, C8 V8.2.2: neither the case nor that it is there."""
    case = new_case(counsellor_browser)
    with database.writing() as db:
        db.connection().exec_driver_sql("UPDATE case_file SET account_id = NULL, team = 'south'")
    assert "BG-17/4" not in counsellor_browser.get("/en/desk/cases").words
    app.config["WTF_CSRF_ENABLED"] = False
    for place in ("", "/delete"):
        counsellor_browser.get(f"{case.address}{place}", status=404)
    for place in ("name", "invite", "link"):
        counsellor_browser.post(f"{case.address}/{place}", {}, status=404)
    counsellor_browser.get("/en/desk/cases")
    page = counsellor_browser.send({"reference": "BG-17/4"}, form="new-case", status=422)
    assert "another team" in page.words


def test_the_list_is_paged(counsellor_browser: InspectedBrowser, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("skills_app.web.counsellor.cases.PAGE", 2)
    for number in range(3):
        new_case(counsellor_browser, f"N-{number}")
    page = counsellor_browser.get("/en/desk/cases")
    assert re.findall(r"N-\d", page.words) == ["N-2", "N-1"]
    older = page.soup.find("a", string="older")
    assert older is not None
    assert re.findall(r"N-\d", counsellor_browser.get(str(older["href"])).words) == ["N-0"]
    counsellor_browser.get("/en/desk/cases?before=x", status=400)
