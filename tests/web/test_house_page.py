"""The administrator's door: what a house sets for itself."""

from collections.abc import Callable
from io import BytesIO

import pytest
from flask import Flask
from inspected import InspectedBrowser, Page
from PIL import Image
from staffing import account_id, add_staff, sign_in

from skills_app.assessment.bank import STEPS
from skills_app.records.audit import read_entries
from skills_app.records.database import Database
from skills_app.records.organisations import HouseView, house_of, logo_of
from skills_app.web.administrator.step_names import STEP_NAMES

NewBrowser = Callable[..., InspectedBrowser]
DESK = "/en/desk/administration"


@pytest.fixture
def browser(new_browser: NewBrowser, database: Database) -> InspectedBrowser:
    """An administrator's desk, signed in."""
    opened = new_browser()
    sign_in(opened, "chief", add_staff(database, "chief", "administrator", full_name="Eva Chief"))
    return opened


def log(database: Database) -> list[tuple[str, str, int | None]]:
    """Without signing in."""
    with database.reading() as db:
        found = [(entry.action, entry.subject, entry.account_id) for entry in read_entries(db, organisation_id=1)]
    return [entry for entry in found if entry[0] != "signed_in"]


def house(database: Database) -> HouseView:
    with database.reading() as db:
        return house_of(db, 1)


def alert(page: Page) -> str:
    return page.one("[role=alert]").get_text()


def test_name_and_contact(browser: InspectedBrowser, database: Database) -> None:
    browser.get(f"{DESK}/house")
    sent = {"name": " Job  Centre North ", "contact": "\r\nStreet 1  \r\n12345 City\r\nMo–Fr 8–12\r\n\r\n"}
    address, fields = browser.form("house")
    for _ in range(2):
        page = browser.post(address, fields | sent)
    assert "It is stored" in page.words
    assert page.title == "Centre Job Centre North"
    assert house(database).contact == "Street 1\n12345 City\nMo–Fr 8–12"
    assert log(database) == [("house_changed", "organisation 1", account_id(database, "chief"))]


@pytest.mark.parametrize(
    "wrong",
    [
        {"name": ""},
        {"name": "x" * 121},
        {"name": "\u202eN"},
        {"contact": "x" * 601},
        {"contact": "a\n" * 9},
        {"contact": "\u202ea"},
    ],
)
def test_a_name_and_contact_that_do_not_fit(
    browser: InspectedBrowser, database: Database, wrong: dict[str, str]
) -> None:
    browser.get(f"{DESK}/house")
    page = browser.send({"name": "North", "contact": ""} | wrong, form="house", status=422)
    assert alert(page)
    assert house(database).name == ""
    assert log(database) == []


def test_contact_is_text_and_no_markup(browser: InspectedBrowser) -> None:
    """C8 V1.3."""
    browser.get(f"{DESK}/house")
    page = browser.send({"name": "<b>North</b>", "contact": "</textarea><script>x</script>"}, form="house")
    assert "<b>North" not in page.response.text
    assert "<script>x" not in page.response.text


def test_days_of_deletion(browser: InspectedBrowser, database: Database) -> None:
    """C1.4: within the hard limits; empty leaves it to the installation."""
    browser.get(f"{DESK}/house")
    browser.send({"anonymous": "3", "answers": "", "report": "٣٦٥"}, form="clocks")
    assert house(database).days == {"anonymous": 3, "report": 365}
    for wrong in ({"anonymous": "31"}, {"answers": "731"}, {"report": "29"}, {"report": "1096"}, {"answers": "many"}):
        page = browser.send({"anonymous": "3"} | wrong, form="clocks", status=422)
        assert "between" in alert(page)
        assert page.one(f"#{next(iter(wrong))}")["value"] == next(iter(wrong.values()))
    assert house(database).days == {"anonymous": 3, "report": 365}
    browser.get(f"{DESK}/house")
    browser.send({"anonymous": "", "answers": "", "report": ""}, form="clocks")
    assert house(database).days == {}
    assert [entry[0] for entry in log(database)] == ["house_changed"] * 2


def test_which_next_steps_are_offered(browser: InspectedBrowser, database: Database) -> None:
    page = browser.get(f"{DESK}/house")
    boxes = [str(box["value"]) for box in page.soup.select("[name=offers]")]
    assert boxes == [kind for kind in STEPS if kind != "talk"]
    assert all(box.has_attr("checked") for box in page.soup.select("[name=offers]"))
    page = browser.send({"offers": ["course", "trial_day"]}, form="offers")
    assert house(database).offers == ["trial_day", "course"]
    assert [str(box["value"]) for box in page.soup.select("[name=offers][checked]")] == ["trial_day", "course"]
    browser.send({"offers": "holiday"}, form="offers", status=422)
    browser.send({}, form="offers")
    assert house(database).offers == []
    browser.send({"offers": boxes}, form="offers")
    assert house(database).offers is None


def test_every_next_step_has_a_name() -> None:
    assert STEP_NAMES.keys() == set(STEPS)


@pytest.mark.parametrize("kind", STEPS)
def test_own_words_for_every_next_step(app: Flask, browser: InspectedBrowser, database: Database, kind: str) -> None:
    page = browser.get(f"{DESK}/house/words/{kind}")
    offered = [locale.tag for locale in app.extensions["locales"].values()]
    assert [str(box["lang"]) for box in page.soup.select("#words input[lang]")] == offered
    words = {"de": " Fragen Sie  Frau Klein. ", "en": "Ask Ms Klein.", "ar": ""}
    assert browser.send(words, form="words").address == f"{DESK}/house"
    assert house(database).step_texts == {kind: {"de": "Fragen Sie Frau Klein.", "en": "Ask Ms Klein."}}
    assert "in your words" in browser.shown.words
    assert browser.get(f"{DESK}/house/words/{kind}").one("#words-en")["value"] == "Ask Ms Klein."
    browser.send({"de": "", "en": " ", "ar": ""}, form="words")
    assert house(database).step_texts == {}
    assert [entry[0] for entry in log(database)] == ["house_changed"] * 2


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ({"de": "", "en": "Ask.", "ar": ""}, "Deutsch"),
        ({"de": "Fragen.", "en": "", "ar": "اسأل"}, "English"),
        ({"de": "Fragen.", "en": "<b>Ask</b>", "ar": ""}, "English"),
        ({"de": "Fragen.", "en": "Ask.", "ar": "ا" * 201}, "العربية"),
    ],
)
def test_own_words_that_do_not_fit(
    browser: InspectedBrowser, database: Database, words: dict[str, str], language: str
) -> None:
    browser.get(f"{DESK}/house/words/course")
    page = browser.send(words, form="words", status=422)
    assert alert(page).startswith(language)
    assert "<b>Ask" not in page.response.text
    assert house(database).step_texts == {}


def test_there_are_no_words_for_an_unknown_step(browser: InspectedBrowser) -> None:
    browser.get(f"{DESK}/house/words/holiday", status=404)


def png(size: tuple[int, int] = (40, 20), mode: str = "RGBA") -> bytes:
    out = BytesIO()
    Image.new(mode, size).save(out, "png")
    return out.getvalue()


def send_logo(browser: InspectedBrowser, file: bytes, status: int = 200) -> Page:
    browser.get(f"{DESK}/house")
    address, fields = browser.form("logo")
    data = fields | {"logo": (BytesIO(file), "logo.png")}
    reply = browser.client.post(address, data=data, content_type="multipart/form-data", follow_redirects=True)
    assert reply.status_code == status
    return Page(reply, address)


def test_a_logo_is_stored_shown_and_removed(
    browser: InspectedBrowser, counsellor_browser: InspectedBrowser, database: Database
) -> None:
    """C8 V5."""
    browser.get(f"{DESK}/house/logo", status=404)
    picture = png((300, 150))
    assert "It is stored" in send_logo(browser, picture).words
    shown = browser.client.get(f"{DESK}/house/logo")
    assert (shown.data, shown.mimetype, shown.headers["X-Content-Type-Options"]) == (picture, "image/png", "nosniff")
    counsellor_browser.get(f"{DESK}/house/logo", status=403)
    browser.get(f"{DESK}/house")
    address, fields = browser.form("remove-logo")
    for _ in range(2):
        browser.post(address, fields)
    with database.reading() as db:
        assert logo_of(db, 1) is None
    assert [entry[0] for entry in log(database)] == ["house_changed"] * 2


@pytest.mark.parametrize(
    "file",
    [b"", b"no picture", b"<svg xmlns='http://www.w3.org/2000/svg'/>", png((2001, 1)), png() + b"<script>"],
    ids=["nothing", "text", "svg", "wide", "more"],
)
def test_another_file_is_no_logo(browser: InspectedBrowser, database: Database, file: bytes) -> None:
    """C8 V5.2: by its content, not by its name."""
    assert "PNG" in alert(send_logo(browser, file, 422))
    assert house(database).has_logo is False


def test_a_logo_has_200_kb(browser: InspectedBrowser) -> None:
    """C8 V5.2.1; what is far too large is not even read."""
    assert "PNG" in alert(send_logo(browser, b"\x89PNG\r\n\x1a\n" + b"x" * 300_000, 422))
    send_logo(browser, b"x" * 440_000, 413)


def test_only_the_logo_may_be_large(browser: InspectedBrowser) -> None:
    browser.get(f"{DESK}/house")
    browser.send({"name": "x" * 70_000, "contact": ""}, form="house", status=413)
