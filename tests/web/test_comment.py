"""What the client says about the result."""

import pytest
from flask import Flask
from inspected import InspectedBrowser, Page
from web.knowing import Knower, serve_knowing
from web.reviewing import Reviewer, log_of
from web.tablet import bytes_on_disk, count, everything

from skills_app.records.database import Database

ARABIC = "عملت ثماني سنوات في مطعم كبير.\nوأحب هذه المهنة."
MARKUP = "<script>alert(1)</script> <b>bold</b>"


def say(knower: Knower, text: str, *, status: int = 200) -> Page:
    knower.browser.get(knower.address("profile"))
    return knower.browser.send({"comment": text}, form="comment", status=status)


def written(page: Page) -> str:
    return page.one("#own-words").get_text()


@pytest.mark.parametrize("text", [ARABIC, MARKUP, "ሸሞንተ ዓመት", "😀 {{ 7 * 7 }}"])
def test_any_script_and_no_markup(
    knower: Knower, counsellor_browser: InspectedBrowser, database: Database, text: str
) -> None:
    """C2.4, C7.4, C8 V1: as it was written, on both sides of the desk."""
    page = say(knower, text)
    assert written(page) == text
    assert page.one("#own-words")["dir"] == "auto"
    assert page.soup.select("main script, main b") == []
    desk = counsellor_browser.get(f"/en/desk/sitting/{knower.public_id}").one("blockquote")
    assert desk.get_text() == text
    assert desk["dir"] == "auto"
    assert text.encode() not in bytes_on_disk(database)
    assert "commented" in log_of(database, f"sitting {knower.public_id}")


def test_it_can_be_changed_and_taken_away(knower: Knower, counsellor_browser: InspectedBrowser) -> None:
    say(knower, "one")
    assert written(say(knower, "two")) == "two"
    assert written(say(knower, "  ")) == ""
    page = counsellor_browser.get(f"/en/desk/sitting/{knower.public_id}")
    assert page.soup.select_one("blockquote") is None


def test_a_second_click_changes_nothing(knower: Knower, database: Database) -> None:
    say(knower, "one")
    before = everything(database)
    say(knower, "one")
    assert everything(database) == before


def test_a_thousand_characters(knower: Knower) -> None:
    """An end of line counts once, as in the browser."""
    text = "\r\n".join(["x" * 99] * 10)
    assert written(say(knower, text)) == text.replace("\r\n", "\n")
    page = say(knower, text + "zz", status=422)
    assert page.soup.select_one("#comment [role=alert]")
    assert written(page).endswith("zz"), "what was typed is not lost"


def test_it_waits_for_a_result(app: Flask, client_browser: InspectedBrowser, database: Database) -> None:
    """C8 V2.3.1."""
    serve_knowing(app)
    knower = Knower(app, client_browser).sit()
    page = client_browser.get(knower.address("profile"))
    assert page.soup.select_one("#comment") is None
    app.config["WTF_CSRF_ENABLED"] = False
    client_browser.post(knower.address("comment"), {"comment": "early"}, status=400)
    assert count(database, "audit_entry") == 0


def test_after_the_release_it_stands_as_it_is(
    knower: Knower, counsellor_browser: InspectedBrowser, database: Database
) -> None:
    """C2.4: changed until then, and again when the report was taken back."""
    say(knower, "before")
    address, hidden = knower.browser.form(form="comment")
    reviewer = Reviewer(counsellor_browser, knower.public_id)
    reviewer.whole_way()
    page = knower.browser.get(knower.address("profile"))
    assert page.soup.select_one("#comment") is None
    assert page.one("p.own-words").get_text() == "before"
    late = knower.browser.post(address, hidden | {"comment": "late"}, status=409)
    assert written(late) == "late"
    reviewer.look("take-back")
    reviewer.browser.send(form="take-back")
    assert written(say(knower, "after")) == "after"


def test_only_the_client_says_it(app: Flask, knower: Knower, counsellor_browser: InspectedBrowser) -> None:
    """C1.3."""
    app.config["WTF_CSRF_ENABLED"] = False
    counsellor_browser.post(knower.address("comment"), {"comment": "not theirs"}, status=403)


def test_it_goes_with_the_sitting(knower: Knower, database: Database) -> None:
    """C1.4."""
    say(knower, "one")
    knower.browser.get(knower.address("delete"))
    knower.browser.send()
    assert count(database, "sitting") == 0
